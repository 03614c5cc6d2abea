"""Achievements as a list that pages: sorted, filtered and searched by SQLite, whatever their number."""

from dataclasses import dataclass, replace
from datetime import date
from itertools import chain, islice
from sqlite3 import Connection

from thidua_desktop.data.store.achievement_words import Condition, WordConditions
from thidua_desktop.data.store.achievements import AchievementTable
from thidua_desktop.domain.glossary import choice_label
from thidua_desktop.domain.listing import FirstPage, Listing
from thidua_desktop.domain.records.achievements import (
    Achievement,
    AchievementCounts,
    AchievementOrder,
    AchievementQuery,
    Manner,
    SubjectKind,
)
from thidua_desktop.domain.text import sort_text

_ROWS = "achievement AS a"
_OF_UNITS = "unit AS u CROSS JOIN achievement AS a ON a.unit_id = u.id"
_OF_CAMPAIGNS = "campaign AS c CROSS JOIN achievement AS a ON a.campaign_uid = c.uid"
_WITHOUT_CAMPAIGN: Condition = (
    "(a.campaign_uid IS NULL OR a.campaign_uid NOT IN (SELECT uid FROM campaign))",
    (),
)
_NEWEST = "a.achieved_to DESC, a.achieved_from DESC, a.id DESC"


_MIRRORED = frozenset(
    {AchievementOrder.NEWEST, AchievementOrder.NAME, AchievementOrder.UNIT, AchievementOrder.CAMPAIGN}
)
"""Orders whose ties turn round too."""


@dataclass(frozen=True, slots=True)
class _Part:
    """One statement of a list; a list by campaign has two, since some achievements have no campaign."""

    source: str
    order: str
    condition: Condition | None = None


class AchievementList:
    """Windows over the achievements; the order never depends on how much of it is read."""

    def __init__(self, connection: Connection, achievements: AchievementTable) -> None:
        """Read through the workspace's connection; records come from the table."""
        self._connection = connection
        self._achievements = achievements
        self._words = WordConditions(connection)

    def first(self, query: AchievementQuery, limit: int) -> FirstPage[Achievement]:
        """Give the first rows of a list, at the cost of these rows only."""
        found = (self._connection.execute(*one) for one in self._statements(query, limit))
        ids = list(islice(chain.from_iterable(chain.from_iterable(found)), limit))
        listing = Listing(ids, is_whole=len(ids) < limit)
        return FirstPage(listing, self.rows(listing, 0, len(listing)))

    def whole(
        self, query: AchievementQuery, known: tuple[AchievementQuery, Listing] | None = None
    ) -> Listing:
        """Give all rows of a list in order; their number is its length.

        `known` is another query with its listing: one that only stands the other way round is turned.
        """
        revision = self._connection.total_changes
        if known is not None and known[1].revision == revision and _is_turned(known, query):
            return Listing(reversed(known[1].ids), revision=revision)
        listing = Listing(revision=revision)
        for select, values in self._statements(query, -1):
            joined = self._connection.execute(f"SELECT group_concat(id) FROM ({select})", values)
            listing.add(joined.fetchone()[0] or "")
        return listing

    def rows(self, listing: Listing, start: int, stop: int) -> list[Achievement | None]:
        """Give the records of some rows; None where one was deleted since the listing was made."""
        ids = listing.ids[start:stop].tolist()
        found = self._achievements.by_ids(ids)
        return [found.get(id_) for id_ in ids]

    def place(self, listing: Listing, uid: str) -> int | None:
        """Find the row of an achievement; None when it is not in the list."""
        row = self._connection.execute("SELECT id FROM achievement WHERE uid = ?", (uid,)).fetchone()
        try:
            return listing.ids.index(row[0]) if row else None
        except ValueError:
            return None

    def counts(self) -> AchievementCounts:
        """Count the achievements."""
        row = self._connection.execute(
            "SELECT count(*), ifnull(sum(withdrawn = 0), 0),"
            " ifnull(sum(withdrawn = 0 AND evidence_count = 0), 0) FROM achievement"
        ).fetchone()
        return AchievementCounts(*row)

    def count_between(self, first: date, last: date) -> int:
        """Count the records in use whose last known day lies from the first to the last day."""
        row = self._connection.execute(
            "SELECT count(*) FROM achievement"
            " WHERE withdrawn = 0 AND ifnull(achieved_to, achieved_from) BETWEEN :first AND :last",
            {"first": first.isoformat(), "last": last.isoformat()},
        ).fetchone()
        return int(row[0])

    def used_units(self) -> frozenset[str]:
        """Give the uids of the units that have achievements."""
        rows = self._connection.execute(
            "SELECT uid FROM unit WHERE EXISTS (SELECT 1 FROM achievement WHERE unit_id = unit.id)"
        )
        return frozenset(uid for (uid,) in rows)

    def used_campaigns(self) -> frozenset[str]:
        """Give the uids of the campaigns that have achievements."""
        rows = self._connection.execute(
            "SELECT uid FROM campaign WHERE EXISTS"
            " (SELECT 1 FROM achievement AS a WHERE a.campaign_uid = campaign.uid)"
        )
        return frozenset(uid for (uid,) in rows)

    # ------------------------------------------------------------------ inside

    def _statements(self, query: AchievementQuery, limit: int) -> list[Condition]:
        """Give the statements that list the ids in order, one after another."""
        conditions = [*_filters(query), *self._words.of(query.words, wants_whole=limit < 0)]
        return [_statement(part, conditions, limit) for part in _parts(query)]


