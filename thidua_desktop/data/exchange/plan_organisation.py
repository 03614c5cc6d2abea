"""Plan the records around the scores: levels, units, blocs, periods, rule sets, directives, campaigns."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from typing import TypeVar

from thidua_desktop.data.exchange import campaign_rows, organisation_rows, rule_rows
from thidua_desktop.data.exchange import package_format as form
from thidua_desktop.data.exchange.package_matching import UnitMatch, match_blocs
from thidua_desktop.data.exchange.package_plan import Planned, Work, row_fields
from thidua_desktop.data.exchange.part_changes import (
    Parts,
    campaign_parts,
    directive_parts,
    part_changes,
    unit_parts,
)
from thidua_desktop.data.store.store import Store
from thidua_desktop.domain.issues import Severity, decision, warning
from thidua_desktop.domain.merging import Authority, outcome
from thidua_desktop.domain.records.campaigns import Campaign, Directive
from thidua_desktop.domain.records.exchange import Outcome
from thidua_desktop.domain.records.organisation import (
    Bloc,
    BlocRole,
    DatedParent,
    Membership,
    Unit,
    head_on,
    is_valid_on,
    overlaps,
)
from thidua_desktop.domain.records.scoring import EvaluationPeriod, PeriodKind, RuleSet, RuleSetState
from thidua_desktop.domain.rule_sets import content_hash

Record = TypeVar("Record")
Rows = Sequence[form.Row]


@dataclass(slots=True)
class Planning:
    """What the planners share: the store, the package's rows, who sends, and the plan as it grows.

    `sender_uid` is ours where we know the sender. `asks_all` makes every write wait for a decision.
    `new_units`, `new_blocs` and `new_periods` are uids that exist only once their decision is taken;
    records of `refused_units` cannot come in at all. `base` are the rows of the last package of the sender.
    `signing_units` are those whose records an unsigned package may not change. `vouched` are keys of sheets
    that their own units signed; None where nobody has to vouch for any.
    """

    store: Store
    tables: form.Tables
    bad_rows: frozenset[tuple[str, str]]
    day: date
    sender_uid: str
    match: UnitMatch
    units: Sequence[Unit]
    known_units: frozenset[str]
    asks_all: bool = False
    base: form.Tables | None = None
    vouched: set[str] | None = None
    signing_units: frozenset[str] = frozenset()
    work: Work = field(default_factory=Work)
    levels: set[str] = field(default_factory=set)
    new_units: set[str] = field(default_factory=set)
    refused_units: set[str] = field(default_factory=set)
    new_blocs: set[str] = field(default_factory=set)
    blocs: dict[str, str] = field(default_factory=dict)
    periods: dict[str, str] = field(default_factory=dict)
    new_periods: set[str] = field(default_factory=set)

    def rows(self, table: form.Table) -> list[form.Row]:
        """Give the package's rows of a table."""
        return self.tables.get(table.name, [])

    def has_unit(self, uid: str) -> bool:
        """Tell whether a unit is here or can come in with the package."""
        return uid in self.known_units or (uid in self.new_units and uid not in self.refused_units)

    def is_bad(self, table: form.Table, key: str) -> bool:
        """Tell whether a row holds a cell that cannot be read."""
        return (table.name, key) in self.bad_rows

    def planned(
        self, table: form.Table, record: Record, ours: Rows | None, theirs: Rows, authority: Authority
    ) -> Planned[Record]:
        """Plan one record; the first of its rows is its own, further ones are its parts."""
        row = theirs[0]
        key = row[0] or ""
        result = outcome(ours, theirs, Authority.FOREIGN if self.is_bad(table, key) else authority)
        is_pending = result is Outcome.CONFLICT or (
            self.asks_all and result in (Outcome.NEW, Outcome.CHANGED)
        )
        if result is Outcome.CONFLICT:
            result = Outcome.NEW if ours is None else Outcome.CHANGED
        fields = row_fields(table, ours[0], row) if ours and result is Outcome.CHANGED else ()
        name = row[table.index(table.name_field)] or key
        return Planned(table, key, name, result, record, is_pending, fields)


