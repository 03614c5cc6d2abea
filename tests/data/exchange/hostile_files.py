"""Further files made to harm or to puzzle, beyond those of `hostile`: each with the code that it comes to.

A code None means that the file is odd but harmless and is read.
"""

import gzip
import io
import struct
import zipfile
import zlib
from collections.abc import Callable, Mapping

from tests.data.exchange.hostile import (
    BOOK,
    BOOK_RELATIONS,
    CENTRAL,
    END,
    LOCAL,
    MAIN,
    OFFICE,
    RELATIONS,
    SHEET,
    TYPES,
    deep,
    noise,
    old_file,
    pack,
    parts,
    patched,
    sheet,
    with_part,
)

Makers = dict[str, tuple[Callable[[], bytes], str | None]]

DAMAGED, UNSAFE, NO_WORKBOOK = "workbook.damaged", "workbook.unsafe", "workbook.not_excel"
UNREAD, MACROS, LINKED = "workbook.not_readable", "workbook.macros", "workbook.linked"
EMBEDDED, TOO_LARGE, SWELLS = "workbook.embedded", "workbook.too_large", "workbook.swells"
TOO_MUCH, TOO_WIDE = "workbook.too_much", "workbook.too_wide"

OLE2 = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
SHEET_RELATIONS = "xl/worksheets/_rels/sheet1.xml.rels"
_DESCRIBED = 0x8


def written(
    whole: Mapping[str, bytes],
    extra: Callable[[str], tuple[bytes, bytes]] = lambda _name: (b"", b""),
    descriptor: Callable[[int, int, int], bytes] | None = None,
) -> bytes:
    """Write a ZIP by hand.

    `extra` gives the extra fields of a part in its header and in the directory; `descriptor` what
    stands behind its bytes for checksum, packed and plain size, which then are zero in its header.
    """
    content, directory = bytearray(), bytearray()
    for name, part in whole.items():
        packed = zlib.compress(part, 9)[2:-4]
        offset, facts = len(content), (zlib.crc32(part), len(packed), len(part))
        flags, here = (0x800 | _DESCRIBED, (0, 0, 0)) if descriptor else (0x800, facts)
        label, (local, central) = name.encode(), extra(name)
        content += struct.pack("<4s5H3L2H", LOCAL, 20, flags, 8, 0, 33, *here, len(label), len(local))
        content += label + local + packed + (descriptor(*facts) if descriptor else b"")
        directory += struct.pack(
            "<4s6H3L5H2L",
            CENTRAL, 20, 20, flags, 8, 0, 33, *facts, len(label), len(central), 0, 0, 0, 0, offset,
        )  # fmt: skip
        directory += label + central
    count = len(whole)
    end = struct.pack("<4s4H2LH", END, 0, 0, count, count, len(directory), len(content), 0)
    return bytes(content + directory + end)


def large_end(*, lies: bool) -> bytes:
    """Put the end record of the large form before the usual one, true or about a directory elsewhere."""
    good = pack(parts())
    place = len(good) - 22
    size, offset = struct.unpack_from("<2L", good, place + 12)
    count = len(parts())
    end = struct.pack("<4sQ2H2L4Q", b"PK\x06\x06", 44, 45, 45, 0, 0, count, count, size, offset)
    locator = struct.pack("<4sLQL", b"PK\x06\x07", 0, place, 1)
    if not lies:
        return good[:place] + end + locator + good[place:]
    hidden = struct.pack("<4s4H2LH", END, 0, 0, 0xFFFF, 0xFFFF, 0xFFFFFFFF, 0xFFFFFFFF, 0)
    return good[:place] + end + locator + hidden


def other_name_inside(part: str, other: str) -> bytes:
    """Give a part a second name in an extra field, which some readers take instead of the first."""
    field = struct.pack("<BL", 1, zlib.crc32(part.encode())) + other.encode()
    one = struct.pack("<2H", 0x7075, len(field)) + field
    false_sheet = sheet('<row r="1"><c r="A1"><v>99</v></c></row>')
    return written({**parts(), part: false_sheet}, lambda name: (one, one) if name == part else (b"", b""))


def two_sizes_inside() -> bytes:
    """Tell other sizes in the directory's large form than in its usual one."""
    field = struct.pack("<2H2Q", 1, 16, 1 << 40, 1 << 40)
    return written(parts(), lambda name: (b"", field) if name == SHEET else (b"", b""))


def field_that_lies() -> bytes:
    """Say of an extra field that it is longer than it is."""
    field = struct.pack("<2H", 0xCAFE, 0xFFFF) + b"xx"
    return written(parts(), lambda _name: (field, field))


