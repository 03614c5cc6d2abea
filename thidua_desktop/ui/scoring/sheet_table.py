"""How a score sheet is drawn: whole rows, shared widths, folding groups, the group in sight on top."""

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QRect, Qt, QTimer
from PySide6.QtGui import (
    QFont,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QTableView,
    QWidget,
)

from thidua_desktop.domain.points import format_points
from thidua_desktop.ui.look import Look, Space
from thidua_desktop.ui.scoring.cells import ColumnKind
from thidua_desktop.ui.scoring.column_widths import share_width
from thidua_desktop.ui.scoring.row_painter import ColumnBox, RowBox, RowPainter, row_height
from thidua_desktop.ui.scoring.score_delegate import ScoreDelegate
from thidua_desktop.ui.scoring.sheet_model import SheetModel
from thidua_desktop.ui.widgets.record_delegate import FigurePainter

_LAID_AT_ONCE = 25


class SheetTable(QTableView):
    """A sheet as rows to look at: the cursor, the chosen block, folded groups."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        """Start without a sheet."""
        super().__init__(parent)
        self._look = look
        self.sheet = SheetModel(self)
        self.rows = RowPainter(look, self.sheet)
        self._marked_row = -1
        self.drawer = ScoreDelegate(look, self)
        self.setModel(self.sheet)
        self.setItemDelegate(self.drawer)
        self.setAccessibleName(self.tr("Bảng chấm điểm"))
        self.setProperty("role", "inside")
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setMouseTracking(False)
        self.setTabKeyNavigation(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectItems)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ContiguousSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerItem)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        triggers = QAbstractItemView.EditTrigger
        self.setEditTriggers(triggers.AnyKeyPressed | triggers.EditKeyPressed | triggers.DoubleClicked)
        rows = self.verticalHeader()
        rows.hide()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setMinimumSectionSize(Space.TIGHT)
        self._row_height = row_height(look)
        rows.setDefaultSectionSize(self._row_height)
        head = self.horizontalHeader()
        head.setHighlightSections(False)
        head.setTextElideMode(Qt.TextElideMode.ElideRight)
        head.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        head.setFixedHeight(look.px(Space.HEADER))
        look.changed.connect(self._take_look)
        self._laid_rows = 0
        self._idle = QTimer(self)
        self._idle.setInterval(0)
        self._idle.timeout.connect(self._lay_out_some)
        self._sticky = StickyGroup(look, self)
        self.verticalScrollBar().valueChanged.connect(self._show_group)
        self.sheet.modelReset.connect(self._take_sheet)
        self.sheet.dataChanged.connect(self._sticky.update)
        self._with_notes = False
        self.sheet.dataChanged.connect(self._follow_notes)

    def go_to_row(self, row: int, kind: ColumnKind = ColumnKind.POINTS) -> None:
        """Put the cursor on a line, unfolding what hides it."""
        self._unfold_above(row)
        column = next((at for at, one in enumerate(self.sheet.columns) if one.kind is kind), 0)
        index = self.sheet.index(row, column)
        self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        self._scroll_into_sight(row)

    def shown_columns(self) -> list[int]:
        """Give the columns that are in sight, from left to right."""
        return [at for at in range(len(self.sheet.columns)) if not self.isColumnHidden(at)]

    def chosen_cells(self) -> tuple[list[int], list[int]]:
        """Give the rows and the shown columns of the chosen block; two empty lists without a cell."""
        chosen = self.selectionModel().selection()
        index = self.currentIndex()
        if not index.isValid():
            return [], []
        if chosen.isEmpty():
            return [index.row()], [index.column()]
        block = chosen.first()
        columns = [at for at in self.shown_columns() if block.left() <= at <= block.right()]
        return list(range(block.top(), block.bottom() + 1)), columns

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the rows that are to be drawn, all at once."""
        painter = QPainter(self.viewport())
        rows = self._rows_in(event.rect())
        self.rows.paint(painter, rows, self._column_boxes(), self._row_height)
        index = self.currentIndex()
        if self.hasFocus() and index.isValid():
            cell = self.visualRect(index)
            painter.setPen(self._look.color("primary"))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(cell.adjusted(0, 0, -1, -1))
            painter.drawRect(cell.adjusted(1, 1, -2, -2))

    def _rows_in(self, rect: QRect) -> list[RowBox]:
        first = self.rowAt(rect.top())
        if first < 0:
            return []
        chosen_rows, chosen_columns = self.chosen_cells()
        chosen, none = frozenset(chosen_columns), frozenset[int]()
        boxes: list[RowBox] = []
        top = self.rowViewportPosition(first)
        for row in range(first, len(self.sheet.lines)):
            if top > rect.bottom():
                break
            if self.rows.folded and self.isRowHidden(row):
                continue
            of_row = chosen if chosen_rows and chosen_rows[0] <= row <= chosen_rows[-1] else none
            boxes.append(RowBox(row, top, None if row == self._marked_row else of_row))
            top += self._row_height
        return boxes

    def is_laid_out(self) -> bool:
        """Tell whether every line is ready to be drawn."""
        return self._laid_rows >= len(self.sheet.lines)

    def _lay_out_later(self) -> None:
        self._laid_rows = 0
        self._idle.start()

    def _lay_out_some(self) -> None:
        """Lay some lines out while nothing else is to do, so that scrolling finds them ready."""
        end = min(self._laid_rows + _LAID_AT_ONCE, len(self.sheet.lines))
        self.rows.lay_out(range(self._laid_rows, end), self._column_boxes())
        self._laid_rows = end
        if self.is_laid_out():
            self._idle.stop()

    def _column_boxes(self) -> list[ColumnBox]:
        return [
            ColumnBox(at, self.sheet.columns[at].kind, self.columnViewportPosition(at), self.columnWidth(at))
            for at in self.shown_columns()
        ]

    def _take_look(self) -> None:
        self.rows.take_look()
        self._lay_out_later()
        self.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the width: the text takes what is left."""
        super().resizeEvent(event)
        self._share_width()
        self._sticky.setGeometry(self._sticky_rect())

    def _follow_notes(self) -> None:
        if _has_notes(self.sheet) != self._with_notes:
            self._share_width()

    def _share_width(self) -> None:
        self._with_notes = _has_notes(self.sheet)
        room = self.viewport().width()
        widths = share_width(self.sheet.columns, room, self._look.scale, with_notes=self._with_notes)
        for place, width in enumerate(widths):
            self.setColumnHidden(place, width is None)
            self.setColumnWidth(place, width or 0)
        self._lay_out_later()

    def _take_sheet(self) -> None:
        self.rows.folded &= {line.criterion.path for line in self.sheet.lines if line.criterion.is_group}
        self._share_width()
        self._hide_folded()

    def _hide_folded(self) -> None:
        hidden: set[str] = set()
        for row, line in enumerate(self.sheet.lines):
            criterion = line.criterion
            is_hidden = criterion.parent_path in hidden or criterion.parent_path in self.rows.folded
            if is_hidden and criterion.is_group:
                hidden.add(criterion.path)
            if self.isRowHidden(row) != is_hidden:
                self.setRowHidden(row, is_hidden)
        self.viewport().update()
        self._show_group()

    def _unfold_above(self, row: int) -> None:
        parent = self.sheet.criterion(row).parent_path
        above: set[str] = set()
        while parent:
            above.add(parent)
            parent_row = self.sheet.row_of(parent)
            parent = self.sheet.criterion(parent_row).parent_path if parent_row is not None else ""
        if above & self.rows.folded:
            self.rows.folded -= above
            self._hide_folded()

    def _scroll_into_sight(self, row: int) -> None:
        # The group on top covers one row: what is scrolled to must stand below it.
        self.scrollTo(self.sheet.index(row, 0))
        top = self.rowAt(self._sticky.height() if self._sticky.isVisible() else 0)
        if 0 <= row < top:
            self.verticalScrollBar().setValue(self.verticalScrollBar().value() - (top - row))

    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:
        """Mark the line of the cursor, or the chosen block when there is one."""
        super().selectionChanged(selected, deselected)
        rows, columns = self.chosen_cells()
        marked = rows[0] if len(rows) == 1 and len(columns) == 1 else -1
        if marked != self._marked_row:
            for row in (self._marked_row, marked):
                if 0 <= row < len(self.sheet.lines):
                    top = self.rowViewportPosition(row)
                    self.viewport().update(0, top, self.viewport().width(), self.rowHeight(row))
            self._marked_row = marked

    def _show_group(self) -> None:
        self._sticky.setGeometry(self._sticky_rect())
        # The strip covers the first row in sight, so it tells the group of the second one.
        is_at_top = self.verticalScrollBar().value() == 0
        self._sticky.show_row(-1 if is_at_top else self.rowAt(self._sticky.height() + 1))

    def _sticky_rect(self) -> QRect:
        port = self.viewport().geometry()
        return QRect(port.left(), port.top(), port.width(), self._look.px(Space.ROW))

    def toggle_group(self, row: int) -> None:
        """Fold a group away or show it again."""
        criterion = self.sheet.criterion(row)
        if not criterion.is_group:
            return
        self.rows.folded ^= {criterion.path}
        self._hide_folded()


class StickyGroup(QWidget):
    """The group whose lines are in sight, with its sum, over the first row; hidden where it stands itself."""

    def __init__(self, look: Look, grid: SheetTable) -> None:
        """Start hidden."""
        super().__init__(grid)
        self._look = look
        self._grid = grid
        self._row = -1
        self._take_look()
        look.changed.connect(self._take_look)
        self.hide()

    def _take_look(self) -> None:
        # Kept: to measure the digits for every frame that is scrolled costs more than to draw the row.
        self._font = self._look.font("table", QFont.Weight.DemiBold)
        self._figures = FigurePainter(self._font)

    def show_row(self, top_row: int) -> None:
        """Show the group of the line that stands first in sight."""
        sheet = self._grid.sheet
        parent = sheet.criterion(top_row).parent_path if 0 <= top_row < len(sheet.lines) else ""
        row = sheet.row_of(parent) if parent else None
        self._row = -1 if row is None else row
        self.setVisible(self._row >= 0)
        self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Go to the group."""
        self._grid.go_to_row(self._row)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the way down to the group and its sum under the column of points."""
        sheet = self._grid.sheet
        if not 0 <= self._row < len(sheet.lines):
            return
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._look.color("header"))
        painter.setPen(self._look.color("line_strong"))
        painter.drawLine(0, self.height() - 1, self.width(), self.height() - 1)
        painter.setFont(self._font)
        painter.setPen(self._look.color("ink"))
        column = sheet.points_column()
        left = self._grid.columnViewportPosition(column)
        sum_box = QRect(left, 0, self._grid.columnWidth(column), self.height()).adjusted(10, 0, -10, 0)
        self._figures.draw(painter, sum_box, format_points(sheet.lines[self._row].points or 0))
        words = QRect(10, 0, left - 10, self.height())
        text = painter.fontMetrics().elidedText(self._way(), Qt.TextElideMode.ElideRight, words.width())
        painter.drawText(words, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, text)

    def _way(self) -> str:
        sheet = self._grid.sheet
        criterion = sheet.criterion(self._row)
        codes = [criterion.code]
        parent_row = sheet.row_of(criterion.parent_path) if criterion.parent_path else None
        while parent_row is not None:
            above = sheet.criterion(parent_row)
            codes.insert(0, above.code)
            parent_row = sheet.row_of(above.parent_path) if above.parent_path else None
        return "  ›  ".join((*codes[:-1], f"{codes[-1]}  {criterion.text}"))


def _has_notes(sheet: SheetModel) -> bool:
    """Tell whether any line has a note: without one its column only takes room."""
    return any(line.entry is not None and line.entry.note for line in sheet.lines)
