"""The printed minute of an import on a real workspace."""

from dataclasses import replace
from datetime import date

import pytest

from tests.data.printing.pdf_reading import flat_text
from tests.made_minutes import IMPORT, PACKAGE, keep_minute, make_minute
from tests.workspaces import MORNING
from thidua_desktop.data.printing.reconciliation import Seal
from thidua_desktop.domain.check_code import check_code
from thidua_desktop.domain.errors import UsageError, UserError
from thidua_desktop.domain.records.decisions import Answer, Asked, Choice, Decided, Question
from thidua_desktop.operations.printing import DocumentKey, PrintRequest, print_document
from thidua_desktop.operations.reconciliation import decided_line, minutes_to_print, package_facts

DAY = date(2026, 3, 5)


def printed(store, folder, import_uid=IMPORT, day=DAY):
    request = PrintRequest(DocumentKey.RECONCILIATION, folder / "biên bản.pdf", import_uid=import_uid)
    return print_document(store, request, day)


@pytest.mark.parametrize("count", [1, 40, 400])
def test_the_paper_has_every_decision_of_the_minute(store, tmp_path, count):
    minute = make_minute(count)
    keep_minute(store, minute, MORNING)
    text = flat_text(printed(store, tmp_path).path)
    assert f"Tổng cộng {count} mục." in text
    others = sum(line.answer.choice is Choice.OTHER for line in minute.lines)
    assert (f"Số khác: {others}" in text) == bool(others)
    assert "xa_dak_ro_ong_phieu_cham_2025_3.xlsx" in text
    assert f"mã đối chiếu của gói {check_code('a' * 64)}" in text


def test_values_stand_as_people_write_them(store, tmp_path):
    keep_minute(store, make_minute(7), MORNING)
    text = flat_text(printed(store, tmp_path).path)
    assert "– – 4,75 → 5,00 Giữ số lúc lập 4,75" in text
    assert "95 98,75 97,5 Nhận của nơi gửi 97,5" in text
    assert "30/11/2025 31/12/2025 30/11/2025" in text
    assert "Trống Theo sổ" in text
    assert "– 3,00 4,50" in text


def test_the_code_of_the_paper_is_that_of_its_content_not_of_its_day(store, tmp_path):
    keep_minute(store, make_minute(2), MORNING)
    first = printed(store, tmp_path).check_code
    assert printed(store, tmp_path, day=date(2026, 9, 9)).check_code == first


def test_only_imports_with_a_minute_are_offered(store):
    received = keep_minute(store, make_minute(2), MORNING)
    with store.write("package.import"):
        store.packages.add_received(replace(received, import_uid="nhap2", package_uid="goi2", sequence=4))
    assert [one.import_uid for one in minutes_to_print(store)] == [IMPORT]


@pytest.mark.parametrize(
    ("uid", "error", "code"),
    [
        (None, UsageError, "printing.needs_import"),
        ("nhap9", UsageError, "undo.unknown"),
        ("nhap2", UserError, "printing.no_minute"),
    ],
)
def test_what_has_no_minute_is_refused_with_its_reason(store, tmp_path, uid, error, code):
    received = keep_minute(store, make_minute(1), MORNING)
    with store.write("package.import"):
        store.packages.add_received(replace(received, import_uid="nhap2", package_uid="goi2", sequence=4))
    with pytest.raises(error) as caught:
        printed(store, tmp_path, uid)
    assert caught.value.code == code
    assert not (tmp_path / "biên bản.pdf").exists()


@pytest.mark.parametrize(
    ("noted", "seal"),
    [
        (None, Seal.TRUSTED),
        ("sender_accepted", Seal.KEY_COMPARED),
        ("unsigned_accepted", Seal.UNSIGNED),
    ],
)
def test_the_signature_is_told_as_it_was_accepted(store, noted, seal):
    received = keep_minute(store, make_minute(1), MORNING)
    if noted:
        with store.write("package.import"):
            store.audit.note("package", PACKAGE, noted, None, "khoa")
    assert package_facts(store, received).seal is seal


def test_an_undone_import_keeps_its_minute_which_says_so(store, tmp_path):
    received = keep_minute(store, make_minute(2), MORNING)
    before = printed(store, tmp_path).check_code
    with store.write("package.undo"):
        store.packages.mark_undone(IMPORT)
        store.audit.note("package", PACKAGE, "undo", received.import_uid, None)
    paper = printed(store, tmp_path)
    assert "hoàn tác ngày 02/03/2026" in flat_text(paper.path)
    assert paper.check_code != before


def line_of(base, ours, theirs):
    question = Question("lines:s:1:note", Asked.BOTH, "Phiếu", "Dòng 1", "Ghi chú", ours, theirs, base)
    return decided_line(Decided(question, Answer(Choice.THEIRS), theirs))


def test_of_long_values_the_parts_that_differ_are_printed():
    same = "Giữ nguyên lời văn này. " * 40
    line = line_of(None, f"{same}Ba mươi hộ. {same}", f"{same}Năm mươi hộ. {same}")
    assert line.is_cut
    assert line.base == "Trống"
    assert "Ba mươi hộ" in line.ours
    assert "Năm mươi hộ" in line.theirs == line.result
    assert max(len(line.ours), len(line.theirs)) <= 162


def test_short_values_are_printed_whole():
    line = line_of("a" * 160, "b" * 160, None)
    assert (line.base, line.ours, line.theirs, line.is_cut) == ("a" * 160, "b" * 160, "Trống", False)


def whole(key, name, theirs, choice):
    question = Question(key, Asked.WHOLE, "", name, "", None, theirs, is_row=True)
    line = decided_line(Decided(question, Answer(choice, "đã hỏi"), theirs))
    return line.name, line.theirs, line.result, line.reason


@pytest.mark.parametrize(("choice", "result"), [(Choice.THEIRS, "Đã nhận"), (Choice.OURS, "Không nhận")])
def test_what_comes_in_whole_says_whether_it_did(choice, result):
    offices = whole("whole", "Xã Đăk Hà", "Đơn vị: 1", choice)
    assert offices == ("Xã Đăk Hà", "Đơn vị: 1", result, "đã hỏi")
    fork = whole("fork", "goi.xlsx", None, choice)
    assert fork == ("Gói không nối tiếp gói trước của nơi gửi", "Cả gói", result, "đã hỏi")
    assert whole("whole", "", None, choice)[:2] == ("Các mục đi cùng nhau trong gói", "Có trong gói")
