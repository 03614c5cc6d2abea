"""Figures of units in a few columns, typed and not stored yet: what stands in each cell and what is wrong."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from thidua_desktop.domain.points import NumberError, NumberProblem, format_quantity, parse_quantity
from thidua_desktop.domain.text import clean_line
from thidua_desktop.ui.look import Look
from thidua_desktop.ui.words import sentence

_Index = QModelIndex | QPersistentModelIndex
_NONE = QModelIndex()
_MOST_STEPS = 200

Parse = Callable[[str], int]
Format = Callable[[int], str]
Cells = Mapping["Spot", str]


class Spot(NamedTuple):
    """A cell: the key of its row and of its column."""

    row: str
    column: str


@dataclass(frozen=True, slots=True)
class FigureRow:
    """A row; `locked` says why nothing can be typed, empty when it can."""

    key: str
    name: str
    locked: str = ""


@dataclass(frozen=True, slots=True)
class FigureColumn:
    """A column: its head, what its tip says, how its figures are read and written."""

    key: str
    title: str
    tip: str = ""
    parse: Parse = parse_quantity
    format: Format = format_quantity


@dataclass(frozen=True, slots=True)
class CellMark:
    """What is to say about a cell: a tone ("red", "amber", "green", "muted"), an icon and a sentence."""

    tone: str
    icon: str
    words: str


def parse_rank(text: str) -> int:
    """Read a rank. Raises NumberError for what is no whole number from 1 on."""
    cleaned = clean_line(text)
    if not (cleaned.isascii() and cleaned.isdigit()) or int(cleaned) < 1:
        raise NumberError(NumberProblem.NOT_A_NUMBER)
    return int(cleaned)


class FigureModel(QAbstractTableModel):
    """Rows and columns of figures. `edited` after every change by the person, undoing included."""

    edited = Signal()

    def __init__(self, look: Look, parent: QObject | None = None) -> None:
        """Start without rows."""
        super().__init__(parent)
        self._look = look
        self.rows: tuple[FigureRow, ...] = ()
        self.columns: tuple[FigureColumn, ...] = ()
        self._stored: dict[Spot, int] = {}
        self._typed: dict[Spot, str] = {}
        self._marks: Mapping[Spot, CellMark] = {}
        self._done: list[dict[Spot, str]] = []
        self._undone: list[dict[Spot, str]] = []

    def show(
        self, rows: Sequence[FigureRow], columns: Sequence[FigureColumn], stored: Mapping[Spot, int]
    ) -> None:
        """Show stored figures; what was typed before is gone."""
        self.beginResetModel()
        self.rows, self.columns, self._stored = tuple(rows), tuple(columns), dict(stored)
        self._typed, self._marks, self._done, self._undone = {}, {}, [], []
        self.endResetModel()

    # ------------------------------------------------------------------ figures

    def spot(self, row: int, column: int) -> Spot:
        """Give the cell at a place."""
        return Spot(self.rows[row].key, self.columns[column].key)

    def figures(self) -> dict[Spot, int]:
        """Give every figure as it stands on the screen; cells that cannot be read are left out."""
        found = dict(self._stored)
        for spot, text in self._typed.items():
            found.pop(spot, None)
            figure = self._read(spot, text)
            if figure is not None:
                found[spot] = figure
        return found

    def changes(self) -> dict[Spot, int | None]:
        """Give the cells whose figure is another than stored; None was emptied."""
        now = self.figures()
        wrong = self.wrong()
        return {
            spot: now.get(spot)
            for spot in self._typed
            if spot not in wrong and now.get(spot) != self._stored.get(spot)
        }

    def wrong(self) -> dict[Spot, str]:
        """Give the cells that cannot be read, with the reason."""
        found = {}
        for spot, text in self._typed.items():
            try:
                if text:
                    self._column(spot).parse(text)
            except NumberError as problem:
                found[spot] = sentence(f"form.number_{problem.problem.value}", {"text": text})
        return found

    def set_marks(self, marks: Mapping[Spot, CellMark]) -> None:
        """Say something about cells, beside what the model itself knows."""
        self._marks = marks
        if self.rows and self.columns:
            last = self.index(len(self.rows) - 1, len(self.columns) - 1)
            self.dataChanged.emit(self.index(0, 0), last)

    def text(self, row: int, column: int) -> str:
        """Write a cell."""
        spot = self.spot(row, column)
        if spot in self._typed:
            return self._typed[spot]
        stored = self._stored.get(spot)
        return "" if stored is None else self.columns[column].format(stored)

    # ------------------------------------------------------------------ typing

    def put(self, cells: Sequence[tuple[int, int, str]]) -> int:
        """Type texts into cells (row, column, text) as one step; gives how many of them take typing."""
        texts = {
            self.spot(row, column): clean_line(text)
            for row, column, text in cells
            if row < len(self.rows) and column < len(self.columns) and not self.rows[row].locked
        }
        before = {spot: self._text_of(spot) for spot in texts}
        if any(before[spot] != text for spot, text in texts.items()):
            self._done = [*self._done[-_MOST_STEPS:], before]
            self._undone.clear()
            self._take(texts)
        return len(texts)

    def undo(self) -> bool:
        """Take the last step back; False when there is none."""
        return self._step(self._done, self._undone)

    def redo(self) -> bool:
        """Do again what was taken back; False when there is nothing."""
        return self._step(self._undone, self._done)

    def _step(self, source: list[dict[Spot, str]], target: list[dict[Spot, str]]) -> bool:
        if not source:
            return False
        texts = source.pop()
        target.append({spot: self._text_of(spot) for spot in texts})
        self._take(texts)
        return True

    def _take(self, texts: Mapping[Spot, str]) -> None:
        for spot, text in texts.items():
            figure = self._read(spot, text)
            self._typed[spot] = text if figure is None else self._column(spot).format(figure)
        self.set_marks(self._marks)
        self.edited.emit()

    def _text_of(self, spot: Spot) -> str:
        stored = self._stored.get(spot)
        kept = "" if stored is None else self._column(spot).format(stored)
        return self._typed.get(spot, kept)

    def _read(self, spot: Spot, text: str) -> int | None:
        try:
            return self._column(spot).parse(text) if text else None
        except NumberError:
            return None

    def _column(self, spot: Spot) -> FigureColumn:
        return next(column for column in self.columns if column.key == spot.column)

    # ------------------------------------------------------------------ Qt's questions

    def rowCount(self, parent: _Index = _NONE) -> int:
        """Count the units."""
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: _Index = _NONE) -> int:
        """Count the columns."""
        return 0 if parent.isValid() else len(self.columns)

    def flags(self, index: _Index) -> Qt.ItemFlag:
        """Cells of a locked row can only be read."""
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        if index.isValid() and not self.rows[index.row()].locked:
            flags |= Qt.ItemFlag.ItemIsEditable
        return flags

    def setData(self, index: _Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Take what was typed into a cell."""
        if role != Qt.ItemDataRole.EditRole or not index.isValid():
            return False
        return self.put([(index.row(), index.column(), str(value))]) > 0

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Give text, tone, sign and tip of a cell."""
        if not index.isValid():
            return None
        row, column = index.row(), index.column()
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole):
            return self.text(row, column)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        mark = self._mark(row, column)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            parts = (self.rows[row].name, self.columns[column].title, self.text(row, column))
            return ", ".join(part for part in (*parts, mark.words if mark else "") if part)
        if mark is None:
            return None
        if role == Qt.ItemDataRole.ToolTipRole:
            return mark.words
        if role == Qt.ItemDataRole.DecorationRole and mark.icon:
            return self._look.icon(mark.icon, mark.tone)
        if role == Qt.ItemDataRole.BackgroundRole and mark.tone != "muted":
            return self._look.color(f"{mark.tone}_soft")
        return self._look.color(mark.tone) if role == Qt.ItemDataRole.ForegroundRole else None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """Give the heads of columns and the units' names."""
        is_column = orientation == Qt.Orientation.Horizontal
        if not 0 <= section < len(self.columns if is_column else self.rows):
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignRight if is_column else Qt.AlignmentFlag.AlignLeft
            return side | Qt.AlignmentFlag.AlignVCenter
        if role == Qt.ItemDataRole.DisplayRole:
            return self.columns[section].title if is_column else self.rows[section].name
        if role == Qt.ItemDataRole.ToolTipRole:
            return self.columns[section].tip if is_column else self.rows[section].name
        return None

    def _mark(self, row: int, column: int) -> CellMark | None:
        spot = self.spot(row, column)
        if self.rows[row].locked:
            return CellMark("muted", "lock", self.rows[row].locked)
        text = self._typed.get(spot, "")
        try:
            if text:
                self.columns[column].parse(text)
        except NumberError as problem:
            words = sentence(f"form.number_{problem.problem.value}", {"text": text})
            return CellMark("red", "error", words)
        return self._marks.get(spot)
