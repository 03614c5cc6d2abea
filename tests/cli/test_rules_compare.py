import pytest
from openpyxl import load_workbook

from tests.cli.commands import done, run_command
from tests.data.exchange.office_tables import SMALL_TABLE, changed, criteria_workbook


@pytest.fixture
def workspace(tmp_path):
    path = tmp_path / "tỉnh.thidua"
    done("init", path, "--unit", "T1", "--name", "Sở Nội vụ", "--level", "department")
    bring(path, criteria_workbook(tmp_path / "bang.xlsx"))
    done("rules", "activate", path, "--code", "BTC")
    return path


def bring(workspace, file, code="BTC", year=2025):
    return done("rules", "import", workspace, file, "--code", code, "--year", year)


def exported(workspace, tmp_path, change):
    """Export the set, let somebody edit its workbook, and give the file."""
    file = done("rules", "export", workspace, "--code", "BTC", "--out", tmp_path / "ra.xlsx")["file"]
    workbook = load_workbook(file)
    change(workbook["Quy định chung"])
    workbook.save(file)
    return file


def fill(sheet, label, value, column=2):
    cell = next(row[0] for row in sheet.iter_rows(max_col=1) if row[0].value == label)
    sheet.cell(cell.row, column).value = value


def test_a_policy_typed_into_the_workbook_is_checked_imported_and_exported_again(workspace, tmp_path):
    def change(sheet):
        fill(sheet, "Thang điểm quy đổi", 100)
        fill(sheet, "Điểm kết luận", "Lấy điểm cao nhất các vòng")

    file = exported(workspace, tmp_path, change)
    checked = done("rules", "check", file)
    brought = bring(workspace, file)
    again = done("rules", "export", workspace, "--code", "BTC", "--version", 2, "--out", tmp_path / "2.xlsx")
    assert checked["hash"] == brought["hash"] == again["hash"]
    assert brought["version"] == 2
    assert done("rules", "check", tmp_path / "bang.xlsx")["hash"] != checked["hash"]


def test_a_wrong_policy_is_refused_at_its_cell(workspace, tmp_path):
    file = exported(workspace, tmp_path, lambda sheet: fill(sheet, "Tổng điểm cao nhất", "vô hạn"))
    status, answer = run_command("rules", "import", workspace, file, "--code", "BTC", "--year", 2026)
    assert (status, answer["code"]) == (3, "rule_set.refused")
    assert [(issue["code"], issue["where"]) for issue in answer["issues"]] == [
        ("cell.not_a_number", "Quy định chung!B8")
    ]


def test_two_versions_are_told_apart_row_by_row(workspace, tmp_path):
    rows = changed(SMALL_TABLE, "2a", text="Giảm hộ nghèo đa chiều")
    bring(workspace, criteria_workbook(tmp_path / "moi.xlsx", rows))
    answer = done("rules", "diff", workspace, "--code", "BTC", "--version", 1, "--with", 2)
    assert answer["counts"] == {"added": 0, "removed": 0, "moved": 0, "changed": 1}
    (row,) = answer["rows"]
    assert (row["change"], row["path_before"] == row["path_after"]) == ("changed", True)
    (field,) = row["fields"]
    assert (field["field"], field["label"], field["after"]) == (
        "criterion_text", "Nội dung tiêu chí", "Giảm hộ nghèo đa chiều",
    )  # fmt: skip
    assert answer["set"] == []


def test_a_copy_for_the_next_year_differs_in_nothing(workspace):
    copy = done("rules", "copy", workspace, "--code", "BTC", "--year", 2026)
    assert (copy["code"], copy["version"], copy["state"]) == ("BTC", 2, "draft")
    answer = done("rules", "diff", workspace, "--code", "BTC", "--version", 1, "--with", 2)
    assert (answer["rows"], answer["set"]) == ([], [])
    assert answer["before"]["hash"] == answer["after"]["hash"] == copy["hash"]


def test_sets_of_two_codes_are_compared_as_a_whole_too(workspace, tmp_path):
    file = exported(workspace, tmp_path, lambda sheet: fill(sheet, "Tổng điểm cao nhất", 110))
    bring(workspace, file, code="KHAC")
    wanted = ("--code", "BTC", "--version", 1, "--with", 1, "--with-code", "KHAC")
    assert done("rules", "diff", workspace, *wanted)["set"] == [
        {"field": "most_total", "label": "Tổng điểm cao nhất", "before": "", "after": "110"}
    ]


def test_a_version_that_is_not_there_is_told(workspace):
    status, answer = run_command("rules", "diff", workspace, "--code", "BTC", "--version", 1, "--with", 9)
    assert (status, answer["code"]) == (3, "rule_set.version_unknown")
    status, answer = run_command("rules", "copy", workspace, "--code", "LẠ", "--year", 2026)
    assert (status, answer["code"]) == (3, "rule_set.code_unknown")
