"""Kinds that count: so much off for every occurrence, so much for every occurrence up to a cap."""

from thidua_desktop.domain.issues import Issue, error
from thidua_desktop.domain.points import (
    QUANTITY_SCALE,
    Points,
    divide_half_up,
    format_points_short,
    format_quantity,
)
from thidua_desktop.domain.records.scoring import Criterion, ScoreEntry
from thidua_desktop.domain.rule_kinds.model import (
    BlocContext,
    ParameterForm,
    ParameterSpec,
    Reason,
    RuleKind,
    Verdict,
)
from thidua_desktop.domain.rule_kinds.parameters import CAP, count, parameter
from thidua_desktop.domain.rule_kinds.typed import typed_or_none

DEDUCTION = "deduction"
COUNT = "count"

_PER_OFF = ParameterSpec("per", "mỗi lần trừ", is_required=True, hint="Số điểm trừ cho mỗi lần.")
_PER_ON = ParameterSpec("per", "mỗi lần được", is_required=True, hint="Số điểm được cho mỗi lần.")
_FLOOR = ParameterSpec("floor", "thấp nhất", least=0, hint="Điểm thấp nhất sau khi trừ; không ghi là 0.")
_FREE = ParameterSpec(
    "free", "số lần không trừ", form=ParameterForm.COUNT, hint="Số lần đầu chưa bị trừ điểm."
)
_LOSE_ALL = ParameterSpec(
    "lose_all_from",
    "mất hết từ lần",
    form=ParameterForm.COUNT,
    hint="Từ lần thứ mấy thì mất toàn bộ điểm của tiêu chí; ghi 1 nếu một lần là mất hết.",
)


def times(number: int, per: int) -> int:
    """Multiply points by a number in ten-thousandths, rounded half up."""
    return divide_half_up(per * number, QUANTITY_SCALE)


def _judge_deduction(criterion: Criterion, entry: ScoreEntry, _context: BlocContext | None) -> Verdict:
    per = parameter(criterion, "per")
    if entry.actual is None or per is None:
        return typed_or_none(entry)
    happened = max(0, entry.actual)
    most, limit = criterion.max_points, count(criterion, "lose_all_from")
    counted = max(0, happened - (count(criterion, "free") or 0) * QUANTITY_SCALE)
    floor = min(parameter(criterion, "floor") or Points(0), most)
    values = {
        "count": format_quantity(happened),
        "counted": format_quantity(counted),
        "per": format_points_short(per),
        "max": format_points_short(most),
    }
    if limit is not None and happened >= limit * QUANTITY_SCALE:
        return Verdict(
            Points(0), Reason("reason.deduction_all", {**values, "limit": limit, "rule_points": "0"})
        )
    points = Points(max(floor, most - times(counted, per)))
    values["rule_points"] = format_points_short(points)
    return Verdict(points, Reason("reason.deduction" if counted else "reason.deduction_none", values))


def _judge_count(criterion: Criterion, entry: ScoreEntry, _context: BlocContext | None) -> Verdict:
    per = parameter(criterion, "per")
    if entry.actual is None or per is None:
        return typed_or_none(entry)
    cap = min(parameter(criterion, "cap") or criterion.max_points, criterion.max_points)
    earned = times(max(0, entry.actual), per)
    points = Points(min(earned, cap))
    values = {
        "count": format_quantity(max(0, entry.actual)),
        "per": format_points_short(per),
        "earned": format_points_short(earned),
        "cap": format_points_short(cap),
        "rule_points": format_points_short(points),
    }
    return Verdict(points, Reason("reason.count_capped" if earned > cap else "reason.count", values))


def _lint_deduction(criterion: Criterion) -> list[Issue]:
    free, limit = count(criterion, "free"), count(criterion, "lose_all_from")
    if free is None or limit is None or limit > free:
        return []
    return [error("rules.lose_all_before_free", criterion=criterion.code, limit=limit, free=free)]


KINDS = (
    RuleKind(
        DEDUCTION,
        "Trừ theo số lần",
        _judge_deduction,
        "Bắt đầu từ điểm tối đa, mỗi lần vi phạm trừ một số điểm, không dưới mức thấp nhất.",
        {
            "reason.deduction": (
                "{count} lần, mỗi lần trừ {per}: {max} − {counted} × {per} còn {rule_points} điểm"
            ),
            "reason.deduction_none": "{count} lần, không bị trừ: được đủ {rule_points} điểm",
            "reason.deduction_all": (
                "{count} lần, từ lần {limit} mất toàn bộ {max} điểm: còn {rule_points} điểm"
            ),
        },
        lint=_lint_deduction,
        also=("Trừ dần", "Trừ lần", "Trừ điểm theo lần", "Trừ điểm mỗi lần"),
        parameters=(_PER_OFF, _FLOOR, _FREE, _LOSE_ALL),
        has_actual=True,
        actual_label="Số lần vi phạm",
    ),
    RuleKind(
        COUNT,
        "Đếm số lần",
        _judge_count,
        "Mỗi lần được một số điểm, không quá điểm tối đa.",
        {
            "reason.count": "{count} lần × {per} = {rule_points} điểm",
            "reason.count_capped": "{count} lần × {per} = {earned}, không quá {cap}: {rule_points} điểm",
        },
        also=("Đếm", "Theo số lần", "Điểm theo số lần", "Cộng theo số lần"),
        parameters=(_PER_ON, CAP),
        has_actual=True,
        actual_label="Số lần",
    ),
)
