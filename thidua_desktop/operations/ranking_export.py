"""A ranking as a workbook: the same figures as on the screen and on paper, marked while they may change."""

from pathlib import Path

from thidua_desktop.data.exchange.standing_workbook import Standing, StandingColumn, write_standing
from thidua_desktop.domain.glossary import choice_label
from thidua_desktop.domain.points import format_points_short
from thidua_desktop.domain.ranking_words import ranking_sentence
from thidua_desktop.operations.ranking import BlocRanking, RankingRow
from thidua_desktop.operations.year_ranking import YearRanking

_PROVISIONAL = "Tạm tính"


def export_ranking(out: Path, ranking: BlocRanking) -> Path:
    """Write a bloc's ranking as a workbook. Raises UserError when the file cannot be written."""
    rules = ranking.rule_set
    facts = [
        f"{ranking.bloc.name} – {ranking.period.name}",
        f"Vòng chấm: {choice_label(ranking.round)}; đã có điểm {len(ranking.rows)}/{ranking.members} đơn vị",
    ]
    if rules is not None:
        most = format_points_short(rules.max_points)
        facts.append(f"Bộ tiêu chí: {rules.name}, bản {rules.version} (tổng {most} điểm)")
    return write_standing(
        out,
        Standing(
            "BẢNG TỔNG HỢP ĐIỂM THI ĐUA",
            tuple(facts),
            _columns(ranking),
            (*absence_notes(ranking), *ranking_notes(ranking)),
            is_provisional=ranking.is_provisional,
            is_sample=ranking.bloc.is_sample or (rules is not None and rules.is_sample),
        ),
    )


def export_year(out: Path, ranking: YearRanking) -> Path:
    """Write the ranking of all units as a workbook. Raises UserError when the file cannot be written."""
    rows = ranking.rows
    columns = (
        StandingColumn("Hạng", [row.rank for row in rows]),
        StandingColumn("Đơn vị", [row.unit_name for row in rows]),
        StandingColumn("Khối, cụm thi đua", [row.bloc_name for row in rows]),
        StandingColumn("Điểm đạt", [row.raw for row in rows], is_points=True),
        StandingColumn("Tổng điểm", [row.total for row in rows], is_points=True),
        StandingColumn("Ghi chú", [_PROVISIONAL if row.provisional else "" for row in rows]),
    )
    facts = (ranking.period.name, f"Vòng chấm: {choice_label(ranking.round)}")
    notes = [ranking_sentence(issue) for issue in ranking.issues]
    if ranking.missing:
        notes.insert(0, f"Chưa có điểm: {', '.join(ranking.missing)}.")
    title = "XẾP HẠNG TOÀN TỈNH"
    return write_standing(
        out, Standing(title, facts, columns, tuple(notes), is_provisional=ranking.is_provisional)
    )


def raw_text(row: RankingRow) -> str:
    """Write points of the scale over what they are brought to the scale from: ``13/15``."""
    return f"{format_points_short(row.raw - row.added)}/{format_points_short(row.base)}"


def ranking_notes(ranking: BlocRanking) -> tuple[str, ...]:
    """Say of each unit how its tie was decided and which gate it missed, and of the whole what exceeds it."""
    rows = [f"{row.unit_name}: {ranking_sentence(note)}" for row in ranking.rows for note in row.notes]
    return (*rows, *(ranking_sentence(issue) for issue in ranking.issues))


def absence_notes(ranking: BlocRanking) -> list[str]:
    """Say which members have no points, and why."""
    return [
        f"{member.name}: {member.reason}." if member.reason else f"{member.name}: chưa có điểm."
        for member in ranking.absent
    ]


def _columns(ranking: BlocRanking) -> tuple[StandingColumn, ...]:
    rows = ranking.rows
    groups = ranking.rule_set.groups if ranking.rule_set is not None else ()
    columns = [
        StandingColumn("Hạng", [row.rank for row in rows]),
        StandingColumn("Đơn vị", [row.unit_name for row in rows]),
    ]
    columns += [
        StandingColumn(group.code.strip(), [row.groups[place] for row in rows], is_points=True)
        for place, group in enumerate(groups)
    ]
    if any(row.is_converted for row in rows):
        columns.append(StandingColumn("Điểm đạt/được giao", [raw_text(row) for row in rows]))
    columns.append(StandingColumn("Tổng điểm", [row.total for row in rows], is_points=True))
    if any(row.grade is not None for row in rows):
        columns.append(StandingColumn("Xếp loại", [row.grade or "" for row in rows]))
    columns.append(StandingColumn("Ghi chú", [_PROVISIONAL if row.provisional else "" for row in rows]))
    return tuple(columns)
