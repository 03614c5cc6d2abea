"""Where keys take the cursor of a sheet: Enter either way, both ends, lines on which rounds differ."""

import pytest
from PySide6.QtCore import Qt

from tests.ui.bloc_store import fill_sheet
from thidua_desktop.domain.points import Points
from thidua_desktop.domain.records.scoring import Round, ScoreEntry
from thidua_desktop.ui.preferences import keep_enter_goes_right
from thidua_desktop.ui.scoring.cells import ColumnKind

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def grid(page):
    return page.editor.grid


def place(grid):
    index = grid.currentIndex()
    return index.row(), grid.sheet.columns[index.column()].kind


@pytest.fixture
def rightwards(page):
    keep_enter_goes_right(True)
    page.hide()
    page.show()
    page.editor.grid.setFocus()


def test_enter_goes_to_the_right_when_the_person_likes_it(qtbot, rightwards, grid):
    grid.go_to_row(1, ColumnKind.TARGET)
    walked = []
    for _ in range(4):
        qtbot.keyClick(grid, Qt.Key.Key_Return)
        walked.append(place(grid))
    assert walked == [
        (1, ColumnKind.ACTUAL),
        (1, ColumnKind.POINTS),
        (2, ColumnKind.TARGET),
        (2, ColumnKind.ACTUAL),
    ]
    qtbot.keyClick(grid, Qt.Key.Key_Return, SHIFT)
    qtbot.keyClick(grid, Qt.Key.Key_Return, SHIFT)
    assert place(grid) == (1, ColumnKind.POINTS)


def test_enter_goes_down_without_that_wish(qtbot, grid):
    grid.go_to_row(1, ColumnKind.TARGET)
    qtbot.keyClick(grid, Qt.Key.Key_Return)
    assert place(grid) == (2, ColumnKind.TARGET)


def test_home_and_end_with_control_go_to_the_very_first_and_last_row(qtbot, grid):
    qtbot.keyClick(grid, Qt.Key.Key_End, CTRL)
    assert grid.currentIndex().row() == len(grid.sheet.lines) - 1
    qtbot.keyClick(grid, Qt.Key.Key_Home, CTRL)
    assert grid.currentIndex().row() == 0


@pytest.fixture
def reviewed(page, store, sheet):
    """The sheet full of 9 points, and a bloc's round that differs on lines 3 and 7."""
    fill_sheet(store, "u0", 900)
    leaves = store.rule_sets.by_uid("rules").leaves
    given = {"3": 850, "7": 1000}
    with store.write("test"):
        store.scores.save_entries(
            sheet,
            Round.BLOC,
            [ScoreEntry(leaf.path, Points(given.get(leaf.code, 900))) for leaf in leaves[:10]],
        )
    page.load()


def test_the_next_difference_goes_round_the_sheet(qtbot, page, grid, reviewed):
    grid.go_to_row(1)
    codes = []
    for _ in range(3):
        qtbot.keyClick(grid, Qt.Key.Key_F8, SHIFT)
        codes.append(grid.sheet.criterion(grid.currentIndex().row()).code)
    assert codes == ["3", "7", "3"]


def test_a_difference_stands_in_its_own_column_with_its_sign(grid, reviewed):
    column = next(at for at, one in enumerate(grid.sheet.columns) if one.kind is ColumnKind.DIFFERENCE)
    texts = {line.criterion.code: grid.sheet.text(row, column) for row, line in enumerate(grid.sheet.lines)}
    assert (texts["3"], texts["7"], texts["4"], texts["12"]) == ("-0,50", "+1,00", "", "")


def test_without_another_round_there_is_nothing_to_go_to(page):
    assert not page.tools.next_difference.isEnabled()


def test_equal_rounds_are_said_to_be_equal(page, store, sheet, grid):
    fill_sheet(store, "u0", 900)
    with store.write("test"):
        store.scores.save_entries(sheet, Round.BLOC, [ScoreEntry(grid.sheet.criterion(1).path, Points(900))])
    page.load()
    page.tools.next_difference.trigger()
    assert "như nhau" in page._line.text()


def test_next_empty_goes_to_a_red_cell_too(qtbot, page, store, grid):
    fill_sheet(store, "u0", 900)
    page.load()
    grid.sheet.setData(grid.sheet.index(4, grid.sheet.points_column()), "abc")
    grid.go_to_row(1)
    qtbot.keyClick(grid, Qt.Key.Key_F8)
    assert grid.currentIndex().row() == 4
