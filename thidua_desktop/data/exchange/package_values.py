"""Values of a package's cells: canonical text ↔ what stands in a cell, a column at a time.

A column is turned by its distinct values, since thousands of rows share few of them.
"""

import re
import unicodedata
from collections.abc import Callable, Collection, Sequence
from datetime import date, datetime, timedelta
from decimal import Decimal
from enum import StrEnum
from functools import cache
from typing import cast

from thidua_desktop.data.exchange.package_format import Column, ValueType
from thidua_desktop.data.exchange.spreadsheet_writer import Cell
from thidua_desktop.data.exchange.workbook_cells import CellValue
from thidua_desktop.domain.glossary import CHOICES
from thidua_desktop.domain.points import (
    POINTS_SCALE,
    QUANTITY_SCALE,
    NumberError,
    format_points_plain,
    parse_points,
    parse_quantity,
    points_from_number,
    quantity_from_number,
)
from thidua_desktop.domain.records.scoring import AbsencePolicy
from thidua_desktop.domain.text import clean

_POLICY_WORDS = {
    AbsencePolicy.NONE: "Phải chấm",
    AbsencePolicy.NOT_ASSIGNED: "Không giao",
    AbsencePolicy.NOTHING_AROSE: "Không phát sinh",
    AbsencePolicy.NOT_APPLICABLE: "Không áp dụng",
}
_FIRST_EXCEL_DAY = date(1900, 3, 1)
"""Before it Excel counts a 29 February 1900 that never was; such days are written as text."""
_EPOCH = date(1899, 12, 30)
_SHIFT = timedelta(seconds=1)
"""Spreadsheets shift a moment a little when they save it: the last second of a day is midnight."""
_VIETNAMESE_DAY = re.compile(r"([0-9]{1,2})/([0-9]{1,2})/([0-9]{4})")
_EXACT_NUMBER = 10**15
"""Numbers of more digits than a spreadsheet keeps are written as text."""
_FLAG_WORDS = {"x": "1", "": None, "1": "1"}
_UNCLEAN = re.compile(
    "[\x00-\x09\x0b-\x1f\x7f\x85\u00a0\u00ad\u1680\u2000-\u200f\u2028-\u202f\u205f-\u2069\u3000\ufeff\ud800-\udfff]"
)
_JOINT = "\ue000"
_USUAL = {
    ValueType.POINTS: re.compile(r"(?!-0\.00)-?(?:0|[1-9][0-9]{0,8})\.[0-9]{2}"),
    ValueType.QUANTITY: re.compile(r"(?!-0\.0000)-?(?:0|[1-9][0-9]{0,8})\.[0-9]{4}"),
    ValueType.NUMBER: re.compile(r"0|-?[1-9][0-9]{0,8}"),
    ValueType.FLAG: re.compile("1"),
}
"""How canonical numbers and flags are written, as long as they are short."""
_LOOSE = ("  ", " \n", "\n ", f" {_JOINT}", f"{_JOINT} ", f"\n{_JOINT}", f"{_JOINT}\n")


class CellError(ValueError):
    """A cell that is no value of its column; `code` is an issue's code."""

    def __init__(self, code: str) -> None:
        """Keep the code."""
        super().__init__(code)
        self.code = code


def canonical_text(text: str | None) -> str | None:
    """Bring a text to its canonical form; an empty one is null."""
    return (clean(text) or None) if text else None


def canonical_points(points: int | None) -> str | None:
    """Write points as canonical text with two decimals."""
    return None if points is None else format_points_plain(points)


def canonical_quantity(quantity: int | None) -> str | None:
    """Write a quantity as canonical text with four decimals."""
    if quantity is None:
        return None
    whole, rest = divmod(abs(quantity), QUANTITY_SCALE)
    return f"{'-' if quantity < 0 else ''}{whole}.{rest:04d}"


def whole_parts(text: str | None) -> int | None:
    """Read canonical points or a canonical quantity back as whole hundredths or ten-thousandths."""
    return None if text is None else int(text.replace(".", ""))


def canonical_date(day: date | None) -> str | None:
    """Write a date as canonical text."""
    return day.isoformat() if day else None


def canonical_number(number: int) -> str:
    """Write a whole number as canonical text."""
    return str(number)


def day_of(text: str | None) -> date | None:
    """Read a canonical date."""
    return date.fromisoformat(text) if text else None


def whole_of(text: str | None) -> int:
    """Read a canonical whole number; 0 for an empty one."""
    return int(text) if text else 0


