"""All sheets of a period in one workbook: totals, ranks and grades in front, every line behind."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from thidua_desktop.data.exchange.consolidated_workbook import RuleSetPart, UnitLine, write_consolidated
from thidua_desktop.data.store.scores import SheetFilter
from thidua_desktop.data.store.store import Store
from thidua_desktop.data.store.submissions import TrackedUnit
from thidua_desktop.domain.errors import UserError
from thidua_desktop.domain.glossary import choice_label
from thidua_desktop.domain.points import format_points_short
from thidua_desktop.domain.records.scoring import EvaluationPeriod, Round, RuleSet, ScoreEntry, ScoreSheet
from thidua_desktop.domain.scoring import SheetResult, score_sheet
from thidua_desktop.operations.changes import Progress, SilentProgress
from thidua_desktop.operations.ranking import RankingRow, rank_bloc
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
    results = dict(_results(store, period, wish, (tracked, progress)))
    if not results:
        raise UserError("consolidation.empty", period=period.name)
    ranks = _Ranks(store, period, wish.round, {unit.bloc_uid for unit in tracked if unit.bloc_uid})
    sets: dict[str, list[TrackedUnit]] = {}
    for unit in tracked:
        if unit.unit_uid in results:
            sets.setdefault(results[unit.unit_uid][0].uid, []).append(unit)
    missing = [unit for unit in tracked if unit.unit_uid not in results]
    parts = []
    for place, units in enumerate(sets.values()):
        rule_set, _ = results[units[0].unit_uid]
        absent = missing if place == 0 else []
        parts.append(_part(rule_set, (units, absent), results, (period, wish, ranks)))
    progress.check_cancelled()
    file = write_consolidated(out, _TITLE, parts)
    return Consolidation(file, len(results), len(missing), any(part.is_provisional for part in parts))


_Result = Mapping[str, tuple[RuleSet, SheetResult]]


def _results(
    store: Store,
    period: EvaluationPeriod,
    wish: ConsolidationWish,
    of: tuple[Sequence[TrackedUnit], Progress],
) -> Iterable[tuple[str, tuple[RuleSet, SheetResult]]]:
    """Give unit uid → rule set and sums of every unit with lines in the round."""
    tracked, progress = of
    wanted = {unit.unit_uid for unit in tracked}
    sheets: dict[str, list[ScoreSheet]] = {}
    for sheet in store.scores.sheets(SheetFilter(period_uid=period.uid)):
        if sheet.unit_uid in wanted:
            sheets.setdefault(sheet.rule_set_uid, []).append(sheet)
    count, done = sum(map(len, sheets.values())), 0
    for rule_set_uid, of_set in sheets.items():
        rule_set = store.rule_sets.by_uid(rule_set_uid)
        if rule_set is None:
            continue
        context = store.bloc_sheets.contexts(period, rule_set, wish.round)
        none: dict[str, ScoreEntry] = {}
        entries = store.scores.entries_of([one.uid for one in of_set], wish.round, (rule_set_uid, None))
        for sheet in of_set:
            progress.check_cancelled()
            progress.report(done, count)
            done += 1
            lines = entries.get(sheet.uid, none)
            if lines:
                beside = context(sheet) if context is not None else None
                yield sheet.unit_uid, (rule_set, score_sheet(rule_set, lines, beside))


class _Ranks:
    """Ranks over all units and within blocs, with grades and marks."""

    def __init__(
        self, store: Store, period: EvaluationPeriod, round_: Round, bloc_uids: Iterable[str]
    ) -> None:
        self.of_year: dict[str, YearRow] = {
            row.unit_uid: row for row in rank_year(store, period.uid, round_).rows
        }
        self.of_bloc: dict[str, RankingRow] = {}
        for uid in sorted(bloc_uids):
            try:
                rows = rank_bloc(store, uid, period.uid, round_).rows
            except UserError as problem:
                if problem.code != "ranking.mixed_rules":  # such a bloc has no ranking, its units have points
                    raise
                continue
            self.of_bloc |= {row.unit_uid: row for row in rows}


def _part(
    rule_set: RuleSet,
    units: tuple[Sequence[TrackedUnit], Sequence[TrackedUnit]],
    results: _Result,
    of: tuple[EvaluationPeriod, ConsolidationWish, _Ranks],
) -> RuleSetPart:
    """Bring the units of one set together, the best first; the units without points come last."""
    period, wish, ranks = of
    present, missing = units
    lines = [_line(unit, results[unit.unit_uid][1], ranks) for unit in present]
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


def _line(unit: TrackedUnit, result: SheetResult, ranks: _Ranks) -> UnitLine:
    year, bloc = ranks.of_year.get(unit.unit_uid), ranks.of_bloc.get(unit.unit_uid)
    is_open = (year is not None and year.provisional) or (bloc is not None and bloc.provisional)
    return UnitLine(
        unit.unit_name,
        unit.bloc_name,
        result,
        year.rank if year else None,
        bloc.rank if bloc else None,
        (bloc.grade or "") if bloc else "",
        "Tạm tính" if is_open else "",
    )
