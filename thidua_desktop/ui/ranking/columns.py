"""The columns of the ranking table: only what says something about the bloc that is shown."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from thidua_desktop.domain.points import format_points, format_points_short
from thidua_desktop.domain.records.scoring import Criterion
from thidua_desktop.operations.ranking import BlocRanking, RankingRow
from thidua_desktop.ui.widgets.record_table import Align, Column
from thidua_desktop.ui.words import issue_sentence, label

_FIRST = 1
_MANY_GROUPS = 6
_UNIT_PX = 190
"""What the names of units need at least."""


def shown_groups(ranking: BlocRanking) -> tuple[Criterion, ...]:
    """Give the groups that have a column; none where there are too many."""
    groups = ranking.rule_set.groups if ranking.rule_set is not None else ()
    return groups if len(groups) <= _MANY_GROUPS else ()


def ranking_columns(ranking: BlocRanking) -> list[Column[RankingRow]]:
    """Choose the columns: raw points, grade and mark only where any unit has them."""
    is_converted = any(row.is_converted for row in ranking.rows)
    has_grades = any(row.grade is not None for row in ranking.rows)
    raw = Column(_tr("Điểm đạt"), raw_text, sort=lambda row: row.raw, align=Align.RIGHT, width=116)
    grade = Column(label("grade"), grade_text, width=104, tooltip=notes_text, tone=_grade_tone)
    return [
        Column(_tr("Hạng"), _rank, sort=lambda row: row.rank, width=64, tone=tone_of, is_bold=True),
        Column(_tr("Đơn vị"), lambda row: row.unit_name, stretch=1, tone=tone_of, tooltip=_unit_tip),
        *(_group_column(place, group) for place, group in enumerate(shown_groups(ranking))),
        *((raw,) if is_converted else ()),
        Column(
            label("total"),
            lambda row: format_points(row.total),
            sort=lambda row: row.total,
            align=Align.RIGHT,
            width=92,
            tone=tone_of,
            is_bold=True,
        ),
        *((grade,) if has_grades else ()),
        Column(label("note"), note_text, width=116, is_badge=True, tone=_note_tone, tooltip=notes_text),
    ]


def least_width(columns: Sequence[Column[RankingRow]]) -> int:
    """Give the width in design pixels from which the table shows all columns well."""
    return _UNIT_PX + sum(column.width for column in columns if not column.stretch)


def raw_text(row: RankingRow) -> str:
    """Write the points of the scale over what they are brought to the scale from ("13/15")."""
    return f"{format_points_short(row.raw - row.added)}/{format_points_short(row.base)}"


def grade_text(row: RankingRow) -> str:
    """Write the grade."""
    return row.grade or ""


def notes_text(row: RankingRow) -> str:
    """Say how a tie was decided, and what kept the unit from a better grade."""
    return "\n".join(issue_sentence(note) for note in row.notes)


def note_text(row: RankingRow) -> str:
    """Mark a unit that is provisional, tied, or was parted from an equal one."""
    if row.provisional:
        return _tr("Tạm tính")
    if any(note.code == "ranking.tied" for note in row.notes):
        return _tr("Bằng điểm")
    return _tr("Đã phân định") if row.decided_by else ""


def tone_of(row: RankingRow) -> str:
    """Give the tone of a row's words: gold for the first."""
    return "gold" if row.rank == _FIRST else "ink"


def _grade_tone(row: RankingRow) -> str:
    return "amber" if any(note.code == "ranking.gate_missed" for note in row.notes) else "ink"


def _note_tone(row: RankingRow) -> str:
    if row.provisional:
        return "gold"
    return "amber" if any(note.code == "ranking.tied" for note in row.notes) else "plain"


def _unit_tip(row: RankingRow) -> str:
    return "\n".join(text for text in (row.unit_name, notes_text(row)) if text)


def _rank(row: RankingRow) -> str:
    return str(row.rank)


def _group_column(place: int, group: Criterion) -> Column[RankingRow]:
    return Column(
        group.code,
        lambda row: format_points(row.groups[place]),
        sort=lambda row: row.groups[place],
        align=Align.RIGHT,
        width=78,
        tooltip=lambda _row: group.text,
    )


def _tr(text: str) -> str:
    return QCoreApplication.translate("RankingPage", text)
