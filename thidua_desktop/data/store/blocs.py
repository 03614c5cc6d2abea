"""Blocs and clusters with their dated memberships."""

import json
from collections.abc import Iterable
from datetime import date
from sqlite3 import Connection

from thidua_desktop.data.store.columns import date_in, date_out
from thidua_desktop.data.store.touched import Touched
from thidua_desktop.domain.records.organisation import Bloc, BlocKind, BlocRole, Membership, is_valid_on
from thidua_desktop.domain.text import fold

_COLUMNS = "uid, code, name, kind, valid_from, valid_to, position, withdrawn, is_sample"


class BlocTable:
    """Blocs and who is in them."""

    def __init__(self, connection: Connection, touched: Touched | None = None) -> None:
        """Read and write through the workspace's connection; `touched` hears of every change."""
        self._connection = connection
        self._touched = Touched() if touched is None else touched

    def all(self, *, with_withdrawn: bool = False) -> list[Bloc]:
        """Give blocs in their order, then by code."""
        condition = "" if with_withdrawn else "WHERE withdrawn = 0"
        return self._select(f"{condition} ORDER BY position, code", ())

    def alike(self, blocs: Iterable[Bloc]) -> list[Bloc]:
        """Give the blocs of ours, withdrawn or not, that share a uid, a code or a name with any of these."""
        wanted = [*blocs]
        shared = zip(*((bloc.uid, bloc.code, fold(bloc.name)) for bloc in wanted), strict=True)
        return self._select(
            "WHERE uid IN (SELECT value FROM json_each(?)) OR code IN (SELECT value FROM json_each(?))"
            " OR folded IN (SELECT value FROM json_each(?)) ORDER BY position, code",
            tuple(map(json.dumps, shared)) if wanted else ("[]",) * 3,
        )

    def by_uid(self, uid: str) -> Bloc | None:
        """Give a bloc, or None."""
        found = self._select("WHERE uid = ?", (uid,))
        return found[0] if found else None

    def find(self, code_or_name: str, day: date) -> list[Bloc]:
        """Give the blocs that are meant by a code, or else by a name without accents, on a day."""
        for condition, value in (("code = ?", code_or_name), ("folded = ?", fold(code_or_name))):
            found = self._select(f"WHERE withdrawn = 0 AND {condition}", (value,))
            valid = [bloc for bloc in found if is_valid_on(bloc, day)]
            if valid:
                return valid
        return []

    def save(self, bloc: Bloc) -> None:
        """Add a bloc or replace the one of the same uid."""
        self._touched.blocs.add(bloc.uid)
        self._connection.execute(
            "INSERT INTO bloc (uid, code, name, folded, kind, valid_from, valid_to, position, withdrawn,"
            " is_sample) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
            " ON CONFLICT (uid) DO UPDATE SET code = excluded.code,"
            " name = excluded.name, folded = excluded.folded, kind = excluded.kind,"
            " valid_from = excluded.valid_from, valid_to = excluded.valid_to, position = excluded.position,"
            " withdrawn = excluded.withdrawn, is_sample = excluded.is_sample",
            (
                bloc.uid,
                bloc.code,
                bloc.name,
                fold(bloc.name),
                bloc.kind,
                date_out(bloc.valid_from),
                date_out(bloc.valid_to),
                bloc.position,
                int(bloc.withdrawn),
                int(bloc.is_sample),
            ),
        )

    def memberships(self, bloc_uid: str | None = None) -> list[Membership]:
        """Give the memberships of one bloc, or of all, past ones too, in the bloc's order."""
        condition = "WHERE bloc.uid = ?" if bloc_uid else ""
        rows = self._connection.execute(
            "SELECT m.uid, bloc.uid, unit.uid, role, m.valid_from, m.valid_to, m.position"
            " FROM membership AS m JOIN bloc ON bloc.id = bloc_id JOIN unit ON unit.id = unit_id"
            f" {condition} ORDER BY bloc.position, bloc.code, m.position, m.id",
            (bloc_uid,) if bloc_uid else (),
        )
        return [
            Membership(uid, bloc, unit, BlocRole(role), date_in(start), date_in(end), position)
            for uid, bloc, unit, role, start, end, position in rows
        ]

    def blocs_of(self, unit_uid: str) -> list[str]:
        """Give the uids of the blocs that a unit is or was in."""
        rows = self._connection.execute(
            "SELECT DISTINCT bloc.uid FROM membership JOIN bloc ON bloc.id = bloc_id"
            " JOIN unit ON unit.id = unit_id WHERE unit.uid = ?",
            (unit_uid,),
        )
        return [row[0] for row in rows]

    def save_membership(self, membership: Membership) -> None:
        """Add a membership or replace the one of the same uid."""
        self._touch(membership.uid)
        self._touched.blocs.add(membership.bloc_uid)
        self._connection.execute(
            "INSERT INTO membership (uid, bloc_id, unit_id, role, valid_from, valid_to, position)"
            " VALUES (:uid, (SELECT id FROM bloc WHERE uid = :bloc), (SELECT id FROM unit WHERE uid = :unit),"
            " :role, :start, :end, :position) ON CONFLICT (uid) DO UPDATE SET bloc_id = excluded.bloc_id,"
            " unit_id = excluded.unit_id, role = excluded.role, valid_from = excluded.valid_from,"
            " valid_to = excluded.valid_to, position = excluded.position",
            {
                "uid": membership.uid,
                "bloc": membership.bloc_uid,
                "unit": membership.unit_uid,
                "role": membership.role,
                "start": date_out(membership.valid_from),
                "end": date_out(membership.valid_to),
                "position": membership.position,
            },
        )

    def remove_membership(self, uid: str) -> None:
        """Take away a membership that was entered by mistake."""
        self._touch(uid)
        self._connection.execute("DELETE FROM membership WHERE uid = ?", (uid,))

    def _touch(self, membership_uid: str) -> None:
        """Note where a membership is before it changes: the unit may leave that bloc."""
        row = self._connection.execute(
            "SELECT bloc.uid, unit.uid FROM membership JOIN bloc ON bloc.id = bloc_id"
            " JOIN unit ON unit.id = unit_id WHERE membership.uid = ?",
            (membership_uid,),
        ).fetchone()
        if row is not None:
            self._touched.blocs.add(row[0])
            self._touched.units.add(row[1])

    def _select(self, condition: str, values: tuple[str, ...]) -> list[Bloc]:
        rows = self._connection.execute(f"SELECT {_COLUMNS} FROM bloc {condition}", values)
        return [
            Bloc(
                uid,
                code,
                name,
                BlocKind(kind),
                date_in(start),
                date_in(end),
                position,
                bool(gone),
                bool(sample),
            )
            for uid, code, name, kind, start, end, position, gone, sample in rows
        ]
