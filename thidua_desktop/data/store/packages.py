"""What was sent and what was received: the ledger of packages."""

from dataclasses import dataclass, fields
from datetime import datetime
from sqlite3 import Connection
from typing import Any

from thidua_desktop.domain.package_order import LedgerState, missing_numbers

_SENT = (
    "package_uid, kind, sequence, year, period_code, content_hash, file_name, sent_at, recipient_uid,"
    " instance_id, seal, outbox_name, file_hash, acknowledged_on"
)
_RECEIVED = (
    "import_uid, package_uid, kind, sender_uid, sender_name, instance_id, sequence, year, period_code,"
    " content_hash, file_hash, file_name, received_at, added, changed, same, left_out, previous_hash, state"
)


FORM = "form"
"""The kind of a workbook that was filled in by hand: of a unit, without installation, number or signature."""


@dataclass(frozen=True, slots=True)
class SentPackage:
    """A package that left this workspace; `sequence` counts all packages of this installation from 1.

    `seal` names the key and certificate that signed it; `outbox_name` and `file_hash` are the file that the
    outbox keeps; `acknowledged_on` is the day on which the other side said it has it, empty before.
    """

    package_uid: str
    kind: str
    sequence: int
    year: int
    period_code: str
    content_hash: str
    file_name: str
    sent_at: datetime
    recipient_uid: str = ""
    instance_id: str = ""
    seal: str = ""
    outbox_name: str = ""
    file_hash: str = ""
    acknowledged_on: str = ""


