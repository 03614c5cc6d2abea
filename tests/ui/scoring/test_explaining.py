"""Questions, answers and verdicts in their dialogs, through the real store."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from tests.operations.test_explanations import ANSWERS, ASKED, FIRST_KEY, SECOND_KEY
from tests.sheet_road import BLOC_SCORED, FIRST, HANDED_IN, LEAVES, SECOND, make_head_store, road, state_of
from tests.typing_vietnamese import type_vietnamese
from tests.ui.bloc_store import fill_sheet
from tests.ui.fakes import FakeDialogs, make_context
from thidua_desktop.domain.deadlines import after_working_days
from thidua_desktop.domain.points import Points
from thidua_desktop.domain.records.scoring import (
    Round,
    ScoreEntry,
    SheetAction,
    SheetRole,
    SheetState,
    Verdict,
)
from thidua_desktop.operations.explanations import answer_questions, ask_unit, keep_answers
from thidua_desktop.operations.scores import read_sheet, save_entries
from thidua_desktop.ui.scoring.answers import AnswersDialog
from thidua_desktop.ui.scoring.page import ScoringPage
from thidua_desktop.ui.scoring.questions import AskDialog
from thidua_desktop.ui.scoring.talk import due_words, thread_words
from thidua_desktop.ui.scoring.verdicts import VerdictDialog

TODAY = date(2026, 7, 1)


@pytest.fixture
def store(tmp_path):
    with make_head_store(tmp_path) as made:
        yield made


@pytest.fixture
def sheet(store):
    """The bloc gave two lines other points than the unit, with a reason."""
    made = fill_sheet(store, "u0", 800)
    road(store, made, HANDED_IN)
    lines = [ScoreEntry(path, Points(650), note="Thiếu báo cáo quý IV") for path in (FIRST, SECOND)]
    save_entries(store, made.uid, Round.BLOC, lines)
    road(store, made, BLOC_SCORED[1])
    return made


@pytest.fixture
def dialogs():
    return FakeDialogs()


@pytest.fixture
def page(qtbot, look, store, sheet, dialogs):
    made = ScoringPage(make_context(look, store, dialogs, today=date.today))
    qtbot.addWidget(made)
    made.resize(1130, 700)
    made.enter("u0")
    with qtbot.waitExposed(made):
        made.show()
    return made


@pytest.fixture
def asked(store, sheet, page):
    ask_unit(store, sheet.uid, ASKED)
    page.load()
    return sheet


@pytest.fixture
def answered(store, asked, page):
    answer_questions(store, asked.uid, ANSWERS)
    page.load()
    return asked


def begin(page, action, kind):
    page.steps.actions[action].trigger()
    return next(one for one in page.findChildren(kind) if one.isVisible())


def write(dialog, key, editor, text):
    dialog.table.select(key)
    editor.setFocus()
    editor.clear()
    type_vietnamese(editor, text)


def ask_dialog(page):
    return begin(page, SheetAction.ASK, AskDialog)


# ------------------------------------------------------------------------------------------ asking


def test_lines_on_which_the_rounds_differ_are_suggested_with_a_question(page, sheet):
    page.editor.go_to_path(LEAVES[4].path)
    dialog = ask_dialog(page)
    shown = [one.criterion.path for one in dialog.table.visible_records()]
    assert shown == [FIRST, SECOND, LEAVES[4].path]
    assert dialog.questions()[0].question == (
        "Tự chấm 8, khối chấm 6,5: Thiếu báo cáo quý IV. Đề nghị giải trình."
    )
    assert dialog.chosen().criterion.path == LEAVES[4].path
    assert dialog.due.value() == after_working_days(date.today(), 5)  # noqa: DTZ011  # the office's own day
    dialog.close_kept()


def test_questions_are_sent_with_one_last_day(page, store, sheet):
    dialog = ask_dialog(page)
    write(dialog, SECOND, dialog.question, "")
    write(dialog, FIRST, dialog.question, "Số liệu ở đâu?")
    due_on = date.today() + timedelta(days=9)  # noqa: DTZ011  # as above
    dialog.due.set_value(due_on)
    dialog.send_button.click()
    (question,) = store.rounds.questions(sheet.uid)
    assert (question.criterion_path, question.round, question.question) == (
        FIRST,
        Round.APPRAISAL,
        "Số liệu ở đâu?",
    )
    assert (question.due_on, state_of(store, sheet)) == (due_on, SheetState.EXPLAINING)
    assert page.steps.following.text() == "Giải trình"


def test_a_blocs_head_asks_for_its_own_round(page, store, sheet):
    dialog = ask_dialog(page)
    dialog.role.set_value(SheetRole.BLOC_HEAD.value)
    dialog.submit()
    assert {one.round for one in store.rounds.questions(sheet.uid)} == {Round.BLOC}


def test_nothing_is_sent_without_a_question_or_after_a_day_that_is_over(page, store, sheet):
    dialog = ask_dialog(page)
    dialog.due.set_value(date(2020, 1, 1))
    dialog.submit()
    assert dialog._problem.text() == "Hạn trả lời đã qua. Hãy chọn ngày sau."
    dialog.due.setText("mai")
    dialog.submit()
    assert dialog._problem.text().startswith("Chưa ghi hạn trả lời.")
    dialog.clear_button.click()
    dialog.submit()
    assert dialog._problem.text() == "Chưa có câu hỏi nào. Hãy chọn dòng rồi ghi câu hỏi."
    assert state_of(store, sheet) is SheetState.BLOC_SCORED
    dialog.close_kept()


def test_every_line_can_be_asked_about(page):
    dialog = ask_dialog(page)
    dialog.table.boxes[0].setCurrentIndex(2)
    assert len(dialog.table.visible_records()) == len(LEAVES)
    dialog.table.boxes[0].setCurrentIndex(1)
    assert [one.criterion.path for one in dialog.table.visible_records()] == [FIRST, SECOND]
    dialog.close_kept()


def test_a_written_question_is_not_lost_without_asking(page, dialogs):
    dialog = ask_dialog(page)
    write(dialog, FIRST, dialog.question, "Vì sao?")
    dialogs.answers.append("Quay lại nhập tiếp")
    dialog.reject()
    assert dialog.isVisible()
    dialogs.answers.append("Bỏ phần chưa lưu")
    dialog.reject()
    assert not dialog.isVisible()


# ------------------------------------------------------------------------------------------ answering


def answers_dialog(page):
    return begin(page, SheetAction.EXPLAIN, AnswersDialog)


def test_answers_are_kept_one_by_one_and_handed_in_together(page, store, asked):
    dialog = answers_dialog(page)
    write(dialog, FIRST_KEY, dialog.answer, "Ở báo cáo số 12.")
    dialog.keep_button.click()
    assert (store.rounds.questions(asked.uid)[0].answer, dialog.is_dirty()) == ("Ở báo cáo số 12.", False)
    assert state_of(store, asked) is SheetState.EXPLAINING
    dialog.submit()
    assert dialog._problem.text().startswith("Dòng 2 chưa có câu trả lời.")
    assert dialog.chosen().key == SECOND_KEY
    write(dialog, SECOND_KEY, dialog.answer, "Theo sổ theo dõi.")
    dialog.send_button.click()
    assert [one.answer for one in store.rounds.questions(asked.uid)] == [
        "Ở báo cáo số 12.",
        "Theo sổ theo dõi.",
    ]
    assert state_of(store, asked) is SheetState.BLOC_SCORED


def test_a_draft_stands_when_the_dialog_is_opened_again(page, store, asked):
    keep_answers(store, asked.uid, {SECOND_KEY: "Theo sổ."})
    page.load()
    dialog = answers_dialog(page)
    assert dialog.chosen().key == FIRST_KEY
    states = [row[-1] for row in dialog.table.table_texts(dialog.table.visible_records())[1:]]
    assert states == ["Chưa trả lời", "Đã ghi nháp"]
    dialog.table.select(SECOND_KEY)
    assert dialog.answer.toPlainText() == "Theo sổ."
    dialog.close_kept()


def test_the_unit_sees_question_points_and_days_left(page, asked):
    dialog = answers_dialog(page)
    heads, first, *_ = dialog.table.table_texts(dialog.table.visible_records())
    shown = dict(zip(heads, first, strict=True))
    assert (shown["Câu hỏi"], shown["Ai hỏi"]) == ("Vì sao?", "Thẩm định")
    assert (shown["Tự chấm"], shown["Chấm sau"]) == ("8", "6,5")
    assert shown["Hạn trả lời"].startswith("01/01/2099, còn ")
    dialog.close_kept()


def test_a_typed_answer_is_not_lost_without_asking(page, asked, dialogs):
    dialog = answers_dialog(page)
    write(dialog, FIRST_KEY, dialog.answer, "Theo báo cáo.")
    dialogs.answers.append("Quay lại nhập tiếp")
    dialog.reject()
    assert dialog.isVisible()
    dialog.close_kept()


def test_a_file_is_attached_to_the_line_that_is_explained(page, store, asked, dialogs, tmp_path):
    file = tmp_path / "báo cáo.txt"
    file.write_text("số liệu quý IV", encoding="utf-8")
    dialog = answers_dialog(page)
    dialog.table.select(SECOND_KEY)
    dialogs.answers.append([file])
    dialog.attach_button.click()
    assert dialog._files.text() == "Minh chứng: báo cáo.txt"
    assert [one.name for one in read_sheet(store, asked.uid).evidence[SECOND]] == ["báo cáo.txt"]
    assert state_of(store, asked) is SheetState.EXPLAINING
    dialog.close_kept()


# ------------------------------------------------------------------------------------------ judging


def verdict_dialog(page):
    return begin(page, SheetAction.JUDGE, VerdictDialog)


def say(dialog, key, verdict, word=""):
    dialog.table.select(key)
    dialog.verdict.set_value(verdict.value)
    dialog.verdict.edited.emit()
    if word:
        type_vietnamese(dialog.word, word)


def test_every_answer_gets_its_word_and_the_sheet_goes_on(page, store, answered):
    assert page.steps.following.text() == "Nhận xét giải trình"
    dialog = verdict_dialog(page)
    say(dialog, FIRST_KEY, Verdict.ACCEPTED)
    say(dialog, SECOND_KEY, Verdict.REFUSED, "Sổ của năm trước")
    dialog.keep_button.click()
    said = [(one.verdict, one.verdict_word) for one in store.rounds.questions(answered.uid)]
    assert said == [(Verdict.ACCEPTED, ""), (Verdict.REFUSED, "Sổ của năm trước")]
    assert not dialog.isVisible()
    assert page.steps.following.text() == "Thẩm định xong"


def test_some_verdicts_are_kept_while_others_wait(page, store, answered):
    dialog = verdict_dialog(page)
    say(dialog, FIRST_KEY, Verdict.ACCEPTED)
    dialog.keep_button.click()
    assert dialog.isVisible()
    states = [row[-1] for row in dialog.table.table_texts(dialog.table.visible_records())[1:]]
    assert states == ["Chấp nhận", "Chờ nhận xét"]
    dialog.close_kept()


def test_a_refusal_without_a_word_goes_to_its_line(page, store, answered):
    dialog = verdict_dialog(page)
    say(dialog, FIRST_KEY, Verdict.REFUSED)
    dialog.table.select(SECOND_KEY)
    dialog.submit()
    assert dialog._problem.text() == "Dòng 1: không chấp nhận thì phải ghi vì sao."
    assert dialog.chosen().key == FIRST_KEY
    assert store.rounds.questions(answered.uid)[0].verdict is None
    dialog.close_kept()


def test_from_an_answer_the_reviewer_goes_to_its_line(page, answered):
    dialog = verdict_dialog(page)
    dialog.table.select(SECOND_KEY)
    dialog.go_button.click()
    assert not dialog.isVisible()
    sheet = page.editor.grid.sheet
    assert sheet.criterion(page.editor.grid.currentIndex().row()).path == SECOND


def test_what_was_asked_and_answered_stands_beside_the_grid(page, answered):
    panel = page.editor.panel
    page.editor.go_to_path(FIRST)
    assert panel.asked.isVisible()
    assert panel._asked.text().startswith("Thẩm định hỏi: Vì sao?\nĐơn vị trả lời ngày ")
    page.editor.go_to_path(LEAVES[4].path)
    assert not panel.asked.isVisible()


# ------------------------------------------------------------------------------------------ in words


@pytest.mark.parametrize(
    ("due_on", "words"),
    [
        (date(2026, 7, 4), "còn 3 ngày"),
        (date(2026, 7, 1), "hôm nay là ngày cuối"),
        (date(2026, 6, 29), "quá hạn 2 ngày"),
    ],
)
def test_days_left_for_an_answer_are_whole_days(look, due_on, words):
    assert due_words(due_on, TODAY) == words


def test_the_talk_about_a_line_is_told_in_a_few_lines(look):
    asked = replace(ASKED[0], due_on=date(2026, 7, 4))
    assert thread_words([asked, ASKED[1]], FIRST) == (
        "Thẩm định hỏi: Vì sao?\nĐơn vị chưa trả lời, hạn 04/07/2026"
    )
    said = {"verdict": Verdict.REFUSED, "verdict_word": "Sổ của năm trước"}
    answered = replace(asked, answer="Theo sổ.", answered_on=date(2026, 7, 2), **said)
    assert thread_words([answered], FIRST).split("\n")[1:] == [
        "Đơn vị trả lời ngày 02/07/2026: Theo sổ.",
        "Không chấp nhận: Sổ của năm trước",
    ]
    assert thread_words([answered], SECOND) == ""
