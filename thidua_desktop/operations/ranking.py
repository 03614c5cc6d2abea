"""The ranking of a bloc in a period and round."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from thidua_desktop.data.store.scores import SheetFilter
from thidua_desktop.data.store.store import Store
from thidua_desktop.domain.errors import UserError
from thidua_desktop.domain.families import Family
from thidua_desktop.domain.grades import check_quotas, missed_gates
from thidua_desktop.domain.issues import Issue, error, warning
from thidua_desktop.domain.points import Points, format_points_short
from thidua_desktop.domain.policies import TIE_BREAK_WORDS, VOTE
from thidua_desktop.domain.ranking import RankCandidate, RankedUnit, rank_units, tied
from thidua_desktop.domain.records.organisation import Bloc, members_on
from thidua_desktop.domain.records.scoring import (
    ADDED_KINDS,
    Criterion,
    EvaluationPeriod,
    Round,
    RuleSet,
    ScoreSheet,
    SetPolicy,
    SheetState,
)
from thidua_desktop.domain.rule_kinds import BlocContext
from thidua_desktop.domain.scoring import SheetResult, score_sheet
from thidua_desktop.domain.text import clean_line
from thidua_desktop.domain.workflow import WITH_UNIT
from thidua_desktop.operations.index_scoring import unit_indices


@dataclass(frozen=True, slots=True)
class RankingRow:
    """A unit's line; `groups` in the order of the rule set's groups.

    `total` ranks: normalised, with bonus and penalty; `raw` is what was written, `added` its part that is
    bonus and penalty, `base` the maximum without the lines that were dropped. `provisional`: its sheet is
    not handed in, its approval is still to come, or its points depend on sheets that are not handed in.
    `decided_by` names the tie-break; `notes` say how a tie was decided, and which gate kept the unit from a
    better grade.
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
    base: Points
    added: Points
    is_normalised: bool
    notes: tuple[Issue, ...] = ()

    @property
    def is_converted(self) -> bool:
        """Tell whether the points were brought to another scale or base, so that both must be shown."""
        return self.is_normalised or self.raw != self.total


@dataclass(frozen=True, slots=True)
class ScoredSheet:
    """A sheet with what ranks it, as `SheetResult` has it; `raw` is what was written.

    `is_provisional` tells that other sheets or reviewers can still change it.
    """

    sheet: ScoreSheet
    final: Points
    raw: Points
    base: Points
    bonus: Points
    penalty: Points
    groups: Mapping[str, Points]
    is_normalised: bool
    is_provisional: bool


@dataclass(frozen=True, slots=True)
class AbsentMember:
    """A member without a sheet; `reason` says why, empty while nobody has said it."""

    unit_uid: str
    name: str
    reason: str = ""


@dataclass(frozen=True, slots=True)
class TiedUnit:
    """A unit that only a vote can part from another one; `votes` None: none was recorded."""

    unit_uid: str
    name: str
    total: Points
    votes: int | None


@dataclass(frozen=True, slots=True)
class BlocRanking:
    """A bloc's ranking. `rule_set` is None while no member has a sheet; `absent` are members without one,
    in the bloc's order; `members` counts all. `ties` are units that everything but a vote leaves equal.
    """

    bloc: Bloc
    period: EvaluationPeriod
    round: Round
    rule_set: RuleSet | None
    rows: tuple[RankingRow, ...]
    absent: tuple[AbsentMember, ...]
    members: int
    issues: tuple[Issue, ...] = ()
    ties: tuple[tuple[TiedUnit, ...], ...] = ()

    @property
    def missing(self) -> tuple[str, ...]:
        """The names of the members without a sheet."""
        return tuple(member.name for member in self.absent)

    @property
    def is_provisional(self) -> bool:
        """Tell whether any figure can still change: a member is missing unexplained, or has only a draft.

        Source: domain notes 9.3, 17: a conference's ranking has every member or says why it is absent.
        """
        is_open = any(not member.reason for member in self.absent)
        return is_open or any(row.provisional for row in self.rows)


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
    reasons = store.rounds.absences(bloc_uid, period_uid)
    results = _results(store, period_uid, round_, (members, reasons.keys()))
    names = {uid: units[uid].name_on(period.ends_on) for uid in members}
    return rank_scored(store, bloc, (period, round_), results, names)


def rank_scored(
    store: Store,
    bloc: Bloc,
    of: tuple[EvaluationPeriod, Round],
    scored: Mapping[str, ScoredSheet],
    names: Mapping[str, str],
) -> BlocRanking:
    """Rank a bloc as `rank_bloc` does, from sheets that were scored already; by unit uid, as `names` are.

    Raises UserError("ranking.mixed_rules").
    """
    period, round_ = of
    members = [m.unit_uid for m in members_on(store.blocs.memberships(bloc.uid), period.ends_on)]
    reasons = store.rounds.absences(bloc.uid, period.uid)
    results = {uid: scored[uid] for uid in members if uid in scored}
    rule_set = _common_rules(store, [one.sheet for one in results.values()])
    policy = rule_set.policy if rule_set is not None else SetPolicy()
    votes = store.rounds.votes(bloc.uid, period.uid)
    candidates = tuple(_candidates(results, members, votes, (rule_set, round_)))
    rows = _rows(rank_units(candidates, tie_breaks(policy), policy.grades), results, names)
    rows = _with_notes(rows, candidates, rule_set)
    absent = (AbsentMember(uid, names[uid], reasons.get(uid, "")) for uid in members if uid not in results)
    issues = tuple(check_quotas(policy.grades, [row.grade for row in rows]))
    ties = _ties(candidates, policy, names)
    return BlocRanking(bloc, period, round_, rule_set, rows, tuple(absent), len(members), issues, ties)


