"""The evidence files of a line: open, attach, take away; only opened while the sheet is locked."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from thidua_desktop.domain.records.achievements import EvidenceFile
from thidua_desktop.ui.achievements.evidence_edit import size_words
from thidua_desktop.ui.look import Look, Space
from thidua_desktop.ui.widgets.flow_bar import FlowBar
from thidua_desktop.ui.widgets.labels import wrapped_label

_MOST_ROWS = 4


class EvidenceBox(QWidget):
    """`attach_asked` for more files; `opened` and `removed` (EvidenceFile)."""

    attach_asked = Signal()
    opened = Signal(object)
    removed = Signal(object)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        """Start without files."""
        super().__init__(parent)
        self._look = look
        self._files: tuple[EvidenceFile, ...] = ()
        self._missing = wrapped_label(
            self.tr("Thiếu minh chứng: hãy đính kèm tài liệu, hoặc ghi giải trình ở ghi chú."),
            "tell-line",
            self,
        )
        self._none = wrapped_label(self.tr("Chưa có tệp nào."), "muted", self)
        self.list = QListWidget(self)
        self.list.setAccessibleName(self.tr("Các tệp minh chứng của dòng"))
        self.list.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.list.itemActivated.connect(self._open)
        self.attach_button = self._button(self.tr("Đính kèm…"), "attach")
        self.attach_button.clicked.connect(self.attach_asked)
        self.open_button = self._button(self.tr("Mở xem"), "open")
        self.open_button.clicked.connect(self._open)
        self.remove_button = self._button(self.tr("Bỏ tệp"), "close")
        self.remove_button.clicked.connect(self._remove)
        bar = FlowBar(self)
        for button in (self.attach_button, self.open_button, self.remove_button):
            bar.addWidget(button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(Space.SMALL)
        for part in (self._missing, self._none, self.list, bar):
            layout.addWidget(part)
        self._fill()

    def show_files(self, files: Sequence[EvidenceFile], *, is_missing: bool, is_locked: bool) -> None:
        """Show the files of a line; `is_missing` tells that there should be one."""
        self._missing.setVisible(is_missing)
        self._none.setVisible(not files and not is_missing)
        self.attach_button.setVisible(not is_locked)
        self.remove_button.setVisible(bool(files) and not is_locked)
        self.open_button.setVisible(bool(files))
        if tuple(files) != self._files:
            self._files = tuple(files)
            self._fill()

    def current(self) -> EvidenceFile | None:
        """Give the file under the cursor, or None."""
        row = self.list.currentRow()
        return self._files[row] if 0 <= row < len(self._files) else None

    def _fill(self) -> None:
        self.list.clear()
        for file in self._files:
            words = self.tr("{name} ({size})").format(name=file.name, size=size_words(file.size))
            item = QListWidgetItem(self._look.icon("attach", "muted"), words, self.list)
            item.setToolTip(words)
        rows = min(len(self._files), _MOST_ROWS)
        self.list.setFixedHeight(rows * self._look.px(Space.ROW) + 4)
        self.list.setVisible(bool(self._files))
        self.list.setCurrentRow(0)

    def _open(self) -> None:
        file = self.current()
        if file is not None:
            self.opened.emit(file)

    def _remove(self) -> None:
        file = self.current()
        if file is not None:
            self.removed.emit(file)

    def _button(self, words: str, icon: str) -> QPushButton:
        button = QPushButton(words, self)
        self._look.dress(button, icon)
        return button
