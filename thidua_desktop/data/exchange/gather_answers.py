"""Gather what goes back to one unit: its results, the sheets it is to cross-score, what was received."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, replace

from thidua_desktop.data.exchange import package_format as form
from thidua_desktop.data.exchange import rule_rows
from thidua_desktop.data.exchange.comment_rows import comment_content
from thidua_desktop.data.exchange.gather_rounds import (
    head_of_unit,
    headed_units,
    questions_on,
    rounds_passed_on,
    rules_of,
)
from thidua_desktop.data.exchange.package_contents import Shipment, bloc_contents, levels_of, people_contents
from thidua_desktop.data.exchange.package_writer import KIND_TITLES, TableContent
from thidua_desktop.data.exchange.result_rows import (
    key_content,
    receipt_content,
    receipt_row,
    result_content,
    result_of,
    result_row,
)
from thidua_desktop.data.exchange.round_rows import (
    RoundOfSheet,
    head_content,
    question_content,
    round_content,
)
from thidua_desktop.data.exchange.score_rows import SheetsToSend, line_content, sheet_content
from thidua_desktop.data.store.scores import SheetFilter
from thidua_desktop.data.store.store import Store
from thidua_desktop.domain.records.exchange import PackageKind
from thidua_desktop.domain.records.keys import KeyState, KnownKey
from thidua_desktop.domain.records.organisation import Unit, is_valid_on
from thidua_desktop.domain.records.scoring import EvaluationPeriod, Round, RuleSet, ScoreSheet, SheetState
from thidua_desktop.domain.workflow import WITH_UNIT


@dataclass(frozen=True, slots=True)
class AnswerScope:
    """Who answers which unit about which period."""

    sender_uid: str
    unit_uid: str
    period: EvaluationPeriod


def stands_above(store: Store, upper_uid: str, lower_uid: str) -> bool:
    """Compare two units by the order of their levels; one whose level nobody knows stands above none."""
    levels = {level.code: level.position for level in store.offices.levels()}
    units = store.units.by_uids((upper_uid, lower_uid))
    places = {unit.uid: levels[unit.level_code] for unit in units if unit.level_code in levels}
    return {upper_uid, lower_uid} <= places.keys() and places[upper_uid] < places[lower_uid]


def rounds_of_reviewer(store: Store, scope: AnswerScope) -> frozenset[Round]:
    """Give the rounds of a unit's sheets that an office gives: as head of its bloc, or from above."""
    rounds: set[Round] = set()
    if scope.unit_uid in headed_units(store, scope.sender_uid, scope.period):
        rounds.add(Round.BLOC)
    if stands_above(store, scope.sender_uid, scope.unit_uid):
        rounds |= {Round.APPRAISAL, Round.FINAL}
    return frozenset(rounds)


def gather_feedback(store: Store, scope: AnswerScope) -> Shipment:
    """Gather how a unit's sheets stand, what this office gave and asked, and what it says of keys."""
    rounds = rounds_of_reviewer(store, scope)
    sheets = [
        sheet
        for sheet in store.scores.sheets(SheetFilter(period_uid=scope.period.uid, unit_uid=scope.unit_uid))
        if rounds and sheet.state is not SheetState.DRAFT
    ]
    rules = rules_of(store, sheets)
    given = list(_given(store, scope, sheets, (rules, rounds)))
    units = _people(store, scope, {of.scorer_uid for of in given if of.entries})
    names = {unit.uid: unit.name_on(scope.period.ends_on) for unit in units}
    asked = [
        (sheet, of, [one for one in questions if one.round in rounds])
        for sheet, of, questions in questions_on(store, sheets, rules)
    ]
    results = (
        (
            result_row(
                sheet.uid, result, (sheet.unit_uid, sheet.period_uid, rules[sheet.rule_set_uid].content_hash)
            ),
            names[scope.unit_uid],
            scope.period.name,
        )
        for sheet in sheets
        if (result := result_of(store, sheet.uid)) is not None
    )
    contents = (
        result_content(results),
        head_content(given, names),
        round_content(given, names),
        question_content(asked, names),
        comment_content(store, sheets, rules, ((scope.sender_uid,), names)),
        key_content(_keys(store, scope.unit_uid)),
        TableContent(form.PERIODS, [rule_rows.period_row(scope.period)]),
        *_people_contents(store, units, names),
    )
    hashes = sorted({of.content_hash for of in rules.values()})
    return Shipment(
        contents, tuple(hashes), None, len(sheets), round_lines=sum(len(of.entries) for of in given)
    )


