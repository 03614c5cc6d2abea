"""The gate as a process of its own: what it costs, and that the program outlives whatever happens to it."""

import pickle
import random
import subprocess
import sys
import threading
import time
import zipfile

import pytest

from tests.data.exchange import hostile
from tests.data.exchange.mutants import mutant
from tests.two_offices import office, send
from thidua_desktop.data.exchange import gate_child, gate_protocol
from thidua_desktop.data.exchange.gate_client import ChildGate, Limits, gate_once
from thidua_desktop.data.exchange.gate_protocol import pack_answer, unpack_answer
from thidua_desktop.data.exchange.plain_workbook import PlainWorkbook, Wants
from thidua_desktop.data.exchange.workbook_gate import check_workbook, gate_here
from thidua_desktop.domain.errors import CancelledError, UserError

pytestmark = pytest.mark.gate_child

GOOD = hostile.pack(hostile.parts())
MUTANTS = 200
START_S = 5
"""A start takes about 70 ms; this much is left for a machine that does much else."""


def big():
    """Give a good file that takes a second to read."""
    cells = "<c><v>1</v></c>" * 30  # without addresses, so that every tag has to be looked at
    rows = "".join(f'<row r="{number}">{cells}</row>' for number in range(1, 20_000))
    return hostile.pack(hostile.parts(sheet_part=hostile.sheet(rows)), zipfile.ZIP_STORED)


@pytest.fixture(scope="module")
def heavy():
    return big()


def code_of(gate, content):
    try:
        gate.read(content, "a.xlsx", Wants.CELLS)
    except UserError as refusal:
        return refusal.code
    return None


def test_the_child_gives_what_the_gate_gives():
    assert gate_once(GOOD, "a.xlsx", Wants.CELLS) == gate_here(GOOD, "a.xlsx", Wants.CELLS)


def test_a_refusal_names_the_file_with_its_values():
    with pytest.raises(UserError) as refused:
        gate_once(hostile.KINDS["60 000 parts"][0](), "Bảng của xã.xlsx", Wants.CELLS)
    assert (refused.value.code, refused.value.where) == ("workbook.too_large", "Bảng của xã.xlsx")
    assert refused.value.values["limit_mb"] == 200


@pytest.fixture(scope="module")
def package(tmp_path_factory):
    folder = tmp_path_factory.mktemp("gui")
    with office(folder) as store:
        return send(store, folder).file.read_bytes()


def broken_copies(package):
    """Give mutants, files cut short, and files with one bit turned round: 200 of each."""
    chance = random.Random(1)  # noqa: S311  # places to break are no secrets
    places = [chance.randrange(len(package)) for _ in range(MUTANTS)]
    yield from (mutant(GOOD if number % 4 < 2 else package, number) for number in range(MUTANTS))
    yield from (package[:place] for place in places)
    yield from (package[:n] + bytes([package[n] ^ 1 << n % 8]) + package[n + 1 :] for n in places)


def test_one_child_serves_a_batch_of_mutants_and_says_what_the_function_says(package):
    mutants = list(broken_copies(package))
    known = [check_workbook(one).refusal for one in mutants]
    with ChildGate() as gate:
        told = [code_of(gate, one) for one in mutants]
        assert told == [refusal.code if refusal else None for refusal in known]
        assert code_of(gate, GOOD) is None
    assert {None, "workbook.damaged"} < set(told)


@pytest.mark.skipif(sys.platform == "win32", reason="wine holds no job to its memory")
def test_the_same_child_serves_until_a_file_hits_a_limit(heavy):
    with ChildGate(limits=Limits(memory_mb=80)) as gate:
        assert code_of(gate, GOOD) is None
        first = gate._child
        assert code_of(gate, b"junk") == "workbook.not_excel"
        assert gate._child is first
        assert code_of(gate, heavy) == "workbook.too_heavy"
        assert gate._child is None
        assert code_of(gate, GOOD) is None


def test_a_file_within_the_limits_of_the_program_passes(heavy):
    with ChildGate() as gate:
        assert code_of(gate, heavy) is None


