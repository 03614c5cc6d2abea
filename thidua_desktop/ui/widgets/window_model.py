"""The model behind tables of any length: a window over a list that the store sorts, filters and searches.

The first page is read and painted first; then the whole order is read in the background, eight bytes a row,
and the rows below are added. Records come by pages and only the last pages are kept. The model talks to the
store through the runner's lane only; an answer to a question that is no longer asked is dropped.
"""

from collections import OrderedDict
from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING, Any, Generic, Protocol, TypeVar

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, Qt, QTimer, Signal

from thidua_desktop.domain.listing import FirstPage, Listing
from thidua_desktop.ui.tasks import Runner
from thidua_desktop.ui.widgets.record_model import Column, ListModel

if TYPE_CHECKING:  # only a name here: loading the store would cost the first paint
    from thidua_desktop.data.store.store import Store

R = TypeVar("R")
_Index = QModelIndex | QPersistentModelIndex
_NONE = QModelIndex()

PAGE_ROWS = 100
_KEPT_PAGES = 24
_TYPING_MS = 150
_COUNT_AFTER_MS = 20
"""The count waits for the paint of the first page."""
_AT_ONCE_ROWS = 150_000
"""Up to so many rows a new order is read and counted in one step: it costs less than painting twice."""
_PAGES_AT_ONCE = 3
"""Pages that come with a new order, so that a reload does not blink."""
_MOST_READ = 200_000
"""Rows that are handed over at most for a copy or a workbook: the records of a million would fill a PC."""
Narrow = Callable[[Any], Any]
"""What a filter makes of a query."""


class ListReading(Protocol[R]):
    """A list of the store, as the lane reads it."""

    def first(self, query: Any, limit: int) -> FirstPage[R]:  # noqa: ANN401  # each list has its query
        """Give the first rows."""

    def whole(self, query: Any, known: tuple[Any, Listing] | None) -> Listing:  # noqa: ANN401  # as above
        """Give the whole order; `known` is the query and the order that were read before."""

    def rows(self, listing: Listing, start: int, stop: int) -> list[R | None]:
        """Give the records of some rows."""

    def place(self, listing: Listing, uid: str) -> int | None:
        """Find the row of a record."""


@dataclass(frozen=True, slots=True)
class ListSource(Generic[R]):
    """Where a window looks: the lane, the list of a store, and the query before anything is chosen.

    The query is a frozen record with the fields `words`, `order` and `descending`.
    """

    runner: Runner
    reading: "Callable[[Store], ListReading[R]]"
    query: Any


@dataclass(frozen=True, slots=True)
class _Whole:
    """The whole order, the row of the record under the cursor, and the pages that were looked at."""

    query: Any
    listing: Listing
    place: int | None
    pages: dict[int, list[Any]]


