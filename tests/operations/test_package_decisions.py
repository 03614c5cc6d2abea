"""Packages decided value by value: edited cells, lines that both sides changed, sheets that went on."""

from dataclasses import replace
from datetime import date

import pytest

from tests.evidence_files import on_achievement
from tests.two_offices import edit, knows, plan_of, send, take
from thidua_desktop.data.store.scores import SheetFilter
from thidua_desktop.domain.errors import DecisionNeededError, UserError
from thidua_desktop.domain.points import Points
from thidua_desktop.domain.records.decisions import Answer, Asked, Choice
from thidua_desktop.domain.records.exchange import Accept, Counts
from thidua_desktop.domain.records.scoring import Round, SheetState
from thidua_desktop.operations.package_decisions import check_other, names_of, read_other, same_answer
from thidua_desktop.operations.packages import apply_import, decide, decide_afresh, questions_of
from thidua_desktop.operations.undoing import undo_import

OURS, THEIRS = Answer(Choice.OURS), Answer(Choice.THEIRS, "đã gọi điện cho xã")


def points(store, path="I./1"):
    sheet = store.scores.sheets(SheetFilter())[0]
    entry = store.scores.entries(sheet.uid, Round.SELF).get(path)
    return None if entry is None else entry.points


def type_points(store, given, path="I./1"):
    sheet = store.scores.sheets(SheetFilter())[0]
    before = store.scores.entries(sheet.uid, Round.SELF)[path]
    with store.write("set-up"):
        store.scores.save_entries(sheet, Round.SELF, [replace(before, points=Points(given))])


def as_drafts(store):
    with store.write("set-up"):
        for sheet in store.scores.sheets(SheetFilter()):
            store.scores.save_sheet(replace(sheet, state=SheetState.DRAFT))


def send_again(sender, tmp_path):
    return send(sender, tmp_path, with_drafts=True).file


def decided(store, plan, *answers):
    return decide(store, plan, dict(zip((one.key for one in questions_of(plan)), answers, strict=True)))


def edited_twice(submission):
    edit(submission, "Phiếu chấm", "Điểm tự chấm", 14.5)
    edit(submission, "Thành tích", "Tóm tắt thành tích", "Sửa ngoài phần mềm")


@pytest.fixture
def shared(sender, receiver, tmp_path):
    """Both sides have the first package, as drafts."""
    knows(receiver)
    as_drafts(sender)
    take(receiver, send_again(sender, tmp_path))
    return sender


# edited cells


def test_every_edited_cell_is_a_question_of_its_own(receiver, submission):
    knows(receiver)
    edited_twice(submission)
    asked = questions_of(plan_of(receiver, submission))
    assert [(one.asked, one.field_title, one.ours, one.theirs) for one in asked] == [
        (Asked.EDITED, "Điểm tự chấm", "12.75", "14.50"),
        (Asked.EDITED, "Tóm tắt thành tích", asked[1].ours, "Sửa ngoài phần mềm"),
    ]


def test_one_edited_cell_comes_in_while_the_other_stays_as_written(receiver, submission):
    knows(receiver)
    edited_twice(submission)
    plan = decided(receiver, plan_of(receiver, submission), THEIRS, OURS)
    apply_import(receiver, plan)
    assert points(receiver) == 1450
    assert "Sửa ngoài phần mềm" not in {one.summary for one in receiver.achievements.all()}


def test_an_edited_cell_needs_a_reason_to_come_in(receiver, submission):
    knows(receiver)
    edit(submission, "Phiếu chấm", "Điểm tự chấm", 14.5)
    with pytest.raises(UserError) as refused:
        decided(receiver, plan_of(receiver, submission), Answer(Choice.THEIRS, " "))
    assert [issue.code for issue in refused.value.issues] == ["decision.no_reason"]


def test_a_cell_that_nobody_decided_about_holds_the_import_up(receiver, submission):
    knows(receiver)
    edited_twice(submission)
    plan = plan_of(receiver, submission)
    plan = decide(receiver, plan, {questions_of(plan)[0].key: THEIRS})
    with pytest.raises(DecisionNeededError):
        apply_import(receiver, plan)
    assert receiver.scores.sheets(SheetFilter()) == []


