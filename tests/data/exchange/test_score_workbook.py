import datetime
import json
import re
import zipfile
from dataclasses import replace

import pytest
from openpyxl import Workbook, load_workbook

from tests.data.exchange.office_tables import (
    GROUP_SUMS,
    SCORE_LAYOUT,
    changed,
    criteria_workbook,
    find_row,
    rewrite,
    score_workbook,
    scored_rows,
    write_table,
)
from tests.shared_data import CRITERIA_WORKBOOK, EXPECTED_TOTALS, SCORES_WORKBOOK, needs_shared
from thidua_desktop.data.exchange.criteria_workbook import read_criteria
from thidua_desktop.data.exchange.score_workbook import read_scores
from thidua_desktop.domain.issues import Severity
from thidua_desktop.domain.ranking import RankCandidate, rank_units
from thidua_desktop.domain.records.scoring import Origin, Round
from thidua_desktop.domain.scoring import score_sheet
from thidua_desktop.messages import issue_sentence

NAME = "Xã Đắk Mẫu"


@pytest.fixture
def criteria(tmp_path):
    return read_criteria(criteria_workbook(tmp_path / "bang.xlsx")).criteria


@pytest.fixture
def path(tmp_path):
    return tmp_path / "cham.xlsx"


def found(reading, severity=None):
    return [(i.code, i.where) for i in reading.issues if severity in (None, i.severity)]


def errors(reading):
    return found(reading, Severity.ERROR)


def result(criteria, sheet):
    return score_sheet(criteria, {entry.criterion_path: entry for entry in sheet.entries})


def entry_of(reading, path):
    return next(entry for entry in reading.sheets[0].entries if entry.criterion_path == path)


def test_a_sheet_becomes_entries_with_their_cells(path, criteria):
    reading = read_scores(score_workbook(path, {NAME: scored_rows()}), criteria)
    assert reading.issues == ()
    sheet = reading.sheets[0]
    assert (sheet.unit_name, sheet.unit_place) == (NAME, f"{NAME}!A4")
    assert sheet.places["I./1./2/2a"] == f"{NAME}!G12"
    assert entry_of(reading, "I./1./2/2a").points == 350
    assert entry_of(reading, "I./1./2/2a").origin is Origin.IMPORTED


def test_groups_are_our_own_sums(path, criteria):
    reading = read_scores(score_workbook(path, {NAME: scored_rows()}), criteria)
    scored = result(criteria, reading.sheets[0])
    assert (scored.total, scored.scored_leaves) == (9425, 8)
    assert dict(scored.groups) == {"I.": 5875, "II.": 3550}


def test_a_formula_without_a_value_in_a_group_or_total_is_no_fault(path, criteria):
    rows = changed(scored_rows(), "I.", self="=G9+G15", max="=D9+D15")
    book = load_workbook(score_workbook(path, {NAME: rows}))
    book[NAME].cell(22, 7, "=G8+G19")
    book.save(path)
    assert read_scores(path, criteria).issues == ()


def test_a_written_group_sum_is_held_against_ours(path, criteria):
    rows = changed(changed(scored_rows(), "I.", self=GROUP_SUMS["I."]), "II.", self=36)
    reading = read_scores(score_workbook(path, {NAME: rows}), criteria)
    assert errors(reading) == [("scores.group_sum_differs", f"{NAME}!G19")]


def test_a_wrong_total_is_named(path, criteria):
    book = load_workbook(score_workbook(path, {NAME: scored_rows()}))
    book[NAME].cell(find_row(book[NAME], "TỔNG CỘNG", 2), 7, 95)
    book.save(path)
    assert errors(read_scores(path, criteria)) == [("scores.total_differs", f"{NAME}!G22")]


@pytest.mark.parametrize(
    ("written", "points"), [("9,5đ", 950), ("9,5", 950), ("10 điểm", 1000), ("95%", 9500)]
)
def test_numbers_written_as_text_are_read(path, criteria, written, points):
    rows = changed(scored_rows(), "1", self=written)
    assert entry_of(read_scores(score_workbook(path, {NAME: rows}), criteria), "I./1./1").points == points


