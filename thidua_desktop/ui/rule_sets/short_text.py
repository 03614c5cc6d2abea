"""A text that wraps over a few lines and is one field all the same: Enter goes on, Shift+Enter is a line."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from thidua_desktop.ui.look import Look
from thidua_desktop.ui.widgets.editors import LinesEditor


class ShortText(LinesEditor):
    """Several wrapped lines; Enter leads to the next field as it does everywhere else in the form."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        """Start empty."""
        super().__init__("", look, parent)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go on with Enter."""
        is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if is_enter and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            self.focusNextChild()
            return
        super().keyPressEvent(event)
