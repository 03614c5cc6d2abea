"""What was sent and what was received: the ledger of packages."""

from dataclasses import dataclass
from datetime import datetime
from sqlite3 import Connection
from typing import Any

_SENT = "package_uid, kind, sequence, year, period_code, content_hash, file_name, sent_at"
_RECEIVED = (
    "import_uid, package_uid, kind, sender_uid, sender_name, instance_id, sequence, year, period_code,"
    " content_hash, file_hash, file_name, received_at, added, changed, same, left_out"
)


@dataclass(frozen=True, slots=True)
class SentPackage:
    """A package that left this workspace; `sequence` counts all packages of this installation from 1."""

    package_uid: str
    kind: str
    sequence: int
    year: int
    period_code: str
    content_hash: str
    file_name: str
    sent_at: datetime


@dataclass(frozen=True, slots=True)
class ReceivedPackage:
    """A package that was applied here, with how many records it added, changed and found the same.

    `left_out` are records that were refused or that a person did not accept.
    """

    import_uid: str
    package_uid: str
    kind: str
    sender_uid: str
    sender_name: str
    instance_id: str
    sequence: int
    year: int
    period_code: str
    content_hash: str
    file_hash: str
    file_name: str
    received_at: datetime
    added: int
    changed: int
    same: int
    left_out: int


class PackageTable:
    """The ledger of packages."""

    def __init__(self, connection: Connection) -> None:
        """Read and write through the workspace's connection."""
        self._connection = connection

    def next_sequence(self) -> int:
        """Give the number that the next sent package bears."""
        return int(
            self._connection.execute("SELECT coalesce(max(sequence), 0) + 1 FROM package_sent").fetchone()[0]
        )

    def add_sent(self, package: SentPackage) -> None:
        """Note a package that was written."""
        self._connection.execute(
            f"INSERT INTO package_sent ({_SENT}) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
            (
                package.package_uid,
                package.kind,
                package.sequence,
                package.year,
                package.period_code,
                package.content_hash,
                package.file_name,
                package.sent_at.isoformat(),
            ),
        )

    def sent(self) -> list[SentPackage]:
        """Give the packages that were sent, newest first."""
        rows = self._connection.execute(f"SELECT {_SENT} FROM package_sent ORDER BY sequence DESC")
        return [
            SentPackage(uid, kind, sequence, year, period, digest, name, datetime.fromisoformat(at))
            for uid, kind, sequence, year, period, digest, name, at in rows
        ]

    def last_hash(self) -> str:
        """Give the content hash of the newest sent package, empty before the first."""
        row = self._connection.execute(
            "SELECT content_hash FROM package_sent ORDER BY sequence DESC LIMIT 1"
        ).fetchone()
        return str(row[0]) if row else ""

    def acks(self) -> tuple[tuple[str, int], ...]:
        """Give installation → the highest sequence that was applied here."""
        rows = self._connection.execute(
            "SELECT instance_id, max(sequence) FROM package_received GROUP BY instance_id ORDER BY 1"
        )
        return tuple((str(instance), int(sequence)) for instance, sequence in rows)

    def add_received(self, package: ReceivedPackage) -> None:
        """Note a package that was applied."""
        self._connection.execute(
            f"INSERT INTO package_received ({_RECEIVED})"
            " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (
                package.import_uid,
                package.package_uid,
                package.kind,
                package.sender_uid,
                package.sender_name,
                package.instance_id,
                package.sequence,
                package.year,
                package.period_code,
                package.content_hash,
                package.file_hash,
                package.file_name,
                package.received_at.isoformat(),
                package.added,
                package.changed,
                package.same,
                package.left_out,
            ),
        )

    def received(self, package_uid: str | None = None) -> list[ReceivedPackage]:
        """Give the packages that were applied, newest first; of one package uid when given."""
        condition = "WHERE package_uid = ?" if package_uid else ""
        rows = self._connection.execute(
            f"SELECT {_RECEIVED} FROM package_received {condition} ORDER BY id DESC",
            (package_uid,) if package_uid else (),
        )
        return [_received(row) for row in rows]

    def received_from(self, instance_id: str) -> list[ReceivedPackage]:
        """Give the packages of one installation that were applied, newest first."""
        rows = self._connection.execute(
            f"SELECT {_RECEIVED} FROM package_received WHERE instance_id = ? ORDER BY id DESC", (instance_id,)
        )
        return [_received(row) for row in rows]

    def received_file(self, file_hash: str) -> ReceivedPackage | None:
        """Give the import of a file with these very bytes, or None."""
        rows = self._connection.execute(
            f"SELECT {_RECEIVED} FROM package_received WHERE file_hash = ? ORDER BY id DESC LIMIT 1",
            (file_hash,),
        )
        return next(map(_received, rows), None)


def _received(row: tuple[Any, ...]) -> ReceivedPackage:
    values: list[Any] = list(row)
    at = _RECEIVED.split(", ").index("received_at")
    values[at] = datetime.fromisoformat(values[at])
    return ReceivedPackage(*values)
