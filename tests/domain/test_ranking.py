from hypothesis import given
from hypothesis import strategies as st

from thidua_desktop.domain.points import Points
from thidua_desktop.domain.ranking import RankCandidate, rank_units

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
