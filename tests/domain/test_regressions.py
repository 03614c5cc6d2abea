"""Failures of other programs of this field, each as the test that would have caught it."""

from datetime import date

import pytest

from tests.domain.rule_lines import line, points
from thidua_desktop.domain.deadlines import days_left
from thidua_desktop.domain.glossary import choice_label
from thidua_desktop.domain.points import Points
from thidua_desktop.domain.ranking import RankCandidate, rank_units
from thidua_desktop.domain.records.scoring import (
    Absence,
    FinalRule,
    NormaliseAt,
    Origin,
    Round,
    RuleSetState,
    SheetAction,
    SheetRole,
    SheetState,
)
from thidua_desktop.domain.rule_kinds import KINDS, explain
from thidua_desktop.domain.rule_sets import CriterionDraft, build_criteria
from thidua_desktop.domain.scoring import score_sheet
from thidua_desktop.domain.submission import check_submission
from thidua_desktop.domain.workflow import STEPS, Step, check_step
from thidua_desktop.messages import issue_sentence, sentence

TWO_TABLES = build_criteria(
    [
        CriterionDraft("A.", "Bảng một", Points(1000)),
        CriterionDraft("1", "Mục", Points(1000)),
        CriterionDraft("B.", "Bảng hai", Points(500)),
        CriterionDraft("1", "Mục", Points(500)),
    ],
    (-1, 0, -1, 2),
)


def test_equal_totals_never_get_different_ranks():
    ranked = rank_units(RankCandidate(unit, points(80)) for unit in "abc")
    assert [unit.rank for unit in ranked] == [1, 1, 1]


def test_a_sheet_of_zeros_can_be_handed_in():
    zeros = {leaf.path: line(score=0, path=leaf.path) for leaf in TWO_TABLES if not leaf.is_group}
    assert check_submission(TWO_TABLES, zeros) == []
    assert score_sheet(TWO_TABLES, zeros).scored_leaves == 2


def test_not_only_the_first_table_of_a_set_counts():
    scores = {"A./1": line(score=9, path="A./1"), "B./1": line(score=4, path="B./1")}
    assert score_sheet(TWO_TABLES, scores).total == points(13)
    issues = check_submission(TWO_TABLES, {"A./1": scores["A./1"]})
    assert [issue.where for issue in issues] == ["B./1"]


@pytest.mark.parametrize(
    "choice",
    [
        *SheetState,
        *SheetAction,
        *SheetRole,
        *Round,
        *Absence,
        *Origin,
        *FinalRule,
        *NormaliseAt,
        *RuleSetState,
    ],
)
def test_no_raw_code_reaches_the_screen(choice):
    assert choice_label(choice) != choice.value
    assert "_" not in choice_label(choice)


@pytest.mark.parametrize("kind", KINDS.values(), ids=list(KINDS))
def test_no_raw_code_of_a_kind_reaches_the_screen(kind):
    criterion = next(c for c in TWO_TABLES if not c.is_group)
    reason = explain(criterion, line(score=5, path=criterion.path))
    assert "{" not in sentence(reason.code, reason.values)
    assert kind.name != kind.code
    assert all(spec.label != spec.code for spec in kind.parameters)


def test_the_countdown_is_not_off_by_a_day_around_midnight():
    assert [days_left(date(2026, 3, 1), date(2026, 2, day)) for day in (27, 28)] == [2, 1]
    assert [days_left(date(2028, 3, 1), date(2028, 2, day)) for day in (28, 29)] == [2, 1]


@pytest.mark.parametrize("key", STEPS, ids="-".join)
def test_a_missing_scope_allows_nothing(key):
    day = date(2026, 2, 27)
    issues = check_step(Step(*key, "u", None, reason="lý do", decision_number="1/QĐ", decided_on=day))
    assert [issue_sentence(issue) for issue in issues] == [
        "Chưa rõ cơ quan nào đang làm việc này. Hãy khai báo đơn vị của máy trước."
    ]
