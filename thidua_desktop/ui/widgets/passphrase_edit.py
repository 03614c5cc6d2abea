"""The field of a passphrase: dots for letters, and nothing of what is typed is cleaned."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from thidua_desktop.domain.issues import Issue
from thidua_desktop.ui.widgets.form_fields import Value


class PassphraseEdit(QLineEdit):
    """One passphrase, hidden until `show_letters`."""

    edited = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Start empty and hidden."""
        super().__init__(parent)
        self.show_letters(False)
        self.textEdited.connect(self._tell)

    def show_letters(self, is_shown: bool) -> None:
        """Show what is typed, or dots."""
        self.setEchoMode(QLineEdit.EchoMode.Normal if is_shown else QLineEdit.EchoMode.Password)

    def value(self) -> str:
        """Give what is typed, sign by sign."""
        return self.text()

    def set_value(self, value: Value) -> None:
        """Show a value; a form sets only the empty one."""
        self.setText("" if value is None else str(value))

    def problem(self, where: str) -> Issue | None:
        """Find nothing wrong on its own."""
        return None

    def _tell(self) -> None:
        self.edited.emit()
