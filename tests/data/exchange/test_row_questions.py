"""Laws of deciding about one row: nothing changes that nobody said, and both ends of the answers meet."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from thidua_desktop.data.exchange.package_format import LINES
from thidua_desktop.data.exchange.row_questions import RowCase, questions_of, settle_row
from thidua_desktop.domain.merging import Side, changed_by
from thidua_desktop.domain.records.decisions import Answer, Asked, Choice

values = st.sampled_from((None, "a", "b", "c"))
points = st.sampled_from((None, "1.00", "2.00", "3.00"))
quantities = st.sampled_from((None, "1.0000", "2.0000"))
absences = st.sampled_from((None, "nothing_arose"))
flags = st.sampled_from((None, "1"))
rows = st.one_of(
    st.none(),
    st.tuples(st.just("p:self:1"), quantities, quantities, points, absences, values, flags),
)
cases = st.builds(
    lambda ours, theirs, base, more: RowCase(LINES, "lines:p:1", "Xã A, 1", ours, theirs, base, *more),
    rows,
    rows,
    rows,
    st.tuples(st.booleans(), st.booleans(), st.booleans()),
).filter(lambda case: case.ours is not None or case.theirs is not None)


def answered(case, choice):
    return settle_row(case, {one.key: Answer(choice) for one in questions_of(case)})


@given(cases)
def test_nothing_is_asked_where_both_sides_are_the_same(case):
    if case.ours == case.theirs:
        assert questions_of(case) == []


@given(cases)
def test_taking_all_of_theirs_gives_their_row(case):
    assert answered(case, Choice.THEIRS).row == case.theirs


@given(cases)
def test_keeping_all_of_ours_leaves_every_value_that_was_asked(case):
    row, asked = answered(case, Choice.OURS).row, questions_of(case)
    if case.ours is None or case.theirs is None:
        assert row == (case.ours if asked else case.theirs)
        return
    names = {one.key.rpartition(":")[2] for one in asked}
    led = {"points": ("points", "absence", "flagged")}
    kept = {name for leader in names for name in led.get(leader, (leader,))}
    for place, column in enumerate(LINES.content):
        assert row[place] == (case.ours if column.field in kept else case.theirs)[place]


@given(cases)
def test_a_value_that_was_changed_here_never_goes_unasked(case):
    if not case.has_base or case.ours is None or case.theirs is None:
        return
    asked = {one.key.rpartition(":")[2] for one in questions_of(case)}
    for name in ("target", "actual", "note"):
        place = LINES.index(name)
        base = None if case.base is None else case.base[place]
        side = changed_by(base, case.ours[place], case.theirs[place])
        assert (name in asked) == (side in (Side.OURS, Side.BOTH) or (side is Side.THEIRS and case.gone_on))


@given(cases)
def test_a_row_waits_until_everything_is_answered(case):
    asked = questions_of(case)
    if asked:
        some = {one.key: Answer(Choice.OURS) for one in asked[1:]}
        assert [one.key for one in settle_row(case, some).still_open] == [asked[0].key]


@given(cases)
def test_what_was_decided_is_told_with_its_result(case):
    told = answered(case, Choice.THEIRS).decided
    assert [one.result for one in told] == [one.theirs for one in questions_of(case)]


def test_another_number_takes_the_place_of_a_reason_for_none():
    ours = ("p:self:1", None, None, None, "nothing_arose", None, None)
    theirs = ("p:self:1", None, None, "3.00", None, None, "1")
    case = RowCase(LINES, "lines:p:1", "Xã A, 1", ours, theirs, gone_on=True)
    answer = {"lines:p:1:points": Answer(Choice.OTHER, "họp thống nhất", "2.00")}
    assert settle_row(case, answer).row == ("p:self:1", None, None, "2.00", None, None, None)


@pytest.mark.parametrize(
    ("base", "ours", "theirs", "side"),
    [
        ("1", "1", "2", Side.THEIRS),
        ("1", "2", "1", Side.OURS),
        ("1", "2", "3", Side.BOTH),
        ("1", "2", "2", Side.NOBODY),
        (None, "2", None, Side.OURS),
    ],
)
def test_who_changed_a_value_is_told_against_the_last_common_one(base, ours, theirs, side):
    assert changed_by(base, ours, theirs) is side


def test_points_over_the_most_are_asked_also_without_a_base():
    theirs = ("p:self:1", None, None, "99.00", None, None, "1")
    case = RowCase(LINES, "lines:p:1", "Xã A, 1", None, theirs, over_max=True)
    assert [one.asked for one in questions_of(case)] == [Asked.OVER_MAX]
