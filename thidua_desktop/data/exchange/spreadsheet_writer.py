"""Write an .xlsx of typed cells, column by column, as plain XML parts: fast, and never a formula.

The cells' types and looks are ours alone, so no text can turn into a formula on the way.
"""

import hashlib
import re
import zipfile
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import IntEnum
from textwrap import wrap
from typing import BinaryIO
from xml.sax.saxutils import escape, quoteattr

from thidua_desktop.data.exchange.package_places import (
    HIDDEN_PART,
    PROPERTIES_PART,
    STORE,
    STORED_PART,
    hash_parts,
)
from thidua_desktop.data.exchange.sheet_scan import column_letters

Cell = str | float | int | date | None
"""What stands in a cell; None leaves it empty."""


class Style(IntEnum):
    """The looks of a cell, in the order of the style sheet below."""

    PLAIN = 0
    HEADER = 1
    TEXT = 2
    POINTS = 3
    NUMBER = 4
    DATE = 5
    WHOLE = 6
    TITLE = 7
    LABEL = 8
    SIGN_TEXT = 9
    SHOWN_TEXT = 10
    SHOWN_POINTS = 11
    BOLD_POINTS = 12
    PROSE = 13


@dataclass(frozen=True, slots=True)
class SheetColumn:
    """A column: its head, width in characters, look, and its cells from the second row down."""

    header: str
    cells: Sequence[Cell]
    style: Style = Style.TEXT
    width: int = 14
    is_hidden: bool = False


@dataclass(frozen=True, slots=True)
class TableSheet:
    """A sheet with one table: a frozen bold header row with a filter, then the columns' cells.

    `frozen_columns` on the left stay while the others are scrolled.
    """

    title: str
    columns: tuple[SheetColumn, ...]
    frozen_columns: int = 0


@dataclass(frozen=True, slots=True)
class FreeSheet:
    """A sheet of single cells, row by row, each with its look."""

    title: str
    rows: tuple[tuple[tuple[Cell, Style], ...], ...]
    widths: tuple[int, ...]


Sheet = TableSheet | FreeSheet

_LEVEL = 5
"""How hard parts are packed: another step costs half as much again, for a hundredth of the size."""
_LINE_HEIGHT = 15.75
_TALLEST = 409
"""Points; a spreadsheet has no taller row."""
_TITLE_LINES = 1.4
_BOLD = 0.85
_CAPITALS = 0.75
"""Bold and capital letters take more room: so much of a column's characters fit."""
_BOXED = {Style.TEXT, Style.SHOWN_TEXT, Style.POINTS, Style.NUMBER, Style.DATE, Style.WHOLE}
"""Looks of a table's cells: an empty one has its lines all the same."""
_WRAPPED = {Style.HEADER, Style.TEXT, Style.SHOWN_TEXT, Style.PROSE}
_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_TYPES = "application/vnd.openxmlformats-officedocument"
_PAGE = (
    '<pageMargins left="0.4" right="0.4" top="0.7" bottom="0.6" header="0.3" footer="0.3"/>'
    '<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>'
    '<headerFooter scaleWithDoc="0"><oddHeader>&amp;L&amp;"Times New Roman,Bold"&amp;12&amp;A</oddHeader>'
    '<oddFooter>&amp;R&amp;"Times New Roman,Regular"&amp;10Trang &amp;P/&amp;N</oddFooter></headerFooter>'
)
"""Landscape A4, as wide as the paper; the sheet's name above, the page's number below."""
_EPOCH = date(1899, 12, 30)
_BETWEEN = "\x00"
_ESCAPED = re.compile(r"_(?=x[0-9A-Fa-f]{4}_)")
_SIGNS = ("=", "+", "-", "@")
_FONT = '<name val="Times New Roman"/><family val="1"/>'


_TOP = 'vertical="top"'
_RIGHT = f'{_TOP} horizontal="right" indent="1"'
_WRAP = f'{_TOP} wrapText="1"'


def _xf(number_format: int = 0, font: int = 0, *, box: bool = True, align: str = "", **more: str) -> str:
    """Write a cell format; `align` holds the attributes of its alignment."""
    extra = "".join(f' {name}="{value}"' for name, value in more.items())
    return (
        f'<xf numFmtId="{number_format}" fontId="{font}" borderId="{int(box)}" xfId="0"{extra}'
        ' applyNumberFormat="1" applyFont="1" applyBorder="1" applyAlignment="1">'
        f"<alignment {align or _TOP}/></xf>"
    )


