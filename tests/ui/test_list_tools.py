"""What every list can do: columns, saved views, copy, a workbook, the menu of a right click."""

import pytest
from openpyxl import load_workbook
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton

from tests.ui.record_pages import a_campaign, names, open_page
from thidua_desktop.operations.campaigns import save_campaign
from thidua_desktop.ui.campaigns.page import CampaignsPage
from thidua_desktop.ui.widgets.column_dialog import ColumnDialog
from thidua_desktop.ui.widgets.list_look import column_names, looked_at
from thidua_desktop.ui.widgets.views_dialog import ViewsDialog

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


@pytest.fixture
def campaigns(store):
    save_campaign(store, a_campaign("c1", "Xóa nhà tạm"))
    save_campaign(store, a_campaign("c2", "Chuyển đổi số"))
    return store


@pytest.fixture
def page(qtbot, look, campaigns):
    return open_page(qtbot, look, campaigns, CampaignsPage)


def heads(page):
    model = page.table.model
    return [model.columns[place].title for place in page.table.view.shown()]


def dialog_of(page, kind):
    return next(one for one in page.findChildren(kind) if one.isVisible())


def test_a_hidden_column_stays_hidden_at_the_next_start(qtbot, look, campaigns, page):
    page.list_tools.columns.trigger()
    dialog = dialog_of(page, ColumnDialog)
    dialog.tick("Thời gian", False)
    dialog.take()
    assert "Thời gian" not in heads(page)
    assert "Thời gian" not in heads(open_page(qtbot, look, campaigns, CampaignsPage))


def test_columns_change_places_by_keys(page):
    page.list_tools.columns.trigger()
    dialog = dialog_of(page, ColumnDialog)
    first = dialog.list.item(0).text()
    down = next(one for one in dialog.findChildren(QPushButton) if one.text() == "Xuống")
    QTest.keyClick(down, Qt.Key.Key_Space)
    dialog.take()
    assert heads(page)[1] == first


def test_the_last_column_cannot_be_hidden(page):
    page.list_tools.choose_columns()
    dialog = dialog_of(page, ColumnDialog)
    for key in column_names(page.table):
        dialog.tick(key, False)
    dialog.take()
    assert dialog.isVisible()
    dialog.reset()
    assert len(heads(page)) > 1


def test_the_menu_of_the_heads_hides_and_shows_a_column(qtbot, page):
    menu = page.list_tools.head_menu()
    qtbot.addWidget(menu)
    next(one for one in menu.actions() if one.text() == "Thời gian").trigger()
    assert "Thời gian" not in heads(page)


def test_a_width_of_the_persons_own_is_kept(qtbot, look, campaigns, page):
    page.table.view.horizontalHeader().resizeSection(0, 333)
    again = open_page(qtbot, look, campaigns, CampaignsPage)
    assert again.table.view.columnWidth(0) == 333


def test_a_saved_view_brings_back_search_filter_order_and_columns(page):
    page.table.search.setText("so")
    page.table.sort_by(0, descending=True)
    page.list_tools.choose_view()
    dialog = dialog_of(page, ViewsDialog)
    dialog.name.setText("Về số hóa")
    dialog.save()
    page.table.clear_filters()
    page.table.sort_by(0)
    assert names(page) == ["Chuyển đổi số", "Xóa nhà tạm"]
    dialog.use()
    assert names(page) == ["Chuyển đổi số"]
    assert looked_at(page.table).sort == ("Tên phong trào", True)


def test_views_are_renamed_and_deleted(page):
    page.list_tools.choose_view()
    dialog = dialog_of(page, ViewsDialog)
    for name in ("Một", "Hai"):
        dialog.name.setText(name)
        dialog.save()
    dialog.name.setText("Ba")
    dialog.rename()
    assert [dialog.names.item(row).text() for row in range(2)] == ["Một", "Ba"]
    dialog.delete()
    dialog.close()
    page.list_tools.choose_view()
    assert [dialog_of(page, ViewsDialog).names.item(0).text()] == ["Một"]
    dialog_of(page, ViewsDialog).close()


def test_two_views_cannot_share_a_name(page):
    page.list_tools.choose_view()
    dialog = dialog_of(page, ViewsDialog)
    for name in ("Một", "Hai"):
        dialog.name.setText(name)
        dialog.save()
    dialog.name.setText("Một")
    dialog.rename()
    assert dialog._problem.text() == "Đã có kiểu xem “Một”."
    assert dialog.names.count() == 2
    dialog.close()


def test_chep_bang_copies_every_shown_row(page):
    page.table.select("c1")
    page.list_tools.copy.trigger()
    lines = QApplication.clipboard().text().split("\n")
    assert len(lines) == 3
    assert lines[0].startswith("Tên phong trào\t")


def test_xuat_excel_writes_the_shown_list(qtbot, look, campaigns, tmp_path):
    out = tmp_path / "danh sách.xlsx"
    page = open_page(qtbot, look, campaigns, CampaignsPage, out)
    page.table.search.setText("nha tam")
    page.list_tools.export.trigger()
    sheet = load_workbook(out).active
    assert sheet["A1"].value == "Tên phong trào"
    assert [row[0].value for row in sheet.iter_rows(min_row=2)] == ["Xóa nhà tạm"]


def test_a_workbook_of_a_part_says_how_many_rows_are_missing(page, tmp_path, monkeypatch):
    # 200 000 records would take a minute to make: the list claims to be that much longer
    monkeypatch.setattr(page.table.model, "shown_count", lambda: 1_234_569)
    page.context.dialogs.answers.append(tmp_path / "phan.xlsx")
    page.list_tools.export.trigger()
    assert "còn 1.234.567 dòng chưa lấy" in page._line.text()


def test_a_right_click_offers_what_the_head_offers(page):
    offered = {action.text() for action in page.table.view.actions()}
    assert {action.text() for action in page.actions_of_page} <= offered


def test_the_red_sign_clears_search_and_filters(qtbot, page):
    assert not page.table._clear.isVisible()
    page.table.search.setText("so")
    assert page.table._clear.isVisible()
    QTest.mouseClick(page.table._clear, Qt.MouseButton.LeftButton, pos=QPoint(5, 5))
    assert len(names(page)) == 2
    assert not page.table._clear.isVisible()


def test_ctrl_f_reaches_the_search_from_anywhere_on_the_page(qtbot, page):
    page.activateWindow()
    page.setFocus()
    QTest.keyClick(page, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert page.focusWidget() is page.table.search


def test_ctrl_end_and_ctrl_home_go_to_the_last_and_the_first_record(page):
    page.table.sort_by(0)
    page.table.select("c2")
    QTest.keyClick(page.table.view, Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    assert page.table.current().uid == "c1"
    QTest.keyClick(page.table.view, Qt.Key.Key_Home, Qt.KeyboardModifier.ControlModifier)
    assert page.table.current().uid == "c2"
