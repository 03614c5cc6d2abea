"""The desk: first start, pages, keys, facts of the frame, closing."""

import threading
from datetime import UTC, date, datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from tests.ui.fakes import FakeDialogs, InlineRunner
from thidua_desktop.data.store.packages import SentPackage
from thidua_desktop.data.store.store import Store
from thidua_desktop.domain.errors import WorkspaceError
from thidua_desktop.domain.families import Family
from thidua_desktop.operations.sample import load_sample
from thidua_desktop.ui.desk import Desk
from thidua_desktop.ui.first_start.page import FirstStart
from thidua_desktop.ui.key_card import KeyCard
from thidua_desktop.ui.keys import Do
from thidua_desktop.ui.main_window import MainWindow
from thidua_desktop.ui.page import Page
from thidua_desktop.ui.page_list import PageEntry, page_shortcut
from thidua_desktop.ui.tasks import Runner

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

HERE = "tests.ui.test_desk"
ENTRIES = (
    PageEntry("first", "Tổng quan", "overview", "", f"{HERE}:FirstPage"),
    PageEntry("second", "Đơn vị", "units", "Danh mục", f"{HERE}:SecondPage"),
)


class FirstPage(Page):
    PAGE_ID = "first"
    TITLE = "Trang thứ nhất"
    FAMILIES = frozenset({Family.UNITS})

    def __init__(self, context, parent=None):
        super().__init__(context, parent)
        self.loads = 0
        self.entered = []
        self.leaves = True
        self.done = []
        self.add_action("Thêm đơn vị", lambda: self.done.append("add"), Do.ADD, "add", primary=True)

    def load(self):
        self.loads += 1

    def enter(self, argument):
        self.entered.append(argument)

    def may_leave(self):
        return self.leaves


class SecondPage(FirstPage):
    PAGE_ID = "second"
    TITLE = "Trang thứ hai"


@pytest.fixture
def store(tmp_path):
    with Store.create(tmp_path / "don_vi.thidua") as store:
        yield store


@pytest.fixture
def window(qtbot, look):
    window = MainWindow(look, ENTRIES)
    qtbot.addWidget(window, before_close_func=lambda closing: closing.ask_before_closing(lambda: True))
    window.show()
    return window


def make_desk(window, look, store, dialogs=None):
    return Desk(window, InlineRunner(store), look, lambda: date(2017, 6, 1), dialogs or FakeDialogs())


@pytest.fixture
def desk(window, look, store):
    load_sample(store)
    store.take_changes()
    desk = make_desk(window, look, store)
    desk.show_data()
    return desk


def test_a_workspace_without_an_office_begins_with_the_first_start(window, look, store):
    make_desk(window, look, store).show_data()
    assert isinstance(window.stack.currentWidget(), FirstStart)
    assert not window.side.isEnabled()


def test_the_sample_opens_the_program_in_one_click(window, look, store):
    desk = make_desk(window, look, store)
    desk.show_data()
    window.stack.currentWidget().begin_with_sample()
    assert desk.current_page().PAGE_ID == "first"
    assert window.side.isEnabled()
    assert desk.state.office_name in window.windowTitle()


def test_a_page_is_made_and_loaded_when_it_is_first_shown(desk):
    assert desk.current_page().loads == 1
    desk.show_page("second", "uid-7")
    assert desk.current_page().PAGE_ID == "second"
    assert desk.current_page().entered == ["uid-7"]
    desk.show_page("first")
    assert desk.current_page().loads == 1


def test_a_hidden_page_loads_again_only_when_it_is_shown(desk):
    first = desk.current_page()
    desk.show_page("second")
    desk.context.runner.changed.emit(frozenset({Family.UNITS}))
    assert first.loads == 1
    desk.show_page("first")
    assert first.loads == 2


def test_a_change_of_another_family_leaves_a_page_alone(desk):
    desk.context.runner.changed.emit(frozenset({Family.CAMPAIGNS}))
    assert desk.current_page().loads == 1


def test_unsaved_work_keeps_its_page(desk):
    desk.current_page().leaves = False
    desk.show_page("second")
    assert desk.current_page().PAGE_ID == "first"
    assert desk._window.side._buttons["first"].isChecked()
    assert not desk.may_close()