@pytest.mark.parametrize(
    ("written", "code"),
    [
        ("12 điểm?", "cell.not_a_number"),
        ("đạt", "cell.not_a_number"),
        ("1.500", "cell.ambiguous"),
        ("3,125", "cell.ambiguous"),
        ("0,125", "cell.too_fine"),
        ("=4+4", "cell.not_calculated"),
        (True, "cell.is_truth"),
    ],
)
def test_what_is_no_number_is_refused_at_its_cell(path, criteria, written, code):
    rows = changed(scored_rows(), "2a", self=written)
    reading = read_scores(score_workbook(path, {NAME: rows}), criteria)
    assert errors(reading) == [(code, f"{NAME}!G12")]


def test_an_error_value_is_named(path, criteria):
    book = load_workbook(score_workbook(path, {NAME: scored_rows()}))
    book[NAME]["G12"] = "#REF!"
    book[NAME]["G12"].data_type = "e"
    book.save(path)
    reading = read_scores(path, criteria)
    assert errors(reading) == [("cell.error_value", f"{NAME}!G12")]
    assert "#REF!" in issue_sentence(reading.issues[0])


def test_a_date_in_a_score_cell_is_named(path, criteria):
    rows = changed(scored_rows(), "2a", self=datetime.date(2025, 5, 9))
    assert errors(read_scores(score_workbook(path, {NAME: rows}), criteria)) == [
        ("cell.is_date", f"{NAME}!G12")
    ]


def test_a_calculated_formula_in_an_input_cell_is_taken_with_a_warning(path, criteria):
    score_workbook(path, {NAME: changed(scored_rows(), "2a", self="=1+2.5")})
    give_cached_value(path, "G12", "3.5")
    reading = read_scores(path, criteria)
    assert entry_of(reading, "I./1./2/2a").points == 350
    assert found(reading) == [("scores.formula_value", f"{NAME}!G12")]


def give_cached_value(path, address, value):
    """Store a formula's result as Excel does; openpyxl can't."""
    with zipfile.ZipFile(path) as package:
        parts = {name: package.read(name) for name in package.namelist()}
    sheet = parts["xl/worksheets/sheet1.xml"].decode()
    sheet, count = re.subn(rf'(<c r="{address}"[^>]*><f>[^<]*</f>)<v ?/>', rf"\g<1><v>{value}</v>", sheet)
    assert count == 1
    parts["xl/worksheets/sheet1.xml"] = sheet.encode()
    with zipfile.ZipFile(path, "w") as package:
        for name, part in parts.items():
            package.writestr(name, part)


@pytest.mark.parametrize(
    ("code", "score", "issue", "place"),
    [
        ("2a", 5, "scores.over_max", "G12"),
        ("2a", -1, "scores.below_zero", "G12"),
        ("1", 7, "scores.not_pass_fail", "G10"),
        ("1", 11, "scores.over_max", "G10"),
    ],
)
def test_a_score_against_its_rule_is_one_decision_and_comes_flagged(
    path, criteria, code, score, issue, place
):
    reading = read_scores(score_workbook(path, {NAME: changed(scored_rows(), code, self=score)}), criteria)
    assert found(reading) == [(issue, f"{NAME}!{place}")]
    assert reading.issues[0].severity is Severity.DECISION
    assert [entry.points for entry in reading.sheets[0].entries if entry.flagged] == [score * 100]


def test_a_gap_is_a_warning_and_not_zero(path, criteria):
    reading = read_scores(score_workbook(path, {NAME: changed(scored_rows(), "3", self=None)}), criteria)
    assert found(reading) == [("scores.gap", f"{NAME}!G14")]
    assert result(criteria, reading.sheets[0]).scored_leaves == 7


def test_an_empty_sheet_is_one_warning(path, criteria):
    reading = read_scores(score_workbook(path, {NAME: scored_rows(scores={})}), criteria)
    assert found(reading) == [("scores.sheet_empty", NAME)]


