"""A whole period's units by their kept totals: no line is read."""

import json
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from sqlite3 import Connection
from typing import NamedTuple

from thidua_desktop.data.store.columns import date_out
from thidua_desktop.domain.points import Points
from thidua_desktop.domain.records.scoring import Round

_VALID = "(valid_from IS NULL OR valid_from <= :day) AND (valid_to IS NULL OR :day <= valid_to)"
_PERIOD = "(SELECT id FROM period WHERE uid = :period)"
_BEST_FIRST = (
    "SELECT unit_id, unit.uid, total, raw, filled, provisional FROM sheet_total"
    f" JOIN unit ON unit.id = unit_id WHERE period_id = {_PERIOD} AND round = :round"
    " ORDER BY total DESC, unit.position, unit.code"
)
# Names and blocs are read for all units in one go each: looking them up unit by unit takes twice as long.
_NAMES = f"SELECT unit_id, position, name FROM unit_name WHERE {_VALID}"
_NEAREST_NAME = (
    "SELECT name FROM unit_name WHERE unit_id = :unit ORDER BY"
    " CASE WHEN position = 0 AND :day < valid_from THEN 1 ELSE 0 END DESC, position DESC LIMIT 1"
)
_BLOCS = "SELECT id, uid, name FROM bloc WHERE withdrawn = 0 ORDER BY position, code"
_MEMBERS = f"SELECT unit_id, bloc_id FROM membership WHERE {_VALID}"
_IN_ORDER = "SELECT id FROM unit WHERE id IN (SELECT value FROM json_each(?)) ORDER BY position, code"


class YearRow(NamedTuple):
    """A unit's place in a whole period; equal totals share a rank: 1, 2, 2, 4. `bloc_uid` None: in no bloc.

    `total` ranks, `raw` is what was written, `filled` counts the lines with points or a stated absence.
    `provisional`: the sheet is not handed in, or its points still depend on sheets that are not.
    """

    rank: int
    unit_uid: str
    unit_name: str
    bloc_uid: str | None
    bloc_name: str
    total: Points
    raw: Points
    filled: int
    provisional: bool


class YearTotals:
    """Rankings over all units of a period."""

    def __init__(self, connection: Connection) -> None:
        """Read through the workspace's connection."""
        self._connection = connection

    def ranked(self, period_uid: str, round_: Round, day: date) -> tuple[list[YearRow], list[str]]:
        """Give the units with lines in a round, the best first, and the names of those without any.

        Names and blocs are those of the day; only members of a bloc are missed, in official order.
        """
        bloc_of = blocs_of_units(self._connection, day)
        names = UnitNames(self._connection, day)
        values = {"period": period_uid, "round": round_}
        rows = self._connection.execute(_BEST_FIRST, values).fetchall()
        ranked = list(_year_rows(rows, names, bloc_of))
        absent = json.dumps(sorted(bloc_of.keys() - {row[0] for row in rows}))
        return ranked, [names[id_] for (id_,) in self._connection.execute(_IN_ORDER, (absent,))]

    def rule_sets(self, period_uid: str, round_: Round) -> list[str]:
        """Give the uids of the rule sets that the totals of a round stand under."""
        rows = self._connection.execute(
            "SELECT uid FROM rule_set WHERE id IN (SELECT rule_set_id FROM sheet_total JOIN score_sheet"
            f" ON score_sheet.id = sheet_id WHERE sheet_total.period_id = {_PERIOD} AND round = :round)"
            " ORDER BY code, version",
            {"period": period_uid, "round": round_},
        )
        return [row[0] for row in rows]


def blocs_of_units(connection: Connection, day: date) -> dict[int, tuple[str, str]]:
    """Give unit → (uid, name) of its bloc on a day, the first of several in the blocs' order; units by id."""
    blocs = {id_: (uid, name) for id_, uid, name in connection.execute(_BLOCS)}
    place = {id_: number for number, id_ in enumerate(blocs)}
    found: dict[int, int] = {}
    for unit, bloc in connection.execute(_MEMBERS, {"day": date_out(day)}):
        if bloc in place and place[bloc] <= place[found.get(unit, bloc)]:
            found[unit] = bloc
    return {unit: blocs[bloc] for unit, bloc in found.items()}


class UnitNames(dict[int, str]):
    """Unit's SQLite id → the name that it bore on a day; the nearest one when no name covers the day."""

    def __init__(self, connection: Connection, day: date) -> None:
        """Read the names that cover the day; of several the last one holds, as in `Unit.name_on`."""
        self._connection = connection
        self._day = date_out(day)
        rows: dict[int, tuple[int, str]] = {}
        for unit, position, name in connection.execute(_NAMES, {"day": self._day}):
            if unit not in rows or rows[unit][0] < position:
                rows[unit] = position, name
        super().__init__((unit, name) for unit, (_, name) in rows.items())

    def __missing__(self, unit: int) -> str:
        """Give the nearest name."""
        values = {"unit": unit, "day": self._day}
        (name,) = self._connection.execute(_NEAREST_NAME, values).fetchone()
        return str(name)


_Found = tuple[int, str, Points, Points, int, int]


def _year_rows(
    rows: Iterable[_Found], names: Mapping[int, str], blocs: Mapping[int, tuple[str, str]]
) -> Iterator[YearRow]:
    """Number rows that come best first; equal totals share a rank."""
    rank, before = 0, None
    for place, (unit, uid, total, raw, filled, provisional) in enumerate(rows, start=1):
        if total != before:
            rank, before = place, total
        bloc, bloc_name = blocs.get(unit, (None, ""))
        yield YearRow(rank, uid, names[unit], bloc, bloc_name, total, raw, filled, provisional == 1)
