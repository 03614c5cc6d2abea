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
    qtbot.addWidget(made)
    made.open()
    made.choose_file()
    return made


def test_the_preview_shows_every_sheet_and_writes_nothing(dialog, store):
    assert [sheet.leaves_scored for sheet in dialog.preview.table.records()] != []
    assert len(dialog.preview.table.records()) == 7
    assert store.periods.all() == []


def test_saving_waits_for_both_decisions(dialog):
    assert not dialog.save.isEnabled()
    dialog.preview.add_units.button.click()
    assert not dialog.save.isEnabled()
    dialog.preview.keep_flagged.button.click()
    assert dialog.save.isEnabled()


def test_saving_keeps_all_seven_sheets_in_the_bloc(dialog, store, qtbot):
    dialog.bloc.setEditText("Cụm số 3")
    dialog.bloc.lineEdit().editingFinished.emit()
    dialog.preview.add_units.button.click()
    dialog.preview.keep_flagged.button.click()
    with qtbot.waitSignal(dialog.imported) as told:
        dialog.save.click()
    assert "7 phiếu" in told.args[0]
    period = store.periods.all()[0]
    assert len(store.scores.progress(period.uid, "self")) == 7
    assert [bloc.name for bloc in store.blocs.all()] == ["Cụm số 3"]


def test_leaving_the_dialog_keeps_nothing(dialog, store):
    dialog.later.click()
    assert store.periods.all() == []


def test_a_file_that_is_no_workbook_is_refused_in_a_sentence(dialog, tmp_path):
    broken = tmp_path / "hong.xlsx"
    broken.write_bytes(b"khong phai Excel")
    dialog.read_file(broken)
    assert dialog._problem.text()
    assert not dialog.save.isEnabled()
