"""Questions on lines, answers of the unit, and what the reviewer says to them, with the real store."""

from dataclasses import replace
from datetime import date

import pytest

from tests.sheet_road import BLOC_SCORED, FIRST, SECOND, make_head_store, road, state_of
from tests.ui.bloc_store import fill_sheet
from thidua_desktop.domain.errors import UserError
from thidua_desktop.domain.records.scoring import Round, SheetAction, SheetRole, SheetState, Verdict
from thidua_desktop.domain.submission import LineQuestion
from thidua_desktop.messages import error_sentence
from thidua_desktop.operations.explanations import (
    Judgement,
    answer_questions,
    ask_unit,
    judge_answers,
    keep_answers,
)
from thidua_desktop.operations.scores import read_sheet
from thidua_desktop.operations.sheet_gate import Wish, steps_taken
from thidua_desktop.operations.sheet_steps import take_step

LATER = date(2099, 1, 1)
ASKED = tuple(LineQuestion(path, Round.APPRAISAL, "Vì sao?", LATER) for path in (FIRST, SECOND))
FIRST_KEY, SECOND_KEY = (one.key for one in ASKED)
ANSWERS = {FIRST_KEY: "Theo báo cáo.", SECOND_KEY: "Theo sổ."}
APPRAISE = Wish(SheetAction.APPRAISE, SheetRole.APPRAISER)


@pytest.fixture
def store(tmp_path):
    with make_head_store(tmp_path) as opened:
        yield opened


@pytest.fixture
def sheet(store):
    return fill_sheet(store, "u0", 800)


@pytest.fixture
def asked(store, sheet):
    road(store, sheet, *BLOC_SCORED)
    ask_unit(store, sheet.uid, ASKED)
    return sheet


def refusal(job, *arguments):
    with pytest.raises(UserError) as refused:
        job(*arguments)
    assert error_sentence(refused.value)
    return refused.value.code


def let_days_pass(store, sheet):
    """Let the last day of every question be over."""
    with store.write("set-up"):
        over = [replace(one, due_on=date(2020, 1, 1)) for one in store.rounds.questions(sheet.uid)]
        store.rounds.save_questions(sheet, over)


def test_a_unit_answers_line_by_line_and_the_sheet_goes_back(store, asked):
    answer_questions(store, asked.uid, ANSWERS)
    answers = [one.answer for one in store.rounds.questions(asked.uid)]
    assert (answers, state_of(store, asked)) == (["Theo báo cáo.", "Theo sổ."], SheetState.BLOC_SCORED)


def test_answers_are_kept_as_drafts_until_all_are_there(store, asked):
    view = keep_answers(store, asked.uid, {FIRST_KEY: " Theo  báo cáo. "})
    first, second = view.questions
    assert (first.answer, first.is_answered, second.answer) == ("Theo báo cáo.", False, "")
    assert state_of(store, asked) is SheetState.EXPLAINING
    assert refusal(answer_questions, store, asked.uid, {}) == "scores.questions_open"
    answer_questions(store, asked.uid, {SECOND_KEY: "Theo sổ."})
    assert all(one.is_answered for one in store.rounds.questions(asked.uid))


def test_a_draft_does_not_let_the_round_be_concluded(store, asked):
    keep_answers(store, asked.uid, ANSWERS)
    assert refusal(take_step, store, asked.uid, APPRAISE) == "scores.questions_open"


def test_an_answer_after_the_last_day_is_taken_with_its_day(store, asked):
    let_days_pass(store, asked)
    answer_questions(store, asked.uid, ANSWERS)
    today = store.clock().astimezone().date()
    first = store.rounds.questions(asked.uid)[0]
    assert (first.answered_on, first.is_late(today)) == (today, True)


def test_what_was_never_answered_is_concluded_after_its_day(store, asked):
    assert refusal(take_step, store, asked.uid, APPRAISE) == "scores.questions_open"
    let_days_pass(store, asked)
    assert take_step(store, asked.uid, APPRAISE).state is SheetState.APPRAISED


