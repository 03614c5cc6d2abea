"""The record table: search, filters, order, cursor, copy."""

from dataclasses import dataclass

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication

from thidua_desktop.domain.points import format_points
from thidua_desktop.ui.widgets.record_model import RecordModel
from thidua_desktop.ui.widgets.record_table import Align, Column, RecordTable


@dataclass(frozen=True)
class Row:
    uid: str
    name: str
    points: int | None


ROWS = [
    Row("a", "Đăk Hà", 900),
    Row("b", "Ân Nghĩa", None),
    Row("c", "An Khê", 10000),
    Row("d", "Dăk Mar", 200),
]
COLUMNS = [
    Column("Tên", lambda row: row.name, stretch=1),
    Column(
        "Điểm",
        lambda row: "" if row.points is None else format_points(row.points),
        sort=lambda row: row.points,
        align=Align.RIGHT,
        total=lambda rows: format_points(sum(row.points or 0 for row in rows)),
    ),
]


@pytest.fixture
def table(qtbot, look):
    table = RecordTable(COLUMNS, look, search_hint="Tìm đơn vị")
    qtbot.addWidget(table)
    table.resize(600, 400)
    table.set_records(ROWS)
    table.show()
    return table


def shown(table):
    return "".join(row.uid for row in table.visible_records())


def test_names_sort_in_vietnamese_order(table):
    table.sort_by(0)
    assert shown(table) == "cbda"


def test_numbers_sort_by_value_and_unknown_ones_come_first(table):
    table.sort_by(1)
    assert shown(table) == "bdac"
    table.sort_by(1, descending=True)
    assert shown(table) == "cadb"


@pytest.mark.parametrize(
    ("typed", "found"), [("dak", "ad"), ("ĐĂK hà", "a"), ("an", "bc"), ("zzz", ""), ("", "abcd")]
)
def test_search_needs_no_marks(table, typed, found):
    table.search.setText(typed)
    assert shown(table) == found


def test_a_filter_box_and_the_search_hold_together(table):
    box = table.add_filter("Điểm", [("Tất cả", None), ("Có điểm", lambda row: row.points is not None)])
    box.setCurrentIndex(1)
    table.search.setText("an")
    assert shown(table) == "c"
    table.clear_filters()
    assert shown(table) == "abcd"


def test_the_cursor_stays_on_its_record_when_new_records_come(table):
    table.select("c")
    table.set_records([Row("z", "Mới", 1), *ROWS])
    assert table.current().uid == "c"


def test_the_cursor_stays_on_its_record_when_the_order_changes(table):
    table.select("c")
    table.sort_by(0)
    assert table.current().uid == "c"


def test_enter_and_double_click_open_the_record(table, qtbot):
    table.select("b")
    with qtbot.waitSignal(table.opened) as told:
        QTest.keyClick(table.view, Qt.Key.Key_Return)
    assert told.args[0].uid == "b"
    with qtbot.waitSignal(table.opened) as told:
        table.view.doubleClicked.emit(table.model.index(0, 0))
    assert told.args[0].uid == "a"


def test_the_chosen_record_is_told_and_its_end_too(table):
    told = []
    table.selected.connect(told.append)
    table.select("b")
    table.set_records([])
    assert told[0].uid == "b"
    assert told[-1] is None


def test_copy_gives_heads_and_rows_as_excel_pastes_them(table):
    table.select("a")
    QTest.keyClick(table.view, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QApplication.clipboard().text() == "Tên\tĐiểm\nĐăk Hà\t9,00"


def test_the_footer_counts_and_sums_what_is_shown(table):
    table.set_noun("đơn vị")
    table.search.setText("dak")
    assert table._footer.text() == "Hiện 2 trong 4 đơn vị"
    assert table._totals.text() == "Điểm: 11,00"


def test_the_model_keeps_the_rules_of_qt(qtbot):
    model = RecordModel(COLUMNS, lambda row: row.uid)
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.set_records(ROWS)
    model.sort(1, Qt.SortOrder.DescendingOrder)
    model.set_search("dak")
    assert model.rowCount() == 2
