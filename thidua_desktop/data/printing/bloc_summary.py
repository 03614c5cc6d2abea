"""A bloc's summary: units, a column a group of criteria, total and rank."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from thidua_desktop.data.printing.fonts import Face, register_fonts, text_width
from thidua_desktop.data.printing.page_frame import (
    A3_LANDSCAPE,
    A4_LANDSCAPE,
    A4_PORTRAIT,
    PageLayout,
    PaperFrame,
)
from thidua_desktop.data.printing.paper import PaperContent, PrintedPaper, print_paper
from thidua_desktop.data.printing.pen import MM
from thidua_desktop.data.printing.table import PAD_MM, Column, Row, Table
from thidua_desktop.domain.errors import UserError
from thidua_desktop.domain.points import Points, format_points, format_points_short

_PORTRAIT_GROUPS = 6
"""Up to so many groups the summary may stand upright."""

_FORMATS = (
    (A4_PORTRAIT, (12.0, 11.0)),
    (A4_LANDSCAPE, (12.0, 11.0, 10.0, 9.0, 8.5)),
    (A3_LANDSCAPE, (12.0, 11.0, 10.0, 9.0, 8.0)),
)
"""Papers and letter sizes in the order they are tried."""

_RAW_TITLE = "Điểm đạt/\nđược giao"
_PROVISIONAL_NOTE = "Tạm tính"
_NO_SHEET_NOTE = "Chưa có điểm"


@dataclass(frozen=True, slots=True)
class SummaryGroup:
    """A top group of the rule set: its code ("I."), name and maximum."""

    code: str
    name: str
    max_points: Points


@dataclass(frozen=True, slots=True)
class SummaryRow:
    """A unit's line: a sum a group in the groups' order; None is not scored yet. `rank` None is unranked.

    `provisional` marks a unit whose sheet is not settled yet. `raw` writes the points over what they are
    brought to the scale from ("13/15"), `grade` the grade; both empty where there is none.
    """

    unit_name: str
    group_points: tuple[Points | None, ...]
    total: Points | None
    rank: int | None = None
    provisional: bool = False
    note: str = ""
    raw: str = ""
    grade: str = ""


@dataclass(frozen=True, slots=True)
class BlocSummaryPaper:
    """A bloc's summary with its units in the order they are to print.

    `scored_units` of `member_units` have a sheet; `round_name` is the round that the points are of
    ("Tự chấm"). `notes` come under the table: how ties were decided, which gates were missed. `scale` is
    what normalised totals are written on.
    """

    frame: PaperFrame
    bloc_name: str
    period_name: str
    rule_set_name: str
    round_name: str
    groups: tuple[SummaryGroup, ...]
    max_points: Points
    rows: tuple[SummaryRow, ...]
    scored_units: int
    member_units: int
    notes: tuple[str, ...] = ()
    scale: Points | None = None


def print_bloc_summary(path: Path, paper: BlocSummaryPaper) -> PrintedPaper:
    """Write a bloc's summary as PDF: upright when few groups fit, else A4 landscape, at last A3.

    Raises UserError ("printing.too_many_groups", or as `print_paper`).
    """
    register_fonts()
    layout, size = _choose_format(paper)
    content = PaperContent(
        title="Bảng tổng hợp điểm thi đua",
        subtitle=f"{paper.bloc_name} – {paper.period_name}",
        facts=(
            ("Bộ tiêu chí", f"{paper.rule_set_name} (tổng {format_points_short(paper.max_points)} điểm)"),
            ("Vòng chấm", paper.round_name),
            ("Đã có điểm", f"{paper.scored_units}/{paper.member_units} đơn vị"),
        ),
        table=Table(_columns(paper, size), tuple(_rows(paper)), size),
        notes=_notes(paper),
        layout=layout,
    )
    return print_paper(path, paper.frame, content)


def _choose_format(paper: BlocSummaryPaper) -> tuple[PageLayout, float]:
    for layout, sizes in _FORMATS:
        if layout is A4_PORTRAIT and len(paper.groups) > _PORTRAIT_GROUPS:
            continue
        for size in sizes:
            if sum(column.width_mm for column in _columns(paper, size)) <= layout.content_width_mm:
                return layout, size
    raise UserError("printing.too_many_groups", groups=len(paper.groups))


def _columns(paper: BlocSummaryPaper, size: float) -> tuple[Column, ...]:
    """Give columns that are at least as wide as their widest figure."""
    scale = size / 12
    groups = [
        Column(
            f"{_group_sign(group)}\n({format_points_short(group.max_points)})",
            _figures_width(paper, index, size),
            "right",
            grow=0.25,
            span="Điểm theo nhóm tiêu chí",
        )
        for index, group in enumerate(paper.groups)
    ]
    return (
        Column("STT", 13 * scale, "center"),
        Column("Đơn vị", 46 * scale, grow=3),
        *groups,
        *((Column(_RAW_TITLE, _raw_width(paper, size), "right", 0.25),) if _has_raw(paper) else ()),
        Column(f"Tổng điểm\n({format_points_short(_scale(paper))})", 20 * scale, "right", 0.25, bold=True),
        Column("Xếp hạng", 15 * scale, "center", bold=True),
        *((Column("Xếp loại", _grade_width(paper, size), "center"),) if _has_grades(paper) else ()),
        Column("Ghi chú", 27 * scale, grow=1),
    )


def _scale(paper: BlocSummaryPaper) -> Points:
    return paper.max_points if paper.scale is None else paper.scale


def _has_raw(paper: BlocSummaryPaper) -> bool:
    return any(row.raw for row in paper.rows)


def _has_grades(paper: BlocSummaryPaper) -> bool:
    return any(row.grade for row in paper.rows)


def _raw_width(paper: BlocSummaryPaper, size: float) -> float:
    return _width([*_RAW_TITLE.split("\n"), *(row.raw for row in paper.rows)], size)


def _grade_width(paper: BlocSummaryPaper, size: float) -> float:
    # A long grade ("Hoàn thành xuất sắc") breaks between its words.
    return _width(["Xếp loại", *(word for row in paper.rows for word in row.grade.split())], size)


def _width(texts: Iterable[str], size: float) -> float:
    """Give the millimetres that hold the widest text."""
    return max(text_width(text, Face.BOLD, size) for text in texts) / MM + 2 * PAD_MM + 0.4


def _group_sign(group: SummaryGroup) -> str:
    return group.code.strip().rstrip(".)")


def _figures_width(paper: BlocSummaryPaper, index: int, size: float) -> float:
    texts = [_points_text(row.group_points[index]) for row in paper.rows]
    texts += [
        f"({format_points_short(paper.groups[index].max_points)})",
        _group_sign(paper.groups[index]),
        "000,00",
    ]
    return _width(texts, size)


def _rows(paper: BlocSummaryPaper) -> Iterator[Row]:
    has_raw, has_grades = _has_raw(paper), _has_grades(paper)
    for number, row in enumerate(paper.rows, start=1):
        yield Row(
            (
                str(number),
                row.unit_name,
                *(_points_text(points) for points in row.group_points),
                *((row.raw,) if has_raw else ()),
                _points_text(row.total),
                "" if row.rank is None else str(row.rank),
                *((row.grade,) if has_grades else ()),
                _row_notes(row),
            )
        )


def _row_notes(row: SummaryRow) -> str:
    provisional = _PROVISIONAL_NOTE if row.provisional else ""
    missing = _NO_SHEET_NOTE if row.total is None and not row.note else ""
    return "; ".join(part for part in (provisional, missing, row.note) if part)


def _notes(paper: BlocSummaryPaper) -> tuple[str, ...]:
    legend = "; ".join(
        f"{_group_sign(group)}: {group.name} ({format_points_short(group.max_points)} điểm)"
        for group in paper.groups
    )
    notes = [f"Nhóm tiêu chí: {legend}."] if legend else []
    if any(row.provisional for row in paper.rows):
        notes.append("Đơn vị ghi “Tạm tính”: điểm còn có thể thay đổi, chưa phải kết quả chính thức.")
    if _has_raw(paper):
        scale = format_points_short(_scale(paper))
        notes.append(
            "Điểm đạt/được giao: điểm đạt được trên tổng điểm tối đa của các tiêu chí được giao; tổng điểm là"
            f" số đó quy về thang {scale} điểm, cộng điểm thưởng, trừ điểm phạt."
        )
    return (*notes, *paper.notes)


def _points_text(points: Points | None) -> str:
    return "" if points is None else format_points(points)
