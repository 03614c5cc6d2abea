"""Editing of a criteria table: rows come, go and move, and the numbers stay in their order."""

from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from thidua_desktop.domain.points import Points
from thidua_desktop.domain.records.scoring import GradeBand, GradeGate, RuleSet, RuleSetState, SetPolicy
from thidua_desktop.domain.rule_editing import EditedTable, Place
from thidua_desktop.domain.rule_sets import CriterionDraft, build_criteria, content_hash


def table_of(*rows):
    """Make a table of (code, depth)."""
    drafts, parents, path = [], [], []
    for at, (code, depth) in enumerate(rows):
        del path[depth - 1 :]
        parents.append(path[-1] if path else -1)
        path.append(at)
        drafts.append(CriterionDraft(code, f"Tiêu chí {code}", Points(100)))
    return EditedTable.of(build_criteria(drafts, parents))


def codes(table):
    return [(line.draft.code, line.depth) for line in table.lines]


@pytest.fixture
def table():
    return table_of(("I.", 1), ("1.", 2), ("a)", 3), ("b)", 3), ("2.", 2), ("II.", 1), ("1.", 2))


def test_a_table_that_nobody_touched_is_what_it_was(table):
    criteria = table.criteria()
    assert EditedTable.of(criteria).criteria() == criteria


def test_a_row_below_counts_on_and_those_behind_it_too(table):
    added, key = table.add(2)
    assert codes(added)[1:6] == [("1.", 2), ("a)", 3), ("b)", 3), ("c)", 3), ("2.", 2)]
    assert added.line(key).draft.code == "b)"


def test_a_row_above_takes_the_number_of_the_one_it_stands_over(table):
    added, key = table.add(0, Place.ABOVE)
    assert added.place(key) == 0
    assert [code for code, depth in codes(added) if depth == 1] == ["I.", "II.", "III."]


def test_a_row_below_a_group_comes_behind_all_inside_it(table):
    added, key = table.add(1)
    assert (added.place(key), added.line(key).draft.code) == (4, "2.")
    assert codes(added)[5] == ("3.", 2)


def test_a_row_inside_begins_as_its_like_elsewhere(table):
    added, key = table.add(6, Place.INSIDE)
    assert (added.line(key).draft.code, added.line(key).depth) == ("a)", 3)


def test_an_empty_table_begins_as_office_papers_do():
    first, top = EditedTable().add(None)
    second, group = first.add(top, Place.INSIDE)
    third, _ = second.add(group, Place.INSIDE)
    assert codes(third) == [("I.", 1), ("1.", 2), ("a)", 3)]


def test_codes_that_repeat_their_group_are_offered_so():
    added, key = table_of(("1.", 1), ("1.1", 2), ("2.", 1)).add(2, Place.INSIDE)
    assert added.line(key).draft.code == "2.1"


def test_numbers_counted_through_the_table_are_not_shifted():
    through = table_of(("I.", 1), ("1", 2), ("2", 2), ("II.", 1), ("3", 2))
    added, _ = through.add(1)
    assert codes(added) == [("I.", 1), ("1", 2), ("1a", 2), ("2", 2), ("II.", 1), ("3", 2)]
    ended, key = through.add(4)
    assert ended.line(key).draft.code == "4"
    assert codes(through.remove(1)) == [("I.", 1), ("2", 2), ("II.", 1), ("3", 2)]


def test_numbers_with_gaps_stay_as_they_are():
    gaps = table_of(("1.", 1), ("3.", 1), ("7.", 1))
    assert codes(gaps.remove(0)) == [("3.", 1), ("7.", 1)]
    added, key = gaps.add(1)
    assert added.line(key).draft.code == "4."


def test_a_group_goes_with_all_inside_it_and_the_rest_close_up(table):
    assert codes(table.remove(0)) == [("I.", 1), ("1.", 2)]


def test_a_moved_group_takes_its_rows_along_and_the_numbers_stay(table):
    moved = table.move(5, -1)
    assert codes(moved) == [("I.", 1), ("1.", 2), ("II.", 1), ("1.", 2), ("a)", 3), ("b)", 3), ("2.", 2)]
    assert moved.line(5).draft.text == "Tiêu chí II."
    assert moved.move(5, -1) is moved


def test_rows_inside_follow_the_number_of_their_group():
    swapped = table_of(("1.", 1), ("1.1", 2), ("2.", 1), ("2.1", 2)).move(2, -1)
    assert codes(swapped) == [("1.", 1), ("1.1", 2), ("2.", 1), ("2.1", 2)]
    assert swapped.lines[1].draft.text == "Tiêu chí 2.1"


def test_a_row_goes_into_the_one_before_and_out_again(table):
    inner = table.indent(4)
    assert codes(inner)[:5] == [("I.", 1), ("1.", 2), ("a)", 3), ("b)", 3), ("c)", 3)]
    outer = inner.outdent(4)
    assert codes(outer) == codes(table)
    assert outer.outdent(0) is outer


def test_a_row_with_rows_inside_is_a_group_and_without_them_scored_again(table):
    assert table.criteria()[1].is_group
    left = table.remove(2).remove(3)
    assert not left.criteria()[1].is_group


def test_a_group_without_points_is_the_sum_of_what_is_inside(table):
    group = table.change(1, replace(table.line(1).draft, max_points=None))
    assert group.criteria()[1].max_points == 200


def test_a_new_row_is_scored_as_the_one_before_it(table):
    measured = table.change(2, replace(table.line(2).draft, kind="measured"))
    added, key = measured.add(2)
    assert added.line(key).draft.kind == "measured"


def test_what_a_set_says_of_its_groups_follows_them(table):
    gate = GradeGate("II.", 50)
    policy = SetPolicy(grades=(GradeBand("Tốt", Points(80), (gate,)),), tie_breaks=("II.", "vote"))
    rules = RuleSet("r", "BTC", 1, "Bảng", 2026, RuleSetState.DRAFT, table.criteria(), "", policy=policy)
    moved = table.move(5, -1).rule_set(rules)
    assert moved.policy.grades[0].gates[0].group_path == "I."
    assert moved.policy.tie_breaks == ("I.", "vote")


DOINGS = st.lists(
    st.tuples(
        st.sampled_from(["below", "above", "inside", "remove", "up", "down", "in", "out"]), st.integers(0, 99)
    ),
    max_size=25,
)


@given(DOINGS)
def test_whatever_is_done_the_rows_stay_a_tree_and_every_path_its_own(doings):
    table = table_of(("I.", 1), ("1.", 2), ("2.", 2), ("II.", 1))
    for doing, at in doings:
        key = table.lines[at % len(table.lines)].key if table.lines else None
        table = done(table, doing, key)
        depths = [0, *(line.depth for line in table.lines)]
        assert all(1 <= after <= before + 1 for before, after in pairwise(depths))
        criteria = table.criteria()
        assert len({one.path for one in criteria}) == len(criteria) == len({line.key for line in table.lines})
        assert all(one.code for one in criteria)
        assert content_hash(EditedTable.of(criteria).criteria()) == content_hash(criteria)


def done(table, doing, key):
    if doing in set(Place) or key is None:
        return table.add(key, Place(doing) if doing in set(Place) else Place.BELOW)[0]
    ways = {
        "remove": table.remove,
        "in": table.indent,
        "out": table.outdent,
        "up": lambda one: table.move(one, -1),
        "down": lambda one: table.move(one, 1),
    }
    return ways[doing](key)
