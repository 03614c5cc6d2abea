"""This installation's own key, and the keys of others that are known here."""

import json
from collections.abc import Iterable
from datetime import date
from sqlite3 import Connection
from typing import Any

from thidua_desktop.data.store.columns import date_in, date_out
from thidua_desktop.domain.certificates import read_certificate, record_text
from thidua_desktop.domain.records.keys import Certificate, KeyRole, KeyState, KnownKey, OwnKey

_KNOWN = (
    "public_key, unit_uid, unit_name, instance_id, role, state, since, ended_on, last_sequence, certificate"
)


class KeyTable:
    """Keys by their public half."""

    def __init__(self, connection: Connection) -> None:
        """Read and write through the workspace's connection."""
        self._connection = connection

    def own(self) -> OwnKey | None:
        """Give the key that packages are signed with, or None before there is one."""
        row = self._connection.execute(
            "SELECT public_key, secret, is_sealed, made_on, certificate FROM own_key WHERE retired_on IS NULL"
        ).fetchone()
        if row is None:
            return None
        public_key, secret, is_sealed, made_on, certificate = row
        return OwnKey(
            public_key, secret, bool(is_sealed), date.fromisoformat(made_on), _certificate_in(certificate)
        )

    def save_own(self, key: OwnKey) -> None:
        """Keep a key, or what changed of it: its sealing, its certificate."""
        self._connection.execute(
            "INSERT INTO own_key (public_key, secret, is_sealed, made_on, certificate) VALUES (?, ?, ?, ?, ?)"
            " ON CONFLICT (public_key) DO UPDATE SET secret = excluded.secret,"
            " is_sealed = excluded.is_sealed, certificate = excluded.certificate",
            (
                key.public_key,
                key.secret,
                int(key.is_sealed),
                date_out(key.made_on),
                _certificate_out(key.certificate),
            ),
        )

    def retire_own(self, public_key: str, on: date) -> None:
        """Stop signing with a key; it stays, so that what it signed is known as this office's own."""
        self._connection.execute(
            "UPDATE own_key SET retired_on = ? WHERE public_key = ?", (date_out(on), public_key)
        )

    def own_public_keys(self) -> frozenset[str]:
        """Give the public keys that this workspace ever signed with."""
        return frozenset(key for (key,) in self._connection.execute("SELECT public_key FROM own_key"))

    def known(self) -> list[KnownKey]:
        """Give the keys of others, by unit and then the oldest first."""
        rows = self._connection.execute(
            f"SELECT {_KNOWN} FROM known_key ORDER BY unit_name, unit_uid, since, public_key"
        )
        return [_known(row) for row in rows]

    def known_about(self, unit_uid: str, public_keys: Iterable[str]) -> list[KnownKey]:
        """Give the known keys of one unit, and those of these public halves, whoever's they are."""
        rows = self._connection.execute(
            f"SELECT {_KNOWN} FROM known_key"
            " WHERE unit_uid = ? OR public_key IN (SELECT value FROM json_each(?))"
            " ORDER BY unit_name, unit_uid, since, public_key",
            (unit_uid, json.dumps(list(public_keys))),
        )
        return [_known(row) for row in rows]

    def save_known(self, key: KnownKey) -> None:
        """Add a key or replace what was known of it."""
        self._connection.execute(
            f"INSERT OR REPLACE INTO known_key ({_KNOWN}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (
                key.public_key,
                key.unit_uid,
                key.unit_name,
                key.instance_id,
                key.role,
                key.state,
                date_out(key.since),
                date_out(key.ended_on),
                key.last_sequence,
                _certificate_out(key.certificate),
            ),
        )


def _known(row: tuple[Any, ...]) -> KnownKey:
    public_key, unit_uid, unit_name, instance_id, role, state, since, ended_on, last, certificate = row
    return KnownKey(
        public_key,
        unit_uid,
        unit_name,
        instance_id,
        KeyRole(role),
        KeyState(state),
        date.fromisoformat(since),
        date_in(ended_on),
        last,
        _certificate_in(certificate),
    )


def _certificate_out(certificate: Certificate | None) -> str | None:
    return None if certificate is None else record_text(certificate)


def _certificate_in(text: str | None) -> Certificate | None:
    return None if text is None else read_certificate(text)
