"""The panel of a line through the real page and store: comments, evidence, history, keyboard."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt

from tests.typing_vietnamese import type_vietnamese
from tests.ui.bloc_store import fill_sheet
from tests.ui.scoring.strict import LINE, make_strict
from thidua_desktop.domain.points import Points
from thidua_desktop.domain.records.scoring import Round, ScoreEntry, SheetState
from thidua_desktop.operations.line_comments import add_comment
from thidua_desktop.operations.line_evidence import attach_evidence
from thidua_desktop.operations.scores import save_entry
from thidua_desktop.ui.scoring.flagged_dialog import FlaggedDialog
from thidua_desktop.ui.scoring.line_details import Detail


@pytest.fixture
def panel(page):
    page.editor.grid.go_to_row(1)
    return page.editor.panel


@pytest.fixture
def scan(tmp_path):
    path = tmp_path / "Biên bản nghiệm thu.pdf"
    path.write_bytes(b"%PDF nghiem thu")
    return path


def path_of(page, row=1):
    return page.editor.grid.sheet.criterion(row).path


def comments(store, sheet):
    return [one for line in store.line_notes.comments(sheet.uid).values() for one in line]


# ------------------------------------------------------------------ comments


def test_a_comment_typed_in_the_panel_is_in_the_store_and_shown(page, panel, store, sheet):
    panel.talk.set_open(True)
    type_vietnamese(panel.comments.editor, "Thiếu số liệu quý IV")
    panel.comments.follow_up.setChecked(True)
    panel.comments.add_button.click()
    (kept,) = comments(store, sheet)
    assert (kept.text, kept.follow_up, kept.criterion_path) == ("Thiếu số liệu quý IV", True, path_of(page))
    assert panel.talk.heading.text() == "Ý kiến (1)"
    assert panel.comments.editor.toPlainText() == ""


def test_ctrl_enter_adds_the_comment(qtbot, panel, store, sheet):
    panel.talk.set_open(True)
    type_vietnamese(panel.comments.editor, "Xem lại")
    qtbot.keyClick(panel.comments.editor, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert [one.text for one in comments(store, sheet)] == ["Xem lại"]


def test_ctrl_enter_in_a_comment_does_not_decide_about_points(qtbot, page, panel, store, sheet):
    page.editor.grid.sheet.setData(page.editor.grid.currentIndex(), "12")
    panel.talk.set_open(True)
    type_vietnamese(panel.comments.editor, "Xin ý kiến")
    qtbot.keyClick(panel.comments.editor, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert [one.text for one in comments(store, sheet)] == ["Xin ý kiến"]
    assert store.scores.entries(sheet.uid, Round.SELF) == {}


def test_an_empty_comment_is_refused_in_a_sentence(page, panel, store, sheet):
    panel.comments.add_button.click()
    assert page._line.text() == "Chưa ghi nội dung ý kiến."
    assert comments(store, sheet) == []


def test_what_was_begun_waits_at_its_line(page, panel):
    panel.talk.set_open(True)
    type_vietnamese(panel.comments.editor, "Dở dang")
    page.editor.grid.go_to_row(2)
    assert panel.comments.editor.toPlainText() == ""
    page.editor.grid.go_to_row(1)
    assert panel.comments.editor.toPlainText() == "Dở dang"


def test_a_flagged_comment_is_seen_to_with_its_button(page, panel, store, sheet):
    add_comment(store, sheet.uid, path_of(page), "Xem lại", follow_up=True)
    page.load()
    (line,) = panel.comments.lines()
    assert line.button.text() == "Đã xử lý xong"
    line.button.click()
    assert not comments(store, sheet)[0].is_open
    assert [one.button.text() for one in panel.comments.lines()] == ["Theo dõi lại"]


def test_a_published_sheet_still_takes_comments(page, panel, store, sheet):
    fill_sheet(store, "u0", 900)
    with store.write("test"):
        store.scores.save_sheet(replace(sheet, state=SheetState.PUBLISHED))
    page.load()
    panel.comments.editor.set_value("Đã công bố")
    panel.comments.add_button.click()
    assert [one.text for one in comments(store, sheet)] == ["Đã công bố"]


# ------------------------------------------------------------------ evidence


def test_files_are_attached_opened_and_taken_away(page, panel, dialogs, store, sheet, scan):
    dialogs.answers = [[scan], "Giữ lại", "Bỏ tệp"]
    panel.evidence.attach_button.click()
    assert [file.name for file in store.line_notes.evidence(sheet.uid)[path_of(page)]] == [scan.name]
    assert panel.proof.heading.text() == "Minh chứng (1)"
    panel.evidence.open_button.click()
    assert dialogs.seen[-1] == "%PDF nghiem thu"
    panel.evidence.remove_button.click()
    assert store.line_notes.evidence(sheet.uid)
    panel.evidence.remove_button.click()
    assert store.line_notes.evidence(sheet.uid) == {}
    assert panel.proof.heading.text() == "Minh chứng"


def test_choosing_no_file_changes_nothing(page, panel, dialogs, store, sheet):
    dialogs.answers = [[]]
    panel.evidence.attach_button.click()
    assert store.line_notes.evidence(sheet.uid) == {}


def test_enter_on_a_file_opens_it(qtbot, page, panel, dialogs, store, sheet, scan):
    attach_evidence(store, sheet.uid, path_of(page), [scan])
    page.load()
    panel.evidence.list.setFocus()
    qtbot.keyClick(panel.evidence.list, Qt.Key.Key_Return)
    assert dialogs.seen == ["%PDF nghiem thu"]


def test_a_locked_sheet_lets_files_be_opened_only(page, panel, store, sheet, scan):
    attach_evidence(store, sheet.uid, path_of(page), [scan])
    with store.write("test"):
        store.scores.save_sheet(replace(sheet, state=SheetState.SUBMITTED))
    page.load()
    assert panel.evidence.open_button.isVisible()
    assert not panel.evidence.attach_button.isVisible()
    assert not panel.evidence.remove_button.isVisible()


def test_a_line_says_that_its_evidence_is_missing_until_it_is_there(page, store, sheet, scan, dialogs):
    strict = make_strict(store)
    page.enter(strict.uid)
    page.editor.grid.go_to_path(LINE)
    panel, hanging = page.editor.panel, page.editor.grid.sheet.hanging
    assert hanging.words(LINE) == "thiếu minh chứng"
    assert panel.proof.is_open()
    assert "Thiếu minh chứng" in panel.evidence._missing.text()
    assert panel.evidence._missing.isVisible()
    dialogs.answers = [[scan]]
    panel.evidence.attach_button.click()
    assert page.editor.grid.sheet.hanging.words(LINE) == "1 tệp minh chứng"
    assert not panel.evidence._missing.isVisible()


# ------------------------------------------------------------------ what is read on demand


def test_the_history_of_a_line_is_read_when_it_is_opened(qtbot, page, panel, store, sheet):
    for points in (500, 850):
        save_entry(store, sheet.uid, Round.SELF, ScoreEntry(path_of(page), Points(points)))
    page.load()
    panel.detail_section(Detail.CHANGES).heading.click()
    qtbot.waitUntil(lambda: "5 → 8,5" in panel.detail_text(Detail.CHANGES))
    assert len(panel.detail_text(Detail.CHANGES).splitlines()) == 2


def test_an_open_part_follows_the_cursor_and_the_store(qtbot, page, panel, store, sheet):
    panel.detail_section(Detail.CHANGES).heading.click()
    qtbot.waitUntil(lambda: panel.detail_text(Detail.CHANGES) == "Chưa ai sửa dòng này.")
    save_entry(store, sheet.uid, Round.SELF, ScoreEntry(path_of(page), Points(500)))
    page.load()
    qtbot.waitUntil(lambda: "trống → 5" in panel.detail_text(Detail.CHANGES))
    page.editor.grid.go_to_row(2)
    qtbot.waitUntil(lambda: panel.detail_text(Detail.CHANGES) == "Chưa ai sửa dòng này.")


def test_a_folded_part_reads_nothing(page, panel, store, sheet, monkeypatch):
    asked = []
    # The lane is watched, not replaced.
    monkeypatch.setattr(store.audit, "history", lambda *_wanted: asked.append(1) or [])
    panel.show_line(panel._line, None, panel._view)
    assert panel.open_details() == frozenset()
    assert asked == []


def test_an_answer_that_comes_late_is_not_shown_at_another_line(panel):
    from thidua_desktop.ui.scoring.line_details import Details

    panel.show_details("I/9", Details(frozenset({Detail.CHANGES}), changes=()))
    assert panel.detail_text(Detail.CHANGES) == ""


# ------------------------------------------------------------------ keyboard and list


def test_f7_leads_into_the_panel_and_escape_back(qtbot, page, panel):
    qtbot.keyClick(page.editor.grid, Qt.Key.Key_F7)
    assert panel.isAncestorOf(page.window().focusWidget())
    qtbot.keyClick(page.window().focusWidget(), Qt.Key.Key_Escape)
    assert page.editor.grid.hasFocus()
    qtbot.keyClick(page.editor.grid, Qt.Key.Key_F7)
    qtbot.keyClick(page.window().focusWidget(), Qt.Key.Key_F7)
    assert page.editor.grid.hasFocus()


def test_shift_f7_goes_from_flagged_line_to_flagged_line(qtbot, page, store, sheet):
    for row in (3, 6):
        add_comment(store, sheet.uid, path_of(page, row), "Xem lại", follow_up=True)
    page.load()
    rows = []
    for _ in range(3):
        qtbot.keyClick(page.editor.grid, Qt.Key.Key_F7, Qt.KeyboardModifier.ShiftModifier)
        rows.append(page.editor.grid.currentIndex().row())
    assert rows == [3, 6, 3]


def test_without_flagged_lines_the_page_says_so(qtbot, page, panel):
    qtbot.keyClick(page.editor.grid, Qt.Key.Key_F7, Qt.KeyboardModifier.ShiftModifier)
    assert page._line.text() == "Phiếu này không có dòng nào cần theo dõi."


@pytest.fixture
def listed(page, store, sheet):
    """The list of a sheet with two flagged lines, one of which is seen to."""
    add_comment(store, sheet.uid, path_of(page, 3), "Trước", follow_up=True)
    add_comment(store, sheet.uid, path_of(page, 6), "Sau", follow_up=True)
    page.load()
    page.line_work.list_action.trigger()
    (dialog,) = page.findChildren(FlaggedDialog)
    return dialog


def test_the_list_leads_to_its_line(page, listed):
    listed.table.go_to(1)
    listed.go_button.click()
    assert page.editor.grid.currentIndex().row() == 6
    assert not listed.isVisible()


def test_the_list_follows_what_is_seen_to_and_takes_it_back(page, listed, store, sheet):
    listed.settle_button.click()
    assert [one.comment.text for one in listed.table.records()] == ["Sau"]
    listed.with_done.setChecked(True)
    listed.table.go_to(0)
    assert listed.settle_button.text() == "Theo dõi lại"
    listed.settle_button.click()
    assert all(one.is_open for one in comments(store, sheet))
