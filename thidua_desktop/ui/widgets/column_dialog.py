"""Choose the columns of a list and their order, by mouse or by keys alone."""

from collections.abc import Sequence
from dataclasses import replace
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from thidua_desktop.ui.help.asking import add_help_key
from thidua_desktop.ui.keys import Do, keys_of, tip_of
from thidua_desktop.ui.look import Look, Space
from thidua_desktop.ui.widgets.labels import wrapped_label
from thidua_desktop.ui.widgets.list_view import Arrangement

_KEY = Qt.ItemDataRole.UserRole


class ColumnDialog(QDialog):
    """Ticks say which columns are shown, Lên and Xuống their order; `chosen` hands on the arrangement."""

    HELP_ID = "lists"
    chosen = Signal(object)

    def __init__(
        self, names: dict[str, str], columns: Arrangement, look: Look, parent: QWidget | None = None
    ) -> None:
        """Show the columns: key → words, in their order."""
        super().__init__(parent)
        add_help_key(self)
        self._columns = columns
        self._usual = dict(names)
        self.setWindowTitle(self.tr("Cột hiển thị"))
        self.list = QListWidget(self)
        self.list.setAccessibleName(self.tr("Các cột của danh sách"))
        self._fill(list(names), columns.hidden)
        self._problem = wrapped_label("", "problem-line", self)
        self._problem.hide()
        self._lay_out(look)

    def tick(self, key: str, is_shown: bool) -> None:
        """Show or hide a column."""
        for row in range(self.list.count()):
            if self.list.item(row).data(_KEY) == key:
                self.list.item(row).setCheckState(_state(is_shown))

    def move_current(self, step: int) -> None:
        """Move the chosen column up or down."""
        row = self.list.currentRow()
        target = row + step
        if row < 0 or not 0 <= target < self.list.count():
            return
        self.list.insertItem(target, self.list.takeItem(row))
        self.list.setCurrentRow(target)

    def _move_by(self, step: int, _checked: bool = False) -> None:
        self.move_current(step)

    def reset(self) -> None:
        """Go back to the columns, order and widths that the program came with."""
        self.chosen.emit(Arrangement())
        self.accept()

    def take(self) -> None:
        """Hand the arrangement on; at least one column stays."""
        items = [self.list.item(row) for row in range(self.list.count())]
        hidden = frozenset(str(one.data(_KEY)) for one in items if one.checkState() == _state(False))
        if len(hidden) == len(items):
            self._problem.setText(self.tr("Hãy để lại ít nhất một cột."))
            self._problem.show()
            return
        order = tuple(str(one.data(_KEY)) for one in items)
        self.chosen.emit(replace(self._columns, order=order, hidden=hidden))
        self.accept()

    def _fill(self, keys: Sequence[str], hidden: frozenset[str]) -> None:
        for key in keys:
            item = QListWidgetItem(self._usual[key], self.list)
            item.setData(_KEY, key)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(_state(key not in hidden))
        self.list.setCurrentRow(0)

    def _lay_out(self, look: Look) -> None:
        side = QVBoxLayout()
        side.setSpacing(Space.TIGHT)
        for words, icon, what, step in (
            (self.tr("Lên"), "arrow_up", Do.MOVE_UP, -1),
            (self.tr("Xuống"), "arrow_down", Do.MOVE_DOWN, 1),
        ):
            button = QPushButton(look.icon(icon), words, self)
            button.setAutoDefault(False)
            button.setToolTip(tip_of(words, keys_of(what)))
            button.clicked.connect(partial(self._move_by, step))
            QShortcut(QKeySequence(keys_of(what)[0]), self, partial(self._move_by, step))
            side.addWidget(button)
        side.addStretch()
        usual = QPushButton(self.tr("Về ban đầu"), self)
        usual.setAutoDefault(False)
        usual.setToolTip(self.tr("Trả lại cột, thứ tự và độ rộng ban đầu"))
        usual.clicked.connect(self.reset)
        cancel = QPushButton(self.tr("Đóng"), self)
        cancel.setAutoDefault(False)
        cancel.clicked.connect(self.reject)
        take = QPushButton(self.tr("Dùng các cột này"), self)
        take.setProperty("primary", "true")
        take.setDefault(True)
        take.clicked.connect(self.take)
        middle = QHBoxLayout()
        middle.setSpacing(Space.SMALL)
        middle.addWidget(self.list, 1)
        middle.addLayout(side)
        buttons = QHBoxLayout()
        buttons.setSpacing(Space.SMALL)
        buttons.addWidget(usual)
        buttons.addStretch()
        buttons.addWidget(cancel)
        buttons.addWidget(take)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(Space.PAGE, Space.CARD, Space.PAGE, Space.CARD)
        layout.setSpacing(Space.GAP)
        layout.addWidget(wrapped_label(self.tr("Đánh dấu cột muốn xem (phím cách)."), "muted", self))
        layout.addLayout(middle, 1)
        layout.addWidget(self._problem)
        layout.addLayout(buttons)
        self.resize(look.dialog_size(self.parentWidget(), 460, 420))


def _state(is_shown: bool) -> Qt.CheckState:
    return Qt.CheckState.Checked if is_shown else Qt.CheckState.Unchecked
