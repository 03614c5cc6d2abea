"""The four worked examples of real tables, with the figures that were published."""

import pytest

from tests.domain.rule_lines import line, points
from thidua_desktop.domain.grades import check_quotas, grade_of, quota
from thidua_desktop.domain.points import Points, format_points, format_points_short
from thidua_desktop.domain.policies import lint_policy
from thidua_desktop.domain.ranking import RankCandidate, rank_units
from thidua_desktop.domain.records.scoring import (
    Absence,
    AbsencePolicy,
    GradeBand,
    RuleSet,
    RuleSetState,
    ScoreEntry,
    SetPolicy,
)
from thidua_desktop.domain.rule_kinds import RELATIVE, TYPED, BlocContext
from thidua_desktop.domain.rule_sets import CriterionDraft, build_criteria, lint, max_points_of
from thidua_desktop.domain.scoring import score_sheet
from thidua_desktop.domain.submission import check_review
from thidua_desktop.messages import issue_sentence


def rule_set(drafts, parents, policy):
    criteria = build_criteria(drafts, parents)
    return RuleSet("r", "B", 1, "Bộ", 2025, RuleSetState.ACTIVE, criteria, "", policy=policy)


def typed(rules, scores):
    """Fill the leaves in reading order."""
    return {
        leaf.path: ScoreEntry(leaf.path, points(score))
        for leaf, score in zip(rules.leaves, scores, strict=True)
    }


# ------------------------------------------------------------ Example 1: Công an Quảng Trị, 1 000 points

PARTS = {
    "I.": (200, 200, 120, 100, 40, 40),
    "II.": (50, 50, 30, 40, 30),
    "III.": (40, 20, 15, 25),
}


@pytest.fixture
def police():
    drafts, parents = [], []
    for code, parts in PARTS.items():
        drafts.append(CriterionDraft(code, f"Nhóm {code}", points(sum(parts))))
        parents += [-1, *[len(drafts) - 1] * len(parts)]
        drafts += [CriterionDraft(f"{n}", f"Mục {n}", points(part)) for n, part in enumerate(parts, start=1)]
    return rule_set(drafts, parents, SetPolicy())


SELF = (190, 195, 118.5, 95, 37, 38, 48, 47.25, 29, 38, 29, 19, 14, 5, 10)
CLUSTER = (160.82, 170, 100, 80, 30, 30, 45, 40, 25, 34.25, 25, 10, 8, 4, 8)


def test_the_table_adds_up_at_every_node(police):
    assert lint(police.criteria, total=points(1000)) == []
    assert [group.max_points for group in police.groups] == [70000, 20000, 10000]
    assert max_points_of(police) == 100000


def test_the_only_reviewed_unit_lost_almost_a_sixth(police):
    own, reviewed = (score_sheet(police, typed(police, scores)) for scores in (SELF, CLUSTER))
    assert [format_points(p) for p in own.groups.values()] == ["673,50", "191,25", "48,00"]
    assert [format_points(p) for p in reviewed.groups.values()] == ["570,82", "169,25", "30,00"]
    assert (format_points(own.total), format_points(reviewed.total)) == ("912,75", "770,07")
    assert round((reviewed.total - own.total) / own.total * 100, 1) == -15.6


def test_every_difference_of_a_review_needs_its_reason(police):
    issues = check_review(police, typed(police, SELF), typed(police, CLUSTER))
    assert len(issues) == 15
    assert "190 thành 160,82" in issue_sentence(issues[0])


def test_the_seven_units_are_ranked_as_they_were():
    totals = (827.75, 912.75, 785.75, 874.27, 793.98, 822.75, 806.75)
    ranked = rank_units(RankCandidate(str(n), points(total)) for n, total in enumerate(totals))
    assert [format_points_short(unit.total) for unit in ranked] == [
        "912,75",
        "874,27",
        "827,75",
        "822,75",
        "806,75",
        "793,98",
        "785,75",
    ]


