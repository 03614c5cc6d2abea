from dataclasses import replace
from datetime import date

import pytest

from tests.domain.rule_lines import line, points
from thidua_desktop.domain.issues import Severity
from thidua_desktop.domain.points import Points
from thidua_desktop.domain.records.scoring import (
    Absence,
    AbsencePolicy,
    FinalRule,
    Origin,
    Round,
    Verdict,
)
from thidua_desktop.domain.rule_kinds import BONUS, RATIO, RELATIVE, TYPED
from thidua_desktop.domain.rule_sets import CriterionDraft, build_criteria
from thidua_desktop.domain.submission import (
    LineQuestion,
    check_answers,
    check_review,
    check_submission,
    check_verdicts,
    final_entries,
    final_points,
    lacks_evidence,
)
from thidua_desktop.messages import issue_sentence

CRITERIA = build_criteria(
    (
        CriterionDraft("1", "Thẳng", Points(1000), TYPED, absence=AbsencePolicy.NOT_ASSIGNED),
        CriterionDraft("2", "Tỷ lệ", Points(1000), RATIO, needs_evidence=True),
        CriterionDraft("3", "So khối", Points(1000), RELATIVE),
        CriterionDraft("4", "Thưởng", Points(200), BONUS),
    ),
    (-1, -1, -1, -1),
)
FULL = {"1": line(score=9), "2": line(9, 10, path="2", note="Báo cáo 12"), "3": line(5, 5, path="3")}


def found(entries, evidence=()):
    return [(issue.code, issue.where) for issue in check_submission(CRITERIA, entries, evidence)]


def without(path):
    return {key: entry for key, entry in FULL.items() if key != path}


def test_a_sheet_with_every_line_can_be_handed_in():
    assert found(FULL) == []


@pytest.mark.parametrize(
    ("changed", "issues"),
    [
        (without("1"), [("scores.gap", "1")]),
        ({**FULL, "1": line(note="sẽ chấm")}, [("scores.gap", "1")]),
        ({**FULL, "3": line(target=5, path="3")}, [("scores.gap", "3")]),
        ({**FULL, "1": line(score=0)}, []),
        ({**FULL, "2": line(score=5, path="2")}, [("scores.evidence_missing", "2")]),
        ({**FULL, "2": line(score=0, path="2")}, []),
        ({**FULL, "1": line(absence=Absence.NOT_ASSIGNED, note="Tỉnh không giao")}, []),
        ({**FULL, "1": line(absence=Absence.NOT_ASSIGNED)}, [("scores.absence_without_reason", "1")]),
        (
            {**FULL, "1": line(absence=Absence.NOTHING_AROSE)},
            [("scores.absence_not_allowed", "1"), ("scores.absence_without_reason", "1")],
        ),
    ],
)
def test_what_keeps_a_sheet_from_being_handed_in_is_named(changed, issues):
    assert found(changed) == issues
    assert all(issue_sentence(issue) for issue in check_submission(CRITERIA, changed))


@pytest.mark.parametrize(
    ("entry", "lacks"),
    [
        (None, True),
        (line(score=5, path="2"), True),
        (line(score=0, path="2"), False),
        (line(score=5, path="2", note="Báo cáo 12"), False),
        (line(path="2", absence=Absence.NOT_ASSIGNED), False),
    ],
)
def test_a_line_lacks_evidence_while_its_points_are_to_be_proven(entry, lacks):
    criterion = next(one for one in CRITERIA if one.path == "2")
    assert lacks_evidence(criterion, entry, has_files=False) is lacks
    assert not lacks_evidence(criterion, entry, has_files=True)
    assert not lacks_evidence(replace(criterion, needs_evidence=False), entry, has_files=False)


def test_evidence_or_a_written_justification_will_do():
    bare = {**FULL, "2": line(score=5, path="2")}
    assert found(bare, {"2"}) == []


def test_a_later_round_with_other_points_needs_a_reason():
    later = {"1": line(score=8), "2": line(9, 10, path="2"), "4": line(score=1, path="4")}
    (issue,) = check_review(CRITERIA, FULL, later)
    assert (issue.code, issue.where, issue.severity) == (
        "scores.difference_without_reason",
        "1",
        Severity.ERROR,
    )
    assert "(9 thành 8)" in issue_sentence(issue)


