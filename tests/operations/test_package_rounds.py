"""Rounds and answers in a submission: each only from the office that gives it."""

from dataclasses import replace
from datetime import date

import pytest

from tests.package_road import RULES, TYPED, offices
from tests.two_offices import codes, edit, own_uid, plan_of, take
from tests.workspaces import everything
from thidua_desktop.domain.points import Points
from thidua_desktop.domain.records.achievements import EvidenceFile
from thidua_desktop.domain.records.exchange import Accept, PackageKind
from thidua_desktop.domain.records.scoring import Origin, Round, ScoreEntry, SheetRole, SheetState
from thidua_desktop.domain.submission import LineQuestion
from thidua_desktop.operations.explanations import ask_unit
from thidua_desktop.operations.packages import apply_import
from thidua_desktop.operations.scores import open_sheet, save_entries

SUBMISSION = PackageKind.SUBMISSION
DUE = date(2099, 1, 31)


@pytest.fixture
def road(tmp_path):
    with offices(tmp_path, "XA1", "XA2") as made:
        yield made


@pytest.fixture
def scored(road):
    """The member handed in; the head has its sheet and scored its bloc round."""
    road.hand_in("XA2")
    road.pass_on("XA2", "XA1", SUBMISSION)
    score(road, "XA1", Round.BLOC, 7)
    return road


def score(road, at, round_, points, code="XA2", note="đối chiếu số liệu"):
    sheet = road.sheet(at, code)
    save_entries(road[at], sheet.uid, round_, [ScoreEntry(TYPED, Points(points * 100), note=note)])


def points(road, at, round_, code="XA2"):
    sheet = road.sheet(at, code)
    found = road[at].scores.entries(sheet.uid, round_) if sheet else {}
    return {path: (one.points, one.origin) for path, one in found.items()}


def test_the_head_sends_its_bloc_round_beside_the_members_own(scored):
    result = scored.pass_on("XA1", "T", SUBMISSION)
    assert (result.counts.conflicts, result.counts.refused) == (0, 0)
    assert points(scored, "T", Round.BLOC) == {TYPED: (Points(700), Origin.IMPORTED)}
    assert points(scored, "T", Round.SELF)[TYPED][0] == Points(800)


def test_the_bloc_round_again_changes_nothing(scored):
    file = scored.file("XA1", SUBMISSION)
    take(scored["T"], file)
    before = everything(scored["T"])
    assert take(scored["T"], file).applied is False
    assert everything(scored["T"]) == before
    counts = scored.pass_on("XA1", "T", SUBMISSION).counts
    assert (counts.new, counts.changed, counts.conflicts, counts.refused) == (0, 0, 0, 0)


def test_a_later_word_of_the_head_replaces_its_earlier_one(scored):
    scored.pass_on("XA1", "T", SUBMISSION)
    score(scored, "XA1", Round.BLOC, 6)
    assert scored.pass_on("XA1", "T", SUBMISSION).counts.changed == 1
    assert points(scored, "T", Round.BLOC)[TYPED][0] == Points(600)


def test_a_bloc_score_that_was_typed_here_is_asked_before_it_is_replaced(scored):
    scored.pass_on("XA2", "T", SUBMISSION)
    sheet = scored.sheet("T", "XA2")
    with scored["T"].write("set-up"):
        scored["T"].scores.save_entries(sheet, Round.BLOC, [ScoreEntry(TYPED, Points(500))])
    file = scored.file("XA1", SUBMISSION)
    assert "package.round_guarded" in codes(plan_of(scored["T"], file))
    take(scored["T"], file, Accept.NONE)
    assert points(scored, "T", Round.BLOC)[TYPED][0] == Points(500)
    take(scored["T"], file, Accept.ALL)
    assert points(scored, "T", Round.BLOC)[TYPED][0] == Points(700)


