"""The page of criteria tables, on a real workspace and real workbooks."""

import pytest
from PySide6.QtWidgets import QLabel

from tests.data.exchange.office_tables import SMALL_TABLE, changed, criteria_workbook
from tests.ui.record_pages import open_page
from thidua_desktop.domain.records.scoring import RuleSetState
from thidua_desktop.operations.rule_sets import RuleSetDraft, import_rules
from thidua_desktop.ui.rule_sets.import_dialog import RulesImportDialog
from thidua_desktop.ui.rule_sets.page import RuleSetsPage


@pytest.fixture
def workbook(tmp_path):
    return criteria_workbook(tmp_path / "bang_tieu_chi.xlsx")


@pytest.fixture
def page(qtbot, look, store):
    return open_page(qtbot, look, store, RuleSetsPage)


@pytest.fixture
def filled(page, store, workbook):
    """Give the page with one draft."""
    import_rules(store, workbook, RuleSetDraft("BTC", 2025, "Bảng điểm xã"))
    page.reload()
    return page


def the_wizard(page):
    (dialog,) = [one for one in page.findChildren(RulesImportDialog) if one.isVisible()]
    return dialog


def choose(page, path):
    page.context.dialogs.answers = [path]
    page._open_import()
    the_wizard(page).choose_file()


def keep(page, **values):
    """Type what the table is called, and store it."""
    wizard = the_wizard(page)
    for name, value in values.items():
        wizard.form.editor(name).set_value(value)
    wizard.save.click()
    return wizard


def cells(page, row=0):
    model = page.table.model
    return [model.index(row, column).data() for column in range(model.columnCount())]


def tree_rows(page):
    """Give code and text of every row as the tree stands."""
    model = page.card.tree.criteria

    def below(parent):
        rows = []
        for row in range(model.rowCount(parent)):
            index = model.index(row, 0, parent)
            rows += [(index.data(), model.index(row, 1, parent).data()), *below(index)]
        return rows

    return below(model.index(-1, 0))


def test_without_a_set_the_page_offers_to_bring_one_in(page):
    assert any(label.text() == "Chưa có bộ tiêu chí nào" for label in page.findChildren(QLabel))


def test_a_workbook_is_shown_before_it_is_kept(page, store, workbook):
    choose(page, workbook)
    wizard = the_wizard(page)
    assert len(wizard.lines.records()) == 14
    assert wizard._found.text() == (
        "8 tiêu chí chấm, 4 cấp, tổng 100 điểm. Các nhóm: I. 60 điểm · II. 40 điểm"
    )
    assert wizard.form.record_values().whole("year") == 2025
    assert store.rule_sets.all() == []


def test_an_agreed_workbook_becomes_a_draft(page, store, workbook):
    choose(page, workbook)
    wizard = keep(page, code="BTC", name="Bảng điểm xã")
    (rules,) = store.rule_sets.all()
    assert (rules.code, rules.year, rules.state) == ("BTC", 2025, RuleSetState.DRAFT)
    assert cells(page) == ["Bảng điểm xã", "", "BTC", "2025", "1", "Dự thảo", "100", "8"]
    assert wizard.result_step.line.property("role") == "notice-line"
    assert page.table.current() == rules


def test_a_missing_code_is_told_at_its_field(page, store, workbook):
    choose(page, workbook)
    wizard = keep(page)
    assert wizard.form.editor("code").accessibleDescription() == "Chưa nhập Mã."
    assert store.rule_sets.all() == []


def test_the_same_workbook_again_changes_nothing(filled, store, workbook):
    choose(filled, workbook)
    assert the_wizard(filled).check_step.tally.tally.same == 14
    keep(filled, code="BTC")
    assert "không có gì thay đổi" in filled._line.text()
    assert len(store.rule_sets.all()) == 1


