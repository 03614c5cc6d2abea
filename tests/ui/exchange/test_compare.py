"""Two versions of a submission beside each other in the window."""

import openpyxl
import pytest

from tests.ui.bloc_store import fill_sheet, make_bloc_store
from tests.ui.fakes import FakeDialogs, make_context
from tests.ui.walks import LARGE_TEXT, look_over, room_of
from thidua_desktop.operations.fill_forms import FormWish, export_form
from thidua_desktop.ui.exchange.compare_dialog import CompareDialog


@pytest.fixture
def store(tmp_path):
    with make_bloc_store(tmp_path) as store:
        fill_sheet(store, "u0", 900)
        yield store


@pytest.fixture
def changed(store, tmp_path):
    """A form that says otherwise in two lines."""
    file = export_form(store, FormWish("u0", "p2025", tmp_path)).file
    book = openpyxl.load_workbook(file)
    book["Phiếu chấm"]["G8"], book["Phiếu chấm"]["I9"] = 8.5, "Theo báo cáo số 12"
    book.save(file)
    return file


@pytest.fixture
def open_dialog(qtbot, look, store):
    def make(*answers):
        dialog = CompareDialog(make_context(look, store, FakeDialogs(*answers)))
        qtbot.addWidget(dialog)
        dialog.start()
        return dialog

    return make


def test_a_chosen_file_is_compared_with_what_is_here(open_dialog, changed):
    dialog = open_dialog([changed])
    dialog.choose.click()
    rows = [dialog.table.table_texts([one])[1] for one in dialog.table.records()]
    assert [row[3:] for row in rows] == [
        ["Điểm tự chấm", "9", "8,5"],
        ["Ghi chú", "", "Theo báo cáo số 12"],
    ]
    assert "2 chỗ khác" in dialog.facts.text()


def test_two_files_are_compared_with_each_other(open_dialog, store, changed, tmp_path):
    (tmp_path / "cu").mkdir()
    before = export_form(store, FormWish("u0", "p2025", tmp_path / "cu")).file
    dialog = open_dialog()
    dialog.read_files([before, changed])
    assert len(dialog.table.records()) == 2
    assert "Đang có trong máy" not in dialog.facts.text()


def test_versions_that_are_alike_say_so(open_dialog, store, tmp_path):
    dialog = open_dialog()
    dialog.read_files([export_form(store, FormWish("u0", "p2025", tmp_path)).file])
    assert dialog.table.records() == []
    assert not dialog.export.isEnabled()


def test_a_file_without_scores_says_so(open_dialog, tmp_path):
    openpyxl.Workbook().save(tmp_path / "trong.xlsx")
    dialog = open_dialog()
    dialog.read_files([tmp_path / "trong.xlsx"])
    assert "không có phiếu chấm" in dialog.problem.text()


def test_the_differences_are_written_where_the_person_says(open_dialog, changed, tmp_path):
    out = tmp_path / "so_sanh.xlsx"
    dialog = open_dialog(out)
    dialog.read_files([changed])
    dialog.export.click()
    assert openpyxl.load_workbook(out).active.max_row == 3
    assert str(out) in dialog.problem.text()


@pytest.mark.parametrize("size", [(1060, 600), (880, 500)], ids=["100", "125"])
def test_the_comparison_is_whole(open_dialog, changed, size):
    dialog = open_dialog()
    dialog.read_files([changed])
    dialog.resize(*size)
    look_over(dialog)


def test_the_comparison_is_whole_with_large_text(open_dialog, changed, set_text_size):
    set_text_size(LARGE_TEXT.text)
    dialog = open_dialog()
    dialog.resize(room_of(LARGE_TEXT).width(), 690)
    dialog.read_files([changed])
    look_over(dialog)
    assert dialog.height() <= 690