@pytest.mark.parametrize("state", [SheetState.APPRAISED, SheetState.APPROVED])
def test_a_bloc_score_behind_a_concluded_result_is_asked(scored, state):
    scored.pass_on("XA1", "T", SUBMISSION)
    store = scored["T"]
    with store.write("set-up"):
        store.scores.save_sheet(replace(scored.sheet("T", "XA2"), state=state))
    score(scored, "XA1", Round.BLOC, 6)
    file = scored.file("XA1", SUBMISSION)
    plan = plan_of(store, file)
    assert "package.round_guarded" in codes(plan)
    apply_import(store, plan, Accept.ALL)
    assert scored.sheet("T", "XA2").state is SheetState.APPRAISED


def test_a_member_sends_what_it_gave_its_fellows_and_only_that(road):
    road.hand_in("XA1")
    road.pass_on("XA1", "XA2", SUBMISSION, Accept.ALL)
    sheet = road.sheet("XA2", "XA1")
    assert sheet is not None
    score(road, "XA2", Round.CROSS, 9, "XA1")
    road.pass_on("XA1", "T", SUBMISSION)
    result = road.pass_on("XA2", "T", SUBMISSION)
    assert result.counts.refused == 0
    there = road.sheet("T", "XA1")
    given = road["T"].peers.of_sheet(there.uid)
    assert {unit: lines[TYPED].points for unit, lines in given.items()} == {
        road.unit("T", "XA2"): Points(900)
    }
    assert points(road, "T", Round.CROSS, "XA1")[TYPED][0] == Points(900)
    assert road.pass_on("XA2", "T", SUBMISSION).counts.same == result.counts.same + 1


def test_a_member_cannot_send_a_bloc_round(road):
    road.hand_in("XA2")
    store, sheet = road["XA2"], road.sheet("XA2", "XA2")
    with store.write("set-up"):
        store.scores.save_entries(sheet, Round.BLOC, [ScoreEntry(TYPED, Points(1000))])
    road.pass_on("XA2", "T", SUBMISSION)
    assert points(road, "T", Round.BLOC) == {}


@pytest.mark.parametrize(
    ("round_", "word"), [("appraisal", "Thẩm định"), ("final", "Kết luận"), ("self", "Tự chấm")]
)
def test_a_round_written_over_by_hand_is_refused(scored, round_, word):
    file = scored.file("XA1", SUBMISSION)
    uid = scored.sheet("XA1", "XA2").uid
    edit(file, "Điểm các vòng sau", "Vòng chấm", word)
    edit(file, "Điểm các vòng sau", "Mã dòng", f"{uid}:{round_}:{own_uid(scored['XA1'])}:{TYPED}")
    plan = plan_of(scored["T"], file)
    assert "package.foreign_rounds" in codes(plan)
    apply_import(scored["T"], plan, Accept.ALL)
    assert points(scored, "T", Round(round_)).get(TYPED, (None,))[0] in (None, Points(800))


def test_a_round_in_anothers_name_is_refused(scored):
    file = scored.file("XA1", SUBMISSION)
    edit(file, "Điểm các vòng sau", "Nơi chấm (mã)", "tinh-XA3")
    plan = plan_of(scored["T"], file)
    assert "package.foreign_rounds" in codes(plan)
    apply_import(scored["T"], plan, Accept.ALL)
    assert points(scored, "T", Round.BLOC) == {}


def test_a_round_of_a_sheet_that_is_not_here_is_left(road):
    road.hand_in("XA2")
    road.pass_on("XA2", "XA1", SUBMISSION)
    road.hand_in("XA1")
    road.pass_on("XA1", "XA2", SUBMISSION, Accept.ALL)
    score(road, "XA2", Round.CROSS, 9, "XA1")
    plan = plan_of(road["T"], road.file("XA2", SUBMISSION))
    assert "package.round_without_sheet" in codes(plan)


@pytest.mark.parametrize(("points", "code"), [(11, "points_over_max"), (-1, "points_below_least")])
def test_points_outside_the_bounds_are_asked_and_stay_flagged(scored, points, code):
    file = scored.file("XA1", SUBMISSION)
    edit(file, "Điểm các vòng sau", "Điểm", points)
    plan = plan_of(scored["T"], file)
    assert f"package.{code}" in codes(plan)
    apply_import(scored["T"], plan, Accept.ALL)
    sheet = scored.sheet("T", "XA2")
    assert scored["T"].scores.entries(sheet.uid, Round.BLOC)[TYPED].flagged


