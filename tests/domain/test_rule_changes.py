from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from thidua_desktop.domain.glossary import label
from thidua_desktop.domain.points import Points
from thidua_desktop.domain.records.scoring import AbsencePolicy
from thidua_desktop.domain.rule_changes import RuleChange, compare_rules
from thidua_desktop.domain.rule_sets import CriterionDraft, build_criteria

DRAFTS = (
    CriterionDraft("I.", "Kinh tế", None),
    CriterionDraft("1", "Thu ngân sách", Points(1000)),
    CriterionDraft("2", "Giảm nghèo", Points(500)),
    CriterionDraft("II.", "Văn hóa", None),
    CriterionDraft("1", "Gia đình văn hóa", Points(500)),
)
PARENTS = (-1, 0, 0, -1, 3)
BEFORE = build_criteria(DRAFTS, PARENTS)


def told(after):
    return [
        (c.change.value, c.before.path if c.before else None, c.after.path if c.after else None, c.fields)
        for c in compare_rules(BEFORE, after)
    ]


def test_the_same_table_has_no_differences():
    assert told(BEFORE) == []


@pytest.mark.parametrize(
    ("change", "fields"),
    [
        ({"max_points": Points(400)}, ("max_points",)),
        ({"text": "Giảm hộ nghèo"}, ("criterion_text",)),
        ({"kind": "ratio", "parameters": {"step": "0,5"}}, ("criterion_kind", "rule_parameters")),
        ({"absence": AbsencePolicy.NOT_ASSIGNED}, ("absence_policy",)),
        ({"needs_evidence": True, "note": "Báo cáo"}, ("evidence", "note")),
    ],
)
def test_a_changed_criterion_says_what_differs(change, fields):
    after = (*BEFORE[:2], replace(BEFORE[2], **change), *BEFORE[3:])
    assert told(after) == [("changed", "I./2", "I./2", fields)]
    assert all(label(name) for name in fields)


def test_a_row_in_front_moves_the_others_and_makes_nothing_new():
    drafts = [DRAFTS[0], CriterionDraft("1", "Đầu tư công", Points(300)), replace(DRAFTS[1], code="2")]
    drafts += [replace(DRAFTS[2], code="3"), *DRAFTS[3:]]
    assert told(build_criteria(drafts, (-1, 0, 0, 0, -1, 4))) == [
        ("changed", "I.", "I.", ("max_points",)),
        ("added", None, "I./1", ()),
        ("moved", "I./1", "I./2", ()),
        ("moved", "I./2", "I./3", ()),
    ]


def test_removed_criteria_stand_at_the_end():
    after = build_criteria([DRAFTS[0], DRAFTS[1]], (-1, 0))
    assert [change for change, *_ in told(after)] == ["changed", "removed", "removed", "removed"]


def test_a_group_and_a_leaf_at_one_place_are_not_each_others():
    after = build_criteria([CriterionDraft("I.", "Khác", Points(100))], (-1,))
    first = compare_rules(BEFORE, after)[0]
    assert (first.change, first.after) == (RuleChange.ADDED, after[0])


@given(st.lists(st.sampled_from(["Một", "Hai", "Ba"]), min_size=1, max_size=6), st.randoms())
def test_every_criterion_is_told_once(texts, random):
    before = build_criteria(
        [CriterionDraft(str(n), text, Points(100)) for n, text in enumerate(texts)], [-1] * len(texts)
    )
    random.shuffle(texts)
    kept = texts[: random.randint(1, len(texts))]
    after = build_criteria(
        [CriterionDraft(str(n), text, Points(100)) for n, text in enumerate(kept)], [-1] * len(kept)
    )
    changes = compare_rules(before, after)
    assert sum(c.change is RuleChange.ADDED for c in changes) == 0
    assert sum(c.change is RuleChange.REMOVED for c in changes) == len(texts) - len(kept)
