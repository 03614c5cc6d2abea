"""Every dialog that a page can open: whole, named, Vietnamese, and good to type in."""

import unicodedata
from datetime import date
from pathlib import Path
from shutil import copy

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QDialog, QLineEdit, QPlainTextEdit

from tests.ui.fakes import InlineRunner
from tests.ui.walks import (
    LARGE_TEXT,
    USUAL,
    WalkDialogs,
    faults,
    foreign,
    menu_actions,
    other_windows,
    room_of,
    settle,
    shown,
)
from thidua_desktop import paths
from thidua_desktop.data.store.store import Store
from thidua_desktop.operations.sample import load_sample
from thidua_desktop.ui.desk import Desk
from thidua_desktop.ui.main_window import MainWindow
from thidua_desktop.ui.page_list import PAGES
from thidua_desktop.ui.qt_words import install_qt_words
from thidua_desktop.ui.widgets.points_edit import PointsEdit, WholeEdit

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

PAGE_IDS = [entry.page_id for entry in PAGES]
HIGHEST = 700
"""No dialog is higher than this at the usual text size: a screen of 768 has a bar and a title."""
LETTERS = (("d", "đ"), ("D", "Đ"), ("a", "â", "ấ"), ("o", "ơ", "ở"), ("u", "ư", "ữ"))
"""What an input method shows on the way to a letter, as Telex does it: d, đ; a, â, ấ."""
WORD = "đĐấởữ"
FIGURES = {PointsEdit: "98,75", WholeEdit: "2026"}
"""What is typed into fields of figures, a digit or comma at a time."""


@pytest.fixture(scope="module")
def sample(tmp_path_factory):
    with Store.create(tmp_path_factory.mktemp("mau") / "mau.thidua") as store:
        load_sample(store)
        return store.path


@pytest.fixture(autouse=True)
def _qt_speaks_vietnamese(qapp):
    translator = install_qt_words(qapp, paths.resource("i18n", "qtbase_vi.ts"))
    yield
    qapp.removeTranslator(translator)


@pytest.fixture
def desk(request, qtbot, look, sample, tmp_path, set_text_size):
    screen = getattr(request, "param", USUAL)
    set_text_size(screen.text)
    with Store.open(Path(copy(sample, tmp_path))) as store:
        window = MainWindow(look)
        qtbot.addWidget(window)
        window.resize(room_of(screen))
        window.show()
        desk = Desk(window, InlineRunner(store), look, lambda: date(2017, 12, 1), WalkDialogs())
        desk.show_data()
        yield desk
        close_all(window)


def close_all(window):
    for one in other_windows(window):
        getattr(one, "close_kept", one.hide)()
        one.hide()
        if isinstance(one, QDialog):
            one.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def ways(page):
    """Everything on a page that can be done, as (words, how): actions, menus, buttons."""
    for action in [*page.actions_of_page, *(one for widget in shown(page) for one in menu_actions(widget))]:
        if action.isEnabled() and action.isVisible():
            yield action.text(), action.trigger
    for widget in shown(page):
        is_button = isinstance(widget, QAbstractButton) and widget.isEnabled()
        if is_button and not menu_actions(widget) and not getattr(widget, "action", None):
            yield widget.text(), widget.click


def opened(desk, page_id):
    """Do everything that a page offers and give each window that it opens, once a kind and title."""
    desk.show_page(page_id)
    known = set()
    count = len(list(ways(desk.current_page())))
    for place in range(count):
        desk.show_page(page_id)
        now = list(ways(desk.current_page()))
        if place >= len(now):
            return
        now[place][1]()
        for window in other_windows(desk._window):
            name = (type(window).__name__, window.windowTitle())
            if name not in known:
                known.add(name)
                settle()
                yield name, window
        close_all(desk._window)


@pytest.mark.parametrize("desk", [USUAL, LARGE_TEXT], indirect=True, ids=lambda screen: screen.name)
@pytest.mark.parametrize("page_id", PAGE_IDS)
def test_every_dialog_of_a_page_is_whole_named_and_vietnamese(desk, page_id):
    found = {}
    for name, window in opened(desk, page_id):
        submit = getattr(window, "submit", None)
        if submit is not None:
            submit()  # with every problem that an empty form has
        wrong = faults(window)
        if window.height() > HIGHEST or window.width() > desk._window.width():
            wrong["size"] = window.size().toTuple()
        if wrong:
            found[name] = wrong
    assert found == {}
    assert foreign(desk.dialogs.said) == set()


@pytest.mark.parametrize("page_id", PAGE_IDS)
def test_vietnamese_typed_by_an_input_method_arrives_in_every_field(desk, page_id):
    desk.show_page(page_id)
    wrong = mistyped(desk._window)
    for name, window in opened(desk, page_id):
        is_ours = not type(window).__module__.startswith("PySide6")
        wrong += [(name, one) for one in mistyped(window)] if is_ours else []
    assert wrong == []


def mistyped(top):
    """Type into every text field of a window and give those that hold something else afterwards."""
    found = []
    for field in fields(top):
        if isinstance(field, QLineEdit) and field.completer() is not None:
            found.append((field.accessibleName(), "rewrites what is typed"))
        field.setFocus()
        clear(field)
        wanted = FIGURES.get(type(field), WORD)
        type_by_steps(field, [*wanted] if type(field) in FIGURES else LETTERS)
        text = field.toPlainText() if isinstance(field, QPlainTextEdit) else field.text()
        if text != wanted or not unicodedata.is_normalized("NFC", text) or is_refused(field):
            found.append((field.accessibleName(), text))
        clear(field)
    return found


def is_refused(field):
    """Tell whether a field of figures does not take what is typed for a number."""
    return type(field) in FIGURES and (field.value() is None or field.problem("ô") is not None)


def fields(top):
    for widget in shown(top):
        inner = widget.lineEdit() if isinstance(widget, QComboBox) and widget.isEditable() else widget
        if isinstance(inner, QLineEdit | QPlainTextEdit) and not inner.isReadOnly() and inner.isEnabled():
            yield inner


def clear(field):
    field.blockSignals(True)
    field.clear()
    field.blockSignals(False)


def type_by_steps(field, letters):
    for steps in letters:
        for step in steps:
            QApplication.sendEvent(field, QInputMethodEvent(step, []))
        done = QInputMethodEvent("", [])
        done.setCommitString(steps[-1])
        QApplication.sendEvent(field, done)
