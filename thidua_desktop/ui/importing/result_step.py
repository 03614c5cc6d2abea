"""The third step: what was stored, in figures; green only when nothing was left out."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from thidua_desktop.operations.import_reading import Tally
from thidua_desktop.ui.importing.tally_line import TallyLine
from thidua_desktop.ui.look import Look, Space
from thidua_desktop.ui.widgets.labels import text_label, wrapped_label


class ResultStep(QWidget):
    """The outcome of saving. `further` takes more verbs of a kind of import."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        """Start empty."""
        super().__init__(parent)
        self._look = look
        self._picture = QLabel(self)
        self._picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._title = text_label("", "section", self)
        self._title.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.line = wrapped_label("", "notice-line", self)
        self.tally = TallyLine(self)
        self.follow = QPushButton(self)
        self.follow.setAutoDefault(False)
        self.follow.clicked.connect(self._go_on)
        self.follow.hide()
        self._on: Callable[[], None] | None = None
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(Space.GAP)
        layout.addStretch(2)
        for widget in (self._picture, self._title, self.tally, self.line):
            layout.addWidget(widget)
        layout.addWidget(self.follow, 0, Qt.AlignmentFlag.AlignHCenter)
        self.further = QVBoxLayout()
        layout.addLayout(self.further)
        layout.addStretch(3)

    def offer(self, text: str, on: Callable[[], None] | None) -> None:
        """Offer where to go on with what came in; None offers nothing."""
        self._on = on
        self.follow.setText(text)
        self.follow.setToolTip(text)
        self.follow.setVisible(on is not None)

    def show_result(self, tally: Tally, sentence: str) -> None:
        """Tell what was stored."""
        is_whole = tally.refused == 0
        self._picture.setPixmap(
            self._look.picture("tick" if is_whole else "warning", "green" if is_whole else "amber", 40)
        )
        title = self.tr("Đã lưu đủ") if is_whole else self.tr("Đã lưu, còn phần không nhận")
        self._title.setText(title)
        self.tally.show_tally(tally)
        self.line.setProperty("role", "notice-line" if is_whole else "tell-line")
        self.line.style().polish(self.line)
        self.line.setText(sentence)

    def _go_on(self) -> None:
        if self._on is not None:
            self._on()
