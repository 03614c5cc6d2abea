"""Every page and form on the shipped sample, on a small office screen: nothing cut, nameless or foreign."""

import re
from datetime import date
from pathlib import Path
from shutil import copy

import pytest
from PySide6.QtCore import QAbstractListModel, QCoreApplication, QEvent, QPoint, QRect, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QComboBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QWidget,
)

from tests.ui.fakes import FakeDialogs, InlineRunner
from tests.ui.record_pages import open_dialogs
from tests.workspaces import new_workspace
from thidua_desktop.data.store.store import Store
from thidua_desktop.operations.sample import load_sample
from thidua_desktop.ui.desk import Desk
from thidua_desktop.ui.main_window import MainWindow
from thidua_desktop.ui.page_list import PAGES

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

SIZES = [(1366, 738), (1093, 590)]
"""The room that a screen of 1366×768 leaves at 100 % and 125 %, in the pixels that the program counts in."""
PAGE_IDS = [entry.page_id for entry in PAGES]
WITH_FORM = ["campaigns", "achievements", "units", "blocs"]
CODE = re.compile(r"\b[a-z]+_[a-z_]+\b|\b[A-Z][a-z]+\.[A-Z]{2,}\b|[{}]|\bNone\b|\bTrue\b|\bFalse\b")
ENGLISH = re.compile(
    r"\b(the|and|of|is|not|yes|ok|cancel|close|save|open|file|error|warning|edit|delete|add|new|print|search"
    r"|page|score|unit|bloc|draft|active|submitted|self|sheet|total|rank|campaign|period|province|commune)\b",
    re.IGNORECASE,
)


PLACE = re.compile(r"(/|[A-Z]:\\)\S+")
"""The place of a file is as the person's computer has it."""


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
def walk(qtbot, look, store, request):
    window = MainWindow(look)
    qtbot.addWidget(window)
    window.resize(*getattr(request, "param", SIZES[0]))
    window.show()
    desk = Desk(window, InlineRunner(store), look, lambda: date(2017, 12, 1), FakeDialogs())
    desk.show_data()
    yield desk
    for dialog in open_dialogs(window):
        dialog.close_kept()


def shown(top):
    return [widget for widget in (top, *top.findChildren(QWidget)) if widget.isVisible()]


def needed(widget):
    """Give the size that a widget's text asks for at the width it has; None when its text may give way."""
    if isinstance(widget, QLabel) and widget.wordWrap():
        return widget.width(), widget.heightForWidth(widget.width())
    if isinstance(widget, QLabel) and not widget.pixmap().isNull():
        return None
    if isinstance(widget, QLabel | QPushButton | QComboBox):
        hint = widget.minimumSizeHint() if isinstance(widget, QComboBox) else widget.sizeHint()
        return hint.width(), min(hint.height(), widget.maximumHeight())
    return None


def cut(top):
    found = []
    for widget in shown(top):
        size = needed(widget)
        if size and widget_text(widget) and (size[0] > widget.width() + 1 or size[1] > widget.height() + 1):
            found.append((widget_text(widget), size, widget.size().toTuple()))
    return found


def widget_text(widget):
    return widget.currentText() if isinstance(widget, QComboBox) else widget.text()


def is_scrolled(widget):
    parent = widget.parentWidget()
    while parent is not None:
        if isinstance(parent, QAbstractScrollArea):
            return True
        parent = parent.parentWidget()
    return False


def outside(top):
    room = QRect(QPoint(0, 0), top.size())
    return [
        (type(widget).__name__, widget.geometry().getRect())
        for widget in shown(top)
        if widget is not top
        and not widget.isWindow()
        and not widget.size().isEmpty()
        and not is_scrolled(widget)
        and not room.contains(QRect(widget.mapTo(top, QPoint(0, 0)), widget.size()))
    ]


