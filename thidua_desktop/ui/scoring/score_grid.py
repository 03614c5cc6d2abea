"""The grid of a score sheet: the keys of a spreadsheet, folding groups, and the group in sight on top."""

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import (
    QKeyEvent,
    QMouseEvent,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QWidget,
)

from thidua_desktop.ui.look import Look
from thidua_desktop.ui.scoring.cells import ColumnKind
from thidua_desktop.ui.scoring.score_delegate import ScoreDelegate
from thidua_desktop.ui.scoring.sheet_table import SheetTable

_SHIFT = Qt.KeyboardModifier.ShiftModifier
_CONTROL = Qt.KeyboardModifier.ControlModifier


class ScoreGrid(SheetTable):
    """A sheet as a table. `row_changed` hands on the current row, -1 for none.

    Enter and Down go to the next scored line (Enter to the next cell on the right when `enter_goes_right`),
    Tab to the next cell that can be typed, Home and End to the first and last line, with Ctrl to the first
    and last row, Shift and arrows choose a block, F2 edits, Space folds a group.
    """

    row_changed = Signal(int)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        """Start without a sheet."""
        super().__init__(look, parent)
        self.enter_goes_right = False
        self.drawer.stepped.connect(self._step)
        self.drawer.entered.connect(self._enter)
        self.selectionModel().currentRowChanged.connect(self._tell_row)

    # ------------------------------------------------------------------ places

    def go_to_path(self, path: str) -> bool:
        """Put the cursor on a criterion; False when the sheet has none of that path."""
        row = self.sheet.row_of(path)
        if row is not None:
            self.go_to_row(row)
        return row is not None

    def return_to(self, path: str) -> None:
        """Go back to a line whose points were refused, unless the person types already elsewhere."""
        row = self.sheet.row_of(path)
        if row is not None and self.state() is not QAbstractItemView.State.EditingState:
            self.go_to_row(row)

    def go_to_next_empty(self) -> bool:
        """Go to the next line without a score; False when every line has one."""
        row = self.sheet.next_empty(self.currentIndex().row())
        if row is not None:
            self.go_to_row(row)
        return row is not None

    def go_to_next_difference(self) -> bool:
        """Go to the next line to which a later round gave other points; False when there is none."""
        row = self.sheet.next_difference(self.currentIndex().row())
        if row is not None:
            self.go_to_row(row)
            self.setFocus()
        return row is not None

    def go_to_next_flagged(self) -> bool:
        """Go to the next line that is to be followed up; False when there is none."""
        row = self.sheet.hanging.next_flagged(
            [line.criterion.path for line in self.sheet.lines], self.currentIndex().row()
        )
        if row is not None:
            self.go_to_row(row)
            self.setFocus()
        return row is not None

    def go_to_next_reason(self) -> bool:
        """Go to the note of the next line whose difference lacks its reason; False when there is none."""
        row = self.sheet.next_unexplained(self.currentIndex().row())
        if row is not None:
            self.go_to_row(row, ColumnKind.NOTE)
            self.setFocus()
        return row is not None

    # ------------------------------------------------------------------ keys

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move as a spreadsheet does; what is left goes to the cell."""
        key, row = Qt.Key(event.key()), self.currentIndex().row()
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._enter(-1 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1)
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End) and not event.modifiers() & _SHIFT:
            self._go_to_end(key == Qt.Key.Key_Home, with_groups=bool(event.modifiers() & _CONTROL))
        elif key == Qt.Key.Key_Escape and row >= 0:
            self.sheet.drop_typed(self.sheet.criterion(row).path)
        elif plain and key == Qt.Key.Key_Backspace and self.currentIndex().isValid():
            self.sheet.setData(self.currentIndex(), "")
        elif plain and key == Qt.Key.Key_Space and row >= 0 and self.sheet.criterion(row).is_group:
            self.toggle_group(row)
        else:
            super().keyPressEvent(event)

    def focusNextPrevChild(self, forward: bool) -> bool:  # Qt's own signature
        """Tab goes to the next cell of the line that can be typed, at the line's end out of the grid."""
        index = self.currentIndex()
        step = 1 if forward else -1
        column = index.column() + step
        while index.isValid() and 0 <= column < len(self.sheet.columns):
            if self.sheet.can_type(index.row(), column) and not self.isColumnHidden(column):
                self.setCurrentIndex(self.sheet.index(index.row(), column))
                return True
            column += step
        return super().focusNextPrevChild(forward)

    def closeEditor(self, editor: QWidget, hint: "ScoreDelegate.EndEditHint") -> None:
        """Go on to the next cell after Tab, without opening it."""
        hints = ScoreDelegate.EndEditHint
        super().closeEditor(editor, hints.NoHint)
        if hint in (hints.EditNextItem, hints.EditPreviousItem):
            self.focusNextPrevChild(hint == hints.EditNextItem)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Fold a group with a click on its number."""
        index = self.indexAt(event.position().toPoint())
        super().mousePressEvent(event)
        if index.isValid() and index.column() == 0:
            self.toggle_group(index.row())

    def _step(self, step: int) -> None:
        if self._is_open(self.currentIndex()):
            return  # what was typed is refused or asks: the cursor stays until the person has seen it
        row = self.sheet.next_row(self.currentIndex().row(), step)
        if row is not None:
            kind = self.sheet.columns[max(0, self.currentIndex().column())].kind
            self.go_to_row(row, kind if kind is not ColumnKind.CODE else ColumnKind.POINTS)

    def _is_open(self, index: QModelIndex) -> bool:
        return index.isValid() and self.sheet.open_typed(self.sheet.criterion(index.row()).path) is not None

    def _enter(self, step: int) -> None:
        """Go on after Enter: to the next line, or to the next cell on the right if the person likes that."""
        if not self.enter_goes_right:
            self._step(step)
            return
        index = self.currentIndex()
        if not index.isValid() or self._is_open(index):
            return
        right = self._next_in_line(index.row(), index.column(), step)
        row = index.row() if right is not None else self.sheet.next_row(index.row(), step)
        if row is None:
            return
        if right is None:
            right = self._next_in_line(row, -1 if step > 0 else len(self.sheet.columns), step)
        self.go_to_row(row)
        if right is not None:
            self.setCurrentIndex(self.sheet.index(row, right))

    def _next_in_line(self, row: int, column: int, step: int) -> int | None:
        """Give the next cell of a line that can be typed; the column of notes is left out of this walk."""
        column += step
        while 0 <= column < len(self.sheet.columns):
            is_note = self.sheet.columns[column].kind is ColumnKind.NOTE
            if self.sheet.can_type(row, column) and not is_note:
                return column
            column += step
        return None

    def _go_to_end(self, is_first: bool, *, with_groups: bool) -> None:
        last = len(self.sheet.lines) - 1
        row = self.sheet.next_row(-1, 1) if is_first else self.sheet.next_row(last + 1, -1)
        if with_groups and last >= 0:
            row = 0 if is_first else last
        if row is not None:
            self.go_to_row(row)
        if is_first:
            self.scrollToTop()

    def _tell_row(self, index: QModelIndex) -> None:
        self.row_changed.emit(index.row() if index.isValid() else -1)
