"""The window over a long list: first page, count, pages, cursor, and answers that come too late."""

from dataclasses import dataclass, replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester

from tests.ui.fakes import InlineRunner
from thidua_desktop.domain.listing import FirstPage, Listing
from thidua_desktop.ui.widgets.record_table import Column
from thidua_desktop.ui.widgets.window_model import PAGE_ROWS, ListSource, WindowModel
from thidua_desktop.ui.widgets.window_table import WindowTable


@dataclass(frozen=True)
class Row:
    uid: str
    number: int


@dataclass(frozen=True)
class Query:
    words: str = ""
    order: str = "number"
    descending: bool = False
    least: int = 0


class Numbers:
    """A store with one list, of whole numbers below `count`; `asked` counts what was read."""

    def __init__(self, count):
        self.count = count
        self.asked = []

    def take_changes(self):
        return frozenset()

    def _order(self, query):
        numbers = [n for n in range(query.least, self.count) if query.words in f"{n}"]
        return numbers[::-1] if query.descending else numbers

    def first(self, query, limit):
        self.asked.append("first")
        ids = self._order(query)[:limit]
        listing = Listing(ids, is_whole=len(ids) < limit)
        return FirstPage(listing, self.rows(listing, 0, limit))

    def whole(self, query, known):
        self.asked.append("whole")
        return Listing(self._order(query))

    def rows(self, listing, start, stop):
        self.asked.append("rows")
        return [Row(f"{number}", number) for number in listing.ids[start:stop]]

    def place(self, listing, uid):
        return listing.ids.index(int(uid)) if int(uid) in listing.ids else None


class LateRunner(InlineRunner):
    """A lane whose jobs wait until `work` is called."""

    def __init__(self, store):
        super().__init__(store)
        self.waiting = []

    def _submit(self, job):
        self.waiting.append(job)

    def work(self, most=99):
        for job in self.waiting[:most]:
            super()._submit(job)
        del self.waiting[:most]


COLUMNS = [Column("Số", lambda row: f"{row.number}", order="number"), Column("Mã", lambda row: row.uid)]


@pytest.fixture
def numbers():
    return Numbers(20_000)


def model_of(runner):
    return WindowModel(COLUMNS, lambda row: row.uid, ListSource(runner, lambda store: store, Query()))


def table_of(qtbot, look, runner):
    table = WindowTable(COLUMNS, look, ListSource(runner, lambda store: store, Query()), "Tìm")
    qtbot.addWidget(table)
    table.resize(400, 300)
    table.show()
    return table


@pytest.fixture
def table(qtbot, look, numbers):
    table = table_of(qtbot, look, InlineRunner(numbers))
    table.reload()
    qtbot.waitUntil(table.window_model.is_counted)
    return table


def test_the_first_page_stands_before_the_count(numbers, qapp):
    model = model_of(InlineRunner(numbers))
    model.reload()
    assert (model.rowCount(), model.record(7).number, model.is_counted()) == (PAGE_ROWS, 7, False)
    assert numbers.asked == ["first", "rows"]


def test_the_count_follows_in_the_background(numbers, qtbot):
    model = model_of(InlineRunner(numbers))
    model.reload()
    qtbot.waitUntil(model.is_counted)
    assert model.rowCount() == 20_000
    assert model.record(19_999).number == 19_999


def test_a_short_list_is_read_once(qapp):
    numbers = Numbers(3)
    model = model_of(InlineRunner(numbers))
    model.reload()
    assert (model.rowCount(), model.is_counted(), numbers.asked) == (3, True, ["first", "rows"])


def test_a_row_on_its_way_is_shown_empty_then_filled(numbers, qtbot):
    runner = LateRunner(numbers)
    model = model_of(runner)
    model.reload()
    runner.work()
    qtbot.waitUntil(lambda: len(runner.waiting) == 1)
    runner.work()
    assert model.index(500, 0).data() is None
    with qtbot.waitSignal(model.dataChanged):
        runner.work()
    assert model.index(500, 0).data() == "500"


def test_an_answer_to_an_old_question_is_dropped(numbers, qapp):
    runner = LateRunner(numbers)
    model = model_of(runner)
    model.reload()
    runner.work()
    model.sort(0, Qt.SortOrder.DescendingOrder)
    model.sort(0, Qt.SortOrder.AscendingOrder)
    asked = len(numbers.asked)
    runner.work(1)
    assert (model.record(0).number, len(numbers.asked)) == (0, asked)
    runner.work()
    assert model.record(0).number == 0


def test_pages_that_were_left_are_forgotten(table, numbers):
    for row in range(0, 20_000, PAGE_ROWS):
        assert table.model.record(row).number == row
    assert len(table.window_model._pages) < 30


def test_typing_into_a_long_list_asks_once_it_rests(table, numbers, qtbot):
    numbers.asked.clear()
    for text in ("1", "19", "199"):
        table.search.setText(text)
    assert numbers.asked == []
    qtbot.waitUntil(lambda: table.window_model.is_counted() and table.model.rowCount() < 200)
    assert numbers.asked.count("whole") == 1


def test_a_filter_narrows_the_query(table, qtbot):
    table.set_filter("từ", lambda query: replace(query, least=19_990))
    assert [record.number for record in map(table.model.record, range(10))] == list(range(19_990, 20_000))


def test_a_column_without_an_order_keeps_the_given_one(table, numbers):
    numbers.asked.clear()
    table.sort_by(1, descending=True)
    assert (table.model.record(0).number, numbers.asked) == (0, [])


def test_the_cursor_finds_its_record_in_the_new_order(table, qtbot):
    table.go_to(30)
    table.sort_by(0, descending=True)
    qtbot.waitUntil(lambda: table.current_key() == "30")
    assert table.view.currentIndex().row() == 20_000 - 31


def test_cursor_and_place_stay_when_the_list_is_read_again(table, numbers, qtbot):
    table.go_to(5_000)
    place = table.view.verticalScrollBar().value()
    numbers.count += 10
    table.reload()
    assert (table.current_key(), table.model.rowCount()) == ("5000", 20_010)
    qtbot.waitUntil(lambda: table.view.verticalScrollBar().value() == place)


def test_a_record_far_below_is_gone_to(table):
    table.select("15000")
    assert table.view.currentIndex().row() == 15_000


def test_a_record_that_comes_late_is_told(qtbot, look, numbers):
    runner = LateRunner(numbers)
    table = table_of(qtbot, look, runner)
    table.reload()
    runner.work()
    qtbot.waitUntil(lambda: len(runner.waiting) == 1)
    runner.work()
    told = []
    table.selected.connect(told.append)
    table.go_to(9_000)
    assert told == [None]
    qtbot.waitUntil(lambda: runner.waiting != [])
    runner.work()
    assert told[-1].number == 9_000


def test_the_whole_list_is_copied_though_only_a_page_is_shown(table, numbers, qapp):
    numbers.count = 250
    table.reload()
    table.copy_shown()
    assert len(qapp.clipboard().text().split("\n")) == 251


def test_every_selected_row_is_copied_though_most_were_never_read(table, numbers, qapp):
    table.view.selectAll()
    table.copy_selection()
    assert len(qapp.clipboard().text().split("\n")) == numbers.count + 1


def test_the_model_keeps_the_rules_of_qt(numbers, qtbot):
    model = model_of(InlineRunner(numbers))
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.reload()
    qtbot.waitUntil(model.is_counted)
    model.record(12_345)
    model.sort(0, Qt.SortOrder.DescendingOrder)
    qtbot.waitUntil(model.is_counted)
    model.set_tests([lambda query: replace(query, least=19_999)])
    assert model.rowCount() == 1
