"""The evidence of an achievement in its form: files kept already and files to attach on saving."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QListWidget, QListWidgetItem, QPushButton, QVBoxLayout, QWidget

from thidua_desktop.domain.issues import Issue
from thidua_desktop.domain.records.achievements import EvidenceFile
from thidua_desktop.ui.look import Look, Space
from thidua_desktop.ui.widgets.form_fields import Value

_KILO = 1024
Evidence = EvidenceFile | Path


class EvidenceEdit(QWidget):
    """A list of evidence. Its value is a tuple of EvidenceFile (kept) and Path (to be attached).

    `opened` hands on the file to look at.
    """

    edited = Signal()
    opened = Signal(object)

    def __init__(self, choose: Callable[[], list[Path]], look: Look, parent: QWidget | None = None) -> None:
        """Start empty; `choose` asks the person for files."""
        super().__init__(parent)
        self._choose = choose
        self._look = look
        self._files: list[Evidence] = []
        self._list = QListWidget(self)
        self._list.setSpacing(2)
        self._list.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.setFixedHeight(look.px(4 * (Space.ROW - 3)))
        self._list.setAccessibleName(self.tr("Các tệp minh chứng"))
        self._list.itemActivated.connect(self._open)
        self._list.currentRowChanged.connect(self._follow)
        self._attach_button = self._button(self.tr("Đính kèm…"), "attach", self._attach)
        self._open_button = self._button(self.tr("Mở xem"), "open", self._open)
        self._remove_button = self._button(self.tr("Bỏ tệp"), "close", self._remove)
        buttons = QVBoxLayout()
        buttons.setSpacing(Space.TIGHT)
        for button in (self._attach_button, self._open_button, self._remove_button):
            buttons.addWidget(button)
        buttons.addStretch()
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(Space.SMALL)
        layout.addWidget(self._list, 1)
        layout.addLayout(buttons)
        self.setFocusProxy(self._list)
        self._follow(-1)

    def set_read_only(self, is_read_only: bool) -> None:
        """Let files be opened only, or be attached and removed again."""
        for button in (self._attach_button, self._remove_button):
            button.setVisible(not is_read_only)

    def value(self) -> tuple[object, ...]:
        """Give the files in shown order."""
        return tuple(self._files)

    def set_value(self, value: Value) -> None:
        """Show these files."""
        files = value if isinstance(value, tuple) else ()
        self._files = [file for file in files if isinstance(file, EvidenceFile | Path)]
        self._show(0)

    def problem(self, where: str) -> Issue | None:
        """Find nothing wrong: whether a file can be read is seen when it is kept."""
        return None

    def _attach(self) -> None:
        new = [path for path in self._choose() if path not in self._files]
        if new:
            self._files += new
            self._show(len(self._files) - 1)
            self.edited.emit()

    def _open(self) -> None:
        if self._list.currentRow() >= 0:
            self.opened.emit(self._files[self._list.currentRow()])

    def _remove(self) -> None:
        row = self._list.currentRow()
        if row >= 0:
            del self._files[row]
            self._show(row)
            self.edited.emit()

    def _show(self, row: int) -> None:
        self._list.clear()
        for file in self._files:
            item = QListWidgetItem(self._look.icon("attach", "muted"), self._words(file), self._list)
            item.setToolTip(item.text())
        self._list.setCurrentRow(min(row, len(self._files) - 1))
        self._follow(self._list.currentRow())

    def _words(self, file: Evidence) -> str:
        if isinstance(file, Path):
            return self.tr("{name} – sẽ được lưu cùng thành tích").format(name=file.name)
        return self.tr("{name} ({size})").format(name=file.name, size=size_words(file.size))

    def _follow(self, row: int) -> None:
        for button in (self._open_button, self._remove_button):
            button.setEnabled(row >= 0)

    def _button(self, words: str, icon: str, handler: Callable[[], None]) -> QPushButton:
        button = QPushButton(self._look.icon(icon), words, self)
        button.setAutoDefault(False)
        button.clicked.connect(handler)
        return button


def size_words(size: int) -> str:
    """Write a file size for people: KB below a megabyte, then MB with one decimal comma."""
    if size < _KILO * _KILO:
        return f"{max(1, round(size / _KILO))} KB"
    return f"{size / _KILO / _KILO:.1f} MB".replace(".", ",")
