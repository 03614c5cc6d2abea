"""A list of the screen as a workbook: one sheet, a head row with a filter, figures and dates as such."""

import re
from collections.abc import Sequence
from datetime import date, datetime
from pathlib import Path

from thidua_desktop.data.exchange.safe_files import written_beside
from thidua_desktop.data.exchange.spreadsheet_writer import (
    Cell,
    SheetColumn,
    Style,
    TableSheet,
    write_plain_spreadsheet,
)

_DATE = re.compile(r"\d\d/\d\d/\d{4}")
_WHOLE = re.compile(r"-?\d{1,3}(\.\d{3})+|-?\d+")
_DECIMAL = re.compile(r"(-?\d{1,3}(\.\d{3})+|-?\d+),(\d+)")
_FORBIDDEN = re.compile(r"[\[\]:*?/\\']")
_LONGEST_TAB = 31
_WIDTHS = (8, 60)


def write_list_workbook(
    out: Path, title: str, heads: Sequence[str], rows: Sequence[Sequence[str]], numbers: Sequence[bool]
) -> Path:
    """Write a list under a temporary name first. Raises UserError when the file cannot be written."""
    columns = tuple(
        _column(head, [row[place] for row in rows], is_number)
        for place, (head, is_number) in enumerate(zip(heads, numbers, strict=True))
    )
    sheet = TableSheet(_FORBIDDEN.sub(" ", title)[:_LONGEST_TAB], columns)
    with written_beside(out) as file:
        write_plain_spreadsheet(file, [sheet])
    return out


def _column(head: str, texts: Sequence[str], is_number: bool) -> SheetColumn:
    narrow, wide = _WIDTHS
    width = min(wide, max(narrow, 2 + max(map(len, (head, *texts)))))
    filled = [text for text in texts if text]
    if filled and all(_DATE.fullmatch(text) for text in filled):
        days = [_day(text) for text in texts]
        if all(day is not None for day, text in zip(days, texts, strict=True) if text):
            return SheetColumn(head, days, Style.DATE, width)
    if is_number and filled and all(_number(text) is not None for text in filled):
        cells: list[Cell] = [_number(text) for text in texts]
        is_whole = all(isinstance(cell, int | None) for cell in cells)
        return SheetColumn(head, cells, Style.WHOLE if is_whole else Style.NUMBER, width)
    return SheetColumn(head, [text or None for text in texts], Style.TEXT, width)


def _day(text: str) -> date | None:
    try:
        return datetime.strptime(text, "%d/%m/%Y").date() if text else None  # noqa: DTZ007  # a day, no moment
    except ValueError:
        return None


def _number(text: str) -> int | float | None:
    """Read a figure as the screen writes it: dot between thousands, comma before decimals."""
    if _WHOLE.fullmatch(text):
        return int(text.replace(".", ""))
    found = _DECIMAL.fullmatch(text)
    return float(f"{found[1].replace('.', '')}.{found[3]}") if found else None
