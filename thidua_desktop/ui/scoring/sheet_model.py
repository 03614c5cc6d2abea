"""The model of a score sheet: one row a criterion, what is stored and what is being saved."""

from collections.abc import Collection, Mapping, Sequence

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from thidua_desktop.domain.points import format_points, format_points_short, format_quantity
from thidua_desktop.domain.records.scoring import Criterion, Round, ScoreEntry
from thidua_desktop.domain.scoring import LineResult
from thidua_desktop.domain.text import fold
from thidua_desktop.domain.workflow import WITH_UNIT
from thidua_desktop.operations.scores import SheetView
from thidua_desktop.ui.scoring.cells import (
    PARTS,
    CellState,
    ColumnKind,
    GridColumn,
    Typed,
    code_column,
    columns_of,
    state_words,
)
from thidua_desktop.ui.scoring.typed_text import Part, part_text, points_text

_Index = QModelIndex | QPersistentModelIndex
_NONE = QModelIndex()
_WORDS = (ColumnKind.CODE, ColumnKind.TEXT)
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class SheetModel(QAbstractTableModel):
    """Criteria as rows. `typed` (path, part, text) asks to save a cell; the reply comes with `show_view`."""

    LINE = Qt.ItemDataRole.UserRole
    STATE = Qt.ItemDataRole.UserRole + 1
    typed = Signal(str, object, str)

    def __init__(self, parent: QObject | None = None) -> None:
        """Start without a sheet."""
        super().__init__(parent)
        self.view: SheetView | None = None
        self.columns: tuple[GridColumn, ...] = (code_column(),)
        self.lines: tuple[LineResult, ...] = ()
        self._rows: dict[str, int] = {}
        self._others: tuple[dict[str, LineResult], ...] = ()
        self._typed: dict[tuple[str, Part], Typed] = {}
        self._fresh: set[tuple[str, Part]] = set()
        self._folded: list[str] = []

    # ------------------------------------------------------------------ the sheet

    def show_view(self, view: SheetView) -> None:
        """Show a sheet; of the sheet that is shown only the lines that changed are repainted."""
        columns = columns_of(view)
        if self.view is not None and _is_same_table(self.view, view) and columns == self.columns:
            was_locked = self.is_locked()
            self._take_changes(view)
            if was_locked != self.is_locked():
                self._repaint_all()
            return
        self.beginResetModel()
        if self.view is None or self.view.sheet.uid != view.sheet.uid:
            self._typed.clear()
            self._fresh.clear()
        self._keep(view)
        self.columns = columns
        self._rows = {line.criterion.path: row for row, line in enumerate(self.lines)}
        self._folded = [fold(f"{line.criterion.code} {line.criterion.text}") for line in self.lines]
        self.endResetModel()

    def clear(self) -> None:
        """Show no sheet."""
        self.beginResetModel()
        self.view, self.lines, self._others = None, (), ()
        self._rows.clear()
        self._typed.clear()
        self.endResetModel()

    def criterion(self, row: int) -> Criterion:
        """Give the criterion of a row."""
        return self.lines[row].criterion

    def row_of(self, path: str) -> int | None:
        """Give the row of a criterion, or None."""
        return self._rows.get(path)

    def is_locked(self) -> bool:
        """Tell whether nothing can be typed: there is no sheet or it was handed in."""
        return self.view is None or self.view.sheet.state not in WITH_UNIT

    def points_column(self) -> int:
        """Give the place of the column that is typed into."""
        return next((at for at, one in enumerate(self.columns) if one.kind is ColumnKind.POINTS), 0)

    # ------------------------------------------------------------------ what is typed and not stored

    def keep_typed(self, path: str, part: Part, typed: Typed | None) -> None:
        """Show a text that is not stored in its cell, or take it away."""
        if typed is None:
            self._typed.pop((path, part), None)
        else:
            self._typed[path, part] = typed
            self._fresh.discard((path, part))
        self._repaint_line(path)

    def typed_at(self, path: str, part: Part) -> Typed | None:
        """Give what stands in a cell without being stored, or None."""
        return self._typed.get((path, part))

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

    # ------------------------------------------------------------------ finding rows

    def is_empty_row(self, row: int) -> bool:
        """Tell whether a scored line has neither points nor an absence nor a typed text."""
        line = self.lines[row]
        absent = line.entry is not None and line.entry.absence is not None
        is_open = line.points is None and not absent
        return (
            not line.criterion.is_group and is_open and (line.criterion.path, Part.POINTS) not in self._typed
        )

    def next_row(self, start: int, step: int) -> int | None:
        """Give the next scored row below (1) or above (-1), or None at the end."""
        row = start + step
        while 0 <= row < len(self.lines):
            if not self.lines[row].criterion.is_group:
                return row
            row += step
        return None

    def next_empty(self, after: int) -> int | None:
        """Give the next row without a stored score, from the top again after the last; None without one."""
        order = [*range(after + 1, len(self.lines)), *range(min(after + 1, len(self.lines)))]
        open_paths = {path for (path, _), one in self._typed.items() if one.state is not CellState.PENDING}
        return next(
            (row for row in order if self.is_empty_row(row) or self.criterion(row).path in open_paths), None
        )

    def _is_given(self, row: int, column: int) -> bool:
        """Tell whether a cell has a target that the bloc or the province gave: the unit can't change it."""
        is_target = self.columns[column].kind is ColumnKind.TARGET
        return is_target and self.view is not None and self.lines[row].criterion.path in self.view.targets

    def next_difference(self, after: int) -> int | None:
        """Give the next scored row to which a later round gave other points, from the top again; or None."""
        order = [*range(after + 1, len(self.lines)), *range(min(after + 1, len(self.lines)))]
        return next((row for row in order if self._differs(row)), None)

    def find(self, words: Sequence[str], after: int) -> int | None:
        """Give the next row in which every folded word occurs, from the top again after the last."""
        order = [*range(after + 1, len(self.lines)), *range(min(after + 1, len(self.lines)))]
        return next((row for row in order if all(word in self._folded[row] for word in words)), None)

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

    def can_type(self, row: int, column: int) -> bool:
        """Tell whether a cell takes typing."""
        return (
            self.columns[column].kind in PARTS
            and not self.is_locked()
            and not self.lines[row].criterion.is_group
            and not self._is_given(row, column)
        )

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

    # ------------------------------------------------------------------ cells

    def text(self, row: int, column: int) -> str:
        """Write a cell for the eye."""
        kind, line = self.columns[column].kind, self.lines[row]
        criterion = line.criterion
        if kind is ColumnKind.CODE:
            return criterion.code
        if kind is ColumnKind.TEXT:
            return criterion.text
        if kind is ColumnKind.MAX:
            return format_points_short(criterion.max_points)
        if kind is ColumnKind.ROUND:
            return _points_shown(self._others[_other_place(self.columns, column)].get(criterion.path))
        if kind is ColumnKind.DIFFERENCE:
            return _difference_shown(self.difference(row))
        typed = self._typed.get((criterion.path, PARTS[kind]))
        if typed is not None:
            return typed.text
        if self.view is not None and self._is_given(row, column):
            return format_quantity(self.view.targets[criterion.path])
        return _points_shown(line) if kind is ColumnKind.POINTS else part_text(line.entry, PARTS[kind])

    def typing_text(self, row: int, column: int) -> str:
        """Write a cell as the person types it."""
        part = PARTS.get(self.columns[column].kind)
        if part is None:
            return self.text(row, column)
        line = self.lines[row]
        typed = self._typed.get((line.criterion.path, part))
        return typed.text if typed is not None else part_text(line.entry, part)

    def state(self, row: int, column: int) -> CellState:
        """Tell how a cell stands."""
        part = PARTS.get(self.columns[column].kind)
        line = self.lines[row]
        if part is None or line.criterion.is_group:
            return CellState.PLAIN
        typed = self._typed.get((line.criterion.path, part))
        if typed is not None:
            return typed.state
        if part is Part.POINTS:
            return self._points_state(row, line)
        if self._is_given(row, column):
            return CellState.LOCKED
        return CellState.SAVED if (line.criterion.path, part) in self._fresh else CellState.PLAIN

    def state_words(self, row: int, column: int) -> str:
        """Say how a cell stands; empty for a plain one."""
        state, line = self.state(row, column), self.lines[row]
        part = PARTS.get(self.columns[column].kind)
        typed = self._typed.get((line.criterion.path, part)) if part is not None else None
        if typed is not None and typed.reason:
            return typed.reason
        if not self.is_locked() and self._is_given(row, column):
            return self.tr("Chỉ tiêu được giao, đơn vị không tự sửa")
        return state_words(state)

    def has_other_rounds(self) -> bool:
        """Tell whether somebody else scored the sheet too."""
        return bool(self._others)

    def difference(self, row: int) -> int | None:
        """Give the latest other round's points less the unit's own; None where one is missing."""
        other = self._others[-1].get(self.lines[row].criterion.path) if self._others else None
        own = self.lines[row].points
        if other is None or other.points is None or own is None:
            return None
        return other.points - own

    def _differs(self, row: int) -> bool:
        line = self.lines[row]
        if line.criterion.is_group or not self._others:
            return False
        return any(
            other is not None and other.points is not None and other.points != line.points
            for other in (of_round.get(line.criterion.path) for of_round in self._others)
        )

    def _points_state(self, row: int, line: LineResult) -> CellState:
        if line.entry is not None and line.entry.flagged:
            return CellState.FLAGGED
        if self.is_locked():
            return CellState.LOCKED
        if self.is_empty_row(row):
            return CellState.EMPTY
        return CellState.SAVED if (line.criterion.path, Part.POINTS) in self._fresh else CellState.PLAIN

    def _tooltip(self, row: int, column: int) -> str:
        words = self.state_words(row, column)
        text = self.text(row, column)
        if self.columns[column].kind in _WORDS:
            return self.lines[row].criterion.text
        return self.tr("{text} – {state}").format(text=text, state=words) if text and words else words or text

    # ------------------------------------------------------------------ changes

    def _keep(self, view: SheetView) -> None:
        self.view = view
        self.lines = view.results[Round.SELF].lines
        others = [round_ for round_ in view.results if round_ is not Round.SELF]
        self._others = tuple(
            {line.criterion.path: line for line in view.results[round_].lines} for round_ in others
        )

    def _take_changes(self, view: SheetView) -> None:
        before, others = self.lines, self._others
        self._keep(view)
        last = len(self.columns) - 1
        for row, line in enumerate(self.lines):
            if line != before[row] or any(
                now.get(line.criterion.path) != then.get(line.criterion.path)
                for now, then in zip(self._others, others, strict=True)
            ):
                self.dataChanged.emit(self.index(row, 0), self.index(row, last))

    def _repaint_all(self) -> None:
        if self.lines:
            last = self.index(len(self.lines) - 1, len(self.columns) - 1)
            self.dataChanged.emit(self.index(0, 0), last)

    def _repaint_line(self, path: str) -> None:
        row = self._rows.get(path)
        if row is not None:
            self.dataChanged.emit(self.index(row, 0), self.index(row, len(self.columns) - 1))


def _is_same_table(shown: SheetView, view: SheetView) -> bool:
    return shown.sheet.uid == view.sheet.uid and shown.rule_set.uid == view.rule_set.uid


def _other_place(columns: Sequence[GridColumn], column: int) -> int:
    return sum(one.kind is ColumnKind.ROUND for one in columns[:column])


def _points_shown(line: LineResult | None) -> str:
    if line is None:
        return ""
    entry: ScoreEntry | None = line.entry
    if entry is not None and entry.absence is not None:
        return points_text(entry)
    return "" if line.points is None else format_points(line.points)


def _difference_shown(difference: int | None) -> str:
    """Write a difference with its sign, nothing for none: what stands there is what to look at."""
    if not difference:
        return ""
    sign = "+" if difference > 0 else ""
    return f"{sign}{format_points(difference)}"
