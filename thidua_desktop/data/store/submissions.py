"""Who has sent its sheet of a period and who has not: one read over all units, no line is read."""

from datetime import date, datetime
from sqlite3 import Connection
from typing import NamedTuple

from thidua_desktop.data.store.columns import date_in, date_out
from thidua_desktop.data.store.packages import FORM
from thidua_desktop.data.store.year_totals import UnitNames, blocs_of_units
from thidua_desktop.domain.points import Points
from thidua_desktop.domain.records.exchange import PackageKind
from thidua_desktop.domain.records.scoring import Round, SheetState

_VALID = "(valid_from IS NULL OR valid_from <= :day) AND (valid_to IS NULL OR :day <= valid_to)"
_PERIOD = "(SELECT id FROM period WHERE uid = :period)"
_UNITS = "SELECT id, uid, code FROM unit ORDER BY position, code"
_VALID_UNITS = f"SELECT id FROM unit WHERE withdrawn = 0 AND {_VALID}"
_HEADS = (
    "SELECT bloc.uid, unit_id FROM membership JOIN bloc ON bloc.id = bloc_id"
    " WHERE role = 'head' AND (membership.valid_from IS NULL OR membership.valid_from <= :day)"
    " AND (membership.valid_to IS NULL OR :day <= membership.valid_to)"
)
_SHEETS = (
    "SELECT score_sheet.unit_id, state, received_on, version, total FROM score_sheet"
    " LEFT JOIN sheet_total ON sheet_id = score_sheet.id AND round = :round"
    f" WHERE score_sheet.period_id = {_PERIOD}"
)
# A sender is found as an import finds it: by its uid, or by the one that it has at home.
_PACKAGES = (
    "SELECT coalesce(unit.id, unit_alias.unit_id) AS sender, count(*), max(received_at) FROM package_received"
    " LEFT JOIN unit ON unit.uid = sender_uid LEFT JOIN unit_alias ON foreign_uid = sender_uid"
    " WHERE package_received.kind IN (:kind, :form) AND package_received.state = 'applied'"
    " AND period_code = (SELECT code FROM period WHERE uid = :period)"
    " GROUP BY sender HAVING sender IS NOT NULL"
)


class TrackedUnit(NamedTuple):
    """A unit that should send its sheet of a period. `bloc_uid` None: in no bloc; `state` None: no sheet.

    `packages` counts those that came from the unit itself, forms included; when none did but its sheet is
    here, those of the head of its bloc, whose name then stands in `through`. `received_on` is the day the
    sheet was handed in, `package_at` the moment of the newest package; `total` is of the unit's own round.
    """

    unit_uid: str
    unit_code: str
    unit_name: str
    bloc_uid: str | None
    bloc_name: str
    state: SheetState | None
    packages: int
    package_at: datetime | None
    through: str
    received_on: date | None
    version: int
    total: Points | None


_Sheet = tuple[SheetState | None, date | None, int, Points | None]
_NO_SHEET: _Sheet = (None, None, 0, None)
_KIND = PackageKind.SUBMISSION.value


class SubmissionReader:
    """The state of a whole period's submissions."""

    def __init__(self, connection: Connection) -> None:
        """Read through the workspace's connection."""
        self._connection = connection

    def tracked(self, period_uid: str, day: date) -> list[TrackedUnit]:
        """Give every unit that should send, in official order, under its name of the day.

        These are the members of blocs and whoever has a sheet or sent a package; without any bloc with
        members, all units of the day.
        """
        run = self._connection.execute
        values = {"period": period_uid, "day": date_out(day), "round": Round.SELF}
        values |= {"kind": _KIND, "form": FORM}
        blocs = blocs_of_units(self._connection, day)
        sheets = {row[0]: _sheet(row) for row in run(_SHEETS, values)}
        packages = {unit: (count, datetime.fromisoformat(at)) for unit, count, at in run(_PACKAGES, values)}
        heads: dict[str | None, int] = dict(run(_HEADS, values).fetchall())
        names = UnitNames(self._connection, day)
        expected = set(blocs) or {row[0] for row in run(_VALID_UNITS, values)}
        expected |= sheets.keys() | packages.keys()
        found = []
        for id_, uid, code in run(_UNITS).fetchall():
            if id_ in expected:
                bloc_uid, bloc_name = blocs.get(id_, (None, ""))
                state, received_on, version, total = sheets.get(id_, _NO_SHEET)
                count, at = packages.get(id_, (0, None))
                head, through = heads.get(bloc_uid), ""
                if head is not None and not count and state is not None and head in packages:
                    (count, at), through = packages[head], names[head]
                of = (uid, code, names[id_], bloc_uid, bloc_name, state, count, at, through)
                found.append(TrackedUnit(*of, received_on, version, total))
        return found


def _sheet(row: tuple[int, str, str | None, int, int | None]) -> _Sheet:
    _, state, received_on, version, total = row
    return SheetState(state), date_in(received_on), version, None if total is None else Points(total)
