"""What a rule set says beyond its criteria: as texts for store and workbook, and what is wrong in it."""

from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise

from thidua_desktop.domain.issues import Issue, error
from thidua_desktop.domain.points import Points, format_points_short, parse_points
from thidua_desktop.domain.records.scoring import (
    Criterion,
    FinalRule,
    GradeBand,
    GradeGate,
    NormaliseAt,
    SetPolicy,
)

VOTE = "vote"
BONUS = "bonus"
PREFERENCE = "preference"
TIE_BREAK_WORDS = (VOTE, BONUS, PREFERENCE)
"""Tie-breaks that are no group: a recorded vote, the bonus points, the preference of the law on equal merit.

Source of the preference: Nghị định 152/2025/NĐ-CP, Điều 4.6 (women, collectives of 70 % women and more).
"""
_GATE = "@"
_QUOTA = "%"
_SEPARATORS = ":|;"
"""Signs between the parts of a policy, in its texts and in the cells of its sheet."""
_WHOLE = 100


def policy_texts(policy: SetPolicy) -> dict[str, str]:
    """Write what differs from the default as texts; empty for a set that says nothing."""
    plain = SetPolicy()
    texts = {
        "scale": _points_text(policy.scale),
        "normalise_at": "" if policy.normalise_at is plain.normalise_at else policy.normalise_at.value,
        "least": _points_text(policy.least),
        "most": _points_text(policy.most),
        "final_rule": "" if policy.final_rule is plain.final_rule else policy.final_rule.value,
        "grades": " | ".join(map(_grade_text, policy.grades)),
        "tie_breaks": " | ".join(policy.tie_breaks),
    }
    return {name: text for name, text in texts.items() if text}


def read_policy(texts: Mapping[str, str]) -> SetPolicy | None:
    """Read what `policy_texts` wrote; None when something in it makes no sense."""
    try:
        return SetPolicy(
            scale=_read_points(texts.get("scale")),
            normalise_at=NormaliseAt(texts.get("normalise_at", NormaliseAt.TOTAL)),
            least=_read_points(texts.get("least")),
            most=_read_points(texts.get("most")),
            final_rule=FinalRule(texts.get("final_rule", FinalRule.LAST)),
            grades=tuple(map(_read_grade, _pieces(texts.get("grades", "")))),
            tie_breaks=_pieces(texts.get("tie_breaks", "")),
        )
    except ValueError:
        return None


def grades_in_order(grades: Iterable[GradeBand]) -> tuple[GradeBand, ...]:
    """Put grades best first, as they are judged; one without a lower end comes last."""
    return tuple(sorted(grades, key=lambda grade: (grade.least is None, -(grade.least or 0))))


def lint_policy(policy: SetPolicy, criteria: Sequence[Criterion]) -> list[Issue]:
    """List gaps, overlaps and unknown groups: grades best first, the last one without a lower end.

    Only top nodes can be a gate or part equal totals: a sheet's result has the sums of these.
    """
    tops = {criterion.path for criterion in criteria if criterion.depth == 1}
    gates = [gate.group_path for grade in policy.grades for gate in grade.gates]
    breaks = [name for name in policy.tie_breaks if name not in TIE_BREAK_WORDS]
    issues = [
        error("rules.policy_group_unknown", group=path) for path in (*gates, *breaks) if path not in tops
    ]
    if policy.scale is not None and policy.scale <= 0:
        issues.append(error("rules.policy_scale", written=format_points_short(policy.scale)))
    if policy.least is not None and policy.most is not None and policy.least >= policy.most:
        values = {"least": format_points_short(policy.least), "most": format_points_short(policy.most)}
        issues.append(error("rules.policy_clamp", **values))
    if len(set(policy.tie_breaks)) < len(policy.tie_breaks):
        issues.append(error("rules.tie_break_twice"))
    return [*issues, *_lint_names(policy), *_lint_grades(policy.grades)]


def _lint_names(policy: SetPolicy) -> list[Issue]:
    """Find names that the texts of a policy could not tell apart."""
    names = [*(grade.name for grade in policy.grades), *policy.tie_breaks]
    names += [gate.group_path for grade in policy.grades for gate in grade.gates]
    return [
        error("rules.policy_sign", name=name)
        for name in dict.fromkeys(names)
        if name != name.strip() or set(_SEPARATORS) & set(name)
    ]


def _lint_grades(grades: Sequence[GradeBand]) -> list[Issue]:
    issues = []
    for grade in grades:
        percents = [gate.percent for gate in grade.gates]
        percents += [] if grade.quota_percent is None else [grade.quota_percent]
        if not grade.name:
            issues.append(error("rules.grade_without_name"))
        issues.extend(
            error("rules.grade_percent", name=grade.name, percent=percent)
            for percent in percents
            if not 1 <= percent <= _WHOLE
        )
    for better, worse in pairwise(grades):
        if better.least is None or (worse.least is not None and worse.least >= better.least):
            issues.append(error("rules.grades_overlap", better=better.name, worse=worse.name))
    if grades and grades[-1].least is not None:
        least = format_points_short(grades[-1].least)
        issues.append(error("rules.grades_gap", name=grades[-1].name, least=least))
    if grades and grades[-1].gates:
        issues.append(error("rules.grades_gap", name=grades[-1].name, least="0"))
    if len({grade.name for grade in grades}) < len(grades):
        issues.append(error("rules.grade_twice"))
    return issues


def _points_text(points: Points | None) -> str:
    return "" if points is None else format_points_short(points).replace(".", "")


def _read_points(text: str | None) -> Points | None:
    return None if text is None else parse_points(text)


def _pieces(text: str) -> tuple[str, ...]:
    return tuple(piece.strip() for piece in text.split("|") if piece.strip())


def _grade_text(grade: GradeBand) -> str:
    """Write one grade: ``Tốt : 80 : V.@40 : 25%``; a missing lower end is ``-``."""
    gates = [f"{gate.group_path}{_GATE}{gate.percent}" for gate in grade.gates]
    quota = [] if grade.quota_percent is None else [f"{grade.quota_percent}{_QUOTA}"]
    return " : ".join([grade.name, _points_text(grade.least) or "-", *gates, *quota])


def _read_grade(text: str) -> GradeBand:
    """Read one grade. Raises ValueError for what is none."""
    name, least, *more = (piece.strip() for piece in text.split(":"))
    gates = [GradeGate(*_read_gate(piece)) for piece in more if _GATE in piece]
    quotas = [int(piece.removesuffix(_QUOTA)) for piece in more if piece.endswith(_QUOTA)]
    if not name or len(gates) + len(quotas) < len(more) or len(quotas) > 1:
        raise ValueError(text)
    return GradeBand(
        name,
        None if least == "-" else parse_points(least),
        tuple(gates),
        quotas[0] if quotas else None,
    )


def _read_gate(text: str) -> tuple[str, int]:
    path, _, percent = text.rpartition(_GATE)
    return path, int(percent)
