from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.domain.rule_lines import line
from thidua_desktop.domain.numbering import ROOT
from thidua_desktop.domain.points import Points, Quantity
from thidua_desktop.domain.records.scoring import (
    Absence,
    AbsencePolicy,
    NormaliseAt,
    Origin,
    RuleSet,
    RuleSetState,
    ScoreEntry,
    SetPolicy,
)
from thidua_desktop.domain.rule_kinds import MEASURED, PASS_FAIL, RATIO, TYPED
from thidua_desktop.domain.rule_sets import CriterionDraft, build_criteria
from thidua_desktop.domain.scoring import check_entry, check_sheet, score_sheet
from thidua_desktop.messages import issue_sentence, sentence

CRITERIA = build_criteria(
    (
        CriterionDraft("I.", "Nhóm", Points(3000)),
        CriterionDraft("1", "Thẳng", Points(1000)),
        CriterionDraft("2", "Nhóm con", Points(2000)),
        CriterionDraft("2a", "Đạt", Points(500), kind=PASS_FAIL),
        CriterionDraft("2b", "Tỷ lệ", Points(1500), kind=RATIO),
        CriterionDraft("II.", "Lượng", Points(500), kind=MEASURED),
    ),
    (ROOT, 0, 0, 2, 2, ROOT),
)
LEAVES = [c for c in CRITERIA if not c.is_group]


def entries(**by_code):
    found = {}
    for code, values in by_code.items():
        path = next(c.path for c in CRITERIA if c.code.rstrip(".") == code.lstrip("_"))
        found[path] = ScoreEntry(path, **values)
    return found


def codes(issues):
    return [(issue.code, issue.where) for issue in issues]


@given(st.dictionaries(st.sampled_from([c.path for c in LEAVES]), st.integers(0, 500)))
def test_the_total_is_the_sum_of_the_leaves_and_of_the_groups(points):
    sheet = {path: ScoreEntry(path, Points(value)) for path, value in points.items()}
    result = score_sheet(CRITERIA, sheet)
    assert result.total == sum(points.values()) == sum(result.groups.values())
    assert (result.scored_leaves, result.leaf_count) == (len(points), 4)


def test_lines_are_in_reading_order_with_their_sums():
    result = score_sheet(CRITERIA, entries(_1={"points": 900}, _2a={"points": 500}))
    assert [line.points for line in result.lines] == [1400, 900, 500, 500, None, None]
    assert [line.criterion for line in result.lines] == list(CRITERIA)


def test_a_rule_counts_only_where_nothing_was_typed():
    measured = {"target": Quantity(100), "actual": Quantity(50)}
    by_rule = score_sheet(CRITERIA, entries(_2b=measured)).lines[4]
    typed = score_sheet(CRITERIA, entries(_2b={**measured, "points": Points(700)})).lines[4]
    assert (by_rule.points, by_rule.suggested) == (750, 750)
    assert (typed.points, typed.suggested) == (700, 750)


def test_what_was_not_assigned_counts_nothing_and_is_shown():
    line = {"absence": Absence.NOT_ASSIGNED, "target": Quantity(100), "actual": Quantity(50)}
    result = score_sheet(CRITERIA, entries(_2b=line))
    assert (result.total, result.lines[4].points) == (0, None)
    assert result.lines[4].reason.code == "reason.not_assigned"


def test_a_sheet_is_checked_line_by_line_at_its_places():
    sheet = entries(
        _1={"points": Points(1001)},
        _2={"points": Points(5)},
        _2b={"points": Points(700), "target": Quantity(100), "actual": Quantity(50)},
        II={
            "points": Points(1),
            "absence": Absence.NOT_APPLICABLE,
            "target": Quantity(-1),
            "actual": Quantity(-1),
        },
    )
    sheet["X"] = ScoreEntry("X", Points(1))
    issues = check_sheet(CRITERIA, sheet, {"I./1": "Xã!G9"})
    assert codes(issues) == [
        ("scores.unknown_line", "X"),
        ("scores.over_max", "Xã!G9"),
        ("scores.group_typed", "I./2"),
        ("scores.rule_differs", "I./2/2b"),
        ("scores.absent_with_points", "II."),
        ("scores.absence_not_foreseen", "II."),
        ("scores.target_negative", "II."),
        ("scores.actual_negative", "II."),
    ]
    assert all(issue_sentence(issue) for issue in issues)


