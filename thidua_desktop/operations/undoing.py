"""Take one import back whole, within a month, as long as nobody has built on it."""

import logging
from collections import Counter, defaultdict
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import timedelta

from thidua_desktop.data.exchange.package_plan import Work
from thidua_desktop.data.exchange.undo_scope import undo_scope
from thidua_desktop.data.store.import_undo import UndoRecord, Wanted
from thidua_desktop.data.store.packages import ReceivedPackage
from thidua_desktop.data.store.store import Store
from thidua_desktop.domain.errors import UsageError, UserError
from thidua_desktop.domain.families import Family
from thidua_desktop.domain.issues import Issue, error
from thidua_desktop.domain.package_order import LedgerState
from thidua_desktop.domain.records.exchange import Accept
from thidua_desktop.domain.records.scoring import Round, ScoreSheet
from thidua_desktop.operations.relative_points import recompute_sheets
from thidua_desktop.operations.restoring import RESTORED

log = logging.getLogger(__name__)

DAYS_KEPT = 30
_MOST_NAMED = 200
_KEPT_ALONG = "signed"
"""What comes and goes with a submission and is no record of its own."""
_FAMILIES = tuple(family for family in Family if family is not Family.OFFICE)


@dataclass(frozen=True, slots=True)
class UndoItem:
    """A record that goes back: it is taken away when the import brought it, else it becomes what it was."""

    kind: str
    name: str
    is_new: bool


@dataclass(frozen=True, slots=True)
class UndoPlan:
    """What taking an import back would do; `issues` are the records that stand in the way."""

    received: ReceivedPackage
    items: tuple[UndoItem, ...]
    issues: tuple[Issue, ...]

    def counts(self) -> list[tuple[str, int, int]]:
        """Give kind, how many go and how many become what they were, in the order of the kinds."""
        gone = Counter(item.kind for item in self.items if item.is_new)
        back = Counter(item.kind for item in self.items if not item.is_new)
        return [(kind, gone[kind], back[kind]) for kind in dict.fromkeys(item.kind for item in self.items)]


@contextmanager
def kept_for_undo(
    store: Store, work: Work, accept: Accept | None, received: ReceivedPackage
) -> Iterator[None]:
    """Keep what an import changes in this block, inside its write; those from over a month ago are let go."""
    restored_on = store.offices.setting(RESTORED) or ""
    scope = undo_scope(store, work, accept)
    scope["signed"] = {f"{received.instance_id}:{received.year}:{received.period_code}"}
    with records_kept_for_undo(store, received.import_uid, scope, restored_on):
        yield


@contextmanager
def records_kept_for_undo(
    store: Store, import_uid: str, scope: Wanted, restored_on: str = ""
) -> Iterator[None]:
    """Keep what becomes of these records in this block, as `kept_for_undo` does.

    `restored_on` is the mark of a restored safety copy that the import takes away, and undoing puts back.
    """
    watched = store.undo.watch(scope)
    yield
    today = store.today()
    store.undo.keep(import_uid, today.isoformat(), watched, restored_on)
    # Only now: a file that this import took off a record may be kept by nothing else but an old import.
    store.undo.drop_before((today - timedelta(days=DAYS_KEPT)).isoformat())


def undoable_imports(store: Store) -> frozenset[str]:
    """Give the imports that may still be taken back."""
    first = (store.today() - timedelta(days=DAYS_KEPT)).isoformat()
    return frozenset(uid for uid, day in store.undo.kept_imports().items() if day >= first)


def plan_undo(store: Store, import_uid: str) -> UndoPlan:
    """Tell what taking an import back would do; writes nothing.

    Raises UsageError for an import that is not in the ledger, UserError for one that changed nothing, was
    taken back already, or is over a month old.
    """
    received, record = _find(store, import_uid)
    items = tuple(UndoItem(*one) for one in store.undo.names(record) if one[0] != _KEPT_ALONG)
    found = store.undo.obstacles(record)
    issues = [error("undo.changed_since", name=name) for _, name in found.changed]
    issues += [error("undo.used_since", name=name) for _, name in found.used]
    return UndoPlan(received, items, tuple(issues))


def undo_import(store: Store, import_uid: str) -> int:
    """Take an import back whole, in one transaction, and give the number of records that it had written.

    Raises as `plan_undo` does, and UserError with every record named when something was changed since.
    """
    plan = plan_undo(store, import_uid)
    if plan.issues:
        named = plan.issues[:_MOST_NAMED]
        raise UserError("undo.in_use", issues=named, count=len(plan.issues))
    received, record = _find(store, import_uid)
    gone = store.scores.by_uids(record.keys("sheet", new=True))
    with store.write("package.undo", *_FAMILIES):
        store.undo.revert(import_uid, record)
        store.rule_sets.forget()
        if record.note:
            store.offices.save_setting(RESTORED, record.note)
        store.packages.mark_undone(import_uid)
        _follow(store, record, gone)
        for item in plan.items:
            store.audit.note(item.kind, received.package_uid, "undone", item.name, None)
        store.audit.note("package", received.package_uid, "undo", received.import_uid, None)
    log.info("undo %s: %d records", import_uid, len(plan.items))
    return received.added + received.changed


def _find(store: Store, import_uid: str) -> tuple[ReceivedPackage, UndoRecord]:
    received = next((one for one in store.packages.received() if one.import_uid == import_uid), None)
    if received is None:
        raise UsageError("undo.unknown", where=import_uid)
    if received.state is LedgerState.UNDONE:
        raise UserError("undo.done", where=received.file_name)
    record = store.undo.read(import_uid)
    if record is None or import_uid not in undoable_imports(store):
        raise UserError("undo.too_old", where=received.file_name, days=DAYS_KEPT)
    if not record.fits:
        raise UserError("undo.other_version", where=received.file_name)
    return received, record


def _follow(store: Store, record: UndoRecord, gone: list[ScoreSheet]) -> None:
    """Work out anew what looks at the sheets that went back, their fellows' points above all."""
    back = store.scores.by_uids(record.keys("sheet"))
    for round_ in Round:
        recompute_sheets(store, back, round_)
    blocs = defaultdict(set)
    for member in store.blocs.memberships():
        blocs[member.bloc_uid].add(member.unit_uid)
    for period_uid in {sheet.period_uid for sheet in gone}:
        units = {sheet.unit_uid for sheet in gone if sheet.period_uid == period_uid}
        fellows = {unit for members in blocs.values() if members & units for unit in members}
        recompute_sheets(store, store.scores.sheets_of_units(period_uid, fellows), Round.SELF)
