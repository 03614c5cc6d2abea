"""The model behind a record table: columns described once, sorted and filtered as Python lists."""

from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass
from enum import Enum
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from thidua_desktop.domain.searching import is_found, search_text, search_words
from thidua_desktop.domain.text import sort_key

R = TypeVar("R")
_Index = QModelIndex | QPersistentModelIndex
_NONE = QModelIndex()


class Align(Enum):
    """Where a column's text stands; numbers stand right and their figures under each other."""

    LEFT = Qt.AlignmentFlag.AlignLeft
    RIGHT = Qt.AlignmentFlag.AlignRight


@dataclass(frozen=True, slots=True)
class Column(Generic[R]):
    """One column: its head, the text for the eye, and how it sorts and looks.

    `sort` gives a comparable value (default: Vietnamese order of the text). `width` is in design pixels; a
    column with `stretch` shares what is left. `tone` names a token for the text, or with `is_badge` the tone
    of a badge (plain, primary, gold, red, green, amber). `total` writes the total over the shown records.
    `from_width` hides the column while the table is narrower than this, in design pixels. `order` is the
    store's name of this column's order, for lists that page; without one such a list can't sort by it.
    `icon` names a sign before the text; none where it is empty. With `is_sign` only the sign is drawn: the
    text is for copies, workbooks, tips and what is read aloud.
    """

    title: str
    text: Callable[[R], str]
    sort: Callable[[R], Any] | None = None
    align: Align = Align.LEFT
    width: int = 110
    stretch: int = 0
    tooltip: Callable[[R], str] | None = None
    tone: Callable[[R], str] | None = None
    is_badge: bool = False
    total: Callable[[Sequence[R]], str] | None = None
    is_bold: bool = False
    in_search: bool = True
    from_width: int = 0
    order: object = None
    icon: Callable[[R], str] | None = None
    is_sign: bool = False


