"""Odd and hostile files beyond the first collection, through the child: right code, time and memory."""

import sys
import time
from pathlib import Path

import pytest

from tests.data.exchange import hostile_books, hostile_files
from thidua_desktop.data.exchange import workbook_gate, workbook_package, workbook_parts, workbook_sheets
from thidua_desktop.data.exchange.gate_client import ChildGate
from thidua_desktop.data.exchange.plain_workbook import Wants
from thidua_desktop.data.exchange.workbook_gate import check_workbook, judge
from thidua_desktop.domain.errors import UserError
from thidua_desktop.messages import SENTENCES

KINDS = {**hostile_files.KINDS, **hostile_books.KINDS}
LONGEST_S = 2
MOST_MB = 200


@pytest.fixture(scope="module")
def gate():
    with ChildGate() as opened:
        yield opened


def forget_peak(gate):
    """Let the system count the child's memory anew."""
    if gate._child is not None and not gate._child.is_gone:
        Path(f"/proc/{gate._child._process.pid}/clear_refs").write_text("5", encoding="ascii")


def peak_mb(gate):
    """Give the most memory that the child has held since; a child that was ended counts as too much."""
    assert gate._child is not None
    assert not gate._child.is_gone
    status = Path(f"/proc/{gate._child._process.pid}/status").read_text(encoding="ascii")
    (line,) = [line for line in status.splitlines() if line.startswith("VmHWM")]
    return int(line.split()[1]) / 1024


def outcome(gate, content):
    try:
        return None, gate.read(content, "bảng.xlsx", Wants.CELLS)
    except UserError as refusal:
        return refusal.code, None


@pytest.mark.gate_child
@pytest.mark.parametrize("name", KINDS)
def test_a_file_comes_to_its_code_in_little_time_and_memory(name, gate):
    make, wanted = KINDS[name]
    content = make()
    if sys.platform == "linux":
        forget_peak(gate)
    begin = time.monotonic()
    code, _plain = outcome(gate, content)
    assert time.monotonic() - begin < LONGEST_S
    assert code == wanted
    assert code is None or code in SENTENCES
    if sys.platform == "linux":
        assert peak_mb(gate) < MOST_MB


@pytest.mark.parametrize(
    "name",
    [
        "strict form",
        "absolute target",
        "part in percent signs",
        "descriptor without a mark",
        "types that lie",
    ],
)
def test_what_is_odd_but_right_is_read(name):
    plain = judge(KINDS[name][0](), "bảng.xlsx", Wants.CELLS)
    assert plain.sheets[0].rows == ((1.5,),)


def test_a_formula_that_starts_a_program_is_told_as_a_formula():
    plain = judge(KINDS["DDE formula"][0](), "bảng.xlsx", Wants.CELLS)
    assert plain.sheets[0].scan.formulas == {"A1"}


WEAK = {
    "second name of a sheet": (workbook_package, "_OTHER_NAME", -1),
    "two sizes": (workbook_package, "_ZIP64", -1),
    "device among the parts": (workbook_package.stat, "S_IFMT", lambda _mode: 0),
    "macros under a picture's name": (workbook_gate, "check_other_part", lambda *_: None),
    "entities in a drawing": (workbook_parts, "_DRAWINGS", ()),
    "link to a file by another name": (workbook_parts, "_problem_of", lambda _type: ""),
    "link to a file by another relation": (workbook_parts, "_MAY_LEAD_OUT", frozenset({"image"})),
    "two tabs of one name in two widths": (
        workbook_sheets.unicodedata,
        "normalize",
        lambda _form, text: text,
    ),
}
"""Kind of file → the very line that refuses it, put out of work."""


@pytest.mark.parametrize("name", WEAK)
def test_a_gate_without_that_line_would_let_it_through(name, monkeypatch):
    content, wanted = KINDS[name][0](), KINDS[name][1]
    assert check_workbook(content).refusal.code == wanted
    module, attribute, weak = WEAK[name]
    monkeypatch.setattr(module, attribute, weak)
    assert check_workbook(content).refusal is None
