"""Targets that units were given, a whole set at once, with the office that gave them."""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from sqlite3 import Connection

from thidua_desktop.domain.points import Quantity

_PERIOD = "(SELECT id FROM period WHERE uid = ?)"
_UNIT = "(SELECT id FROM unit WHERE uid = ?)"
_CRITERION = (
    "(SELECT id FROM criterion WHERE path = ? AND rule_set_id = (SELECT id FROM rule_set WHERE uid = ?))"
)


@dataclass(frozen=True, slots=True)
class IssuedTarget:
    """A target and who gave it; `issuer_uid` None is not known."""

    target: Quantity
    issuer_uid: str | None = None


class TargetTable:
    """The targets of a period and rule set; those of one unit are read through `RoundTable.targets`."""

    def __init__(self, connection: Connection) -> None:
        """Read and write through the workspace's connection."""
        self._connection = connection

    def of_set(self, period_uid: str, rule_set_uid: str) -> dict[str, dict[str, IssuedTarget]]:
        """Give unit uid → criterion path → target with its issuer."""
        rows = self._connection.execute(
            "SELECT unit.uid, path, target, issuer.uid FROM issued_target"
            " JOIN criterion ON criterion.id = criterion_id JOIN unit ON unit.id = unit_id"
            f" LEFT JOIN unit AS issuer ON issuer.id = issuer_id WHERE period_id = {_PERIOD}"
            " AND rule_set_id = (SELECT id FROM rule_set WHERE uid = ?) ORDER BY criterion.position",
            (period_uid, rule_set_uid),
        )
        found: dict[str, dict[str, IssuedTarget]] = {}
        for unit_uid, path, target, issuer in rows:
            found.setdefault(unit_uid, {})[path] = IssuedTarget(Quantity(target), issuer)
        return found

    def of_unit(self, period_uid: str, unit_uid: str, rule_set_uid: str) -> dict[str, IssuedTarget]:
        """Give criterion path → target with its issuer, of one unit."""
        rows = self._connection.execute(
            "SELECT path, target, issuer.uid FROM issued_target JOIN criterion ON criterion.id = criterion_id"
            f" LEFT JOIN unit AS issuer ON issuer.id = issuer_id WHERE period_id = {_PERIOD}"
            f" AND issued_target.unit_id = {_UNIT}"
            " AND rule_set_id = (SELECT id FROM rule_set WHERE uid = ?) ORDER BY criterion.position",
            (period_uid, unit_uid, rule_set_uid),
        )
        return {path: IssuedTarget(Quantity(target), issuer) for path, target, issuer in rows}

    def counts(self, period_uid: str, rule_set_uid: str, unit_uids: Iterable[str]) -> dict[str, int]:
        """Give criterion path → how many of these units have a target."""
        return dict(
            self._connection.execute(
                "SELECT path, count(*) FROM issued_target JOIN criterion ON criterion.id = criterion_id"
                f" JOIN unit ON unit.id = issued_target.unit_id WHERE period_id = {_PERIOD}"
                " AND rule_set_id = (SELECT id FROM rule_set WHERE uid = ?)"
                " AND unit.uid IN (SELECT value FROM json_each(?)) GROUP BY path",
                (period_uid, rule_set_uid, json.dumps(list(unit_uids))),
            )
        )

    def name_issuer(self, period_uid: str, unit_uid: str, lines: Iterable[tuple[str, str]], by: str) -> None:
        """Say who gave a unit its targets; `lines` are (rule set uid, criterion path)."""
        self._connection.executemany(
            f"UPDATE issued_target SET issuer_id = {_UNIT} WHERE period_id = {_PERIOD}"
            f" AND unit_id = {_UNIT} AND criterion_id = {_CRITERION}",
            [(by, period_uid, unit_uid, path, rules) for rules, path in lines],
        )

    def remove(self, period_uid: str, unit_uid: str, lines: Iterable[tuple[str, str]]) -> None:
        """Take targets of a unit back; `lines` are (rule set uid, criterion path)."""
        self._connection.executemany(
            f"DELETE FROM issued_target WHERE period_id = {_PERIOD} AND unit_id = {_UNIT}"
            f" AND criterion_id = {_CRITERION}",
            [(period_uid, unit_uid, path, rules) for rules, path in lines],
        )
