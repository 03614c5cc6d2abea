"""Rule kinds: one table, one entry each, of how a leaf is scored, checked and explained.

Ratio, pass/fail and typed scores are here; lists, steps, deductions, counts and the bloc-relative kind join
the table as further entries. A kind that needs the other units' results reads them from `BlocContext`.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from thidua_desktop.domain.issues import Issue, decision, error
from thidua_desktop.domain.points import (
    NumberError,
    Points,
    divide_half_up,
    format_points_short,
    format_quantity,
    parse_points,
)
from thidua_desktop.domain.records.scoring import GROUP_KIND, Criterion, ScoreEntry
from thidua_desktop.domain.text import clean_line, fold

TYPED = "typed"
PASS_FAIL = "pass_fail"  # noqa: S105  # a kind of rule, no password
MEASURED = "measured"
RATIO = "ratio"
_SMALLEST = Points(1)


@dataclass(frozen=True, slots=True)
class Reason:
    """Why a line has its points: a code that `messages` turns into a sentence, and its values."""

    code: str
    values: Mapping[str, str | int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class BlocContext:
    """What a bloc-relative rule may look at: whose line it is, and every unit's entries by criterion path."""

    unit_uid: str
    entries: Mapping[str, Mapping[str, ScoreEntry]]


@dataclass(frozen=True, slots=True)
class ParameterSpec:
    """A parameter of a kind, in points, kept as the text people type ("0,25").

    `label` is its name in workbooks; `most` None is the criterion's maximum.
    """

    code: str
    label: str
    least: Points = _SMALLEST
    most: Points | None = None
    is_required: bool = False


Suggest = Callable[[Criterion, ScoreEntry, BlocContext | None], Points | None]
Check = Callable[[Criterion, Points], list[Issue]]
Explain = Callable[[Criterion, ScoreEntry], Reason]


@dataclass(frozen=True, slots=True)
class RuleKind:
    """One kind. `name` is what workbooks call it, `also` other spellings offices use.

    `suggest` gives the rule's own points, None when a typed score decides; `check` lists what a score breaks.
    """

    code: str
    name: str
    suggest: Suggest
    check: Check
    explain: Explain
    also: tuple[str, ...] = ()
    parameters: tuple[ParameterSpec, ...] = ()
    has_target: bool = False
    needs_bloc: bool = False


def suggest(criterion: Criterion, entry: ScoreEntry, context: BlocContext | None = None) -> Points | None:
    """Give the points by the criterion's rule, or None when a typed score decides."""
    return KINDS[criterion.kind].suggest(criterion, entry, context)


def check(criterion: Criterion, points: Points) -> list[Issue]:
    """List how points break the criterion's rule; each waits for a person's decision."""
    return KINDS[criterion.kind].check(criterion, points)


def explain(criterion: Criterion, entry: ScoreEntry | None) -> Reason:
    """Say why the line has its points."""
    if entry is None or (entry.points is None and entry.absence is None and not has_result(entry)):
        return Reason("reason.not_scored")
    if entry.absence is not None:
        return Reason(f"reason.{entry.absence.value}")
    if entry.flagged and entry.points is not None:
        return Reason(
            "reason.flagged",
            {"points": format_points_short(entry.points), "max": format_points_short(criterion.max_points)},
        )
    return KINDS[criterion.kind].explain(criterion, entry)


def has_result(entry: ScoreEntry) -> bool:
    """Tell whether a line carries both a target and a result."""
    return entry.target is not None and entry.actual is not None


def kind_by_name(name: str) -> str | None:
    """Find a kind by the name a workbook uses, or None when no kind bears it."""
    wanted = _key(name)
    return next((k.code for k in KINDS.values() if wanted in map(_key, (k.name, *k.also))), None)


def check_parameters(criterion: Criterion, where: str | None = None) -> list[Issue]:
    """List unknown, missing, unreadable and out-of-bounds parameters of a criterion."""
    specs = {spec.code: spec for spec in KINDS[criterion.kind].parameters}
    issues = [
        error("rules.parameter_unknown", where, criterion=criterion.code, parameter=code)
        for code in criterion.parameters
        if code not in specs
    ]
    for spec in specs.values():
        if spec.code not in criterion.parameters:
            if spec.is_required:
                issues.append(
                    error("rules.parameter_missing", where, criterion=criterion.code, parameter=spec.label)
                )
            continue
        value = parameter(criterion, spec.code)
        most = spec.most if spec.most is not None else criterion.max_points
        if value is None or not spec.least <= value <= most:
            issues.append(
                error(
                    "rules.parameter_out_of_bounds",
                    where,
                    criterion=criterion.code,
                    parameter=spec.label,
                    value=criterion.parameters[spec.code],
                    least=format_points_short(spec.least),
                    most=format_points_short(most),
                )
            )
    return issues


def parameter(criterion: Criterion, code: str) -> Points | None:
    """Read one parameter in points; None when it is not set or not readable."""
    text = criterion.parameters.get(code)
    if text is None:
        return None
    try:
        return parse_points(text)
    except NumberError:
        return None


def parse_parameters(kind: str, text: str) -> dict[str, str] | None:
    """Read a workbook's parameter cell, ``bước = 0,25; trần = 4``; None when it can't be understood."""
    labels = {_key(name): spec.code for spec in KINDS[kind].parameters for name in (spec.label, spec.code)}
    found: dict[str, str] = {}
    for piece in filter(None, map(clean_line, text.split(";"))):
        label, mark, value = piece.partition("=")
        code = labels.get(_key(label))
        if code is None or not mark or not value.strip() or code in found:
            return None
        found[code] = value.strip()
    return found


