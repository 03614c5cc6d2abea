"""Kept totals held against the lines: every sheet scored anew as the screen and the papers do it."""

from collections.abc import Iterator

from thidua_desktop.data.store.scores import SheetFilter
from thidua_desktop.data.store.sheet_totals import KeptTotal
from thidua_desktop.data.store.store import Store
from thidua_desktop.domain.records.scoring import EvaluationPeriod, Round, RuleSet, ScoreSheet
from thidua_desktop.domain.scoring import SheetResult, score_sheet
from thidua_desktop.domain.workflow import WITH_UNIT


def wrong_totals(store: Store) -> int:
    """Count the kept totals that the lines do not come to, missing ones and those without lines included."""
    wrong = 0
    for period in store.periods.all():
        kept = store.totals.of_period(period.uid)
        anew = dict(_scored_anew(store, period))
        wrong += sum(kept.get(key) != anew.get(key) for key in kept.keys() | anew.keys())
    return wrong


def total_of(sheet: ScoreSheet, result: SheetResult) -> KeptTotal:
    """Give what is kept of a scored sheet."""
    filled = sum(
        line.points is not None or (line.entry is not None and line.entry.absence is not None)
        for line in result.lines
        if not line.criterion.is_group
    )
    is_provisional = result.is_provisional or sheet.state in WITH_UNIT
    return KeptTotal(result.final, result.total, filled, is_provisional)


def _scored_anew(store: Store, period: EvaluationPeriod) -> Iterator[tuple[tuple[str, Round], KeptTotal]]:
    by_rules: dict[str, list[ScoreSheet]] = {}
    for sheet in store.scores.sheets(SheetFilter(period_uid=period.uid)):
        by_rules.setdefault(sheet.rule_set_uid, []).append(sheet)
    for round_ in Round:
        for uid, sheets in by_rules.items():
            rule_set = store.rule_sets.by_uid(uid)
            if rule_set is not None:
                yield from _round_anew(store, period, rule_set, (round_, sheets))


def _round_anew(
    store: Store, period: EvaluationPeriod, rule_set: RuleSet, of: tuple[Round, list[ScoreSheet]]
) -> Iterator[tuple[tuple[str, Round], KeptTotal]]:
    round_, sheets = of
    context = store.bloc_sheets.contexts(period, rule_set, round_)
    for sheet in sheets:
        entries = store.scores.entries(sheet.uid, round_)
        if entries:
            result = score_sheet(rule_set, entries, context(sheet))
            yield (sheet.uid, round_), total_of(sheet, result)