def tie_breaks(policy: SetPolicy) -> tuple[str, ...]:
    """Give a set's tie-breaks; where all of them fail, a recorded vote decides.

    Source: domain notes 9.3, 21.
    """
    return policy.tie_breaks if VOTE in policy.tie_breaks else (*policy.tie_breaks, VOTE)


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


def settle_ties(store: Store, ranking: BlocRanking, votes: Mapping[str, int | None]) -> None:
    """Keep a meeting's votes on the ties of a ranking; a tie without any goes back to one shared rank.

    Votes on ties of other rounds stay. Raises UserError("ranking.votes_incomplete") with an issue for every
    unit without votes in a tie where others have some.
    """
    issues, settled = [], {}
    for tie in ranking.ties:
        given = {unit.unit_uid: count for unit in tie if (count := votes.get(unit.unit_uid)) is not None}
        settled.update({unit.unit_uid: given.get(unit.unit_uid) for unit in tie})
        if given:
            open_ = [unit.unit_uid for unit in tie if unit.unit_uid not in given]
            issues += [error("ranking.votes_incomplete", uid) for uid in open_]
    if issues:
        raise UserError("ranking.votes_incomplete", issues=issues)
    kept = {**store.rounds.votes(ranking.bloc.uid, ranking.period.uid), **settled}
    counted = {uid: count for uid, count in kept.items() if count is not None}
    record_votes(store, ranking.bloc.uid, ranking.period.uid, counted)


def record_absences(store: Store, bloc_uid: str, period_uid: str, reasons: Mapping[str, str]) -> None:
    """Keep why members are missing from a bloc's ranking; they replace all earlier reasons, empty ones go.

    Raises UserError for a unit that is no member.
    """
    bloc, period = store.blocs.by_uid(bloc_uid), store.periods.by_uid(period_uid)
    if bloc is None or period is None:
        raise UserError("ranking.gone")
    members = {m.unit_uid for m in members_on(store.blocs.memberships(bloc_uid), period.ends_on)}
    if not reasons.keys() <= members:
        raise UserError("ranking.absence_wrong", name=bloc.name)
    kept = {uid: text for uid, reason in reasons.items() if (text := clean_line(reason))}
    before = store.rounds.absences(bloc_uid, period_uid)
    with store.write("ranking.absences", Family.SCORES):
        store.rounds.save_absences(bloc_uid, period_uid, kept)
        for uid in sorted(before.keys() | kept.keys()):
            if before.get(uid) != kept.get(uid):
                store.audit.note("bloc", bloc_uid, f"absence:{uid}", before.get(uid), kept.get(uid))


def _ties(
    candidates: Sequence[RankCandidate], policy: SetPolicy, names: Mapping[str, str]
) -> tuple[tuple[TiedUnit, ...], ...]:
    breaks = tie_breaks(policy)
    known = {unit.unit_uid: unit for unit in candidates}
    return tuple(
        tuple(TiedUnit(uid, names[uid], known[uid].total, known[uid].votes) for uid in units)
        for units in tied(rank_units(candidates, breaks[: breaks.index(VOTE)]))
    )


def _results(
    store: Store, period_uid: str, round_: Round, of: tuple[Sequence[str], Collection[str]]
) -> Mapping[str, ScoredSheet]:
    """Give unit uid → sheet with its sums, for the members whose sheet has entries in the round.

    `of` are the members, and those among them that are missing for a reason: they are not waited for.
    """
    members, explained = of
    sheets = store.scores.sheets(SheetFilter(period_uid=period_uid))
    own = [sheet for sheet in sheets if sheet.unit_uid in members]
    # Only the bloc's own sheets: a province keeps the entries of a hundred other units in the period.
    entries = {sheet.unit_uid: store.scores.entries(sheet.uid, round_) for sheet in own}
    wanted = [sheet for sheet in own if entries[sheet.unit_uid]]
    rule_sets = {uid: store.rule_sets.by_uid(uid) for uid in {sheet.rule_set_uid for sheet in wanted}}
    waited_for = set(members) - {sheet.unit_uid for sheet in wanted} - set(explained)
    is_complete = not waited_for and not any(_is_open(sheet, round_) for sheet in wanted)
    bloc = BlocContext("", {sheet.unit_uid: entries[sheet.unit_uid] for sheet in wanted}, is_complete)
    results = {}
    for sheet in wanted:
        rule_set = rule_sets[sheet.rule_set_uid]
        if rule_set is not None:
            context = bloc.for_unit(sheet.unit_uid, unit_indices(store, rule_set, sheet.unit_uid))
            result = score_sheet(rule_set, entries[sheet.unit_uid], context)
            results[sheet.unit_uid] = _scored(sheet, result, round_)
    return results


