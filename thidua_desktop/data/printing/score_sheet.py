"""A unit's score sheet: every criterion with its maximum, target, result and the points of each round."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from thidua_desktop.data.printing.fonts import Face
from thidua_desktop.data.printing.page_frame import PaperFrame
from thidua_desktop.data.printing.paper import PaperContent, PrintedPaper, print_paper
from thidua_desktop.data.printing.table import Column, Row, Table
from thidua_desktop.domain.glossary import choice_label
from thidua_desktop.domain.points import Points, Quantity, format_points, format_points_short, format_quantity
from thidua_desktop.domain.records.scoring import Absence, Criterion, Round

_FLAG_NOTE = "Điểm ngoài khung, giữ theo phiếu"
_NO_POINTS = "–"
_POINTS_MM = 18.0


@dataclass(frozen=True, slots=True)
class ScoreLine:
    """One criterion of the sheet. `points` None (or no key) is a round without points yet.

    A group's `points` are its sums, worked out by the caller.
    """

    criterion: Criterion
    points: Mapping[Round, Points | None] = field(default_factory=dict)
    target: Quantity | None = None
    actual: Quantity | None = None
    absence: Absence | None = None
    note: str = ""
    flagged: bool = False


@dataclass(frozen=True, slots=True)
class ScoreSheetPaper:
    """A unit's sheet: lines in the rule set's order and the total of each round.

    `rule_set_name` has name and version ("Bảng tiêu chí thi đua năm 2025, phiên bản 1"); `bloc_name` and
    `basis`, the documents that the table rests on with their dates, may be empty.
    """

    frame: PaperFrame
    unit_name: str
    period_name: str
    rule_set_name: str
    max_points: Points
    lines: tuple[ScoreLine, ...]
    totals: Mapping[Round, Points | None]
    bloc_name: str = ""
    basis: str = ""


def print_score_sheet(path: Path, paper: ScoreSheetPaper) -> PrintedPaper:
    """Write a unit's score sheet as PDF, A4 landscape. Raises UserError ("printing.…")."""
    rounds = _rounds_with_values(paper)
    is_self_only = rounds == (Round.SELF,)
    facts = [("Đơn vị", paper.unit_name)]
    if paper.bloc_name:
        facts.append(("Khối, cụm thi đua", paper.bloc_name))
    facts.append(
        ("Bộ tiêu chí", f"{paper.rule_set_name} (tổng {format_points_short(paper.max_points)} điểm)")
    )
    if paper.basis:
        facts.append(("Căn cứ", paper.basis))
    content = PaperContent(
        title="Bảng tự chấm điểm thi đua" if is_self_only else "Bảng chấm điểm thi đua",
        subtitle=paper.period_name,
        facts=tuple(facts),
        table=Table(_columns(rounds), tuple(_rows(paper, rounds))),
    )
    return print_paper(path, paper.frame, content)


def _rounds_with_values(paper: ScoreSheetPaper) -> tuple[Round, ...]:
    filled = {
        scoring_round
        for points in (paper.totals, *(line.points for line in paper.lines))
        for scoring_round, value in points.items()
        if value is not None
    }
    return tuple(name for name in Round if name is Round.SELF or name in filled)


def _columns(rounds: tuple[Round, ...]) -> tuple[Column, ...]:
    return (
        Column("TT", 14, "center"),
        Column("Nội dung tiêu chí", 60, grow=4),
        Column("Điểm\ntối đa", _POINTS_MM, "right"),
        Column("Chỉ tiêu", 18, "right"),
        Column("Kết quả", 18, "right"),
        *(Column(choice_label(name), _POINTS_MM, "right") for name in rounds),
        Column("Ghi chú", 26, grow=1),
    )


def _rows(paper: ScoreSheetPaper, rounds: tuple[Round, ...]) -> Iterator[Row]:
    for line in paper.lines:
        yield _line_row(line, rounds)
    totals = tuple(_points_text(paper.totals.get(name)) for name in rounds)
    cells = ("", "TỔNG CỘNG", format_points(paper.max_points), "", "", *totals, "")
    yield Row(cells, Face.BOLD, shaded=True)


def _line_row(line: ScoreLine, rounds: tuple[Round, ...]) -> Row:
    criterion = line.criterion
    cells = (
        criterion.code,
        criterion.text,
        format_points(criterion.max_points),
        "" if line.target is None else format_quantity(line.target),
        "" if line.actual is None else format_quantity(line.actual),
        *(_line_points(line, name) for name in rounds),
        _notes(line),
    )
    if not criterion.is_group:
        return Row(cells)
    face = Face.BOLD if criterion.depth <= 2 else Face.BOLD_ITALIC
    return Row(cells, face, shaded=criterion.depth == 1, keeps_next=True)


def _line_points(line: ScoreLine, name: Round) -> str:
    points = line.points.get(name)
    if points is None and line.absence is not None:
        return _NO_POINTS
    return _points_text(points)


def _points_text(points: Points | None) -> str:
    return "" if points is None else format_points(points)


def _notes(line: ScoreLine) -> str:
    absence = choice_label(line.absence) if line.absence else ""
    flag = _FLAG_NOTE if line.flagged else ""
    return "; ".join(part for part in (absence, flag, line.note) if part)
