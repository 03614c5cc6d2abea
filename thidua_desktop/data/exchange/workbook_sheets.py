"""The sheets of a workbook that passed the rooms before: how much they may hold, and their cells.

The fourth room of the gate. A sheet is looked over as XML before calamine lays out its cells.
"""

import io
import re
import unicodedata
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from typing import TYPE_CHECKING
from xml.parsers import expat

from thidua_desktop.data.exchange.plain_workbook import Sheet
from thidua_desktop.data.exchange.sheet_scan import SheetScan, scan_sheet
from thidua_desktop.data.exchange.workbook_parts import target_of
from thidua_desktop.domain.errors import UserError

if TYPE_CHECKING:
    from python_calamine import CalamineWorkbook

MOST_SHEETS = 300
MOST_CELLS = 2_000_000
MOST_MERGED = 50_000
MOST_TEXT = 64 * 1024 * 1024
"""Bytes of all cells' texts together, a shared text counted for every cell that shows it."""

_RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships id"
_STRICT_RELATION = "http://purl.oclc.org/ooxml/officeDocument/relationships id"
_CELLS = (b"<c ", b"<c>", b":c ", b":c>")
_PREFIXED_CELL = re.compile(rb":c[ >]")
_MERGES = (b"<mergeCell ", b":mergeCell ")
_SHARED_CELL, _SHARED_CELL_ODD = b' t="s"', b" t='s'"
_SHARED_NUMBER = re.compile(rb"""\st="s"[^<>]*><v>(\d{1,8})</v>""")
_SHARED_START = re.compile(rb"<(?:\w+:)?si(?=[\s>/])")
_TOLD_COUNT = re.compile(rb"""<(?:\w+:)?sst\s[^>]*uniqueCount\s*=\s*["']\+?0*[1-9]\d{7,}["']""")
"""A number of shared texts that no workbook has; the reader would make room for them at once."""


def list_sheets(book: bytes, relations: bytes, file_name: str) -> dict[str, str]:
    """Give tab → part of every worksheet, chart sheets left out.

    Raises UserError for too many tabs, two of one name, or two that show one part.
    """
    targets = {node.get("Id"): node.get("Target", "") for node in _nodes(relations, "Relationship")}
    nodes = _nodes(book, "sheet")
    if len(nodes) > MOST_SHEETS:
        raise UserError("workbook.too_much", where=file_name)
    sheets = {}
    for node in nodes:
        part = target_of(targets.get(node.get(_RELATION) or node.get(_STRICT_RELATION), ""))
        # A chart sheet has no cells; calamine lists it without any.
        if "/worksheets/" in f"/{part}":
            sheets[node.get("name", "")] = part
    # Spreadsheet programs tell tabs apart neither by case nor by width, people not by the way of writing.
    names = {unicodedata.normalize("NFKC", node.get("name", "")).casefold() for node in nodes}
    if len(names) < len(nodes) or len(set(sheets.values())) < len(sheets):
        raise UserError("workbook.not_readable", where=file_name)
    return sheets


def scan_sheets(
    sheets: Mapping[str, str], part_of: Callable[[str], bytes], shared: bytes, file_name: str
) -> dict[str, SheetScan]:
    """Look the sheets over one by one. Raises UserError when they hold more than an office's tables can."""
    scans = {}
    if _TOLD_COUNT.search(shared):
        raise UserError("workbook.too_much", where=file_name)
    texts = _SharedTexts(shared)
    cells = merges = text = 0
    for name, part_name in sheets.items():
        part = part_of(part_name)
        scans[name] = scan_sheet(part)
        if scans[name].is_too_wide:
            raise UserError("workbook.too_wide", where=file_name)
        # One search for many spares most sheets the others.
        most = part.count(b"<c")
        is_near = cells + most > MOST_CELLS or _PREFIXED_CELL.search(part)
        cells += sum(map(part.count, _CELLS)) if is_near else most
        merges += sum(map(part.count, _MERGES)) if b"mergeCell" in part else 0
        text += texts.size_in(part)
        if cells > MOST_CELLS or merges > MOST_MERGED or text > MOST_TEXT:
            raise UserError("workbook.too_much", where=file_name)
    return scans


def read_sheets(content: bytes, scans: Mapping[str, SheetScan], file_name: str) -> tuple[Sheet, ...]:
    """Read the cells of sheets that were looked over. Raises UserError."""
    # calamine is loaded with the first workbook that needs it.
    from python_calamine import CalamineError, CalamineWorkbook

    try:
        with CalamineWorkbook.from_filelike(io.BytesIO(content)) as book:
            return tuple(_sheets_of(book, scans, file_name))
    except CalamineError as error:
        raise UserError("workbook.not_readable", where=file_name) from error
    except BaseException as error:
        # A panic of the Rust library is no Exception in Python, yet only says that the file is damaged.
        if type(error).__name__ != "PanicException":
            raise
        raise UserError("workbook.not_readable", where=file_name) from error


def _sheets_of(book: "CalamineWorkbook", scans: Mapping[str, SheetScan], file_name: str) -> Iterator[Sheet]:
    from python_calamine import SheetTypeEnum, SheetVisibleEnum  # as above

    cells = 0
    for meta in book.sheets_metadata:
        if meta.typ is not SheetTypeEnum.WorkSheet:
            continue
        sheet = book.get_sheet_by_name(meta.name)
        cells += sheet.total_height * sheet.total_width  # far corners make a vast empty middle
        if cells > MOST_CELLS:
            raise UserError("workbook.too_much", where=file_name)
        rows = tuple(map(tuple, sheet.to_python(skip_empty_area=False)))
        merged = tuple((*first, *last) for first, last in sheet.merged_cell_ranges or ())
        yield Sheet(meta.name, meta.visible is SheetVisibleEnum.Visible, rows, scans[meta.name], merged)


@dataclass(frozen=True)
class _SharedTexts:
    """The table of texts that cells share; its lengths are counted only when a sheet could swell."""

    part: bytes

    def size_in(self, sheet: bytes) -> int:
        """Give the bytes of all shared texts that a sheet's cells show, or a bound for them."""
        if not self.part:
            return 0
        shown = sheet.count(_SHARED_CELL) + (sheet.count(_SHARED_CELL_ODD) if b"'" in sheet else 0)
        if shown * len(self.part) <= MOST_TEXT or shown * self._longest <= MOST_TEXT:
            return 0
        lengths = self._lengths
        numbers = [int(number) for number in _SHARED_NUMBER.findall(sheet)]
        plain = sum(lengths[number] for number in numbers if number < len(lengths))
        return plain + (shown - len(numbers)) * self._longest

    @cached_property
    def _lengths(self) -> list[int]:
        starts = [found.start() for found in _SHARED_START.finditer(self.part)]
        return [end - start for start, end in pairwise([*starts, len(self.part)])]

    @cached_property
    def _longest(self) -> int:
        return max(self._lengths, default=0)


def _nodes(part: bytes, tag: str) -> list[Mapping[str, str]]:
    """Give the attributes of every element of a name, without a tree of all the others."""
    found: list[Mapping[str, str]] = []

    def start(name: str, attributes: Mapping[str, str]) -> None:
        if name.rpartition(" ")[2] == tag:
            found.append(attributes)

    parser = expat.ParserCreate("utf-8", " ")
    parser.StartElementHandler = start
    parser.Parse(part, True)
    return found
