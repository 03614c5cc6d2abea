import datetime
from dataclasses import replace

import pytest
from openpyxl import Workbook, load_workbook

from tests.data.exchange.office_tables import (
    PLAIN,
    SMALL_TABLE,
    changed,
    criteria_workbook,
    decomposed,
    find_row,
    rewrite,
    swap_columns,
    write_table,
)
from tests.shared_data import CRITERIA_WORKBOOK, needs_shared
from thidua_desktop.data.exchange import table_columns
from thidua_desktop.data.exchange.criteria_workbook import read_criteria
from thidua_desktop.domain.errors import UserError
from thidua_desktop.domain.issues import Severity, has_errors
from thidua_desktop.domain.rule_sets import depth_of, leaves_of, max_points_of, tree_hash
from thidua_desktop.messages import issue_sentence


@pytest.fixture
def path(tmp_path):
    return tmp_path / "bang.xlsx"


def codes(reading):
    return [(issue.code, issue.where) for issue in reading.issues]


def errors(reading):
    return [(i.code, i.where) for i in reading.issues if i.severity is Severity.ERROR]


def small_hash(tmp_path):
    return tree_hash(read_criteria(criteria_workbook(tmp_path / "goc.xlsx")).criteria)


def test_a_table_is_read_whole(path):
    reading = read_criteria(criteria_workbook(path))
    assert reading.issues == ()
    assert (len(reading.criteria), len(leaves_of(reading.criteria)), depth_of(reading.criteria)) == (14, 8, 4)
    assert max_points_of(reading.criteria) == 10000
    assert reading.title == "BẢNG TIÊU CHÍ CHẤM ĐIỂM THI ĐUA NĂM 2025"
    assert reading.row_of["I./1./2/2b"] == 13
    assert reading.place_of["I./1./2/2b"] == "Bảng tiêu chí!D13"
    assert [leaf.kind for leaf in leaves_of(reading.criteria)][:4] == [
        "pass_fail",
        "typed",
        "typed",
        "measured",
    ]


@pytest.mark.parametrize(
    "layout",
    [
        replace(PLAIN, columns=("max", "kind", "text", "code")),
        replace(PLAIN, first_row=3, has_number_row=False),
        replace(PLAIN, first_row=30),
        replace(PLAIN, blank_columns=3),
        replace(PLAIN, has_total=False, has_signature=False),
        replace(PLAIN, total=100),
        replace(PLAIN, total="100,0"),
        replace(PLAIN, total="=D8+D19"),
        replace(PLAIN, headings={"code": "  s t t ", "text": "NỘI DUNG THI ĐUA", "max": "Thang   điểm"}),
        replace(
            PLAIN,
            headings={"code": decomposed("Số thứ tự"), "max": decomposed("ĐIỂM CHUẨN"), "text": "Tiêu chí"},
        ),
        replace(PLAIN, headings={"code": "Số TT", "text": "tiêu chí thi đua", "max": "Điểm\ntối đa\n(4)"}),
        replace(PLAIN, headings={"max": "Ðiểm tối đa năm 2025"}),
    ],
)
def test_the_layout_does_not_change_the_tree(tmp_path, path, layout):
    reading = read_criteria(criteria_workbook(path, layout=layout))
    assert errors(reading) == []
    assert tree_hash(reading.criteria) == small_hash(tmp_path)


def test_without_kinds_all_leaves_are_typed_with_one_warning(tmp_path, path):
    layout = replace(PLAIN, columns=("code", "text", "max"))
    reading = read_criteria(criteria_workbook(path, layout=layout))
    assert codes(reading) == [("rules.kind_column_missing", "Bảng tiêu chí!A6")]
    assert {leaf.kind for leaf in leaves_of(reading.criteria)} == {"typed"}
    assert tree_hash(reading.criteria) == small_hash(tmp_path)


def test_codes_that_excel_made_numbers_are_the_same_codes(tmp_path, path):
    rows = tuple({**row, "code": int(row["code"])} if row["code"].isdigit() else row for row in SMALL_TABLE)
    assert tree_hash(read_criteria(criteria_workbook(path, rows)).criteria) == small_hash(tmp_path)