def _ask(planning: Planning, planned: Planned[Record], code: str, **values: str) -> None:
    """Name what waits for a person, unless the one question about the whole package covers it."""
    if planned.is_pending and not planning.asks_all:
        planning.work.issues.append(decision(code, **values))


def plan_levels(planning: Planning, authority: Authority) -> None:
    """Plan levels, known by their codes."""
    ours = {level.code: [organisation_rows.level_row(level)] for level in planning.store.offices.levels()}
    for row in planning.rows(form.LEVELS):
        level = organisation_rows.read_level(row)
        planned = planning.planned(form.LEVELS, level, ours.get(level.code), [row], authority)
        planning.work.levels.append(planned)
        _ask(planning, planned, "package.level_new", name=level.name)
    there = (one.key for one in planning.work.levels if one.outcome is not Outcome.REFUSED)
    planning.levels = {*ours, *there}


def plan_units(planning: Planning, authority: Authority) -> None:
    """Plan units under our uids; a code that another unit here bears from the same day is refused."""
    match = planning.match
    theirs = [_translated(unit, match) for unit in planning.units]
    if authority is Authority.REFERENCE:
        known, met = {}, set(match.ours.values())
        planning.work.doubtful |= match.doubtful
        planning.work.issues += match.issues
    else:  # whoever keeps the units gives the codes: a code of its is enough
        known = {unit.uid: unit for unit in planning.store.units.by_uids(match.ours.values())}
        met = set()
        planning.work.issues += [replace(issue, severity=Severity.WARNING) for issue in match.issues]
    taken = _taken_codes(planning.store, [unit for unit in theirs if unit.uid not in met], theirs)
    for unit in theirs:
        if unit.uid in met:  # only mentioned, and known here: ours stays as it is
            planned = Planned(form.UNITS, unit.uid, unit.name, Outcome.SAME, unit)
        else:
            planned = _plan_unit(planning, unit, known.get(unit.uid), (authority, taken))
        planning.work.units.append(planned)
    planning.work.aliases += match.aliases


def _taken_codes(
    store: Store, asked: Sequence[Unit], theirs: Sequence[Unit]
) -> dict[tuple[str, date | None], Unit]:
    """Give (code, first day) → the unit of ours that bears a code asked for and is not in the package."""
    keys = {unit.uid for unit in theirs}
    ours = store.units.by_codes({unit.code for unit in asked}) if asked else []
    return {(unit.code, unit.valid_from): unit for unit in ours if unit.uid not in keys}


def _plan_unit(
    planning: Planning,
    unit: Unit,
    ours: Unit | None,
    rules: tuple[Authority, dict[tuple[str, date | None], Unit]],
) -> Planned[Unit]:
    authority, taken = rules
    before = _unit_rows(ours) if ours else None
    planned = planning.planned(form.UNITS, unit, before, _unit_rows(unit), authority)
    planned = replace(planned, name=unit.name)
    if ours is not None:
        names = _names(planning, (unit, ours))
        planned = _with_parts(planned, unit_parts(ours, names), unit_parts(unit, names))
    else:
        planning.new_units.add(unit.uid)
    other = taken.setdefault((unit.code, unit.valid_from), unit)
    issue = None
    if unit.level_code not in planning.levels:
        issue = warning("package.level_unknown", name=unit.name, level=unit.level_code)
    elif other is not unit and planned.outcome is not Outcome.SAME:
        issue = warning("package.code_taken", code=unit.code, name=unit.name, other=other.name)
    if issue is not None:
        planning.work.issues.append(issue)
        planning.refused_units.add(unit.uid)
        return replace(planned, outcome=Outcome.REFUSED, is_pending=False)
    if planned.outcome is Outcome.REFUSED and ours is None:
        planning.refused_units.add(unit.uid)
    if planned.is_pending and ours is None:
        planning.work.issues.append(decision("package.unit_unknown", name=unit.name, code=unit.code))
    return planned