def wider_than_sight(top):
    return [
        (type(area).__name__, area.widget().width(), area.viewport().width())
        for area in shown(top)
        if isinstance(area, QScrollArea) and area.widget().width() > area.viewport().width()
    ]


def nameless(top):
    found = []
    for widget in shown(top):
        if widget.isEnabled() and widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
            face = QAccessible.queryAccessibleInterface(widget)
            if face is None or not face.text(QAccessible.Text.Name):
                found.append((type(widget).__name__, widget.parent().__class__.__name__))
    return found


def words(top):
    for widget in shown(top):
        yield widget.toolTip()
        if isinstance(widget, QLabel | QAbstractButton):
            yield widget.text()
        elif isinstance(widget, QLineEdit):
            yield widget.placeholderText()
        elif isinstance(widget, QComboBox):
            yield from (widget.itemText(place) for place in range(widget.count()))
        elif isinstance(widget, QAbstractItemView) and not isinstance(widget, QHeaderView):
            yield from model_words(widget.model())
        yield from (action.text() for action in widget.actions())


def model_words(model):
    for column in range(1 if isinstance(model, QAbstractListModel) else model.columnCount()):
        yield str(model.headerData(column, Qt.Orientation.Horizontal) or "")
        yield from (str(model.index(row, column).data() or "") for row in range(min(40, model.rowCount())))


def foreign(top):
    said = {PLACE.sub("", text) for text in words(top) if text}
    return {text for text in said if CODE.search(text) or ENGLISH.search(text)}


def look_over(top):
    for _ in range(4):  # what was filled is laid out, then what lies in it
        QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)
    assert cut(top) == []
    assert outside(top) == []
    assert wider_than_sight(top) == []
    assert nameless(top) == []
    assert foreign(top) == set()


@pytest.mark.parametrize("walk", SIZES, indirect=True, ids=["100", "125"])
@pytest.mark.parametrize("page_id", PAGE_IDS)
def test_a_page_is_whole_named_and_vietnamese(walk, page_id):
    walk.show_page(page_id)
    look_over(walk._window)


@pytest.mark.parametrize("walk", SIZES, indirect=True, ids=["100", "125"])
@pytest.mark.parametrize("page_id", WITH_FORM)
def test_a_form_with_every_problem_is_whole_named_and_vietnamese(walk, page_id):
    walk.show_page(page_id)
    add = next(one for one in walk.current_page().actions_of_page if "Ctrl+N" in one.shortcut().toString())
    add.trigger()
    dialog = open_dialogs(walk._window)[-1]
    dialog.submit()
    look_over(dialog)


@pytest.mark.parametrize("page_id", PAGE_IDS)
def test_a_page_has_one_main_button_at_most(walk, page_id):
    walk.show_page(page_id)
    buttons = shown(walk.current_page())
    main = [
        one.text() for one in buttons if isinstance(one, QPushButton) and one.property("primary") == "true"
    ]
    assert len(main) <= 1, main


@pytest.mark.parametrize("page_id", PAGE_IDS)
def test_keys_stand_in_the_tooltips_of_their_buttons(walk, page_id):
    walk.show_page(page_id)
    for action in walk.current_page().actions_of_page:
        keys = action.shortcut().toString()
        assert not keys or keys.replace("Return", "Enter") in action.toolTip() or keys in action.text()


@pytest.mark.parametrize("page_id", ["scoring", "ranking", "printing"])
def test_a_page_without_a_period_leads_to_the_first_one(qtbot, look, tmp_path, page_id):
    window = MainWindow(look)
    qtbot.addWidget(window)
    window.show()
    with new_workspace(tmp_path) as store:
        desk = Desk(window, InlineRunner(store), look, lambda: date(2017, 12, 1), FakeDialogs())
        desk.show_data()
        desk.show_page(page_id)
        look_over(window)
        buttons = shown(desk.current_page())
        next(one for one in buttons if getattr(one, "text", str)() == "Thêm kỳ đánh giá").click()
        assert desk.current_page().PAGE_ID == "settings"
