"""What is wrong with a field: a red sign and a sentence under it; takes no room while all is well."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from thidua_desktop.ui.look import Look, Space
from thidua_desktop.ui.widgets.labels import wrapped_label

_SIGN = 14


class ProblemLine(QWidget):
    """A sentence with the sign of a mistake, which is another one than that of a required field."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        """Start without a problem."""
        super().__init__(parent)
        self._look = look
        self._sign = QLabel(self)
        self._words = wrapped_label("", "problem", self)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(Space.TIGHT)
        layout.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignTop)
        layout.addWidget(self._words, 1)
        self.hide()

    def text(self) -> str:
        """Give the sentence; empty when all is well."""
        return self._words.text()

    def show_text(self, text: str) -> None:
        """Show a sentence; an empty one takes the line away."""
        self._words.setText(text)
        if text:
            self._sign.setPixmap(self._look.picture("error", "red", _SIGN))
        self.setVisible(bool(text))
