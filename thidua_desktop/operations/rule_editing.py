"""Edit a criteria table: open it, keep it as it was edited, make the next version of a frozen one."""

from dataclasses import dataclass, replace
from enum import StrEnum

from thidua_desktop.data.store.store import Store
from thidua_desktop.domain.errors import UserError
from thidua_desktop.domain.families import Family
from thidua_desktop.domain.records.scoring import RuleSet, RuleSetState
from thidua_desktop.domain.rule_sets import content_hash
from thidua_desktop.domain.text import clean, clean_line
from thidua_desktop.operations.identity import new_uid
from thidua_desktop.operations.rule_sets import RuleSetDraft, is_free_draft


class EditLock(StrEnum):
    """Why a table can only be read: it was put into force, it is over, or sheets are scored by it."""

    NONE = "none"
    ACTIVE = "active"
    RETIRED = "retired"
    IN_USE = "in_use"


@dataclass(frozen=True, slots=True)
class OpenedRules:
    """A set as it is kept, and whether it may be changed."""

    rule_set: RuleSet
    lock: EditLock = EditLock.NONE


def open_rules(store: Store, uid: str) -> OpenedRules:
    """Read a set for the editor. Raises UserError when it is gone."""
    rule_set = _require(store, uid)
    if rule_set.state is RuleSetState.ACTIVE:
        return OpenedRules(rule_set, EditLock.ACTIVE)
    if rule_set.state is RuleSetState.RETIRED:
        return OpenedRules(rule_set, EditLock.RETIRED)
    return OpenedRules(rule_set, EditLock.NONE if is_free_draft(store, rule_set) else EditLock.IN_USE)


def begin_rules(store: Store, draft: RuleSetDraft) -> RuleSet:
    """Keep an empty draft under a name; a code that is known gets its next version.

    Raises UserError("rule_set.code_missing").
    """
    code = clean_line(draft.code)
    if not code:
        raise UserError("rule_set.code_missing")
    rule_set = RuleSet(
        uid=new_uid(),
        code=code,
        version=_next_version(store, code),
        name=clean_line(draft.name) or code,
        year=draft.year,
        state=RuleSetState.DRAFT,
        criteria=(),
        content_hash=content_hash(()),
        basis=clean(draft.basis),
    )
    with store.write("rules.begin", Family.RULE_SETS):
        store.rule_sets.save(rule_set)
        store.audit.note("rule_set", rule_set.uid, "content_hash", None, rule_set.content_hash)
    return rule_set


def save_rules(store: Store, edited: RuleSet, opened: RuleSet) -> RuleSet:
    """Keep an edited draft and give it as it is kept; `opened` is the set as the editor found it.

    Its table may still have errors, which only putting it into force refuses. Raises UserError when the set
    is gone, may not be changed any more, or was changed elsewhere since it was opened.
    """
    kept = _require(store, opened.uid)
    if kept.state is not RuleSetState.DRAFT:
        raise UserError("rule_set.not_editable", name=kept.name)
    if not is_free_draft(store, kept):
        raise UserError("rule_set.scored_already", name=kept.name)
    if kept != opened:
        raise UserError("rule_set.changed_elsewhere", name=kept.name)
    name = clean_line(edited.name) or kept.name
    rule_set = replace(
        kept,
        name=name,
        year=edited.year,
        criteria=edited.criteria,
        policy=edited.policy,
    )
    rule_set = replace(rule_set, content_hash=content_hash(rule_set))
    with store.write("rules.edit", Family.RULE_SETS):
        store.rule_sets.save(rule_set)
        store.audit.note("rule_set", kept.uid, "content_hash", kept.content_hash, rule_set.content_hash)
        if rule_set.name != kept.name:
            store.audit.note("rule_set", kept.uid, "name", kept.name, rule_set.name)
    return rule_set


def next_version(store: Store, uid: str) -> RuleSet:
    """Copy a set into a draft that is its next version; a free draft that is newer already is given as it is.

    The set itself, and every sheet scored by it, stay as they are. Raises UserError when it is gone.
    """
    rule_set = _require(store, uid)
    for newer in store.rule_sets.versions(rule_set.code):
        is_newer = newer.version > rule_set.version and newer.year == rule_set.year
        if is_newer and is_free_draft(store, newer):
            return newer
    copy = replace(
        rule_set,
        uid=new_uid(),
        version=_next_version(store, rule_set.code),
        state=RuleSetState.DRAFT,
        is_sample=False,
    )
    with store.write("rules.next_version", Family.RULE_SETS):
        store.rule_sets.save(copy)
        store.audit.note("rule_set", copy.uid, "content_hash", None, copy.content_hash)
    return copy


def _next_version(store: Store, code: str) -> int:
    return max((rules.version for rules in store.rule_sets.versions(code)), default=0) + 1


def _require(store: Store, uid: str) -> RuleSet:
    rule_set = store.rule_sets.by_uid(uid)
    if rule_set is None:
        raise UserError("rule_set.gone")
    return rule_set