def test_the_measured_rule_of_article_six(police):
    drafts = [CriterionDraft("1", "Định lượng", points(10), RELATIVE)]
    rules = rule_set(drafts, (-1,), SetPolicy())
    bloc = {
        "A": line(120, 100),
        "B": line(150),
        "C": line(60, 50),
        "D": line(80, 80),
        "E": line(100),
        "F": line(75),
    }
    context = BlocContext("", {unit: {"1": entry} for unit, entry in bloc.items()}, is_complete=True)
    found = {u: score_sheet(rules, {"1": e}, context.for_unit(u)).total for u, e in bloc.items()}
    assert found == {"A": 1000, "B": 1000, "C": 1000, "D": 500, "E": 667, "F": 500}


def test_a_criterion_that_was_not_assigned_gives_86_67():
    drafts = [
        CriterionDraft("1", "Một", points(10)),
        CriterionDraft("2", "Hai", points(5)),
        CriterionDraft("3", "Ba", points(8), TYPED, {}, AbsencePolicy.NOT_ASSIGNED),
    ]
    rules = rule_set(drafts, (-1, -1, -1), SetPolicy(scale=points(100)))
    entries = {
        "1": line(score=10),
        "2": line(score=3, path="2"),
        "3": line(path="3", absence=Absence.NOT_ASSIGNED, note="Tỉnh không giao"),
    }
    result = score_sheet(rules, entries)
    assert (format_points_short(result.total), format_points_short(result.base)) == ("13", "15")
    assert format_points(result.normalised) == "86,67"


# ------------------------------------------------------------ Example 2: MTTQ Đồng Nai, communes

DONG_NAI = (GradeBand("Xuất sắc", points(95)), GradeBand("Tốt", points(85)), GradeBand("Khá"))


@pytest.mark.parametrize(
    ("score", "bonus", "total", "grade"),
    [
        (94, 1.5, 95.5, "Xuất sắc"),
        (99, 3, 102, "Xuất sắc"),
        (94.99, 0, 94.99, "Tốt"),
        (85, 0, 85, "Tốt"),
        (84.99, 0, 84.99, "Khá"),
    ],
)
def test_communes_are_graded_on_score_and_bonus_also_above_a_hundred(score, bonus, total, grade):
    drafts = [CriterionDraft("1", "Điểm", points(100)), CriterionDraft("2", "Thưởng", points(5), "bonus")]
    rules = rule_set(drafts, (-1, -1), SetPolicy(grades=DONG_NAI))
    result = score_sheet(rules, typed(rules, (score, bonus)))
    assert (result.final, grade_of(DONG_NAI, result.final)) == (points(total), grade)
    assert max_points_of(rules) == points(100)


def test_bonus_has_the_same_rounds_as_every_other_line():
    drafts = [CriterionDraft("1", "Điểm", points(100)), CriterionDraft("2", "Thưởng", points(5), "bonus")]
    rules = rule_set(drafts, (-1, -1), SetPolicy(grades=DONG_NAI))
    local, province = (score_sheet(rules, typed(rules, scores)) for scores in ((92, 4), (90, 2)))
    grades = [grade_of(DONG_NAI, result.final) for result in (local, province)]
    assert (local.bonus, province.bonus, grades) == (400, 200, ["Xuất sắc", "Tốt"])


# ------------------------------------------------------------ Example 3: Thanh Hóa, draft of 2026–2031

THANH_HOA = SetPolicy(
    least=points(0),
    most=points(110),
    grades=(
        GradeBand("Xuất sắc", points(90), quota_percent=25),
        GradeBand("Tốt", points(80)),
        GradeBand("Khá", points(65)),
        GradeBand("Trung bình", points(50)),
        GradeBand("Yếu"),
    ),
    tie_breaks=("VIII.", "V."),
)


@pytest.fixture
def council():
    drafts, parents = [], []
    for number, code in enumerate(("I.", "II.", "III.", "IV.", "V.", "VI.", "VII.")):
        most = points(16 if number == 0 else 14)
        drafts += [CriterionDraft(code, f"Nhóm {code}", most), CriterionDraft("1", "Mục", most)]
        parents += [-1, len(drafts) - 2]
    for code, kind, most in (("VIII.", "bonus", 10), ("IX.", "penalty", 30)):
        drafts += [CriterionDraft(code, f"Nhóm {code}", None), CriterionDraft("1", "Mục", points(most), kind)]
        parents += [-1, len(drafts) - 2]
    return rule_set(drafts, parents, THANH_HOA)


