"""Points without their reason: for scoring thousands of lines they must be those of the rule itself."""

from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.domain.rule_lines import points, quantity, rule
from thidua_desktop.domain.records.scoring import ScoreEntry
from thidua_desktop.domain.rule_kinds import KINDS, BlocContext, judge

KNOWN = [kind.code for kind in KINDS.values() if kind.points is not None]
PARAMETERS = {
    "ratio": [
        {},
        {"step": "0,5", "cap": "4"},
        {"direction": "thấp"},
        {"full_from": "90", "per_missing": "0,2"},
    ],
    "relative": [{}, {"at_target": "70"}],
}
numbers = st.none() | st.integers(-50, 300)


@pytest.mark.parametrize(
    ("kind", "parameters"), [pair for code in KNOWN for pair in product([code], PARAMETERS.get(code, [{}]))]
)
@given(numbers, numbers, st.none() | st.integers(0, 20), st.lists(st.tuples(numbers, numbers), max_size=3))
def test_the_points_of_a_kind_are_those_that_it_gives_a_reason_for(
    kind, parameters, target, actual, typed, others
):
    criterion = rule(kind, 5, **parameters)
    entry = ScoreEntry("1", points(typed), quantity(target), quantity(actual))
    bloc = {str(n): {"1": ScoreEntry("1", None, quantity(t), quantity(a))} for n, (t, a) in enumerate(others)}
    for context in (None, BlocContext("u", {**bloc, "u": {"1": entry}})):
        verdict = judge(criterion, entry, context)
        assert KINDS[kind].points(criterion, (entry.target, entry.actual), context) == verdict.points