def format_parameters(criterion: Criterion) -> str:
    """Write the parameters as `parse_parameters` reads them, in the kind's own order."""
    specs = KINDS[criterion.kind].parameters
    kept = [spec for spec in specs if spec.code in criterion.parameters]
    return "; ".join(f"{spec.label} = {criterion.parameters[spec.code]}" for spec in kept)


def _key(name: str) -> str:
    return "".join(char for char in fold(name) if char.isalnum())


def _no_suggestion(_criterion: Criterion, _entry: ScoreEntry, _context: BlocContext | None) -> Points | None:
    return None


def _check_bounds(criterion: Criterion, points: Points) -> list[Issue]:
    values = {
        "criterion": criterion.code,
        "points": format_points_short(points),
        "max": format_points_short(criterion.max_points),
    }
    if points > criterion.max_points:
        return [decision("scores.over_max", **values)]
    if points < 0:
        return [decision("scores.below_zero", **values)]
    return []


def _check_step(criterion: Criterion, points: Points) -> list[Issue]:
    issues = _check_bounds(criterion, points)
    step = parameter(criterion, "step")
    if not issues and step and points % step and points != criterion.max_points:
        issues.append(
            decision(
                "scores.off_step",
                criterion=criterion.code,
                points=format_points_short(points),
                step=format_points_short(step),
            )
        )
    return issues


def _check_pass_fail(criterion: Criterion, points: Points) -> list[Issue]:
    issues = _check_bounds(criterion, points)
    if not issues and points not in (0, criterion.max_points):
        values = {"points": format_points_short(points), "max": format_points_short(criterion.max_points)}
        issues.append(decision("scores.not_pass_fail", criterion=criterion.code, **values))
    return issues


def _suggest_ratio(criterion: Criterion, entry: ScoreEntry, _context: BlocContext | None) -> Points | None:
    if entry.target is None or entry.actual is None or entry.target <= 0:
        return None
    reached = max(0, min(entry.actual, entry.target))
    points = divide_half_up(criterion.max_points * reached, entry.target)
    step = parameter(criterion, "step")
    if step:
        points = divide_half_up(points, step) * step
    cap = parameter(criterion, "cap")
    return Points(min(points, criterion.max_points if cap is None else cap))


def _explain_sum(criterion: Criterion, _entry: ScoreEntry) -> Reason:
    return Reason("reason.sum", {"criterion": criterion.code})


def _explain_typed(_criterion: Criterion, entry: ScoreEntry) -> Reason:
    if entry.points is None:
        return Reason("reason.not_scored")
    return Reason("reason.typed")


def _explain_pass_fail(criterion: Criterion, entry: ScoreEntry) -> Reason:
    if entry.points is None:
        return Reason("reason.not_scored")
    return Reason("reason.passed" if entry.points == criterion.max_points else "reason.failed")


def _explain_measured(_criterion: Criterion, entry: ScoreEntry) -> Reason:
    if entry.points is None:
        return Reason("reason.not_scored")
    return Reason("reason.measured", _measure(entry)) if has_result(entry) else Reason("reason.typed")


def _explain_ratio(criterion: Criterion, entry: ScoreEntry) -> Reason:
    suggested = _suggest_ratio(criterion, entry, None)
    if entry.points is None and suggested is None:
        return Reason("reason.not_scored")
    if suggested is None:
        return Reason("reason.typed")
    values = {**_measure(entry), "max": format_points_short(criterion.max_points)}
    if entry.points in (None, suggested):
        return Reason("reason.ratio", values)
    return Reason("reason.typed_beside_ratio", {**values, "rule_points": format_points_short(suggested)})


def _measure(entry: ScoreEntry) -> dict[str, str | int]:
    return {"target": format_quantity(entry.target or 0), "actual": format_quantity(entry.actual or 0)}


_STEP = ParameterSpec("step", "bước")
_CAP = ParameterSpec("cap", "trần")

KINDS: Mapping[str, RuleKind] = {
    kind.code: kind
    for kind in (
        RuleKind(GROUP_KIND, "Nhóm", _no_suggestion, _check_bounds, _explain_sum, also=("Nhóm tiêu chí",)),
        RuleKind(
            TYPED,
            "Chấm thẳng",
            _no_suggestion,
            _check_step,
            _explain_typed,
            also=("Chấm điểm", "Chấm trực tiếp", "Chấm điểm trực tiếp"),
            parameters=(_STEP,),
        ),
        RuleKind(
            PASS_FAIL,
            "Định tính (đạt/không)",
            _no_suggestion,
            _check_pass_fail,
            _explain_pass_fail,
            also=("Định tính", "Đạt/không", "Đạt/Không đạt", "Định tính (đạt/không đạt)"),
        ),
        RuleKind(MEASURED, "Định lượng", _no_suggestion, _check_bounds, _explain_measured, has_target=True),
        RuleKind(
            RATIO,
            "Tỷ lệ hoàn thành",
            _suggest_ratio,
            _check_step,
            _explain_ratio,
            also=("Tỷ lệ", "Tỉ lệ", "Tỉ lệ hoàn thành", "Định lượng (tỷ lệ)", "Định lượng (tỉ lệ)"),
            parameters=(_STEP, _CAP),
            has_target=True,
        ),
    )
}
"""Every kind by its code. Source: Quy chế chấm điểm thi đua 2025, "Loại" of the criteria table."""
