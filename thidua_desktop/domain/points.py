"""Points in whole hundredths and quantities in whole ten-thousandths: parse, format, round half up."""

import re
from decimal import ROUND_HALF_UP, Decimal
from enum import StrEnum
from functools import lru_cache
from typing import NewType

from thidua_desktop.domain.text import clean_line

Points = NewType("Points", int)
"""Whole hundredths of a point: 912,75 is 91275."""

Quantity = NewType("Quantity", int)
"""Whole ten-thousandths of a target's or a result's own unit (%, vụ, người): 0,9 is 9000."""

POINTS_SCALE = 100
QUANTITY_SCALE = 10_000
LARGEST = 10**12
_KNOWN = 4096
"""A table has few maxima and targets, and every line's reason writes them out."""

_GROUPED = re.compile(r"-?\d{1,3}(\.\d{3})+(,\d+)?")
_GROUPED_ENGLISH = re.compile(r"-?\d{1,3}(,\d{3})+\.\d+")
_PLAIN = re.compile(r"-?\d+([.,]\d+)?")
_THREE_AFTER_MARK = re.compile(r"-?[1-9]\d{0,2}[.,]\d{3}")
_UNIT_WORD = re.compile(r"\s*(điểm|đ|%)\s*$", re.IGNORECASE)


class NumberProblem(StrEnum):
    """Why a text is not taken as a number."""

    NOT_A_NUMBER = "not_a_number"
    AMBIGUOUS = "ambiguous"
    TOO_FINE = "too_fine"
    TOO_LARGE = "too_large"


class NumberError(ValueError):
    """Say why a text is no number; `problem` tells which case."""

    def __init__(self, problem: NumberProblem) -> None:
        """Keep the case."""
        super().__init__(problem.value)
        self.problem = problem


def parse_points(text: str) -> Points:
    """Read points as people type them: ``98,75``, ``98.75``, ``1.234,5``, ``9,5đ``.

    Raises NumberError: ``1.500`` is AMBIGUOUS (thousands or decimals), ``1,234`` too; more than two
    decimals is TOO_FINE.
    """
    return Points(_to_whole(_parse(text), POINTS_SCALE))


def parse_quantity(text: str) -> Quantity:
    """Read a target or result as people type it; up to four decimals. Raises NumberError."""
    return Quantity(_to_whole(_parse(text), QUANTITY_SCALE))


def points_from_number(number: float | Decimal) -> Points:
    """Take a number cell as points, rounded half up at the second decimal as Excel shows it.

    Raises NumberError for a number that is not finite or is too large.
    """
    return Points(_round_number(number, POINTS_SCALE))


def quantity_from_number(number: float | Decimal) -> Quantity:
    """Take a number cell as a quantity, rounded half up at the fourth decimal. Raises NumberError."""
    return Quantity(_round_number(number, QUANTITY_SCALE))


def format_points(points: Points | int) -> str:
    """Write points for people: two decimals, comma, dot between thousands (``1.000,00``)."""
    return _format_vietnamese(points, 2)


@lru_cache(_KNOWN)
def format_points_short(points: Points | int) -> str:
    """Write points without trailing zeros (``10``, ``9,5``), for maxima and typing."""
    return _strip_zeros(format_points(points))


def format_points_plain(points: Points | int) -> str:
    """Write points for machines: a dot and two decimals (``785.75``)."""
    sign = "-" if points < 0 else ""
    whole, rest = divmod(abs(points), POINTS_SCALE)
    return f"{sign}{whole}.{rest:02d}"


@lru_cache(_KNOWN)
def format_quantity(quantity: Quantity | int) -> str:
    """Write a quantity for people, without trailing zeros (``92,5``)."""
    return _strip_zeros(_format_vietnamese(quantity, 4))


def divide_half_up(numerator: int, denominator: int) -> int:
    """Divide whole numbers and round half away from zero, as Excel's ROUND does."""
    if denominator < 0:
        numerator, denominator = -numerator, -denominator
    sign = -1 if numerator < 0 else 1
    return sign * ((2 * abs(numerator) + denominator) // (2 * denominator))


def _parse(text: str) -> Decimal:
    cleaned = _UNIT_WORD.sub("", clean_line(text).replace("\u2212", "-"))
    if not cleaned.isascii():
        raise NumberError(NumberProblem.NOT_A_NUMBER)
    if _GROUPED_ENGLISH.fullmatch(cleaned) or _THREE_AFTER_MARK.fullmatch(cleaned):
        raise NumberError(NumberProblem.AMBIGUOUS)
    if _GROUPED.fullmatch(cleaned):
        return Decimal(cleaned.replace(".", "").replace(",", "."))
    if _PLAIN.fullmatch(cleaned):
        return Decimal(cleaned.replace(",", "."))
    raise NumberError(NumberProblem.NOT_A_NUMBER)


def _to_whole(number: Decimal, scale: int) -> int:
    if abs(number) > LARGEST:
        raise NumberError(NumberProblem.TOO_LARGE)
    scaled = number * scale
    if scaled != scaled.to_integral_value():
        raise NumberError(NumberProblem.TOO_FINE)
    return int(scaled)


def _round_number(number: float | Decimal, scale: int) -> int:
    exact = number if isinstance(number, Decimal) else Decimal(repr(number))
    if not exact.is_finite():
        raise NumberError(NumberProblem.NOT_A_NUMBER)
    if abs(exact) > LARGEST:
        raise NumberError(NumberProblem.TOO_LARGE)
    return int((exact * scale).quantize(Decimal(1), ROUND_HALF_UP))


def _format_vietnamese(whole_parts: int, decimals: int) -> str:
    sign = "-" if whole_parts < 0 else ""
    whole, rest = divmod(abs(whole_parts), 10**decimals)
    return f"{sign}{whole:,}".replace(",", ".") + f",{rest:0{decimals}d}"


def _strip_zeros(text: str) -> str:
    return text.rstrip("0").rstrip(",")
