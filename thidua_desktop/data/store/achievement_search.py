"""The full-text index over the names of subjects, kept in step with the achievements.

The index reads its words from the column `folded` and keeps none itself, so it is told before a row changes.
Triggers can't do it: a workspace trusts no virtual table in a trigger.
"""

import json
from collections.abc import Iterable
from sqlite3 import Connection

_FORGET = (
    "INSERT INTO achievement_search (achievement_search, rowid, folded)"
    " SELECT 'delete', id, folded FROM achievement WHERE "
)


def forget_words(connection: Connection, uids: Iterable[str]) -> None:
    """Take the words of these achievements out before they are written anew; unknown ones are passed over."""
    connection.execute(f"{_FORGET} uid IN (SELECT value FROM json_each(?))", (json.dumps(list(uids)),))


def forget_sample_words(connection: Connection) -> None:
    """Take the words of sample achievements out, before they are deleted."""
    connection.execute(f"{_FORGET} is_sample = 1")


def index_words(connection: Connection, uids: Iterable[str]) -> None:
    """Put the words of these achievements in, after they were written."""
    connection.execute(
        "INSERT INTO achievement_search (rowid, folded) SELECT id, folded FROM achievement"
        " WHERE uid IN (SELECT value FROM json_each(?)) ORDER BY id",
        (json.dumps(list(uids)),),
    )
