"""Kinds that a person decides: typed points, pass or fail, measured points, a choice from a list."""

from thidua_desktop.domain.issues import Issue, decision, error
from thidua_desktop.domain.points import QUANTITY_SCALE, Points, format_points_short, format_quantity
from thidua_desktop.domain.records.scoring import GROUP_KIND, Criterion, ScoreEntry
from thidua_desktop.domain.rule_kinds.model import (
    BlocContext,
    ParameterForm,
    ParameterSpec,
    Reason,
    RuleKind,
    Verdict,
    no_points,
)
from thidua_desktop.domain.rule_kinds.parameters import STEP, options, parameter

TYPED = "typed"
PASS_FAIL = "pass_fail"  # noqa: S105  # a kind of rule, no password
MEASURED = "measured"
CHOICE = "choice"

NOT_SCORED = Verdict(None, Reason("reason.not_scored"))


def typed_or_none(entry: ScoreEntry) -> Verdict:
    """Say that a typed score decides, or that there is none yet."""
    return NOT_SCORED if entry.points is None else Verdict(None, Reason("reason.typed"))


def check_step(criterion: Criterion, points: Points) -> list[Issue]:
    """Find points off the criterion's step; the maximum itself is always allowed."""
    step = parameter(criterion, "step")
    if not step or points % step == 0 or points == criterion.max_points:
        return []
    values = {"points": format_points_short(points), "step": format_points_short(step)}
    return [decision("scores.off_step", criterion=criterion.code, **values)]


def _judge_group(criterion: Criterion, _entry: ScoreEntry, _context: BlocContext | None) -> Verdict:
    return Verdict(None, Reason("reason.sum", {"criterion": criterion.code}))


def _judge_typed(_criterion: Criterion, entry: ScoreEntry, _context: BlocContext | None) -> Verdict:
    return typed_or_none(entry)


def _judge_pass_fail(criterion: Criterion, entry: ScoreEntry, _context: BlocContext | None) -> Verdict:
    if entry.points is None:
        return NOT_SCORED
    code = "reason.passed" if entry.points == criterion.max_points else "reason.failed"
    return Verdict(None, Reason(code, {"max": format_points_short(criterion.max_points)}))


def _judge_measured(_criterion: Criterion, entry: ScoreEntry, _context: BlocContext | None) -> Verdict:
    if entry.points is None or entry.target is None or entry.actual is None:
        return typed_or_none(entry)
    values = {"target": format_quantity(entry.target), "actual": format_quantity(entry.actual)}
    return Verdict(None, Reason("reason.measured", values))


def _judge_choice(criterion: Criterion, entry: ScoreEntry, _context: BlocContext | None) -> Verdict:
    """Take the option whose number stands as result, else name the one whose points were typed."""
    known = options(criterion, "options")
    if entry.actual is not None and entry.actual % QUANTITY_SCALE == 0:
        number = entry.actual // QUANTITY_SCALE
        if 1 <= number <= len(known):
            option = known[number - 1]
            points = min(max(option.points, Points(0)), criterion.max_points)
            values = {"option": option.label, "rule_points": format_points_short(points)}
            return Verdict(points, Reason("reason.choice", values))
    chosen = next((option for option in known if option.points == entry.points), None)
    if chosen is None:
        return typed_or_none(entry)
    values = {"option": chosen.label, "rule_points": format_points_short(chosen.points)}
    return Verdict(None, Reason("reason.choice", values))


def _check_pass_fail(criterion: Criterion, points: Points) -> list[Issue]:
    if points in (0, criterion.max_points):
        return []
    values = {"points": format_points_short(points), "max": format_points_short(criterion.max_points)}
    return [decision("scores.not_pass_fail", criterion=criterion.code, **values)]


def check_options(criterion: Criterion, points: Points) -> list[Issue]:
    """Find points that no option gives; without options all are allowed."""
    known = options(criterion, "options")
    if not known or points in {option.points for option in known}:
        return []
    allowed = ", ".join(format_points_short(option.points) for option in known)
    values = {"points": format_points_short(points), "allowed": allowed}
    return [decision("scores.not_an_option", criterion=criterion.code, **values)]


def lint_options(criterion: Criterion) -> list[Issue]:
    """Find options outside the maximum, and lists in which nobody can reach it."""
    known = options(criterion, "options")
    most = abs(criterion.max_points)
    best = max((abs(option.points) for option in known), default=Points(0))
    if not known or best == most:
        return []
    code = "rules.option_over_max" if best > most else "rules.max_not_reachable"
    values = {"points": format_points_short(best), "max": format_points_short(most)}
    return [error(code, criterion=criterion.code, **values)]


OPTIONS = ParameterSpec(
    "options",
    "các mức",
    form=ParameterForm.OPTIONS,
    hint="Mỗi mức một cặp “tên : điểm”, cách nhau bằng dấu |, ví dụ: Tốt : 5 | Khá : 3 | Không : 0.",
)

KINDS = (
    RuleKind(
        GROUP_KIND,
        "Nhóm",
        _judge_group,
        "Chương trình cộng điểm các mục con.",
        {"reason.sum": "Tổng các mục con"},
        also=("Nhóm tiêu chí",),
        points=no_points,
    ),
    RuleKind(
        TYPED,
        "Chấm thẳng",
        _judge_typed,
        "Người chấm gõ điểm từ 0 đến điểm tối đa, theo bước nếu có.",
        check=check_step,
        also=("Chấm điểm", "Chấm trực tiếp", "Chấm điểm trực tiếp"),
        parameters=(STEP,),
        points=no_points,
    ),
    RuleKind(
        PASS_FAIL,
        "Định tính (đạt/không)",
        _judge_pass_fail,
        "Đạt được điểm tối đa, không đạt được 0 điểm.",
        {"reason.passed": "Đạt, được {max} điểm", "reason.failed": "Không đạt, 0 điểm"},
        check=_check_pass_fail,
        also=("Định tính", "Đạt/không", "Đạt/Không đạt", "Định tính (đạt/không đạt)"),
        points=no_points,
    ),
    RuleKind(
        MEASURED,
        "Định lượng",
        _judge_measured,
        "Người chấm so kết quả với chỉ tiêu rồi gõ điểm.",
        {"reason.measured": "Điểm đã nhập; chỉ tiêu {target}, kết quả {actual}"},
        has_target=True,
        has_actual=True,
        points=no_points,
    ),
    RuleKind(
        CHOICE,
        "Chọn mức",
        _judge_choice,
        "Chọn một mức trong danh sách, mỗi mức có số điểm của nó.",
        {"reason.choice": "Chọn mức “{option}”: {rule_points} điểm"},
        check=check_options,
        lint=lint_options,
        also=("Lựa chọn", "Chọn", "Chọn một mức", "Chọn trong danh sách"),
        parameters=(
            ParameterSpec(
                OPTIONS.code, OPTIONS.label, is_required=True, form=OPTIONS.form, hint=OPTIONS.hint
            ),
        ),
        has_actual=True,
        actual_label="Mức chọn (số thứ tự)",
    ),
)
