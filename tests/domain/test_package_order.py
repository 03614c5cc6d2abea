"""The table of orders of packages, row by row, and what holds for every order."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from thidua_desktop.domain.package_order import (
    Arrival,
    LedgerState,
    PackagePlace,
    Standing,
    judge_order,
    missing_numbers,
    number_ranges,
)

YEAR = ("submission", 2025, "2025")
HALF = ("submission", 2025, "2025-6T")


def place(number, previous=None, **more):
    """Make the n-th package of an installation, following the one before it."""
    before = f"content {number - 1}" if previous is None and number > 1 else previous or ""
    fields = {"scope": YEAR, "package_uid": f"p{number}", "content_hash": f"content {number}"} | more
    return PackagePlace(sequence=number, previous_hash=before, **fields)


def undone(number, **more):
    return place(number, state=LedgerState.UNDONE, **more)


ROWS = {
    "the first of a sender": (Arrival(place(1)), [], Standing.APPLY),
    "the next one": (Arrival(place(2)), [place(1)], Standing.APPLY),
    "the very same": (Arrival(place(1)), [place(1)], Standing.ALREADY),
    "the same, of which something was left out": (
        Arrival(place(1)),
        [place(1, is_whole=False)],
        Standing.APPLY,
    ),
    "the same, edited since": (Arrival(place(1), is_intact=False), [place(1)], Standing.APPLY),
    "the same, taken back": (Arrival(place(1)), [undone(1)], Standing.APPLY),
    "from the installation of another unit": (
        Arrival(place(9), is_theirs=False),
        [place(1)],
        Standing.NOT_THEIRS,
    ),
    "one identity, other content": (
        Arrival(place(1, content_hash="forged")),
        [place(1)],
        Standing.OTHER_CONTENT,
    ),
    "one identity, another number": (
        Arrival(place(2, package_uid="p1")),
        [place(1)],
        Standing.OTHER_CONTENT,
    ),
    "one number, another identity": (Arrival(place(1, package_uid="q")), [place(1)], Standing.NUMBER_TWICE),
    "one number, another period": (
        Arrival(place(1, package_uid="q", scope=HALF)),
        [place(1)],
        Standing.NUMBER_TWICE,
    ),
    "an older one": (Arrival(place(1)), [place(2)], Standing.HISTORY),
    "an older one of another period": (Arrival(place(1, scope=HALF)), [place(2)], Standing.APPLY),
    "an older one than one that was taken back": (Arrival(place(1)), [undone(2)], Standing.APPLY),
    "an older one than one that was only noted": (
        Arrival(place(1)),
        [place(2, state=LedgerState.HISTORY)],
        Standing.APPLY,
    ),
    "after a gap": (Arrival(place(4)), [place(1)], Standing.APPLY),
    "not following the one before": (Arrival(place(2, previous="another")), [place(1)], Standing.FORK),
    "not followed by the one after": (
        Arrival(place(1, scope=HALF)),
        [place(2, previous="another")],
        Standing.FORK,
    ),
    "a fork whose import was taken back": (
        Arrival(place(2, previous="another")),
        [place(1), undone(2, previous="another")],
        Standing.FORK,
    ),
    "of a format that names none before": (Arrival(place(2, previous="")), [place(1)], Standing.APPLY),
    "a fork that a person accepted, again": (
        Arrival(place(2, previous="another"), is_intact=False),
        [place(1), place(2, previous="another")],
        Standing.APPLY,
    ),
    "our own": (Arrival(place(1), is_own=True), [], Standing.OWN),
    "for another unit": (Arrival(place(1), is_for_us=False), [], Standing.NOT_FOR_US),
    "an answer to what we sent": (Arrival(place(1), answers=3, sent=3), [], Standing.APPLY),
    "an answer to what we never sent": (Arrival(place(1), answers=4, sent=3), [], Standing.NEVER_SENT),
}


@pytest.mark.parametrize("row", ROWS)
def test_every_row_of_the_table(row):
    arrival, received, standing = ROWS[row]
    assert judge_order(arrival, received).standing is standing


def test_a_fork_names_the_package_that_it_stands_against():
    assert judge_order(Arrival(place(2, previous="another")), [place(1)]).other == place(1)


@pytest.mark.parametrize(
    ("seen", "number", "missing"),
    [([], 1, ()), ([], 4, (1, 2, 3)), ([1], 2, ()), ([1, 2], 5, (3, 4)), ([1, 3], 5, (4,))],
)
def test_a_gap_names_the_numbers_that_it_skips(seen, number, missing):
    received = [place(one) for one in seen]
    assert tuple(judge_order(Arrival(place(number)), received).missing) == missing


@given(st.permutations(range(1, 7)), st.data())
def test_what_is_in_effect_at_the_end_does_not_depend_on_the_order(order, data):
    scopes = {number: data.draw(st.sampled_from((YEAR, HALF))) for number in range(1, 7)}
    ledger = []
    for number in order:
        arrived = place(number, scope=scopes[number])
        standing = judge_order(Arrival(arrived), ledger).standing
        state = LedgerState.HISTORY if standing is Standing.HISTORY else LedgerState.APPLIED
        ledger.append(replace(arrived, state=state))
    for scope in set(scopes.values()):
        applied = [one for one in ledger if one.scope == scope and one.state is LedgerState.APPLIED]
        assert applied[-1].sequence == max(number for number in scopes if scopes[number] == scope)
    assert missing_numbers(one.sequence for one in ledger) == ()


@given(st.sets(st.integers(1, 60)))
def test_missing_and_seen_numbers_fill_the_row_without_a_gap(seen):
    assert sorted({*seen, *missing_numbers(seen)}) == list(range(1, max(seen, default=0) + 1))


def test_numbers_are_written_as_ranges():
    assert number_ranges((1, 2, 3, 7, 9, 10)) == "1–3, 7, 9–10"
