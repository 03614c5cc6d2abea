"""A strip that tells how far a long job is and lets the person stop it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QPushButton, QWidget

from thidua_desktop.ui.look import Space
from thidua_desktop.ui.widgets.labels import text_label


class ProgressStrip(QWidget):
    """Title, bar, count and Hủy; `cancelled` when the person wants the job to stop."""

    cancelled = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Start hidden."""
        super().__init__(parent)
        self._title = text_label("", "muted", self)
        self._bar = QProgressBar(self)
        self._bar.setTextVisible(False)
        self._bar.setFixedWidth(180)
        self._count = text_label("", "muted", self)
        self._cancel = QPushButton(self.tr("Hủy"), self)
        self._cancel.setProperty("flat", "true")
        self._cancel.clicked.connect(self._ask_to_stop)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(Space.SMALL)
        for widget in (self._title, self._bar, self._count, self._cancel):
            layout.addWidget(widget)
        self.hide()

    def show_progress(self, title: str, done: int, total: int, *, can_stop: bool = True) -> None:
        """Show how far the job is; a total of 0 shows a bar that only moves."""
        self._cancel.setVisible(can_stop)
        self._title.setText(title)
        self._bar.setAccessibleName(title)
        self._bar.setMaximum(total)
        self._bar.setValue(done)
        self._count.setText(self.tr("{done}/{total}").format(done=done, total=total) if total else "")
        self.show()

    def end(self) -> None:
        """Hide the strip: the job is over."""
        self._cancel.setEnabled(True)
        self._cancel.setText(self.tr("Hủy"))
        self.hide()

    def _ask_to_stop(self) -> None:
        self._cancel.setEnabled(False)
        self._cancel.setText(self.tr("Đang dừng…"))
        self.cancelled.emit()