def test_blanks_inside_codes_and_texts_do_not_matter(tmp_path, path):
    rows = changed(SMALL_TABLE, "2.a)", code=" 2.\u00a0a ) ")
    rows = changed(rows, "2b", code="2 b", text="   Tiêu chí\n số 2b")
    reading = read_criteria(criteria_workbook(path, rows))
    assert tree_hash(reading.criteria) == small_hash(tmp_path)
    assert reading.criteria[5].text == "Tiêu chí số 2b"


@pytest.mark.parametrize("group_maximum", [None, "=SUM(D1:D2)"])
def test_group_maxima_may_be_left_to_the_sums(tmp_path, path, group_maximum):
    rows = tuple({**row, "max": group_maximum} if row["kind"] == "Nhóm" else row for row in SMALL_TABLE)
    reading = read_criteria(criteria_workbook(path, rows))
    assert reading.issues == ()
    assert tree_hash(reading.criteria) == small_hash(tmp_path)


def test_maxima_typed_as_text_are_read(tmp_path, path):
    rows = tuple({**row, "max": str(row["max"]).replace(".", ",") + " điểm"} for row in SMALL_TABLE)
    reading = read_criteria(criteria_workbook(path, rows))
    assert errors(reading) == []
    assert tree_hash(reading.criteria) == small_hash(tmp_path)


def test_a_number_shown_as_a_date_is_still_its_number(tmp_path, path):
    def as_dates(sheet):
        for row in range(8, 22):
            sheet.cell(row, 4).number_format = "dd/mm/yyyy"

    source = criteria_workbook(tmp_path / "nguon.xlsx")
    reading = read_criteria(rewrite(source, path, as_dates))
    assert tree_hash(reading.criteria) == small_hash(tmp_path)


def test_a_heading_in_two_merged_rows_is_found(tmp_path, path):
    book = Workbook()
    write_table(
        book.active, SMALL_TABLE, replace(PLAIN, first_row=7, columns=("code", "text", "kind", "max", "self"))
    )
    sheet = book.active
    for column, label in {1: "TT", 2: "Nội dung", 3: "Loại", 4: "Điểm"}.items():
        sheet.cell(6, column, label)
    for column, label in {1: None, 2: None, 3: None, 4: "Tối đa", 5: "Tự chấm"}.items():
        sheet.cell(7, column).value = label
    for merged in ("A6:A7", "B6:B7", "C6:C7", "D6:E6"):
        sheet.merge_cells(merged)
    book.save(path)
    assert tree_hash(read_criteria(path).criteria) == small_hash(tmp_path)


def test_empty_rows_and_repeated_headings_between_are_no_criteria(tmp_path, path):
    repeated = {"code": "TT", "text": "Nội dung tiêu chí", "kind": "Loại", "max": "Điểm tối đa"}
    numbers = {"code": 1, "text": 2, "kind": 3, "max": 4}
    rows = (*SMALL_TABLE[:5], {}, repeated, numbers, {}, *SMALL_TABLE[5:])
    reading = read_criteria(criteria_workbook(path, rows))
    assert reading.issues == ()
    assert tree_hash(reading.criteria) == small_hash(tmp_path)


def test_what_stands_below_the_signature_is_not_read(tmp_path, path):
    def add_notes(sheet):
        last = sheet.max_row
        sheet.cell(last + 2, 1, "Nơi nhận:")
        sheet.cell(last + 3, 1, "-")
        sheet.cell(last + 3, 2, "Như trên;")
        sheet.cell(last + 4, 1, "1")
        sheet.cell(last + 4, 2, "Ghi chú thêm")

    reading = read_criteria(rewrite(criteria_workbook(tmp_path / "nguon.xlsx"), path, add_notes))
    assert reading.issues == ()
    assert tree_hash(reading.criteria) == small_hash(tmp_path)


def test_scored_rows_below_the_total_are_named(tmp_path, path):
    def add_bonus(sheet):
        row = find_row(sheet, "TỔNG CỘNG", 2) + 1
        for column, value in enumerate(("III.", "Điểm thưởng", "Chấm thẳng", 10), start=1):
            sheet.cell(row, column, value)

    reading = read_criteria(rewrite(criteria_workbook(tmp_path / "nguon.xlsx"), path, add_bonus))
    assert errors(reading) == [("table.rows_after_total", "Bảng tiêu chí!A23")]


