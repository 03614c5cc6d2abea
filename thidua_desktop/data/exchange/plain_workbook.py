"""What the gate hands on of a workbook: sheets of plain cells, and the texts behind them.

Named tuples, since the gate's process may start for one file: data classes alone would be half its start.
"""

from collections.abc import Callable
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:  # start-up cost, as above
    from thidua_desktop.data.exchange.sheet_scan import SheetScan

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


class Sheet(NamedTuple):
    """One worksheet. `rows` start at A1 and all have one length; `name` is exactly the tab's text.

    `merged` are ranges (first row, first column, last row, last column) counted from 0; only their first
    cell has a value.
    """

    name: str
    is_visible: bool
    rows: tuple[Row, ...]
    scan: "SheetScan"
    merged: tuple[tuple[int, int, int, int], ...] = ()

    def address(self, row: int, column: int) -> str:
        """Write the A1 address of a cell counted from 0."""
        from thidua_desktop.data.exchange.sheet_scan import column_letters  # start-up cost, as above

        return f"{column_letters(column + 1)}{row + 1}"

    def place(self, row: int, column: int) -> str:
        """Write a cell's place for people: ``Sheet!G91``, unquoted."""
        return f"{self.name}!{self.address(row, column)}"

    def value(self, row: int, column: int) -> CellValue:
        """Give a cell, empty text outside the table."""
        return self.rows[row][column] if row < len(self.rows) and column < len(self.rows[row]) else ""


class PlainWorkbook(NamedTuple):
    """A file that passed. `properties` are the texts that a package keeps there, each behind a word for what
    it is; `stored` are those of each part that is stored beside the workbook.

    A package whose parts are as its manifest's text tells has their hash as `untouched`: then `hidden` has
    the pairs of texts of its hidden sheet, and `sheets` is empty. Any other file has its sheets in the order
    of their tabs.
    `files` are the SHA-256 of what a ZIP of evidence holds.
    """

    sheets: tuple[Sheet, ...]
    properties: tuple[tuple[str, str], ...] = ()
    hidden: tuple[tuple[str, str], ...] = ()
    untouched: str = ""
    stored: tuple[tuple[tuple[str, str], ...], ...] = ()
    files: tuple[str, ...] = ()


Gate = Callable[[bytes, str, Wants], PlainWorkbook]
"""Takes a file's bytes, its name for messages, and what is wanted. Raises UserError for a file it refuses."""
