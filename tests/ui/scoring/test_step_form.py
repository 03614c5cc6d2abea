"""Steps of a sheet on its page: the next one as the main button, the others in the menu with refusals."""

from datetime import date

import pytest
from PySide6.QtWidgets import QDialog

from tests.sheet_road import (
    APPRAISED,
    APPROVED,
    BLOC_SCORED,
    FIRST,
    HANDED_IN,
    PUBLISHED,
    make_head_store,
    road,
)
from tests.ui.bloc_store import fill_sheet
from tests.ui.fakes import FakeDialogs, make_context
from thidua_desktop.domain.points import Points
from thidua_desktop.domain.records.scoring import (
    Absence,
    FinalRule,
    Round,
    ScoreEntry,
    SheetAction,
    SheetState,
)
from thidua_desktop.operations.scores import save_entries
from thidua_desktop.ui.scoring.history import HistoryDialog
from thidua_desktop.ui.scoring.page import ScoringPage
from thidua_desktop.ui.scoring.step_dialog import StepDialog
from thidua_desktop.ui.scoring.typed_text import Part
from thidua_desktop.ui.words import choice_label

DECISION = {"decision": "12/QĐ-UBND", "decided_on": date(2026, 1, 5)}


@pytest.fixture
def head_store(tmp_path):
    with make_head_store(tmp_path) as made:
        yield made


@pytest.fixture
def sheet(head_store):
    return fill_sheet(head_store, "u0", 800)


@pytest.fixture
def page(qtbot, look, head_store, sheet):
    made = ScoringPage(make_context(look, head_store, FakeDialogs(), today=date.today))
    qtbot.addWidget(made)
    made.resize(1130, 700)
    made.enter("u0")
    with qtbot.waitExposed(made):
        made.show()
    return made


@pytest.fixture
def walk(page, head_store, sheet):
    def to(steps):
        road(head_store, sheet, *steps)
        page.load()
        return page

    return to


def state(store, sheet):
    return store.scores.sheet(sheet.uid).state


def opened(page, kind=QDialog):
    return next((one for one in page.findChildren(kind) if one.isVisible()), None)


def begin(page, action):
    page.steps.actions[action].trigger()
    return opened(page, StepDialog)


def fill(dialog, **values):
    for name, value in values.items():
        dialog.form.editor(name).set_value(value)
    dialog.submit()


def main_buttons(page):
    return [action.text() for action in page._primary if action.isVisible()]


def test_a_sheet_is_returned_with_its_reason(walk, head_store, sheet):
    page = walk([HANDED_IN])
    fill(begin(page, SheetAction.RETURN), reason="Thiếu báo cáo quý IV")
    assert state(head_store, sheet) is SheetState.RETURNED
    assert "Lý do trả lại: Thiếu báo cáo quý IV" in page._facts.text()
    assert opened(page) is None


def test_a_return_without_a_reason_keeps_the_form_open(walk, head_store, sheet):
    dialog = begin(walk([HANDED_IN]), SheetAction.RETURN)
    fill(dialog)
    assert dialog.isVisible()
    assert dialog.form.editor("reason").accessibleDescription() == "Chưa nhập Lý do."
    assert state(head_store, sheet) is SheetState.SUBMITTED
    dialog.close_kept()


@pytest.mark.parametrize(
    ("steps", "words"),
    [
        ([], "Nộp phiếu (Chốt)"),
        ([HANDED_IN], "Khối chấm xong"),
        (BLOC_SCORED, "Thẩm định xong"),
        (APPRAISED, "Thông qua"),
        (APPROVED, "Công bố"),
        (PUBLISHED, "Gửi phiếu đi"),
    ],
)
def test_one_button_leads_on_from_every_state(walk, steps, words):
    assert main_buttons(walk(steps)) == [words]


def test_the_main_button_takes_the_next_step(walk, head_store, sheet):
    page = walk([HANDED_IN])
    page.steps.following.trigger()
    opened(page, StepDialog).submit()
    assert state(head_store, sheet) is SheetState.BLOC_SCORED
    assert main_buttons(page) == ["Thẩm định xong"]


def test_what_cannot_be_done_now_is_grey_and_says_why(walk):
    publish = walk([HANDED_IN]).steps.actions[SheetAction.PUBLISH]
    assert not publish.isEnabled()
    assert publish.toolTip() == (
        "Phiếu đang ở trạng thái “Đã nộp” nên chưa công bố được. Việc này làm khi phiếu: Đã thông qua."
    )


def test_a_draft_offers_no_step_of_the_menu(page):
    assert not any(action.isEnabled() for action in page.steps.actions.values())


def test_a_result_is_published_with_decision_day_and_word(walk, head_store, sheet):
    page = walk(APPROVED)
    fill(begin(page, SheetAction.PUBLISH), **DECISION, keyword="công bố")
    assert state(head_store, sheet) is SheetState.PUBLISHED
    publication = head_store.rounds.publications(sheet.uid)[0]
    assert (publication.decision_number, publication.decided_on) == tuple(DECISION.values())


