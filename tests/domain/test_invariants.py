"""The invariants of scoring, by their numbers in the domain notes, 9.3; those of the store stand there."""

from dataclasses import FrozenInstanceError, replace
from datetime import date
from random import Random

import pytest

from tests.domain.oracle import build, draw_table
from tests.domain.rule_lines import line, points, quantity, rule
from thidua_desktop.domain.bloc_scoring import score_bloc
from thidua_desktop.domain.deadlines import check_deadline
from thidua_desktop.domain.grades import grade_of, quota
from thidua_desktop.domain.issues import Severity, has_errors
from thidua_desktop.domain.points import Points
from thidua_desktop.domain.ranking import RankCandidate, nominees, rank_units
from thidua_desktop.domain.records.scoring import (
    Absence,
    AbsencePolicy,
    FinalRule,
    GradeBand,
    Round,
    RuleSet,
    RuleSetState,
    ScoreEntry,
    SetPolicy,
    SheetAction,
    SheetRole,
    SheetState,
)
from thidua_desktop.domain.rule_kinds import KINDS, RELATIVE, BlocContext, bounds, suggest
from thidua_desktop.domain.rule_sets import CriterionDraft, build_criteria, content_hash, lint, max_points_of
from thidua_desktop.domain.scoring import check_entry, check_sheet, score_sheet
from thidua_desktop.domain.submission import check_review, check_submission, final_entries
from thidua_desktop.domain.targets import check_issued_targets, implausible_targets
from thidua_desktop.domain.workflow import STEPS, Step, check_step

DRAFTS = (
    CriterionDraft("I.", "Nhóm", points(15)),
    CriterionDraft("1", "Thẳng", points(10), needs_evidence=True),
    CriterionDraft("2", "So khối", points(5), RELATIVE, {"unit": "%"}, AbsencePolicy.NOT_ASSIGNED),
)
CRITERIA = build_criteria(DRAFTS, (-1, 0, 0))
RULES = RuleSet("r", "B", 1, "Bộ", 2025, RuleSetState.ACTIVE, CRITERIA, content_hash(CRITERIA))
ONE, TWO = "I./1", "I./2"


def codes(issues):
    return [issue.code for issue in issues]


def test_01_maxima_sum_up_at_every_node_and_to_the_scale():
    assert lint(CRITERIA, total=points(15)) == []
    wrong = build_criteria([replace(DRAFTS[0], max_points=points(14)), *DRAFTS[1:]], (-1, 0, 0))
    assert codes(lint(wrong, total=points(15))) == ["rules.sum_differs", "rules.total_differs"]


@pytest.mark.parametrize("seed", range(20))
def test_02_points_stay_between_their_bounds_in_hundredths(seed):
    criteria, entries = build(draw_table(Random(seed)))  # noqa: S311  # a known row of numbers, no secret
    for drawn in score_sheet(criteria, entries).lines:
        if drawn.points is not None and not drawn.criterion.is_group:
            least, most = bounds(drawn.criterion)
            assert least <= drawn.points <= most
            assert isinstance(drawn.points, int)


def test_03_depth_is_derived_and_siblings_have_one_order():
    criteria, _ = build(draw_table(Random(3)))  # noqa: S311
    by_path = {criterion.path: criterion for criterion in criteria}
    assert [c.position for c in criteria] == list(range(len(criteria)))
    for criterion in criteria:
        above = by_path.get(criterion.parent_path)
        assert criterion.depth == (above.depth + 1 if above else 1)
        assert above is None or above.position < criterion.position


def test_04_a_set_cannot_be_changed_in_place_and_any_change_shows_in_its_hash():
    with pytest.raises(FrozenInstanceError):
        RULES.criteria = ()
    changed = (CRITERIA[0], replace(CRITERIA[1], text="khác"), CRITERIA[2])
    assert content_hash(replace(RULES, criteria=changed)) != RULES.content_hash


def test_06_group_points_are_never_typed():
    issues = check_sheet(RULES, {"I.": line(score=5, path="I.")})
    assert codes(issues) == ["scores.group_typed"]
    assert has_errors(issues)


def test_07_an_absence_needs_a_policy_and_a_reason_and_both_totals_are_given():
    entries = {ONE: line(score=8, path=ONE, note="có"), TWO: line(path=TWO, absence=Absence.NOT_ASSIGNED)}
    assert codes(check_submission(RULES, entries)) == ["scores.absence_without_reason"]
    bare = {**entries, ONE: line(path=ONE, absence=Absence.NOT_ASSIGNED, note="có")}
    assert codes(check_submission(RULES, bare))[0] == "scores.absence_not_allowed"
    result = score_sheet(RULES, entries)
    assert (result.total, result.base, result.normalised) == (800, 1000, 1200)


@pytest.mark.parametrize("kind", list(KINDS))
@pytest.mark.parametrize("target", [None, 0, -5])
def test_08_a_target_of_zero_or_none_divides_nothing(kind, target):
    criterion = rule(kind, 5, per="1", options="A : 5", bands=">=1 : 5 | <1 : 0")
    entry = line(7, target)
    context = BlocContext("u", {"u": {"1": entry}, "v": {"1": line(9)}}, is_complete=True)
    found = suggest(criterion, entry, context)
    least, most = bounds(criterion)
    assert found is None or least <= found <= most