def test_the_table_is_found_beside_other_sheets(tmp_path, path):
    book = Workbook()
    book.active.title = "Hướng dẫn"
    book.active["A1"] = "Hướng dẫn chấm điểm"
    write_table(book.create_sheet("Phụ lục 2"), SMALL_TABLE)
    book.create_sheet("Danh mục")["A1"] = "x"
    book["Danh mục"].sheet_state = "hidden"
    book.save(path)
    reading = read_criteria(path)
    assert reading.sheet == "Phụ lục 2"
    assert tree_hash(reading.criteria) == small_hash(tmp_path)
    assert codes(reading) == [("table.sheet_left_out", "Hướng dẫn"), ("table.hidden_left_out", "Danh mục")]


def test_two_different_tables_are_a_question(path):
    book = Workbook()
    book.active.title = "Bản 1"
    write_table(book.active, SMALL_TABLE)
    write_table(book.create_sheet("Bản 2"), changed(SMALL_TABLE, "2.", code="3."))
    book.save(path)
    reading = read_criteria(path)
    assert reading.criteria == ()
    assert codes(reading) == [("table.several", "bang.xlsx")]


def test_every_fault_is_named_with_its_cell(path):
    rows = changed(SMALL_TABLE, "1", max="mười")
    rows = changed(rows, "2a", max="=2+2")
    rows = changed(rows, "4", max=None)
    rows = changed(rows, "3", max="1.500")
    reading = read_criteria(criteria_workbook(path, rows, replace(PLAIN, total=100)))
    assert errors(reading) == [
        ("cell.not_a_number", "Bảng tiêu chí!D10"),
        ("cell.not_calculated", "Bảng tiêu chí!D12"),
        ("cell.ambiguous", "Bảng tiêu chí!D14"),
        ("rules.max_missing", "Bảng tiêu chí!D17"),
    ]
    assert all(issue_sentence(issue) for issue in reading.issues)


def test_a_broken_sum_is_named_at_the_group_and_nowhere_else(path):
    reading = read_criteria(criteria_workbook(path, changed(SMALL_TABLE, "2b", max=7)))
    assert errors(reading) == [("rules.sum_differs", "Bảng tiêu chí!D11")]


def test_a_wrong_total_is_named_at_its_cell(path):
    reading = read_criteria(criteria_workbook(path, layout=replace(PLAIN, total=90)))
    assert errors(reading) == [("rules.total_differs", "Bảng tiêu chí!D22")]


def test_a_total_that_may_mean_two_numbers_is_settled_by_the_sum(path):
    rows = tuple({**row, "max": row["max"] * 10} for row in SMALL_TABLE)
    assert errors(read_criteria(criteria_workbook(path, rows, replace(PLAIN, total="1.000")))) == []


def test_a_repeated_code_is_named(path):
    reading = read_criteria(criteria_workbook(path, changed(SMALL_TABLE, "2b", code="2a")))
    assert errors(reading) == [("rules.duplicate_code", "Bảng tiêu chí!D13")]


def test_a_tree_that_sums_leave_open_is_a_question(path):
    maxima = {"I.": 25, "1": 5, "1a": 5, "2": 5, "2a": 5, "3": 10}
    rows = tuple({"code": code, "text": code, "max": points} for code, points in maxima.items())
    reading = read_criteria(criteria_workbook(path, rows, replace(PLAIN, columns=("code", "text", "max"))))
    assert errors(reading)[0] == ("rules.ambiguous_tree", "Bảng tiêu chí!A6")


def test_an_inserted_number_is_nested_as_the_sums_say(path):
    maxima = {"I.": 25, "1": 5, "2": 5, "2b": 10, "3": 5}
    rows = tuple({"code": code, "text": code, "max": points} for code, points in maxima.items())
    reading = read_criteria(criteria_workbook(path, rows, replace(PLAIN, columns=("code", "text", "max"))))
    assert errors(reading) == []
    assert reading.criteria[3].path == "I./2b"


