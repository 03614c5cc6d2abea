"""The field that says what parts equal totals: what is ticked counts, from top to bottom."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QListWidget, QListWidgetItem, QPushButton, QVBoxLayout, QWidget

from thidua_desktop.domain.issues import Issue
from thidua_desktop.ui.keys import Do, keys_of, tip_of
from thidua_desktop.ui.look import Look, Space
from thidua_desktop.ui.widgets.form_fields import Choice, Value

_NAME = Qt.ItemDataRole.UserRole
_ROWS = 5


class TieBreakEdit(QWidget):
    """Space ticks, Alt+Up and Alt+Down move; the value are the ticked names in their order."""

    edited = Signal()

    def __init__(self, choices: Sequence[Choice], look: Look, parent: QWidget | None = None) -> None:
        """Offer the choices, none of them ticked."""
        super().__init__(parent)
        self._words = {choice.value: choice.words for choice in choices}
        self._is_read_only = False
        self.list = QListWidget(self)
        self.list.setFixedHeight(look.px(_ROWS * Space.ROW))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.list.setAccessibleName(self.tr("Khi bằng điểm, xét lần lượt"))
        self.list.itemChanged.connect(self._tell)
        self._buttons: list[QPushButton] = []
        self.setFocusProxy(self.list)
        self._lay_out(look)
        self.set_value(())

    def value(self) -> tuple[str, ...]:
        """Give the ticked names from top to bottom."""
        items = [self.list.item(row) for row in range(self.list.count())]
        return tuple(str(one.data(_NAME)) for one in items if one.checkState() is Qt.CheckState.Checked)

    def set_value(self, value: Value) -> None:
        """Tick names in their order; the other choices stand below. An unknown name stays to be seen."""
        chosen = [str(name) for name in value] if isinstance(value, tuple) else []
        self.list.blockSignals(True)
        self.list.clear()
        for name in [*chosen, *(name for name in self._words if name not in chosen)]:
            words = self._words.get(name) or self.tr("{name} (không còn trong bảng)").format(name=name)
            item = QListWidgetItem(words, self.list)
            item.setData(_NAME, name)
            item.setToolTip(words)
            item.setCheckState(Qt.CheckState.Checked if name in chosen else Qt.CheckState.Unchecked)
        self.list.setCurrentRow(0)
        self.list.blockSignals(False)
        self._take_flags()

    def problem(self, where: str) -> Issue | None:
        """Find nothing wrong: the set's own check names a group that is gone."""
        return None

    def set_read_only(self, is_read_only: bool) -> None:
        """Show the order only, or let it be changed again."""
        self._is_read_only = is_read_only
        for button in self._buttons:
            button.setVisible(not is_read_only)
        self._take_flags()

    def move_current(self, step: int) -> None:
        """Move the chosen line up or down."""
        row = self.list.currentRow()
        target = row + step
        if self._is_read_only or row < 0 or not 0 <= target < self.list.count():
            return
        self.list.insertItem(target, self.list.takeItem(row))
        self.list.setCurrentRow(target)
        self.edited.emit()

    def _move_by(self, step: int, _checked: bool = False) -> None:
        self.move_current(step)

    def _tell(self, _item: QListWidgetItem) -> None:
        self.edited.emit()

    def _take_flags(self) -> None:
        self.list.blockSignals(True)
        for row in range(self.list.count()):
            item = self.list.item(row)
            ticked = Qt.ItemFlag.NoItemFlags if self._is_read_only else Qt.ItemFlag.ItemIsUserCheckable
            item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | ticked)
        self.list.blockSignals(False)

    def _lay_out(self, look: Look) -> None:
        side = QVBoxLayout()
        side.setSpacing(Space.TIGHT)
        for words, icon, what, step in (
            (self.tr("Lên"), "arrow_up", Do.MOVE_UP, -1),
            (self.tr("Xuống"), "arrow_down", Do.MOVE_DOWN, 1),
        ):
            button = QPushButton(words, self)
            look.dress(button, icon)
            button.setAutoDefault(False)
            button.setToolTip(tip_of(words, keys_of(what)))
            button.clicked.connect(partial(self._move_by, step))
            keys = QShortcut(QKeySequence(keys_of(what)[0]), self.list, partial(self._move_by, step))
            keys.setContext(Qt.ShortcutContext.WidgetShortcut)
            self._buttons.append(button)
            side.addWidget(button)
        side.addStretch()
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(Space.SMALL)
        layout.addWidget(self.list, 1)
        layout.addLayout(side)