def test_a_cell_that_cannot_be_read_can_only_stay_as_written(receiver, submission):
    knows(receiver)
    edit(submission, "Phiếu chấm", "Điểm tự chấm", "nhiều lắm")
    plan = plan_of(receiver, submission)
    (question,) = questions_of(plan)
    assert not question.takes_theirs
    apply_import(receiver, decide(receiver, plan, {question.key: OURS}))
    assert points(receiver) == 1275


def test_a_cell_over_the_most_is_asked_again_once_it_was_taken(receiver, submission):
    knows(receiver)
    edit(submission, "Phiếu chấm", "Điểm tự chấm", 99)
    plan = decided(receiver, plan_of(receiver, submission), THEIRS)
    (question,) = questions_of(plan)
    assert (question.asked, question.theirs) == (Asked.OVER_MAX, "99.00")


def test_the_minute_keeps_what_was_decided_and_why(receiver, submission):
    knows(receiver)
    edit(submission, "Phiếu chấm", "Điểm tự chấm", 14.5)
    result = apply_import(receiver, decided(receiver, plan_of(receiver, submission), THEIRS))
    minute = receiver.minutes.of_import(result.import_id)
    assert [(line.question.ours, line.result, line.answer.reason) for line in minute.lines] == [
        ("12.75", "14.50", "đã gọi điện cho xã")
    ]


def test_one_answer_to_everything_is_in_the_minute_too(receiver, submission):
    knows(receiver)
    edited_twice(submission)
    result = take(receiver, submission, Accept.ALL)
    minute = receiver.minutes.of_import(result.import_id)
    assert [line.answer.choice for line in minute.lines] == [Choice.THEIRS, Choice.THEIRS]


# decided anew


def test_an_answer_that_is_taken_back_is_asked_again(receiver, submission):
    knows(receiver)
    edited_twice(submission)
    plan = plan_of(receiver, submission)
    first, second = questions_of(plan)
    plan = decide(receiver, plan, {first.key: THEIRS, second.key: OURS})
    plan = decide_afresh(receiver, plan, {first: THEIRS})
    assert (questions_of(plan), plan.answers) == ([second], {first.key: THEIRS})


def test_an_answer_does_not_pass_to_a_value_that_nobody_saw(shared, receiver, tmp_path):
    type_points(shared, 900)
    type_points(receiver, 1000)
    file = send_again(shared, tmp_path)
    edit(file, "Phiếu chấm", "Điểm tự chấm", 8)
    plan = plan_of(receiver, file)
    (cell,) = questions_of(plan)
    plan = decide(receiver, plan, {cell.key: THEIRS})
    (both,) = questions_of(plan)
    plan = decide_afresh(receiver, plan, {cell: THEIRS, both: THEIRS})
    assert questions_of(plan) == []
    plan = decide_afresh(receiver, plan, {cell: OURS, both: THEIRS})
    assert [(one.key, one.theirs) for one in questions_of(plan)] == [(both.key, "9.00")]


def test_answers_about_another_file_of_the_same_name_are_asked_anew(receiver, submission):
    knows(receiver)
    edit(submission, "Phiếu chấm", "Điểm tự chấm", 14.5)
    (cell,) = questions_of(plan_of(receiver, submission))
    edit(submission, "Phiếu chấm", "Điểm tự chấm", 14)
    plan = decide_afresh(receiver, plan_of(receiver, submission), {cell: THEIRS})
    assert ([one.theirs for one in questions_of(plan)], plan.answers) == (["14.00"], {})


# both sides changed since the last package


def test_what_only_the_sender_changed_comes_in_by_itself(shared, receiver, tmp_path):
    type_points(shared, 900)
    plan = plan_of(receiver, send_again(shared, tmp_path))
    assert questions_of(plan) == []


def test_a_line_that_both_changed_is_asked_with_its_last_common_value(shared, receiver, tmp_path):
    type_points(shared, 900)
    type_points(receiver, 1000)
    (question,) = questions_of(plan_of(receiver, send_again(shared, tmp_path)))
    told = (question.asked, question.base, question.ours, question.theirs)
    assert told == (Asked.BOTH, "12.75", "10.00", "9.00")


