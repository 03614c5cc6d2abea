"""Files that somebody might send to harm, made on the spot: each with the code that it must be refused with.

A maker gives bytes; a code None means that the file is odd but harmless and is read.
"""

import io
import struct
import zipfile
import zlib
from collections.abc import Callable, Mapping

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
SHEET = "xl/worksheets/sheet1.xml"
BOOK = "xl/workbook.xml"
BOOK_RELATIONS = "xl/_rels/workbook.xml.rels"

Parts = dict[str, bytes]


def sheet(rows: str, rest: str = "") -> bytes:
    """Write a worksheet part around its rows."""
    return f'<worksheet xmlns="{MAIN}"><sheetData>{rows}</sheetData>{rest}</worksheet>'.encode()


def book(names: list[str], targets: list[str]) -> Parts:
    """Write the workbook part and its relations."""
    tabs = "".join(
        f'<sheet name="{name}" sheetId="{number}" r:id="rId{number}"/>'
        for number, name in enumerate(names, start=1)
    )
    relations = "".join(
        f'<Relationship Id="rId{number}" Type="{OFFICE}/worksheet" Target="{target}"/>'
        for number, target in enumerate(targets, start=1)
    )
    return {
        BOOK: f'<workbook xmlns="{MAIN}" xmlns:r="{OFFICE}"><sheets>{tabs}</sheets></workbook>'.encode(),
        BOOK_RELATIONS: f'<Relationships xmlns="{RELATIONS}">{relations}</Relationships>'.encode(),
    }


def parts(**changes: bytes) -> Parts:
    """Give the parts of a small workbook; `changes` take the place of SHEET, BOOK and the like."""
    whole: Parts = {
        "[Content_Types].xml": (
            f'<Types xmlns="{TYPES}"><Default Extension="xml" ContentType="application/xml"/>'
            '<Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument'
            '.spreadsheetml.sheet.main+xml"/></Types>'
        ).encode(),
        "_rels/.rels": (
            f'<Relationships xmlns="{RELATIONS}"><Relationship Id="rId1" Type="{OFFICE}/officeDocument"'
            ' Target="xl/workbook.xml"/></Relationships>'
        ).encode(),
        **book(["Bảng"], ["worksheets/sheet1.xml"]),
        SHEET: sheet('<row r="1"><c r="A1"><v>1.5</v></c></row>'),
    }
    names = {"sheet_part": SHEET, "book_part": BOOK, "relations_part": BOOK_RELATIONS}
    for name, part in changes.items():
        whole[names[name]] = part
    return whole


