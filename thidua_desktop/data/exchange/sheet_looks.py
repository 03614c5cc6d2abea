"""How the workbooks that people edit look: fonts, fills, heads, rows as tall as their texts, paper."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:  # start-up: openpyxl is loaded with the first export, not with the program
    from openpyxl.worksheet.worksheet import Worksheet

FONT = "Times New Roman"
FILL, GROUP_FILL, SPARE_FILL = "E4ECF5", "F3F6FA", "EEEEEE"
LINE = "B4B9C2"
_LINE_HEIGHT, _TALLEST, _LETTERS = 15.75, 409, 1.2

CellInput = str | float | int | None


def put(sheet: "Worksheet", place: tuple[int, int], value: CellInput, *, is_formula: bool = False) -> None:
    """Put a value into a cell; whatever it begins with, a text is a text and no formula."""
    cell = sheet.cell(*place, value or None if isinstance(value, str) else value)
    if isinstance(value, str) and value and not is_formula:
        cell.data_type = "s"
        cell.number_format = "@"
        cell.quotePrefix = value.startswith(("=", "+", "-", "@"))


def dress_head(sheet: "Worksheet", place: tuple[int, int]) -> None:
    """Give a cell the look of a column's head."""
    from openpyxl.styles import Alignment, Border, Font, PatternFill, Side  # start-up cost

    line = Side(style="thin", color=LINE)
    cell = sheet.cell(*place)
    cell.font = Font(name=FONT, size=12, bold=True)
    cell.fill = PatternFill("solid", fgColor=FILL)
    cell.border = Border(left=line, right=line, top=line, bottom=line)
    cell.alignment = Alignment(horizontal="center", vertical="center", wrap_text=True)


def fit_row(sheet: "Worksheet", row: int, widths: Sequence[int]) -> None:
    """Make a row as tall as its longest cell; spreadsheets do so only for rows that somebody edited."""
    lines = 1
    for at, width in enumerate(widths, start=1):
        text = sheet.cell(row, at).value
        if isinstance(text, str) and sheet.cell(row, at).data_type != "f":
            lines = max(
                lines, sum(1 + int(max(len(part) - 1, 0) / (width * _LETTERS)) for part in text.split("\n"))
            )
    if lines > 1:
        sheet.row_dimensions[row].height = min(lines * _LINE_HEIGHT, _TALLEST)


def fit_to_paper(sheet: "Worksheet") -> None:
    """Print on A4 landscape, as wide as the paper."""
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.paperSize = sheet.PAPERSIZE_A4
    sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = 1, 0
    sheet.sheet_properties.pageSetUpPr.fitToPage = True
