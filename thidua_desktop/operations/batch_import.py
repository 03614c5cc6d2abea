"""Bring many packages in at one go: all looked at first, one transaction each, one report at the end."""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from pathlib import Path

from thidua_desktop.data.exchange.gate_client import ChildGate
from thidua_desktop.data.exchange.list_workbook import write_list_workbook
from thidua_desktop.data.exchange.package_plan import ImportPlan
from thidua_desktop.data.store.store import Store
from thidua_desktop.domain.check_code import check_code
from thidua_desktop.domain.errors import CancelledError, ThiduaError, UserError
from thidua_desktop.domain.issues import Issue
from thidua_desktop.domain.records.exchange import Counts, Manifest
from thidua_desktop.domain.text import code_sort_key, fold
from thidua_desktop.operations.changes import Progress, SilentProgress
from thidua_desktop.operations.form_import import FOREIGN_FILE, form_codes
from thidua_desktop.operations.packages import PackageResult, apply_import, plan_import

__all__ = [
    "Batch",
    "BatchItem",
    "ItemState",
    "find_packages",
    "look_again",
    "plan_batch",
    "plan_file",
    "take_ready",
    "write_batch_report",
]

_ENDINGS = frozenset({".xlsx", ".xlsm"})
_LOCK_FILE = "~$"
"""So begins the note that a spreadsheet program lays beside an open file."""


class ItemState(StrEnum):
    """What becomes of a file of a batch."""

    READY = "ready"
    ASKS = "asks"
    NOTHING = "nothing"
    REFUSED = "refused"
    TAKEN = "taken"


STATE_WORDS: Mapping[ItemState, str] = {
    ItemState.READY: "Nhận được ngay",
    ItemState.ASKS: "Cần quyết định",
    ItemState.NOTHING: "Không có gì mới",
    ItemState.REFUSED: "Không nhận",
    ItemState.TAKEN: "Đã nhận",
}


@dataclass(frozen=True, slots=True)
class BatchItem:
    """One file: its plan, or why it is refused; what was stored once it is taken.

    `problem` is the question of a package that asks, and the error of a refused one.
    """

    file: Path
    plan: ImportPlan | None = None
    problem: ThiduaError | None = None
    result: PackageResult | None = None

    @property
    def state(self) -> ItemState:
        """Tell what becomes of the file."""
        if self.result is not None:
            return ItemState.TAKEN
        if self.plan is None:
            return ItemState.REFUSED
        if not self.plan.brings:
            return ItemState.NOTHING
        return ItemState.ASKS if self.plan.needs_decision else ItemState.READY

    @property
    def manifest(self) -> Manifest | None:
        """What the package says of itself; None for a file that is none."""
        return self.plan.manifest if self.plan is not None else None

    @property
    def counts(self) -> Counts:
        """Count what it brings, or what it brought."""
        if self.result is not None:
            return self.result.counts
        return self.plan.counts(None) if self.plan is not None else Counts()

    @property
    def said(self) -> ThiduaError | Issue | None:
        """Give why it is refused or what it asks; None when there is nothing to say."""
        if self.problem is not None:
            return self.problem
        if self.result is None and self.plan is not None and self.plan.issues:
            return self.plan.issues[0]
        return None


@dataclass(frozen=True, slots=True)
class Batch:
    """The files of a batch in the order in which they are taken."""

    items: tuple[BatchItem, ...]

    def counts(self) -> Mapping[str, int]:
        """Count the files by what becomes of them, by the states' values; every state is there."""
        found = Counter(item.state for item in self.items)
        return {state.value: found[state] for state in ItemState}

    def count_taken(self) -> int:
        """Count the files that were stored."""
        return self.counts()[ItemState.TAKEN]

    def with_item(self, changed: BatchItem) -> "Batch":
        """Give the batch with another word about one file."""
        return Batch(tuple(changed if one.file == changed.file else one for one in self.items))

    def receipts_due(self) -> tuple[Manifest, ...]:
        """Give the newest package of every sender that was taken: what a receipt is owed for."""
        newest: dict[str, Manifest] = {}
        for item in self.items:
            manifest = item.manifest
            if item.state is ItemState.TAKEN and manifest is not None:
                before = newest.get(manifest.instance_id)
                if before is None or before.sequence < manifest.sequence:
                    newest[manifest.instance_id] = manifest
        return tuple(newest.values())