def test_a_line_that_was_changed_here_only_is_not_lost(shared, receiver, tmp_path):
    type_points(receiver, 1000)
    type_points(shared, 700, "I./2")
    plan = plan_of(receiver, send_again(shared, tmp_path))
    assert [(one.asked, one.ours) for one in questions_of(plan)] == [(Asked.OURS, "10.00")]
    assert apply_import(receiver, plan, Accept.NONE).counts.changed == 1
    assert (points(receiver), points(receiver, "I./2")) == (1000, 700)


def test_the_same_change_on_both_sides_is_no_question(shared, receiver, tmp_path):
    for store in (shared, receiver):
        type_points(store, 900)
    assert questions_of(plan_of(receiver, send_again(shared, tmp_path))) == []


def test_a_line_that_was_deleted_there_and_changed_here_is_asked(shared, receiver, tmp_path):
    with shared.write("set-up"):
        shared.scores.remove_entries(shared.scores.sheets(SheetFilter())[0].uid, Round.SELF)
    type_points(receiver, 1000)
    asked = questions_of(plan_of(receiver, send_again(shared, tmp_path)))
    assert [(one.asked, one.is_row, one.ours, one.theirs) for one in asked] == [
        (Asked.BOTH, True, "10.00", None)
    ]


@pytest.mark.parametrize(
    ("answer", "kept"),
    [(OURS, 1000), (THEIRS, 900), (Answer(Choice.OTHER, "trung bình", "9.50"), 950)],
)
def test_mine_theirs_or_another_value_stays(shared, receiver, tmp_path, answer, kept):
    type_points(shared, 900)
    type_points(receiver, 1000)
    plan = decided(receiver, plan_of(receiver, send_again(shared, tmp_path)), answer)
    apply_import(receiver, plan)
    assert points(receiver) == kept


def test_another_value_is_held_to_the_criterion(shared, receiver, tmp_path):
    type_points(shared, 900)
    type_points(receiver, 1000)
    plan = plan_of(receiver, send_again(shared, tmp_path))
    with pytest.raises(UserError) as refused:
        decided(receiver, plan, Answer(Choice.OTHER, "nhầm", "99.00"))
    assert refused.value.code == "decision.refused"


def test_another_value_is_held_to_the_criterion_as_soon_as_it_is_typed(shared, receiver, tmp_path):
    type_points(shared, 900)
    type_points(receiver, 1000)
    (question,) = questions_of(plan_of(receiver, send_again(shared, tmp_path)))
    assert check_other(receiver, question, "9,5") == "9.50"
    with pytest.raises(UserError) as refused:
        check_other(receiver, question, "99")
    assert [issue.code for issue in refused.value.issues] == ["decision.over_max"]


def test_lines_are_named_with_the_words_of_their_criterion(shared, receiver, tmp_path):
    type_points(receiver, 1000)
    file = send_again(shared, tmp_path)
    edit(file, "Thành tích", "Tóm tắt thành tích", "Sửa ngoài phần mềm")
    cell, *_ = questions_of(plan_of(receiver, file))
    plan = decide(receiver, plan_of(receiver, file), {cell.key: THEIRS})
    (line,) = questions_of(plan)
    named = names_of(receiver, plan, [cell, line])
    assert named == {cell.key: cell.name, line.key: f"Phát triển kinh tế – {line.name}"}


def test_lines_of_a_sheet_that_is_not_here_yet_are_named_too(receiver, submission):
    knows(receiver)
    edit(submission, "Phiếu chấm", "Điểm tự chấm", 14.5)
    plan = plan_of(receiver, submission)
    assert [*names_of(receiver, plan, questions_of(plan)).values()] == [
        "Phát triển kinh tế – Xã Đăk số 1, I./1"
    ]


def test_another_value_is_read_as_it_is_typed(shared, receiver, tmp_path):
    type_points(shared, 900)
    type_points(receiver, 1000)
    (question,) = questions_of(plan_of(receiver, send_again(shared, tmp_path)))
    assert read_other(question, "9,5") == "9.50"
    with pytest.raises(UserError, match=r"decision\.not_number"):
        read_other(question, "chín")


def test_counts_under_the_decisions_are_those_of_the_import(shared, receiver, tmp_path):
    type_points(shared, 900)
    type_points(shared, 700, "I./2")
    type_points(receiver, 1000)
    plan = decided(receiver, plan_of(receiver, send_again(shared, tmp_path)), OURS)
    promised = plan.counts(None)
    assert apply_import(receiver, plan).counts == promised
    assert (promised.changed, promised.conflicts, promised.refused) == (1, 0, 1)


