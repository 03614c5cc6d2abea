"""The list of who has sent, on the page of packages."""

import openpyxl
import pytest
from PySide6.QtCore import QModelIndex

from tests.ui.bloc_store import fill_sheet, make_bloc_store
from tests.ui.fakes import FakeDialogs, make_context
from tests.ui.walks import LARGE_TEXT, look_over, room_of
from thidua_desktop.ui.exchange.page import ExchangePage
from thidua_desktop.ui.page import ActionButton


@pytest.fixture
def store(tmp_path):
    with make_bloc_store(tmp_path) as store:
        fill_sheet(store, "u0", 900, submit=True)
        fill_sheet(store, "u1", 800)
        yield store


@pytest.fixture
def open_tracker(qtbot, look, store):
    def make(*answers, size=(1130, 700)):
        page = ExchangePage(make_context(look, store, FakeDialogs(*answers)))
        qtbot.addWidget(page)
        page.resize(*size)
        with qtbot.waitExposed(page):
            page.show()
        page.tabs.setCurrentWidget(page.tracker)
        return page

    return make


def shown(page):
    return [row.unit.unit_name for row in page.tracker.table.visible_records()]


def test_every_unit_stands_there_with_how_it_stands(open_tracker):
    page = open_tracker()
    words = [page.tracker.table.table_texts([row])[1] for row in page.tracker.table.records()]
    assert [line[3] for line in words] == ["Đã nộp", "Nháp", "Chưa gửi", "Chưa gửi"]
    assert "Đã gửi 1/4 đơn vị" in page.tracker.facts.text()
    assert "quá hạn 4" in page.tracker.facts.text()


def test_units_that_have_not_sent_are_filtered_out_of_the_rest(open_tracker):
    page = open_tracker()
    page.tracker.standing.setCurrentIndex(1)
    assert shown(page) == ["Xã Cẩm Đường", "Xã Đăk Rve"]


def test_the_list_follows_a_sheet_that_is_handed_in(open_tracker, store):
    page = open_tracker()
    fill_sheet(store, "u2", 700, submit=True)
    page.tracker.reload()
    assert "Đã gửi 2/4 đơn vị" in page.tracker.facts.text()


def test_the_list_is_printed_on_the_print_page(open_tracker):
    page = open_tracker()
    next(one for one in page.tracker.findChildren(ActionButton) if one.text() == "In danh sách").click()
    assert page.context.show_page.asked == [("printing", "submission_tracker")]


def test_a_bloc_narrows_the_list(open_tracker):
    page = open_tracker()
    page.tracker.bloc.set_value("bloc")
    page.tracker.bloc.edited.emit()
    assert len(shown(page)) == 4
    assert page.tracker.bloc.count() == 2


def test_a_double_click_opens_the_sheet(open_tracker):
    page = open_tracker()
    page.tracker.table.select("u1")
    page.tracker.table.view.opened.emit(page.tracker.table.view.currentIndex())
    assert page.context.show_page.asked == [("scoring", "u1")]


def test_the_list_as_shown_is_written_as_a_workbook(open_tracker, tmp_path):
    out = tmp_path / "theo_doi.xlsx"
    page = open_tracker(out)
    page.tracker.standing.setCurrentIndex(1)
    page.tracker._write()
    rows = list(openpyxl.load_workbook(out).active.iter_rows(values_only=True))
    assert [row[1] for row in rows] == ["Đơn vị", "Xã Cẩm Đường", "Xã Đăk Rve"]


def test_all_sheets_are_written_as_one_workbook(open_tracker, tmp_path):
    out = tmp_path / "tong_hop.xlsx"
    page = open_tracker(out)
    page.tracker.consolidated.menu().actions()[0].trigger()
    assert openpyxl.load_workbook(out).sheetnames[0] == "Tổng hợp"
    assert "Còn 2 đơn vị chưa có điểm" in page._line.text()


def test_the_form_of_the_chosen_unit_is_written(open_tracker, tmp_path):
    out = tmp_path / "phieu.xlsx"
    page = open_tracker(out)
    page.tracker.table.select("u2")
    page.tracker._write_form()
    assert openpyxl.load_workbook(out)["Phiếu chấm"]["B2"].value == "Đơn vị: Xã Cẩm Đường"


def test_a_form_needs_a_chosen_unit(open_tracker):
    page = open_tracker()
    page.tracker.table.view.setCurrentIndex(QModelIndex())
    page.tracker._write_form()
    assert "Chọn một đơn vị" in page._line.text()


@pytest.mark.parametrize("size", [(1130, 700), (880, 560)], ids=["100", "125"])
def test_the_list_is_whole(open_tracker, size):
    look_over(open_tracker(size=size))


def test_the_list_is_whole_with_large_text(open_tracker, set_text_size):
    set_text_size(LARGE_TEXT.text)
    look_over(open_tracker(size=room_of(LARGE_TEXT).toTuple()))
