"""The grid of figures: typed and pasted as in a spreadsheet, wrong cells told, every step taken back."""

import pytest
from PySide6.QtCore import QItemSelection, QItemSelectionModel, Qt
from PySide6.QtWidgets import QApplication

from thidua_desktop.domain.points import QUANTITY_SCALE
from thidua_desktop.ui.widgets.figure_grid import FigureGrid
from thidua_desktop.ui.widgets.figure_model import FigureColumn, FigureRow, Spot, parse_rank

ROWS = tuple(FigureRow(f"u{n}", f"Xã {n}", "Đơn vị mình" if n == 3 else "") for n in range(4))
COLUMNS = (FigureColumn("a", "1", "Thu ngân sách"), FigureColumn("r", "Hạng", "", parse_rank, str))


@pytest.fixture
def grid(qtbot, look):
    grid = FigureGrid(look, "Chỉ tiêu")
    qtbot.addWidget(grid)
    grid.figures.show(ROWS, COLUMNS, {Spot("u0", "a"): 90 * QUANTITY_SCALE})
    grid.resize(700, 300)
    with qtbot.waitExposed(grid):
        grid.show()
    grid.setCurrentIndex(grid.figures.index(0, 0))
    return grid


def texts(grid):
    return [[grid.figures.text(row, column) for column in (0, 1)] for row in range(4)]


def paste(grid, text, row=0, column=0):
    QApplication.clipboard().setText(text)
    grid.setCurrentIndex(grid.figures.index(row, column))
    grid.paste()


def test_a_typed_figure_is_shown_as_it_is_understood(grid):
    grid.figures.setData(grid.figures.index(1, 0), " 92.50% ")
    assert texts(grid)[1] == ["92,5", ""]
    assert grid.figures.changes() == {Spot("u1", "a"): 925_000}


def test_a_figure_typed_back_to_what_is_stored_is_no_change(grid):
    for text in ("95", "90"):
        grid.figures.setData(grid.figures.index(0, 0), text)
    assert grid.figures.changes() == {}


def test_an_emptied_cell_is_a_change(grid):
    grid.clear_chosen()
    assert grid.figures.changes() == {Spot("u0", "a"): None}


@pytest.mark.parametrize(("column", "text"), [(0, "chín"), (1, "0"), (1, "2,5")])
def test_what_cannot_be_read_stays_in_red_with_its_reason(grid, column, text):
    grid.figures.setData(grid.figures.index(1, column), text)
    index = grid.figures.index(1, column)
    assert index.data() == text
    assert list(grid.figures.wrong()) == [grid.figures.spot(1, column)]
    assert text in index.data(Qt.ItemDataRole.ToolTipRole)
    assert grid.figures.changes() == {}


def test_a_block_is_one_step_and_leaves_what_has_no_place(grid, qtbot):
    with qtbot.waitSignal(grid.told) as told:
        paste(grid, "91\t2\n92\t3\n\tx\n94\t5\n95\t6\n")
    assert texts(grid) == [["91", "2"], ["92", "3"], ["", "x"], ["", ""]]
    assert told.args == ["Đã dán 4 ô. 1 ô không đọc được, để màu đỏ. 4 ô nằm ngoài bảng hoặc bị khóa."]
    assert grid.figures.undo()
    assert texts(grid)[0] == ["90", ""]
    assert grid.figures.redo()
    assert texts(grid)[0] == ["91", "2"]


def test_what_is_copied_can_be_pasted_elsewhere(grid):
    grid.selectAll()
    grid.copy()
    paste(grid, QApplication.clipboard().text(), row=1)
    assert texts(grid)[1] == ["90", ""]


def test_nothing_to_paste_is_told(grid, qtbot):
    with qtbot.waitSignal(grid.told) as told:
        paste(grid, "")
    assert told.args[0].startswith("Chưa chép gì để dán")


def test_keys_type_move_empty_and_take_back(grid, qtbot):
    qtbot.keyClicks(grid, "9")
    qtbot.keyClicks(QApplication.focusWidget(), "5")
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    assert (texts(grid)[0][0], grid.currentIndex().row()) == ("95", 1)
    qtbot.keyClick(grid, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    qtbot.keyClick(grid, Qt.Key.Key_Delete)
    assert texts(grid)[0][0] == ""
    qtbot.keyClick(grid, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(grid, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert texts(grid)[0][0] == "90"
    qtbot.keyClick(grid, Qt.Key.Key_Y, Qt.KeyboardModifier.ControlModifier)
    assert texts(grid)[0][0] == "95"


def test_a_locked_row_says_why_and_takes_nothing(grid):
    index = grid.figures.index(3, 0)
    assert not grid.figures.setData(index, "5")
    assert not index.flags() & Qt.ItemFlag.ItemIsEditable
    assert index.data(Qt.ItemDataRole.ToolTipRole) == "Đơn vị mình"
    assert "Đơn vị mình" in index.data(Qt.ItemDataRole.AccessibleTextRole)


def test_a_figure_is_filled_down_through_the_chosen_cells(grid, qtbot):
    rows = QItemSelection(grid.figures.index(0, 0), grid.figures.index(2, 0))
    grid.selectionModel().select(rows, QItemSelectionModel.SelectionFlag.ClearAndSelect)
    qtbot.keyClick(grid, Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier)
    assert [line[0] for line in texts(grid)] == ["90", "90", "90", ""]
