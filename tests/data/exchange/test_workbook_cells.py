import io
import zipfile

import pytest
from openpyxl import Workbook

from tests.shared_data import VIETNAMESE_FILES, needs_shared
from thidua_desktop.data.exchange import workbook_package
from thidua_desktop.data.exchange.sheet_scan import column_letters, column_number, scan_sheet
from thidua_desktop.data.exchange.workbook_cells import read_workbook
from thidua_desktop.domain.errors import UserError


@pytest.fixture
def path(tmp_path):
    return tmp_path / "sổ.xlsx"


def save(path, fill):
    book = Workbook()
    fill(book)
    book.save(path)
    return path


def repack(path, change):
    """Rewrite a workbook's parts; `change` edits the dictionary of parts in place."""
    with zipfile.ZipFile(path) as package:
        parts = {name: package.read(name) for name in package.namelist()}
    change(parts)
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as package:
        for name, part in parts.items():
            package.writestr(name, part)
    return path


def refusal(path):
    with pytest.raises(UserError) as caught:
        read_workbook(path)
    assert caught.value.where == path.name
    return caught.value.code


def test_cells_keep_their_addresses_from_a1(path):
    def fill(book):
        book.active.title = "Xã Ia H'Drai, năm 2025!"
        book.active["C3"] = 12.5
        book.active["B2"] = "Chữ"

    sheet = read_workbook(save(path, fill)).sheets[0]
    assert sheet.name == "Xã Ia H'Drai, năm 2025!"
    assert sheet.rows == (("", "", ""), ("", "Chữ", ""), ("", "", 12.5))
    assert sheet.place(2, 2) == "Xã Ia H'Drai, năm 2025!!C3"
    assert (sheet.value(2, 2), sheet.value(99, 0)) == (12.5, "")


def test_formulas_without_a_value_and_error_cells_are_found(path):
    def fill(book):
        book.active["A1"] = "=1+1"
        book.active["B2"] = "#REF!"
        book.active["B2"].data_type = "e"

    scan = read_workbook(save(path, fill)).sheets[0].scan
    assert (scan.formulas, scan.uncalculated, dict(scan.errors)) == ({"A1"}, {"A1"}, {"B2": "#REF!"})


def test_hidden_sheets_and_rows_are_told(path):
    def fill(book):
        book.active["A1"] = 1
        book.active.row_dimensions[1].hidden = True
        book.create_sheet("Ẩn").sheet_state = "veryHidden"

    workbook = read_workbook(save(path, fill))
    assert [sheet.is_visible for sheet in workbook.sheets] == [True, False]
    assert workbook.sheets[0].scan.hidden_rows == {1}


def test_merged_ranges_are_counted_from_zero(path):
    def fill(book):
        book.active["B2"] = "x"
        book.active.merge_cells("B2:D3")

    assert read_workbook(save(path, fill)).sheets[0].merged == ((1, 1, 2, 3),)


def test_an_empty_text_is_a_calculated_value():
    cell = b'<c r="A1" t="str"><f>B1</f><v></v></c>'
    part = b'<worksheet><sheetData><row r="1">' + cell + b"</row></sheetData></worksheet>"
    assert scan_sheet(part).uncalculated == frozenset()


def test_cells_without_addresses_are_counted():
    part = (
        b"<x:worksheet xmlns:x='m'><x:sheetData><x:row><x:c><x:v>1</x:v></x:c></x:row>"
        b"<x:row><x:c/><x:c><x:f>A1</x:f></x:c></x:row></x:sheetData></x:worksheet>"
    )
    assert scan_sheet(part).uncalculated == {"B2"}


def test_a_plain_sheet_of_values_is_not_parsed():
    part = b'<worksheet><sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData></worksheet>'
    assert scan_sheet(part).last_row == 0


@pytest.mark.parametrize("number", [1, 26, 27, 52, 53, 702, 703, 16384])
def test_column_letters_come_back_as_their_number(number):
    assert column_number(column_letters(number)) == number


