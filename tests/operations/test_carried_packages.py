"""What members signed goes up through the head of their bloc unchanged, and wins over the head's copy."""

from dataclasses import replace

import pytest

from tests.operations.test_feedback_packages import enrol
from tests.operations.test_package_rounds import points
from tests.package_road import RULES, TYPED, offices
from tests.two_offices import codes, edit, plan_of, take
from tests.workspaces import everything
from thidua_desktop.data.exchange.carried_rows import read_carried
from thidua_desktop.data.exchange.package_reader import read_package
from thidua_desktop.domain.points import Points
from thidua_desktop.domain.records.exchange import Accept, PackageKind
from thidua_desktop.domain.records.scoring import Round, ScoreEntry, SheetState
from thidua_desktop.operations.enrolment import revoke_key
from thidua_desktop.operations.packages import apply_import
from thidua_desktop.operations.scores import open_sheet, save_entries

SUBMISSION = PackageKind.SUBMISSION


@pytest.fixture
def road(tmp_path):
    """A member's sheet that is at the head of its bloc; the province vouches for the member's key."""
    with offices(tmp_path, "XA1", "XA2") as made:
        enrol(made, tmp_path)
        made.hand_in("XA2")
        made.pass_on("XA2", "XA1", SUBMISSION)
        yield made


def change_copy(road, value):
    """Let the head's copy of the member's sheet say something else."""
    store, sheet = road["XA1"], road.sheet("XA1", "XA2")
    with store.write("set-up"):
        store.scores.save_entries(sheet, Round.SELF, [ScoreEntry(TYPED, Points(value * 100))])


def test_a_heads_package_holds_what_its_member_signed(road):
    package = read_package(road.file("XA1", SUBMISSION))
    (carried,), broken = read_carried(package.tables["carried"])
    signed = read_package(next(road.folder.glob("XA2_submission_*.xlsx")))
    assert broken == 0
    assert carried.manifest == signed.manifest
    assert carried.tables == signed.tables


def test_an_unchanged_copy_says_nothing(road):
    plan = plan_of(road["T"], road.file("XA1", SUBMISSION))
    assert [code for code in codes(plan) if "carried" in code] == []


def test_the_members_own_word_wins_over_the_heads_copy(road):
    change_copy(road, 3)
    file = road.file("XA1", SUBMISSION)
    plan = plan_of(road["T"], file)
    assert "package.carried_preferred" in codes(plan)
    apply_import(road["T"], plan)
    assert points(road, "T", Round.SELF)[TYPED][0] == Points(800)
    before = everything(road["T"])
    assert take(road["T"], file).applied is False
    assert everything(road["T"]) == before


def test_without_trust_in_the_members_key_the_heads_copy_stands(tmp_path):
    with offices(tmp_path, "XA1", "XA2") as road:
        road.hand_in("XA2")
        road.pass_on("XA2", "XA1", SUBMISSION)
        change_copy(road, 3)
        plan = plan_of(road["T"], road.file("XA1", SUBMISSION))
        assert "package.carried_unknown" in codes(plan)
        apply_import(road["T"], plan)
        assert points(road, "T", Round.SELF)[TYPED][0] == Points(300)


def test_a_revoked_key_speaks_for_nobody(road):
    change_copy(road, 3)
    revoke_key(road["T"], road["XA2"].keys.own().public_key, "mất máy")
    plan = plan_of(road["T"], road.file("XA1", SUBMISSION))
    assert "package.carried_untrusted" in codes(plan)
    apply_import(road["T"], plan)
    assert points(road, "T", Round.SELF)[TYPED][0] == Points(300)


def test_a_spoiled_signed_package_is_named_and_counts_for_nothing(road):
    change_copy(road, 3)
    file = road.file("XA1", SUBMISSION)
    edit(file, "Gói gốc của thành viên", "Nội dung đã ký", "H4sIAAAAAAAC/w==")
    plan = plan_of(road["T"], file)
    assert "package.carried_broken" in codes(plan)
    apply_import(road["T"], plan, Accept.ALL)
    assert points(road, "T", Round.SELF)[TYPED][0] == Points(300)


def test_an_older_signed_package_does_not_undo_a_newer_one(road):
    old = road.file("XA1", SUBMISSION)
    store = road["XA2"]
    with store.write("set-up"):
        store.scores.save_entries(road.sheet("XA2", "XA2"), Round.SELF, [ScoreEntry(TYPED, Points(900))])
    road.pass_on("XA2", "T", SUBMISSION)
    take(road["T"], old, Accept.NONE)
    assert points(road, "T", Round.SELF)[TYPED][0] == Points(900)


def test_a_sheet_entered_for_a_member_is_its_own_once_it_signed(road):
    store, sheet = road["XA1"], road.sheet("XA1", "XA2")
    with store.write("set-up"):
        store.scores.save_sheet(replace(sheet, entered_by_uid=road.unit("XA1", "XA1")))
    road.pass_on("XA1", "T", SUBMISSION)
    assert road.sheet("T", "XA2").entered_by_uid is None


def test_a_sheet_that_its_unit_did_not_sign_is_its_senders_word(tmp_path):
    with offices(tmp_path, "XA1", "XA2") as road:
        road.hand_in("XA1")
        enter_as_if_the_member(road)
        road.pass_on("XA1", "T", SUBMISSION, Accept.ALL)
        assert road.sheet("T", "XA2").entered_by_uid == road.unit("T", "XA1")
        road.hand_in("XA2")
        assert road.pass_on("XA2", "T", SUBMISSION).applied
        assert road.sheet("T", "XA2").entered_by_uid is None
        assert points(road, "T", Round.SELF)[TYPED][0] == Points(800)


def test_a_head_cannot_replace_what_the_unit_sent_itself(tmp_path):
    with offices(tmp_path, "XA1", "XA2") as road:
        road.hand_in("XA2")
        road.pass_on("XA2", "T", SUBMISSION, Accept.ALL)
        road.hand_in("XA1")
        enter_as_if_the_member(road)
        road.pass_on("XA1", "T", SUBMISSION, Accept.ALL)
        assert points(road, "T", Round.SELF)[TYPED][0] == Points(800)


def enter_as_if_the_member(road):
    """Let the head enter a member's sheet and say that it was the member."""
    store = road["XA1"]
    own = road.sheet("XA1", "XA1")
    made = open_sheet(store, road.unit("XA1", "XA2"), own.period_uid, own.rule_set_uid)
    save_entries(store, made.uid, Round.SELF, [ScoreEntry(TYPED, Points(300))])
    with store.write("set-up"):
        store.scores.save_sheet(replace(made, state=SheetState.SUBMITTED, entered_by_uid=None))


def test_a_unit_that_sends_what_its_head_entered_takes_its_sheet_over(tmp_path):
    with offices(tmp_path, "XA1", "XA2") as road:
        road.hand_in("XA1")
        enter_as_if_the_member(road)
        road.pass_on("XA1", "T", SUBMISSION, Accept.ALL)
        own, store = road.sheet("XA1", "XA1"), road["XA2"]
        rules = store.rule_sets.by_hash(RULES.content_hash)
        sheet = open_sheet(store, road.unit("XA2", "XA2"), own.period_uid, rules.uid)
        save_entries(store, sheet.uid, Round.SELF, [ScoreEntry(TYPED, Points(300))])
        with store.write("set-up"):
            store.scores.save_sheet(replace(sheet, state=SheetState.SUBMITTED))
        road.pass_on("XA2", "T", SUBMISSION, Accept.ALL)
        assert road.sheet("T", "XA2").entered_by_uid is None
