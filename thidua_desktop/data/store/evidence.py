"""The bytes behind evidence, whichever record names it: what is here, what is missing, what was sent.

Achievements and lines keep the names; here are the files themselves, once a SHA-256.
"""

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from sqlite3 import Connection

_GIVEN = "IN (SELECT value FROM json_each(?))"
UNUSED_EVIDENCE = (
    "sha256 NOT IN (SELECT sha256 FROM achievement_evidence UNION SELECT sha256 FROM line_evidence"
    " UNION SELECT sha256 FROM undo_evidence)"
)
"""Evidence that no record names any more, nor would after an import is taken back: it only takes room."""


@dataclass(frozen=True, slots=True)
class SentFile:
    """A file that left beside a package: where the outbox keeps it, the hash of its bytes, its size."""

    outbox_name: str
    file_hash: str
    size: int


class EvidenceTable:
    """Files by SHA-256, and the ZIP files that went beside packages."""

    def __init__(self, connection: Connection) -> None:
        """Read and write through the workspace's connection."""
        self._connection = connection

    def content(self, sha256: str) -> bytes | None:
        """Give the bytes of a file, or None when only its name came here."""
        row = self._connection.execute("SELECT content FROM evidence WHERE sha256 = ?", (sha256,)).fetchone()
        return row[0] if row else None

    def sizes(self, hashes: Iterable[str]) -> dict[str, int]:
        """Give SHA-256 → size of those files whose bytes are here."""
        rows = self._connection.execute(
            f"SELECT sha256, length(content) FROM evidence WHERE sha256 {_GIVEN} AND content IS NOT NULL",
            (json.dumps(list(hashes)),),
        )
        return dict(rows.fetchall())

    def has_missing(self) -> bool:
        """Tell whether the bytes of any file are not here."""
        row = self._connection.execute("SELECT 1 FROM evidence WHERE content IS NULL LIMIT 1").fetchone()
        return row is not None

    def states(self, hashes: Iterable[str]) -> dict[str, bool]:
        """Give SHA-256 → whether the bytes are here, of those files that are known by name."""
        rows = self._connection.execute(
            f"SELECT sha256, content IS NOT NULL FROM evidence WHERE sha256 {_GIVEN}",
            (json.dumps(list(hashes)),),
        )
        return {sha256: bool(is_here) for sha256, is_here in rows}

    def fill(self, sha256: str, content: bytes) -> None:
        """Keep the bytes of a file that is known by name; bytes that are here already stay."""
        self._connection.execute(
            "UPDATE evidence SET content = ?, size = ? WHERE sha256 = ? AND content IS NULL",
            (content, len(content), sha256),
        )

    def forget_unused(self, hashes: Iterable[str]) -> None:
        """Take away those of some files that no record names any more."""
        self._connection.execute(
            f"DELETE FROM evidence WHERE sha256 {_GIVEN} AND {UNUSED_EVIDENCE}", (json.dumps(list(hashes)),)
        )

    def name_again(self) -> None:
        """Know those files by name that records name once more and whose bytes went meanwhile."""
        self._connection.execute(
            "INSERT OR IGNORE INTO evidence (sha256, size)"
            " SELECT sha256, 0 FROM achievement_evidence UNION SELECT sha256, 0 FROM line_evidence"
        )

    def note_taken(self, file_hash: str) -> None:
        """Note a received ZIP of which everything is here."""
        self._connection.execute("INSERT OR IGNORE INTO taken_zip VALUES (?)", (file_hash,))

    def taken_zips(self) -> frozenset[str]:
        """Give the hashes of received ZIP files of which everything is here."""
        return frozenset(row[0] for row in self._connection.execute("SELECT file_hash FROM taken_zip"))

    def forget_taken(self) -> None:
        """Look into every ZIP again: files went."""
        self._connection.execute("DELETE FROM taken_zip")

    # ------------------------------------------------------------------ what left with packages

    def add_sent(self, package_uid: str, evidence_hash: str, files: Sequence[SentFile]) -> None:
        """Note the files that left beside a package; `evidence_hash` is over what is in them."""
        self._connection.executemany(
            "INSERT INTO package_file VALUES (?, ?, ?, ?, ?, ?)",
            [
                (package_uid, number, one.outbox_name, one.file_hash, one.size, evidence_hash)
                for number, one in enumerate(files, start=1)
            ],
        )

    def sent_with(self, package_uid: str) -> tuple[str, tuple[SentFile, ...]]:
        """Give the files that left beside a package, and the hash over what is in them, empty for none."""
        rows = self._connection.execute(
            "SELECT outbox_name, file_hash, size, evidence_hash FROM package_file WHERE package_uid = ?"
            " ORDER BY position",
            (package_uid,),
        ).fetchall()
        return (rows[0][3] if rows else ""), tuple(SentFile(*row[:3]) for row in rows)
