"""What comes back to a unit: results, scores, questions, keys, receipts, and sheets to cross-score."""

from dataclasses import replace
from datetime import date

import pytest

from tests.operations.test_package_rounds import asked, points, score
from tests.package_road import PERIOD, TYPED, offices
from tests.two_offices import codes, edit, own_uid, plan_of, take
from tests.workspaces import everything
from thidua_desktop.data.exchange.signing import fingerprint
from thidua_desktop.domain.errors import UserError
from thidua_desktop.domain.points import Points
from thidua_desktop.domain.records.exchange import Accept, PackageKind
from thidua_desktop.domain.records.keys import KeyRole, KeyState
from thidua_desktop.domain.records.scoring import (
    Origin,
    Round,
    ScoreEntry,
    SheetAction,
    SheetRole,
    SheetState,
)
from thidua_desktop.operations.addressed_packages import export_to_all
from thidua_desktop.operations.enrolment import approve_request, read_request_file, revoke_key, write_request
from thidua_desktop.operations.explanations import answer_questions
from thidua_desktop.operations.packages import ExportRequest, apply_import, inspect_package
from thidua_desktop.operations.publications import damaged_publications, published_versions
from thidua_desktop.operations.sheet_gate import Wish, return_reason, steps_taken
from thidua_desktop.operations.sheet_steps import take_step

FEEDBACK, REVIEW, RECEIPT = PackageKind.FEEDBACK, PackageKind.REVIEW, PackageKind.RECEIPT
SUBMISSION = PackageKind.SUBMISSION


@pytest.fixture
def road(tmp_path):
    with offices(tmp_path, "XA1", "XA2") as made:
        yield made


@pytest.fixture
def handed_in(road):
    """A member's sheet that is at the province."""
    road.hand_in("XA2")
    road.pass_on("XA2", "T", SUBMISSION)
    return road


def feedback(road, at="T", code="XA2"):
    return road.file(at, FEEDBACK, unit_uid=road.unit(at, code))


def step(road, action, role=SheetRole.APPRAISER, at="T", **more):
    return take_step(road[at], road.sheet(at, "XA2").uid, Wish(action, role, **more))


def publish(road):
    step(road, SheetAction.APPRAISE)
    step(road, SheetAction.APPROVE, SheetRole.COUNCIL)
    step(
        road,
        SheetAction.PUBLISH,
        SheetRole.COUNCIL,
        decision_number="12/QĐ-UBND",
        decided_on=date(2026, 1, 5),
    )


def test_a_returned_sheet_comes_home_with_its_reason(handed_in):
    step(handed_in, SheetAction.RETURN, reason="Thiếu biểu 3")
    result = take(handed_in["XA2"], feedback(handed_in))
    assert (result.counts.changed, result.counts.conflicts, result.counts.refused) == (1, 0, 0)
    sheet = handed_in.sheet("XA2", "XA2")
    assert sheet.state is SheetState.RETURNED
    assert return_reason(handed_in["XA2"], sheet) == "Thiếu biểu 3"
    newest = steps_taken(handed_in["XA2"], sheet.uid)[0]
    assert (newest.role, newest.office_uid) == ("appraiser", handed_in.unit("XA2", "T"))


def test_appraised_points_arrive_beside_the_units_own(handed_in):
    score(handed_in, "T", Round.APPRAISAL, 6)
    step(handed_in, SheetAction.APPRAISE)
    result = take(handed_in["XA2"], feedback(handed_in))
    assert (result.counts.conflicts, result.counts.refused) == (0, 0)
    assert points(handed_in, "XA2", Round.APPRAISAL) == {TYPED: (Points(600), Origin.IMPORTED)}
    assert points(handed_in, "XA2", Round.SELF)[TYPED][0] == Points(800)
    assert handed_in.sheet("XA2", "XA2").state is SheetState.APPRAISED


def test_feedback_twice_is_feedback_once(handed_in):
    score(handed_in, "T", Round.APPRAISAL, 6)
    publish(handed_in)
    file = feedback(handed_in)
    take(handed_in["XA2"], file)
    before = everything(handed_in["XA2"])
    assert take(handed_in["XA2"], file).applied is False
    assert everything(handed_in["XA2"]) == before
    again = handed_in.file("T", FEEDBACK, unit_uid=handed_in.unit("T", "XA2"))
    counts = take(handed_in["XA2"], again).counts
    assert (counts.new, counts.changed, counts.conflicts, counts.refused) == (0, 0, 0, 0)


