"""Every page of the sample on small screens and with large text: nothing cut, nameless or foreign."""

from datetime import date
from pathlib import Path
from shutil import copy

import pytest
from PySide6.QtWidgets import QAbstractButton, QCheckBox, QLabel, QPushButton

from tests.ui.fakes import InlineRunner
from tests.ui.walks import (
    SCREENS,
    USUAL,
    WalkDialogs,
    faults,
    foreign,
    menu_actions,
    room_of,
    shown,
    tab_chain,
)
from tests.workspaces import new_workspace
from thidua_desktop.data.store.store import Store
from thidua_desktop.operations.sample import load_sample
from thidua_desktop.ui.desk import Desk
from thidua_desktop.ui.keys import spoken_keys
from thidua_desktop.ui.look import Mode
from thidua_desktop.ui.main_window import MainWindow
from thidua_desktop.ui.page_list import PAGES

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

PAGE_IDS = [entry.page_id for entry in PAGES]
each_screen = pytest.mark.parametrize("screen", SCREENS, ids=lambda screen: screen.name)


@pytest.fixture(scope="module")
def sample(tmp_path_factory):
    with Store.create(tmp_path_factory.mktemp("mau") / "mau.thidua") as store:
        load_sample(store)
        return store.path


@pytest.fixture
def store(sample, tmp_path):
    with Store.open(Path(copy(sample, tmp_path))) as store:
        yield store


@pytest.fixture
def open_desk(qtbot, look):
    """Give the way to a program on a screen."""

    def open_on(store, screen=USUAL):
        window = MainWindow(look)
        qtbot.addWidget(window)
        window.resize(room_of(screen))
        window.show()
        desk = Desk(window, InlineRunner(store), look, lambda: date(2017, 12, 1), WalkDialogs())
        desk.show_data()
        return desk

    return open_on


def pages(desk):
    for page_id in PAGE_IDS:
        desk.show_page(page_id)
        yield page_id, desk.current_page()


def faults_of_pages(desk):
    return {page_id: found for page_id, _ in pages(desk) if (found := faults(desk._window))}


@each_screen
def test_every_page_is_whole_named_and_vietnamese(open_desk, store, set_text_size, screen):
    set_text_size(screen.text)
    assert faults_of_pages(open_desk(store, screen)) == {}


@each_screen
def test_every_page_of_a_new_office_is_whole_and_leads_on(open_desk, tmp_path, set_text_size, screen):
    set_text_size(screen.text)
    with new_workspace(tmp_path) as store:
        assert faults_of_pages(open_desk(store, screen)) == {}


@pytest.mark.parametrize("mode", [Mode.DARK, Mode.CONTRAST])
def test_every_page_is_whole_in_other_colours(open_desk, store, look, mode):
    look.set_mode(mode)
    found = faults_of_pages(open_desk(store))
    look.set_mode(Mode.LIGHT)
    assert found == {}


def test_every_page_has_one_main_button_at_most(open_desk, store):
    mains = {
        page_id: [
            one.text()
            for one in shown(page)
            if isinstance(one, QPushButton) and one.property("primary") == "true"
        ]
        for page_id, page in pages(open_desk(store))
    }
    assert {page_id: main for page_id, main in mains.items() if len(main) > 1} == {}


def test_every_action_has_a_key_or_a_button_that_tab_reaches(open_desk, store):
    desk = open_desk(store)
    unreached = []
    for page_id, page in pages(desk):
        stops = tab_chain(desk._window)
        reached = {getattr(stop, "action", None) for stop in stops}
        reached |= {action for stop in stops for action in menu_actions(stop)}
        usable = [one for one in page.actions_of_page if one.isEnabled() and one.isVisible()]
        unreached += [
            (page_id, one.text()) for one in usable if one.shortcut().isEmpty() and one not in reached
        ]
    assert unreached == []


def test_keys_stand_in_the_tooltips_of_their_buttons(open_desk, store):
    silent = []
    for page_id, page in pages(open_desk(store)):
        for action in page.actions_of_page:
            keys = spoken_keys([action.shortcut().toString()])
            if keys not in action.toolTip() and keys not in action.text():
                silent.append((page_id, action.text(), keys))
    assert silent == []


def test_everything_that_can_be_done_is_told_in_vietnamese(open_desk, store):
    desk = open_desk(store)
    said = [command.words for _, _ in pages(desk) for command in desk.commands()]
    assert foreign(said) == set()


@pytest.mark.parametrize("page_id", ["scoring", "ranking"])
def test_a_page_without_a_period_leads_to_the_first_one(open_desk, tmp_path, page_id):
    with new_workspace(tmp_path) as store:
        desk = open_desk(store)
        desk.show_page(page_id)
        buttons = shown(desk.current_page())
        next(one for one in buttons if getattr(one, "text", str)() == "Thêm kỳ đánh giá").click()
        assert desk.current_page().PAGE_ID == "settings"


def test_every_icon_takes_the_colours_of_a_mode_chosen_later(open_desk, store, look):
    desk = open_desk(store)
    light = {page_id: icons(desk._window) for page_id, _ in pages(desk)}
    look.set_mode(Mode.DARK)
    later = {page_id: icons(desk._window) for page_id, _ in pages(desk)}
    from_the_start = open_desk(store)
    dark = {page_id: icons(from_the_start._window) for page_id, _ in pages(from_the_start)}
    look.set_mode(Mode.LIGHT)
    assert [page_id for page_id in PAGE_IDS if not later[page_id] <= dark[page_id]] == []
    assert all(light[page_id] != dark[page_id] for page_id in PAGE_IDS)


def icons(window):
    """Give every picture on a window as it is drawn now."""
    found = set()
    for widget in shown(window):
        is_button = isinstance(widget, QAbstractButton) and not widget.icon().isNull()
        if is_button:
            found.add(bytes(widget.icon().pixmap(18).toImage().constBits()))
        elif isinstance(widget, QLabel) and not widget.pixmap().isNull():
            found.add(bytes(widget.pixmap().toImage().constBits()))
    return found


def test_an_unticked_box_stands_out_from_its_card(open_desk, store, look):
    desk = open_desk(store)
    for mode in (Mode.DARK, Mode.LIGHT):
        look.set_mode(mode)
        desk.show_page("exchange")
        box = desk.current_page().findChild(QCheckBox)
        drawn = box.grab().toImage()
        edge = {drawn.pixelColor(x, drawn.height() // 2).name() for x in range(4)}
        assert look.color("line_strong").name() in edge
    look.set_mode(Mode.LIGHT)
