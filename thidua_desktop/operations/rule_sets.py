"""Bring criteria tables in, freeze them, throw drafts away."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from thidua_desktop.data.exchange.criteria_workbook import read_criteria
from thidua_desktop.data.store.scores import SheetFilter
from thidua_desktop.data.store.store import Store
from thidua_desktop.domain.errors import UserError
from thidua_desktop.domain.families import Family
from thidua_desktop.domain.issues import Issue, has_errors
from thidua_desktop.domain.points import Points
from thidua_desktop.domain.records.scoring import Criterion, RuleSet, RuleSetState
from thidua_desktop.domain.rule_sets import content_hash, depth_of, leaves_of, max_points_of, tree_hash
from thidua_desktop.domain.text import clean_line
from thidua_desktop.operations.identity import new_uid


@dataclass(frozen=True, slots=True)
class RulesReport:
    """What a criteria workbook holds; `groups` are the top nodes' maxima by code."""

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

    @property
    def is_refused(self) -> bool:
        """Tell whether the workbook cannot be taken as it is."""
        return has_errors(self.issues)


@dataclass(frozen=True, slots=True)
class RuleSetDraft:
    """How a criteria table is to be kept; an empty name takes the workbook's title."""

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
        content_hash=content_hash(criteria),
        tree_hash=tree_hash(criteria),
        title=reading.title,
        issues=tuple(reading.issues),
        criteria=tuple(criteria),
    )


def require_sound(report: RulesReport, path: Path) -> None:
    """Raise UserError("rule_set.refused") with every issue when the workbook has errors."""
    if report.is_refused:
        raise UserError("rule_set.refused", where=path.name, issues=report.issues)


def import_rules(store: Store, path: Path, draft: RuleSetDraft) -> RuleSet:
    """Keep a criteria workbook as a draft set and give it.

    The same contents under the same code give the set that is there. A draft that no sheet uses is
    replaced; otherwise the set becomes version n+1. Raises UserError("rule_set.refused") with all issues.
    """
    report = check_rules(path)
    require_sound(report, path)
    code = clean_line(draft.code)
    if not code:
        raise UserError("rule_set.code_missing")
    versions = store.rule_sets.versions(code)
    same = next((rules for rules in versions if rules.content_hash == report.content_hash), None)
    if same is not None and same.year == draft.year:
        return same
    newest = versions[0] if versions else None
    replaced = newest if newest is not None and _is_free_draft(store, newest) else None
    rule_set = RuleSet(
        uid=replaced.uid if replaced else new_uid(),
        code=code,
        version=replaced.version if replaced else (newest.version + 1 if newest else 1),
        name=clean_line(draft.name) or report.title or code,
        year=draft.year,
        state=RuleSetState.DRAFT,
        criteria=report.criteria,
        content_hash=report.content_hash,
        basis=clean_line(draft.basis),
    )
    with store.write("rules.import", Family.RULE_SETS):
        store.rule_sets.save(rule_set)
        before = replaced.content_hash if replaced else None
        store.audit.note("rule_set", rule_set.uid, "content_hash", before, rule_set.content_hash)
    return rule_set


def activate_rules(store: Store, uid: str) -> RuleSet:
    """Freeze a draft; the earlier active version of the same code and year retires.

    Raises UserError when the set is unknown or no draft.
    """
    rule_set = _require(store, uid)
    if rule_set.state is RuleSetState.ACTIVE:
        return rule_set
    if rule_set.state is not RuleSetState.DRAFT:
        raise UserError("rule_set.not_draft", name=rule_set.name)
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
    if not _is_free_draft(store, rule_set):
        raise UserError("rule_set.in_use", name=rule_set.name)
    with store.write("rules.delete", Family.RULE_SETS):
        store.rule_sets.remove(uid)
        store.audit.note("rule_set", uid, "name", rule_set.name, None)


def _is_free_draft(store: Store, rule_set: RuleSet) -> bool:
    is_used = bool(store.scores.sheets(SheetFilter(rule_set_uid=rule_set.uid)))
    return rule_set.state is RuleSetState.DRAFT and not is_used


def _require(store: Store, uid: str) -> RuleSet:
    rule_set = store.rule_sets.by_uid(uid)
    if rule_set is None:
        raise UserError("rule_set.gone")
    return rule_set
