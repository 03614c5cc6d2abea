from io import BytesIO

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from openpyxl import load_workbook

from tests.domain.oracle import build, draw_table
from tests.shared_data import CRITERIA_WORKBOOK, needs_shared
from thidua_desktop.data.exchange.criteria_workbook import read_criteria
from thidua_desktop.data.exchange.criteria_writer import rules_workbook
from thidua_desktop.data.exchange.rule_columns import LEVEL, all_specs
from thidua_desktop.data.exchange.table_columns import GUIDE_SHEET, column_of_label
from thidua_desktop.domain.issues import has_errors
from thidua_desktop.domain.numbering import ROOT
from thidua_desktop.domain.points import Points
from thidua_desktop.domain.records.scoring import AbsencePolicy, RuleSet, RuleSetState
from thidua_desktop.domain.rule_kinds import KINDS
from thidua_desktop.domain.rule_sets import CriterionDraft, build_criteria, content_hash
from thidua_desktop.messages import issue_sentence
from thidua_desktop.operations.sample_files import read_sample

SPEECH = {"source": "Điều 8, khoản 2", "step": "0,25"}
SHARE = {"full_from": "90", "per_missing": "0,1", "direction": "cao"}
INDEX = {"index": "PAPI", "year": "2024", "by": "hạng", "bands": "1-10 : 5 | >10 : 1"}
STEPS = {"bands": ">=40 : 2 | <40 : 0", "measure": "tỷ lệ"}
NOT_ASSIGNED, NOTHING_AROSE = AbsencePolicy.NOT_ASSIGNED, AbsencePolicy.NOTHING_AROSE
DRAFTS = (
    CriterionDraft("I.", "Nhóm một", None, note="ghi chú của nhóm"),
    CriterionDraft("1", "=1+1 chấm thẳng", Points(1050), parameters=SPEECH),
    CriterionDraft("-", "+ gạch đầu dòng", Points(100), "pass_fail", needs_evidence=True),
    CriterionDraft("-", "Định lượng", Points(200), "measured", {"unit": "%"}, NOT_ASSIGNED),
    CriterionDraft("2", "Mục con", None),
    CriterionDraft("2.1", "Tỷ lệ", Points(500), "ratio", SHARE),
    CriterionDraft("2.10", "Bậc thang", Points(200), "thresholds", STEPS),
    CriterionDraft("II.", "Nhóm hai", None),
    CriterionDraft("3", "Trừ", Points(500), "deduction", {"per": "0,5", "free": "1"}),
    CriterionDraft("4", "Đếm", Points(500), "count", {"per": "1", "voids": "có"}),
    CriterionDraft("5", "Chọn", Points(500), "choice", {"options": "Tốt : 5 | Kém : 0"}, NOTHING_AROSE),
    CriterionDraft("6", "So khối", Points(1000), "relative", {"at_target": "50"}),
    CriterionDraft("7", "Chỉ số", Points(500), "index", INDEX),
    CriterionDraft("8", "Thay", Points(100), "typed", {"absent_points": "1"}, AbsencePolicy.NOT_APPLICABLE),
    CriterionDraft("III.", "Thưởng, phạt", Points(700)),
    CriterionDraft("9", "Thưởng", Points(500), "bonus", {"per": "2"}),
    CriterionDraft("10", "Phạt", Points(-500), "penalty", {"options": "Khiển trách : 2 | Cảnh cáo : 5"}),
    CriterionDraft("11", "Cộng trừ", Points(300), "mixed", {"least": "3"}),
)
PARENTS = (ROOT, 0, 0, 0, 0, 4, 4, ROOT, *[7] * 6, ROOT, *[14] * 3)


def rule_set(criteria):
    return RuleSet(
        "u", "BTC 2025", 2, "Bảng điểm thi đua khối", 2025, RuleSetState.DRAFT, tuple(criteria),
        content_hash(criteria), basis="Quyết định 56/2024/QĐ-UBND ngày 15/10/2024",
    )  # fmt: skip


@pytest.fixture
def every_kind():
    return rule_set(build_criteria(DRAFTS, PARENTS))


@pytest.fixture
def path(tmp_path):
    return tmp_path / "bo.xlsx"


def read_back(path, rules):
    path.write_bytes(rules_workbook(rules))
    return read_criteria(path)


def test_every_kind_comes_back_with_the_same_hash(path, every_kind):
    reading = read_back(path, every_kind)
    assert reading.issues == ()
    assert reading.criteria == every_kind.criteria
    assert content_hash(reading.criteria) == every_kind.content_hash
    assert {criterion.kind for criterion in reading.criteria} == set(KINDS)


def test_the_title_is_the_tables_own(path, every_kind):
    assert read_back(path, every_kind).title == "BẢNG TIÊU CHÍ CHẤM ĐIỂM THI ĐUA NĂM 2025"


