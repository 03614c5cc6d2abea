"""A table of frozen records: search, filters, sorting, footer, copy, and the record handed back."""

from collections.abc import Callable, Hashable, Sequence
from typing import Generic, TypeVar

from PySide6.QtCore import QItemSelectionModel, QModelIndex, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QComboBox,
    QFrame,
    QHBoxLayout,
    QHeaderView,
    QLineEdit,
    QStackedLayout,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from thidua_desktop.ui.look import Look, Space
from thidua_desktop.ui.widgets.combo_box import ComboBox
from thidua_desktop.ui.widgets.empty_state import EmptyState
from thidua_desktop.ui.widgets.labels import text_label
from thidua_desktop.ui.widgets.record_delegate import RecordDelegate
from thidua_desktop.ui.widgets.record_model import Align, Column, RecordModel

R = TypeVar("R")
Test = Callable[[R], bool]

__all__ = ["Align", "Column", "RecordTable"]


class RecordTable(QFrame, Generic[R]):
    """Show records in described columns.

    `opened` hands on the record of a double-click or Enter; `selected` the current record or None. Current
    record, sort order and scroll position stay when `set_records` brings new ones with the same keys.
    """

    opened = Signal(object)
    selected = Signal(object)

    def __init__(
        self,
        columns: Sequence[Column[R]],
        look: Look,
        key: Callable[[R], Hashable] | None = None,
        search_hint: str = "",
        parent: QWidget | None = None,
    ) -> None:
        """Describe the columns; `key` (default: uid) knows a record again; a hint adds a search box."""
        super().__init__(parent)
        self._look = look
        self._noun = self.tr("dòng")
        self._filters: dict[str, Test[R]] = {}
        self.model = RecordModel(columns, key or _uid_of, self)
        self.setProperty("role", "card")
        self.view = _View(self)
        self.view.setProperty("role", "inside")
        self.view.setModel(self.model)
        self.view.setItemDelegate(RecordDelegate(look, self.view))
        self.search = QLineEdit(self)
        self._bar = QHBoxLayout()
        self._footer = text_label("", "muted", self)
        self._totals = text_label("", "field", self)
        self._empty = EmptyState(look, self)
        self._none_match = EmptyState(look, self)
        self._stack = QStackedLayout()
        self._lay_out(search_hint)
        self._prepare_view()
        self._clear_search = QAction(self.tr("Bỏ tìm và lọc"), self)
        self._clear_search.triggered.connect(self.clear_filters)
        self.set_empty(self.tr("Chưa có gì ở đây"), "")
        self._show_counts()

    # ------------------------------------------------------------------ records

    def set_records(self, records: Sequence[R]) -> None:
        """Show these records."""
        chosen = self.current_key()
        offset = self.view.verticalScrollBar().value()
        self.model.set_records(records)
        self._show_counts()
        if chosen is not None:
            self.select(chosen)
        self.view.verticalScrollBar().setValue(offset)

    def records(self) -> list[R]:
        """Give all records, also those that a filter hides."""
        return self.model.all_records()

    def visible_records(self) -> list[R]:
        """Give the records as they stand on the screen, in that order."""
        return self.model.shown()

    def current(self) -> R | None:
        """Give the record under the cursor, or None."""
        index = self.view.currentIndex()
        return self.model.record(index.row()) if index.isValid() else None

    def current_key(self) -> Hashable | None:
        """Give the key of the record under the cursor, or None."""
        record = self.current()
        return None if record is None else self.model.key(record)

    def selected_records(self) -> list[R]:
        """Give the selected records from top to bottom."""
        rows = sorted(index.row() for index in self.view.selectionModel().selectedRows())
        return [self.model.record(row) for row in rows]

    def select(self, key: Hashable) -> bool:
        """Put the cursor on a record; False when it is not shown."""
        row = self.model.row_of(key)
        if row is None:
            return False
        flags = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
        self.view.selectionModel().setCurrentIndex(self.model.index(row, 0), flags)
        return True

    # ------------------------------------------------------------------ what is shown

    def add_filter(self, label: str, choices: Sequence[tuple[str, Test[R] | None]]) -> QComboBox:
        """Add a filter box: pairs of words and test; a test of None shows everything."""
        box = ComboBox(self)
        box.setAccessibleName(label)
        box.setToolTip(label)
        box.setProperty("role", "filter")
        for words, test in choices:
            box.addItem(words, test)
        box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        box.currentIndexChanged.connect(
            lambda _place, name=label, source=box: self._take_choice(name, source)
        )
        self.add_bar_widget(box)
        self._take_choice(label, box)
        return box

    def set_filter(self, name: str, test: Test[R] | None) -> None:
        """Set or take away a named filter of the page's own."""
        if test is None:
            self._filters.pop(name, None)
        else:
            self._filters[name] = test
        self.model.set_tests(list(self._filters.values()))
        self._show_counts()

    def add_bar_widget(self, widget: QWidget) -> None:
        """Put a widget of the page's own beside the filters."""
        self._bar.addWidget(widget)
        self._give_bar_room()

    def clear_filters(self) -> None:
        """Empty the search and set every filter box back to its first choice."""
        self.search.clear()
        for place in range(self._bar.count()):
            item = self._bar.itemAt(place)
            widget = item.widget() if item is not None else None
            if isinstance(widget, QComboBox):
                widget.setCurrentIndex(0)

    def sort_by(self, column: int, descending: bool = False) -> None:
        """Sort by a column, as a click on its head does."""
        order = Qt.SortOrder.DescendingOrder if descending else Qt.SortOrder.AscendingOrder
        self.view.sortByColumn(column, order)

    def set_title(self, title: str) -> None:
        """Put a title on the left above the table, for a table that stands beside other cards."""
        self._bar.insertWidget(0, text_label(title, "section", self))

    def set_noun(self, noun: str) -> None:
        """Name what is counted in the footer ("phong trào")."""
        self._noun = noun
        self._show_counts()

    def set_empty(self, title: str, sentence: str, action: QAction | None = None) -> None:
        """Say why the table may be empty and what the next step is."""
        self._empty.show_text(title, sentence, action)

    def copy_selection(self) -> None:
        """Copy the selected rows, or all shown ones, with their heads as tab-separated text."""
        records = self.selected_records() or self.visible_records()
        QApplication.clipboard().setText(self.model.as_table_text(records))

    # ------------------------------------------------------------------ frame

    def _give_bar_room(self) -> None:
        self._bar.setContentsMargins(Space.GAP, Space.GAP, Space.GAP, Space.SMALL)

    def _take_choice(self, name: str, box: QComboBox) -> None:
        self.set_filter(name, box.currentData())

    def _take_search(self, text: str) -> None:
        self.model.set_search(text)
        self._show_counts()

    def _show_counts(self) -> None:
        shown, total = len(self.model.shown()), len(self.model.all_records())
        if shown == total:
            text = self.tr("{total} {noun}").format(total=total, noun=self._noun)
        else:
            text = self.tr("Hiện {shown} trong {total} {noun}").format(
                shown=shown, total=total, noun=self._noun
            )
        self._footer.setText(text)
        self._totals.setText(self.model.totals_text())
        if total and not shown:
            title = self.tr("Không có dòng nào khớp")
            self._none_match.show_text(
                title, self.tr("Thử từ khác hoặc bỏ bớt điều kiện lọc."), self._clear_search
            )
        self._stack.setCurrentIndex(0 if shown else (2 if total else 1))

    def _open_current(self, index: QModelIndex) -> None:
        self.opened.emit(self.model.record(index.row()))

    def _tell_current(self, index: QModelIndex) -> None:
        self.selected.emit(self.model.record(index.row()) if index.isValid() else None)

    def _prepare_view(self) -> None:
        view, head = self.view, self.view.horizontalHeader()
        view.verticalHeader().setDefaultSectionSize(self._look.px(Space.ROW))
        head.setFixedHeight(self._look.px(Space.HEADER))
        for place, column in enumerate(self.model.columns):
            if not column.stretch:
                head.resizeSection(place, self._look.px(column.width))
        view.set_least_widths([self._look.px(column.from_width) for column in self.model.columns])
        view.set_stretch([column.stretch for column in self.model.columns])
        view.opened.connect(self._open_current)
        view.copied.connect(self.copy_selection)
        view.selectionModel().currentRowChanged.connect(self._tell_current)
        self.model.modelReset.connect(self._tell_nothing)

    def _tell_nothing(self) -> None:
        self.selected.emit(None)

    def _lay_out(self, search_hint: str) -> None:
        self.search.setProperty("role", "search")
        self.search.setPlaceholderText(search_hint)
        self.search.setAccessibleName(search_hint or self.tr("Tìm trong bảng"))
        self.search.setClearButtonEnabled(True)
        self.search.setVisible(bool(search_hint))
        self.search.setMaximumWidth(self._look.px(360))
        self.search.setMinimumWidth(self._look.px(96))
        glass = QAction(self)
        self._look.dress(glass, "search", "muted")
        self.search.addAction(glass, QLineEdit.ActionPosition.LeadingPosition)
        self.search.textChanged.connect(self._take_search)
        if search_hint:
            self._give_bar_room()
        self._bar.setSpacing(Space.SMALL)
        self._bar.addWidget(self.search, 1)
        self._bar.addStretch()
        for widget in (self.view, self._empty, self._none_match):
            self._stack.addWidget(widget)
        foot = QHBoxLayout()
        foot.setContentsMargins(Space.GAP, Space.SMALL, Space.GAP, Space.SMALL)
        foot.addWidget(self._footer)
        foot.addStretch()
        foot.addWidget(self._totals)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(1, 1, 1, 1)
        layout.setSpacing(0)
        layout.addLayout(self._bar)
        layout.addLayout(self._stack, 1)
        layout.addLayout(foot)
        find = QAction(self)
        find.setShortcut(QKeySequence(QKeySequence.StandardKey.Find))
        find.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        find.triggered.connect(self.search.setFocus)
        self.addAction(find)


