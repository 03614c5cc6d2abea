"""What stands in named places of a file, as text: for lists that show a wrong cell beside its reason."""

from collections.abc import Iterable, Mapping
from datetime import date, datetime
from pathlib import Path

from thidua_desktop.data.exchange.cell_numbers import cell_text
from thidua_desktop.data.exchange.sheet_scan import column_number
from thidua_desktop.data.exchange.workbook_cells import CellValue, read_csv, read_workbook
from thidua_desktop.domain.errors import UserError
from thidua_desktop.domain.text import clean_line

Grid = tuple[tuple[CellValue, ...], ...]
_LONGEST = 120


def cell_texts(path: Path, places: Iterable[str]) -> dict[str, str]:
    """Give the text of each place (``Sheet!G91``) that is a cell of the file; other places are left out.

    A file that cannot be read gives none: its own problem has been told already.
    """
    try:
        grids = _csv_grids(path) if path.suffix.casefold() == ".csv" else _workbook_grids(path)
    except UserError:
        return {}
    found = {}
    for place in places:
        text = _text_at(grids, place)
        if text is not None:
            found[place] = text[:_LONGEST]
    return found


def split_place(place: str) -> tuple[str, str]:
    """Part a place into sheet and cell address; a place without an address is a sheet."""
    sheet, mark, address = place.rpartition("!")
    return (sheet, address) if mark else (place, "")


def _text_at(grids: Mapping[str, Grid], place: str) -> str | None:
    sheet, address = split_place(place)
    letters = address.rstrip("0123456789")
    digits = address[len(letters) :]
    grid = grids.get(sheet)
    if grid is None or not letters.isalpha() or not digits:
        return None
    row, column = int(digits) - 1, column_number(letters) - 1
    if not (0 <= row < len(grid) and 0 <= column < len(grid[row])):
        return None
    value = grid[row][column]
    if isinstance(value, date | datetime):
        return value.strftime("%d/%m/%Y")
    return clean_line(cell_text(value))


def _workbook_grids(path: Path) -> dict[str, Grid]:
    return {sheet.name: sheet.rows for sheet in read_workbook(path).sheets}


def _csv_grids(path: Path) -> dict[str, Grid]:
    return {path.stem: read_csv(path)}
