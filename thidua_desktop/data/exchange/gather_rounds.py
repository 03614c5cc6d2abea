"""Gather the rounds that an office owns, and the questions on sheets, for a package."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from thidua_desktop.data.exchange.round_rows import RoundOfSheet
from thidua_desktop.data.store.store import Store
from thidua_desktop.domain.records.organisation import BlocRole, is_valid_on
from thidua_desktop.domain.records.scoring import EvaluationPeriod, Round, RuleSet, ScoreSheet
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
    """Give what the sender gave in rounds of its own: cross scores, and the bloc round as head."""
    headed = headed_units(store, sender_uid, period)
    bloc = store.scores.period_entries(period.uid, Round.BLOC) if headed else {}
    rules = rules_of(store, sheets)
    for sheet in sheets:
        given = store.peers.of_sheet(sheet.uid).get(sender_uid, {})
        rounds = [(Round.CROSS, given if sheet.unit_uid != sender_uid else {})]
        rounds.append((Round.BLOC, bloc.get(sheet.uid, {}) if sheet.unit_uid in headed else {}))
        for round_, entries in rounds:
            if entries:
                yield RoundOfSheet(sheet, rules[sheet.rule_set_uid], round_, sender_uid, entries)


def questions_on(
    store: Store, sheets: Sequence[ScoreSheet], rules: Mapping[str, RuleSet]
) -> Iterator[tuple[ScoreSheet, RuleSet, tuple[LineQuestion, ...]]]:
    """Give the questions on these sheets."""
    for sheet in sheets:
        asked = store.rounds.questions(sheet.uid)
        if asked:
            yield sheet, rules[sheet.rule_set_uid], asked
