"""The search words of achievements, kept in step with the records they are made of.

Searched are the subject's name and position, the summary, every name that the unit ever bore, and the
campaign's name. Triggers can't do it: a workspace trusts no virtual table in a trigger.
"""

import json
from collections.abc import Iterable
from sqlite3 import Connection

from thidua_desktop.domain.searching import search_texts

_BLOCK = 5000
_TEXTS = (
    "SELECT a.id, a.subject_name || ' ' || a.position_title || ' ' || a.summary || ' ' || coalesce("
    "(SELECT group_concat(name, ' ') FROM unit_name WHERE unit_id = a.unit_id), '') || ' ' || coalesce("
    "(SELECT name FROM campaign WHERE uid = a.campaign_uid), '') FROM achievement AS a"
)


def index_by_uid(connection: Connection, uids: Iterable[str]) -> None:
    """Write the search words of these achievements anew."""
    _index(connection, "a.uid IN (SELECT value FROM json_each(?))", json.dumps(list(uids)))


def index_of_units(connection: Connection, unit_ids: Iterable[int]) -> None:
    """Write the search words of all achievements of units whose names changed."""
    _index(connection, "a.unit_id IN (SELECT value FROM json_each(?))", json.dumps(list(unit_ids)))


def index_of_campaign(connection: Connection, campaign_uid: str) -> None:
    """Write the search words of all achievements of a campaign whose name changed."""
    _index(connection, "a.campaign_uid = ?", campaign_uid)


def forget_samples(connection: Connection) -> None:
    """Take the search words of sample achievements away, before they are deleted themselves."""
    connection.execute(
        "DELETE FROM achievement_search WHERE rowid IN (SELECT id FROM achievement WHERE is_sample = 1)"
    )


def _index(connection: Connection, condition: str, value: str) -> None:
    found = connection.execute(f"{_TEXTS} WHERE {condition}", (value,))
    while rows := found.fetchmany(_BLOCK):
        words = search_texts([text for _, text in rows])
        connection.executemany(
            "INSERT OR REPLACE INTO achievement_search (rowid, words) VALUES (?, ?)",
            [(id_, text) for (id_, _), text in zip(rows, words, strict=True)],
        )