@settings(max_examples=15, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
@given(st.randoms(use_true_random=False))
def test_any_table_comes_back_with_the_same_hash(path, random):
    criteria, _ = build(draw_table(random))
    reading = read_back(path, rule_set(criteria))
    assert not has_errors(reading.issues), [issue_sentence(issue) for issue in reading.issues]
    assert content_hash(reading.criteria) == content_hash(criteria)


def test_the_sample_comes_back_with_the_same_hash(path):
    sample = read_sample().rule_set
    assert content_hash(read_back(path, sample).criteria) == sample.content_hash


@needs_shared
def test_the_real_table_of_176_leaves_comes_back_with_the_same_hash(path):
    criteria = read_criteria(CRITERIA_WORKBOOK).criteria
    assert content_hash(read_back(path, rule_set(criteria)).criteria) == content_hash(criteria)


def sheet_of(rules):
    workbook = load_workbook(BytesIO(rules_workbook(rules)))
    return workbook, workbook["Bảng tiêu chí"]


def column(sheet, head):
    return next(cell.column for cell in sheet[5] if cell.value == head)


def test_kinds_and_choices_are_drop_downs_and_parameters_say_what_they_are(every_kind):
    workbook, sheet = sheet_of(every_kind)
    found = {str(v.sqref).split(":")[0]: v for v in sheet.data_validations.dataValidation}
    kinds = found[sheet.cell(6, column(sheet, "Loại")).coordinate]
    first, last = kinds.formula1.split("!")[1].replace("$", "").split(":")
    assert [row[0].value for row in workbook[GUIDE_SHEET][f"{first}:{last}"]] == [
        k.name for k in KINDS.values()
    ]
    switch = found[sheet.cell(6, column(sheet, "Mất điểm cả mục")).coordinate]
    assert (switch.formula1, switch.type) == ('"có,không"', "list")
    assert "bội của bước" in found[sheet.cell(6, column(sheet, "Bước")).coordinate].prompt


def test_groups_are_summed_by_formulas_and_texts_are_never_formulas(every_kind):
    _, sheet = sheet_of(every_kind)
    assert sheet["D6"].value == "=D7+D8+D9+D10"
    assert sheet["D20"].value == 7
    assert (sheet["B7"].value, sheet["B7"].data_type) == ("=1+1 chấm thẳng", "s")
    assert (sheet["B24"].value, sheet["D24"].value) == ("TỔNG CỘNG", "=D6+D13")


def edited(path, rules, change):
    workbook, sheet = sheet_of(rules)
    change(sheet)
    workbook.save(path)
    return read_criteria(path)


def test_a_parameter_typed_as_a_number_is_the_same_parameter(path, every_kind):
    def change(sheet):
        sheet.cell(7, column(sheet, "Bước")).value = 0.25
        sheet.cell(15, column(sheet, "Mỗi lần được")).value = 1

    assert content_hash(edited(path, every_kind, change).criteria) == every_kind.content_hash


def test_a_parameter_of_another_kind_is_named_at_its_cell(path, every_kind):
    def change(sheet):
        sheet.cell(7, column(sheet, "Mỗi lần trừ")).value = "2"

    reading = edited(path, every_kind, change)
    (issue,) = [issue for issue in reading.issues if issue.code == "rules.parameter_unknown"]
    assert issue.where.startswith("Bảng tiêu chí!")
    assert issue.where.endswith("7")
    assert "mỗi lần trừ" in issue_sentence(issue)


def test_an_absence_that_nobody_knows_is_named(path, every_kind):
    def change(sheet):
        sheet.cell(7, column(sheet, "Khi không chấm")).value = "tùy"

    (issue,) = edited(path, every_kind, change).issues
    assert (issue.code, issue.where) == ("rules.absence_not_known", "Bảng tiêu chí!F7")


def test_levels_that_make_no_tree_leave_it_to_the_numbering(path, every_kind):
    def change(sheet):
        sheet.cell(6, column(sheet, LEVEL)).value = 3

    reading = edited(path, every_kind, change)
    assert len(reading.criteria) == len(DRAFTS)


def test_a_foreign_table_with_such_a_column_reads_as_before(path, every_kind):
    def change(sheet):
        sheet.cell(5, column(sheet, LEVEL)).value = "Cấp"

    leaf = edited(path, every_kind, change).criteria[1]
    assert dict(leaf.parameters) == {}


def test_no_further_column_is_taken_for_one_of_the_table():
    assert [spec.label for spec in all_specs() if column_of_label(spec.label)] == []
    assert [column_of_label(name) for name in (LEVEL, "Khi không chấm", "Minh chứng")] == [None] * 3