def test_an_answer_is_recorded_by_who_asked_when_it_comes_on_paper(store, asked):
    with store.write("set-up"):
        store.scores.save_sheet(replace(store.scores.sheet(asked.uid), entered_by_uid=None))
    answer_questions(store, asked.uid, ANSWERS)
    newest = steps_taken(store, asked.uid)[0]
    assert (newest.role, newest.office_uid) == ("unit", store.offices.office().unit_uid)


def test_every_answer_gets_its_word_before_the_appraisal_is_concluded(store, asked):
    answer_questions(store, asked.uid, ANSWERS)
    assert refusal(take_step, store, asked.uid, APPRAISE) == "scores.verdicts_open"
    judge_answers(store, asked.uid, {FIRST_KEY: Judgement(Verdict.ACCEPTED)})
    assert refusal(take_step, store, asked.uid, APPRAISE) == "scores.verdicts_open"
    view = judge_answers(store, asked.uid, {SECOND_KEY: Judgement(Verdict.REFUSED, "Sổ năm trước")})
    assert [(one.verdict, one.verdict_word) for one in view.questions] == [
        (Verdict.ACCEPTED, ""),
        (Verdict.REFUSED, "Sổ năm trước"),
    ]
    assert take_step(store, asked.uid, APPRAISE).state is SheetState.APPRAISED


def test_refusing_an_explanation_needs_a_word(store, asked):
    answer_questions(store, asked.uid, ANSWERS)
    said = {FIRST_KEY: Judgement(Verdict.REFUSED)}
    assert refusal(judge_answers, store, asked.uid, said) == "scores.verdict_without_word"
    assert store.rounds.questions(asked.uid)[0].verdict is None


def test_what_is_not_answered_cannot_be_judged(store, asked):
    said = {FIRST_KEY: Judgement(Verdict.ACCEPTED)}
    assert refusal(judge_answers, store, asked.uid, said) == "scores.nothing_to_judge"


def test_a_blocs_head_speaks_only_to_what_the_bloc_asked(store, asked):
    answer_questions(store, asked.uid, ANSWERS)
    said = {FIRST_KEY: Judgement(Verdict.ACCEPTED)}
    assert refusal(judge_answers, store, asked.uid, said, SheetRole.BLOC_HEAD) == "scores.asked_by_others"


def test_a_question_of_a_day_that_is_over_is_not_sent(store, sheet):
    road(store, sheet, *BLOC_SCORED)
    over = [LineQuestion(FIRST, Round.APPRAISAL, "Vì sao?", date(2020, 1, 1))]
    assert refusal(ask_unit, store, sheet.uid, over) == "scores.due_day_over"
    assert state_of(store, sheet) is SheetState.BLOC_SCORED


def test_a_question_about_no_line_of_the_sheet_is_not_sent(store, sheet):
    road(store, sheet, *BLOC_SCORED)
    unknown = [LineQuestion("XX", Round.APPRAISAL, "Vì sao?", LATER)]
    with pytest.raises(UserError) as refused:
        ask_unit(store, sheet.uid, unknown)
    assert [issue.code for issue in refused.value.issues] == ["scores.unknown_line"]


def test_asking_the_same_line_again_begins_a_new_thread(store, asked):
    answer_questions(store, asked.uid, ANSWERS)
    ask_unit(store, asked.uid, [replace(ASKED[0], question="Còn quý IV?")])
    first = read_sheet(store, asked.uid).questions[0]
    assert (first.question, first.answer, first.is_answered) == ("Còn quý IV?", "", False)
    told = [row.new for row in store.audit.history(asked.uid) if row.field.startswith(("question", "answer"))]
    assert told[::-1] == ["Vì sao?", "Vì sao?", "Theo báo cáo.", "Theo sổ.", "Còn quý IV?"]


def test_an_answer_that_changes_nothing_writes_nothing(store, asked):
    keep_answers(store, asked.uid, {FIRST_KEY: "Theo báo cáo."})
    before = len(store.audit.history(asked.uid))
    keep_answers(store, asked.uid, {FIRST_KEY: "Theo báo cáo."})
    assert len(store.audit.history(asked.uid)) == before
