"""The slim delegate of the score grid: tree, figures and cell states drawn directly, and the editor."""

from functools import lru_cache

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent, QPainter, QPixmap
from PySide6.QtWidgets import (
    QLineEdit,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from thidua_desktop.domain.scoring import LineResult
from thidua_desktop.ui.look import Look, Space
from thidua_desktop.ui.scoring.cells import CellState, ColumnKind
from thidua_desktop.ui.scoring.sheet_model import SheetModel
from thidua_desktop.ui.widgets.record_delegate import FigurePainter

_Index = QModelIndex | QPersistentModelIndex
_PAD = 10
_INDENT = 9
_MARK = 13
_FIGURES = frozenset(
    {
        ColumnKind.MAX,
        ColumnKind.TARGET,
        ColumnKind.ACTUAL,
        ColumnKind.POINTS,
        ColumnKind.ROUND,
        ColumnKind.DIFFERENCE,
    }
)
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter

STATE_MARKS = {
    CellState.SAVED: ("tick", "green"),
    CellState.WRONG: ("error", "red"),
    CellState.ASKED: ("decision", "amber"),
    CellState.FLAGGED: ("warning", "gold"),
    CellState.LOCKED: ("lock", "muted"),
}
"""Icon and tone of a cell's state."""

STATE_GROUNDS = {
    CellState.EMPTY: "amber_soft",
    CellState.WRONG: "red_soft",
    CellState.ASKED: "amber_soft",
    CellState.FLAGGED: "gold_soft",
    CellState.PENDING: "primary_soft",
}
"""Background token of a cell's state."""


class ScoreDelegate(QStyledItemDelegate):
    """Paint the grid. `stepped` (rows) when Up or Down ended the typing, `entered` (1 or -1) when Enter did.

    `marked_row` is the line of the cursor, -1 while a block of cells is chosen.
    """

    stepped = Signal(int)
    entered = Signal(int)

    def __init__(self, look: Look, view: QTableView) -> None:
        """Take fonts and colours from the look, again when it changes."""
        super().__init__(view)
        self._look = look
        self.folded: set[str] = set()
        self.marked_row = -1
        self._take_look()
        look.changed.connect(self._take_look)

    def _take_look(self) -> None:
        weights = QFont.Weight.Normal, QFont.Weight.Medium, QFont.Weight.DemiBold
        self._fonts = {weight: self._look.font("table", weight) for weight in weights}
        self._metrics = {weight: QFontMetrics(font) for weight, font in self._fonts.items()}
        self._figures = {weight: FigurePainter(font) for weight, font in self._fonts.items()}
        self._mark = lru_cache(maxsize=64)(self._draw_mark)
        self._elided = lru_cache(maxsize=8192)(self._elide)

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        """Every row has the height of the look."""
        return QSize(80, self._look.px(Space.ROW))

    # ------------------------------------------------------------------ painting

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Draw one cell."""
        model = index.model()
        assert isinstance(model, SheetModel)  # noqa: S101  # it is made for the score grid only
        row, column = index.row(), index.column()
        line, kind = model.lines[row], model.columns[column].kind
        state = model.state(row, column)
        is_marked = row == self.marked_row or bool(option.state & QStyle.StateFlag.State_Selected)
        self._paint_ground(painter, option.rect, line, STATE_GROUNDS.get(state) or _chosen(is_marked))
        inner = option.rect.adjusted(_PAD, 0, -_PAD, 0)
        weight = _weight(line)
        painter.setFont(self._fonts[weight])
        text = model.text(row, column)
        if kind is ColumnKind.CODE:
            self._paint_code(painter, inner, line, text)
        elif kind in _FIGURES:
            self._paint_mark(painter, inner, state)
            painter.setPen(self._look.color(self._figure_tone(kind, line, state)))
            self._figures[weight].draw(painter, inner, text)
        else:
            painter.setPen(self._look.color("muted" if kind is ColumnKind.NOTE else "ink"))
            painter.drawText(inner, _LEFT, self._elided(text, inner.width(), weight))
        if option.state & QStyle.StateFlag.State_HasFocus:
            self._paint_cursor(painter, option.rect)

    def _paint_ground(self, painter: QPainter, rect: QRect, line: LineResult, ground: str | None) -> None:
        if ground is None and line.criterion.is_group:
            ground = "header" if line.criterion.depth > 1 else "background"
        if ground is not None:
            painter.fillRect(rect, self._look.color(ground))
        painter.setPen(self._look.color("line"))
        painter.drawLine(rect.left(), rect.bottom(), rect.right(), rect.bottom())

    def _paint_cursor(self, painter: QPainter, rect: QRect) -> None:
        painter.setPen(self._look.color("primary"))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(rect.adjusted(0, 0, -1, -1))
        painter.drawRect(rect.adjusted(1, 1, -2, -2))

    def _paint_code(self, painter: QPainter, inner: QRect, line: LineResult, text: str) -> None:
        criterion = line.criterion
        left = inner.left() + self._look.px(_INDENT) * (criterion.depth - 1)
        side = self._look.px(_MARK)
        if criterion.is_group:
            name = "arrow_right" if criterion.path in self.folded else "arrow_down"
            painter.drawPixmap(left - 4, inner.center().y() - side // 2 + 1, self._mark(name, "muted"))
        painter.setPen(self._look.color("ink" if criterion.is_group else "muted"))
        painter.drawText(inner.adjusted(left - inner.left() + side, 0, _PAD, 0), _LEFT, text)

    def _paint_mark(self, painter: QPainter, inner: QRect, state: CellState) -> None:
        mark = STATE_MARKS.get(state)
        if mark is not None:
            side = self._look.px(_MARK)
            painter.drawPixmap(inner.left() - 4, inner.center().y() - side // 2 + 1, self._mark(*mark))

    def _figure_tone(self, kind: ColumnKind, line: LineResult, state: CellState) -> str:
        if state is CellState.WRONG:
            return "red"
        if line.criterion.is_group and kind is not ColumnKind.MAX:
            return "ink"
        return "muted" if kind is ColumnKind.MAX or state is CellState.PENDING else "ink"

    def _draw_mark(self, name: str, tone: str) -> QPixmap:
        side = self._look.px(_MARK)
        return self._look.icon(name, tone).pixmap(QSize(side, side))

    def _elide(self, text: str, width: int, weight: QFont.Weight) -> str:
        one_line = text.replace("\n", " ")
        return self._metrics[weight].elidedText(one_line, Qt.TextElideMode.ElideRight, width)

    # ------------------------------------------------------------------ typing

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: _Index) -> QWidget:
        """Open a line over the cell, figures on the right."""
        editor = QLineEdit(parent)
        editor.setProperty("role", "cell")
        editor.setAccessibleName(str(index.data(Qt.ItemDataRole.AccessibleTextRole)))
        model = index.model()
        assert isinstance(model, SheetModel)  # noqa: S101  # it is made for the score grid only
        if model.columns[index.column()].kind in _FIGURES:
            editor.setAlignment(Qt.AlignmentFlag.AlignRight)
        return editor

    def setEditorData(self, editor: QWidget, index: _Index) -> None:
        """Begin with what is stored, or with the refused text."""
        assert isinstance(editor, QLineEdit)  # noqa: S101  # createEditor makes nothing else
        editor.setText(str(index.data(Qt.ItemDataRole.EditRole) or ""))

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: _Index) -> None:
        """Hand on what was typed."""
        assert isinstance(editor, QLineEdit)  # noqa: S101  # createEditor makes nothing else
        model.setData(model.index(index.row(), index.column()), editor.text())

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, index: _Index) -> None:
        """Fill the cell."""
        editor.setGeometry(option.rect)

    def eventFilter(self, editor: QObject, event: QEvent) -> bool:
        """End the typing with Up and Down too, as Excel does, and tell where the cursor goes."""
        if (
            isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.KeyPress
            and isinstance(editor, QWidget)
        ):
            key = event.key()
            is_enter = key in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
            if is_enter or key in (Qt.Key.Key_Down, Qt.Key.Key_Up):
                is_back = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier) and is_enter
                self.commitData.emit(editor)
                self.closeEditor.emit(editor, QStyledItemDelegate.EndEditHint.NoHint)
                goes_on = self.entered if is_enter else self.stepped
                goes_on.emit(-1 if is_back or key == Qt.Key.Key_Up else 1)
                return True
        return super().eventFilter(editor, event)


def _chosen(is_marked: bool) -> str | None:
    return "primary_soft" if is_marked else None


def _weight(line: LineResult) -> QFont.Weight:
    if not line.criterion.is_group:
        return QFont.Weight.Normal
    return QFont.Weight.DemiBold if line.criterion.depth <= 2 else QFont.Weight.Medium
