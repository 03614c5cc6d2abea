"""Rounds that an office passes on for others, and rounds that their giver emptied again."""

from dataclasses import replace

import openpyxl
import pytest

from tests.operations.test_feedback_packages import feedback, step
from tests.operations.test_package_rounds import points, score
from tests.package_road import TYPED, offices
from tests.two_offices import codes, edit, plan_of, take
from tests.workspaces import everything
from thidua_desktop.domain.points import Points
from thidua_desktop.domain.records.exchange import Accept, PackageKind
from thidua_desktop.domain.records.scoring import (
    Origin,
    Round,
    ScoreEntry,
    SheetAction,
    SheetRole,
    SheetState,
)
from thidua_desktop.operations.packages import apply_import
from thidua_desktop.operations.scores import save_entries
from thidua_desktop.operations.undoing import undo_import

SUBMISSION, REVIEW = PackageKind.SUBMISSION, PackageKind.REVIEW
ROUNDS, LINES = "Các vòng đã chấm", "Điểm các vòng sau"


@pytest.fixture
def road(tmp_path):
    with offices(tmp_path, "XA1", "XA2", "XA3") as made:
        yield made


@pytest.fixture
def reviewed(road):
    """Two fellows and the head scored a member's sheet; all of it is at the province, which appraised it."""
    for code in ("XA1", "XA2", "XA3"):
        road.hand_in(code)
    road.pass_on("XA2", "XA1", SUBMISSION)
    score(road, "XA1", Round.CROSS, 6, note="thiếu biểu 2")
    score(road, "XA1", Round.BLOC, 7)
    take(road["XA3"], road.file("XA1", REVIEW, unit_uid=road.unit("XA1", "XA3")))
    score(road, "XA3", Round.CROSS, 9, note="số liệu khớp")
    for code in ("XA1", "XA3"):
        road.pass_on(code, "T", SUBMISSION)
    step(road, SheetAction.APPRAISE)
    return road


def note(road, at, round_):
    return road[at].scores.entries(road.sheet(at, "XA2").uid, round_)[TYPED].note


def empty(road, at, round_, code="XA2"):
    sheet = road.sheet(at, code)
    save_entries(road[at], sheet.uid, round_, [ScoreEntry(TYPED)])


def drop_bloc_round(store, sheet):
    """Take a round away whole, as taking an import back does."""
    with store.write("set-up"):
        ids = store.scores.ids_of((sheet.uid,))
        paths = store.rule_sets.limits(sheet.rule_set_uid)
        store.scores.remove_rows([(ids[sheet.uid], Round.BLOC, paths[TYPED][0])])


# what the unit sees of others


def test_a_unit_sees_the_bloc_round_and_the_mean_of_its_fellows(reviewed):
    result = take(reviewed["XA2"], feedback(reviewed))
    assert (result.counts.conflicts, result.counts.refused) == (0, 0)
    assert points(reviewed, "XA2", Round.BLOC) == {TYPED: (Points(700), Origin.IMPORTED)}
    assert points(reviewed, "XA2", Round.CROSS) == {TYPED: (Points(750), Origin.IMPORTED)}
    assert points(reviewed, "XA2", Round.SELF)[TYPED][0] == Points(800)


def test_a_unit_gets_the_reasons_but_not_who_gave_which_points(reviewed):
    take(reviewed["XA2"], feedback(reviewed))
    assert note(reviewed, "XA2", Round.CROSS) == "thiếu biểu 2; số liệu khớp"
    assert reviewed["XA2"].peers.of_sheet(reviewed.sheet("XA2", "XA2").uid) == {}
    assert "Xã Măng Đen" in note(reviewed, "T", Round.CROSS)


def test_a_head_passes_the_mean_on_beside_its_own_round(reviewed):
    step(reviewed, SheetAction.FINISH_BLOC, SheetRole.BLOC_HEAD, "XA1")
    take(reviewed["XA2"], feedback(reviewed, "XA1"))
    assert points(reviewed, "XA2", Round.BLOC)[TYPED][0] == Points(700)
    assert points(reviewed, "XA2", Round.CROSS)[TYPED][0] == Points(600)  # all that came to the head so far


