"""The ranking of a bloc in a period and round."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from thidua_desktop.data.store.scores import SheetFilter
from thidua_desktop.data.store.store import Store
from thidua_desktop.domain.errors import UserError
from thidua_desktop.domain.families import Family
from thidua_desktop.domain.grades import check_quotas
from thidua_desktop.domain.issues import Issue
from thidua_desktop.domain.points import Points
from thidua_desktop.domain.ranking import RankCandidate, RankedUnit, rank_units
from thidua_desktop.domain.records.organisation import Bloc, members_on
from thidua_desktop.domain.records.scoring import EvaluationPeriod, Round, RuleSet, ScoreSheet, SetPolicy
from thidua_desktop.domain.rule_kinds import BlocContext
from thidua_desktop.domain.scoring import SheetResult, score_sheet
from thidua_desktop.domain.workflow import WITH_UNIT
from thidua_desktop.operations.index_scoring import unit_indices


@dataclass(frozen=True, slots=True)
class RankingRow:
    """A unit's line; `groups` in the order of the rule set's groups.

    `total` ranks: normalised, with bonus and penalty; `raw` is what was written. `provisional`: its sheet is
    not handed in, or its points still depend on sheets that are not. `decided_by` names the tie-break.
    """

    rank: int
    unit_uid: str
    unit_name: str
    total: Points
    groups: tuple[Points, ...]
    grade: str | None
    provisional: bool
    raw: Points
    decided_by: str


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
    issues: tuple[Issue, ...] = ()

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
    policy = rule_set.policy if rule_set is not None else SetPolicy()
    candidates = _candidates(results, members, store.rounds.votes(bloc_uid, period_uid))
    rows = _rows(rank_units(candidates, policy.tie_breaks, policy.grades), results, names)
    missing = tuple(names[uid] for uid in members if uid not in results)
    issues = tuple(check_quotas(policy.grades, [row.grade for row in rows]))
    return BlocRanking(bloc, period, round_, rule_set, rows, missing, len(members), issues)


def record_votes(store: Store, bloc_uid: str, period_uid: str, votes: Mapping[str, int]) -> None:
    """Keep the votes of a meeting that part units of equal points; they replace all earlier ones.

    Raises UserError for a unit that is no member, or a number of votes below zero.
    """
    bloc, period = store.blocs.by_uid(bloc_uid), store.periods.by_uid(period_uid)
    if bloc is None or period is None:
        raise UserError("ranking.gone")
    members = {m.unit_uid for m in members_on(store.blocs.memberships(bloc_uid), period.ends_on)}
    if not votes.keys() <= members or any(count < 0 for count in votes.values()):
        raise UserError("ranking.votes_wrong", name=bloc.name)
    before = store.rounds.votes(bloc_uid, period_uid)
    with store.write("ranking.votes", Family.SCORES):
        store.rounds.save_votes(bloc_uid, period_uid, votes)
        for uid in sorted(before.keys() | votes.keys()):
            old, new = (None if uid not in kept else str(kept[uid]) for kept in (before, votes))
            store.audit.note("bloc", bloc_uid, f"votes:{uid}", old, new)


_Results = Mapping[str, tuple[ScoreSheet, SheetResult]]


def _results(store: Store, period_uid: str, round_: Round, members: Sequence[str]) -> _Results:
    """Give unit uid → sheet and its sums, for the members whose sheet has entries in the round."""
    sheets = store.scores.sheets(SheetFilter(period_uid=period_uid))
    own = [sheet for sheet in sheets if sheet.unit_uid in members]
    # Only the bloc's own sheets: a province keeps the entries of a hundred other units in the period.
    entries = {sheet.unit_uid: store.scores.entries(sheet.uid, round_) for sheet in own}
    wanted = [sheet for sheet in own if entries[sheet.unit_uid]]
    rule_sets = {uid: store.rule_sets.by_uid(uid) for uid in {sheet.rule_set_uid for sheet in wanted}}
    is_complete = len(wanted) == len(members) and not any(_is_open(sheet, round_) for sheet in wanted)
    bloc = BlocContext("", {sheet.unit_uid: entries[sheet.unit_uid] for sheet in wanted}, is_complete)
    results = {}
    for sheet in wanted:
        rule_set = rule_sets[sheet.rule_set_uid]
        if rule_set is not None:
            context = bloc.for_unit(sheet.unit_uid, unit_indices(store, rule_set, sheet.unit_uid))
            results[sheet.unit_uid] = sheet, score_sheet(rule_set, entries[sheet.unit_uid], context)
    return results


def _is_open(sheet: ScoreSheet, round_: Round) -> bool:
    return round_ is Round.SELF and sheet.state in WITH_UNIT


def _common_rules(store: Store, sheets: Sequence[ScoreSheet]) -> RuleSet | None:
    uids = {sheet.rule_set_uid for sheet in sheets}
    if len(uids) > 1:
        found = [rules for uid in uids if (rules := store.rule_sets.by_uid(uid)) is not None]
        names = ", ".join(sorted(f"{rules.name} (bản {rules.version})" for rules in found))
        raise UserError("ranking.mixed_rules", names=names)
    return store.rule_sets.by_uid(uids.pop()) if uids else None


def _candidates(
    results: _Results, members: Sequence[str], votes: Mapping[str, int]
) -> Iterable[RankCandidate]:
    for uid, (sheet, result) in results.items():
        yield RankCandidate(
            uid,
            result.final,
            members.index(uid),
            sheet.state in WITH_UNIT or result.is_provisional,
            result.groups,
            result.bonus,
            votes.get(uid),
            shares=_shares(result),
        )


def _shares(result: SheetResult) -> Mapping[str, int]:
    """Give the groups in hundredths of a percent of their maxima."""
    maxima = {line.criterion.path: line.criterion.max_points for line in result.lines}
    return {path: points * 10_000 // maxima[path] for path, points in result.groups.items() if maxima[path]}


def _rows(
    ranked: Iterable[RankedUnit], results: _Results, names: Mapping[str, str]
) -> tuple[RankingRow, ...]:
    return tuple(
        RankingRow(
            rank=unit.rank,
            unit_uid=unit.unit_uid,
            unit_name=names[unit.unit_uid],
            total=unit.total,
            groups=tuple(unit.groups.values()),
            grade=unit.grade,
            provisional=unit.provisional,
            raw=results[unit.unit_uid][1].total,
            decided_by=unit.decided_by,
        )
        for unit in ranked
    )
