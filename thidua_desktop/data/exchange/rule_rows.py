"""Periods and rule sets with their criteria ↔ canonical rows."""

import json
from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import date

from thidua_desktop.data.exchange.package_format import Row
from thidua_desktop.data.exchange.package_values import (
    canonical_date,
    canonical_flag,
    canonical_number,
    canonical_points,
    canonical_text,
    day_of,
    whole_of,
    whole_parts,
)
from thidua_desktop.domain.points import Points
from thidua_desktop.domain.policies import policy_texts, read_policy
from thidua_desktop.domain.records.scoring import (
    AbsencePolicy,
    Criterion,
    EvaluationPeriod,
    PeriodKind,
    RuleSet,
    RuleSetState,
    SetPolicy,
)


def period_row(period: EvaluationPeriod) -> Row:
    """Write a period."""
    return (
        period.uid,
        canonical_text(period.code),
        canonical_text(period.name),
        period.kind.value,
        canonical_number(period.year),
        canonical_date(period.starts_on),
        canonical_date(period.ends_on),
        canonical_date(period.self_deadline),
        canonical_date(period.appraisal_deadline),
        canonical_date(period.meeting_on),
    )


def read_period(row: Row) -> EvaluationPeriod:
    """Read a period under the sender's uid."""
    uid, code, name, kind, year, start, end, *deadlines = row
    number = min(max(whole_of(year), date.min.year), date.max.year)
    return EvaluationPeriod(
        uid or "",
        code or "",
        name or "",
        PeriodKind(kind or PeriodKind.YEAR),
        number,
        day_of(start) or date(number, 1, 1),
        day_of(end) or date(number, 12, 31),
        *(day_of(deadline) for deadline in deadlines),
    )


def rule_set_row(rules: RuleSet) -> Row:
    """Write a rule set without its criteria."""
    return (
        rules.uid,
        canonical_text(rules.code),
        canonical_number(rules.version),
        canonical_text(rules.name),
        canonical_number(rules.year),
        rules.state.value,
        canonical_text(rules.basis),
        _policy_out(rules.policy),
        rules.content_hash,
        canonical_flag(flag=rules.is_sample),
    )


def criterion_rows(rules: RuleSet) -> list[Row]:
    """Write the criteria of a set."""
    return [
        (
            f"{rules.uid}:{criterion.path}",
            canonical_text(criterion.code),
            canonical_text(criterion.text),
            canonical_points(criterion.max_points),
            criterion.kind,
            _parameters_out(criterion.parameters),
            criterion.absence.value,
            canonical_flag(flag=criterion.needs_evidence),
            canonical_text(criterion.note),
            criterion.parent_path or None,
            canonical_number(criterion.depth),
            canonical_number(criterion.position),
        )
        for criterion in rules.criteria
    ]


def read_rule_sets(rule_sets: Iterable[Row], criteria: Iterable[Row]) -> list[RuleSet]:
    """Read rule sets with their criteria in reading order."""
    criteria_of: dict[str, list[Criterion]] = defaultdict(list)
    for row in criteria:
        criteria_of[(row[0] or "").partition(":")[0]].append(_criterion(row))
    return [
        RuleSet(
            uid or "",
            code or "",
            whole_of(version),
            name or "",
            whole_of(year),
            RuleSetState(state or RuleSetState.DRAFT),
            tuple(sorted(criteria_of[uid or ""], key=lambda criterion: criterion.position)),
            digest or "",
            basis or "",
            sample is not None,
            _policy_in(policy),
        )
        for uid, code, version, name, year, state, basis, policy, digest, sample in rule_sets
    ]


def _criterion(row: Row) -> Criterion:
    key, code, text, most, kind, parameters, absence, evidence, note, parent, depth, position = row
    return Criterion(
        (key or "").partition(":")[2],
        code or "",
        text or "",
        Points(whole_parts(most) or 0),
        kind or "",
        parent or "",
        whole_of(depth),
        whole_of(position),
        _parameters_in(parameters),
        AbsencePolicy(absence or AbsencePolicy.NONE),
        evidence is not None,
        note or "",
    )


def _policy_out(policy: SetPolicy) -> str | None:
    texts = policy_texts(policy)
    return canonical_text(json.dumps(texts, ensure_ascii=False, sort_keys=True)) if texts else None


def _policy_in(text: str | None) -> SetPolicy:
    """Read a set's policy; what is none becomes the default, so that the set's hash tells of it."""
    try:
        texts = json.loads(text) if text else {}
    except (ValueError, RecursionError):
        texts = None
    if not isinstance(texts, dict) or not all(isinstance(value, str) for value in texts.values()):
        return SetPolicy()
    return read_policy(texts) or SetPolicy()


def _parameters_out(parameters: Mapping[str, str]) -> str | None:
    if not parameters:
        return None
    return canonical_text(json.dumps(dict(parameters), ensure_ascii=False, sort_keys=True))


def _parameters_in(text: str | None) -> dict[str, str]:
    """Read a criterion's parameters; what is none stays as text, so that the set's hash tells of it."""
    try:
        found = json.loads(text) if text else {}
    except (ValueError, RecursionError):
        found = text
    if not isinstance(found, dict):
        return {"": text or ""}
    return {name: str(value) for name, value in found.items()}
