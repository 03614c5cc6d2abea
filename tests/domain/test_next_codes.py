"""The code that follows another one, in the numbering styles of office papers."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from thidua_desktop.domain.next_codes import (
    child_code,
    free_code,
    inserted_code,
    is_run,
    next_code,
    run_from,
)
from thidua_desktop.domain.text import roman_value


@pytest.mark.parametrize(
    ("code", "following"),
    [
        ("I.", "II."),
        ("IV.", "V."),
        ("XXXIX", "XL"),
        ("1.", "2."),
        ("9", "10"),
        ("09", "10"),
        ("1.9", "1.10"),
        ("a)", "b)"),
        ("d)", "đ)"),
        ("2.e)", "2.g)"),
        ("A.", "B."),
        ("6a", "6b"),
        ("-", "-"),
    ],
)
def test_a_code_is_counted_on_in_its_own_style(code, following):
    assert next_code(code) == following


def test_i_after_h_is_a_letter_and_alone_a_roman_number():
    assert next_code("i)", ["g)", "h)", "i)"]) == "k)"
    assert next_code("i)", ["i)"]) == "ii)"


@pytest.mark.parametrize("code", ["y)", "CCCXCIX.", "Mục", "***."])
def test_where_a_style_ends_nothing_follows(code):
    assert next_code(code) is None


def test_a_code_that_somebody_has_is_passed_over():
    assert free_code("1.", {"2.", "3."}) == "4."
    assert free_code("y)", set()) is None


def test_a_lettered_code_stands_between_two_numbers():
    assert inserted_code("6", {"6", "7"}) == "6a"
    assert inserted_code("6", {"6", "6a", "7"}) == "6b"
    assert inserted_code("6a", {"6", "6a", "7"}) == "6b"
    assert inserted_code("II", {"II"}) is None


def test_a_first_code_takes_the_number_of_the_row_above():
    assert child_code("1.1", "1.", "4.") == "4.1"
    assert child_code("2.a)", "2.", "3.") == "3.a)"
    assert child_code("2a", "2", "5") == "5a"
    assert child_code("10", "1", "2") == "10"
    assert child_code("a)", "1.", "2.") == "a)"


@given(st.integers(1, 398))
def test_roman_numbers_are_counted_one_by_one(value):
    code = run_from("I", value + 1, ["I", "II"])[-1]
    assert roman_value(code) == value + 1


@given(st.sampled_from(["I.", "1.", "a)", "1.1", "2.a)", "A."]), st.integers(1, 20))
def test_codes_made_in_a_row_are_a_run(first, count):
    codes = run_from(first, count, [first, "a)"] if first == "a)" else [first])
    assert is_run(codes)
    assert len(set(codes)) == count
