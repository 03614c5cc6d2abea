"""Bands of a measure, half-open ("từ 40: 2; 30 đến dưới 40: 1; dưới 30: 0"): read, find, gaps, overlaps."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Literal

from thidua_desktop.domain.points import NumberError
from thidua_desktop.domain.text import clean_line

_LOWEST = -(10**18)
"""Below every measure: where an open band starts."""
_ROUND = 100
_NUMBER = r"([\d.,]+\s*%?)"
_FROM = re.compile(rf"(?:>=|≥|từ|tu)?\s*{_NUMBER}(?:\s*trở lên)?")
_ABOVE = re.compile(rf"(?:>|trên|hơn)\s*{_NUMBER}")
_BELOW = re.compile(rf"(?:<|dưới)\s*{_NUMBER}")
_UP_TO = re.compile(rf"(?:<=|≤|đến)\s*{_NUMBER}")
_BETWEEN = re.compile(rf"(?:từ\s*)?{_NUMBER}\s*(?:-|–|đến)\s*(<|dưới)?\s*{_NUMBER}")


@dataclass(frozen=True, slots=True)
class Band:
    """From `lower` up to, not including, `upper`; None is open.

    In a written list an upper end that is left out is the next band's lower end.
    """

    lower: int | None
    upper: int | None
    value: str


@dataclass(frozen=True, slots=True)
class BandProblem:
    """A stretch that no band covers, or that two bands cover; None is open."""

    kind: Literal["gap", "overlap"]
    start: int | None
    end: int | None


def parse_bands(text: str, read: Callable[[str], int]) -> tuple[Band, ...] | None:
    """Read bands as people write them, ``>=40 : 2 | 30-<40 : 1 | <30 : 0``; None when one makes no sense.

    `read` turns a number's text into whole parts and may raise NumberError.
    """
    bands = []
    for piece in text.split("|"):
        bound, mark, value = clean_line(piece).partition(":")
        if not mark or not value.strip():
            return None
        try:
            ends = _ends(bound.strip(), read)
        except NumberError:
            return None
        if ends is None:
            return None
        bands.append(Band(*ends, value.strip()))
    return tuple(bands)


def find_band(bands: Sequence[Band], measure: int) -> Band | None:
    """Give the band that a measure lies in; None in a gap. Of two the one that starts higher."""
    fitting = [band for band in bands if _holds(band, measure)]
    return max(fitting, key=_start, default=None)


def band_problems(bands: Sequence[Band], bottom: int = 0) -> list[BandProblem]:
    """List gaps and overlaps from `bottom` up; the highest band must be open at its top."""
    ordered = sorted(bands, key=_start)
    if not ordered:
        return [BandProblem("gap", None, None)]
    problems = []
    lowest, highest = ordered[0].lower, ordered[-1].upper
    if lowest is not None and lowest > bottom:
        problems.append(BandProblem("gap", bottom, lowest))
    for below, above in pairwise(ordered):
        start = _start(above)
        end = start if below.upper is None else below.upper
        if _start(below) == start:
            problems.append(BandProblem("overlap", above.lower, above.upper))
        elif end < start:
            problems.append(BandProblem("gap", end, start))
        elif end > start:
            problems.append(BandProblem("overlap", start, end))
    if highest is not None:
        problems.append(BandProblem("gap", highest, None))
    return problems


def joined(bands: Sequence[Band], whole: int) -> tuple[Band, ...]:
    """Close the steps between whole numbers: "1-10" before "11-20" leaves no gap. `whole` is one in parts."""
    lowers = {band.lower for band in bands}
    ends = {lower - whole + 1: lower for lower in lowers if lower is not None and lower % whole == 0}
    return tuple(replace(band, upper=ends.get(band.upper or 0, band.upper)) for band in bands)


def span_text(start: int | None, end: int | None, write: Callable[[int], str]) -> str:
    """Write a stretch for people; one part past a round number is "above" it, or "up to" it as an end."""
    if start is None and end is None:
        return "mọi mức"
    low = "" if start is None else f"trên {write(start - 1)}" if _is_next(start) else f"từ {write(start)}"
    if end is None:
        return f"{low} trở lên" if low.startswith("từ") else low
    high = f"đến {write(end - 1)}" if _is_next(end) else f"dưới {write(end)}"
    if not low:
        return high
    return f"{low} {high}" if high.startswith("đến") else f"{low} đến {high}"


def _is_next(number: int) -> bool:
    return number % _ROUND == 1


def _start(band: Band) -> int:
    return _LOWEST if band.lower is None else band.lower


def _holds(band: Band, measure: int) -> bool:
    return (band.lower is None or band.lower <= measure) and (band.upper is None or measure < band.upper)


def _ends(bound: str, read: Callable[[str], int]) -> tuple[int | None, int | None] | None:
    """Give lower and upper end; the measure's smallest step makes "above" and "up to" half-open."""
    text = bound.casefold()
    if found := _BETWEEN.fullmatch(text):
        upper = read(found.group(3))
        return read(found.group(1)), upper if found.group(2) else upper + 1
    if found := _FROM.fullmatch(text):
        return read(found.group(1)), None
    if found := _ABOVE.fullmatch(text):
        return read(found.group(1)) + 1, None
    if found := _BELOW.fullmatch(text):
        return None, read(found.group(1))
    if found := _UP_TO.fullmatch(text):
        return None, read(found.group(1)) + 1
    return None