def test_a_file_that_takes_too_long_is_left(heavy):
    begin = time.monotonic()
    with ChildGate(limits=Limits(seconds=0.3)) as gate:
        assert code_of(gate, heavy) == "workbook.too_slow"
        assert time.monotonic() - begin < START_S
        assert code_of(gate, GOOD) in (None, "workbook.too_slow")  # 0.3 s is short for a busy machine


def test_a_child_that_is_killed_between_files_is_replaced():
    with ChildGate() as gate:
        assert code_of(gate, GOOD) is None
        gate._child._process.kill()
        gate._child._process.wait()
        assert code_of(gate, GOOD) is None


def test_a_child_that_is_killed_while_it_reads_refuses_that_file_only(heavy):
    with ChildGate() as gate:
        assert code_of(gate, GOOD) is None
        timer = threading.Timer(0.1, gate._child._process.kill)
        timer.start()
        assert code_of(gate, heavy) == "workbook.too_heavy"
        timer.join()
        assert code_of(gate, GOOD) is None


@pytest.mark.parametrize("count", [8, pytest.param(100, marks=[pytest.mark.long, pytest.mark.timeout(600)])])
def test_a_child_may_be_killed_at_any_moment(heavy, count):
    chance = random.Random(5)  # noqa: S311  # moments are no secrets
    with ChildGate() as gate:
        for _ in range(count):
            gate.read(GOOD, "a.xlsx", Wants.CELLS)
            timer = threading.Timer(chance.random() / 2, gate._child._process.kill)
            timer.start()
            assert code_of(gate, heavy) in (None, "workbook.too_heavy")
            timer.join()
            assert code_of(gate, GOOD) in (None, "workbook.too_heavy")
        gate.close()
        assert code_of(gate, GOOD) is None


def test_a_gate_that_cannot_be_started_refuses_every_file(monkeypatch, tmp_path):
    monkeypatch.setattr(sys, "executable", str(tmp_path / "không có"))
    with ChildGate() as gate:
        assert code_of(gate, GOOD) == "workbook.gate_down"


def test_a_program_that_is_no_gate_refuses_every_file(monkeypatch):
    monkeypatch.setattr("thidua_desktop.data.exchange.gate_client._CHILD", "print(1)")
    with ChildGate() as gate:
        assert code_of(gate, GOOD) == "workbook.gate_down"


def test_cancelling_ends_the_child_within_a_second(heavy):
    cancelled_at = []

    def watch():
        cancelled_at.append(time.monotonic())
        raise CancelledError

    with ChildGate(watch) as gate, pytest.raises(CancelledError):
        gate.read(heavy, "a.xlsx", Wants.CELLS)
    assert gate._child is None
    assert time.monotonic() - cancelled_at[0] < 1


def test_no_child_is_left_behind():
    with ChildGate() as gate:
        gate.read(GOOD, "a.xlsx", Wants.CELLS)
        process = gate._child._process
    assert process.poll() is not None


def test_an_answer_builds_nothing_but_plain_records():
    assert unpack_answer(pack_answer(PlainWorkbook(())), "a.xlsx") == PlainWorkbook(())
    for evil in (print, code_of, Wants.CELLS):
        with pytest.raises(pickle.UnpicklingError):
            unpack_answer(pickle.dumps(evil), "a.xlsx")


def test_an_answer_that_does_not_fit_into_the_memory_is_a_refusal(monkeypatch):
    def full(_answer, pack=gate_protocol.pack_answer):
        if isinstance(_answer, UserError):
            return pack(_answer)
        raise MemoryError

    monkeypatch.setattr(gate_child, "pack_answer", full)
    refusal = unpack_answer(gate_child._answer(GOOD, "a.xlsx", Wants.CELLS), "a.xlsx")
    assert refusal.code == "workbook.too_heavy"


def test_the_process_loads_nothing_that_a_first_look_does_not_need():
    look = "import sys; import thidua_desktop.data.exchange.gate_child; print(*sys.modules)"
    loaded = subprocess.run([sys.executable, "-c", look], capture_output=True, text=True, check=True).stdout
    heavy = {"dataclasses", "inspect", "urllib.request", "python_calamine", "sqlite3", "tempfile"}
    assert heavy.isdisjoint(loaded.split())