def canonical_flag(*, flag: bool) -> str | None:
    """Write a flag as canonical text: ``1`` or null."""
    return "1" if flag else None


def to_cells(column: Column, values: Sequence[str | None]) -> list[Cell]:
    """Turn a column of canonical values into cells."""
    write = _WRITERS.get(column.value, _write_text)
    cells = {value: None if value is None else write(column, value) for value in set(values)}
    return [cells[value] for value in values]


def to_canonical(column: Column, values: Sequence[CellValue]) -> list[str | None]:
    """Turn a column of cells into canonical values. Raises CellError when any is no value of the column."""
    types = set(map(type, values))
    if column.value in (ValueType.KEY, ValueType.TEXT) and types <= {str}:
        return _texts(cast("Sequence[str]", values), is_key=column.value is ValueType.KEY)
    if bool in types:  # True and 1.0 are one key of a dict
        return [canonical_cell(column, value) for value in values]
    canonical = {value: canonical_cell(column, value) for value in set(values)}
    return list(map(canonical.__getitem__, values))


def canonical_cell(column: Column, value: CellValue) -> str | None:
    """Turn one cell into its canonical value. Raises CellError when it is no value of the column."""
    if value == "" or (isinstance(value, str) and not value.strip()):
        if column.is_needed:
            raise CellError("package.cell_empty")
        return None
    return _READERS[column.value](column, value)


def are_canonical(column: Column, values: Sequence[str | None]) -> bool:
    """Tell at a look that values would stand in cells and read back as they are.

    False says nothing: rare writings, large numbers among them, have to go that road.
    """
    distinct = set(values)
    has_empty = None in distinct
    distinct.discard(None)
    if "" in distinct or not set(map(type, distinct)) <= {str}:
        return False
    texts = cast("set[str]", distinct)
    if column.value is ValueType.KEY:
        return True
    if column.value is ValueType.TEXT:
        return not texts or _are_clean(texts)
    if has_empty and column.is_needed:
        return False
    if column.value is ValueType.CHOICE:
        return texts <= _sound_choices(_choices(column))
    if column.value is ValueType.DATE:
        return all(map(_is_day, texts))
    return all(map(_USUAL[column.value].fullmatch, texts))


def _is_day(text: str) -> bool:
    try:
        return date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False


@cache
def _sound_choices(choices: type[StrEnum]) -> frozenset[str]:
    """Give the choices whose word reads as themselves."""
    column = Column("", "", ValueType.CHOICE, choices=choices)
    return frozenset(one.value for one in choices if _read_choice(column, choice_word(one)) == one.value)


def readable(column: Column, value: str | None) -> str | None:
    """Write a canonical value for people and for `changed_cells`: choices as words, flags as x."""
    if value is None:
        return None
    if column.value in (ValueType.CHOICE, ValueType.FLAG):
        return str(to_cells(column, [value])[0])
    return value


def _texts(values: Sequence[str], *, is_key: bool) -> list[str | None]:
    distinct = set(values)
    has_empty = "" in distinct
    distinct.discard("")
    texts: list[str | None] = [value or None for value in values] if has_empty else [*values]
    if is_key or not distinct:
        return texts
    if _are_clean(distinct):
        return texts
    canonical = {text: canonical_text(text) for text in distinct}
    return [canonical[text] if text else None for text in texts]


def _are_clean(distinct: Collection[str]) -> bool:
    """Tell whether texts are canonical, all of them at one go."""
    joined = _JOINT.join(("", *distinct, ""))
    return (
        joined.count(_JOINT) == len(distinct) + 1
        and unicodedata.is_normalized("NFC", joined)
        and not _UNCLEAN.search(joined)
        and not any(loose in joined for loose in _LOOSE)
    )


def _write_text(_column: Column, value: str) -> Cell:
    return value


def _write_points(_column: Column, value: str) -> Cell:
    return _write_scaled(value, POINTS_SCALE)


def _write_quantity(_column: Column, value: str) -> Cell:
    return _write_scaled(value, QUANTITY_SCALE)


def _write_scaled(value: str, scale: int) -> Cell:
    whole = whole_parts(value) or 0
    return whole / scale if abs(whole) < _EXACT_NUMBER else value


def _write_number(_column: Column, value: str) -> Cell:
    number = int(value)
    return number if abs(number) < _EXACT_NUMBER else value


def _write_date(_column: Column, value: str) -> Cell:
    day = date.fromisoformat(value)
    return day if day >= _FIRST_EXCEL_DAY else value


def _write_flag(_column: Column, _value: str) -> Cell:
    return "x"


