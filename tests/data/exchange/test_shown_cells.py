"""Cells beside the contents: cover, totals, columns for reading. An edit there is told, no more."""

import base64
import gzip
import json
from dataclasses import replace
from datetime import UTC, date, datetime

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.cli.commands import done
from tests.past_files.make_packages import make
from tests.two_offices import codes, knows, office, plan_of, province, send
from thidua_desktop.data.exchange.package_format import content_hash
from thidua_desktop.data.exchange.package_manifest import read_manifest, signed_text
from thidua_desktop.data.exchange.package_reader import read_package
from thidua_desktop.data.exchange.package_shown import (
    Shown,
    ShownTable,
    read_shown,
    shown_bytes,
    shown_texts,
)
from thidua_desktop.data.exchange.signing import make_key, sign
from thidua_desktop.data.exchange.workbook_gate import gate_here
from thidua_desktop.domain.issues import Severity
from thidua_desktop.domain.records.exchange import PackageKind, PackageState
from thidua_desktop.operations.packages import apply_import

TOTALS = "Tổng hợp"
TEXTS = st.lists(st.none() | st.text(max_size=8), max_size=6)


@pytest.fixture
def package(tmp_path):
    with office(tmp_path) as store:
        return send(store, tmp_path).file


@pytest.fixture(scope="module")
def kinds(tmp_path_factory):
    return make(tmp_path_factory.mktemp("goi"))


def change(file, title, place, value):
    book = openpyxl.load_workbook(file)
    before = book[title][place].value
    book[title][place].value = value
    book.save(file)
    return before


def total_of(file):
    """Give the place of the first total of the summary."""
    sheet = openpyxl.load_workbook(file)[TOTALS]
    return next(cell.coordinate for row in sheet for cell in row if isinstance(cell.value, float))


def told(file):
    read = read_package(file)
    return read.state, len(read.changed_cells), [(one.where, dict(one.values)) for one in read.issues]


def test_one_edited_total_is_one_report_and_no_change(package):
    place = total_of(package)
    assert change(package, TOTALS, place, 99.5) == 12.75
    edit = (f"{TOTALS}!{place}", {"old": "12.75", "new": "99.5"})
    assert told(package) == (PackageState.INTACT, 0, [edit])


def test_an_edited_total_stands_in_the_way_of_nothing(package, tmp_path):
    change(package, TOTALS, total_of(package), 99.5)
    with province(tmp_path) as store:
        knows(store)
        plan = plan_of(store, package)
        assert codes(plan) == ["package.shown_edited"]
        assert not plan.needs_decision
        assert apply_import(store, plan).applied


def test_the_command_line_tells_an_edited_total_and_is_content(package):
    change(package, TOTALS, total_of(package), 99.5)
    answer = done("inspect", package)
    assert answer["state"] == "A"
    assert [(one["code"], one["severity"]) for one in answer["issues"]] == [
        ("package.shown_edited", "warning")
    ]


@pytest.mark.parametrize(
    ("title", "place", "old"),
    [
        ("Gói dữ liệu", "B4", "Huyện Đăk Hà (mã H61)"),
        ("Phiếu chấm", "A2", "Xã Đăk số 1"),
        ("Phiếu chấm", "D2", "15"),
        ("Danh sách phiếu", "E3", "12.75"),
    ],
)
@pytest.mark.parametrize(("value", "new"), [("Khác", "Khác"), (7, "7"), (None, "(trống)")])
def test_a_shown_cell_is_told_with_what_stood_there(title, place, old, value, new, package):
    change(package, title, place, value)
    assert told(package) == (PackageState.INTACT, 0, [(f"{title}!{place}", {"old": old, "new": new})])


def test_a_shown_cell_in_a_sorted_sheet_is_told_where_it_stands_now(package):
    book = openpyxl.load_workbook(package)
    sheet = book["Danh sách phiếu"]
    first, second = ([cell.value for cell in sheet[line]] for line in (2, 3))
    for line, values in ((2, second), (3, first)):
        for cell, value in zip(sheet[line], values, strict=True):
            cell.value = value
    sheet["A3"].value = "Xã khác"
    book.save(package)
    _, _, issues = told(package)
    assert issues == [("Danh sách phiếu!A3", {"old": "Xã Đăk số 1", "new": "Xã khác"})]


def test_edits_beside_a_changed_score_are_told_too(package):
    change(package, "Phiếu chấm", "G2", 14)
    place = total_of(package)
    change(package, TOTALS, place, 14.5)
    state, cells, issues = told(package)
    assert (state, cells) == (PackageState.EDITED, 1)
    assert [where for where, _ in issues] == [f"{TOTALS}!{place}"]


def test_a_row_that_was_added_is_told_as_a_row_only(package):
    book = openpyxl.load_workbook(package)
    sheet = book["Phiếu chấm"]
    row = [cell.value for cell in sheet[2]]
    sheet.append([*row[:-1], f"{row[-1]}/3"])
    book.save(package)
    state, cells, issues = told(package)
    assert (state, cells, issues) == (PackageState.EDITED, 1, [])


