import unicodedata
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from thidua_desktop.domain.text import (
    clean,
    clean_line,
    code_sort_key,
    fold,
    format_count,
    format_date,
    letter_value,
    normalise_code,
    person_sort_key,
    person_sort_text,
    roman_value,
    sort_key,
    sort_text,
)

VIETNAMESE = st.text(
    "aăâbcdđeêghiklmnoôơpqrstuưvxyAĂÂĐÊÔƠƯáàảãạấầẩẫậắằẳẵặ éèẻẽẹíìỉĩị()-.,0123456789", max_size=12
)
ANY = st.text(max_size=20)


@given(ANY)
def test_cleaning_twice_changes_nothing_more(text):
    assert clean(clean(text)) == clean(text)
    assert clean_line(clean_line(text)) == clean_line(text)


@given(ANY)
def test_clean_text_is_composed_and_visible(text):
    cleaned = clean(text)
    assert unicodedata.is_normalized("NFC", cleaned)
    assert not set(cleaned) & set("\u200b\u00ad\ufeff\r\x00\u202e")


@given(ANY)
def test_folding_twice_changes_nothing_more(text):
    assert fold(fold(text)) == fold(text)


@given(VIETNAMESE)
def test_folding_ignores_how_marks_are_written(text):
    assert fold(unicodedata.normalize("NFD", text)) == fold(text) == fold(text.upper())


def test_signs_that_no_workbook_can_hold_are_taken_out():
    assert clean("Xã\uffff Đăk\ufffe Hà") == "Xã Đăk Hà"


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Đợt  1", "dot 1"),
        ("Đắk Rơ Ông", "dak ro ong"),
        ("Ia H’Drai", "ia h'drai"),
        ("Ðiểm", "diem"),
        ("\u00a0Kon\u200b Plông ", "kon plong"),
    ],
)
def test_folding_makes_the_key_for_searching(text, folded):
    assert fold(text) == folded


def test_letters_come_before_tones():
    words = ["đa", "Ân", "ạ", "an", "á", "da", "ả", "ăn", "à", "a", "ã", "âm"]
    ordered = ["a", "à", "ả", "ã", "á", "ạ", "an", "ăn", "âm", "Ân", "da", "đa"]
    assert sorted(words, key=sort_key) == ordered


def test_signs_and_digits_come_before_letters():
    assert sorted(["a", "9", "(x)", "an b", "an1", " "], key=sort_key) == [
        " ",
        "(x)",
        "9",
        "a",
        "an b",
        "an1",
    ]


@given(VIETNAMESE, VIETNAMESE)
def test_only_case_and_composition_make_keys_equal(first, second):
    same = unicodedata.normalize("NFC", first.casefold()) == unicodedata.normalize("NFC", second.casefold())
    assert (sort_key(first) == sort_key(second)) == same


def test_persons_are_ordered_by_given_name_first():
    names = ["Nguyễn Văn Bình", "Trần Thị An", "A Brol", "Lê An"]
    assert sorted(names, key=person_sort_key) == ["Lê An", "Trần Thị An", "Nguyễn Văn Bình", "A Brol"]


@pytest.mark.parametrize(
    "ordered",
    [
        ["I.", "II.", "IV.", "IX.", "X.", "XV."],
        ["1", "2", "6", "6a", "6b", "9", "10", "146", "146a", "146b", "147"],
        ["a)", "b)", "c)", "d)", "đ)", "e)", "g)", "h)", "i)", "k)", "l)", "m)", "v)", "x)"],
        ["2.a)", "2. b)", "2.d)", "2.đ)", "2.e)", "3.a)"],
        ["1.1", "1.2", "1.9", "1.10", "2.1"],
    ],
)
def test_codes_are_ordered_as_people_count(ordered):
    mixed = ordered[1::2] + ordered[::2]
    assert sorted(mixed, key=code_sort_key) == ordered


@given(ANY)
def test_a_normalised_code_has_no_blank_and_stays_so(code):
    normal = normalise_code(code)
    assert normal.split() in ([], [normal])
    assert normalise_code(normal) == normal


def test_blanks_of_every_kind_leave_a_code():
    assert normalise_code(" 2.\u00a0b\u200b ) ") == "2.b)"


@pytest.mark.parametrize(
    ("text", "value"), [("I", 1), ("iv", 4), ("XLIX", 49), ("IIII", None), ("", None), ("ab", None)]
)
def test_roman_numbers_are_read(text, value):
    assert roman_value(text) == value


def test_lettered_points_are_counted_as_office_papers_do():
    assert [letter_value(letter) for letter in "aDđeg"] == [0, 3, 4, 5, 6]
    assert letter_value("w") is None


def test_dates_are_written_for_people():
    assert format_date(date(2025, 7, 1)) == "01/07/2025"
    assert format_date(None) == ""


def test_counts_have_a_dot_between_thousands():
    assert [format_count(count) for count in (0, 999, 1000, 1_234_567)] == ["0", "999", "1.000", "1.234.567"]


@given(VIETNAMESE | ANY, VIETNAMESE | ANY)
def test_stored_texts_sort_as_their_keys_do(one, other):
    for key, text in ((sort_key, sort_text), (person_sort_key, person_sort_text)):
        assert (key(one) < key(other)) == (text(one) < text(other))
        assert (key(one) == key(other)) == (text(one) == text(other))
        assert (text(one) < text(other)) == (text(one).encode() < text(other).encode())