def _write_choice(column: Column, value: str) -> Cell:
    return choice_word(_choices(column)(value))


def choice_word(choice: StrEnum) -> str:
    """Give the word that stands in a cell for a choice."""
    if isinstance(choice, AbsencePolicy):
        return _POLICY_WORDS[choice]
    return CHOICES[type(choice), choice.value]


def _read_text(_column: Column, value: CellValue) -> str | None:
    if isinstance(value, str):
        return canonical_text(value)
    if isinstance(value, bool):
        return "TRUE" if value else "FALSE"
    if isinstance(value, float | int):
        return str(int(value)) if value == int(value) else repr(value)
    if isinstance(value, datetime | date):
        return value.strftime("%d/%m/%Y")
    raise CellError("package.cell_not_text")


def _read_key(column: Column, value: CellValue) -> str | None:
    return value if isinstance(value, str) else _read_text(column, value)


def _read_points(_column: Column, value: CellValue) -> str:
    try:
        if isinstance(value, str):
            return format_points_plain(parse_points(value))
        return format_points_plain(points_from_number(_number(value)))
    except NumberError as error:
        raise CellError("package.cell_not_number") from error


def _read_quantity(_column: Column, value: CellValue) -> str | None:
    try:
        if isinstance(value, str):
            return canonical_quantity(parse_quantity(value))
        return canonical_quantity(quantity_from_number(_number(value)))
    except NumberError as error:
        raise CellError("package.cell_not_number") from error


def _read_number(_column: Column, value: CellValue) -> str:
    if isinstance(value, str):
        digits = value.strip()
        if not (digits.isascii() and digits.lstrip("-").isdigit()):
            raise CellError("package.cell_not_whole")
        return str(int(digits))
    number = _number(value)
    if number != number.to_integral_value():
        raise CellError("package.cell_not_whole")
    return str(int(number))


def _number(value: CellValue) -> Decimal:
    if isinstance(value, bool) or not isinstance(value, float | int):
        raise CellError("package.cell_not_number")
    number = Decimal(repr(value))
    if not number.is_finite():
        raise CellError("package.cell_not_number")
    return number


def _read_date(_column: Column, value: CellValue) -> str:
    if isinstance(value, date) and (value.year, value.month) < (1900, 3):
        raise CellError("package.cell_not_date")  # spreadsheets do not agree which day that is
    if isinstance(value, datetime):
        return (value + _SHIFT).date().isoformat()
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, float | int) and not isinstance(value, bool) and 61 <= value < 2_958_466:
        return (_EPOCH + timedelta(days=int(value))).isoformat()
    if isinstance(value, str):
        return _day_of_text(value.strip())
    raise CellError("package.cell_not_date")


def _day_of_text(text: str) -> str:
    day = _VIETNAMESE_DAY.fullmatch(text)
    try:
        if day:
            return date(int(day.group(3)), int(day.group(2)), int(day.group(1))).isoformat()
        if text.isascii():
            return date.fromisoformat(text).isoformat()
        raise CellError("package.cell_not_date")
    except ValueError as error:
        raise CellError("package.cell_not_date") from error


def _read_flag(_column: Column, value: CellValue) -> str | None:
    text = ("1" if value else "") if isinstance(value, bool | float | int) else str(value).strip().casefold()
    if text not in _FLAG_WORDS:
        raise CellError("package.cell_not_flag")
    return _FLAG_WORDS[text]


def _choices(column: Column) -> type[StrEnum]:
    if column.choices is None:
        raise TypeError(column.field)
    return column.choices


def _read_choice(column: Column, value: CellValue) -> str:
    wanted = clean(str(value)).casefold()
    for choice in _choices(column):
        if wanted in (choice.value, choice_word(choice).casefold()):
            return choice.value
    raise CellError("package.cell_not_choice")


_WRITERS: dict[ValueType, Callable[[Column, str], Cell]] = {
    ValueType.POINTS: _write_points,
    ValueType.QUANTITY: _write_quantity,
    ValueType.NUMBER: _write_number,
    ValueType.DATE: _write_date,
    ValueType.FLAG: _write_flag,
    ValueType.CHOICE: _write_choice,
}
_READERS: dict[ValueType, Callable[[Column, CellValue], str | None]] = {
    ValueType.KEY: _read_key,
    ValueType.TEXT: _read_text,
    ValueType.POINTS: _read_points,
    ValueType.QUANTITY: _read_quantity,
    ValueType.NUMBER: _read_number,
    ValueType.DATE: _read_date,
    ValueType.FLAG: _read_flag,
    ValueType.CHOICE: _read_choice,
}
