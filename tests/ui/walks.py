"""What holds for everything that is shown: nothing cut, nothing outside, nothing nameless, nothing foreign.

The checks take a window or dialog as it stands and give what is wrong with it, so that tests can walk the
lists of pages and actions themselves: what comes later is held to them without a new line.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtCore import QAbstractListModel, QCoreApplication, QEvent, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QAccessible, QAction
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QApplication,
    QComboBox,
    QDialog,
    QHeaderView,
    QLabel,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QPushButton,
    QScrollArea,
    QTableView,
    QTextBrowser,
    QToolButton,
    QTreeView,
    QWidget,
)

from tests.ui.fakes import FakeDialogs
from thidua_desktop.messages import error_sentence
from thidua_desktop.ui.page import Page

_EDGE = 20
"""Pixels of a head or cell that its text does not have."""


@dataclass(frozen=True)
class Screen:
    """Room on a screen, in the pixels that the program counts in, and the size of its text in percent."""

    name: str
    width: int
    height: int
    text: int = 100


USUAL = Screen("1366x768", 1366, 738)
AT_125 = Screen("1366x768 at 125 %", 1093, 590)
AT_150 = Screen("1366x768 at 150 %", 911, 482)
LARGE_TEXT = Screen("1366x768, text 200 %", 1366, 738, text=200)
SCREENS = (USUAL, AT_125, AT_150, LARGE_TEXT)

_CODE = re.compile(
    r"\b[a-z]+_[a-z_]+\b|\b[A-Z][a-z]+\.[A-Z]{2,}\b|[{}]|\bNone\b|\bTrue\b|\bFalse\b|&amp;|\bQt\b"
)
_ENGLISH = re.compile(
    r"\b(the|and|of|is|not|yes|no|ok|cancel|close|save|open|file|error|warning|edit|delete|add|new|print|search"
    r"|page|score|unit|bloc|draft|active|submitted|self|sheet|total|rank|campaign|period|province|commune"
    r"|next|back|finish|help|apply|reset|undo|redo|cut|copy|paste|select all|all|name|type|date|size|folder"
    r"|options|properties|portrait|landscape|copies|range|from|color|colour|output|printer|value|key|list)\b",
    re.IGNORECASE,
)
_PLACE = re.compile(r"(/|[A-Z]:\\)\S+|\b[\w.-]+@[\w.-]+|\*\.\w+|\b\w+\.(txt|pdf|xlsx|docx|zip)\b")
"""Places of files are as the person's computer has them."""


class WalkDialogs(FakeDialogs):
    """Answer with the last verb, which changes nothing; choose no file. `said` keeps all words."""

    def __init__(self) -> None:
        super().__init__()
        self.said: list[str] = []

    def choose(self, question, verbs, detail="", default=0) -> int:
        self.said += [question, detail, *verbs]
        return len(verbs) - 1

    def choose_open_file(self, title, file_filter="") -> Path | None:
        self.said += [title, file_filter]
        return None

    def choose_open_files(self, title, file_filter="") -> list[Path]:
        self.said += [title, file_filter]
        return []

    def choose_folder(self, title) -> Path | None:
        self.said.append(title)
        return None

    def choose_save_file(self, title, suggested, file_filter="") -> Path | None:
        self.said += [title, file_filter]
        return None

    def ask_passphrase(self, reason) -> str | None:
        self.said.append(reason)
        return None

    def open_file(self, path: Path) -> None:
        pass

    def show_error(self, problem) -> None:
        self.said.append(problem if isinstance(problem, str) else error_sentence(problem))

    def show_issues(self, title, issues) -> None:
        self.said.append(title)


# ------------------------------------------------------------------------------------------- looking


def settle() -> None:
    """Lay out what was filled, then what lies in it."""
    for _ in range(6):
        QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)


def shown(top: QWidget) -> list[QWidget]:
    """Give a window and all that is visible in it, without other windows."""
    return [
        widget
        for widget in (top, *top.findChildren(QWidget))
        if widget.isVisible() and widget.window() is top.window()
    ]


def other_windows(window: QWidget) -> list[QWidget]:
    """Give what stands open beside a window."""
    return [
        one
        for one in QApplication.topLevelWidgets()
        if one.isVisible() and one is not window and not isinstance(one, QMenu)
    ]


def faults(top: QWidget) -> dict[str, object]:
    """Give everything that is wrong with what is shown, by kind."""
    settle()
    found = {
        "cut": cut(top),
        "outside": outside(top),
        "sideways": sideways(top),
        "nameless": nameless(top),
        "foreign": foreign(words(top)),
        "order": out_of_order(top),
        "mute": mute_badges(top),
        "unexplained": unexplained(top),
    }
    return {kind: what for kind, what in found.items() if what}


