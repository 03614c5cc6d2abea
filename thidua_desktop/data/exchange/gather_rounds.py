"""Gather the rounds that an office owns, and the questions on sheets, for a package."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date

from thidua_desktop.data.exchange.round_rows import RoundOfSheet
from thidua_desktop.data.store.store import Store
from thidua_desktop.domain.records.organisation import BlocRole, is_valid_on
from thidua_desktop.domain.records.scoring import (
    EvaluationPeriod,
    Origin,
    Round,
    RuleSet,
    ScoreEntry,
    ScoreSheet,
)
from thidua_desktop.domain.submission import LineQuestion


def headed_units(store: Store, head_uid: str, period: EvaluationPeriod) -> set[str]:
    """Give the units of the blocs that an office heads on the period's last day."""
    valid = [member for member in store.blocs.memberships() if is_valid_on(member, period.ends_on)]
    headed = {m.bloc_uid for m in valid if m.unit_uid == head_uid and m.role is BlocRole.HEAD}
    return {member.unit_uid for member in valid if member.bloc_uid in headed}


def rules_of(store: Store, sheets: Iterable[ScoreSheet]) -> dict[str, RuleSet]:
    """Give uid → rule set of these sheets."""
    wanted = {sheet.rule_set_uid for sheet in sheets}
    return {rules.uid: rules for rules in map(store.rule_sets.by_uid, sorted(wanted)) if rules}


def rounds_to_submit(
    store: Store, sender_uid: str, period: EvaluationPeriod, sheets: Sequence[ScoreSheet]
) -> Iterator[RoundOfSheet]:
    """Give what the sender gave in rounds of its own: cross scores, and the bloc round as head.

    A round that it may give and has no line of is given too: there may have been some.
    """
    headed = headed_units(store, sender_uid, period)
    fellows = fellow_units(store, sender_uid, period)
    bloc = store.scores.period_entries(period.uid, Round.BLOC) if headed else {}
    rules = rules_of(store, sheets)
    for sheet in sheets:
        of = rules[sheet.rule_set_uid]
        given = store.peers.of_sheet(sheet.uid).get(sender_uid, {})
        if sheet.unit_uid != sender_uid and (given or sheet.unit_uid in fellows):
            yield RoundOfSheet(sheet, of, Round.CROSS, sender_uid, given)
        if sheet.unit_uid in headed:
            yield RoundOfSheet(sheet, of, Round.BLOC, sender_uid, bloc.get(sheet.uid, {}))


def rounds_passed_on(
    store: Store, sheets: Iterable[ScoreSheet], rules: Mapping[str, RuleSet], head_uid: str
) -> Iterator[RoundOfSheet]:
    """Give the rounds of a unit's sheets that others gave: the bloc's in its head's name, the cross mean.

    What each fellow member gave by itself stays here: the unit gets the mean and the reasons without names.
    """
    for sheet in sheets:
        of = rules[sheet.rule_set_uid]
        yield RoundOfSheet(sheet, of, Round.CROSS, "", _nameless_mean(store, sheet))
        if head_uid:
            yield RoundOfSheet(sheet, of, Round.BLOC, head_uid, store.scores.entries(sheet.uid, Round.BLOC))


def _nameless_mean(store: Store, sheet: ScoreSheet) -> dict[str, ScoreEntry]:
    """Give the cross round with the reasons of all, but without who gave which."""
    peers = store.peers.of_sheet(sheet.uid).values()
    mean = {}
    for path, entry in store.scores.entries(sheet.uid, Round.CROSS).items():
        notes = [lines[path].note for lines in peers if path in lines and lines[path].note]
        # A line that was read in from a table of the whole round has its own words.
        is_worked_out = entry.origin is not Origin.IMPORTED and bool(notes)
        mean[path] = replace(entry, note="; ".join(notes)) if is_worked_out else entry
    return mean


def head_of_unit(store: Store, unit_uid: str, day: date) -> str:
    """Give the head of a unit's bloc on a day; empty without one, or where the unit heads it itself."""
    valid = [member for member in store.blocs.memberships() if is_valid_on(member, day)]
    own = {member.bloc_uid for member in valid if member.unit_uid == unit_uid}
    heads = {one.unit_uid for one in valid if one.bloc_uid in own and one.role is BlocRole.HEAD}
    return heads.pop() if len(heads) == 1 and unit_uid not in heads else ""


def fellow_units(store: Store, unit_uid: str, period: EvaluationPeriod) -> set[str]:
    """Give the other members of a unit's blocs on the period's last day."""
    valid = [member for member in store.blocs.memberships() if is_valid_on(member, period.ends_on)]
    own = {member.bloc_uid for member in valid if member.unit_uid == unit_uid}
    return {member.unit_uid for member in valid if member.bloc_uid in own} - {unit_uid}


def questions_on(
    store: Store, sheets: Sequence[ScoreSheet], rules: Mapping[str, RuleSet]
) -> Iterator[tuple[ScoreSheet, RuleSet, tuple[LineQuestion, ...]]]:
    """Give the questions on these sheets."""
    for sheet in sheets:
        asked = store.rounds.questions(sheet.uid)
        if asked:
            yield sheet, rules[sheet.rule_set_uid], asked
