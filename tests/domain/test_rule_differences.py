from dataclasses import replace

import pytest

from tests.domain.test_policies import CRITERIA, POLICY
from thidua_desktop.domain.glossary import label
from thidua_desktop.domain.points import Points
from thidua_desktop.domain.records.scoring import AbsencePolicy, RuleSet, RuleSetState, SetPolicy
from thidua_desktop.domain.rule_differences import difference_lines, grade_words
from thidua_desktop.domain.rule_sets import CriterionDraft, build_criteria

DRAFTS = (
    CriterionDraft("I.", "Kinh tế"),
    CriterionDraft("1", "Thu ngân sách", Points(1000), "ratio", {"step": "0,5"}),
    CriterionDraft("2", "Giảm nghèo", Points(500)),
)
PARENTS = (-1, 0, 0)


def rules(criteria=None, **more):
    criteria = build_criteria(DRAFTS, PARENTS) if criteria is None else criteria
    return RuleSet("u", "B", 1, "Bộ", 2025, RuleSetState.DRAFT, criteria, "", **more)


def told(after, before=None):
    return [
        (line.change.value, line.field, line.before, line.after)
        for line in difference_lines(before or rules(), after)
    ]


@pytest.mark.parametrize(
    ("change", "line"),
    [
        ({"max_points": Points(750)}, ("changed", "max_points", "5", "7,5")),
        ({"kind": "pass_fail"}, ("changed", "criterion_kind", "Chấm thẳng", "Định tính (đạt/không)")),
        ({"parameters": {"step": "0,25"}}, ("changed", "rule_parameters", "", "bước: 0,25")),
        (
            {"absence": AbsencePolicy.NOTHING_AROSE},
            ("changed", "absence_policy", "Phải chấm", "Không phát sinh"),
        ),
        ({"needs_evidence": True}, ("changed", "evidence", "", "Bắt buộc")),
        ({"note": "Báo cáo"}, ("changed", "note", "", "Báo cáo")),
        ({"text": "Giảm hộ nghèo"}, ("changed", "criterion_text", "Giảm nghèo", "Giảm hộ nghèo")),
    ],
)
def test_every_field_is_told_with_its_values_before_and_after(change, line):
    criteria = rules().criteria
    assert told(rules((*criteria[:2], replace(criteria[2], **change)))) == [line]
    assert label(line[1])


def test_added_and_removed_criteria_are_one_line_each():
    other = build_criteria([DRAFTS[0], DRAFTS[2], CriterionDraft("3", "Đầu tư", Points(100))], PARENTS)
    assert told(rules(other)) == [
        ("changed", "max_points", "15", "6"),
        ("added", "criterion", "", "Chấm thẳng; Điểm tối đa: 1"),
        ("removed", "criterion", "Tỷ lệ hoàn thành; Điểm tối đa: 10", ""),
    ]


def test_a_moved_criterion_tells_its_places_and_what_else_differs():
    moved = build_criteria(
        [DRAFTS[0], replace(DRAFTS[2], code="1"), replace(DRAFTS[1], code="2", note="mới")], PARENTS
    )
    assert told(rules(moved)) == [
        ("moved", "criterion_place", "I./2", "I./1"),
        ("moved", "criterion_place", "I./1", "I./2"),
        ("moved", "note", "", "mới"),
    ]


def test_what_the_sets_say_as_a_whole_comes_first():
    plain, full = rules(CRITERIA), rules(CRITERIA, policy=POLICY, basis="Quyết định 1\nLuật 2")
    assert told(full, plain) == [
        ("changed", "basis", "", "Quyết định 1; Luật 2"),
        ("changed", "policy_scale", "", "100"),
        ("changed", "normalise_at", "Quy đổi ở tổng điểm", "Quy đổi ở từng nhóm"),
        ("changed", "least_total", "", "0"),
        ("changed", "most_total", "", "110"),
        ("changed", "final_rule", "Lấy điểm vòng sau cùng", "Lấy trung bình các vòng"),
        ("changed", "grades", "", "Xuất sắc ≥ 90 (V. ≥ 60 %, ≤ 25 %) → Tốt ≥ 79,5 → Yếu"),
        ("changed", "tie_breaks", "", "V. → Điểm thưởng → Số phiếu suy tôn"),
    ]
    assert all(label(field) for _, field, *_ in told(full, plain))


def test_equal_sets_have_no_line():
    assert told(rules(policy=SetPolicy())) == []
    assert grade_words(POLICY.grades[2]) == "Yếu"
