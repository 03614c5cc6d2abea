"""A package as a file: written, read back, edited by hand, saved again by spreadsheets, damaged."""

import base64
import gzip
import random
import zipfile
from dataclasses import replace
from datetime import UTC, datetime

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st
from python_calamine import CalamineWorkbook

from tests.two_offices import edit, office, send
from thidua_desktop.data.exchange import package_format as form
from thidua_desktop.data.exchange.package_manifest import manifest_text, read_manifest, signed_text
from thidua_desktop.data.exchange.package_reader import read_package
from thidua_desktop.data.exchange.package_values import canonical_cell, canonical_text, to_canonical, to_cells
from thidua_desktop.data.exchange.package_writer import (
    PackageText,
    TableContent,
    sorted_tables,
    write_package,
)
from thidua_desktop.data.exchange.signing import make_key, sign
from thidua_desktop.domain.check_code import check_code
from thidua_desktop.domain.errors import UserError
from thidua_desktop.domain.records.exchange import Manifest, PackageKind, PackageState

TEXTS = st.text(st.characters(codec="utf-8", exclude_categories=("Cs", "Co")), max_size=60).map(
    canonical_text
)
MARKS = st.integers(-(10**14), 10**14) | st.none()
AMOUNTS = st.integers(-(10**16), 10**16) | st.none()
DAYS = st.dates().map(lambda day: day.isoformat())
SECRET, PUBLIC_KEY = make_key()
NEWER = [f'"format_version":{version}' for version in (form.FORMAT_VERSION, form.FORMAT_VERSION + 1)]
MANIFEST = Manifest(
    form.FORMAT_VERSION,
    PackageKind.SUBMISSION,
    "goi",
    "nguoi-gui",
    "H61",
    "Huyện Đăk Hà",
    "may",
    3,
    datetime(2026, 3, 2, 1, 30, tzinfo=UTC),
    2025,
    "2025",
    ("ab" * 32,),
    (("lines", 1),),
    "",
    "",
    "0.1.0",
    public_key=PUBLIC_KEY,
)


def signed(text):
    return sign(SECRET, text)


@pytest.fixture
def package(tmp_path):
    with office(tmp_path) as store:
        return send(store, tmp_path).file


def reword(sheet, old, new):
    sheet["B1"].value = sheet["B1"].value.replace(old, new)


def rewrite(file, spoils):
    """Write the ZIP anew with some of its parts changed."""
    with zipfile.ZipFile(file) as book:
        parts = {name: book.read(name) for name in book.namelist()}
    with zipfile.ZipFile(file, "w") as book:
        for name, part in parts.items():
            book.writestr(name, spoils.get(name, bytes)(part))


def forge(file, payload):
    """Put another baseline into the hidden sheet with a manifest that vouches for it."""
    book = openpyxl.load_workbook(file)
    sheet, digest = book["_td"], form.content_hash(payload)
    honest = read_manifest(sheet["B1"].value)
    forged = replace(honest, content_hash=digest, check_code=check_code(digest))
    for name in list(book.custom_doc_props.names):
        del book.custom_doc_props[name]
    sheet.delete_rows(3, sheet.max_row)
    unsigned = replace(forged, public_key=PUBLIC_KEY, certificate=None)
    sheet["B1"].value = manifest_text(replace(unsigned, signature=signed(signed_text(unsigned))))
    sheet["B2"].value = base64.b64encode(gzip.compress(payload)).decode()
    book.save(file)


def states(*files):
    return [read_package(file).state for file in files]


def test_a_package_reads_back_as_it_was_written(package):
    read = read_package(package)
    assert (read.state, read.changed_cells, read.issues) == (PackageState.INTACT, (), ())
    assert [row[3] for row in read.tables["lines"]] == ["12.75", None, "12.75", None]
    assert dict(read.manifest.counts) == {name: len(rows) for name, rows in read.tables.items()}


def test_people_see_headed_sheets_and_no_ids(package):
    book = openpyxl.load_workbook(package)
    assert book.sheetnames[:2] == ["Gói dữ liệu", "Tổng hợp"]
    assert book["_td"].sheet_state == "hidden"
    lines = book["Phiếu chấm"]
    hidden = [cell.value for cell in lines[1] if lines.column_dimensions[cell.column_letter].hidden]
    assert (hidden, lines.freeze_panes, lines.auto_filter.ref) == (["Mã dòng"], "A2", "A1:K5")
    assert lines["A2"].value == "Xã Đăk số 1"
    assert lines["A1"].font.bold


