"""The second schema: lists that page, sort and search in SQL.

What this step works out of stored records (order, search words) is written by the store from then on.
"""

from collections.abc import Iterator
from sqlite3 import Connection

from thidua_desktop.domain.searching import search_texts
from thidua_desktop.domain.text import person_sort_text, sort_text

_Row = tuple[int, str, str]
"""An achievement's id and up to two texts."""
_COLUMNS = (
    "ALTER TABLE unit ADD COLUMN sort_name TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE campaign ADD COLUMN sort_name TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE achievement ADD COLUMN sort_name TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE achievement ADD COLUMN evidence_count INTEGER NOT NULL DEFAULT 0",
    "ALTER TABLE achievement DROP COLUMN folded",
    "UPDATE unit_name SET folded = replace(folded, 'ƀ', 'b')",
    "UPDATE bloc SET folded = replace(folded, 'ƀ', 'b')",
    "UPDATE campaign SET folded = replace(folded, 'ƀ', 'b')",
    # Its words come from domain.searching: nothing but letters, digits and single spaces.
    """CREATE VIRTUAL TABLE achievement_search USING fts5 (
        words, tokenize = 'ascii', detail = 'none', columnsize = 0)""",
)
_INDICES = (
    "CREATE INDEX unit_sort_name ON unit (sort_name)",
    "CREATE INDEX campaign_sort_name ON campaign (sort_name)",
    "CREATE INDEX achievement_campaign ON achievement (campaign_uid, withdrawn)",
    "CREATE INDEX achievement_unit ON achievement (unit_id, withdrawn)",
    "CREATE INDEX achievement_name ON achievement (sort_name, withdrawn)",
    """CREATE INDEX achievement_newest ON achievement (
        achieved_to, achieved_from, withdrawn, subject_kind, unit_id, campaign_uid, manner, evidence_count,
        is_sample)""",
)
_NAMES = "SELECT id, subject_name, subject_kind FROM achievement WHERE id > ? ORDER BY id LIMIT 5000"
_TEXTS = """SELECT id, subject_name || ' ' || position_title || ' ' || summary || ' ' || coalesce(
        (SELECT group_concat(name, ' ') FROM unit_name WHERE unit_id = achievement.unit_id), '') || ' ' ||
        coalesce((SELECT name FROM campaign WHERE uid = achievement.campaign_uid), ''), ''
    FROM achievement WHERE id > ? ORDER BY id LIMIT 5000"""


def apply(connection: Connection) -> None:
    """Add the columns, the search index and the indices, and fill them from the records."""
    for statement in _COLUMNS:
        connection.execute(statement)
    _order_units(connection)
    _order_campaigns(connection)
    _order_achievements(connection)
    _fill_search(connection)
    for statement in _INDICES:
        connection.execute(statement)


def _order_units(connection: Connection) -> None:
    names = connection.execute("SELECT name, unit_id FROM unit_name ORDER BY unit_id, position").fetchall()
    last = {id_: sort_text(name) for name, id_ in names}
    connection.executemany(
        "UPDATE unit SET sort_name = ? WHERE id = ?", [(key, id_) for id_, key in last.items()]
    )


def _order_campaigns(connection: Connection) -> None:
    rows = connection.execute("SELECT name, id FROM campaign").fetchall()
    connection.executemany(
        "UPDATE campaign SET sort_name = ? WHERE id = ?", [(sort_text(name), id_) for name, id_ in rows]
    )


def _order_achievements(connection: Connection) -> None:
    for rows in _blocks(connection, _NAMES):
        connection.executemany(
            "UPDATE achievement SET sort_name = ? WHERE id = ?",
            [
                ((sort_text if kind == "collective" else person_sort_text)(name), id_)
                for id_, name, kind in rows
            ],
        )
    connection.execute(
        "UPDATE achievement SET evidence_count ="
        " (SELECT count(*) FROM achievement_evidence WHERE achievement_id = achievement.id)"
    )


def _fill_search(connection: Connection) -> None:
    for rows in _blocks(connection, _TEXTS):
        words = search_texts([text for _, text, _ in rows])
        connection.executemany(
            "INSERT INTO achievement_search (rowid, words) VALUES (?, ?)",
            [(row[0], text) for row, text in zip(rows, words, strict=True)],
        )


def _blocks(connection: Connection, statement: str) -> Iterator[list[_Row]]:
    """Read achievements by blocks, so that a province's million never stands in memory at once."""
    last = 0
    while rows := connection.execute(statement, (last,)).fetchall():
        last = rows[-1][0]
        yield rows
