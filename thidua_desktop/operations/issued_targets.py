"""Targets that a bloc or the province gives its units: the unit reads them and cannot change them."""

from collections.abc import Mapping

from thidua_desktop.data.store.scores import SheetFilter
from thidua_desktop.data.store.store import Store
from thidua_desktop.domain.errors import UserError
from thidua_desktop.domain.families import Family
from thidua_desktop.domain.issues import Issue, error, has_errors
from thidua_desktop.domain.points import Quantity, format_quantity
from thidua_desktop.domain.records.scoring import RuleSet, ScoreEntry
from thidua_desktop.domain.rule_kinds import KINDS
from thidua_desktop.domain.targets import check_percent, implausible_targets
from thidua_desktop.operations.offices import require_office, require_unit

UnitTargets = Mapping[str, Mapping[str, Quantity]]
"""Unit uid → criterion path → target."""


def issue_targets(
    store: Store, period_uid: str, rule_set_uid: str, targets: UnitTargets
) -> tuple[Issue, ...]:
    """Give units their targets in one write; those of other criteria stay. Gives what looks implausible.

    Raises UserError("targets.refused") with issues for lines that take no target, targets below zero, or the
    office's own unit: nobody gives targets to itself.
    """
    rule_set = store.rule_sets.by_uid(rule_set_uid)
    if rule_set is None or store.periods.by_uid(period_uid) is None:
        raise UserError("scores.sheet_gone")
    issues = [
        issue for unit_uid, lines in targets.items() for issue in _check(store, rule_set, unit_uid, lines)
    ]
    if has_errors(issues):
        raise UserError("targets.refused", issues=issues)
    with store.write("targets.issue", Family.SCORES):
        for unit_uid, lines in targets.items():
            before = store.rounds.targets(period_uid, unit_uid, rule_set_uid)
            store.rounds.save_targets(period_uid, unit_uid, rule_set_uid, lines)
            for path, target in lines.items():
                if before.get(path) != target:
                    old = format_quantity(before[path]) if path in before else None
                    store.audit.note("unit", unit_uid, f"target:{path}", old, format_quantity(target))
    return (*issues, *_implausible(store, period_uid, rule_set, targets))


def _check(store: Store, rule_set: RuleSet, unit_uid: str, lines: Mapping[str, Quantity]) -> list[Issue]:
    issues = []
    unit = require_unit(store, unit_uid)
    if unit_uid == require_office(store).unit_uid:
        issues.append(error("targets.own_unit", unit.code, name=unit.name))
    leaves = {leaf.path: leaf for leaf in rule_set.leaves}
    for path, target in lines.items():
        leaf = leaves.get(path)
        if leaf is None or not KINDS[leaf.kind].has_target:
            issues.append(error("targets.none_here", path, line=path))
        elif target < 0:
            issues.append(error("targets.negative", path, criterion=leaf.code, name=unit.name))
        else:
            issues.extend(check_percent(leaf, ScoreEntry(path, target=target)))
    return issues


def _implausible(store: Store, period_uid: str, rule_set: RuleSet, targets: UnitTargets) -> list[Issue]:
    """Hold what was given against all targets of the period: 0,9 for 90 stands out."""
    found = store.scores.sheets(SheetFilter(period_uid=period_uid, rule_set_uid=rule_set.uid))
    units = {*targets, *(sheet.unit_uid for sheet in found)}
    given = {
        uid: {
            path: ScoreEntry(path, target=target)
            for path, target in store.rounds.targets(period_uid, uid, rule_set.uid).items()
        }
        for uid in units
    }
    return implausible_targets(rule_set, given)