def test_a_sheet_that_was_only_received_tells_nothing_of_its_rounds(reviewed):
    with reviewed["T"].write("set-up"):
        sheet = replace(reviewed.sheet("T", "XA2"), state=SheetState.SUBMITTED)
        reviewed["T"].scores.save_sheet(sheet)
    take(reviewed["XA2"], feedback(reviewed))
    assert points(reviewed, "XA2", Round.BLOC) == {}
    assert points(reviewed, "XA2", Round.CROSS) == {}


def test_a_head_hears_nothing_of_a_bloc_round_from_the_province(reviewed):
    sheet = reviewed.sheet("T", "XA1")
    with reviewed["T"].write("set-up"):
        reviewed["T"].scores.save_sheet(replace(sheet, state=SheetState.APPRAISED))
        reviewed["T"].scores.save_entries(sheet, Round.BLOC, [ScoreEntry(TYPED, Points(100))])
    take(reviewed["XA1"], feedback(reviewed, "T", "XA1"))
    assert points(reviewed, "XA1", Round.BLOC, "XA1") == {}


def test_the_same_word_passed_on_again_changes_nothing(reviewed):
    take(reviewed["XA2"], feedback(reviewed))
    before = everything(reviewed["XA2"])["score_entry"]
    with reviewed["T"].write("set-up"):
        for one in reviewed["T"].packages.sent():
            reviewed["T"].packages.acknowledge(one.instance_id, one.sequence, "2025-12-31")
    counts = take(reviewed["XA2"], feedback(reviewed)).counts
    assert (counts.new, counts.changed, counts.conflicts, counts.refused) == (0, 0, 0, 0)
    assert everything(reviewed["XA2"])["score_entry"] == before


def test_a_relayed_bloc_round_must_be_that_of_our_own_head(reviewed):
    file = feedback(reviewed)
    row = next(n for n, one in enumerate(cells(file, LINES, "Vòng chấm"), 2) if one == "Khối chấm")
    uid, fellow = reviewed.sheet("T", "XA2").uid, reviewed.unit("T", "XA3")
    edit(file, LINES, "Nơi chấm (mã)", fellow, row)
    edit(file, LINES, "Mã dòng", f"{uid}:bloc:{fellow}:{TYPED}", row)
    plan = plan_of(reviewed["XA2"], file)
    assert "package.foreign_rounds" in codes(plan)
    apply_import(reviewed["XA2"], plan, Accept.ALL)
    assert points(reviewed, "XA2", Round.BLOC) == {}


def test_what_the_head_itself_has_said_gives_way_only_to_a_person(reviewed):
    score(reviewed, "XA1", Round.BLOC, 5)
    step(reviewed, SheetAction.FINISH_BLOC, SheetRole.BLOC_HEAD, "XA1")
    take(reviewed["XA2"], feedback(reviewed, "XA1"))
    assert points(reviewed, "XA2", Round.BLOC)[TYPED][0] == Points(500)
    plan = plan_of(reviewed["XA2"], feedback(reviewed))
    assert "package.round_second_hand" in codes(plan)
    apply_import(reviewed["XA2"], plan, Accept.NONE)
    assert points(reviewed, "XA2", Round.BLOC)[TYPED][0] == Points(500)


def test_a_word_of_the_head_that_was_taken_back_holds_nothing_up(reviewed):
    score(reviewed, "XA1", Round.BLOC, 5)
    step(reviewed, SheetAction.FINISH_BLOC, SheetRole.BLOC_HEAD, "XA1")
    result = take(reviewed["XA2"], feedback(reviewed, "XA1"))
    undo_import(reviewed["XA2"], result.import_id)
    assert take(reviewed["XA2"], feedback(reviewed)).counts.conflicts == 0
    assert points(reviewed, "XA2", Round.BLOC)[TYPED][0] == Points(700)


