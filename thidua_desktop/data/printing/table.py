"""A table over many pages: columns, rows, measuring and drawing one page's part of it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from thidua_desktop.data.printing.fonts import ASCENT, LEADING, Face, wrap_text
from thidua_desktop.data.printing.pagination import RowHeight
from thidua_desktop.data.printing.pen import MM, Align, Pen

PAD_MM = 1.5
"""Free space at both sides of a cell's text."""

_PAD = PAD_MM * MM
_PAD_ABOVE = 2.8
_THIN = 0.5

Lines = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its heading, its least width, how it shares what is left (`grow`) and how it stands.

    Neighbours with the same `span` get a common heading above theirs.
    """

    title: str
    width_mm: float
    align: Align = "left"
    grow: float = 0
    bold: bool = False
    span: str = ""


@dataclass(frozen=True, slots=True)
class Row:
    """A row, a text a column. A row that `keeps_next` is never the last one of a page.

    A row that `is_wide` has one text, which takes the whole width.
    """

    cells: Lines
    face: Face = Face.REGULAR
    shaded: bool = False
    keeps_next: bool = False
    is_wide: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """Columns, rows and the size of their letters in points."""

    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    size: float = 11


@dataclass(frozen=True, slots=True)
class MeasuredRow:
    """A row broken into lines, or a part of one that is higher than a page."""

    row: Row
    cells: tuple[Lines, ...]
    height: float


@dataclass(frozen=True, slots=True)
class _HeaderCell:
    """A cell of the header: its place in points from the table's corner and its lines."""

    x: float
    y: float
    width: float
    height: float
    lines: Lines


@dataclass(frozen=True, slots=True)
class MeasuredTable:
    """A table whose widths and heights are settled. `edges` are the columns' borders from the left."""

    table: Table
    edges: tuple[float, ...]
    header: tuple[_HeaderCell, ...]
    header_height: float
    rows: tuple[MeasuredRow, ...]

    @property
    def row_heights(self) -> list[RowHeight]:
        """What the pagination needs to know of the rows."""
        return [RowHeight(row.height, row.row.keeps_next) for row in self.rows]


def measure_table(table: Table, width_mm: float, tallest: float) -> MeasuredTable:
    """Settle widths, lines and heights; `tallest` is the most that header and a row may take together.

    Rows that are higher are cut into parts at their lines.
    """
    edges = _column_edges(table.columns, width_mm)
    header = tuple(_header_cells(table, edges))
    header_height = max(cell.y + cell.height for cell in header)
    rows = tuple(
        part for row in table.rows for part in _measure_row(table, edges, row, tallest - header_height)
    )
    return MeasuredTable(table, edges, header, header_height, rows)


def _column_edges(columns: Sequence[Column], width_mm: float) -> tuple[float, ...]:
    left_over = width_mm - sum(column.width_mm for column in columns)
    shares = sum(column.grow for column in columns)
    edges = [0.0]
    for column in columns:
        more = left_over * column.grow / shares if shares else 0
        edges.append(edges[-1] + (column.width_mm + more) * MM)
    return tuple(edges)


def _measure_row(table: Table, edges: Sequence[float], row: Row, tallest: float) -> Iterator[MeasuredRow]:
    cells = _wide_lines(table, edges, row) if row.is_wide else _cell_lines(table, edges, row)
    line_height = table.size * LEADING
    count = max(1, *(len(lines) for lines in cells))
    fitting = max(1, int((tallest - 2 * _PAD_ABOVE) / line_height))
    for first in range(0, count, fitting):
        part = tuple(lines[first : first + fitting] for lines in cells)
        height = min(fitting, count - first) * line_height + 2 * _PAD_ABOVE
        is_last = first + fitting >= count
        yield MeasuredRow(row if is_last else replace(row, keeps_next=False), part, height)


def _cell_lines(table: Table, edges: Sequence[float], row: Row) -> tuple[Lines, ...]:
    return tuple(
        wrap_text(text, _face(row, column), table.size, edges[index + 1] - edges[index] - 2 * _PAD)
        for index, (column, text) in enumerate(zip(table.columns, row.cells, strict=True))
    )


def _wide_lines(table: Table, edges: Sequence[float], row: Row) -> tuple[Lines, ...]:
    (text,) = row.cells
    return (wrap_text(text, row.face, table.size, edges[-1] - 2 * _PAD),)


def _face(row: Row, column: Column) -> Face:
    return Face.BOLD if column.bold and row.face is Face.REGULAR else row.face


