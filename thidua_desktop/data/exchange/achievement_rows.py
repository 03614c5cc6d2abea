"""Achievements as canonical rows, and canonical rows as rows of the store, whole columns at a time."""

from collections.abc import Iterable, Mapping, Sequence

from thidua_desktop.data.exchange.package_format import ACHIEVEMENTS, EVIDENCE, Row, child_key
from thidua_desktop.data.exchange.package_values import (
    canonical_date,
    canonical_flag,
    canonical_number,
    canonical_text,
)
from thidua_desktop.data.exchange.package_writer import TableContent
from thidua_desktop.data.store.achievements import AchievementRow
from thidua_desktop.domain.records.achievements import Achievement, subject_order
from thidua_desktop.domain.searching import search_texts


def achievement_row(one: Achievement) -> Row:
    """Write an achievement without its evidence."""
    return (
        one.uid,
        one.subject_kind.value,
        canonical_text(one.subject_name),
        canonical_text(one.position_title),
        one.manner.value,
        canonical_text(one.summary),
        canonical_date(one.achieved_from),
        canonical_date(one.achieved_to),
        canonical_flag(flag=one.is_direct_worker),
        canonical_flag(flag=one.withdrawn),
        canonical_flag(flag=one.is_sample),
        " ".join(sorted(one.task_group_uids)) or None,
        one.campaign_uid,
        one.unit_uid,
        one.owner_uid or None,
    )


def evidence_rows(one: Achievement) -> list[Row]:
    """Write the names of an achievement's evidence files; their bytes do not travel in a workbook."""
    return [
        (child_key(one.uid, number), canonical_text(file.name), canonical_number(file.size), file.sha256)
        for number, file in enumerate(one.evidence)
    ]


def achievement_contents(
    achievements: Sequence[Achievement], units: Mapping[str, str], campaigns: Mapping[str, str]
) -> tuple[TableContent, TableContent]:
    """Write achievements and their evidence with the names that people read."""
    return (
        TableContent(
            ACHIEVEMENTS,
            [achievement_row(one) for one in achievements],
            [(units.get(one.unit_uid), campaigns.get(one.campaign_uid or "")) for one in achievements],
        ),
        TableContent(
            EVIDENCE,
            [row for one in achievements for row in evidence_rows(one)],
            [(one.subject_name,) for one in achievements for _ in one.evidence],
        ),
    )


def translate_achievements(rows: Iterable[Row], units: Mapping[str, str]) -> list[Row]:
    """Put our uids of unit and owner in the place of the sender's."""
    return [(*row[:13], units.get(row[13] or "", row[13]), units.get(row[14] or "", row[14])) for row in rows]


def store_rows(
    rows: Sequence[Row], unit_ids: Mapping[str, int], evidence: Mapping[str, int]
) -> list[AchievementRow]:
    """Turn translated canonical rows into rows of the store; `evidence` is achievement uid → files."""
    names = [row[2] or "" for row in rows]
    return [
        (
            row[0] or "",
            row[1] or "",
            name,
            words,
            subject_order(row[1] or "", name),
            unit_ids[row[13] or ""],
            row[4] or "",
            row[5] or "",
            row[14] or "",
            row[6],
            row[7],
            row[3] or "",
            row[12],
            0 if row[8] is None else 1,
            0 if row[9] is None else 1,
            0 if row[10] is None else 1,
            evidence.get(row[0] or "", 0),
        )
        for row, name, words in zip(rows, names, search_texts(names), strict=True)
    ]


def task_group_pairs(rows: Iterable[Row]) -> list[tuple[str, str]]:
    """Give (achievement uid, task group uid) of canonical rows."""
    return [(row[0] or "", group) for row in rows if row[11] for group in row[11].split()]


def evidence_tuples(rows: Iterable[Row]) -> list[tuple[str, str, str, int, int]]:
    """Give (achievement uid, sha256, name, size, position) of canonical evidence rows."""
    found = []
    for key, name, size, sha256 in rows:
        owner, _, number = (key or "").rpartition("#")
        if sha256 and number.isdigit():
            found.append((owner, sha256, name or "", int(size or 0), int(number)))
    return found