def test_no_text_ever_becomes_a_formula(package):
    for sheet in openpyxl.load_workbook(package).worksheets:
        assert [cell.coordinate for row in sheet.iter_rows() for cell in row if cell.data_type == "f"] == []
    with zipfile.ZipFile(package) as book:
        assert not any(b"<f>" in book.read(name) for name in book.namelist())


def test_one_edited_cell_is_exactly_one_change(package):
    place = edit(package, "Phiếu chấm", "Điểm tự chấm", 14)
    read = read_package(package)
    changes = [(cell.where, cell.old, cell.new) for cell in read.changed_cells]
    assert (read.state, changes) == (PackageState.EDITED, [(place, "12.75", "14.00")])


def test_a_formula_without_a_value_is_named_and_its_row_is_not_taken(package):
    place = edit(package, "Phiếu chấm", "Điểm tự chấm", "=10+4")
    read = read_package(package)
    assert (read.state, [(issue.code, issue.where) for issue in read.issues]) == (
        PackageState.EDITED,
        [("cell.not_calculated", place)],
    )
    assert {table for table, _ in read.bad_rows} == {"lines"}


def test_a_formula_without_a_value_is_named_where_nothing_stood_before(package):
    place = edit(package, "Phiếu chấm", "Điểm tự chấm", "=10+4", row=3)
    read = read_package(package)
    assert (read.state, [(issue.code, issue.where) for issue in read.issues]) == (
        PackageState.EDITED,
        [("cell.not_calculated", place)],
    )


def test_a_choice_is_edited_by_its_word(package):
    place = edit(package, "Thành tích", "Đối tượng", "cá nhân")
    (cell,) = read_package(package).changed_cells
    assert (cell.where, cell.old, cell.new) == (place, "Hộ gia đình", "Cá nhân")


def test_a_text_in_a_number_cell_is_a_change_and_named(package):
    place = edit(package, "Phiếu chấm", "Điểm tự chấm", "nhiều")
    read = read_package(package)
    assert [(cell.where, cell.new) for cell in read.changed_cells] == [(place, "nhiều")]
    assert [(issue.code, issue.where) for issue in read.issues] == [("package.cell_not_number", place)]


def test_sorted_rows_are_no_edit(package):
    book = openpyxl.load_workbook(package)
    sheet = book["Phiếu chấm"]
    rows = [[cell.value for cell in row] for row in sheet.iter_rows(min_row=2)]
    for number, row in enumerate(reversed(rows), start=2):
        for column, value in enumerate(row, start=1):
            sheet.cell(number, column).value = value
    book.save(package)
    assert states(package) == [PackageState.INTACT]


def test_rows_added_removed_and_doubled_by_hand_are_told(package):
    book = openpyxl.load_workbook(package)
    book["Thành tích"].append(["Cá nhân", "Ông Nguyễn Văn A"])
    lines = book["Phiếu chấm"]
    lines.append([cell.value for cell in lines[2]])
    lines.delete_rows(5)
    book.save(package)
    read = read_package(package)
    told = {cell.where.split("!")[0] for cell in read.changed_cells}
    assert read.state is PackageState.EDITED
    assert told == {"Thành tích", "Phiếu chấm"}
    assert {issue.code for issue in read.issues} == {"package.row_without_key", "package.row_twice"}


def test_a_save_by_another_program_is_no_edit(package, tmp_path):
    openpyxl.load_workbook(package).save(tmp_path / "luu_lai.xlsx")
    assert states(tmp_path / "luu_lai.xlsx") == [PackageState.INTACT]


def test_a_file_cut_short_anywhere_is_damaged(package, tmp_path):
    content = package.read_bytes()
    cut = tmp_path / "cut.xlsx"
    chance = random.Random(7)  # noqa: S311  # places to cut are no secrets
    for length in [0, 1, 3, 22, *(chance.randrange(len(content)) for _ in range(40)), len(content) - 1]:
        cut.write_bytes(content[:length])
        read = read_package(cut)
        assert read.state is PackageState.DAMAGED, length
        assert read.problem is not None


def test_a_flipped_bit_never_changes_a_value_in_silence(package, tmp_path):
    content = package.read_bytes()
    whole = read_package(package)
    flipped = tmp_path / "flipped.xlsx"
    chance = random.Random(11)  # noqa: S311  # places to flip are no secrets
    for _ in range(150):
        place = chance.randrange(len(content))
        flipped.write_bytes(content[:place] + bytes([content[place] ^ 4]) + content[place + 1 :])
        read = read_package(flipped)
        assert read.state is not PackageState.INTACT or read.tables == whole.tables


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "workbook.empty_file"),
        (b"ngay 1 thang 1", "workbook.not_excel"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "workbook.old_format"),
        (b"PK\x03\x04" + bytes(300), "workbook.damaged"),
    ],
)
def test_a_file_of_another_kind_is_refused_with_its_reason(tmp_path, content, code):
    file = tmp_path / "la.xlsx"
    file.write_bytes(content)
    read = read_package(file)
    assert (read.state, read.problem.code) == (PackageState.DAMAGED, code)


