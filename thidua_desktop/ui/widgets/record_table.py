"""A table of frozen records: search, filters, sorting, footer, copy, and the record handed back."""

from collections.abc import Callable, Hashable, Sequence
from itertools import islice
from typing import Any, Generic, TypeVar, cast

from PySide6.QtCore import QItemSelectionModel, QModelIndex, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QStackedLayout,
    QVBoxLayout,
    QWidget,
)

from thidua_desktop.domain.text import format_count
from thidua_desktop.ui.keys import Do, keys_of
from thidua_desktop.ui.look import Look, Space
from thidua_desktop.ui.widgets.combo_box import ComboBox
from thidua_desktop.ui.widgets.empty_state import EmptyState
from thidua_desktop.ui.widgets.flow_bar import FlowBar
from thidua_desktop.ui.widgets.labels import text_label
from thidua_desktop.ui.widgets.record_delegate import RecordDelegate
from thidua_desktop.ui.widgets.record_model import Align, Column, ListModel, RecordModel
from thidua_desktop.ui.widgets.record_view import RecordView

R = TypeVar("R")
Test = Callable[[Any], Any]
"""What a filter box holds for a choice: a test of a record, or what narrows the query of a paging list."""

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
        self.filters: dict[str, Test] = {}
        self.boxes: list[QComboBox] = []
        self.model = self.make_model(columns, key or _uid_of)
        self.setProperty("role", "card")
        self.view = RecordView(self)
        self.view.setProperty("role", "inside")
        self.view.setModel(self.model)
        self.view.setItemDelegate(RecordDelegate(look, self.view))
        self.search = QLineEdit(self)
        self._clear = _ClearButton(look, self)
        self.find_action = QAction(self)
        self._bar = FlowBar(self)
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

    def make_model(self, columns: Sequence[Column[R]], key: Callable[[R], Hashable]) -> ListModel[R]:
        """Make the model; a table whose records page from the store makes another one."""
        return RecordModel(columns, key, self)

    # ------------------------------------------------------------------ records

    def set_records(self, records: Sequence[R]) -> None:
        """Show these records."""
        chosen = self.current_key()
        offset = self.view.verticalScrollBar().value()
        self._held().set_records(records)
        self._show_counts()
        if chosen is not None:
            self.select(chosen)
        self.view.verticalScrollBar().setValue(offset)

    def records(self) -> list[R]:
        """Give all records, also those that a filter hides."""
        return self._held().all_records()

    def visible_records(self) -> list[R]:
        """Give the records as they stand on the screen, in that order."""
        return self._held().shown()

    def read_shown(self, done: Callable[[list[R]], None]) -> None:
        """Hand over the records as they stand on the screen, at once or when they are read."""
        done(self.visible_records())

    def current(self) -> R | None:
        """Give the record under the cursor, or None."""
        index = self.view.currentIndex()
        return self.model.record(index.row()) if index.isValid() else None

    def current_key(self) -> Hashable | None:
        """Give the key of the record under the cursor, or None."""
        record = self.current()
        return None if record is None else self.model.key(record)

    def selected_records(self, most: int | None = None) -> list[R]:
        """Give the selected records from top to bottom, at most so many, without those not read yet."""
        rows = (row for start, stop in self.view.selected_spans() for row in range(start, stop))
        return [record for record in map(self.model.record, islice(rows, most)) if record is not None]

    def read_selected(self, done: Callable[[list[R]], None]) -> None:
        """Hand over every selected record from top to bottom, at once or when they are read."""
        done(self.selected_records())

    def select(self, key: Hashable) -> bool:
        """Put the cursor on a record; False when it is not shown."""
        row = self.model.row_of(key)
        if row is None:
            self.model.seek(key)
            return False
        self.go_to(row)
        return True

    def go_to(self, row: int) -> None:
        """Put the cursor on a row."""
        flags = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
        self.view.selectionModel().setCurrentIndex(self.model.index(row, 0), flags)

    # ------------------------------------------------------------------ what is shown

    def add_filter(self, label: str, choices: Sequence[tuple[str, Test | None]]) -> QComboBox:
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
        self.boxes.append(box)
        self.add_bar_widget(box)
        self._take_choice(label, box)
        return box

    def set_filter(self, name: str, test: Test | None) -> None:
        """Set or take away a named filter of the page's own."""
        if test is None:
            self.filters.pop(name, None)
        else:
            self.filters[name] = test
        self.apply_filters()
        self._show_counts()

    def apply_filters(self) -> None:
        """Let the model take the filters as they are set now."""
        self._held().set_tests(list(self.filters.values()))

    def add_bar_widget(self, widget: QWidget) -> None:
        """Put a widget of the page's own beside the filters."""
        self._bar.addWidget(widget)
        self._give_bar_room()

    def clear_filters(self) -> None:
        """Empty the search and set every filter box back to its first choice."""
        self.search.clear()
        for box in self.boxes:
            box.setCurrentIndex(0)
        self.view.setFocus()

    def start_search(self) -> None:
        """Put the cursor into the search box."""
        self.search.setFocus()
        self.search.selectAll()

    def is_filtered(self) -> bool:
        """Tell whether the search or a filter box hides anything but what is hidden as a rule."""
        return bool(self.search.text()) or any(box.currentIndex() > 0 for box in self.boxes)

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
        if self.view.selectionModel().hasSelection():
            self.read_selected(self.copy_records)
        else:
            self.copy_shown()

    def copy_shown(self) -> None:
        """Copy every shown row with the heads."""
        self.read_shown(self.copy_records)

    def copy_records(self, records: Sequence[R]) -> None:
        """Copy these rows with the heads."""
        lines = self.table_texts(records)
        QApplication.clipboard().setText("\n".join("\t".join(line) for line in lines))

    def table_texts(self, records: Sequence[R]) -> list[list[str]]:
        """Give the heads, then the records, cell by cell as they stand on the screen."""
        columns = [self.model.columns[place] for place in self.view.shown()]
        heads = [column.title for column in columns]
        return [heads, *([_one_line(column.text(record)) for column in columns] for record in records)]

    # ------------------------------------------------------------------ frame

    def _held(self) -> RecordModel[R]:
        assert isinstance(self.model, RecordModel)  # noqa: S101  # a paging table holds no records to ask for
        return cast("RecordModel[R]", self.model)

    def _give_bar_room(self) -> None:
        self._bar.setContentsMargins(Space.GAP, Space.GAP, Space.GAP, Space.SMALL)

    def _take_choice(self, name: str, box: QComboBox) -> None:
        self.set_filter(name, box.currentData())

    def _take_search(self, text: str) -> None:
        self.model.set_search(text)
        self._show_counts()

    def _show_counts(self) -> None:
        shown, total = self.model.shown_count(), self.model.total_count()
        if shown == total:
            text = self.tr("{total} {noun}").format(total=format_count(total), noun=self._noun)
        else:
            text = self.tr("Hiện {shown} trong {total} {noun}").format(
                shown=format_count(shown), total=format_count(total), noun=self._noun
            )
        self._footer.setText(text)
        self._totals.setText(self.model.totals_text())
        self._clear.setVisible(self.is_filtered())
        if total and not shown:
            title = self.tr("Không có dòng nào khớp")
            self._none_match.show_text(
                title, self.tr("Thử từ khác hoặc bỏ bớt điều kiện lọc."), self._clear_search
            )
        self._stack.setCurrentIndex(0 if shown else (2 if total else 1))

    def _open_current(self, index: QModelIndex) -> None:
        record = self.model.record(index.row())
        if record is not None:
            self.opened.emit(record)

    def _tell_current(self, index: QModelIndex) -> None:
        self.selected.emit(self.model.record(index.row()) if index.isValid() else None)

    def _prepare_view(self) -> None:
        view, head = self.view, self.view.horizontalHeader()
        view.verticalHeader().setDefaultSectionSize(self._look.px(Space.ROW))
        head.setFixedHeight(self._look.px(Space.HEADER))
        columns = self.model.columns
        view.set_columns(
            [self._look.px(column.width) for column in columns],
            [column.stretch for column in columns],
            [self._look.px(column.from_width) for column in columns],
        )
        view.opened.connect(self._open_current)
        view.copied.connect(self.copy_selection)
        view.selectionModel().currentRowChanged.connect(self._tell_current)
        self.model.modelReset.connect(self._tell_nothing)
        self.model.counted.connect(self._show_counts)
        self.model.placed.connect(self.go_to)

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
        self._bar.addWidget(self.search, 1)
        self._clear.clicked.connect(self.clear_filters)
        self._bar.addWidget(self._clear)
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
        layout.addWidget(self._bar)
        layout.addLayout(self._stack, 1)
        layout.addLayout(foot)
        self.find_action.setShortcut(QKeySequence(keys_of(Do.FIND)[0]))
        self.find_action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self.find_action.triggered.connect(self.start_search)
        self.find_action.setEnabled(bool(search_hint))
        self.addAction(self.find_action)


class _ClearButton(QPushButton):
    """The red sign that takes search and filters away; shown while there is something to take away."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("flat", "true")
        self.setAccessibleName(self.tr("Bỏ tìm và lọc"))
        self.setToolTip(self.tr("Bỏ tìm và lọc, hiện lại mọi dòng"))
        look.dress(self, "close", "red")
        self.hide()


def _one_line(text: str) -> str:
    return text.replace("\t", " ").replace("\n", " ")


def _uid_of(record: object) -> Hashable:
    uid: Hashable = record.uid  # type: ignore[attr-defined]  # records without uid bring their own key
    return uid
