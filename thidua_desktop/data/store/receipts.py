"""What others told this office about its packages, and what units signed that it hands on."""

from dataclasses import dataclass
from datetime import date
from sqlite3 import Connection

from thidua_desktop.data.store.columns import date_out


@dataclass(frozen=True, slots=True)
class Receipt:
    """An office's word that a package of ours came in, with what it added, changed, knew and left out."""

    package_uid: str
    from_uid: str
    received_on: date
    added: int
    changed: int
    same: int
    left_out: int


class ReceiptTable:
    """Receipts by package and the office that gave them."""

    def __init__(self, connection: Connection) -> None:
        """Read and write through the workspace's connection."""
        self._connection = connection

    def save(self, receipt: Receipt) -> None:
        """Keep a receipt; a later one of the same package and office replaces it."""
        self._connection.execute(
            "INSERT OR REPLACE INTO package_receipt VALUES (?, ?, ?, ?, ?, ?, ?)",
            (
                receipt.package_uid,
                receipt.from_uid,
                date_out(receipt.received_on),
                receipt.added,
                receipt.changed,
                receipt.same,
                receipt.left_out,
            ),
        )

    def all(self) -> list[Receipt]:
        """Give every receipt, the newest first."""
        rows = self._connection.execute(
            "SELECT package_uid, from_uid, received_on, added, changed, same, left_out FROM package_receipt"
            " ORDER BY received_on DESC, package_uid, from_uid"
        )
        return [Receipt(uid, giver, date.fromisoformat(day), *counts) for uid, giver, day, *counts in rows]


@dataclass(frozen=True, slots=True)
class SignedSubmission:
    """The newest submission of an installation for a period, as it came.

    `content` is the gzip of its canonical payload, `manifest` the text that speaks of it and is signed.
    """

    instance_id: str
    year: int
    period_code: str
    package_uid: str
    sender_uid: str
    sequence: int
    content: bytes
    manifest: str


class SignedTable:
    """Submissions of others that are handed on unchanged."""

    def __init__(self, connection: Connection) -> None:
        """Read and write through the workspace's connection."""
        self._connection = connection

    def save(self, one: SignedSubmission) -> None:
        """Keep a submission in the place of the installation's earlier one of the period."""
        self._connection.execute(
            "INSERT INTO signed_submission VALUES (?, ?, ?, ?, ?, ?, ?, ?)"
            " ON CONFLICT DO UPDATE SET package_uid = excluded.package_uid,"
            " sender_uid = excluded.sender_uid, sequence = excluded.sequence, content = excluded.content,"
            " manifest = excluded.manifest"
            " WHERE excluded.sequence > sequence",
            (
                one.instance_id,
                one.year,
                one.period_code,
                one.package_uid,
                one.sender_uid,
                one.sequence,
                one.content,
                one.manifest,
            ),
        )

    def of_period(self, year: int, period_code: str) -> list[SignedSubmission]:
        """Give what was kept of a period, in the order of the installations and their numbers."""
        rows = self._connection.execute(
            "SELECT instance_id, year, period_code, package_uid, sender_uid, sequence, content, manifest"
            " FROM signed_submission WHERE year = ? AND period_code = ? ORDER BY sender_uid, sequence",
            (year, period_code),
        )
        return [SignedSubmission(*row) for row in rows]

    def signers(self, year: int, period_code: str) -> frozenset[str]:
        """Give the units, by the uid that they sign with, whose submission of a period is here."""
        rows = self._connection.execute(
            "SELECT DISTINCT sender_uid FROM signed_submission WHERE year = ? AND period_code = ?",
            (year, period_code),
        )
        return frozenset(uid for (uid,) in rows)

    def newest(self, sender_uid: str, instance_id: str, of: tuple[int, str]) -> SignedSubmission | None:
        """Give the newest that a unit signed for a year and period: of this installation, else of another."""
        row = self._connection.execute(
            "SELECT instance_id, year, period_code, package_uid, sender_uid, sequence, content, manifest"
            " FROM signed_submission WHERE (sender_uid, year, period_code) = (?, ?, ?)"
            " ORDER BY instance_id = ? DESC, rowid DESC LIMIT 1",
            (sender_uid, *of, instance_id),
        ).fetchone()
        return SignedSubmission(*row) if row else None