class _View(QTableView):
    """The view inside: stretch by weights, Enter opens, Ctrl+C copies."""

    opened = Signal(QModelIndex)
    copied = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._weights: list[int] = []
        self._least_widths: list[int] = []
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
        self.doubleClicked.connect(self.opened)

    def set_stretch(self, weights: list[int]) -> None:
        """Share the width that is left among the columns with a weight."""
        self._weights = weights
        self._share_width()

    def set_least_widths(self, widths: list[int]) -> None:
        """Hide a column while the table is narrower than its width here."""
        self._least_widths = widths

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        for place, least in enumerate(self._least_widths):
            self.setColumnHidden(place, self.width() < least)
        self._share_width()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copied.emit()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self.opened.emit(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def _share_width(self) -> None:
        shown = [0 if self.isColumnHidden(place) else weight for place, weight in enumerate(self._weights)]
        total = sum(shown)
        if not total:
            return
        head = self.horizontalHeader()
        fixed = sum(head.sectionSize(place) for place, weight in enumerate(self._weights) if not weight)
        left = max(0, self.viewport().width() - fixed)
        for place, weight in enumerate(shown):
            if weight:
                head.resizeSection(place, max(80, left * weight // total))


def _uid_of(record: object) -> Hashable:
    uid: Hashable = record.uid  # type: ignore[attr-defined]  # records without uid bring their own key
    return uid
