"""A grid to type figures of units into, with the keys of a spreadsheet: block paste, copy, undo."""

from PySide6.QtCore import QAbstractItemModel, QEvent, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import (
    QApplication,
    QHeaderView,
    QLineEdit,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from thidua_desktop.ui.keys import Do, keys_of
from thidua_desktop.ui.look import Look, Space
from thidua_desktop.ui.scoring.block import MOST_CELLS, read_block, write_block
from thidua_desktop.ui.widgets.figure_model import FigureModel

_Index = QModelIndex | QPersistentModelIndex
_NAME_PX = 250
_NAME_MORE_PX = 180
"""What names may take beyond that where few columns leave room."""
_COLUMN_PX = (84, 150)


class FigureGrid(QTableView):
    """`told` (sentence) says what came of a block. Enter goes down, F2 edits, Del empties."""

    told = Signal(str)

    def __init__(self, look: Look, name: str, parent: QWidget | None = None) -> None:
        """Start without rows; `name` is what a screen reader says."""
        super().__init__(parent)
        self._look = look
        self.figures = FigureModel(look, self)
        self.setModel(self.figures)
        self.setProperty("role", "inside")
        self.setProperty("matrix", "true")  # many columns scroll to the side, under names that stand still
        self.setAccessibleName(name)
        self.setSelectionMode(QTableView.SelectionMode.ContiguousSelection)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.setShowGrid(True)
        delegate = _FigureDelegate(self)
        delegate.stepped.connect(self._step)
        self.setItemDelegate(delegate)
        names = self.verticalHeader()
        names.setFixedWidth(look.px(_NAME_PX))
        names.setDefaultSectionSize(look.px(Space.ROW))
        names.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        names.setTextElideMode(Qt.TextElideMode.ElideRight)
        names.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.horizontalHeader().setFixedHeight(look.px(Space.HEADER))
        self.horizontalHeader().setMinimumSectionSize(look.px(_COLUMN_PX[0]))
        self.setCornerButtonEnabled(False)
        self.figures.modelReset.connect(self._fit)

    # ------------------------------------------------------------------ blocks

    def copy(self) -> None:
        """Copy the chosen cells as a spreadsheet takes them."""
        rows, columns = self._chosen()
        if rows and columns:
            texts = [[self.figures.text(row, column) for column in columns] for row in rows]
            QApplication.clipboard().setText(write_block(texts))

    def paste(self) -> None:
        """Lay a block from the clipboard over the cells from the current one on; one step to undo."""
        block = read_block(QApplication.clipboard().text())
        index = self.currentIndex()
        if not block or not index.isValid() or sum(map(len, block)) > MOST_CELLS:
            self.told.emit(self.tr("Chưa chép gì để dán. Hãy chọn ô trong Excel rồi bấm Ctrl+C."))
            return
        cells = [
            (index.row() + down, index.column() + right, text)
            for down, texts in enumerate(block)
            for right, text in enumerate(texts)
            if text.strip()
        ]
        taken = self.figures.put(cells)
        wrong = sum(spot in self.figures.wrong() for spot in self._spots(cells))
        words = self.tr("Đã dán {count} ô.").format(count=taken - wrong)
        if wrong:
            words += self.tr(" {count} ô không đọc được, để màu đỏ.").format(count=wrong)
        if taken < len(cells):
            words += self.tr(" {count} ô nằm ngoài bảng hoặc bị khóa.").format(count=len(cells) - taken)
        self.told.emit(words)

    def clear_chosen(self) -> None:
        """Empty the chosen cells."""
        rows, columns = self._chosen()
        self.figures.put([(row, column, "") for row in rows for column in columns])

    def fill_down(self) -> None:
        """Copy the topmost chosen cells into those below; with one row chosen, the cells above into it."""
        rows, columns = self._chosen()
        if len(rows) == 1:
            rows = [rows[0] - 1, rows[0]]
        if rows and rows[0] >= 0:
            self.figures.put(
                [(row, column, self.figures.text(rows[0], column)) for row in rows[1:] for column in columns]
            )

    # ------------------------------------------------------------------ keys

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Act as a spreadsheet does; what is left goes to the cell."""
        keys = QKeySequence.StandardKey
        if event.matches(keys.Copy):
            self.copy()
        elif event.matches(keys.Paste):
            self.paste()
        elif event.matches(keys.Undo):
            self.figures.undo()
        elif event.matches(keys.Redo):
            self.figures.redo()
        elif QKeySequence(event.keyCombination()) == QKeySequence(keys_of(Do.FILL_DOWN)[0]):
            self.fill_down()
        elif event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.clear_chosen()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._step(-1 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1)
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the width among the columns while they fit."""
        super().resizeEvent(event)
        self._fit()

    # ------------------------------------------------------------------ inside

    def _step(self, step: int) -> None:
        index = self.currentIndex()
        row = index.row() + step
        if index.isValid() and 0 <= row < len(self.figures.rows):
            self.setCurrentIndex(self.figures.index(row, index.column()))

    def _chosen(self) -> tuple[list[int], list[int]]:
        indexes = self.selectedIndexes() or [self.currentIndex()]
        known = [index for index in indexes if index.isValid()]
        return sorted({one.row() for one in known}), sorted({one.column() for one in known})

    def _spots(self, cells: list[tuple[int, int, str]]) -> list[object]:
        inside = (
            (row, column)
            for row, column, _ in cells
            if row < len(self.figures.rows) and column < len(self.figures.columns)
        )
        return [self.figures.spot(row, column) for row, column in inside]

    def _fit(self) -> None:
        count = len(self.figures.columns)
        if count:
            least, most = (self._look.px(width) for width in _COLUMN_PX)
            names = self._look.px(_NAME_PX)
            room = self.viewport().width() + self.verticalHeader().width()
            spare = max(0, min(self._look.px(_NAME_MORE_PX), room - names - count * most))
            self.verticalHeader().setFixedWidth(names + spare)
            width = min(most, max(least, (room - names - spare) // count))
            self.horizontalHeader().setDefaultSectionSize(width)
            for column in range(count):
                self.setColumnWidth(column, width)


class _FigureDelegate(QStyledItemDelegate):
    """Open a plain line over a cell; Up, Down and Enter end the typing and go on."""

    stepped = Signal(int)

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: _Index) -> QWidget:
        """Open a line, figures on the right."""
        editor = QLineEdit(parent)
        editor.setProperty("role", "cell")
        editor.setAlignment(Qt.AlignmentFlag.AlignRight)
        editor.setAccessibleName(str(index.data(Qt.ItemDataRole.AccessibleTextRole)))
        return editor

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: _Index) -> None:
        """Hand on what was typed."""
        assert isinstance(editor, QLineEdit)  # noqa: S101  # createEditor makes nothing else
        model.setData(model.index(index.row(), index.column()), editor.text())

    def eventFilter(self, editor: QObject, event: QEvent) -> bool:
        """End the typing as a spreadsheet does."""
        is_key = isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress
        if isinstance(event, QKeyEvent) and is_key and isinstance(editor, QWidget):
            key = event.key()
            is_enter = key in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
            if is_enter or key in (Qt.Key.Key_Down, Qt.Key.Key_Up):
                is_back = is_enter and bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
                self.commitData.emit(editor)
                self.closeEditor.emit(editor, QStyledItemDelegate.EndEditHint.NoHint)
                self.stepped.emit(-1 if is_back or key == Qt.Key.Key_Up else 1)
                return True
        return super().eventFilter(editor, event)