class ListModel(QAbstractTableModel, Generic[R]):
    """What every record table asks of its model: described columns, rows of frozen records."""

    RECORD = Qt.ItemDataRole.UserRole
    SORT_VALUE = Qt.ItemDataRole.UserRole + 1

    counted = Signal()
    """The number of records changed without a reset: a count came later than the first page."""
    placed = Signal(int)
    """The row of a record that `seek` was asked for."""

    def __init__(
        self, columns: Sequence[Column[R]], key: Callable[[R], Hashable], parent: QObject | None = None
    ) -> None:
        """Describe the columns; `key` knows a record again."""
        super().__init__(parent)
        self.columns = tuple(columns)
        self.key = key

    # ------------------------------------------------------------------ for the subclass to fill

    def record(self, row: int) -> R | None:
        """Give the record of a row; None while it is on its way."""
        raise NotImplementedError

    def row_of(self, key: Hashable) -> int | None:
        """Find the row of a record by its key; None when it is not shown or not read yet."""
        raise NotImplementedError

    def seek(self, key: Hashable) -> None:
        """Look for a record that is not read yet; `placed` tells its row, if it has one."""

    def shown_count(self) -> int:
        """Count the records that pass search and filters."""
        return self.rowCount()

    def total_count(self) -> int:
        """Count all records."""
        raise NotImplementedError

    def set_search(self, text: str) -> None:
        """Show only records that the typed words find (domain.searching)."""
        raise NotImplementedError

    def totals_text(self) -> str:
        """Write the totals of the columns that have one."""
        return ""

    # ------------------------------------------------------------------ Qt's questions

    def columnCount(self, parent: _Index = _NONE) -> int:
        """Count the columns."""
        return 0 if parent.isValid() else len(self.columns)

    def flags(self, index: _Index) -> Qt.ItemFlag:
        """Rows can be chosen, not edited."""
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Give the text, the tooltip, the native sort value or the record."""
        if not index.isValid():
            return None
        record, column = self.record(index.row()), self.columns[index.column()]
        if record is None:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return column.text(record)
        if role == Qt.ItemDataRole.ToolTipRole:
            return column.tooltip(record) if column.tooltip else column.text(record)
        if role == self.RECORD:
            return record
        if role == self.SORT_VALUE:
            return sort_value(column, record)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return column.align.value | Qt.AlignmentFlag.AlignVCenter
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """Give the heads; those of numbers stand right, above their figures."""
        if orientation != Qt.Orientation.Horizontal or not 0 <= section < len(self.columns):
            return None
        column = self.columns[section]
        if role == Qt.ItemDataRole.DisplayRole:
            return column.title
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return column.align.value | Qt.AlignmentFlag.AlignVCenter
        return None


class RecordModel(ListModel[R]):
    """Records as rows. The sort happens here: a proxy over a Python model is a hundred times slower."""

    def __init__(
        self, columns: Sequence[Column[R]], key: Callable[[R], Hashable], parent: QObject | None = None
    ) -> None:
        """Start without records."""
        super().__init__(columns, key, parent)
        self._all: list[R] = []
        self._shown: list[R] = []
        self._tests: list[Callable[[R], bool]] = []
        self._words: tuple[str, ...] = ()
        self._searched: dict[Hashable, str] = {}
        self._order: tuple[int, bool] | None = None

    def rowCount(self, parent: _Index = _NONE) -> int:
        """Count the shown records."""
        return 0 if parent.isValid() else len(self._shown)

    # ------------------------------------------------------------------ records

    def set_records(self, records: Sequence[R]) -> None:
        """Replace all records; their given order is the order without sorting."""
        self._all = list(records)
        self._searched.clear()
        self._rebuild()

    def all_records(self) -> list[R]:
        """Give every record."""
        return list(self._all)

    def total_count(self) -> int:
        """Count every record."""
        return len(self._all)

    def shown(self) -> list[R]:
        """Give the records that pass search and filters, in shown order."""
        return self._shown

    def record(self, row: int) -> R:
        """Give the record of a row."""
        return self._shown[row]

    def row_of(self, key: Hashable) -> int | None:
        """Find the row of a record by its key; None when it is not shown."""
        return next((row for row, record in enumerate(self._shown) if self.key(record) == key), None)

    def set_search(self, text: str) -> None:
        """Show only records that the typed words find (domain.searching)."""
        self._words = search_words(text)
        self._rebuild()

    def set_tests(self, tests: Sequence[Callable[[R], bool]]) -> None:
        """Show only records that pass every test."""
        self._tests = list(tests)
        self._rebuild()

    def totals_text(self) -> str:
        """Write the totals of the columns that have one."""
        totals = [(column.title, column.total) for column in self.columns if column.total is not None]
        return "   ".join(f"{title}: {total(self._shown)}" for title, total in totals) if self._shown else ""

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Sort by a column; -1 goes back to the given order. Equal rows keep their given order."""
        self._order = (column, order == Qt.SortOrder.DescendingOrder) if column >= 0 else None
        self.layoutAboutToBeChanged.emit()
        held = self.persistentIndexList()
        keys = [(self.key(self._shown[index.row()]), index.column()) for index in held]
        self._shown = self._in_order([record for record in self._all if self._passes(record)])
        rows = {self.key(record): row for row, record in enumerate(self._shown)}
        self.changePersistentIndexList(held, [self.index(rows[key], place) for key, place in keys])
        self.layoutChanged.emit()

    # ------------------------------------------------------------------ inside

    def _rebuild(self) -> None:
        self.beginResetModel()
        self._shown = self._in_order([record for record in self._all if self._passes(record)])
        self.endResetModel()

    def _in_order(self, records: list[R]) -> list[R]:
        if self._order is not None:
            place, descending = self._order
            column = self.columns[place]
            records.sort(key=lambda record: _none_first(sort_value(column, record)), reverse=descending)
        return records

    def _passes(self, record: R) -> bool:
        if not all(test(record) for test in self._tests):
            return False
        if not self._words:
            return True
        key = self.key(record)
        if key not in self._searched:
            texts = (column.text(record) for column in self.columns if column.in_search)
            self._searched[key] = search_text(" ".join(texts))
        return is_found(self._words, self._searched[key])


def sort_value(column: Column[R], record: R) -> Any:  # noqa: ANN401  # any comparable value
    """Give the value by which a record sorts in a column."""
    return column.sort(record) if column.sort else sort_key(column.text(record))


def _none_first(value: Any) -> tuple[bool, Any]:  # noqa: ANN401  # any comparable value
    return (value is not None, value)
