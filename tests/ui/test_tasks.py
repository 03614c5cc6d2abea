"""The lane: order, threads, replies, errors, cancelling, closing."""

import sys
import threading
from datetime import UTC, datetime

import pytest
from PySide6.QtCore import QObject

from thidua_desktop.domain.errors import CancelledError, UserError, WorkspaceError
from thidua_desktop.domain.families import Family
from thidua_desktop.ui.tasks import Runner

NOON = datetime(2026, 7, 1, 5, 0, tzinfo=UTC)


class FakeStore:
    def __init__(self):
        self.changes = frozenset()
        self.closed_on = ""

    def take_changes(self):
        taken, self.changes = self.changes, frozenset()
        return taken

    def close(self):
        self.closed_on = threading.current_thread().name


class Told:
    def __init__(self):
        self.problems = []

    def show_error(self, problem):
        self.problems.append(problem)


@pytest.fixture
def store():
    return FakeStore()


@pytest.fixture
def runner(qtbot, store):
    runner = Runner(clock=lambda: NOON)
    with qtbot.waitSignal(runner.busy, check_params_cb=lambda is_busy: not is_busy):
        runner.open(lambda: store, lambda _: None)
    yield runner
    runner.close()


def test_a_job_runs_on_the_lane_and_its_result_arrives_on_the_window_thread(qtbot, runner):
    seen = []
    runner.read(
        lambda _: threading.current_thread().name,
        lambda name: seen.append((name, threading.current_thread())),
    )
    qtbot.waitUntil(lambda: bool(seen))
    assert seen == [("store lane", threading.main_thread())]


def test_jobs_run_in_the_order_in_which_they_were_asked_for(qtbot, runner):
    seen = []
    for number in range(20):
        runner.read(lambda _, number=number: number, seen.append)
    qtbot.waitUntil(lambda: len(seen) == 20)
    assert seen == list(range(20))


def test_a_write_tells_what_changed_and_when_before_its_reply(qtbot, runner, store):
    told = []
    runner.changed.connect(told.append)
    runner.saved.connect(told.append)

    def job(_store, _progress):
        store.changes = frozenset({Family.UNITS})

    runner.run(job, lambda _: told.append("done"))
    qtbot.waitUntil(lambda: "done" in told)
    assert told == [NOON, frozenset({Family.UNITS}), "done"]


def test_a_reply_is_dropped_when_its_owner_is_gone(qtbot, runner):
    seen, owner = [], QObject()
    gate = threading.Event()
    runner.read(lambda _: gate.wait(5), seen.append, owner=owner)
    owner.deleteLater()
    del owner
    runner.compute(lambda: gate.set(), seen.append)
    gate.set()
    qtbot.waitUntil(lambda: not runner.is_busy())
    assert seen == [None]


def test_an_error_goes_to_its_callback(qtbot, runner):
    seen = []

    def job(_store):
        raise UserError("workspace.no_office")

    runner.read(job, seen.append, seen.append)
    qtbot.waitUntil(lambda: bool(seen))
    assert isinstance(seen[0], UserError)


def test_an_error_without_a_callback_goes_to_the_dialogs(qtbot, runner):
    told = Told()
    runner.set_boundary(told)

    def job(_store):
        raise UserError("workspace.no_office")

    runner.read(job, lambda _: None)
    qtbot.waitUntil(lambda: bool(told.problems))
    assert told.problems[0].code == "workspace.no_office"


def test_a_mistake_of_ours_goes_to_the_crash_hook(qtbot, runner, monkeypatch):
    seen = []
    monkeypatch.setattr(sys, "excepthook", lambda *arguments: seen.append(arguments[0]))
    runner.compute(lambda: 1 // 0, lambda _: None)
    qtbot.waitUntil(lambda: bool(seen))
    assert seen == [ZeroDivisionError]


def test_a_job_without_an_open_store_is_refused(qtbot):
    runner, seen = Runner(), []
    runner.read(lambda store: store, seen.append, seen.append)
    qtbot.waitUntil(lambda: bool(seen))
    runner.close()
    assert isinstance(seen[0], WorkspaceError)


def test_cancelling_stops_a_job_at_its_next_step(qtbot, runner):
    seen, started = [], threading.Event()

    def job(_store, progress):
        started.set()
        while True:
            progress.check_cancelled()

    runner.run(job, seen.append, seen.append, title="Đang nhập")
    assert started.wait(5)
    runner.cancel()
    qtbot.waitUntil(lambda: bool(seen))
    assert isinstance(seen[0], CancelledError)


def test_a_titled_job_shows_how_far_it_is(qtbot, runner):
    with qtbot.waitSignal(runner.progress) as told:
        runner.run(lambda _store, progress: progress.report(3, 3), lambda _: None, title="Đang nhập")
    assert told.args == ["Đang nhập", 3, 3]


def test_closing_finishes_what_was_asked_for_and_closes_the_store_on_the_lane(runner, store):
    done = []
    for number in range(5):
        runner.compute(lambda number=number: done.append(number), lambda _: None)
    runner.close()
    assert done == [0, 1, 2, 3, 4]
    assert store.closed_on == "store lane"


def test_a_job_after_closing_is_not_begun(runner):
    runner.close()
    runner.compute(lambda: pytest.fail("begun"), lambda _: None)
    assert not runner.is_busy()
