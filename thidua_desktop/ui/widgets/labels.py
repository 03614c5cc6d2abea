"""Labels by role: title, section, figure, muted, problem and badges; their look is in the style sheet."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QLabel, QSizePolicy, QWidget


def text_label(text: str, role: str = "body", parent: QWidget | None = None) -> QLabel:
    """Make a plain-text label. Roles: title, section, figure, muted, field, problem, body."""
    label = QLabel(text, parent)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setProperty("role", role)
    return label


class ElidingLabel(QLabel):
    """A one-line label that is cut with … where there is no room; the tooltip has the whole text.

    `elide` tells where: in the middle for a text that ends in a figure, which nobody may read in part.
    """

    elide = Qt.TextElideMode.ElideRight

    def __init__(self, text: str, role: str, parent: QWidget | None = None) -> None:
        """Show a text."""
        super().__init__(parent)
        self._whole = ""
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("role", role)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.show_text(text)

    def show_text(self, text: str) -> None:
        """Show another text."""
        self._whole = text
        self.setAccessibleName(text)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Shorten the text to the new width."""
        super().resizeEvent(event)
        self._fit()

    def showEvent(self, event: QShowEvent) -> None:
        """Shorten the text to the width it is shown with."""
        super().showEvent(event)
        self._fit()

    def _fit(self) -> None:
        # Before it is laid out a label has a width that means nothing.
        shown = self.fontMetrics().elidedText(self._whole, self.elide, self.width())
        self.setText(shown if self.isVisible() else self._whole)
        self.setToolTip(self._whole if shown != self._whole else "")


def wrapped_label(text: str, role: str = "body", parent: QWidget | None = None) -> QLabel:
    """Make a label whose text wraps, for sentences."""
    label = text_label(text, role, parent)
    label.setWordWrap(True)
    return label


def badge(text: str, tone: str = "plain", parent: QWidget | None = None) -> QLabel:
    """Make a small rounded mark. Tones: plain, primary, gold, red, green, amber; the word tells."""
    label = text_label(text, "badge", parent)
    label.setProperty("badge", tone)
    label.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
    label.setAlignment(Qt.AlignmentFlag.AlignCenter)
    return label


def set_badge(label: QLabel, text: str, tone: str) -> None:
    """Change a badge's text and tone."""
    label.setText(text)
    label.setProperty("badge", tone)
    label.style().polish(label)


def thin_line(parent: QWidget | None = None) -> QFrame:
    """Make a horizontal hair line between parts of a card."""
    line = QFrame(parent)
    line.setProperty("role", "line")
    line.setFixedHeight(1)
    return line
