"""Blocks of cells: what the clipboard holds, how it lies over a sheet, what is written and what stays red."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from tests.ui.bloc_store import fill_sheet
from thidua_desktop.domain.records.scoring import Round
from thidua_desktop.ui.scoring.block import LeftOut, Place, plan_block, read_block, write_block
from thidua_desktop.ui.scoring.cells import CellState, ColumnKind
from thidua_desktop.ui.scoring.paste_preview import PastePreview

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def grid(page):
    page.editor.grid.go_to_row(1)
    return page.editor.grid


@pytest.fixture
def paste(qtbot, page, grid):
    """Put a text on the clipboard and press Ctrl+V; give the preview when one came."""

    def do(text):
        QApplication.clipboard().setText(text)
        qtbot.keyClick(grid, Qt.Key.Key_V, CTRL)
        shown = [one for one in page.window().findChildren(PastePreview) if one.isVisible()]
        return shown[0] if shown else None

    return do


@pytest.fixture
def stored(store, sheet):
    def read():
        codes = {one.path: one.code for one in store.rule_sets.by_uid("rules").leaves}
        entries = store.scores.entries(sheet.uid, Round.SELF)
        return {codes[path]: one.points for path, one in entries.items() if one.points is not None}

    return read


def column(*texts):
    return "\r\n".join(texts) + "\r\n"


# ---------------------------------------------------------------------- the clipboard


@pytest.mark.parametrize(
    ("text", "block"),
    [
        ("8,5", (("8,5",),)),
        ("8,5\r\n", (("8,5",),)),
        ("1\t2\r\n3\t\r\n", (("1", "2"), ("3", ""))),
        ("1\r\n\r\n3\r\n", (("1",), ("",), ("3",))),
        ('"hai\ndòng"\t2\n', (("hai\ndòng", "2"),)),
        ('"nói ""thật"""\n', (('nói "thật"',),)),
        ('"Xanh" đẹp\n', (('"Xanh" đẹp',),)),
        ("", ()),
    ],
)
def test_a_clipboard_of_a_spreadsheet_is_read(text, block):
    assert read_block(text) == block


_words = st.text(st.characters(exclude_characters='\t\r\n"', exclude_categories=["C", "Z"]), min_size=1)


@given(st.lists(st.lists(_words, min_size=1, max_size=4), min_size=1, max_size=6))
def test_what_is_copied_is_what_is_pasted(rows):
    assert read_block(write_block(rows)) == tuple(tuple(row) for row in rows)


# ---------------------------------------------------------------------- pasting


def test_a_column_of_scored_lines_steps_over_the_groups(paste, stored):
    assert paste(column(*["8,5"] * 10, "5", "20")) is None
    assert stored() == {**{str(n): 850 for n in range(1, 11)}, "11": 500, "12": 2000}


def test_a_column_with_the_rows_of_groups_lies_row_by_row(grid, paste, stored):
    grid.go_to_row(0)
    preview = paste(column("85", *["8,5"] * 10, "12", "5", "7"))
    assert preview.by_row.isChecked()
    assert preview.plan.left_out == {LeftOut.GROUP: 2}
    preview.paste.click()
    assert stored() == {**{str(n): 850 for n in range(1, 11)}, "11": 500, "12": 700}


def test_the_person_may_lay_the_block_otherwise(grid, paste, stored):
    grid.go_to_row(9)
    preview = paste(column("9", "8", "5", "0", "abc"))
    assert not preview.by_row.isChecked()
    preview.by_row.setChecked(True)
    assert preview.plan.left_out == {LeftOut.GROUP: 1}
    assert [one.code for one in preview.plan.rejects] == ["12"]
    preview.paste.click()
    assert stored() == {"9": 900, "10": 800, "11": 0}


def test_four_bad_cells_stay_red_and_the_rest_is_one_step(qtbot, page, grid, paste, stored):
    texts = ["1", "2,5", "abc", "95%", "3.25", "1.500", "9,5đ", "4,555", "", "7", "x", "mười"]
    preview = paste(column(*texts))
    assert [(one.code, one.typed.text) for one in preview.rejects.records()] == [
        ("3", "abc"),
        ("4", "95%"),
        ("6", "1.500"),
        ("8", "4,555"),
        ("12", "mười"),
    ]
    assert stored() == {}
    preview.paste.click()
    written = {"1": 100, "2": 250, "5": 325, "7": 950, "10": 700, "11": 500}
    assert stored() == written
    points = grid.sheet.points_column()
    assert [grid.sheet.state(row, points) for row in (3, 4, 6, 8, 9)] == [
        CellState.WRONG,
        CellState.ASKED,
        CellState.WRONG,
        CellState.WRONG,
        CellState.EMPTY,
    ]
    assert "Hãy" in grid.sheet.state_words(6, points)
    qtbot.keyClick(grid, Qt.Key.Key_Z, CTRL)
    assert stored() == {}
    assert grid.sheet.first_unsaved() is None
    qtbot.keyClick(grid, Qt.Key.Key_Y, CTRL)
    assert stored() == written


