"""Gather what a package carries from the store: canonical rows and what stands beside them for people."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from thidua_desktop.data.exchange import campaign_rows, organisation_rows, rule_rows
from thidua_desktop.data.exchange import package_format as form
from thidua_desktop.data.exchange.achievement_rows import achievement_contents
from thidua_desktop.data.exchange.carried_rows import carried_content
from thidua_desktop.data.exchange.comment_rows import comment_content
from thidua_desktop.data.exchange.gather_rounds import questions_on, rounds_to_submit, rules_of
from thidua_desktop.data.exchange.line_evidence_rows import line_evidence_content
from thidua_desktop.data.exchange.package_writer import TableContent
from thidua_desktop.data.exchange.round_rows import head_content, question_content, round_content
from thidua_desktop.data.exchange.score_rows import (
    SheetsToSend,
    line_content,
    sheet_content,
    summary_sheet,
)
from thidua_desktop.data.exchange.spreadsheet_writer import FreeSheet
from thidua_desktop.data.exchange.target_rows import index_content, target_content
from thidua_desktop.data.exchange.title_rows import title_content
from thidua_desktop.data.store.achievements import AchievementFilter
from thidua_desktop.data.store.scores import SheetFilter
from thidua_desktop.data.store.store import Store
from thidua_desktop.domain.records.achievements import Achievement
from thidua_desktop.domain.records.campaigns import Campaign, Directive
from thidua_desktop.domain.records.organisation import Bloc, Level, Membership, Unit, head_on, is_valid_on
from thidua_desktop.domain.records.scoring import EvaluationPeriod, RuleSet, RuleSetState
from thidua_desktop.domain.rule_kinds import KINDS
from thidua_desktop.domain.workflow import WITH_UNIT, state_as_sent


@dataclass(frozen=True, slots=True)
class Shipment:
    """What goes into a package. `drafts_left` counts own sheets that are not submitted and stay behind."""

    contents: tuple[TableContent, ...]
    rule_sets: tuple[str, ...]
    summary: FreeSheet | None = None
    sheet_count: int = 0
    drafts_left: int = 0
    achievements: int = 0
    round_lines: int = 0


@dataclass(frozen=True, slots=True)
class SubmissionScope:
    """Whose work is sent: the sender, the period, one unit or all that the sender owns, drafts or not."""

    sender_uid: str
    period: EvaluationPeriod
    unit_uid: str | None = None
    with_drafts: bool = False


@dataclass(slots=True)
class _References:
    """The units, blocs, campaigns and directives that a submission refers to."""

    units: list[Unit]
    blocs: list[Bloc]
    members: list[Membership]
    campaigns: list[Campaign] = field(default_factory=list)
    directives: list[Directive] = field(default_factory=list)


def owned_units(store: Store, sender_uid: str, day: date) -> set[str]:
    """Give the units whose sheets a sender may send: its own, and the members of blocs that it heads."""
    owned = {sender_uid}
    members = store.blocs.memberships()
    for bloc_uid in {member.bloc_uid for member in members if member.unit_uid == sender_uid}:
        of_bloc = [member for member in members if member.bloc_uid == bloc_uid]
        if head_on(of_bloc, day) == sender_uid:
            owned |= {member.unit_uid for member in of_bloc if is_valid_on(member, day)}
    return owned


def gather_catalogue(store: Store, year: int, sender_uid: str) -> Shipment:
    """Gather what a province gives its offices for a year."""
    units = store.units.all(with_withdrawn=True)
    blocs = store.blocs.all(with_withdrawn=True)
    rule_sets = [
        rules for rules in store.rule_sets.all() if rules.year == year and rules.state is RuleSetState.ACTIVE
    ]
    every = store.campaigns.all(with_withdrawn=True)
    campaigns = [campaign for campaign in every if campaign.owner_uid == sender_uid]
    names = {unit.uid: unit.name for unit in units}
    successions, levels = store.units.successions(), store.offices.levels()
    level_names = {level.code: level.name for level in levels}
    contents = (
        *people_contents(units, names, levels),
        TableContent(
            form.SUCCESSIONS,
            [organisation_rows.succession_row(one) for one in successions],
            [(names[one.predecessor_uid], names[one.successor_uid]) for one in successions],
        ),
        *bloc_contents(blocs, store.blocs.memberships(), names),
        TableContent(
            form.PERIODS,
            [rule_rows.period_row(period) for period in store.periods.all() if period.year == year],
        ),
        *_rule_contents(rule_sets),
        *_campaign_contents(store.campaigns.directives(), campaigns, level_names),
        target_content(store, year, rule_sets, names),
        index_content(store, year, names),
        title_content(store.titles.all(with_withdrawn=True), level_names),
    )
    return Shipment(contents, tuple(sorted(rules.content_hash for rules in rule_sets)))


def gather_submission(store: Store, scope: SubmissionScope) -> Shipment:
    """Gather an office's self scores and achievements of a period with all they refer to."""
    owned = owned_units(store, scope.sender_uid, scope.period.ends_on)
    wanted = owned & {scope.unit_uid} if scope.unit_uid else owned
    all_sheets = store.scores.sheets(SheetFilter(period_uid=scope.period.uid, unit_uid=scope.unit_uid))
    own_sheets = [sheet for sheet in all_sheets if sheet.unit_uid in wanted]
    sent = [
        replace(sheet, state=state_as_sent(sheet.state))
        for sheet in own_sheets
        if scope.with_drafts or sheet.state not in WITH_UNIT
    ]
    achievements = [one for one in _achievements(store, scope) if one.owner_uid in owned]
    sheets = SheetsToSend.load(store, scope.period, sent)
    rounds = list(rounds_to_submit(store, scope.sender_uid, scope.period, all_sheets))
    asked = {
        scope.sender_uid,
        *(one.unit_uid for one in achievements),
        *(one.owner_uid for one in achievements),
    }
    asked |= {of.sheet.unit_uid for of in rounds}
    asked |= {uid for sheet in sent for uid in (sheet.unit_uid, sheet.entered_by_uid) if uid}
    refers = _references(store, scope, asked, achievements)
    names = {unit.uid: unit.name_on(scope.period.ends_on) for unit in refers.units}
    levels = store.offices.levels()
    questions = questions_on(store, sent, sheets.rule_sets)
    contents = (
        sheet_content(sheets, names),
        line_content(sheets, names),
        line_evidence_content(store, sent, sheets.rule_sets, names),
        head_content(rounds, names),
        round_content(rounds, names),
        question_content(questions, names),
        comment_content(store, all_sheets, rules_of(store, all_sheets), (owned, names)),
        *achievement_contents(achievements, names, {one.uid: one.name for one in refers.campaigns}),
        TableContent(form.PERIODS, [rule_rows.period_row(scope.period)]),
        *people_contents(refers.units, names, levels_of(refers.units, levels)),
        *bloc_contents(refers.blocs, refers.members, names),
        *_campaign_contents(refers.directives, refers.campaigns, {one.code: one.name for one in levels}),
    )
    contents = (*contents, _carried(store, scope, {sheet.unit_uid for sheet in sent}, names))
    given = (of.rules for of in rounds if of.entries)
    meant = {rules.content_hash for rules in (*sheets.rule_sets.values(), *given)}
    return Shipment(
        contents,
        tuple(sorted(meant)),
        summary_sheet(sheets, names) if sent else None,
        len(sent),
        len(own_sheets) - len(sent),
        len(achievements),
        sum(len(of.entries) for of in rounds),
    )