def test_finer_scores_are_rounded_with_a_warning_and_the_sums_still_agree(path, criteria):
    rows = changed(changed(scored_rows(), "2a", self=3.333), "I.", self=58.583)
    reading = read_scores(score_workbook(path, {NAME: rows}), criteria)
    assert found(reading) == [("scores.rounded", f"{NAME}!G12")]
    assert entry_of(reading, "I./1./2/2a").points == 333


def test_targets_results_and_notes_stand_beside_the_score(path, criteria):
    rows = changed(scored_rows(), "3", target="90%", actual=92.5, note="Theo báo cáo")
    entry = entry_of(read_scores(score_workbook(path, {NAME: rows}), criteria), "I./1./3")
    assert (entry.target, entry.actual, entry.note) == (900000, 925000, "Theo báo cáo")


def test_words_beside_a_typed_score_go_to_its_note(path, criteria):
    rows = changed(scored_rows(), "4", actual="Đã tổ chức 3 lớp", note="xem phụ lục")
    reading = read_scores(score_workbook(path, {NAME: rows}), criteria)
    assert found(reading) == [("scores.text_kept_as_note", f"{NAME}!F17")]
    assert entry_of(reading, "I./2./2.a)/4").note == "xem phụ lục; Kết quả thực hiện: Đã tổ chức 3 lớp"


def test_words_instead_of_a_measured_target_are_an_error(path, criteria):
    rows = changed(scored_rows(), "3", target="không giao")
    reading = read_scores(score_workbook(path, {NAME: rows}), criteria)
    assert errors(reading) == [("cell.not_a_number", f"{NAME}!E14")]


def test_a_different_maximum_is_an_error(path, criteria):
    reading = read_scores(score_workbook(path, {NAME: changed(scored_rows(), "2a", max=5)}), criteria)
    assert errors(reading) == [("scores.max_differs", f"{NAME}!D12")]


def test_a_maximum_that_is_no_number_is_an_error(path, criteria):
    reading = read_scores(score_workbook(path, {NAME: changed(scored_rows(), "2a", max="bốn")}), criteria)
    assert errors(reading) == [("cell.not_a_number", f"{NAME}!D12")]


def test_words_in_a_group_row_are_an_error(path, criteria):
    reading = read_scores(score_workbook(path, {NAME: changed(scored_rows(), "I.", self="tốt")}), criteria)
    assert errors(reading) == [("cell.not_a_number", f"{NAME}!G8")]


def test_sums_above_an_unread_score_are_not_blamed(path, criteria):
    rows = changed(changed(scored_rows(), "2a", self="ba rưỡi"), "I.", self=58.75)
    reading = read_scores(score_workbook(path, {NAME: changed(rows, "II.", self=1)}), criteria)
    assert errors(reading) == [
        ("cell.not_a_number", f"{NAME}!G12"),
        ("scores.group_sum_differs", f"{NAME}!G19"),
    ]


def test_an_amount_with_two_marks_is_ambiguous(path, criteria):
    reading = read_scores(
        score_workbook(path, {NAME: changed(scored_rows(), "I.", self="1,234.5")}), criteria
    )
    assert errors(reading) == [("cell.ambiguous", f"{NAME}!G8")]


def test_one_row_more_and_one_less_shift_no_other(path, criteria):
    rows = scored_rows()
    extra = {"code": "9", "text": "Tiêu chí lạ", "kind": "Chấm thẳng", "max": 3, "self": 3}
    rows = (*rows[:2], extra, *rows[2:4], *rows[5:])
    reading = read_scores(score_workbook(path, {NAME: rows}), criteria)
    assert errors(reading) == [("scores.unknown_row", f"{NAME}!A10"), ("scores.missing_row", f"{NAME}!A13")]
    assert len(reading.sheets[0].entries) == 7


def test_rows_of_another_rule_set_are_one_error(path, criteria):
    rows = tuple({"code": f"C{n}", "text": "x", "max": 1, "self": 1} for n in range(10))
    reading = read_scores(score_workbook(path, {NAME: rows}), criteria)
    assert errors(reading) == [("scores.other_rules", f"{NAME}!A6"), ("scores.no_sheets", "cham.xlsx")]


