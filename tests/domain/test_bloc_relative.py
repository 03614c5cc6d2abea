"""Points relative to the bloc's best: the regulation's Điều 6 with its published figures."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.domain.rule_lines import line, points, rule
from thidua_desktop.domain.points import Points, Quantity
from thidua_desktop.domain.records.scoring import Absence, ScoreEntry
from thidua_desktop.domain.rule_kinds import RELATIVE, BlocContext, explain, suggest
from thidua_desktop.messages import sentence

CRITERION = rule(RELATIVE, 10)
LINES = {
    "A": line(120, 100),
    "B": line(150),
    "C": line(60, 50),
    "D": line(80, 80),
    "E": line(100),
    "F": line(75),
    "G": line(40, 80),
    "H": line(absence=Absence.NOT_ASSIGNED, actual=900),
    "I": line(0),
    "J": line(),
}


def bloc(lines=LINES, *, is_complete=True):
    return BlocContext("A", {unit: {"1": entry} for unit, entry in lines.items()}, is_complete)


@pytest.mark.parametrize(
    ("unit", "expected"),
    [("A", 10), ("C", 10), ("D", 5), ("B", 10), ("E", 6.67), ("F", 5), ("G", 2.5), ("I", 0), ("J", None)],
)
def test_the_regulations_example_holds_to_the_hundredth(unit, expected):
    assert suggest(CRITERION, LINES[unit], bloc().for_unit(unit)) == points(expected)


def test_a_unit_exactly_on_target_gets_only_half_the_marks():
    reason = explain(CRITERION, LINES["D"], bloc())
    assert sentence(reason.code, reason.values) == "Kết quả đúng chỉ tiêu 80: 50% × 10 = 5 điểm"


def test_what_was_not_assigned_does_not_lead_the_bloc():
    assert suggest(CRITERION, LINES["E"], bloc()) == 667
    assert sentence("reason.relative_without_target", explain(CRITERION, LINES["E"], bloc()).values) == (
        "Không có chỉ tiêu, kết quả 100, cao nhất nhóm không có chỉ tiêu là 150: 10 × 100 : 150 = 6,67 điểm"
    )


def test_points_are_provisional_until_every_sheet_is_in():
    reason = explain(CRITERION, LINES["A"], bloc(is_complete=False))
    assert sentence(reason.code, reason.values).startswith("Tạm tính. Kết quả 120 vượt chỉ tiêu 100 là 20%")


def test_without_the_bloc_the_line_waits():
    assert suggest(CRITERION, LINES["A"]) is None
    assert explain(CRITERION, LINES["A"]).code == "reason.relative_waits"
    assert explain(CRITERION, line(120, 100, score=9)).code == "reason.typed"
    assert explain(CRITERION, line(score=9), bloc()).code == "reason.typed"


def test_a_line_better_than_all_that_were_handed_in_leads():
    assert suggest(CRITERION, line(200, 100), bloc()) == 1000
    assert suggest(CRITERION, line(300), bloc()) == 1000


def test_the_share_at_the_target_belongs_to_the_table():
    generous = rule(RELATIVE, 10, at_target="80")
    assert suggest(generous, LINES["D"], bloc()) == 800


def test_the_leader_is_found_once_for_all_units():
    context = bloc()
    suggest(CRITERION, LINES["A"], context)
    assert context.for_unit("C").leaders is context.leaders
    assert set(context.leaders) == {"1"}


UNITS = st.lists(
    st.builds(
        lambda target, actual: ScoreEntry("1", target=target, actual=actual),
        st.none() | st.integers(0, 10**6).map(Quantity),
        st.none() | st.integers(-10, 10**6).map(Quantity),
    ),
    min_size=1,
    max_size=8,
)


def by_hand(entry, entries, most):
    """Score in fractions, rounded once: an oracle of its own."""
    share = Fraction(most)
    if entry.actual is None:
        return None
    if not entry.target:
        rivals = [e.actual for e in entries if not e.target and e.actual is not None]
        exact = share * entry.actual / max(rivals) if entry.actual > 0 else Fraction(0)
    elif entry.actual <= entry.target:
        exact = share / 2 * max(entry.actual, 0) / entry.target
    else:
        excesses = [Fraction(e.actual - e.target, e.target) for e in entries if e.target and e.actual]
        own = Fraction(entry.actual - entry.target, entry.target)
        exact = share / 2 + share / 2 * own / max(excesses)
    return int(exact + Fraction(1, 2))


@given(UNITS, st.integers(1, 5000), st.randoms())
def test_the_whole_bloc_agrees_with_fractions_in_any_order(entries, most, random):
    criterion = rule(RELATIVE, Points(most) / 100)
    order = list(range(len(entries)))
    random.shuffle(order)
    context = BlocContext("0", {str(n): {"1": entries[n]} for n in order})
    for number, entry in enumerate(entries):
        found = suggest(criterion, entry, context.for_unit(str(number)))
        assert found == by_hand(entry, entries, most)
        assert found is None or 0 <= found <= most
