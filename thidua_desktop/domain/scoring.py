"""A sheet's points from its entries: sums bottom-up, the reason of every line, and what looks wrong."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from thidua_desktop.domain.absences import Treatment, counted_points, treatment_of
from thidua_desktop.domain.issues import Issue, error, warning
from thidua_desktop.domain.points import (
    Points,
    divide_half_up,
    format_points_short,
    format_quantity,
)
from thidua_desktop.domain.records.scoring import (
    AbsencePolicy,
    Criterion,
    NormaliseAt,
    Origin,
    RuleSet,
    ScoreEntry,
    SetPolicy,
    added_paths,
)
from thidua_desktop.domain.rule_kinds import KINDS, BlocContext, Reason, check, suggest, suggest_and_explain
from thidua_desktop.domain.rule_kinds.parameters import switch
from thidua_desktop.domain.rule_sets import CriteriaSource, criteria_of
from thidua_desktop.domain.targets import check_percent


@dataclass(frozen=True, slots=True)
class LineResult:
    """One line. `points` None is not scored; `suggested` is the rule's own value, None when it has none.

    `is_dropped` tells that the line left the base: it counts neither as points nor as maximum.
    `is_provisional` tells that the other units' sheets can still change it.
    """

    criterion: Criterion
    points: Points | None
    reason: Reason
    suggested: Points | None = None
    entry: ScoreEntry | None = None
    is_dropped: bool = False
    is_provisional: bool = False


@dataclass(frozen=True, slots=True)
class SheetResult:
    """A whole sheet. `groups` are the top nodes by path, `lines` all nodes in reading order.

    `total` is what was written, bonus and penalty included. `base` is the maximum of the scale without the
    dropped lines; `normalised` is the scale's points brought to the whole scale, None when nothing is left;
    `final` adds bonus and penalty to it, within the set's limits: what ranks.
    """

    total: Points
    groups: Mapping[str, Points]
    lines: tuple[LineResult, ...]
    scored_leaves: int
    leaf_count: int
    base: Points
    normalised: Points | None
    bonus: Points
    penalty: Points
    final: Points

    @property
    def is_provisional(self) -> bool:
        """Tell whether any line can still change with other units' sheets."""
        return any(line.is_provisional for line in self.lines)

    @property
    def is_normalised(self) -> bool:
        """Tell whether lines were dropped, so that raw and normalised points both must be shown."""
        return any(line.is_dropped for line in self.lines)


def score_sheet(
    rule_set: CriteriaSource, entries: Mapping[str, ScoreEntry], context: BlocContext | None = None
) -> SheetResult:
    """Sum a sheet's entries by criterion path.

    Typed and imported points stay; the rule's value stands beside them and counts only where nothing was
    typed. What an absent line counts is the criterion's policy (`absences`).
    """
    criteria = criteria_of(rule_set)
    policy = rule_set.policy if isinstance(rule_set, RuleSet) else SetPolicy()
    lines = {c.path: _leaf_line(c, entries.get(c.path), context) for c in criteria if not c.is_group}
    added = added_paths(criteria)
    tally = _Tally(added)
    for criterion in reversed(criteria):
        if criterion.is_group:
            lines[criterion.path] = tally.group_line(criterion)
        tally.take(lines[criterion.path])
    tops = [criterion for criterion in criteria if criterion.depth == 1]
    normalised = _normalise(policy, [c for c in tops if c.path not in added], tally)
    extra = tally.bonus + tally.penalty
    leaves = [criterion for criterion in criteria if not criterion.is_group]
    return SheetResult(
        total=Points(sum(tally.points[c.path] for c in tops)),
        groups={c.path: Points(tally.points[c.path]) for c in tops},
        lines=tuple(lines[criterion.path] for criterion in criteria),
        scored_leaves=sum(lines[leaf.path].points is not None for leaf in leaves),
        leaf_count=len(leaves),
        base=Points(sum(tally.base[c.path] for c in tops if c.path not in added)),
        normalised=normalised,
        bonus=Points(tally.bonus),
        penalty=Points(tally.penalty),
        final=clamp((normalised or Points(0)) + extra, policy.least, policy.most),
    )