def test_a_zip_that_is_no_workbook_is_refused(tmp_path):
    with zipfile.ZipFile(tmp_path / "anh.xlsx", "w") as book:
        book.writestr("anh/mot.png", b"123")
    assert states(tmp_path / "anh.xlsx") == [PackageState.DAMAGED]


def test_a_workbook_of_somebody_else_is_foreign(tmp_path):
    openpyxl.Workbook().save(tmp_path / "bang.xlsx")
    assert states(tmp_path / "bang.xlsx") == [PackageState.FOREIGN]


@pytest.mark.parametrize(
    ("spoil", "code"),
    [
        (lambda sheet: sheet.delete_rows(2, 9), "package.baseline_missing"),
        (lambda sheet: setattr(sheet["B2"], "value", "H4sIAAAA"), "package.baseline_damaged"),
        (lambda sheet: reword(sheet, "H61", "H62"), "package.manifests_disagree"),
    ],
)
def test_a_hidden_sheet_that_was_touched_is_damage(package, spoil, code):
    book = openpyxl.load_workbook(package)
    for name in [name for name in book.custom_doc_props.names if name.startswith("td_baseline")]:
        del book.custom_doc_props[name]
    spoil(book["_td"])
    book.save(package)
    read = read_package(package)
    assert (read.state, read.problem.code) == (PackageState.DAMAGED, code)


@pytest.mark.parametrize(
    ("spoil", "code"),
    [
        (lambda xml: xml.replace(b"?>", b"?><!DOCTYPE a>", 1), "workbook.unsafe"),
        (lambda xml: xml[:-20], "workbook.not_readable"),
    ],
)
@pytest.mark.parametrize("part", ["xl/worksheets/td.xml", "docProps/custom.xml"])
def test_a_part_behind_the_sheets_that_was_touched_is_damage(package, part, spoil, code):
    rewrite(package, {part: spoil})
    read = read_package(package)
    assert (read.state, read.problem.code) == (PackageState.DAMAGED, code)


@pytest.mark.parametrize(
    "payload",
    [
        b"5",
        b"[" * 100_000,
        b'[["khong-co",[["a"]]]]',
        b'[["lines",[["a","b"]]]]',
        b'[["periods",[["p","2025","N","year","hai","2025-01-01","2025-12-31",null,null,null]]]]',
        b'[["periods",[["p","2025","N","year","2025","2025-12-31","2025-01-01",null,null,null]]]]',
    ],
)
def test_a_baseline_that_no_writer_makes_is_damage(package, payload):
    forge(package, payload)
    read = read_package(package)
    assert (read.state, read.problem.code) == (PackageState.DAMAGED, "package.baseline_damaged")


def test_one_copy_of_the_manifest_is_enough(package):
    book = openpyxl.load_workbook(package)
    for name in list(book.custom_doc_props.names):
        del book.custom_doc_props[name]
    book.save(package)
    assert states(package) == [PackageState.INTACT]


def test_a_package_of_a_newer_format_is_told_apart(package):
    book = openpyxl.load_workbook(package)
    for name in list(book.custom_doc_props.names):
        del book.custom_doc_props[name]
    reword(book["_td"], *NEWER)
    book.save(package)
    assert read_package(package).problem.code == "package.newer"


def test_a_file_that_is_there_is_never_overwritten(tmp_path):
    with office(tmp_path) as store:
        names = [send(store, tmp_path).file.name for _ in range(3)]
    assert names == ["goi.xlsx", "goi (2).xlsx", "goi (3).xlsx"]
    assert not list(tmp_path.glob("*.tam"))


def test_an_untouched_file_and_its_cells_say_the_same(package):
    quick, slow = read_package(package), read_package(package, trusts_parts=False)
    assert (quick.state, quick.tables, quick.manifest) == (slow.state, slow.tables, slow.manifest)


def test_a_sheet_swapped_for_another_is_noticed_behind_an_untouched_rest(package, tmp_path):
    """The hidden sheet stays byte for byte; only the shown text of one criterion's note changes."""
    swapped = tmp_path / "doi.xlsx"
    with zipfile.ZipFile(package) as book, zipfile.ZipFile(swapped, "w") as copy:
        for name in book.namelist():
            part = book.read(name)
            if name == "xl/sharedStrings.xml":
                part = part.replace("-5% so với kế hoạch".encode(), "+5% so với kế hoạch".encode())
            copy.writestr(name, part)
    read = read_package(swapped)
    assert [(cell.old, cell.new) for cell in read.changed_cells] == [
        ("-5% so với kế hoạch", "+5% so với kế hoạch")
    ] * 2