def test_a_publication_is_kept_with_its_decision(handed_in):
    score(handed_in, "T", Round.APPRAISAL, 6)
    publish(handed_in)
    take(handed_in["XA2"], feedback(handed_in))
    sheet = handed_in.sheet("XA2", "XA2")
    (kept,) = published_versions(handed_in["XA2"], sheet.uid)
    assert (sheet.state, kept.decision_number, kept.decided_on) == (
        SheetState.PUBLISHED,
        "12/QĐ-UBND",
        date(2026, 1, 5),
    )
    assert damaged_publications(handed_in["XA2"]) == 0
    assert points(handed_in, "XA2", Round.FINAL)[TYPED][0] == Points(600)


def test_a_correction_opens_a_published_sheet_with_its_next_version(handed_in):
    score(handed_in, "T", Round.APPRAISAL, 6)
    publish(handed_in)
    take(handed_in["XA2"], feedback(handed_in))
    step(handed_in, SheetAction.CORRECT, reason="tính lại")
    score(handed_in, "T", Round.APPRAISAL, 7)
    take(handed_in["XA2"], feedback(handed_in))
    sheet = handed_in.sheet("XA2", "XA2")
    assert (sheet.state, sheet.version) == (SheetState.APPRAISED, 2)
    assert points(handed_in, "XA2", Round.APPRAISAL)[TYPED][0] == Points(700)


def test_questions_arrive_with_their_day_and_answers_go_back(handed_in):
    asked(handed_in)
    result = take(handed_in["XA2"], feedback(handed_in))
    assert result.counts.refused == 0
    store, sheet = handed_in["XA2"], handed_in.sheet("XA2", "XA2")
    assert sheet.state is SheetState.EXPLAINING
    answer_questions(store, sheet.uid, {(TYPED, Round.APPRAISAL): "Ở biểu 3"})
    handed_in.pass_on("XA2", "T", SUBMISSION)
    there = handed_in.sheet("T", "XA2")
    assert there.state is SheetState.BLOC_SCORED
    assert handed_in["T"].rounds.questions(there.uid)[0].answer == "Ở biểu 3"


def test_a_draft_answer_survives_the_same_question_again(handed_in):
    asked(handed_in)
    take(handed_in["XA2"], feedback(handed_in))
    store, sheet = handed_in["XA2"], handed_in.sheet("XA2", "XA2")
    draft = replace(store.rounds.questions(sheet.uid)[0], answer="Nháp")
    with store.write("set-up"):
        store.rounds.save_questions(sheet, [draft])
    late = replace(
        handed_in["T"].rounds.questions(handed_in.sheet("T", "XA2").uid)[0], due_on=date(2099, 3, 1)
    )
    with handed_in["T"].write("set-up"):
        handed_in["T"].rounds.save_questions(handed_in.sheet("T", "XA2"), [late])
    take(store, feedback(handed_in))
    (one,) = store.rounds.questions(sheet.uid)
    assert (one.answer, one.due_on) == ("Nháp", date(2099, 3, 1))


def test_the_head_gives_its_bloc_round_and_nothing_else(road):
    road.hand_in("XA2")
    road.pass_on("XA2", "XA1", SUBMISSION)
    score(road, "XA1", Round.BLOC, 7)
    score(road, "XA1", Round.APPRAISAL, 3)
    step(road, SheetAction.FINISH_BLOC, SheetRole.BLOC_HEAD, "XA1")
    take(road["XA2"], feedback(road, "XA1"))
    assert points(road, "XA2", Round.BLOC)[TYPED][0] == Points(700)
    assert points(road, "XA2", Round.APPRAISAL) == {}
    assert road.sheet("XA2", "XA2").state is SheetState.BLOC_SCORED


# what is refused


def test_feedback_for_another_unit_is_refused(handed_in):
    file = feedback(handed_in)
    with pytest.raises(UserError) as refused:
        plan_of(handed_in["XA1"], file)
    assert refused.value.code == "package.not_for_us"


def test_feedback_on_a_sheet_that_was_never_sent_is_refused(road):
    road.hand_in("XA2")
    sheet = road.sheet("XA2", "XA2")
    there = replace(
        sheet,
        unit_uid="tinh-XA2",
        rule_set_uid=road["T"].rule_sets.all()[0].uid,
        period_uid=PERIOD.uid,
        state=SheetState.RETURNED,
    )
    with road["T"].write("set-up"):
        road["T"].scores.save_sheet(there)
    plan = plan_of(road["XA2"], feedback(road))
    assert "package.result_never_sent" in codes(plan)
    apply_import(road["XA2"], plan, Accept.ALL)
    assert road.sheet("XA2", "XA2").state is SheetState.SUBMITTED