def test_an_import_that_was_decided_goes_back_whole(shared, receiver, tmp_path):
    type_points(shared, 900)
    type_points(receiver, 1000)
    plan = decided(receiver, plan_of(receiver, send_again(shared, tmp_path)), THEIRS)
    undo_import(receiver, apply_import(receiver, plan).import_id)
    assert points(receiver) == 1000


def test_decisions_made_before_somebody_else_wrote_are_refused(shared, receiver, tmp_path):
    type_points(shared, 900)
    type_points(receiver, 1000)
    plan = decided(receiver, plan_of(receiver, send_again(shared, tmp_path)), THEIRS)
    type_points(receiver, 800, "I./2")
    with pytest.raises((UserError, DecisionNeededError)):
        apply_import(receiver, plan)


# sheets that have gone on, and answers for many


def test_lines_of_a_sheet_that_was_handed_in_are_asked_one_by_one(sender, receiver, tmp_path):
    knows(receiver)
    take(receiver, send(sender, tmp_path).file)
    type_points(sender, 900)
    type_points(sender, 700, "I./2")
    plan = plan_of(receiver, send(sender, tmp_path).file)
    asked = questions_of(plan)
    assert [(one.asked, one.theirs) for one in asked] == [
        (Asked.GONE_ON, "9.00"),
        (Asked.GONE_ON, "7.00"),
    ]
    apply_import(receiver, decided(receiver, plan, THEIRS, OURS))
    assert (points(receiver), points(receiver, "I./2") == 700) == (900, False)


def test_the_same_answer_goes_to_all_of_a_kind(sender, receiver, tmp_path):
    knows(receiver)
    take(receiver, send(sender, tmp_path).file)
    type_points(sender, 900)
    type_points(sender, 700, "I./2")
    plan = plan_of(receiver, send(sender, tmp_path).file)
    plan = decide(receiver, plan, same_answer(questions_of(plan), OURS))
    assert (questions_of(plan), apply_import(receiver, plan).counts.changed) == ([], 0)


def test_an_achievement_that_both_sides_changed_is_asked_field_by_field(shared, receiver, tmp_path):
    one = shared.achievements.all()[0]
    with shared.write("set-up"):
        shared.achievements.save(replace(one, summary="Xã sửa", subject_name="Tổ hợp tác"))
    here = next(known for known in receiver.achievements.all() if known.uid == one.uid)
    with receiver.write("set-up"):
        receiver.achievements.save(replace(here, summary="Tỉnh sửa"))
    plan = plan_of(receiver, send_again(shared, tmp_path))
    assert [(q.asked, q.ours, q.theirs) for q in questions_of(plan)] == [(Asked.BOTH, "Tỉnh sửa", "Xã sửa")]
    apply_import(receiver, decided(receiver, plan, OURS))
    now = next(known for known in receiver.achievements.all() if known.uid == one.uid)
    assert (now.summary, now.subject_name) == ("Tỉnh sửa", "Tổ hợp tác")


def test_days_that_are_decided_in_one_are_both_told(shared, receiver, tmp_path):
    one = shared.achievements.all()[0]
    with shared.write("set-up"):
        shared.achievements.save(replace(one, achieved_to=date(2025, 6, 30)))
    here = next(known for known in receiver.achievements.all() if known.uid == one.uid)
    with receiver.write("set-up"):
        receiver.achievements.save(replace(here, achieved_to=date(2025, 7, 31)))
    (question,) = questions_of(plan_of(receiver, send_again(shared, tmp_path)))
    told = (question.base, question.ours, question.theirs)
    assert told == ("01/03/2025, 31/05/2025", "01/03/2025, 31/07/2025", "01/03/2025, 30/06/2025")


