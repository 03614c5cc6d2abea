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


def apply(connection: Connection) -> None:
    """Add the tables."""
    for statement in _KEYS:
        connection.execute(statement)
