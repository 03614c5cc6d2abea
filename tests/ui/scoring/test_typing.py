"""Typing of scores: keyboard to store, refused and undecided values, notes, folding, finding."""

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QLineEdit

from thidua_desktop.domain.records.scoring import Absence, Round
from thidua_desktop.ui.scoring.cells import CellState, ColumnKind


@pytest.fixture
def type_score(qtbot, page):
    def do(text, end=Qt.Key.Key_Return):
        grid = page.editor.grid
        qtbot.keyClicks(grid, text[0])
        cell = grid.findChild(QLineEdit)
        qtbot.keyClicks(cell, text[1:])
        qtbot.keyClick(cell, end)
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    return do


@pytest.fixture
def points(store, sheet):
    def read(line):
        path = next(c.path for c in store.rule_sets.by_uid("rules").criteria if c.code == str(line))
        entry = store.scores.entries(sheet.uid, Round.SELF).get(path)
        return None if entry is None else entry.points

    return read


def row_of(page, line):
    return next(
        row for row, one in enumerate(page.editor.grid.sheet.lines) if one.criterion.code == str(line)
    )


def state_of(page, line):
    sheet = page.editor.grid.sheet
    return sheet.state(row_of(page, line), sheet.points_column())


def test_ten_scores_typed_by_keyboard_alone_are_in_the_store(type_score, points):
    for number in range(1, 11):
        type_score(f"{number - 1},25")
    assert [points(number) for number in range(1, 11)] == [100 * n + 25 for n in range(10)]


def test_enter_goes_to_the_next_scored_line_over_a_group(page, type_score):
    page.editor.grid.go_to_row(row_of(page, 10))
    type_score("9")
    assert page.editor.grid.currentIndex().row() == row_of(page, 11)


@pytest.mark.parametrize(("text", "stored"), [("8,5", 850), ("8.5", 850), ("9,5 %", 950), ("10", 1000)])
def test_comma_and_dot_are_the_same(type_score, points, text, stored):
    type_score(text)
    assert points(1) == stored


def test_vietnamese_letters_typed_into_a_cell_are_understood(page, points):
    page.editor.grid.sheet.setData(page.editor.grid.currentIndex(), "9,5đ")
    assert points(1) == 950


@pytest.mark.parametrize(("text", "stored"), [("x", 500), ("K", 0), ("0", 0), ("5", 500)])
def test_pass_fail_lines_take_letters_and_figures(page, type_score, points, text, stored):
    page.editor.grid.go_to_row(row_of(page, 11))
    type_score(text)
    assert points(11) == stored


def test_the_sums_follow_every_cell(page, type_score):
    type_score("7,5")
    type_score("2,5")
    assert page.editor.view().results[Round.SELF].total == 1000
    assert page.editor.grid.sheet.text(0, page.editor.grid.sheet.points_column()) == "10,00"


def test_a_text_that_is_no_number_stays_red_until_corrected(page, type_score, points):
    type_score("abc")
    assert state_of(page, 1) is CellState.WRONG
    assert page.editor.grid.currentIndex().row() == row_of(page, 1)
    assert "abc" in page.editor.grid.sheet.text(row_of(page, 1), page.editor.grid.sheet.points_column())
    assert points(1) is None
    type_score("4")
    assert (state_of(page, 1), points(1)) == (CellState.SAVED, 400)


def test_points_above_the_maximum_ask_and_are_not_stored(page, type_score, points):
    type_score("12")
    assert state_of(page, 1) is CellState.ASKED
    assert points(1) is None
    assert page.editor.panel.head.keep_button.isVisible()