@pytest.mark.parametrize("choice", [Choice.OURS, Choice.THEIRS])
@pytest.mark.parametrize("is_known", [True, False])
@pytest.mark.parametrize("changes", [{}, {"Điểm tự chấm": 99}, {"Điểm tự chấm": "nhiều"}])
def test_a_plan_that_waits_has_questions_until_none_is_left(receiver, submission, choice, is_known, changes):
    if is_known:
        knows(receiver)
    for header, value in changes.items():
        edit(submission, "Phiếu chấm", header, value)
    plan = plan_of(receiver, submission)
    for _ in range(3):
        asked = questions_of(plan)
        assert plan.asks_contents == bool(asked)
        keeps = same_answer(asked, OURS)
        plan = decide(receiver, plan, keeps | same_answer(asked, Answer(choice, "đã hỏi xã")))
    assert (plan.asks_contents, questions_of(plan)) == (False, [])
    apply_import(receiver, plan, sender_compared=True)


def test_a_decision_about_a_value_that_changed_since_is_not_taken(shared, receiver, tmp_path):
    type_points(shared, 900)
    type_points(receiver, 1000)
    plan = decided(receiver, plan_of(receiver, send_again(shared, tmp_path)), THEIRS)
    type_points(receiver, 1100)
    with pytest.raises(UserError) as refused:
        apply_import(receiver, plan)
    assert (refused.value.code, points(receiver)) == ("package.plan_outdated", 1100)


@pytest.mark.parametrize("accept", [Accept.ALL, Accept.NONE])
def test_one_answer_to_everything_is_about_the_values_that_were_seen(shared, receiver, tmp_path, accept):
    type_points(shared, 900)
    type_points(receiver, 1000)
    plan = plan_of(receiver, send_again(shared, tmp_path))
    type_points(receiver, 1100)
    with pytest.raises(UserError) as refused:
        apply_import(receiver, plan, accept)
    assert refused.value.code == "package.plan_outdated"


def test_a_decision_holds_when_the_same_package_comes_once_more(shared, receiver, tmp_path):
    type_points(shared, 900)
    type_points(receiver, 1000)
    file = send_again(shared, tmp_path)
    apply_import(receiver, decided(receiver, plan_of(receiver, file), OURS))
    assert [one.asked for one in questions_of(plan_of(receiver, file))] == [Asked.OURS]


@pytest.mark.parametrize(("answer", "files"), [(OURS, 0), (THEIRS, 1)])
def test_other_files_of_a_settled_achievement_are_a_question(shared, receiver, tmp_path, answer, files):
    with receiver.write("set-up"):
        receiver.achievements.save(replace(receiver.achievements.by_uid("tt1"), evidence=()))
        receiver.locks.add(["tt1"])
    on_achievement(shared, b"%PDF")
    plan = plan_of(receiver, send_again(shared, tmp_path))
    assert [(one.asked, one.theirs) for one in questions_of(plan)] == [(Asked.GONE_ON, "Tệp 0.pdf")]
    apply_import(receiver, decided(receiver, plan, answer))
    assert len(receiver.achievements.by_uid("tt1").evidence) == files


def test_points_over_the_most_are_asked_once(shared, receiver, tmp_path):
    type_points(shared, 9900)
    take(receiver, send_again(shared, tmp_path), Accept.ALL)
    sheet = shared.scores.sheets(SheetFilter())[0]
    entry = shared.scores.entries(sheet.uid, Round.SELF)["I./1"]
    with shared.write("set-up"):
        shared.scores.save_entries(sheet, Round.SELF, [replace(entry, note="Số mới")])
    plan = plan_of(receiver, send_again(shared, tmp_path))
    assert (questions_of(plan), plan.asks_contents, plan.counts().changed) == ([], False, 1)


def test_offices_that_nobody_knows_are_one_question(receiver, submission):
    asked = questions_of(plan_of(receiver, submission))
    assert [one.asked for one in asked if one.asked is Asked.WHOLE] == [Asked.WHOLE]


def test_leaving_unknown_offices_out_leaves_out_what_hangs_on_them(receiver, submission):
    plan = plan_of(receiver, submission)
    plan = decide(receiver, plan, {"whole": OURS})
    assert not plan.asks_contents
    result = apply_import(receiver, plan, sender_compared=True)
    assert (result.counts.new, result.counts.conflicts) == (Counts().new, 0)
    assert receiver.scores.sheets(SheetFilter()) == []


def test_taking_unknown_offices_takes_their_sheets(receiver, submission, sender):
    plan = decide(receiver, plan_of(receiver, submission), {"whole": THEIRS})
    apply_import(receiver, plan, sender_compared=True)
    assert points(receiver) == points(sender)
