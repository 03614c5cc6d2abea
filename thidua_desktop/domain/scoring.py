"""A sheet's points from its entries: sums bottom-up, the reason of every line, and what looks wrong."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from statistics import median

from thidua_desktop.domain.issues import Issue, error, warning
from thidua_desktop.domain.points import Points, format_points_short, format_quantity
from thidua_desktop.domain.records.scoring import AbsencePolicy, Criterion, ScoreEntry
from thidua_desktop.domain.rule_kinds import BlocContext, Reason, check, explain, suggest
from thidua_desktop.domain.rule_sets import CriteriaSource, criteria_of

_FEWEST_TARGETS = 3
_SCALE_JUMP = 10
"""A target ten times off the bloc's median is a slip of scale (0,9 for 90). Source: domain notes 9.3, 9."""


@dataclass(frozen=True, slots=True)
class LineResult:
    """One line. `points` None is not scored; `suggested` is the rule's own value, None when it has none."""

    criterion: Criterion
    points: Points | None
    reason: Reason
    suggested: Points | None = None
    entry: ScoreEntry | None = None


@dataclass(frozen=True, slots=True)
class SheetResult:
    """A whole sheet. `groups` are the top nodes by path, `lines` all nodes in reading order."""

    total: Points
    groups: Mapping[str, Points]
    lines: tuple[LineResult, ...]
    scored_leaves: int
    leaf_count: int


def score_sheet(
    rule_set: CriteriaSource, entries: Mapping[str, ScoreEntry], context: BlocContext | None = None
) -> SheetResult:
    """Sum a sheet's entries by criterion path.

    Typed points stay; the rule's value stands beside them and counts only where nothing was typed. A line
    that was not assigned, did not arise or does not apply counts no points and is shown.
    """
    criteria = criteria_of(rule_set)
    lines = {c.path: _leaf_line(c, entries.get(c.path), context) for c in criteria if not c.is_group}
    sums: dict[str, int] = {}
    for criterion in reversed(criteria):
        if criterion.is_group:
            points = Points(sums.get(criterion.path, 0))
            lines[criterion.path] = LineResult(criterion, points, Reason("reason.sum"))
        own = lines[criterion.path].points or 0
        sums[criterion.parent_path] = sums.get(criterion.parent_path, 0) + own
    leaves = [criterion for criterion in criteria if not criterion.is_group]
    return SheetResult(
        total=Points(sums.get("", 0)),
        groups={c.path: lines[c.path].points or Points(0) for c in criteria if c.depth == 1},
        lines=tuple(lines[criterion.path] for criterion in criteria),
        scored_leaves=sum(lines[leaf.path].points is not None for leaf in leaves),
        leaf_count=len(leaves),
    )


def check_entry(criterion: Criterion, entry: ScoreEntry) -> list[Issue]:
    """List what one line breaks: numbers against the rule are decisions, contradictions errors."""
    values = {"criterion": criterion.code}
    if criterion.is_group:
        return [error("scores.group_typed", **values)] if entry.points is not None else []
    issues: list[Issue] = []
    if entry.points is not None:
        issues.extend(check(criterion, entry.points))
        if entry.absence is not None:
            issues.append(error("scores.absent_with_points", **values))
    if entry.absence is not None and criterion.absence is AbsencePolicy.NONE:
        issues.append(warning("scores.absence_not_foreseen", **values))
    for name, quantity in (("target", entry.target), ("actual", entry.actual)):
        if quantity is not None and quantity < 0:
            issues.append(warning(f"scores.{name}_negative", value=format_quantity(quantity), **values))
    return issues


def check_sheet(
    rule_set: CriteriaSource, entries: Mapping[str, ScoreEntry], places: Mapping[str, str] | None = None
) -> list[Issue]:
    """List what a whole sheet breaks, in reading order; `where` is a line's place, its path when unknown."""
    criteria = criteria_of(rule_set)
    known = {criterion.path for criterion in criteria}
    placed = places or {}
    issues = [
        error("scores.unknown_line", placed.get(path, path), line=path)
        for path in entries
        if path not in known
    ]
    for criterion in criteria:
        entry = entries.get(criterion.path)
        if entry is not None:
            where = placed.get(criterion.path, criterion.path)
            found = [*check_entry(criterion, entry), *_rule_differs(criterion, entry)]
            issues.extend(Issue(issue.code, issue.severity, where, issue.values) for issue in found)
    return issues


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


def _leaf_line(criterion: Criterion, entry: ScoreEntry | None, context: BlocContext | None) -> LineResult:
    if entry is None:
        return LineResult(criterion, None, explain(criterion, None))
    suggested = None if entry.absence is not None else suggest(criterion, entry, context)
    points = entry.points if entry.points is not None else suggested
    return LineResult(criterion, points, explain(criterion, entry), suggested, entry)


def _rule_differs(criterion: Criterion, entry: ScoreEntry) -> list[Issue]:
    if criterion.is_group or entry.points is None or entry.absence is not None:
        return []
    suggested = suggest(criterion, entry)
    if suggested is None or suggested == entry.points:
        return []
    values = {
        "criterion": criterion.code,
        "points": format_points_short(entry.points),
        "rule_points": format_points_short(suggested),
    }
    return [warning("scores.rule_differs", **values)]
