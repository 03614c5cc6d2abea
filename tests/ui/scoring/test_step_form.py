"""Steps after a sheet was handed in, from the menu of its page."""

import pytest

from tests.ui.bloc_store import fill_sheet
from thidua_desktop.domain.points import Points
from thidua_desktop.domain.records.scoring import (
    Absence,
    Round,
    ScoreEntry,
    SheetAction,
    SheetRole,
    SheetState,
)
from thidua_desktop.operations.scores import save_entries
from thidua_desktop.operations.sheet_gate import Wish
from thidua_desktop.operations.sheet_steps import take_step
from thidua_desktop.ui.widgets.form_dialog import FormDialog


@pytest.fixture
def handed_in(page, store, sheet):
    fill_sheet(store, "u0", 900, submit=True)
    page.load()
    return page


def form(page):
    page.steps.action.trigger()
    return next((one for one in page.findChildren(FormDialog) if one.isVisible()), None)


def fill(dialog, **values):
    for name, value in values.items():
        dialog.form.editor(name).set_value(value)
    dialog.submit()


def test_a_sheet_is_returned_with_its_reason(handed_in, store, sheet):
    dialog = form(handed_in)
    fill(dialog, step="return:appraiser", reason="Thiếu báo cáo quý IV")
    assert store.scores.sheet(sheet.uid).state is SheetState.RETURNED
    assert "Lý do trả lại: Thiếu báo cáo quý IV" in handed_in._facts.text()
    assert not handed_in.editor.grid.sheet.is_locked()


def test_a_return_without_a_reason_keeps_the_form_open(handed_in, store, sheet):
    dialog = form(handed_in)
    fill(dialog, step="return:appraiser")
    assert dialog.isVisible()
    assert "phải ghi lý do" in dialog._problem.text()
    assert store.scores.sheet(sheet.uid).state is SheetState.SUBMITTED
    dialog.close_kept()


def test_a_result_is_published_with_its_decision(handed_in, store, sheet):
    for action, role in (
        (SheetAction.APPRAISE, SheetRole.APPRAISER),
        (SheetAction.APPROVE, SheetRole.COUNCIL),
    ):
        take_step(store, sheet.uid, Wish(action, role))
    handed_in.load()
    fill(form(handed_in), step="publish:council", decision="12/QĐ-UBND")
    assert store.scores.sheet(sheet.uid).state is SheetState.PUBLISHED
    assert store.rounds.publications(sheet.uid)[0].decision_number == "12/QĐ-UBND"


def test_a_draft_has_no_step_but_handing_in(page):
    assert form(page) is None
    assert "chưa có bước nào" in page._line.text()


def test_what_else_keeps_a_sheet_is_said_in_its_own_words(page, store, sheet):
    fill_sheet(store, "u0", 900)
    path = page.editor.view().rule_set.leaves[0].path
    with store.write("test"):
        line = ScoreEntry(path, absence=Absence.NOT_ASSIGNED)
        store.scores.save_entries(sheet, Round.SELF, [line])
    page.load()
    page.handing_in.submit.trigger()
    assert "không cho ghi không giao" in page._line.text()
    save_entries(store, sheet.uid, Round.SELF, [ScoreEntry(path, Points(900))])
