"""Turn a sheet's cells into canonical rows, whole columns at a time; odd cells are named, not raised."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from string import ascii_uppercase

from thidua_desktop.data.exchange.package_format import Column, Row, Table, reversed_rows
from thidua_desktop.data.exchange.package_values import CellError, canonical_cell, to_canonical
from thidua_desktop.data.exchange.sheet_scan import column_letters
from thidua_desktop.data.exchange.workbook_cells import CellValue
from thidua_desktop.domain.issues import Issue, decision

Line = Sequence[CellValue]


@dataclass(slots=True)
class TableGrid:
    """A table as it stands in its sheet. `rows` are in the sheet's order, with their line numbers from 1.

    `places` is field → column counted from 0, only for columns that are there. `raw` keeps odd cells as text:
    (key, field) → text. `strangers` are lines that hold something but have no key of their own.
    """

    table: Table
    rows: list[Row] = field(default_factory=list)
    lines: Sequence[int] = ()
    places: dict[str, int] = field(default_factory=dict)
    raw: dict[tuple[str, str], str] = field(default_factory=dict)
    strangers: list[tuple[int, str]] = field(default_factory=list)
    bad_keys: set[str] = field(default_factory=set)
    issues: list[Issue] = field(default_factory=list)

    def where(self, field_name: str, line: int) -> str:
        """Write the place of a cell: ``Sheet!G91``."""
        return f"{self.table.title}!{column_letters(self.places.get(field_name, 0) + 1)}{line}"

    def keys_of(self, places: Iterable[str]) -> set[str]:
        """Give the keys of the rows that cells such as ``Sheet!G91`` stand in."""
        numbers = set()
        for place in places:
            title, _, address = place.rpartition("!")
            if title == self.table.title:
                numbers.add(int(address.lstrip(ascii_uppercase)))
        return {row[0] or "" for line, row in zip(self.lines, self.rows, strict=True) if line in numbers}


def read_grid(table: Table, lines: Sequence[Line]) -> TableGrid:
    """Read a sheet that begins with its header row."""
    grid = TableGrid(table)
    if not lines:
        return grid
    headers = {str(header).strip(): place for place, header in reversed(list(enumerate(lines[0])))}
    grid.places = {
        column.field: headers[column.header] for column in table.columns if column.header in headers
    }
    body = lines[1:]
    columns = list(zip(*body, strict=True))
    values = [_column(grid, column, columns, body) for column in table.content]
    grid.rows = list(zip(*values, strict=True))
    grid.lines = range(2, len(body) + 2)
    for place in reversed_rows(table, grid.rows):
        grid.bad_keys.add(grid.rows[place][0] or "")
        grid.issues.append(decision("package.days_reversed", f"{table.title}!A{place + 2}"))
    keys = values[0]
    if None in keys or len(set(keys)) < len(keys):
        _part_rows(grid, body)
    return grid


def _column(
    grid: TableGrid, column: Column, columns: Sequence[Line], body: Sequence[Line]
) -> Sequence[str | None]:
    place = grid.places.get(column.field)
    if place is None:
        grid.issues.append(decision("package.column_missing", grid.table.title, column=column.header))
        return [None] * len(body)
    if not columns:
        return []
    try:
        return to_canonical(column, columns[place])
    except CellError:
        return list(_odd_column(grid, column, columns[place], columns))


def _odd_column(
    grid: TableGrid, column: Column, cells: Line, columns: Sequence[Line]
) -> Iterable[str | None]:
    """Read a column cell by cell; what is no value of it becomes an issue, and its row is not taken."""
    key_place = grid.places.get("key")
    for number, cell in enumerate(cells):
        try:
            yield canonical_cell(column, cell)
        except CellError as error:
            where = grid.where(column.field, number + 2)
            key = str(columns[key_place][number]) if key_place is not None else ""
            if cell == key == "":  # a line that nobody has filled in
                yield None
                continue
            grid.issues.append(decision(error.code, where, text=str(cell)[:60], column=column.header))
            grid.bad_keys.add(key)
            grid.raw[key, column.field] = str(cell)
            yield None


def _part_rows(grid: TableGrid, body: Sequence[Line]) -> None:
    """Set aside lines without a key and all lines of a key that stands twice."""
    counts = Counter(row[0] for row in grid.rows)
    kept: list[tuple[int, Row]] = []
    for line, row in zip(grid.lines, grid.rows, strict=True):
        key = row[0]
        if key is None:
            text = " | ".join(str(cell) for cell in body[line - 2] if cell != "")
            if text:
                grid.strangers.append((line, text))
                grid.issues.append(decision("package.row_without_key", f"{grid.table.title}!A{line}"))
        elif counts[key] > 1:
            grid.bad_keys.add(key)
            grid.issues.append(decision("package.row_twice", f"{grid.table.title}!A{line}"))
            if all(row != other for _, other in kept):
                kept.append((line, row))
        else:
            kept.append((line, row))
    first: dict[str | None, tuple[int, Row]] = {}
    for line, row in kept:
        first.setdefault(row[0], (line, row))
    grid.lines = [line for line, _ in first.values()]
    grid.rows = [row for _, row in first.values()]
