"""What becomes of a record, by who knows it and who owns it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from thidua_desktop.domain.merging import Authority, outcome, sort_out
from thidua_desktop.domain.records.exchange import Counts, Outcome
from thidua_desktop.domain.text import fold, fold_many

STATES = st.dictionaries(st.sampled_from("abcdef"), st.integers(0, 2))


@pytest.mark.parametrize(
    ("authority", "unknown", "different"),
    [
        (Authority.OWNER, Outcome.NEW, Outcome.CHANGED),
        (Authority.REFERENCE, Outcome.CONFLICT, Outcome.SAME),
        (Authority.GUARDED, Outcome.CONFLICT, Outcome.CONFLICT),
        (Authority.FOREIGN, Outcome.REFUSED, Outcome.REFUSED),
    ],
)
def test_what_becomes_of_a_record_depends_on_who_owns_it(authority, unknown, different):
    assert outcome(None, 1, authority) is unknown
    assert outcome(2, 1, authority) is different
    assert outcome(1, 1, authority) is Outcome.SAME


@given(STATES, STATES)
def test_taking_the_owners_state_twice_is_taking_it_once(ours, theirs):
    first = sort_out(ours, theirs)
    assert len(first.new) + len(first.changed) + first.same == len(theirs)
    merged = {
        key: value for key, value in (ours | first.new | first.changed).items() if key not in first.removed
    }
    assert merged == theirs
    again = sort_out(merged, theirs)
    assert (again.new, again.changed, again.removed, again.same) == ({}, {}, [], len(theirs))


def test_counts_add_up_table_by_table():
    assert Counts(1, 2, 3, 4, 5) + Counts(same=1) == Counts(1, 2, 4, 4, 5)


@given(st.lists(st.text(max_size=12) | st.sampled_from(["Đợt thi đua", "ð’´`", "\u200b", "\ue000", "Ǆ"])))
def test_folding_many_texts_is_folding_each(texts):
    assert fold_many(texts) == [fold(text) for text in texts]