def plan_successions(planning: Planning, authority: Authority) -> None:
    """Plan successions, known by the pair of units."""
    ours = {
        row[0]: [row] for row in map(organisation_rows.succession_row, planning.store.units.successions())
    }
    for row in planning.rows(form.SUCCESSIONS):
        succession = organisation_rows.read_succession(row, planning.match.ours)
        theirs = organisation_rows.succession_row(succession)
        pair = (succession.predecessor_uid, succession.successor_uid)
        claim = authority if all(map(planning.has_unit, pair)) else Authority.FOREIGN
        planned = planning.planned(form.SUCCESSIONS, succession, ours.get(theirs[0]), [theirs], claim)
        planning.work.successions.append(planned)


def plan_blocs(planning: Planning, authority: Authority) -> None:
    """Plan blocs under our uids, then their memberships."""
    theirs = [organisation_rows.read_bloc(row) for row in planning.rows(form.BLOCS)]
    ours = planning.store.blocs.alike(theirs)
    planning.blocs = match_blocs(ours, theirs, planning.day)
    known = {bloc.uid: bloc for bloc in ours}
    for bloc in theirs:
        translated = replace(bloc, uid=planning.blocs.get(bloc.uid, bloc.uid))
        before = known.get(translated.uid)
        if before is None:
            planning.new_blocs.add(translated.uid)
            if authority is Authority.REFERENCE:
                planning.work.issues.append(decision("package.bloc_unknown", name=bloc.name))
        planning.work.blocs.append(
            planning.planned(
                form.BLOCS,
                translated,
                [organisation_rows.bloc_row(before)] if before else None,
                [organisation_rows.bloc_row(translated)],
                authority,
            )
        )
    coming = (one.record for one in planning.work.blocs if one.outcome is not Outcome.REFUSED)
    _plan_memberships(planning, authority, known | {bloc.uid: bloc for bloc in coming})


def _plan_memberships(planning: Planning, authority: Authority, blocs: dict[str, Bloc]) -> None:
    theirs = [
        organisation_rows.read_membership(row, planning.match.ours, planning.blocs)
        for row in planning.rows(form.MEMBERSHIPS)
    ]
    known_blocs = {member.bloc_uid for member in theirs} - planning.new_blocs
    ours = {uid: planning.store.blocs.memberships(uid) for uid in sorted(known_blocs)}
    taken: set[str] = set()
    for member in theirs:
        same = _same_membership(ours.get(member.bloc_uid, []), member, taken)
        taken |= {same.uid} if same else set()
        translated = member if same is None or same.uid == member.uid else replace(member, uid=same.uid)
        planned = planning.planned(
            form.MEMBERSHIPS,
            translated,
            [organisation_rows.membership_row(same)] if same else None,
            [organisation_rows.membership_row(translated)],
            authority,
        )
        if not planning.has_unit(member.unit_uid) or member.bloc_uid not in blocs:
            planned = replace(planned, outcome=Outcome.REFUSED, is_pending=False)
        elif same is None and _other_head(ours.get(member.bloc_uid, []), member, planning.day, authority):
            planning.work.issues.append(warning("package.head_differs", bloc=blocs[member.bloc_uid].name))
            planned = replace(planned, outcome=Outcome.REFUSED, is_pending=False)
        bloc = blocs.get(member.bloc_uid)
        planning.work.memberships.append(replace(planned, name=bloc.name if bloc else planned.name))
        is_asked_with_another = {member.bloc_uid, member.unit_uid} & (planning.new_blocs | planning.new_units)
        if bloc is not None and not is_asked_with_another:
            name = _unit_name(planning, member.unit_uid) if planned.is_pending else ""
            _ask(planning, planned, "package.member_new", unit=name, bloc=bloc.name)


def _unit_name(planning: Planning, uid: str) -> str:
    """Give what a unit of ours is called; empty for one that is not here."""
    unit = planning.store.units.by_uid(uid)
    return "" if unit is None else unit.name


def _same_membership(ours: Iterable[Membership], theirs: Membership, taken: set[str]) -> Membership | None:
    """Find our row of a membership: the same uid, or the same unit in the same bloc at the same time."""
    free = [member for member in ours if member.uid not in taken]
    by_uid = [member for member in free if member.uid == theirs.uid]
    by_unit = [member for member in free if member.unit_uid == theirs.unit_uid and overlaps(member, theirs)]
    return next(iter(by_uid or by_unit), None)


