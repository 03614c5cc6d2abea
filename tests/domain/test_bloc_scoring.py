from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from tests.domain.rule_lines import line, points, quantity
from thidua_desktop.domain.bloc_scoring import MovedLine, score_bloc
from thidua_desktop.domain.points import Points
from thidua_desktop.domain.records.scoring import (
    Absence,
    AbsencePolicy,
    IndexResult,
    Origin,
    RuleSet,
    RuleSetState,
)
from thidua_desktop.domain.rule_kinds import INDEX, RELATIVE, BlocContext
from thidua_desktop.domain.rule_sets import CriterionDraft, build_criteria
from thidua_desktop.domain.scoring import score_sheet

CRITERIA = build_criteria(
    (
        CriterionDraft("1", "So khối", Points(1000), RELATIVE, absence=AbsencePolicy.NOT_ASSIGNED),
        CriterionDraft(
            "2",
            "PAPI",
            Points(500),
            INDEX,
            {"index": "PAPI", "year": "2024", "by": "điểm chỉ số", "full": "100"},
        ),
    ),
    (-1, -1),
)
RULES = RuleSet("r", "B", 1, "Bộ", 2025, RuleSetState.ACTIVE, CRITERIA, "")
BLOC = {"a": {"1": line(120, 100)}, "c": {"1": line(55, 50)}, "d": {"1": line(80, 80, score=7)}}


def kept(entries, scores):
    """Write what changed, as an operation would in one transaction."""
    fresh = {unit: {e.criterion_path: e for e in changed} for unit, changed in scores.changed.items()}
    return {unit: {**lines, **fresh.get(unit, {})} for unit, lines in entries.items()}


def seen(entries, *, is_complete=True, indices=None):
    """Score every sheet with the whole bloc in sight."""
    bloc = BlocContext("", entries, is_complete)
    return {
        unit: score_sheet(RULES, lines, bloc.for_unit(unit, (indices or {}).get(unit)))
        for unit, lines in entries.items()
    }


def test_one_changed_sheet_moves_the_others_and_says_whose():
    first = score_bloc(RULES, BLOC)
    assert [(move.unit_uid, move.after) for move in first.moved] == [("a", 1000), ("c", 750)]
    stored = kept(BLOC, first)
    better = {**stored, "c": {"1": replace(stored["c"]["1"], actual=quantity(70))}}
    second = score_bloc(RULES, better)
    assert set(second.moved) == {
        MovedLine("a", "1", points(10), points(7.5)),
        MovedLine("c", "1", points(7.5), points(10)),
    }


def test_a_bloc_that_stands_does_not_move():
    stored = kept(BLOC, score_bloc(RULES, BLOC))
    again = score_bloc(RULES, stored)
    assert (again.moved, dict(again.changed)) == ((), {})


def test_typed_and_imported_points_are_never_overwritten():
    imported = {**BLOC, "c": {"1": line(55, 50, score=1, origin=Origin.IMPORTED)}}
    scores = score_bloc(RULES, imported)
    assert [move.unit_uid for move in scores.moved] == ["a"]
    results = seen(kept(imported, scores))
    assert (results["c"].total, results["d"].total) == (100, 700)


def test_points_are_provisional_until_the_bloc_is_complete():
    assert [result.is_provisional for result in seen(BLOC, is_complete=False).values()] == [True, True, False]
    assert not any(result.is_provisional for result in seen(BLOC).values())


def test_an_absent_line_is_left_alone():
    absent = {"a": {"1": line(absence=Absence.NOT_ASSIGNED, actual=900)}, "b": {"1": line(10)}, "e": {}}
    scores = score_bloc(RULES, absent)
    assert [(move.unit_uid, move.after) for move in scores.moved] == [("b", 1000)]


def test_published_indices_come_in_by_unit():
    indices = {"a": {"2": IndexResult("PAPI", 2024, points=quantity(80), source="Báo cáo")}}
    entries = {"a": {"2": line(path="2")}, "b": {"2": line(path="2")}}
    results = seen(entries, indices=indices)
    assert [results[unit].total for unit in "ab"] == [400, 0]


@given(st.lists(st.tuples(st.integers(0, 99), st.integers(0, 200)), min_size=1, max_size=8), st.randoms())
def test_the_order_of_the_sheets_never_matters(lines, random):
    bloc = {str(n): {"1": line(actual, target)} for n, (target, actual) in enumerate(lines)}
    units = list(bloc)
    random.shuffle(units)
    mixed = score_bloc(RULES, {unit: bloc[unit] for unit in units})
    plain = score_bloc(RULES, bloc)
    assert set(mixed.moved) == set(plain.moved)
    assert dict(mixed.changed) == dict(plain.changed)