def test_a_sheet_for_reading_that_is_gone_is_told_once(package):
    book = openpyxl.load_workbook(package)
    del book[TOTALS]
    book.save(package)
    assert told(package) == (PackageState.INTACT, 0, [(TOTALS, {})])


def test_a_column_for_reading_that_is_gone_is_told_once(package):
    book = openpyxl.load_workbook(package)
    book["Phiếu chấm"].delete_cols(1)
    book["Phiếu chấm"].column_dimensions["K"].hidden = False
    book["Phiếu chấm"].column_dimensions["J"].hidden = True
    book.save(package)
    _, _, issues = told(package)
    assert ("Phiếu chấm", {"column": "Đơn vị"}) in issues


def test_after_a_hundred_edits_of_a_sheet_the_rest_is_counted(package):
    book = openpyxl.load_workbook(package)
    for line in range(1, 131):
        book[TOTALS].cell(line + 40, 1).value = "x"
    book.save(package)
    _, _, issues = told(package)
    assert len(issues) == 101
    assert issues[-1] == (TOTALS, {"count": 30})


def test_what_nobody_can_compare_any_more_is_told(package):
    book = openpyxl.load_workbook(package)
    forget_shown(book)
    book.save(package)
    read = read_package(package)
    assert (read.state, [one.code for one in read.issues]) == (PackageState.INTACT, ["package.shown_unknown"])


def forget_shown(book):
    sheet = book["_td"]
    for line in reversed(range(1, sheet.max_row + 1)):
        if sheet.cell(line, 1).value == "shown":
            sheet.delete_rows(line)
    for name in [name for name in book.custom_doc_props.names if name.startswith("td_shown")]:
        del book.custom_doc_props[name]


def forged(file, shown):
    """Let somebody sign another text of what is shown."""
    book = openpyxl.load_workbook(file)
    forget_shown(book)
    for name in list(book.custom_doc_props.names):
        del book.custom_doc_props[name]
    secret, key = make_key()
    sheet = book["_td"]
    manifest = read_manifest(sheet["B1"].value)
    manifest = replace(manifest, public_key=key, certificate=None, shown_hash=content_hash(shown))
    text = json.loads(signed_text(manifest)) | {"signature": sign(secret, signed_text(manifest))}
    sheet["B1"].value = json.dumps(text)
    sheet.append(["shown", base64.b64encode(gzip.compress(shown)).decode()])
    book.save(file)


@pytest.mark.parametrize(
    "shown",
    [
        b"",
        b"{}",
        b"[",
        b'{"sheets":[["a"]],"tables":[]}',
        b'{"sheets":[[1,2]],"tables":[]}',
        b'{"sheets":[["Khac",5]],"tables":[]}',
        b'{"sheets":[],"tables":[["khac",[]]]}',
        b'{"sheets":[],"tables":[["lines",[["khac",["a"],[0]]]]]}',
        b'{"sheets":[],"tables":[["lines",[["unit",["a"],[0]]]]]}',
        b'{"sheets":[],"tables":[["lines",[["unit",["a"],[9]]]]]}',
    ],
)
def test_a_signed_text_that_no_writer_makes_is_damage(shown, package):
    forged(package, shown)
    read = read_package(package)
    assert (read.state, read.problem.code) == (PackageState.DAMAGED, "package.baseline_damaged")


@pytest.mark.parametrize("kind", PackageKind)
def test_every_kind_tells_an_edit_on_its_cover(kind, kinds):
    assert change(kinds[kind], "Gói dữ liệu", "B7", "Lần khác")
    _, cells, issues = told(kinds[kind])
    assert (cells, [where for where, _ in issues]) == (0, ["Gói dữ liệu!B7"])


@given(st.dictionaries(st.text(max_size=4), st.lists(TEXTS, max_size=4), max_size=3), TEXTS)
def test_what_is_shown_reads_back(sheets, texts):
    shown = Shown(sheets, (ShownTable("lines", {"unit": texts, "code": texts[::-1]}),))
    assert read_shown(shown_bytes(shown)) == shown


def test_a_shown_cell_is_one_text_whichever_program_saved_it():
    cells = [12.75, 12.749999999999998, 3, 3.0, -0.0, "3", " a  b ", "", None, True]
    assert shown_texts(cells) == ["12.75", "12.75", "3", "3", "0", "3", "a b", None, None, "TRUE"]
    noon = datetime(2025, 5, 2, 12, tzinfo=UTC)
    assert shown_texts([date(2025, 5, 2), noon]) == ["2025-05-02", "2025-05-02"]


def test_a_warning_is_all_that_is_told(package):
    change(package, TOTALS, total_of(package), 1)
    assert {one.severity for one in read_package(package, gate=gate_here).issues} == {Severity.WARNING}