def test_a_good_line_has_nothing_to_say():
    assert check_entry(CRITERIA[1], ScoreEntry("I./1", Points(1000))) == []
    assert check_entry(CRITERIA[0], ScoreEntry("I.")) == []
    assert check_sheet(CRITERIA, entries(_2b={"points": Points(5)})) == []


def tree(*drafts, parents):
    return build_criteria(
        [CriterionDraft(code, code, Points(most), *more) for code, most, *more in drafts], parents
    )


FOUR = tree(
    ("I.", 2300),
    ("1", 1000, TYPED, {}, AbsencePolicy.NOT_ASSIGNED),
    ("2", 500, TYPED, {}, AbsencePolicy.NOTHING_AROSE),
    ("3", 800, TYPED, {"absent_points": "3"}, AbsencePolicy.NOT_APPLICABLE),
    parents=(ROOT, 0, 0, 0),
)


def score(criteria=FOUR, policy=None, **lines):
    found = {c.path: lines[c.code.rstrip(".")] for c in criteria if c.code.rstrip(".") in lines}
    source = criteria
    if policy is not None:
        source = RuleSet("r", "B", 1, "Bộ", 2025, RuleSetState.DRAFT, criteria, "", policy=policy)
    return score_sheet(source, {path: replace(e, criterion_path=path) for path, e in found.items()})


def absent(kind):
    return line(absence=kind, note="lý do")


def test_four_things_that_are_not_one():
    zero = score(**{"1": line(score=0)})
    not_assigned = score(**{"1": absent(Absence.NOT_ASSIGNED)})
    nothing_arose = score(**{"2": absent(Absence.NOTHING_AROSE)})
    not_applicable = score(**{"3": absent(Absence.NOT_APPLICABLE)})
    assert [(r.total, r.base) for r in (zero, not_assigned, nothing_arose, not_applicable)] == [
        (0, 2300),
        (0, 1300),
        (500, 2300),
        (300, 2300),
    ]


@pytest.mark.parametrize(
    ("chosen", "total", "base"),
    [
        ("bỏ khỏi mẫu số", 0, 0),
        ("tính đủ điểm", 1000, 1000),
        ("tính 0 điểm", 0, 1000),
        ("điểm thay", 250, 1000),
    ],
)
def test_the_table_chooses_what_an_absence_counts(chosen, total, base):
    parameters = {"absent": chosen, "absent_points": "2,5"}
    criteria = tree(("1", 1000, TYPED, parameters, AbsencePolicy.NOT_ASSIGNED), parents=(ROOT,))
    result = score(criteria, **{"1": absent(Absence.NOTHING_AROSE)})
    assert (result.total, result.base) == (total, base)
    assert (result.normalised is None) == (base == 0)


def test_an_absence_that_the_table_does_not_allow_gives_no_advantage():
    result = score(**{"1": absent(Absence.NOTHING_AROSE), "2": line(score=5), "3": line(score=8)})
    assert (result.total, result.base, result.normalised) == (1300, 2300, 1300)
    assert result.lines[1].points is None
    assert codes(check_entry(FOUR[1], absent(Absence.NOTHING_AROSE))) == [
        ("scores.absence_not_foreseen", None)
    ]
    assert check_entry(FOUR[1], absent(Absence.NOT_ASSIGNED)) == []


def test_a_criterion_that_was_not_assigned_leaves_the_base():
    three = tree(
        ("1", 1000),
        ("2", 500),
        ("3", 800, TYPED, {}, AbsencePolicy.NOT_ASSIGNED),
        parents=(ROOT, ROOT, ROOT),
    )
    lines = {"1": line(score=10), "2": line(score=3), "3": absent(Absence.NOT_ASSIGNED)}
    result = score(three, SetPolicy(scale=Points(10000)), **lines)
    assert (result.total, result.base, result.normalised, result.final) == (1300, 1500, 8667, 8667)
    assert result.is_normalised
    assert [one.is_dropped for one in result.lines] == [False, False, True]


TWO_GROUPS = tree(
    ("I.", 1000),
    ("1", 500),
    ("2", 500, TYPED, {}, AbsencePolicy.NOT_ASSIGNED),
    ("II.", 1000),
    ("3", 1000, TYPED, {}, AbsencePolicy.NOT_ASSIGNED),
    parents=(ROOT, 0, 0, ROOT, 3),
)


