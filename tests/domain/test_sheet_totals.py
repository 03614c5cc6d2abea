"""Totals without reasons are those with reasons, whatever the table, the sheet and the bloc."""

from dataclasses import replace
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.domain.oracle import build, draw_table
from tests.domain.rule_lines import quantity
from thidua_desktop.domain.points import Points
from thidua_desktop.domain.records.scoring import (
    NormaliseAt,
    Origin,
    RuleSet,
    RuleSetState,
    ScoreEntry,
    SetPolicy,
)
from thidua_desktop.domain.rule_kinds import RELATIVE, BlocContext
from thidua_desktop.domain.scoring import score_sheet
from thidua_desktop.domain.sheet_totals import SheetTotal, TotalScorer

POLICIES = [
    SetPolicy(),
    SetPolicy(scale=Points(10_000)),
    SetPolicy(normalise_at=NormaliseAt.GROUP, least=Points(0), most=Points(2_000)),
]


def scored(rules, entries, context):
    """Score a sheet with all its reasons and take from it what is kept."""
    result = score_sheet(rules, entries, context)
    filled = sum(
        line.points is not None or (line.entry is not None and line.entry.absence is not None)
        for line in result.lines
        if not line.criterion.is_group
    )
    return SheetTotal(result.final, result.total, filled, result.is_provisional)


def totalled(rules, entries, context):
    keys = {criterion.path: 100 + number for number, criterion in enumerate(rules.criteria)}
    rows = [
        ("sheet", keys[path], one.points, one.target, one.actual, one.absence, one.origin.value)
        for path, one in entries.items()
    ]
    return TotalScorer(rules, keys).total(rows, context)


@pytest.mark.parametrize("policy", POLICIES)
@settings(max_examples=150)
@given(seed=st.integers(0, 10**9))
def test_any_sheet_comes_to_the_same(policy, seed):
    criteria, entries = build(draw_table(Random(seed)))  # noqa: S311  # a drawn sheet is no secret
    rules = RuleSet("r", "B", 1, "B", 2025, RuleSetState.ACTIVE, criteria, "", policy=policy)
    assert totalled(rules, entries, None) == scored(rules, entries, None)


@given(
    st.lists(
        st.tuples(
            st.none() | st.integers(0, 99),
            st.none() | st.integers(0, 200),
            st.none() | st.integers(0, 500),
            st.sampled_from(Origin),
        ),
        min_size=1,
        max_size=4,
    ),
    st.booleans(),
)
def test_a_bloc_comes_to_the_same_complete_or_not(lines, is_complete):
    criteria, _ = build(draw_table(Random(1)))  # noqa: S311  # a drawn sheet is no secret
    leaf = next(one for one in criteria if not one.is_group)
    criteria = tuple(replace(one, kind=RELATIVE, parameters={}) if one is leaf else one for one in criteria)
    rules = RuleSet("r", "B", 1, "B", 2025, RuleSetState.ACTIVE, criteria, "")
    bloc = {
        str(number): {
            leaf.path: ScoreEntry(
                leaf.path,
                None if points is None else Points(points),
                quantity(target),
                quantity(actual),
                origin=origin,
            )
        }
        for number, (target, actual, points, origin) in enumerate(lines)
    }
    for unit, entries in bloc.items():
        context = BlocContext(unit, bloc, is_complete)
        assert totalled(rules, entries, context) == scored(rules, entries, context)


def test_a_plain_sheet_comes_to_its_points():
    criteria, entries = build(draw_table(Random(3)))  # noqa: S311  # a drawn sheet is no secret
    plain = tuple(one if one.is_group else replace(one, kind="typed", parameters={}) for one in criteria)
    rules = RuleSet("r", "B", 1, "B", 2025, RuleSetState.ACTIVE, plain, "")
    full = {one.path: ScoreEntry(one.path, Points(one.max_points // 2)) for one in rules.leaves}
    scorer = TotalScorer(rules, {one.path: number for number, one in enumerate(plain)})
    assert entries
    assert scorer.is_plain
    points = sum(one.points for one in full.values())
    assert scorer.plain_total(points, len(full)) == scored(rules, full, None)
