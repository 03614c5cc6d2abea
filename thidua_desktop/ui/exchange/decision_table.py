"""The table in which a person decides: a choice of three in every row, the reason typed beside it."""

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QRectF,
    Qt,
    Signal,
)
from PySide6.QtGui import QFont, QKeyEvent, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QAbstractItemView,
    QLineEdit,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from thidua_desktop.domain.deciding import LONGEST_REASON
from thidua_desktop.domain.records.decisions import Choice
from thidua_desktop.domain.text import format_count
from thidua_desktop.ui.exchange.decision_lines import Heading, Line, Row
from thidua_desktop.ui.exchange.decision_model import DecisionModel
from thidua_desktop.ui.look import Look, Space
from thidua_desktop.ui.marked import mark, translated
from thidua_desktop.ui.widgets.record_delegate import RecordDelegate
from thidua_desktop.ui.widgets.record_model import Column
from thidua_desktop.ui.widgets.record_view import RecordView
from thidua_desktop.ui.words import asked_sentence, choice_label

_Index = QModelIndex | QPersistentModelIndex
CHOICES = (Choice.OURS, Choice.THEIRS, Choice.OTHER)
SHORT = {Choice.OURS: mark("Giữ"), Choice.THEIRS: mark("Nhận"), Choice.OTHER: mark("Số khác")}
_KEYS = {Qt.Key.Key_1: Choice.OURS, Qt.Key.Key_2: Choice.THEIRS, Qt.Key.Key_3: Choice.OTHER}
_SHARES = (0.28, 0.3, 0.42)
"""How the three choices part their column."""
_HEADING_PX = 46
_PAD = 10
_EDGE = 3


