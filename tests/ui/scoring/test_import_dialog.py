"""Bringing a real score workbook in: preview, decisions, all or nothing."""

import pytest

from tests.shared_data import CRITERIA_WORKBOOK, SCORES_WORKBOOK, needs_shared
from tests.ui.fakes import FakeDialogs, make_context
from thidua_desktop.operations.offices import OfficeDraft, create_workspace
from thidua_desktop.operations.rule_sets import RuleSetDraft, activate_rules, import_rules
from thidua_desktop.ui.scoring.import_dialog import ScoreImportDialog

pytestmark = needs_shared


@pytest.fixture
def store(tmp_path):
    draft = OfficeDraft("44001", "UBND xã Sen Ngữ", "commune")
    with create_workspace(tmp_path / "that.thidua", draft) as made:
        activate_rules(made, import_rules(made, CRITERIA_WORKBOOK, RuleSetDraft("BTC2025", 2025)).uid)
        yield made


@pytest.fixture
def dialog(qtbot, look, store):
    made = ScoreImportDialog(make_context(look, store, FakeDialogs(SCORES_WORKBOOK)))
    qtbot.addWidget(made, before_close_func=forget)
    made.open()
    return made


def forget(dialog):
    """Let the dialog close without a question about answers that were given."""
    dialog.add_units.ask("", None)
    dialog.keep_flagged.ask("", None)


def decide(dialog):
    dialog.add_units.buttons[0].click()
    dialog.keep_flagged.buttons[0].click()


def test_the_check_shows_every_sheet_and_writes_nothing(dialog, store):
    dialog.choose_file()
    assert len(dialog.sheets.table.records()) == 7
    assert dialog.check_step.tally.tally.new == 7
    assert store.periods.all() == []


def test_saving_waits_for_both_decisions(dialog):
    dialog.choose_file()
    assert not dialog.save.isEnabled()
    dialog.add_units.buttons[0].click()
    assert not dialog.save.isEnabled()
    dialog.keep_flagged.buttons[0].click()
    assert dialog.save.isEnabled()


def test_saving_keeps_all_seven_sheets_in_the_bloc(dialog, store, qtbot):
    dialog.bloc.setEditText("Cụm số 3")
    dialog.choose_file()
    decide(dialog)
    with qtbot.waitSignal(dialog.imported) as told:
        dialog.save.click()
    assert "7 phiếu" in told.args[0]
    period = store.periods.all()[0]
    assert len(store.scores.progress(period.uid, "self")) == 7
    assert [bloc.name for bloc in store.blocs.all()] == ["Cụm số 3"]


def test_the_same_file_again_has_seven_sheets_as_before(dialog):
    dialog.choose_file()
    decide(dialog)
    dialog.save.click()
    dialog._show_step(1)
    dialog.read_file(SCORES_WORKBOOK)
    assert dialog.check_step.tally.tally.same == 7


def test_a_place_to_look_at_shows_its_cell_and_its_reason(dialog):
    dialog.choose_file()
    problems = dialog.check_step.problems.records()
    with_cells = [problem for problem in problems if problem.value]
    assert with_cells
    assert all("!" in problem.where and problem.reason and problem.remedy for problem in with_cells)


def test_leaving_after_a_decision_asks_and_keeps_nothing(dialog, store):
    dialog.choose_file()
    dialog.add_units.buttons[0].click()
    dialog.context.dialogs.answers = ["Bỏ phần chưa lưu"]
    dialog.close_button.click()
    assert "chưa được lưu" in dialog.context.dialogs.seen[-1]
    assert store.periods.all() == []


def test_a_file_that_is_no_workbook_is_refused_in_a_sentence(dialog, tmp_path):
    broken = tmp_path / "hong.xlsx"
    broken.write_bytes(b"khong phai Excel")
    dialog.read_file(broken)
    assert dialog._said.text()
    assert dialog._step() == 1
