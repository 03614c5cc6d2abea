"""What can be done on the editing desk, each with its keys, and a button where there is one."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, QSize, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from thidua_desktop.domain.rule_editing import EditedTable, Place
from thidua_desktop.ui.keys import Do, Keys
from thidua_desktop.ui.look import Look, Space
from thidua_desktop.ui.page import ActionButton
from thidua_desktop.ui.rule_sets.edit_history import EditHistory
from thidua_desktop.ui.rule_sets.editing_desk import EditingDesk

_WITHIN = Qt.ShortcutContext.WidgetWithChildrenShortcut


class EditingActions(QObject):
    """The actions of a desk; they are on while they would do something."""

    def __init__(self, desk: EditingDesk, look: Look, keys: Keys) -> None:
        """Put the buttons into the desk's bar."""
        super().__init__(desk)
        self._desk, self._look, self._keys = desk, look, keys
        self.add = self._make(self.tr("Thêm dòng"), partial(desk.add, Place.BELOW), Do.ADD, "add")
        self.inside = self._make(
            self.tr("Thêm mục con"), partial(desk.add, Place.INSIDE), Do.ADD_INSIDE, "add"
        )
        self.above = self._make(self.tr("Thêm dòng trên"), partial(desk.add, Place.ABOVE), Do.NOTHING, "add")
        self.up = self._changing(self.tr("Lên"), partial(_move, step=-1), Do.MOVE_UP, "arrow_up")
        self.down = self._changing(self.tr("Xuống"), partial(_move, step=1), Do.MOVE_DOWN, "arrow_down")
        self.outdent = self._changing(self.tr("Ra ngoài"), EditedTable.outdent, Do.OUTDENT, "arrow_left")
        self.indent = self._changing(self.tr("Vào trong"), EditedTable.indent, Do.INDENT, "arrow_right")
        self.remove = self._make(self.tr("Xóa dòng"), desk.remove, Do.WITHDRAW, "withdraw")
        self.undo = self._make(
            self.tr("Hoàn tác"), partial(desk.go_back, EditHistory.undo), Do.UNDO, "restore"
        )
        self.redo = self._make(
            self.tr("Làm lại"), partial(desk.go_back, EditHistory.redo), Do.REDO, "refresh"
        )
        self.next_issue = self._action(self.tr("Lỗi tiếp theo"), desk.next_issue, Do.NEXT_ISSUE)
        desk.addAction(self.next_issue)
        desk.verdict_bar.addWidget(self._button(self.next_issue, "warning"))
        self._silent(self.tr("Sửa dòng"), desk.start_typing, Do.EDIT, desk.card)
        self._silent(self.tr("Xóa dòng"), desk.remove, Do.REMOVE_LINE, desk.card.tree)
        self._silent(self.tr("Dòng trước"), partial(desk.step_row, -1), Do.ROW_BACK, desk.panel)
        self._silent(self.tr("Dòng sau"), partial(desk.step_row, 1), Do.ROW_ON, desk.panel)
        desk.changed.connect(self.follow)

    def follow(self) -> None:
        """Turn off what would do nothing."""
        desk, now = self._desk, self._desk.history.now
        table, key = now.table, now.key
        may_edit = not desk.is_read_only
        for action in (self.add, self.above, self.inside, self.remove):
            action.setEnabled(may_edit and (key is not None or action is self.add))
        self.up.setEnabled(may_edit and key is not None and table.can_move(key, -1))
        self.down.setEnabled(may_edit and key is not None and table.can_move(key, 1))
        self.indent.setEnabled(may_edit and key is not None and table.can_indent(key))
        self.outdent.setEnabled(may_edit and key is not None and table.can_outdent(key))
        self.undo.setEnabled(may_edit and desk.history.can_undo())
        self.redo.setEnabled(may_edit and desk.history.can_redo())
        self.next_issue.setEnabled(desk.has_issues())

    def _make(self, words: str, handler: Callable[[], None], what: Do, icon: str) -> QAction:
        action = self._action(words, handler, what)
        self._desk.addAction(action)
        self._desk.bar.addWidget(self._button(action, icon))
        return action

    def _button(self, action: QAction, icon: str) -> ActionButton:
        button = ActionButton(action, self._desk)
        button.setAutoDefault(False)
        self._look.dress(button, icon, "ink")
        side = self._look.px(Space.ICON)
        button.setIconSize(QSize(side, side))
        return button

    def _changing(
        self, words: str, change: Callable[[EditedTable, int], EditedTable], what: Do, icon: str
    ) -> QAction:
        return self._make(words, partial(self._desk.change, change), what, icon)

    def _silent(self, words: str, handler: Callable[[], None], what: Do, where: QWidget) -> None:
        """Add keys that hold in one part of the desk only."""
        action = self._action(words, handler, what)
        action.setShortcutContext(_WITHIN)
        where.addAction(action)

    def _action(self, words: str, handler: Callable[[], None], what: Do) -> QAction:
        action = QAction(words, self)
        action.triggered.connect(_Call(handler, self).run)
        self._keys.bind(action, what)
        return action


class _Call(QObject):
    """Call without what Qt hands to a slot that takes an argument."""

    def __init__(self, handler: Callable[[], None], parent: QObject) -> None:
        super().__init__(parent)
        self._handler = handler

    def run(self) -> None:
        self._handler()


def _move(table: EditedTable, key: int, step: int) -> EditedTable:
    return table.move(key, step)
