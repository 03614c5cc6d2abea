"""The gate against files made to harm, and each of its rooms taken away in turn."""

import io
import os
import socket
import sys
import time
import tracemalloc
import zipfile

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.data.exchange import hostile
from thidua_desktop.data.exchange import (
    sheet_scan,
    workbook_gate,
    workbook_package,
    workbook_sheets,
    workbook_xml,
)
from thidua_desktop.data.exchange.plain_workbook import Wants
from thidua_desktop.data.exchange.workbook_gate import check_workbook, gate_here
from thidua_desktop.data.exchange.workbook_package import Part, walk_parts
from thidua_desktop.data.exchange.workbook_xml import check_xml
from thidua_desktop.domain.errors import UserError
from thidua_desktop.messages import SENTENCES, error_sentence

MAKERS = {name: make for name, (make, _code) in hostile.KINDS.items()}
CODES = {name: code for name, (_make, code) in hostile.KINDS.items()}
LONGEST_S = 5
LARGEST = 250 * 1024 * 1024


def code_of(content, wants=Wants.CELLS):
    refusal = check_workbook(content, wants).refusal
    return refusal.code if refusal else None


def refusal_of(path):
    return check_workbook(path).refusal.code


@pytest.mark.parametrize("name", MAKERS)
def test_a_hostile_file_is_refused_with_its_reason(name):
    content = MAKERS[name]()
    begin = time.monotonic()
    verdict = check_workbook(content)
    assert (verdict.refusal.code if verdict.refusal else None) == CODES[name]
    assert time.monotonic() - begin < LONGEST_S
    if verdict.refusal is not None:
        assert "{" not in error_sentence(verdict.refusal)


@pytest.mark.parametrize("name", ["far corners", "shared texts that swell", "60 000 parts", "swelling part"])
def test_a_bomb_is_refused_before_it_unfolds(name):
    content = MAKERS[name]()
    tracemalloc.start()
    check_workbook(content)
    _now, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert peak < LARGEST


def test_what_spreadsheet_programs_write_passes():
    for method in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
        assert code_of(hostile.pack(hostile.parts(), method)) is None
    book = openpyxl.Workbook()
    book.active["A1"] = "=1+1"
    book.active["A2"] = "Đoàn Thị Ấn"
    book.active.merge_cells("B1:C3")
    book.create_chartsheet("Biểu đồ")
    kept = io.BytesIO()
    book.save(kept)
    assert code_of(kept.getvalue()) is None


def test_sizes_that_are_told_behind_the_bytes_pass():
    """Writers that stream (Google, .NET, the archive tool of macOS) leave zeros in the headers."""

    class OneWay(io.RawIOBase):
        def __init__(self):
            super().__init__()
            self.kept = bytearray()

        def writable(self):
            return True

        def write(self, chunk):
            self.kept += chunk
            return len(chunk)

    stream = OneWay()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as package:
        for name, part in hostile.parts().items():
            package.writestr(name, part)
    assert code_of(bytes(stream.kept)) is None
    large = bytes(stream.kept).replace(b"PK\x07\x08", b"PK\x07\x09")
    assert code_of(large) == "workbook.damaged"


def test_sizes_in_the_large_form_pass_where_they_are_true():
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as package:
        for name, part in hostile.parts().items():
            with package.open(name, "w", force_zip64=True) as entry:
                entry.write(part)
    content = buffer.getvalue()
    assert code_of(content) is None
    place = content.index(b"\x01\x00\x10\x00") + 4
    lying = content[:place] + (1 << 40).to_bytes(8, "little") + content[place + 8 :]
    assert code_of(lying) == "workbook.damaged"


def test_a_file_with_the_ending_of_macros_is_refused_though_it_has_none(tmp_path):
    path = tmp_path / "bảng.xlsm"
    path.write_bytes(hostile.pack(hostile.parts()))
    assert refusal_of(path) == "workbook.macros"


# what stands at the path


def test_a_path_that_is_no_plain_file_is_refused(tmp_path):
    folder, dangling, ring = (tmp_path / f"{name}.xlsx" for name in ("thư mục", "mất", "vòng"))
    folder.mkdir()
    assert refusal_of(folder) == "workbook.not_opened"
    assert refusal_of(tmp_path / "a\0b.xlsx") == "workbook.not_opened"
    if sys.platform == "win32":
        return  # Windows does not tell a name that is too long, and lets few people make links
    assert refusal_of(tmp_path / ("a" * 300 + ".xlsx")) == "workbook.not_opened"
    dangling.symlink_to(tmp_path / "không có")
    ring.symlink_to(ring)
    assert refusal_of(dangling) == "workbook.not_found"
    assert refusal_of(ring) == "workbook.not_opened"


