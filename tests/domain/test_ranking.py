from hypothesis import given
from hypothesis import strategies as st

from thidua_desktop.domain.grades import GradeLimit
from thidua_desktop.domain.points import Points
from thidua_desktop.domain.ranking import RankCandidate, nominees, rank_units, tied
from thidua_desktop.domain.records.scoring import GradeBand, GradeGate

UNITS = st.lists(
    st.builds(RankCandidate, st.uuids().map(str), st.integers(0, 20).map(Points), st.integers(0, 9)),
    unique_by=lambda unit: unit.unit_uid,
)


def rank(*totals):
    return [unit.rank for unit in rank_units(RankCandidate(str(n), Points(t)) for n, t in enumerate(totals))]


def test_equal_totals_share_a_rank_and_the_next_one_is_skipped():
    assert rank(90, 80, 80, 70) == [1, 2, 2, 4]
    assert rank(5, 5, 5) == [1, 1, 1]
    assert rank() == []


def test_equal_totals_are_listed_in_the_official_order():
    units = [
        RankCandidate("b", Points(8), 2),
        RankCandidate("c", Points(9), 3),
        RankCandidate("a", Points(8), 1),
    ]
    assert [unit.unit_uid for unit in rank_units(units)] == ["c", "a", "b"]


@given(UNITS)
def test_a_rank_is_one_more_than_the_units_above(units):
    for ranked in rank_units(units):
        assert ranked.rank == 1 + sum(unit.total > ranked.total for unit in units)


@given(UNITS, st.randoms())
def test_the_table_does_not_depend_on_the_order_of_entry(units, random):
    mixed = list(units)
    random.shuffle(mixed)
    assert rank_units(mixed) == rank_units(units)


def test_what_a_unit_brings_stands_in_the_table():
    unit = RankCandidate("u", Points(5), provisional=True, groups={"I.": Points(5)})
    ranked = rank_units([unit])[0]
    assert (ranked.provisional, dict(ranked.groups), ranked.grade) == (True, {"I.": 5}, None)


def unit(name, total=80, **more):
    groups = {path: Points(value) for path, value in more.pop("groups", {}).items()}
    return RankCandidate(name, Points(total), groups=groups, **more)


def order(units, *tie_breaks):
    return [(u.rank, u.unit_uid, u.decided_by) for u in rank_units(units, tie_breaks)]


def test_a_tie_is_broken_group_by_group_in_the_sets_order():
    units = [
        unit("a", groups={"I.": 40, "II.": 30}),
        unit("b", groups={"I.": 50, "II.": 20}),
        unit("c", groups={"I.": 40, "II.": 35}),
        unit("d", 90),
    ]
    assert order(units, "I.", "II.") == [(1, "d", ""), (2, "b", "I."), (3, "c", "II."), (4, "a", "II.")]


def test_what_stays_equal_after_every_tie_break_shares_a_rank():
    units = [unit("a", groups={"I.": 40}), unit("b", groups={"I.": 40}), unit("c", groups={"I.": 10})]
    assert order(units, "I.", "VIII.") == [(1, "a", "I."), (1, "b", "I."), (3, "c", "I.")]
    assert tied(rank_units(units, ("I.",))) == [("a", "b")]


def test_a_tie_stays_until_the_vote_is_recorded_for_all_of_it():
    waiting = [unit("a", votes=5), unit("b"), unit("c", 70, votes=1)]
    assert [rank for rank, _, _ in order(waiting, "vote")] == [1, 1, 3]
    voted = [unit("a", votes=5), unit("b", votes=7), unit("c", 70)]
    assert order(voted, "vote") == [(1, "b", "vote"), (2, "a", "vote"), (3, "c", "")]
    equal = [unit("a", votes=6), unit("b", votes=6)]
    assert order(equal, "vote") == [(1, "a", ""), (1, "b", "")]


def test_bonus_and_the_preference_of_the_law_can_break_a_tie():
    units = [unit("a", bonus=Points(5)), unit("b", is_preferred=True), unit("c", bonus=Points(9))]
    assert [name for _, name, _ in order(units, "bonus")] == ["c", "a", "b"]
    assert [name for _, name, _ in order(units, "preference")] == ["b", "a", "c"]


@given(UNITS, st.lists(st.sampled_from(["I.", "vote", "bonus", "preference"]), max_size=3), st.randoms())
def test_tie_breaks_part_equals_only_and_never_depend_on_order(units, tie_breaks, random):
    mixed = list(units)
    random.shuffle(mixed)
    ranked = rank_units(units, tie_breaks)
    assert rank_units(mixed, tie_breaks) == ranked
    assert [u.total for u in ranked] == sorted((u.total for u in units), reverse=True)
    for place, one in enumerate(ranked, start=1):
        assert one.rank <= place
        assert one.rank == place or ranked[place - 2].rank == one.rank


def test_grades_stand_in_the_table_with_gates_and_limits():
    grades = (GradeBand("Tốt", Points(80), (GradeGate("V.", 50),)), GradeBand("Khá"))
    units = [
        unit("a", shares={"V.": 5000}),
        unit("b", shares={"V.": 4999}),
        unit("c", 95, shares={"V.": 9000}, limit=GradeLimit("Kỷ luật", at_best="Khá")),
    ]
    assert {u.unit_uid: u.grade for u in rank_units(units, (), grades)} == {
        "a": "Tốt",
        "b": "Khá",
        "c": "Khá",
    }


def test_a_barred_unit_is_ranked_and_not_nominated():
    ranked = rank_units([unit("a", 90, barred="Đang xem xét kỷ luật"), unit("b"), unit("c", 70)])
    assert [(u.rank, u.unit_uid, u.barred != "") for u in ranked] == [
        (1, "a", True),
        (2, "b", False),
        (3, "c", False),
    ]
    assert [u.unit_uid for u in nominees(ranked, 1)] == ["b"]


def test_a_tie_beyond_the_places_nominates_none_of_it():
    ranked = rank_units([unit("a", 90), unit("b"), unit("c"), unit("d", 70)])
    assert [[u.unit_uid for u in nominees(ranked, places)] for places in (0, 1, 2, 3, 9)] == [
        [],
        ["a"],
        ["a"],
        ["a", "b", "c"],
        ["a", "b", "c", "d"],
    ]