@pytest.mark.parametrize(
    ("later", "said"),
    [
        (line(score=8, note="Thiếu minh chứng"), None),
        (line(score=9), None),
        (line(), None),
        (line(absence=Absence.NOT_ASSIGNED), "(9 thành không chấm)"),
    ],
)
def test_a_reviewer_who_agrees_or_says_why_needs_nothing_more(later, said):
    issues = check_review(CRITERIA, FULL, {"1": later})
    assert [said in issue_sentence(issue) for issue in issues] == ([True] if said else [])


def test_points_where_the_unit_had_none_need_a_reason_too():
    (issue,) = check_review(CRITERIA, {"1": line(note="quên")}, {"1": line(score=3)})
    assert "(chưa chấm thành 3)" in issue_sentence(issue)


ROUNDS = {Round.SELF: points(9), Round.BLOC: points(7), Round.APPRAISAL: points(7.5)}


@pytest.mark.parametrize(
    ("rule", "rounds", "expected"),
    [
        (FinalRule.LAST, ROUNDS, 7.5),
        (FinalRule.MAX, ROUNDS, 9),
        (FinalRule.MEAN, ROUNDS, 7.83),
        (FinalRule.COUNCIL, ROUNDS, None),
        (FinalRule.COUNCIL, {**ROUNDS, Round.FINAL: points(8)}, 8),
        (FinalRule.MAX, {**ROUNDS, Round.FINAL: points(8)}, 8),
        (FinalRule.LAST, {Round.SELF: points(9), Round.BLOC: None}, 9),
        (FinalRule.MEAN, {Round.SELF: None}, None),
    ],
)
def test_the_concluding_points_follow_the_sets_rule(rule, rounds, expected):
    assert final_points(rule, rounds) == points(expected)


def test_the_concluding_round_is_made_beside_the_others():
    rounds = {
        Round.SELF: {**FULL, "4": line(path="4", note="xem lại")},
        Round.BLOC: {
            "1": line(absence=Absence.NOT_ASSIGNED, note="Không giao"),
            "2": line(score=7, path="2"),
        },
    }
    final = final_entries(CRITERIA, FinalRule.LAST, rounds)
    assert final["1"].absence is Absence.NOT_ASSIGNED
    assert (final["2"].points, final["2"].origin) == (700, Origin.COMPUTED)
    assert "4" not in final
    assert rounds[Round.SELF]["1"] == FULL["1"]


def test_an_open_question_is_named_and_an_answer_closes_it():
    asked = LineQuestion("1", Round.APPRAISAL, "Vì sao 9 điểm?", date(2026, 1, 10))
    (issue,) = check_answers((asked,))
    assert issue_sentence(issue) == "Dòng 1 còn câu hỏi chưa giải trình."
    answered = LineQuestion(
        "1", Round.APPRAISAL, "Vì sao?", date(2026, 1, 10), "Có báo cáo", date(2026, 1, 10)
    )
    assert check_answers((answered,)) == []
    assert not answered.is_late(date(2026, 3, 1))
    assert asked.is_late(date(2026, 1, 11))
    assert not asked.is_late(date(2026, 1, 10))


def test_an_answer_that_was_not_handed_in_is_a_draft():
    draft = LineQuestion("1", Round.APPRAISAL, "Vì sao?", date(2026, 1, 10), "Đang tìm sổ")
    assert [issue.code for issue in check_answers((draft,))] == ["scores.question_open"]
    assert check_verdicts((draft,)) == []


def test_an_answer_waits_for_the_reviewers_word():
    answered = LineQuestion(
        "1", Round.APPRAISAL, "Vì sao?", date(2026, 1, 10), "Có báo cáo", date(2026, 1, 9)
    )
    (issue,) = check_verdicts((answered,))
    assert issue_sentence(issue) == "Dòng 1 đã giải trình nhưng chưa có nhận xét."
    assert check_verdicts((replace(answered, verdict=Verdict.ACCEPTED),)) == []