# sheets that the head enters for a member


def entered(road, points=5):
    """Let the head enter the member's sheet for it."""
    store = road["XA1"]
    period, rules = store.periods.by_code("2025"), store.rule_sets.by_hash(RULES.content_hash)
    sheet = open_sheet(store, road.unit("XA1", "XA2"), period.uid, rules.uid)
    save_entries(store, sheet.uid, Round.SELF, [ScoreEntry(TYPED, Points(points * 100))])
    with store.write("set-up"):
        store.scores.save_sheet(replace(sheet, state=SheetState.SUBMITTED))


@pytest.mark.parametrize("at", ["XA1", "T"])
def test_a_sheet_entered_for_a_member_gives_way_to_its_own(road, at):
    entered(road)
    if at == "T":
        road.pass_on("XA1", "T", SUBMISSION)
        assert road.sheet("T", "XA2").entered_by_uid == road.unit("T", "XA1")
    road.hand_in("XA2")
    result = road.pass_on("XA2", at, SUBMISSION)
    assert (result.counts.conflicts, result.counts.refused) == (0, 0)
    assert points(road, at, Round.SELF)[TYPED][0] == Points(800)
    assert road.sheet(at, "XA2").entered_by_uid in (None, road.unit(at, "XA2"))


def test_a_members_own_sheet_is_not_replaced_by_one_that_was_entered_for_it(road):
    road.hand_in("XA2")
    road.pass_on("XA2", "T", SUBMISSION)
    entered(road)
    plan = plan_of(road["T"], road.file("XA1", SUBMISSION))
    assert "package.own_sheet_kept" in codes(plan)
    apply_import(road["T"], plan, Accept.ALL)
    assert points(road, "T", Round.SELF)[TYPED][0] == Points(800)


# questions and answers


def asked(road, at="T", round_=Round.APPRAISAL, role=SheetRole.APPRAISER):
    sheet = road.sheet(at, "XA2")
    with road[at].write("set-up"):
        road[at].scores.save_sheet(replace(sheet, state=SheetState.BLOC_SCORED))
    ask_unit(road[at], sheet.uid, [LineQuestion(TYPED, round_, "Số liệu ở đâu?", DUE)], role)


def answer_at(road, code, text, round_=Round.APPRAISAL):
    """Give a unit the question as its feedback would, with its answer."""
    store, sheet = road[code], road.sheet(code, "XA2")
    question = LineQuestion(TYPED, round_, "Số liệu ở đâu?", DUE, text, date(2026, 1, 9))
    with store.write("set-up"):
        store.rounds.save_questions(sheet, [question])


def test_an_answer_comes_back_and_gives_the_sheet_back_to_its_reviewer(road):
    road.hand_in("XA2")
    road.pass_on("XA2", "T", SUBMISSION)
    asked(road)
    answer_at(road, "XA2", "Ở biểu 3")
    result = road.pass_on("XA2", "T", SUBMISSION)
    assert (result.counts.changed, result.counts.conflicts, result.counts.refused) == (1, 0, 0)
    sheet = road.sheet("T", "XA2")
    assert [one.answer for one in road["T"].rounds.questions(sheet.uid)] == ["Ở biểu 3"]
    assert sheet.state is SheetState.BLOC_SCORED


def test_a_unit_cannot_change_what_it_was_asked(road):
    road.hand_in("XA2")
    road.pass_on("XA2", "T", SUBMISSION)
    asked(road)
    answer_at(road, "XA2", "Ở biểu 3")
    file = road.file("XA2", SUBMISSION)
    edit(file, "Hỏi và giải trình", "Câu hỏi", "Câu khác")
    edit(file, "Hỏi và giải trình", "Ý kiến về giải trình", "Chấp nhận")
    plan = plan_of(road["T"], file)
    assert "package.foreign_questions" in codes(plan)
    apply_import(road["T"], plan, Accept.ALL)
    (one,) = road["T"].rounds.questions(road.sheet("T", "XA2").uid)
    assert (one.question, one.answer, one.verdict) == ("Số liệu ở đâu?", "Ở biểu 3", None)


