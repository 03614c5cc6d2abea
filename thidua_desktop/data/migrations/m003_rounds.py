"""The third schema: what the rounds of a sheet need beside its lines, and what a set says beyond them."""

from sqlite3 import Connection

_SETS = (
    "ALTER TABLE rule_set ADD COLUMN policy TEXT NOT NULL DEFAULT '{}'",
    """CREATE TRIGGER rule_set_policy_frozen BEFORE UPDATE OF policy ON rule_set
        WHEN OLD.state <> 'draft' AND NEW.policy <> OLD.policy
        BEGIN SELECT raise(ABORT, 'rule set is frozen'); END""",
)
_SHEETS = (
    "ALTER TABLE score_sheet ADD COLUMN version INTEGER NOT NULL DEFAULT 1",
    "ALTER TABLE score_sheet ADD COLUMN received_on TEXT",
    # What was published, as one text with its hash: later corrections are further rows.
    """CREATE TABLE publication (
        sheet_id INTEGER NOT NULL REFERENCES score_sheet ON DELETE CASCADE, version INTEGER NOT NULL,
        decision_number TEXT NOT NULL, published_on TEXT NOT NULL, content TEXT NOT NULL,
        content_hash TEXT NOT NULL, PRIMARY KEY (sheet_id, version)) STRICT""",
    """CREATE TRIGGER publication_frozen BEFORE UPDATE ON publication
        BEGIN SELECT raise(ABORT, 'publication is frozen'); END""",
    """CREATE TABLE line_question (
        sheet_id INTEGER NOT NULL REFERENCES score_sheet ON DELETE CASCADE,
        criterion_id INTEGER NOT NULL REFERENCES criterion, round TEXT NOT NULL, question TEXT NOT NULL,
        due_on TEXT NOT NULL, answer TEXT NOT NULL, answered_on TEXT, verdict TEXT NOT NULL,
        PRIMARY KEY (sheet_id, criterion_id, round)) STRICT, WITHOUT ROWID""",
    """CREATE TABLE issued_target (
        period_id INTEGER NOT NULL REFERENCES period, unit_id INTEGER NOT NULL REFERENCES unit,
        criterion_id INTEGER NOT NULL REFERENCES criterion ON DELETE CASCADE, target INTEGER NOT NULL,
        PRIMARY KEY (period_id, unit_id, criterion_id)) STRICT, WITHOUT ROWID""",
    """CREATE TABLE tie_vote (
        bloc_id INTEGER NOT NULL REFERENCES bloc ON DELETE CASCADE,
        period_id INTEGER NOT NULL REFERENCES period, unit_id INTEGER NOT NULL REFERENCES unit,
        votes INTEGER NOT NULL CHECK (votes >= 0),
        PRIMARY KEY (bloc_id, period_id, unit_id)) STRICT, WITHOUT ROWID""",
)


def apply(connection: Connection) -> None:
    """Add the columns and tables."""
    for statement in (*_SETS, *_SHEETS):
        connection.execute(statement)