def test_a_far_cell_is_refused_before_its_grid_is_laid_out(path):
    def fill(book):
        book.active["A1"] = 1
        book.active["XFD1048576"] = 2

    assert refusal(save(path, fill)) == "workbook.too_wide"


def test_a_sheet_that_reaches_too_far_is_left_at_the_first_cell_that_tells():
    far = b'<worksheet><sheetData><row r="60000"><c r="A60000"><v>1</v></c></row>'
    assert scan_sheet(far + b"</never read>").is_too_wide


def test_far_cells_that_only_carry_a_style_do_no_harm(path):
    def fill(book):
        book.active["A1"] = 1
        book.active["CC5"].number_format = "0.00"

    assert read_workbook(save(path, fill)).sheets[0].rows == ((1.0,),)


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "workbook.empty_file"),
        (b"%PDF-1.7", "workbook.not_excel"),
        (b"PK\x03\x04 cut off", "workbook.damaged"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 Workbook", "workbook.old_format"),
        (
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"),
            "workbook.encrypted",
        ),
    ],
)
def test_a_file_of_another_kind_is_refused_by_name(path, content, code):
    path.write_bytes(content)
    assert refusal(path) == code


def test_a_folder_or_a_missing_file_is_refused(tmp_path):
    assert refusal(tmp_path / "không có.xlsx") == "workbook.not_found"
    assert refusal(tmp_path) == "workbook.not_opened"


def test_a_zip_that_is_no_workbook_is_refused(path):
    with zipfile.ZipFile(path, "w") as package:
        package.writestr("thư.txt", "xin chào")
    assert refusal(path) == "workbook.not_excel"


