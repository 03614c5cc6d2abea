"""Rows of a criteria table with their depths: which stand in which, and the codes that places suggest."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from thidua_desktop.domain.next_codes import (
    FIRST_CODES,
    child_code,
    code_style,
    free_code,
    inserted_code,
    is_run,
    next_code,
)
from thidua_desktop.domain.numbering import ROOT
from thidua_desktop.domain.rule_sets import CriterionDraft


@dataclass(frozen=True, slots=True)
class Line:
    """A row; `key` stays its own through every change. A row with deeper ones behind it is a group."""

    key: int
    depth: int
    draft: CriterionDraft


Lines = tuple[Line, ...]
"""Rows in reading order; the first has depth 1, and none is more than one deeper than the one before."""


# ------------------------------------------------------------------------------------------- shape


def end_of(lines: Lines, at: int) -> int:
    """Give the place behind a row and all inside it."""
    end = at + 1
    while end < len(lines) and lines[end].depth > lines[at].depth:
        end += 1
    return end


def above(lines: Lines, at: int) -> int:
    """Give the place of the group that a row stands in, or ROOT."""
    return next((one for one in range(at - 1, -1, -1) if lines[one].depth < lines[at].depth), ROOT)


def inside(lines: Lines, at: int) -> list[int]:
    """Give the places of the rows right below a row."""
    return [one for one in range(at + 1, end_of(lines, at)) if lines[one].depth == lines[at].depth + 1]


def beside(lines: Lines, at: int) -> list[int]:
    """Give the places of all rows of a row's own group, itself among them."""
    group = above(lines, at)
    if group != ROOT:
        return inside(lines, group)
    return [one for one, line in enumerate(lines) if line.depth == 1]


# ------------------------------------------------------------------------------------------- codes


def codes_of(lines: Lines, places: Sequence[int]) -> list[str]:
    """Give the codes of rows."""
    return [lines[one].draft.code for one in places]


def counts_by_itself(lines: Lines, group: Sequence[int]) -> bool:
    """Tell whether the rows of a group are numbered without a gap, and no other group counts them on."""
    return is_run(codes_of(lines, group)) and not is_counted_on(lines, group)


def is_counted_on(lines: Lines, group: Sequence[int]) -> bool:
    """Tell whether the numbers of a group go on in another one, as 1 to 176 through a whole table."""
    codes = codes_of(lines, group)
    if not codes:
        return False
    style = code_style(codes[0])
    same = [one for one, line in enumerate(lines) if code_style(line.draft.code) == style]
    before = [one for one in same if one < group[0]]
    behind = [one for one in same if one > group[-1]]
    is_begun = bool(before) and next_code(lines[before[-1]].draft.code, codes) == codes[0]
    return is_begun or (bool(behind) and next_code(codes[-1], codes) == lines[behind[0]].draft.code)


def recoded(lines: Lines, at: int, code: str) -> Lines:
    """Give a row another code; codes inside it that begin with the old one begin with the new one."""
    old = lines[at].draft.code
    if old == code:
        return lines
    line = replace(lines[at], draft=replace(lines[at].draft, code=code))
    changed = (*lines[:at], line, *lines[at + 1 :])
    for one in inside(lines, at) if old else ():
        changed = recoded(changed, one, child_code(lines[one].draft.code, old, code))
    return changed


def offered_code(lines: Lines, at: int) -> str:
    """Give the code that a row's place suggests, whatever code it has."""
    others = [one for one in beside(lines, at) if one != at]
    codes, before = codes_of(lines, others), codes_of(lines, [one for one in others if one < at])
    if not others:
        return _first_code(lines, at)
    if not before:
        return codes[0]
    if is_counted_on(lines, others):
        offered = _between(lines, at, before[-1])
    elif is_run(codes):
        offered = next_code(before[-1], codes)
    else:
        offered = free_code(before[-1], set(codes), codes)
    return offered or f"{len(codes) + 1}."


def _first_code(lines: Lines, at: int) -> str:
    """Begin a level as its like does elsewhere in the table, else as office papers do."""
    depth = lines[at].depth
    examples = (one for one, line in enumerate(lines) if one != at and 1 < line.depth == depth)
    example = next((one for one in examples if above(lines, one) == one - 1), None)
    if example is not None:
        return _code_like(lines, at, example)
    used, group = set[str](), above(lines, at)
    while group != ROOT:
        used.add(code_style(lines[group].draft.code))
        group = above(lines, group)
    codes = (*FIRST_CODES[min(depth, len(FIRST_CODES)) - 1 :], *FIRST_CODES)
    return next((code for code in codes if code_style(code) not in used), FIRST_CODES[-1])


def _code_like(lines: Lines, at: int, example: int) -> str:
    first = lines[example].draft.code
    if is_counted_on(lines, beside(lines, example)):
        style = code_style(first)
        earlier = [line.draft.code for line in lines[:at] if code_style(line.draft.code) == style]
        if earlier:
            return _between(lines, at, earlier[-1]) or first
    return child_code(first, lines[example - 1].draft.code, lines[above(lines, at)].draft.code)


def _between(lines: Lines, at: int, code: str) -> str | None:
    """Give what comes after a code where numbers are counted through the table: 14 at its end, else 13a."""
    style = code_style(code)
    codes = [line.draft.code for one, line in enumerate(lines) if one != at]
    taken = {one for one in codes if code_style(one) == style}
    following = next_code(code, codes)
    return following if following is not None and following not in taken else inserted_code(code, {*codes})
