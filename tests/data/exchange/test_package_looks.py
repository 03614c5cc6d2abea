"""What people meet who open a package in a spreadsheet or print it: Vietnamese words, nothing cut off."""

import openpyxl
import pytest

from tests.past_files.make_packages import make
from thidua_desktop.data.exchange.package_format import TABLES
from thidua_desktop.domain.records.exchange import PackageKind
from thidua_desktop.domain.records.keys import KeyState
from thidua_desktop.domain.rule_kinds import KINDS

LEVELS = {"central", "province", "department", "district", "commune", "bloc_head", "organisation"}
CODES = {
    *LEVELS,
    *KINDS,
    *KeyState,
    *(
        choice.value
        for tables in TABLES.values()
        for table in tables
        for column in table.columns
        for choice in column.choices or ()
    ),
}


@pytest.fixture(scope="module")
def books(tmp_path_factory):
    made = make(tmp_path_factory.mktemp("goi"))
    return {kind: openpyxl.load_workbook(file) for kind, file in made.items()}


def seen(sheet):
    """Give the cells that people see."""
    return [cell for row in sheet for cell in row if not sheet.column_dimensions[cell.column_letter].hidden]


@pytest.mark.parametrize("kind", PackageKind)
def test_no_code_of_the_program_is_seen(kind, books):
    shown = [sheet for sheet in books[kind] if sheet.sheet_state == "visible"]
    told = [
        (sheet.title, cell.coordinate, cell.value)
        for sheet in shown
        for cell in seen(sheet)
        if isinstance(cell.value, str) and (cell.value in CODES or cell.value.startswith("{"))
    ]
    assert told == []
    assert "trusted" in CODES
    assert "typed" in CODES


@pytest.mark.parametrize("kind", PackageKind)
def test_every_sheet_prints_its_name_and_the_pages_number(kind, books):
    for sheet in books[kind]:
        assert sheet.oddHeader.left.text == "&A"
        assert sheet.oddFooter.right.text == "Trang &P/&N"
        assert (sheet.page_setup.orientation, sheet.page_setup.fitToHeight) == ("landscape", 0)


@pytest.mark.parametrize("kind", PackageKind)
def test_every_header_has_room_for_its_words(kind, books):
    for sheet in books[kind]:
        if sheet.auto_filter.ref is None:
            continue
        for cell in sheet[1]:
            width = sheet.column_dimensions[cell.column_letter].width * 0.85
            lines = (sheet.row_dimensions[1].height or 15.75) / 15.75
            hidden = sheet.column_dimensions[cell.column_letter].hidden
            assert hidden or longest_word(cell.value) <= width, (sheet.title, cell.value)
            assert hidden or len(cell.value) <= lines * width, (sheet.title, cell.value)


def longest_word(text):
    return max(len(word) for word in text.split())
