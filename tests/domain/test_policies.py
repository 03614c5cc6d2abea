from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.domain.rule_lines import points
from thidua_desktop.domain.points import Points
from thidua_desktop.domain.policies import grades_in_order, lint_policy, policy_texts, read_policy
from thidua_desktop.domain.records.scoring import (
    FinalRule,
    GradeBand,
    GradeGate,
    NormaliseAt,
    RuleSet,
    RuleSetState,
    SetPolicy,
)
from thidua_desktop.domain.rule_sets import CriterionDraft, build_criteria, content_hash, lint
from thidua_desktop.messages import issue_sentence

CRITERIA = build_criteria(
    [CriterionDraft("V.", "Nhóm", None), CriterionDraft("1", "Một", Points(1000))], (-1, 0)
)
POLICY = SetPolicy(
    scale=points(100),
    normalise_at=NormaliseAt.GROUP,
    least=points(0),
    most=points(110),
    final_rule=FinalRule.MEAN,
    grades=(
        GradeBand("Xuất sắc", points(90), (GradeGate("V.", 60),), 25),
        GradeBand("Tốt", points(79.5)),
        GradeBand("Yếu"),
    ),
    tie_breaks=("V.", "bonus", "vote"),
)


def test_a_policy_comes_back_from_its_texts():
    assert policy_texts(POLICY) == {
        "scale": "100",
        "normalise_at": "group",
        "least": "0",
        "most": "110",
        "final_rule": "mean",
        "grades": "Xuất sắc : 90 : V.@60 : 25% | Tốt : 79,5 | Yếu : -",
        "tie_breaks": "V. | bonus | vote",
    }
    assert read_policy(policy_texts(POLICY)) == POLICY


names = st.text("aăâbcdđeê XYZ", min_size=1, max_size=12).map(str.strip).filter(bool)
limits = st.none() | st.integers(-(10**6), 10**6).map(Points)


@given(
    st.builds(
        SetPolicy,
        limits,
        st.sampled_from(NormaliseAt),
        limits,
        limits,
        st.sampled_from(FinalRule),
        st.lists(st.builds(GradeBand, names, limits), max_size=4).map(tuple),
        st.lists(names, max_size=3).map(tuple),
    )
)
def test_any_policy_comes_back(policy):
    assert read_policy(policy_texts(policy)) == policy


@pytest.mark.parametrize(
    "texts",
    [
        {"scale": "nhiều"},
        {"final_rule": "bốc thăm"},
        {"grades": "Tốt"},
        {"grades": "Tốt : 80 : lạ"},
        {"grades": " : 5"},
    ],
)
def test_what_makes_no_sense_is_no_policy(texts):
    assert read_policy(texts) is None


@pytest.mark.parametrize(
    ("change", "codes"),
    [
        ({}, []),
        ({"grades": ()}, []),
        ({"tie_breaks": ("VI.",)}, ["rules.policy_group_unknown"]),
        ({"least": points(110)}, ["rules.policy_clamp"]),
        ({"grades": (GradeBand("Tốt", points(80)),)}, ["rules.grades_gap"]),
        ({"grades": (GradeBand("Tốt", None, (GradeGate("V.", 5),)),)}, ["rules.grades_gap"]),
        (
            {"grades": (GradeBand("Khá", points(70)), GradeBand("Tốt", points(80)), GradeBand("Yếu"))},
            ["rules.grades_overlap"],
        ),
        ({"grades": (GradeBand("Yếu"), GradeBand("Tốt"))}, ["rules.grades_overlap"]),
        ({"grades": (GradeBand("Tốt", points(80)), GradeBand("Tốt"))}, ["rules.grade_twice"]),
        (
            {"grades": (GradeBand("Tốt", points(8), (GradeGate("X.", 5),)), GradeBand("Yếu"))},
            ["rules.policy_group_unknown"],
        ),
        ({"tie_breaks": ("V./1",)}, ["rules.policy_group_unknown"]),
        ({"tie_breaks": ("V.", "vote", "V.")}, ["rules.tie_break_twice"]),
        ({"scale": points(0)}, ["rules.policy_scale"]),
        ({"grades": (GradeBand("Tốt: khá"),)}, ["rules.policy_sign"]),
        ({"grades": (GradeBand(""),)}, ["rules.grade_without_name"]),
        ({"grades": (GradeBand("Yếu", None, (), 101),)}, ["rules.grade_percent"]),
        (
            {"grades": (GradeBand("Tốt", points(8), (GradeGate("V.", 0),)), GradeBand("Yếu"))},
            ["rules.grade_percent"],
        ),
    ],
)
def test_gaps_overlaps_and_unknown_groups_are_named(change, codes):
    issues = lint_policy(replace(POLICY, **change), CRITERIA)
    assert [issue.code for issue in issues] == codes
    assert all(issue_sentence(issue) for issue in issues)


def test_grades_are_put_best_first():
    best, middle, rest = POLICY.grades
    assert grades_in_order([rest, best, middle]) == POLICY.grades


def test_the_lint_of_a_set_tells_of_its_policy_too():
    rules = RuleSet("u", "B", 1, "Bộ", 2025, RuleSetState.DRAFT, CRITERIA, "", policy=POLICY)
    assert lint(rules) == []
    assert [i.code for i in lint(replace(rules, policy=SetPolicy(tie_breaks=("X.",))))] == [
        "rules.policy_group_unknown"
    ]


def test_a_set_that_says_nothing_more_keeps_its_hash():
    plain = RuleSet("u", "B", 1, "Bộ", 2025, RuleSetState.DRAFT, CRITERIA, "")
    assert content_hash(plain) == content_hash(CRITERIA)
    assert content_hash(replace(plain, policy=POLICY)) != content_hash(CRITERIA)


def test_bare_criteria_with_a_policy_hash_as_the_set_does():
    rules = RuleSet("u", "B", 1, "Bộ", 2025, RuleSetState.DRAFT, CRITERIA, "", policy=POLICY)
    assert content_hash(CRITERIA, POLICY) == content_hash(rules)
    assert content_hash(rules, SetPolicy()) == content_hash(CRITERIA, None) == content_hash(CRITERIA)
