"""The key card (Shift+F1): which keys work here, read from the commands, so that it cannot grow old."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QGridLayout,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from thidua_desktop.ui.commands import Command
from thidua_desktop.ui.help.asking import add_help_key
from thidua_desktop.ui.look import Look, Space
from thidua_desktop.ui.widgets.labels import text_label


class KeyCard(QDialog):
    """Shift+F1: the keys that exist here, by group."""

    HELP_ID = "keys"

    def __init__(self, commands: Sequence[Command], look: Look, parent: QWidget) -> None:
        """List the commands that have keys."""
        super().__init__(parent)
        add_help_key(self)
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
        scroll.setAccessibleName(self.tr("Bảng phím tắt"))
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
        self.resize(look.dialog_size(parent, 480, 560))

    def _add_group(self, group: str) -> None:
        self._grid.addWidget(text_label(group, "section", self), self._grid.rowCount(), 0, 1, 2)

    def _add_line(self, keys: str, words: str) -> None:
        line = self._grid.rowCount()
        self._grid.addWidget(text_label(keys, "field", self), line, 0)
        self._grid.addWidget(text_label(words, "body", self), line, 1)
