"""Who has handed in for a period and who has not: one list by bloc, for a conference or a reminder."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import count, groupby
from pathlib import Path

from thidua_desktop.data.printing.fonts import Face
from thidua_desktop.data.printing.page_frame import PaperFrame
from thidua_desktop.data.printing.paper import PaperContent, PrintedPaper, print_paper
from thidua_desktop.data.printing.table import Column, Row, Table
from thidua_desktop.domain.text import format_count

_COLUMNS = (
    Column("TT", 12, "center"),
    Column("Mã", 24, "center"),
    Column("Đơn vị", 70, grow=3),
    Column("Tình hình", 40, "center", bold=True),
    Column("Ngày nhận", 28, "center"),
    Column("Gửi qua", 34, grow=1),
    Column("Điểm\ntự chấm", 24, "right"),
    Column("Ghi chú", 20, "center"),
)
_ALONE = "Đơn vị ngoài khối, cụm"


@dataclass(frozen=True, slots=True)
class TrackerLine:
    """A unit as people read it; `bloc_name` is empty for a unit of none."""

    bloc_name: str
    code: str
    name: str
    standing: str
    received_on: str
    through: str
    total: str
    is_in: bool
    is_late: bool


@dataclass(frozen=True, slots=True)
class SubmissionTrackerPaper:
    """The units of a period in the order of the list; `deadline` is empty when there is none."""

    frame: PaperFrame
    period_name: str
    deadline: str
    lines: tuple[TrackerLine, ...]


def print_submission_tracker(path: Path, paper: SubmissionTrackerPaper) -> PrintedPaper:
    """Write the list as PDF, A4 landscape. Raises UserError ("printing.…")."""
    content = PaperContent(
        title="Theo dõi nộp hồ sơ",
        subtitle=paper.period_name,
        facts=tuple(_facts(paper)),
        table=Table(_COLUMNS, tuple(_rows(paper.lines))),
        notes=("Dòng tô nền là đơn vị chưa nộp. Điểm tự chấm là điểm đơn vị gửi, chưa thẩm định.",),
    )
    return print_paper(path, paper.frame, content)


def _facts(paper: SubmissionTrackerPaper) -> Iterator[tuple[str, str]]:
    missing = sum(not line.is_in for line in paper.lines)
    yield "Đã nộp", f"{_share(paper.lines)} đơn vị; còn {format_count(missing)} đơn vị chưa nộp"
    if paper.deadline:
        late = sum(line.is_late for line in paper.lines)
        yield "Hạn nộp", f"{paper.deadline}; quá hạn {format_count(late)} đơn vị"


def _share(lines: Sequence[TrackerLine]) -> str:
    return f"{format_count(sum(line.is_in for line in lines))}/{format_count(len(lines))}"


def _rows(lines: Sequence[TrackerLine]) -> Iterator[Row]:
    numbers = count(1)
    named = list(dict.fromkeys(line.bloc_name for line in lines if line.bloc_name))
    order = {name: place for place, name in enumerate([*named, ""])}
    by_bloc = sorted(lines, key=lambda line: order[line.bloc_name])
    for name, group in groupby(by_bloc, key=lambda line: line.bloc_name):
        members = list(group)
        if named:
            title = f"{name or _ALONE}: đã nộp {_share(members)} đơn vị"
            yield Row((title,), Face.BOLD, keeps_next=True, is_wide=True)
        for line in members:
            yield _row(next(numbers), line)


def _row(number: int, line: TrackerLine) -> Row:
    cells = (line.code, line.name, line.standing, line.received_on, line.through, line.total)
    return Row((str(number), *cells, "Quá hạn" if line.is_late else ""), shaded=not line.is_in)
