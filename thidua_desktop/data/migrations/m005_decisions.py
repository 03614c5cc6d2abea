"""The fifth schema: what a person decided about an import; submissions kept byte for byte."""

import gzip
import json
from sqlite3 import Connection

_TABLES = (
    # What was asked and what was answered, for the minute of an import; its text never changes.
    """CREATE TABLE import_minute (
        import_uid TEXT PRIMARY KEY, made_on TEXT NOT NULL, content TEXT NOT NULL) STRICT""",
    """CREATE TRIGGER import_minute_no_update BEFORE UPDATE ON import_minute
        BEGIN SELECT raise(ABORT, 'minutes are append-only'); END""",
    """CREATE TRIGGER import_minute_no_delete BEFORE DELETE ON import_minute
        BEGIN SELECT raise(ABORT, 'minutes are append-only'); END""",
    # Danh hiệu thi đua, hình thức khen thưởng; `subjects` and `levels` are codes with spaces between.
    """CREATE TABLE title (
        code TEXT PRIMARY KEY, name TEXT NOT NULL, kind TEXT NOT NULL CHECK (kind IN ('title', 'award')),
        subjects TEXT NOT NULL, levels TEXT NOT NULL, basis TEXT NOT NULL, valid_from TEXT, valid_to TEXT,
        position INTEGER NOT NULL, withdrawn INTEGER NOT NULL CHECK (withdrawn IN (0, 1))) STRICT""",
    # `content` is the packed payload alone from here on; the manifest that it was signed with stands beside.
    "ALTER TABLE signed_submission ADD COLUMN manifest TEXT NOT NULL DEFAULT ''",
    # The base of a unit's next submission is found by who sends it.
    "CREATE INDEX signed_submission_sender ON signed_submission (sender_uid, year, period_code)",
    # Thousands of packages come in at one go, and each asks what its sender sent before.
    "CREATE INDEX package_received_sender ON package_received (sender_uid)",
    "CREATE INDEX import_undo_made ON import_undo (made_on)",
    # The ZIP files that left beside a package; `evidence_hash` is over what is in all of them.
    """CREATE TABLE package_file (
        package_uid TEXT NOT NULL, position INTEGER NOT NULL, outbox_name TEXT NOT NULL,
        file_hash TEXT NOT NULL, size INTEGER NOT NULL, evidence_hash TEXT NOT NULL,
        PRIMARY KEY (package_uid, position)) STRICT, WITHOUT ROWID""",
    "CREATE INDEX evidence_missing ON evidence (sha256) WHERE content IS NULL",
    # Received ZIP files of which everything is here: looking for what is still missing passes them by.
    "CREATE TABLE taken_zip (file_hash TEXT PRIMARY KEY) STRICT, WITHOUT ROWID",
    # Evidence that an import took off its records: the bytes stay as long as it can be taken back.
    """CREATE TABLE undo_evidence (
        import_uid TEXT NOT NULL, sha256 TEXT NOT NULL,
        PRIMARY KEY (import_uid, sha256)) STRICT, WITHOUT ROWID""",
)


def apply(connection: Connection) -> None:
    """Add the table, and part what was signed into manifest and payload."""
    for statement in _TABLES:
        connection.execute(statement)
    kept = connection.execute("SELECT instance_id, year, period_code, content FROM signed_submission")
    for instance, year, period, content in kept.fetchall():
        manifest, payload = json.loads(gzip.decompress(content))
        packed = gzip.compress(payload.encode(), compresslevel=6, mtime=0)
        connection.execute(
            "UPDATE signed_submission SET manifest = ?, content = ?"
            " WHERE (instance_id, year, period_code) = (?, ?, ?)",
            (manifest, packed, instance, year, period),
        )
