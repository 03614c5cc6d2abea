"""The history of a sheet on paper: every step with its reason, questions and answers, changed points."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from thidua_desktop.data.printing.page_frame import PaperFrame
from thidua_desktop.data.printing.paper import PaperContent, PrintedPaper, print_paper
from thidua_desktop.data.printing.table import Column, Row, Table

_COLUMNS = (
    Column("TT", 11, "center"),
    Column("Thời gian", 27, "center"),
    Column("Việc", 46, grow=1),
    Column("Từ", 30, "center"),
    Column("Thành", 30, "center"),
    Column("Người làm", 44, grow=1),
    Column("Lý do, nội dung", 62, grow=3),
)


@dataclass(frozen=True, slots=True)
class HistoryLine:
    """One entry as it is read: its moment in the office's own time, what, from what to what, who and why."""

    at: str
    what: str
    before: str
    after: str
    who: str
    why: str


@dataclass(frozen=True, slots=True)
class SheetHistoryPaper:
    """The history of a unit's sheet in a period, the oldest entry first; `state` is where it stands now."""

    frame: PaperFrame
    unit_name: str
    period_name: str
    rule_set_name: str
    state: str
    lines: tuple[HistoryLine, ...]


def print_sheet_history(path: Path, paper: SheetHistoryPaper) -> PrintedPaper:
    """Write the history of a sheet as PDF, A4 landscape. Raises UserError ("printing.…")."""
    content = PaperContent(
        title="Lịch sử phiếu chấm điểm thi đua",
        subtitle=paper.period_name,
        facts=(
            ("Đơn vị", paper.unit_name),
            ("Bộ tiêu chí", paper.rule_set_name),
            ("Trạng thái", paper.state),
        ),
        table=Table(_COLUMNS, tuple(_rows(paper))),
        notes=("Không ghi những lần đơn vị gõ điểm trước khi nộp phiếu lần đầu.",),
    )
    return print_paper(path, paper.frame, content)


def _rows(paper: SheetHistoryPaper) -> Iterator[Row]:
    for number, line in enumerate(paper.lines, start=1):
        yield Row((str(number), line.at, line.what, line.before, line.after, line.who, line.why))
