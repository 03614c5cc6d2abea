"""Everything that can be done by key: the jump box (Ctrl+K) and the key card (F1) read the same commands."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import (
    QDialog,
    QGridLayout,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from thidua_desktop.ui.look import Look, Space
from thidua_desktop.ui.widgets.labels import text_label
from thidua_desktop.ui.widgets.pick_edit import Choice, PickPopup


@dataclass(frozen=True, slots=True)
class Command:
    """One thing to do: its words, its group on the key card, its keys (may be empty), and how it is done."""

    words: str
    group: str
    keys: str
    run: Callable[[], object]


def action_commands(actions: Sequence[QAction], group: str) -> list[Command]:
    """Make commands of the actions that can be used now."""
    usable = [action for action in actions if action.isEnabled() and action.isVisible() and action.text()]
    return [Command(action.text(), group, _keys(action), action.trigger) for action in usable]


class JumpBox:
    """Ctrl+K: type a few letters of a page or command, without accents, and press Enter."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        """Start closed."""
        self._parent = parent
        self._width = look.px(460)
        self._commands: list[Command] = []
        self._popup = PickPopup(look, parent)
        self._popup.chosen.connect(self._run)

    def open(self, commands: Sequence[Command]) -> None:
        """Show the commands in the upper middle of the window."""
        self._commands = list(commands)
        choices = [Choice(str(place), c.words, c.keys or c.group) for place, c in enumerate(self._commands)]
        self._popup.setFixedWidth(self._width)
        middle = QPoint((self._parent.width() - self._width) // 2, Space.PAGE * 3)
        self._popup.open_at(choices, self._parent.mapToGlobal(middle), "")

    def _run(self, place: str) -> None:
        self._commands[int(place)].run()


class KeyCard(QDialog):
    """F1: the keys that exist here, by group."""

    def __init__(self, commands: Sequence[Command], parent: QWidget) -> None:
        """List the commands that have keys."""
        super().__init__(parent)
        self.setWindowTitle(self.tr("Bảng phím tắt"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        inside = QWidget(self)
        inside.setProperty("role", "plain")
        self._grid = QGridLayout(inside)
        self._grid.setColumnStretch(1, 1)
        self._grid.setHorizontalSpacing(Space.PAGE)
        self._grid.setVerticalSpacing(Space.SMALL)
        group = ""
        for command in commands:
            if not command.keys:
                continue
            if command.group != group:
                group = command.group
                self._add_group(group)
            self._add_line(command.keys, command.words)
        scroll = QScrollArea(self)
        scroll.setWidgetResizable(True)
        scroll.setWidget(inside)
        close = QPushButton(self.tr("Đóng"), self)
        close.clicked.connect(self.accept)
        row = QHBoxLayout()
        row.addStretch()
        row.addWidget(close)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(Space.PAGE, Space.CARD, Space.PAGE, Space.CARD)
        layout.addWidget(scroll, 1)
        layout.addLayout(row)
        self.resize(480, 560)

    def _add_group(self, group: str) -> None:
        self._grid.addWidget(text_label(group, "section", self), self._grid.rowCount(), 0, 1, 2)

    def _add_line(self, keys: str, words: str) -> None:
        line = self._grid.rowCount()
        self._grid.addWidget(text_label(keys, "field", self), line, 0)
        self._grid.addWidget(text_label(words, "body", self), line, 1)


def _keys(action: QAction) -> str:
    return action.shortcut().toString(QKeySequence.SequenceFormat.PortableText)