def find_packages(folder: Path) -> list[Path]:
    """Give the workbooks of a folder and the folders in it, in natural order. Raises UserError."""
    try:
        found = [one for one in folder.rglob("*") if one.suffix.lower() in _ENDINGS and one.is_file()]
    except OSError as cause:
        raise UserError("batch.folder_unreadable", where=str(folder)) from cause
    packages = [one for one in found if not one.name.startswith(_LOCK_FILE)]
    if not packages:
        raise UserError("batch.no_files", where=str(folder))
    return sorted(packages, key=lambda one: code_sort_key(fold(str(one.relative_to(folder)))))


def plan_batch(store: Store, files: Sequence[Path], progress: Progress | None = None) -> Batch:
    """Tell of every file what importing it would do; never writes, one child reads them all.

    Packages of one sender come in the order of their numbers, whatever their files are called.
    """
    progress = progress or SilentProgress()
    items = []
    with ChildGate(progress.check_cancelled) as gate:
        for done, file in enumerate(dict.fromkeys(files)):
            progress.check_cancelled()
            progress.report(done, len(files))
            items.append(plan_file(store, file, progress, gate))
    return Batch(_without_gaps(_in_order(items)))


def plan_file(
    store: Store,
    file: Path,
    progress: Progress | None = None,
    gate: ChildGate | None = None,
    before: ImportPlan | None = None,
) -> BatchItem:
    """Tell what importing one file would do; a refusal is part of the answer. Raises CancelledError."""
    try:
        plan = plan_import(store, file, progress, gate, before)
    except CancelledError:
        raise
    except UserError as problem:
        is_form = problem.code == FOREIGN_FILE and form_codes(file, gate) is not None
        return BatchItem(file, problem=UserError("form.at_scoring", where=file.name) if is_form else problem)
    return BatchItem(file, plan, plan.problem)


def take_ready(store: Store, batch: Batch, progress: Progress | None = None) -> Batch:
    """Store every package that asks nothing, one transaction each, after one safety copy.

    Each is looked at again before it is stored: one that came before it in the batch may have changed what
    it does. One that asks now waits. When the person cancels, what was stored stays and the rest waits.
    """
    progress = progress or SilentProgress()
    ready = [item for item in batch.items if item.state is ItemState.READY]
    with ChildGate(progress.check_cancelled) as gate:
        for done, item in enumerate(ready):
            progress.report(done, len(ready))
            try:
                progress.check_cancelled()
                fresh = plan_file(store, item.file, progress, gate, item.plan)
                taken = _take(store, fresh, is_first=done == 0)
            except CancelledError:
                return batch
            batch = batch.with_item(taken)
        for item in _overtaken(batch):
            batch = batch.with_item(plan_file(store, item.file, gate=gate))
    return batch


def _overtaken(batch: Batch) -> list[BatchItem]:
    """Give what asks although a package of the same sender was stored: it may have nothing to say now."""
    senders = {
        item.manifest.instance_id for item in batch.items if item.manifest and item.state is ItemState.TAKEN
    }
    return [
        item
        for item in batch.items
        if item.manifest and item.state is ItemState.ASKS and item.manifest.instance_id in senders
    ]