def test_a_wrong_workbook_is_refused_with_all_its_places(page, store, tmp_path):
    rows = changed(SMALL_TABLE, "2a", max="bốn")
    choose(page, criteria_workbook(tmp_path / "sai.xlsx", rows))
    wizard = the_wizard(page)
    assert not wizard.save.isEnabled()
    assert "bốn" in [problem.value for problem in wizard.check_step.problems.records()]
    assert store.rule_sets.all() == []


def test_a_file_that_is_no_workbook_is_refused_in_a_sentence(page, tmp_path):
    path = tmp_path / "thu.xlsx"
    path.write_text("không phải Excel", encoding="utf-8")
    choose(page, path)
    wizard = the_wizard(page)
    assert wizard._said.text().startswith("Tệp này không phải bảng tính Excel")
    assert wizard._step() == 1


def test_a_typed_name_is_not_lost_without_a_question(page, workbook):
    choose(page, workbook)
    wizard = the_wizard(page)
    wizard.form.editor("code").set_value("BTC")
    page.context.dialogs.answers = ["Quay lại nhập tiếp", "Bỏ phần chưa lưu"]
    wizard.reject()
    assert wizard.isVisible()
    wizard.reject()
    assert not wizard.isVisible()


def test_a_set_is_frozen_after_a_question(filled, store):
    filled.context.dialogs.answers = ["Ban hành"]
    filled.activate_action.trigger()
    assert store.rule_sets.all()[0].state is RuleSetState.ACTIVE
    assert not filled.activate_action.isEnabled()
    assert not filled.delete_action.isEnabled()


def test_a_draft_stays_when_the_person_waits(filled, store):
    filled.context.dialogs.answers = ["Để sau"]
    filled.activate_action.trigger()
    assert store.rule_sets.all()[0].state is RuleSetState.DRAFT


def test_a_draft_is_thrown_away_after_a_question(filled, store):
    filled.context.dialogs.answers = ["Xóa bản thảo"]
    filled.delete_action.trigger()
    assert store.rule_sets.all() == []


def test_the_tree_stands_in_reading_order(filled):
    assert [code for code, _ in tree_rows(filled)] == [row["code"] for row in SMALL_TABLE]


def test_a_search_keeps_the_groups_above(filled):
    filled.card.search.setText("khen thuong")
    assert tree_rows(filled) == [("II.", "Phong trào thi đua"), ("2.", "Khen thưởng")]


def test_a_group_is_found_with_all_below(filled):
    filled.card.search.setText("giao thong")
    assert [code for code, _ in tree_rows(filled)] == ["I.", "2.", "2.a)", "4", "5"]


def test_every_parent_knows_its_children(filled, qtmodeltester):
    qtmodeltester.check(filled.card.tree.criteria)


def test_groups_scrolled_away_stay_in_sight(filled):
    tree = filled.card.tree
    filled.resize(1000, 420)
    tree.scrollToTop()
    assert tree.groups_above() == []
    tree.verticalScrollBar().setValue(4 * tree.visualRect(tree.criteria.index(0, 0)).height())
    assert tree.groups_above()[0].code == "I."
    assert tree._sticky.isVisible()


def test_a_long_text_gets_as_many_lines_as_it_needs(page, store, tmp_path):
    rows = changed(SMALL_TABLE, "3", text="Tỷ lệ giải quyết tin báo, tố giác tội phạm " * 12)
    import_rules(store, criteria_workbook(tmp_path / "dai.xlsx", rows), RuleSetDraft("BTC", 2025))
    page.reload()
    tree = page.card.tree
    long = tree.criteria.index(2, 1, tree.criteria.index(0, 0, tree.criteria.index(0, 0)))
    assert tree.visualRect(long).height() > 2 * tree.visualRect(tree.criteria.index(0, 0)).height()


def test_another_page_can_ask_for_a_set(filled, store):
    (rules,) = store.rule_sets.all()
    filled.enter(rules.uid)
    assert filled.table.current() == rules
