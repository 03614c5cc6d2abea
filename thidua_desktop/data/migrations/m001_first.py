"""The first schema of a workspace."""

from sqlite3 import Connection

_DATES = "valid_from TEXT, valid_to TEXT"
_FLAG = "INTEGER NOT NULL DEFAULT 0 CHECK ({0} IN (0, 1))"


def _flag(name: str) -> str:
    return f"{name} " + _FLAG.format(name)


_ORGANISATION = (
    "CREATE TABLE setting (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT",
    f"""CREATE TABLE level (
        code TEXT PRIMARY KEY, name TEXT NOT NULL, position INTEGER NOT NULL,
        unit_kinds TEXT NOT NULL, {_DATES}) STRICT""",
    f"""CREATE TABLE unit (
        id INTEGER PRIMARY KEY, uid TEXT NOT NULL UNIQUE, code TEXT NOT NULL,
        level_code TEXT NOT NULL REFERENCES level, kind TEXT NOT NULL, {_DATES},
        position INTEGER NOT NULL, {_flag("withdrawn")}) STRICT""",
    "CREATE UNIQUE INDEX unit_code ON unit (code, coalesce(valid_from, ''))",
    f"""CREATE TABLE unit_name (
        unit_id INTEGER NOT NULL REFERENCES unit ON DELETE CASCADE, position INTEGER NOT NULL,
        name TEXT NOT NULL, folded TEXT NOT NULL, {_DATES}, PRIMARY KEY (unit_id, position)) STRICT""",
    "CREATE INDEX unit_name_folded ON unit_name (folded)",
    f"""CREATE TABLE unit_parent (
        unit_id INTEGER NOT NULL REFERENCES unit ON DELETE CASCADE, position INTEGER NOT NULL,
        parent_id INTEGER NOT NULL REFERENCES unit, {_DATES}, PRIMARY KEY (unit_id, position)) STRICT""",
    "CREATE INDEX unit_parent_parent ON unit_parent (parent_id)",
    """CREATE TABLE succession (
        predecessor_id INTEGER NOT NULL REFERENCES unit, successor_id INTEGER NOT NULL REFERENCES unit,
        on_day TEXT NOT NULL, basis TEXT NOT NULL, PRIMARY KEY (predecessor_id, successor_id)) STRICT""",
    """CREATE TABLE unit_alias (
        foreign_uid TEXT PRIMARY KEY, unit_id INTEGER NOT NULL REFERENCES unit ON DELETE CASCADE) STRICT""",
    f"""CREATE TABLE bloc (
        id INTEGER PRIMARY KEY, uid TEXT NOT NULL UNIQUE, code TEXT NOT NULL, name TEXT NOT NULL,
        folded TEXT NOT NULL, kind TEXT NOT NULL, {_DATES}, position INTEGER NOT NULL,
        {_flag("withdrawn")}, {_flag("is_sample")}) STRICT""",
    "CREATE UNIQUE INDEX bloc_code ON bloc (code, coalesce(valid_from, ''))",
    f"""CREATE TABLE membership (
        id INTEGER PRIMARY KEY, uid TEXT NOT NULL UNIQUE, bloc_id INTEGER NOT NULL REFERENCES bloc,
        unit_id INTEGER NOT NULL REFERENCES unit, role TEXT NOT NULL, {_DATES},
        position INTEGER NOT NULL) STRICT""",
    "CREATE INDEX membership_bloc ON membership (bloc_id)",
    "CREATE INDEX membership_unit ON membership (unit_id)",
)
_SCORING = (
    """CREATE TABLE period (
        id INTEGER PRIMARY KEY, uid TEXT NOT NULL UNIQUE, code TEXT NOT NULL UNIQUE, name TEXT NOT NULL,
        kind TEXT NOT NULL, year INTEGER NOT NULL, starts_on TEXT NOT NULL, ends_on TEXT NOT NULL,
        self_deadline TEXT, appraisal_deadline TEXT, meeting_on TEXT, CHECK (starts_on <= ends_on)) STRICT""",
    f"""CREATE TABLE rule_set (
        id INTEGER PRIMARY KEY, uid TEXT NOT NULL UNIQUE, code TEXT NOT NULL, version INTEGER NOT NULL,
        name TEXT NOT NULL, year INTEGER NOT NULL, state TEXT NOT NULL, content_hash TEXT NOT NULL,
        basis TEXT NOT NULL, {_flag("is_sample")}, UNIQUE (code, version)) STRICT""",
    """CREATE TRIGGER rule_set_frozen_delete BEFORE DELETE ON rule_set WHEN OLD.state <> 'draft'
        BEGIN SELECT raise(ABORT, 'rule set is frozen'); END""",
    f"""CREATE TABLE criterion (
        id INTEGER PRIMARY KEY, rule_set_id INTEGER NOT NULL REFERENCES rule_set ON DELETE CASCADE,
        path TEXT NOT NULL, code TEXT NOT NULL, text TEXT NOT NULL, max_points INTEGER NOT NULL,
        kind TEXT NOT NULL, parent_path TEXT NOT NULL, depth INTEGER NOT NULL, position INTEGER NOT NULL,
        parameters TEXT NOT NULL, absence TEXT NOT NULL, {_flag("needs_evidence")}, note TEXT NOT NULL,
        UNIQUE (rule_set_id, path)) STRICT""",
    """CREATE TRIGGER criterion_frozen_insert BEFORE INSERT ON criterion
        WHEN (SELECT state FROM rule_set WHERE id = NEW.rule_set_id) <> 'draft'
        BEGIN SELECT raise(ABORT, 'rule set is frozen'); END""",
    """CREATE TRIGGER criterion_frozen_update BEFORE UPDATE ON criterion
        WHEN (SELECT state FROM rule_set WHERE id = OLD.rule_set_id) <> 'draft'
        BEGIN SELECT raise(ABORT, 'rule set is frozen'); END""",
    """CREATE TRIGGER criterion_frozen_delete BEFORE DELETE ON criterion
        WHEN (SELECT state FROM rule_set WHERE id = OLD.rule_set_id) <> 'draft'
        BEGIN SELECT raise(ABORT, 'rule set is frozen'); END""",
    f"""CREATE TABLE score_sheet (
        id INTEGER PRIMARY KEY, uid TEXT NOT NULL UNIQUE, period_id INTEGER NOT NULL REFERENCES period,
        unit_id INTEGER NOT NULL REFERENCES unit, rule_set_id INTEGER NOT NULL REFERENCES rule_set,
        state TEXT NOT NULL, entered_by_id INTEGER REFERENCES unit, {_flag("is_sample")},
        UNIQUE (period_id, unit_id)) STRICT""",
    f"""CREATE TABLE score_entry (
        sheet_id INTEGER NOT NULL REFERENCES score_sheet ON DELETE CASCADE, round TEXT NOT NULL,
        criterion_id INTEGER NOT NULL REFERENCES criterion, points INTEGER, target INTEGER, actual INTEGER,
        absence TEXT, note TEXT NOT NULL, origin TEXT NOT NULL, {_flag("flagged")},
        PRIMARY KEY (sheet_id, round, criterion_id)) STRICT, WITHOUT ROWID""",
)
_RECORDS = (
    f"""CREATE TABLE directive (
        id INTEGER PRIMARY KEY, uid TEXT NOT NULL UNIQUE, kind TEXT NOT NULL, number TEXT NOT NULL,
        issued_on TEXT, issuer TEXT NOT NULL, summary TEXT NOT NULL, {_flag("is_sample")}) STRICT""",
    """CREATE TABLE task_group (
        id INTEGER PRIMARY KEY, uid TEXT NOT NULL UNIQUE, directive_id INTEGER NOT NULL REFERENCES directive,
        number INTEGER NOT NULL, name TEXT NOT NULL, UNIQUE (directive_id, number)) STRICT""",
    f"""CREATE TABLE campaign (
        id INTEGER PRIMARY KEY, uid TEXT NOT NULL UNIQUE, code TEXT NOT NULL, name TEXT NOT NULL,
        folded TEXT NOT NULL, launching_level TEXT NOT NULL, form TEXT NOT NULL, owner_uid TEXT NOT NULL,
        launched_by TEXT NOT NULL, theme TEXT NOT NULL, goal TEXT NOT NULL, starts_on TEXT, ends_on TEXT,
        parent_uid TEXT, state TEXT NOT NULL, {_flag("withdrawn")}, {_flag("is_sample")},
        CHECK (starts_on IS NULL OR ends_on IS NULL OR starts_on <= ends_on)) STRICT""",
    """CREATE TABLE campaign_document (
        campaign_id INTEGER NOT NULL REFERENCES campaign ON DELETE CASCADE, position INTEGER NOT NULL,
        kind TEXT NOT NULL, number TEXT NOT NULL, issued_on TEXT, issuer TEXT NOT NULL,
        summary TEXT NOT NULL, PRIMARY KEY (campaign_id, position)) STRICT""",
    """CREATE TABLE campaign_task_group (
        campaign_id INTEGER NOT NULL REFERENCES campaign ON DELETE CASCADE,
        task_group_id INTEGER NOT NULL REFERENCES task_group,
        PRIMARY KEY (campaign_id, task_group_id)) STRICT""",
    f"""CREATE TABLE achievement (
        id INTEGER PRIMARY KEY, uid TEXT NOT NULL UNIQUE, subject_kind TEXT NOT NULL,
        subject_name TEXT NOT NULL, folded TEXT NOT NULL, unit_id INTEGER NOT NULL REFERENCES unit,
        manner TEXT NOT NULL, summary TEXT NOT NULL, owner_uid TEXT NOT NULL, achieved_from TEXT,
        achieved_to TEXT, position_title TEXT NOT NULL, campaign_uid TEXT, {_flag("is_direct_worker")},
        {_flag("withdrawn")}, {_flag("is_sample")},
        CHECK (achieved_from IS NULL OR achieved_to IS NULL OR achieved_from <= achieved_to)) STRICT""",
    """CREATE TABLE achievement_task_group (
        achievement_id INTEGER NOT NULL REFERENCES achievement ON DELETE CASCADE,
        task_group_id INTEGER NOT NULL REFERENCES task_group,
        PRIMARY KEY (achievement_id, task_group_id)) STRICT""",
    "CREATE TABLE evidence (sha256 TEXT PRIMARY KEY, size INTEGER NOT NULL, content BLOB) STRICT",
    """CREATE TABLE achievement_evidence (
        achievement_id INTEGER NOT NULL REFERENCES achievement ON DELETE CASCADE,
        sha256 TEXT NOT NULL REFERENCES evidence, name TEXT NOT NULL, position INTEGER NOT NULL,
        PRIMARY KEY (achievement_id, sha256)) STRICT""",
)
_EXCHANGE = (
    """CREATE TABLE package_sent (
        id INTEGER PRIMARY KEY, package_uid TEXT NOT NULL UNIQUE, kind TEXT NOT NULL,
        sequence INTEGER NOT NULL, year INTEGER NOT NULL, period_code TEXT NOT NULL,
        content_hash TEXT NOT NULL, file_name TEXT NOT NULL, sent_at TEXT NOT NULL) STRICT""",
    """CREATE TABLE package_received (
        id INTEGER PRIMARY KEY, import_uid TEXT NOT NULL UNIQUE, package_uid TEXT NOT NULL,
        kind TEXT NOT NULL, sender_uid TEXT NOT NULL, sender_name TEXT NOT NULL, instance_id TEXT NOT NULL,
        sequence INTEGER NOT NULL, year INTEGER NOT NULL, period_code TEXT NOT NULL,
        content_hash TEXT NOT NULL, file_hash TEXT NOT NULL, file_name TEXT NOT NULL,
        received_at TEXT NOT NULL, added INTEGER NOT NULL, changed INTEGER NOT NULL,
        same INTEGER NOT NULL, left_out INTEGER NOT NULL) STRICT""",
    "CREATE INDEX package_received_package ON package_received (package_uid)",
    "CREATE INDEX package_received_instance ON package_received (instance_id)",
    "CREATE INDEX package_received_file ON package_received (file_hash)",
    """CREATE TABLE audit (
        sequence INTEGER PRIMARY KEY, at TEXT NOT NULL, reason TEXT NOT NULL, subject TEXT NOT NULL,
        subject_uid TEXT NOT NULL, field TEXT NOT NULL, old TEXT, new TEXT,
        previous_hash TEXT NOT NULL, hash TEXT NOT NULL) STRICT""",
    "CREATE INDEX audit_subject ON audit (subject_uid)",
    """CREATE TRIGGER audit_no_update BEFORE UPDATE ON audit
        BEGIN SELECT raise(ABORT, 'audit is append-only'); END""",
    """CREATE TRIGGER audit_no_delete BEFORE DELETE ON audit
        BEGIN SELECT raise(ABORT, 'audit is append-only'); END""",
)


def apply(connection: Connection) -> None:
    """Create every table of the first version."""
    for statement in (*_ORGANISATION, *_SCORING, *_RECORDS, *_EXCHANGE):
        connection.execute(statement)