def look_again(store: Store, batch: Batch, progress: Progress | None = None) -> Batch:
    """Tell anew of every file that waits or asks; one that was stored meanwhile counts as taken."""
    progress = progress or SilentProgress()
    waiting = [item for item in batch.items if item.state in (ItemState.READY, ItemState.ASKS)]
    with ChildGate(progress.check_cancelled) as gate:
        for done, item in enumerate(waiting):
            progress.report(done, len(waiting))
            fresh = plan_file(store, item.file, progress, gate)
            batch = batch.with_item(_if_stored(store, fresh))
    return batch


def _if_stored(store: Store, item: BatchItem) -> BatchItem:
    """Give a package that is stored by now with the counts of that import."""
    plan = item.plan
    if plan is None or plan.already is None or plan.brings:
        return item
    received = next((one for one in store.packages.received() if one.import_uid == plan.already), None)
    if received is None:
        return item
    counts = Counts(received.added, received.changed, received.same, refused=received.left_out)
    return replace(
        item, result=PackageResult(item.file, plan.state, counts, True, plan.already, None, plan.issues)
    )


def _take(store: Store, item: BatchItem, *, is_first: bool) -> BatchItem:
    if item.state is not ItemState.READY or item.plan is None:
        return item
    try:
        return replace(item, result=apply_import(store, item.plan, with_backup=is_first))
    except UserError as problem:
        return BatchItem(item.file, problem=problem)


def _in_order(items: Sequence[BatchItem]) -> tuple[BatchItem, ...]:
    """Let the packages of one sender change places among themselves until their numbers rise."""
    places: dict[str, list[int]] = {}
    for place, item in enumerate(items):
        if item.manifest is not None:
            places.setdefault(item.manifest.instance_id, []).append(place)
    ordered = list(items)
    for of_sender in places.values():
        rising = sorted((items[place] for place in of_sender), key=_sequence)
        for place, item in zip(of_sender, rising, strict=True):
            ordered[place] = item
    return tuple(ordered)


def _without_gaps(items: Sequence[BatchItem]) -> tuple[BatchItem, ...]:
    """Tell of no package as missing that stands in the batch itself, right before."""
    here = {(one.manifest.instance_id, one.manifest.sequence) for one in items if one.manifest is not None}
    found = []
    for item in items:
        plan, manifest = item.plan, item.manifest
        if plan and manifest and (manifest.instance_id, manifest.sequence - 1) in here:
            told = tuple(issue for issue in plan.warnings if issue.code != "package.gap")
            item = replace(item, plan=replace(plan, warnings=told))
        found.append(item)
    return tuple(found)


def _sequence(item: BatchItem) -> int:
    return item.manifest.sequence if item.manifest is not None else 0


_HEADS = (
    "TT",
    "Tệp",
    "Nơi gửi",
    "Lần gửi",
    "Mã đối chiếu",
    "Kết quả",
    "Mới",
    "Thay đổi",
    "Như cũ",
    "Cần quyết định",
    "Không nhận",
    "Ghi chú",
)
_NUMBERS = (True, False, False, True, False, False, True, True, True, True, True, False)


def write_batch_report(out: Path, batch: Batch, say: Callable[[ThiduaError | Issue], str]) -> Path:
    """Write what became of every file as a workbook; `say` puts what was said into words.

    Raises UserError when it cannot be written.
    """
    rows = [_report_row(number, item, say) for number, item in enumerate(batch.items, start=1)]
    return write_list_workbook(out, "Báo cáo nhận gói", _HEADS, rows, _NUMBERS)


def _report_row(number: int, item: BatchItem, say: Callable[[ThiduaError | Issue], str]) -> tuple[str, ...]:
    manifest, counts = item.manifest, item.counts
    figures = (counts.new, counts.changed, counts.same, counts.conflicts, counts.refused)
    return (
        str(number),
        item.file.name,
        manifest.sender_name if manifest else "",
        str(manifest.sequence) if manifest else "",
        check_code(manifest.content_hash) if manifest else "",
        STATE_WORDS[item.state],
        *map(str, figures),
        say(item.said) if item.said is not None else "",
    )