def _other_head(ours: Sequence[Membership], theirs: Membership, day: date, authority: Authority) -> bool:
    is_head = theirs.role is BlocRole.HEAD and is_valid_on(theirs, day)
    return authority is Authority.REFERENCE and is_head and head_on(ours, day) not in (None, theirs.unit_uid)


def plan_periods(planning: Planning, authority: Authority) -> None:
    """Plan periods, known by their codes; our uid stays."""
    for row in planning.rows(form.PERIODS):
        period = rule_rows.read_period(row)
        ours = planning.store.periods.by_code(period.code)
        is_plain = ours is None and authority is Authority.REFERENCE and _is_calendar_year(period)
        translated = _calendar_year(period) if is_plain else period
        translated = replace(translated, uid=ours.uid if ours else period.uid)
        theirs = [rule_rows.period_row(translated)]
        before = [rule_rows.period_row(ours)] if ours else None
        claim = Authority.OWNER if is_plain else authority
        planned = planning.planned(form.PERIODS, translated, before, theirs, claim)
        planning.work.periods.append(planned)
        _ask(planning, planned, "package.period_new", name=period.name)
        if ours is None and planned.outcome is Outcome.REFUSED:
            continue
        planning.periods[period.uid] = translated.uid
        if ours is None and (planned.is_pending or not is_plain):
            planning.new_periods.add(translated.uid)


def _is_calendar_year(period: EvaluationPeriod) -> bool:
    """Tell whether a period is a plain year, about which nobody can be of two minds."""
    span = date(period.year, 1, 1), date(period.year, 12, 31)
    is_year = period.kind is PeriodKind.YEAR and period.code == str(period.year)
    return is_year and (period.starts_on, period.ends_on) == span


def _calendar_year(period: EvaluationPeriod) -> EvaluationPeriod:
    """Give the plain year without what only this office says of it: its name and its deadlines."""
    return replace(
        period, name=f"Năm {period.year}", self_deadline=None, appraisal_deadline=None, meeting_on=None
    )


def plan_rule_sets(planning: Planning) -> None:
    """Plan rule sets, known by their contents; one under a code and version that we have is asked."""
    for rules in rule_rows.read_rule_sets(planning.rows(form.RULE_SETS), planning.rows(form.CRITERIA)):
        planned = _plan_rule_set(planning, rules)
        planning.work.rule_sets.append(planned)


def _plan_rule_set(planning: Planning, rules: RuleSet) -> Planned[RuleSet]:
    theirs = [rule_rows.rule_set_row(rules)]
    if content_hash(rules) != rules.content_hash or planning.is_bad(form.RULE_SETS, rules.uid):
        planning.work.issues.append(warning("package.rule_set_altered", name=rules.name))
        return planning.planned(form.RULE_SETS, rules, None, theirs, Authority.FOREIGN)
    ours = planning.store.rule_sets.by_hash(rules.content_hash, rules.year)
    # The same table for another year is another set: sheets of a year stand under the set of that year.
    if ours is not None and ours.year == rules.year:
        if ours.state is not RuleSetState.DRAFT or rules.state is not RuleSetState.ACTIVE:
            return planning.planned(form.RULE_SETS, ours, theirs, theirs, Authority.OWNER)
        activated = replace(ours, state=RuleSetState.ACTIVE)
        before = [rule_rows.rule_set_row(ours)]
        return planning.planned(
            form.RULE_SETS, activated, before, [rule_rows.rule_set_row(activated)], Authority.OWNER
        )
    versions = planning.store.rule_sets.versions(rules.code)
    if any(known.version == rules.version for known in versions):
        rules = replace(rules, version=max(known.version for known in versions) + 1)
        planning.work.issues.append(
            decision("package.rule_set_version", name=rules.name, code=rules.code, version=rules.version)
        )
        return planning.planned(form.RULE_SETS, rules, None, theirs, Authority.GUARDED)
    return planning.planned(form.RULE_SETS, rules, None, theirs, Authority.OWNER)