def look_over(top: QWidget) -> None:
    """Fail on anything that is wrong with what is shown."""
    found = faults(top)
    if found:
        pytest.fail(f"wrong with what is shown: {found}")


def cut(top: QWidget) -> list[object]:
    """Give texts that have less room than they need."""
    found: list[object] = []
    for widget in shown(top):
        size = _needed(widget)
        if size and _text(widget) and (size[0] > widget.width() + 1 or size[1] > widget.height() + 1):
            found.append((_text(widget), size, widget.size().toTuple()))
    return found + [one for view in shown(top) if isinstance(view, QTableView) for one in _cut_figures(view)]


def _needed(widget: QWidget) -> tuple[int, int] | None:
    """Give the size that a widget's text asks for at the width it has; None when its text may give way."""
    if isinstance(widget, QLabel) and widget.wordWrap():
        return widget.width(), widget.heightForWidth(widget.width())
    if isinstance(widget, QLabel) and not widget.pixmap().isNull():
        return None
    if isinstance(widget, QToolButton) and not widget.icon().isNull():
        return None
    if isinstance(widget, QLabel | QPushButton | QComboBox | QToolButton):
        hint = widget.minimumSizeHint() if isinstance(widget, QComboBox) else widget.sizeHint()
        return hint.width(), min(hint.height(), widget.maximumHeight())
    return None


def _text(widget: QWidget) -> str:
    return widget.currentText() if isinstance(widget, QComboBox) else widget.text()


def _cut_figures(view: QTableView) -> Iterator[object]:
    """Give figures and heads that a column does not show whole; words may end in …, figures never."""
    model, right = view.model(), Qt.AlignmentFlag.AlignRight
    for column in range(model.columnCount() if model is not None else 0):
        if view.isColumnHidden(column):
            continue
        room = view.columnWidth(column)
        side = model.headerData(column, Qt.Orientation.Horizontal, Qt.ItemDataRole.TextAlignmentRole)
        is_figure = bool((side or 0) & right)
        texts = [str(model.index(row, column).data() or "") for row in range(min(40, model.rowCount()))]
        for text in texts if is_figure else []:
            if view.fontMetrics().horizontalAdvance(text) + _EDGE > room:
                yield (text, room)
        head = str(model.headerData(column, Qt.Orientation.Horizontal) or "")
        if view.fontMetrics().horizontalAdvance(head) + _EDGE > room and view.horizontalHeader().isVisible():
            yield (head, room)


def is_scrolled(widget: QWidget) -> bool:
    """Tell whether a widget lies in something that can be scrolled."""
    parent = widget.parentWidget()
    while parent is not None:
        if isinstance(parent, QAbstractScrollArea):
            return True
        parent = parent.parentWidget()
    return False


def outside(top: QWidget) -> list[object]:
    """Give what lies partly beyond the window and cannot be scrolled into sight."""
    room = QRect(QPoint(0, 0), top.size())
    return [
        (type(widget).__name__, _place(widget, top).getRect(), _label(widget))
        for widget in shown(top)
        if widget is not top
        and not widget.size().isEmpty()
        and not is_scrolled(widget)
        and not room.contains(_place(widget, top))
    ]


def sideways(top: QWidget) -> list[object]:
    """Give what would have to be scrolled to the side; a matrix may, under the names that stand still."""
    found: list[object] = []
    for area in shown(top):
        if isinstance(area, QScrollArea) and area.widget() is not None:
            if area.widget().width() > area.viewport().width():
                found.append((type(area).__name__, area.widget().width(), area.viewport().width()))
        elif isinstance(area, QTableView | QTreeView) and not area.property("matrix"):
            head = area.horizontalHeader() if isinstance(area, QTableView) else area.header()
            if head.length() > area.viewport().width() + 1:
                found.append((type(area).__name__, head.length(), area.viewport().width()))
    return found


def nameless(top: QWidget) -> list[object]:
    """Give what takes the focus without telling a screen reader its name."""
    found: list[object] = []
    for widget in shown(top):
        if widget.isEnabled() and widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
            face = QAccessible.queryAccessibleInterface(widget)
            if face is None or not face.text(QAccessible.Text.Name):
                found.append((type(widget).__name__, type(widget.parent()).__name__))
    return found


def unexplained(top: QWidget) -> list[object]:
    """Give fields that are marked wrong without telling a screen reader why."""
    return [
        _label(widget)
        for widget in shown(top)
        if widget.property("wrong") == "true" and not widget.accessibleDescription()
    ]


