"""Further odd workbooks: their tabs, cells, styles and texts, each with the code that it comes to."""

from collections.abc import Callable

from tests.data.exchange.hostile import (
    BOOK,
    MAIN,
    OFFICE,
    SHEET,
    book,
    noise,
    pack,
    parts,
    sheet,
    with_cell,
    with_cells,
    with_part,
)
from tests.data.exchange.hostile_files import (
    SWELLS,
    TOO_MUCH,
    TOO_WIDE,
    UNREAD,
    UNSAFE,
    Makers,
    changed,
    relation,
    relations,
)

STRICT = "http://purl.oclc.org/ooxml/spreadsheetml/main"
STRICT_OFFICE = "http://purl.oclc.org/ooxml/officeDocument/relationships"


def strict() -> bytes:
    """Give a workbook in the strict form of the standard."""
    whole = {
        name: part.replace(MAIN.encode(), STRICT.encode()).replace(OFFICE.encode(), STRICT_OFFICE.encode())
        for name, part in parts().items()
    }
    return pack(whole)


def shared(rows: str, attributes: str = "") -> bytes:
    """Write a table of shared texts."""
    return f'<sst xmlns="{MAIN}"{attributes}>{rows}</sst>'.encode()


def styled(count: int) -> bytes:
    """Give very many cell formats."""
    formats = '<xf numFmtId="14" fontId="0" fillId="0" borderId="0" xfId="0"/>' * count
    return f'<styleSheet xmlns="{MAIN}"><cellXfs count="{count}">{formats}</cellXfs></styleSheet>'.encode()


def _books() -> Makers:
    def tabs(names: list[str], targets: list[str]) -> Callable[[], bytes]:
        return lambda: pack({**parts(), **book(names, targets)})

    two = ["worksheets/sheet1.xml", "worksheets/sheet2.xml"]

    def pair(one: str, other: str) -> Callable[[], bytes]:
        return lambda: pack({**parts(), **book([one, other], two), "xl/worksheets/sheet2.xml": sheet("")})

    names = "".join(f'<definedName name="n{n}">Bảng!$A${n}</definedName>' for n in range(1, 20_000))
    whole = parts()[BOOK].decode()
    return {
        "two tabs of one name in two widths": (pair("Bang 1", "Ｂａｎｇ　１"), UNREAD),
        "two tabs of one name in two writings": (pair("Bảng", "Ba\u0309ng"), UNREAD),
        "tab without a name": (tabs([""], two[:1]), None),
        "tab with a name of 10 000 letters": (tabs(["a" * 10_000], two[:1]), None),
        "tab named as markup": (tabs(["&lt;a&gt;'!&quot;"], two[:1]), None),
        "tab of a relation that is not there": (
            lambda: changed(book=parts()[BOOK].replace(b'r:id="rId1"', b'r:id="rId77"')),
            UNREAD,
        ),
        "tab of itself": (tabs(["A"], ["workbook.xml"]), UNREAD),
        "tab of a picture": (tabs(["A"], ["media/a.png"]), UNREAD),
        "absolute target": (tabs(["Bảng"], ["/xl/worksheets/sheet1.xml"]), None),
        "target with steps": (tabs(["Bảng"], ["./worksheets/../worksheets/sheet1.xml"]), UNREAD),
        "target in capitals": (tabs(["Bảng"], ["Worksheets/SHEET1.xml"]), UNREAD),
        "target with a backslash": (tabs(["Bảng"], ["worksheets\\sheet1.xml"]), UNREAD),
        "target in percent signs": (tabs(["Bảng"], ["worksheets/sheet%31.xml"]), UNREAD),
        "part in percent signs": (
            lambda: pack(
                {
                    **parts(),
                    **book(["Bảng"], ["worksheets/sheet%31.xml"]),
                    "xl/worksheets/sheet%31.xml": parts()[SHEET],
                }
            ),
            None,
        ),
        "relations in a ring": (
            lambda: changed(
                sheet_relations=relations(relation("worksheet", "sheet1.xml")),
                roots=relations(relation("officeDocument", "xl/workbook.xml"), relation("x", "_rels/.rels")),
            ),
            None,
        ),
        "sheets twice": (
            lambda: changed(book=whole.replace("</sheets>", "</sheets><sheets/>").encode()),
            None,
        ),
        "20 000 names": (
            lambda: changed(
                book=whole.replace("</sheets>", f"</sheets><definedNames>{names}</definedNames>").encode()
            ),
            None,
        ),
        "counts from 1904": (
            lambda: changed(book=whole.replace("<sheets>", '<workbookPr date1904="1"/><sheets>').encode()),
            None,
        ),
        "strict form": (strict, None),
        "60 000 formats": (lambda: changed(styles=styled(60_000)), SWELLS),
        "5 000 formats": (
            lambda: changed(styles=b"<!-- " + noise(30_000).encode() + b"-->" + styled(5_000)),
            None,
        ),
        "number of version 1.1": (
            lambda: changed(book=b'<?xml version="1.1"?>' + parts()[BOOK]),
            None,
        ),
        "EBCDIC": (lambda: changed(book=parts()[BOOK].decode().replace("ả", "a").encode("cp037")), UNREAD),
    }


