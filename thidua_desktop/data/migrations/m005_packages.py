"""The fifth schema: keys of installations, and what packages need to be undone, repeated and held."""

from sqlite3 import Connection

_KEYS = (
    """CREATE TABLE own_key (
        public_key TEXT PRIMARY KEY, secret BLOB NOT NULL,
        is_sealed INTEGER NOT NULL CHECK (is_sealed IN (0, 1)), made_on TEXT NOT NULL, retired_on TEXT,
        certificate TEXT) STRICT""",
    # Units need not be known here when their key is; so no reference.
    """CREATE TABLE known_key (
        public_key TEXT PRIMARY KEY, unit_uid TEXT NOT NULL, unit_name TEXT NOT NULL,
        instance_id TEXT NOT NULL, role TEXT NOT NULL, state TEXT NOT NULL, since TEXT NOT NULL,
        ended_on TEXT, last_sequence INTEGER, certificate TEXT) STRICT""",
    "CREATE INDEX known_key_unit ON known_key (unit_uid)",
)

_LEDGER = (
    "ALTER TABLE package_received ADD COLUMN previous_hash TEXT NOT NULL DEFAULT ''",
    # applied, history (noted, older than one in effect) or undone
    "ALTER TABLE package_received ADD COLUMN state TEXT NOT NULL DEFAULT 'applied'",
    "ALTER TABLE package_sent ADD COLUMN recipient_uid TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE package_sent ADD COLUMN instance_id TEXT NOT NULL DEFAULT ''",
    # Key and certificate that it was signed with, and the bytes that the outbox keeps.
    "ALTER TABLE package_sent ADD COLUMN seal TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE package_sent ADD COLUMN outbox_name TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE package_sent ADD COLUMN file_hash TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE package_sent ADD COLUMN acknowledged_on TEXT NOT NULL DEFAULT ''",
    """CREATE INDEX package_sent_scope ON package_sent (
        recipient_uid, kind, year, period_code, sequence)""",
    # What an import brought and what stood there before, packed; dropped after a month.
    """CREATE TABLE import_undo (
        import_uid TEXT PRIMARY KEY, made_on TEXT NOT NULL, content BLOB NOT NULL) STRICT""",
)

_RECEIPTS = (
    # The giver need not be a unit here; so no reference.
    """CREATE TABLE package_receipt (
        package_uid TEXT NOT NULL, from_uid TEXT NOT NULL, received_on TEXT NOT NULL,
        added INTEGER NOT NULL, changed INTEGER NOT NULL, same INTEGER NOT NULL, left_out INTEGER NOT NULL,
        PRIMARY KEY (package_uid, from_uid)) STRICT, WITHOUT ROWID""",
    # What a unit signed, as it came: the head of its bloc hands it on unchanged.
    """CREATE TABLE signed_submission (
        instance_id TEXT NOT NULL, year INTEGER NOT NULL, period_code TEXT NOT NULL,
        package_uid TEXT NOT NULL, sender_uid TEXT NOT NULL, sequence INTEGER NOT NULL, content BLOB NOT NULL,
        PRIMARY KEY (instance_id, year, period_code)) STRICT""",
)


def apply(connection: Connection) -> None:
    """Add the tables and columns."""
    for statement in (*_KEYS, *_LEDGER, *_RECEIPTS):
        connection.execute(statement)