@pytest.mark.parametrize(
    ("values", "issue"),
    [
        ({"kind": None}, ("rules.kind_missing", "Bảng tiêu chí!C17")),
        ({"kind": "Nhóm"}, ("rules.group_kind_on_leaf", "Bảng tiêu chí!C17")),
        ({"max": 1e13}, ("cell.too_large", "Bảng tiêu chí!D17")),
        ({"max": 0}, ("rules.max_not_positive", "Bảng tiêu chí!D17")),
        ({"text": None}, ("rules.text_missing", "Bảng tiêu chí!D17")),
        ({"code": "Tháng 1"}, ("table.code_not_understood", "Bảng tiêu chí!A17")),
        ({"text": None, "max": None, "kind": None}, ("table.row_left_out", "Bảng tiêu chí!B17")),
        ({"code": None, "max": None}, ("table.row_left_out", "Bảng tiêu chí!B17")),
    ],
)
def test_a_faulty_row_is_named(path, values, issue):
    assert issue in codes(read_criteria(criteria_workbook(path, changed(SMALL_TABLE, "4", **values))))


def test_parameters_that_make_no_sense_are_named(path):
    layout = replace(PLAIN, columns=("code", "text", "kind", "max", "note"), headings={"note": "Tham số"})
    reading = read_criteria(criteria_workbook(path, changed(SMALL_TABLE, "4", note="lạ"), layout))
    assert errors(reading) == [("rules.parameters_not_understood", "Bảng tiêu chí!E17")]


def test_a_total_that_is_no_number_is_named(path):
    reading = read_criteria(criteria_workbook(path, layout=replace(PLAIN, total="một trăm")))
    assert errors(reading) == [("cell.not_a_number", "Bảng tiêu chí!D22")]


def test_a_total_above_the_rows_and_sums_of_parts_are_no_criteria(tmp_path, path):
    parts = ({"text": "TỔNG CỘNG (I+II)", "max": 100}, *SMALL_TABLE[:11], {"text": "Cộng I", "max": 60})
    rows = (*parts, *SMALL_TABLE[11:])
    reading = read_criteria(criteria_workbook(path, rows, replace(PLAIN, has_total=False)))
    assert reading.issues == ()
    assert tree_hash(reading.criteria) == small_hash(tmp_path)


def test_a_total_merged_into_the_code_column_is_found(path):
    rows = (*SMALL_TABLE, {"code": "Tổng điểm:", "max": 90})
    reading = read_criteria(criteria_workbook(path, rows, replace(PLAIN, has_total=False)))
    assert errors(reading) == [("rules.total_differs", "Bảng tiêu chí!D22")]


def test_a_numbered_total_is_no_criterion(tmp_path, path):
    rows = (*SMALL_TABLE, {"code": "III.", "text": "Tổng cộng", "max": 100})
    reading = read_criteria(criteria_workbook(path, rows, replace(PLAIN, has_total=False)))
    assert tree_hash(reading.criteria) == small_hash(tmp_path)


def test_a_line_that_looks_like_a_signature_does_not_end_the_table(tmp_path, path):
    rows = (*SMALL_TABLE[:5], {"text": "Cán bộ, chiến sĩ tham gia"}, *SMALL_TABLE[5:])
    reading = read_criteria(
        criteria_workbook(path, rows, replace(PLAIN, has_total=False, has_signature=False))
    )
    assert tree_hash(reading.criteria) == small_hash(tmp_path)


def test_numbered_rows_below_the_signature_are_told(tmp_path, path):
    def add_note(sheet):
        row = sheet.max_row + 1
        sheet.cell(row, 2, "Kon Tum, ngày 5 tháng 1 năm 2026")
        for column, value in enumerate(("1", "Ghi chú", "", 5), start=1):
            sheet.cell(row + 1, column, value)

    reading = read_criteria(rewrite(criteria_workbook(tmp_path / "nguon.xlsx"), path, add_note))
    assert codes(reading) == [("table.rows_after_total", "Bảng tiêu chí!A26")]
    assert tree_hash(reading.criteria) == small_hash(tmp_path)


def test_a_table_on_a_hidden_sheet_counts_when_there_is_no_other(tmp_path, path):
    book = Workbook()
    book.active["A1"] = "Bìa"
    write_table(book.create_sheet("Bảng"), SMALL_TABLE)
    book["Bảng"].sheet_state = "hidden"
    book.save(path)
    assert tree_hash(read_criteria(path).criteria) == small_hash(tmp_path)


def test_a_date_alone_in_the_code_column_is_named(path):
    rows = changed(SMALL_TABLE, "4", code=datetime.date(2025, 1, 2), text=None, max=None)
    assert ("table.code_is_date", "Bảng tiêu chí!A17") in errors(read_criteria(criteria_workbook(path, rows)))


