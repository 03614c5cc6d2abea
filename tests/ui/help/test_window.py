"""The help window: opened where the person is, read and searched by keys alone, never in the way."""

import subprocess
import sys
from datetime import date

import pytest
from PySide6.QtCore import QSize, Qt, QUrl
from PySide6.QtGui import QAccessible, QTextCursor, QTextDocument
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from tests.conftest import ROOT
from tests.typing_vietnamese import type_vietnamese
from tests.ui.fakes import FakeDialogs, InlineRunner, make_context
from tests.ui.printing.test_page import FilePrinter
from tests.ui.record_pages import open_dialogs
from thidua_desktop.data.store.store import Store
from thidua_desktop.operations.help_book import read_help_book
from thidua_desktop.operations.sample import load_sample
from thidua_desktop.ui.desk import Desk
from thidua_desktop.ui.help.guide_preview import GuidePreview
from thidua_desktop.ui.help.memory import read_help_window
from thidua_desktop.ui.help.window import HelpWindow
from thidua_desktop.ui.importing.wizard import ImportWizard
from thidua_desktop.ui.key_card import KeyCard
from thidua_desktop.ui.look import Mode
from thidua_desktop.ui.main_window import MainWindow

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

SMALL = QSize(1093, 590)
"""What a screen of 1366×768 leaves at 125 %, in the pixels that the program counts in."""


@pytest.fixture
def window(qtbot, look):
    window = HelpWindow(read_help_book(), look)
    qtbot.addWidget(window)
    window.show_page("scoring")
    window.show()
    return window


@pytest.fixture
def desk(qtbot, look, tmp_path):
    main = MainWindow(look)
    qtbot.addWidget(main)
    main.show()
    with Store.create(tmp_path / "mau.thidua") as store:
        load_sample(store)
        desk = Desk(main, InlineRunner(store), look, lambda: date(2017, 12, 1), FakeDialogs())
        desk.show_data()
        yield desk
        desk.help.close()


def press_f1(dialog, qtbot):
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)
    QTest.keyClick(dialog, Qt.Key.Key_F1)


def test_f1_opens_the_page_of_the_screen(desk):
    desk.show_page("ranking")
    QTest.keyClick(desk._window, Qt.Key.Key_F1)
    assert desk.help.window.page_id() == "ranking"
    assert desk.help.window.isVisible()


def test_f1_in_a_form_opens_the_page_below_and_the_form_stays(desk, qtbot):
    desk.show_page("campaigns")
    desk.current_page()._add()
    form = open_dialogs(desk._window)[-1]
    press_f1(form, qtbot)
    assert desk.help.window.page_id() == "campaigns"
    assert form.isVisible()
    assert not desk.help.window.isModal()
    assert desk.help.window.parentWidget() is None
    form.close_kept()


def test_f1_in_the_import_of_scores_opens_its_own_page(desk, qtbot):
    desk.show_page("scoring")
    desk.current_page()._import_scores()
    wizard = desk._window.findChild(ImportWizard)
    press_f1(wizard, qtbot)
    assert desk.help.window.page_id() == "import_scores"
    wizard.close()


def test_shift_f1_opens_the_key_card_from_the_program_and_from_help(desk):
    desk.show_help()
    QTest.keyClick(desk.help.window, Qt.Key.Key_F1, Qt.KeyboardModifier.ShiftModifier)
    card = desk._window.findChild(KeyCard)
    assert card.isVisible()
    card.close()


def test_help_closes_with_the_program(desk):
    desk.show_help()
    shown = desk.help.window
    assert not shown.testAttribute(Qt.WidgetAttribute.WA_QuitOnClose)
    assert desk.may_close()
    assert not shown.isVisible()


def test_a_second_f1_turns_the_page_of_the_same_window(desk):
    desk.show_help()
    first = desk.help.window
    desk.show_page("units")
    desk.show_help()
    assert desk.help.window is first
    assert first.page_id() == "units"


def test_a_place_without_a_page_opens_the_contents(window):
    window.show_page("")
    assert window.page_id() == "index"


