"""What a set says as a whole, written to its workbook and read back."""

from datetime import date
from io import BytesIO

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from openpyxl import Workbook, load_workbook

from tests.data.exchange.office_tables import criteria_workbook
from thidua_desktop.data.exchange.criteria_workbook import read_criteria
from thidua_desktop.data.exchange.criteria_writer import rules_workbook
from thidua_desktop.data.exchange.policy_sheet import POLICY_SHEET
from thidua_desktop.domain.issues import has_errors
from thidua_desktop.domain.points import Points
from thidua_desktop.domain.policies import TIE_BREAK_WORDS, grades_in_order
from thidua_desktop.domain.records.scoring import (
    FinalRule,
    GradeBand,
    GradeGate,
    NormaliseAt,
    RuleSet,
    RuleSetState,
    SetPolicy,
)
from thidua_desktop.domain.rule_sets import CriterionDraft, build_criteria, content_hash
from thidua_desktop.domain.text import clean_line
from thidua_desktop.messages import issue_sentence

CRITERIA = build_criteria(
    [
        CriterionDraft("I.", "Kinh tế"),
        CriterionDraft("1", "Thu ngân sách", Points(6000)),
        CriterionDraft("II.", "Phong trào"),
        CriterionDraft("1", "Kế hoạch", Points(4000)),
    ],
    (-1, 0, -1, 2),
)
POLICY = SetPolicy(
    scale=Points(100_000),
    normalise_at=NormaliseAt.GROUP,
    least=Points(0),
    most=Points(11_050),
    final_rule=FinalRule.COUNCIL,
    grades=(
        GradeBand("Xuất sắc", Points(9000), (GradeGate("I.", 60), GradeGate("II.", 40)), 25),
        GradeBand("Tốt", Points(7950)),
        GradeBand("Yếu"),
    ),
    tie_breaks=("II.", "bonus", "preference", "vote"),
)
BASIS = (
    "Quyết định 56/2024/QĐ-UBND ngày 15/10/2024 của UBND tỉnh: Ban hành quy chế\nThỏa thuận của khối thi đua"
)


def rule_set(policy=SetPolicy(), basis=""):  # noqa: B008  # frozen
    digest = content_hash(CRITERIA, policy)
    return RuleSet(
        "u", "BTC", 1, "Bảng điểm", 2025, RuleSetState.DRAFT, CRITERIA, digest, basis, policy=policy
    )


@pytest.fixture
def path(tmp_path):
    return tmp_path / "bo.xlsx"


def read_back(path, rules):
    path.write_bytes(rules_workbook(rules))
    return read_criteria(path)


def test_policy_and_basis_come_back_with_the_same_hash(path):
    rules = rule_set(POLICY, BASIS)
    reading = read_back(path, rules)
    assert reading.issues == ()
    assert (reading.policy, reading.basis) == (POLICY, BASIS)
    assert content_hash(reading.criteria, reading.policy) == rules.content_hash


def test_a_set_that_says_nothing_more_comes_back_with_the_hash_of_its_criteria(path):
    reading = read_back(path, rule_set())
    assert (reading.policy, reading.basis, reading.issues) == (SetPolicy(), "", ())
    assert content_hash(reading.criteria, reading.policy) == content_hash(CRITERIA)


names = st.text("aăđêơXYZ 1-=+@%", min_size=1, max_size=14).map(clean_line).filter(bool)
limits = st.none() | st.integers(-(10**7), 10**7).map(Points)
percents = st.integers(1, 100)
gates = st.lists(st.builds(GradeGate, st.sampled_from(["I.", "II."]), percents), max_size=3).map(tuple)
grades = st.lists(
    st.builds(GradeBand, names, limits, gates, st.none() | percents), max_size=5, unique_by=lambda g: g.name
)
policies = st.builds(
    SetPolicy,
    limits,
    st.sampled_from(NormaliseAt),
    limits,
    limits,
    st.sampled_from(FinalRule),
    grades.map(grades_in_order),
    st.lists(st.sampled_from([*TIE_BREAK_WORDS, "I.", "II."]), unique=True).map(tuple),
)


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
@given(policies)
def test_any_policy_comes_back_with_the_same_hash(path, policy):
    reading = read_back(path, rule_set(policy))
    assert reading.policy == policy
    assert content_hash(reading.criteria, reading.policy) == content_hash(CRITERIA, policy)