def test_a_unit_with_two_sheets_is_an_error(path, criteria):
    book = load_workbook(score_workbook(path, {NAME: scored_rows(), "Xã Khác": scored_rows()}))
    book.copy_worksheet(book[NAME]).title = f"{NAME} (2)"
    book.save(path)
    assert errors(read_scores(path, criteria)) == [("scores.unit_twice", f"{NAME} (2)!A4")]


def test_a_tab_that_names_another_sheets_unit_is_an_error(path, criteria):
    book = load_workbook(score_workbook(path, {NAME: scored_rows(), "Xã Khác": scored_rows()}))
    book["Xã Khác"].title = f"{NAME} bản sao"
    book.save(path)
    assert errors(read_scores(path, criteria)) == [("scores.unit_twice", f"{NAME} bản sao!A4")]


def test_sheets_that_hold_no_scores_are_told_and_left(path, criteria):
    book = load_workbook(score_workbook(path, {NAME: scored_rows()}))
    book.create_sheet("Hướng dẫn", 0)["A1"] = "Cách chấm"
    book.create_sheet("Ẩn")["A1"] = "x"
    book["Ẩn"].sheet_state = "hidden"
    write_table(book.create_sheet("Bảng tiêu chí"), scored_rows())
    book.create_sheet("Trống")
    book.save(path)
    reading = read_scores(path, criteria)
    left = [("table.sheet_left_out", "Hướng dẫn"), ("table.hidden_left_out", "Ẩn")]
    assert found(reading) == [*left, ("table.sheet_left_out", "Bảng tiêu chí")]
    assert len(reading.sheets) == 1


def test_all_problems_of_all_sheets_are_listed_at_once(path, criteria):
    broken = changed(changed(scored_rows(), "2a", self="12 điểm?"), "3", self="=1+1")
    other = changed(changed(scored_rows(), "1", self=12), "II.", self=1)
    score_workbook(path, {NAME: broken, "Xã Hai": other, "Xã Ba": scored_rows()})
    book = load_workbook(path)
    book["Xã Ba"]["A4"] = "BẢNG TỰ CHẤM ĐIỂM NĂM 2025 - XÃ HAI"
    book.save(path)
    reading = read_scores(path, criteria)
    assert set(errors(reading)) == {
        ("cell.not_a_number", f"{NAME}!G12"),
        ("cell.not_calculated", f"{NAME}!G14"),
        ("scores.group_sum_differs", "Xã Hai!G19"),
        ("scores.unit_twice", "Xã Ba!A4"),
    }
    assert found(reading, Severity.DECISION) == [("scores.over_max", "Xã Hai!G10")]
    assert all(issue_sentence(issue) for issue in reading.issues)


def test_a_target_of_another_scale_is_a_warning_across_sheets(path, criteria):
    targets = {"Xã Một": 90, "Xã Hai": 0.9, "Xã Ba": 90, "Xã Bốn": 0}
    sheets = {name: changed(scored_rows(), "3", target=value, actual=1) for name, value in targets.items()}
    reading = read_scores(score_workbook(path, sheets), criteria)
    assert found(reading) == [("scores.target_implausible", "Xã Hai!E14")]


def test_each_round_has_its_own_column(path, criteria):
    layout = replace(
        SCORE_LAYOUT, columns=("code", "text", "max", "self", "note"), headings={"note": "Cụm chấm"}
    )
    rows = tuple({**row, "note": row.get("self") and row["self"] - 0.25} for row in scored_rows())
    score_workbook(path, {NAME: changed(rows, "1", note=10)}, layout)
    bloc = read_scores(path, criteria, Round.BLOC)
    assert result(criteria, bloc.sheets[0]).total == 9425 - 7 * 25
    assert errors(read_scores(path, criteria, Round.APPRAISAL))[0] == (
        "scores.round_column_missing",
        f"{NAME}!A6",
    )


def test_a_bare_points_column_is_the_asked_round(path, criteria):
    layout = replace(SCORE_LAYOUT, headings={"self": "Điểm"})
    reading = read_scores(score_workbook(path, {NAME: scored_rows()}, layout), criteria)
    assert result(criteria, reading.sheets[0]).total == 9425


