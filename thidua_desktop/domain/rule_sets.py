"""Criteria trees: build one from drafts, hash it, lint it."""

import hashlib
import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from thidua_desktop.domain.issues import Issue, error, warning
from thidua_desktop.domain.numbering import ROOT, is_bullet
from thidua_desktop.domain.points import NumberError, Points, format_points_short, parse_points
from thidua_desktop.domain.policies import lint_policy, policy_texts
from thidua_desktop.domain.records.scoring import (
    ADDED_KINDS,
    GROUP_KIND,
    AbsencePolicy,
    Criterion,
    RuleSet,
    SetPolicy,
    added_paths,
    scale_points,
)
from thidua_desktop.domain.rule_kinds import KINDS, TYPED, check_parameters
from thidua_desktop.domain.text import normalise_code

CriteriaSource = RuleSet | Sequence[Criterion]
"""A rule set, or its criteria in reading order, parents before children."""

_CAP_WORDS = re.compile(
    r"(?:(trừ|cộng|thưởng)[^.;,]{0,20})?(?:tối đa|không quá)\s*(trừ|cộng)?\s*:?\s*"
    r"-?(\d+(?:,\d+)?)\s*(?:điểm|đ)\b",
    re.IGNORECASE,
)
"""A cap said in words: "trừ tối đa 10 điểm", "tối đa trừ 10đ", "cộng không quá 2 điểm"."""


@dataclass(frozen=True, slots=True)
class CriterionDraft:
    """A row before it has its place in the tree. `max_points` None in a group is its children's sum."""

    code: str
    text: str
    max_points: Points | None = None
    kind: str = TYPED
    parameters: Mapping[str, str] = field(default_factory=dict)
    absence: AbsencePolicy = AbsencePolicy.NONE
    needs_evidence: bool = False
    note: str = ""


def criteria_of(source: CriteriaSource) -> Sequence[Criterion]:
    """Give the criteria of a rule set, or the criteria themselves."""
    return source.criteria if isinstance(source, RuleSet) else source


def leaves_of(source: CriteriaSource) -> tuple[Criterion, ...]:
    """Give the scored criteria in reading order."""
    return tuple(criterion for criterion in criteria_of(source) if not criterion.is_group)


def max_points_of(source: CriteriaSource) -> Points:
    """Give the maximum of the scale: the sum over the top nodes that do not only add or deduct."""
    return scale_points(criteria_of(source))


def depth_of(source: CriteriaSource) -> int:
    """Count the levels of the deepest branch; 0 for an empty table."""
    return max((criterion.depth for criterion in criteria_of(source)), default=0)


def build_criteria(drafts: Sequence[CriterionDraft], parents: Sequence[int]) -> tuple[Criterion, ...]:
    """Join drafts in reading order with each one's parent row (`numbering.ROOT` for a top node).

    A row with children becomes a group whatever its kind, one without a leaf. Bullets and repeated codes
    get a number in their path, so that paths stay unique; a repeated code is then for `lint` to name.
    """
    has_children = set(parents)
    criteria: list[Criterion] = []
    siblings: dict[tuple[int, str], int] = {}
    for at, (draft, parent) in enumerate(zip(drafts, parents, strict=True)):
        code = normalise_code(draft.code)
        nth = siblings[parent, code] = siblings.get((parent, code), 0) + 1
        above = criteria[parent] if parent != ROOT else None
        segment = f"{code}{nth}" if is_bullet(code) else code if nth == 1 else f"{code}#{nth}"
        leaf_kind = TYPED if draft.kind == GROUP_KIND else draft.kind
        criteria.append(
            Criterion(
                path=f"{above.path}/{segment}" if above else segment,
                code=code,
                text=draft.text,
                max_points=draft.max_points or Points(0),
                kind=GROUP_KIND if at in has_children else leaf_kind,
                parent_path=above.path if above else "",
                depth=above.depth + 1 if above else 1,
                position=at,
                parameters={} if at in has_children else dict(draft.parameters),
                absence=draft.absence,
                needs_evidence=draft.needs_evidence,
                note=draft.note,
            )
        )
    return _with_group_sums(criteria, drafts, parents)


def content_hash(source: CriteriaSource, policy: SetPolicy | None = None) -> str:
    """Hash everything a criterion says, in order: two sets with one hash score alike and print alike.

    What a set says beyond its criteria joins the hash when it says anything; `policy` goes with bare
    criteria.
    """
    rows: list[list[object]] = [
        [
            criterion.path,
            criterion.code,
            criterion.text,
            criterion.max_points,
            criterion.kind,
            sorted(criterion.parameters.items()),
            criterion.absence.value,
            criterion.needs_evidence,
            criterion.note,
        ]
        for criterion in criteria_of(source)
    ]
    said = source.policy if policy is None and isinstance(source, RuleSet) else policy or SetPolicy()
    texts = policy_texts(said)
    return _hash([*rows, ["policy", sorted(texts.items())]] if texts else rows)


def tree_hash(source: CriteriaSource) -> str:
    """Hash the bare tree: depth, normalised code and maximum in order only."""
    return _hash([[c.depth, normalise_code(c.code), c.max_points] for c in criteria_of(source)])


def workbook_name(rule_set: RuleSet) -> str:
    """Give the name of a set's workbook; a code such as "BTC/2025" would be a folder."""
    code = re.sub(r"[^\w.-]+", "-", rule_set.code)
    return f"bo_tieu_chi_{code}_ban_{rule_set.version}.xlsx"


