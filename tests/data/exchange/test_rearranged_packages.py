"""Packages that somebody rearranged: values come from their own columns only, the rest is told (P10)."""

import random
from collections import Counter
from copy import copy

import openpyxl
import pytest
from openpyxl.utils import get_column_letter

from tests.two_offices import knows, office, plan_of, province, send
from tests.workspaces import everything
from thidua_desktop.data.exchange import package_reader
from thidua_desktop.data.exchange.package_grid import read_grid
from thidua_desktop.data.exchange.package_reader import read_package
from thidua_desktop.data.store.scores import SheetFilter
from thidua_desktop.domain.errors import DecisionNeededError
from thidua_desktop.domain.issues import Severity
from thidua_desktop.domain.records.exchange import Accept, PackageState
from thidua_desktop.domain.records.scoring import Round
from thidua_desktop.operations.packages import apply_import

FEW, MANY = 500, 2_000
LINES, SCORE = "Phiếu chấm", "Điểm tự chấm"


@pytest.fixture(scope="module")
def package(tmp_path_factory):
    folder = tmp_path_factory.mktemp("goi")
    with office(folder) as store:
        return send(store, folder).file


def column_of(sheet, header):
    return next(cell.column for cell in sheet[1] if cell.value == header)


def hide_rows(book):
    for number in (2, 4):
        book[LINES].row_dimensions[number].hidden = True


def hide_columns(book):
    for title in (LINES, "Thành tích"):
        for cell in book[title][1]:
            book[title].column_dimensions[get_column_letter(cell.column)].hidden = True


def hide_sheets(book):
    book[LINES].sheet_state = "hidden"
    book["Đơn vị"].sheet_state = "veryHidden"


def show_what_is_hidden(book):
    for sheet in book.worksheets:
        sheet.sheet_state = "visible"
        for dimension in sheet.column_dimensions.values():
            dimension.hidden = False


def filter_rows(book):
    sheet = book[LINES]
    sheet.auto_filter.add_filter_column(0, ["Xã Đăk số 1"])
    sheet.row_dimensions[4].hidden = sheet.row_dimensions[5].hidden = True


def sort_rows(book):
    sheet = book[LINES]
    rows = [[cell.value for cell in row] for row in sheet.iter_rows(min_row=2)]
    for number, row in enumerate(reversed(rows), start=2):
        for place, value in enumerate(row, start=1):
            sheet.cell(number, place).value = value


def reverse_columns(book):
    sheet = book[LINES]
    for row in sheet.iter_rows():
        values = [(cell.value, copy(cell.number_format)) for cell in row]
        for cell, (value, number_format) in zip(row, reversed(values), strict=True):
            cell.value, cell.number_format = value, number_format


def add_column(book):
    sheet = book[LINES]
    place = sheet.max_column + 2
    sheet.cell(1, place).value = "Tôi tính thử"
    for number in range(2, sheet.max_row + 1):
        sheet.cell(number, place).value = f"=G{number}*2"


def second_column_behind(book):
    sheet = book[LINES]
    place = sheet.max_column + 1
    sheet.cell(1, place).value = SCORE
    for number in range(2, sheet.max_row + 1):
        sheet.cell(number, place).value = 15


def add_sheets(book):
    book.create_sheet("Ghi chú", 0).append(["Điểm tự chấm", 99])
    copied = book.copy_worksheet(book[LINES])
    copied.title = f"{LINES} (2)"
    copied.cell(2, column_of(copied, SCORE)).value = 15


def move_sheets(book):
    book._sheets.reverse()


def merge_the_cover(book):
    book["Gói dữ liệu"].merge_cells("A1:B2")
    book["Tổng hợp"]["A1"].value = "=1+1"


def empty_rows_between(book):
    book[LINES].insert_rows(3, 5)


def second_column_before(book):
    sheet = book[LINES]
    sheet.insert_cols(1)
    sheet.cell(1, 1).value = SCORE
    for number in range(2, sheet.max_row + 1):
        sheet.cell(number, 1).value = 15


def rename_column(book):
    sheet = book[LINES]
    sheet.cell(1, column_of(sheet, SCORE)).value = "Điểm"


def remove_column(book):
    sheet = book[LINES]
    sheet.delete_cols(column_of(sheet, SCORE))


def rename_sheet(book):
    book[LINES].title = "Phiếu chấm mới"


