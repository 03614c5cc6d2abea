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
_RANK_PX, _GROUP_PX, _RAW_PX, _TOTAL_PX, _GRADE_PX, _NOTE_PX = 64, 78, 116, 92, 104, 116


def shown_groups(ranking: BlocRanking) -> tuple[Criterion, ...]:
    """Give the groups that have a column; none where there are too many."""
    groups = ranking.rule_set.groups if ranking.rule_set is not None else ()
    return groups if len(groups) <= _MANY_GROUPS else ()


def ranking_columns(ranking: BlocRanking) -> list[Column[RankingRow]]:
    """Choose the columns: raw points and grade only where any unit has them.

    With little room first the groups give way, then the raw points: both stand in the explanation too.
    """
    is_converted = any(row.is_converted for row in ranking.rows)
    has_grades = any(row.grade is not None for row in ranking.rows)
    rest = _RANK_PX + _UNIT_PX + _TOTAL_PX + _NOTE_PX + (_GRADE_PX if has_grades else 0)
    with_raw = rest + (_RAW_PX if is_converted else 0)
    with_groups = with_raw + _GROUP_PX * len(shown_groups(ranking))
    grade = Column(label("grade"), grade_text, width=_GRADE_PX, tooltip=notes_text, tone=_grade_tone)
    return [
        Column(_tr("Hạng"), _rank, sort=lambda row: row.rank, width=_RANK_PX, tone=tone_of, is_bold=True),
        Column(_tr("Đơn vị"), lambda row: row.unit_name, stretch=1, tone=tone_of, tooltip=_unit_tip),
        *(_group_column(place, group, with_groups) for place, group in enumerate(shown_groups(ranking))),
        *((_raw_column(with_raw),) if is_converted else ()),
        Column(
            label("total"),
            lambda row: format_points(row.total),
            sort=lambda row: row.total,
            align=Align.RIGHT,
            width=_TOTAL_PX,
            tone=tone_of,
            is_bold=True,
        ),
        *((grade,) if has_grades else ()),
        Column(label("note"), note_text, width=_NOTE_PX, is_badge=True, tone=_note_tone, tooltip=notes_text),
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


def _group_column(place: int, group: Criterion, from_width: int) -> Column[RankingRow]:
    return Column(
        group.code,
        lambda row: format_points(row.groups[place]),
        sort=lambda row: row.groups[place],
        align=Align.RIGHT,
        width=_GROUP_PX,
        tooltip=lambda _row: group.text,
        from_width=from_width,
    )


def _raw_column(from_width: int) -> Column[RankingRow]:
    return Column(
        _tr("Điểm đạt"),
        raw_text,
        sort=lambda row: row.raw,
        align=Align.RIGHT,
        width=_RAW_PX,
        from_width=from_width,
    )


def _tr(text: str) -> str:
    return QCoreApplication.translate("RankingPage", text)
