"""Begin a year's criteria table from an earlier one: everything is carried into a draft."""

from dataclasses import dataclass, replace

from thidua_desktop.data.store.store import Store
from thidua_desktop.domain.errors import UserError
from thidua_desktop.domain.families import Family
from thidua_desktop.domain.records.scoring import RuleSet, RuleSetState
from thidua_desktop.domain.rule_sets import content_hash, name_for_year
from thidua_desktop.domain.text import clean_line
from thidua_desktop.operations.identity import new_uid


@dataclass(frozen=True, slots=True)
class RuleCopy:
    """Under what code and year the copy is kept; an empty name is the earlier one with the year put right."""

    code: str
    year: int
    name: str = ""


def copy_rules(store: Store, uid: str, wanted: RuleCopy) -> RuleSet:
    """Copy a set of any state into a new draft: criteria, parameters, policy, basis.

    A code that is in use gets its next version. Raises UserError when the set is gone, no code is given, or
    a draft of this code and year is there already.
    """
    source = store.rule_sets.by_uid(uid)
    if source is None:
        raise UserError("rule_set.gone")
    code = clean_line(wanted.code)
    if not code:
        raise UserError("rule_set.code_missing")
    versions = store.rule_sets.versions(code)
    for known in versions:
        if known.state is RuleSetState.DRAFT and known.year == wanted.year:
            raise UserError("rule_set.draft_there", name=known.name, code=code, version=known.version)
    copy = replace(
        source,
        uid=new_uid(),
        code=code,
        version=versions[0].version + 1 if versions else 1,
        name=clean_line(wanted.name) or name_for_year(source, wanted.year),
        year=wanted.year,
        state=RuleSetState.DRAFT,
        content_hash=content_hash(source),
        is_sample=False,
    )
    with store.write("rules.copy", Family.RULE_SETS):
        store.rule_sets.save(copy)
        store.audit.note("rule_set", copy.uid, "copied_from", None, source.uid)
        store.audit.note("rule_set", copy.uid, "content_hash", None, copy.content_hash)
    return copy
