"""What is done with whole sets on the page: copied for a year, compared, and told what holds for them."""

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from tests.data.exchange.office_tables import SMALL_TABLE, changed, criteria_workbook
from tests.ui.record_pages import fill, open_page, problem_of
from thidua_desktop.data.exchange.criteria_writer import rules_workbook
from thidua_desktop.domain.points import Points
from thidua_desktop.domain.records.campaigns import LegalDocument
from thidua_desktop.domain.records.scoring import GradeBand, GradeGate, RuleSetState, SetPolicy
from thidua_desktop.domain.rule_sets import content_hash
from thidua_desktop.operations.rule_sets import RuleSetDraft, activate_rules, check_rules, import_rules
from thidua_desktop.ui.rule_sets.copy_form import CopyDialog
from thidua_desktop.ui.rule_sets.difference_dialog import DifferenceDialog
from thidua_desktop.ui.rule_sets.import_dialog import RulesImportDialog
from thidua_desktop.ui.rule_sets.page import RuleSetsPage
from thidua_desktop.ui.rule_sets.policy_dialog import PolicyDialog

GRADES = (GradeBand("Xuất sắc", Points(9000), (GradeGate("II.", 60),), 25), GradeBand("Khá"))


@pytest.fixture
def page(qtbot, look, store, tmp_path):
    workbook = criteria_workbook(tmp_path / "bang.xlsx")
    rules = import_rules(store, workbook, RuleSetDraft("BTC", 2025, "Bảng điểm năm 2025"))
    activate_rules(store, rules.uid)
    return open_page(qtbot, look, store, RuleSetsPage)


def dialog_of(page, kind):
    (dialog,) = [one for one in page.findChildren(kind) if one.isVisible()]
    return dialog


def copied(page, **values):
    page.tools.copy.trigger()
    fill(dialog_of(page, CopyDialog), **values)


def draft_of(store):
    (draft,) = [rules for rules in store.rule_sets.all() if rules.state is RuleSetState.DRAFT]
    return draft


def test_last_years_set_is_copied_for_the_year_that_is_offered(page, store):
    copied(page)
    draft = draft_of(store)
    assert (draft.code, draft.version, draft.year, draft.name) == ("BTC", 2, 2026, "Bảng điểm năm 2026")
    assert page.table.current() == draft
    assert "Đã chép thành bản thảo" in page._line.text()


def test_the_offered_name_follows_the_year_until_another_is_typed(page):
    page.tools.copy.trigger()
    dialog = dialog_of(page, CopyDialog)
    year, name = dialog.form.editor("year"), dialog.form.editor("name")
    year.set_value(2030)
    year.edited.emit()
    assert name.value() == "Bảng điểm năm 2030"
    name.set_value("Bảng điểm mới")
    year.set_value(2031)
    year.edited.emit()
    assert name.value() == "Bảng điểm mới"


def test_a_copy_that_is_there_already_is_told_in_the_form(page, store):
    copied(page)
    page.table.select(store.rule_sets.versions("BTC")[1].uid)
    copied(page)
    assert "đã có bản thảo" in dialog_of(page, CopyDialog)._problem.text()
    assert len(store.rule_sets.all()) == 2


def test_a_missing_code_is_told_at_its_field(page):
    copied(page, code="")
    assert problem_of(dialog_of(page, CopyDialog), "code") == "Chưa nhập Mã."


def policy_of(page):
    page.tools.policy.trigger()
    return dialog_of(page, PolicyDialog)


def test_what_holds_for_a_draft_is_typed_and_kept(page, store):
    copied(page)
    dialog = policy_of(page)
    dialog.form.editor("tie_breaks").set_value(("II.", "vote"))
    paper = LegalDocument("Quyết định", "56/2024/QĐ-UBND", date(2024, 10, 15))
    fill(dialog, scale=Points(10_000), final_rule="max", grades=GRADES, basis=(paper,))
    draft = draft_of(store)
    assert draft.policy.tie_breaks == ("II.", "vote")
    assert (draft.policy.scale, draft.policy.final_rule, draft.policy.grades) == (10_000, "max", GRADES)
    assert draft.basis == "Quyết định 56/2024/QĐ-UBND ngày 15/10/2024"
    assert draft.content_hash == content_hash(draft)
    assert "Đã lưu quy định chung" in page._line.text()


def test_what_is_kept_is_shown_again(page, store):
    copied(page)
    with store.write("test"):
        policy = SetPolicy(least=Points(0), grades=GRADES, tie_breaks=("bonus",))
        store.rule_sets.set_policy(replace(draft_of(store), policy=policy, basis="Luật 06/2022/QH15"))
    page.reload()
    values = policy_of(page).form.record_values()
    assert (values.points("least"), values.records("grades"), values.many("tie_breaks")) == (
        0, GRADES, ("bonus",),
    )  # fmt: skip
    assert values.records("basis") == (LegalDocument("Luật", "06/2022/QH15"),)


def test_what_is_wrong_is_told_while_typing_and_refused(page, store):
    copied(page)
    dialog = policy_of(page)
    assert dialog.check_lines().text() == "Không có chỗ nào cần sửa."
    dialog.form.editor("grades").set_value(GRADES[:1])
    dialog.form.edited.emit()
    assert "Dưới 90 điểm chưa có mức xếp loại" in dialog.check_lines().text()
    dialog.submit()
    assert "chưa lưu" in dialog._problem.text()
    assert draft_of(store).policy == SetPolicy()


def test_a_frozen_set_shows_its_policy_only(page):
    dialog = policy_of(page)
    assert "chỉ xem được" in dialog._locked_line.text()
    assert dialog._save.isHidden()
    assert dialog._unlock.isHidden()