def special_entry(mode: int, name: str = "xl/media/a.png") -> bytes:
    """Give an entry the mode of something that is no file."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as package:
        for one, part in ({**parts(), name: b"../../../etc/passwd"}).items():
            entry = zipfile.ZipInfo(one)
            entry.create_system = 3
            entry.external_attr = (mode if one == name else 0o100644) << 16
            package.writestr(entry, part)
    return buffer.getvalue()


def twice(name: str) -> bytes:
    """Write one name twice."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as package:
        for one, part in parts().items():
            package.writestr(zipfile.ZipInfo(one), part)
        entry = zipfile.ZipInfo("?" * len(name))
        package.writestr(entry, parts()[SHEET])
    return buffer.getvalue().replace(b"?" * len(name), name.encode())


def relations(*rows: str) -> bytes:
    """Write a part of relations."""
    return f'<Relationships xmlns="{RELATIONS}">{"".join(rows)}</Relationships>'.encode()


def relation(kind: str, target: str, more: str = "") -> str:
    """Write one relation."""
    return f'<Relationship Id="rId1" Type="{OFFICE}/{kind}" Target="{target}"{more}/>'


def types(*rows: str) -> bytes:
    """Write content types."""
    return f'<Types xmlns="{TYPES}">{"".join(rows)}</Types>'.encode()


def of_type(name: str, kind: str) -> str:
    """Write the content type of one part."""
    start = "application/vnd.openxmlformats-officedocument.spreadsheetml."
    return f'<Override PartName="/{name}" ContentType="{kind if "/" in kind else start + kind}"/>'


def changed(**more: bytes) -> bytes:
    """Give a workbook with parts put in or replaced, by keyword `types`, `relations`, `sheet_relations`…"""
    names = {
        "types": "[Content_Types].xml",
        "roots": "_rels/.rels",
        "book": BOOK,
        "relations": BOOK_RELATIONS,
        "sheet_relations": SHEET_RELATIONS,
        "shared": "xl/sharedStrings.xml",
        "styles": "xl/styles.xml",
        "sheet": SHEET,
    }
    return pack({**parts(), **{names[name]: part for name, part in more.items()}})


def _zips() -> Makers:
    def long_form(checksum: int, packed: int, size: int) -> bytes:
        return struct.pack("<4sL2Q", b"PK\x07\x08", checksum, packed, size)

    def bare(checksum: int, packed: int, size: int) -> bytes:
        return struct.pack("<3L", checksum, packed, size)

    def wrong(checksum: int, packed: int, size: int) -> bytes:
        return struct.pack("<4s3L", b"PK\x07\x08", checksum, packed, size + 1)

    return {
        "large end record": (lambda: large_end(lies=False), DAMAGED),
        "large end record alone": (lambda: large_end(lies=True), DAMAGED),
        "descriptor without a mark": (lambda: written(parts(), descriptor=bare), None),
        "descriptor of the large form": (lambda: written(parts(), descriptor=long_form), None),
        "descriptor with a wrong size": (lambda: written(parts(), descriptor=wrong), DAMAGED),
        "second name of a sheet": (lambda: other_name_inside("xl/media/a.png", SHEET), DAMAGED),
        "second name out of the package": (
            lambda: other_name_inside("xl/media/a.png", "../../a.xml"),
            DAMAGED,
        ),
        "two sizes": (two_sizes_inside, DAMAGED),
        "extra field that lies": (field_that_lies, DAMAGED),
        "one name twice": (lambda: twice(SHEET), DAMAGED),
        "link for a sheet": (lambda: special_entry(0o120777, "xl/worksheets/sheet9.xml"), DAMAGED),
        "pipe among the parts": (lambda: special_entry(0o010644), DAMAGED),
        "device among the parts": (lambda: special_entry(0o020644), DAMAGED),
        "folders among the parts": (lambda: pack({"xl/": b"", "xl/worksheets/": b"", **parts()}), None),
        "day 0 of month 0": (lambda: patched(CENTRAL, 14, b"\0\0"), None),
        "mark of a split archive": (lambda: b"PK\x07\x08" + pack(parts()), DAMAGED),
        "mark of a spanned archive": (lambda: b"PK00" + pack(parts()), DAMAGED),
        "script in front": (lambda: b"#!/bin/sh\nexit 0\n" + pack(parts()), NO_WORKBOOK),
        "end record in front": (lambda: END + bytes(18) + pack(parts()), DAMAGED),
        "packed flag 1 in the header": (lambda: patched(LOCAL, 6, b"\x01\0"), DAMAGED),
        "name of another code": (lambda: patched(CENTRAL, 8, b"\0\x08"), DAMAGED),
        "one part": (lambda: pack({"[Content_Types].xml": b"<Types/>"}), NO_WORKBOOK),
        "zipped twice": (lambda: pack({"bang.xlsx": pack(parts())}), NO_WORKBOOK),
        "gzip of a workbook": (lambda: gzip.compress(pack(parts()), mtime=0), NO_WORKBOOK),
        "many small swelling parts": (
            lambda: pack({**parts(), **{f"xl/media/{n}.png": bytes(100_000) for n in range(400)}}),
            None,
        ),
    }