def test_seven_groups_make_a_hundred_and_the_policy_is_sound(council):
    assert lint(council.criteria, total=points(100)) == []
    assert lint_policy(council.policy, council.criteria) == []


@pytest.mark.parametrize(
    ("scores", "final", "grade"),
    [
        ((16, 14, 14, 14, 14, 14, 14, 10, 0), 110, "Xuất sắc"),
        ((16, 14, 14, 14, 14, 14, 4, 0, 0), 90, "Xuất sắc"),
        ((16, 14, 14, 14, 14, 14, 4, 0, -0.25), 89.75, "Tốt"),
        ((16, 14, 14, 14, 14, 8, 0, 0, 0), 80, "Tốt"),
        ((10, 10, 10, 10, 10, 10, 5, 0, 0), 65, "Khá"),
        ((10, 10, 10, 10, 10, 0, 0, 0, 0), 50, "Trung bình"),
        ((5, 0, 0, 0, 0, 0, 0, 0, -30), 0, "Yếu"),
    ],
)  # fmt: skip
def test_totals_are_clamped_and_graded_as_published(council, scores, final, grade):
    result = score_sheet(council, typed(council, scores))
    assert (result.final, grade_of(THANH_HOA.grades, result.final)) == (points(final), grade)


def test_equal_totals_are_parted_by_group_eight_then_group_five():
    def unit(name, eight, five):
        groups = {"VIII.": points(eight), "V.": points(five)}
        return RankCandidate(name, points(88), groups=groups)

    ranked = rank_units([unit("a", 4, 12), unit("b", 6, 10), unit("c", 4, 13)], THANH_HOA.tie_breaks)
    assert [(u.rank, u.unit_uid) for u in ranked] == [(1, "b"), (2, "c"), (3, "a")]


def test_a_quarter_may_be_excellent_rounded_down():
    assert [quota(25, units) for units in (7, 10, 27)] == [1, 2, 6]
    assert len(check_quotas(THANH_HOA.grades, ["Xuất sắc"] * 3 + ["Tốt"] * 7)) == 1
    assert check_quotas(THANH_HOA.grades, ["Xuất sắc"] * 2 + ["Tốt"] * 8) == []


# ------------------------------------------------------------ Example 4: TP.HCM, units in clusters

CITY = rule_set(
    [
        CriterionDraft("1", "Điểm", points(100)),
        CriterionDraft(
            "2", "Cờ", points(15), "bonus", {"options": "Cờ Thành phố, bộ : 10 | Cờ Chính phủ : 15"}
        ),
    ],
    (-1, -1),
    SetPolicy(),
)


def test_ninety_seven_and_a_flag_make_a_hundred_and_seven():
    result = score_sheet(CITY, {"1": line(score=97), "2": line(1, path="2")})
    assert (result.total, result.bonus) == (points(107), points(10))
    assert score_sheet(CITY, {"1": line(score=97), "2": line(2, path="2")}).total == points(112)


def test_clusters_are_ranked_on_points_with_bonus():
    assert lint(CITY.criteria, total=points(100)) == []
    sheets = {"a": (99, None), "b": (97, 1), "c": (95, 2), "d": (97, 1), "e": (98, None)}
    totals = {
        unit: score_sheet(CITY, {"1": line(score=score), "2": line(flag, path="2")}).final
        for unit, (score, flag) in sheets.items()
    }
    ranked = rank_units(RankCandidate(unit, Points(total)) for unit, total in totals.items())
    assert [(u.rank, u.unit_uid, u.total) for u in ranked] == [
        (1, "c", 11000),
        (2, "b", 10700),
        (2, "d", 10700),
        (4, "a", 9900),
        (5, "e", 9800),
    ]
