"""Bring criteria tables in, freeze them, throw drafts away."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from thidua_desktop.data.exchange.criteria_workbook import read_criteria
from thidua_desktop.data.store.scores import SheetFilter
from thidua_desktop.data.store.store import Store
from thidua_desktop.domain.errors import UserError
from thidua_desktop.domain.families import Family
from thidua_desktop.domain.issues import Issue, Severity, has_errors
from thidua_desktop.domain.points import Points
from thidua_desktop.domain.records.scoring import Criterion, RuleSet, RuleSetState, SetPolicy
from thidua_desktop.domain.rule_sets import content_hash, depth_of, leaves_of, lint, max_points_of, tree_hash
from thidua_desktop.domain.text import clean, clean_line
from thidua_desktop.operations.identity import new_uid


@dataclass(frozen=True, slots=True)
class RulesReport:
    """What a criteria workbook holds; `groups` are the top nodes' maxima by code.

    `policy` None: the workbook does not speak of it. `content_hash` is over criteria and policy.
    """

    nodes: int
    leaves: int
    depth: int
    max_points: Points
    groups: Mapping[str, Points]
    content_hash: str
    tree_hash: str
    title: str
    issues: tuple[Issue, ...]
    criteria: tuple[Criterion, ...]
    policy: SetPolicy | None = None
    basis: str = ""

    @property
    def is_refused(self) -> bool:
        """Tell whether the workbook cannot be taken as it is."""
        return has_errors(self.issues)


@dataclass(frozen=True, slots=True)
class RuleSetDraft:
    """How a criteria table is to be kept; an empty name or basis takes what the workbook says."""

    code: str
    year: int
    name: str = ""
    basis: str = ""


def check_rules(path: Path) -> RulesReport:
    """Read and lint a criteria workbook; nothing is stored. Raises UserError when it is no workbook."""
    reading = read_criteria(path)
    criteria = reading.criteria
    return RulesReport(
        nodes=len(criteria),
        leaves=len(leaves_of(criteria)),
        depth=depth_of(criteria),
        max_points=max_points_of(criteria),
        groups={criterion.code: criterion.max_points for criterion in criteria if criterion.depth == 1},
        content_hash=content_hash(criteria, reading.policy),
        tree_hash=tree_hash(criteria),
        title=reading.title,
        issues=tuple(reading.issues),
        criteria=tuple(criteria),
        policy=reading.policy,
        basis=reading.basis,
    )


def require_sound(report: RulesReport, path: Path) -> None:
    """Raise UserError("rule_set.refused") with every issue when the workbook has errors."""
    if report.is_refused:
        raise UserError("rule_set.refused", where=path.name, issues=report.issues)


def import_rules(store: Store, path: Path, draft: RuleSetDraft) -> RuleSet:
    """Keep a criteria workbook as a draft set and give it.

    The same contents under the same code give the set that is there. A draft that no sheet uses is
    replaced; otherwise the set becomes version n+1. What a workbook does not speak of (policy, basis) stays
    as in the newest version. Raises UserError("rule_set.refused") with all issues.
    """
    report = check_rules(path)
    require_sound(report, path)
    code = clean_line(draft.code)
    if not code:
        raise UserError("rule_set.code_missing")
    versions = store.rule_sets.versions(code)
    newest = versions[0] if versions else None
    policy = report.policy or (newest.policy if newest else SetPolicy())
    digest = content_hash(report.criteria, policy)
    for rules in versions:
        if (rules.content_hash, rules.year) == (digest, draft.year):
            return rules
    replaced = newest if newest is not None and is_free_draft(store, newest) else None
    rule_set = RuleSet(
        uid=replaced.uid if replaced else new_uid(),
        code=code,
        version=replaced.version if replaced else (newest.version + 1 if newest else 1),
        name=clean_line(draft.name) or report.title or code,
        year=draft.year,
        state=RuleSetState.DRAFT,
        criteria=report.criteria,
        content_hash=digest,
        basis=clean(draft.basis) or report.basis or (newest.basis if newest else ""),
        policy=policy,
    )
    with store.write("rules.import", Family.RULE_SETS):
        store.rule_sets.save(rule_set)
        before = replaced.content_hash if replaced else None
        store.audit.note("rule_set", rule_set.uid, "content_hash", before, rule_set.content_hash)
    return rule_set


def activate_rules(store: Store, uid: str) -> RuleSet:
    """Freeze a draft; the earlier active version of the same code and year retires.

    Raises UserError when the set is unknown or no draft, and with every error that its table still has.
    """
    rule_set = _require(store, uid)
    if rule_set.state is RuleSetState.ACTIVE:
        return rule_set
    if rule_set.state is not RuleSetState.DRAFT:
        raise UserError("rule_set.not_draft", name=rule_set.name)
    _require_no_errors(rule_set)
    with store.write("rules.activate", Family.RULE_SETS):
        for other in store.rule_sets.versions(rule_set.code):
            if other.state is RuleSetState.ACTIVE and other.year == rule_set.year:
                store.rule_sets.set_state(other.uid, RuleSetState.RETIRED)
                store.audit.note("rule_set", other.uid, "state", other.state, RuleSetState.RETIRED)
        store.rule_sets.set_state(uid, RuleSetState.ACTIVE)
        store.audit.note("rule_set", uid, "state", rule_set.state, RuleSetState.ACTIVE)
    return _require(store, uid)


def delete_draft(store: Store, uid: str) -> None:
    """Throw a draft away. Raises UserError when it is frozen or sheets use it."""
    rule_set = _require(store, uid)
    if rule_set.state is not RuleSetState.DRAFT:
        raise UserError("rule_set.frozen", name=rule_set.name)
    if not is_free_draft(store, rule_set):
        raise UserError("rule_set.in_use", name=rule_set.name)
    with store.write("rules.delete", Family.RULE_SETS):
        store.rule_sets.remove(uid)
        store.audit.note("rule_set", uid, "name", rule_set.name, None)


def is_free_draft(store: Store, rule_set: RuleSet) -> bool:
    """Tell whether a set may still be changed or thrown away: a draft that no sheet uses."""
    is_used = bool(store.scores.sheets(SheetFilter(rule_set_uid=rule_set.uid)))
    return rule_set.state is RuleSetState.DRAFT and not is_used


def _require_no_errors(rule_set: RuleSet) -> None:
    errors = tuple(issue for issue in lint(rule_set) if issue.severity is Severity.ERROR)
    if errors:
        raise UserError("rule_set.has_errors", name=rule_set.name, count=len(errors), issues=errors)


def _require(store: Store, uid: str) -> RuleSet:
    rule_set = store.rule_sets.by_uid(uid)
    if rule_set is None:
        raise UserError("rule_set.gone")
    return rule_set
