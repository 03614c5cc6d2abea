"""What a round looks back at: the last word before it, the mean of the fellow members."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from thidua_desktop.domain.points import Points, Quantity
from thidua_desktop.domain.records.scoring import Absence, Round, ScoreEntry
from thidua_desktop.domain.reviewing import last_words, mean_entry, rounds_before

LINE = "I./1"
SCORED, OTHER = ScoreEntry(LINE, Points(900)), ScoreEntry(LINE, Points(700))


def test_the_rounds_before_one_are_in_order():
    assert rounds_before(Round.APPRAISAL) == (Round.SELF, Round.CROSS, Round.BLOC)
    assert rounds_before(Round.SELF) == ()


def test_the_last_word_is_that_of_the_latest_round_before():
    rounds = {Round.SELF: {LINE: SCORED}, Round.BLOC: {LINE: OTHER}, Round.FINAL: {LINE: SCORED}}
    assert last_words(rounds, Round.APPRAISAL)[LINE].round is Round.BLOC
    assert last_words(rounds, Round.BLOC)[LINE].entry == SCORED


def test_a_line_that_was_emptied_says_nothing():
    rounds = {Round.SELF: {LINE: SCORED}, Round.BLOC: {LINE: ScoreEntry(LINE, note="đã xóa")}}
    assert last_words(rounds, Round.APPRAISAL)[LINE].round is Round.SELF


@pytest.mark.parametrize(
    "entry", [ScoreEntry(LINE, absence=Absence.NOT_ASSIGNED), ScoreEntry(LINE, actual=Quantity(1))]
)
def test_an_absence_and_a_result_are_words_too(entry):
    rounds = {Round.SELF: {LINE: SCORED}, Round.BLOC: {LINE: entry}}
    assert last_words(rounds, Round.APPRAISAL)[LINE].entry == entry


@pytest.mark.parametrize(
    ("points", "mean"), [((900, 800), 850), ((801, 800), 801), ((800, 801, 801), 801), ((500,), 500)]
)
def test_the_mean_is_rounded_half_up(points, mean):
    given_points = [(str(n), ScoreEntry(LINE, Points(one))) for n, one in enumerate(points)]
    assert mean_entry(LINE, given_points).points == mean


@given(st.lists(st.integers(0, 5000), min_size=1, max_size=12))
def test_the_mean_lies_between_the_least_and_the_most_in_any_order(points):
    entries = [(str(n), ScoreEntry(LINE, Points(one))) for n, one in enumerate(points)]
    mean = mean_entry(LINE, entries)
    assert min(points) <= mean.points <= max(points)
    assert mean == mean_entry(LINE, entries[::-1])


def test_an_absence_counts_only_where_nobody_gave_points():
    absent = ScoreEntry(LINE, absence=Absence.NOTHING_AROSE)
    assert mean_entry(LINE, [("A", absent), ("B", OTHER)]) == OTHER
    assert mean_entry(LINE, [("A", absent)]).absence is Absence.NOTHING_AROSE
    assert mean_entry(LINE, []) == ScoreEntry(LINE)


def test_reasons_of_several_members_stand_beside_their_names():
    said = ScoreEntry(LINE, Points(700), note="Thiếu báo cáo", flagged=True)
    assert mean_entry(LINE, [("Xã A", said)]).note == "Thiếu báo cáo"
    mean = mean_entry(LINE, [("Xã A", said), ("Xã B", SCORED)])
    assert (mean.note, mean.flagged) == ("Xã A: Thiếu báo cáo", True)
