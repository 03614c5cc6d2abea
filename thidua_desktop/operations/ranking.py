"""The ranking of a bloc in a period and round."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from thidua_desktop.data.store.scores import SheetFilter
from thidua_desktop.data.store.store import Store
from thidua_desktop.domain.errors import UserError
from thidua_desktop.domain.points import Points
from thidua_desktop.domain.ranking import RankCandidate, rank_units
from thidua_desktop.domain.records.organisation import Bloc, members_on
from thidua_desktop.domain.records.scoring import EvaluationPeriod, Round, RuleSet, ScoreSheet, SheetState
from thidua_desktop.domain.scoring import SheetResult, score_sheet


@dataclass(frozen=True, slots=True)
class RankingRow:
    """A unit's line; `groups` in the order of the rule set's groups. `provisional`: its sheet is a draft."""

    rank: int
    unit_uid: str
    unit_name: str
    total: Points
    groups: tuple[Points, ...]
    grade: str | None
    provisional: bool


@dataclass(frozen=True, slots=True)
class BlocRanking:
    """A bloc's ranking. `rule_set` is None while no member has a sheet; `missing` are members without one,
    in the bloc's order; `members` counts all.
    """

    bloc: Bloc
    period: EvaluationPeriod
    round: Round
    rule_set: RuleSet | None
    rows: tuple[RankingRow, ...]
    missing: tuple[str, ...]
    members: int

    @property
    def is_provisional(self) -> bool:
        """Tell whether any figure can still change: a member is missing or has only a draft."""
        return bool(self.missing) or any(row.provisional for row in self.rows)


def rank_bloc(store: Store, bloc_uid: str, period_uid: str, round_: Round) -> BlocRanking:
    """Rank the members that a bloc has on the period's last day.

    Raises UserError when bloc or period is gone, or "ranking.mixed_rules" when the sheets stand under
    different rule sets.
    """
    bloc = store.blocs.by_uid(bloc_uid)
    period = store.periods.by_uid(period_uid)
    if bloc is None or period is None:
        raise UserError("ranking.gone")
    units = {unit.uid: unit for unit in store.units.all(with_withdrawn=True)}
    members = [m.unit_uid for m in members_on(store.blocs.memberships(bloc_uid), period.ends_on)]
    results = _results(store, period_uid, round_, members)
    rule_set = _common_rules(store, [sheet for sheet, _ in results.values()])
    names = {uid: units[uid].name_on(period.ends_on) for uid in members}
    rows = _rank(results, members, names)
    missing = tuple(names[uid] for uid in members if uid not in results)
    return BlocRanking(bloc, period, round_, rule_set, rows, missing, len(members))


_Results = Mapping[str, tuple[ScoreSheet, SheetResult]]


def _results(store: Store, period_uid: str, round_: Round, members: Sequence[str]) -> _Results:
    """Give unit uid → sheet and its sums, for the members whose sheet has entries in the round."""
    sheets = store.scores.sheets(SheetFilter(period_uid=period_uid))
    own = [sheet for sheet in sheets if sheet.unit_uid in members]
    # Only the bloc's own sheets: a province keeps the entries of a hundred other units in the period.
    entries = {sheet.uid: store.scores.entries(sheet.uid, round_) for sheet in own}
    wanted = [sheet for sheet in own if entries[sheet.uid]]
    rule_sets = {uid: store.rule_sets.by_uid(uid) for uid in {sheet.rule_set_uid for sheet in wanted}}
    return {
        sheet.unit_uid: (sheet, score_sheet(rule_set, entries[sheet.uid]))
        for sheet in wanted
        if (rule_set := rule_sets[sheet.rule_set_uid]) is not None
    }


def _common_rules(store: Store, sheets: Sequence[ScoreSheet]) -> RuleSet | None:
    uids = {sheet.rule_set_uid for sheet in sheets}
    if len(uids) > 1:
        found = [rules for uid in uids if (rules := store.rule_sets.by_uid(uid)) is not None]
        names = ", ".join(sorted(f"{rules.name} (bản {rules.version})" for rules in found))
        raise UserError("ranking.mixed_rules", names=names)
    return store.rule_sets.by_uid(uids.pop()) if uids else None


def _rank(results: _Results, members: Sequence[str], names: Mapping[str, str]) -> tuple[RankingRow, ...]:
    candidates = [
        RankCandidate(uid, result.total, members.index(uid), sheet.state is SheetState.DRAFT, result.groups)
        for uid, (sheet, result) in results.items()
    ]
    return tuple(
        RankingRow(
            rank=unit.rank,
            unit_uid=unit.unit_uid,
            unit_name=names[unit.unit_uid],
            total=unit.total,
            groups=tuple(unit.groups.values()),
            grade=unit.grade,
            provisional=unit.provisional,
        )
        for unit in rank_units(candidates)
    )