def test_a_truncated_workbook_is_refused(path):
    content = save(path, lambda book: book.active.append(["x"] * 50)).read_bytes()
    path.write_bytes(content[: len(content) // 2])
    assert refusal(path) == "workbook.damaged"


def test_a_flipped_byte_inside_a_part_is_refused(path):
    content = bytearray(save(path, lambda book: book.active.append(["x"] * 50)).read_bytes())
    with zipfile.ZipFile(path) as package:
        entry = package.getinfo("xl/worksheets/sheet1.xml")
    content[entry.header_offset + 30 + len(entry.filename) + entry.compress_size // 2] ^= 0xFF
    path.write_bytes(content)
    assert refusal(path) in ("workbook.damaged", "workbook.not_readable")


@pytest.mark.parametrize("method", [zipfile.ZIP_LZMA, zipfile.ZIP_BZIP2])
def test_a_part_packed_in_a_way_that_no_spreadsheet_uses_is_refused(path, method):
    with zipfile.ZipFile(path, "w") as package:
        package.writestr("[Content_Types].xml", "<Types/>")
        package.writestr("xl/workbook.xml", "<workbook/>", method)
    assert refusal(path) == "workbook.damaged"


def test_macros_are_refused(path):
    save(path, lambda book: None)
    assert refusal(repack(path, lambda parts: parts.update({"xl/vbaProject.bin": b"x"}))) == "workbook.macros"


@pytest.mark.parametrize(
    "part",
    [
        b'<!DOCTYPE x [<!ENTITY a "b">]><worksheet/>',
        b'<?xml version="1.0" encoding="UTF-7"?><worksheet/>',
        "<worksheet/>".encode("utf-16"),
    ],
)
def test_xml_that_could_hide_something_is_refused(path, part):
    save(path, lambda book: None)
    repack(path, lambda parts: parts.update({"xl/worksheets/sheet1.xml": part}))
    assert refusal(path) == "workbook.unsafe"


def test_xml_that_is_broken_is_refused(path):
    save(path, lambda book: None)
    repack(path, lambda parts: parts.update({"xl/workbook.xml": b"<workbook><sheets>"}))
    assert refusal(path) == "workbook.not_readable"


def test_a_workbook_without_its_sheet_is_refused(path):
    save(path, lambda book: None)
    repack(path, lambda parts: parts.pop("xl/worksheets/sheet1.xml"))
    assert refusal(path) == "workbook.not_readable"


def test_a_part_that_swells_is_refused_while_it_inflates(path, monkeypatch):
    save(path, lambda book: None)
    repack(path, lambda parts: parts.update({"xl/media/big.bin": b"\0" * 300_000}))
    monkeypatch.setattr(workbook_package, "LARGEST_PART", 200_000)
    assert refusal(path) == "workbook.too_large"


def test_a_total_that_swells_is_refused(path, monkeypatch):
    save(path, lambda book: None)
    monkeypatch.setattr(workbook_package, "LARGEST_TOTAL", 1_000)
    assert refusal(path) == "workbook.too_large"


def test_too_large_a_file_is_not_even_read(path, monkeypatch):
    save(path, lambda book: None)
    monkeypatch.setattr(workbook_package, "LARGEST_FILE", 1_000)
    assert refusal(path) == "workbook.too_large"


def test_too_many_parts_are_refused(path):
    save(path, lambda book: None)
    extra = {f"x{number}.bin": b"" for number in range(600)}
    assert refusal(repack(path, lambda parts: parts.update(extra))) == "workbook.too_large"


def test_a_part_that_comes_twice_is_refused(path):
    buffer = io.BytesIO(save(path, lambda book: None).read_bytes())
    with zipfile.ZipFile(buffer, "a") as package:
        package.writestr("XL/WORKBOOK.XML", b"<workbook/>")
    path.write_bytes(buffer.getvalue())
    assert refusal(path) == "workbook.damaged"


def test_an_encrypted_part_is_refused(path):
    content = save(path, lambda book: None).read_bytes()
    at = content.index(b"PK\x01\x02")
    path.write_bytes(content[: at + 8] + b"\x01" + content[at + 9 :])
    assert refusal(path) == "workbook.encrypted"


def test_rows_beyond_the_bound_are_refused(path):
    def fill(book):
        book.active["A1"] = 1
        book.active["A50001"] = 2

    assert refusal(save(path, fill)) == "workbook.too_wide"


def test_a_chart_sheet_has_no_cells_and_is_left(path):
    workbook = read_workbook(save(path, lambda book: book.create_chartsheet("Biểu đồ")))
    assert [sheet.name for sheet in workbook.sheets] == ["Sheet"]


def test_shared_texts_that_are_broken_are_refused(path):
    save(path, lambda book: None)
    repack(path, break_shared_texts)
    assert refusal(path) == "workbook.not_readable"


def break_shared_texts(parts):
    parts["xl/sharedStrings.xml"] = b"<sst><si><t>x</si></sst>"
    parts["xl/worksheets/sheet1.xml"] = (
        b"<worksheet xmlns='http://schemas.openxmlformats.org/spreadsheetml/2006/main'>"
        b"<sheetData><row r='1'><c r='A1' t='s'><v>9</v></c></row></sheetData></worksheet>"
    )


@pytest.mark.parametrize("panic", ["PanicException", "KeyboardInterrupt"])
def test_only_a_panic_of_the_library_is_a_damaged_file(path, monkeypatch, panic):
    # A Rust panic can't be provoked on purpose; this is the shape in which it would arrive.
    kind = type(panic, (BaseException,), {})

    def fail(_stream):
        raise kind

    save(path, lambda book: None)
    monkeypatch.setattr("python_calamine.CalamineWorkbook.from_filelike", fail, raising=True)
    with pytest.raises(UserError if panic == "PanicException" else kind):
        read_workbook(path)


@needs_shared
@pytest.mark.parametrize("pattern", ["*.xls", "*.xlsx"])
def test_files_of_real_offices_are_read_or_refused_by_name(pattern):
    for path in sorted(VIETNAMESE_FILES.glob(pattern)):
        if path.suffix == ".xls":
            assert refusal(path) == "workbook.old_format"
        else:
            assert read_workbook(path).sheets
