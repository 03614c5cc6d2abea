"""The append-only record of what changed: each row carries the hash of the row before it."""

import hashlib
import json
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from sqlite3 import Connection

_COLUMNS = "at, reason, subject, subject_uid, field, old, new"
_INSERT = (
    f"INSERT INTO audit (sequence, {_COLUMNS}, previous_hash, hash) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
)
_AS_JSON = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"))


@dataclass(frozen=True, slots=True)
class AuditRow:
    """One change: when (UTC), why, of what, and the old and new value as text (None is "nothing")."""

    at: datetime
    reason: str
    subject: str
    subject_uid: str
    field: str
    old: str | None
    new: str | None


class AuditTrail:
    """Rows that are only ever added; triggers in the schema refuse anything else."""

    def __init__(self, connection: Connection, clock: Callable[[], datetime]) -> None:
        """Write to the workspace with times from the clock."""
        self._connection = connection
        self._clock = clock
        self._reason = ""

    def begin(self, reason: str) -> None:
        """Start a write: its reason stands in every row until the next one."""
        self._reason = reason

    def note(self, subject: str, subject_uid: str, field: str, old: str | None, new: str | None) -> None:
        """Add one change to the chain, inside the transaction of the change itself."""
        sequence, previous = self._head()
        values = (self._clock().isoformat(), self._reason, subject, subject_uid, field, old, new)
        digest = _chain_hash(previous, values)
        self._connection.execute(_INSERT, (sequence + 1, *values, previous, digest))

    def note_fields(
        self, subject: str, subject_uid: str, changes: Iterable[tuple[str, str | None, str | None]]
    ) -> None:
        """Add many changes of one record at once, as (field, old, new) in their order."""
        last, previous = self._head()
        at = self._clock().isoformat()
        rows = []
        for sequence, change in enumerate(changes, start=last + 1):
            values = (at, self._reason, subject, subject_uid, *change)
            digest = _chain_hash(previous, values)
            rows.append((sequence, *values, previous, digest))
            previous = digest
        self._connection.executemany(_INSERT, rows)

    def history(self, subject_uid: str, fields: Iterable[str] | None = None) -> list[AuditRow]:
        """Give the changes of one record, newest first; with `fields` only of these fields."""
        wanted = None if fields is None else json.dumps(list(fields))
        rows = self._connection.execute(
            f"SELECT {_COLUMNS} FROM audit WHERE subject_uid = :uid"
            " AND (:fields IS NULL OR field IN (SELECT value FROM json_each(:fields)))"
            " ORDER BY sequence DESC",
            {"uid": subject_uid, "fields": wanted},
        )
        return [AuditRow(datetime.fromisoformat(row[0]).astimezone(UTC), *row[1:]) for row in rows]

    def first_broken(self) -> int | None:
        """Give the sequence number of the first row that does not fit the chain, or None when all fit."""
        expected, previous = 1, ""
        rows = self._connection.execute(
            f"SELECT sequence, {_COLUMNS}, previous_hash, hash FROM audit ORDER BY sequence"
        )
        for sequence, *values, previous_hash, digest in rows:
            fits = sequence == expected and previous_hash == previous
            if not fits or digest != _chain_hash(previous, tuple(values)):
                return int(sequence)
            expected, previous = sequence + 1, digest
        return None

    def head(self) -> str:
        """Give the hash of the newest row, empty before the first; packages carry it as an anchor."""
        return self._head()[1]

    def _head(self) -> tuple[int, str]:
        row = self._connection.execute(
            "SELECT sequence, hash FROM audit ORDER BY sequence DESC LIMIT 1"
        ).fetchone()
        return (row[0], row[1]) if row else (0, "")


def _chain_hash(previous: str, values: tuple[str | None, ...]) -> str:
    text = _AS_JSON.encode([previous, *values])
    return hashlib.sha256(text.encode()).hexdigest()
