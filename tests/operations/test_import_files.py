"""Workbooks to fill in read back through the same import; the list of problems says where, what and why."""

from datetime import date
from zipfile import ZipFile

import openpyxl
import pytest

from tests.cli.commands import done
from tests.data.exchange.office_tables import SMALL_TABLE, changed, criteria_workbook
from tests.ui.bloc_store import NAMES, YEAR, make_bloc_store
from thidua_desktop.data.exchange.template_workbook import tab_names
from thidua_desktop.data.exchange.workbook_cells import read_workbook
from thidua_desktop.domain.errors import UserError
from thidua_desktop.domain.issues import Severity, error, has_errors, warning
from thidua_desktop.domain.records.exchange import Outcome
from thidua_desktop.domain.records.organisation import BlocRole
from thidua_desktop.domain.records.scoring import Round
from thidua_desktop.messages.remedies import reason_and_remedy
from thidua_desktop.operations.blocs import new_member, save_members
from thidua_desktop.operations.catalogue import plan_catalogue
from thidua_desktop.operations.import_files import (
    write_catalogue_template,
    write_error_list,
    write_rules_template,
    write_score_sheets,
)
from thidua_desktop.operations.import_reading import FileReading, ReadLine, Tally
from thidua_desktop.operations.rule_sets import check_rules
from thidua_desktop.ui.importing.problem_words import describe_problems


@pytest.fixture
def store(tmp_path):
    with make_bloc_store(tmp_path) as opened:
        head = new_member("bloc", opened.offices.office().unit_uid, YEAR, BlocRole.HEAD)
        save_members(opened, "bloc", (head, *(new_member("bloc", f"u{n}", YEAR) for n in range(4))))
        yield opened


@pytest.fixture
def sheets(store, tmp_path):
    """The score sheets of the head of a bloc: its own and its four members'."""
    return write_score_sheets(store, tmp_path / "mau.xlsx", "rules", store.periods.all()[0], Round.SELF)


def fill_column(path, points):
    """Type points into every leaf's "Điểm tự chấm", as a clerk does in Excel."""
    book = openpyxl.load_workbook(path)
    for sheet in book.worksheets[:-1]:
        for row in range(5, sheet.max_row + 1):
            if not str(sheet.cell(row, 1).value).startswith("I"):
                sheet.cell(row, 6).value = points
    book.save(path)


def test_the_template_has_a_sheet_a_unit_and_a_guide(sheets):
    names = [sheet.name for sheet in read_workbook(sheets).sheets]
    assert sorted(names) == sorted(["UBND huyện Kon Rẫy", *NAMES, "Cách điền"])
    assert names[-1] == "Cách điền"


def test_a_filled_template_comes_in_through_the_command(store, sheets):
    fill_column(sheets, 5)
    store.close()
    told = done("scores", "import", store.path, sheets, "--rules", "BTC2025", "--year", 2025)
    assert {sheet["unit"] for sheet in told["sheets"]} == {"UBND huyện Kon Rẫy", *NAMES}
    assert {sheet["total"] for sheet in told["sheets"]} == {"60.00"}
    assert told.get("issues", []) == []


def test_an_office_that_heads_nothing_gets_its_own_sheet_alone(store, tmp_path):
    save_members(store, "bloc", tuple(new_member("bloc", f"u{n}", YEAR) for n in range(4)))
    out = write_score_sheets(store, tmp_path / "mau.xlsx", "rules", None, Round.SELF)
    assert [sheet.name for sheet in read_workbook(out).sheets] == ["UBND huyện Kon Rẫy", "Cách điền"]


def test_no_rule_set_no_template(store, tmp_path):
    with pytest.raises(UserError, match=r"rule_set\.gone"):
        write_score_sheets(store, tmp_path / "mau.xlsx", "khác", None, Round.SELF)


def test_the_criteria_template_reads_without_a_fault(tmp_path):
    report = check_rules(write_rules_template(tmp_path / "bang.xlsx"))
    assert report.issues == ()
    assert (report.leaves, report.max_points) == (4, 10_000)