def remove_sheet(book):
    del book["Thành tích"]


def double_a_row(book):
    sheet = book[LINES]
    sheet.append([cell.value for cell in sheet[2]])


def double_a_row_otherwise(book):
    sheet = book[LINES]
    row = [cell.value for cell in sheet[2]]
    row[column_of(sheet, SCORE) - 1] = 15
    sheet.append(row)


def hidden_row_more(book):
    sheet = book[LINES]
    sheet.append(["Xã Đăk số 1", "3", "Thêm", 5, None, None, 5])
    sheet.row_dimensions[sheet.max_row].hidden = True


def merge_scores(book):
    sheet = book[LINES]
    letter = get_column_letter(column_of(sheet, SCORE))
    sheet.merge_cells(f"{letter}2:{letter}{sheet.max_row}")


def formula_for_a_score(book):
    sheet = book[LINES]
    sheet.cell(2, column_of(sheet, SCORE)).value = "=12.75"


def move_the_header(book):
    book[LINES].insert_rows(1)


HARMLESS = {
    hide_rows: {"Phiếu chấm!A2": "package.rows_hidden"},
    hide_columns: {
        **dict.fromkeys((f"Phiếu chấm!{letter}1" for letter in "ABCDEFGHIJ"), "package.column_hidden"),
        **dict.fromkeys((f"Thành tích!{letter}1" for letter in "ABCDEFGHIJK"), "package.column_hidden"),
    },
    hide_sheets: {"Phiếu chấm": "package.sheet_hidden", "Đơn vị": "package.sheet_hidden"},
    show_what_is_hidden: {},
    filter_rows: {"Phiếu chấm!A4": "package.rows_hidden"},
    # a text that begins with "=" becomes a formula there, in whatever row it comes to stand
    sort_rows: dict.fromkeys(("Phiếu chấm!C2", "Phiếu chấm!C4"), "package.shown_edited"),
    reverse_columns: {
        **dict.fromkeys(("Phiếu chấm!I3", "Phiếu chấm!I5"), "package.shown_edited"),
        "Phiếu chấm!K1": "package.column_hidden",
    },
    add_column: {"Phiếu chấm!M1": "package.column_extra"},
    second_column_behind: {"Phiếu chấm!L1": "package.column_twice"},
    add_sheets: {"Ghi chú": "package.sheet_extra", "Phiếu chấm (2)": "package.sheet_extra"},
    move_sheets: {},
    merge_the_cover: dict.fromkeys(("Gói dữ liệu!A2", "Tổng hợp!A1"), "package.shown_edited"),
    empty_rows_between: {},
}
"""What leaves the values alone, and what is told of it: place → code."""
TOLD = {
    second_column_before: set(),
    rename_column: {"package.column_missing"},
    remove_column: {"package.column_missing"},
    rename_sheet: set(),
    remove_sheet: set(),
    double_a_row: {"package.row_twice"},
    double_a_row_otherwise: {"package.row_twice"},
    hidden_row_more: {"package.row_without_key"},
    merge_scores: set(),
    formula_for_a_score: {"cell.not_calculated"},
    move_the_header: {"package.column_missing"},
}
"""What is told apart from the changed cells."""


def edited(package, folder, *edits):
    book = openpyxl.load_workbook(package)
    for edit in edits:
        edit(book)
    book.save(folder / "sua.xlsx")
    return folder / "sua.xlsx"


def rows_of(read):
    return {(name, row[0]): row for name, rows in read.tables.items() for row in rows}


def strays(signed, read):
    """Give rows that hold something else than what was signed, yet are called neither edited nor bad."""
    told = {(edit.table, edit.key) for edit in read.edits} | read.bad_rows
    found = rows_of(read)
    return [
        key for key in signed.keys() | found.keys() if signed.get(key) != found.get(key) and key not in told
    ]


@pytest.mark.parametrize("edit", HARMLESS, ids=lambda edit: edit.__name__)
def test_what_leaves_the_values_alone_is_no_edit(edit, package, tmp_path):
    read = read_package(edited(package, tmp_path, edit))
    assert (read.state, read.changed_cells) == (PackageState.INTACT, ())
    assert read.tables == read_package(package).tables


