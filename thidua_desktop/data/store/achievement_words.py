"""Typed words as conditions on achievements: by the subject's name, the unit's names, the campaign's name.

A word is looked for in three places, so it becomes a condition of its own; words that no unit and no campaign
bears are left to the full-text index together. What one word matches may be half a million rows: it is then
better to walk the list in its order and test each row, and stop at the end of the page. When a word matches
few rows, these are taken and sorted. `of` finds out which it is, at the cost of a bounded count. A whole list
by one word is walked against one set of ids: cheaper than asking every row two or three questions.
"""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from sqlite3 import Connection
from typing import TypeVar

from thidua_desktop.domain.searching import search_words

_Key = TypeVar("_Key", int, str)

Condition = tuple[str, tuple[str | int, ...]]
"""SQL text about `a`, and its values."""
_FEW = 3000
"""Up to so many rows are taken and sorted; above, the list is walked."""
_HITS = "SELECT rowid FROM achievement_search WHERE achievement_search MATCH ?"
_OF_UNITS = "SELECT id FROM achievement WHERE unit_id IN (SELECT value FROM json_each(?))"
_OF_CAMPAIGNS = "SELECT id FROM achievement WHERE campaign_uid IN (SELECT value FROM json_each(?))"


@dataclass(frozen=True, slots=True)
class _Wish:
    """A word (or several) with the units and campaigns that bear it."""

    match: str
    unit_ids: tuple[int, ...] = ()
    campaign_uids: tuple[str, ...] = ()

    def rows(self) -> Condition:
        """Give the statement that lists the rows that match, some of them twice."""
        parts, values = [_HITS], [self.match]
        if self.unit_ids:
            parts.append(_OF_UNITS)
            values.append(json.dumps(self.unit_ids))
        if self.campaign_uids:
            parts.append(_OF_CAMPAIGNS)
            values.append(json.dumps(self.campaign_uids))
        return " UNION ALL ".join(parts), tuple(values)

    def test(self) -> Condition:
        """Give the condition that tests a row; a plus keeps SQLite from starting at it."""
        parts, values = [f"+a.id IN ({_HITS})"], [self.match]
        if self.unit_ids:
            parts.append("+a.unit_id IN (SELECT value FROM json_each(?))")
            values.append(json.dumps(self.unit_ids))
        if self.campaign_uids:
            parts.append("+a.campaign_uid IN (SELECT value FROM json_each(?))")
            values.append(json.dumps(self.campaign_uids))
        return f"({' OR '.join(parts)})", tuple(values)


class WordConditions:
    """Turns typed words into conditions."""

    def __init__(self, connection: Connection) -> None:
        """Read through the workspace's connection."""
        self._connection = connection

    def of(self, typed: str, *, wants_whole: bool = False) -> list[Condition]:
        """Give the conditions that all typed words are found; none when nothing was typed.

        `wants_whole` tells that the list is read to its end, not only its first page.
        """
        words = search_words(typed)
        if not words:
            return []
        wishes = self._wishes(words)
        rows = [wish.rows() for wish in wishes]
        counts = [self._count(one) for one in rows]
        least = min(range(len(wishes)), key=lambda place: counts[place])
        conditions = [wish.test() for wish in wishes]
        if counts[least] <= _FEW:
            text, values = rows[least]
            conditions[least] = (f"a.id IN ({text})", values)
        elif wants_whole and len(wishes) == 1:
            text, values = rows[0]
            conditions = [(f"+a.id IN ({text})", values)]
        return conditions

    def _wishes(self, words: Sequence[str]) -> list[_Wish]:
        units: list[list[int]] = [[] for _ in words]
        for id_, bits in self._bearers("unit_id", "unit_name", words):
            _spread(units, int(id_), bits)
        campaigns: list[list[str]] = [[] for _ in words]
        for uid, bits in self._bearers("uid", "campaign", words):
            _spread(campaigns, str(uid), bits)
        own = " ".join(
            _prefix(word) for place, word in enumerate(words) if not units[place] and not campaigns[place]
        )
        shared = [
            _Wish(_prefix(word), tuple(dict.fromkeys(units[place])), tuple(campaigns[place]))
            for place, word in enumerate(words)
            if units[place] or campaigns[place]
        ]
        return [_Wish(own), *shared] if own else shared

    def _bearers(self, key: str, table: str, words: Sequence[str]) -> list[tuple[int | str, int]]:
        """Give who bears any of the words, and which, as bits."""
        bits = " + ".join(f"(' ' || folded LIKE ?) * {1 << place}" for place in range(len(words)))
        select = f"{key}, {bits} AS bits"
        return self._connection.execute(
            f"SELECT * FROM (SELECT {select} FROM {table}) WHERE bits",
            [f"% {word}%" for word in words],
        ).fetchall()

    def _count(self, rows: Condition) -> int:
        select, values = rows
        found = self._connection.execute(
            f"SELECT count(*) FROM (SELECT 1 FROM ({select}) LIMIT ?)", (*values, _FEW + 1)
        )
        return int(found.fetchone()[0])


def _prefix(word: str) -> str:
    return f'"{word}"*'


def _spread(found: list[list[_Key]], key: _Key, bits: int) -> None:
    for place, one in enumerate(found):
        if bits >> place & 1:
            one.append(key)
