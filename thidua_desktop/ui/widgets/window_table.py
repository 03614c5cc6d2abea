"""A record table whose records page from the store: as long as it likes, the window never waits."""

from collections.abc import Callable, Hashable, Sequence
from typing import TypeVar

from PySide6.QtCore import QModelIndex
from PySide6.QtWidgets import QWidget

from thidua_desktop.ui.look import Look
from thidua_desktop.ui.widgets.record_model import Column, ListModel
from thidua_desktop.ui.widgets.record_table import RecordTable
from thidua_desktop.ui.widgets.window_model import ListSource, WindowModel

R = TypeVar("R")


class WindowTable(RecordTable[R]):
    """Show a list of the store. A filter's choice holds what it makes of the query."""

    def __init__(
        self,
        columns: Sequence[Column[R]],
        look: Look,
        source: ListSource[R],
        search_hint: str = "",
        parent: QWidget | None = None,
    ) -> None:
        """Describe the columns and where the records are."""
        self._source = source
        super().__init__(columns, look, search_hint=search_hint, parent=parent)
        self._offset: int | None = None
        self.window_model.reordering.connect(self._keep_cursor)
        self.window_model.modelReset.connect(self._return_to_place)
        self.window_model.dataChanged.connect(self._tell_read_record)

    def make_model(self, columns: Sequence[Column[R]], key: Callable[[R], Hashable]) -> ListModel[R]:
        """Make the model that pages."""
        self.window_model = WindowModel(columns, key, self._source, self)
        return self.window_model

    def reload(self, wanted: Hashable | None = None) -> None:
        """Read the list again; the cursor goes to the wanted record or stays on its own."""
        self._offset = self.view.verticalScrollBar().value()
        self.window_model.keep_place_of(self.current_key() if wanted is None else wanted)
        self.window_model.reload()

    def apply_filters(self) -> None:
        """Narrow the query."""
        self.window_model.set_tests(list(self.filters.values()))

    def read_shown(self, done: Callable[[list[R]], None]) -> None:
        """Read every record of the list, then hand them over."""
        self.window_model.read_all(done)

    def read_selected(self, done: Callable[[list[R]], None]) -> None:
        """Read every selected record, then hand them over."""
        self.window_model.read_spans(self.view.selected_spans(), done)

    def _keep_cursor(self) -> None:
        self.window_model.keep_place_of(self.current_key())

    def _return_to_place(self) -> None:
        """Stay where the eye was when the same list was read again; a new order begins at its top."""
        offset, self._offset = self._offset, None
        if offset is not None and self.window_model.is_counted():
            self.view.verticalScrollBar().setValue(offset)

    def _tell_read_record(self, first: QModelIndex, last: QModelIndex) -> None:
        current = self.view.currentIndex()
        if current.isValid() and first.row() <= current.row() <= last.row():
            self.selected.emit(self.model.record(current.row()))