def test_points_above_the_maximum_are_kept_and_flagged_by_decision(qtbot, page, type_score, points):
    type_score("12")
    qtbot.keyClick(page.editor.grid, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert (points(1), state_of(page, 1)) == (1200, CellState.FLAGGED)


def test_a_note_on_a_flagged_line_needs_no_second_decision(qtbot, page, type_score, store, sheet):
    type_score("12")
    page.editor.panel.head.keep_button.click()
    page.editor.panel.note_typed.emit(page.editor.grid.sheet.criterion(1).path, "Theo biên bản")
    entry = store.scores.entries(sheet.uid, Round.SELF)[page.editor.grid.sheet.criterion(1).path]
    assert (entry.note, entry.points, entry.flagged) == ("Theo biên bản", 1200, True)


def test_escape_goes_back_to_what_is_stored(qtbot, page, type_score):
    type_score("6")
    page.editor.grid.go_to_row(row_of(page, 1))
    type_score("abc")
    qtbot.keyClick(page.editor.grid, Qt.Key.Key_Escape)
    assert page.editor.grid.sheet.text(row_of(page, 1), page.editor.grid.sheet.points_column()) == "6,00"


def test_delete_empties_a_cell(qtbot, page, type_score, points):
    type_score("6")
    page.editor.grid.go_to_row(row_of(page, 1))
    qtbot.keyClick(page.editor.grid, Qt.Key.Key_Delete)
    assert (points(1), state_of(page, 1)) == (None, CellState.EMPTY)


def test_an_absence_is_typed_by_its_letters(page, type_score, store, sheet):
    type_score("kps")
    entry = store.scores.entries(sheet.uid, Round.SELF)[page.editor.grid.sheet.criterion(1).path]
    assert entry.absence is Absence.NOTHING_AROSE


def test_target_and_result_give_the_points_of_a_ratio_line(page, type_score):
    page.editor.grid.go_to_row(row_of(page, 12), ColumnKind.TARGET)
    type_score("80", Qt.Key.Key_Tab)
    type_score("60")
    assert page.editor.view().results[Round.SELF].groups["II"] == 1500


def test_tab_goes_right_over_the_cells_that_can_be_typed(qtbot, page):
    grid = page.editor.grid
    grid.go_to_row(row_of(page, 12), ColumnKind.TARGET)
    qtbot.keyClick(grid, Qt.Key.Key_Tab)
    assert grid.sheet.columns[grid.currentIndex().column()].kind is ColumnKind.ACTUAL


def test_home_and_end_go_to_the_first_and_last_line(qtbot, page):
    grid = page.editor.grid
    qtbot.keyClick(grid, Qt.Key.Key_End)
    assert grid.currentIndex().row() == row_of(page, 12)
    qtbot.keyClick(grid, Qt.Key.Key_Home)
    assert grid.currentIndex().row() == row_of(page, 1)


def test_f8_goes_to_the_next_empty_cell(qtbot, page, type_score):
    type_score("1")
    page.editor.grid.go_to_row(row_of(page, 9))
    page.editor.grid.go_to_row(row_of(page, 12))
    qtbot.keyClick(page.editor.grid, Qt.Key.Key_F8)
    assert page.editor.grid.currentIndex().row() == row_of(page, 2)


def test_a_folded_group_opens_for_a_line_that_is_found(page):
    page.editor.grid.toggle_group(0)
    assert page.editor.grid.isRowHidden(row_of(page, 7))
    assert page.editor.find_line("noi dung so 7")
    assert not page.editor.grid.isRowHidden(row_of(page, 7))
    assert page.editor.grid.currentIndex().row() == row_of(page, 7)


def test_the_note_column_shows_once_there_is_a_note(page):
    grid = page.editor.grid
    place = len(grid.sheet.columns) - 1
    assert grid.isColumnHidden(place)
    page.editor.panel.note_typed.emit(grid.sheet.criterion(1).path, "Theo biên bản")
    assert not grid.isColumnHidden(place)


def test_group_rows_take_no_typing(page):
    assert not page.editor.grid.sheet.can_type(0, page.editor.grid.sheet.points_column())


def test_the_model_keeps_qts_rules(page, type_score):
    QAbstractItemModelTester(page.editor.grid.sheet, QAbstractItemModelTester.FailureReportingMode.Fatal)
    type_score("3")
    page.editor.clear()
    page.load()


def test_a_note_typed_beside_the_grid_is_stored_when_it_is_left(qtbot, page, store, sheet):
    grid, note = page.editor.grid, page.editor.panel._note
    path = grid.sheet.criterion(1).path
    for text in ("theo bao cao", ""):
        note.setFocus()
        note.selectAll()
        qtbot.keyClick(note, Qt.Key.Key_Delete)
        qtbot.keyClicks(note, text)
        grid.setFocus()
        assert store.scores.entries(sheet.uid, Round.SELF)[path].note == text
    page.tools.undo.trigger()
    assert note.value() == "theo bao cao"
    grid.go_to_row(2)
    assert note.value() == ""


def test_a_note_of_several_lines_is_stored_once(qtbot, page, store, sheet):
    grid, note = page.editor.grid, page.editor.panel._note
    note.setFocus()
    qtbot.keyClicks(note, "mot")
    qtbot.keyClick(note, Qt.Key.Key_Return)
    qtbot.keyClicks(note, "hai")
    qtbot.keyClick(note, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    grid.setFocus()
    assert store.scores.entries(sheet.uid, Round.SELF)[grid.sheet.criterion(1).path].note == "mot hai"
    page.tools.undo.trigger()
    assert not page.tools.undo.isEnabled()
