"""Editing of a kept table: drafts are kept whole in one write, frozen sets only give their next version."""

from dataclasses import replace
from datetime import date

import pytest

from tests.data.exchange.office_tables import SMALL_TABLE, criteria_workbook
from tests.data.exchange.office_tables import changed as changed_rows
from tests.workspaces import everything
from thidua_desktop.domain.errors import UserError
from thidua_desktop.domain.points import Points
from thidua_desktop.domain.records.scoring import Round, RuleSetState, ScoreEntry
from thidua_desktop.domain.rule_editing import EditedTable
from thidua_desktop.domain.rule_sets import content_hash
from thidua_desktop.operations.lookup import year_period
from thidua_desktop.operations.periods import save_period
from thidua_desktop.operations.printing import DocumentKey, PrintRequest, print_document
from thidua_desktop.operations.rule_editing import EditLock, begin_rules, next_version, open_rules, save_rules
from thidua_desktop.operations.rule_sets import RuleSetDraft, activate_rules, import_rules
from thidua_desktop.operations.scores import open_sheet, save_entry

TODAY = date(2026, 3, 2)


@pytest.fixture
def rules(store, tmp_path):
    return import_rules(store, criteria_workbook(tmp_path / "btc.xlsx"), RuleSetDraft("BTC", 2026))


@pytest.fixture
def sheet(store, rules):
    period = save_period(store, year_period(store, 2026))
    made = open_sheet(store, store.offices.office().unit_uid, period.uid, rules.uid)
    for leaf in rules.leaves:
        save_entry(store, made.uid, Round.SELF, ScoreEntry(leaf.path, leaf.max_points))
    return made


def with_text(rules, text):
    """Give a set whose first criterion says something else."""
    table = EditedTable.of(rules.criteria)
    draft = replace(table.lines[0].draft, text=text)
    return replace(rules, criteria=table.change(0, draft).criteria())


def refusal(call, *values):
    with pytest.raises(UserError) as refused:
        call(*values)
    return refused.value.code


def print_sheet(store, sheet, out):
    request = PrintRequest(DocumentKey.SCORE_SHEET, out, sheet.unit_uid, period_uid=sheet.period_uid)
    return print_document(store, request, TODAY).path.read_bytes()


def test_an_edited_draft_is_kept_with_its_new_hash(store, rules):
    kept = save_rules(store, with_text(rules, "Nhiệm vụ chính trị"), rules)
    assert store.rule_sets.by_uid(rules.uid) == kept
    assert kept.criteria[0].text == "Nhiệm vụ chính trị"
    assert kept.content_hash == content_hash(kept) != rules.content_hash


def test_one_edit_is_one_write_in_the_audit(store, rules):
    save_rules(store, replace(with_text(rules, "Nhiệm vụ"), name="Bảng mới"), rules)
    newest = store.audit.history(rules.uid)[:2]
    assert {(row.reason, row.field) for row in newest} == {
        ("rules.edit", "content_hash"),
        ("rules.edit", "name"),
    }


def test_a_draft_may_be_kept_with_errors_but_not_put_into_force(store, rules):
    empty = save_rules(store, with_text(rules, ""), rules)
    with pytest.raises(UserError) as refused:
        activate_rules(store, empty.uid)
    assert refused.value.code == "rule_set.has_errors"
    assert [issue.code for issue in refused.value.issues] == ["rules.text_missing"]
    assert store.rule_sets.by_uid(rules.uid).state is RuleSetState.DRAFT


def test_what_was_changed_elsewhere_since_is_not_overwritten(store, rules):
    save_rules(store, with_text(rules, "Một"), rules)
    assert refusal(save_rules, store, with_text(rules, "Hai"), rules) == "rule_set.changed_elsewhere"
    assert store.rule_sets.by_uid(rules.uid).criteria[0].text == "Một"


def test_a_frozen_set_and_a_scored_draft_are_not_edited(store, rules, sheet):
    assert open_rules(store, rules.uid).lock is EditLock.IN_USE
    assert refusal(save_rules, store, with_text(rules, "Hai"), rules) == "rule_set.scored_already"
    frozen = activate_rules(store, rules.uid)
    assert open_rules(store, rules.uid).lock is EditLock.ACTIVE
    assert refusal(save_rules, store, with_text(frozen, "Hai"), frozen) == "rule_set.not_editable"


def test_the_next_version_is_a_draft_of_the_same_contents(store, rules):
    frozen = activate_rules(store, rules.uid)
    made = next_version(store, rules.uid)
    assert (made.code, made.version, made.state) == ("BTC", 2, RuleSetState.DRAFT)
    assert made.content_hash == frozen.content_hash == content_hash(made)
    assert open_rules(store, made.uid).lock is EditLock.NONE


def test_a_newer_draft_that_is_there_is_edited_on(store, rules):
    activate_rules(store, rules.uid)
    made = next_version(store, rules.uid)
    before = everything(store)
    assert next_version(store, rules.uid) == made
    assert everything(store) == before


def test_a_new_set_begins_empty_and_a_known_code_goes_on_counting(store, rules):
    begun = begin_rules(store, RuleSetDraft(" BTC ", 2027, "Bảng 2027"))
    assert (begun.code, begun.version, begun.criteria) == ("BTC", 2, ())
    assert refusal(begin_rules, store, RuleSetDraft(" ", 2027)) == "rule_set.code_missing"
    assert refusal(activate_rules, store, begun.uid) == "rule_set.has_errors"


def test_a_sheet_of_the_old_version_prints_byte_for_byte_as_before(store, rules, sheet, tmp_path):
    activate_rules(store, rules.uid)
    before = print_sheet(store, sheet, tmp_path / "truoc.pdf")
    made = next_version(store, rules.uid)
    table = EditedTable.of(made.criteria)
    first = next(criterion for criterion in made.leaves)
    draft = replace(table.line(first.position).draft, text="Nội dung khác hẳn", max_points=Points(1000))
    table = table.change(first.position, draft).move(first.position, 1)
    edited = save_rules(store, replace(made, criteria=table.criteria(), name="Bảng khác"), made)
    activate_rules(store, edited.uid)
    assert store.rule_sets.by_uid(rules.uid).state is RuleSetState.RETIRED
    assert print_sheet(store, sheet, tmp_path / "sau.pdf") == before


def test_what_should_only_be_looked_at_again_does_not_stop_a_table(store, tmp_path):
    rows = changed_rows(SMALL_TABLE, "3", text="Trừ tối đa 5 điểm")
    told = import_rules(store, criteria_workbook(tmp_path / "luu_y.xlsx", rows), RuleSetDraft("LY", 2026))
    assert activate_rules(store, told.uid).state is RuleSetState.ACTIVE
