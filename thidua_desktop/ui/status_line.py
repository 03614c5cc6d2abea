"""The status line: when it was saved, the last safety copy, the last package sent, progress of a long job."""

from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QStatusBar, QWidget

if TYPE_CHECKING:  # only a name here: the first paint needs no strip
    from thidua_desktop.ui.widgets.progress_strip import ProgressStrip


class StatusLine(QStatusBar):
    """Quiet facts at the foot of the window. `cancelled` when the long job is to stop."""

    cancelled = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Start with nothing saved yet."""
        super().__init__(parent)
        self.setSizeGripEnabled(False)
        self._saved = self.tr("Chưa có thay đổi nào trong phiên này")
        self._backup = ""
        self._sent = ""
        self._facts = QLabel(self._saved, self)
        self.addWidget(self._facts)
        self._strip: ProgressStrip | None = None

    def show_saved(self, moment: datetime) -> None:
        """Say when the last change was saved, in the computer's own time."""
        self._saved = self.tr("Đã lưu lúc {time}").format(time=moment.astimezone().strftime("%H:%M"))
        self._show_facts()

    def show_backup(self, moment: datetime | None) -> None:
        """Say when the last safety copy was made."""
        known = self.tr("Sao lưu gần nhất: {moment}")
        self._backup = known.format(moment=self._moment(moment)) if moment else self.tr("Chưa có bản sao lưu")
        self._show_facts()

    def show_sent(self, moment: datetime | None) -> None:
        """Say when the last package left."""
        known = self.tr("Gửi gói gần nhất: {moment}")
        self._sent = known.format(moment=self._moment(moment)) if moment else self.tr("Chưa gửi gói nào")
        self._show_facts()

    def show_progress(self, title: str, done: int, total: int) -> None:
        """Show the progress of a titled job."""
        if title:
            self._made_strip().show_progress(title, done, total)

    def show_waiting(self, title: str) -> None:
        """Show that the lane has been busy for a while, with a titled job or with reading."""
        strip = self._made_strip()
        if not strip.isVisible():
            words = title or self.tr("Đang đọc dữ liệu")
            strip.show_progress(words, 0, 0, can_stop=bool(title))

    def show_busy(self, is_busy: bool) -> None:
        """Take the progress away when the lane is free."""
        if not is_busy and self._strip is not None:
            self._strip.end()

    def _made_strip(self) -> "ProgressStrip":
        if self._strip is None:
            from thidua_desktop.ui.widgets.progress_strip import ProgressStrip  # start-up: see above

            self._strip = ProgressStrip(self)
            self._strip.cancelled.connect(self.cancelled)
            self.addPermanentWidget(self._strip)
        return self._strip

    def _show_facts(self) -> None:
        self._facts.setText("   ·   ".join(filter(None, (self._saved, self._backup, self._sent))))

    def _moment(self, moment: datetime) -> str:
        here = moment.astimezone()
        return self.tr("{time} ngày {day}").format(time=f"{here:%H:%M}", day=f"{here:%d/%m/%Y}")