def test_a_signature_beside_the_table_ends_it(tmp_path, path):
    def sign_beside(sheet):
        row = sheet.max_row + 1
        sheet.cell(row, 6, "THỦ TRƯỞNG ĐƠN VỊ")
        sheet.cell(row + 2, 2, "Ghi chú ở cuối trang")

    layout = replace(PLAIN, has_total=False, has_signature=False)
    reading = read_criteria(
        rewrite(criteria_workbook(tmp_path / "nguon.xlsx", layout=layout), path, sign_beside)
    )
    assert reading.issues == ()
    assert tree_hash(reading.criteria) == small_hash(tmp_path)


def test_a_heading_without_rows_is_an_empty_table(path):
    reading = read_criteria(criteria_workbook(path, (), replace(PLAIN, has_total=False, has_signature=False)))
    assert codes(reading) == [("rules.empty", None)]


def test_a_second_column_of_text_fills_in_for_the_first(path):
    layout = replace(PLAIN, columns=("code", "text", "max", "note"), headings={"note": "Tiêu chí"})
    rows = changed(SMALL_TABLE, "4", text=None, note="Chữ ở cột sau")
    reading = read_criteria(criteria_workbook(path, rows, layout))
    assert "Chữ ở cột sau" in [c.text for c in reading.criteria]


@pytest.mark.parametrize(("number_format", "points"), [("hh:mm", 50), ("[h]:mm", 50), ("dd/mm/yyyy", 50)])
def test_half_a_point_shown_as_a_time_is_still_half_a_point(tmp_path, path, number_format, points):
    def as_time(sheet):
        sheet["D17"].number_format = number_format

    rows = changed(SMALL_TABLE, "4", max=0.5)
    reading = read_criteria(rewrite(criteria_workbook(tmp_path / "nguon.xlsx", rows), path, as_time))
    assert next(c for c in reading.criteria if c.code == "4").max_points == points


def test_an_unknown_kind_is_a_typed_score_with_a_warning(path):
    reading = read_criteria(criteria_workbook(path, changed(SMALL_TABLE, "4", kind="Chấm tay")))
    assert codes(reading) == [("rules.kind_not_known", "Bảng tiêu chí!C17")]


def test_a_row_with_points_and_no_code_is_an_error(path):
    reading = read_criteria(criteria_workbook(path, changed(SMALL_TABLE, "2b", code=None)))
    assert ("table.row_without_code", "Bảng tiêu chí!A13") in errors(reading)


def test_bullets_written_into_the_text_are_codes(path):
    rows = (*SMALL_TABLE[:-2], *({"text": f"- Ý {n}", "kind": "Chấm thẳng", "max": 20} for n in (1, 2)))
    reading = read_criteria(criteria_workbook(path, rows))
    assert errors(reading) == []
    assert [c.path for c in reading.criteria][-2:] == ["II./-1", "II./-2"]


def test_a_code_that_excel_made_a_date_is_named(tmp_path, path):
    rows = changed(SMALL_TABLE, "2b", code=datetime.date(2025, 2, 1))
    reading = read_criteria(criteria_workbook(path, rows))
    assert ("table.code_is_date", "Bảng tiêu chí!A13") in errors(reading)


def test_a_tenth_point_typed_as_a_number_keeps_its_zero(path):
    points = [{"code": float(f"1.{n}"), "text": f"Ý {n}", "max": 1} for n in range(1, 10)]
    rows = ({"code": 1, "text": "Mục", "max": 11}, *points)
    rows = (*rows, {"code": 1.1, "text": "Ý 10", "max": 1}, {"code": 1.11, "text": "Ý 11", "max": 1})
    reading = read_criteria(criteria_workbook(path, rows, replace(PLAIN, columns=("code", "text", "max"))))
    assert errors(reading) == []
    assert [c.code for c in reading.criteria][-3:] == ["1.9", "1.10", "1.11"]


def test_parameters_make_a_measured_criterion_a_ratio(path):
    rows = changed(SMALL_TABLE, "3", note="bước = 0,25; trần = 15")
    layout = replace(PLAIN, columns=("code", "text", "kind", "max", "note"), headings={"note": "Tham số"})
    leaf = next(c for c in read_criteria(criteria_workbook(path, rows, layout)).criteria if c.code == "3")
    assert (leaf.kind, dict(leaf.parameters)) == ("ratio", {"step": "0,25", "cap": "15"})


