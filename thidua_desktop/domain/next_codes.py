"""The codes that new rows of a criteria table are offered: what follows a code in its own numbering."""

import re
from collections.abc import Collection, Sequence
from itertools import pairwise

from thidua_desktop.domain.numbering import is_bullet
from thidua_desktop.domain.text import POINT_LETTERS, letter_value, roman_value

_PART = re.compile(r"\d+|[A-ZĐ]+|[^\W\d_A-ZĐ]+")
_CLOSING = ".):;/"
_ROMAN_STARTS = frozenset("ivx")
_ROMAN_DIGITS = (
    (100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip
_MOST_ROMAN = 399
_MOST_STEPS = 200
FIRST_CODES = ("I.", "1.", "a)", "-")
"""What the levels of a new table are numbered with, as office papers do."""


def next_code(code: str, beside: Sequence[str] = ()) -> str | None:
    """Give what follows a code: II. after I., 1.2 after 1.1, đ) after d); None when nothing does.

    `beside` are codes of the same level; they tell whether i) is a letter or a roman number.
    """
    if is_bullet(code):
        return code
    found = _last_part(code)
    if found is None:
        return None
    following = _following(found.group(), beside)
    return None if following is None else f"{code[: found.start()]}{following}{code[found.end() :]}"


def free_code(code: str, taken: Collection[str], beside: Sequence[str] = ()) -> str | None:
    """Give the next code that nobody has; a bullet is shared by all."""
    found = next_code(code, beside)
    for _ in range(_MOST_STEPS):
        if found is None or found not in taken or is_bullet(found):
            return found
        found = next_code(found, beside)
    return None


def inserted_code(code: str, taken: Collection[str]) -> str | None:
    """Give a lettered code between a code and the next one, as 6a stands after 6; None for other styles."""
    found = _last_part(code)
    if found is None:
        return None
    if not found.group().isdigit():
        is_lettered = found.start() > 0 and code[found.start() - 1].isdigit()
        return free_code(code, taken) if is_lettered else None
    lettered = f"{code[: found.end()]}{POINT_LETTERS[0]}{code[found.end() :]}"
    return free_code(lettered, taken) if lettered in taken else lettered


def child_code(example: str, above_example: str, above: str) -> str:
    """Give the first code below a row from a first code below another one: 3.1 as 2.1 stands below 2."""
    stem = above_example.rstrip(_CLOSING)
    rest = example[len(stem) :]
    is_part = not rest[:1].isalnum() or (rest[:1].isalpha() and stem[-1:].isdigit())
    if stem and rest and example.startswith(stem) and is_part:
        return f"{above.rstrip(_CLOSING)}{rest}"
    return example


def is_run(codes: Sequence[str]) -> bool:
    """Tell whether codes follow one another without a gap."""
    return all(next_code(code, codes) == after for code, after in pairwise(codes))


def run_from(first: str, count: int, beside: Sequence[str]) -> list[str] | None:
    """Give so many codes from the first on; None when the style ends before."""
    codes = [first]
    while len(codes) < count:
        following = next_code(codes[-1], beside)
        if following is None:
            return None
        codes.append(following)
    return codes[:count]


def code_style(code: str) -> str:
    """Give the shape of a code without its numbers: "N." for 1., "U." for II. and A., "N.l)" for 2.a)."""
    return _PART.sub(_shape, code)


def _shape(found: re.Match[str]) -> str:
    part = found.group()
    return "N" if part.isdigit() else "U" if part.isupper() else "l"


def _last_part(code: str) -> re.Match[str] | None:
    parts = list(_PART.finditer(code))
    return parts[-1] if parts else None


def _following(part: str, beside: Sequence[str]) -> str | None:
    if part.isdigit():
        return str(int(part) + 1).zfill(len(part))
    is_letter = len(part) == 1 and _is_letter(part, beside)
    following = _next_letter(part) if is_letter else _next_roman(part)
    return following.upper() if following and part.isupper() else following


def _is_letter(part: str, beside: Sequence[str]) -> bool:
    """Tell what a single letter is by the codes beside it: II makes L a number, h) makes i) a letter."""
    parts = [found.group() for found in map(_last_part, beside) if found is not None]
    if any(len(one) > 1 and roman_value(one) is not None for one in parts):
        return False
    return any(
        len(one) == 1 and one.casefold() not in _ROMAN_STARTS for one in (part, *parts) if one.isalpha()
    )


def _next_letter(letter: str) -> str | None:
    value = letter_value(letter)
    return None if value is None or value + 1 == len(POINT_LETTERS) else POINT_LETTERS[value + 1]


def _next_roman(part: str) -> str | None:
    value = roman_value(part)
    if value is None or value >= _MOST_ROMAN:
        return None
    left, written = value + 1, ""
    for size, digits in _ROMAN_DIGITS:
        while left >= size:
            left, written = left - size, written + digits
    return written