def test_keys_open_pages_and_do_what_the_page_offers(desk, qtbot):
    window = desk._window
    window.activateWindow()
    QTest.keyClick(window, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    assert desk.current_page().done == ["add"]
    QTest.keyClick(window, Qt.Key.Key_2, Qt.KeyboardModifier.ControlModifier)
    assert desk.current_page().PAGE_ID == "second"
    QTest.keyClick(window, Qt.Key.Key_F5)
    assert desk.current_page().loads == 2


def test_the_jump_box_finds_a_page_without_marks(desk):
    desk.jump()
    popup = desk._jump._popup
    popup._search.setText("don vi")
    shown = [popup._list.item(row).text() for row in range(popup._list.count())]
    assert [words.split("  ·  ")[0] for words in shown] == ["Thêm đơn vị", "Đơn vị"]
    popup._list.setCurrentRow(1)
    QTest.keyClick(popup._search, Qt.Key.Key_Return)
    assert desk.current_page().PAGE_ID == "second"
    assert not popup.isVisible()


def test_the_key_card_lists_every_key_that_works(desk, qtbot):
    keys = {command.keys for command in desk.commands() if command.keys}
    assert keys == {"Ctrl+N hoặc Ctrl+Insert", "Ctrl+1", "Ctrl+2", "Ctrl+K", "F5", "F1", "Shift+F1", "Ctrl+Q"}


def test_data_that_cannot_be_opened_says_why_and_offers_another_try(window, look, store, qtbot):
    desk = make_desk(window, look, store)
    desk.show_opening_problem(WorkspaceError("workspace.damaged"))
    assert "bị hỏng" in window.stack.currentWidget()._sentence.text()
    with qtbot.waitSignal(desk.asked_again):
        window.stack.currentWidget()._button.click()


def test_switching_the_period_loads_the_page_again(desk):
    desk.state.choose_period(desk.state.periods[0])
    assert desk.current_page().loads == 2
    assert "Năm 2017" in desk._window.side._period.text()


def test_a_safety_copy_shows_in_the_status_line(desk, store):
    copies = store.path.parent / "don_vi_sao_luu"
    copies.mkdir()
    (copies / "sao_luu.thidua").write_bytes(b"x")
    desk.state.refresh_asked.emit()
    assert "Sao lưu gần nhất" in desk._window.status_line._facts.text()


def test_closing_during_long_work_asks_first(window, look, tmp_path):
    gate, runner = threading.Event(), Runner()
    dialogs = FakeDialogs("Chờ làm xong", "Dừng và thoát")
    desk = Desk(window, runner, look, lambda: date(2017, 6, 1), dialogs)
    runner.open(lambda: Store.create(tmp_path / "khac.thidua"), lambda _: None)
    runner.run(lambda _store, _progress: gate.wait(5), lambda _: None, lambda _: None, title="Đang nhập gói")
    assert not desk.may_close()
    gate.set()
    assert desk.may_close()
    assert "Đang nhập gói" in dialogs.seen[0]


def test_the_last_package_sent_shows_in_the_status_line(desk, store):
    assert "Chưa gửi gói nào" in desk._window.status_line._facts.text()
    moment = datetime(2017, 12, 20, 3, 0, tzinfo=UTC)
    store.packages.add_sent(SentPackage("p1", "submission", 1, 2017, "2017", "hash", "goi.xlsx", moment))
    desk.show_data()
    assert "/12/2017" in desk._window.status_line._facts.text()


def test_the_key_card_shows_keys_and_words(desk, qtbot):
    desk.show_keys()
    card = desk._window.findChild(KeyCard)
    words = {label.text() for label in card.findChildren(QLabel)}
    assert {"Ctrl+N hoặc Ctrl+Insert", "Thêm đơn vị", "F5", "Cửa sổ"} <= words
    card.close()


def test_ten_pages_have_keys():
    assert [page_shortcut(place) for place in (0, 8, 9, 10)] == ["Ctrl+1", "Ctrl+9", "Ctrl+0", ""]


def test_waiting_sheets_are_counted_before_their_page_is_opened(window, look, store):
    load_sample(store)
    shown = []
    window.side.show_count = lambda page_id, count: shown.append((page_id, count))
    make_desk(window, look, store).show_data()
    assert shown[-1] == ("scoring", 9)


def test_another_text_size_lays_the_shown_page_out_again(desk, set_text_size):
    before = desk.current_page()
    set_text_size(150)
    assert desk.current_page() is not before
    assert desk.current_page().PAGE_ID == before.PAGE_ID


def test_a_narrow_window_shows_the_icons_of_the_pages_with_their_names_spoken(desk):
    desk._window.resize(900, 500)
    buttons = desk._window.side._buttons.values()
    assert {button.text() for button in buttons} == {""}
    assert all(button.accessibleName() and button.toolTip() for button in buttons)
    desk._window.resize(1366, 720)
    assert all(button.words in button.text() for button in buttons)


def test_work_that_takes_long_is_shown_with_a_way_to_stop(qtbot, look, store):
    window = MainWindow(look, ENTRIES)
    qtbot.addWidget(window)
    window.show()
    desk = Desk(window, InlineRunner(store), look, lambda: date(2026, 7, 1), FakeDialogs())
    line = window.status_line
    line.show_waiting("Đang sao lưu")
    assert line._strip.isVisible()
    assert line._strip._cancel.isVisible()
    line.show_busy(False)
    line.show_waiting("")
    assert line._strip._title.text() == "Đang đọc dữ liệu"
    assert not line._strip._cancel.isVisible()
    assert desk._slow.interval() < 500


def test_quick_work_shows_nothing(qtbot, look, store):
    window = MainWindow(look, ENTRIES)
    qtbot.addWidget(window)
    desk = Desk(window, InlineRunner(store), look, lambda: date(2026, 7, 1), FakeDialogs())
    desk.show_data()
    assert not desk._slow.isActive()
