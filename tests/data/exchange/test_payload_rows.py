"""A payload read in pieces is the payload read at once."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from thidua_desktop.data.exchange import payload_rows
from thidua_desktop.data.exchange.payload_rows import read_rows

TEXTS = st.text(st.sampled_from('ab"\\[],{}é\n'), max_size=8) | st.sampled_from(
    ['],["', ']]],["', '",[[', "\\"]
)
ROWS = st.lists(st.lists(st.none() | TEXTS, min_size=1, max_size=4), min_size=1, max_size=6)
TABLES = st.dictionaries(TEXTS, ROWS, min_size=1, max_size=3)


def written(tables):
    return json.dumps(
        [[name, rows] for name, rows in tables.items()], ensure_ascii=False, separators=(",", ":")
    )


@pytest.fixture(scope="module", autouse=True)
def _short_pieces():
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(payload_rows, "_PIECE", 2)
        yield


@given(TABLES)
def test_rows_read_in_pieces_are_the_rows_read_at_once(tables):
    tables = {name: [["k", *row] for row in rows] for name, rows in tables.items()}
    assert read_rows(written(tables).encode()) == {
        name: [tuple(row) for row in rows] for name, rows in tables.items()
    }


@pytest.mark.parametrize("bad", ["[]x", '[["a",1]]', '[["a",[["b"]],["c"]]]', '[["a]]]]', '[["a",[["b",]]]]'])
def test_what_is_no_payload_is_refused(bad):
    with pytest.raises((ValueError, TypeError)):
        read_rows(bad.encode())


def test_rows_in_the_usual_writing_are_never_parsed_at_once(monkeypatch):
    monkeypatch.setattr(payload_rows, "_whole", None)
    assert read_rows(written({"a": [["k", None], ["l", "z"]], "b": [["m"]]}).encode()) == {
        "a": [("k", None), ("l", "z")],
        "b": [("m",)],
    }


def test_without_the_second_look_a_text_that_looks_like_an_end_would_be_caught(monkeypatch):
    monkeypatch.setattr(payload_rows, "_whole", lambda _payload: {})
    assert read_rows(written({"a": [["k", "],["], ["l", "z"]]}).encode()) == {}
