"""A ranking as a workbook: title, what it is of, the mark "TẠM TÍNH" while it may change, table and notes."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from thidua_desktop.data.exchange.spreadsheet_writer import Cell, FreeSheet, Style
from thidua_desktop.data.exchange.template_workbook import write_workbook
from thidua_desktop.domain.points import POINTS_SCALE, Points

PROVISIONAL_MARK = "TẠM TÍNH – còn phiếu chưa nộp, điểm và thứ hạng có thể thay đổi"
_SHEET = "Xếp hạng"
_NARROW, _WIDE = 8, 60
_BESIDE = 3
"""Characters of a cell that its text does not have."""

StandingCell = str | int | Points | None


@dataclass(frozen=True, slots=True)
class StandingColumn:
    """A column; `is_points` writes whole hundredths as figures with two decimals."""

    head: str
    cells: Sequence[StandingCell]
    is_points: bool = False


@dataclass(frozen=True, slots=True)
class Standing:
    """What stands in the workbook. `facts` come under the title, `notes` under the table."""

    title: str
    facts: tuple[str, ...]
    columns: tuple[StandingColumn, ...]
    notes: tuple[str, ...] = ()
    is_provisional: bool = False
    is_sample: bool = False


def write_standing(out: Path, standing: Standing) -> Path:
    """Write a ranking under a temporary name first. Raises UserError when the file cannot be written."""
    rows: list[tuple[tuple[Cell, Style], ...]] = [((standing.title, Style.TITLE),)]
    rows += [((fact, Style.PLAIN),) for fact in standing.facts]
    if standing.is_sample:
        rows.append((("MẪU MINH HỌA", Style.LABEL),))
    if standing.is_provisional:
        rows.append(((PROVISIONAL_MARK, Style.LABEL),))
    rows += [(), tuple((column.head, Style.HEADER) for column in standing.columns)]
    length = max((len(column.cells) for column in standing.columns), default=0)
    rows += [tuple(_cell(column, place) for column in standing.columns) for place in range(length)]
    rows += [((note, Style.PLAIN),) for note in standing.notes]
    widths = tuple(_width(column) for column in standing.columns)
    return write_workbook(out, [FreeSheet(_SHEET, tuple(rows), widths)])


def _cell(column: StandingColumn, place: int) -> tuple[Cell, Style]:
    value = column.cells[place]
    if column.is_points:
        return (None if value is None else int(value) / POINTS_SCALE), Style.POINTS
    return value, Style.WHOLE if isinstance(value, int) else Style.TEXT


def _width(column: StandingColumn) -> int:
    texts = [column.head, *(str(value) for value in column.cells if value is not None)]
    return min(_WIDE, max(_NARROW, _BESIDE + max(map(len, texts))))
