from dataclasses import replace

import pytest

from thidua_desktop.domain.issues import Severity
from thidua_desktop.domain.numbering import ROOT
from thidua_desktop.domain.points import Points
from thidua_desktop.domain.records.scoring import AbsencePolicy, RuleSet, RuleSetState
from thidua_desktop.domain.rule_kinds import RATIO
from thidua_desktop.domain.rule_sets import (
    CriterionDraft,
    build_criteria,
    content_hash,
    criteria_of,
    depth_of,
    leaves_of,
    lint,
    max_points_of,
    tree_hash,
)

DRAFTS = (
    CriterionDraft("I.", "Nhóm", Points(3000)),
    CriterionDraft("1", "Một", Points(1000)),
    CriterionDraft("2", "Hai", Points(2000), kind="pass_fail"),
    CriterionDraft("II.", "Nhóm hai", Points(500)),
    CriterionDraft("1", "Ba", Points(500)),
)
PARENTS = (ROOT, 0, 0, ROOT, 3)


def build(*changes):
    drafts = list(DRAFTS)
    for at, values in changes:
        drafts[at] = replace(drafts[at], **values)
    return build_criteria(drafts, PARENTS)


def codes(issues):
    return [(issue.code, issue.where) for issue in issues]


def test_a_tree_has_paths_depths_and_groups():
    criteria = build()
    assert [c.path for c in criteria] == ["I.", "I./1", "I./2", "II.", "II./1"]
    assert [c.kind for c in criteria] == ["group", "typed", "pass_fail", "group", "typed"]
    assert (depth_of(criteria), max_points_of(criteria), len(leaves_of(criteria))) == (2, 3500, 3)
    assert lint(criteria) == []


def test_a_rule_set_and_its_criteria_are_the_same_source():
    criteria = build()
    rule_set = RuleSet("u", "BTC", 1, "Bộ", 2025, RuleSetState.DRAFT, criteria, content_hash(criteria))
    assert criteria_of(rule_set) == criteria
    assert content_hash(rule_set) == content_hash(criteria)


def test_a_group_without_a_maximum_gets_the_sum_of_its_children():
    assert build((0, {"max_points": None}))[0].max_points == 3000


def test_bullets_and_repeated_codes_keep_paths_apart():
    drafts = [CriterionDraft(code, code, Points(100)) for code in ("1", "-", "-", "1")]
    criteria = build_criteria(drafts, (ROOT, 0, 0, ROOT))
    assert [c.path for c in criteria] == ["1", "1/-1", "1/-2", "1#2"]
    assert codes(lint(criteria))[-1] == ("rules.duplicate_code", "1#2")


@pytest.mark.parametrize(
    ("change", "found"),
    [
        ((1, {"max_points": Points(900)}), [("rules.sum_differs", "I.")]),
        ((4, {"max_points": Points(0)}), [("rules.max_not_positive", "II./1"), ("rules.sum_differs", "II.")]),
        ((1, {"text": ""}), [("rules.text_missing", "I./1")]),
        ((2, {"code": "1"}), [("rules.duplicate_code", "I./1#2")]),
        ((1, {"kind": "xyz"}), [("rules.kind_not_known", "I./1")]),
        ((1, {"parameters": {"step": "0"}}), [("rules.parameter_out_of_bounds", "I./1")]),
        ((1, {"parameters": {"step": "11"}}), [("rules.parameter_out_of_bounds", "I./1")]),
        ((1, {"parameters": {"step": "x"}}), [("rules.parameter_out_of_bounds", "I./1")]),
        ((1, {"parameters": {"cap": "1"}}), [("rules.parameter_unknown", "I./1")]),
        ((1, {"kind": RATIO, "parameters": {"cap": "10", "step": "0,25"}}), []),
    ],
)
def test_lint_names_what_is_wrong(change, found):
    issues = lint(build(change))
    assert codes(issues) == found
    assert all(issue.severity is Severity.ERROR for issue in issues)


def test_lint_uses_the_places_of_a_workbook():
    issues = lint(build((1, {"max_points": Points(1)})), {"I.": "Bảng!D8", "": "Bảng!D20"}, total=Points(1))
    assert codes(issues) == [("rules.sum_differs", "Bảng!D8"), ("rules.total_differs", "Bảng!D20")]


def test_an_empty_table_and_an_empty_group_are_named():
    assert codes(lint([])) == [("rules.empty", None)]
    lonely = [replace(build()[0], max_points=Points(100))]
    assert codes(lint(lonely)) == [("rules.group_without_children", "I.")]


def test_the_tree_hash_sees_depth_code_and_maximum_only():
    base = tree_hash(build())
    assert tree_hash(build((1, {"text": "khác", "kind": "pass_fail"}))) == base
    assert tree_hash(build((1, {"code": " 1 "}))) == base
    assert tree_hash(build((1, {"code": "1."}))) != base
    assert tree_hash(build((1, {"max_points": Points(1001)}))) != base
    assert tree_hash(build_criteria(DRAFTS, (ROOT, 0, 0, 0, 3))) != base


@pytest.mark.parametrize(
    "change",
    [
        {"text": "khác"},
        {"kind": "pass_fail"},
        {"parameters": {"step": "0,5"}},
        {"absence": AbsencePolicy.NOT_ASSIGNED},
        {"needs_evidence": True},
        {"note": "x"},
        {"max_points": Points(1)},
    ],
)
def test_the_content_hash_sees_everything(change):
    assert content_hash(build((1, change))) != content_hash(build())
