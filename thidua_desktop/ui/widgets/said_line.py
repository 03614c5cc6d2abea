"""What a dialog says about what was just done, well or badly, and its plain buttons."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton, QWidget


class SaidLine(QLabel):
    """A line that takes no room while there is nothing to say."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Start silent."""
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self.hide()

    def say(self, text: str, role: str = "problem-line") -> None:
        """Say something; an empty text takes the line away. Roles: problem-line, notice-line, tell-line."""
        self.setProperty("role", role)
        self.style().polish(self)
        self.setText(text)
        self.setVisible(bool(text))


def dialog_button(
    text: str, handler: Callable[[], None], parent: QWidget, *, is_primary: bool = False
) -> QPushButton:
    """Make a button that Enter presses only while it has the keyboard."""
    button = QPushButton(text, parent)
    button.setAutoDefault(False)
    if is_primary:
        button.setProperty("primary", "true")
    button.clicked.connect(handler)
    return button
