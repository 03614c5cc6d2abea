"""The marks of lines in the grid: drawn, spoken, in the tooltip, in the legend, followed when they change."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from tests.ui.scoring.strict import LINE, make_strict
from thidua_desktop.domain.points import Points
from thidua_desktop.domain.records.scoring import Round, ScoreEntry
from thidua_desktop.operations.line_comments import add_comment, settle_comment
from thidua_desktop.operations.line_evidence import attach_evidence
from thidua_desktop.operations.scores import read_sheet, save_entry
from thidua_desktop.ui.scoring.cells import ColumnKind
from thidua_desktop.ui.scoring.line_marks import LINE_MARKS, LineMark, LineMarks


@pytest.fixture
def strict(page, store):
    sheet = make_strict(store)
    page.enter(sheet.uid)
    page.editor.grid.go_to_row(5)
    return sheet


def marks(store, sheet):
    return LineMarks(read_sheet(store, sheet.uid)).of(LINE)


def test_needed_evidence_is_missing_until_there_is_a_file(store, strict, tmp_path):
    assert marks(store, strict) == (LineMark.EVIDENCE_MISSING,)
    (tmp_path / "a.pdf").write_bytes(b"a")
    attach_evidence(store, strict.uid, LINE, [tmp_path / "a.pdf"])
    assert marks(store, strict) == (LineMark.EVIDENCE,)


@pytest.mark.parametrize(("points", "note"), [(0, ""), (500, "Chờ báo cáo của Sở")])
def test_a_note_stands_in_for_evidence_and_no_points_need_none(store, strict, points, note):
    save_entry(store, strict.uid, Round.SELF, ScoreEntry(LINE, Points(points), note=note))
    assert marks(store, strict) == ()


def test_a_comment_is_marked_and_one_to_be_followed_up_otherwise(store, strict):
    add_comment(store, strict.uid, LINE, "Để biết")
    assert marks(store, strict)[0] is LineMark.COMMENT
    uid = add_comment(store, strict.uid, LINE, "Xem lại", follow_up=True).uid
    assert marks(store, strict)[0] is LineMark.FOLLOW_UP
    settle_comment(store, strict.uid, uid)
    assert marks(store, strict)[0] is LineMark.COMMENT


def test_every_mark_has_an_icon_of_its_own(look):
    icons = {LINE_MARKS[mark][0] for mark in LineMark}
    assert len(icons) == len(LineMark)
    assert all(not look.icon(*LINE_MARKS[mark]).isNull() for mark in LineMark)


def text_cell(page, path):
    sheet = page.editor.grid.sheet
    column = next(at for at, one in enumerate(sheet.columns) if one.kind is ColumnKind.TEXT)
    return sheet.index(sheet.row_of(path), column)


def test_the_marks_are_spoken_and_stand_in_the_tooltip(page, store, strict):
    add_comment(store, strict.uid, LINE, "Xem lại", follow_up=True)
    page.load()
    index = text_cell(page, LINE)
    words = "1 ý kiến, cần theo dõi, thiếu minh chứng"
    assert index.data(Qt.ItemDataRole.ToolTipRole).splitlines()[-1] == words
    assert index.data(Qt.ItemDataRole.AccessibleTextRole).endswith(words)
    points = index.siblingAtColumn(page.editor.grid.sheet.points_column())
    assert "thiếu minh chứng, tự chấm 10" in points.data(Qt.ItemDataRole.AccessibleTextRole)


def red_pixels(page):
    """Count the reddish pixels in the cell of the line's text."""
    grid = page.editor.grid
    image = grid.viewport().grab(grid.visualRect(text_cell(page, LINE))).toImage()
    places = ((x, y) for x in range(image.width()) for y in range(image.height()))
    colors = (image.pixelColor(x, y) for x, y in places)
    return sum(color.red() > 150 and max(color.green(), color.blue()) < 100 for color in colors)


def test_the_mark_is_drawn_and_goes_when_the_file_is_there(page, store, strict, tmp_path):
    assert red_pixels(page) > 0
    (tmp_path / "a.pdf").write_bytes(b"a")
    attach_evidence(store, strict.uid, LINE, [tmp_path / "a.pdf"])
    page.load()
    assert red_pixels(page) == 0


def test_the_line_is_repainted_when_only_its_marks_changed(qtbot, page, store, strict):
    sheet = page.editor.grid.sheet
    add_comment(store, strict.uid, LINE, "Để biết")
    with qtbot.waitSignal(sheet.dataChanged, check_params_cb=lambda top, *_: top.row() == sheet.row_of(LINE)):
        page.load()


def legend_words(page):
    legend = page.editor._mark_legend
    return [one.text() for one in legend.findChildren(QLabel) if one.text() and one.isVisible()]


def test_the_legend_names_the_marks_that_the_sheet_has(page, store, strict):
    assert legend_words(page) == ["thiếu minh chứng"]
    add_comment(store, strict.uid, LINE, "Xem lại", follow_up=True)
    page.load()
    assert legend_words(page) == ["cần theo dõi", "thiếu minh chứng"]


def test_a_sheet_without_marks_has_no_second_line_of_legend(page, sheet):
    assert not page.editor._mark_legend.isVisible()


def test_a_sheet_that_was_read_otherwise_bears_no_marks(store, strict):
    view = replace(read_sheet(store, strict.uid), comments={}, evidence={LINE: ()})
    assert LineMarks(view).of("gone") == ()
    assert LineMarks().next_flagged([LINE], -1) is None