def test_a_vast_file_is_not_read(tmp_path):
    path = tmp_path / "to.xlsx"
    with path.open("wb") as file:
        file.truncate(5 << 30)  # a hole: it takes no room on the disk
    assert refusal_of(path) == "workbook.too_large"


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="Windows has no pipes among its files")
def test_a_pipe_is_not_waited_for(tmp_path):
    os.mkfifo(tmp_path / "ống.xlsx")
    assert refusal_of(tmp_path / "ống.xlsx") == "workbook.not_opened"
    with socket.socket(socket.AF_UNIX) as listening:
        listening.bind(str(tmp_path / "ổ.xlsx"))
        assert refusal_of(tmp_path / "ổ.xlsx") == "workbook.not_opened"


@pytest.mark.skipif(sys.platform == "win32", reason="Windows lets few people make links")
def test_a_link_to_a_workbook_is_read(tmp_path):
    (tmp_path / "thật.xlsx").write_bytes(hostile.pack(hostile.parts()))
    (tmp_path / "nối.xlsx").symlink_to(tmp_path / "thật.xlsx")
    assert check_workbook(tmp_path / "nối.xlsx").refusal is None


# lists


@pytest.mark.parametrize(
    ("content", "code"),
    [
        ("Mã\x00,Tên\n".encode("utf-16"), "catalogue.not_utf8"),
        (b"a," * 70, "workbook.too_wide"),
        (b"a\n" * 50_001, "workbook.too_wide"),
        (b'"' + b"a" * 200_000, "catalogue.not_readable"),
        ("\ufeffMã;Tên\nX1;Xã Một\n".encode(), None),
        (b"", None),
    ],
)
def test_a_list_is_held_to_the_bounds_of_a_sheet(content, code):
    assert code_of(content, Wants.CSV) == code


# any exception is a refusal


@pytest.mark.parametrize(
    ("error", "code"),
    [
        (MemoryError(), "workbook.too_heavy"),
        (RecursionError(), "workbook.not_readable"),
        (KeyError("x"), "workbook.not_readable"),
        (UnicodeDecodeError("utf-8", b"x", 0, 1, "x"), "workbook.not_readable"),
    ],
)
def test_whatever_a_reader_stumbles_over_is_a_refusal(monkeypatch, error, code):
    def stumble(*_arguments):
        raise error

    monkeypatch.setattr(workbook_sheets, "list_sheets", stumble)
    assert code_of(hostile.pack(hostile.parts())) == code
    assert code in SENTENCES
    with pytest.raises(UserError):
        gate_here(hostile.pack(hostile.parts()), "a.xlsx", Wants.CELLS)


# proof that the tests above can fail: with a room taken away, its files come in


def weak_walk(content, _file_name):
    """Believe the directory, as zipfile does; later names win."""
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        entries = package.infolist()
    found = {}
    for entry in entries:
        start = entry.header_offset + 30 + len(entry.filename.encode())
        start += int.from_bytes(content[entry.header_offset + 28 : entry.header_offset + 30], "little")
        end = start + entry.compress_size
        is_packed = entry.compress_type != 0
        found[entry.filename] = Part(entry.filename, is_packed, entry.CRC, entry.file_size, start, end)
    return tuple(found.values())


ROOMS = {
    "zip": (workbook_gate, "walk_parts", weak_walk, ["junk in front", "name: step up inside"]),
    "names": (workbook_gate, "refuse_names", lambda *_: None, ["part: macros", "part: program"]),
    "lists": (workbook_gate, "check_list", lambda *_: None, ["part: macros by type"]),
    "xml": (workbook_gate, "check_xml", lambda *_: None, ["xml: 65 levels", "xml: 201 attributes"]),
    "depth": (
        workbook_xml,
        "_may_go_too_far",
        lambda _part: False,
        ["xml: 65 levels", "xml: 201 attributes"],
    ),
    "ratio": (workbook_package, "MOST_TIMES_SMALLER", 10**9, ["swelling part"]),
    "text": (workbook_sheets, "MOST_TEXT", 10**12, ["shared texts that swell"]),
    "merged": (workbook_sheets, "MOST_MERGED", 10**12, ["60 000 merged"]),
}


