"""A row of widgets that goes on in a second line where there is no room, instead of cutting any of them."""

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QRect, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from thidua_desktop.ui.look import Space


@dataclass(frozen=True, slots=True)
class _Item:
    """A widget with its share of the width that is left; without a widget the item is only a gap."""

    widget: QWidget | None
    stretch: int


class FlowBar(QWidget):
    """Widgets side by side, in as many lines as their widths need; the words of a box layout fill it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Start empty."""
        super().__init__(parent)
        self._items: list[_Item] = []
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def addWidget(self, widget: QWidget, stretch: int = 0) -> None:
        """Put a widget at the end."""
        self.insertWidget(len(self._items), widget, stretch)

    def insertWidget(self, place: int, widget: QWidget, stretch: int = 0) -> None:
        """Put a widget at a place."""
        widget.setParent(self)
        self._items.insert(place, _Item(widget, stretch))
        self._arrange_again()

    def addStretch(self, stretch: int = 1) -> None:
        """Leave the width that is left here."""
        self._items.append(_Item(None, stretch))

    def widgets(self) -> list[QWidget]:
        """Give the widgets in their order."""
        return [item.widget for item in self._items if item.widget is not None]

    def sizeHint(self) -> QSize:
        """As wide as one line of all."""
        lines = self._lines(0)
        return self._with_margins(QSize(sum(_widths(line) for line in lines), self._height_of(lines)))

    def minimumSizeHint(self) -> QSize:
        """As wide as the widest widget alone."""
        widest = max((_basis(item) for item in self._shown()), default=0)
        return self._with_margins(QSize(widest, self._height_of(self._lines(self._room(self.width())))))

    def hasHeightForWidth(self) -> bool:
        """Tell that a narrow bar is higher."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Give the height at a width."""
        return self._with_margins(QSize(0, self._height_of(self._lines(self._room(width))))).height()

    def event(self, event: QEvent) -> bool:
        """Arrange again when a widget changed its size or was shown or hidden."""
        if event.type() in (QEvent.Type.LayoutRequest, QEvent.Type.ContentsRectChange):
            self._arrange_again()
        return super().event(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Arrange in the new width."""
        super().resizeEvent(event)
        self._arrange()
        if self.heightForWidth(self.width()) != self.height():
            self.updateGeometry()

    # ------------------------------------------------------------------ inside

    def _arrange_again(self) -> None:
        self.updateGeometry()
        self._arrange()

    def _shown(self) -> list[_Item]:
        return [item for item in self._items if item.widget is None or not item.widget.isHidden()]

    def _room(self, width: int) -> int:
        margins = self.contentsMargins()
        return max(1, width - margins.left() - margins.right())

    def _with_margins(self, size: QSize) -> QSize:
        return size.grownBy(self.contentsMargins()) if size.height() else size

    def _lines(self, room: int) -> list[list[_Item]]:
        """Break the items into lines; a room of 0 means one line."""
        lines: list[list[_Item]] = [[]]
        used = 0
        for item in self._shown():
            needed = _basis(item) + (Space.SMALL if used and item.widget is not None else 0)
            if room and used and item.widget is not None and used + needed > room:
                lines.append([])
                used, needed = 0, _basis(item)
            lines[-1].append(item)
            used += needed
        return [line for line in lines if any(item.widget is not None for item in line)]

    def _height_of(self, lines: list[list[_Item]]) -> int:
        return sum(_height(line) for line in lines) + Space.SMALL * max(0, len(lines) - 1)

    def _arrange(self) -> None:
        room = self.contentsRect()
        top = room.top()
        for line in self._lines(room.width()):
            height = _height(line)
            self._arrange_line(line, QRect(room.left(), top, room.width(), height))
            top += height + Space.SMALL

    def _arrange_line(self, line: list[_Item], room: QRect) -> None:
        widths = _shared(line, room.width())
        left = room.left()
        for item, width in zip(line, widths, strict=True):
            if item.widget is None:
                left += width
                continue
            height = min(max(_hint(item.widget).height(), item.widget.minimumHeight()), room.height())
            item.widget.setGeometry(left, room.top() + (room.height() - height) // 2, width, height)
            left += width + Space.SMALL


def _hint(widget: QWidget) -> QSize:
    hint = widget.sizeHint().expandedTo(widget.minimumSizeHint())
    return hint.expandedTo(widget.minimumSize()).boundedTo(widget.maximumSize())


def _basis(item: _Item) -> int:
    """Give the width below which a widget goes on to the next line."""
    if item.widget is None:
        return 0
    if item.widget.sizePolicy().horizontalPolicy() is QSizePolicy.Policy.Ignored:
        return item.widget.minimumWidth()
    return _hint(item.widget).width()


def _widths(line: list[_Item]) -> int:
    shown = [item for item in line if item.widget is not None]
    return sum(_basis(item) for item in shown) + Space.SMALL * max(0, len(shown) - 1)


def _height(line: list[_Item]) -> int:
    return max(_hint(item.widget).height() for item in line if item.widget is not None)


def _shared(line: list[_Item], room: int) -> list[int]:
    """Share a line's width: every widget its own, what is left by stretch, no widget above its maximum."""
    widths = [_basis(item) for item in line]
    left = room - _widths(line)
    open_places = [place for place, item in enumerate(line) if item.stretch]
    while left > 0 and open_places:
        total = sum(line[place].stretch for place in open_places)
        share, full = left, []
        for place in open_places:
            widget = line[place].widget
            most = widget.maximumWidth() if widget is not None else room
            more = min(share * line[place].stretch // total, most - widths[place])
            widths[place] += max(0, more)
            left -= max(0, more)
            if widths[place] >= most:
                full.append(place)
        if not full:
            break
        open_places = [place for place in open_places if place not in full]
    if left < 0 and sum(item.widget is not None for item in line) == 1:
        widths = [min(width, room) for width in widths]
    return widths
