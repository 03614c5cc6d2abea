"""Achievements and the evidence files behind them, kept once by content hash."""

import json
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from sqlite3 import Connection

from thidua_desktop.data.store.achievement_search import forget_words, index_words
from thidua_desktop.data.store.columns import date_in, date_out
from thidua_desktop.domain.records.achievements import (
    Achievement,
    EvidenceFile,
    Manner,
    SubjectKind,
    subject_order,
)
from thidua_desktop.domain.searching import search_text

_COLUMNS = (
    "uid, subject_kind, subject_name, folded, sort_name, unit_id, manner, summary, owner_uid, achieved_from,"
    " achieved_to, position_title, campaign_uid, is_direct_worker, withdrawn, is_sample, evidence_count"
)
_UPDATES = ", ".join(f"{name} = excluded.{name}" for name in _COLUMNS.split(", ")[1:])

AchievementRow = tuple[
    str, str, str, str, str, int, str, str, str, str | None, str | None, str, str | None, int, int, int, int
]
"""A row of achievement in the order of its columns, without the SQLite id; the unit by SQLite id, the name
also as it is searched (`search_text`) and sorts (`subject_order`), the number of evidence files last.
"""
_FEW = 500
"""Up to so many records their parts are looked up one by one; above it all parts are read."""


@dataclass(frozen=True, slots=True)
class AchievementFilter:
    """Which achievements: every field that is not None must match."""

    subject_kind: SubjectKind | None = None
    campaign_uid: str | None = None
    unit_uid: str | None = None
    with_withdrawn: bool = False