@pytest.mark.parametrize(
    ("room", "name"), [(room, name) for room, (*_, names) in ROOMS.items() for name in names]
)
def test_without_its_room_a_file_is_not_refused_for_its_reason(monkeypatch, room, name):
    module, function, weak, _names = ROOMS[room]
    monkeypatch.setattr(module, function, weak)
    if room == "text":
        monkeypatch.setattr(workbook_sheets, "read_sheets", lambda *_: ())  # 500 MB of letters
    assert code_of(MAKERS[name]()) != CODES[name]


# laws


def nested(shape):
    """Write a tree: a text, or a list of children; give it with its depth."""
    if isinstance(shape, str):
        return f'<e a="{shape}"/>', 1
    children = [nested(one) for one in shape]
    text = "".join(piece for piece, _depth in children)
    return f"<node>{text}</node>", 1 + max((depth for _text, depth in children), default=0)


SIGNS = st.sampled_from(["", "/>", "a=b", "x" * 40, "?>", "/", ">"])
TREES = st.recursive(SIGNS, lambda inner: st.lists(inner, max_size=4), max_leaves=40)


@given(TREES, st.sampled_from([8, 16, 64]))
def test_counting_signs_finds_every_depth_that_the_parser_finds(tree, piece):
    text, depth = nested(tree)
    before = workbook_xml._PIECE, workbook_xml.DEEPEST
    workbook_xml._PIECE, workbook_xml.DEEPEST = piece, 4
    try:
        check_xml(text.encode(), "a.xlsx")
        passed = True
    except UserError:
        passed = False
    finally:
        workbook_xml._PIECE, workbook_xml.DEEPEST = before
    assert passed == (depth <= 4)


PLACES = st.sampled_from(["", ' r="{column}{row}"', " r='{column}{row}'", ' s="1" r="{column}{row}"'])
CONTENTS = st.sampled_from([
    "", "<v>1</v>", "<v/>", "<f>A1</f>", "<f>A1</f><v>2</v>", "<f/>", '<f t="shared" si="0"/><v>3</v>',
    "<v>2</v><f>A1</f>", "<is><t>chữ</t></is>",
])  # fmt: skip
KINDS_OF_CELL = st.sampled_from(["", ' t="s"', ' t="e"', ' t="str"', " t = 'e'"])
CELLS = st.lists(st.tuples(PLACES, KINDS_OF_CELL, CONTENTS), max_size=5)
ROWS = st.lists(st.tuples(st.booleans(), st.booleans(), CELLS), max_size=5)


@given(ROWS, st.sampled_from(["<c", "<x:c"]))
def test_a_sheet_is_looked_over_the_same_on_every_road(rows, tag):
    prefix = tag[1:-1]
    text = [f'<{prefix}worksheet xmlns="m" xmlns:x="m"><{prefix}sheetData>']
    for number, (has_number, is_hidden, cells) in enumerate(rows, start=1):
        place = f' r="{number}"' if has_number or any("r=" in cell[0] for cell in cells) else ""
        text.append(f"<{prefix}row{place}" + ' hidden="1"' * is_hidden + ">")
        for column, (where, kind, content) in zip("ABCDE", cells, strict=False):
            at = where.format(column=column, row=number)
            text.append(f"{tag}{at}{kind}>{content}</{tag[1:]}>")
        text.append(f"</{prefix}row>")
    part = "".join([*text, f"</{prefix}sheetData></{prefix}worksheet>"]).encode()
    slow = sheet_scan._Scanner()
    sheet_scan._read_tags(part, slow)
    quick, whole = sheet_scan.scan_sheet(part), slow.result()
    for found in ("formulas", "uncalculated", "errors", "hidden_rows", "is_too_wide"):
        assert getattr(quick, found) == getattr(whole, found), found


def test_the_parts_of_a_good_file_fill_it():
    content = hostile.pack(hostile.parts())
    found = walk_parts(content, "a.xlsx")
    assert [part.name for part in found] == list(hostile.parts())
    assert sum(part.size for part in found) == sum(map(len, hostile.parts().values()))