def _is_turned(known: tuple[AchievementQuery, Listing], query: AchievementQuery) -> bool:
    before, listing = known
    turned = replace(before, descending=not before.descending)
    return listing.is_whole and turned == query and query.order in _MIRRORED


def _statement(part: _Part, conditions: list[Condition], limit: int) -> Condition:
    asked = [*conditions, part.condition] if part.condition else conditions
    where = " AND ".join(text for text, _ in asked) or "1"
    text = f"SELECT a.id AS id FROM {part.source} WHERE {where} ORDER BY {part.order} LIMIT ?"
    return text, (*(value for _, values in asked for value in values), limit)


def _filters(query: AchievementQuery) -> list[Condition]:
    wanted: list[tuple[str, str | int | None]] = [
        ("a.subject_kind = ?", query.subject_kind),
        ("a.unit_id = (SELECT id FROM unit WHERE uid = ?)", query.unit_uid),
        ("a.campaign_uid = ?", query.campaign_uid),
        ("a.withdrawn = ?", query.withdrawn),
        ("(a.uid IN (SELECT uid FROM record_lock)) = ?", query.is_locked),
    ]
    return [(text, (value,)) for text, value in wanted if value is not None]


def _parts(query: AchievementQuery) -> list[_Part]:
    way = "DESC" if query.descending else "ASC"
    match query.order:
        case AchievementOrder.NEWEST:
            return [_Part(_ROWS, f"a.achieved_to {way}, a.achieved_from {way}, a.id {way}")]
        case AchievementOrder.NAME:
            return [_Part(_ROWS, f"a.sort_name {way}, a.id {way}")]
        case AchievementOrder.UNIT:
            return [_Part(_OF_UNITS, f"u.sort_name {way}, u.id {way}, a.id {way}")]
        case AchievementOrder.CAMPAIGN:
            parts = [
                _Part(_ROWS, f"a.id {way}", _WITHOUT_CAMPAIGN),
                _Part(_OF_CAMPAIGNS, f"c.sort_name {way}, c.id {way}, a.id {way}"),
            ]
            return parts[::-1] if query.descending else parts
        case AchievementOrder.KIND:
            return [_Part(_ROWS, f"{_by_label('a.subject_kind', SubjectKind)} {way}, {_NEWEST}")]
        case AchievementOrder.MANNER:
            return [_Part(_ROWS, f"{_by_label('a.manner', Manner)} {way}, {_NEWEST}")]
        case AchievementOrder.EVIDENCE:
            return [_Part(_ROWS, f"a.evidence_count {way}, {_NEWEST}")]


def _by_label(column: str, choices: type[SubjectKind] | type[Manner]) -> str:
    """Order by the Vietnamese words of a choice; the values are ours, no person's text."""
    ordered = sorted(choices, key=lambda choice: sort_text(choice_label(choice)))
    cases = " ".join(f"WHEN '{choice.value}' THEN {place}" for place, choice in enumerate(ordered))
    return f"CASE {column} {cases} END"