def test_a_sheet_that_the_unit_took_back_does_not_go_on_by_feedback(handed_in):
    step(handed_in, SheetAction.APPRAISE)
    store = handed_in["XA2"]
    with store.write("set-up"):
        store.scores.save_sheet(replace(handed_in.sheet("XA2", "XA2"), state=SheetState.DRAFT))
    plan = plan_of(store, feedback(handed_in))
    assert "package.result_sheet_at_home" in codes(plan)
    apply_import(store, plan, Accept.ALL)
    assert handed_in.sheet("XA2", "XA2").state is SheetState.DRAFT


def test_an_older_state_does_not_take_a_published_sheet_back(handed_in):
    step(handed_in, SheetAction.APPRAISE)
    file = feedback(handed_in)
    store = handed_in["XA2"]
    with store.write("set-up"):
        store.scores.save_sheet(replace(handed_in.sheet("XA2", "XA2"), state=SheetState.PUBLISHED))
    plan = plan_of(store, file)
    assert "package.result_not_reached" in codes(plan)
    apply_import(store, plan, Accept.ALL)
    assert handed_in.sheet("XA2", "XA2").state is SheetState.PUBLISHED


def test_a_head_cannot_speak_for_the_province(road):
    road.hand_in("XA2")
    road.pass_on("XA2", "XA1", SUBMISSION)
    score(road, "XA1", Round.BLOC, 7)
    step(road, SheetAction.FINISH_BLOC, SheetRole.BLOC_HEAD, "XA1")
    file = feedback(road, "XA1")
    uid, head = road.sheet("XA1", "XA2").uid, own_uid(road["XA1"])
    edit(file, "Điểm các vòng sau", "Vòng chấm", "Thẩm định")
    edit(file, "Điểm các vòng sau", "Mã dòng", f"{uid}:appraisal:{head}:{TYPED}")
    plan = plan_of(road["XA2"], file)
    assert "package.foreign_rounds" in codes(plan)
    apply_import(road["XA2"], plan, Accept.ALL)
    assert points(road, "XA2", Round.APPRAISAL) == {}


def test_there_is_no_feedback_for_whom_nothing_was_received(road):
    with pytest.raises(UserError) as refused:
        feedback(road)
    assert refused.value.code == "package.nothing_for_unit"
    with pytest.raises(UserError) as refused:
        road.file("T", FEEDBACK)
    assert refused.value.code == "package.unit_needed"


# keys


def enrol(road, tmp_path):
    request = tmp_path / "khoa.json"
    write_request(road["XA2"], request)
    asked_for = read_request_file(request)
    return approve_request(road["T"], asked_for, fingerprint(asked_for.public_key))


def test_a_certificate_comes_with_the_first_feedback(handed_in, tmp_path):
    certificate = enrol(handed_in, tmp_path)
    step(handed_in, SheetAction.APPRAISE)
    take(handed_in["XA2"], feedback(handed_in))
    assert handed_in["XA2"].keys.own().certificate == certificate
    sent = inspect_package(handed_in.file("XA2", SUBMISSION))
    assert sent.manifest.certificate == certificate


@pytest.mark.parametrize("is_authority", [True, False])
def test_a_revocation_counts_only_from_an_authority(handed_in, is_authority):
    handed_in.hand_in("XA1")
    handed_in.pass_on("XA1", "T", SUBMISSION)
    key = handed_in["XA1"].keys.own().public_key
    revoke_key(handed_in["T"], key, "mất máy")
    step(handed_in, SheetAction.APPRAISE)
    file, store = feedback(handed_in), handed_in["XA2"]
    plan_of(store, file)
    with store.write("set-up"):
        (known,) = [
            one for one in store.keys.known() if one.public_key == handed_in["T"].keys.own().public_key
        ]
        store.keys.save_known(replace(known, role=KeyRole.AUTHORITY if is_authority else KeyRole.UNIT))
    plan = plan_of(store, file)
    assert ("package.keys_left" in codes(plan)) is not is_authority
    apply_import(store, plan, Accept.ALL)
    states = {one.public_key: one.state for one in store.keys.known()}
    assert states.get(key) is (KeyState.REVOKED if is_authority else None)


# receipts


