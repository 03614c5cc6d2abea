"""Read an .xlsx into sheets of raw cells with A1 addresses; what the cells mean is read elsewhere."""

import io
import posixpath
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from pathlib import Path
from xml.etree import ElementTree as ET
from xml.parsers import expat

from thidua_desktop.data.exchange.sheet_scan import SheetScan, column_letters, scan_sheet
from thidua_desktop.data.exchange.workbook_package import read_bytes, read_parts
from thidua_desktop.domain.errors import UserError

CellValue = str | float | int | bool | date | datetime | time | timedelta
"""A raw cell; an empty one is the empty text. Numbers come as float, also whole ones."""

Row = tuple[CellValue, ...]

_RELATION = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
_STRICT_RELATION = "{http://purl.oclc.org/ooxml/officeDocument/relationships}id"


@dataclass(frozen=True, slots=True)
class Sheet:
    """One worksheet. `rows` start at A1 and all have one length; `name` is exactly the tab's text.

    `merged` are ranges (first row, first column, last row, last column) counted from 0; only their first
    cell has a value.
    """

    name: str
    is_visible: bool
    rows: tuple[Row, ...]
    scan: SheetScan
    merged: tuple[tuple[int, int, int, int], ...] = ()

    def address(self, row: int, column: int) -> str:
        """Write the A1 address of a cell counted from 0."""
        return f"{column_letters(column + 1)}{row + 1}"

    def place(self, row: int, column: int) -> str:
        """Write a cell's place for people: ``Sheet!G91``, unquoted."""
        return f"{self.name}!{self.address(row, column)}"

    def value(self, row: int, column: int) -> CellValue:
        """Give a cell, empty text outside the table."""
        return self.rows[row][column] if row < len(self.rows) and column < len(self.rows[row]) else ""


@dataclass(frozen=True, slots=True)
class Workbook:
    """A whole workbook in the order of its tabs."""

    path: Path
    sheets: tuple[Sheet, ...]


def read_workbook(path: Path) -> Workbook:
    """Read a workbook. Raises UserError (family ``workbook``) for a missing, foreign, damaged, protected or
    too large file.
    """
    content = read_bytes(path)
    parts = read_parts(content, path.name)
    try:
        scans = _scan_sheets(parts)
        if any(scan.is_too_wide for scan in scans.values()):
            raise UserError("workbook.too_wide", where=path.name)
        return Workbook(path, _read_sheets(content, scans))
    except (expat.ExpatError, ET.ParseError, KeyError, ValueError) as error:
        raise UserError("workbook.not_readable", where=path.name) from error


def _scan_sheets(parts: Mapping[str, bytes]) -> dict[str, SheetScan]:
    # Parts were searched for DOCTYPE and ENTITY, so the plain parser has nothing to expand.
    book = ET.fromstring(parts["xl/workbook.xml"])  # noqa: S314
    relations = ET.fromstring(parts["xl/_rels/workbook.xml.rels"])  # noqa: S314
    targets = {relation.get("Id"): relation.get("Target", "") for relation in relations}
    scans: dict[str, SheetScan] = {}
    for node in book.iter():
        if node.tag.rpartition("}")[2] != "sheet":
            continue
        target = targets.get(node.get(_RELATION) or node.get(_STRICT_RELATION), "")
        name = target.lstrip("/") if target.startswith("/") else posixpath.normpath(f"xl/{target}")
        # A chart sheet has no cells; calamine lists it without any.
        if "/worksheets/" in f"/{name}":
            scans[node.get("name", "")] = scan_sheet(parts[name])
    return scans


def _read_sheets(content: bytes, scans: Mapping[str, SheetScan]) -> tuple[Sheet, ...]:
    # calamine is loaded with the first workbook, not with the window.
    from python_calamine import CalamineError, CalamineWorkbook, SheetTypeEnum, SheetVisibleEnum

    sheets = []
    try:
        with CalamineWorkbook.from_filelike(io.BytesIO(content)) as book:
            for meta in book.sheets_metadata:
                if meta.typ is not SheetTypeEnum.WorkSheet:
                    continue
                sheet = book.get_sheet_by_name(meta.name)
                rows = sheet.to_python(skip_empty_area=False)
                merged = tuple((*first, *last) for first, last in sheet.merged_cell_ranges or ())
                visible = meta.visible is SheetVisibleEnum.Visible
                sheets.append(Sheet(meta.name, visible, tuple(map(tuple, rows)), scans[meta.name], merged))
    except CalamineError as error:
        raise ValueError(str(error)) from error
    except BaseException as error:
        # A panic of the Rust library is no Exception in Python, yet only says that the file is damaged.
        if type(error).__name__ != "PanicException":
            raise
        raise ValueError(str(error)) from error
    return tuple(sheets)
