"""What the gate hands on of a workbook: sheets of plain cells, and the texts behind them."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from enum import StrEnum

from thidua_desktop.data.exchange.sheet_scan import SheetScan, column_letters

CellValue = str | float | int | bool | date | datetime | time | timedelta
"""A raw cell; an empty one is the empty text. Numbers come as float, also whole ones."""

Row = tuple[CellValue, ...]


class Wants(StrEnum):
    """What a file is taken for: a workbook whose cells are read, a package of ours, whose cells are read only
    where it is not as it was written, lines of text with separators, or a ZIP of evidence files.
    """

    CELLS = "cells"
    PACKAGE = "package"
    CSV = "csv"
    FILES = "files"


@dataclass(frozen=True, slots=True)
class Sheet:
    """One worksheet. `rows` start at A1 and all have one length; `name` is exactly the tab's text.

    `merged` are ranges (first row, first column, last row, last column) counted from 0; only their first
    cell has a value.
    """

    name: str
    is_visible: bool
    rows: tuple[Row, ...]
    scan: SheetScan
    merged: tuple[tuple[int, int, int, int], ...] = ()

    def address(self, row: int, column: int) -> str:
        """Write the A1 address of a cell counted from 0."""
        return f"{column_letters(column + 1)}{row + 1}"

    def place(self, row: int, column: int) -> str:
        """Write a cell's place for people: ``Sheet!G91``, unquoted."""
        return f"{self.name}!{self.address(row, column)}"

    def value(self, row: int, column: int) -> CellValue:
        """Give a cell, empty text outside the table."""
        return self.rows[row][column] if row < len(self.rows) and column < len(self.rows[row]) else ""


@dataclass(frozen=True, slots=True)
class PlainWorkbook:
    """A file that passed. `properties` are the texts that a package keeps there, each behind a word for what
    it is; `stored` are those of each part that is stored beside the workbook.

    An untouched package has its parts as they were written: then `hidden` has the pairs of texts of its
    hidden sheet, and `sheets` is empty. Any other file has its sheets in the order of their tabs.
    `files` are the SHA-256 of what a ZIP of evidence holds.
    """

    sheets: tuple[Sheet, ...]
    properties: tuple[tuple[str, str], ...] = ()
    hidden: tuple[tuple[str, str], ...] = ()
    is_untouched: bool = False
    stored: tuple[tuple[tuple[str, str], ...], ...] = ()
    files: tuple[str, ...] = ()


Gate = Callable[[bytes, str, Wants], PlainWorkbook]
"""Takes a file's bytes, its name for messages, and what is wanted. Raises UserError for a file it refuses."""
