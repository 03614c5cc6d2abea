"""What the state of a sheet, the day and given targets allow: deadline words, typing, locked cells."""

from dataclasses import replace
from datetime import date

import pytest

from tests.ui.bloc_store import fill_sheet
from tests.ui.fakes import make_context
from thidua_desktop.domain.points import Quantity
from thidua_desktop.domain.records.scoring import SheetState
from thidua_desktop.ui.scoring.block import Place, plan_block
from thidua_desktop.ui.scoring.cells import CellState, ColumnKind
from thidua_desktop.ui.scoring.deadline import deadline_words
from thidua_desktop.ui.scoring.page import ScoringPage

LAST = date(2025, 12, 20)


@pytest.mark.parametrize(
    ("today", "words"),
    [
        (date(2025, 12, 18), "Hạn nộp 20/12/2025, còn 2 ngày"),
        (date(2025, 12, 19), "Hạn nộp 20/12/2025, còn 1 ngày"),
        (date(2025, 12, 20), "Hạn nộp 20/12/2025, hôm nay là ngày cuối"),
        (date(2025, 12, 21), "Hạn nộp 20/12/2025, đã quá 1 ngày"),
    ],
)
def test_the_days_left_are_whole_days(look, today, words):
    assert deadline_words(LAST, today, is_open=True) == words


def test_a_sheet_that_was_handed_in_has_no_days_left(look):
    assert deadline_words(LAST, date(2026, 1, 1), is_open=False) == "Hạn nộp 20/12/2025"
    assert deadline_words(None, LAST, is_open=True) == ""


def test_midnight_while_the_sheet_is_open_counts_on(qtbot, look, store, sheet):
    days = [date(2025, 12, 19)]
    page = ScoringPage(make_context(look, store, today=lambda: days[-1]))
    qtbot.addWidget(page)
    page.resize(1366, 700)
    page.show()
    page._follow_day()
    assert "còn 1 ngày" in page._facts.text()
    days.append(date(2025, 12, 20))
    page._follow_day()
    assert "hôm nay là ngày cuối" in page._facts.text()
    days.append(date(2025, 12, 21))
    page._follow_day()
    assert "đã quá 1 ngày" in page._facts.text()


def put_state(store, sheet, state):
    with store.write("test"):
        store.scores.save_sheet(replace(sheet, state=state))


def test_a_returned_sheet_can_be_typed_and_keeps_the_cursor(page, store, sheet):
    fill_sheet(store, "u0", 900)
    put_state(store, sheet, SheetState.RETURNED)
    page.load()
    grid = page.editor.grid
    grid.go_to_row(5)
    assert page.handing_in.submit.isVisible()
    assert grid.sheet.setData(grid.currentIndex(), "8")
    assert store.scores.sheet(sheet.uid).state is SheetState.DRAFT
    assert grid.currentIndex().row() == 5


@pytest.mark.parametrize("state", [SheetState.SUBMITTED, SheetState.APPROVED, SheetState.PUBLISHED])
def test_a_sheet_that_was_handed_in_is_locked(page, store, sheet, state):
    fill_sheet(store, "u0", 900)
    put_state(store, sheet, state)
    page.load()
    assert page.editor.grid.sheet.is_locked()
    assert page.handing_in.reopen.isVisible() is (state is SheetState.SUBMITTED)


@pytest.fixture
def given(page, store, sheet):
    """The row of the ratio line, with a target that was given."""
    path = next(leaf.path for leaf in store.rule_sets.by_uid("rules").leaves if leaf.code == "12")
    with store.write("test"):
        store.rounds.save_targets("p2025", "u0", "rules", {path: Quantity(800_000)})
    page.load()
    return page.editor.grid.sheet.row_of(path)


def test_a_given_target_is_shown_and_locked(page, given):
    sheet = page.editor.grid.sheet
    column = next(at for at, one in enumerate(sheet.columns) if one.kind is ColumnKind.TARGET)
    assert sheet.text(given, column) == "80"
    assert sheet.state(given, column) is CellState.LOCKED
    assert "được giao" in sheet.state_words(given, column)
    assert not sheet.can_type(given, column)


def test_a_pasted_target_does_not_replace_a_given_one(page, given):
    sheet = page.editor.grid.sheet
    columns = tuple(at for at, one in enumerate(sheet.columns) if one.kind is not ColumnKind.NOTE)
    start = next(at for at in columns if sheet.columns[at].kind is ColumnKind.TARGET)
    plan = plan_block(sheet, Place(given, columns[columns.index(start) :]), (("90", "60"),))
    assert [change.part for change in plan.changes] == ["actual"]
    assert [one.typed.text for one in plan.rejects] == ["90"]