def plan_directives(planning: Planning, authority: Authority) -> None:
    """Plan directives with their task groups; papers of the state, so unknown ones are simply new."""
    directives = campaign_rows.read_directives(
        planning.rows(form.DIRECTIVES), planning.rows(form.TASK_GROUPS)
    )
    if not directives:
        return
    ours = {one.uid: one for one in planning.store.campaigns.directives()}
    for directive in directives:
        known = ours.get(directive.uid)
        claim = Authority.OWNER if known is None else authority
        before = _directive_rows(known) if known else None
        if len({group.number for group in directive.task_groups}) < len(directive.task_groups):
            claim = Authority.FOREIGN
        planned = planning.planned(form.DIRECTIVES, directive, before, _directive_rows(directive), claim)
        if known is not None:
            planned = _with_parts(planned, directive_parts(known), directive_parts(directive))
        planning.work.directives.append(planned)


def plan_campaigns(planning: Planning, stranger: Callable[[Campaign], Authority]) -> None:
    """Plan campaigns; the sender's own are its to change, `stranger` says what may become of others."""
    theirs = campaign_rows.read_campaigns(
        planning.rows(form.CAMPAIGNS), planning.rows(form.CAMPAIGN_DOCUMENTS), planning.match.ours
    )
    for campaign in theirs:
        ours = planning.store.campaigns.by_uid(campaign.uid)
        is_own = campaign.owner_uid == planning.sender_uid and (
            ours is None or ours.owner_uid == planning.sender_uid
        )
        authority = Authority.OWNER if is_own else stranger(campaign)
        is_settled = authority is Authority.OWNER and planning.store.locks.has(campaign.uid)
        planned = planning.planned(
            form.CAMPAIGNS,
            campaign,
            _campaign_rows(ours) if ours else None,
            _campaign_rows(campaign),
            Authority.GUARDED if is_settled else authority,
        )
        if ours is None and campaign.withdrawn:  # withdrawn before it ever came here
            planned = replace(planned, outcome=Outcome.SAME, is_pending=False)
        why = "package.campaign_locked" if is_settled else "package.campaign_of_others"
        _ask(planning, planned, why, name=ours.name if ours else campaign.name)
        if ours is not None:
            planned = _with_parts(planned, campaign_parts(ours), campaign_parts(campaign))
        planning.work.campaigns.append(planned)


def _with_parts(planned: Planned[Record], ours: Parts, theirs: Parts) -> Planned[Record]:
    """Name the changed parts of a record beside its own changed fields."""
    if planned.outcome is not Outcome.CHANGED:
        return planned
    return replace(planned, fields=(*planned.fields, *part_changes(ours, theirs)))


def _names(planning: Planning, units: Iterable[Unit]) -> dict[str, str]:
    """Give uid → name of the parents of these units."""
    above = {parent.parent_uid for unit in units for parent in unit.parents}
    known = {unit.uid: unit.name for unit in planning.store.units.by_uids(above)}
    return {planning.match.uid(unit.uid): unit.name for unit in planning.units} | known


def _translated(unit: Unit, match: UnitMatch) -> Unit:
    parents = tuple(
        DatedParent(match.uid(parent.parent_uid), parent.valid_from, parent.valid_to)
        for parent in unit.parents
    )
    uid = match.uid(unit.uid)
    return unit if (uid, parents) == (unit.uid, unit.parents) else replace(unit, uid=uid, parents=parents)


def _unit_rows(unit: Unit) -> list[form.Row]:
    return [
        organisation_rows.unit_row(unit),
        *organisation_rows.name_rows(unit),
        *organisation_rows.parent_rows(unit),
    ]


def _directive_rows(directive: Directive) -> list[form.Row]:
    return [campaign_rows.directive_row(directive), *campaign_rows.task_group_rows(directive)]


def _campaign_rows(campaign: Campaign) -> list[form.Row]:
    return [campaign_rows.campaign_row(campaign), *campaign_rows.document_rows(campaign)]