def test_a_mean_does_not_replace_one_that_is_worked_out_from_the_points_themselves(reviewed):
    store = reviewed["XA2"]
    take(store, feedback(reviewed))
    sheet = reviewed.sheet("XA2", "XA2")
    with store.write("set-up"):
        store.peers.save(sheet, reviewed.unit("XA2", "XA3"), [ScoreEntry(TYPED, Points(100))])
    empty(reviewed, "XA3", Round.CROSS)
    reviewed.pass_on("XA3", "T", SUBMISSION, Accept.ALL)
    plan = plan_of(store, feedback(reviewed))
    assert "package.cross_mean_left" in codes(plan)


# rounds without a line


def test_cross_points_that_a_fellow_took_back_are_gone_at_the_province(reviewed):
    empty(reviewed, "XA3", Round.CROSS)
    plan = plan_of(reviewed["T"], reviewed.file("XA3", SUBMISSION))
    assert plan.needs_decision  # the sheet is appraised by now
    apply_import(reviewed["T"], plan, Accept.ALL)
    given = reviewed["T"].peers.of_sheet(reviewed.sheet("T", "XA2").uid)
    assert list(given) == [reviewed.unit("T", "XA1")]
    assert points(reviewed, "T", Round.CROSS)[TYPED][0] == Points(600)


def test_taking_the_import_back_brings_the_points_back(reviewed):
    store = reviewed["T"]
    empty(reviewed, "XA3", Round.CROSS)
    before = everything(store)["peer_entry"]
    result = reviewed.pass_on("XA3", "T", SUBMISSION, Accept.ALL)
    assert everything(store)["peer_entry"] != before
    undo_import(store, result.import_id)
    assert everything(store)["peer_entry"] == before


def test_a_round_that_was_emptied_at_the_sender_is_emptied_at_the_unit(reviewed):
    take(reviewed["XA2"], feedback(reviewed))
    drop_bloc_round(reviewed["T"], reviewed.sheet("T", "XA2"))
    result = take(reviewed["XA2"], feedback(reviewed))
    assert (result.counts.changed, result.counts.conflicts) == (1, 0)
    assert points(reviewed, "XA2", Round.BLOC) == {}


def test_a_round_that_was_only_typed_here_is_nobody_elses_to_empty(road):
    road.hand_in("XA2")
    road.pass_on("XA2", "XA1", SUBMISSION)
    road.pass_on("XA2", "T", SUBMISSION)
    sheet = road.sheet("T", "XA2")
    with road["T"].write("set-up"):
        road["T"].scores.save_entries(sheet, Round.BLOC, [ScoreEntry(TYPED, Points(500))])
    counts = road.pass_on("XA1", "T", SUBMISSION).counts
    assert counts.conflicts == 0
    assert points(road, "T", Round.BLOC)[TYPED] == (Points(500), Origin.TYPED)


def test_an_emptied_round_asks_where_a_line_of_it_was_typed_here(reviewed):
    store, sheet = reviewed["T"], reviewed.sheet("T", "XA2")
    with store.write("set-up"):
        second = next(
            leaf.path for leaf in store.rule_sets.by_uid(sheet.rule_set_uid).leaves if leaf.path != TYPED
        )
        store.scores.save_entries(sheet, Round.BLOC, [ScoreEntry(second, Points(100))])
        store.scores.save_sheet(replace(sheet, state=reviewed.sheet("XA1", "XA2").state))
    drop_bloc_round(reviewed["XA1"], reviewed.sheet("XA1", "XA2"))
    file = reviewed.file("XA1", SUBMISSION)
    assert "package.round_guarded" in codes(plan_of(store, file))
    take(store, file, Accept.NONE)
    assert len(points(reviewed, "T", Round.BLOC)) == 2
    take(store, file, Accept.ALL)
    assert points(reviewed, "T", Round.BLOC) == {}


def cells(file, title, header):
    sheet = openpyxl.load_workbook(file)[title]
    column = next(cell.column for cell in sheet[1] if cell.value == header)
    return [sheet.cell(row, column).value for row in range(2, sheet.max_row + 1)]
