"""The delegate of the score grid: the line that opens over a cell to type in, and the keys that end it."""

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QLineEdit,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from thidua_desktop.ui.look import Look, Space
from thidua_desktop.ui.scoring.row_painter import FIGURES
from thidua_desktop.ui.scoring.sheet_model import SheetModel

_Index = QModelIndex | QPersistentModelIndex


class ScoreDelegate(QStyledItemDelegate):
    """Open a line to type in; `RowPainter` draws the cells. `stepped` (rows) when Up or Down ended the
    typing, `entered` (1 or -1) when Enter did.
    """

    stepped = Signal(int)
    entered = Signal(int)

    def __init__(self, look: Look, view: QTableView) -> None:
        """Take the height of a row from the look."""
        super().__init__(view)
        self._look = look

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        """Every row has the height of the look."""
        return QSize(80, self._look.px(Space.ROW))

    # ------------------------------------------------------------------ typing

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: _Index) -> QWidget:
        """Open a line over the cell, figures on the right."""
        editor = QLineEdit(parent)
        editor.setProperty("role", "cell")
        editor.setAccessibleName(str(index.data(Qt.ItemDataRole.AccessibleTextRole)))
        model = index.model()
        assert isinstance(model, SheetModel)  # noqa: S101  # it is made for the score grid only
        if model.columns[index.column()].kind in FIGURES:
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
