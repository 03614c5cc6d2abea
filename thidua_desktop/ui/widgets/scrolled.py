"""A frame that lets its content be higher than the room: with large text, or on a small screen."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget


def scrolled(content: QWidget, parent: QWidget) -> QScrollArea:
    """Put a widget into a frame that scrolls up and down only."""
    scroll = QScrollArea(parent)
    scroll.setProperty("role", "page")
    scroll.setFrameShape(QFrame.Shape.NoFrame)
    scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # what is focused in it scrolls it
    scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    scroll.setWidgetResizable(True)
    content.setProperty("role", "plain")
    scroll.setWidget(content)
    return scroll
