"""The way of Tab through a window: as its layouts read, whatever the order in which its widgets were made."""

from collections.abc import Iterator
from itertools import pairwise

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
    return list(_widgets(layout)) if layout is not None else []


def _widgets(layout: QLayout) -> Iterator[QWidget]:
    for place in range(layout.count()):
        item = layout.itemAt(place)
        widget, inner = (item.widget(), item.layout()) if item is not None else (None, None)
        if widget is not None:
            yield widget
        elif inner is not None:
            yield from _widgets(inner)
