"""Write rows that were planned in bulk, table by table, with old and new values in the audit."""

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING

from thidua_desktop.data.exchange import package_format as form
from thidua_desktop.data.exchange.package_plan import RowWork
from thidua_desktop.data.exchange.package_values import whole_parts
from thidua_desktop.data.exchange.target_rows import Place, read_index, split_target_key
from thidua_desktop.data.store.store import Store
from thidua_desktop.domain.points import Quantity
from thidua_desktop.domain.records.exchange import Accept

if TYPE_CHECKING:
    from thidua_desktop.domain.records.scoring import IndexResult


def write_bulk(store: Store, works: Sequence[RowWork], accept: Accept | None) -> None:
    """Write what an answer takes of every table; inside the caller's write."""
    for work in works:
        _WRITERS[work.table.name](store, work, accept)


def _write_targets(store: Store, work: RowWork, accept: Accept | None) -> None:
    of_issuer: dict[tuple[Place, str | None], dict[str, Quantity]] = defaultdict(dict)
    for row in work.taken(accept):
        place, path = split_target_key(row[0] or "")
        of_issuer[place, row[5]][path] = Quantity(whole_parts(row[1]) or 0)
        _note_target(store, work, row[0] or "", row[1])
    for (place, issuer), targets in of_issuer.items():
        period, unit, rules = place
        store.rounds.save_targets(period, unit, rules, targets)
        if issuer is not None:
            store.targets.name_issuer(period, unit, [(rules, path) for path in targets], issuer)
    for key in work.rows.removed:
        (period, unit, rules), path = split_target_key(key)
        store.targets.remove(period, unit, [(rules, path)])
        _note_target(store, work, key, None)


def _note_target(store: Store, work: RowWork, key: str, new: str | None) -> None:
    (_, unit, _), path = split_target_key(key)
    old = work.before[key][1] if key in work.before else None
    if old != new:
        store.audit.note("unit", unit, f"target:{path}", old, new)


def _write_indices(store: Store, work: RowWork, accept: Accept | None) -> None:
    lists: dict[tuple[str, int], dict[str, IndexResult]] = defaultdict(dict)
    for row in work.taken(accept):
        unit, result = read_index(row)
        lists[result.index, result.year][unit] = result
        _note_index(store, work, row)
    for results in lists.values():
        store.indices.save(results)
    for key in work.rows.removed:
        unit, result = read_index(work.before[key])
        store.indices.remove(result.index, result.year, [unit])
        store.audit.note("unit", unit, f"index:{result.index}:{result.year}", _shown(work.before[key]), None)


def _note_index(store: Store, work: RowWork, row: form.Row) -> None:
    unit, result = read_index(row)
    before = work.before.get(row[0] or "")
    old = None if before is None else _shown(before)
    store.audit.note("unit", unit, f"index:{result.index}:{result.year}", old, _shown(row))


def _shown(row: form.Row) -> str:
    return " | ".join(value or "" for value in row[3:6])


_WRITERS: Mapping[str, Callable[[Store, RowWork, Accept | None], None]] = {
    form.TARGETS.name: _write_targets,
    form.INDEX_RESULTS.name: _write_indices,
}