_FORMATS = (
    _xf(box=False, fillId="0"),
    _xf(font=1, align='horizontal="center" vertical="center" wrapText="1"', fillId="2", applyFill="1"),
    _xf(align=_WRAP, fillId="0"),
    _xf(4, align=_RIGHT, fillId="0"),
    _xf(align=_RIGHT, fillId="0"),
    _xf(164, align=f'horizontal="center" {_TOP}', fillId="0"),
    _xf(1, align=_RIGHT, fillId="0"),
    _xf(font=2, box=False, fillId="0"),
    _xf(font=1, box=False, fillId="0"),
    _xf(align=_WRAP, fillId="0", quotePrefix="1"),
    _xf(font=3, align=_WRAP, fillId="0"),
    _xf(4, font=3, align=_RIGHT, fillId="0"),
    _xf(4, font=1, align=_RIGHT, fillId="0"),
    _xf(box=False, align=_WRAP, fillId="0"),
)
"""One for each Style, in order."""
_EDGES = "".join(
    f'<{side} style="thin"><color rgb="FFB4B9C2"/></{side}>' for side in ("left", "right", "top", "bottom")
)
_STYLES = "".join(
    (
        f'{_HEAD}<styleSheet xmlns="{_MAIN}">',
        '<numFmts count="1"><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/></numFmts>',
        f'<fonts count="4"><font><sz val="12"/>{_FONT}</font><font><b/><sz val="12"/>{_FONT}</font>',
        f'<font><b/><sz val="16"/>{_FONT}</font>',
        f'<font><sz val="12"/><color rgb="FF5A6270"/>{_FONT}</font></fonts>',
        '<fills count="3"><fill><patternFill patternType="none"/></fill>',
        '<fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid">',
        '<fgColor rgb="FFE4ECF5"/><bgColor indexed="64"/></patternFill></fill></fills>',
        '<borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border>',
        f"<border>{_EDGES}<diagonal/></border></borders>",
        '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
        f'<cellXfs count="{len(_FORMATS)}">{"".join(_FORMATS)}</cellXfs>',
        '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>',
    )
)

_STORED_RELATIONS = "customXml/_rels/item1.xml.rels"
_STORED_PROPERTIES = "customXml/itemProps1.xml"
_STORED_ITEM = (
    f'{_HEAD}<ds:datastoreItem xmlns:ds="{_OFFICE}/customXml"'
    ' ds:itemID="{2B1B0E53-7B7C-4C0E-9F0B-6C1C5A6F1D31}">'
    f'<ds:schemaRefs><ds:schemaRef ds:uri="{STORE}"/></ds:schemaRefs></ds:datastoreItem>'
)


@dataclass(frozen=True, slots=True)
class Sealing:
    """The parts of a package that speak of all the others: a hidden sheet, properties, and stored XML."""

    sheet: FreeSheet
    properties: Sequence[tuple[str, str]]
    stored: str


Seal = Callable[[str], Sealing]
"""Gets the hash over all other parts."""


def write_spreadsheet(file: BinaryIO, sheets: Sequence[Sheet], hidden_title: str, seal: Seal) -> None:
    """Write the sheets in order, then the parts that may tell the others' hash."""
    strings = _SharedStrings()
    digests: dict[str, str] = {}
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED, compresslevel=_LEVEL) as book:
        for number, sheet in enumerate(sheets, start=1):
            pieces = (
                _table_xml(sheet, strings) if isinstance(sheet, TableSheet) else _free_xml(sheet, strings)
            )
            _put(book, f"xl/worksheets/sheet{number}.xml", "".join(pieces), digests)
        _put(book, "xl/sharedStrings.xml", strings.xml(), digests)
        _put(book, "xl/styles.xml", _STYLES, digests)
        _put(book, "xl/workbook.xml", _workbook_xml(sheets, hidden_title), digests)
        _put(book, "xl/_rels/workbook.xml.rels", _workbook_relations(len(sheets), HIDDEN_PART), digests)
        _put(book, "_rels/.rels", _root_relations(PROPERTIES_PART), digests)
        _put(book, "[Content_Types].xml", _content_types(len(sheets), HIDDEN_PART), digests)
        _put(book, _STORED_PROPERTIES, _STORED_ITEM, digests)
        item = [(f"{_OFFICE}/relationships/customXmlProps", "itemProps1.xml")]
        _put(book, _STORED_RELATIONS, _relations(item), digests)
        sealing = seal(hash_parts(digests))
        _put(book, HIDDEN_PART, "".join(_free_xml(sealing.sheet, None)), digests)
        _put(book, PROPERTIES_PART, _custom_xml(sealing.properties), digests)
        _put(book, STORED_PART, _HEAD + sealing.stored, digests)


