"""The editor of a criteria table, over its page on a real workspace: typed by keys, checked while typing."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.data.exchange.office_tables import SMALL_TABLE, changed, criteria_workbook
from tests.typing_vietnamese import type_vietnamese
from tests.ui.record_pages import fill, open_dialogs, open_page
from tests.workspaces import everything
from thidua_desktop.domain.points import Points
from thidua_desktop.domain.records.scoring import RuleSetState
from thidua_desktop.operations.rule_sets import RuleSetDraft, activate_rules, import_rules
from thidua_desktop.ui.rule_sets.editor import RuleSetEditor
from thidua_desktop.ui.rule_sets.page import RuleSetsPage
from thidua_desktop.ui.widgets.issue_list import IssueModel

CTRL, SHIFT, ALT = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.AltModifier,
)
KEYS = Qt.Key


@pytest.fixture
def page(qtbot, look, store):
    return open_page(qtbot, look, store, RuleSetsPage)


@pytest.fixture
def rules(page, store, tmp_path):
    kept = import_rules(store, criteria_workbook(tmp_path / "btc.xlsx"), RuleSetDraft("BTC", 2026, "Bảng xã"))
    page.reload()
    return kept


@pytest.fixture
def editor(page, rules):
    return open_editor(page)


def open_editor(page):
    page.edit_action.trigger()
    return the_editor(page)


def the_editor(page):
    (editor,) = [one for one in page.findChildren(RuleSetEditor) if one.isVisible()]
    editor.activateWindow()
    return editor


def press(editor, key, held=Qt.KeyboardModifier.NoModifier):
    QTest.keyClick(editor.focusWidget(), key, held)


def type_text(editor, text):
    type_vietnamese(editor.focusWidget(), text)


def form(editor):
    return editor.desk.panel.form()


def type_in(editor, name, value):
    field = form(editor).editor(name)
    field.set_value(value)
    field.edited.emit()


def rows(editor):
    return [(one.code, one.depth, one.text, one.max_points) for one in editor.rule_set().criteria]


def codes(editor):
    return [code for code, *_ in rows(editor)]


def chosen(editor):
    return editor.desk.history.now.table.line(editor.desk.history.now.key).draft.code


def sentences(editor):
    model = editor.desk.issues.model()
    return [model.index(row, 0).data() for row in range(model.rowCount())]


def choose(editor, code):
    position = next(one.position for one in editor.rule_set().criteria if one.code == code)
    editor.desk.card.tree.choose(position)
    editor.desk.card.tree.setFocus()


# ------------------------------------------------------------------------------------------- typing


def type_row(editor, text, points=""):
    """Type a row that was just added: its text, Enter, its points."""
    type_text(editor, text)
    press(editor, KEYS.Key_Return)
    if points:
        type_text(editor, points)


def test_thirty_rows_are_typed_and_kept_without_a_mouse(qtbot, page, store):
    page.add_rules.trigger()
    (dialog,) = open_dialogs(page)
    fill(dialog, name="Bảng điểm khối 3", code="K3")
    editor = the_editor(page)
    qtbot.waitUntil(editor.isActiveWindow)
    for group in range(3):
        press(editor, KEYS.Key_N, CTRL)
        if group:
            press(editor, KEYS.Key_Left, ALT)
        type_row(editor, f"Nhóm việc thứ {group + 1}")
        for row in range(9):
            inside = (KEYS.Key_N, CTRL | SHIFT) if row == 0 else (KEYS.Key_Insert,)
            press(editor, *inside)
            type_row(editor, f"Đạt chỉ tiêu được giao số {row + 1}", "2,5")
    press(editor, KEYS.Key_S, CTRL)
    (kept,) = store.rule_sets.all()
    assert len(kept.criteria) == 30
    assert [one.code for one in kept.groups] == ["I.", "II.", "III."]
    assert [one.code for one in kept.criteria[1:10]] == [f"{number}." for number in range(1, 10)]
    assert kept.criteria[9].text == "Đạt chỉ tiêu được giao số 9"
    assert kept.groups[0].max_points == 2250
    assert kept.max_points == 6750
    assert activate_rules(store, kept.uid).state is RuleSetState.ACTIVE


def test_enter_leads_through_the_fields_to_the_button_of_the_next_row(editor):
    choose(editor, "3")
    press(editor, KEYS.Key_F2)
    seen = []
    while editor.focusWidget() is not editor.desk.next_button:
        seen.append(editor.focusWidget())
        press(editor, KEYS.Key_Return)
        assert len(seen) < 40
    assert seen[0] is form(editor).editor("text")
    assert seen[1] is form(editor).editor("max_points")


def test_page_keys_go_from_row_to_row_within_the_form(editor):
    choose(editor, "1.")
    press(editor, KEYS.Key_F2)
    press(editor, KEYS.Key_PageDown)
    assert chosen(editor) == "1"
    press(editor, KEYS.Key_PageUp)
    assert chosen(editor) == "1."


def test_rows_are_moved_and_put_in_and_out_by_keys(editor):
    choose(editor, "5")
    press(editor, KEYS.Key_Up, ALT)
    assert rows(editor)[9][:3] == ("4", 4, "Tiêu chí số 5")
    press(editor, KEYS.Key_Left, ALT)
    assert rows(editor)[10][1:3] == (3, "Tiêu chí số 5")
    press(editor, KEYS.Key_Right, ALT)
    assert rows(editor)[10][1:3] == (4, "Tiêu chí số 5")


def test_a_row_goes_with_all_inside_it_by_one_key(editor):
    choose(editor, "2.a)")
    press(editor, KEYS.Key_Delete)
    assert "2.a)" not in codes(editor)
    assert len(codes(editor)) == 11


# ------------------------------------------------------------------------------------------- undoing


def test_typing_into_a_field_is_one_step_to_undo_from_within_it(editor):
    choose(editor, "3")
    press(editor, KEYS.Key_F2)
    type_text(editor, "Mới: ")
    assert rows(editor)[6][2] == "Mới: Tiêu chí số 3"
    press(editor, KEYS.Key_Z, CTRL)
    assert rows(editor)[6][2] == "Tiêu chí số 3"
    assert form(editor).editor("text").value() == "Tiêu chí số 3"
    assert not editor.is_dirty()
    press(editor, KEYS.Key_Y, CTRL)
    assert rows(editor)[6][2] == "Mới: Tiêu chí số 3"


def test_many_steps_are_undone_to_the_table_as_it_was_opened(editor):
    before = editor.rule_set()
    choose(editor, "II.")
    for _ in range(60):
        press(editor, KEYS.Key_Insert)
    editor.desk.card.tree.setFocus()
    choose(editor, "I.")
    press(editor, KEYS.Key_Delete)
    for _ in range(61):
        press(editor, KEYS.Key_Z, CTRL)
    assert editor.rule_set() == before
    assert not editor.actions_of_desk.undo.isEnabled()


def test_what_was_undone_is_over_once_something_else_is_done(editor):
    choose(editor, "II.")
    press(editor, KEYS.Key_Insert)
    press(editor, KEYS.Key_Z, CTRL)
    type_in(editor, "note", "Khác")
    assert not editor.actions_of_desk.redo.isEnabled()


# ------------------------------------------------------------------------------------------- checking


def test_a_sum_that_does_not_agree_is_told_at_once_at_its_group(editor):
    choose(editor, "3")
    type_in(editor, "max_points", Points(1900))
    assert any("mục 1. ghi 40" in one and "39" in one for one in sentences(editor))
    choose(editor, "1.")
    assert "cộng lại là 39" in form(editor).editor("max_points").accessibleDescription()
    type_in(editor, "max_points", None)
    assert rows(editor)[1][3] == 3900
    assert any("mục I. ghi 60" in one for one in sentences(editor))


def test_a_click_on_a_problem_goes_to_its_criterion(editor, qtbot):
    choose(editor, "3")
    type_in(editor, "text", "")
    choose(editor, "II.")
    index = editor.desk.issues.model().index(0, 0)
    place = editor.desk.issues.visualRect(index).center()
    qtbot.mouseClick(editor.desk.issues.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert chosen(editor) == "3"
    assert editor.focusWidget() is form(editor).editor("text")


def test_a_key_goes_from_problem_to_problem(editor):
    for code in ("2b", "5"):
        choose(editor, code)
        type_in(editor, "text", "")
    choose(editor, "I.")
    visited = []
    for _ in range(3):
        press(editor, KEYS.Key_F8)
        visited.append(chosen(editor))
    assert visited == ["2b", "5", "2b"]


def test_a_row_with_a_problem_is_marked_in_the_tree(editor):
    choose(editor, "3")
    type_in(editor, "text", "")
    model = editor.desk.card.tree.criteria
    marked = [one.code for one in editor.rule_set().criteria if mark_of(model, one) is not None]
    assert marked == ["3"]
    assert editor.desk.issues.model().index(0, 0).data(IssueModel.ISSUE).where == "I. › 1. › 3"


def mark_of(model, criterion):
    return model.index_at(criterion.position).data(model.MARK)


def test_a_repeated_code_is_told_at_the_row(editor):
    choose(editor, "5")
    type_in(editor, "code", "4")
    assert "bị lặp lại" in form(editor).editor("code").accessibleDescription()


# ------------------------------------------------------------------------------------------- keeping


def test_a_draft_is_kept_in_one_write_and_the_editor_stays(page, editor, store):
    writes = []
    page.context.runner.changed.connect(writes.append)
    choose(editor, "3")
    type_in(editor, "text", "Nội dung mới")
    press(editor, KEYS.Key_Insert)
    editor.save()
    assert len(writes) == 1
    assert store.rule_sets.all()[0].criteria[6].text == "Nội dung mới"
    assert editor.isVisible()
    assert "Còn 2 lỗi" in editor._line.text()
    assert not editor.is_dirty()
    press(editor, KEYS.Key_Z, CTRL)
    assert editor.is_dirty()


def test_kept_and_closed_by_one_key(editor, page, store):
    type_in(editor, "text", "Nhiệm vụ chính trị")
    press(editor, KEYS.Key_Return, CTRL)
    assert not editor.isVisible()
    assert store.rule_sets.all()[0].criteria[0].text == "Nhiệm vụ chính trị"


def test_changes_are_not_lost_without_a_question(editor, page, store):
    before = everything(store)
    type_in(editor, "text", "Khác")
    page.context.dialogs.answers = ["Quay lại nhập tiếp", "Bỏ phần chưa lưu"]
    press(editor, KEYS.Key_Escape)
    assert editor.isVisible()
    press(editor, KEYS.Key_Escape)
    assert not editor.isVisible()
    assert everything(store) == before


def test_an_untouched_table_closes_without_a_question(editor, page):
    press(editor, KEYS.Key_Escape)
    assert not editor.isVisible()
    assert page.context.dialogs.seen == []


def test_name_and_year_are_kept_with_the_table(editor, page, store):
    editor._head_button.click()
    (dialog,) = [one for one in open_dialogs(editor) if one.isVisible()]
    fill(dialog, name="Bảng điểm phường", year=2027)
    editor.save()
    (kept,) = store.rule_sets.all()
    assert (kept.name, kept.code, kept.year) == ("Bảng điểm phường", "BTC", 2027)


def test_why_a_table_was_not_kept_is_told_and_nothing_is_lost(editor, store, rules):
    type_in(editor, "text", "Khác")
    activate_rules(store, rules.uid)
    editor.save()
    assert "đã ban hành nên không sửa được" in editor._line.text()
    assert editor.is_dirty()


def test_a_table_with_errors_is_not_put_into_force(page, editor, store):
    type_in(editor, "text", "")
    editor.save_and_close()
    page.context.dialogs.answers = ["Ban hành"]
    page.activate_action.trigger()
    assert "còn 1 lỗi nên chưa ban hành được" in page._line.text()
    assert store.rule_sets.all()[0].state is RuleSetState.DRAFT


# ------------------------------------------------------------------------------------------- frozen


def test_a_frozen_set_is_read_only_and_offers_its_next_version(page, store, rules):
    activate_rules(store, rules.uid)
    page.reload()
    editor = open_editor(page)
    assert form(editor).editor("text").isReadOnly()
    before = editor.rule_set()
    choose(editor, "II.")
    for key, held in (
        (KEYS.Key_Insert, None),
        (KEYS.Key_Delete, None),
        (KEYS.Key_Up, ALT),
        (KEYS.Key_S, CTRL),
    ):
        press(editor, key, held or Qt.KeyboardModifier.NoModifier)
    assert editor.rule_set() == before
    editor._next.click()
    newest, old = store.rule_sets.versions("BTC")
    assert (newest.version, newest.state, old.state) == (2, RuleSetState.DRAFT, RuleSetState.ACTIVE)
    edited = the_editor(page)
    assert edited is not editor
    assert not form(edited).editor("text").isReadOnly()
    assert page.table.current().uid == newest.uid


def test_the_tree_is_whole_after_every_change(editor, qtmodeltester, tmp_path):
    choose(editor, "2.a)")
    press(editor, KEYS.Key_Insert)
    press(editor, KEYS.Key_Right, ALT)
    type_in(editor, "text", "Mới")
    model = editor.desk.card.tree.criteria
    qtmodeltester.check(model)
    shown = [model.index_at(one.position).data(model.CRITERION) for one in editor.rule_set().criteria]
    assert shown == list(editor.rule_set().criteria)


def test_a_search_ends_when_a_row_is_added_and_stays_while_one_is_typed_in(editor):
    editor.desk.card.search.setText("khen thuong")
    choose(editor, "2.")
    model = editor.desk.card.tree.criteria
    assert model.rowCount() == 1
    editor.desk.card.tree.setCurrentIndex(model.index(0, 0, model.index(0, 0)))
    type_in(editor, "text", "Khen thưởng đúng hạn")
    assert model.index(0, 1, model.index(0, 0)).data() == "Khen thưởng đúng hạn"
    press(editor, KEYS.Key_Insert)
    assert editor.desk.card.search.text() == ""
    assert model.rowCount() == 2


def test_a_row_is_as_high_as_its_text_after_every_change(page, store, tmp_path):
    rows = changed(SMALL_TABLE, "3", text="Tỷ lệ " * 40)
    import_rules(store, criteria_workbook(tmp_path / "dai.xlsx", rows), RuleSetDraft("DAI", 2026))
    page.reload()
    editor = open_editor(page)
    choose(editor, "3")
    tree = editor.desk.card.tree
    before = tree.visualRect(tree.currentIndex()).height()
    type_in(editor, "text", "Ngắn")
    tree.executeDelayedItemsLayout()
    assert tree.visualRect(tree.currentIndex()).height() < before
