"""Minutes of imports: read back as they were written, one an import, never changed."""

import sqlite3
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.record_strategies import days, texts, uids, words
from tests.workspaces import undone
from thidua_desktop.domain.errors import NewerVersionError
from thidua_desktop.domain.records.decisions import Answer, Asked, Choice, Decided, Minute, Question

values = st.none() | texts
questions = st.builds(
    Question,
    key=words,
    asked=st.sampled_from(Asked),
    title=words,
    name=words,
    field_title=texts,
    ours=values,
    theirs=values,
    base=values,
    where=st.none() | words,
    is_row=st.booleans(),
    takes_other=st.booleans(),
)
answers = st.builds(Answer, st.sampled_from(Choice), texts, values)
minutes = st.builds(
    Minute, uids, days, st.lists(st.builds(Decided, questions, answers, values), max_size=4).map(tuple)
)
ONE = Minute(
    "i1",
    date(2026, 3, 2),
    (Decided(Question("k", Asked.BOTH, "Phiếu", "Xã A", "Điểm", "1", "2"), Answer(Choice.OURS), "1"),),
)
LATER = '{"version": 2, "lines": [{}]}'


@given(minute=minutes)
def test_a_minute_is_read_back_as_it_was_written(kept_store, minute):
    with undone(kept_store):
        kept_store.minutes.save(minute)
        assert kept_store.minutes.of_import(minute.import_uid) == minute
        assert kept_store.minutes.imports() == {minute.import_uid}


def test_an_import_without_a_minute_has_none(kept_store):
    assert kept_store.minutes.of_import("i1") is None
    assert kept_store.minutes.imports() == frozenset()


def test_an_import_has_one_minute(store):
    with store.write("import"):
        store.minutes.save(ONE)
    with pytest.raises(sqlite3.IntegrityError, match="UNIQUE"), store.write("again"):
        store.minutes.save(ONE)


@pytest.mark.parametrize("statement", ["UPDATE import_minute SET content = ''", "DELETE FROM import_minute"])
def test_a_minute_is_neither_changed_nor_removed(store, statement):
    with store.write("import"):
        store.minutes.save(ONE)
    with pytest.raises(sqlite3.IntegrityError, match="append-only"), store.write("test"):
        store._database.conn.execute(statement)


def test_minutes_are_found_by_the_records_that_they_name(kept_store):
    with undone(kept_store):
        kept_store.minutes.save(ONE)
        assert kept_store.minutes.naming("k") == [ONE]
        assert kept_store.minutes.naming("không có") == []


def test_a_minute_of_a_later_program_is_not_read_by_guess(kept_store):
    with undone(kept_store):
        kept_store._database.conn.execute(
            "INSERT INTO import_minute VALUES ('i1', '2026-03-02', ?)", (LATER,)
        )
        with pytest.raises(NewerVersionError, match=r"minutes\.newer"):
            kept_store.minutes.of_import("i1")