def test_an_answer_to_what_nobody_asked_is_left(road):
    road.hand_in("XA2")
    answer_at(road, "XA2", "Ở biểu 3")
    plan = plan_of(road["T"], road.file("XA2", SUBMISSION))
    assert "package.questions_left" in codes(plan)
    apply_import(road["T"], plan)
    assert road["T"].rounds.questions(road.sheet("T", "XA2").uid) == ()


def test_another_answer_is_asked_before_it_replaces_the_first(road):
    road.hand_in("XA2")
    road.pass_on("XA2", "T", SUBMISSION)
    asked(road)
    answer_at(road, "XA2", "Ở biểu 3")
    road.pass_on("XA2", "T", SUBMISSION)
    answer_at(road, "XA2", "Ở biểu 4")
    file = road.file("XA2", SUBMISSION)
    assert "package.answer_replaced" in codes(plan_of(road["T"], file))
    take(road["T"], file, Accept.NONE)
    sheet = road.sheet("T", "XA2")
    assert road["T"].rounds.questions(sheet.uid)[0].answer == "Ở biểu 3"


def test_the_heads_own_question_travels_up_with_its_answer(road):
    road.hand_in("XA2")
    road.pass_on("XA2", "XA1", SUBMISSION)
    asked(road, "XA1", Round.BLOC, SheetRole.BLOC_HEAD)
    answer_at(road, "XA1", "Ở biểu 3", Round.BLOC)
    road.pass_on("XA1", "T", SUBMISSION)
    (one,) = road["T"].rounds.questions(road.sheet("T", "XA2").uid)
    assert (one.round, one.answer) == (Round.BLOC, "Ở biểu 3")


def test_changes_are_named_by_unit_line_and_round(scored):
    scored.pass_on("XA1", "T", SUBMISSION)
    score(scored, "XA1", Round.BLOC, 6)
    changes = plan_of(scored["T"], scored.file("XA1", SUBMISSION)).changes()
    (change,) = [one for one in changes if one.table == "round_lines"]
    assert change.name == f"Phường Kon Tum, {TYPED}, Khối chấm"
    assert [(field.field, field.old, field.new) for field in change.fields] == [("Điểm", "7.00", "6.00")]


# evidence on lines


def attach(road, code, *names):
    store, sheet = road[code], road.sheet(code, "XA2")
    files = [EvidenceFile(f"{number:064x}", name, 1024) for number, name in enumerate(names, start=1)]
    with store.write("set-up"):
        store.line_notes.save_evidence(sheet, TYPED, files)


def attached(road, at):
    found = road[at].line_notes.evidence(road.sheet(at, "XA2").uid)
    return {path: [file.name for file in files] for path, files in found.items()}


def test_evidence_of_lines_travels_by_name_and_follows_its_unit(road):
    road.hand_in("XA2")
    attach(road, "XA2", "Biên bản.pdf", "Ảnh.jpg")
    assert road.pass_on("XA2", "T", SUBMISSION).counts.refused == 0
    assert attached(road, "T") == {TYPED: ["Biên bản.pdf", "Ảnh.jpg"]}
    attach(road, "XA2", "Biên bản.pdf")
    road.pass_on("XA2", "T", SUBMISSION)
    assert attached(road, "T") == {TYPED: ["Biên bản.pdf"]}
    counts = road.pass_on("XA2", "T", SUBMISSION).counts
    assert (counts.new, counts.changed) == (0, 0)


def test_evidence_of_anothers_sheet_is_left(road):
    road.hand_in("XA2")
    road.pass_on("XA2", "T", SUBMISSION)
    road.hand_in("XA1")
    attach(road, "XA2", "Biên bản.pdf")
    file = road.file("XA2", SUBMISSION)
    road.pass_on("XA1", "T", SUBMISSION)
    edit(file, "Minh chứng của dòng", "Mã đơn vị trong máy", road.unit("XA2", "XA1"))
    plan = plan_of(road["T"], file)
    assert "package.evidence_left" in codes(plan)
    apply_import(road["T"], plan, Accept.ALL)
    assert road["T"].line_notes.evidence(road.sheet("T", "XA1").uid) == {}
