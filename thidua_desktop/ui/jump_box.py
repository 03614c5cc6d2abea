"""The jump box (Ctrl+K): any page or command by a few letters of its name, without accents."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QWidget

from thidua_desktop.ui.commands import Command
from thidua_desktop.ui.look import Look, Space
from thidua_desktop.ui.widgets.pick_edit import Choice, PickPopup


class JumpBox:
    """Ctrl+K: type a few letters of a page or command, without accents, and press Enter."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        """Start closed."""
        self._parent = parent
        self._width = look.px(460)
        self._commands: list[Command] = []
        self._popup = PickPopup(look, parent)
        self._popup.chosen.connect(self._run)

    def open(self, commands: Sequence[Command]) -> None:
        """Show the commands in the upper middle of the window."""
        self._commands = list(commands)
        choices = [Choice(str(place), c.words, c.keys or c.group) for place, c in enumerate(self._commands)]
        self._popup.setFixedWidth(self._width)
        middle = QPoint((self._parent.width() - self._width) // 2, Space.PAGE * 3)
        self._popup.open_at(choices, self._parent.mapToGlobal(middle), "")

    def _run(self, place: str) -> None:
        self._commands[int(place)].run()
