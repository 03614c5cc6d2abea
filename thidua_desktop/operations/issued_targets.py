"""Targets that a bloc or the province gives its units: the unit reads them and cannot change them."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace

from thidua_desktop.data.store.issued_targets import IssuedTarget
from thidua_desktop.data.store.scores import SheetFilter
from thidua_desktop.data.store.store import Store
from thidua_desktop.domain.errors import DecisionNeededError, UserError
from thidua_desktop.domain.families import Family
from thidua_desktop.domain.issues import Issue, error, has_decisions, has_errors
from thidua_desktop.domain.points import Quantity, format_quantity
from thidua_desktop.domain.records.organisation import Bloc, BlocRole, is_valid_on, members_on
from thidua_desktop.domain.records.scoring import (
    Absence,
    Criterion,
    EvaluationPeriod,
    Round,
    RuleSet,
    ScoreEntry,
    ScoreSheet,
)
from thidua_desktop.domain.rule_kinds import KINDS
from thidua_desktop.domain.targets import check_percent, implausible_targets, missing_targets
from thidua_desktop.domain.workflow import WITH_UNIT
from thidua_desktop.operations.blocs import blocs_of_unit
from thidua_desktop.operations.offices import require_office, require_unit
from thidua_desktop.operations.relative_points import recompute_sheets

UnitTargets = Mapping[str, Mapping[str, Quantity | None]]
"""Unit uid → criterion path → target; None takes the target back."""

Where = Callable[[str, str], str | None]
"""Gives the place of a unit's target by unit uid and path, for its issues."""


@dataclass(frozen=True, slots=True)
class TargetUnit:
    """A row of the grid; `refusal` is why this office gives the unit no targets, empty when it may."""

    uid: str
    code: str
    name: str
    refusal: str = ""


@dataclass(frozen=True, slots=True)
class TargetGrid:
    """The targets of a bloc under one set: units in the bloc's order, the lines that take a target.

    `given` has unit uid → path → target; `absent` the lines a unit was not assigned at all; `issuers` the
    names of offices by uid.
    """

    bloc: Bloc
    period: EvaluationPeriod
    rule_set: RuleSet
    units: tuple[TargetUnit, ...]
    lines: tuple[Criterion, ...]
    given: Mapping[str, Mapping[str, IssuedTarget]]
    absent: Mapping[str, frozenset[str]] = field(default_factory=dict)
    issuers: Mapping[str, str] = field(default_factory=dict)

    def missing(self) -> dict[str, tuple[str, ...]]:
        """Give path → units without a target where most of the bloc has one."""
        return self.missing_among(
            {
                uid: {path: ScoreEntry(path, target=one.target) for path, one in lines.items()}
                for uid, lines in self.given.items()
            }
        )

    def missing_among(self, entries: Mapping[str, Mapping[str, ScoreEntry]]) -> dict[str, tuple[str, ...]]:
        """Give path → units that lack a target among these, by unit uid and path; absent lines need none."""
        return missing_targets(
            self.rule_set, {unit.uid: self._settled(unit.uid, entries) for unit in self.units}
        )

    def _settled(
        self, unit_uid: str, entries: Mapping[str, Mapping[str, ScoreEntry]]
    ) -> dict[str, ScoreEntry]:
        absent = self.absent.get(unit_uid, frozenset())
        excused = {path: ScoreEntry(path, absence=Absence.NOT_ASSIGNED) for path in absent}
        return {**entries.get(unit_uid, {}), **excused}


def target_lines(rule_set: RuleSet) -> tuple[Criterion, ...]:
    """Give the lines of a set that are held against a target."""
    return tuple(leaf for leaf in rule_set.leaves if KINDS[leaf.kind].has_target)


def read_targets(store: Store, period_uid: str, rule_set_uid: str, bloc_uid: str) -> TargetGrid:
    """Give a bloc's targets of a period. Raises UserError when bloc, period or set are gone."""
    bloc, period = store.blocs.by_uid(bloc_uid), store.periods.by_uid(period_uid)
    rule_set = store.rule_sets.by_uid(rule_set_uid)
    if bloc is None or period is None or rule_set is None:
        raise UserError("ranking.gone")
    members = [m.unit_uid for m in members_on(store.blocs.memberships(bloc_uid), period.ends_on)]
    known = {unit.uid: unit for unit in store.units.by_uids(members)}
    units = tuple(
        TargetUnit(uid, known[uid].code, known[uid].name_on(period.ends_on), _refusal(store, uid, period))
        for uid in members
    )
    given = store.targets.of_set(period_uid, rule_set_uid)
    issuers = {one.issuer_uid for lines in given.values() for one in lines.values() if one.issuer_uid}
    names = {unit.uid: unit.name_on(period.ends_on) for unit in store.units.by_uids(issuers)}
    lines = target_lines(rule_set)
    return TargetGrid(bloc, period, rule_set, units, lines, given, _absent(store, period, rule_set), names)


