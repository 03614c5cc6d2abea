"""Explanations (giải trình): questions on lines, the unit's answers, what the reviewer says to them."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from thidua_desktop.data.store.store import Store
from thidua_desktop.domain.errors import UserError
from thidua_desktop.domain.families import Family
from thidua_desktop.domain.issues import error
from thidua_desktop.domain.records.scoring import Round, ScoreSheet, SheetAction, SheetRole, Verdict
from thidua_desktop.domain.submission import LineQuestion, check_answers
from thidua_desktop.domain.text import clean_line, format_date
from thidua_desktop.operations.scores import SheetView, read_sheet
from thidua_desktop.operations.sheet_gate import Wish, keep_step, require_step

QuestionKey = tuple[str, Round]
"""A line and the round that asks about it."""


@dataclass(frozen=True, slots=True)
class Judgement:
    """What a reviewer says to an answer; a refusal needs its word."""

    verdict: Verdict
    word: str = ""


def ask_unit(
    store: Store, sheet_uid: str, questions: Iterable[LineQuestion], role: SheetRole = SheetRole.APPRAISER
) -> ScoreSheet:
    """Ask a unit about lines of its sheet, each by a day.

    Raises UserError without a question, for a line that is none of the sheet's, for a day that is over.
    """
    view = read_sheet(store, sheet_uid)
    asked = [replace(one, question=clean_line(one.question)) for one in questions]
    known = {leaf.path for leaf in view.rule_set.leaves}
    unknown = [error("scores.unknown_line", one.criterion_path, line=one.criterion_path) for one in asked]
    issues = [issue for issue in unknown if issue.where not in known]
    wish = Wish(SheetAction.ASK, role, "; ".join(one.question for one in asked if one.question))
    state = require_step(store, view.sheet, wish)
    if issues or not all(one.question for one in asked):
        raise UserError("workflow.ask_without_reason", issues=issues)
    over = [one.due_on for one in asked if one.due_on < store.today()]
    if over:
        raise UserError("scores.due_day_over", day=format_date(over[0]))
    with store.write("scores.ask", Family.SCORES):
        store.rounds.save_questions(view.sheet, asked)
        after = keep_step(store, view.sheet, replace(view.sheet, state=state), wish)
        for one in asked:
            _note(store, view.sheet, "question", one, one.question)
        return after


def keep_answers(store: Store, sheet_uid: str, answers: Mapping[QuestionKey, str]) -> SheetView:
    """Keep answers as drafts; nothing is handed in, and the sheet stays where it is."""
    view = read_sheet(store, sheet_uid)
    require_step(store, view.sheet, Wish(SheetAction.EXPLAIN))
    drafts = [one for one in _with_drafts(view.questions, answers) if one not in view.questions]
    if drafts:
        with store.write("scores.explain_draft", Family.SCORES):
            store.rounds.save_questions(view.sheet, drafts)
    return read_sheet(store, sheet_uid)


def answer_questions(store: Store, sheet_uid: str, answers: Mapping[QuestionKey, str]) -> ScoreSheet:
    """Hand in the answers to what the unit was asked, drafts among them, and give the sheet back.

    A late answer is taken with its day. Raises UserError("scores.questions_open") while one has no answer.
    """
    view, wish = read_sheet(store, sheet_uid), Wish(SheetAction.EXPLAIN)
    state = require_step(store, view.sheet, wish)
    today = store.today()
    handed_in = [
        replace(one, answered_on=today)
        for one in _with_drafts(view.questions, answers)
        if not one.is_answered and one.answer
    ]
    keys = {one.key for one in handed_in}
    issues = check_answers(tuple(one for one in view.questions if one.key not in keys))
    if issues:
        raise UserError("scores.questions_open", issues=issues, count=len(issues))
    with store.write("scores.explain", Family.SCORES):
        store.rounds.save_questions(view.sheet, handed_in)
        after = keep_step(store, view.sheet, replace(view.sheet, state=state), wish)
        for one in handed_in:
            _note(store, view.sheet, "answer", one, one.answer)
        return after


def judge_answers(
    store: Store,
    sheet_uid: str,
    judgements: Mapping[QuestionKey, Judgement],
    role: SheetRole = SheetRole.APPRAISER,
) -> SheetView:
    """Say of answers whether they are accepted; a verdict may be changed until the round is concluded.

    A bloc's head speaks only to what the bloc asked. Raises UserError without the word of a refusal, or for
    a line without an answer.
    """
    view = read_sheet(store, sheet_uid)
    require_step(store, view.sheet, Wish(SheetAction.JUDGE, role))
    answered = {one.key: one for one in view.questions if one.is_answered}
    judged = []
    for key, said in judgements.items():
        word, line = clean_line(said.word), key[0]
        if key not in answered:
            raise UserError("scores.nothing_to_judge", line=line)
        if role is SheetRole.BLOC_HEAD and key[1] is not Round.BLOC:
            raise UserError("scores.asked_by_others", line=line)
        if said.verdict is Verdict.REFUSED and not word:
            raise UserError("scores.verdict_without_word", line=line)
        judged.append(replace(answered[key], verdict=said.verdict, verdict_word=word))
    changed = [one for one in judged if one != answered[one.key]]
    if changed:
        with store.write("scores.judge", Family.SCORES):
            store.rounds.save_questions(view.sheet, changed)
            for one in changed:
                _note(store, view.sheet, "verdict", one, f"{one.verdict}: {one.verdict_word}".rstrip(": "))
    return read_sheet(store, sheet_uid)


def _with_drafts(questions: Iterable[LineQuestion], answers: Mapping[QuestionKey, str]) -> list[LineQuestion]:
    """Put typed answers to what is not handed in yet."""
    return [
        replace(one, answer=clean_line(answers[one.key]))
        if one.key in answers and not one.is_answered
        else one
        for one in questions
    ]


def _note(store: Store, sheet: ScoreSheet, what: str, question: LineQuestion, text: str) -> None:
    field = f"{what}:{question.round}:{question.criterion_path}"
    store.audit.note("score_sheet", sheet.uid, field, None, text)
