"""Packages that were cut, bent and broken: each is refused, or says what it said before, or asks."""

import base64
import gzip
import warnings

import pytest

from tests.data.exchange.mutants import mutant, mutant_of_part
from tests.data.exchange.package_places import Place, without
from tests.two_offices import office, send
from thidua_desktop.data.exchange import package_copies, workbook_package
from thidua_desktop.data.exchange.package_reader import read_package
from thidua_desktop.data.exchange.plain_workbook import Wants
from thidua_desktop.data.exchange.workbook_gate import check_workbook
from thidua_desktop.data.exchange.workbook_gate import judge as judge_file
from thidua_desktop.domain.errors import UserError
from thidua_desktop.domain.records.exchange import PackageState
from thidua_desktop.messages import SENTENCES

FEW, MANY = 10_000, 200_000


@pytest.fixture(scope="module")
def package(tmp_path_factory):
    folder = tmp_path_factory.mktemp("gui")
    with office(folder) as store:
        return send(store, folder).file


@pytest.fixture(scope="module")
def whole(package):
    return read_package(package)


@pytest.fixture
def judged(tmp_path, whole):
    """Tell what a broken copy comes to: a code, or the state that it is read to."""
    file = tmp_path / "goi.xlsx"

    def judge(content):
        plain = judge_file(content, file.name, Wants.PACKAGE)
        if isinstance(plain, UserError):
            assert plain.code in SENTENCES
            return plain.code
        file.write_bytes(content)
        read = read_package(file, gate=lambda *_: plain)
        same = (read.tables, read.manifest) == (whole.tables, whole.manifest)
        assert same or read.state is not PackageState.INTACT, "a silent difference"
        return read.state

    return judge


def flipped(content, place):
    return content[:place] + bytes([content[place] ^ 1 << place % 8]) + content[place + 1 :]


def test_a_file_cut_at_any_byte_is_refused(package):
    content = package.read_bytes()
    for length in range(len(content)):
        refusal = check_workbook(content[:length], Wants.PACKAGE).refusal
        assert refusal is not None, length
        assert refusal.code in SENTENCES


def test_a_file_without_any_of_its_parts_is_never_intact(package, judged):
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        content = package.read_bytes()
        for part in workbook_package.walk_parts(content, "goi.xlsx"):
            assert judged(content[: part.start] + content[part.end :]) is not PackageState.INTACT


@pytest.mark.timeout(600)
def test_a_bit_flipped_at_any_byte_is_refused_or_changes_nothing(package, judged):
    content = package.read_bytes()
    outcomes = [judged(flipped(content, place)) for place in range(len(content))]
    assert outcomes.count(PackageState.INTACT) < len(outcomes) / 10  # dates and the like: nobody reads them


@pytest.mark.parametrize(
    "count",
    [
        pytest.param(FEW, marks=pytest.mark.timeout(600)),
        pytest.param(MANY, marks=[pytest.mark.long, pytest.mark.timeout(20_000)]),
    ],
)
def test_a_mutant_is_refused_or_honest(package, judged, count):
    content = package.read_bytes()
    outcomes = {judged(mutant(content, number)) for number in range(count)}
    assert {"workbook.damaged", "workbook.not_readable", PackageState.EDITED} <= outcomes


def test_a_broken_hidden_sheet_is_damage_where_nothing_else_stands_for_it(package, judged):
    bare = without(package.read_bytes(), [Place.PROPERTIES, Place.STORED])
    outcomes = {judged(mutant_of_part(bare, "xl/worksheets/td.xml", number)) for number in range(400)}
    assert {PackageState.DAMAGED, PackageState.FOREIGN, "workbook.not_readable"} <= outcomes


def test_a_gate_without_checksums_lets_a_flipped_bit_through(package, monkeypatch):
    """Proves that the flips above are caught by the gate, not by luck."""
    content = package.read_bytes()
    parts = workbook_package.walk_parts(content, "goi.xlsx")
    places = [place for part in parts for place in range(part.start, part.end, 97)]

    def refused():
        return sum(
            check_workbook(flipped(content, place), Wants.PACKAGE).refusal is not None for place in places
        )

    assert refused() == len(places)
    monkeypatch.setattr(workbook_package, "_fits", lambda _plain, _part: True)
    assert refused() < len(places)


def test_a_reader_that_believes_the_payload_takes_a_difference_for_whole(package, judged, monkeypatch):
    """Proves that a silent difference would be seen: here the payload's digest is not looked at."""
    monkeypatch.setattr(package_copies, "_unpacked", _otherwise)
    monkeypatch.setattr(package_copies, "_check_payload", lambda *_: None)
    monkeypatch.setattr(package_copies, "_shown", lambda *_: None)
    content = package.read_bytes()
    with pytest.raises(AssertionError, match="silent difference"):
        judged(content)


def _otherwise(text):
    packed = base64.b64decode(text)
    return packed, gzip.decompress(packed).replace(b"12.75", b"13.75")
