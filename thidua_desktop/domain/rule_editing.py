"""A criteria table while it is being edited, and what a person can do with its rows.

Nothing is kept here and nothing is refused: a table may be unsound until it is finished, `rule_sets.lint`
says where. Every change gives a new table, so that undoing is going back to an earlier one.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Self

from thidua_desktop.domain.next_codes import is_run, run_from
from thidua_desktop.domain.numbering import ROOT
from thidua_desktop.domain.records.scoring import GROUP_KIND, Criterion, RuleSet, SetPolicy
from thidua_desktop.domain.rule_kinds import TYPED
from thidua_desktop.domain.rule_lines import (
    Line,
    Lines,
    above,
    beside,
    codes_of,
    counts_by_itself,
    end_of,
    offered_code,
    recoded,
)
from thidua_desktop.domain.rule_sets import CriterionDraft, build_criteria


class Place(StrEnum):
    """Where a new row comes, seen from the chosen one."""

    BELOW = "below"
    ABOVE = "above"
    INSIDE = "inside"


@dataclass(frozen=True, slots=True)
class EditedTable:
    """The rows, and the key that the next new one gets. Asking for a key that is not there is our mistake."""

    lines: Lines = ()
    next_key: int = 0

    @classmethod
    def of(cls, criteria: Sequence[Criterion]) -> Self:
        """Take a kept table; the keys count its rows from 0."""
        lines = (Line(key, criterion.depth, _draft(criterion)) for key, criterion in enumerate(criteria))
        return cls(tuple(lines), len(criteria))

    # ------------------------------------------------------------------ questions

    def place(self, key: int) -> int:
        """Count the rows before a row."""
        return next(at for at, line in enumerate(self.lines) if line.key == key)

    def line(self, key: int) -> Line:
        """Give a row."""
        return self.lines[self.place(key)]

    def above(self, key: int) -> Line | None:
        """Give the group that a row stands in."""
        at = above(self.lines, self.place(key))
        return None if at == ROOT else self.lines[at]

    def can_move(self, key: int, step: int) -> bool:
        """Tell whether a row has a neighbour of its own group to change places with."""
        at = self.place(key)
        group = beside(self.lines, at)
        return 0 <= group.index(at) + step < len(group)

    def can_indent(self, key: int) -> bool:
        """Tell whether there is a row before that can take this one inside."""
        return self.can_move(key, -1)

    def can_outdent(self, key: int) -> bool:
        """Tell whether a row stands in a group that it can leave."""
        return self.line(key).depth > 1

    def criteria(self) -> tuple[Criterion, ...]:
        """Give the table as it would be kept, row for row."""
        parents = [above(self.lines, at) for at in range(len(self.lines))]
        return build_criteria([line.draft for line in self.lines], parents)

    def rule_set(self, before: RuleSet) -> RuleSet:
        """Give a set with this table for its own, taken by `of`; what it says of its groups follows."""
        criteria = self.criteria()
        now = {line.key: criterion.path for line, criterion in zip(self.lines, criteria, strict=True)}
        paths = {old.path: now[key] for key, old in enumerate(before.criteria) if key in now}
        return replace(before, criteria=criteria, policy=_renamed(before.policy, paths))

    # ------------------------------------------------------------------ changes

    def change(self, key: int, draft: CriterionDraft) -> Self:
        """Say something else in a row."""
        at = self.place(key)
        line = replace(self.lines[at], draft=draft)
        return replace(self, lines=(*self.lines[:at], line, *self.lines[at + 1 :]))

    def add(self, key: int | None, place: Place = Place.BELOW) -> tuple[Self, int]:
        """Add an empty row with the code and kind that its neighbours suggest; gives its key too.

        Without a chosen row it comes at the end. Rows behind it that were numbered on go on counting.
        """
        at, depth = len(self.lines), 1
        if key is not None:
            chosen = self.place(key)
            depth = self.lines[chosen].depth + (place is Place.INSIDE)
            at = chosen if place is Place.ABOVE else end_of(self.lines, chosen)
        new = Line(self.next_key, depth, CriterionDraft("", ""))
        lines = (*self.lines[:at], new, *self.lines[at:])
        new = replace(new, draft=CriterionDraft("", "", kind=_offered_kind(lines, at)))
        lines = _numbered((*lines[:at], new, *lines[at + 1 :]), at)
        return replace(self, lines=lines, next_key=self.next_key + 1), new.key

    def remove(self, key: int) -> Self:
        """Take a row away with all that stands inside it; rows behind it that were numbered on close up."""
        return replace(self, lines=_without(self.lines, self.place(key)))

    def move(self, key: int, step: int) -> Self:
        """Change places with the neighbour before (-1) or behind (1); numbers stay in their order."""
        if not self.can_move(key, step):
            return self
        lines, at = self.lines, self.place(key)
        group = beside(lines, at)
        codes = codes_of(lines, group)
        first, second = sorted((at, group[group.index(at) + step]))
        end = end_of(lines, second)
        lines = (*lines[:first], *lines[second:end], *lines[first:second], *lines[end:])
        if is_run(codes):
            for code, one in zip(codes, beside(lines, first), strict=True):
                lines = recoded(lines, one, code)
        return replace(self, lines=lines)

    def indent(self, key: int) -> Self:
        """Put a row with all inside it into the neighbour before, as its last."""
        at = self.place(key)
        return self._put(at, at, self.lines[at].depth + 1) if self.can_indent(key) else self

    def outdent(self, key: int) -> Self:
        """Put a row with all inside it right behind the group that it stood in."""
        at = self.place(key)
        group = above(self.lines, at)
        if group == ROOT:
            return self
        to = end_of(self.lines, group) - (end_of(self.lines, at) - at)
        return self._put(at, to, self.lines[group].depth)

    def _put(self, at: int, to: int, depth: int) -> Self:
        """Take a row out and put it to a place that counts without it, at another depth."""
        by = depth - self.lines[at].depth
        moved = [replace(line, depth=line.depth + by) for line in self.lines[at : end_of(self.lines, at)]]
        left = _without(self.lines, at)
        return replace(self, lines=_numbered((*left[:to], *moved, *left[to:]), to))


def _without(lines: Lines, at: int) -> Lines:
    group = beside(lines, at)
    codes, counts = codes_of(lines, group), counts_by_itself(lines, group)
    left = (*lines[:at], *lines[end_of(lines, at) :])
    rest = [lines[one].key for one in group if one != at]
    if counts and rest:
        places = {line.key: place for place, line in enumerate(left)}
        for code, key in zip(codes, rest, strict=False):
            left = recoded(left, places[key], code)
    return left


def _numbered(lines: Lines, at: int) -> Lines:
    """Give a row that came to a place the code of the place; the rows behind it count on if they did."""
    others = [one for one in beside(lines, at) if one != at]
    behind = [one for one in others if one > at]
    code = offered_code(lines, at)
    counts = counts_by_itself(lines, others)
    run = run_from(code, len(behind) + 1, codes_of(lines, others)) if behind and counts else None
    lines = recoded(lines, at, code)
    for one, following in zip(behind, run[1:] if run else (), strict=False):
        lines = recoded(lines, one, following)
    return lines


def _offered_kind(lines: Lines, at: int) -> str:
    """Take the kind of the row before, else of any beside it: whole groups are often scored alike."""
    others = [one for one in beside(lines, at) if one != at and end_of(lines, one) == one + 1]
    near = [one for one in others if one < at] or others
    kinds = [lines[one].draft.kind for one in near if lines[one].draft.kind != GROUP_KIND]
    return kinds[-1] if kinds else TYPED


def _draft(criterion: Criterion) -> CriterionDraft:
    return CriterionDraft(
        criterion.code,
        criterion.text,
        criterion.max_points,
        criterion.kind,
        criterion.parameters,
        criterion.absence,
        criterion.needs_evidence,
        criterion.note,
    )


def _renamed(policy: SetPolicy, paths: Mapping[str, str]) -> SetPolicy:
    grades = []
    for grade in policy.grades:
        gates = [
            replace(gate, group_path=paths.get(gate.group_path, gate.group_path)) for gate in grade.gates
        ]
        grades.append(replace(grade, gates=tuple(gates)))
    breaks = tuple(paths.get(name, name) for name in policy.tie_breaks)
    return replace(policy, grades=tuple(grades), tie_breaks=breaks)
