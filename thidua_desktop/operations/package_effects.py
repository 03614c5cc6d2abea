"""What follows from what an import wrote: targets on open sheets, index points, relative points."""

from collections import defaultdict

from thidua_desktop.data.exchange import package_format as form
from thidua_desktop.data.exchange.package_plan import RowWork, Work
from thidua_desktop.data.exchange.package_values import whole_parts
from thidua_desktop.data.exchange.target_rows import Place, split_target_key
from thidua_desktop.data.store.scores import SheetFilter
from thidua_desktop.data.store.store import Store
from thidua_desktop.domain.points import Quantity
from thidua_desktop.domain.records.exchange import Accept, Outcome
from thidua_desktop.domain.records.scoring import Round, ScoreSheet
from thidua_desktop.operations.index_scoring import rescore_sheets
from thidua_desktop.operations.issued_targets import follow_targets
from thidua_desktop.operations.relative_points import recompute_sheets


def follow_import(store: Store, work: Work, accept: Accept | None) -> None:
    """Bring everything in line with what an import wrote, inside its write."""
    taken = [sheet.head.record for sheet in work.sheets if sheet.head.outcome is not Outcome.REFUSED]
    by_table = {rows.table.name: rows for rows in work.bulk}
    if form.TARGETS.name in by_table:
        taken += _follow_targets(store, by_table[form.TARGETS.name], accept)
    if form.INDEX_RESULTS.name in by_table:
        _follow_indices(store, by_table[form.INDEX_RESULTS.name], accept)
    recompute_sheets(store, taken, Round.SELF)


def _follow_targets(store: Store, work: RowWork, accept: Accept | None) -> list[ScoreSheet]:
    changed: dict[Place, dict[str, Quantity | None]] = defaultdict(dict)
    before: dict[Place, dict[str, Quantity]] = defaultdict(dict)
    for row in work.taken(accept):
        place, path = split_target_key(row[0] or "")
        changed[place][path] = Quantity(whole_parts(row[1]) or 0)
    for key in work.rows.removed:
        place, path = split_target_key(key)
        changed[place][path] = None
    for place, lines in changed.items():
        for path in lines:
            old = work.before.get(":".join((*place, path)))
            if old is not None:
                before[place][path] = Quantity(whole_parts(old[1]) or 0)
    touched: list[ScoreSheet] = []
    for (period, unit, rules), lines in changed.items():
        touched += follow_targets(store, (period, rules, unit), before[period, unit, rules], lines)
    return touched


def _follow_indices(store: Store, work: RowWork, accept: Accept | None) -> None:
    rows = [*work.taken(accept), *(work.before[key] for key in work.rows.removed)]
    units = {row[-1] or "" for row in rows}
    sheets = (sheet for uid in sorted(units) for sheet in store.scores.sheets(SheetFilter(unit_uid=uid)))
    rescore_sheets(store, {sheet.uid: sheet for sheet in sheets})
