"""The one background lane: a worker thread that owns the store and hands plain results to the window thread.

The window gives a job and a callback; the job runs on the lane with the store, the callback on the window
thread. Jobs run in the order in which they were asked for. The worker touches no QObject but the runner's
own signals, and those are emitted only while the runner lives: closing joins the thread first.
"""

import logging
import sys
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from queue import SimpleQueue
from typing import TYPE_CHECKING, Protocol, TypeVar, cast

from PySide6.QtCore import QObject, Signal
from shiboken6 import isValid

from thidua_desktop.domain.errors import CancelledError, ThiduaError, WorkspaceError
from thidua_desktop.domain.families import Family
from thidua_desktop.operations.changes import Progress

if TYPE_CHECKING:  # only a name here: loading the store would cost the first paint
    from thidua_desktop.data.store.store import Store

log = logging.getLogger(__name__)
T = TypeVar("T")
Failed = Callable[[ThiduaError], None]

_REPORT_EVERY_S = 0.05


class JobBoundary(Protocol):
    """What is called when a job fails without a callback of its own."""

    def show_error(self, problem: ThiduaError) -> None:
        """Tell the person."""


@dataclass(frozen=True, slots=True)
class _Job:
    """A job as the lane takes it; callbacks stay on the window side under `number`."""

    number: int
    work: Callable[[], object]
    title: str


@dataclass(frozen=True, slots=True)
class _Reply:
    """Where a result goes; `owner` is the widget whose end makes the reply pointless."""

    done: Callable[[object], None]
    failed: Failed | None
    owner: QObject | None
    title: str


@dataclass(frozen=True, slots=True)
class _Outcome:
    number: int
    value: object
    error: BaseException | None
    changes: frozenset[Family]
    at: datetime


def utc_now() -> datetime:
    """Read the clock."""
    return datetime.now(UTC)


