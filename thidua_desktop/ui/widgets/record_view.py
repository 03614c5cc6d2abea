"""The view inside a record table: columns by weight or as the person set them, Enter opens, Ctrl+C copies."""

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from thidua_desktop.ui.look import Space

_LEAST_STRETCHED = 80


class RecordView(QTableView):
    """Rows of records. `arranged` when the person moved, hid or resized a column."""

    opened = Signal(QModelIndex)
    copied = Signal()
    arranged = Signal()

    def __init__(self, parent: QWidget) -> None:
        """Start without columns."""
        super().__init__(parent)
        self._weights: list[int] = []
        self._usual_widths: list[int] = []
        self._least_widths: list[int] = []
        self._own_widths: dict[int, int] = {}
        self._hidden: frozenset[int] = frozenset()
        self._is_arranging = False
        self.setAccessibleName(self.tr("Bảng"))
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setSortingEnabled(True)
        self.setTabKeyNavigation(False)
        self.setMouseTracking(True)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setMinimumSectionSize(Space.TIGHT)
        head = self.horizontalHeader()
        head.setHighlightSections(False)
        head.setTextElideMode(Qt.TextElideMode.ElideRight)
        head.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        head.setSortIndicatorClearable(True)
        head.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        head.setSectionsMovable(True)
        head.sectionResized.connect(self._take_width)
        head.sectionMoved.connect(self._tell_arranged)
        self.doubleClicked.connect(self.opened)

    # ------------------------------------------------------------------ columns

    def set_columns(self, widths: list[int], weights: list[int], least_widths: list[int]) -> None:
        """Describe the columns: usual widths, weights that share what is left, and from which width on."""
        self._usual_widths, self._weights, self._least_widths = widths, weights, least_widths
        self.arrange(list(range(len(widths))), frozenset(), {})

    def arrange(self, order: list[int], hidden: frozenset[int], widths: dict[int, int]) -> None:
        """Show all columns in an order, without the hidden ones, under widths of the person's own."""
        self._is_arranging = True
        self._hidden, self._own_widths = hidden, dict(widths)
        head = self.horizontalHeader()
        for place, column in enumerate(order):
            head.moveSection(head.visualIndex(column), place)
        for column, width in enumerate(self._usual_widths):
            own = widths.get(column)
            if own is not None or not self._weights[column]:
                head.resizeSection(column, own if own is not None else width)
        self._is_arranging = False
        self._show_columns()

    def hide_columns(self, hidden: frozenset[int]) -> None:
        """Hide exactly these columns; order and widths stay."""
        self.arrange(self.order(), hidden, self._own_widths)

    def order(self) -> list[int]:
        """Give all columns from left to right, hidden ones too."""
        head = self.horizontalHeader()
        return sorted(range(len(self._usual_widths)), key=head.visualIndex)

    def shown(self) -> list[int]:
        """Give the columns on the screen from left to right."""
        return [column for column in self.order() if not self.isColumnHidden(column)]

    def hidden(self) -> frozenset[int]:
        """Give the columns that the person hid; narrow screens may hide others."""
        return self._hidden

    def own_widths(self) -> dict[int, int]:
        """Give the widths that the person set."""
        return dict(self._own_widths)

    def selected_spans(self) -> list[tuple[int, int]]:
        """Give the selected rows as spans from the first row to behind the last."""
        return sorted({(one.top(), one.bottom() + 1) for one in self.selectionModel().selection().toList()})

    # ------------------------------------------------------------------ Qt's events

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the width among the columns."""
        super().resizeEvent(event)
        self._show_columns()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens, Ctrl+C copies; the rest is Qt's: Ctrl+Home, Ctrl+End, PageUp, PageDown."""
        key = event.key()
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copied.emit()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self.opened.emit(self.currentIndex())
        else:
            super().keyPressEvent(event)

    # ------------------------------------------------------------------ inside

    def _show_columns(self) -> None:
        self._is_arranging = True
        for column, least in enumerate(self._least_widths):
            self.setColumnHidden(column, column in self._hidden or self.width() < least)
        self._share_width()
        self._is_arranging = False

    def _share_width(self) -> None:
        weights = {
            column: self._weights[column]
            for column in self.shown()
            if self._weights[column] and column not in self._own_widths
        }
        total = sum(weights.values())
        if not total:
            return
        head = self.horizontalHeader()
        fixed = sum(head.sectionSize(column) for column in self.shown() if column not in weights)
        left = max(0, self.viewport().width() - fixed)
        for column, weight in weights.items():
            head.resizeSection(column, max(_LEAST_STRETCHED, left * weight // total))

    def _take_width(self, column: int, _old: int, new: int) -> None:
        if self._is_arranging or not new or column >= len(self._usual_widths):
            return
        self._own_widths[column] = new
        self._is_arranging = True
        self._share_width()
        self._is_arranging = False
        self.arranged.emit()

    def _tell_arranged(self) -> None:
        if not self._is_arranging:
            self.arranged.emit()
