"""Which help page belongs to a place of the window, and F1 in dialogs, whose keys the window does not get."""

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QWidget


def help_id_of(widget: QWidget | None) -> str:
    """Give the id that the widget or what it lies in names in HELP_ID, nearest first; "" when none does."""
    while widget is not None:
        found = getattr(widget, "HELP_ID", "")
        if found:
            return str(found)
        widget = widget.parentWidget()
    return ""


def add_help_key(dialog: QDialog) -> None:
    """Let F1 in a dialog open its help page.

    The wish goes up to the main window, whose `help_asked` (page id) the dialog lies under.
    """
    _HelpKey(dialog)


class _HelpKey(QShortcut):
    """F1 of one dialog; it lives as long as the dialog."""

    def __init__(self, dialog: QDialog) -> None:
        super().__init__(QKeySequence("F1"), dialog)
        self._dialog = dialog
        self.activated.connect(self._pass_on)

    def _pass_on(self) -> None:
        top: QWidget = self._dialog
        while (parent := top.parentWidget()) is not None:
            top = parent
        asked = getattr(top, "help_asked", None)
        if asked is not None:  # a page that stands alone has nobody who could answer
            asked.emit(help_id_of(self._dialog))
