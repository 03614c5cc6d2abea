"""Units with their dated names and parents, successions and aliases."""

import json
from collections import defaultdict
from collections.abc import Iterable
from datetime import date
from sqlite3 import Connection

from thidua_desktop.data.store.columns import date_in, date_out
from thidua_desktop.domain.records.organisation import DatedName, DatedParent, Succession, Unit, is_valid_on
from thidua_desktop.domain.searching import search_text
from thidua_desktop.domain.text import fold, sort_text

_UNIT_COLUMNS = "id, uid, code, level_code, kind, valid_from, valid_to, position, withdrawn"
_FEW = 500
"""Up to so many units their parts are looked up one by one; above it all parts are read."""


class UnitTable:
    """Units, whole: a unit is always read and written with its names and parents."""

    def __init__(self, connection: Connection) -> None:
        """Read and write through the workspace's connection."""
        self._connection = connection

    def all(self, *, with_withdrawn: bool = False) -> list[Unit]:
        """Give units in official order, then by code."""
        condition = "" if with_withdrawn else "WHERE withdrawn = 0"
        return self._select(f"{condition} ORDER BY position, code, coalesce(valid_from, '')", ())

    def by_uid(self, uid: str) -> Unit | None:
        """Give a unit by its uid or by an alias of it, or None."""
        found = self._select(
            "WHERE uid = :uid OR id = (SELECT unit_id FROM unit_alias WHERE foreign_uid = :uid)", {"uid": uid}
        )
        return found[0] if found else None

    def by_code(self, code: str, day: date) -> Unit | None:
        """Give the unit that bore a code on a day, or None."""
        found = self._select("WHERE code = ? AND withdrawn = 0", (code,))
        return next((unit for unit in found if is_valid_on(unit, day)), None)

    def by_name(self, name: str, day: date) -> list[Unit]:
        """Give the units that bore a name on a day; accents, case and spaces do not matter."""
        found = self._select(
            "WHERE withdrawn = 0 AND id IN (SELECT unit_id FROM unit_name WHERE folded = ?)",
            (search_text(name),),
        )
        return [unit for unit in found if is_valid_on(unit, day) and fold(unit.name_on(day)) == fold(name)]

    def by_uids(self, uids: Iterable[str]) -> list[Unit]:
        """Give the units of these uids, withdrawn or not; unknown ones are left out."""
        return self._select(
            "WHERE uid IN (SELECT value FROM json_each(:uids))"
            " ORDER BY position, code, coalesce(valid_from, '')",
            {"uids": json.dumps(list(uids))},
        )

    def by_codes(self, codes: Iterable[str]) -> list[Unit]:
        """Give every unit that bears one of these codes at any time."""
        return self._select(
            "WHERE code IN (SELECT value FROM json_each(:codes))", {"codes": json.dumps(list(codes))}
        )

    def our_uids(self, uids: Iterable[str]) -> dict[str, str]:
        """Give asked uid → uid here, directly or by an alias; unknown ones are left out."""
        rows = self._connection.execute(
            "SELECT value, unit.uid FROM json_each(:uids) JOIN unit ON unit.uid = value"
            " UNION SELECT value, unit.uid FROM json_each(:uids)"
            " JOIN unit_alias ON foreign_uid = value JOIN unit ON unit.id = unit_id",
            {"uids": json.dumps(list(uids))},
        )
        return dict(rows)

    def ids_of(self, uids: Iterable[str]) -> dict[str, int]:
        """Give uid → SQLite id of these units, for bulk writes."""
        return dict(
            self._connection.execute(
                "SELECT uid, id FROM unit WHERE uid IN (SELECT value FROM json_each(?))",
                (json.dumps(list(uids)),),
            )
        )

    def save(self, unit: Unit) -> None:
        """Add a unit or replace the one of the same uid, names and parents included."""
        self.save_many((unit,))

    def save_many(self, units: Iterable[Unit]) -> None:
        """Add or replace units; a parent may come in the same call in any order.

        Units may give their codes to each other: all give theirs up before any takes a new one.
        """
        units = list(units)
        self._connection.execute(
            "UPDATE unit SET code = uid WHERE uid IN (SELECT value FROM json_each(?))",
            (json.dumps([unit.uid for unit in units]),),
        )
        self._connection.executemany(
            "INSERT INTO unit (uid, code, level_code, kind, valid_from, valid_to, position, withdrawn,"
            " sort_name) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (uid) DO UPDATE SET"
            " code = excluded.code, level_code = excluded.level_code, kind = excluded.kind,"
            " valid_from = excluded.valid_from, valid_to = excluded.valid_to, position = excluded.position,"
            " withdrawn = excluded.withdrawn, sort_name = excluded.sort_name",
            [_unit_row(unit) for unit in units],
        )
        ids = self.ids()
        for unit in units:
            self._replace_parts(ids, unit)

    def successions(self) -> list[Succession]:
        """Give all successions, oldest first."""
        rows = self._connection.execute(
            "SELECT old.uid, new.uid, on_day, basis FROM succession"
            " JOIN unit AS old ON old.id = predecessor_id JOIN unit AS new ON new.id = successor_id"
            " ORDER BY on_day, old.code"
        )
        return [Succession(old, new, date.fromisoformat(day), basis) for old, new, day, basis in rows]

    def save_succession(self, succession: Succession) -> None:
        """Add a succession or replace the one between the same units."""
        self._connection.execute(
            "INSERT INTO succession (predecessor_id, successor_id, on_day, basis) VALUES ("
            " (SELECT id FROM unit WHERE uid = :old), (SELECT id FROM unit WHERE uid = :new), :day, :basis)"
            " ON CONFLICT DO UPDATE SET on_day = excluded.on_day, basis = excluded.basis",
            {
                "old": succession.predecessor_uid,
                "new": succession.successor_uid,
                "day": succession.on.isoformat(),
                "basis": succession.basis,
            },
        )

    def save_alias(self, foreign_uid: str, uid: str) -> None:
        """Remember that a sender's uid means one of our units."""
        self._connection.execute(
            "INSERT INTO unit_alias (foreign_uid, unit_id) SELECT ?, id FROM unit WHERE uid = ?"
            " ON CONFLICT (foreign_uid) DO UPDATE SET unit_id = excluded.unit_id",
            (foreign_uid, uid),
        )

    def aliases(self) -> dict[str, str]:
        """Give foreign uid → our uid."""
        rows = self._connection.execute(
            "SELECT foreign_uid, uid FROM unit_alias JOIN unit ON unit.id = unit_id"
        )
        return dict(rows.fetchall())

    def aliases_of(self, uid: str) -> list[str]:
        """Give the foreign uids of one unit of ours."""
        rows = self._connection.execute(
            "SELECT foreign_uid FROM unit_alias WHERE unit_id = (SELECT id FROM unit WHERE uid = ?)", (uid,)
        )
        return [foreign for (foreign,) in rows]

    def ids(self) -> dict[str, int]:
        """Give uid → SQLite id, for other tables of the store."""
        return dict(self._connection.execute("SELECT uid, id FROM unit"))

    def _select(self, condition: str, values: tuple[str, ...] | dict[str, str]) -> list[Unit]:
        rows = self._connection.execute(f"SELECT {_UNIT_COLUMNS} FROM unit {condition}", values).fetchall()
        names = self._names([row[0] for row in rows])
        parents = self._parents([row[0] for row in rows])
        return [
            Unit(
                uid,
                code,
                level,
                names[id_],
                parents[id_],
                date_in(start),
                date_in(end),
                position,
                kind,
                bool(gone),
            )
            for id_, uid, code, level, kind, start, end, position, gone in rows
        ]

    def _names(self, ids: list[int]) -> dict[int, tuple[DatedName, ...]]:
        found: dict[int, tuple[DatedName, ...]] = defaultdict(tuple)
        rows = self._parts("unit_id, name, valid_from, valid_to FROM unit_name", ids)
        for id_, name, start, end in rows:
            found[id_] = (*found[id_], DatedName(name, date_in(start), date_in(end)))
        return found

    def _parents(self, ids: list[int]) -> dict[int, tuple[DatedParent, ...]]:
        found: dict[int, tuple[DatedParent, ...]] = defaultdict(tuple)
        rows = self._parts(
            "unit_id, above.uid, p.valid_from, p.valid_to FROM unit_parent AS p"
            " JOIN unit AS above ON above.id = parent_id",
            ids,
            order="p.position",
        )
        for id_, uid, start, end in rows:
            found[id_] = (*found[id_], DatedParent(uid, date_in(start), date_in(end)))
        return found

    def _parts(
        self, select: str, ids: list[int], order: str = "position"
    ) -> Iterable[tuple[int, str, str | None, str | None]]:
        if len(ids) == 1:
            return self._connection.execute(f"SELECT {select} WHERE unit_id = ? ORDER BY {order}", ids)
        if len(ids) < _FEW:
            return self._connection.execute(
                f"SELECT {select} WHERE unit_id IN (SELECT value FROM json_each(?))"
                f" ORDER BY unit_id, {order}",
                (json.dumps(ids),),
            )
        return self._connection.execute(f"SELECT {select} ORDER BY unit_id, {order}")

    def _replace_parts(self, ids: dict[str, int], unit: Unit) -> None:
        id_ = ids[unit.uid]
        self._connection.execute("DELETE FROM unit_name WHERE unit_id = ?", (id_,))
        self._connection.execute("DELETE FROM unit_parent WHERE unit_id = ?", (id_,))
        self._connection.executemany(
            "INSERT INTO unit_name (unit_id, position, name, folded, valid_from, valid_to)"
            " VALUES (?, ?, ?, ?, ?, ?)",
            [
                (
                    id_,
                    position,
                    name.name,
                    search_text(name.name),
                    date_out(name.valid_from),
                    date_out(name.valid_to),
                )
                for position, name in enumerate(unit.names)
            ],
        )
        self._connection.executemany(
            "INSERT INTO unit_parent (unit_id, position, parent_id, valid_from, valid_to)"
            " VALUES (?, ?, ?, ?, ?)",
            [
                (id_, position, ids[above.parent_uid], date_out(above.valid_from), date_out(above.valid_to))
                for position, above in enumerate(unit.parents)
            ],
        )


def _unit_row(unit: Unit) -> tuple[str | int | None, ...]:
    return (
        unit.uid,
        unit.code,
        unit.level_code,
        unit.kind,
        date_out(unit.valid_from),
        date_out(unit.valid_to),
        unit.position,
        int(unit.withdrawn),
        sort_text(unit.name),
    )
