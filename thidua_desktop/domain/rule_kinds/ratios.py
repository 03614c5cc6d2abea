"""Kinds that hold a result against a target: the ratio, and a threshold table over it."""

from thidua_desktop.domain.bands import band_problems, find_band, span_text
from thidua_desktop.domain.issues import Issue, error
from thidua_desktop.domain.points import (
    Points,
    Quantity,
    divide_half_up,
    format_points_short,
    format_quantity,
)
from thidua_desktop.domain.records.scoring import Criterion, ScoreEntry
from thidua_desktop.domain.rule_kinds.model import (
    BlocContext,
    Measured,
    ParameterForm,
    ParameterSpec,
    Reason,
    RuleKind,
    Verdict,
)
from thidua_desktop.domain.rule_kinds.parameters import (
    CAP,
    HUNDRED_PERCENT,
    STEP,
    bands,
    choice,
    parameter,
    percent,
)
from thidua_desktop.domain.rule_kinds.typed import check_step, typed_or_none

RATIO = "ratio"
THRESHOLDS = "thresholds"

_DIRECTION = ParameterSpec(
    "direction",
    "chiều tốt",
    form=ParameterForm.CHOICE,
    choices={"high": "cao", "low": "thấp"},
    hint="“cao” nếu kết quả càng cao càng tốt (mặc định), “thấp” nếu càng thấp càng tốt.",
)
_FULL_FROM = ParameterSpec(
    "full_from",
    "đủ điểm từ",
    form=ParameterForm.PERCENT,
    hint="Đạt từ tỷ lệ này (%) trở lên được đủ điểm; cần ghi kèm “mỗi 1% thiếu trừ”.",
)
_PER_MISSING = ParameterSpec(
    "per_missing", "mỗi 1% thiếu trừ", hint="Số điểm trừ cho mỗi 1% còn thiếu so với mức đủ điểm."
)
_MEASURE = ParameterSpec(
    "measure",
    "tính theo",
    form=ParameterForm.CHOICE,
    choices={"ratio": "tỷ lệ", "value": "số"},
    hint="“tỷ lệ”: kết quả trên chỉ tiêu, tính bằng % (mặc định); “số”: chính kết quả.",
)
_TABLE = ParameterSpec(
    "bands",
    "thang mức",
    is_required=True,
    form=ParameterForm.BANDS,
    hint="Mỗi mức một cặp “từ mức : điểm”, cách nhau bằng dấu |, ví dụ: >=40 : 2 | 30-<40 : 1 | <30 : 0.",
)


def _judge_ratio(criterion: Criterion, entry: ScoreEntry, context: BlocContext | None) -> Verdict:
    """Give the share of the target; exact until one rounding half up, then the step, then the cap."""
    part = _reached(criterion, (entry.target, entry.actual))
    points = _points_ratio(criterion, (entry.target, entry.actual), context)
    if part is None or points is None:
        return typed_or_none(entry)
    values = _measures(criterion, entry)
    full_from, per_missing = percent(criterion, "full_from"), parameter(criterion, "per_missing")
    if full_from is not None and per_missing is not None:
        code = "reason.ratio_missing" if _lost(part, full_from, per_missing) else "reason.ratio_full"
        more = {
            "full_from": format_quantity(full_from),
            "per": format_points_short(per_missing),
            "percent": _percent_text(*part),
        }
        values |= more
    else:
        code = "reason.ratio_low" if choice(criterion, _DIRECTION) == "low" else "reason.ratio"
    return Verdict(points, Reason(code, {**values, "rule_points": format_points_short(points)}))


def _points_ratio(criterion: Criterion, measured: Measured, _context: BlocContext | None) -> Points | None:
    part = _reached(criterion, measured)
    if part is None:
        return None
    full_from, per_missing = percent(criterion, "full_from"), parameter(criterion, "per_missing")
    if full_from is not None and per_missing is not None:
        return _stepped(criterion, max(0, criterion.max_points - _lost(part, full_from, per_missing)))
    numerator, denominator = part
    return _stepped(
        criterion, divide_half_up(criterion.max_points * min(numerator, denominator), denominator)
    )


def _lost(part: tuple[int, int], full_from: int, per_missing: int) -> int:
    """Give the points that are missing below the share from which all are given."""
    numerator, denominator = part
    reached = min(numerator * HUNDRED_PERCENT, full_from * denominator)
    missing = full_from * denominator - reached
    return divide_half_up(per_missing * missing * 100, HUNDRED_PERCENT * denominator)


def _judge_thresholds(criterion: Criterion, entry: ScoreEntry, _context: BlocContext | None) -> Verdict:
    is_value = choice(criterion, _MEASURE) == "value"
    part = _exact(entry) if is_value else _reached(criterion, (entry.target, entry.actual))
    table = bands(criterion, "bands")
    if part is None or not table:
        return typed_or_none(entry)
    numerator, denominator = part
    # Rounded down: 39,99999 % is not 40 %.
    measure = numerator if is_value else numerator * HUNDRED_PERCENT // denominator
    band = find_band([row.band for row in table], measure)
    row = next((row for row in table if row.band == band), None)
    if row is None:
        return typed_or_none(entry)
    points = Points(min(max(row.points, 0), criterion.max_points))
    values = {
        **_measures(criterion, entry),
        "percent": _percent_text(numerator, denominator),
        "span": span_text(row.band.lower, row.band.upper, format_quantity),
        "rule_points": format_points_short(points),
    }
    code = "reason.thresholds_value" if is_value else "reason.thresholds"
    return Verdict(points, Reason(code, values))


