"""The model of a score sheet: one row a criterion, what is stored and what is being saved."""

from collections.abc import Collection, Mapping

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt, Signal

from thidua_desktop.domain.records.scoring import Round
from thidua_desktop.domain.text import fold
from thidua_desktop.operations.sheet_view import SheetView
from thidua_desktop.ui.scoring.cells import (
    PARTS,
    CellState,
    ColumnKind,
    Typed,
    columns_of,
)
from thidua_desktop.ui.scoring.line_marks import LineMarks
from thidua_desktop.ui.scoring.rounds import changed_paths, round_facts
from thidua_desktop.ui.scoring.sheet_cells import SheetCells
from thidua_desktop.ui.scoring.typed_text import Part

_Index = QModelIndex | QPersistentModelIndex
_NONE = QModelIndex()
_WORDS = (ColumnKind.CODE, ColumnKind.TEXT)
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class SheetModel(SheetCells):
    """Criteria as rows. `typed` (path, part, text) asks to save a cell; the reply comes with `show_view`."""

    LINE = Qt.ItemDataRole.UserRole
    STATE = Qt.ItemDataRole.UserRole + 1
    typed = Signal(str, object, str)

    # ------------------------------------------------------------------ the sheet

    def show_view(self, view: SheetView, round_: Round | None = None) -> None:
        """Show a round of a sheet, the one that is shown unless another is given; of the table that is shown
        only the lines that changed are repainted.
        """
        round_ = self.round if round_ is None else round_
        columns = columns_of(view, round_)
        is_same = self._is_shown(view, round_)
        if is_same and columns == self.columns:
            was_locked = self.is_locked()
            self._take_changes(view, round_)
            if was_locked != self.is_locked():
                self._repaint_all()
            return
        self.beginResetModel()
        if not is_same:
            self._typed.clear()
            self._fresh.clear()
        self._keep(view, round_)
        self.columns = columns
        self._rows = {line.criterion.path: row for row, line in enumerate(self.lines)}
        self._folded = [fold(f"{line.criterion.code} {line.criterion.text}") for line in self.lines]
        self.endResetModel()

    def clear(self) -> None:
        """Show no sheet."""
        self.beginResetModel()
        self.view, self.lines, self.facts = None, (), None
        self.hanging = LineMarks()
        self._rows.clear()
        self._typed.clear()
        self.endResetModel()

    # ------------------------------------------------------------------ what is typed and not stored

    def keep_typed(self, path: str, part: Part, typed: Typed | None) -> None:
        """Show a text that is not stored in its cell, or take it away."""
        if typed is None:
            self._typed.pop((path, part), None)
        else:
            self._typed[path, part] = typed
            self._fresh.discard((path, part))
        self._repaint_line(path)

    def keep_many(self, texts: Mapping[tuple[str, Part], Typed]) -> None:
        """Show many texts that are not stored, and repaint once."""
        self._typed.update(texts)
        self._fresh.difference_update(texts)
        self._repaint_all()

    def mark_saved(self, cells: Collection[tuple[str, Part]]) -> None:
        """Note that cells were stored just now."""
        for cell in cells:
            self._typed.pop(cell, None)
        self._fresh.update(cells)
        paths = {path for path, _ in cells}
        if len(paths) == 1:
            self._repaint_line(next(iter(paths)))
        else:
            self._repaint_all()

    def is_saving(self) -> bool:
        """Tell whether a cell is on its way to the store."""
        return any(typed.state is CellState.PENDING for typed in self._typed.values())

    def open_typed(self, path: str) -> Typed | None:
        """Give a text of the line that was refused or waits for a decision, or None."""
        texts = (typed for (of, _), typed in self._typed.items() if of == path)
        return next((typed for typed in texts if typed.state is not CellState.PENDING), None)

    def first_unsaved(self) -> str | None:
        """Give the path of a line with a text that was refused or waits for a decision, or None."""
        return next((path for (path, _) in self._typed if self.open_typed(path) is not None), None)

    def drop_typed(self, path: str | None = None) -> bool:
        """Go back to what is stored, in one line or everywhere; False when nothing was to drop."""
        return self.drop_refused([cell for cell in self._typed if path in (None, cell[0])])

    def drop_refused(self, cells: Collection[tuple[str, Part]]) -> bool:
        """Go back to what is stored in these cells; what is on its way to the store stays."""
        dropped = [
            cell
            for cell in cells
            if (typed := self._typed.get(cell)) and typed.state is not CellState.PENDING
        ]
        for cell in dropped:
            del self._typed[cell]
        if dropped:
            self._repaint_all()
        return bool(dropped)

    # ------------------------------------------------------------------ Qt's questions

    def rowCount(self, parent: _Index = _NONE) -> int:
        """Count the criteria."""
        return 0 if parent.isValid() else len(self.lines)

    def columnCount(self, parent: _Index = _NONE) -> int:
        """Count the columns."""
        return 0 if parent.isValid() else len(self.columns)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """Give the heads of the columns."""
        if orientation is Qt.Orientation.Vertical or not 0 <= section < len(self.columns):
            return None
        column = self.columns[section]
        if role == Qt.ItemDataRole.DisplayRole:
            return column.title
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _LEFT if column.kind in (*_WORDS, ColumnKind.NOTE) else _RIGHT
        return None

    def flags(self, index: _Index) -> Qt.ItemFlag:
        """Scored lines of a draft can be typed into."""
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren
        return flags | Qt.ItemFlag.ItemIsEditable if self.can_type(index.row(), index.column()) else flags

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Give text, typing text, state, tooltip or the line itself."""
        if not index.isValid():
            return None
        row, column = index.row(), index.column()
        if role == Qt.ItemDataRole.DisplayRole:
            return self.text(row, column)
        if role == Qt.ItemDataRole.EditRole:
            return self.typing_text(row, column)
        if role == self.LINE:
            return self.lines[row]
        if role == self.STATE:
            return self.state(row, column)
        if role == Qt.ItemDataRole.ToolTipRole:
            return self._tooltip(row, column)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            from thidua_desktop.ui.scoring.spoken import spoken_cell  # cycle: it speaks about this model

            return spoken_cell(self, row, column)
        return None

    def setData(self, index: _Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Hand on what was typed when it differs from what stands there; it is shown as being saved."""
        if role != Qt.ItemDataRole.EditRole or not index.isValid():
            return False
        if not self.can_type(index.row(), index.column()):
            return False
        text = str(value).strip()
        path, part = self.lines[index.row()].criterion.path, PARTS[self.columns[index.column()].kind]
        if text == self.typing_text(index.row(), index.column()):
            return True
        self.keep_typed(path, part, Typed(text))
        self.typed.emit(path, part, text)
        return True

    def _tooltip(self, row: int, column: int) -> str:
        words = self.state_words(row, column)
        text = self.text(row, column)
        if self.columns[column].kind in _WORDS:
            criterion = self.lines[row].criterion
            return "\n".join(filter(None, (criterion.text, self.hanging.words(criterion.path))))
        shown = (
            self.tr("{text} – {state}").format(text=text, state=words) if text and words else words or text
        )
        behind = self.other_words(row, column)
        return f"{shown}\n{behind}" if shown and behind else shown

    # ------------------------------------------------------------------ changes

    def _keep(self, view: SheetView, round_: Round) -> None:
        self.view, self.round = view, round_
        self.hanging = LineMarks(view)
        self.facts = round_facts(view, round_)
        self.lines = self.facts.result.lines

    def _is_shown(self, view: SheetView, round_: Round) -> bool:
        shown = self.view
        return (
            shown is not None
            and round_ is self.round
            and shown.sheet.uid == view.sheet.uid
            and shown.rule_set.uid == view.rule_set.uid
        )

    def _take_changes(self, view: SheetView, round_: Round) -> None:
        was, hung = self.facts, self.hanging
        self._keep(view, round_)
        if was is None or self.facts is None:
            self._repaint_all()
            return
        changed = changed_paths(was, self.facts)
        last = len(self.columns) - 1
        for row, line in enumerate(self.lines):
            path = line.criterion.path
            if path in changed or self.hanging.of(path) != hung.of(path):
                self.dataChanged.emit(self.index(row, 0), self.index(row, last))

    def _repaint_all(self) -> None:
        if self.lines:
            last = self.index(len(self.lines) - 1, len(self.columns) - 1)
            self.dataChanged.emit(self.index(0, 0), last)

    def _repaint_line(self, path: str) -> None:
        row = self._rows.get(path)
        if row is not None:
            self.dataChanged.emit(self.index(row, 0), self.index(row, len(self.columns) - 1))
