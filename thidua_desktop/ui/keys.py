"""The one table of keys: which keys do what in each profile, and in which order buttons stand in a head.

Pages name what an action does (`Do.ADD`), never its keys.
"""

from collections.abc import Sequence
from enum import IntEnum, StrEnum
from typing import NamedTuple
from weakref import WeakKeyDictionary

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtGui import QAction, QKeySequence


class KeyProfile(StrEnum):
    """Which keys the person is used to: those of office programs, or those of HTKK."""

    OFFICE = "office"
    HTKK = "htkk"


class Place(IntEnum):
    """Where a button stands in the head of a page: the order that office programs here share."""

    ADD = 0
    EDIT = 1
    SAVE = 2
    WITHDRAW = 3
    SETTLE = 4
    RELOAD = 5
    TOOLS = 6
    PRINT = 7
    HELP = 8


class Do(StrEnum):
    """What an action does, by name; NOTHING is an action of one page that has a button and no keys."""

    NOTHING = ""
    ADD = "add"
    ADD_INSIDE = "add_inside"
    IMPORT = "import"
    EDIT = "edit"
    OPEN = "open"
    MEMBERS = "members"
    SAVE = "save"
    SAVE_AND_CLOSE = "save_and_close"
    WITHDRAW = "withdraw"
    RESTORE = "restore"
    SUBMIT = "submit"
    REOPEN = "reopen"
    NEXT_STEP = "next_step"
    LOCK = "lock"
    UNLOCK = "unlock"
    RELOAD = "reload"
    EXPORT = "export"
    COPY_TABLE = "copy_table"
    COLUMNS = "columns"
    VIEWS = "views"
    BACK_UP = "back_up"
    OPEN_FILE = "open_file"
    NEXT_EMPTY = "next_empty"
    NEXT_DIFFERENCE = "next_difference"
    NEXT_REASON = "next_reason"
    AGREE_REST = "agree_rest"
    NEXT_FLAGGED = "next_flagged"
    LINE_PANEL = "line_panel"
    UNDO = "undo"
    REDO = "redo"
    COPY = "copy"
    PASTE = "paste"
    FILL_DOWN = "fill_down"
    CLEAR = "clear"
    OTHER_UNIT = "other_unit"
    OTHER_ROUND = "other_round"
    FIND = "find"
    PRINT = "print"
    JUMP = "jump"
    QUIT = "quit"
    MOVE_UP = "move_up"
    MOVE_DOWN = "move_down"
    INDENT = "indent"
    OUTDENT = "outdent"
    ROW_BACK = "row_back"
    ROW_ON = "row_on"
    NEXT_ISSUE = "next_issue"
    REMOVE_LINE = "remove_line"
    PAGE_BACK = "page_back"
    PAGE_ON = "page_on"
    FIT_WIDTH = "fit_width"
    FIT_PAGE = "fit_page"
    SHRINK = "shrink"
    GROW = "grow"


class KeyLine(NamedTuple):
    """The keys of one thing, the usual one first; `htkk` None means the same keys in that profile."""

    keys: tuple[str, ...]
    place: Place = Place.TOOLS
    htkk: tuple[str, ...] | None = None


KEYS: dict[Do, KeyLine] = {
    Do.NOTHING: KeyLine(()),
    Do.ADD: KeyLine(("Ctrl+N", "Ctrl+Ins", "Ins"), Place.ADD, ("F5", "Ins", "Ctrl+N", "Ctrl+Ins")),
    Do.ADD_INSIDE: KeyLine(("Ctrl+Shift+N", "Alt+Ins"), Place.ADD),
    Do.IMPORT: KeyLine(("Ctrl+I",)),
    Do.EDIT: KeyLine(("F2",), Place.EDIT),
    Do.OPEN: KeyLine(("Ctrl+Return",), Place.EDIT),
    Do.MEMBERS: KeyLine(("Ctrl+M",), Place.EDIT),
    Do.SAVE: KeyLine(("Ctrl+S",), Place.SAVE),
    Do.SAVE_AND_CLOSE: KeyLine(("Ctrl+Return",), Place.SAVE),
    Do.WITHDRAW: KeyLine(("Ctrl+Del",), Place.WITHDRAW, ("F6", "Ctrl+Del")),
    Do.RESTORE: KeyLine((), Place.WITHDRAW),
    Do.SUBMIT: KeyLine(("F9",), Place.SETTLE),
    Do.REOPEN: KeyLine(("Shift+F9",), Place.SETTLE),
    Do.NEXT_STEP: KeyLine(("Ctrl+F9",), Place.SETTLE),
    Do.LOCK: KeyLine(("Ctrl+L",), Place.SETTLE),
    Do.UNLOCK: KeyLine(("Ctrl+Shift+L",), Place.SETTLE),
    Do.RELOAD: KeyLine(("F5",), Place.RELOAD, ("Ctrl+R",)),
    Do.EXPORT: KeyLine(("Ctrl+Shift+E",)),
    Do.COPY_TABLE: KeyLine(("Ctrl+Shift+C",)),
    Do.COLUMNS: KeyLine(("Ctrl+Shift+K",)),
    Do.VIEWS: KeyLine(("Ctrl+Shift+V",)),
    Do.BACK_UP: KeyLine(("Ctrl+Shift+B",)),
    Do.OPEN_FILE: KeyLine(("Ctrl+O",)),
    Do.NEXT_EMPTY: KeyLine(("F8",)),
    Do.NEXT_DIFFERENCE: KeyLine(("Shift+F8",)),
    Do.NEXT_REASON: KeyLine(("Ctrl+F8",)),
    Do.AGREE_REST: KeyLine(("Ctrl+Shift+D",)),
    Do.NEXT_FLAGGED: KeyLine(("Shift+F7",)),
    Do.LINE_PANEL: KeyLine(("F7",)),
    Do.UNDO: KeyLine(("Ctrl+Z",)),
    Do.REDO: KeyLine(("Ctrl+Y",)),
    Do.COPY: KeyLine(("Ctrl+C",)),
    Do.PASTE: KeyLine(("Ctrl+V",)),
    Do.FILL_DOWN: KeyLine(("Ctrl+D",)),
    Do.CLEAR: KeyLine(("Del",)),
    Do.OTHER_UNIT: KeyLine(("Ctrl+U",)),
    Do.OTHER_ROUND: KeyLine(("Ctrl+Shift+U",)),
    Do.FIND: KeyLine(("Ctrl+F",)),
    Do.PRINT: KeyLine(("Ctrl+P",), Place.PRINT),
    Do.JUMP: KeyLine(("Ctrl+K",)),
    Do.QUIT: KeyLine(("Ctrl+Q",)),
    Do.MOVE_UP: KeyLine(("Alt+Up",)),
    Do.MOVE_DOWN: KeyLine(("Alt+Down",)),
    Do.INDENT: KeyLine(("Alt+Right",)),
    Do.OUTDENT: KeyLine(("Alt+Left",)),
    Do.ROW_BACK: KeyLine(("PgUp",)),
    Do.ROW_ON: KeyLine(("PgDown",)),
    Do.NEXT_ISSUE: KeyLine(("F8",)),
    Do.REMOVE_LINE: KeyLine(("Del",)),
    Do.PAGE_BACK: KeyLine(("Ctrl+PgUp",)),
    Do.PAGE_ON: KeyLine(("Ctrl+PgDown",)),
    Do.FIT_WIDTH: KeyLine(("Ctrl+Shift+W",)),
    Do.FIT_PAGE: KeyLine(("Ctrl+Shift+0",)),
    Do.SHRINK: KeyLine(("Ctrl+-",)),
    Do.GROW: KeyLine(("Ctrl++",)),
}
"""Every key but those of the pages (Ctrl+1 …) and of help. F10 opens the menu on Windows: nobody takes it."""

