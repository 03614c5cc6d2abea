"""The calm window after a mistake of ours: what was kept, what to do, where the log is."""

from pathlib import Path

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QMessageBox, QWidget


class CrashReport(QObject):
    """Show the window once at a time; further mistakes meanwhile only go to the log."""

    def __init__(self, parent: QWidget, log_path: Path | None) -> None:
        """Remember where the log is."""
        super().__init__(parent)
        self._window = parent
        self._log_path = log_path
        self._box: QMessageBox | None = None

    def show(self) -> None:
        """Say what happened without blocking the window."""
        if self._box is not None and self._box.isVisible():
            return
        box = QMessageBox(self._window)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.setIcon(QMessageBox.Icon.Warning)
        box.setWindowTitle(self.tr("Có lỗi ngoài dự kiến"))
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setText(self.tr("Việc vừa làm không hoàn thành. Những gì đã lưu trước đó vẫn còn nguyên."))
        sentence = self.tr(
            "Có thể tiếp tục làm việc. Nếu lỗi lặp lại, gửi tệp nhật ký này cho người hỗ trợ:\n{path}"
        )
        box.setInformativeText(sentence.format(path=self._log_path))
        box.addButton(self.tr("Đã hiểu"), QMessageBox.ButtonRole.AcceptRole)
        box.destroyed.connect(self._forget)
        self._box = box
        box.open()

    def _forget(self) -> None:
        self._box = None
