"""The fourth schema: lines, cross scorers, indices and totals of sheets; keys and order of packages."""

from sqlite3 import Connection

_SHEET = "sheet_id INTEGER NOT NULL REFERENCES score_sheet ON DELETE CASCADE"
_LINE = f"{_SHEET}, criterion_id INTEGER NOT NULL REFERENCES criterion"
_LINES = (
    # A remark on a line; `follow_up` keeps the line on the list until somebody has seen to it.
    f"""CREATE TABLE line_comment (
        uid TEXT PRIMARY KEY, {_LINE}, author_id INTEGER REFERENCES unit, written_at TEXT NOT NULL,
        text TEXT NOT NULL, follow_up INTEGER NOT NULL DEFAULT 0 CHECK (follow_up IN (0, 1)),
        done_on TEXT) STRICT""",
    "CREATE INDEX line_comment_line ON line_comment (sheet_id, criterion_id)",
    f"""CREATE TABLE line_evidence (
        {_LINE}, sha256 TEXT NOT NULL REFERENCES evidence, name TEXT NOT NULL, position INTEGER NOT NULL,
        PRIMARY KEY (sheet_id, criterion_id, sha256)) STRICT, WITHOUT ROWID""",
    # What every fellow member gave; the round "cross" of the sheet is worked out from these.
    f"""CREATE TABLE peer_entry (
        {_LINE}, scorer_id INTEGER NOT NULL REFERENCES unit, points INTEGER, absence TEXT,
        note TEXT NOT NULL, PRIMARY KEY (sheet_id, scorer_id, criterion_id)) STRICT, WITHOUT ROWID""",
)
_PERIODS = (
    """CREATE TABLE index_result (
        name TEXT NOT NULL, year INTEGER NOT NULL, unit_id INTEGER NOT NULL REFERENCES unit,
        rank INTEGER, points INTEGER, source TEXT NOT NULL,
        PRIMARY KEY (name, year, unit_id)) STRICT, WITHOUT ROWID""",
    # Why a member is missing from a conference's ranking.
    """CREATE TABLE ranking_absence (
        bloc_id INTEGER NOT NULL REFERENCES bloc ON DELETE CASCADE,
        period_id INTEGER NOT NULL REFERENCES period, unit_id INTEGER NOT NULL REFERENCES unit,
        reason TEXT NOT NULL, PRIMARY KEY (bloc_id, period_id, unit_id)) STRICT, WITHOUT ROWID""",
    # The office that gave a target; unknown for those that came without a giver.
    "ALTER TABLE issued_target ADD COLUMN issuer_id INTEGER REFERENCES unit",
)
_TOTALS = (
    # Worked out whenever lines of the sheet are written, so that lists of a whole province need no lines.
    """CREATE TABLE sheet_total (
        period_id INTEGER NOT NULL REFERENCES period, round TEXT NOT NULL,
        sheet_id INTEGER NOT NULL REFERENCES score_sheet ON DELETE CASCADE,
        unit_id INTEGER NOT NULL REFERENCES unit, total INTEGER NOT NULL, raw INTEGER NOT NULL,
        filled INTEGER NOT NULL, provisional INTEGER NOT NULL CHECK (provisional IN (0, 1)),
        PRIMARY KEY (period_id, round, sheet_id)) STRICT, WITHOUT ROWID""",
    "CREATE INDEX sheet_total_sheet ON sheet_total (sheet_id)",
    # The lines that a rule has a word in: a sheet without any comes to the plain sum of its points.
    """CREATE INDEX score_entry_ruled ON score_entry (sheet_id, round)
        WHERE points IS NULL OR absence IS NOT NULL OR origin = 'computed'""",
    # A frozen step knows no rules: the store works the totals of the sheets that are there out when it opens.
    "INSERT INTO setting SELECT 'totals_due', '' WHERE EXISTS (SELECT 1 FROM score_entry)",
)
_LISTS = (
    # The id stands in the order of the newest first, so that SQLite sorts nothing after this index.
    "DROP INDEX achievement_newest",
    """CREATE INDEX achievement_newest ON achievement (
        achieved_to, achieved_from, id, withdrawn, subject_kind, unit_id, campaign_uid, manner,
        evidence_count, is_sample)""",
)
_STEPS = (
    "ALTER TABLE publication ADD COLUMN decided_on TEXT",
    "ALTER TABLE line_question ADD COLUMN verdict_word TEXT NOT NULL DEFAULT ''",
)
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
    """Add the tables, columns and indices."""
    for statement in (*_LINES, *_PERIODS, *_TOTALS, *_LISTS, *_STEPS, *_KEYS, *_LEDGER, *_RECEIPTS):
        connection.execute(statement)
