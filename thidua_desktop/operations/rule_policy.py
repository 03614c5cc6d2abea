"""Change what a draft says beyond its criteria: scale, final rule, grades, tie-breaks, legal basis."""

from dataclasses import replace

from thidua_desktop.data.store.store import Store
from thidua_desktop.domain.errors import UserError
from thidua_desktop.domain.families import Family
from thidua_desktop.domain.issues import has_errors
from thidua_desktop.domain.policies import grades_in_order, lint_policy, policy_texts
from thidua_desktop.domain.records.scoring import RuleSet, RuleSetState, SetPolicy
from thidua_desktop.domain.rule_sets import content_hash
from thidua_desktop.domain.text import clean, clean_line


def save_policy(store: Store, uid: str, policy: SetPolicy, basis: str) -> RuleSet:
    """Keep a draft's policy and its basis (a document a line), and give the set.

    Raises UserError when the set is gone or frozen, or with every issue when the policy makes no sense.
    """
    rule_set = store.rule_sets.by_uid(uid)
    if rule_set is None:
        raise UserError("rule_set.gone")
    if rule_set.state is not RuleSetState.DRAFT:
        raise UserError("rule_set.policy_frozen", name=rule_set.name)
    grades = (replace(grade, name=clean_line(grade.name)) for grade in policy.grades)
    policy = replace(policy, grades=grades_in_order(grades))
    issues = lint_policy(policy, rule_set.criteria)
    if has_errors(issues):
        raise UserError("rule_set.policy_refused", issues=issues)
    changed = replace(rule_set, policy=policy, basis=clean(basis))
    changed = replace(changed, content_hash=content_hash(changed))
    if changed == rule_set:
        return rule_set
    with store.write("rules.policy", Family.RULE_SETS, Family.SCORES):
        store.rule_sets.set_policy(changed)
        _note_changes(store, rule_set, changed)
    return changed


def _note_changes(store: Store, before: RuleSet, after: RuleSet) -> None:
    old, new = policy_texts(before.policy), policy_texts(after.policy)
    for name in sorted(old.keys() | new.keys()):
        if old.get(name) != new.get(name):
            store.audit.note("rule_set", after.uid, f"policy:{name}", old.get(name), new.get(name))
    if before.basis != after.basis:
        store.audit.note("rule_set", after.uid, "basis", before.basis, after.basis)
