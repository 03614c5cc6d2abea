"""What one workbook cell says where a number or a text is expected; nothing is guessed, nothing is raised."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from decimal import Decimal

from thidua_desktop.data.exchange.workbook_cells import CellValue, Sheet
from thidua_desktop.domain.issues import Issue, error
from thidua_desktop.domain.points import (
    POINTS_SCALE,
    QUANTITY_SCALE,
    NumberError,
    NumberProblem,
    Points,
    parse_points,
    parse_quantity,
    points_from_number,
    quantity_from_number,
)
from thidua_desktop.domain.text import clean_line

_PROBLEM_CODE = {
    NumberProblem.NOT_A_NUMBER: "cell.not_a_number",
    NumberProblem.AMBIGUOUS: "cell.ambiguous",
    NumberProblem.TOO_FINE: "cell.too_fine",
    NumberProblem.TOO_LARGE: "cell.too_large",
}
_NOISE = Decimal("0.000001")
_LONGEST_SHOWN = 40
_EPOCH = datetime(1899, 12, 31)  # noqa: DTZ001  # Excel's days have no zone
_SHARED_DAY = (1900, 2, 28)
"""Excel's days 59 and 60 both come as this date; which number it was only a sum can tell."""
_LAST_FORMATTED_YEAR = 1905
"""A "date" before this year is a number of points that somebody formatted as a date."""


@dataclass(frozen=True, slots=True)
class NumberCell:
    """A cell read as a whole number of parts (hundredths or ten-thousandths).

    `value` None with no issue is an empty cell. `readings` are all meanings of an ambiguous text, for places
    where a sum can settle it. `is_rounded` tells that decimals were dropped.
    """

    place: str
    value: int | None = None
    issue: Issue | None = None
    is_formula: bool = False
    is_uncalculated: bool = False
    is_rounded: bool = False
    readings: tuple[int, ...] = ()

    @property
    def is_empty(self) -> bool:
        """Tell whether nothing stands in the cell, not even a formula."""
        return self.value is None and self.issue is None

    def may_be(self, expected: int, tolerance: int = 0) -> bool:
        """Tell whether the cell can mean this number."""
        values = (self.value,) if self.value is not None else self.readings
        return any(abs(value - expected) <= tolerance for value in values)


def read_points_cell(sheet: Sheet, row: int, column: int) -> NumberCell:
    """Read a cell as points in hundredths."""
    return _read_cell(sheet, row, column, POINTS_SCALE)


def read_quantity_cell(sheet: Sheet, row: int, column: int) -> NumberCell:
    """Read a cell as a target or result in ten-thousandths."""
    return _read_cell(sheet, row, column, QUANTITY_SCALE)


def cell_text(value: CellValue) -> str:
    """Write a cell as clean one-line text; a whole number without its ``.0``."""
    if isinstance(value, bool):
        return "TRUE" if value else "FALSE"
    if isinstance(value, float):
        return str(int(value)) if value.is_integer() else repr(value)
    if isinstance(value, datetime | date):
        return value.strftime("%d/%m/%Y")
    return clean_line(str(value))


def _read_cell(sheet: Sheet, row: int, column: int, scale: int) -> NumberCell:
    address, place = sheet.address(row, column), sheet.place(row, column)
    is_formula = address in sheet.scan.formulas
    if address in sheet.scan.uncalculated:
        issue = error("cell.not_calculated", place)
        return NumberCell(place, issue=issue, is_formula=True, is_uncalculated=True)
    if address in sheet.scan.errors:
        issue = error("cell.error_value", place, value=sheet.scan.errors[address] or "#N/A")
        return NumberCell(place, issue=issue, is_formula=is_formula)
    raw = sheet.value(row, column)
    if isinstance(raw, date) and (raw.year, raw.month, raw.day) == _SHARED_DAY:
        issue = error("cell.is_date", place, value=cell_text(raw))
        return NumberCell(place, issue=issue, readings=(59 * scale, 60 * scale))
    value = _undated(raw)
    if isinstance(value, bool):
        return NumberCell(place, issue=error("cell.is_truth", place))
    if isinstance(value, float | int):
        return _from_number(place, value, scale, is_formula=is_formula)
    text = cell_text(value)
    if not isinstance(value, str):
        return NumberCell(place, issue=error("cell.is_date", place, value=text))
    return _from_text(place, text, scale, is_formula=is_formula) if text else NumberCell(place)


def _undated(value: CellValue) -> CellValue:
    """Give back the number under a date format that was laid over points."""
    if isinstance(value, time):
        return (value.hour * 3600 + value.minute * 60 + value.second) / 86400
    if isinstance(value, timedelta):
        return value / timedelta(days=1)
    if isinstance(value, date) and value.year <= _LAST_FORMATTED_YEAR:
        moment = value if isinstance(value, datetime) else datetime(value.year, value.month, value.day)  # noqa: DTZ001
        days = (moment - _EPOCH) / timedelta(days=1)
        # Excel counts a 29 February 1900 that never was.
        return days + 1 if days >= 60 else days
    return value


def _from_number(place: str, number: float, scale: int, *, is_formula: bool) -> NumberCell:
    to_whole = points_from_number if scale == POINTS_SCALE else quantity_from_number
    try:
        value = to_whole(number)
    except NumberError as problem:
        code = _PROBLEM_CODE[problem.problem]
        return NumberCell(place, issue=error(code, place, value=cell_text(number)), is_formula=is_formula)
    rounded = abs(Decimal(repr(number)) * scale - value) > _NOISE
    return NumberCell(place, value, is_formula=is_formula, is_rounded=rounded)


def _from_text(place: str, text: str, scale: int, *, is_formula: bool) -> NumberCell:
    try:
        value = parse_points(text) if scale == POINTS_SCALE else parse_quantity(text)
    except NumberError as problem:
        issue = error(_PROBLEM_CODE[problem.problem], place, value=text[:_LONGEST_SHOWN])
        readings: tuple[int, ...] = ()
        if problem.problem is NumberProblem.AMBIGUOUS:
            readings = _both_readings(text, scale)
        return NumberCell(place, issue=issue, is_formula=is_formula, readings=readings)
    return NumberCell(place, Points(value), is_formula=is_formula)


def _both_readings(text: str, scale: int) -> tuple[int, ...]:
    digits = "".join(char for char in text if char.isdigit() or char in ".,-")
    plain = digits.replace(",", ".")
    if plain.count(".") != 1:
        return ()
    as_thousands, as_decimals = Decimal(plain.replace(".", "")), Decimal(plain)
    return tuple(int(number * scale) for number in (as_thousands, as_decimals))