@dataclass(frozen=True, slots=True)
class SheetTargets:
    """What a unit's sheet has to know: its targets, who gave them (names by path), and the lines without a
    target that most of its bloc has one for.
    """

    given: Mapping[str, Quantity]
    givers: Mapping[str, str]
    lacking: frozenset[str] = frozenset()


def sheet_targets(store: Store, unit_uid: str, period: EvaluationPeriod, rule_set: RuleSet) -> SheetTargets:
    """Give the targets of a unit as its sheet shows them."""
    lines = target_lines(rule_set)
    if not lines:
        return SheetTargets({}, {})
    found = store.targets.of_unit(period.uid, unit_uid, rule_set.uid)
    issuers = {one.issuer_uid for one in found.values() if one.issuer_uid}
    names = {unit.uid: unit.name_on(period.ends_on) for unit in store.units.by_uids(issuers)}
    givers = {path: names[one.issuer_uid] for path, one in found.items() if one.issuer_uid in names}
    open_ = {line.path for line in lines} - found.keys()
    return SheetTargets(
        {path: one.target for path, one in found.items()},
        givers,
        _lacking(store, unit_uid, period, rule_set.uid) & open_ if open_ else frozenset(),
    )


def _lacking(store: Store, unit_uid: str, period: EvaluationPeriod, rule_set_uid: str) -> frozenset[str]:
    """Give the lines that most units of the unit's bloc have a target for."""
    blocs = blocs_of_unit(store, unit_uid, period.ends_on)
    if not blocs:
        return frozenset()
    members = members_on(store.blocs.memberships(blocs[0].uid), period.ends_on)
    counts = store.targets.counts(period.uid, rule_set_uid, [member.unit_uid for member in members])
    return frozenset(path for path, count in counts.items() if 2 * count > len(members))


def check_targets(
    store: Store,
    period_uid: str,
    rule_set: RuleSet,
    targets: UnitTargets,
    where: Where = lambda _unit, path: path,
) -> tuple[Issue, ...]:
    """List what is wrong with targets before they are kept: errors, slips that ask, and what stands out."""
    issues = [
        issue
        for unit_uid, lines in targets.items()
        for issue in _check(store, (period_uid, rule_set), (unit_uid, lines), where)
    ]
    if not has_errors(issues):
        issues += _implausible(store, period_uid, rule_set, (targets, where))
    return tuple(issues)


def issue_targets(
    store: Store,
    period_uid: str,
    rule_set_uid: str,
    targets: UnitTargets,
    *,
    keep_flagged: bool = False,
) -> tuple[Issue, ...]:
    """Give units their targets in one write; those of other criteria stay. Gives what looks implausible.

    Sheets that are still with their unit take the new target, and relative points follow. Raises
    UserError("targets.refused") with issues for lines that take no target, targets below zero, the office's
    own unit (nobody gives targets to itself) or a fellow member; DecisionNeededError("targets.undecided") for
    percents that may be slips, unless `keep_flagged`.
    """
    rule_set = store.rule_sets.by_uid(rule_set_uid)
    if rule_set is None or store.periods.by_uid(period_uid) is None:
        raise UserError("scores.sheet_gone")
    issues = check_targets(store, period_uid, rule_set, targets)
    if has_errors(issues):
        raise UserError("targets.refused", issues=issues)
    if has_decisions(issues) and not keep_flagged:
        raise DecisionNeededError("targets.undecided", issues=issues)
    giver = require_office(store).unit_uid
    touched: list[ScoreSheet] = []
    with store.write("targets.issue", Family.SCORES):
        for unit_uid, lines in targets.items():
            before = store.rounds.targets(period_uid, unit_uid, rule_set_uid)
            changed = {path: target for path, target in lines.items() if before.get(path) != target}
            kept = {path: target for path, target in changed.items() if target is not None}
            store.rounds.save_targets(period_uid, unit_uid, rule_set_uid, kept)
            store.targets.name_issuer(period_uid, unit_uid, [(rule_set_uid, path) for path in kept], giver)
            gone = [(rule_set_uid, path) for path in changed if path not in kept]
            store.targets.remove(period_uid, unit_uid, gone)
            for path, target in changed.items():
                texts = [None if one is None else format_quantity(one) for one in (before.get(path), target)]
                store.audit.note("unit", unit_uid, f"target:{path}", *texts)
            touched += follow_targets(store, (period_uid, rule_set_uid, unit_uid), before, changed)
        recompute_sheets(store, touched, Round.SELF)
    return issues