_SPOKEN = {"Ins": "Insert", "Return": "Enter", "PgUp": "PageUp", "PgDown": "PageDown"}


def keys_of(what: Do, profile: KeyProfile = KeyProfile.OFFICE) -> tuple[str, ...]:
    """Give the keys of a thing in a profile, the usual one first; empty when it has none."""
    line = KEYS[what]
    return line.htkk if profile is KeyProfile.HTKK and line.htkk is not None else line.keys


def place_of(what: Do) -> Place:
    """Tell where the button of a thing stands in a head."""
    return KEYS[what].place


def spoken_keys(keys: Sequence[str]) -> str:
    """Write keys as they stand on a keyboard: "Ctrl+N hoặc Ctrl+Insert"; at most two, the rest is known."""
    words = [_spoken(one) for one in keys[:2]]
    if len(words) < 2:
        return "".join(words)
    return _tr("{first} hoặc {second}").format(first=words[0], second=words[1])


def tip_of(text: str, keys: Sequence[str]) -> str:
    """Write a tooltip: the words of an action with its keys in brackets."""
    if not keys:
        return text
    return _tr("{action} ({keys})").format(action=text, keys=spoken_keys(keys))


class Keys(QObject):
    """The keys in force. Actions that were bound follow at once when the person takes another profile."""

    changed = Signal()

    def __init__(self, profile: KeyProfile = KeyProfile.OFFICE, parent: QObject | None = None) -> None:
        """Begin with a profile."""
        super().__init__(parent)
        self._profile = profile
        self._bound: WeakKeyDictionary[QAction, tuple[Do, bool]] = WeakKeyDictionary()

    @property
    def profile(self) -> KeyProfile:
        """The profile that the person chose."""
        return self._profile

    def set_profile(self, profile: KeyProfile) -> None:
        """Take other keys, everywhere at once."""
        from shiboken6 import isValid  # start-up: only a change of keys needs it

        self._profile = profile
        for action in list(self._bound):
            if isValid(action):
                self._apply(action)
        self.changed.emit()

    def of(self, what: Do) -> tuple[str, ...]:
        """Give the keys of a thing now."""
        return keys_of(what, self._profile)

    def place(self, action: QAction) -> Place:
        """Tell where an action stands in the order of office programs; one without keys is a tool."""
        return place_of(self._bound[action][0]) if action in self._bound else Place.TOOLS

    def bind(self, action: QAction, what: Do, *, only_shown: bool = False) -> None:
        """Give an action its keys and the tooltip that names them.

        `only_shown` names them without taking them: the action repeats one that has the keys.
        """
        self._bound[action] = (what, only_shown)
        self._apply(action)

    def _apply(self, action: QAction) -> None:
        what, only_shown = self._bound[action]
        keys = self.of(what)
        action.setShortcuts([] if only_shown else [QKeySequence(one) for one in keys])
        action.setToolTip(tip_of(action.text(), keys))


def _spoken(keys: str) -> str:
    if keys.endswith("+"):
        return keys
    *held, last = keys.split("+")
    return "+".join([*held, _SPOKEN.get(last, last)])


def _tr(text: str) -> str:
    return QCoreApplication.translate("Keys", text)