def _sheets() -> Makers:
    rich = "".join(f"<r><rPr><b/></rPr><t>{noise(100)}{n}</t></r>" for n in range(10_000))
    many = "".join(f'<c r="A{n}"><v>1</v></c>' for n in range(1, 3))
    validations = "".join(
        f'<dataValidation sqref="A{n}"><formula1>{n}</formula1></dataValidation>' for n in range(1, 30_000)
    )
    links = "".join(f'<hyperlink ref="A{n}" location="Bảng!A{n}"/>' for n in range(1, 30_000))
    choice = (
        '<mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006">'
        '<mc:Choice Requires="x"><c r="A1"><v>1</v></c></mc:Choice>'
        '<mc:Fallback><c r="A1"><v>2</v></c></mc:Fallback></mc:AlternateContent>'
    )
    spaces = " ".join(f'xmlns:n{n}="u{n}"' for n in range(300))
    far = '<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'
    comments = "".join(
        f'<comment ref="A{n}"><text><t>{noise(n % 50)}</t></text></comment>' for n in range(20_000)
    )
    return {
        "first and last cell": (lambda: with_cells(far), TOO_WIDE),
        "row 1 048 577": (lambda: with_cells('<row r="1048577"><c><v>1</v></c></row>'), TOO_WIDE),
        "row 2 147 483 648": (lambda: with_cells('<row r="2147483648"><c><v>1</v></c></row>'), TOO_WIDE),
        "row -1": (lambda: with_cells('<row r="-1"><c r="A1"><v>1</v></c></row>'), UNREAD),
        "row one": (lambda: with_cells('<row r="one"><c r="A1"><v>1</v></c></row>'), UNREAD),
        "rows backwards": (
            lambda: with_cells('<row r="9"><c r="A9"><v>1</v></c></row><row r="2"><c r="A2"/></row>'),
            None,
        ),
        "cells twice": (lambda: with_cells(f'<row r="1">{many}{many}</row>'), None),
        "cell outside of its row": (lambda: with_cells('<row r="5"><c r="A1"><v>1</v></c></row>'), None),
        "cells without rows": (lambda: with_cells(many), None),
        "rows in rows": (
            lambda: with_cells('<row r="1"><row r="2"><c r="A2"><v>1</v></c></row></row>'),
            None,
        ),
        "size below zero": (
            lambda: changed(
                sheet=parts()[SHEET].replace(b"<sheetData>", b'<dimension ref="A1:B-5"/><sheetData>')
            ),
            UNREAD,
        ),
        "size backwards": (
            lambda: changed(
                sheet=parts()[SHEET].replace(b"<sheetData>", b'<dimension ref="XFD9:A1"/><sheetData>')
            ),
            None,
        ),
        "merged backwards": (
            lambda: with_cells(many, '<mergeCells count="1"><mergeCell ref="C3:A1"/></mergeCells>'),
            None,
        ),
        "merged nowhere": (
            lambda: with_cells(many, '<mergeCells count="1"><mergeCell ref="khong"/></mergeCells>'),
            UNREAD,
        ),
        "shared formula over all": (
            lambda: with_cell('r="A1"', '<f t="shared" si="0" ref="A1:XFD1048576">B1+1</f><v>1</v>'),
            None,
        ),
        "formula of the whole sheet": (
            lambda: with_cell('r="A1"', '<f t="array" ref="A1:XFD1048576">1</f><v>1</v>'),
            None,
        ),
        "DDE formula": (lambda: with_cell('r="A1" t="str"', "<f>cmd|'/C calc'!A0</f><v>0</v>"), None),
        "link to a page": (
            lambda: with_cell('r="A1" t="str"', '<f>HYPERLINK("http://x","y")</f><v>y</v>'),
            None,
        ),
        "rich text of 1 MB": (lambda: with_cell('r="A1" t="inlineStr"', f"<is>{rich}</is>"), None),
        "shared text of 1 MB": (
            lambda: pack(
                {
                    **parts(sheet_part=sheet('<row r="1"><c r="A1" t="s"><v>0</v></c></row>')),
                    "xl/sharedStrings.xml": shared(f"<si>{rich}</si>"),
                }
            ),
            None,
        ),
        "4 billion shared texts told": (
            lambda: pack(
                {
                    **parts(sheet_part=sheet('<row r="1"><c r="A1" t="s"><v>0</v></c></row>')),
                    "xl/sharedStrings.xml": shared(
                        "<si><t>a</t></si>", ' count="4294967295" uniqueCount="4294967295"'
                    ),
                }
            ),
            TOO_MUCH,
        ),
        "4 billion formats told": (
            lambda: changed(styles=styled(1).replace(b'count="1"', b'count="4294967295"')),
            None,
        ),
        "4 billion merged told": (
            lambda: with_cells(many, '<mergeCells count="4294967295"><mergeCell ref="A1:A2"/></mergeCells>'),
            None,
        ),
        "4 billion columns told": (
            lambda: with_cells('<row r="1" spans="1:4294967295"><c r="A1"><v>1</v></c></row>'),
            None,
        ),
        "shared text below zero": (lambda: with_cell('r="A1" t="s"', "<v>-1</v>"), UNREAD),
        "kind that is none": (lambda: with_cell('r="A1" t="zz"'), UNREAD),
        "truth of 7": (lambda: with_cell('r="A1" t="b"', "<v>7</v>"), UNREAD),
        "day in words": (lambda: with_cell('r="A1" t="d"', "<v>hôm qua</v>"), None),
        "format that is not there": (lambda: with_cell('r="A1" s="999999"'), None),
        "format below zero": (lambda: with_cell('r="A1" s="-1"'), None),
        "30 000 validations": (
            lambda: with_cells("", f"<dataValidations>{validations}</dataValidations>"),
            None,
        ),
        "30 000 links": (lambda: with_cells("", f"<hyperlinks>{links}</hyperlinks>"), None),
        "two alternatives": (lambda: with_cells(f'<row r="1">{choice}</row>'), None),
        "300 namespaces": (lambda: with_cells("", f"<x {spaces}/>"), UNSAFE),
        "attribute of 5 MB": (lambda: with_cells("", f'<x a="{noise(50_000) * 100}"/>'), None),
        "20 000 comments": (
            lambda: with_part(
                "xl/comments1.xml",
                f'<comments xmlns="{MAIN}"><commentList>{comments}</commentList></comments>'.encode(),
            ),
            None,
        ),
        "no sheet data": (lambda: changed(sheet=f'<worksheet xmlns="{MAIN}"/>'.encode()), None),
        "sheet of no namespace": (
            lambda: changed(sheet=parts()[SHEET].replace(f' xmlns="{MAIN}"'.encode(), b"")),
            None,
        ),
        "another document for a sheet": (lambda: changed(sheet=b"<svg><row/></svg>"), None),
        "instruction for a style": (
            lambda: changed(sheet=b'<?xml-stylesheet href="http://x/a.xsl"?>' + parts()[SHEET]),
            None,
        ),
        "markup of another document": (
            lambda: changed(
                sheet=parts()[SHEET].replace(
                    b"<sheetData>",
                    b'<xi:include xmlns:xi="http://www.w3.org/2001/XInclude" href="file:///etc/passwd"/>'
                    b"<sheetData>",
                )
            ),
            None,
        ),
    }


KINDS: Makers = {**_books(), **_sheets()}