@pytest.mark.parametrize(
    ("tab", "heading", "names"),
    [
        ("Sheet1", "BẢNG CHẤM ĐIỂM NĂM 2025 – PHƯỜNG KON TUM", ("PHƯỜNG KON TUM",)),
        ("Phường Kon Tum", "BẢNG TỰ CHẤM ĐIỂM NĂM 2025", ("Phường Kon Tum",)),
        ("Phường Kon Tum (2)", "", ("Phường Kon Tum",)),
        ("Kon Tum", "Đơn vị: Phường Kon Tum", ("Phường Kon Tum", "Kon Tum")),
        ("1", "Bảng tự chấm điểm của Sở Nội vụ năm 2025", ("Sở Nội vụ",)),
        (
            "Ủy ban Mặt trận Tổ quốc Việt Na",
            "BẢNG TỰ CHẤM ĐIỂM - Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh",
            ("Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh", "Ủy ban Mặt trận Tổ quốc Việt Na"),
        ),
    ],
)
def test_the_unit_is_named_by_heading_or_tab(path, criteria, tab, heading, names):
    book = Workbook()
    book.active.title = tab
    write_table(book.active, scored_rows(), replace(SCORE_LAYOUT, title=heading))
    book.save(path)
    reading = read_scores(path, criteria)
    assert reading.issues == ()
    assert reading.sheets[0].unit_names == names


def test_heading_and_tab_of_two_units_are_told(path, criteria):
    book = Workbook()
    book.active.title = "Xã Một"
    write_table(book.active, scored_rows(), replace(SCORE_LAYOUT, title="BẢNG TỰ CHẤM ĐIỂM - XÃ HAI"))
    book.save(path)
    assert found(read_scores(path, criteria)) == [("scores.unit_unclear", "Xã Một!A4")]


def test_a_sheet_of_nobody_is_an_error(path, criteria):
    book = Workbook()
    write_table(book.active, scored_rows(), replace(SCORE_LAYOUT, title="BẢNG TỰ CHẤM ĐIỂM NĂM 2025"))
    book.save(path)
    assert errors(read_scores(path, criteria)) == [("scores.unit_missing", "Sheet")]


# ------------------------------------------------------------------------------------- the real workbook


@pytest.fixture(scope="module")
def real():
    criteria = read_criteria(CRITERIA_WORKBOOK).criteria
    return criteria, read_scores(SCORES_WORKBOOK, criteria)


@needs_shared
def test_the_real_workbook_asks_one_decision_and_has_no_error(real):
    _, reading = real
    assert found(reading, Severity.DECISION) == [("scores.over_max", "Xã Tân Mỹ!G91")]
    assert errors(reading) == []
    assert {i.code for i in reading.issues if i.severity is Severity.WARNING} == {
        "scores.gap",
        "scores.target_implausible",
    }


@needs_shared
def test_the_real_totals_and_groups_agree_to_the_hundredth(real):
    criteria, reading = real
    expected = json.loads(EXPECTED_TOTALS.read_text(encoding="utf-8"))["units"]
    for sheet in reading.sheets:
        scored = result(criteria, sheet)
        wanted = expected[sheet.unit_name]
        assert scored.total == wanted["total_hundredths"]
        assert dict(scored.groups) == wanted["groups_hundredths"]
        assert scored.scored_leaves == wanted["scored_leaves"]


@needs_shared
def test_the_real_ranking_is_the_expected_one(real):
    criteria, reading = real
    candidates = [RankCandidate(s.unit_name, result(criteria, s).total) for s in reading.sheets]
    ranked = [unit.unit_uid for unit in rank_units(candidates)]
    assert ranked == json.loads(EXPECTED_TOTALS.read_text(encoding="utf-8"))["ranking_by_self_score"]


@needs_shared
def test_the_real_workbook_saved_without_values_reads_the_same(tmp_path, real):
    criteria, reading = real
    copy = rewrite(SCORES_WORKBOOK, tmp_path / "luu_lai.xlsx")
    again = read_scores(copy, criteria)
    assert again.sheets == reading.sheets
    assert again.issues == reading.issues
