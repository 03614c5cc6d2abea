"""The status line: when it was saved, the last safety copy, packages waiting, progress of a long job."""

from datetime import datetime

from PySide6.QtWidgets import QStatusBar, QWidget

from thidua_desktop.ui.widgets.labels import text_label
from thidua_desktop.ui.widgets.progress_strip import ProgressStrip


class StatusLine(QStatusBar):
    """Quiet facts at the foot of the window."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Start with nothing saved yet."""
        super().__init__(parent)
        self.setSizeGripEnabled(False)
        self._saved = text_label(self.tr("Chưa có thay đổi nào trong phiên này"), "muted", self)
        self._backup = text_label("", "muted", self)
        self._waiting = text_label("", "muted", self)
        for label in (self._saved, self._backup, self._waiting):
            self.addWidget(label)
        self.strip = ProgressStrip(self)
        self.addPermanentWidget(self.strip)

    def show_saved(self, moment: datetime) -> None:
        """Say when the last change was saved, in the computer's own time."""
        self._saved.setText(
            self.tr("Đã lưu lúc {time}").format(time=moment.astimezone().strftime("%H:%M:%S"))
        )

    def show_backup(self, moment: datetime | None) -> None:
        """Say when the last safety copy was made."""
        if moment is None:
            self._backup.setText(self.tr("· Chưa có bản sao lưu"))
            return
        text = moment.astimezone().strftime("%H:%M ngày %d/%m/%Y")
        self._backup.setText(self.tr("· Sao lưu gần nhất: {moment}").format(moment=text))

    def show_waiting(self, packages: int) -> None:
        """Say how many packages were made and wait for an answer."""
        words = (
            self.tr("· Không có gói nào đang chờ") if not packages else self.tr("· {count} gói chờ biên nhận")
        )
        self._waiting.setText(words.format(count=packages))

    def show_progress(self, title: str, done: int, total: int) -> None:
        """Show the progress of a titled job."""
        if title:
            self.strip.show_progress(title, done, total)

    def show_busy(self, is_busy: bool) -> None:
        """Take the progress away when the lane is free."""
        if not is_busy:
            self.strip.end()
