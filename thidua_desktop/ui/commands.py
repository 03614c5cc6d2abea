"""Everything that can be done by key: jump box (Ctrl+K) and key card (Shift+F1) read the same commands."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from PySide6.QtGui import QAction, QKeySequence

from thidua_desktop.ui.keys import spoken_keys


class Command(NamedTuple):
    """One thing to do: its words, its group on the key card, its keys (may be empty), and how it is done."""

    words: str
    group: str
    keys: str
    run: Callable[[], object]


def action_commands(actions: Sequence[QAction], group: str) -> list[Command]:
    """Make commands of the actions that can be used now."""
    usable = [action for action in actions if action.isEnabled() and action.isVisible() and action.text()]
    return [Command(action.text(), group, _keys(action), action.trigger) for action in usable]


def _keys(action: QAction) -> str:
    portable = QKeySequence.SequenceFormat.PortableText
    return spoken_keys([keys.toString(portable) for keys in action.shortcuts()])