def test_a_part_that_stands_twice_is_not_taken_on_trust(package):
    with pytest.warns(UserWarning, match="Duplicate name"), zipfile.ZipFile(package, "a") as book:
        book.writestr("xl/sharedStrings.xml", book.read("xl/sharedStrings.xml").replace(b"5%", b"7%"))
    assert states(package) != [PackageState.INTACT]


def test_a_manifest_survives_its_text():
    assert read_manifest(manifest_text(MANIFEST)) == MANIFEST
    assert [read_manifest(text) for text in ("", "[]", "{}", "null", '{"kind":1}')] == [None] * 5


def test_a_text_too_long_for_a_cell_is_refused_with_its_name(tmp_path):
    row = ("tt", "individual", "Ông A", None, "merit", "x" * 32_768, *(None,) * 9)
    content = TableContent(form.ACHIEVEMENTS, [row], [(None, None)])
    with pytest.raises(UserError) as refused:
        write_package(tmp_path / "goi.xlsx", MANIFEST, PackageText(b"[]", (content,)), signed)
    assert [issue.values["name"] for issue in refused.value.issues] == ["Ông A"]


def test_a_folder_that_cannot_be_written_is_told(tmp_path):
    (tmp_path / "tep").write_text("không phải thư mục", encoding="utf-8")
    with office(tmp_path) as store, pytest.raises(UserError) as refused:
        send(store, tmp_path / "tep")
    assert refused.value.code == "package.not_delivered"


@given(
    st.lists(st.tuples(TEXTS, TEXTS, DAYS | st.none(), st.booleans(), TEXTS), max_size=6),
    st.lists(st.tuples(AMOUNTS, MARKS, TEXTS), max_size=6),
)
def test_whatever_is_written_is_read(tmp_path_factory, achievements, lines):
    rows = [
        (
            f"t{number}",
            "household",
            name,
            title,
            "merit",
            title,
            day,
            None,
            "1" * flag or None,
            *(None,) * 5,
            note,
        )
        for number, (name, title, day, flag, note) in enumerate(achievements)
    ]
    scores = [
        (f"p:self:{number}", quantity(target), None, points(mark), None, note, None)
        for number, (target, mark, note) in enumerate(lines)
    ]
    contents = [
        TableContent(form.LINES, scores, [(None, "1", "Nội dung", 5.0)] * len(scores)),
        TableContent(form.ACHIEVEMENTS, rows, [(None, None)] * len(rows)),
    ]
    tables = sorted_tables(contents)
    payload = form.payload_bytes(PackageKind.SUBMISSION, tables)
    digest = form.content_hash(payload)
    stamped = Manifest(
        **{name: getattr(MANIFEST, name) for name in MANIFEST.__dataclass_fields__}
        | {"content_hash": digest, "check_code": check_code(digest)}
    )
    text = PackageText(payload, tuple(contents))
    file = write_package(tmp_path_factory.mktemp("goi") / "goi.xlsx", stamped, text, signed)
    read = read_package(file)
    assert (read.state, read.tables) == (PackageState.INTACT, tables)


def quantity(number):
    return None if number is None else f"{'-' * (number < 0)}{abs(number) // 10**4}.{abs(number) % 10**4:04d}"


def points(number):
    return None if number is None else f"{'-' * (number < 0)}{abs(number) // 100}.{abs(number) % 100:02d}"


@given(st.lists(st.text(max_size=20), max_size=8))
def test_a_column_of_texts_is_cleaned_like_each_of_its_texts(texts):
    (column,) = [column for column in form.ACHIEVEMENTS.content if column.field == "summary"]
    assert to_canonical(column, texts) == [canonical_text(text) for text in texts]


@given(st.lists(DAYS, min_size=1, max_size=5))
def test_days_survive_the_cell(days):
    (column,) = [column for column in form.ACHIEVEMENTS.content if column.field == "achieved_to"]
    assert [canonical_cell(column, cell) for cell in to_cells(column, days)] == days


def test_calamine_gives_the_days_as_days(package):
    with CalamineWorkbook.from_path(package) as book:
        sheet = book.get_sheet_by_name("Thành tích").to_python()
    assert str(sheet[1][sheet[0].index("Đến ngày")]) == "2025-05-31"