def test_a_receipt_names_every_package_that_came_in(handed_in):
    file = handed_in.file("T", RECEIPT, unit_uid=handed_in.unit("T", "XA2"))
    result = take(handed_in["XA2"], file)
    assert (result.counts.new, result.counts.refused) == (1, 0)
    (receipt,) = handed_in["XA2"].receipts.all()
    (sent,) = handed_in["XA2"].packages.sent()
    assert (receipt.package_uid, receipt.left_out) == (sent.package_uid, 0)
    assert receipt.from_uid == handed_in.unit("XA2", "T")


def test_a_receipt_tells_which_packages_did_not_arrive(handed_in):
    store = handed_in["XA2"]
    for value in (700, 600):
        sheet = handed_in.sheet("XA2", "XA2")
        with store.write("set-up"):
            store.scores.save_entries(sheet, Round.SELF, [ScoreEntry(TYPED, Points(value))])
        file = handed_in.file("XA2", SUBMISSION)
    take(handed_in["T"], file, Accept.ALL)
    receipt = handed_in.file("T", RECEIPT, unit_uid=handed_in.unit("T", "XA2"))
    (told,) = [one for one in plan_of(store, receipt).issues if one.code == "package.not_arrived"]
    assert told.values == {"numbers": "2"}


def test_a_receipt_of_a_package_that_was_never_sent_is_left(handed_in):
    file = handed_in.file("T", RECEIPT, unit_uid=handed_in.unit("T", "XA2"))
    edit(file, "Gói đã nhận", "Mã gói", "khac")
    plan = plan_of(handed_in["XA2"], file)
    assert "package.receipt_unknown" in codes(plan)
    apply_import(handed_in["XA2"], plan, Accept.ALL)
    assert handed_in["XA2"].receipts.all() == []


# sheets to cross-score


def test_a_member_gets_its_fellows_sheets_and_sends_its_points_back(road):
    for code in ("XA1", "XA2"):
        road.hand_in(code)
    road.pass_on("XA2", "XA1", SUBMISSION)
    file = road.file("XA1", REVIEW, unit_uid=road.unit("XA1", "XA2"))
    own_before = road.sheet("XA2", "XA2")
    result = take(road["XA2"], file)
    assert (result.counts.conflicts, result.counts.refused) == (0, 0)
    assert road.sheet("XA2", "XA2") == own_before
    assert road.sheet("XA2", "XA1").state is SheetState.SUBMITTED
    score(road, "XA2", Round.CROSS, 9, "XA1")
    road.pass_on("XA2", "XA1", SUBMISSION)
    assert points(road, "XA1", Round.CROSS, "XA1")[TYPED][0] == Points(900)


def test_a_review_brings_nothing_of_the_receivers_own(road):
    for code in ("XA1", "XA2"):
        road.hand_in(code)
    road.pass_on("XA2", "XA1", SUBMISSION)
    file = road.file("XA1", REVIEW, unit_uid=road.unit("XA1", "XA2"))
    edit(file, "Danh sách phiếu", "Mã đơn vị trong máy", road.unit("XA1", "XA2"))
    before = everything(road["XA2"])["score_entry"]
    plan = plan_of(road["XA2"], file)
    assert "package.foreign_sheet" in codes(plan)
    apply_import(road["XA2"], plan, Accept.ALL)
    assert everything(road["XA2"])["score_entry"] == before


@pytest.mark.parametrize("kind", [FEEDBACK, RECEIPT])
def test_all_units_are_answered_in_one_go(handed_in, tmp_path, kind):
    handed_in.hand_in("XA1")
    handed_in.pass_on("XA1", "T", SUBMISSION)
    folder = tmp_path / "phan_hoi"
    results = export_to_all(handed_in["T"], ExportRequest(kind, PERIOD.year, folder, PERIOD.code))
    assert sorted(folder.iterdir()) == sorted(result.file for result in results)
    recipients = {inspect_package(result.file).manifest.recipient_uid for result in results}
    assert recipients == {"tinh-XA1", "tinh-XA2"}


def test_a_new_state_is_told_in_words(handed_in):
    step(handed_in, SheetAction.APPRAISE)
    (change,) = [
        one for one in plan_of(handed_in["XA2"], feedback(handed_in)).changes() if one.table == "results"
    ]
    assert change.name == "Phường Kon Tum"
    assert [(one.field, one.old, one.new) for one in change.fields] == [
        ("Trạng thái", "Đã nộp", "Đã thẩm định")
    ]