def _reached(criterion: Criterion, measured: Measured) -> tuple[int, int] | None:
    """Give the reached share as a fraction; None without a target above zero or without a result."""
    target, actual = measured
    if target is None or actual is None or target <= 0:
        return None
    if choice(criterion, _DIRECTION) == "low":
        return (1, 1) if actual <= target else (target, actual)
    return max(0, actual), target


def _exact(entry: ScoreEntry) -> tuple[int, int] | None:
    return None if entry.actual is None else (entry.actual, 1)


def _stepped(criterion: Criterion, points: int) -> Points:
    step, cap = parameter(criterion, "step"), parameter(criterion, "cap")
    if step:
        points = divide_half_up(points, step) * step
    return Points(min(points, criterion.max_points if cap is None else min(cap, criterion.max_points)))


def _measures(criterion: Criterion, entry: ScoreEntry) -> dict[str, str | int]:
    target, actual = entry.target or Quantity(0), entry.actual or Quantity(0)
    return {
        "target": format_quantity(target),
        "actual": format_quantity(actual),
        "counted": format_quantity(max(0, min(actual, target))),
        "max": format_points_short(criterion.max_points),
    }


def _percent_text(numerator: int, denominator: int) -> str:
    return format_points_short(divide_half_up(numerator * 100 * 100, denominator))


def _lint_ratio(criterion: Criterion) -> list[Issue]:
    has_full, has_per = (code in criterion.parameters for code in ("full_from", "per_missing"))
    if has_full == has_per:
        return []
    missing = _PER_MISSING if has_full else _FULL_FROM
    return [error("rules.parameter_missing", criterion=criterion.code, parameter=missing.label)]


def _lint_thresholds(criterion: Criterion) -> list[Issue]:
    return lint_table(criterion, "bands", bottom=0)


def lint_table(criterion: Criterion, code: str, bottom: int) -> list[Issue]:
    """Find gaps and overlaps of a threshold table, and points outside the maximum or never reaching it."""
    table = bands(criterion, code)
    issues = []
    for problem in band_problems([row.band for row in table], bottom):
        span = span_text(problem.start, problem.end, format_quantity)
        issues.append(error(f"rules.bands_{problem.kind}", criterion=criterion.code, span=span))
    best = max(row.points for row in table)
    if best != criterion.max_points or min(row.points for row in table) < 0:
        wrong = "rules.option_over_max" if best >= criterion.max_points else "rules.max_not_reachable"
        values = {"points": format_points_short(best), "max": format_points_short(criterion.max_points)}
        if best == criterion.max_points:
            values["points"] = format_points_short(min(row.points for row in table))
        issues.append(error(wrong, criterion=criterion.code, **values))
    return issues


KINDS = (
    RuleKind(
        RATIO,
        "Tỷ lệ hoàn thành",
        _judge_ratio,
        "Điểm tối đa nhân với tỷ lệ kết quả trên chỉ tiêu, không quá 100%.",
        {
            "reason.ratio": (
                "Kết quả {actual} trên chỉ tiêu {target}: {max} × {counted} : {target} = {rule_points} điểm"
            ),
            "reason.ratio_low": (
                "Kết quả {actual}, chỉ tiêu không quá {target}, tối đa {max}: được {rule_points} điểm"
            ),
            "reason.ratio_full": (
                "Kết quả {actual} trên chỉ tiêu {target} (đạt {percent}%), từ {full_from}% được đủ"
                " {rule_points} điểm"
            ),
            "reason.ratio_missing": (
                "Kết quả {actual} trên chỉ tiêu {target} (đạt {percent}%), dưới {full_from}% nên mỗi 1%"
                " thiếu trừ {per}: {max} còn {rule_points} điểm"
            ),
        },
        check=check_step,
        lint=_lint_ratio,
        also=("Tỷ lệ", "Tỉ lệ", "Tỉ lệ hoàn thành", "Định lượng (tỷ lệ)", "Định lượng (tỉ lệ)"),
        parameters=(STEP, CAP, _FULL_FROM, _PER_MISSING, _DIRECTION),
        has_target=True,
        has_actual=True,
        points=_points_ratio,
    ),
    RuleKind(
        THRESHOLDS,
        "Bậc thang",
        _judge_thresholds,
        "Tra điểm trong thang mức theo tỷ lệ đạt được hoặc theo chính kết quả.",
        {
            "reason.thresholds": (
                "Kết quả {actual} trên chỉ tiêu {target} (đạt {percent}%), mức {span}: {rule_points} điểm"
            ),
            "reason.thresholds_value": "Kết quả {actual}, mức {span}: {rule_points} điểm",
        },
        lint=_lint_thresholds,
        also=("Thang mức", "Theo bậc", "Bậc thang điểm", "Định lượng (bậc thang)"),
        parameters=(_TABLE, _MEASURE, _DIRECTION),
        has_target=True,
        has_actual=True,
    ),
)
