"""Differences of two rule sets in words: a line for every thing that differs, with before and after."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from thidua_desktop.domain.glossary import choice_label, label
from thidua_desktop.domain.legal_basis import basis_sentence
from thidua_desktop.domain.points import Points, format_points_short
from thidua_desktop.domain.policies import BONUS, PREFERENCE, VOTE
from thidua_desktop.domain.records.scoring import (
    Absence,
    AbsencePolicy,
    Criterion,
    GradeBand,
    RuleSet,
    SetPolicy,
)
from thidua_desktop.domain.rule_changes import ChangedCriterion, RuleChange, compare_rules
from thidua_desktop.domain.rule_kinds import KINDS, parameter_specs

Words = Callable[[str], str]
"""Gives a word of ours in the language of whoever reads."""
_TIE_WORDS = {VOTE: "tie_vote", BONUS: "tie_bonus", PREFERENCE: "tie_preference"}
_STEP = " → "


@dataclass(frozen=True, slots=True)
class DifferenceLine:
    """One thing that differs. `field` is its glossary word; an added or removed criterion is one line.

    `code`, `text` and the paths are of the criterion, all empty for what a set says as a whole.
    """

    change: RuleChange
    field: str
    before: str
    after: str
    code: str = ""
    text: str = ""
    path_before: str = ""
    path_after: str = ""


def difference_lines(before: RuleSet, after: RuleSet, words: Words = str) -> list[DifferenceLine]:
    """List everything that differs: what the sets say as a whole, then criteria in the later one's order."""
    lines = [
        DifferenceLine(RuleChange.CHANGED, name, old, new)
        for name, old, new in _whole(before, after, words)
        if old != new
    ]
    for change in compare_rules(before, after):
        lines.extend(_criterion_lines(change, words))
    return lines


def policy_words(policy: SetPolicy, words: Words = str) -> dict[str, str]:
    """Write what a set says beyond its criteria, by glossary word; empty where it says nothing."""
    return {
        "policy_scale": _points(policy.scale),
        "normalise_at": words(choice_label(policy.normalise_at)),
        "least_total": _points(policy.least),
        "most_total": _points(policy.most),
        "final_rule": words(choice_label(policy.final_rule)),
        "grades": _STEP.join(map(grade_words, policy.grades)),
        "tie_breaks": _STEP.join(tie_break_word(name, words) for name in policy.tie_breaks),
    }


def grade_words(grade: GradeBand) -> str:
    """Write a grade in signs that need no language: ``Tốt ≥ 80 (V. ≥ 40 %, ≤ 25 %)``."""
    least = "" if grade.least is None else f" ≥ {format_points_short(grade.least)}"
    further = [f"{gate.group_path} ≥ {gate.percent} %" for gate in grade.gates]
    further += [] if grade.quota_percent is None else [f"≤ {grade.quota_percent} %"]
    return f"{grade.name}{least} ({', '.join(further)})" if further else f"{grade.name}{least}"


def tie_break_word(name: str, words: Words = str) -> str:
    """Give the word of a tie-break; a group is its own code."""
    return words(label(_TIE_WORDS[name])) if name in _TIE_WORDS else name


def _whole(before: RuleSet, after: RuleSet, words: Words) -> Iterable[tuple[str, str, str]]:
    yield "basis", basis_sentence(before.basis), basis_sentence(after.basis)
    old, new = policy_words(before.policy, words), policy_words(after.policy, words)
    for name, written in old.items():
        yield name, written, new[name]


def _criterion_lines(change: ChangedCriterion, words: Words) -> list[DifferenceLine]:
    old, new = change.before, change.after
    told = new or old
    assert told is not None  # noqa: S101  # a change has one of both
    values = [(name, _value(old, name, words), _value(new, name, words)) for name in change.fields]
    if old is None or new is None:
        values = [("criterion", _summary(old, words), _summary(new, words))]
    elif change.change is RuleChange.MOVED:
        values.insert(0, ("criterion_place", old.path, new.path))
    return [
        DifferenceLine(
            change.change,
            name,
            was,
            now,
            told.code,
            told.text,
            old.path if old else "",
            new.path if new else "",
        )
        for name, was, now in values
    ]


def _summary(criterion: Criterion | None, words: Words) -> str:
    if criterion is None:
        return ""
    most = f"{words(label('max_points'))}: {format_points_short(criterion.max_points)}"
    return most if criterion.is_group else f"{_kind(criterion, words)}; {most}"


def _value(criterion: Criterion | None, name: str, words: Words) -> str:
    return "" if criterion is None else _VALUES[name](criterion, words)


def _kind(criterion: Criterion, words: Words) -> str:
    return words(KINDS[criterion.kind].name) if criterion.kind in KINDS else criterion.kind


def _parameters(criterion: Criterion, words: Words) -> str:
    specs = parameter_specs(criterion.kind) if criterion.kind in KINDS else ()
    labels = {spec.code: words(spec.label) for spec in specs}
    return "; ".join(
        f"{labels.get(code, code)}: {text}" for code, text in sorted(criterion.parameters.items())
    )


def _absence(criterion: Criterion, words: Words) -> str:
    if criterion.absence is AbsencePolicy.NONE:
        return words(label("must_score"))
    return words(choice_label(Absence(criterion.absence.value)))


def _evidence(criterion: Criterion, words: Words) -> str:
    return words(label("evidence_needed")) if criterion.needs_evidence else ""


_VALUES: dict[str, Callable[[Criterion, Words], str]] = {
    "criterion_text": lambda criterion, _: criterion.text,
    "max_points": lambda criterion, _: format_points_short(criterion.max_points),
    "criterion_kind": _kind,
    "rule_parameters": _parameters,
    "absence_policy": _absence,
    "evidence": _evidence,
    "note": lambda criterion, _: criterion.note,
}


def _points(points: Points | None) -> str:
    return "" if points is None else format_points_short(points)