def write_plain_spreadsheet(file: BinaryIO, sheets: Sequence[Sheet]) -> None:
    """Write a workbook of visible sheets only: a form to fill in or a list, no package."""
    strings = _SharedStrings()
    digests: dict[str, str] = {}
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED, compresslevel=_LEVEL) as book:
        for number, sheet in enumerate(sheets, start=1):
            pieces = (
                _table_xml(sheet, strings) if isinstance(sheet, TableSheet) else _free_xml(sheet, strings)
            )
            _put(book, f"xl/worksheets/sheet{number}.xml", "".join(pieces), digests)
        _put(book, "xl/sharedStrings.xml", strings.xml(), digests)
        _put(book, "xl/styles.xml", _STYLES, digests)
        _put(book, "xl/workbook.xml", _workbook_xml(sheets, None), digests)
        _put(book, "xl/_rels/workbook.xml.rels", _workbook_relations(len(sheets), None), digests)
        _put(book, "_rels/.rels", _root_relations(None), digests)
        _put(book, "[Content_Types].xml", _content_types(len(sheets), None), digests)


class _SharedStrings:
    """Every text of the workbook once."""

    def __init__(self) -> None:
        self._places: dict[str, int] = {}

    def place(self, text: str) -> int:
        """Give the number of a text."""
        return self._places.setdefault(text, len(self._places))

    def xml(self) -> str:
        """Write the part."""
        begin, end = '<si><t xml:space="preserve">', "</t></si>"
        # All at one go; a sign that XML does not know stands between them.
        joined = _BETWEEN.join([text.replace(_BETWEEN, "") for text in self._places])
        texts = xml_text(joined).replace(_BETWEEN, end + begin)
        items = f"{begin}{texts}{end}" if self._places else ""
        return f'{_HEAD}<sst xmlns="{_MAIN}" uniqueCount="{len(self._places)}">{items}</sst>'


def xml_text(text: str) -> str:
    """Write a text for XML, its own ``_x0041_`` kept as it is."""
    return escape(_ESCAPED.sub("_x005F_", text))


def _put(book: zipfile.ZipFile, name: str, text: str, digests: dict[str, str]) -> None:
    # A fixed date: the same content is the same file.
    entry = zipfile.ZipInfo(name)
    entry.compress_type = zipfile.ZIP_DEFLATED
    content = text.encode()
    digests[name] = hashlib.sha256(content).hexdigest()
    book.writestr(entry, content)


def _tail(cell: Cell, style: Style, strings: _SharedStrings | None) -> str:
    """Write what follows a cell's row number; the same for every cell of one value and look.

    Without shared strings a text stands in its cell.
    """
    if cell is None:
        return f'" s="{style:d}"/>'
    if isinstance(cell, str) and strings is None:
        return f'" t="inlineStr"><is><t xml:space="preserve">{xml_text(cell)}</t></is></c>'
    if isinstance(cell, str) and strings is not None:
        look = Style.SIGN_TEXT if style is Style.TEXT and cell.startswith(_SIGNS) else style
        return f'" s="{look:d}" t="s"><v>{strings.place(cell)}</v></c>'
    number = (cell - _EPOCH).days if isinstance(cell, date) else cell
    return f'" s="{style:d}"><v>{number!r}</v></c>'


def _tails(column: SheetColumn, strings: _SharedStrings) -> list[str]:
    known = {cell: _tail(cell, column.style, strings) for cell in dict.fromkeys(column.cells)}
    return list(map(known.__getitem__, column.cells))


def _lines(cell: Cell, width: float) -> int:
    """Estimate how many lines a text takes in a column; spreadsheets do so only for edited rows."""
    if not isinstance(cell, str):
        return 1
    fits = width * (_CAPITALS if cell.isupper() else 1)
    return sum(1 + int(max(len(part) - 1, 0) / fits) for part in cell.split("\n"))


def _height(lines: float) -> str:
    return f' ht="{min(lines * _LINE_HEIGHT, _TALLEST):g}"' if lines > 1 else ""


