"""What is told of a package whose contents may be as they were: edits beside them, and what hides or doubles.

Nothing of it changes a value: each is a warning with its place.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from thidua_desktop.data.exchange.package_format import COVER_SHEET, MANIFEST_SHEET, SUMMARY_SHEET, Tables
from thidua_desktop.data.exchange.package_grid import TableGrid
from thidua_desktop.data.exchange.package_shown import Shown, ShownTable, shown_texts
from thidua_desktop.data.exchange.plain_workbook import Sheet
from thidua_desktop.data.exchange.sheet_scan import column_letters
from thidua_desktop.domain.issues import Issue, warning

_MOST_TOLD = 100
_LONGEST = 60
_EMPTY = "(trống)"
_NEW_ROW = "\0"
"""What was shown in a row that the package did not have; no cell holds such a text."""


@dataclass(frozen=True, slots=True)
class ReadSheets:
    """The sheets of a file, by tab, and the tables that were read of them."""

    sheets: Mapping[str, Sheet]
    grids: Sequence[TableGrid]


def remarks_on_layout(read: ReadSheets) -> Iterator[Issue]:
    """Tell what was added beside the contents, what stands there twice, and which contents are hidden."""
    grids = {grid.table.title: grid for grid in read.grids}
    for title, sheet in read.sheets.items():
        if title == MANIFEST_SHEET or not any(map(_holds, sheet.rows)):
            continue
        if title not in grids and title not in (COVER_SHEET, SUMMARY_SHEET):
            yield warning("package.sheet_extra", title)
            continue
        if not sheet.is_visible:
            yield warning("package.sheet_hidden", title)
        yield from _hidden_rows(sheet)
        grid = grids.get(title)
        yield from _hidden_columns(sheet, grid)
        if grid is not None:
            yield from _odd_columns(sheet, grid)


def _holds(cells: Iterable[object]) -> bool:
    return any(cell != "" for cell in cells)


def _hidden_rows(sheet: Sheet) -> Iterator[Issue]:
    there = (line for line in sorted(sheet.scan.hidden_rows) if line <= len(sheet.rows))
    hidden = [line for line in there if _holds(sheet.rows[line - 1])]
    if hidden:
        yield warning("package.rows_hidden", f"{sheet.name}!A{hidden[0]}", count=len(hidden))


def _hidden_columns(sheet: Sheet, grid: TableGrid | None) -> Iterator[Issue]:
    """Tell which columns are hidden that were not when the package was written."""
    ours = [] if grid is None else [column.field for column in grid.table.columns if column.is_hidden]
    meant = {grid.places[name] for name in ours if name in grid.places} if grid is not None else set()
    for number in sorted(sheet.scan.hidden_columns):
        place = number - 1
        if place not in meant and place < len(sheet.rows[0]) and _holds(row[place] for row in sheet.rows):
            yield warning("package.column_hidden", sheet.place(0, place), column=_header(sheet, place))


def _odd_columns(sheet: Sheet, grid: TableGrid) -> Iterator[Issue]:
    """Tell which columns nobody reads: a header that stands further left too, or one that no table has."""
    known = {column.header: column.field for column in grid.table.columns}
    read = set(grid.places.values())
    for place, cell in enumerate(sheet.rows[0]):
        if place in read or not _holds(row[place] for row in sheet.rows):
            continue
        header = str(cell).strip()
        where = sheet.place(0, place)
        if header in known:
            first = column_letters(grid.places[known[header]] + 1)
            yield warning("package.column_twice", where, column=header, read=first)
        else:
            yield warning("package.column_extra", where, column=_header(sheet, place))


def _header(sheet: Sheet, place: int) -> str:
    """Name a column by its header, by its letters where it has none."""
    return _brief(str(sheet.rows[0][place]).strip() or column_letters(place + 1))


def edits_of_shown(read: ReadSheets, shown: Shown, baseline: Tables) -> Iterator[Issue]:
    """Tell which cells beside the contents show something else than when the package was written."""
    for title, rows in shown.sheets.items():
        sheet = read.sheets.get(title)
        if sheet is None:
            yield warning("package.shown_sheet_missing", title)
        else:
            yield from _few(title, _edits_of_sheet(sheet, rows))
    grids = {grid.table.name: grid for grid in read.grids}
    for table in shown.tables:
        grid = grids[table.name]
        if grid.lines:
            keys = [row[0] for row in baseline.get(table.name, ())]
            lines = read.sheets[grid.table.title].rows
            yield from _few(grid.table.title, _edits_of_table(grid, lines, table, keys))


def _few(title: str, issues: Iterable[Issue]) -> Iterator[Issue]:
    """Name the first of a sheet's edits, and count the rest."""
    rest = 0
    for number, issue in enumerate(issues):
        if number < _MOST_TOLD:
            yield issue
        else:
            rest += 1
    if rest:
        yield warning("package.shown_more", title, count=rest)


def _edits_of_sheet(sheet: Sheet, rows: Sequence[Sequence[str | None]]) -> Iterator[Issue]:
    for line in range(max(len(rows), len(sheet.rows))):
        old = rows[line] if line < len(rows) else ()
        new = shown_texts(sheet.rows[line]) if line < len(sheet.rows) else []
        for place in range(max(len(old), len(new))):
            was = old[place] if place < len(old) else None
            now = new[place] if place < len(new) else None
            if was != now:
                yield _edit(sheet.place(line, place), was, now)


def _edits_of_table(
    grid: TableGrid, lines: Sequence[Sequence[object]], shown: ShownTable, keys: Sequence[str | None]
) -> Iterator[Issue]:
    headers = {column.field: column.header for column in grid.table.columns}
    places = {key: number for number, key in enumerate(keys)}
    written = [places.get(row[0], len(keys)) for row in grid.rows]
    for field, texts in shown.columns.items():
        place = grid.places.get(field)
        if place is None:
            yield warning("package.shown_column_missing", grid.table.title, column=headers[field])
            continue
        if len(texts) != len(keys):
            raise ValueError(field)
        now = shown_texts([lines[line - 1][place] for line in grid.lines])
        was = list(map([*texts, _NEW_ROW].__getitem__, written))
        if was != now:
            for line, old, new in zip(grid.lines, was, now, strict=True):
                if old not in (new, _NEW_ROW):
                    yield _edit(grid.where(field, line), old, new)


def _edit(where: str, old: str | None, new: str | None) -> Issue:
    return warning("package.shown_edited", where, old=_brief(old), new=_brief(new))


def _brief(text: str | None) -> str:
    if text is None:
        return _EMPTY
    return text if len(text) <= _LONGEST else f"{text[:_LONGEST]}…"
