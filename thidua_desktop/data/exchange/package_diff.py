"""What was edited in a package since it was written: the sheets' rows against the baseline's."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from thidua_desktop.data.exchange.package_format import Row, Table
from thidua_desktop.data.exchange.package_grid import TableGrid
from thidua_desktop.data.exchange.package_values import readable
from thidua_desktop.domain.records.exchange import ChangedCell


@dataclass(frozen=True, slots=True)
class Edit:
    """One changed cell and the row that it stands in; a line without a key is no row.

    `field` is empty where a whole row came or went.
    """

    cell: ChangedCell
    table: str
    key: str
    field: str = ""


def compare_tables(grids: Sequence[TableGrid], baseline: Mapping[str, Sequence[Row]]) -> list[Edit]:
    """Find the edited, removed and added rows of every table."""
    edits: list[Edit] = []
    for grid in grids:
        before = {row[0]: row for row in baseline.get(grid.table.name, ())}
        after = {row[0] for row in grid.rows}
        for line, row in zip(grid.lines, grid.rows, strict=True):
            old = before.get(row[0])
            if old is None:
                _add(edits, grid, ("key", line), (None, row_name(grid.table, row)), row)
            elif old != row or row[0] in grid.bad_keys:
                _compare_row(edits, grid, line, (old, row))
        for key, old in before.items():
            if key not in after:
                gone = ChangedCell(grid.table.title, row_name(grid.table, old), None)
                edits.append(Edit(gone, grid.table.name, key or ""))
        edits += [
            Edit(ChangedCell(f"{grid.table.title}!A{line}", None, text), grid.table.name, "")
            for line, text in grid.strangers
        ]
    return edits


def row_name(table: Table, row: Row) -> str:
    """Give the name that people know a row by; its key when it has none."""
    return row[table.index(table.name_field)] or row[0] or ""


def _compare_row(edits: list[Edit], grid: TableGrid, line: int, pair: tuple[Row, Row]) -> None:
    old_row, new_row = pair
    for column, old, new in zip(grid.table.content, old_row, new_row, strict=True):
        raw = grid.raw.get((new_row[0] or "", column.field))
        if old != new or raw is not None:
            values = (readable(column, old), raw if raw is not None else readable(column, new))
            _add(edits, grid, (column.field, line), values, new_row)


def _add(
    edits: list[Edit],
    grid: TableGrid,
    place: tuple[str, int],
    values: tuple[str | None, str | None],
    row: Row,
) -> None:
    cell = ChangedCell(grid.where(*place), *values)
    field_name = place[0] if place[0] != "key" else ""
    edits.append(Edit(cell, grid.table.name, row[0] or "", field_name))