@pytest.mark.parametrize("edit", HARMLESS, ids=lambda edit: edit.__name__)
def test_what_hides_doubles_or_adds_is_told_with_its_place(edit, package, tmp_path):
    issues = read_package(edited(package, tmp_path, edit)).issues
    assert {issue.where: issue.code for issue in issues} == HARMLESS[edit]
    assert {issue.severity for issue in issues} <= {Severity.WARNING}


def test_of_two_columns_the_left_one_is_read_and_named(package, tmp_path):
    (issue,) = read_package(edited(package, tmp_path, second_column_behind)).issues
    assert issue.values == {"column": SCORE, "read": "G"}


def test_an_empty_column_or_sheet_is_nothing_to_tell(package, tmp_path):
    def leave_blanks(book):
        book.create_sheet("Sheet1")
        book[LINES].cell(3, book[LINES].max_column + 3).number_format = "0.00"

    assert read_package(edited(package, tmp_path, leave_blanks)).issues == ()


def test_a_reader_that_passes_over_the_layout_would_be_caught(package, tmp_path, monkeypatch):
    monkeypatch.setattr(package_reader, "remarks_on_layout", lambda _read: ())
    assert read_package(edited(package, tmp_path, add_column)).issues == ()


@pytest.mark.parametrize("edit", TOLD, ids=lambda edit: edit.__name__)
def test_what_makes_a_value_doubtful_is_told_and_asked(edit, package, tmp_path):
    file = edited(package, tmp_path, edit)
    read = read_package(file)
    assert read.state is PackageState.EDITED
    assert read.changed_cells or read.issues
    assert {issue.code for issue in read.issues} >= TOLD[edit]
    assert strays(rows_of(read_package(package)), read) == []


@pytest.mark.parametrize("edit", TOLD, ids=lambda edit: edit.__name__)
def test_nothing_of_a_rearranged_package_comes_in_unless_a_person_takes_it(edit, package, tmp_path):
    with province(tmp_path) as store:
        knows(store)
        plan = plan_of(store, edited(package, tmp_path, edit))
        before = everything(store)
        with pytest.raises(DecisionNeededError):
            apply_import(store, plan)
        assert everything(store) == before
        apply_import(store, plan, Accept.NONE)
        assert scored(store) == {12_75: 2, None: 2}


def scored(store):
    sheets = store.scores.sheets(SheetFilter())
    entries = [store.scores.entries(sheet.uid, Round.SELF).values() for sheet in sheets]
    return Counter(entry.points for of_sheet in entries for entry in of_sheet)


def check_combinations(package, folder, seeds):
    harmless, signed = [*HARMLESS], rows_of(read_package(package))
    for seed in seeds:
        chance = random.Random(seed)  # noqa: S311  # a choice of edits is no secret
        edits = sorted(chance.sample(harmless, chance.randint(1, 4)), key=harmless.index)
        if seed % 4:  # what takes a sheet or a column away goes last: the others look for it
            edits.append(chance.choice([*TOLD]))
        file = edited(package, folder, *edits)
        read = read_package(file)
        names = [edit.__name__ for edit in edits]
        assert strays(signed, read) == [], names
        assert (read.state is PackageState.INTACT) == all(edit in HARMLESS for edit in edits), names


@pytest.mark.timeout(600)
def test_any_mixture_of_rearrangements_is_told_whole(package, tmp_path):
    check_combinations(package, tmp_path, range(FEW))


@pytest.mark.long
@pytest.mark.timeout(3_600)
def test_thousands_of_mixtures_are_told_whole(package, tmp_path):
    check_combinations(package, tmp_path, range(FEW, MANY))


def test_a_reader_that_goes_by_place_would_be_caught(package, tmp_path, monkeypatch):
    def by_place(table, lines):
        headers = tuple(column.header for column in table.columns)
        return read_grid(table, [headers, *lines[1:]] if lines else lines)

    monkeypatch.setattr(package_reader, "read_grid", by_place)
    assert read_package(edited(package, tmp_path, reverse_columns)).state is PackageState.EDITED


def test_a_reader_that_takes_the_last_of_two_columns_would_be_caught(package, tmp_path, monkeypatch):
    def last_wins(table, lines):
        return read_grid(table, [tuple(reversed(line)) for line in lines])

    monkeypatch.setattr(package_reader, "read_grid", last_wins)
    assert read_package(edited(package, tmp_path, second_column_behind)).state is PackageState.EDITED
