"""Units beside each other: figures of another order, sheets that were copied."""

from hypothesis import given
from hypothesis import strategies as st

from thidua_desktop.domain.consistency import FAR, far_from_the_others, same_sheets
from thidua_desktop.domain.points import Points, Quantity
from thidua_desktop.domain.records.scoring import ScoreEntry


def lines(note="Theo báo cáo", count=6, points=500):
    return {
        f"I./{n}": ScoreEntry(f"I./{n}", Points(points), None, Quantity(n), None, note) for n in range(count)
    }


def test_a_percent_written_as_a_fraction_is_far_from_the_others():
    values = {"a": 900_000, "b": 950_000, "c": 9_000, "d": 880_000}
    assert far_from_the_others(values).keys() == {"c"}


def test_three_units_say_nothing():
    assert far_from_the_others({"a": 1, "b": 1, "c": 1000}) == {}


@given(st.dictionaries(st.text(max_size=3), st.integers(1, 10**6), max_size=9))
def test_only_what_is_ten_times_off_the_middle_is_far(values):
    for who, middle in far_from_the_others(values).items():
        assert values[who] >= FAR * middle or values[who] * FAR <= middle


@given(st.dictionaries(st.text(max_size=3), st.integers(50, 90), max_size=9))
def test_what_is_of_one_order_is_never_far(values):
    assert far_from_the_others(values) == {}


def test_sheets_with_the_same_words_and_figures_look_copied():
    assert same_sheets({"a": lines(), "b": lines(note="Khác"), "c": lines()}) == [("a", "c")]


def test_sheets_with_full_points_and_no_words_are_no_copies():
    plain = {f"I./{n}": ScoreEntry(f"I./{n}", Points(500)) for n in range(20)}
    assert same_sheets({"a": plain, "b": dict(plain)}) == []
