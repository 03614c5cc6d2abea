"""What a screen reader says about the score grid, asked as a screen reader asks."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QLineEdit

from thidua_desktop.ui.scoring.cells import CellState, ColumnKind, Typed, state_words
from thidua_desktop.ui.scoring.row_painter import STATE_MARKS
from thidua_desktop.ui.scoring.typed_text import Part


@pytest.fixture
def said(page):
    """Everything that the grid's cells and heads say."""

    def ask():
        face = QAccessible.queryAccessibleInterface(page.editor.grid)
        children = [face.child(place) for place in range(face.childCount())]
        return [child.text(QAccessible.Text.Name) for child in children if child is not None]

    return ask


def points_cell(page, row):
    sheet = page.editor.grid.sheet
    return sheet.index(row, sheet.points_column()).data(Qt.ItemDataRole.AccessibleTextRole)


def first_scored(page):
    return page.editor.grid.sheet.next_row(-1, 1)


def test_a_stored_score_says_its_line_column_points_and_state(page, qtbot):
    row, sheet = first_scored(page), page.editor.grid.sheet
    criterion = sheet.criterion(row)
    page.editor.saver.take_typed(criterion.path, Part.POINTS, "8,5")
    start = f"Tiêu chí {criterion.code} {criterion.text}, tự chấm 8,50 trên "
    assert points_cell(page, row).startswith(start)
    assert points_cell(page, row).endswith(", vừa lưu")


def test_an_empty_score_says_so(page):
    assert points_cell(page, first_scored(page)).endswith("tự chấm để trống, chưa chấm")


def test_a_refused_score_says_why(page):
    row, sheet = first_scored(page), page.editor.grid.sheet
    sheet.keep_typed(sheet.criterion(row).path, Part.POINTS, Typed("99", CellState.WRONG, "Quá điểm tối đa."))
    assert "quá điểm tối đa" in points_cell(page, row)


def test_every_cell_says_which_line_it_belongs_to(page):
    sheet = page.editor.grid.sheet
    for row in range(sheet.rowCount()):
        spoken = [
            sheet.index(row, column).data(Qt.ItemDataRole.AccessibleTextRole)
            for column in range(sheet.columnCount())
        ]
        word = "Nhóm" if sheet.criterion(row).is_group else "Tiêu chí"
        assert all(one.startswith(f"{word} {sheet.criterion(row).code} ") for one in spoken)


def test_a_screen_reader_hears_the_grid_its_heads_and_its_cells(page, said):
    face = QAccessible.queryAccessibleInterface(page.editor.grid)
    assert face.role() == QAccessible.Role.Table
    assert face.text(QAccessible.Text.Name) == "Bảng chấm điểm"
    heard = said()
    assert {"TT", "Nội dung tiêu chí", "Tối đa", "Tự chấm"} <= set(heard)
    assert points_cell(page, first_scored(page)) in heard


def test_every_state_but_the_plain_one_has_a_mark_or_words():
    silent = [state for state in CellState if state not in STATE_MARKS and not state_words(state)]
    assert silent == [CellState.PLAIN]


def test_the_open_editor_of_a_cell_has_its_name(page, qtbot):
    grid = page.editor.grid
    grid.go_to_row(first_scored(page), ColumnKind.POINTS)
    grid.edit(grid.currentIndex())
    assert grid.findChild(QLineEdit).accessibleName().startswith("Tiêu chí ")
