"""How a list is looked at: kept as JSON and read back, damage counts as nothing kept."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from thidua_desktop.ui.widgets.list_view import (
    Arrangement,
    KeptList,
    ListView,
    list_from_json,
    list_to_json,
)

TEXTS = st.text(max_size=8)
COLUMNS = st.builds(
    Arrangement,
    st.lists(TEXTS, max_size=3).map(tuple),
    st.frozensets(TEXTS, max_size=3),
    st.dictionaries(TEXTS, st.integers(1, 900), max_size=3),
)
VIEWS = st.builds(
    ListView,
    COLUMNS,
    TEXTS,
    st.dictionaries(TEXTS, TEXTS, max_size=2),
    st.none() | st.tuples(TEXTS, st.booleans()),
)


@given(st.builds(KeptList, COLUMNS, st.dictionaries(TEXTS, VIEWS, max_size=3)))
def test_what_is_kept_reads_back(kept):
    assert list_from_json(list_to_json(kept)) == kept


@pytest.mark.parametrize("text", ["", "{", "[]", "7", '{"columns": 3, "views": {"a": 1}}', '{"views": []}'])
def test_damaged_settings_never_stop_a_list(text):
    assert list_from_json(text).columns == Arrangement()


def test_a_new_name_keeps_the_place_of_the_view():
    kept = KeptList(views={"a": ListView(), "b": ListView(search="x")})
    assert list(kept.with_new_name("a", "c").views) == ["c", "b"]