def _is_open(sheet: ScoreSheet, round_: Round) -> bool:
    return round_ is Round.SELF and sheet.state in WITH_UNIT


def _is_unsettled(sheet: ScoreSheet, round_: Round) -> bool:
    """Tell whether a round may still get other points; concluded lines outlast a dropped approval."""
    is_concluded = sheet.state in (SheetState.APPROVED, SheetState.PUBLISHED)
    return sheet.state in WITH_UNIT or (round_ is Round.FINAL and not is_concluded)


def _scored(sheet: ScoreSheet, result: SheetResult, round_: Round) -> ScoredSheet:
    open_lines = (line.criterion for line in result.lines if line.points is None and not line.is_dropped)
    return ScoredSheet(
        sheet,
        result.final,
        result.total,
        result.base,
        result.bonus,
        result.penalty,
        result.groups,
        result.is_normalised,
        result.is_provisional or is_half_done(open_lines, round_),
    )


def is_half_done(open_lines: Iterable[Criterion], round_: Round) -> bool:
    """Tell whether reviewers still have lines to score: until then their total is too low, not lower.

    `open_lines` are those that have no points and did not leave the base.
    """
    if round_ in (Round.SELF, Round.FINAL):
        return False
    return any(not one.is_group and one.kind not in ADDED_KINDS for one in open_lines)


def _common_rules(store: Store, sheets: Sequence[ScoreSheet]) -> RuleSet | None:
    uids = {sheet.rule_set_uid for sheet in sheets}
    if len(uids) > 1:
        found = [rules for uid in uids if (rules := store.rule_sets.by_uid(uid)) is not None]
        names = ", ".join(sorted(f"{rules.name} (bản {rules.version})" for rules in found))
        raise UserError("ranking.mixed_rules", names=names)
    return store.rule_sets.by_uid(uids.pop()) if uids else None


def _candidates(
    results: Mapping[str, ScoredSheet],
    members: Sequence[str],
    votes: Mapping[str, int],
    of: tuple[RuleSet | None, Round],
) -> Iterable[RankCandidate]:
    rule_set, round_ = of
    maxima = {group.path: group.max_points for group in rule_set.groups} if rule_set is not None else {}
    for uid, one in results.items():
        yield RankCandidate(
            uid,
            one.final,
            members.index(uid),
            one.is_provisional or _is_unsettled(one.sheet, round_),
            one.groups,
            one.bonus,
            votes.get(uid),
            shares=_shares(one.groups, maxima),
        )


def _shares(groups: Mapping[str, Points], maxima: Mapping[str, Points]) -> Mapping[str, int]:
    """Give the groups in hundredths of a percent of their maxima."""
    return {path: points * 10_000 // maxima[path] for path, points in groups.items() if maxima.get(path)}


def _rows(
    ranked: Iterable[RankedUnit], results: Mapping[str, ScoredSheet], names: Mapping[str, str]
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
            raw=results[unit.unit_uid].raw,
            decided_by=unit.decided_by,
            base=results[unit.unit_uid].base,
            added=Points(results[unit.unit_uid].bonus + results[unit.unit_uid].penalty),
            is_normalised=results[unit.unit_uid].is_normalised,
        )
        for unit in ranked
    )


def _with_notes(
    rows: Iterable[RankingRow], candidates: Iterable[RankCandidate], rule_set: RuleSet | None
) -> tuple[RankingRow, ...]:
    """Say of each unit how its tie was decided, and which gate kept it from a better grade."""
    rows, known = tuple(rows), {unit.unit_uid: unit for unit in candidates}
    if rule_set is None:
        return rows
    codes = {group.path: group.code.strip() for group in rule_set.groups}
    noted = []
    for row in rows:
        others = [one.unit_name for one in rows if one.rank == row.rank and one is not row]
        notes = [*_tie_note(row, known[row.unit_uid], (codes, others))]
        for miss in missed_gates(rule_set.policy.grades, row.total, known[row.unit_uid].shares):
            group = codes.get(miss.group_path, miss.group_path)
            values: dict[str, str | int] = {"group": group, "percent": miss.percent}
            share = format_points_short(miss.share)
            notes.append(warning("ranking.gate_missed", name=miss.grade, share=share, **values))
        noted.append(replace(row, notes=tuple(notes)))
    return tuple(noted)


def _tie_note(
    row: RankingRow, unit: RankCandidate, of: tuple[Mapping[str, str], Sequence[str]]
) -> Iterable[Issue]:
    codes, others = of
    if others:
        yield warning("ranking.tied", names=", ".join(others))
    if row.decided_by == VOTE:
        yield warning("ranking.decided_by_vote", votes=unit.votes or 0)
    elif row.decided_by in TIE_BREAK_WORDS:
        yield warning(f"ranking.decided_by_{row.decided_by}")
    elif row.decided_by:
        yield warning("ranking.decided_by_group", group=codes.get(row.decided_by, row.decided_by))
