"""What values alone don't tell of a sheet's raw XML: formulas never calculated, error cells, hidden parts."""

import re
from collections.abc import Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass, field, replace
from xml.parsers import expat

_FORMULA = re.compile(rb"<(?:\w+:)?f[\s>/]")
_SHOWN = (b'hidden="false"', b'hidden="0"')
_PREFIXED = re.compile(rb":(?:c[ >]|row|f)")
_ODD_QUOTES = re.compile(rb"=\s*'")
"""Prefixed names, odd quotes: legal, and what no spreadsheet program writes in a sheet."""
_CELL = rb"c(?=[\s>/])([^<>]*?)(?:/>|>(.*?)</(?:\w+:)?c\s*>)"
_ITEM = re.compile(rb"<(?:\w+:)?(?:row(?=[\s>/])([^<>]*)|" + _CELL + rb")", re.DOTALL)
"""A row's attributes, or a cell's attributes and what stands in it."""
_MARKED = re.compile(
    rb"""<(?:\w+:)?(?:row(?=\s)([^<>]*?\shidden\s*=\s*["'](?:1|true)["'][^<>]*)|"""
    rb"""(?=c\s[^<>]*(?:>\s*<(?:\w+:)?f[\s>/]|\st\s*=\s*["']e["']))""" + _CELL + rb")",
    re.DOTALL,
)
"""The same, but only hidden rows and cells with a formula or an error."""
_ATTRIBUTE = re.compile(rb"""\s([\w:]+)\s*=\s*["']([^"']*)["']""")
_RESULT = re.compile(rb"<(?:\w+:)?[vt](?:\s[^<>]*)?>([^<]*)")
_ROW = rb"(?:[1-9]\d{0,3}|[1-4]\d{4}|50000)"
_COLUMN = rb"(?:[A-Z]|A[A-Z]|B[A-L])"
_ODD_CELL = re.compile(rb'<c(?=[\s>/])(?! r="' + _COLUMN + _ROW + rb'")')
_ODD_ROW = re.compile(rb'<row(?=[\s>/])(?! r="' + _ROW + rb'")')
"""A cell or row that does not say at once where it stands, and that within the bounds."""
_COLUMNS = re.compile(rb"<(?:\w+:)?col(?=\s)([^<>]*)")
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
    hidden_columns: frozenset[int] = frozenset()

    @property
    def is_too_wide(self) -> bool:
        """Tell whether the sheet's cells reach past what an office's table can be."""
        return self.last_row > MOST_ROWS or self.last_column > MOST_COLUMNS


def scan_sheet(part: bytes) -> SheetScan:
    """Scan one worksheet part. Raises ExpatError when it is no XML, ValueError for a cell that is nowhere.

    A plain sheet of values is told by searches; where some cells matter, a search finds them. Only a sheet
    that is written in another way is looked at cell by cell, and left at the first that reaches too far.
    """
    scanner = _Scanner()
    with suppress(_TooWideError):
        # A single sign is found many times faster than two: most sheets have none at all.
        if (
            b"!" in part and b"<!" in part
        ):  # comments and sections of raw text may hold what looks like a cell
            _read_tags(part, scanner)
        elif _is_written_otherwise(part):
            _read_items(_ITEM.finditer(part), scanner)
        elif _has_marks(part):
            _read_items(_MARKED.finditer(part), scanner)
            # A formula that does not stand first in its cell is found by looking at every cell.
            if len(_FORMULA.findall(part)) > scanner.formula_count:
                _read_items(_ITEM.finditer(part), scanner)
    return replace(scanner.result(), hidden_columns=_hidden_columns(part))


def _hidden_columns(part: bytes) -> frozenset[int]:
    """Give the columns that are hidden or have no width; they are described before the rows."""
    head = part[: max(part.find(b"sheetData"), 0)]
    if b"hidden" not in head and b'"0"' not in head:
        return frozenset()
    hidden: set[int] = set()
    for one in map(_attributes, _COLUMNS.findall(head)):
        if one.get("hidden") in ("1", "true") or one.get("width") == "0":
            last = min(int(one.get("max", "0")), MOST_COLUMNS)
            hidden.update(range(max(int(one.get("min", "0")), 1), last + 1))
    return frozenset(hidden)


def _is_written_otherwise(part: bytes) -> bool:
    """Tell whether names have prefixes, values odd quotes, or rows and cells stand at no plain place."""
    odd_quotes = b"'" in part and _ODD_QUOTES.search(part) is not None
    return odd_quotes or any(odd.search(part) for odd in (_PREFIXED, _ODD_CELL, _ODD_ROW))