@pytest.mark.parametrize(
    ("left_out", "words"),
    [
        ("decision", "Chưa nhập Số quyết định."),
        ("decided_on", "Chưa nhập Ngày quyết định."),
        ("keyword", "Hãy gõ đúng hai chữ CÔNG BỐ để xác nhận."),
    ],
)
def test_nothing_is_published_without_number_day_and_word(walk, head_store, sheet, left_out, words):
    dialog = begin(walk(APPROVED), SheetAction.PUBLISH)
    wrong = "đồng ý" if left_out == "keyword" else None
    fill(dialog, **{**DECISION, "keyword": "CÔNG BỐ", left_out: wrong})
    assert dialog.form.editor(left_out).accessibleDescription() == words
    assert state(head_store, sheet) is SheetState.APPROVED
    dialog.close_kept()


def test_a_decision_of_a_day_to_come_is_refused_in_the_form(walk, head_store, sheet):
    dialog = begin(walk(APPROVED), SheetAction.PUBLISH)
    fill(dialog, decision="12/QĐ-UBND", decided_on=date(2099, 1, 1), keyword="CÔNG BỐ")
    assert dialog._problem.text() == "Ngày quyết định 01/01/2099 chưa tới. Hãy xem lại ngày."
    assert state(head_store, sheet) is SheetState.APPROVED
    dialog.close_kept()


def test_the_meeting_sees_by_what_rule_the_points_conclude(walk):
    dialog = begin(walk(APPRAISED), SheetAction.APPROVE)
    assert choice_label(FinalRule.LAST) in dialog.form.editor("rule").text()
    assert dialog.form.editor("told").text() == "Tự chấm 105"
    dialog.close_kept()


def test_many_unexplained_lines_are_named_by_the_first_ones(walk, head_store, sheet):
    page = walk([HANDED_IN])
    lines = page.editor.view().rule_set.leaves[:8]
    save_entries(head_store, sheet.uid, Round.BLOC, [ScoreEntry(leaf.path, Points(100)) for leaf in lines])
    page.load()
    dialog = begin(page, SheetAction.FINISH_BLOC)
    dialog.submit()
    assert dialog._problem.text().startswith("Còn 8 dòng chấm khác vòng trước mà chưa ghi lý do.\n")
    assert dialog._problem.text().endswith("\nVà 3 dòng nữa.")
    dialog.close_kept()


def test_no_step_is_taken_over_a_cell_that_could_not_be_kept(walk):
    page = walk([HANDED_IN])
    page.editor.saver.take_typed(FIRST, Part.POINTS, "tám")
    assert begin(page, SheetAction.FINISH_BLOC) is None
    assert page._line.text() == "Còn ô chưa lưu được vì chưa hợp lệ. Hãy sửa ô đó trước."


def test_what_else_keeps_a_sheet_is_said_in_its_own_words(page, head_store, sheet):
    with head_store.write("test"):
        line = ScoreEntry(FIRST, absence=Absence.NOT_ASSIGNED)
        head_store.scores.save_entries(sheet, Round.SELF, [line])
    page.load()
    page.handing_in.submit.trigger()
    assert "không cho ghi không giao" in page._line.text()


def history(page):
    page.steps.history.trigger()
    return opened(page, HistoryDialog)


def test_the_history_shows_the_newest_first_and_finds_the_return(walk, page, head_store, sheet):
    walk([HANDED_IN])
    fill(begin(page, SheetAction.RETURN), reason="Thiếu báo cáo quý IV")
    dialog = history(page)
    first = dialog.table.table_texts(dialog.table.visible_records())[1]
    assert first[1:4] == ["Trả lại phiếu", "Đã nộp", "Bị trả lại"]
    assert first[-1] == "Thiếu báo cáo quý IV"
    dialog.table.boxes[0].setCurrentIndex(1)
    assert {one.kind.value for one in dialog.table.visible_records()} == {"step"}
    dialog.accept()


def test_the_history_is_copied_for_a_spreadsheet(walk, qapp):
    dialog = history(walk([HANDED_IN]))
    dialog.table.boxes[0].setCurrentIndex(1)
    dialog.copy_button.click()
    lines = qapp.clipboard().text().split("\n")
    assert lines[0].startswith("Thời gian\tViệc\tTừ\tThành")
    assert len(lines) == 3
    dialog.accept()


def test_an_old_publication_is_printed_as_it_was(walk, page):
    dialog = history(walk([*PUBLISHED, (SheetAction.CORRECT, PUBLISHED[1][1])]))
    assert not dialog.print_button.isEnabled()
    dialog.table.boxes[0].setCurrentIndex(4)
    dialog.table.go_to(0)
    dialog.print_button.click()
    page_id, wish = page.context.show_page.asked[-1]
    assert (page_id, wish.document, wish.unit_uid, wish.version) == ("printing", "score_sheet", "u0", 1)
    assert opened(page) is None


def test_the_history_itself_goes_to_the_printer(walk, page):
    history(walk([HANDED_IN])).whole_button.click()
    page_id, wish = page.context.show_page.asked[-1]
    assert (page_id, wish.document, wish.version) == ("printing", "sheet_history", None)