def clamp(points: int, least: Points | None, most: Points | None) -> Points:
    """Keep points within limits; None is no limit."""
    if least is not None:
        points = max(points, least)
    return Points(points if most is None else min(points, most))


class _Tally:
    """Points and bases of every node, gathered from the leaves up."""

    def __init__(self, added: frozenset[str]) -> None:
        self._added = added
        self.points: dict[str, int] = {}
        self.scale: dict[str, int] = {}
        self.base: dict[str, int] = {}
        self.bonus = 0
        self.penalty = 0
        self._voided: dict[str, str] = {}

    def take(self, line: LineResult) -> None:
        """Count a line into its parent; groups come after all that is in them."""
        criterion, path = line.criterion, line.criterion.path
        if not criterion.is_group:
            self.points[path] = line.points or 0
            is_beside = path in self._added
            self.scale[path] = 0 if is_beside else self.points[path]
            self.base[path] = 0 if is_beside or line.is_dropped else criterion.max_points
            if line.points == 0 and switch(criterion, "voids"):
                self._voided[criterion.parent_path] = criterion.code
        if path in self._added and criterion.parent_path not in self._added:
            self._take_added(self.points[path])
        for sums in (self.points, self.scale, self.base):
            sums[criterion.parent_path] = sums.get(criterion.parent_path, 0) + sums[path]

    def group_line(self, group: Criterion) -> LineResult:
        """Close a group: its cap when it only adds or deducts, nothing when a line in it voids it."""
        for sums in (self.points, self.scale, self.base):
            sums.setdefault(group.path, 0)
        if group.path in self._added:
            most = abs(group.max_points)
            self.points[group.path] = max(-most, min(self.points[group.path], most))
        by = self._voided.get(group.path)
        if by is None:
            return LineResult(group, Points(self.points[group.path]), Reason("reason.sum"))
        self.points[group.path] = self.scale[group.path] = 0
        return LineResult(group, Points(0), Reason("reason.voided", {"criterion": by}))

    def _take_added(self, points: int) -> None:
        if points > 0:
            self.bonus += points
        else:
            self.penalty += points


def _normalise(policy: SetPolicy, tops: Sequence[Criterion], tally: _Tally) -> Points | None:
    """Bring the points to the whole scale: once over the total, or group by group and then the groups.

    Rounded half up where a number is shown: in each group, and once for the total. Assumed: a group in which
    nothing was assigned is made up for by the others in the same way.
    """
    scale: int = sum(group.max_points for group in tops) if policy.scale is None else policy.scale
    if policy.normalise_at is NormaliseAt.GROUP:
        tops = [group for group in tops if tally.base[group.path] > 0]
        points = sum(_of_group(group, tally) for group in tops)
        base: int = sum(group.max_points for group in tops)
    else:
        points = sum(tally.scale[group.path] for group in tops)
        base = sum(tally.base[group.path] for group in tops)
    return None if base <= 0 else Points(divide_half_up(points * scale, base))


def _of_group(group: Criterion, tally: _Tally) -> int:
    return divide_half_up(tally.scale[group.path] * group.max_points, tally.base[group.path])


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
    issues.extend(check_percent(criterion, entry))
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


def _leaf_line(criterion: Criterion, entry: ScoreEntry | None, context: BlocContext | None) -> LineResult:
    verdict = suggest_and_explain(criterion, entry, context)
    suggested, reason = verdict.points, verdict.reason
    if entry is None:
        return LineResult(criterion, None, reason)
    if entry.absence is not None:
        treatment = treatment_of(criterion, entry.absence)
        counted = counted_points(criterion, treatment)
        is_dropped = treatment is Treatment.DROPPED
        return LineResult(criterion, counted, reason, entry=entry, is_dropped=is_dropped)
    points = entry.points if entry.points is not None else suggested
    if entry.origin is Origin.COMPUTED and suggested is not None:
        points = suggested
    depends = suggested is not None and KINDS[criterion.kind].needs_bloc and points == suggested
    is_open = depends and not (context is not None and context.is_complete)
    return LineResult(criterion, points, reason, suggested, entry, is_provisional=is_open)


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