def test_a_block_over_several_columns_fills_target_and_result(grid, paste, store, sheet):
    row = next(at for at, line in enumerate(grid.sheet.lines) if line.criterion.code == "12")
    grid.go_to_row(row, ColumnKind.TARGET)
    assert paste("95%\t90,5") is None
    entry = store.scores.entries(sheet.uid, Round.SELF)[grid.sheet.criterion(row).path]
    assert (entry.target, entry.actual) == (950_000, 905_000)


def test_blanks_leave_their_cells_alone(paste, stored):
    paste(column("1", "2", "3"))
    paste(column("", "9", ""))
    assert stored() == {"1": 100, "2": 900, "3": 300}


def test_a_block_that_is_too_long_or_too_wide_is_said(paste):
    preview = paste("\r\n".join("1\tghi chú gì đó\tthừa" for _ in range(14)))
    assert preview.plan.left_out[LeftOut.BELOW_END] == 6
    assert preview.plan.left_out[LeftOut.BEYOND_END] > 0
    assert "dài hơn phiếu" in preview._left_out.text()


def test_refusing_the_preview_writes_nothing(paste, stored, grid):
    preview = paste(column("1", "abc"))
    preview.reject()
    assert stored() == {}
    assert grid.sheet.first_unsaved() is None


def test_a_pasted_block_is_one_transaction(paste, store, sheet):
    before = len(store.audit.history(sheet.uid))
    paste(column("1", "2", "3"))
    rows = store.audit.history(sheet.uid)[: len(store.audit.history(sheet.uid)) - before]
    assert len(rows) == 3
    assert store.audit.first_broken() is None


def test_one_copied_value_fills_every_chosen_cell(qtbot, grid, paste, stored):
    for _ in range(2):
        qtbot.keyClick(grid, Qt.Key.Key_Down, SHIFT)
    paste("4,5")
    assert stored() == {"1": 450, "2": 450, "3": 450}


def test_nothing_to_paste_is_said(page, paste):
    paste("")
    assert "Ctrl+C" in page._line.text()


def test_a_submitted_sheet_takes_no_block(page, store, stored):
    fill_sheet(store, "u0", 900)
    page.load()
    page.handing_in.submit.trigger()
    before = stored()
    QApplication.clipboard().setText("1\n2\n")
    page.tools.blocks.paste()
    assert stored() == before
    assert "Phiếu đã nộp" in page._line.text()


# ---------------------------------------------------------------------- copy, fill down, clear


def test_a_block_is_copied_with_decimal_commas(qtbot, grid, paste):
    paste(column("8.5", "9", "7,25"))
    grid.go_to_row(1)
    for _ in range(2):
        qtbot.keyClick(grid, Qt.Key.Key_Down, SHIFT)
    qtbot.keyClick(grid, Qt.Key.Key_C, CTRL)
    assert QApplication.clipboard().text() == "8,50\r\n9,00\r\n7,25"


def test_fill_down_copies_the_first_chosen_cell(qtbot, page, grid, paste, stored):
    paste("6,5")
    for _ in range(3):
        qtbot.keyClick(grid, Qt.Key.Key_Down, SHIFT)
    qtbot.keyClick(grid, Qt.Key.Key_D, CTRL)
    assert stored() == {"1": 650, "2": 650, "3": 650, "4": 650}
    page.tools.undo.trigger()
    assert stored() == {"1": 650}


def test_fill_down_with_one_cell_takes_the_one_above(qtbot, grid, paste, stored):
    paste("6,5")
    grid.go_to_row(2)
    qtbot.keyClick(grid, Qt.Key.Key_D, CTRL)
    assert stored() == {"1": 650, "2": 650}


def test_delete_clears_a_block_and_undo_brings_it_back(qtbot, page, grid, paste, stored):
    paste(column("1", "2", "3"))
    grid.go_to_row(1)
    qtbot.keyClick(grid, Qt.Key.Key_Down, SHIFT)
    qtbot.keyClick(grid, Qt.Key.Key_Delete)
    assert stored() == {"3": 300}
    qtbot.keyClick(grid, Qt.Key.Key_Z, CTRL)
    assert stored() == {"1": 100, "2": 200, "3": 300}


def test_keys_of_cells_do_nothing_outside_the_grid(qtbot, page, grid, paste, stored):
    paste("6,5")
    page.bar.search.setFocus()
    qtbot.keyClick(page.bar.search, Qt.Key.Key_Delete)
    qtbot.keyClick(page.bar.search, Qt.Key.Key_D, CTRL)
    assert stored() == {"1": 650}


def test_a_block_of_blanks_where_groups_are_lies_row_by_row(grid):
    place = Place(9, (grid.sheet.points_column(),))
    plan = plan_block(grid.sheet, place, (("9",), ("8",), ("",), ("5",)))
    assert plan.is_by_row
    assert [one.points for one in plan.changes] == [900, 800, 500]