def test_09_a_percent_typed_as_a_fraction_is_asked_about_and_seen_across_the_bloc():
    (issue,) = check_entry(CRITERIA[2], line(target=0.9, path=TWO))
    assert (issue.code, issue.severity) == ("scores.percent_scale", Severity.DECISION)
    bloc = {str(n): {TWO: line(target=t, path=TWO)} for n, t in enumerate((90, 90, 0.9, 90, 90, 9, 0))}
    assert [i.where for i in implausible_targets(RULES, bloc, lambda unit, _path: unit)] == ["2", "5"]


def test_10_a_target_that_differs_from_the_one_given_is_an_error():
    issues = check_issued_targets(RULES, {TWO: line(target=9, path=TWO)}, {TWO: quantity(90)})
    assert has_errors(issues)


def test_11_required_evidence_keeps_a_sheet_back():
    entries = {ONE: line(score=8, path=ONE), TWO: line(5, path=TWO)}
    assert codes(check_submission(RULES, entries)) == ["scores.evidence_missing"]
    assert check_submission(RULES, entries, {ONE}) == []


def test_12_every_line_is_scored_or_excused_before_a_sheet_goes_on():
    assert codes(check_submission(RULES, {})) == ["scores.gap", "scores.gap"]
    zero = {ONE: line(score=0, path=ONE), TWO: line(score=0, path=TWO)}
    assert check_submission(RULES, zero) == []


def test_13_a_later_round_that_differs_needs_a_reason():
    before, after = {ONE: line(score=8, path=ONE)}, {ONE: line(score=7, path=ONE)}
    assert codes(check_review(RULES, before, after)) == ["scores.difference_without_reason"]
    assert check_review(RULES, before, {ONE: line(score=7, path=ONE, note="Thiếu")}) == []


def test_14_the_units_own_points_are_never_overwritten():
    own = {ONE: line(score=8, path=ONE)}
    rounds = {Round.SELF: own, Round.APPRAISAL: {ONE: line(score=6, path=ONE)}}
    assert final_entries(RULES, FinalRule.LAST, rounds)[ONE].points == 600
    assert rounds[Round.SELF] == {ONE: line(score=8, path=ONE)}


def test_15_a_unit_never_scores_itself_crosswise():
    step = Step(SheetState.SUBMITTED, SheetAction.TYPE, SheetRole.PEER, "u", "u")
    assert codes(check_step(step)) == ["workflow.own_sheet"]


def test_19_the_whole_bloc_is_reckoned_anew_and_says_what_moved():
    bloc = {"a": {TWO: line(12, 10, path=TWO)}, "b": {TWO: line(11, 10, path=TWO)}}
    moved = score_bloc(RULES, bloc).moved
    assert {(move.unit_uid, move.after) for move in moved} == {("a", 500), ("b", 375)}


def test_20_the_total_is_groups_and_bonus_and_penalty_within_limits_and_bands_are_half_open():
    drafts = [
        *DRAFTS,
        CriterionDraft("2.", "Thưởng", points(5), "bonus"),
        CriterionDraft("3.", "Trừ", points(9), "penalty"),
    ]
    criteria = build_criteria(drafts, (-1, 0, 0, -1, -1))
    rules = replace(RULES, criteria=criteria, policy=SetPolicy(least=points(0), most=points(16)))
    given = {ONE: line(score=10, path=ONE), TWO: line(score=5, path=TWO), "2.": line(score=4, path="2.")}
    assert score_sheet(rules, given).final == points(16)
    assert score_sheet(rules, {**given, "3.": line(score=-9, path="3.")}).final == points(10)
    grades = (GradeBand("Tốt", points(15)), GradeBand("Khá"))
    assert [grade_of(grades, points(p)) for p in (14.99, 15, 999)] == ["Khá", "Tốt", "Tốt"]
    assert max_points_of(rules) == points(15)


def test_21_ties_follow_the_list_and_stay_until_a_vote():
    units = [RankCandidate("a", points(9)), RankCandidate("b", points(9))]
    assert [u.rank for u in rank_units(units, ("I.", "vote"))] == [1, 1]
    voted = [replace(unit, votes=n) for n, unit in enumerate(units)]
    assert [(u.rank, u.unit_uid) for u in rank_units(voted, ("I.", "vote"))] == [(1, "b"), (2, "a")]


def test_22_a_unit_under_review_is_ranked_but_not_nominated():
    ranked = rank_units(
        [RankCandidate("a", points(9), barred="Đang thanh tra"), RankCandidate("b", points(8))]
    )
    assert [u.rank for u in ranked] == [1, 2]
    assert [u.unit_uid for u in nominees(ranked, 1)] == ["b"]


def test_23_quotas_are_rounded_down():
    assert [quota(20, leaders) for leaders in (4, 5, 9, 10)] == [0, 1, 1, 2]


def test_28_a_late_sheet_is_flagged_and_not_kept_out():
    (issue,) = check_deadline(date(2025, 12, 15), date(2025, 12, 16))
    assert issue.severity is Severity.WARNING


def test_29_the_same_contents_always_have_the_same_hash():
    again = build_criteria(DRAFTS, (-1, 0, 0))
    assert content_hash(again) == RULES.content_hash == content_hash(RULES)


def test_31_an_unknown_line_is_named_and_not_dropped():
    issues = check_sheet(RULES, {"XX./9": ScoreEntry("XX./9", Points(5))})
    assert [(issue.code, issue.where) for issue in issues] == [("scores.unknown_line", "XX./9")]


def test_no_step_changes_a_published_sheet():
    assert {action for state, action, _ in STEPS if state is SheetState.PUBLISHED} == {SheetAction.CORRECT}
