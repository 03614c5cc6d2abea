"""Sheets that went on at one office while the other sends or receives them."""

from dataclasses import replace

import pytest

from tests.operations.test_packages import codes, knows, take
from tests.two_offices import plan_of, send
from thidua_desktop.data.store.scores import SheetFilter
from thidua_desktop.domain.points import Points
from thidua_desktop.domain.records.exchange import Accept
from thidua_desktop.domain.records.scoring import Round, ScoreEntry, SheetState
from thidua_desktop.operations.packages import apply_import

FURTHER = (SheetState.BLOC_SCORED, SheetState.EXPLAINING, SheetState.APPRAISED, SheetState.APPROVED)


def put(store, state):
    with store.write("set-up"):
        for sheet in store.scores.sheets(SheetFilter()):
            store.scores.save_sheet(replace(sheet, state=state))


def states(store):
    return {sheet.state for sheet in store.scores.sheets(SheetFilter())}


@pytest.fixture
def arrived(sender, receiver, submission):
    knows(receiver)
    take(receiver, submission)
    return receiver


@pytest.fixture
def changed(sender, arrived, tmp_path):
    with sender.write("set-up"):
        first = sender.scores.sheets(SheetFilter())[0]
        sender.scores.save_entries(first, Round.SELF, [ScoreEntry("I./1", Points(900))])
    return send(sender, tmp_path).file


def test_a_sheet_comes_in_with_the_day_of_its_receipt(arrived):
    today = arrived.clock().astimezone().date()
    assert {sheet.received_on for sheet in arrived.scores.sheets(SheetFilter())} == {today}


@pytest.mark.parametrize("state", FURTHER)
def test_a_sheet_that_went_on_at_the_head_travels_as_handed_in(sender, receiver, tmp_path, state):
    put(sender, state)
    knows(receiver)
    take(receiver, send(sender, tmp_path).file)
    assert states(receiver) == {SheetState.SUBMITTED}


def test_a_returned_sheet_travels_only_as_a_draft(sender, receiver, tmp_path):
    put(sender, SheetState.RETURNED)
    knows(receiver)
    take(receiver, send(sender, tmp_path, with_drafts=True).file)
    assert states(receiver) == {SheetState.DRAFT}


@pytest.mark.parametrize("state", FURTHER)
def test_the_same_scores_leave_a_sheet_that_went_on(sender, arrived, tmp_path, state):
    put(arrived, state)
    plan = plan_of(arrived, send(sender, tmp_path).file)
    assert not plan.needs_decision
    apply_import(arrived, plan)
    assert states(arrived) == {state}


@pytest.mark.parametrize("state", FURTHER)
def test_other_scores_of_a_sheet_that_went_on_need_a_decision(arrived, changed, state):
    put(arrived, state)
    plan = plan_of(arrived, changed)
    assert "package.sheet_guarded" in codes(plan)
    apply_import(arrived, plan, Accept.NONE)
    assert states(arrived) == {state}
    apply_import(arrived, plan_of(arrived, changed), Accept.ALL)
    assert states(arrived) == {state, SheetState.SUBMITTED}


def test_a_returned_sheet_is_taken_back_in_without_a_question(arrived, changed):
    put(arrived, SheetState.RETURNED)
    plan = plan_of(arrived, changed)
    assert not plan.needs_decision
    apply_import(arrived, plan)
    assert states(arrived) == {SheetState.SUBMITTED}


def test_a_published_sheet_takes_nothing_from_a_package(arrived, changed):
    put(arrived, SheetState.PUBLISHED)
    plan = plan_of(arrived, changed)
    assert "package.sheet_published" in codes(plan)
    apply_import(arrived, plan, Accept.ALL)
    assert states(arrived) == {SheetState.PUBLISHED}
