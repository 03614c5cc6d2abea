"""The cross round: each member's own points are kept, the sheet has their mean, nobody scores itself."""

from dataclasses import replace

import pytest

from tests.ui.bloc_store import fill_sheet, make_bloc_store, small_rules
from thidua_desktop.domain.errors import DecisionNeededError, UserError
from thidua_desktop.domain.points import Points
from thidua_desktop.domain.records.scoring import Absence, Origin, Round, ScoreEntry, SheetRole
from thidua_desktop.operations.scores import read_sheet, save_entries
from thidua_desktop.operations.sheet_steps import reopen_sheet

FIRST, SECOND = (leaf.path for leaf in small_rules().leaves[:2])


@pytest.fixture
def store(tmp_path):
    with make_bloc_store(tmp_path) as opened:
        yield opened


@pytest.fixture
def sheet(store):
    return fill_sheet(store, "u0", 900, submit=True)


def sit_at(store, unit_uid):
    """Make the workspace that of another unit."""
    with store.write("set-up"):
        store.offices.save_office(replace(store.offices.office(), unit_uid=unit_uid))


def give(store, sheet, unit_uid, *entries):
    sit_at(store, unit_uid)
    return save_entries(store, sheet.uid, Round.CROSS, entries)


def test_the_round_of_one_member_is_what_it_gave(store, sheet):
    view = give(store, sheet, "u1", ScoreEntry(FIRST, Points(800), note="Thiếu báo cáo"))
    assert view.entries[Round.CROSS] == {FIRST: ScoreEntry(FIRST, Points(800), note="Thiếu báo cáo")}
    assert view.typed(Round.CROSS)[FIRST].points == 800


def test_two_members_keep_their_own_points_and_the_sheet_has_the_mean(store, sheet):
    give(store, sheet, "u1", ScoreEntry(FIRST, Points(801)), ScoreEntry(SECOND, Points(600)))
    view = give(store, sheet, "u2", ScoreEntry(FIRST, Points(700), note="Số liệu cũ"))
    assert {uid: peer.entries[FIRST].points for uid, peer in view.peers.items()} == {"u1": 801, "u2": 700}
    cross = view.entries[Round.CROSS]
    assert (cross[FIRST].points, cross[SECOND].points) == (751, 600)
    assert cross[FIRST].note == "Xã Cẩm Đường: Số liệu cũ"
    assert view.results[Round.CROSS].total == 1351
    assert view.result(Round.CROSS).total == 700
    assert read_sheet(store, sheet.uid) == view


def test_what_a_member_takes_back_leaves_the_mean_of_the_others(store, sheet):
    give(store, sheet, "u1", ScoreEntry(FIRST, Points(800)))
    give(store, sheet, "u2", ScoreEntry(FIRST, Points(600)))
    view = give(store, sheet, "u2", ScoreEntry(FIRST))
    assert view.entries[Round.CROSS][FIRST].points == 800
    assert "u2" not in view.peers


def test_the_other_rounds_and_targets_stay(store, sheet):
    own = read_sheet(store, sheet.uid).entries[Round.SELF]
    view = give(store, sheet, "u1", replace(own[FIRST], points=Points(500)))
    assert view.entries[Round.SELF] == own
    assert view.typed(Round.CROSS)[FIRST].target is None


def test_points_against_the_rule_are_asked_once_and_kept_by_decision(store, sheet):
    sit_at(store, "u1")
    wrong = ScoreEntry(FIRST, Points(1200))
    with pytest.raises(DecisionNeededError):
        save_entries(store, sheet.uid, Round.CROSS, [wrong])
    save_entries(store, sheet.uid, Round.CROSS, [wrong], keep_flagged=True)
    view = save_entries(store, sheet.uid, Round.CROSS, [replace(wrong, note="Theo biên bản")])
    assert view.entries[Round.CROSS][FIRST].flagged


def test_an_absence_is_kept_for_the_member_that_says_it(store, sheet):
    view = give(store, sheet, "u1", ScoreEntry(FIRST, absence=Absence.NOT_ASSIGNED))
    assert view.entries[Round.CROSS][FIRST].absence is Absence.NOT_ASSIGNED


def test_a_unit_never_scores_itself_crosswise(store, sheet):
    sit_at(store, "u0")
    with pytest.raises(UserError) as refused:
        save_entries(store, sheet.uid, Round.CROSS, [ScoreEntry(FIRST, Points(100))])
    assert refused.value.code == "workflow.own_sheet"
    assert store.peers.of_sheet(sheet.uid) == {}


def test_the_cross_round_is_closed_while_the_sheet_lies_with_its_unit(store, sheet):
    reopen_sheet(store, sheet.uid)
    with pytest.raises(UserError):
        give(store, sheet, "u1", ScoreEntry(FIRST, Points(100)))


def test_a_view_tells_which_rounds_this_office_may_type_in_and_why_not(store, sheet):
    sit_at(store, "u1")
    view = read_sheet(store, sheet.uid)
    assert SheetRole.PEER in view.roles
    assert Round.CROSS not in view.refusals
    assert view.refusals[Round.BLOC].code == "workflow.not_head"
    assert view.refusals[Round.SELF].code.startswith("workflow.")
    assert view.entered_by == "UBND huyện Kon Rẫy"


def test_a_round_that_was_read_in_from_a_table_is_not_overwritten(store, sheet):
    table = ScoreEntry(FIRST, Points(650), origin=Origin.IMPORTED)
    with store.write("set-up"):
        store.scores.save_entries(sheet, Round.CROSS, [table])
    view = give(store, sheet, "u1", ScoreEntry(FIRST, Points(800)), ScoreEntry(SECOND, Points(700)))
    assert view.entries[Round.CROSS][FIRST] == table
    assert (view.typed(Round.CROSS)[FIRST].points, view.entries[Round.CROSS][SECOND].points) == (800, 700)
