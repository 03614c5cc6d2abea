"""What others told this office about its packages: that they have them, and what came of them."""

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
