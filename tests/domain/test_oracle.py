"""An independent reckoning in fractions agrees with the program on random tables and sheets."""

from random import Random

import pytest

from tests.domain.oracle import build, draw_table, expect
from thidua_desktop.domain.points import Points
from thidua_desktop.domain.records.scoring import RuleSet, RuleSetState, SetPolicy
from thidua_desktop.domain.rule_kinds import bounds
from thidua_desktop.domain.rule_sets import lint, max_points_of
from thidua_desktop.domain.scoring import score_sheet

SEED = 20251215


def agree(random):
    tops = draw_table(random)
    criteria, entries = build(tops)
    least, most = Points(0), Points(max_points_of(criteria) + 1000)
    policy = SetPolicy(least=least, most=most)
    rules = RuleSet("r", "B", 1, "Bộ", 2025, RuleSetState.ACTIVE, criteria, "", policy=policy)
    result, expected = score_sheet(rules, entries), expect(tops, least, most)
    found = (result.total, result.base, result.normalised, result.final)
    assert found == (expected.total, expected.base, expected.normalised, expected.final), (criteria, entries)
    for line in result.lines:
        if line.points is not None and not line.criterion.is_group:
            low, high = bounds(line.criterion)
            assert low <= line.points <= high, line
    return criteria


def test_the_oracle_agrees_on_random_sheets():
    random = Random(SEED)  # noqa: S311  # a known row of numbers, no secret
    for _ in range(500):
        agree(random)


def test_the_drawn_tables_are_sound():
    random = Random(SEED + 1)  # noqa: S311
    for _ in range(50):
        assert lint(build(draw_table(random))[0]) == []


@pytest.mark.long
@pytest.mark.timeout(1800)
def test_the_oracle_agrees_on_a_hundred_thousand_sheets():
    random = Random(SEED + 2)  # noqa: S311
    for _ in range(100_000):
        agree(random)
