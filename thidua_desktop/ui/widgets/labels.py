"""Labels by role: title, section, figure, muted, problem and badges; their look is in the style sheet."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QLabel, QSizePolicy, QWidget


def text_label(text: str, role: str = "body", parent: QWidget | None = None) -> QLabel:
    """Make a plain-text label. Roles: title, section, figure, muted, field, problem, body."""
    label = QLabel(text, parent)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setProperty("role", role)
    return label


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