def test_tie_breaks_are_ticked_and_ordered_by_keys_alone(page, qtbot):
    copied(page)
    dialog = policy_of(page)
    dialog.activateWindow()
    ties = dialog.form.editor("tie_breaks")
    ties.list.setFocus()
    qtbot.waitUntil(ties.list.hasFocus)
    qtbot.keyClick(ties.list, Qt.Key.Key_Space)
    qtbot.keyClick(ties.list, Qt.Key.Key_Down)
    qtbot.keyClick(ties.list, Qt.Key.Key_Space)
    assert ties.value() == ("I.", "II.")
    qtbot.keyClick(ties.list, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert ties.value() == ("II.", "I.")


def test_a_group_that_is_gone_stays_to_be_seen(page, store):
    copied(page)
    ties = policy_of(page).form.editor("tie_breaks")
    ties.set_value(("IX.", "I."))
    assert ties.list.item(0).text() == "IX. (không còn trong bảng)"
    assert ties.value() == ("IX.", "I.")


def changed_copy(page, store):
    """Copy the set and change its draft: one line more points, one gone, another policy."""
    copied(page)
    draft = draft_of(store)
    leaf = next(c for c in draft.criteria if not c.is_group)
    gone = draft.criteria[-1]
    criteria = tuple(
        replace(c, max_points=Points(c.max_points + 50)) if c is leaf else c
        for c in draft.criteria
        if c is not gone
    )
    with store.write("test"):
        store.rule_sets.save(replace(draft, criteria=criteria, policy=SetPolicy(most=Points(11_000))))
    page.reload()
    page.tools.compare.trigger()
    return dialog_of(page, DifferenceDialog)


def test_a_set_is_compared_with_the_version_before_it(page, store):
    dialog = changed_copy(page, store)
    assert "bản 1" in dialog.before.currentText()
    assert "bản 2" in dialog.after.currentText()
    assert dialog._counts.text() == "Bỏ: 1 tiêu chí · Sửa: 1 tiêu chí · Quy định chung, căn cứ: 1 chỗ"
    assert [(line.field, line.before, line.after) for line in dialog.lines()][:1] == [
        ("most_total", "", "110")
    ]


def test_a_kind_of_change_is_shown_alone_and_copied_with_its_word(page, store):
    dialog = changed_copy(page, store)
    dialog.kinds.setCurrentIndex(dialog.kinds.findText("Bỏ"))
    dialog.table.copy_shown()
    head, row = QGuiApplication.clipboard().text().split("\n")
    assert head.split("\t") == ["Thay đổi", "TT", "Nội dung tiêu chí", "Chỗ khác", "Trước", "Sau"]
    assert row.split("\t")[0] == "Bỏ"


def test_the_chosen_line_stands_below_in_full(page, store):
    dialog = changed_copy(page, store)
    dialog.table.go_to(1)
    line = dialog.table.current()
    assert (dialog.old_text.toPlainText(), dialog.new_text.toPlainText()) == (line.before, line.after)


def test_a_set_held_against_itself_differs_in_nothing(page, store):
    dialog = changed_copy(page, store)
    dialog.before.setCurrentIndex(dialog.after.currentIndex())
    assert dialog.lines() == []
    assert dialog._counts.text() == "Hai bộ giống hệt nhau."


def test_one_set_alone_can_not_be_compared(page):
    assert not page.tools.compare.isEnabled()


def test_a_workbook_is_compared_with_the_set_it_would_follow_before_it_is_kept(page, store, tmp_path):
    rows = changed(SMALL_TABLE, "3", text="Tội phạm được kéo giảm")
    page.context.dialogs.answers = [criteria_workbook(tmp_path / "moi.xlsx", rows)]
    page._open_import()
    (wizard,) = page.findChildren(RulesImportDialog)
    wizard.choose_file()
    wizard.form.editor("code").set_value("BTC")
    wizard.compare.click()
    dialog = dialog_of(wizard, DifferenceDialog)
    assert "Tệp vừa đọc" in dialog.after.currentText()
    assert [(line.field, line.after) for line in dialog.lines()] == [
        ("criterion_text", "Tội phạm được kéo giảm")
    ]
    assert len(store.rule_sets.all()) == 1


def test_the_basis_of_a_workbook_is_offered_in_its_form(page, store, tmp_path):
    (rules,) = store.rule_sets.all()
    full = replace(rules, basis="Quyết định 56/2024/QĐ-UBND ngày 15/10/2024")
    file = tmp_path / "ra.xlsx"
    file.write_bytes(rules_workbook(full))
    page.context.dialogs.answers = [file]
    page._open_import()
    (wizard,) = page.findChildren(RulesImportDialog)
    wizard.choose_file()
    assert wizard.form.record_values().text("basis") == full.basis


def test_the_chosen_set_is_written_as_a_workbook_that_reads_back(page, store, tmp_path):
    out = tmp_path / "ra.xlsx"
    page.context.dialogs.answers = [out]
    page.tools.export.trigger()
    assert "ra.xlsx" in page._line.text()
    assert check_rules(out).content_hash == store.rule_sets.all()[0].content_hash


def test_a_place_that_cannot_be_written_is_told_on_the_page(page, tmp_path):
    page.context.dialogs.answers = [tmp_path / "bang.xlsx" / "ra.xlsx"]
    page.tools.export.trigger()
    assert page._line.property("role") == "problem-line"


def test_nothing_is_written_when_no_file_is_chosen(page, tmp_path):
    page.context.dialogs.answers = [None]
    page.tools.export.trigger()
    assert [path.name for path in tmp_path.glob("*.xlsx")] == ["bang.xlsx"]
