"""A sheet's points from its entries: sums bottom-up, the reason of every line, and what looks wrong."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from thidua_desktop.domain.absences import Treatment, counted_points, is_foreseen, treatment_of
from thidua_desktop.domain.issues import Issue, error, warning
from thidua_desktop.domain.points import (
    Points,
    format_points_short,
    format_quantity,
)
from thidua_desktop.domain.records.scoring import (
    Criterion,
    Origin,
    RuleSet,
    ScoreEntry,
    SetPolicy,
)
from thidua_desktop.domain.rule_kinds import KINDS, BlocContext, Reason, check, suggest, suggest_and_explain
from thidua_desktop.domain.rule_sets import CriteriaSource, criteria_of
from thidua_desktop.domain.sums import SheetSums, SumTable
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
    table = SumTable(criteria, policy)
    lines = [None if c.is_group else _line_of(c, entries, context, known or {}) for c in criteria]
    sums = table.add_up(
        [None if line is None else line.points for line in lines],
        [place for place, line in enumerate(lines) if line is not None and line.is_dropped],
    )
    leaves = [line for line in lines if line is not None]
    return SheetResult(
        total=sums.total,
        groups={c.path: Points(sums.points[place]) for place, c in enumerate(criteria) if c.depth == 1},
        lines=tuple(
            _group_line(criteria, place, sums) if line is None else line for place, line in enumerate(lines)
        ),
        scored_leaves=sum(line.points is not None for line in leaves),
        leaf_count=len(leaves),
        base=sums.base,
        normalised=sums.normalised,
        bonus=sums.bonus,
        penalty=sums.penalty,
        final=sums.final,
    )


def _group_line(criteria: Sequence[Criterion], place: int, sums: SheetSums) -> LineResult:
    """Give a group its sum; nothing when a line in it voids it."""
    by = sums.voided_by[place]
    if by is None:
        return LineResult(criteria[place], Points(sums.points[place]), Reason("reason.sum"))
    return LineResult(criteria[place], Points(0), Reason("reason.voided", {"criterion": criteria[by].code}))


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
