"""The table of rule kinds, and what the rest of the program asks of it."""

from collections.abc import Mapping
from dataclasses import replace

from thidua_desktop.domain.issues import Issue, decision, error
from thidua_desktop.domain.points import Points, Quantity, format_points_short
from thidua_desktop.domain.records.scoring import Criterion, Origin, ScoreEntry
from thidua_desktop.domain.rule_kinds import added, bloc, counts, indices, ratios, typed
from thidua_desktop.domain.rule_kinds.model import (
    BlocContext,
    Measured,
    ParameterSpec,
    Reason,
    RuleKind,
    Verdict,
)
from thidua_desktop.domain.rule_kinds.parameters import COMMON, SOURCE, check_parameter, key
from thidua_desktop.domain.text import clean_line

KINDS: Mapping[str, RuleKind] = {
    kind.code: kind for family in (typed, ratios, counts, bloc, indices, added) for kind in family.KINDS
}
"""Every kind by its code.

Source: Quy chế chấm điểm thi đua 2025, "Loại" of the criteria table; domain notes 3.3.
"""


def judge(criterion: Criterion, entry: ScoreEntry, context: BlocContext | None = None) -> Verdict:
    """Give what the criterion's rule says of a line, whatever was typed."""
    return KINDS[criterion.kind].judge(criterion, entry, context)


def suggest(criterion: Criterion, entry: ScoreEntry, context: BlocContext | None = None) -> Points | None:
    """Give the points by the criterion's rule, or None when a typed score decides."""
    points = KINDS[criterion.kind].points
    if points is None:
        return judge(criterion, entry, context).points
    return points(criterion, (entry.target, entry.actual), context)


def judged_points(criterion: Criterion, measured: Measured, context: BlocContext | None) -> Points | None:
    """Give the points of a kind that knows them only with their reason."""
    target, actual = (None if one is None else Quantity(one) for one in measured)
    return judge(criterion, ScoreEntry(criterion.path, None, target, actual), context).points


def bounds(criterion: Criterion) -> tuple[Points, Points]:
    """Give the least and the most points of a criterion."""
    return KINDS[criterion.kind].bounds(criterion)


def check(criterion: Criterion, points: Points) -> list[Issue]:
    """List how points break the criterion's rule; each waits for a person's decision."""
    least, most = bounds(criterion)
    values = {"criterion": criterion.code, "points": format_points_short(points)}
    if points > most:
        return [decision("scores.over_max", max=format_points_short(most), **values)]
    if points < least:
        code = "scores.below_zero" if least == 0 else "scores.below_least"
        more = {} if least == 0 else {"least": format_points_short(least)}
        return [decision(code, **values, **more)]
    return KINDS[criterion.kind].check(criterion, points)


def explain(criterion: Criterion, entry: ScoreEntry | None, context: BlocContext | None = None) -> Reason:
    """Say why the line has its points, with the numbers put in and the rule's legal basis."""
    return suggest_and_explain(criterion, entry, context).reason


def suggest_and_explain(
    criterion: Criterion, entry: ScoreEntry | None, context: BlocContext | None = None
) -> Verdict:
    """Give the rule's own points of a line, and why it has the points it has, in one go."""
    if entry is None:
        verdict = Verdict(None, Reason("reason.not_scored"))
    elif entry.absence is not None:
        verdict = Verdict(None, Reason(f"reason.{entry.absence.value}"))
    else:
        ruled = KINDS[criterion.kind].judge(criterion, entry, context)
        verdict = Verdict(ruled.points, _reason(criterion, entry, ruled))
    source = criterion.parameters.get(SOURCE.code) if criterion.parameters else None
    return replace(verdict, reason=replace(verdict.reason, source=source)) if source else verdict


def _reason(criterion: Criterion, entry: ScoreEntry, verdict: Verdict) -> Reason:
    if entry.flagged and entry.points is not None:
        most = bounds(criterion)[1]
        kept = {"points": format_points_short(entry.points), "max": format_points_short(most)}
        return Reason("reason.flagged", kept)
    is_ruled = entry.points in (None, verdict.points) or entry.origin is Origin.COMPUTED
    if verdict.points is None or is_ruled:
        needs_points = verdict.points is None and entry.points is not None
        return Reason("reason.typed") if needs_points and _waits(criterion) else verdict.reason
    values = {**verdict.reason.values, "typed": format_points_short(entry.points or 0)}
    return Reason(f"{verdict.reason.code}_typed", values)


def _waits(criterion: Criterion) -> bool:
    """Tell whether a rule without points only waits for the bloc."""
    return KINDS[criterion.kind].needs_bloc


def kind_by_name(name: str) -> str | None:
    """Find a kind by the name a workbook uses, or None when no kind bears it."""
    wanted = key(name)
    return next((k.code for k in KINDS.values() if wanted in map(key, (k.name, *k.also))), None)


def parameter_specs(kind: str) -> tuple[ParameterSpec, ...]:
    """Give all parameters that a criterion of a kind can have, its own first."""
    return (*KINDS[kind].parameters, *COMMON)


def check_parameters(criterion: Criterion, where: str | None = None) -> list[Issue]:
    """List unknown, missing, unreadable and out-of-bounds parameters, and what is wrong among them."""
    specs = {spec.code: spec for spec in parameter_specs(criterion.kind)}
    issues = [
        error("rules.parameter_unknown", where, criterion=criterion.code, parameter=code)
        for code in criterion.parameters
        if code not in specs
    ]
    for spec in specs.values():
        if spec.code in criterion.parameters:
            issues.extend(check_parameter(criterion, spec, where))
        elif spec.is_required:
            values = {"criterion": criterion.code, "parameter": spec.label}
            issues.append(error("rules.parameter_missing", where, **values))
    if not issues:
        found = KINDS[criterion.kind].lint(criterion)
        issues = [Issue(issue.code, issue.severity, where, issue.values) for issue in found]
    return issues


def parse_parameters(kind: str, text: str) -> dict[str, str] | None:
    """Read a workbook's parameter cell, ``bước = 0,25; trần = 4``; None when it can't be understood."""
    labels = {key(name): spec.code for spec in parameter_specs(kind) for name in (spec.label, spec.code)}
    found: dict[str, str] = {}
    for piece in filter(None, map(clean_line, text.split(";"))):
        label, mark, value = piece.partition("=")
        code = labels.get(key(label))
        if code is None or not mark or not value.strip() or code in found:
            return None
        found[code] = value.strip()
    return found


def format_parameters(criterion: Criterion) -> str:
    """Write the parameters as `parse_parameters` reads them, in the kind's own order."""
    specs = parameter_specs(criterion.kind)
    kept = [spec for spec in specs if spec.code in criterion.parameters]
    return "; ".join(f"{spec.label} = {criterion.parameters[spec.code]}" for spec in kept)