def _other_kinds() -> Makers:
    numbers = {"Index/Document.iwa": b"x", "Metadata/Properties.plist": b"x"}
    table = '<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook/>'
    heads = {
        "pdf": b"%PDF-1.7\n",
        "rar": b"Rar!\x1a\x07\x01\0",
        "7z": b"7z\xbc\xaf\x27\x1c",
        "rtf": b"{\\rtf1\\ansi}",
        "xml of 2003": table.encode(),
        "mhtml": b"MIME-Version: 1.0\r\nContent-Type: multipart/related\r\n",
        "sylk": b"ID;PWXL;N;E\r\nP;PGeneral\r\n",
        "dbase": b"\x03\x7e\x01\x01" + bytes(60),
        "csv in UTF-16": "Mã\tTên\r\n".encode("utf-16"),
        "zeros": bytes(5_000),
        "raw BIFF": b"\x09\x08\x10\0\0\x06\x05\0" + bytes(200),
    }
    return {
        **{f"{name} renamed": (lambda head=head: head, NO_WORKBOOK) for name, head in heads.items()},
        "numbers renamed": (lambda: pack(numbers), NO_WORKBOOK),
        "only PK": (lambda: b"PK", DAMAGED),
        "old file cut": (lambda: old_file("Book")[:100], "workbook.old_format"),
    }


def _parts_in_disguise() -> Makers:
    macros = "application/vnd.ms-office.vbaProject"
    link = f'<externalLink xmlns="{MAIN}"><ddeLink ddeService="cmd" ddeTopic="/C calc"/></externalLink>'
    laughs = b'<!DOCTYPE a [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]><a>&b;</a>'
    return {
        "macros by another name": (
            lambda: pack(
                {
                    **parts(),
                    "xl/extra.bin": OLE2,
                    "[Content_Types].xml": types(of_type("xl/extra.bin", macros)),
                }
            ),
            MACROS,
        ),
        "macros under a picture's name": (lambda: with_part("xl/media/a.png", OLE2 + bytes(600)), EMBEDDED),
        "macros by a relation in capitals": (
            lambda: with_part(
                "xl/worksheets/_rels/Sheet1.XML.RELS", relations(relation("vbaProject", "../a.bin"))
            ),
            MACROS,
        ),
        "macros by a relation in signs": (
            lambda: changed(sheet_relations=relations(relation("vba&#80;roject", "../a.bin"))),
            MACROS,
        ),
        "link to a file by another name": (
            lambda: pack(
                {
                    **parts(),
                    "xl/links/a.xml": link.encode(),
                    "[Content_Types].xml": types(of_type("xl/links/a.xml", "externalLink+xml")),
                }
            ),
            LINKED,
        ),
        "link to a file by another relation": (
            lambda: pack(
                {
                    **parts(),
                    SHEET_RELATIONS: relations(
                        relation("image", "file:///c:/a.png", ' TargetMode="External"')
                    ),
                }
            ),
            LINKED,
        ),
        "workbook that lies elsewhere": (
            lambda: changed(
                roots=relations(relation("officeDocument", "http://x/a.xml", ' TargetMode="External"'))
            ),
            LINKED,
        ),
        "link in the text": (
            lambda: changed(
                sheet_relations=relations(relation("hyperlink", "https://x", ' TargetMode="External"'))
            ),
            None,
        ),
        "web extension": (lambda: with_part("xl/webextensions/webextension1.xml", b"<a/>"), EMBEDDED),
        "entities in a drawing": (lambda: with_part("xl/drawings/vmlDrawing1.vml", laughs), UNSAFE),
        "entities in a picture": (lambda: with_part("xl/media/a.svg", laughs), UNSAFE),
        "entities in the properties": (lambda: with_part("docProps/custom.xml", laughs), UNSAFE),
        "entities in custom XML": (lambda: with_part("customXml/item1.xml", laughs), UNSAFE),
        "relations in UTF-16": (
            lambda: changed(relations=parts()[BOOK_RELATIONS].decode().encode("utf-16")),
            UNSAFE,
        ),
        "relations 65 levels deep": (
            lambda: changed(relations=f"<x>{deep(64)}</x>".encode()),
            UNSAFE,
        ),
        "30 000 relations": (
            lambda: changed(sheet_relations=relations(relation("a", noise(20) + "9" * 20) * 30_000)),
            SWELLS,
        ),
        "types that lie": (
            lambda: changed(types=types(of_type(SHEET, "image/png"), of_type(BOOK, "chartsheet+xml"))),
            None,
        ),
        "types of a template": (lambda: changed(types=types(of_type(BOOK, "template.main+xml"))), None),
        "no relations": (lambda: changed(relations=relations()), UNREAD),
    }


KINDS: Makers = {**_zips(), **_other_kinds(), **_parts_in_disguise()}
