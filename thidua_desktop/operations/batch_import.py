"""Bring many packages in at one go: all looked at first, one transaction each, one report at the end."""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum
from pathlib import Path

from thidua_desktop.data.exchange.gate_client import ChildGate
from thidua_desktop.data.exchange.list_workbook import write_list_workbook
from thidua_desktop.data.exchange.package_plan import ImportPlan
from thidua_desktop.data.store.store import Store
from thidua_desktop.domain.check_code import check_code
from thidua_desktop.domain.errors import CancelledError, ThiduaError, UserError
from thidua_desktop.domain.issues import Issue, warning
from thidua_desktop.domain.records.exchange import Counts, Manifest, PackageState
from thidua_desktop.domain.text import code_sort_key, fold
from thidua_desktop.operations.changes import Progress, SilentProgress
from thidua_desktop.operations.form_import import FOREIGN_FILE, form_codes
from thidua_desktop.operations.package_shelf import Shelf
from thidua_desktop.operations.packages import PackageResult, apply_import, plan_import

__all__ = [
    "Batch",
    "BatchItem",
    "ItemState",
    "Sight",
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
class Sight:
    """What the look at a package told: everything of its plan but the rows."""

    state: ItemState
    counts: Counts
    package_state: PackageState
    manifest: Manifest | None
    issues: tuple[Issue, ...]
    already: str | None

    @classmethod
    def of(cls, plan: ImportPlan) -> "Sight":
        """Keep what a plan tells."""
        state = ItemState.ASKS if plan.needs_decision else ItemState.READY
        return cls(
            state if plan.brings else ItemState.NOTHING,
            plan.counts(None),
            plan.state,
            plan.manifest,
            plan.issues,
            plan.already,
        )


@dataclass(frozen=True, slots=True)
class BatchItem:
    """One file: what its plan tells, or why it is refused; what was stored once it is taken.

    `problem` is the question of a package that asks, and the error of a refused one.
    """

    file: Path
    sight: Sight | None = None
    problem: ThiduaError | None = None
    result: PackageResult | None = None

    @property
    def state(self) -> ItemState:
        """Tell what becomes of the file."""
        if self.result is not None:
            return ItemState.TAKEN
        return ItemState.REFUSED if self.sight is None else self.sight.state

    @property
    def manifest(self) -> Manifest | None:
        """What the package says of itself; None for a file that is none."""
        return self.sight.manifest if self.sight is not None else None

    @property
    def counts(self) -> Counts:
        """Count what it brings, or what it brought."""
        if self.result is not None:
            return self.result.counts
        return self.sight.counts if self.sight is not None else Counts()

    @property
    def said(self) -> ThiduaError | Issue | None:
        """Give why it is refused, what it asks, or what it still lacks; None when there is nothing to say."""
        if self.problem is not None:
            return self.problem
        if self.result is not None and self.result.files_missing:
            return warning("package.files_left", count=self.result.files_missing)
        if self.result is None and self.sight is not None and self.sight.issues:
            return self.sight.issues[0]
        return None


@dataclass(frozen=True, slots=True)
class Batch:
    """The files of a batch in the order in which they are taken; `shelf` has what was read of them."""

    items: tuple[BatchItem, ...]
    shelf: Shelf = field(default_factory=Shelf, compare=False, repr=False)

    def counts(self) -> Mapping[str, int]:
        """Count the files by what becomes of them, by the states' values; every state is there."""
        found = Counter(item.state for item in self.items)
        return {state.value: found[state] for state in ItemState}

    def count_taken(self) -> int:
        """Count the files that were stored."""
        return self.counts()[ItemState.TAKEN]

    def with_items(self, changed: Mapping[Path, BatchItem]) -> "Batch":
        """Give the batch with another word about some files."""
        return replace(self, items=tuple(changed.get(one.file, one) for one in self.items))

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
    items, shelf = [], Shelf()
    with ChildGate(progress.check_cancelled) as gate:
        for done, file in enumerate(dict.fromkeys(files)):
            progress.check_cancelled()
            progress.report(done, len(files))
            item, plan = _planned(store, file, (progress, gate), None)
            items.append(item)
            if plan is not None and item.state is ItemState.READY:
                shelf.put(plan)
    return Batch(_without_gaps(_in_order(items)), shelf)


def plan_file(
    store: Store, file: Path, progress: Progress | None = None, gate: ChildGate | None = None
) -> BatchItem:
    """Tell what importing one file would do; a refusal is part of the answer. Raises CancelledError."""
    return _planned(store, file, (progress, gate), None)[0]


def _planned(
    store: Store,
    file: Path,
    means: tuple[Progress | None, ChildGate | None],
    before: ImportPlan | None,
) -> tuple[BatchItem, ImportPlan | None]:
    """Plan a file; `before` is what was read of it earlier."""
    progress, gate = means
    try:
        plan = plan_import(store, file, progress, gate, before)
    except CancelledError:
        raise
    except UserError as problem:
        is_form = problem.code == FOREIGN_FILE and form_codes(file, gate) is not None
        told = UserError("form.at_scoring", where=file.name) if is_form else problem
        return BatchItem(file, problem=told), None
    return BatchItem(file, Sight.of(plan), plan.problem), plan


def take_ready(store: Store, batch: Batch, progress: Progress | None = None) -> Batch:
    """Store every package that asks nothing, one transaction each, after one safety copy.

    Each is looked at again before it is stored: one that came before it in the batch may have changed what
    it does. One that asks now waits. When the person cancels, what was stored stays and the rest waits.
    """
    progress = progress or SilentProgress()
    ready = [item for item in batch.items if item.state is ItemState.READY]
    taken: dict[Path, BatchItem] = {}
    with ChildGate(progress.check_cancelled) as gate:
        for done, item in enumerate(ready):
            progress.report(done, len(ready))
            try:
                progress.check_cancelled()
                found = _planned(store, item.file, (progress, gate), batch.shelf.find(item.file))
                taken[item.file] = _take(store, *found, is_first=done == 0)
            except CancelledError:
                return batch.with_items(taken)
        batch = batch.with_items(taken)
        return batch.with_items(
            {item.file: plan_file(store, item.file, gate=gate) for item in _overtaken(batch)}
        )


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
    looked: dict[Path, BatchItem] = {}
    with ChildGate(progress.check_cancelled) as gate:
        for done, item in enumerate(waiting):
            progress.report(done, len(waiting))
            fresh, _plan = _planned(store, item.file, (progress, gate), batch.shelf.find(item.file))
            looked[item.file] = _if_stored(store, fresh)
    return batch.with_items(looked)


def _if_stored(store: Store, item: BatchItem) -> BatchItem:
    """Give a package that is stored by now with the counts of that import."""
    sight = item.sight
    if sight is None or sight.already is None or sight.state is not ItemState.NOTHING:
        return item
    received = next((one for one in store.packages.received() if one.import_uid == sight.already), None)
    if received is None:
        return item
    counts = Counts(received.added, received.changed, received.same, refused=received.left_out)
    return replace(
        item,
        result=PackageResult(item.file, sight.package_state, counts, True, sight.already, None, sight.issues),
    )


def _take(store: Store, item: BatchItem, plan: ImportPlan | None, *, is_first: bool) -> BatchItem:
    if item.state is not ItemState.READY or plan is None:
        return item
    try:
        return replace(item, result=apply_import(store, plan, with_backup=is_first))
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
        sight, manifest = item.sight, item.manifest
        if sight and manifest and (manifest.instance_id, manifest.sequence - 1) in here:
            told = tuple(issue for issue in sight.issues if issue.code != "package.gap")
            item = replace(item, sight=replace(sight, issues=told))
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
