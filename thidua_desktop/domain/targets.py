"""Targets: what does not look right among a bloc's, what is missing, and what was given otherwise."""

from collections.abc import Callable, Iterable, Mapping
from statistics import median

from thidua_desktop.domain.issues import Issue, decision, error, warning
from thidua_desktop.domain.points import QUANTITY_SCALE, Quantity, format_quantity
from thidua_desktop.domain.records.scoring import Criterion, ScoreEntry
from thidua_desktop.domain.rule_kinds import KINDS
from thidua_desktop.domain.rule_sets import CriteriaSource, criteria_of

_FEWEST_TARGETS = 3
_SCALE_JUMP = 10
"""A target ten times off the bloc's median is a slip of scale (0,9 for 90). Source: domain notes 9.3, 9."""


def implausible_targets(
    rule_set: CriteriaSource,
    sheets: Mapping[str, Mapping[str, ScoreEntry]],
    where: Callable[[str, str], str | None] = lambda unit, path: None,
) -> list[Issue]:
    """Warn of targets ten times above or below the bloc's median of the same criterion.

    `sheets` are the units' entries by criterion path; `where` gives the place of a unit's target by its key
    and the path. Zero means that no target was given and is left out; below three targets nothing is said.
    """
    issues = []
    for criterion in criteria_of(rule_set):
        targets = {
            unit: entry.target
            for unit, entries in sheets.items()
            if (entry := entries.get(criterion.path)) is not None and entry.target
        }
        if len(targets) < _FEWEST_TARGETS:
            continue
        middle = median(targets.values())
        for unit, target in targets.items():
            if middle > 0 and (target * _SCALE_JUMP <= middle or target >= middle * _SCALE_JUMP):
                values = {
                    "criterion": criterion.code,
                    "target": format_quantity(target),
                    "median": format_quantity(int(middle)),
                }
                issues.append(warning("scores.target_implausible", where(unit, criterion.path), **values))
    return issues


def missing_targets(
    rule_set: CriteriaSource, sheets: Mapping[str, Mapping[str, ScoreEntry]]
) -> dict[str, tuple[str, ...]]:
    """Give path → units without a target where most of the bloc has one; absent lines need none."""
    found: dict[str, tuple[str, ...]] = {}
    for criterion in criteria_of(rule_set):
        if criterion.is_group or not KINDS[criterion.kind].has_target:
            continue
        lines = {unit: entries.get(criterion.path) for unit, entries in sheets.items()}
        without = tuple(unit for unit, entry in lines.items() if _lacks_target(entry))
        if without and 2 * len(without) < len(lines):
            found[criterion.path] = without
    return found


def check_issued_targets(
    rule_set: CriteriaSource, entries: Mapping[str, ScoreEntry], issued: Mapping[str, Quantity]
) -> list[Issue]:
    """Hold a sheet's targets against those that the bloc or the province gave; another number is an error."""
    issues = []
    for criterion in criteria_of(rule_set):
        entry, given = entries.get(criterion.path), issued.get(criterion.path)
        if entry is None or given is None or entry.target in (None, given):
            continue
        values = {"target": format_quantity(entry.target or 0), "given": format_quantity(given)}
        issues.append(error("scores.target_not_issued", criterion.path, criterion=criterion.code, **values))
    return issues


def check_percent(criterion: Criterion, entry: ScoreEntry) -> Iterable[Issue]:
    """Ask about a percent that may be a fraction, or is above 100: 0,9 for 90.

    Source: domain notes 9.3, 9.
    """
    if "%" not in criterion.parameters.get("unit", ""):
        return
    for name, quantity in (("target", entry.target), ("actual", entry.actual)):
        if quantity is not None and (0 < quantity <= QUANTITY_SCALE or quantity > 100 * QUANTITY_SCALE):
            values = {"criterion": criterion.code, "value": format_quantity(quantity)}
            # A result above 100 % is an ordinary success; a target above it is hardly ever meant.
            is_plain = name == "actual" and quantity > QUANTITY_SCALE
            yield (
                warning("scores.percent_high", **values)
                if is_plain
                else decision("scores.percent_scale", **values)
            )


def _lacks_target(entry: ScoreEntry | None) -> bool:
    return entry is None or (entry.absence is None and not entry.target)
