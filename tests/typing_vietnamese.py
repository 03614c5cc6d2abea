"""Typing of Vietnamese text into a widget, as UniKey does it; qtbot.keyClicks aborts on such letters."""

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget


def type_vietnamese(widget: QWidget, text: str, *, instead: bool = False) -> None:
    """Type text into a widget letter by letter; with `instead`, in place of what stands there."""
    widget.setFocus(Qt.FocusReason.OtherFocusReason)
    if instead:
        QTest.keyClick(widget, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    for letter in text:
        event = QInputMethodEvent()
        event.setCommitString(letter)
        QCoreApplication.sendEvent(widget, event)