def pack(whole: Mapping[str, bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    """Pack parts into a file."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", method) as package:
        for name, part in whole.items():
            entry = zipfile.ZipInfo(name)
            entry.filename = name  # Windows would turn a backslash round
            package.writestr(entry, part, method)
    return buffer.getvalue()


def with_part(name: str, part: bytes = b"x") -> bytes:
    """Give a workbook with one part more."""
    return pack({**parts(), name: part})


def with_cells(rows: str, rest: str = "") -> bytes:
    """Give a workbook with these rows."""
    return pack(parts(sheet_part=sheet(rows, rest)))


def with_cell(attributes: str, content: str = "<v>1</v>") -> bytes:
    """Give a workbook with one cell."""
    return with_cells(f'<row r="1"><c {attributes}>{content}</c></row>')


def patched(mark: bytes, offset: int, value: bytes, which: int = 0) -> bytes:
    """Give a good workbook with some bytes of the n-th header of a kind replaced."""
    content = bytearray(pack(parts()))
    at = -1
    for _ in range(which + 1):
        at = content.index(mark, at + 1)
    content[at + offset : at + offset + len(value)] = value
    return bytes(content)


LOCAL, CENTRAL, END = b"PK\x03\x04", b"PK\x01\x02", b"PK\x05\x06"


def moved_to_front(junk: bytes) -> bytes:
    """Give a good workbook behind some bytes, with the directory adjusted to them."""
    buffer = io.BytesIO(junk)
    buffer.seek(0, io.SEEK_END)
    with zipfile.ZipFile(buffer, "a") as package:
        for name, part in parts().items():
            package.writestr(name, part)
    return buffer.getvalue()


def overlapping() -> bytes:
    """Let the directory name one packed part many times, as overlap bombs do."""
    kernel = zlib.compress(b"\0" * 60_000, 9)[2:-4]
    name, checksum = b"xl/media/a.png", zlib.crc32(b"\0" * 60_000)
    good = parts()
    content = bytearray()
    directory = bytearray()
    for part_name, part in [*((n.encode(), p) for n, p in good.items()), (name, None)]:
        packed = kernel if part is None else part
        facts = (checksum, len(kernel), 60_000) if part is None else (zlib.crc32(part), len(part), len(part))
        method = 8 if part is None else 0
        offset = len(content)
        content += struct.pack("<4s5H3L2H", LOCAL, 20, 0x800, method, 0, 33, *facts, len(part_name), 0)
        content += part_name + packed
        names = [part_name] if part is not None else [b"xl/media/a%03d.png" % n for n in range(200)]
        for one in names:
            directory += struct.pack(
                "<4s6H3L5H2L", CENTRAL, 20, 20, 0x800, method, 0, 33, *facts, len(one), 0, 0, 0, 0, 0, offset
            )
            directory += one
    count = len(good) + 200
    end = struct.pack("<4s4H2LH", END, 0, 0, count, count, len(directory), len(content), 0)
    return bytes(content + directory + end)


def linked(name: str) -> bytes:
    """Give a workbook with one more entry that is a symbolic link."""
    buffer = io.BytesIO(pack(parts()))
    with zipfile.ZipFile(buffer, "a") as package:
        entry = zipfile.ZipInfo(name)
        entry.create_system, entry.external_attr = 3, 0o120777 << 16
        package.writestr(entry, "../../etc/passwd")
    return buffer.getvalue()


def deep(levels: int) -> str:
    """Nest elements."""
    return "<a>" * levels + "</a>" * levels


def attributes(count: int) -> str:
    """Give so many attributes."""
    return " ".join(f'a{number}="="' for number in range(count))


def shared_bomb() -> bytes:
    """Show one long shared text in very many cells."""
    cells = "".join(
        f'<row r="{row}">'
        + "".join(f'<c s="{len(noise(row % 7))}" t="s"><v>0</v></c>' for _ in range(6))
        + "</row>"
        for row in range(1, 3_000)
    )
    whole = parts(sheet_part=sheet(cells))
    whole["xl/sharedStrings.xml"] = f'<sst xmlns="{MAIN}"><si><t>{noise(32_000)}</t></si></sst>'.encode()
    return pack(whole)


def noise(length: int) -> str:
    """Give text that packs badly, always the same."""
    state, letters = 1, []
    for _ in range(length):
        state = state * 1_103_515_245 + 12_345 & 0x7FFFFFFF
        letters.append(chr(97 + (state >> 16) % 26))
    return "".join(letters)


def far_corners(sheets: int) -> bytes:
    """Give sheets of two cells each with a vast empty middle."""
    rows = '<row r="1"><c r="A1"><v>1</v></c></row><row r="50000"><c r="BL50000"><v>1</v></c></row>'
    targets = [f"worksheets/sheet{number}.xml" for number in range(1, sheets + 1)]
    whole = {**parts(), **book([f"S{n}" for n in range(sheets)], targets)}
    return pack({**whole, **{f"xl/{target}": sheet(rows) for target in targets}})


def old_file(stream: str) -> bytes:
    """Give the head of an OLE2 file that holds a stream of a name."""
    return b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504) + stream.encode("utf-16-le") + bytes(512)


def _kinds() -> dict[str, tuple[Callable[[], bytes], str | None]]:
    return {
        "empty": (lambda: b"", "workbook.empty_file"),
        "csv renamed": (lambda: "Mã,Tên\n1,Xã Một\n".encode(), "workbook.not_excel"),
        "html renamed": (lambda: b"<html><table><tr><td>1</td></tr></table></html>", "workbook.not_excel"),
        "xls renamed": (lambda: old_file("Workbook"), "workbook.old_format"),
        "password": (lambda: old_file("EncryptedPackage"), "workbook.encrypted"),
        "ods renamed": (lambda: pack({"mimetype": b"x", "content.xml": b"<a/>"}), "workbook.open_document"),
        "xlsb renamed": (lambda: pack({"xl/workbook.bin": b"x"}), "workbook.binary_format"),
        "docx renamed": (
            lambda: pack({"[Content_Types].xml": b"<a/>", "word/document.xml": b"<a/>"}),
            "workbook.not_excel",
        ),
        "zip of itself": (lambda: pack({"a.zip": pack({"a.zip": b"PK"})}), "workbook.not_excel"),
        "no end": (lambda: pack(parts())[:-22], "workbook.damaged"),
        "only an end": (lambda: END + bytes(18), "workbook.not_excel"),
    }


def _zip_tricks() -> dict[str, tuple[Callable[[], bytes], str | None]]:
    huge = struct.pack("<L", 0xFFFFFFFE)
    good = pack(parts())
    return {
        "claims 4 GB": (lambda: patched(CENTRAL, 24, huge), "workbook.too_large"),
        "claims zip64": (lambda: patched(CENTRAL, 24, b"\xff" * 4), "workbook.damaged"),
        "claims 65 535 entries": (lambda: patched(END, 8, b"\xff" * 4), "workbook.too_large"),
        "claims less than it has": (lambda: patched(CENTRAL, 24, b"\x05\0\0\0", 4), "workbook.damaged"),
        "headers disagree on size": (lambda: patched(LOCAL, 22, b"\x05\0\0\0", 4), "workbook.damaged"),
        "headers disagree on name": (lambda: patched(LOCAL, 30, b"X", 4), "workbook.damaged"),
        "headers disagree on method": (lambda: patched(LOCAL, 8, b"\0\0", 4), "workbook.damaged"),
        "wrong checksum": (lambda: patched(CENTRAL, 16, b"\0\0\0\0", 4), "workbook.damaged"),
        "unknown method": (lambda: patched(CENTRAL, 10, b"\x63\0"), "workbook.damaged"),
        "encrypted": (lambda: patched(CENTRAL, 8, b"\x01\0"), "workbook.encrypted"),
        "encrypted directory": (lambda: patched(CENTRAL, 8, b"\0\x20"), "workbook.encrypted"),
        "second disk": (lambda: patched(CENTRAL, 34, b"\x01\0"), "workbook.damaged"),
        "directory elsewhere": (lambda: patched(END, 16, b"\x09\0\0\0"), "workbook.damaged"),
        "junk in front": (lambda: moved_to_front(b"PK junk"), "workbook.damaged"),
        "program in front": (lambda: moved_to_front(b"MZ" + bytes(500)), "workbook.not_excel"),
        "junk behind": (lambda: good + b"x", "workbook.damaged"),
        "comment": (lambda: good[:-2] + b"\x05\0abcde", "workbook.damaged"),
        "another zip behind": (lambda: good + good, "workbook.damaged"),
        "overlap bomb": (overlapping, "workbook.damaged"),
        "link": (lambda: linked("xl/media/a.png"), "workbook.damaged"),
        "descriptor that lies": (lambda: patched(LOCAL, 6, b"\x08\0"), "workbook.damaged"),
        "501 parts": (
            lambda: pack({**parts(), **{f"xl/media/{n}.png": b"" for n in range(500)}}),
            "workbook.too_large",
        ),
        "60 000 parts": (
            lambda: pack({f"xl/media/{n}.png": b"" for n in range(60_000)}),
            "workbook.too_large",
        ),
        "swelling part": (lambda: with_part("xl/media/a.png", bytes(30_000_000)), "workbook.swells"),
        "1 GB part": (lambda: patched(CENTRAL, 24, struct.pack("<L", 2**30), 4), "workbook.too_large"),
    }


def _names() -> dict[str, tuple[Callable[[], bytes], str | None]]:
    odd = {
        "step up": "../a.xml",
        "step up inside": "xl/../../a.xml",
        "root": "/xl/a.xml",
        "backslash": "xl\\a.xml",
        "drive": "C:/a.xml",
        "control": "xl/a\x07.xml",
        "turned round": "xl/media/a\u202egnp.exe",
        "no name": "xl//a.xml",
        "stream": "xl/a.xml:evil",
        "same in other case": "XL/Workbook.xml",
    }
    refused = {
        "macros": ("xl/vbaProject.bin", "workbook.macros"),
        "old macros": ("xl/macrosheets/sheet1.xml", "workbook.macros"),
        "ribbon": ("customUI/customUI.xml", "workbook.macros"),
        "embedded": ("xl/embeddings/oleObject1.bin", "workbook.embedded"),
        "control": ("xl/activeX/activeX1.xml", "workbook.embedded"),
        "linked": ("xl/externalLinks/externalLink1.xml", "workbook.linked"),
        "query": ("xl/queryTables/queryTable1.xml", "workbook.linked"),
        "connection": ("xl/connections.xml", "workbook.linked"),
        "program": ("xl/media/a.exe", "workbook.unsafe"),
        "script": ("run.js", "workbook.unsafe"),
        "folder of its own": ("evil/a.xml", "workbook.unsafe"),
    }
    return {
        **{f"name: {what}": (lambda n=name: with_part(n), "workbook.damaged") for what, name in odd.items()},
        **{f"part: {what}": (lambda n=name: with_part(n), code) for what, (name, code) in refused.items()},
        "name: NUL": (
            lambda: with_part("xl/aa.xml").replace(b"xl/aa.xml", b"xl/a\0.xml"),
            "workbook.damaged",
        ),
        "part: macros by type": (
            lambda: pack({**parts(), "[Content_Types].xml": b'<T><O ContentType="a.macroEnabled.b"/></T>'}),
            "workbook.macros",
        ),
        "part: macros by relation": (
            lambda: with_part("xl/_rels/a.rels", f'<R><R Type="{OFFICE}/vbaProject"/></R>'.encode()),
            "workbook.macros",
        ),
    }


def _xml() -> dict[str, tuple[Callable[[], bytes], str | None]]:
    tens = [f"&l{number};" * 10 for number in range(9)]
    laughs = "".join(f'<!ENTITY l{number} "{ten}">' for number, ten in enumerate(tens, start=1))
    plain = sheet("")
    hidden = '<x a="/>">' * 90 + "</x>" * 90
    bad: dict[str, tuple[bytes, str]] = {
        "laughs": (f'<!DOCTYPE a [<!ENTITY l0 "ha">{laughs}]><a>&l9;</a>'.encode(), "workbook.unsafe"),
        "outside file": (
            b'<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>',
            "workbook.unsafe",
        ),
        "UTF-16": (plain.decode().encode("utf-16"), "workbook.unsafe"),
        "UTF-16 without a mark": (plain.decode().encode("utf-16-le"), "workbook.unsafe"),
        "UTF-32": (plain.decode().encode("utf-32"), "workbook.unsafe"),
        "UTF-7": (b'<?xml version="1.0" encoding="UTF-7"?>' + plain, "workbook.unsafe"),
        "Latin": (b"<?xml version='1.0' encoding='windows-1258'?>" + plain, "workbook.unsafe"),
        "65 levels": (f"<x>{deep(64)}</x>".encode(), "workbook.unsafe"),
        "a million levels": (deep(1_000_000).encode(), "workbook.swells"),
        "levels behind a comment": (f"<x><!-- a -->{deep(70)}</x>".encode(), "workbook.unsafe"),
        "levels behind signs": (f"<x>{hidden}</x>".encode(), "workbook.unsafe"),
        "201 attributes": (
            f"<x {attributes(201)}/>".encode(),
            "workbook.unsafe",
        ),
        "cut": (plain[:-5], "workbook.not_readable"),
        "control sign": (sheet("&#1;"), "workbook.not_readable"),
        "raw control sign": (sheet("\x01"), "workbook.not_readable"),
        "half a pair": (plain.replace(b"<sheetData>", b"<sheetData>\xed\xa0\x80"), "workbook.not_readable"),
        "nothing": (b"", "workbook.not_readable"),
        "no XML": (b"PK\x03\x04", "workbook.not_readable"),
    }
    good: dict[str, bytes] = {
        "mark of UTF-8": b"\xef\xbb\xbf" + parts()[SHEET],
        "comment": parts()[SHEET] + b"<!-- Excel -->",
        "64 levels": sheet('<row r="1"/>', deep(63)),
        "200 attributes": sheet("", f"<x {attributes(200)}/>"),
        "raw text": sheet('<row r="1"><c r="A1" t="str"><v><![CDATA[<a><b>]]></v></c></row>'),
    }
    return {
        **{
            f"xml: {what}": (lambda p=part: pack(parts(sheet_part=p)), code)
            for what, (part, code) in bad.items()
        },
        **{f"xml: {what}": (lambda p=part: pack(parts(sheet_part=p)), None) for what, part in good.items()},
    }


def _sheets() -> dict[str, tuple[Callable[[], bytes], str | None]]:
    def tabs(names: list[str], targets: list[str]) -> Callable[[], bytes]:
        return lambda: pack({**parts(), **book(names, targets)})

    one = "worksheets/sheet1.xml"
    many = [f"S{n}" for n in range(301)]
    return {
        "301 sheets": (tabs(many, [f"worksheets/s{n}.xml" for n in range(301)]), "workbook.too_much"),
        "10 000 tabs of a sheet": (
            tabs([f"S{n}" for n in range(10_000)], [one] * 10_000),
            "workbook.too_large",
        ),
        "two tabs of a sheet": (tabs(["A", "B"], [one, one]), "workbook.not_readable"),
        "two tabs of a name": (tabs(["Bảng", "BẢNG"], [one, "worksheets/s2.xml"]), "workbook.not_readable"),
        "a sheet that is not there": (tabs(["A"], ["worksheets/s9.xml"]), "workbook.not_readable"),
        "a sheet outside": (tabs(["A"], ["../../worksheets/a.xml"]), "workbook.not_readable"),
        "no sheet": (tabs([], []), None),
        "far corners": (lambda: far_corners(40), "workbook.too_much"),
    }


def _cells() -> dict[str, tuple[Callable[[], bytes], str | None]]:
    places = ["ZZZZ9999999", "A0", "A-1", "1A", "a1", "", "A1:B2", "Ａ1", "A٣", "AAAAAAAAAAAAAAAAAAAA1"]
    far = ["XFD1048576", "BM1", "A50001", "AAA1"]
    values = ["nan", "inf", "-inf", "1e400", "9" * 5_000, "1e15", "0x10", "1,5", "٣", "1_000", " 1 ", "-0"]
    text = noise(40_000)
    merges = "".join(f'<mergeCell ref="A{n}:B{n}"/>' for n in range(1, 60_001))
    whole = '<mergeCells count="1"><mergeCell ref="A1:XFD1048576"/></mergeCells>'
    many = "".join(f'<row r="{n}">' + "<c><v>1</v></c>" * 64 + "</row>" for n in range(1, 50_001))
    return {
        **{
            f"cell at {place[:12]}": (lambda p=place: with_cell(f'r="{p}"'), "workbook.not_readable")
            for place in places
        },
        **{f"cell at {place}": (lambda p=place: with_cell(f'r="{p}"'), "workbook.too_wide") for place in far},
        **{
            f"value {value[:9]}": (lambda v=value: with_cell('r="A1"', f"<v>{v}</v>"), None)
            for value in values
        },
        "row of 5 000 digits": (
            lambda: with_cells(f'<row r="{"9" * 5_000}"><c><v>1</v></c></row>'),
            "workbook.not_readable",
        ),
        "date far off": (lambda: with_cell('r="A1" t="d"', "<v>99999-13-45</v>"), None),
        "shared text that is not there": (
            lambda: with_cell('r="A1" t="s"', "<v>7</v>"),
            "workbook.not_readable",
        ),
        "shared texts that swell": (shared_bomb, "workbook.too_much"),
        "long text": (lambda: with_cell('r="A1" t="str"', f"<v>{text}</v>"), None),
        "60 000 merged": (lambda: with_cells("", f"<mergeCells>{merges}</mergeCells>"), "workbook.too_much"),
        "everything merged": (lambda: with_cells('<row r="1"><c r="A1"><v>1</v></c></row>', whole), None),
        "everything linked": (
            lambda: with_cells("", '<hyperlinks><hyperlink ref="A1:XFD1048576" location="A1"/></hyperlinks>'),
            None,
        ),
        "size that lies": (
            lambda: pack(
                parts(
                    sheet_part=parts()[SHEET].replace(
                        b"<sheetData>", b'<dimension ref="A1:XFD1048576"/><sheetData>'
                    )
                )
            ),
            None,
        ),
        "a full sheet": (lambda: with_cells(many), "workbook.swells"),
    }


KINDS = {**_kinds(), **_zip_tricks(), **_names(), **_xml(), **_sheets(), **_cells()}
