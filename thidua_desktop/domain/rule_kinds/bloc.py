"""The kind that depends on the other units: points relative to the bloc's best."""

from collections.abc import Iterable

from thidua_desktop.domain.points import Points, divide_half_up, format_points_short, format_quantity
from thidua_desktop.domain.records.scoring import Criterion, ScoreEntry
from thidua_desktop.domain.rule_kinds.model import (
    BlocContext,
    BlocLeader,
    Measured,
    ParameterForm,
    ParameterSpec,
    Reason,
    RuleKind,
    Verdict,
)
from thidua_desktop.domain.rule_kinds.parameters import HUNDRED_PERCENT, percent
from thidua_desktop.domain.rule_kinds.typed import typed_or_none

RELATIVE = "relative"

_AT_TARGET = ParameterSpec(
    "at_target",
    "đúng chỉ tiêu được",
    form=ParameterForm.PERCENT,
    hint="Phần điểm tối đa (%) của đơn vị vừa đúng chỉ tiêu; không ghi là 50.",
)


def find_leader(context: BlocContext, path: str) -> BlocLeader:
    """Find the bloc's best in a criterion, once for all units; absent lines take no part."""
    known = context.leaders.get(path)
    if known is None:
        entries = (lines[path] for lines in context.entries.values() if path in lines)
        known = best_of((one.target, one.actual) for one in entries if one.absence is None)
        context.leaders[path] = known
    return known


def best_of(lines: Iterable[Measured]) -> BlocLeader:
    """Find the best among targets and results of one criterion, in any order."""
    excess: tuple[int, int] | None = None
    without: int | None = None
    for target, actual in lines:
        if actual is None or actual <= 0:
            continue
        if target is None or target <= 0:
            without = max(without or 0, actual)
            continue
        over = actual - target
        # Fractions are compared crosswise: whole numbers do not drift.
        if over > 0 and (excess is None or over * excess[1] > excess[0] * target):
            excess = (over, target)
    return BlocLeader(excess, without)


def _judge(criterion: Criterion, entry: ScoreEntry, context: BlocContext | None) -> Verdict:
    """Score relative to the leader. Source: Quy chế chấm điểm thi đua 2025, Điều 6; domain notes 3.2, Ex. 1.

    Below the target the share of it counts half, on it half the marks; above it the largest excess gets all
    and the others their part of the second half. Units without a target are compared among themselves.
    """
    if entry.actual is None:
        return typed_or_none(entry)
    values: dict[str, str | int] = {
        "actual": format_quantity(entry.actual),
        "max": format_points_short(criterion.max_points),
    }
    points = _points(criterion, (entry.target, entry.actual), context)
    if context is None or points is None:
        return Verdict(None, Reason("reason.relative_waits", values))
    leader = find_leader(context, criterion.path)
    if entry.target is None or entry.target <= 0:
        code, more = _words_without_target(entry.actual, leader)
    else:
        code, more = _words_with_target(criterion, (entry.target, entry.actual), leader)
    if not context.is_complete:
        code = f"{code}_so_far"
    return Verdict(points, Reason(code, {**values, **more, "rule_points": format_points_short(points)}))


def _points(criterion: Criterion, measured: Measured, context: BlocContext | None) -> Points | None:
    target, actual = measured
    if actual is None or context is None:
        return None
    leader = find_leader(context, criterion.path)
    if target is None or target <= 0:
        if actual <= 0:
            return Points(0)
        best = max(leader.without_target or 0, actual)
        return Points(divide_half_up(criterion.max_points * actual, best))
    actual = max(0, actual)
    most, share = criterion.max_points, _share(criterion)
    if actual <= target:
        return Points(divide_half_up(most * share * actual, HUNDRED_PERCENT * target))
    over = actual - target
    lead_over, lead_target = _lead(over, target, leader)
    part, whole = over * lead_target, target * lead_over
    return Points(
        divide_half_up(most * (share * whole + (HUNDRED_PERCENT - share) * part), HUNDRED_PERCENT * whole)
    )


def _share(criterion: Criterion) -> int:
    return percent(criterion, "at_target") or HUNDRED_PERCENT // 2


def _lead(over: int, target: int, leader: BlocLeader) -> tuple[int, int]:
    """Give the largest excess over a target; the line itself may not be in the bloc yet."""
    lead_over, lead_target = leader.excess or (over, target)
    return (over, target) if over * lead_target > lead_over * target else (lead_over, lead_target)


_Words = tuple[str, dict[str, str | int]]


def _words_without_target(actual: int, leader: BlocLeader) -> _Words:
    if actual <= 0:
        return "reason.relative_nothing", {}
    best = max(leader.without_target or 0, actual)
    return "reason.relative_without_target", {"best": format_quantity(best)}


def _words_with_target(criterion: Criterion, line: tuple[int, int], leader: BlocLeader) -> _Words:
    target, actual = line[0], max(0, line[1])
    share = format_quantity(_share(criterion))
    values: dict[str, str | int] = {"target": format_quantity(target), "share": share}
    if actual <= target:
        return "reason.relative_at" if actual == target else "reason.relative_below", values
    over = actual - target
    lead_over, lead_target = _lead(over, target, leader)
    values["excess"] = format_points_short(divide_half_up(over * 100 * 100, target))
    values["best"] = format_points_short(divide_half_up(lead_over * 100 * 100, lead_target))
    return "reason.relative_above", values


_WORDS = {
    "reason.relative_below": (
        "Kết quả {actual} dưới chỉ tiêu {target}: {share}% × {max} × {actual} : {target} = {rule_points} điểm"
    ),
    "reason.relative_at": "Kết quả đúng chỉ tiêu {target}: {share}% × {max} = {rule_points} điểm",
    "reason.relative_above": (
        "Kết quả {actual} vượt chỉ tiêu {target} là {excess}%, đơn vị cao nhất khối vượt {best}%:"
        " {share}% × {max} và phần vượt = {rule_points} điểm"
    ),
    "reason.relative_without_target": (
        "Không có chỉ tiêu, kết quả {actual}, cao nhất nhóm không có chỉ tiêu là {best}:"
        " {max} × {actual} : {best} = {rule_points} điểm"
    ),
    "reason.relative_nothing": "Không có chỉ tiêu và chưa có kết quả: {rule_points} điểm",
}

KINDS = (
    RuleKind(
        RELATIVE,
        "So với đơn vị dẫn đầu khối",
        _judge,
        "Đúng chỉ tiêu được một nửa điểm, đơn vị vượt cao nhất khối được đủ, còn lại theo phần vượt.",
        {
            **_WORDS,
            **{f"{code}_so_far": f"Tạm tính. {words}" for code, words in _WORDS.items()},
            "reason.relative_waits": "Chờ phiếu các đơn vị trong khối; kết quả {actual}, tối đa {max} điểm",
        },
        also=("So đầu khối", "So với khối", "Định lượng (so khối)", "So với đơn vị dẫn đầu"),
        parameters=(_AT_TARGET,),
        has_target=True,
        has_actual=True,
        needs_bloc=True,
        points=_points,
    ),
)