def name_for_year(rule_set: RuleSet, year: int) -> str:
    """Give a set's name with its own year replaced; a name without the year stays."""
    return re.sub(rf"\b{rule_set.year}\b", str(year), rule_set.name)


def lint(
    source: CriteriaSource, places: Mapping[str, str] | None = None, total: Points | None = None
) -> list[Issue]:
    """List what is wrong with a tree. `where` is the path, or its place where `places` knows one.

    `total` is a written grand total to hold the top nodes against.
    """
    criteria = criteria_of(source)
    if not criteria:
        return [error("rules.empty")]
    issues: list[Issue] = []
    for criterion in criteria:
        where = (places or {}).get(criterion.path, criterion.path)
        issues.extend(_lint_one(criterion, where))
    issues.extend(_lint_sums(criteria, places or {}))
    issues.extend(_lint_codes(criteria, places or {}))
    sum_of_top = max_points_of(criteria)
    if total is not None and total != sum_of_top:
        where_total = (places or {}).get("")
        values = {"written": format_points_short(total), "sum": format_points_short(sum_of_top)}
        issues.append(error("rules.total_differs", where_total, **values))
    if isinstance(source, RuleSet):
        issues.extend(lint_policy(source.policy, criteria))
    return issues


def _with_group_sums(
    criteria: list[Criterion], drafts: Sequence[CriterionDraft], parents: Sequence[int]
) -> tuple[Criterion, ...]:
    """Fill in the groups' maxima bottom-up; bonus and penalty count only in a group of nothing else."""
    added = added_paths(criteria)
    sums = [0] * len(criteria)
    for at in range(len(criteria) - 1, -1, -1):
        if criteria[at].is_group and drafts[at].max_points is None:
            criteria[at] = replace(criteria[at], max_points=Points(sums[at]))
        above = parents[at]
        if above != ROOT and (criteria[at].path not in added or criteria[above].path in added):
            sums[above] += (
                abs(criteria[at].max_points) if criteria[at].path in added else criteria[at].max_points
            )
    return tuple(criteria)


def _hash(rows: list[list[object]]) -> str:
    canonical = json.dumps(rows, ensure_ascii=False, separators=(",", ":"))
    return hashlib.sha256(canonical.encode()).hexdigest()


def _lint_one(criterion: Criterion, where: str) -> list[Issue]:
    if criterion.kind not in KINDS:
        return [error("rules.kind_not_known", where, criterion=criterion.code, kind=criterion.kind)]
    issues = [*check_parameters(criterion, where), *_lint_words(criterion, where)]
    is_cap = criterion.kind in ADDED_KINDS and criterion.max_points
    if criterion.max_points <= 0 and not is_cap:
        written = format_points_short(criterion.max_points)
        issues.append(error("rules.max_not_positive", where, criterion=criterion.code, written=written))
    if not criterion.text:
        issues.append(error("rules.text_missing", where, criterion=criterion.code))
    return issues


def _lint_words(criterion: Criterion, where: str) -> list[Issue]:
    """Hold a cap said in the text against the maximum: "max −5" beside "trừ tối đa 10"."""
    issues = []
    for found in _CAP_WORDS.finditer(criterion.text):
        try:
            said = parse_points(found.group(3))
        except NumberError:
            continue
        # Inside a criterion's scale a smaller deduction is fine; a cap of its own must be the same number.
        is_part = bool(found.group(1) or found.group(2)) and criterion.kind not in ADDED_KINDS
        most = abs(criterion.max_points)
        if said > most or (said < most and not is_part):
            values = {"max": format_points_short(criterion.max_points), "said": found.group(0).strip()}
            issues.append(warning("rules.words_differ", where, criterion=criterion.code, **values))
    return issues


def _lint_sums(criteria: Sequence[Criterion], places: Mapping[str, str]) -> list[Issue]:
    """Hold every group against its children: the scale must add up, a group of bonuses may cap them."""
    added = added_paths(criteria)
    sums: dict[str, int] = {}
    for criterion in criteria:
        if criterion.path not in added or criterion.parent_path in added:
            sums[criterion.parent_path] = sums.get(criterion.parent_path, 0) + abs(criterion.max_points)
    issues = []
    for group in filter(lambda criterion: criterion.is_group, criteria):
        where = places.get(group.path, group.path)
        if group.path not in sums:
            issues.append(error("rules.group_without_children", where, criterion=group.code))
            continue
        values = {
            "criterion": group.code,
            "written": format_points_short(group.max_points),
            "sum": format_points_short(sums[group.path]),
        }
        if group.path in added and sums[group.path] < abs(group.max_points):
            issues.append(error("rules.cap_over_sum", where, **values))
        elif group.path not in added and sums[group.path] != group.max_points:
            issues.append(error("rules.sum_differs", where, **values))
    return issues


def _lint_codes(criteria: Sequence[Criterion], places: Mapping[str, str]) -> list[Issue]:
    seen: dict[tuple[str, str], Criterion] = {}
    issues = []
    for criterion in criteria:
        if is_bullet(criterion.code):
            continue
        first = seen.setdefault((criterion.parent_path, normalise_code(criterion.code).casefold()), criterion)
        if first is not criterion:
            where = places.get(criterion.path, criterion.path)
            values = {"criterion": criterion.code, "first": places.get(first.path, first.path)}
            issues.append(error("rules.duplicate_code", where, **values))
    return issues