def _header_height(sheet: TableSheet) -> str:
    shown = [column for column in sheet.columns if not column.is_hidden]
    return _height(max(len(wrap(column.header, int(column.width * _BOLD))) for column in shown))


def _row_height(row: Sequence[tuple[Cell, Style]], widths: Sequence[int]) -> str:
    lines = 1.0
    for (cell, style), width in zip(row, widths, strict=False):
        if style is Style.TITLE:
            lines = max(lines, _TITLE_LINES)
        elif style in _WRAPPED:
            lines = max(lines, _lines(cell, width * (_BOLD if style is Style.HEADER else 1)))
    return _height(lines)


def _heights(sheet: TableSheet) -> list[str]:
    """Write the height of every row, or nothing when all rows have one line."""
    tall = []
    for column in sheet.columns:
        if column.is_hidden or column.style not in _WRAPPED:
            continue
        lines = {cell: _lines(cell, column.width) for cell in dict.fromkeys(column.cells)}
        if max(lines.values(), default=1) > 1:
            tall.append(list(map(lines.__getitem__, column.cells)))
    if not tall:
        return []
    most = map(max, zip(*tall, strict=True)) if len(tall) > 1 else tall[0]
    return [_height(lines) for lines in most]


def _table_xml(sheet: TableSheet, strings: _SharedStrings) -> Iterable[str]:
    letters = [column_letters(number) for number in range(1, len(sheet.columns) + 1)]
    columns = "".join(
        f'<col min="{number}" max="{number}" width="{column.width}" customWidth="1"{_hidden(column)}/>'
        for number, column in enumerate(sheet.columns, start=1)
    )
    yield (
        f'{_HEAD}<worksheet xmlns="{_MAIN}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews>'
        '<sheetView workbookViewId="0">'
        f"{_pane(sheet.frozen_columns)}</sheetView></sheetViews>"
        f'<sheetFormatPr defaultRowHeight="15.75"/><cols>{columns}</cols>'
        f'<sheetData><row r="1"{_header_height(sheet)}>'
    )
    for letter, column in zip(letters, sheet.columns, strict=True):
        yield f'<c r="{letter}1{_tail(column.header, Style.HEADER, strings)}'
    yield "</row>"
    starts = [f'<c r="{letter}' for letter in letters]
    tails = [_tails(column, strings) for column in sheet.columns]
    heights = _heights(sheet)
    for number, row in enumerate(zip(*tails, strict=True), start=2):
        text = str(number)
        cells = "".join([start + text + tail for start, tail in zip(starts, row, strict=True)])
        yield f'<row r="{text}"{heights[number - 2] if heights else ""}>{cells}</row>'
    last = len(sheet.columns[0].cells) + 1
    yield (f'</sheetData><autoFilter ref="A1:{letters[-1]}{last}"/>{_PAGE}</worksheet>')


def _pane(columns: int) -> str:
    """Freeze the header row, and columns on the left."""
    place = f"{column_letters(columns + 1)}2"
    across, name = (f' xSplit="{columns}"', "bottomRight") if columns else ("", "bottomLeft")
    return (
        f'<pane{across} ySplit="1" topLeftCell="{place}" activePane="{name}" state="frozen"/>'
        f'<selection pane="{name}" activeCell="{place}" sqref="{place}"/>'
    )


def _free_xml(sheet: FreeSheet, strings: _SharedStrings | None) -> Iterable[str]:
    columns = "".join(
        f'<col min="{number}" max="{number}" width="{width}" customWidth="1"/>'
        for number, width in enumerate(sheet.widths, start=1)
    )
    yield (
        f'{_HEAD}<worksheet xmlns="{_MAIN}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews>'
        '<sheetView workbookViewId="0" showGridLines="0"/></sheetViews>'
        f'<sheetFormatPr defaultRowHeight="15.75"/><cols>{columns}</cols><sheetData>'
    )
    for number, row in enumerate(sheet.rows, start=1):
        cells = "".join(
            f'<c r="{column_letters(column)}{number}{_tail(cell, style, strings)}'
            for column, (cell, style) in enumerate(row, start=1)
            if cell is not None or style in _BOXED
        )
        yield f'<row r="{number}"{_row_height(row, sheet.widths)}>{cells}</row>'
    yield f"</sheetData>{_PAGE}</worksheet>"