class AchievementTable:
    """Achievements, read and written with their task groups and evidence names."""

    def __init__(self, connection: Connection) -> None:
        """Read and write through the workspace's connection."""
        self._connection = connection

    def all(self, wanted: AchievementFilter | None = None) -> list[Achievement]:
        """Give achievements that match, newest first."""
        wanted = wanted or AchievementFilter()
        conditions = {
            "subject_kind": wanted.subject_kind,
            "campaign_uid": wanted.campaign_uid,
            "unit.uid": wanted.unit_uid,
            "achievement.withdrawn": None if wanted.with_withdrawn else 0,
        }
        asked = {column: value for column, value in conditions.items() if value is not None}
        where = " AND ".join(f"{column} = ?" for column in asked) or "1"
        return self._select(f"WHERE {where} ORDER BY achieved_to DESC, achievement.id", tuple(asked.values()))

    def by_uid(self, uid: str) -> Achievement | None:
        """Give an achievement, withdrawn or not, or None."""
        found = self._select("WHERE achievement.uid = ?", (uid,))
        return found[0] if found else None

    def by_uids(self, uids: Iterable[str]) -> list[Achievement]:
        """Give the achievements of these uids, withdrawn or not; unknown ones are left out."""
        return self._select(
            "WHERE achievement.uid IN (SELECT value FROM json_each(?))", (json.dumps(list(uids)),)
        )

    def by_ids(self, ids: Sequence[int]) -> dict[int, Achievement]:
        """Give SQLite id → achievement, for the lists of the store; unknown ones are left out."""
        return self._read("WHERE achievement.id IN (SELECT value FROM json_each(?))", (json.dumps(ids),))

    def save_many(
        self,
        rows: Sequence[AchievementRow],
        task_groups: Iterable[tuple[str, str]],
        evidence: Iterable[tuple[str, str, str, int, int]],
        *,
        replaced: Sequence[str] = (),
    ) -> None:
        """Add or replace achievements in bulk, their parts with them.

        `task_groups` are (achievement uid, task group uid); `evidence` (achievement uid, sha256, name, size,
        position); `replaced` are the uids that were here before.
        """
        forget_words(self._connection, replaced)
        self._connection.executemany(
            f"INSERT INTO achievement ({_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
            f" ON CONFLICT (uid) DO UPDATE SET {_UPDATES}",
            rows,
        )
        uids = json.dumps(list(replaced))
        for table in ("achievement_task_group", "achievement_evidence"):
            self._connection.execute(
                f"DELETE FROM {table} WHERE achievement_id IN (SELECT id FROM achievement WHERE uid IN"
                " (SELECT value FROM json_each(?)))",
                (uids,),
            )
        self._connection.executemany(
            "INSERT INTO achievement_task_group SELECT achievement.id, task_group.id"
            " FROM achievement, task_group WHERE achievement.uid = ? AND task_group.uid = ?",
            task_groups,
        )
        for uid, sha256, name, size, position in evidence:
            self._connection.execute(
                "INSERT INTO evidence (sha256, size) VALUES (?, ?) ON CONFLICT DO NOTHING", (sha256, size)
            )
            self._connection.execute(
                "INSERT INTO achievement_evidence SELECT id, ?, ?, ? FROM achievement WHERE uid = ?",
                (sha256, name, position, uid),
            )
        index_words(self._connection, [row[0] for row in rows])

    def save(self, achievement: Achievement) -> None:
        """Add an achievement or replace the one of the same uid; its unit must exist."""
        forget_words(self._connection, (achievement.uid,))
        self._connection.execute(
            f"INSERT INTO achievement ({_COLUMNS}) VALUES (:uid, :subject_kind, :subject_name, :folded,"
            " :sort_name, (SELECT id FROM unit WHERE uid = :unit_uid), :manner, :summary, :owner_uid,"
            " :achieved_from, :achieved_to, :position_title, :campaign_uid, :is_direct_worker,"
            " :withdrawn, :is_sample, :evidence_count)"
            f" ON CONFLICT (uid) DO UPDATE SET {_UPDATES}",
            _values(achievement),
        )
        index_words(self._connection, (achievement.uid,))
        (id_,) = self._connection.execute(
            "SELECT id FROM achievement WHERE uid = ?", (achievement.uid,)
        ).fetchone()
        self._connection.execute("DELETE FROM achievement_task_group WHERE achievement_id = ?", (id_,))
        self._connection.executemany(
            "INSERT INTO achievement_task_group SELECT ?, id FROM task_group WHERE uid = ?",
            [(id_, uid) for uid in achievement.task_group_uids],
        )
        self._connection.execute("DELETE FROM achievement_evidence WHERE achievement_id = ?", (id_,))
        for position, file in enumerate(achievement.evidence):
            self._connection.execute(
                "INSERT INTO evidence (sha256, size) VALUES (?, ?) ON CONFLICT DO NOTHING",
                (file.sha256, file.size),
            )
            self._connection.execute(
                "INSERT INTO achievement_evidence VALUES (?, ?, ?, ?)",
                (id_, file.sha256, file.name, position),
            )

    def keep_content(self, sha256: str, content: bytes) -> None:
        """Keep the bytes of an evidence file, once however many records name it."""
        self._connection.execute(
            "INSERT INTO evidence (sha256, size, content) VALUES (?, ?, ?)"
            " ON CONFLICT (sha256) DO UPDATE SET content = excluded.content WHERE content IS NULL",
            (sha256, len(content), content),
        )

    def content(self, sha256: str) -> bytes | None:
        """Give the bytes of an evidence file, or None when only its name came here."""
        row = self._connection.execute("SELECT content FROM evidence WHERE sha256 = ?", (sha256,)).fetchone()
        return row[0] if row else None

    def missing_evidence(self) -> list[str]:
        """Give the names of evidence files whose bytes are not here."""
        rows = self._connection.execute(
            "SELECT DISTINCT name FROM achievement_evidence JOIN evidence USING (sha256)"
            " WHERE content IS NULL ORDER BY name"
        )
        return [row[0] for row in rows]

    def _select(self, condition: str, values: tuple[str | int, ...]) -> list[Achievement]:
        return list(self._read(condition, values).values())

    def _read(self, condition: str, values: tuple[str | int, ...]) -> dict[int, Achievement]:
        rows = self._connection.execute(
            "SELECT achievement.id, achievement.uid, subject_kind, subject_name, unit.uid, manner, summary,"
            " owner_uid, achieved_from, achieved_to, position_title, campaign_uid, is_direct_worker,"
            " achievement.withdrawn, is_sample FROM achievement JOIN unit ON unit.id = unit_id"
            f" {condition}",
            values,
        ).fetchall()
        if not rows:
            return {}
        ids = json.dumps([row[0] for row in rows]) if len(rows) < _FEW else None
        groups = self._task_group_uids(ids)
        evidence = self._evidence(ids)
        return {row[0]: _achievement(row, groups[row[0]], evidence[row[0]]) for row in rows}

    def _task_group_uids(self, ids: str | None) -> dict[int, tuple[str, ...]]:
        found: dict[int, tuple[str, ...]] = defaultdict(tuple)
        where = _of(ids)
        rows = self._connection.execute(
            "SELECT achievement_id, uid FROM achievement_task_group JOIN task_group"
            f" ON task_group.id = task_group_id {where} ORDER BY achievement_id, directive_id, number",
            [] if ids is None else [ids],
        )
        for id_, uid in rows:
            found[id_] = (*found[id_], uid)
        return found

    def _evidence(self, ids: str | None) -> dict[int, tuple[EvidenceFile, ...]]:
        found: dict[int, tuple[EvidenceFile, ...]] = defaultdict(tuple)
        where = _of(ids)
        rows = self._connection.execute(
            "SELECT achievement_id, sha256, name, size FROM achievement_evidence JOIN evidence USING (sha256)"
            f" {where} ORDER BY achievement_id, position",
            [] if ids is None else [ids],
        )
        for id_, sha256, name, size in rows:
            found[id_] = (*found[id_], EvidenceFile(sha256, name, size))
        return found


