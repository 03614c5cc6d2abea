import pytest
from hypothesis import given
from hypothesis import strategies as st

from thidua_desktop.domain.bands import Band, band_problems, find_band, joined, parse_bands, span_text


def read(text):
    return parse_bands(text, int)


def problems(text, bottom=0):
    return [(p.kind, p.start, p.end) for p in band_problems(read(text), bottom)]


@pytest.mark.parametrize(
    ("text", "ends"),
    [
        ("40 : a", (40, None)),
        (">= 40 : a", (40, None)),
        ("≥40: a", (40, None)),
        ("Từ 40 trở lên : a", (40, None)),
        ("trên 40 : a", (41, None)),
        ("< 40 : a", (None, 40)),
        ("Dưới 40 : a", (None, 40)),
        ("<=40 : a", (None, 41)),
        ("30-<40 : a", (30, 40)),
        ("từ 30 đến dưới 40 : a", (30, 40)),
        ("30–40 : a", (30, 41)),
    ],
)
def test_ends_are_read_as_people_write_them(text, ends):
    assert read(text) == (Band(*ends, "a"),)


@pytest.mark.parametrize("text", ["", "40", "40 :", "bốn mươi : a", "40 : a | lạ : b"])
def test_what_is_no_band_is_not_guessed(text):
    assert read(text) is None


def test_a_number_that_cannot_be_read_makes_no_band():
    from thidua_desktop.domain.points import parse_points

    assert parse_bands(">=1.500 : a", parse_points) is None


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("40 : a | 30 : b | 0 : c", []),
        (">=40 : a | 30-<40 : b | <30 : c", []),
        ("85 : a | 70-<85 : b | 50-<65 : c | <50 : d", [("gap", 65, 70)]),
        ("85 : a | 60-<90 : b | <60 : c", [("overlap", 85, 90)]),
        ("40 : a | 40 : b | <40 : c", [("overlap", 40, None)]),
        ("40 : a | 30 : b", [("gap", 0, 30)]),
        ("90-100 : a | <90 : b", [("gap", 101, None)]),
        ("1-10 : a | >10 : b", []),
    ],
)
def test_gaps_and_overlaps_are_named(text, found):
    assert problems(text, bottom=1 if text.startswith("1-") else 0) == found


def test_no_band_at_all_is_one_gap():
    assert [(p.kind, p.start, p.end) for p in band_problems(())] == [("gap", None, None)]


@given(st.sets(st.integers(1, 1000), min_size=1, max_size=6), st.integers(0, 2000))
def test_bands_without_problems_hold_every_measure_once(bounds, measure):
    lowers = [0, *sorted(bounds)]
    bands = [Band(lower, None, str(lower)) for lower in lowers]
    assert band_problems(bands) == []
    assert find_band(bands, measure).value == str(max(lower for lower in lowers if lower <= measure))


def test_a_measure_in_a_gap_has_no_band():
    assert find_band(read("70-<80 : a"), 80) is None
    assert find_band(read("70-<80 : a"), 69) is None


def test_whole_numbers_that_follow_each_other_leave_no_gap():
    ranks = joined(read("1-10 : a | 11-20 : b | >20 : c"), 1)
    assert band_problems(ranks, 1) == []
    parts = [Band(100, 1001, "a"), Band(1100, None, "b")]
    assert band_problems(joined(parts, 100), 100) == []


def test_a_stretch_is_written_for_people():
    assert span_text(101, 201, str) == "trên 100 đến 200"
    assert span_text(101, None, str) == "trên 100"
    assert span_text(None, 101, str) == "đến 100"
    assert span_text(None, None, str) == "mọi mức"
    assert span_text(None, 5, str) == "dưới 5"
    assert span_text(5, None, str) == "từ 5 trở lên"
    assert span_text(5, 9, str) == "từ 5 đến dưới 9"
