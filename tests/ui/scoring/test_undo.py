"""Undoing and doing again: through the store, across pages, refused when the cell changed elsewhere."""

import pytest
from PySide6.QtCore import Qt

from thidua_desktop.domain.points import Points
from thidua_desktop.domain.records.scoring import Origin, Round, ScoreEntry
from thidua_desktop.operations.scores import save_entries
from thidua_desktop.ui.scoring.typed_text import LineChange, Part
from thidua_desktop.ui.scoring.undo import STEPS, Step, UndoStack

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def grid(page):
    return page.editor.grid


@pytest.fixture
def put(grid):
    def do(row, text):
        assert grid.sheet.setData(grid.sheet.index(row, grid.sheet.points_column()), text)

    return do


@pytest.fixture
def stored(store, sheet, grid):
    def read(row):
        entry = store.scores.entries(sheet.uid, Round.SELF).get(grid.sheet.criterion(row).path)
        return None if entry is None else entry.points

    return read


def test_sixty_typed_scores_are_undone_and_done_again_by_keys(qtbot, grid, put, stored):
    for nth in range(60):
        put(1 + nth % 10, f"{nth // 10 + 1}")
    for _ in range(60):
        qtbot.keyClick(grid, Qt.Key.Key_Z, CTRL)
    assert [stored(row) for row in range(1, 11)] == [None] * 10
    for _ in range(60):
        qtbot.keyClick(grid, Qt.Key.Key_Y, CTRL)
    assert [stored(row) for row in range(1, 11)] == [600] * 10


def test_undoing_goes_to_the_cell_and_says_what_it_takes_back(qtbot, page, grid, put):
    put(3, "4")
    grid.go_to_row(9)
    assert "điểm dòng 3" in page.tools.undo.text()
    assert "Ctrl+Z" in page.tools.undo.toolTip()
    qtbot.keyClick(grid, Qt.Key.Key_Z, CTRL)
    assert grid.currentIndex().row() == 3
    assert not page.tools.undo.isEnabled()
    assert "điểm dòng 3" in page.tools.redo.text()


def test_undoing_works_after_another_page_and_another_sheet(qtbot, page, grid, put, stored):
    put(1, "7")
    page.hide()
    page.show()
    page.bar.unit_chosen.emit("u2")
    assert not page.tools.undo.isEnabled()
    page.bar.unit_chosen.emit("u0")
    page.tools.undo.trigger()
    assert stored(1) is None


def test_a_new_score_ends_what_could_be_done_again(qtbot, page, put):
    put(1, "7")
    page.tools.undo.trigger()
    put(2, "5")
    assert not page.tools.redo.isEnabled()


def test_a_cell_changed_elsewhere_is_not_overwritten_by_undoing(page, store, sheet, grid, put, stored):
    put(1, "7")
    other = ScoreEntry(grid.sheet.criterion(1).path, Points(300), origin=Origin.IMPORTED)
    save_entries(store, sheet.uid, Round.SELF, (other,))
    page.tools.undo.trigger()
    assert stored(1) == 300
    assert "nơi khác" in page._line.text()
    assert not page.tools.undo.isEnabled()


def test_undoing_a_cleared_flagged_import_brings_all_of_it_back(page, store, sheet, grid, put):
    path = grid.sheet.criterion(1).path
    save_entries(
        store,
        sheet.uid,
        Round.SELF,
        (ScoreEntry(path, Points(1200), origin=Origin.IMPORTED),),
        keep_flagged=True,
    )
    page.load()
    put(1, "")
    page.tools.undo.trigger()
    entry = store.scores.entries(sheet.uid, Round.SELF)[path]
    assert (entry.points, entry.flagged, entry.origin) == (1200, True, Origin.IMPORTED)


def test_a_note_is_undone_too(page, store, sheet, grid):
    path = grid.sheet.criterion(1).path
    page.editor.panel.note_typed.emit(path, "Theo biên bản")
    page.tools.undo.trigger()
    assert store.scores.entries(sheet.uid, Round.SELF)[path].note == ""


def test_the_oldest_steps_go_first(changes):
    stack = UndoStack()
    for number in range(STEPS + 3):
        stack.push(Step(str(number), (changes[0],), (changes[1],)))
    for _ in range(STEPS):
        stack.undone()
    assert stack.to_undo() is None
    assert stack.to_redo() == Step("3", (changes[0],), (changes[1],))


def test_what_changes_nothing_is_no_step(changes):
    stack = UndoStack()
    stack.push(Step("", (changes[0],), (changes[0],)))
    assert stack.to_undo() is None


@pytest.fixture
def changes():
    return LineChange("I/1", Part.POINTS), LineChange("I/1", Part.POINTS, points=Points(100))
