"""The date field."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QTableView

from thidua_desktop.domain.text import format_date
from thidua_desktop.ui.look import DARK, Mode
from thidua_desktop.ui.widgets.date_edit import DateEdit, parse_date


@given(st.dates(min_value=date(1900, 1, 1), max_value=date(2999, 12, 31)))
def test_every_written_date_is_read_back(day):
    assert parse_date(format_date(day)) == day


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("1/7/26", date(2026, 7, 1)),
        ("01.07.2026", date(2026, 7, 1)),
        (" 1-7-2026 ", date(2026, 7, 1)),
        ("01072026", date(2026, 7, 1)),
        ("2/9/45", date(2045, 9, 2)),
        ("30/4/75", date(1975, 4, 30)),
    ],
)
def test_dates_are_read_as_people_type_them(typed, day):
    assert parse_date(typed) == day


@pytest.mark.parametrize("typed", ["31/2/2026", "hôm nay", "2026-07-01", "7/2026", "1/13/2026", ""])
def test_what_is_no_date_is_none(typed):
    assert parse_date(typed) is None


@pytest.fixture
def edit(qtbot, look):
    edit = DateEdit(look)
    qtbot.addWidget(edit)
    return edit


def test_a_short_date_expands_when_the_field_is_left(edit):
    QTest.keyClicks(edit, "1/7/26")
    edit.editingFinished.emit()
    assert edit.text() == "01/07/2026"
    assert edit.value() == date(2026, 7, 1)


def test_a_wrong_date_stays_as_typed_and_is_a_problem(edit):
    QTest.keyClicks(edit, "31/2/26")
    edit.editingFinished.emit()
    assert edit.text() == "31/2/26"
    assert edit.problem("starts_on").where == "starts_on"


def test_an_empty_date_is_no_problem(edit):
    assert edit.problem("starts_on") is None
    assert edit.value() is None


@pytest.mark.parametrize(
    ("typed", "shown"), [("1/7/26", "01/07/2026"), ("01/07/2026", ""), ("1/7", ""), ("", ""), ("31/2/26", "")]
)
def test_what_a_short_date_stands_for_is_shown_while_typing(qtbot, look, typed, shown):
    edit = DateEdit(look)
    qtbot.addWidget(edit)
    QTest.keyClicks(edit, typed)
    edit.grab()
    assert edit.preview() == shown


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_the_calendar_shows_every_week_and_its_weekends_in_the_colours_of_the_look(edit, look):
    edit.show()
    edit.set_value(date(2017, 12, 1))
    edit.open_calendar()
    calendar = edit._popup._calendar
    weeks = calendar.findChild(QTableView)
    assert weeks.verticalScrollBar().maximum() == 0
    assert weeks.rowViewportPosition(weeks.model().rowCount() - 1) + weeks.rowHeight(6) <= weeks.height()
    look.set_mode(Mode.DARK)
    weekend = calendar.weekdayTextFormat(Qt.DayOfWeek.Sunday).foreground().color()
    look.set_mode(Mode.LIGHT)
    assert weekend.name() == DARK.red.lower()
    edit._popup.hide()
