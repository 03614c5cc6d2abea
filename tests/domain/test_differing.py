"""Long texts told apart by the part in which they differ."""

from hypothesis import given
from hypothesis import strategies as st

from thidua_desktop.domain.differing import differing_parts


def test_the_part_begins_shortly_before_what_differs():
    same = "a" * 100
    parts = differing_parts((f"{same}một{same}", f"{same}hai{same}", "ngắn"), 20, 5)
    assert parts == ["…aaaaamột" + "a" * 12 + "…", "…aaaaahai" + "a" * 12 + "…", "ngắn"]


@given(texts=st.lists(st.text(max_size=30), max_size=4))
def test_what_is_short_stays_as_it_is(texts):
    assert differing_parts(texts, 30, 5) == texts


@given(texts=st.lists(st.text(max_size=200), min_size=1, max_size=4), longest=st.integers(10, 50))
def test_no_part_is_longer_than_it_may_be(texts, longest):
    assert all(len(part) <= longest + 2 for part in differing_parts(texts, longest, 5))