def _carried(store: Store, scope: SubmissionScope, units: set[str], names: Mapping[str, str]) -> TableContent:
    """Write what the members whose sheets are sent have signed themselves."""
    aliases, period = store.units.aliases(), scope.period
    kept = store.signed.of_period(period.year, period.code)
    ours = {one.sender_uid: aliases.get(one.sender_uid, one.sender_uid) for one in kept}
    handed_on = [one for one in kept if ours[one.sender_uid] in units - {scope.sender_uid}]
    return carried_content(handed_on, {theirs: names.get(uid, "") for theirs, uid in ours.items()})


def _achievements(store: Store, scope: SubmissionScope) -> Iterable[Achievement]:
    """Give the achievements of the period; one without dates belongs to every period."""
    period = scope.period
    for one in store.achievements.all(AchievementFilter(unit_uid=scope.unit_uid, with_withdrawn=True)):
        first, last = one.achieved_from or one.achieved_to, one.achieved_to or one.achieved_from
        if first is None or last is None or (first <= period.ends_on and last >= period.starts_on):
            yield one


def _references(
    store: Store, scope: SubmissionScope, asked: Collection[str], achievements: Sequence[Achievement]
) -> _References:
    day = scope.period.ends_on
    memberships = [member for member in store.blocs.memberships() if is_valid_on(member, day)]
    own_blocs = {member.bloc_uid for member in memberships if member.unit_uid == scope.sender_uid}
    members = [member for member in memberships if member.bloc_uid in own_blocs]
    blocs = [bloc for bloc in store.blocs.all(with_withdrawn=True) if bloc.uid in own_blocs]
    units = store.units.by_uids({*asked, *(member.unit_uid for member in members)})
    refers = _References(units, blocs, members)
    campaign_uids = {one.campaign_uid for one in achievements}
    refers.campaigns = [
        campaign for campaign in store.campaigns.all(with_withdrawn=True) if campaign.uid in campaign_uids
    ]
    groups = {uid for one in achievements for uid in one.task_group_uids}
    groups |= {uid for campaign in refers.campaigns for uid in campaign.task_group_uids}
    refers.directives = [
        directive
        for directive in store.campaigns.directives()
        if any(group.uid in groups for group in directive.task_groups)
    ]
    return refers