def test_groups_and_totals_are_normalised_differently():
    lines = {"1": line(score=5), "2": absent(Absence.NOT_ASSIGNED), "3": line(score=2)}
    by_total = score(TWO_GROUPS, SetPolicy(), **lines)
    by_group = score(TWO_GROUPS, SetPolicy(normalise_at=NormaliseAt.GROUP), **lines)
    assert (by_total.total, by_total.normalised, by_group.normalised) == (700, 933, 1200)


def test_a_group_in_which_nothing_was_assigned_is_made_up_for():
    lines = {"1": line(score=4), "2": line(score=4), "3": absent(Absence.NOT_ASSIGNED)}
    for where in NormaliseAt:
        assert score(TWO_GROUPS, SetPolicy(normalise_at=where), **lines).normalised == 1600


BESIDE = tree(
    ("I.", 1000),
    ("1", 1000),
    ("2", 100, "bonus"),
    ("VIII.", 500),
    ("3", 400, "bonus"),
    ("4", 400, "bonus"),
    ("IX.", 500),
    ("5", 500, "penalty"),
    parents=(ROOT, 0, 0, ROOT, 3, 3, ROOT, 6),
)


def test_the_total_is_the_groups_with_bonus_and_penalty_within_the_sets_limits():
    lines = {n: line(score=s) for n, s in (("1", 9), ("2", 1), ("3", 4), ("4", 3), ("5", -2))}
    result = score(BESIDE, SetPolicy(most=Points(1100)), **lines)
    assert dict(result.groups) == {"I.": 1000, "VIII.": 500, "IX.": -200}
    assert (result.bonus, result.penalty, result.normalised) == (600, -200, 900)
    assert (result.total, result.final) == (1300, 1100)
    assert score(BESIDE, SetPolicy(least=Points(0)), **{"5": line(score=-5)}).final == 0


def test_one_line_can_void_its_whole_group():
    criteria = tree(
        ("I.", 400),
        ("1", 100, "choice", {"options": "Đủ : 1 | Thiếu : 0", "voids": "có"}),
        ("2", 300),
        ("II.", 100),
        parents=(ROOT, 0, 0, ROOT),
    )
    lines = {"2": line(score=3), "II": line(score=1)}
    voided = score(criteria, **lines, **{"1": line(score=0)})
    assert (voided.total, voided.normalised, voided.lines[0].reason.code) == (100, 100, "reason.voided")
    assert (
        sentence("reason.voided", voided.lines[0].reason.values) == "Cả mục mất điểm vì tiêu chí 1 bị 0 điểm"
    )
    assert score(criteria, **lines, **{"1": line(score=1)}).total == 500
    assert score(criteria, **lines).total == 400


def test_a_voided_group_keeps_no_bonus_either():
    criteria = tree(
        ("I.", 100),
        ("1", 100, PASS_FAIL, {"voids": "có"}),
        ("2", 50, "bonus"),
        parents=(ROOT, 0, 0),
    )
    result = score(criteria, **{"1": line(score=0), "2": line(score=0.5)})
    assert (result.total, result.bonus, result.final) == (0, 0, 0)


def test_a_group_of_both_caps_what_it_adds_and_what_it_deducts():
    criteria = tree(
        ("I.", 500), ("1", 400, "bonus"), ("2", 400, "bonus"), ("3", 400, "penalty"), parents=(ROOT, 0, 0, 0)
    )
    result = score(criteria, **{"1": line(score=4), "2": line(score=4), "3": line(score=-3)})
    assert (result.bonus, result.penalty, result.total, result.normalised) == (500, -300, 200, None)


def test_computed_points_give_way_to_the_rule_and_typed_ones_stay():
    kept = {"2b": line(50, 100, score=1, origin=Origin.COMPUTED)}
    typed = {"2b": line(50, 100, score=1)}
    assert [score(CRITERIA, **lines).total for lines in (kept, typed)] == [750, 100]


PLAIN = [c.path for c in BESIDE if not c.is_group]


@given(st.dictionaries(st.sampled_from(PLAIN), st.integers(-2000, 2000)), st.randoms())
def test_a_final_total_never_leaves_the_sets_limits_and_order_never_matters(points, random):
    policy = SetPolicy(least=Points(0), most=Points(1100))
    rules = RuleSet("r", "B", 1, "Bộ", 2025, RuleSetState.DRAFT, BESIDE, "", policy=policy)
    rows = [ScoreEntry(path, Points(value)) for path, value in points.items()]
    result = score_sheet(rules, {row.criterion_path: row for row in rows})
    random.shuffle(rows)
    assert 0 <= result.final <= 1100
    assert score_sheet(rules, {row.criterion_path: row for row in rows}) == result
