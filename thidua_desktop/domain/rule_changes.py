"""What differs between two criteria tables, such as last year's and this year's, row by row."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from thidua_desktop.domain.records.scoring import Criterion
from thidua_desktop.domain.rule_sets import CriteriaSource, criteria_of
from thidua_desktop.domain.text import fold


class RuleChange(StrEnum):
    """What became of a criterion."""

    ADDED = "added"
    REMOVED = "removed"
    MOVED = "moved"
    CHANGED = "changed"


@dataclass(frozen=True, slots=True)
class ChangedCriterion:
    """A criterion that is not as it was. `before` is None for an added one, `after` for a removed one.

    `fields` are the glossary words of what differs; for a moved one its place, and what else changed.
    """

    change: RuleChange
    before: Criterion | None
    after: Criterion | None
    fields: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class _Pairs:
    """Criteria of both tables that are each other's, by the later one's path."""

    before_of: Mapping[str, Criterion]
    gone: Sequence[Criterion] = field(default_factory=tuple)


def compare_rules(before: CriteriaSource, after: CriteriaSource) -> list[ChangedCriterion]:
    """List what differs in the later table's reading order, removed criteria last.

    Criteria are each other's by path, else by the same text under another number: a table that only got a
    new row in front shows one added row and moved ones, not everything as new.
    """
    pairs = _pair(criteria_of(before), criteria_of(after))
    changes = []
    for criterion in criteria_of(after):
        old = pairs.before_of.get(criterion.path)
        if old is None:
            changes.append(ChangedCriterion(RuleChange.ADDED, None, criterion))
            continue
        fields = _fields(old, criterion)
        is_moved = old.path != criterion.path
        if is_moved or fields:
            kind = RuleChange.MOVED if is_moved else RuleChange.CHANGED
            changes.append(ChangedCriterion(kind, old, criterion, fields))
    return changes + [ChangedCriterion(RuleChange.REMOVED, old, None) for old in pairs.gone]


def _pair(before: Sequence[Criterion], after: Sequence[Criterion]) -> _Pairs:
    """Pair equal texts first, at the same path where there is one; then what is left by path alone."""
    waiting: dict[tuple[bool, str], list[Criterion]] = {}
    for old in before:
        waiting.setdefault(_key(old), []).append(old)
    found: dict[str, Criterion] = {}
    for criterion in after:
        same = waiting.get(_key(criterion), [])
        chosen = next((old for old in same if old.path == criterion.path), None)
        if chosen is not None:
            found[criterion.path] = chosen
            same.remove(chosen)
    for criterion in after:
        same = waiting.get(_key(criterion), [])
        if criterion.path not in found and same:
            found[criterion.path] = same.pop(0)
    left = {old.path: old for rest in waiting.values() for old in rest}
    for criterion in after:
        old_at_path = left.get(criterion.path)
        if criterion.path not in found and old_at_path and old_at_path.is_group == criterion.is_group:
            found[criterion.path] = left.pop(criterion.path)
    return _Pairs(found, [old for old in before if old.path in left])


def _key(criterion: Criterion) -> tuple[bool, str]:
    return criterion.is_group, fold(criterion.text)


def _fields(old: Criterion, new: Criterion) -> tuple[str, ...]:
    differences = {
        "criterion_text": old.text != new.text,
        "max_points": old.max_points != new.max_points,
        "criterion_kind": old.kind != new.kind,
        "rule_parameters": dict(old.parameters) != dict(new.parameters),
        "absence_policy": old.absence is not new.absence,
        "evidence": old.needs_evidence != new.needs_evidence,
        "note": old.note != new.note,
    }
    return tuple(name for name, differs in differences.items() if differs)
