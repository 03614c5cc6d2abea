"""The second schema: lists that page, sort and search in SQL.

What this step works out of stored records (order, search words) is written by the store from then on.
"""

from collections.abc import Iterator
from sqlite3 import Connection

from thidua_desktop.domain.searching import search_text, search_texts
from thidua_desktop.domain.text import person_sort_text, sort_text

_Row = tuple[int, str, str]
"""An achievement's id, its subject's name and kind."""
_COLUMNS = (
    "ALTER TABLE unit ADD COLUMN sort_name TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE campaign ADD COLUMN sort_name TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE achievement ADD COLUMN sort_name TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE achievement ADD COLUMN evidence_count INTEGER NOT NULL DEFAULT 0",
    # `folded` holds search words from now on: nothing but letters, digits and single spaces.
    """CREATE VIRTUAL TABLE achievement_search USING fts5 (
        folded, content = 'achievement', content_rowid = 'id', tokenize = 'ascii', detail = 'none',
        columnsize = 0)""",
    "UPDATE bloc SET folded = replace(folded, 'ƀ', 'b')",
    # What this office has settled ("chốt"): its own word, never part of a record that travels.
    "CREATE TABLE record_lock (uid TEXT PRIMARY KEY) STRICT, WITHOUT ROWID",
)
_INDICES = (
    "CREATE INDEX unit_sort_name ON unit (sort_name)",
    "CREATE INDEX campaign_sort_name ON campaign (sort_name)",
    "CREATE INDEX achievement_campaign ON achievement (campaign_uid, withdrawn)",
    "CREATE INDEX achievement_unit ON achievement (unit_id, withdrawn)",
    "CREATE INDEX achievement_name ON achievement (sort_name, withdrawn, subject_kind)",
    """CREATE INDEX achievement_newest ON achievement (
        achieved_to, achieved_from, withdrawn, subject_kind, unit_id, campaign_uid, manner, evidence_count,
        is_sample)""",
)
_NAMES = "SELECT id, subject_name, subject_kind FROM achievement WHERE id > ? ORDER BY id LIMIT 5000"


def apply(connection: Connection) -> None:
    """Add the columns, the search index and the indices, and fill them from the records."""
    for statement in _COLUMNS:
        connection.execute(statement)
    _read_unit_names(connection)
    _read_campaign_names(connection)
    for rows in _blocks(connection):
        _read_subject_names(connection, rows)
    connection.execute(
        "UPDATE achievement SET evidence_count ="
        " (SELECT count(*) FROM achievement_evidence WHERE achievement_id = achievement.id)"
    )
    connection.execute("INSERT INTO achievement_search (achievement_search) VALUES ('rebuild')")
    for statement in _INDICES:
        connection.execute(statement)


def _read_unit_names(connection: Connection) -> None:
    rows = connection.execute("SELECT unit_id, position, name FROM unit_name ORDER BY 1, 2").fetchall()
    connection.executemany(
        "UPDATE unit_name SET folded = ? WHERE unit_id = ? AND position = ?",
        [(search_text(name), id_, position) for id_, position, name in rows],
    )
    last = {id_: sort_text(name) for id_, _, name in rows}
    connection.executemany(
        "UPDATE unit SET sort_name = ? WHERE id = ?", [(key, id_) for id_, key in last.items()]
    )


def _read_campaign_names(connection: Connection) -> None:
    rows = connection.execute("SELECT id, name FROM campaign").fetchall()
    connection.executemany(
        "UPDATE campaign SET folded = ?, sort_name = ? WHERE id = ?",
        [(search_text(name), sort_text(name), id_) for id_, name in rows],
    )


def _read_subject_names(connection: Connection, rows: list[_Row]) -> None:
    words = search_texts([name for _, name, _ in rows])
    keys = [(sort_text if kind == "collective" else person_sort_text)(name) for _, name, kind in rows]
    connection.executemany(
        "UPDATE achievement SET folded = ?, sort_name = ? WHERE id = ?",
        [(text, key, row[0]) for text, key, row in zip(words, keys, rows, strict=True)],
    )


def _blocks(connection: Connection) -> Iterator[list[_Row]]:
    """Read achievements by blocks, so that a province's million never stands in memory at once."""
    last = 0
    while rows := connection.execute(_NAMES, (last,)).fetchall():
        last = rows[-1][0]
        yield rows