def _has_marks(part: bytes) -> bool:
    """Tell whether a sheet in the usual writing may have formulas, errors or hidden rows."""
    rows = part.find(b"<sheetData")  # columns are hidden before it
    hidden = part.count(b"hidden", rows)
    if hidden and hidden > sum(part.count(shown, rows) for shown in _SHOWN):
        return True
    formulas = b"<f" in part and _FORMULA.search(part) is not None
    return formulas or b'"e"' in part


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


class _TooWideError(Exception):
    """Ends the parsing of a sheet that is refused anyway."""


class _Scanner:
    """Follow a worksheet's rows and cells; a cell without an address stands after the one before it."""

    def __init__(self) -> None:
        self._formulas: set[str] = set()
        self._uncalculated: set[str] = set()
        self._errors: dict[str, str] = {}
        self._hidden_rows: set[int] = set()
        self._row = self._column = self._last_row = self._last_column = 0

    @property
    def formula_count(self) -> int:
        """Give how many cells with a formula were found so far."""
        return len(self._formulas)

    def result(self) -> SheetScan:
        """Give what was found once the whole part is read."""
        return SheetScan(
            frozenset(self._formulas),
            frozenset(self._uncalculated),
            self._errors,
            frozenset(self._hidden_rows),
            self._last_row,
            self._last_column,
        )

    def begin_row(self, attributes: Mapping[str, str]) -> None:
        """Take a row."""
        self._row = int(attributes.get("r", self._row + 1))
        self._column = 0
        if attributes.get("hidden") in ("1", "true"):
            self._hidden_rows.add(self._row)

    def skip_cell(self) -> None:
        """Take an empty cell without an address."""
        self._column += 1

    def take_cell(self, attributes: Mapping[str, str], result: str, has_formula: bool) -> None:
        """Take a cell with its stored result, empty for none. Raises ValueError for one that is nowhere."""
        self._place(attributes.get("r"))
        kind = attributes.get("t", "n")
        if has_formula or kind == "e":
            address = f"{column_letters(self._column)}{self._row}"
            if has_formula:
                self._formulas.add(address)
                # An empty text is a result too (=IF(…;"")); an empty number is none.
                if not result and kind != "str":
                    self._uncalculated.add(address)
            if kind == "e":
                self._errors[address] = result
        if result or has_formula:
            self._last_row = max(self._last_row, self._row)
            self._last_column = max(self._last_column, self._column)
            if self._last_row > MOST_ROWS or self._last_column > MOST_COLUMNS:
                raise _TooWideError

    def _place(self, reference: str | None) -> None:
        if reference is None:
            self._column += 1
            return
        address = _ADDRESS.fullmatch(reference)
        if address is None:
            raise ValueError(reference)
        self._column, self._row = column_number(address.group(1)), int(address.group(2))


def _read_items(items: Iterable[re.Match[bytes]], scanner: _Scanner) -> None:
    """Read rows and cells from one to the next."""
    for item in items:
        row, cell, content = item.groups()
        if row is not None:
            scanner.begin_row(_attributes(row))
        elif content is None and cell == b"":
            scanner.skip_cell()
        else:
            result = b"".join(_RESULT.findall(content or b"")).decode()
            scanner.take_cell(_attributes(cell), result, _FORMULA.search(content or b"") is not None)


def _attributes(text: bytes) -> dict[str, str]:
    return {name.decode(): value.decode() for name, value in _ATTRIBUTE.findall(text)} if text else {}


def _read_tags(part: bytes, scanner: _Scanner) -> None:
    """Read rows and cells tag by tag."""
    cell: Mapping[str, str] = {}
    texts: list[str] = []
    has_formula = is_result = False

    def start(name: str, attributes: dict[str, str]) -> None:
        nonlocal cell, has_formula, is_result
        tag = name.rpartition(" ")[2]
        if tag == "row":
            scanner.begin_row(attributes)
        elif tag == "c":
            cell, has_formula = attributes, False
            texts.clear()
        has_formula = has_formula or tag == "f"
        is_result = tag in ("v", "t")

    def end(name: str) -> None:
        nonlocal is_result
        is_result = False
        if name.rpartition(" ")[2] == "c":
            scanner.take_cell(cell, "".join(texts), has_formula)

    def text(data: str) -> None:
        if is_result:
            texts.append(data)

    parser = expat.ParserCreate(namespace_separator=" ")
    parser.StartElementHandler, parser.EndElementHandler, parser.CharacterDataHandler = start, end, text
    parser.Parse(part, True)
