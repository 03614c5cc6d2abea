"""The law of search: every typed word begins a word of the record."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from thidua_desktop.domain.searching import is_found, search_text, search_texts, search_words

LETTERS = "aăâbcdđeêghiklmnoôơpqrstuưvxyáàảãạếệốợĐĂÂÔƠƯñĭŭƀơ̆ô̆ê̆\u0301\u0323 -/.,–'0129²"
TEXTS = st.text(LETTERS, max_size=30) | st.text(max_size=12)


@pytest.mark.parametrize(
    ("typed", "text"),
    [
        ("dak h", "Xã Đăk Hà"),
        ("ĐĂK", "dak mar"),
        ("h nguyen", "Nguyễn Thị Hạnh"),
        ("12/2026", "Quyết định số 12 năm 2026"),
        ("bo", "Ơ̆ Ƀô̆"),
        ("dong", "Đồng"),
        ("hoang-sa", "Hoàng Sa"),
        ("  ", "không gõ gì thì thấy hết"),
    ],
)
def test_typed_words_find_a_text(typed, text):
    assert is_found(search_words(typed), search_text(text))


@pytest.mark.parametrize(("typed", "text"), [("ak", "Đăk Hà"), ("ha noi", "Đăk Hà"), ("haa", "Hà")])
def test_what_begins_no_word_is_not_found(typed, text):
    assert not is_found(search_words(typed), search_text(text))


def test_a_word_typed_twice_counts_once():
    assert search_words("Hà hà HÀ") == ("ha",)


@given(st.lists(TEXTS, max_size=6))
def test_many_texts_give_the_same_words_as_each_alone(texts):
    assert search_texts(texts) == [search_text(text) for text in texts]


@given(TEXTS)
def test_a_text_finds_itself(text):
    assert is_found(search_words(text), search_text(text))
