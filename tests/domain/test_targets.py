"""Targets as seven real units typed them, and what the bloc or the province gave."""

import pytest

from tests.domain.rule_lines import line, quantity
from thidua_desktop.domain.issues import Severity
from thidua_desktop.domain.points import Points
from thidua_desktop.domain.records.scoring import Absence, ScoreEntry
from thidua_desktop.domain.rule_kinds import RATIO
from thidua_desktop.domain.rule_sets import CriterionDraft, build_criteria
from thidua_desktop.domain.scoring import check_entry
from thidua_desktop.domain.targets import check_issued_targets, implausible_targets, missing_targets
from thidua_desktop.messages import issue_sentence

CRITERIA = build_criteria([CriterionDraft("1", "Tỷ lệ", Points(1000), RATIO, {"unit": "%"})], (-1,))


def sheets(*targets):
    return {f"u{n}": {"1": line(target=target)} for n, target in enumerate(targets, start=1)}


@pytest.mark.parametrize(
    ("targets", "odd"),
    [
        ((90, 90, 0.9, 90, 90, 9, 0), ["u3", "u6"]),
        ((5, 5, 0.05, 5, 0, 5), ["u3"]),
        ((75, 75, 75, 75, 0.75, 3, 75), ["u5", "u6"]),
        ((90, 90, 90, 900), ["u4"]),
        ((90, 80, 85, 95), []),
        ((90, 0.9, 0), []),
        ((0.0005, 0.0005, 0.0005), []),
    ],
)
def test_targets_that_seven_units_really_typed_are_caught(targets, odd):
    issues = implausible_targets(CRITERIA, sheets(*targets), lambda unit, _path: unit)
    assert [issue.where for issue in issues] == odd
    assert all(issue.severity is Severity.WARNING and issue_sentence(issue) for issue in issues)


def test_a_sheet_without_the_line_says_nothing():
    assert implausible_targets(CRITERIA, {"u": {}}) == []


def test_groups_and_lines_without_targets_need_none():
    criteria = build_criteria(
        [CriterionDraft("I.", "Nhóm", None), CriterionDraft("1", "Gõ điểm", Points(100))], (-1, 0)
    )
    entries = {unit: {"I./1": line(score=1, path="I./1")} for unit in "abc"}
    assert missing_targets(criteria, entries) == {}


def test_a_missing_target_is_named_where_most_of_the_bloc_has_one():
    assert missing_targets(CRITERIA, sheets(90, 90, 90, 0)) == {"1": ("u4",)}
    assert missing_targets(CRITERIA, sheets(90, 90, 0, 0)) == {}
    assert missing_targets(CRITERIA, sheets(90, 90)) == {}
    absent = {"u9": {"1": ScoreEntry("1", absence=Absence.NOT_ASSIGNED)}}
    assert missing_targets(CRITERIA, {**sheets(90, 90), **absent}) == {}


@pytest.mark.parametrize(
    ("target", "actual", "code"),
    [
        (90, 95, None),
        (90, 110, "scores.percent_high"),
        (0.9, None, "scores.percent_scale"),
        (120, None, "scores.percent_scale"),
        (90, 0.95, "scores.percent_scale"),
        (0, 0, None),
    ],
)
def test_a_percent_that_may_be_a_fraction_is_asked_about(target, actual, code):
    issues = check_entry(CRITERIA[0], line(actual, target))
    assert [issue.code for issue in issues] == ([code] if code else [])
    assert all(issue_sentence(issue) for issue in issues)


def test_a_target_other_than_the_one_given_is_an_error_not_silent():
    given = {"1": quantity(90), "x": quantity(1)}
    issues = check_issued_targets(CRITERIA, {"1": line(target=9)}, given)
    assert [(issue.code, issue.severity) for issue in issues] == [
        ("scores.target_not_issued", Severity.ERROR)
    ]
    assert "9 nhưng được giao 90" in issue_sentence(issues[0])
    for entries in ({"1": line(target=90)}, {"1": line()}, {}):
        assert check_issued_targets(CRITERIA, entries, given) == []