def _of(ids: str | None) -> str:
    """Give the condition that parts belong to some achievements; none for the parts of all."""
    return "" if ids is None else "WHERE achievement_id IN (SELECT value FROM json_each(?))"


_Row = tuple[int, str, str, str, str, str, str, str, str | None, str | None, str, str | None, int, int, int]


def _achievement(row: _Row, groups: tuple[str, ...], evidence: tuple[EvidenceFile, ...]) -> Achievement:
    _, uid, subject, name, unit, manner, summary, owner, start, end, title, campaign, worker, gone, sample = (
        row
    )
    return Achievement(
        uid=uid,
        subject_kind=SubjectKind(subject),
        subject_name=name,
        unit_uid=unit,
        manner=Manner(manner),
        summary=summary,
        owner_uid=owner,
        achieved_from=date_in(start),
        achieved_to=date_in(end),
        position_title=title,
        campaign_uid=campaign,
        task_group_uids=groups,
        is_direct_worker=bool(worker),
        evidence=evidence,
        withdrawn=bool(gone),
        is_sample=bool(sample),
    )


def _values(achievement: Achievement) -> dict[str, str | int | None]:
    return {
        "uid": achievement.uid,
        "subject_kind": achievement.subject_kind,
        "subject_name": achievement.subject_name,
        "folded": search_text(achievement.subject_name),
        "sort_name": subject_order(achievement.subject_kind, achievement.subject_name),
        "unit_uid": achievement.unit_uid,
        "manner": achievement.manner,
        "summary": achievement.summary,
        "owner_uid": achievement.owner_uid,
        "achieved_from": date_out(achievement.achieved_from),
        "achieved_to": date_out(achievement.achieved_to),
        "position_title": achievement.position_title,
        "campaign_uid": achievement.campaign_uid,
        "is_direct_worker": int(achievement.is_direct_worker),
        "withdrawn": int(achievement.withdrawn),
        "is_sample": int(achievement.is_sample),
        "evidence_count": len({file.sha256 for file in achievement.evidence}),
    }
