"""Which records an import may write, told before it does: what `store.undo` has to watch."""

from collections import defaultdict
from collections.abc import Iterable
from typing import TypeVar

from thidua_desktop.data.exchange.evidence_named import taken_evidence
from thidua_desktop.data.exchange.package_plan import Planned, RowWork, Work
from thidua_desktop.data.store.import_undo import FILES
from thidua_desktop.data.store.scores import SheetFilter
from thidua_desktop.data.store.store import Store
from thidua_desktop.domain.records.exchange import Accept
from thidua_desktop.domain.records.organisation import Succession

_Record = TypeVar("_Record")

_KINDS = {
    "units": "unit",
    "blocs": "bloc",
    "memberships": "membership",
    "periods": "period",
    "rule_sets": "rule_set",
    "campaigns": "campaign",
}
"""Table of the package → kind of record whose uid is the planned record's."""

_BULK_KINDS = {"titles": "title", "memberships": "membership"}
"""Table of the package → kind of record whose key is that of a row planned in bulk."""


def undo_scope(store: Store, work: Work, accept: Accept | None) -> dict[str, set[str]]:
    """Give kind → keys of the records that an answer may write, those that follow from them included."""
    found: dict[str, set[str]] = defaultdict(set)
    for planned in work.records():
        if planned.is_taken(accept) and planned.table.name in _KINDS:
            found[_KINDS[planned.table.name]].add(getattr(planned.record, "uid", planned.key))
    found["level"] = {one.record.code for one in _taken(work.levels, accept)}
    found["succession"] = {_key(one.record) for one in _taken(work.successions, accept)}
    found["alias"] = {
        theirs for theirs, ours in work.aliases if accept is Accept.ALL or ours not in work.doubtful
    }
    _add_directives(store, work, accept, found)
    _add_sheets(work, accept, found)
    rows = work.achievements.rows
    asked = work.achievements.asked if accept is Accept.ALL else {}
    found["achievement"] = {*rows.new, *rows.changed, *asked}
    found[FILES] = set(taken_evidence(work, accept))
    _add_bulk(store, work.bulk, accept, found)
    for bulk in work.bulk:
        if bulk.table.name in _BULK_KINDS:
            keys = {*(row[0] or "" for row in bulk.taken(accept)), *bulk.gone(accept)}
            found[_BULK_KINDS[bulk.table.name]] |= keys
    return found


def _taken(planned: Iterable[Planned[_Record]], accept: Accept | None) -> list[Planned[_Record]]:
    return [one for one in planned if one.is_taken(accept)]


def _key(succession: Succession) -> str:
    return f"{succession.predecessor_uid}>{succession.successor_uid}"


def _add_directives(store: Store, work: Work, accept: Accept | None, found: dict[str, set[str]]) -> None:
    taken = {one.record.uid: one.record for one in _taken(work.directives, accept)}
    if not taken:
        return
    ours = [one for one in store.campaigns.directives() if one.uid in taken]
    found["directive"] = set(taken)
    found["task_group"] = {group.uid for one in (*taken.values(), *ours) for group in one.task_groups}


def _add_sheets(work: Work, accept: Accept | None, found: dict[str, set[str]]) -> None:
    for sheet in work.sheets:
        if sheet.head.is_pending and accept is not Accept.ALL:
            continue
        asked = {*sheet.asked, *sheet.asked_gone} if accept is Accept.ALL else ()
        lines = sheet.lines
        if sheet.head.is_taken(accept) or lines.new or lines.changed or lines.removed or asked:
            found["sheet"].add(sheet.head.record.uid)


def _add_bulk(store: Store, works: list[RowWork], accept: Accept | None, found: dict[str, set[str]]) -> None:
    """Add what the rows' keys name: they begin with a sheet, or with a unit and what it is about."""
    keys = {row[0] or "" for work in works for row in work.taken(accept)}
    keys |= {key for work in works for key in work.gone(accept)}
    named = {part for key in keys for part in key.split(":")[:2]}
    units = store.units.ids_of(named).keys()
    found["figures"] |= units
    found["sheet"] |= {sheet.uid for sheet in store.scores.by_uids(named)}
    if units:
        # Targets and published indices reach the sheets of their units.
        found["sheet"] |= {one.uid for one in store.scores.sheets(SheetFilter()) if one.unit_uid in units}