def follow_targets(
    store: Store,
    of: tuple[str, str, str],
    before: Mapping[str, Quantity],
    changed: Mapping[str, Quantity | None],
) -> list[ScoreSheet]:
    """Bring the targets of a sheet that is still with its unit in line, where it had the earlier one."""
    period_uid, rule_set_uid, unit_uid = of
    wanted = SheetFilter(period_uid=period_uid, unit_uid=unit_uid, rule_set_uid=rule_set_uid)
    touched = []
    for sheet in store.scores.sheets(wanted):
        if sheet.state not in WITH_UNIT:
            continue
        entries = store.scores.entries(sheet.uid, Round.SELF)
        fresh = [
            replace(entry, target=changed[path])
            for path, entry in entries.items()
            if path in changed and entry.target in (None, before.get(path))
        ]
        store.scores.save_entries(sheet, Round.SELF, fresh)
        if fresh:
            touched.append(sheet)
    return touched


def _check(
    store: Store,
    of: tuple[str, RuleSet],
    given: tuple[str, Mapping[str, Quantity | None]],
    where: Where,
) -> list[Issue]:
    (period_uid, rule_set), (unit_uid, lines) = of, given
    issues: list[Issue] = []
    unit, period = require_unit(store, unit_uid), store.periods.by_uid(period_uid)
    refusal = _refusal(store, unit_uid, period) if period is not None else ""
    if refusal:
        issues.append(error(refusal, unit.code, name=unit.name))
    leaves = {leaf.path: leaf for leaf in rule_set.leaves}
    for path, target in lines.items():
        leaf, place = leaves.get(path), where(unit_uid, path)
        if leaf is None or not KINDS[leaf.kind].has_target:
            issues.append(error("targets.none_here", place, line=path))
        elif target is not None and target < 0:
            issues.append(error("targets.negative", place, criterion=leaf.code, name=unit.name))
        elif target is not None:
            found = check_percent(leaf, ScoreEntry(path, target=target))
            issues += [Issue(one.code, one.severity, place, one.values) for one in found]
    return issues


def _refusal(store: Store, unit_uid: str, period: EvaluationPeriod) -> str:
    """Give the code of why this office may not give a unit targets: it is its own, or a fellow member."""
    office = store.offices.office()
    if office is None:
        return ""
    if unit_uid == office.unit_uid:
        return "targets.own_unit"
    valid = [member for member in store.blocs.memberships() if is_valid_on(member, period.ends_on)]
    blocs = {member.bloc_uid for member in valid if member.unit_uid == unit_uid}
    own = [m for m in valid if m.unit_uid == office.unit_uid and m.bloc_uid in blocs]
    is_head = any(member.role is BlocRole.HEAD for member in own)
    return "targets.fellow_member" if own and not is_head else ""


def _absent(store: Store, period: EvaluationPeriod, rule_set: RuleSet) -> dict[str, frozenset[str]]:
    found = store.scores.sheets(SheetFilter(period_uid=period.uid, rule_set_uid=rule_set.uid))
    return {
        sheet.unit_uid: frozenset(
            path
            for path, entry in store.scores.entries(sheet.uid, Round.SELF).items()
            if entry.absence is not None
        )
        for sheet in found
    }


def _implausible(
    store: Store, period_uid: str, rule_set: RuleSet, wanted: tuple[UnitTargets, Where]
) -> list[Issue]:
    """Hold targets against all those of the period: 0,9 for 90 stands out."""
    targets, where = wanted
    given: dict[str, dict[str, ScoreEntry]] = {
        uid: {path: ScoreEntry(path, target=one.target) for path, one in lines.items()}
        for uid, lines in store.targets.of_set(period_uid, rule_set.uid).items()
    }
    for uid, lines in targets.items():
        own = given.setdefault(uid, {})
        own.update({path: ScoreEntry(path, target=target) for path, target in lines.items()})
    return implausible_targets(rule_set, given, where)
