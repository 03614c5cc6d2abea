"""Pick one of many: a field that opens a searchable list. Nothing is completed inside the typed text."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent, QMouseEvent, QPaintEvent
from PySide6.QtWidgets import (
    QFrame,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyleOptionFrame,
    QStylePainter,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from thidua_desktop.domain.issues import Issue
from thidua_desktop.domain.text import fold
from thidua_desktop.ui.look import Look, Space

_TEXT_INDENT = 2
"""Pixels that Qt leaves on each side of a line edit's text."""


_WIDTHS = (320, 620)
_BESIDE_TEXT = 48
_LEAST_ROWS, _MOST_ROWS = 3, 9


@dataclass(frozen=True, slots=True)
class Choice:
    """A value that is stored and the words a person sees; `note` is shown after them in lists."""

    value: str
    words: str
    note: str = ""


def _words(choice: Choice) -> str:
    return f"{choice.words}  ·  {choice.note}" if choice.note else choice.words


class PickEdit(QLineEdit):
    """Show the chosen words; click, F4, Alt+Down or typing opens the list. `edited` on a new choice."""

    edited = Signal()

    def __init__(
        self, look: Look, choices: Sequence[Choice], may_be_empty: bool, parent: QWidget | None = None
    ) -> None:
        """Offer the choices; an optional field offers "chưa chọn" first."""
        super().__init__(parent)
        self._look = look
        self._choices = tuple(choices)
        self._may_be_empty = may_be_empty
        self._value: str | None = None
        self._popup: PickPopup | None = None
        self.setReadOnly(True)
        self.setProperty("pick", "true")
        self.setPlaceholderText(self.tr("Chưa chọn"))
        opener = QAction(self.tr("Mở danh sách (F4)"), self)
        look.dress(opener, "arrow_down", "muted")
        opener.triggered.connect(self._open_whole)
        self.addAction(opener, QLineEdit.ActionPosition.TrailingPosition)

    def value(self) -> str | None:
        """Give the chosen value, or None."""
        return self._value

    def set_value(self, value: str | None) -> None:
        """Choose a value; one that is not offered shows as nothing."""
        found = next((choice for choice in self._choices if choice.value == value), None)
        self._value = found.value if found else None
        self.setText(found.words if found else "")
        self.setToolTip(self.text())
        self.setCursorPosition(0)

    def problem(self, where: str) -> Issue | None:
        """Find nothing wrong: only offered values can be chosen."""
        return None

    def set_choices(self, choices: Sequence[Choice]) -> None:
        """Offer other choices; the chosen one stays when it is among them."""
        self._choices = tuple(choices)
        self.set_value(self._value)

    def open_list(self, typed: str = "") -> None:
        """Open the list under the field, already searched for what was typed."""
        if self._popup is None:
            self._popup = PickPopup(self._look, self)
            self._popup.chosen.connect(self._take)
        empty = (Choice("", self.tr("Chưa chọn")),) if self._may_be_empty else ()
        choices = (*empty, *self._choices)
        self._popup.setFixedWidth(max(self.width(), self._popup.wanted_width(choices)))
        self._popup.open_at(choices, self.mapToGlobal(QPoint(0, self.height() + 2)), typed)
        self._popup.mark(self._value)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click anywhere opens the list."""
        super().mousePressEvent(event)
        self.open_list()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open the list by key, or by typing what is looked for."""
        key, text = event.key(), event.text()
        alt = event.modifiers() & Qt.KeyboardModifier.AltModifier
        if key in (Qt.Key.Key_F4, Qt.Key.Key_Space) or (alt and key == Qt.Key.Key_Down):
            self.open_list()
        elif text.isprintable() and text.strip() and not alt:
            self.open_list(text)
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """End words that are too long in …, where a line edit would cut a letter in two."""
        option = QStyleOptionFrame()
        self.initStyleOption(option)
        room = self.style().subElementRect(QStyle.SubElement.SE_LineEditContents, option, self)
        opener = self.findChildren(QToolButton)[0]
        room.setLeft(room.left() + _TEXT_INDENT)
        room.setRight(opener.geometry().left() - _TEXT_INDENT)
        shown = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, room.width())
        if shown == self.text():
            super().paintEvent(event)
            return
        painter = QStylePainter(self)
        painter.drawPrimitive(QStyle.PrimitiveElement.PE_PanelLineEdit, option)
        painter.setPen(self.palette().text().color())
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)

    def _open_whole(self) -> None:
        # Qt hands "checked" to a slot that takes a word: it would be searched for.
        self.open_list()

    def _take(self, value: str) -> None:
        self.set_value(value or None)
        self.edited.emit()
        self.setFocus()