def test_alt_left_goes_back_to_where_the_person_was_and_alt_right_on(window):
    window.show_page("ranking")
    window.show_page("printing")
    QTest.keyClick(window, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert window.page_id() == "ranking"
    QTest.keyClick(window, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert window.page_id() == "scoring"
    assert not window._back.isEnabled()
    QTest.keyClick(window, Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    assert window.page_id() == "ranking"


def test_a_link_turns_the_page_and_others_do_nothing(window):
    window.view.anchorClicked.emit(QUrl("ranking.md"))
    assert window.page_id() == "ranking"
    window.view.anchorClicked.emit(QUrl("file:///etc/hosts"))
    assert window.page_id() == "ranking"


def test_a_search_without_marks_is_opened_by_keys_alone(window):
    QTest.keyClick(window, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    type_vietnamese(window.column.search, "phục hồi")
    assert window.column.hits()[0].page_id == "backup"
    QTest.keyClick(window.column.search, Qt.Key.Key_Return)
    assert window.page_id() == "backup"
    marked = {mark.cursor.selectedText().casefold() for mark in window.view.extraSelections()}
    assert "phục" in {word.strip(".,:“”") for word in marked}


def test_a_search_for_nothing_known_says_so(window):
    window.column.search.setText("xyzzy")
    assert "xyzzy" in window.column._nothing.text()
    assert window.column._views.currentWidget() is window.column._nothing
    QTest.keyClick(window.column.search, Qt.Key.Key_Escape)
    assert window.isVisible()
    assert window.column._views.currentWidget() is window.column.contents


def test_arrows_in_the_contents_pass_over_the_names_of_sections(window):
    window.show_page("overview")
    QTest.keyClick(window.column.contents, Qt.Key.Key_Down)
    assert window.page_id() == "campaigns"
    QTest.keyClick(window.column.contents, Qt.Key.Key_Up)
    assert window.page_id() == "overview"


def test_esc_closes_and_the_size_is_remembered(window, qtbot, look):
    window.resize(700, 500)
    window._grow()
    QTest.keyClick(window.view, Qt.Key.Key_Escape)
    assert not window.isVisible()
    assert read_help_window() == (QSize(700, 500), 115)
    again = HelpWindow(read_help_book(), look)
    qtbot.addWidget(again)
    assert again.size() == QSize(700, 500)


def test_every_widget_that_takes_the_keyboard_has_a_name(window):
    takers = [one for one in window.findChildren(QWidget) if one.focusPolicy() & Qt.FocusPolicy.TabFocus]
    named = [QAccessible.queryAccessibleInterface(one).text(QAccessible.Text.Name) for one in takers]
    assert len(takers) >= 8
    assert all(named)


def test_tab_goes_from_search_to_contents_to_buttons_to_page(window):
    window.activateWindow()
    window.column.search.setFocus()
    seen = []
    for _ in range(14):
        seen.append(QApplication.focusWidget())
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
    assert seen.index(window.column.contents) < seen.index(window._index) < seen.index(window.view)


@pytest.mark.parametrize("percent", [100, 200])
def test_pages_fit_a_small_screen_without_sideways_scrolling(window, percent):
    window.resize(SMALL)
    window._percent = percent
    window._show_size()
    for page in read_help_book().pages:
        window.show_page(page.page_id)
        assert window.view.horizontalScrollBar().maximum() == 0, page.page_id


def test_text_of_200_percent_is_twice_as_large(window):
    body = window.view.document().defaultFont().pixelSize()
    for _ in range(9):
        window._grow()
    assert window.view.document().defaultFont().pixelSize() == pytest.approx(2 * body, abs=1)
    assert not window._larger.isEnabled()


def test_larger_text_keeps_the_place_that_is_read(window):
    bar = window.view.verticalScrollBar()
    window._grow()
    assert bar.value() == 0
    bar.setValue(bar.maximum() // 2)
    window._grow()
    assert bar.value() == pytest.approx(bar.maximum() / 2, rel=0.1)


def test_dark_colours_bring_dark_pictures(window, look):
    def background():
        return window.view._picture(QUrl("pictures/scoring.png")).pixelColor(2, 2).lightness()

    assert background() > 200
    look.set_mode(Mode.DARK)
    try:
        assert background() < 60
        title = QTextCursor(window.view.document())
        title.movePosition(QTextCursor.MoveOperation.NextCharacter)
        assert title.charFormat().foreground().color() == look.color("ink")
    finally:
        look.set_mode(Mode.LIGHT)


def test_only_pictures_of_the_help_are_ever_loaded(window):
    style = QTextDocument.ResourceType.StyleSheetResource.value
    assert window.view.loadResource(style, QUrl("https://example.org/x.css")) is None
    image = QTextDocument.ResourceType.ImageResource.value
    assert window.view.loadResource(image, QUrl("https://example.org/x.png")).isNull()


def test_the_hand_out_is_shown_and_saved(qtbot, look, tmp_path):
    target = tmp_path / "huong_dan.pdf"
    preview = GuidePreview(make_context(look, dialogs=FakeDialogs(target)), None)
    qtbot.addWidget(preview)
    preview.show()
    assert "Năm bước đầu tiên" in preview.preview.text()
    preview.save_button.click()
    assert target.read_bytes().startswith(b"%PDF")
    assert target.name in preview._line.text()
    assert not preview.print_button.isEnabled()  # no data is open


def test_the_hand_out_goes_to_the_printer(qtbot, look, store, tmp_path):
    tray = FilePrinter(tmp_path / "khay.pdf")
    preview = GuidePreview(make_context(look, store), None, tray)
    qtbot.addWidget(preview)
    preview.show()
    preview.print_button.click()
    assert tray.target.exists()
    assert "trang tới máy in" in preview._line.text()


def test_help_is_loaded_when_it_is_asked_for():
    """Neither the window's first paint nor the desk pays for pages that nobody reads."""
    program = "import sys, thidua_desktop.ui.desk; print([one for one in sys.modules if 'help' in one])"
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True, cwd=ROOT
    )
    assert "thidua_desktop.ui.help.window" not in done.stdout
    assert "thidua_desktop.operations.help_book" not in done.stdout
