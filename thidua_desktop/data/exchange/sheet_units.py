"""Which unit a score sheet belongs to: its heading says it, its tab says it, often only one of them does."""

import re
from dataclasses import dataclass

from thidua_desktop.data.exchange.cell_numbers import cell_text
from thidua_desktop.data.exchange.workbook_cells import Sheet
from thidua_desktop.domain.text import clean_line, fold

_LONGEST_TAB = 31
_COPY = re.compile(r"\s*(\(\d+\)|[-_ ]+(copy|bản sao)(\s*\d+)?|\bcopy\d*)$", re.IGNORECASE)
_NO_NAME = re.compile(r"(sheet|trang tinh|trang|bieu|phieu|mau|bang|pl|phu luc)\s*\d*([a-z]|\.\d+)?")
_LABELLED = re.compile(
    r"(tên\s+)?(đơn vị|cơ quan|địa phương)(\s+tự chấm)?(\s+được chấm)?\s*:\s*(.*)", re.IGNORECASE
)
_TITLE = re.compile(r"\b(cham diem|tu cham|bang diem|phieu diem|phieu cham|bang cham|ket qua cham)\b")
_AFTER_MARK = re.compile(r"\s+[-–—:]\s+|\s*[-–—]\s+|\s+[-–—]\s*|\s*:\s*")
_OF_UNIT = re.compile(r"\bcủa\s+(.+)$", re.IGNORECASE)
_YEAR_END = re.compile(r"[\s,;]*\bnăm\s+\d{4}\s*$", re.IGNORECASE)
_NUMBERISH = re.compile(r"[\d\W]*")


@dataclass(frozen=True, slots=True)
class SheetUnit:
    """The unit of a sheet. `names` are all candidates, the likeliest first; empty when nothing names one.

    `place` is where the first name stands: the heading's cell, or the tab's name. `heading` is the heading's
    own wording when it and the tab name different units.
    """

    names: tuple[str, ...]
    place: str
    heading: str = ""

    @property
    def name(self) -> str:
        """The likeliest name, empty when unknown."""
        return self.names[0] if self.names else ""


def unit_of_sheet(sheet: Sheet, heading_row: int) -> SheetUnit:
    """Find a sheet's unit in the rows above its table and in its tab (Excel cuts tabs at 31 characters)."""
    tab = _unit_of_tab(sheet.name)
    found = _unit_of_heading(sheet, heading_row)
    if found is None:
        return SheetUnit((tab,) if tab else (), sheet.name)
    name, place = found
    if not tab:
        return SheetUnit((name,), place)
    if fold(name) == fold(tab):
        return SheetUnit((tab,), place)
    if _means_same(name, tab, is_cut=len(sheet.name) >= _LONGEST_TAB):
        return SheetUnit((name, tab), place)
    return SheetUnit((name, tab), place, heading=name)


def _unit_of_tab(name: str) -> str:
    tab = clean_line(_COPY.sub("", clean_line(name)))
    return "" if _NO_NAME.fullmatch(fold(tab)) or _NUMBERISH.fullmatch(tab) else tab


def _means_same(name: str, tab: str, *, is_cut: bool) -> bool:
    """Tell whether tab and heading are one name: cut short, or without the word of its kind ("Cam Hồng")."""
    long, short = fold(name), fold(tab)
    return (
        (is_cut and long.startswith(short))
        or f" {long} ".endswith(f" {short} ")
        or short.endswith(f" {long}")
    )


def _unit_of_heading(sheet: Sheet, heading_row: int) -> tuple[str, str] | None:
    for row in range(heading_row):
        for column, value in enumerate(sheet.rows[row]):
            text = cell_text(value)
            labelled = _LABELLED.fullmatch(text)
            beside = _next_text(sheet, row, column) if labelled else _name_in_title(text)
            name = (labelled.group(5) if labelled else "") or beside
            name = clean_line(_YEAR_END.sub("", name)).strip(" .,;:-–—")
            if name and not _NUMBERISH.fullmatch(name):
                return name, sheet.place(row, column)
    return None


def _next_text(sheet: Sheet, row: int, column: int) -> str:
    texts = (cell_text(value) for value in sheet.rows[row][column + 1 :])
    return next((text for text in texts if text), "")


def _name_in_title(text: str) -> str:
    if not _TITLE.search(fold(text)):
        return ""
    pieces = _AFTER_MARK.split(text)
    if len(pieces) > 1 and not _TITLE.search(fold(pieces[-1])):
        return pieces[-1]
    of_unit = _OF_UNIT.search(text)
    return of_unit.group(1) if of_unit else ""