class PickPopup(QFrame):
    """A search line over a list; `chosen` hands on the value, Esc closes without one."""

    chosen = Signal(str)

    def __init__(self, look: Look, parent: QWidget) -> None:
        """Start closed."""
        super().__init__(parent, Qt.WindowType.Popup)
        self.setProperty("role", "card")
        self._look = look
        self._choices: tuple[Choice, ...] = ()
        self._search = QLineEdit(self)
        self._search.setProperty("role", "search")
        self._search.setPlaceholderText(self.tr("Gõ để tìm, không cần dấu"))
        self._search.setAccessibleName(self.tr("Tìm trong danh sách"))
        self._list = QListWidget(self)
        self._list.setProperty("role", "inside")
        self._list.setUniformItemSizes(True)
        self._list.setAccessibleName(self.tr("Các lựa chọn"))
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.itemClicked.connect(self._choose)
        self._search.textChanged.connect(self._fill)
        self._search.installEventFilter(self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(Space.SMALL, Space.SMALL, Space.SMALL, Space.SMALL)
        layout.addWidget(self._search)
        layout.addWidget(self._list)

    def wanted_width(self, choices: Sequence[Choice]) -> int:
        """Give the width that shows the longest choice whole, within what a list may take."""
        metrics = self._list.fontMetrics()
        longest = max((metrics.horizontalAdvance(_words(choice)) for choice in choices), default=0)
        least, most = (self._look.px(width) for width in _WIDTHS)
        return min(most, max(least, longest + self._look.px(_BESIDE_TEXT)))

    def open_at(self, choices: Sequence[Choice], place: QPoint, typed: str) -> None:
        """Show the choices at a place on the screen."""
        self._choices = tuple(choices)
        rows = min(_MOST_ROWS, max(_LEAST_ROWS, len(self._choices)))
        self._list.setFixedHeight(self._look.px(rows * Space.ROW))
        self._search.setText(typed)
        self._fill(typed)
        self.move(place)
        self.show()
        self._search.setFocus()
        self._search.end(False)

    def mark(self, value: str | None) -> None:
        """Put the cursor on a choice that is in the list."""
        for row in range(self._list.count()):
            if value and self._list.item(row).data(Qt.ItemDataRole.UserRole) == value:
                self._list.setCurrentRow(row)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let the arrows and Enter of the search line work in the list."""
        if event.type() == QEvent.Type.KeyPress:
            key = event.key()  # type: ignore[attr-defined]  # a key press is a QKeyEvent
            step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: 8, Qt.Key.Key_PageUp: -8}.get(
                key
            )
            if step is not None:
                last = self._list.count() - 1
                self._list.setCurrentRow(min(last, max(0, self._list.currentRow() + step)))
                return True
            if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._list.currentItem() is not None:
                self._choose(self._list.currentItem())
                return True
        return super().eventFilter(watched, event)

    def _fill(self, text: str) -> None:
        words = fold(text).split()
        self._list.clear()
        row_size = QSize(0, self._look.px(Space.ROW))  # no width of its own: long words end in …
        for choice in self._choices:
            shown = _words(choice)
            if all(word in fold(shown) for word in words):
                item = QListWidgetItem(shown, self._list)
                item.setData(Qt.ItemDataRole.UserRole, choice.value)
                item.setToolTip(shown)
                item.setSizeHint(row_size)
        self._list.setCurrentRow(0)

    def _choose(self, item: QListWidgetItem) -> None:
        self.hide()
        self.chosen.emit(item.data(Qt.ItemDataRole.UserRole))
