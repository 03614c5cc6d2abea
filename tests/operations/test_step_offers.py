"""Which steps an office is offered, why not the others, and which comes next."""

from dataclasses import replace

import pytest

from tests.operations.test_explanations import ANSWERS, APPRAISE, ASKED, FIRST_KEY, SECOND_KEY, let_days_pass
from tests.sheet_road import (
    APPRAISED,
    APPROVED,
    BLOC_SCORED,
    HANDED_IN,
    PUBLISHED,
    make_head_store,
    road,
)
from tests.ui.bloc_store import YEAR, fill_sheet
from thidua_desktop.domain.records.scoring import SheetAction, SheetRole, SheetState, Verdict
from thidua_desktop.messages import issue_sentence
from thidua_desktop.operations.blocs import new_member, save_members
from thidua_desktop.operations.explanations import Judgement, answer_questions, ask_unit, judge_answers
from thidua_desktop.operations.sheet_steps import take_step
from thidua_desktop.operations.step_offers import possible_steps, read_offers, usual_role


@pytest.fixture
def store(tmp_path):
    with make_head_store(tmp_path) as opened:
        yield opened


@pytest.fixture
def sheet(store):
    return fill_sheet(store, "u0", 800)


def offers(store, sheet):
    return read_offers(store, store.scores.sheet(sheet.uid))


def following(store, sheet):
    return offers(store, sheet).following


def test_the_steps_an_office_may_take_are_those_of_the_table(store, sheet):
    offered = possible_steps(store, store.scores.sheet(sheet.uid))
    assert offered == ((SheetAction.TYPE, SheetRole.UNIT), (SheetAction.SUBMIT, SheetRole.UNIT))


@pytest.mark.parametrize("state", list(SheetState))
def test_what_is_not_offered_says_why_in_vietnamese(store, sheet, state):
    with store.write("set-up"):
        store.scores.save_sheet(replace(store.scores.sheet(sheet.uid), state=state))
    for offer in offers(store, sheet).steps:
        assert bool(offer.roles) != (offer.refusal is not None)
        if offer.refusal is not None:
            assert issue_sentence(offer.refusal).endswith(".")


@pytest.mark.parametrize(
    ("steps", "expected"),
    [
        ((), None),
        ((HANDED_IN,), (SheetAction.FINISH_BLOC, SheetRole.BLOC_HEAD)),
        (BLOC_SCORED, (SheetAction.APPRAISE, SheetRole.APPRAISER)),
        (APPRAISED, (SheetAction.APPROVE, SheetRole.COUNCIL)),
        (APPROVED, (SheetAction.PUBLISH, SheetRole.COUNCIL)),
        (PUBLISHED, None),
    ],
)
def test_one_step_comes_next(store, sheet, steps, expected):
    road(store, sheet, *steps)
    assert following(store, sheet) == expected


def test_who_heads_no_bloc_appraises_what_was_handed_in(store, sheet):
    save_members(store, "bloc", tuple(new_member("bloc", f"u{number}", YEAR) for number in range(4)))
    road(store, sheet, HANDED_IN)
    assert following(store, sheet) == (SheetAction.APPRAISE, SheetRole.APPRAISER)
    finish = offers(store, sheet).offer(SheetAction.FINISH_BLOC)
    assert issue_sentence(finish.refusal) == "Chỉ trưởng khối, cụm của đơn vị mới làm được việc này."


def test_a_head_returns_a_sheet_as_head_and_publishes_for_the_meeting():
    both = (SheetRole.BLOC_HEAD, SheetRole.APPRAISER)
    assert usual_role(SheetAction.RETURN, both) is SheetRole.BLOC_HEAD
    assert usual_role(SheetAction.ASK, both) is SheetRole.APPRAISER
    assert usual_role(SheetAction.PUBLISH, (SheetRole.APPRAISER,)) is SheetRole.APPRAISER


def test_an_own_sheet_goes_on_to_who_heads_the_bloc(store):
    save_members(store, "bloc", tuple(new_member("bloc", f"u{number}", YEAR) for number in range(4)))
    sheet = fill_sheet(store, store.offices.office().unit_uid, 800, submit=True)
    assert following(store, sheet) is None


def test_questions_are_answered_then_judged_before_the_appraisal(store, sheet):
    road(store, sheet, *BLOC_SCORED)
    ask_unit(store, sheet.uid, ASKED)
    assert following(store, sheet) == (SheetAction.EXPLAIN, SheetRole.UNIT)
    assert offers(store, sheet).offer(SheetAction.JUDGE).roles == ()
    answer_questions(store, sheet.uid, ANSWERS)
    assert following(store, sheet) == (SheetAction.JUDGE, SheetRole.APPRAISER)
    accepted = Judgement(Verdict.ACCEPTED)
    judge_answers(store, sheet.uid, {FIRST_KEY: accepted, SECOND_KEY: accepted})
    assert following(store, sheet) == (SheetAction.APPRAISE, SheetRole.APPRAISER)


def test_the_appraisal_goes_on_when_the_days_of_all_questions_are_over(store, sheet):
    road(store, sheet, *BLOC_SCORED)
    ask_unit(store, sheet.uid, ASKED)
    let_days_pass(store, sheet)
    assert following(store, sheet) == (SheetAction.APPRAISE, SheetRole.APPRAISER)
    assert take_step(store, sheet.uid, APPRAISE).state is SheetState.APPRAISED