def _workbook_xml(sheets: Sequence[Sheet], hidden_title: str | None) -> str:
    titles = [quoteattr(sheet.title) for sheet in sheets]
    titles += [] if hidden_title is None else [f'{quoteattr(hidden_title)} state="hidden"']
    entries = "".join(
        f'<sheet name={title} sheetId="{number}" r:id="rId{number}"/>'
        for number, title in enumerate(titles, start=1)
    )
    names = "".join(
        _table_names(place, sheet) for place, sheet in enumerate(sheets) if isinstance(sheet, TableSheet)
    )
    defined = f"<definedNames>{names}</definedNames>" if names else ""
    return (
        f'{_HEAD}<workbook xmlns="{_MAIN}" xmlns:r="{_OFFICE}/relationships">'
        f"<bookViews><workbookView/></bookViews><sheets>{entries}</sheets>{defined}</workbook>"
    )


def _table_names(place: int, sheet: TableSheet) -> str:
    """Name the header row for printing and the filter's range, as spreadsheets expect them."""
    title = _quoted(sheet.title)
    last = f"${column_letters(len(sheet.columns))}${len(sheet.columns[0].cells) + 1}"
    return (
        f'<definedName name="_xlnm.Print_Titles" localSheetId="{place}">{title}!$1:$1</definedName>'
        f'<definedName name="_xlnm._FilterDatabase" localSheetId="{place}" hidden="1">'
        f"{title}!$A$1:{last}</definedName>"
    )


def _quoted(title: str) -> str:
    return escape("'" + title.replace("'", "''") + "'")


def _hidden(column: SheetColumn) -> str:
    return ' hidden="1"' if column.is_hidden else ""


def _workbook_relations(count: int, hidden_part: str | None) -> str:
    kinds = [("worksheet", f"worksheets/sheet{number}.xml") for number in range(1, count + 1)]
    kinds += [] if hidden_part is None else [("worksheet", hidden_part.removeprefix("xl/"))]
    kinds += [("styles", "styles.xml"), ("sharedStrings", "sharedStrings.xml")]
    kinds += [] if hidden_part is None else [("customXml", f"../{STORED_PART}")]
    return _relations([(f"{_OFFICE}/relationships/{kind}", target) for kind, target in kinds])


def _root_relations(properties_part: str | None) -> str:
    kinds = [(f"{_OFFICE}/relationships/officeDocument", "xl/workbook.xml")]
    if properties_part is not None:
        kinds.append((f"{_OFFICE}/relationships/custom-properties", properties_part))
    return _relations(kinds)


def _relations(entries: Sequence[tuple[str, str]]) -> str:
    items = "".join(
        f'<Relationship Id="rId{number}" Type="{kind}" Target="{target}"/>'
        for number, (kind, target) in enumerate(entries, start=1)
    )
    return f'{_HEAD}<Relationships xmlns="{_PACKAGE}/relationships">{items}</Relationships>'


def _custom_xml(properties: Sequence[tuple[str, str]]) -> str:
    items = "".join(
        f'<property fmtid="{{D5CDD505-2E9C-101B-9397-08002B2CF9AE}}" pid="{number}" name={quoteattr(name)}>'
        f"<vt:lpwstr>{escape(value)}</vt:lpwstr></property>"
        for number, (name, value) in enumerate(properties, start=2)
    )
    spaces = f'xmlns="{_OFFICE}/custom-properties" xmlns:vt="{_OFFICE}/docPropsVTypes"'
    return f"{_HEAD}<Properties {spaces}>{items}</Properties>"


def _content_types(count: int, hidden_part: str | None) -> str:
    parts = [
        (f"/xl/worksheets/sheet{number}.xml", "spreadsheetml.worksheet") for number in range(1, count + 1)
    ]
    if hidden_part is not None:
        parts.append((f"/{hidden_part}", "spreadsheetml.worksheet"))
    parts += [
        ("/xl/workbook.xml", "spreadsheetml.sheet.main"),
        ("/xl/styles.xml", "spreadsheetml.styles"),
        ("/xl/sharedStrings.xml", "spreadsheetml.sharedStrings"),
    ]
    if hidden_part is not None:
        parts.append((f"/{PROPERTIES_PART}", "custom-properties"))
        parts.append((f"/{_STORED_PROPERTIES}", "customXmlProperties"))
    overrides = "".join(
        f'<Override PartName="{name}" ContentType="{_TYPES}.{kind}+xml"/>' for name, kind in parts
    )
    return (
        f'{_HEAD}<Types xmlns="{_PACKAGE}/content-types"><Default Extension="rels"'
        ' ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{overrides}</Types>'
    )