@dataclass(frozen=True, slots=True)
class ReceivedPackage:
    """A package that was applied here, with how many records it added, changed and found the same.

    `left_out` are records that were refused or that a person did not accept. A form stands here too, under
    its unit, with the installation "" and the number 0; it is answered by nothing.
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
    previous_hash: str = ""
    state: LedgerState = LedgerState.APPLIED

    @property
    def is_form(self) -> bool:
        """Tell whether it was filled in by hand and nobody signed it."""
        return self.kind == FORM


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
            f"INSERT INTO package_sent ({_SENT}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            _row(package),
        )

    def sent(self) -> list[SentPackage]:
        """Give the packages that were sent, newest first."""
        rows = self._connection.execute(f"SELECT {_SENT} FROM package_sent ORDER BY sequence DESC")
        return [_sent(row) for row in rows]

    def newest_sent(self, scope: tuple[str, int, str, str]) -> SentPackage | None:
        """Give the newest package of a kind, year, period code and recipient, or None."""
        rows = self._connection.execute(
            f"SELECT {_SENT} FROM package_sent WHERE kind = ? AND year = ? AND period_code = ?"
            " AND recipient_uid = ? ORDER BY sequence DESC LIMIT 1",
            scope,
        )
        return next(map(_sent, rows), None)

    def acknowledge(self, instance_id: str, sequence: int, day: str) -> list[SentPackage]:
        """Note that the other side has all packages of an installation of ours up to a number.

        Gives those that it had not named before.
        """
        condition = "instance_id = ? AND sequence <= ? AND acknowledged_on = ''"
        rows = self._connection.execute(
            f"SELECT {_SENT} FROM package_sent WHERE {condition}", (instance_id, sequence)
        ).fetchall()
        self._connection.execute(
            f"UPDATE package_sent SET acknowledged_on = ? WHERE {condition}", (day, instance_id, sequence)
        )
        return [_sent(row) for row in rows]

    def last_hash(self) -> str:
        """Give the content hash of the newest sent package, empty before the first."""
        row = self._connection.execute(
            "SELECT content_hash FROM package_sent ORDER BY sequence DESC LIMIT 1"
        ).fetchone()
        return str(row[0]) if row else ""

    def acks(self, unit_uid: str, most: int) -> tuple[tuple[str, int], ...]:
        """Give installation → the highest sequence that came in: of one unit, or of the newest when empty.

        `most` keeps the list short enough for a cell of a workbook, however many offices send.
        """
        rows = self._connection.execute(
            "SELECT instance_id, max(sequence) FROM package_received WHERE state <> 'undone'"
            " AND instance_id <> ''"
            " AND (:unit = '' OR sender_uid = :unit OR sender_uid IN (SELECT foreign_uid FROM unit_alias"
            " JOIN unit ON unit.id = unit_id WHERE uid = :unit))"
            " GROUP BY instance_id ORDER BY max(id) DESC LIMIT :most",
            {"unit": unit_uid, "most": most},
        )
        return tuple(sorted((str(instance), int(sequence)) for instance, sequence in rows))

    def missing(self) -> dict[str, tuple[int, ...]]:
        """Give installation → the numbers below its highest that never came in."""
        seen: dict[str, set[int]] = {}
        for instance, sequence in self._connection.execute(
            "SELECT DISTINCT instance_id, sequence FROM package_received"
        ):
            seen.setdefault(str(instance), set()).add(int(sequence))
        found = {instance: missing_numbers(numbers) for instance, numbers in seen.items()}
        return {instance: numbers for instance, numbers in found.items() if numbers}

    def add_received(self, package: ReceivedPackage) -> None:
        """Note a package that came in."""
        self._connection.execute(
            f"INSERT INTO package_received ({_RECEIVED})"
            " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            _row(package),
        )

    def mark_undone(self, import_uid: str) -> None:
        """Note that an import was taken back."""
        self._connection.execute(
            "UPDATE package_received SET state = 'undone' WHERE import_uid = ?", (import_uid,)
        )

    def received(self, package_uid: str | None = None) -> list[ReceivedPackage]:
        """Give the packages that came in, newest first; of one package uid when given."""
        condition = "WHERE package_uid = ?" if package_uid else ""
        rows = self._connection.execute(
            f"SELECT {_RECEIVED} FROM package_received {condition} ORDER BY id DESC",
            (package_uid,) if package_uid else (),
        )
        return [_received(row) for row in rows]

    def received_from(self, instance_id: str) -> list[ReceivedPackage]:
        """Give the packages of one installation that came in, newest first."""
        rows = self._connection.execute(
            f"SELECT {_RECEIVED} FROM package_received WHERE instance_id = ? ORDER BY id DESC", (instance_id,)
        )
        return [_received(row) for row in rows]

    def senders_of(self, instance_id: str) -> frozenset[str]:
        """Give the uids of the units whose packages came from an installation and were not taken back."""
        rows = self._connection.execute(
            "SELECT DISTINCT sender_uid FROM package_received WHERE instance_id = ? AND state <> 'undone'",
            (instance_id,),
        )
        return frozenset(uid for (uid,) in rows)

    def of_other_installation(self, sender_uid: str, instance_id: str) -> ReceivedPackage | None:
        """Give the newest package that a unit sent from another installation than this one, or None."""
        rows = self._connection.execute(
            f"SELECT {_RECEIVED} FROM package_received WHERE sender_uid = ? AND instance_id NOT IN (?, '')"
            " ORDER BY id DESC LIMIT 1",
            (sender_uid, instance_id),
        )
        return next(map(_received, rows), None)

    def received_file(self, file_hash: str) -> ReceivedPackage | None:
        """Give the import in effect of a file with these very bytes, or None."""
        rows = self._connection.execute(
            f"SELECT {_RECEIVED} FROM package_received WHERE file_hash = ? AND state = 'applied'"
            " ORDER BY id DESC LIMIT 1",
            (file_hash,),
        )
        return next(map(_received, rows), None)


def _row(package: SentPackage | ReceivedPackage) -> tuple[str | int, ...]:
    values = (getattr(package, one.name) for one in fields(package))
    return tuple(value.isoformat() if isinstance(value, datetime) else value for value in values)


def _sent(row: tuple[Any, ...]) -> SentPackage:
    values: list[Any] = list(row)
    at = _SENT.split(", ").index("sent_at")
    values[at] = datetime.fromisoformat(values[at])
    return SentPackage(*values)


def _received(row: tuple[Any, ...]) -> ReceivedPackage:
    values: list[Any] = list(row)
    at = _RECEIVED.split(", ").index("received_at")
    values[at] = datetime.fromisoformat(values[at])
    values[-1] = LedgerState(values[-1])
    return ReceivedPackage(*values)
