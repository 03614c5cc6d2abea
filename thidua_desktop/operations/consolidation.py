"""All sheets of a period in one workbook: totals, ranks and grades in front, every line behind."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from thidua_desktop.data.exchange.consolidated_workbook import (
    RuleSetPart,
    UnitLine,
    UnitPoints,
    figure,
    write_consolidated,
)
from thidua_desktop.data.store.scores import SheetFilter
from thidua_desktop.data.store.store import Store
from thidua_desktop.data.store.submissions import TrackedUnit
from thidua_desktop.domain.errors import UserError
from thidua_desktop.domain.glossary import choice_label
from thidua_desktop.domain.points import Points, format_points_short
from thidua_desktop.domain.records.scoring import EvaluationPeriod, Round, RuleSet, ScoreSheet
from thidua_desktop.domain.sheet_totals import SheetFigures
from thidua_desktop.domain.sums import SheetSums
from thidua_desktop.operations.changes import Progress, SilentProgress
from thidua_desktop.operations.ranking import RankingRow, ScoredSheet, is_half_done, rank_bloc, rank_scored
from thidua_desktop.operations.year_ranking import YearRow, rank_year

__all__ = ["Consolidation", "ConsolidationWish", "consolidate"]

_TITLE = "BẢNG TỔNG HỢP ĐIỂM THI ĐUA"


@dataclass(frozen=True, slots=True)
class ConsolidationWish:
    """What to bring together: a period's round; the members of one bloc, or all units."""

    period_uid: str
    round: Round = Round.SELF
    bloc_uid: str | None = None


@dataclass(frozen=True, slots=True)
class Consolidation:
    """What was written: how many units have points, and how many have none yet."""

    file: Path
    units: int
    missing: int
    is_provisional: bool


def consolidate(
    store: Store, wish: ConsolidationWish, out: Path, progress: Progress | None = None
) -> Consolidation:
    """Write the workbook. Raises UserError when there is nothing to write, or it cannot be written."""
    progress = progress or SilentProgress()
    period = store.periods.by_uid(wish.period_uid)
    if period is None:
        raise UserError("ranking.gone")
    tracked = [
        unit
        for unit in store.submissions.tracked(period.uid, period.ends_on)
        if wish.bloc_uid in (None, unit.bloc_uid)
    ]
    results = dict(_results(store, (period, wish.round), tracked, progress))
    if not results:
        raise UserError("consolidation.empty", period=period.name)
    ranks = _Ranks(store, period, wish, {uid: one.scored for uid, one in results.items()})
    sets: dict[str, list[TrackedUnit]] = {}
    for unit in tracked:
        if unit.unit_uid in results:
            sets.setdefault(results[unit.unit_uid].scored.sheet.rule_set_uid, []).append(unit)
    missing = [unit for unit in tracked if unit.unit_uid not in results]
    parts = []
    for place, (rule_set_uid, units) in enumerate(sets.items()):
        rule_set = _rules(store, rule_set_uid)
        absent = missing if place == 0 else []
        parts.append(_part(rule_set, (units, absent), results, (period, wish, ranks)))
    progress.check_cancelled()
    file = write_consolidated(out, _TITLE, parts)
    return Consolidation(file, len(results), len(missing), any(part.is_provisional for part in parts))


@dataclass(frozen=True, slots=True)
class _Unit:
    """A unit's sheet: what ranks it, and what the workbook shows."""

    scored: ScoredSheet
    points: UnitPoints


def _results(
    store: Store, of: tuple[EvaluationPeriod, Round], tracked: Sequence[TrackedUnit], progress: Progress
) -> Iterable[tuple[str, _Unit]]:
    """Give unit uid → what its sheet comes to, of every unit with lines in the round.

    Sheets are gone over one by one and without the reasons of their lines: a province has a million lines.
    """
    period, round_ = of
    wanted = {unit.unit_uid for unit in tracked}
    sheets: dict[str, list[ScoreSheet]] = {}
    for sheet in store.scores.sheets(SheetFilter(period_uid=period.uid)):
        if sheet.unit_uid in wanted:
            sheets.setdefault(sheet.rule_set_uid, []).append(sheet)
    count, done = sum(map(len, sheets.values())), 0
    for rule_set_uid, of_set in sheets.items():
        reader = _SheetReader(_rules(store, rule_set_uid), round_)
        for sheet, figures, sums in store.totals.figures(period, rule_set_uid, round_, of_set):
            progress.check_cancelled()
            progress.report(done, count)
            done += 1
            yield sheet.unit_uid, reader.read(sheet, figures, sums)


