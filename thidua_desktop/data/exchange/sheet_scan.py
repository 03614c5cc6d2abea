"""What values alone don't tell of a sheet's raw XML: formulas never calculated, error cells, hidden parts."""

import re
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from xml.parsers import expat

_FORMULA = re.compile(rb"<(?:\w+:)?f[\s>/]")
_ERROR_TYPE = re.compile(rb"""\st\s*=\s*["']e["']""")
_HIDDEN = re.compile(rb"""\shidden\s*=\s*["'](?:1|true)["']""")
_ROW = rb"(?:[1-9]\d{0,3}|[1-4]\d{4}|50000)"
_COLUMN = rb"(?:[A-Z]|A[A-Z]|B[A-L])"
_ODD_ROW = re.compile(rb"""<(?:\w+:)?row(?=[\s>/])(?![^<>]*?\sr\s*=\s*["']""" + _ROW + rb"""["'])""")
_ODD_CELL = re.compile(rb"""<(?:\w+:)?c(?=[\s>/])(?![^<>]*?\sr\s*=\s*["']""" + _COLUMN + _ROW + rb"""["'])""")
"""A row or cell that does not say plainly where it stands within the bounds."""
_ADDRESS = re.compile(r"([A-Z]{1,3})([1-9][0-9]{0,6})")

MOST_ROWS = 50_000
MOST_COLUMNS = 64


@dataclass(frozen=True, slots=True)
class SheetScan:
    """Places by A1 address; rows and columns counted from 1.

    `formulas` are all formula cells, `uncalculated` those without a stored value, `errors` map a cell to
    Excel's own word (``#REF!``). `last_row` and `last_column` bound the cells that hold anything; they are 0
    when the quick look was enough to know that the sheet is within bounds.
    """

    formulas: frozenset[str] = frozenset()
    uncalculated: frozenset[str] = frozenset()
    errors: Mapping[str, str] = field(default_factory=dict)
    hidden_rows: frozenset[int] = frozenset()
    last_row: int = 0
    last_column: int = 0

    @property
    def is_too_wide(self) -> bool:
        """Tell whether the sheet's cells reach past what an office's table can be."""
        return self.last_row > MOST_ROWS or self.last_column > MOST_COLUMNS


def scan_sheet(part: bytes) -> SheetScan:
    """Scan one worksheet part. Raises ExpatError when it is no XML, ValueError for a cell that is nowhere.

    A plain sheet of values is told by five searches; only a sheet with something to find is parsed. One that
    reaches too far is left at the first cell that tells.
    """
    if _needs_parse(part):
        scanner = _Scanner()
        with suppress(_TooWideError):
            scanner.parser.Parse(part, True)
        return scanner.result()
    return SheetScan()


def column_letters(column: int) -> str:
    """Write a column counted from 1 in letters (28 is ``AB``)."""
    letters = ""
    while column > 0:
        column, rest = divmod(column - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters


def column_number(letters: str) -> int:
    """Read column letters as a number counted from 1."""
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - ord("A") + 1
    return number


def _needs_parse(part: bytes) -> bool:
    searches = (_FORMULA, _ERROR_TYPE, _HIDDEN, _ODD_ROW, _ODD_CELL)
    return any(search.search(part) for search in searches)


class _TooWideError(Exception):
    """Ends the parsing of a sheet that is refused anyway."""


class _Scanner:
    """Follow a worksheet's cells with expat; a cell without an address stands after the one before it."""

    def __init__(self) -> None:
        self.parser = expat.ParserCreate(namespace_separator=" ")
        self.parser.buffer_text = True
        self.parser.StartElementHandler = self._start
        self.parser.EndElementHandler = self._end
        self.parser.CharacterDataHandler = self._text
        self._formulas: set[str] = set()
        self._uncalculated: set[str] = set()
        self._errors: dict[str, str] = {}
        self._hidden_rows: set[int] = set()
        self._row = self._column = self._last_row = self._last_column = 0
        self._type = ""
        self._has_formula = self._in_value = False
        self._value = ""

    def result(self) -> SheetScan:
        """Give what was found once the whole part is parsed."""
        return SheetScan(
            frozenset(self._formulas),
            frozenset(self._uncalculated),
            self._errors,
            frozenset(self._hidden_rows),
            self._last_row,
            self._last_column,
        )

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        tag = name.rpartition(" ")[2]
        if tag == "c":
            self._start_cell(attributes)
        elif tag == "row":
            self._row = int(attributes.get("r", self._row + 1))
            self._column = 0
            if attributes.get("hidden") in ("1", "true"):
                self._hidden_rows.add(self._row)
        elif tag == "f":
            self._has_formula = True
        elif tag in ("v", "t"):
            self._in_value = True

    def _start_cell(self, attributes: dict[str, str]) -> None:
        reference = attributes.get("r")
        if reference is None:
            self._column += 1
        else:
            address = _ADDRESS.fullmatch(reference)
            if address is None:
                raise ValueError(reference)
            self._column, self._row = column_number(address.group(1)), int(address.group(2))
        self._type = attributes.get("t", "n")
        self._has_formula = False
        self._value = ""

    def _end(self, name: str) -> None:
        tag = name.rpartition(" ")[2]
        if tag in ("v", "t"):
            self._in_value = False
        elif tag == "c":
            self._end_cell()

    def _end_cell(self) -> None:
        address = f"{column_letters(self._column)}{self._row}"
        if self._has_formula:
            self._formulas.add(address)
            # An empty text is a result too (=IF(…;"")); an empty number is none.
            if not self._value and self._type != "str":
                self._uncalculated.add(address)
        if self._type == "e":
            self._errors[address] = self._value
        if self._value or self._has_formula:
            self._last_row = max(self._last_row, self._row)
            self._last_column = max(self._last_column, self._column)
            if self._last_row > MOST_ROWS or self._last_column > MOST_COLUMNS:
                raise _TooWideError

    def _text(self, data: str) -> None:
        if self._in_value:
            self._value += data
