"""The calm window after a mistake of ours, once at a time; further mistakes meanwhile only go to the log."""

from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QDialog, QWidget

from thidua_desktop.ui.dialogs import crash_note


class CrashReport(QObject):
    """Shows the window without blocking the rest."""

    def __init__(self, parent: QWidget, log_path: Path | None) -> None:
        """Remember where the log is; None when it could not be begun yet."""
        super().__init__(parent)
        self._window = parent
        self._log_path = log_path
        self._note: QDialog | None = None

    def show(self) -> None:
        """Say what happened, unless it stands there already."""
        if self._note is None:
            self._note = crash_note(self._window, self._log_path)
            self._note.destroyed.connect(self._forget)
            self._note.open()

    def _forget(self) -> None:
        self._note = None
