"""The table of keys on every page, in both profiles: no key twice, all named, the buttons in one order."""

from collections import Counter
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QPushButton, QWidget

from tests.ui.fakes import FakeDialogs, InlineRunner
from thidua_desktop.data.store.store import Store
from thidua_desktop.operations.sample import load_sample
from thidua_desktop.ui.desk import Desk
from thidua_desktop.ui.keys import KEYS, Do, KeyProfile, Keys, keys_of, place_of, spoken_keys
from thidua_desktop.ui.main_window import MainWindow
from thidua_desktop.ui.page_list import PAGES
from thidua_desktop.ui.preferences import keep_key_profile

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

PAGE_IDS = [entry.page_id for entry in PAGES]


@pytest.fixture(scope="module")
def sample(tmp_path_factory):
    with Store.create(tmp_path_factory.mktemp("phim") / "mau.thidua") as store:
        load_sample(store)
        return store.path


@pytest.fixture(params=list(KeyProfile))
def profile(request):
    return request.param


@pytest.fixture
def desk(qtbot, look, sample, profile):
    with Store.open(sample) as store:
        window = MainWindow(look)
        qtbot.addWidget(window)
        window.show()
        desk = Desk(window, InlineRunner(store), look, lambda: date(2017, 12, 1), FakeDialogs())
        desk.keys.set_profile(profile)
        desk.show_data()
        yield desk


def reachable_actions(desk):
    """Give every action that keys reach now: of the window and of what the shown page shows."""
    found = [one for one in desk._window.findChildren(QAction) if one.shortcuts() and not is_inner(one)]
    return [one for one in found if not isinstance(one.parent(), QWidget) or one.parent().isVisible()]


def is_inner(action):
    contexts = (Qt.ShortcutContext.WidgetShortcut, Qt.ShortcutContext.WidgetWithChildrenShortcut)
    return action.shortcutContext() in contexts


@pytest.mark.parametrize("page_id", PAGE_IDS)
def test_no_two_actions_of_a_page_share_a_key(desk, page_id):
    desk.show_page(page_id)
    used = Counter(keys.toString() for action in reachable_actions(desk) for keys in action.shortcuts())
    assert {keys: count for keys, count in used.items() if count > 1} == {}
    assert "F10" not in used


def all_actions(menu):
    """Give the actions of a menu and of those inside it."""
    for action in menu.actions():
        yield action
        if action.menu() is not None:
            yield from all_actions(action.menu())


@pytest.mark.parametrize("page_id", PAGE_IDS)
def test_every_action_of_a_page_has_keys_or_a_button(desk, page_id):
    desk.show_page(page_id)
    page = desk.current_page()
    words = {button.text() for button in page.findChildren(QAbstractButton)}
    menus = [button.menu() for button in page.findChildren(QPushButton) if button.menu() is not None]
    offered = {action for menu in menus for action in all_actions(menu)}
    for action in page.actions_of_page:
        assert action.shortcuts() or action.text() in words or action in offered, action.text()


@pytest.mark.parametrize("page_id", PAGE_IDS)
def test_the_tooltip_of_an_action_names_its_keys(desk, page_id):
    desk.show_page(page_id)
    for action in desk.current_page().actions_of_page:
        keys = [one.toString() for one in action.shortcuts()]
        assert spoken_keys(keys) in action.toolTip()


@pytest.mark.parametrize("page_id", PAGE_IDS)
def test_the_buttons_of_a_head_stand_in_one_order(desk, page_id):
    desk.show_page(page_id)
    places = desk.current_page()._button_places
    assert places == sorted(places)


def test_every_key_of_the_table_is_one_that_keyboards_have(profile):
    for what in KEYS:
        for keys in keys_of(what, profile):
            assert QKeySequence(keys).toString() == keys


def test_a_profile_gives_no_two_things_of_a_list_the_same_key(profile):
    of_lists = [
        Do.ADD, Do.EDIT, Do.WITHDRAW, Do.LOCK, Do.UNLOCK, Do.RELOAD, Do.EXPORT, Do.COPY_TABLE, Do.COLUMNS,
        Do.VIEWS, Do.FIND, Do.PRINT, Do.JUMP, Do.QUIT, Do.IMPORT,
    ]  # fmt: skip
    keys = [one for what in of_lists for one in keys_of(what, profile)]
    assert len(keys) == len(set(keys))


def test_keys_of_htkk_add_with_f5_and_withdraw_with_f6():
    assert keys_of(Do.ADD, KeyProfile.HTKK)[0] == "F5"
    assert keys_of(Do.WITHDRAW, KeyProfile.HTKK)[0] == "F6"
    assert "F5" not in keys_of(Do.RELOAD, KeyProfile.HTKK)


def test_insert_always_adds(profile):
    assert {"Ins", "Ctrl+Ins", "Ctrl+N"} <= set(keys_of(Do.ADD, profile))


def test_a_bound_action_follows_when_another_profile_is_taken(qapp):
    keys, action = Keys(), QAction("Thêm đơn vị")
    keys.bind(action, Do.ADD)
    assert action.toolTip() == "Thêm đơn vị (Ctrl+N hoặc Ctrl+Insert)"
    keys.set_profile(KeyProfile.HTKK)
    assert action.shortcut().toString() == "F5"
    assert action.toolTip() == "Thêm đơn vị (F5 hoặc Insert)"


def test_an_action_that_only_shows_keys_does_not_take_them(qapp):
    keys, action = Keys(), QAction("Nạp")
    keys.bind(action, Do.RELOAD, only_shown=True)
    assert action.shortcuts() == []
    assert action.toolTip() == "Nạp (F5)"


def test_buttons_stand_in_the_order_of_office_programs():
    order = [Do.ADD, Do.EDIT, Do.SAVE, Do.WITHDRAW, Do.LOCK, Do.RELOAD, Do.EXPORT, Do.PRINT]
    assert order == sorted(order, key=place_of)


def test_f5_adds_a_campaign_under_the_keys_of_htkk(desk, profile):
    desk.show_page("campaigns")
    page = desk.current_page()
    QTest.keyClick(desk._window, Qt.Key.Key_F5)
    assert (page._dialog is not None) is (profile is KeyProfile.HTKK)
    if page._dialog is not None:
        page._dialog.close_kept()


def test_the_chosen_profile_is_there_at_the_next_start(qtbot, look, sample, tmp_path):
    keep_key_profile(KeyProfile.HTKK)
    with Store.open(sample) as store:
        window = MainWindow(look)
        qtbot.addWidget(window)
        desk = Desk(window, InlineRunner(store), look, lambda: date(2017, 12, 1), FakeDialogs())
        assert desk.keys.profile is KeyProfile.HTKK
    keep_key_profile(KeyProfile.OFFICE)


def test_the_key_card_lists_what_a_page_does_in_the_order_of_its_head(desk):
    desk.show_page("campaigns")
    page = desk.current_page()
    page.table.select(page.table.records()[0].uid)
    words = [command.words for command in desk.commands()]
    order = ["Thêm phong trào", "Xem, sửa", "Thu hồi", "Chốt", "Nạp", "Xuất Excel…", "In danh sách"]
    assert [one for one in words if one in order] == order