def levels_of(units: Sequence[Unit], levels: Sequence[Level]) -> list[Level]:
    """Give the levels that units stand at."""
    known = {unit.level_code for unit in units}
    return [level for level in levels if level.code in known]


def people_contents(
    units: Sequence[Unit], names: Mapping[str, str], levels: Sequence[Level]
) -> tuple[TableContent, ...]:
    """Write levels, and units with their names and parents."""
    known = {unit.uid for unit in units}
    level_names = {level.code: level.name for level in levels}
    parents = [
        (unit.uid, parent, row)
        for unit in units
        for parent, row in zip(unit.parents, organisation_rows.parent_rows(unit), strict=True)
        if parent.parent_uid in known
    ]
    return (
        TableContent(form.LEVELS, [organisation_rows.level_row(level) for level in levels]),
        TableContent(
            form.UNITS,
            [organisation_rows.unit_row(unit) for unit in units],
            [(names.get(unit.uid, unit.name), level_names.get(unit.level_code)) for unit in units],
        ),
        TableContent(form.UNIT_NAMES, [row for unit in units for row in organisation_rows.name_rows(unit)]),
        TableContent(
            form.UNIT_PARENTS,
            [row for _, _, row in parents],
            [(names.get(uid), names.get(parent.parent_uid)) for uid, parent, _ in parents],
        ),
    )


def bloc_contents(
    blocs: Sequence[Bloc], members: Sequence[Membership], names: Mapping[str, str]
) -> tuple[TableContent, ...]:
    """Write blocs with their memberships."""
    bloc_names = {bloc.uid: bloc.name for bloc in blocs}
    return (
        TableContent(form.BLOCS, [organisation_rows.bloc_row(bloc) for bloc in blocs]),
        TableContent(
            form.MEMBERSHIPS,
            [organisation_rows.membership_row(member) for member in members],
            [(bloc_names.get(member.bloc_uid), names.get(member.unit_uid)) for member in members],
        ),
    )


def _rule_contents(rule_sets: Sequence[RuleSet]) -> tuple[TableContent, ...]:
    return (
        TableContent(form.RULE_SETS, [rule_rows.rule_set_row(rules) for rules in rule_sets]),
        TableContent(
            form.CRITERIA,
            [row for rules in rule_sets for row in rule_rows.criterion_rows(rules)],
            [(rules.code, KINDS[one.kind].name) for rules in rule_sets for one in rules.criteria],
        ),
    )


def _campaign_contents(
    directives: Sequence[Directive], campaigns: Sequence[Campaign], level_names: Mapping[str, str]
) -> tuple[TableContent, ...]:
    return (
        TableContent(form.DIRECTIVES, [campaign_rows.directive_row(directive) for directive in directives]),
        TableContent(
            form.TASK_GROUPS,
            [row for directive in directives for row in campaign_rows.task_group_rows(directive)],
            [(directive.document.number,) for directive in directives for _ in directive.task_groups],
        ),
        TableContent(
            form.CAMPAIGNS,
            [campaign_rows.campaign_row(campaign) for campaign in campaigns],
            [(level_names.get(campaign.launching_level),) for campaign in campaigns],
        ),
        TableContent(
            form.CAMPAIGN_DOCUMENTS,
            [row for campaign in campaigns for row in campaign_rows.document_rows(campaign)],
            [(campaign.name,) for campaign in campaigns for _ in campaign.documents],
        ),
    )