class DecisionTable(RecordView):
    """Keys 1, 2, 3 choose, F2 writes the reason, Del takes back. `chosen` (choice, by key), `taken_back`,
    `settled` when a reason was written to its end.
    """

    chosen = Signal(object, bool)
    taken_back = Signal()
    settled = Signal()

    def __init__(
        self, look: Look, columns: list[Column[Row]], places: tuple[int, int], parent: QWidget
    ) -> None:
        """Start without questions; `places` are the columns of the choice and of the reason."""
        super().__init__(parent)
        self._look = look
        self._choice_column, self._reason_column = places
        self.decisions = DecisionModel(columns, self._reason_column, self)
        self.setProperty("role", "inside")
        self.setAccessibleName(self.tr("Những mục cần quyết định"))
        self.setModel(self.decisions)
        self.setSortingEnabled(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.DoubleClicked)
        self.horizontalHeader().setSectionsMovable(False)
        self.horizontalHeader().setSectionsClickable(False)
        self.horizontalHeader().setFixedHeight(look.px(Space.HEADER))
        # Of its own: to tell which heads are wholly selected Qt would ask for every cell below them.
        self.horizontalHeader().setSelectionModel(QItemSelectionModel(self.decisions, self))
        self.verticalHeader().setDefaultSectionSize(look.px(Space.ROW))
        self._delegate = DecisionDelegate(look, self, self._choice_column)
        self._delegate.picked.connect(self._pick)
        self.setItemDelegate(self._delegate)
        self.set_columns(
            [look.px(column.width) for column in columns],
            [column.stretch for column in columns],
            [look.px(column.from_width) for column in columns],
        )
        self.decisions.modelReset.connect(self._spread_headings)
        self.clicked.connect(self._type_reason_here)

    def rows(self) -> list[int]:
        """Give the rows that an answer goes to: the selected ones."""
        return [row for start, stop in self.selected_spans() for row in range(start, stop)]

    def row(self) -> int:
        """Give the row under the cursor, -1 without one."""
        return self.currentIndex().row()

    def go_to(self, row: int) -> None:
        """Put the cursor on a row."""
        index = self.decisions.index(row, 0)
        self.setCurrentIndex(index)
        self.selectRow(row)
        self.scrollTo(index)

    def type_reason(self) -> None:
        """Open the reason of the row under the cursor for typing."""
        if self.decisions.line(self.row()) is not None:
            self.edit(self.decisions.index(self.row(), self._reason_column))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose, write the reason or take back; the rest is Qt's, as is what an open editor leaves over."""
        if self.state() == QAbstractItemView.State.EditingState:
            QTableView.keyPressEvent(self, event)
            return
        key = event.key()
        plain = event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
        if plain and key in _KEYS:
            self.chosen.emit(_KEYS[Qt.Key(key)], True)
        elif key in (Qt.Key.Key_F2, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.type_reason()
        elif plain and key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.taken_back.emit()
        else:
            super().keyPressEvent(event)

    def closeEditor(self, editor: QWidget, hint: QAbstractItemDelegate.EndEditHint) -> None:
        """Go on when a reason was ended by Enter."""
        super().closeEditor(editor, hint)
        if hint == QAbstractItemDelegate.EndEditHint.SubmitModelCache:
            self.settled.emit()

    def _pick(self, row: int, choice: Choice) -> None:
        self.go_to(row)
        self.chosen.emit(choice, False)

    def _type_reason_here(self, index: QModelIndex) -> None:
        if index.column() == self._reason_column:
            self.type_reason()

    def _spread_headings(self) -> None:
        self.clearSpans()
        for row in self.decisions.headings():
            self.setSpan(row, 0, 1, len(self.decisions.columns))
            self.setRowHeight(row, self._look.px(_HEADING_PX))


class DecisionDelegate(RecordDelegate):
    """Paint headings over the whole width and the three choices of a row. `picked` (row, choice) by mouse."""

    picked = Signal(int, object)

    def __init__(self, look: Look, view: QTableView, choice_column: int) -> None:
        """Take the look; `choice_column` holds the choices."""
        super().__init__(look, view)
        self._choice_column = choice_column

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Draw one cell."""
        model = index.model()
        assert isinstance(model, DecisionModel)  # noqa: S101  # it is made for decisions only
        row = model.record(index.row())
        if isinstance(row, Heading):
            self._paint_heading(painter, option.rect, row)
        elif index.column() == self._choice_column:
            self._paint_background(painter, option, index)
            self._paint_choices(painter, option.rect, row)
        else:
            super().paint(painter, option, index)

    def editorEvent(
        self,
        event: QEvent,
        model: QAbstractItemModel,
        option: QStyleOptionViewItem,
        index: _Index,
    ) -> bool:
        """Choose what was clicked."""
        is_click = isinstance(event, QMouseEvent) and event.type() == QEvent.Type.MouseButtonRelease
        if is_click and index.column() == self._choice_column and isinstance(event, QMouseEvent):
            for choice, box in self._boxes(option.rect):
                if event.button() == Qt.MouseButton.LeftButton and box.contains(event.position().toPoint()):
                    self.picked.emit(index.row(), choice)
                    return True
        return super().editorEvent(event, model, option, index)

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: _Index) -> QWidget:
        """Open a line for the reason."""
        editor = QLineEdit(parent)
        editor.setProperty("role", "cell")
        editor.setMaxLength(LONGEST_REASON)
        editor.setAccessibleName(self.tr("Lý do"))
        return editor

    def _boxes(self, rect: QRect) -> list[tuple[Choice, QRect]]:
        inner = rect.adjusted(_PAD, _EDGE, -_PAD, -_EDGE)
        boxes, left = [], inner.left()
        for choice, share in zip(CHOICES, _SHARES, strict=True):
            width = round(inner.width() * share)
            boxes.append((choice, QRect(left, inner.top(), width, inner.height())))
            left += width
        return boxes

    def _paint_choices(self, painter: QPainter, rect: QRect, line: Line) -> None:
        look = self._look
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for choice, box in self._boxes(rect):
            if not line.takes(choice):
                continue
            is_chosen = line.choice is choice
            frame = QRectF(box).adjusted(0.5, 0.5, -1.5, -0.5)
            painter.setPen(QPen(look.color("primary" if is_chosen else "line")))
            painter.setBrush(look.color("primary" if is_chosen else "surface"))
            painter.drawRoundedRect(frame, _EDGE, _EDGE)
            painter.setPen(look.color("on_primary" if is_chosen else "ink"))
            painter.setFont(look.font("small", QFont.Weight.Medium))
            words = line.other if is_chosen and choice is Choice.OTHER else translated(SHORT[choice])
            shown = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, box.width() - 6)
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, shown)
        painter.restore()

    def _paint_heading(self, painter: QPainter, rect: QRect, heading: Heading) -> None:
        look = self._look
        painter.fillRect(rect, look.color("header"))
        title, sentence = choice_label(heading.asked), asked_sentence(heading.asked)
        counted = self.tr("{title} ({count})").format(title=title, count=format_count(heading.count))
        half = rect.height() // 2
        above = QRect(rect.left() + _PAD, rect.top() + _EDGE, rect.width() - 2 * _PAD, half - _EDGE)
        below = QRect(above.left(), rect.top() + half, above.width(), half - _EDGE)
        for text, place, tone, is_bold in (
            (counted, above, "ink", True),
            (sentence, below, "muted", False),
        ):
            painter.setFont(self._fonts[is_bold])
            painter.setPen(look.color(tone))
            shown = self._metrics[is_bold].elidedText(text, Qt.TextElideMode.ElideRight, place.width())
            painter.drawText(place, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)