class WindowModel(ListModel[R]):
    """Rows that are read when they are looked at."""

    reordering = Signal()
    """The order is about to change: the moment to `keep_place_of` the record under the cursor."""

    def __init__(
        self,
        columns: Sequence[Column[R]],
        key: Callable[[R], Hashable],
        source: ListSource[R],
        parent: QObject | None = None,
    ) -> None:
        """Start empty; `reload` reads for the first time."""
        super().__init__(columns, key, parent)
        self._source = source
        self._asked: Any = None
        self._known: tuple[Any, Listing] | None = None
        self._words = ""
        self._order: tuple[object, bool] | None = None
        self._narrows: tuple[Narrow, ...] = ()
        self._listing: Listing | None = None
        self._count = 0
        self._total = 0
        self._pages: OrderedDict[int, list[R | None]] = OrderedDict()
        self._awaited: set[int] = set()
        self._turn = 0
        self._kept_key: Hashable | None = None
        self._typing = _timer(self, _TYPING_MS, self._ask_first)
        self._counting = _timer(self, _COUNT_AFTER_MS, self._ask_whole)

    # ------------------------------------------------------------------ what is shown

    @property
    def query(self) -> Any:  # noqa: ANN401  # each list has its query
        """What is shown now, as the store is asked for it."""
        query = self._source.query
        for narrow in self._narrows:
            query = narrow(query)
        if self._words:
            query = replace(query, words=self._words)
        if self._order is not None:
            query = replace(query, order=self._order[0], descending=self._order[1])
        return query

    def keep_place_of(self, key: Hashable | None) -> None:
        """Remember the record under the cursor: `placed` tells its row when the next order is read."""
        self._kept_key = key

    def reload(self) -> None:
        """Read again; rows that are shown stay until the answer is here."""
        if self._listing is None or not self._count:
            self._ask_first()
        else:
            self._turn += 1
            self._ask_whole(list(self._pages)[-_PAGES_AT_ONCE:])

    def set_search(self, text: str) -> None:
        """Show only records that the typed words find; on long lists after a short rest in typing."""
        self._words = text
        self._change(waits=self._count > PAGE_ROWS)

    def flush_typing(self) -> None:
        """Ask for what was typed now, without waiting for a rest."""
        if self._typing.isActive():
            self._ask_first()

    def set_tests(self, tests: Sequence[Narrow]) -> None:
        """Narrow the query."""
        self._narrows = tuple(tests)
        self._change()

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Sort by a column that the store has an order for; -1 goes back to the given order."""
        named = self.columns[column].order if column >= 0 else None
        wanted = None if named is None else (named, order == Qt.SortOrder.DescendingOrder)
        if wanted == self._order:
            return
        self.reordering.emit()
        self._order = wanted
        self._change()

    def set_total(self, total: int) -> None:
        """Take how many records there are without search and filters."""
        self._total = total
        self.counted.emit()

    def shown_count(self) -> int:
        """Count the rows; while they are still being counted, those that are known."""
        return self._count

    def total_count(self) -> int:
        """Count all records."""
        return max(self._total, self._count)

    def is_counted(self) -> bool:
        """Tell whether the number of rows is the true one."""
        return self._listing is not None and self._listing.is_whole

    # ------------------------------------------------------------------ records

    def record(self, row: int) -> R | None:
        """Give the record of a row; None while its page is on its way."""
        number, place = divmod(row, PAGE_ROWS)
        if number not in self._pages:
            self._ask_page(number)
        page = self._pages.get(number)
        if page is None:
            return None
        self._pages.move_to_end(number)
        return page[place] if place < len(page) else None

    def row_of(self, key: Hashable) -> int | None:
        """Find the row of a record among those that are read."""
        for number, page in self._pages.items():
            for place, record in enumerate(page):
                if record is not None and self.key(record) == key:
                    return number * PAGE_ROWS + place
        return None

    def seek(self, key: Hashable) -> None:
        """Look for a record anywhere in the list; `placed` tells its row."""
        listing = self._listing
        if listing is None or not self.is_counted():
            self._kept_key = key
            return
        self._read(lambda reading: reading.place(listing, str(key)), self._take_place)

    def read_all(self, done: Callable[[list[R]], None]) -> None:
        """Hand over the records of the list in order, of very long lists the first 200 000."""
        query = self.query

        def job(reading: ListReading[R]) -> list[R]:
            listing = reading.whole(query, None)
            return [one for one in reading.rows(listing, 0, _MOST_READ) if one is not None]

        self._read(job, done)

    def read_spans(self, spans: Sequence[tuple[int, int]], done: Callable[[list[R]], None]) -> None:
        """Hand over the records of spans of rows in order, of a very long one the first 200 000."""
        listing = self._listing
        if listing is None:
            return

        def job(reading: ListReading[R]) -> list[R]:
            read = (reading.rows(listing, start, min(stop, start + _MOST_READ)) for start, stop in spans)
            return [one for records in read for one in records if one is not None]

        self._read(job, done)

    def rowCount(self, parent: _Index = _NONE) -> int:
        """Count the known rows."""
        return 0 if parent.isValid() else self._count

    # ------------------------------------------------------------------ asking

    def _change(self, *, waits: bool = False) -> None:
        if self._asked == self.query:
            self._typing.stop()
            return
        self._turn += 1
        self._counting.stop()
        if waits:
            self._typing.start()
        elif self._listing is not None:
            self._ask_first()

    def _ask_first(self) -> None:
        self._typing.stop()
        self._turn += 1
        query = self._asked = self.query
        if 0 < self.total_count() <= _AT_ONCE_ROWS:
            self._ask_whole([0])
            return
        self._read(lambda reading: reading.first(query, PAGE_ROWS), self._take_first)

    def _ask_whole(self, numbers: Sequence[int] = ()) -> None:
        query, kept, known = self.query, self._kept_key, self._known

        def job(reading: ListReading[R]) -> _Whole:
            listing = reading.whole(query, known)
            place = None if kept is None else reading.place(listing, str(kept))
            pages = {n: reading.rows(listing, n * PAGE_ROWS, (n + 1) * PAGE_ROWS) for n in numbers}
            return _Whole(query, listing, place, pages)

        self._read(job, self._take_whole)

    def _ask_page(self, number: int) -> None:
        listing = self._listing
        if listing is None or number in self._awaited:
            return
        self._awaited.add(number)
        start = number * PAGE_ROWS
        self._read(
            lambda reading: reading.rows(listing, start, start + PAGE_ROWS), partial(self._take_page, number)
        )

    def _read(self, job: Callable[[ListReading[R]], Any], done: Callable[[Any], None]) -> None:
        """Ask on the lane; what is stale by then is neither read nor taken."""
        turn, reading = self._turn, self._source.reading

        def work(store: "Store") -> Any:  # noqa: ANN401  # whatever the job gives
            return job(reading(store)) if turn == self._turn else None

        def take(answer: Any) -> None:  # noqa: ANN401  # whatever the job gives
            if turn == self._turn:
                done(answer)

        self._source.runner.read(work, take, owner=self)

    # ------------------------------------------------------------------ taking

    def _take_first(self, page: FirstPage[R]) -> None:
        self._show(page.listing)
        if page.records:
            self._pages[0] = page.records
        self.endResetModel()
        self.counted.emit()
        if page.listing.is_whole:
            self._place_kept(None)
        else:
            self._counting.start()

    def _take_whole(self, whole: _Whole) -> None:
        before, self._known = self._listing, (whole.query, whole.listing)
        if before is not None and not before.is_whole and whole.listing.ids[: self._count] == before.ids:
            self._add_rows(whole.listing)
        else:
            self._show(whole.listing)
            self._pages.update(whole.pages)
            self.endResetModel()
        self.counted.emit()
        self._place_kept(whole.place)

    def _add_rows(self, listing: Listing) -> None:
        """Add the rows below the first page."""
        if len(listing) > self._count:
            self.beginInsertRows(QModelIndex(), self._count, len(listing) - 1)
            self._listing, self._count = listing, len(listing)
            self.endInsertRows()
        self._listing = listing

    def _show(self, listing: Listing) -> None:
        """Begin a reset to another list; the caller ends it."""
        self.beginResetModel()
        self._pages.clear()
        self._awaited.clear()
        self._listing, self._count = listing, len(listing)

    def _take_page(self, number: int, records: list[R | None]) -> None:
        self._awaited.discard(number)
        self._pages[number] = records
        if len(self._pages) > _KEPT_PAGES:
            self._pages.popitem(last=False)
        first = number * PAGE_ROWS
        last = min(first + PAGE_ROWS, self._count) - 1
        self.dataChanged.emit(self.index(first, 0), self.index(last, len(self.columns) - 1))

    def _take_place(self, row: int | None) -> None:
        if row is not None and row < self._count:
            self.placed.emit(row)

    def _place_kept(self, row: int | None) -> None:
        key, self._kept_key = self._kept_key, None
        if key is not None:
            self._take_place(self.row_of(key) if row is None else row)


def _timer(model: WindowModel[R], wait_ms: int, due: Callable[[], None]) -> QTimer:
    timer = QTimer(model)
    timer.setSingleShot(True)
    timer.setInterval(wait_ms)
    timer.timeout.connect(due)
    return timer
