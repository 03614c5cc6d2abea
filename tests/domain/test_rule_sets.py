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
from thidua_desktop.messages import issue_sentence

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


EXTRA = (
    CriterionDraft("I.", "Nhóm", None),
    CriterionDraft("1", "Một", Points(5000)),
    CriterionDraft("2", "Thưởng riêng", Points(300), kind="bonus"),
    CriterionDraft("II.", "Điểm thưởng", Points(500)),
    CriterionDraft("1", "Thưởng", Points(400), kind="bonus"),
    CriterionDraft("2", "Thưởng", Points(400), kind="bonus"),
    CriterionDraft("III.", "Điểm trừ", None),
    CriterionDraft("1", "Trừ tối đa 5 điểm", Points(-500), kind="penalty"),
)
EXTRA_PARENTS = (ROOT, 0, 0, ROOT, 3, 3, ROOT, 6)


def test_bonus_and_penalty_stand_beside_the_scale():
    criteria = build_criteria(EXTRA, EXTRA_PARENTS)
    assert lint(criteria, total=Points(5000)) == []
    assert max_points_of(criteria) == 5000
    assert [c.max_points for c in criteria if c.is_group] == [5000, 500, 500]
    assert RuleSet("u", "B", 1, "Bộ", 2025, RuleSetState.DRAFT, criteria, "").max_points == 5000


def test_a_cap_that_its_bonuses_cannot_reach_is_named():
    drafts = [*EXTRA[:3], replace(EXTRA[3], max_points=Points(900)), *EXTRA[4:]]
    assert codes(lint(build_criteria(drafts, EXTRA_PARENTS))) == [("rules.cap_over_sum", "II.")]


def test_parts_that_sum_to_thirteen_under_ten_are_named_with_both_numbers():
    drafts = [CriterionDraft("VIII.", "Nhóm", Points(1000))]
    drafts += [
        CriterionDraft(str(n), "Mục", Points(points)) for n, points in enumerate((500, 500, 300), start=1)
    ]
    (issue,) = lint(build_criteria(drafts, (ROOT, 0, 0, 0)))
    assert issue_sentence(issue) == (
        "Điểm tối đa của mục VIII. ghi 10 nhưng các mục con cộng lại là 13."
        " Hãy sửa điểm của mục này hoặc của các mục con."
    )


@pytest.mark.parametrize(
    ("text", "most", "kind", "is_told"),
    [
        ("Chậm báo cáo: trừ tối đa 10 điểm", -500, "penalty", True),
        ("Chậm báo cáo: tối đa trừ 10đ", 500, "penalty", True),
        ("Chậm báo cáo: trừ tối đa 5 điểm", -500, "penalty", False),
        ("Chậm báo cáo: trừ không quá 3 điểm", 500, "penalty", True),
        ("Chậm mỗi lần trừ 0,5, trừ tối đa 2 điểm", 500, "typed", False),
        ("Chậm mỗi lần trừ 0,5, trừ tối đa 7,5 điểm", 500, "typed", True),
        ("Tiêu chí tối đa 4 điểm", 500, "typed", True),
        ("Tiêu chí tối đa 5 điểm", 500, "typed", False),
        ("Tối đa 5 điểm chốt giữ rừng", 500, "typed", False),
        ("Đạt tối đa 5 điểm thưởng", 500, "bonus", False),
        ("Tối đa 1.500 điểm", 500, "typed", False),
        ("Tối đa 1,500 điểm", 500, "typed", False),
    ],
)
def test_a_cap_in_words_is_held_against_the_maximum(text, most, kind, is_told):
    criteria = build_criteria([CriterionDraft("1", text, Points(most), kind)], (ROOT,))
    found = [issue for issue in lint(criteria) if issue.code == "rules.words_differ"]
    assert [issue.severity for issue in found] == ([Severity.WARNING] if is_told else [])
    assert all(issue_sentence(issue) for issue in found)
