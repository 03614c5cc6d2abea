import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.domain.rule_lines import points
from thidua_desktop.domain.grades import GradeLimit, GradeMiss, check_quotas, grade_of, missed_gates, quota
from thidua_desktop.domain.records.scoring import GradeBand, GradeGate
from thidua_desktop.messages import issue_sentence

GRADES = (
    GradeBand("Xuất sắc", points(90), (GradeGate("V.", 60),), quota_percent=25),
    GradeBand("Tốt", points(80), (GradeGate("V.", 40),)),
    GradeBand("Khá", points(65)),
    GradeBand("Trung bình", points(50)),
    GradeBand("Yếu"),
)
GOOD = {"V.": 6000}


@pytest.mark.parametrize(
    ("total", "grade"),
    [
        (109, "Xuất sắc"),
        (90, "Xuất sắc"),
        (89.99, "Tốt"),
        (65, "Khá"),
        (50, "Trung bình"),
        (49.99, "Yếu"),
        (-3, "Yếu"),
    ],
)
def test_bands_are_half_open_and_the_best_is_open_at_its_top(total, grade):
    assert grade_of(GRADES, points(total), GOOD) == grade


@pytest.mark.parametrize(("share", "grade"), [(6000, "Xuất sắc"), (5999, "Tốt"), (3999, "Khá")])
def test_a_missed_gate_costs_the_grade(share, grade):
    assert grade_of(GRADES, points(95), {"V.": share}) == grade


@pytest.mark.parametrize(
    ("limit", "grade"),
    [
        (GradeLimit("Có cán bộ bị kỷ luật", at_best="Tốt"), "Tốt"),
        (GradeLimit("Có cán bộ bị kỷ luật", at_best="Khá"), "Khá"),
        (GradeLimit("Nộp hồ sơ chậm", steps_down=1), "Tốt"),
        (GradeLimit("Khai sai", at_best="Yếu"), "Yếu"),
        (GradeLimit("Khai sai", steps_down=9), "Yếu"),
        (GradeLimit("không rõ", at_best="không có"), "Xuất sắc"),
    ],
)
def test_a_limit_lowers_a_grade_and_never_raises_it(limit, grade):
    assert grade_of(GRADES, points(95), GOOD, limit) == grade
    assert grade_of(GRADES, points(10), GOOD, limit) == "Yếu"


def test_without_bands_there_is_no_grade():
    assert grade_of((), points(95)) is None


@pytest.mark.parametrize(("units", "most"), [(7, 1), (8, 2), (10, 2), (11, 2), (3, 0)])
def test_a_quota_is_rounded_down(units, most):
    assert quota(25, units) == most


def test_more_units_than_the_quota_are_told():
    given_grades = ["Xuất sắc", "Xuất sắc", "Tốt", "Tốt", None, "Khá", "Yếu"]
    (issue,) = check_quotas(GRADES, given_grades)
    assert issue_sentence(issue) == ("Có 2 đơn vị xếp loại “Xuất sắc”, vượt tỷ lệ 25% (nhiều nhất 1 đơn vị).")


@given(st.integers(-1000, 20000), st.integers(-1000, 20000))
def test_more_points_never_give_a_worse_grade(one, other):
    names = [band.name for band in GRADES]
    low, high = sorted((one, other))
    assert names.index(grade_of(GRADES, high, GOOD)) <= names.index(grade_of(GRADES, low, GOOD))


@pytest.mark.parametrize(
    ("total", "share", "missed"),
    [
        (95, 6000, ()),
        (95, 5000, (GradeMiss("Xuất sắc", "V.", 60, 5000),)),
        (95, 3000, (GradeMiss("Xuất sắc", "V.", 60, 3000), GradeMiss("Tốt", "V.", 40, 3000))),
        (85, 3000, (GradeMiss("Tốt", "V.", 40, 3000),)),
        (70, 0, ()),
    ],
)
def test_missed_gates_are_those_of_grades_that_the_total_reaches(total, share, missed):
    assert missed_gates(GRADES, points(total), {"V.": share}) == missed


@given(st.integers(-1000, 20000), st.integers(0, 10000))
def test_the_grade_is_the_best_reached_one_without_a_missed_gate(total, share):
    missed = {miss.grade for miss in missed_gates(GRADES, total, {"V.": share})}
    reached = [band.name for band in GRADES if band.least is None or total >= band.least]
    assert grade_of(GRADES, total, {"V.": share}) == next(name for name in reached if name not in missed)