def _given(
    store: Store,
    scope: AnswerScope,
    sheets: Iterable[ScoreSheet],
    of: tuple[Mapping[str, RuleSet], frozenset[Round]],
) -> Iterable[RoundOfSheet]:
    """Give what this office scored and what it passes on; nothing of a sheet that it only has received."""
    rules, rounds = of
    passes_on = Round.APPRAISAL in rounds and Round.BLOC not in rounds
    head_uid = head_of_unit(store, scope.unit_uid, scope.period.ends_on) if passes_on else ""
    begun = [sheet for sheet in sheets if sheet.state is not SheetState.SUBMITTED]
    for sheet in begun:
        for round_ in sorted(rounds):
            entries = store.scores.entries(sheet.uid, round_)
            yield RoundOfSheet(sheet, rules[sheet.rule_set_uid], round_, scope.sender_uid, entries)
    yield from rounds_passed_on(store, begun, rules, head_uid)


def _keys(store: Store, unit_uid: str) -> list[KnownKey]:
    """Give the certificates of a unit's keys, and all keys that nobody may trust any more."""
    aliases = store.units.aliases()
    return [
        key
        for key in store.keys.known()
        if key.state is not KeyState.TRUSTED
        or (key.certificate is not None and aliases.get(key.unit_uid, key.unit_uid) == unit_uid)
    ]


def gather_review(store: Store, scope: AnswerScope) -> Shipment:
    """Gather the sheets of a head's bloc that were handed in, for a member to cross-score; not its own."""
    period = scope.period
    headed = headed_units(store, scope.sender_uid, period)
    sheets = [
        sheet
        for sheet in store.scores.sheets(SheetFilter(period_uid=period.uid))
        if scope.unit_uid in headed
        and sheet.unit_uid in headed - {scope.unit_uid}
        and sheet.state not in WITH_UNIT
        and sheet.state is not SheetState.PUBLISHED
    ]
    sent = SheetsToSend.load(store, period, [replace(sheet, state=SheetState.SUBMITTED) for sheet in sheets])
    members = [one for one in store.blocs.memberships() if is_valid_on(one, period.ends_on)]
    own = {one.bloc_uid for one in members if one.unit_uid == scope.unit_uid}
    members = [one for one in members if one.bloc_uid in own and one.unit_uid in headed]
    entered_by = {sheet.entered_by_uid for sheet in sheets if sheet.entered_by_uid}
    units = store.units.by_uids({scope.sender_uid, *entered_by, *(one.unit_uid for one in members)})
    names = {unit.uid: unit.name_on(period.ends_on) for unit in units}
    blocs = [bloc for bloc in store.blocs.all() if bloc.uid in {one.bloc_uid for one in members}]
    contents = (
        sheet_content(sent, names),
        line_content(sent, names),
        TableContent(form.PERIODS, [rule_rows.period_row(period)]),
        *_people_contents(store, units, names),
        *bloc_contents(blocs, members, names),
    )
    hashes = sorted({of.content_hash for of in sent.rule_sets.values()})
    return Shipment(contents, tuple(hashes), None, len(sheets))


def gather_receipt(store: Store, scope: AnswerScope) -> Shipment:
    """Gather the list of all packages of a unit that came in here."""
    aliases, units = store.units.aliases(), _people(store, scope)
    names = {unit.uid: unit.name_on(scope.period.ends_on) for unit in units}
    received = {
        one.package_uid: one
        for one in reversed(store.packages.received())
        if not one.is_form and aliases.get(one.sender_uid, one.sender_uid) == scope.unit_uid
    }
    rows = [
        (receipt_row(one, one.received_at.astimezone().date()), KIND_TITLES[PackageKind(one.kind)])
        for one in received.values()
    ]
    contents = (receipt_content(rows), *_people_contents(store, units, names))
    return Shipment(contents, (), None, len(rows))


def _people(store: Store, scope: AnswerScope, others: Collection[str] = ()) -> list[Unit]:
    return store.units.by_uids({scope.sender_uid, scope.unit_uid, *others})


def _people_contents(store: Store, units: list[Unit], names: Mapping[str, str]) -> tuple[TableContent, ...]:
    return people_contents(units, names, levels_of(units, store.offices.levels()))
