"""A full sheet of 176 lines without a mouse: typed line by line, and pasted as a column of a table."""

from datetime import date

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtWidgets import QApplication, QLineEdit

from tests.long_sheet import LEAVES, long_rules, make_long_store, points_of
from tests.ui.fakes import FakeDialogs, make_context
from thidua_desktop.data.store.store import Store
from thidua_desktop.domain.points import format_points_short
from thidua_desktop.domain.records.scoring import Round
from thidua_desktop.operations.scores import read_sheet
from thidua_desktop.ui.scoring.page import ScoringPage
from thidua_desktop.ui.scoring.paste_preview import PastePreview

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def made(tmp_path):
    store, sheet = make_long_store(tmp_path)
    with store:
        yield store, sheet


@pytest.fixture
def page(qtbot, look, made):
    shown = ScoringPage(make_context(look, made[0], FakeDialogs(), today=lambda: date(2025, 12, 12)))
    qtbot.addWidget(shown)
    shown.resize(1130, 700)
    with qtbot.waitExposed(shown):
        shown.show()
    shown.activateWindow()
    shown.editor.grid.setFocus()
    return shown


def stored_points(store, sheet):
    entries = store.scores.entries(sheet.uid, Round.SELF)
    return [entries[leaf.path].points for leaf in long_rules().leaves if leaf.path in entries]


EXPECTED = [points_of(number) for number in range(1, LEAVES + 1)]


def test_a_full_sheet_is_typed_without_a_mouse(qtbot, page, made):
    grid = page.editor.grid
    for points in EXPECTED:
        text = format_points_short(points)
        qtbot.keyClicks(grid, text[0])
        cell = grid.findChild(QLineEdit)
        qtbot.keyClicks(cell, text[1:])
        qtbot.keyClick(cell, Qt.Key.Key_Return)
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert stored_points(*made) == EXPECTED
    assert page.editor.head._done.text() == f"Đã chấm {LEAVES}/{LEAVES}"
    assert page.editor.view().results[Round.SELF].total == sum(EXPECTED)
    qtbot.keyClick(grid, Qt.Key.Key_F9)
    assert grid.sheet.is_locked()


def office_column(page):
    """Write the points as the office's own table has them, the sums in the rows of the groups."""
    lines = page.editor.grid.sheet.lines
    own = {line.criterion.path: points_of(int(line.criterion.code)) for line in lines if is_leaf(line)}
    texts = []
    for line in lines:
        path = line.criterion.path
        below = sum(points for leaf, points in own.items() if leaf == path or leaf.startswith(f"{path}/"))
        texts.append(format_points_short(below))
    return texts


def is_leaf(line):
    return not line.criterion.is_group


def test_a_full_sheet_is_pasted_with_the_sums_of_its_groups(qtbot, page, made):
    page.editor.grid.go_to_row(0)
    QApplication.clipboard().setText("\r\n".join(office_column(page)) + "\r\n")
    qtbot.keyClick(page.editor.grid, Qt.Key.Key_V, CTRL)
    (preview,) = (one for one in page.window().findChildren(PastePreview) if one.isVisible())
    qtbot.keyClick(preview, Qt.Key.Key_Return)
    assert stored_points(*made) == EXPECTED
    qtbot.keyClick(page.editor.grid, Qt.Key.Key_Z, CTRL)
    assert set(stored_points(*made)) == {None}


def test_a_pasted_sheet_with_four_bad_cells_is_otherwise_whole(qtbot, page, made, tmp_path):
    texts = [format_points_short(points) for points in EXPECTED]
    for place, bad in ((4, "tám"), (50, "1.500"), (99, "?"), (175, "8,125")):
        texts[place] = bad
    page.editor.grid.go_to_row(page.editor.grid.sheet.next_row(-1, 1))
    QApplication.clipboard().setText("\r\n".join(texts) + "\r\n")
    qtbot.keyClick(page.editor.grid, Qt.Key.Key_V, CTRL)
    (preview,) = (one for one in page.window().findChildren(PastePreview) if one.isVisible())
    assert len(preview.rejects.records()) == 4
    qtbot.keyClick(preview, Qt.Key.Key_Return)
    store, sheet = made
    assert len(stored_points(store, sheet)) == LEAVES - 4
    assert len([row for row in store.audit.history(sheet.uid) if row.field.startswith("self:")]) == LEAVES - 4
    qtbot.keyClick(page.editor.grid, Qt.Key.Key_Z, CTRL)
    assert set(stored_points(store, sheet)) == {None}
    assert not page.tools.undo.isEnabled()
    store.close()
    with Store.open(tmp_path / "dai.thidua") as again:
        assert read_sheet(again, sheet.uid).results[Round.SELF].total == 0