def edited(path, change, rules=None):
    workbook = load_workbook(BytesIO(rules_workbook(rules or rule_set(POLICY, BASIS))))
    change(workbook[POLICY_SHEET])
    workbook.save(path)
    return read_criteria(path)


def cell_of(sheet, text):
    return next(cell for row in sheet.iter_rows(max_col=1) for cell in row if cell.value == text)


def beside(sheet, text, column=2, below=0):
    return sheet.cell(cell_of(sheet, text).row + below, column)


def test_what_people_type_is_understood_in_their_own_ways(path):
    def change(sheet):
        beside(sheet, "Thang điểm quy đổi").value = "100"
        beside(sheet, "Xuất sắc", 3).value = "I >= 55%; II. từ 30 %"
        beside(sheet, "Lần lượt", 2, below=1).value = "i"
        beside(sheet, "Quyết định", 3).value = "5/3/2025"

    reading = edited(path, change)
    assert reading.issues == ()
    assert reading.policy.scale == Points(10_000)
    assert reading.policy.grades[0].gates == (GradeGate("I.", 55), GradeGate("II.", 30))
    assert reading.policy.tie_breaks[0] == "I."
    assert "ngày 05/03/2025" in reading.basis


@pytest.mark.parametrize(
    ("text", "column", "value", "code"),
    [
        ("Thang điểm quy đổi", 2, "nhiều", "cell.not_a_number"),
        ("Điểm kết luận", 2, "bốc thăm", "rules.policy_choice"),
        ("Xuất sắc", 3, "nhóm I đạt khá", "rules.policy_gate"),
        ("Xuất sắc", 4, 12.5, "rules.policy_whole"),
        ("Quyết định", 3, "31/02/2025", "rules.policy_day"),
        ("Quyết định", 3, "năm ngoái", "rules.policy_day"),
    ],
)
def test_what_makes_no_sense_is_named_at_its_cell(path, text, column, value, code):
    places = []

    def change(sheet):
        beside(sheet, text, column).value = value
        places.append(f"{POLICY_SHEET}!{beside(sheet, text, column).coordinate}")

    reading = edited(path, change)
    assert [(issue.code, issue.where) for issue in reading.issues] == [(code, places[0])]
    assert all(issue_sentence(issue) for issue in reading.issues)


def test_a_group_that_is_not_there_is_an_error_of_the_sheet(path):
    def change(sheet):
        beside(sheet, "Lần lượt", 2, below=1).value = "IX."

    reading = edited(path, change)
    assert [(issue.code, issue.where) for issue in reading.issues] == [
        ("rules.policy_group_unknown", POLICY_SHEET)
    ]
    assert has_errors(reading.issues)


def test_choices_are_drop_downs_and_dates_are_dates():
    sheet = load_workbook(BytesIO(rules_workbook(rule_set(POLICY, BASIS))))[POLICY_SHEET]
    offered = {str(one.sqref): one.formula1 for one in sheet.data_validations.dataValidation}
    assert "Lấy điểm hội nghị kết luận" in offered[beside(sheet, "Điểm kết luận").coordinate]
    first, last = offered[beside(sheet, "Lần lượt", below=1).coordinate].replace("$", "").split(":")
    assert [row[0].value for row in sheet[first:last]] == [
        "I.", "II.", "Số phiếu suy tôn", "Điểm thưởng", "Ưu tiên nữ theo quy định",
    ]  # fmt: skip
    assert beside(sheet, "Quyết định", 3).value.date() == date(2024, 10, 15)


def test_a_workbook_of_an_office_says_nothing_about_it(path):
    reading = read_criteria(criteria_workbook(path))
    assert (reading.policy, reading.basis) == (None, "")


def test_a_sheet_of_the_same_name_with_other_contents_is_left_out_with_a_word(path):
    workbook = Workbook()
    rows = load_workbook(criteria_workbook(path)).worksheets[0].iter_rows(values_only=True)
    for row in rows:
        workbook.worksheets[0].append(row)
    workbook.create_sheet(POLICY_SHEET)["A1"] = "Điều 1. Phạm vi"
    workbook.save(path)
    reading = read_criteria(path)
    assert reading.policy is None
    assert ("table.sheet_left_out", POLICY_SHEET) in [(issue.code, issue.where) for issue in reading.issues]
