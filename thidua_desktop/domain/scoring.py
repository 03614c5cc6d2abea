"""A sheet's points from its entries: sums bottom-up, the reason of every line, and what looks wrong."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from thidua_desktop.domain.absences import Treatment, counted_points, is_foreseen, treatment_of
from thidua_desktop.domain.issues import Issue, error, warning
from thidua_desktop.domain.points import (
    Points,
    divide_half_up,
    format_points_short,
    format_quantity,
)
from thidua_desktop.domain.records.scoring import (
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
    rule_set: CriteriaSource,
    entries: Mapping[str, ScoreEntry],
    context: BlocContext | None = None,
    *,
    known: Mapping[str, LineResult] | None = None,
) -> SheetResult:
    """Sum a sheet's entries by criterion path.

    Typed and imported points stay; the rule's value stands beside them and counts only where nothing was
    typed. What an absent line counts is the criterion's policy (`absences`). `known` are lines that were
    scored before under the same context: where the entry is the same they are taken as they are.
    """
    criteria = criteria_of(rule_set)
    policy = rule_set.policy if isinstance(rule_set, RuleSet) else SetPolicy()
    lines = {c.path: _line_of(c, entries, context, known or {}) for c in criteria if not c.is_group}
    added = added_paths(criteria)
    tally = _Tally(added)
    for criterion in reversed(criteria):
        if criterion.is_group:
            lines[criterion.path] = tally.group_line(criterion)
        tally.take(lines[criterion.path])
    tops = [criterion for criterion in criteria if criterion.depth == 1]
    normalised = _normalise(policy, [c for c in tops if c.path not in added], tally)
    whole = tally.of("")
    leaves = [criterion for criterion in criteria if not criterion.is_group]
    final = (normalised or Points(0)) + whole.bonus + whole.penalty
    return SheetResult(
        total=whole.points,
        groups={c.path: tally.of(c.path).points for c in tops},
        lines=tuple(lines[criterion.path] for criterion in criteria),
        scored_leaves=sum(lines[leaf.path].points is not None for leaf in leaves),
        leaf_count=len(leaves),
        base=Points(whole.base),
        normalised=normalised,
        bonus=Points(whole.bonus),
        penalty=Points(whole.penalty),
        final=clamp(final, policy.least, policy.most),
    )


def clamp(points: int, least: Points | None, most: Points | None) -> Points:
    """Keep points within limits; None is no limit."""
    if least is not None:
        points = max(points, least)
    return Points(points if most is None else min(points, most))


@dataclass(slots=True)
class _Sum:
    """What a node comes to: points of the scale, its base, and what is added or deducted beside it."""

    scale: int = 0
    base: int = 0
    bonus: int = 0
    penalty: int = 0

    @property
    def points(self) -> Points:
        """All points of the node."""
        return Points(self.scale + self.bonus + self.penalty)

    def take(self, other: "_Sum") -> None:
        """Count a child in."""
        self.scale += other.scale
        self.base += other.base
        self.bonus += other.bonus
        self.penalty += other.penalty


class _Tally:
    """The sums of every node, gathered from the leaves up; the empty path is the whole table."""

    def __init__(self, added: frozenset[str]) -> None:
        self._added = added
        self._sums: dict[str, _Sum] = {"": _Sum()}
        self._voided: dict[str, str] = {}

    def of(self, path: str) -> _Sum:
        """Give the sum of a node; nothing yet for one without children."""
        return self._sums.setdefault(path, _Sum())

    def take(self, line: LineResult) -> None:
        """Count a line into its parent; groups come after all that is in them."""
        criterion = line.criterion
        if not criterion.is_group:
            self._sums[criterion.path] = self._leaf_sum(line)
            if line.points == 0 and switch(criterion, "voids"):
                self._voided[criterion.parent_path] = criterion.code
        self.of(criterion.parent_path).take(self._sums[criterion.path])

    def group_line(self, group: Criterion) -> LineResult:
        """Close a group: its caps when it only adds or deducts, nothing when a line in it voids it."""
        found = self.of(group.path)
        if group.path in self._added:
            most = abs(group.max_points)
            found.bonus, found.penalty = min(found.bonus, most), max(found.penalty, -most)
        by = self._voided.get(group.path)
        if by is None:
            return LineResult(group, found.points, Reason("reason.sum"))
        found.scale = found.bonus = found.penalty = 0
        return LineResult(group, Points(0), Reason("reason.voided", {"criterion": by}))

    def _leaf_sum(self, line: LineResult) -> _Sum:
        points = line.points or 0
        if line.criterion.path in self._added:
            return _Sum(bonus=max(points, 0), penalty=min(points, 0))
        return _Sum(points, 0 if line.is_dropped else line.criterion.max_points)


def _normalise(policy: SetPolicy, tops: Sequence[Criterion], tally: _Tally) -> Points | None:
    """Bring the points to the whole scale: once over the total, or group by group and then the groups.

    Rounded half up where a number is shown: in each group, and once for the total. Assumed: a group in which
    nothing was assigned is made up for by the others in the same way.
    """
    scale: int = sum(group.max_points for group in tops) if policy.scale is None else policy.scale
    if policy.normalise_at is NormaliseAt.GROUP:
        tops = [group for group in tops if tally.of(group.path).base > 0]
        points = sum(_of_group(group, tally) for group in tops)
        base: int = sum(group.max_points for group in tops)
    else:
        points = sum(tally.of(group.path).scale for group in tops)
        base = sum(tally.of(group.path).base for group in tops)
    return None if base <= 0 else Points(divide_half_up(points * scale, base))


def _of_group(group: Criterion, tally: _Tally) -> int:
    return divide_half_up(tally.of(group.path).scale * group.max_points, tally.of(group.path).base)


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
    if entry.absence is not None and not is_foreseen(criterion, entry.absence):
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


def _line_of(
    criterion: Criterion,
    entries: Mapping[str, ScoreEntry],
    context: BlocContext | None,
    known: Mapping[str, LineResult],
) -> LineResult:
    entry, line = entries.get(criterion.path), known.get(criterion.path)
    if line is not None and line.entry == entry:
        return line
    return score_line(criterion, entry, context)


def score_line(criterion: Criterion, entry: ScoreEntry | None, context: BlocContext | None) -> LineResult:
    """Score one leaf by itself, as `score_sheet` does."""
    verdict = suggest_and_explain(criterion, entry, context)
    suggested, reason = verdict.points, verdict.reason
    if entry is None:
        return LineResult(criterion, None, reason)
    if entry.absence is not None:
        treatment = treatment_of(criterion, entry.absence)
        counted = counted_points(criterion, treatment)
        is_dropped = treatment is Treatment.DROPPED
        return LineResult(criterion, counted, reason, entry=entry, is_dropped=is_dropped)
    points = standing_points(entry, suggested)
    depends = suggested is not None and KINDS[criterion.kind].needs_bloc and points == suggested
    is_open = depends and not (context is not None and context.is_complete)
    return LineResult(criterion, points, reason, suggested, entry, is_provisional=is_open)


def standing_points(entry: ScoreEntry, suggested: Points | None) -> Points | None:
    """Give what a line counts: typed and imported points as they are, else what the rule makes of it."""
    is_ours = entry.points is None or entry.origin is Origin.COMPUTED
    return suggested if is_ours and suggested is not None else entry.points


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