def test_a_workbook_without_a_table_says_so(path):
    book = Workbook()
    book.active["A1"] = "Danh sách"
    book.save(path)
    assert codes(read_criteria(path)) == [("table.not_found", "bang.xlsx")]


def test_two_columns_of_one_name_are_an_error(path):
    layout = replace(PLAIN, columns=("code", "text", "max", "kind"), headings={"kind": "Thang điểm"})
    assert ("table.column_twice", "Bảng tiêu chí!D6") in errors(
        read_criteria(criteria_workbook(path, layout=layout))
    )


def test_hidden_rows_are_read_and_told(tmp_path, path):
    def hide(sheet):
        sheet.row_dimensions[12].hidden = True

    reading = read_criteria(rewrite(criteria_workbook(tmp_path / "nguon.xlsx"), path, hide))
    assert codes(reading) == [("table.hidden_rows", "Bảng tiêu chí")]
    assert tree_hash(reading.criteria) == small_hash(tmp_path)


def test_a_file_that_is_no_workbook_is_refused(tmp_path):
    with pytest.raises(UserError, match=r"workbook\.not_found"):
        read_criteria(tmp_path / "khong_co.xlsx")


# ------------------------------------------------------------------------------------- the real table


def no_indentation(sheet):
    for row in range(8, 238):
        sheet.cell(row, 2).value = str(sheet.cell(row, 2).value).strip()


def no_styles(sheet):
    for row in sheet.iter_rows():
        for cell in row:
            cell.style = "Normal"


def no_kinds(sheet):
    sheet.delete_cols(3)


def other_height(sheet):
    for merged in list(sheet.merged_cells.ranges):
        sheet.merged_cells.remove(merged)
    sheet.insert_rows(1, 7)


def values_only(sheet):
    cached = load_workbook(CRITERIA_WORKBOOK, data_only=True).worksheets[0]
    for row in sheet.iter_rows():
        for cell in row:
            if cell.data_type == "f":
                cell.value = cached[cell.coordinate].value


def other_order(sheet):
    swap_columns(sheet, (4, 2, 3, 1))


def synonyms(sheet):
    for column, label in {1: " số  THỨ tự", 2: decomposed("Nội Dung Thi Đua"), 4: "THANG\nĐIỂM"}.items():
        sheet.cell(6, column).value = label


def number_codes(sheet):
    for row in range(8, 238):
        code = sheet.cell(row, 1).value
        sheet.cell(row, 1).value = int(code) if code.isdigit() else code.replace(".", ". ")
        sheet.cell(row, 4).number_format = "0.0%"


def empty_groups(sheet):
    for row in range(8, 239):
        if sheet.cell(row, 4).data_type == "f":
            sheet.cell(row, 4).value = None


@needs_shared
def test_the_real_table_is_read():
    reading = read_criteria(CRITERIA_WORKBOOK)
    criteria = reading.criteria
    assert reading.issues == ()
    assert (len(criteria), len(leaves_of(criteria)), depth_of(criteria)) == (230, 176, 5)
    assert max_points_of(criteria) == 100000
    tops = {c.code: c.max_points for c in criteria if c.depth == 1}
    assert tops == {"I.": 70000, "II.": 20000, "III.": 10000}


@needs_shared
@pytest.mark.parametrize(
    "steps",
    [
        (no_indentation,),
        (no_styles,),
        (no_kinds,),
        (other_height,),
        (values_only,),
        (other_order,),
        (synonyms,),
        (number_codes,),
        (empty_groups,),
        (no_indentation, no_styles, synonyms, number_codes, no_kinds, other_height, empty_groups),
    ],
)
def test_variants_of_the_real_table_are_the_same_tree(path, steps):
    reading = read_criteria(rewrite(CRITERIA_WORKBOOK, path, *steps))
    assert not has_errors(reading.issues)
    assert tree_hash(reading.criteria) == tree_hash(read_criteria(CRITERIA_WORKBOOK).criteria)


def test_long_texts_are_no_labels_and_are_not_looked_at_letter_by_letter(monkeypatch):
    # Only the work left out can be seen from here: a cell may hold 32 767 letters, a sheet 50 000 rows.
    monkeypatch.setattr(table_columns, "label_key", lambda label: pytest.fail(f"{len(label)} letters read"))
    assert table_columns.column_of_label("Nội dung " * 4000) is None
