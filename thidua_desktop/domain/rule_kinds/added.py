"""Kinds whose points come beside the scale: bonus, penalty, and both in one line."""

from thidua_desktop.domain.issues import Issue, decision
from thidua_desktop.domain.points import QUANTITY_SCALE, Points, format_points_short, format_quantity
from thidua_desktop.domain.records.scoring import Criterion, ScoreEntry
from thidua_desktop.domain.rule_kinds.counts import times
from thidua_desktop.domain.rule_kinds.model import BlocContext, ParameterSpec, Reason, RuleKind, Verdict
from thidua_desktop.domain.rule_kinds.parameters import STEP, Option, options, parameter
from thidua_desktop.domain.rule_kinds.typed import OPTIONS, check_step, lint_options, typed_or_none

BONUS = "bonus"
PENALTY = "penalty"
MIXED = "mixed"

_PER_BONUS = ParameterSpec("per", "mỗi lần cộng", hint="Số điểm cộng cho mỗi lần.")
_PER_PENALTY = ParameterSpec("per", "mỗi lần trừ", hint="Số điểm trừ cho mỗi lần.")
_LEAST = ParameterSpec(
    "least", "trừ nhiều nhất", least=0, most=10**8, is_required=True, hint="Số điểm trừ nhiều nhất của dòng."
)


def _judge_bonus(criterion: Criterion, entry: ScoreEntry, _context: BlocContext | None) -> Verdict:
    return _judge(criterion, entry, "reason.bonus", 1)


def _judge_penalty(criterion: Criterion, entry: ScoreEntry, _context: BlocContext | None) -> Verdict:
    return _judge(criterion, entry, "reason.penalty", -1)


def _judge_mixed(criterion: Criterion, entry: ScoreEntry, _context: BlocContext | None) -> Verdict:
    if entry.points is None:
        return typed_or_none(entry)
    code = "reason.mixed_off" if entry.points < 0 else "reason.mixed_on"
    return Verdict(None, Reason(code, {"points": format_points_short(abs(entry.points))}))


def _judge(criterion: Criterion, entry: ScoreEntry, code: str, sign: int) -> Verdict:
    """Count occurrences at so much each, or take the option whose number stands as result."""
    cap, per = abs(criterion.max_points), parameter(criterion, "per")
    option = _option(criterion, entry)
    if option is not None:
        points = Points(sign * min(abs(option.points), cap))
        values = {"option": option.label, "rule_points": format_points_short(abs(points))}
        return Verdict(points, Reason(f"{code}_option", values))
    if entry.actual is None or per is None:
        return typed_or_none(entry)
    amount = min(times(max(0, entry.actual), per), cap)
    values = {
        "count": format_quantity(max(0, entry.actual)),
        "per": format_points_short(per),
        "cap": format_points_short(cap),
        "rule_points": format_points_short(amount),
    }
    return Verdict(Points(sign * amount), Reason(code, values))


def _option(criterion: Criterion, entry: ScoreEntry) -> Option | None:
    known = options(criterion, "options")
    if entry.actual is None or entry.actual % QUANTITY_SCALE or not known:
        return None
    number = entry.actual // QUANTITY_SCALE
    return known[number - 1] if 1 <= number <= len(known) else None


def _bonus_bounds(criterion: Criterion) -> tuple[Points, Points]:
    return Points(0), Points(abs(criterion.max_points))


def _penalty_bounds(criterion: Criterion) -> tuple[Points, Points]:
    return Points(-abs(criterion.max_points)), Points(0)


def _mixed_bounds(criterion: Criterion) -> tuple[Points, Points]:
    return Points(-(parameter(criterion, "least") or Points(0))), Points(abs(criterion.max_points))


def _check_options(criterion: Criterion, points: Points) -> list[Issue]:
    """Find amounts that no option gives; none at all is always allowed."""
    known = options(criterion, "options")
    if not known or points == 0 or abs(points) in {abs(option.points) for option in known}:
        return []
    allowed = ", ".join(format_points_short(abs(option.points)) for option in known)
    values = {"points": format_points_short(points), "allowed": allowed}
    return [decision("scores.not_an_option", criterion=criterion.code, **values)]


KINDS = (
    RuleKind(
        BONUS,
        "Điểm thưởng",
        _judge_bonus,
        "Điểm cộng thêm ngoài thang điểm, không quá mức tối đa của dòng.",
        {
            "reason.bonus": "Cộng {count} lần × {per}, không quá {cap}: cộng {rule_points} điểm",
            "reason.bonus_option": "Cộng điểm “{option}”: {rule_points} điểm",
        },
        check=_check_options,
        bounds=_bonus_bounds,
        lint=lint_options,
        also=("Thưởng", "Điểm cộng", "Cộng điểm"),
        parameters=(_PER_BONUS, OPTIONS),
        has_actual=True,
        actual_label="Số lần hoặc mức chọn",
    ),
    RuleKind(
        PENALTY,
        "Điểm trừ",
        _judge_penalty,
        "Điểm trừ ngoài thang điểm, không quá mức tối đa của dòng; điểm được ghi là số âm.",
        {
            "reason.penalty": "Trừ {count} lần × {per}, không quá {cap}: trừ {rule_points} điểm",
            "reason.penalty_option": "Trừ điểm “{option}”: {rule_points} điểm",
        },
        check=_check_options,
        bounds=_penalty_bounds,
        lint=lint_options,
        also=("Điểm phạt", "Trừ điểm", "Trừ"),
        parameters=(_PER_PENALTY, OPTIONS),
        has_actual=True,
        actual_label="Số lần hoặc mức chọn",
    ),
    RuleKind(
        MIXED,
        "Cộng hoặc trừ",
        _judge_mixed,
        "Người chấm gõ điểm cộng hoặc điểm trừ, trong mức trừ nhiều nhất và cộng tối đa.",
        {"reason.mixed_on": "Cộng {points} điểm", "reason.mixed_off": "Trừ {points} điểm"},
        check=check_step,
        bounds=_mixed_bounds,
        also=("Cộng trừ", "Cộng, trừ", "Điểm cộng trừ"),
        parameters=(_LEAST, STEP),
    ),
)