def mute_badges(top: QWidget) -> list[object]:
    """Give badges that tell something by their colour alone."""
    return [
        type(widget.parent()).__name__
        for widget in shown(top)
        if isinstance(widget, QLabel) and widget.property("badge") and not widget.text()
    ]


def out_of_order(top: QWidget) -> list[object]:
    """Give steps of Tab against the reading order: up without going right, or left in the same line."""
    for one in shown(top):
        if isinstance(one, Page | QDialog):
            one.focusNextPrevChild(True)  # which is when pages and dialogs put their parts in order
    chain = tab_chain(top)
    found: list[object] = []
    for before, after in pairwise(chain):
        a, b = (_place(one, top) for one in _parted(before, after))
        goes_up = b.bottom() <= a.top() and b.left() < a.right()
        goes_left = b.right() <= a.left() and b.top() < a.bottom() and a.top() < b.bottom()
        if goes_up or goes_left:
            found.append((_label(before), _label(after)))
    return found


def tab_chain(top: QWidget) -> list[QWidget]:
    """Give what Tab goes through, in its order, from the first one on."""
    stops, widget = [], top
    while True:
        widget = widget.nextInFocusChain()
        if widget is top or widget is None:
            return stops
        if (
            widget.isVisible()
            and widget.isEnabled()
            and widget.window() is top.window()
            and widget.focusPolicy() & Qt.FocusPolicy.TabFocus
            and widget.focusProxy() is None
        ):
            stops.append(widget)


def _parted(first: QWidget, second: QWidget) -> tuple[QWidget, QWidget]:
    """Give what stands for two widgets where they part: what is scrolled stands where its frame is."""
    ones, others = [*_frames(first), first], [*_frames(second), second]
    pairs = list(zip(ones, others, strict=False))
    return next((pair for pair in pairs if pair[0] is not pair[1]), pairs[-1])


def _frames(widget: QWidget) -> list[QWidget]:
    frames, parent = [], widget.parentWidget()
    while parent is not None:
        if isinstance(parent, QScrollArea):
            frames.insert(0, parent)
        parent = parent.parentWidget()
    return frames


def _place(widget: QWidget, top: QWidget) -> QRect:
    return QRect(widget.mapTo(top, QPoint(0, 0)), widget.size())


def _label(widget: QWidget) -> str:
    return f"{type(widget).__name__} {widget.accessibleName() or getattr(widget, 'text', str)()}"


# ------------------------------------------------------------------------------------------- reading


def words(top: QWidget) -> Iterator[str]:
    """Give every text on a window: labels, tooltips, choices, cells, heads, actions, what is spoken."""
    yield top.windowTitle()
    for widget in shown(top):
        yield from (widget.toolTip(), widget.accessibleName(), widget.accessibleDescription())
        yield from _own_words(widget)
        yield from (text for action in widget.actions() for text in action_words(action))


def menu_actions(widget: QWidget) -> list[QAction]:
    """Give the actions of the menu that a button opens."""
    menu = widget.menu() if isinstance(widget, QPushButton | QToolButton) else None
    return menu.actions() if menu is not None else []


def action_words(action: QAction) -> Iterator[str]:
    """Give the words of an action and of the menu it opens."""
    yield from (action.text(), action.toolTip())
    menu = action.menu()
    if isinstance(menu, QMenu):
        yield from (text for one in menu.actions() for text in action_words(one))


def _own_words(widget: QWidget) -> Iterator[str]:
    if isinstance(widget, QLabel | QAbstractButton):
        yield widget.text()
        yield from (text for one in menu_actions(widget) for text in action_words(one))
    elif isinstance(widget, QLineEdit | QPlainTextEdit):
        yield widget.placeholderText()
    elif isinstance(widget, QTextBrowser):
        yield widget.toPlainText()
    elif isinstance(widget, QComboBox):
        yield from (widget.itemText(place) for place in range(widget.count()))
    elif isinstance(widget, QAbstractItemView) and not isinstance(widget, QHeaderView):
        yield from _model_words(widget.model())


def _model_words(model) -> Iterator[str]:
    roles = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole)
    for column in range(1 if isinstance(model, QAbstractListModel) else model.columnCount()):
        yield str(model.headerData(column, Qt.Orientation.Horizontal) or "")
        for row in range(min(40, model.rowCount())):
            yield from (str(model.index(row, column).data(role) or "") for role in roles)


def foreign(texts) -> set[str]:
    """Give the texts with a word of English, a raw code or a placeholder that was not filled."""
    said = {_PLACE.sub("", text) for text in texts if text}
    return {text for text in said if _CODE.search(text) or _ENGLISH.search(text)}


def room_of(screen: Screen) -> QSize:
    """Give the size of the window on a screen."""
    return QSize(screen.width, screen.height)