class _SheetReader:
    """A rule set prepared for showing many sheets under it."""

    def __init__(self, rule_set: RuleSet, round_: Round) -> None:
        self._criteria = rule_set.criteria
        self._tops = [(place, one.path) for place, one in enumerate(rule_set.criteria) if one.depth == 1]
        self._round = round_
        self._figures: dict[int | None, float | None] = {None: None}

    def read(self, sheet: ScoreSheet, figures: SheetFigures, sums: SheetSums) -> _Unit:
        """Give what ranks a sheet, and its cells; a number stands in memory once, however often it occurs."""
        known = self._figures
        for points in set(figures.points) - known.keys():
            known[points] = figure(points)
        cells: list[str | float | None] = [known[points] for points in figures.points]
        for place, absence in figures.absences.items():
            cells[place] = choice_label(absence)
        groups = {path: Points(sums.points[place]) for place, path in self._tops}
        gone = set(figures.dropped)
        open_lines = (
            self._criteria[place]
            for place, points in enumerate(figures.points)
            if points is None and place not in gone
        )
        scored = ScoredSheet(
            sheet,
            sums.final,
            sums.total,
            sums.base,
            sums.bonus,
            sums.penalty,
            groups,
            bool(gone),
            figures.is_provisional or is_half_done(open_lines, self._round),
        )
        return _Unit(scored, UnitPoints(groups, sums.total, sums.final, cells))


class _Ranks:
    """Ranks over all units and within blocs, with grades and marks."""

    def __init__(
        self,
        store: Store,
        period: EvaluationPeriod,
        wish: ConsolidationWish,
        scored: Mapping[str, ScoredSheet],
    ) -> None:
        self.of_year: dict[str, YearRow] = {
            row.unit_uid: row for row in rank_year(store, period.uid, wish.round).rows
        }
        self.of_bloc: dict[str, RankingRow] = {}
        names = {unit.uid: unit.name_on(period.ends_on) for unit in store.units.all(with_withdrawn=True)}
        for bloc in store.blocs.all():
            if wish.bloc_uid not in (None, bloc.uid):
                continue
            try:
                if wish.bloc_uid is None:
                    rows = rank_scored(store, bloc, (period, wish.round), scored, names).rows
                else:  # it may have members that are shown elsewhere
                    rows = rank_bloc(store, bloc.uid, period.uid, wish.round).rows
            except UserError as problem:
                if problem.code != "ranking.mixed_rules":  # such a bloc has no ranking, its units have points
                    raise
                continue
            for row in rows:  # a unit's bloc is its first one
                self.of_bloc.setdefault(row.unit_uid, row)


def _part(
    rule_set: RuleSet,
    units: tuple[Sequence[TrackedUnit], Sequence[TrackedUnit]],
    results: Mapping[str, _Unit],
    of: tuple[EvaluationPeriod, ConsolidationWish, _Ranks],
) -> RuleSetPart:
    """Bring the units of one set together, the best first; the units without points come last."""
    period, wish, ranks = of
    present, missing = units
    lines = [_line(unit, results[unit.unit_uid].points, ranks) for unit in present]
    lines.sort(key=lambda line: (line.rank is None, line.rank))
    absent = [UnitLine(unit.unit_name, unit.bloc_name, note="Chưa có điểm") for unit in missing]
    is_provisional = bool(missing) or any(line.note for line in lines)
    most = format_points_short(rule_set.max_points)
    facts = (
        f"{period.name} – vòng {choice_label(wish.round).lower()}",
        f"Đã có điểm {len(present)}/{len(present) + len(missing)} đơn vị",
        f"Bộ tiêu chí: {rule_set.name}, bản {rule_set.version} (tổng {most} điểm)",
    )
    return RuleSetPart(rule_set, (*lines, *absent), facts, is_provisional)


def _line(unit: TrackedUnit, points: UnitPoints, ranks: _Ranks) -> UnitLine:
    year, bloc = ranks.of_year.get(unit.unit_uid), ranks.of_bloc.get(unit.unit_uid)
    is_open = (year is not None and year.provisional) or (bloc is not None and bloc.provisional)
    return UnitLine(
        unit.unit_name,
        unit.bloc_name,
        points,
        year.rank if year else None,
        bloc.rank if bloc else None,
        (bloc.grade or "") if bloc else "",
        "Tạm tính" if is_open else "",
    )


def _rules(store: Store, rule_set_uid: str) -> RuleSet:
    rule_set = store.rule_sets.by_uid(rule_set_uid)
    assert rule_set is not None  # noqa: S101  # a sheet refers to it
    return rule_set