class Runner(QObject):
    """Run jobs on the lane and bring their results to the window thread.

    Signals, all on the window thread: `changed` (frozenset of Family) after a job that wrote, `saved` (the
    moment, UTC) with it, `busy` when the lane starts and ends being occupied, `progress` (title, done, total)
    while a titled job runs.
    """

    changed = Signal(object)
    busy = Signal(bool)
    progress = Signal(str, int, int)
    saved = Signal(datetime)
    _finished = Signal(object)

    def __init__(
        self,
        clock: Callable[[], datetime] = utc_now,
        boundary: JobBoundary | None = None,
        parent: QObject | None = None,
    ) -> None:
        """Make the lane; its thread starts with the first job."""
        super().__init__(parent)
        self._clock = clock
        self._boundary = boundary
        self._queue: SimpleQueue[_Job | None] = SimpleQueue()
        self._thread: threading.Thread | None = None
        self._replies: dict[int, _Reply] = {}
        self._last_number = 0
        self._cancelled = threading.Event()
        self._store: Store | None = None
        self._is_closed = False
        self._finished.connect(self._deliver)

    def set_boundary(self, boundary: JobBoundary) -> None:
        """Name who shows the errors of jobs that have no callback for them."""
        self._boundary = boundary

    def open(
        self, opener: Callable[[], "Store"], done: Callable[[None], None], failed: Failed | None = None
    ) -> None:
        """Open the store on the lane; later jobs get it. A store that was open is closed first."""

        def work() -> None:
            self._close_store()
            self._store = opener()

        self._ask(work, done, failed, None, "")

    def swap(
        self,
        job: Callable[[], "tuple[Store, T]"],
        done: Callable[[T], None],
        failed: Failed | None = None,
    ) -> None:
        """Close the store, let a job change its file, take the store that it opens; `done` gets the rest."""

        def work() -> T:
            self._close_store()
            self._store, said = job()
            return said

        self._ask(work, done, failed, None, "")

    def read(
        self,
        job: Callable[["Store"], T],
        done: Callable[[T], None],
        failed: Failed | None = None,
        owner: QObject | None = None,
    ) -> None:
        """Read from the store; `done` gets what `job` returns. Without `owner` the object of `done` is it."""
        self._ask(lambda: job(self._open_store()), done, failed, owner, "")

    def run(
        self,
        job: Callable[["Store", Progress], T],
        done: Callable[[T], None],
        failed: Failed | None = None,
        title: str = "",
        owner: QObject | None = None,
    ) -> None:
        """Write or do long work with the store; with a title it shows its progress and can be cancelled."""
        progress = _LaneProgress(self, title, self._cancelled)
        self._ask(lambda: job(self._open_store(), progress), done, failed, owner, title)

    def compute(
        self,
        job: Callable[[], T],
        done: Callable[[T], None],
        failed: Failed | None = None,
        owner: QObject | None = None,
    ) -> None:
        """Do work that needs no store (a PDF, a file) on the lane."""
        self._ask(job, done, failed, owner, "")

    def now(self) -> datetime:
        """Read the runner's clock, UTC."""
        return self._clock()

    def cancel(self) -> None:
        """Ask the running titled job to stop at its next step."""
        self._cancelled.set()

    def is_busy(self) -> bool:
        """Tell whether a job runs or waits."""
        return bool(self._replies)

    def title_of_long_work(self) -> str:
        """Give the title of long work that runs or waits, or an empty text."""
        return next((reply.title for reply in self._replies.values() if reply.title), "")

    def close(self) -> None:
        """Finish what was asked for, close the store, end the thread; replies and later jobs are dropped."""
        self._is_closed = True
        self._replies.clear()
        if self._thread is None:
            self._close_store()
            return
        self._cancelled.set()
        self._queue.put(None)
        self._thread.join()
        self._thread = None

    # ------------------------------------------------------------------ window side

    def _ask(
        self,
        work: Callable[[], object],
        done: Callable[[T], None],
        failed: Failed | None,
        owner: QObject | None,
        title: str,
    ) -> None:
        if self._is_closed:
            return
        self._last_number += 1
        reply = _Reply(cast("Callable[[object], None]", done), failed, owner or _owner_of(done), title)
        self._replies[self._last_number] = reply
        if len(self._replies) == 1:
            self.busy.emit(True)
        self._submit(_Job(self._last_number, work, title))

    def _submit(self, job: _Job) -> None:
        if self._thread is None:
            self._thread = threading.Thread(target=self._work, name="store lane", daemon=True)
            self._thread.start()
        self._queue.put(job)

    def _deliver(self, outcome: _Outcome) -> None:
        reply = self._replies.pop(outcome.number, None)
        if outcome.changes:
            self.saved.emit(outcome.at)
            self.changed.emit(outcome.changes)
        if not self._replies:
            self.busy.emit(False)
        if reply is None or (reply.owner is not None and not isValid(reply.owner)):
            return
        if outcome.error is None:
            reply.done(outcome.value)
        else:
            self._fail(outcome.error, reply)

    def _fail(self, error: BaseException, reply: _Reply) -> None:
        if isinstance(error, ThiduaError):
            if reply.failed is not None:
                reply.failed(error)
            elif self._boundary is not None and not isinstance(error, CancelledError):
                self._boundary.show_error(error)
            return
        sys.excepthook(type(error), error, error.__traceback__)

    # ------------------------------------------------------------------ lane side

    def _work(self) -> None:
        while (job := self._queue.get()) is not None:
            self._finished.emit(self._do(job))
        self._close_store()

    def _do(self, job: _Job) -> _Outcome:
        value: object = None
        error: BaseException | None = None
        self._cancelled.clear()
        try:
            value = job.work()
        except CancelledError as cancelled:
            log.info("job cancelled")
            error = cancelled
        except Exception as failure:  # the edge of the lane: the error goes to the window
            error = failure
        return _Outcome(job.number, value, error, self._take_changes(), self._clock())

    def _take_changes(self) -> frozenset[Family]:
        return self._store.take_changes() if self._store is not None else frozenset()

    def _open_store(self) -> "Store":
        if self._store is None:
            raise WorkspaceError("workspace.not_open")
        return self._store

    def _close_store(self) -> None:
        store, self._store = self._store, None
        if store is not None:
            store.close()


class _LaneProgress:
    """Progress of one job, thinned out so that the window is not flooded."""

    def __init__(self, runner: Runner, title: str, cancelled: threading.Event) -> None:
        self._runner = runner
        self._title = title
        self._cancelled = cancelled
        self._next_at = 0.0

    def report(self, done: int, total: int) -> None:
        """Pass the state on, at most every 50 ms and always at the end."""
        now = time.monotonic()
        if now >= self._next_at or done >= total > 0:
            self._next_at = now + _REPORT_EVERY_S
            self._runner.progress.emit(self._title, done, total)

    def check_cancelled(self) -> None:
        """Raise CancelledError when the person pressed Hủy."""
        if self._cancelled.is_set():
            raise CancelledError


def _owner_of(done: Callable[..., None]) -> QObject | None:
    owner = getattr(done, "__self__", None)
    return owner if isinstance(owner, QObject) else None
