"""A hundred deaths of the gate's process: each is told, nothing is stored, the next file works (A4)."""

import random
import sys
import threading
import zipfile

import pytest

from tests.data.exchange import hostile
from tests.two_offices import knows, office, province, send
from thidua_desktop.data.exchange.gate_client import ChildGate, Limits
from thidua_desktop.data.exchange.plain_workbook import PlainWorkbook, Wants
from thidua_desktop.domain.errors import UserError
from thidua_desktop.messages import error_sentence
from thidua_desktop.operations.packages import plan_import

pytestmark = [pytest.mark.gate_child, pytest.mark.timeout(600)]

DEATHS = {"killed": 40, "out of memory": 30, "out of time": 30}
MOST_TRIES = 5
"""As often as there are deaths to be had: some files are read before their time has come."""

TOLD = {"workbook.too_heavy", "workbook.too_slow", "workbook.gate_down"}
CHANCE = random.Random(41)  # noqa: S311  # moments are no secrets


@pytest.fixture(scope="module")
def files(tmp_path_factory):
    """Give a package, and a workbook that takes half a second."""
    folder = tmp_path_factory.mktemp("goi")
    with office(folder) as store:
        package = send(store, folder).file
    cells = "<c><v>1</v></c>" * 30  # without addresses, so that every tag has to be looked at
    rows = "".join(f'<row r="{number}">{cells}</row>' for number in range(1, 5_000))
    heavy = folder / "nang.xlsx"
    heavy.write_bytes(hostile.pack(hostile.parts(sheet_part=hostile.sheet(rows)), zipfile.ZIP_STORED))
    return package, heavy


@pytest.fixture(scope="module")
def store(tmp_path_factory):
    with province(tmp_path_factory.mktemp("tinh")) as opened:
        knows(opened)
        yield opened


def code_of(store, file, gate):
    """Plan the import of a file; give the code that it was refused with."""
    try:
        plan_import(store, file, gate=gate)
    except UserError as refusal:
        return refusal.code if "{" not in error_sentence(refusal) else "no sentence"
    return None


def limits_for(cause):
    if cause == "out of memory":
        return Limits(memory_mb=CHANCE.randint(20, 46))
    if cause == "out of time":
        return Limits(seconds=CHANCE.uniform(0.01, 0.25))
    return Limits()


def one_try(cause, store, file):
    """Let a gate's process end for a reason while it reads; give what the person was told."""
    with ChildGate(limits=limits_for(cause)) as gate:
        timer = None
        if cause == "killed":
            gate.read(hostile.pack(hostile.parts()), "a.xlsx", Wants.CELLS)
            timer = threading.Timer(CHANCE.uniform(0, 0.3), gate._child._process.kill)
            timer.start()
        code = code_of(store, file, gate)
        if timer is not None:
            timer.join()
    return code


@pytest.mark.parametrize("cause", DEATHS)
def test_the_program_outlives_every_death_and_stores_nothing(cause, store, files):
    if cause == "out of memory" and sys.platform == "win32":
        pytest.skip("wine holds no job to its memory")
    package, heavy = files
    revision, told = store.revision, []
    for _ in range(DEATHS[cause] * MOST_TRIES):
        code = one_try(cause, store, heavy)
        if code in TOLD:
            told.append(code)
        if len(told) == DEATHS[cause]:
            break
    assert len(told) == DEATHS[cause]
    assert store.revision == revision
    with ChildGate() as gate:
        assert code_of(store, package, gate) is None


def test_a_program_that_takes_a_dead_gate_for_an_empty_file_would_be_caught(store, files, monkeypatch):
    ask = ChildGate._ask

    def weak(gate, *file):
        answer = ask(gate, *file)
        return PlainWorkbook(()) if isinstance(answer, UserError) else answer

    monkeypatch.setattr(ChildGate, "_ask", weak)
    with ChildGate(limits=Limits(seconds=0.01)) as gate:
        assert code_of(store, files[1], gate) not in TOLD