def test_the_catalogue_template_takes_rows_in_all_three_sheets(store, tmp_path):
    path = write_catalogue_template(tmp_path / "danh_muc.xlsx")
    book = openpyxl.load_workbook(path)
    rows = (("30000", "Xã Mới", "xã"), ("K9", "Khối mới", "Khối"), ("K9", "30000", "Trưởng"))
    for sheet, row in zip(book.worksheets, rows, strict=False):
        for column, text in enumerate(row, start=1):
            sheet.cell(2, column).value = text
    book.save(path)
    reading = plan_catalogue(store, path)
    assert reading.issues == ()
    assert [(line.kind, line.name) for line in reading.lines] == [
        ("units", "Xã Mới"),
        ("blocs", "Khối mới"),
        ("members", "Xã Mới"),
    ]
    assert reading.tally == Tally(new=3)
    assert store.blocs.find("K9", date(2025, 1, 1)) == []


def test_a_template_has_no_hidden_part(sheets):
    with ZipFile(sheets) as book:
        assert [name for name in book.namelist() if "td.xml" in name or "custom" in name] == []


def test_tabs_are_cut_cleaned_and_never_alike():
    long = "Trường Phổ thông dân tộc bán trú Trung học cơ sở"
    tabs = tab_names([long, long, "A/B: [1]", "Cách điền", ""])
    assert len({tab.casefold() for tab in tabs}) == 5
    assert all(0 < len(tab) <= 31 and not set(tab) & set("[]:*?/\\") for tab in tabs)
    assert "Cách điền" not in tabs


def test_a_file_open_elsewhere_is_told(tmp_path):
    (tmp_path / "bang.xlsx").mkdir()
    with pytest.raises(UserError, match=r"file\.not_writable"):
        write_rules_template(tmp_path / "bang.xlsx")
    assert [path.name for path in tmp_path.iterdir()] == ["bang.xlsx"]


def test_a_problem_says_where_what_why_and_what_to_do(tmp_path):
    path = criteria_workbook(tmp_path / "sai.xlsx", changed(SMALL_TABLE, "3", max="ba mươi"))
    issues = check_rules(path).issues
    assert has_errors(issues)
    first = describe_problems(path, issues)[0]
    assert (first.severity, first.value) == (Severity.ERROR, "ba mươi")
    assert "!" in first.where
    assert first.reason
    assert first.remedy


def test_the_list_of_problems_is_a_workbook(tmp_path):
    source = tmp_path / "danh_muc.csv"
    source.write_text("Mã,Tên,Loại\n,Xã không mã,xã\n", encoding="utf-8")
    problems = describe_problems(source, [error("catalogue.code_missing", "danh_muc!B2")])
    out = write_error_list(tmp_path / "loi.xlsx", source, problems)
    listed, guide = read_workbook(out).sheets
    assert listed.rows[1][1:6] == (
        "Không nhận",
        "danh_muc",
        "B2",
        "Xã không mã",
        "Dòng này chưa có mã.",
    )
    assert "danh_muc.csv" in str(guide.rows[2][0])


def test_places_that_are_no_cells_have_no_value(tmp_path):
    path = criteria_workbook(tmp_path / "bang.xlsx")
    issues = [error("scores.no_sheets", "bang.xlsx"), error("scores.unit_missing", "Không có!A1")]
    assert [problem.value for problem in describe_problems(path, issues)] == ["", ""]
    assert [p.value for p in describe_problems(tmp_path / "mất.xlsx", issues)] == ["", ""]


def test_a_sentence_parts_into_reason_and_remedy():
    asked = error("scores.unit_missing", "Trang 1")
    assert reason_and_remedy(asked) == (
        "Không rõ phiếu này của đơn vị nào.",
        "Hãy đặt tên trang tính theo tên đơn vị.",
    )
    told = warning("scores.gap", "Trang 1!F9", criterion="5")
    assert reason_and_remedy(told) == (
        "Tiêu chí 5 chưa có điểm.",
        "Xem lại cho chắc; vẫn lưu được.",
    )


def test_a_reading_counts_places_not_faults():
    issues = (error("catalogue.code_missing", "A!A2"), error("catalogue.name_missing", "A!A2"))
    reading = FileReading((ReadLine("A!A3", "units", "Xã Mới", Outcome.SAME),), issues)
    assert reading.is_refused
    assert reading.tally == Tally(same=1, refused=1)
