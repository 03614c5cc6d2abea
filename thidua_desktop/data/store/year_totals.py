"""A whole period's units by their kept totals, ranked in SQL: no line is read."""

from collections.abc import Iterable
from datetime import date
from sqlite3 import Connection
from typing import NamedTuple

from thidua_desktop.data.store.columns import date_out
from thidua_desktop.domain.points import Points
from thidua_desktop.domain.records.scoring import Round

_VALID = "(valid_from IS NULL OR valid_from <= :day) AND (valid_to IS NULL OR :day <= valid_to)"
_NAME = (
    "coalesce((SELECT name FROM unit_name WHERE unit_id = unit.id"
    f" AND {_VALID} ORDER BY position DESC LIMIT 1),"
    " (SELECT name FROM unit_name WHERE unit_id = unit.id ORDER BY"
    " CASE WHEN position = 0 AND :day < valid_from THEN 1 ELSE 0 END DESC, position DESC LIMIT 1))"
)
"""The name borne on the day; the nearest one when no name covers it (`Unit.name_on`)."""
_BLOC = (
    "(SELECT bloc.id FROM membership JOIN bloc ON bloc.id = bloc_id WHERE unit_id = unit.id AND withdrawn = 0"
    " AND (membership.valid_from IS NULL OR membership.valid_from <= :day)"
    " AND (membership.valid_to IS NULL OR :day <= membership.valid_to)"
    " ORDER BY bloc.position, bloc.code LIMIT 1)"
)
_PERIOD = "(SELECT id FROM period WHERE uid = :period)"
_RANKED = (
    "WITH ranked AS MATERIALIZED (SELECT rank() OVER (ORDER BY total DESC) AS place, unit_id, total, raw,"
    f" filled, provisional FROM sheet_total WHERE period_id = {_PERIOD} AND round = :round)"
    f" SELECT place, unit.uid, {_NAME}, {_BLOC}, total, raw, filled, provisional FROM ranked"
    " JOIN unit ON unit.id = unit_id ORDER BY place, unit.position, unit.code"
)
_UNRANKED = (
    f"SELECT {_NAME} FROM unit WHERE {_BLOC} IS NOT NULL AND id NOT IN (SELECT unit_id FROM sheet_total"
    f" WHERE period_id = {_PERIOD} AND round = :round) ORDER BY position, code"
)


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

    def ranked(self, period_uid: str, round_: Round, day: date) -> list[YearRow]:
        """Give the units with lines in a round, the best first; names and blocs are those of the day."""
        blocs: dict[int | None, tuple[str | None, str]] = {None: (None, "")}
        rows = self._connection.execute("SELECT id, uid, name FROM bloc")
        blocs.update({id_: (uid, name) for id_, uid, name in rows})
        found = self._connection.execute(_RANKED, _values(period_uid, round_, day))
        return list(_year_rows(found, blocs))

    def unranked(self, period_uid: str, round_: Round, day: date) -> list[str]:
        """Give the names of the units that are in a bloc on the day and have no line in the round."""
        rows = self._connection.execute(_UNRANKED, _values(period_uid, round_, day))
        return [row[0] for row in rows]

    def rule_sets(self, period_uid: str, round_: Round) -> list[str]:
        """Give the uids of the rule sets that the totals of a round stand under."""
        rows = self._connection.execute(
            "SELECT uid FROM rule_set WHERE id IN (SELECT rule_set_id FROM sheet_total JOIN score_sheet"
            f" ON score_sheet.id = sheet_id WHERE sheet_total.period_id = {_PERIOD} AND round = :round)"
            " ORDER BY code, version",
            {"period": period_uid, "round": round_},
        )
        return [row[0] for row in rows]


_Found = tuple[int, str, str, int | None, int, int, int, int]


def _year_rows(rows: Iterable[_Found], blocs: dict[int | None, tuple[str | None, str]]) -> Iterable[YearRow]:
    for place, uid, name, bloc, total, raw, filled, provisional in rows:
        bloc_uid, bloc_name = blocs[bloc]
        yield YearRow(
            place, uid, name, bloc_uid, bloc_name, Points(total), Points(raw), filled, bool(provisional)
        )


def _values(period_uid: str, round_: Round, day: date) -> dict[str, str | None]:
    return {"period": period_uid, "round": round_, "day": date_out(day)}
