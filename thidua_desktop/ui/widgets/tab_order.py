"""The way of Tab through a window: as its layouts read, whatever the order in which its widgets were made."""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from operator import itemgetter

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLayout, QScrollArea, QSplitter, QStackedWidget, QTabWidget, QWidget

from thidua_desktop.ui.widgets.flow_bar import FlowBar
from thidua_desktop.ui.widgets.head_actions import HeadActions


def follow_layout(top: QWidget) -> None:
    """Let Tab go through a widget in the order of its layouts."""
    for before, after in pairwise(_stops(top)):
        QWidget.setTabOrder(before, after)


def _stops(widget: QWidget) -> Iterator[QWidget]:
    if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.focusProxy() is None:
        yield widget
    for part in _parts(widget):
        yield from _stops(part)


def _parts(widget: QWidget) -> list[QWidget]:
    if isinstance(widget, FlowBar | HeadActions):
        return widget.widgets()
    if isinstance(widget, QScrollArea):
        inside = widget.widget()
        return [inside] if inside is not None else []
    if isinstance(widget, QSplitter | QStackedWidget | QTabWidget):
        pages = [widget.widget(place) for place in range(widget.count())]
        bar = [widget.tabBar()] if isinstance(widget, QTabWidget) else []
        return [*bar, *(page for page in pages if page is not None)]
    layout = widget.layout()
    return _in_layout(layout, _children(widget)) if layout is not None else []


def _children(widget: QWidget) -> list[QWidget]:
    return [one for one in widget.children() if isinstance(one, QWidget)]


def _in_layout(layout: QLayout, children: Sequence[QWidget]) -> list[QWidget]:
    """Sort the children that lie in a layout or in one inside it by their places.

    Asked by widget, not by `itemAt`: PySide keeps the item it gave even when Qt has deleted it, and takes it
    for whatever comes to lie at the same address later, which crashed the program on Windows.
    """
    placed = [(layout.indexOf(one), [one]) for one in children]
    inner = [one for one in layout.children() if isinstance(one, QLayout)]
    placed += [(layout.indexOf(one), _in_layout(one, children)) for one in inner]
    placed.sort(key=itemgetter(0))
    return [one for place, part in placed for one in part if place >= 0]