def _header_cells(table: Table, edges: Sequence[float]) -> Iterator[_HeaderCell]:
    titles = [
        _header_lines(table, column.title, edges[index + 1] - edges[index])
        for index, column in enumerate(table.columns)
    ]
    spans = list(_spans(table, edges))
    upper = max((_cell_height(table, len(lines)) for *_, lines in spans), default=0.0)
    grouped = {index for first, stop, _ in spans for index in range(first, stop)}
    lower = max((_cell_height(table, len(titles[index])) for index in grouped), default=0.0)
    alone = [len(lines) for index, lines in enumerate(titles) if index not in grouped]
    height = max(upper + lower, _cell_height(table, max(alone, default=1)))
    for first, stop, lines in spans:
        yield _HeaderCell(edges[first], 0, edges[stop] - edges[first], upper, lines)
    for index, lines in enumerate(titles):
        y = upper if index in grouped else 0.0
        yield _HeaderCell(edges[index], y, edges[index + 1] - edges[index], height - y, lines)
    for index in range(len(titles)):
        width = edges[index + 1] - edges[index]
        yield _HeaderCell(edges[index], height, width, _cell_height(table, 1), (f"({index + 1})",))


def _spans(table: Table, edges: Sequence[float]) -> Iterator[tuple[int, int, Lines]]:
    first = 0
    for title, columns in groupby(table.columns, key=lambda column: column.span):
        stop = first + len(list(columns))
        if title:
            yield first, stop, _header_lines(table, title, edges[stop] - edges[first])
        first = stop


def _header_lines(table: Table, title: str, width: float) -> Lines:
    return wrap_text(title, Face.BOLD, table.size, width - 2 * _PAD)


def _cell_height(table: Table, line_count: int) -> float:
    return max(1, line_count) * table.size * LEADING + 2 * _PAD_ABOVE


def draw_table(
    pen: Pen, measured: MeasuredTable, corner: tuple[float, float], part: tuple[int, int]
) -> float:
    """Draw the header and the rows of `part` with the upper left corner given; give the y below them."""
    left, top = corner
    rows = measured.rows[part[0] : part[1]]
    y = top + measured.header_height
    for row in rows:
        if row.row.shaded:
            pen.shade(left, y, measured.edges[-1], row.height)
        y += row.height
    _draw_grid(pen, measured, corner, rows)
    _draw_header(pen, measured, corner)
    y = top + measured.header_height
    for row in rows:
        _draw_row(pen, measured, row, (left, y))
        y += row.height
    return y


def _draw_grid(
    pen: Pen, measured: MeasuredTable, corner: tuple[float, float], rows: Sequence[MeasuredRow]
) -> None:
    left, top = corner
    right = left + measured.edges[-1]
    y = top + measured.header_height
    strokes = [(left, y, right, y)]
    uprights = []
    for is_wide, run in groupby(rows, key=lambda row: row.row.is_wide):
        start = y
        for row in run:
            y += row.height
            strokes.append((left, y, right, y))
        edges = (0.0, measured.edges[-1]) if is_wide else measured.edges
        uprights += [(left + edge, start, left + edge, y) for edge in edges]
    pen.lines([*strokes, *uprights], _THIN)


def _draw_header(pen: Pen, measured: MeasuredTable, corner: tuple[float, float]) -> None:
    left, top = corner
    size = measured.table.size
    last = len(measured.header) - len(measured.table.columns)
    for index, cell in enumerate(measured.header):
        x, y = left + cell.x, top + cell.y
        pen.frame(x, y, cell.width, cell.height, _THIN)
        is_number = index >= last
        face, cell_size = (Face.ITALIC, size - 1.5) if is_number else (Face.BOLD, size)
        line_y = y + (cell.height - len(cell.lines) * size * LEADING) / 2 + size * ASCENT
        for line in cell.lines:
            pen.text(x + cell.width / 2, line_y, line, face, cell_size, "center")
            line_y += size * LEADING


def _draw_row(pen: Pen, measured: MeasuredTable, row: MeasuredRow, corner: tuple[float, float]) -> None:
    left, top = corner
    size = measured.table.size
    columns = (Column("", 0),) if row.row.is_wide else measured.table.columns
    for index, (column, lines) in enumerate(zip(columns, row.cells, strict=True)):
        if not lines:
            continue
        x = _text_x(column.align, left + measured.edges[index], left + measured.edges[index + 1])
        y = top + (row.height - len(lines) * size * LEADING) / 2 + size * ASCENT
        face = _face(row.row, column)
        for line in lines:
            pen.text(x, y, line, face, size, column.align)
            y += size * LEADING


def _text_x(align: Align, left: float, right: float) -> float:
    if align == "left":
        return left + _PAD
    return right - _PAD if align == "right" else (left + right) / 2
