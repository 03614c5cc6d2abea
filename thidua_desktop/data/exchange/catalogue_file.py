"""Read units, blocs and memberships from csv or xlsx tables: rows with their places, no decisions."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Literal

from thidua_desktop.data.exchange.sheet_scan import column_letters
from thidua_desktop.domain.errors import UserError
from thidua_desktop.domain.issues import Issue, error
from thidua_desktop.domain.text import clean_line, fold

TableKind = Literal["units", "blocs", "members"]

_HEADERS: dict[str, tuple[str, ...]] = {
    "code": ("code", "ma", "ma don vi", "ma dvhc"),
    "name": ("name", "ten", "ten don vi"),
    "kind": ("kind", "loai", "loai hinh"),
    "level": ("level", "cap"),
    "parent_code": ("parent_code", "ma cap tren", "ma don vi cap tren"),
    "valid_from": ("valid_from", "tu ngay", "hieu luc tu", "co hieu luc tu"),
    "valid_to": ("valid_to", "den ngay", "hieu luc den", "den het ngay"),
    "predecessor_codes": ("predecessor_codes", "predecessor_code", "ke thua", "ma ke thua", "tu don vi ma"),
    "bloc_code": ("bloc_code", "ma khoi", "ma cum", "ma khoi cum"),
    "bloc_name": ("bloc_name", "ten khoi", "ten cum", "ten khoi cum"),
    "bloc_kind": ("bloc_kind", "loai khoi", "khoi hay cum"),
    "unit_code": ("unit_code", "ma thanh vien", "ma don vi thanh vien"),
    "role": ("role", "vai tro"),
}
TEMPLATE_HEADERS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("Đơn vị", ("Mã", "Tên", "Loại", "Cấp", "Mã cấp trên", "Hiệu lực từ", "Hiệu lực đến", "Kế thừa")),
    ("Khối, cụm", ("Mã khối", "Tên khối", "Loại khối", "Hiệu lực từ", "Hiệu lực đến")),
    ("Thành viên", ("Mã khối", "Mã thành viên", "Vai trò", "Hiệu lực từ", "Hiệu lực đến")),
)
"""Sheets and headings of the workbook that people fill in."""
_FIELD_OF = {header: field for field, headers in _HEADERS.items() for header in headers}
_NEEDED: dict[TableKind, frozenset[str]] = {
    "members": frozenset({"bloc_code", "unit_code"}),
    "blocs": frozenset({"bloc_code", "bloc_name"}),
    "units": frozenset({"code", "name"}),
}
_DATE_FORMATS = ("%Y-%m-%d", "%d/%m/%Y")


@dataclass(frozen=True, slots=True)
class CatalogueRow:
    """One row: texts by field, a missing column is an empty text; `where` is ``Sheet!A5``."""

    kind: TableKind
    where: str
    texts: dict[str, str]
    valid_from: date | None
    valid_to: date | None

    def text(self, field: str) -> str:
        """Give a field's text, empty when the column is not there."""
        return self.texts.get(field, "")


@dataclass(frozen=True, slots=True)
class CatalogueReading:
    """All rows of a file in order, and what could not be read."""

    rows: tuple[CatalogueRow, ...]
    issues: tuple[Issue, ...]


def read_catalogue(path: Path) -> CatalogueReading:
    """Read a csv (UTF-8) or xlsx file. Raises UserError when it is neither or has no known table."""
    sheets = [(path.stem, _csv_rows(path))] if path.suffix.casefold() == ".csv" else _workbook_rows(path)
    rows: list[CatalogueRow] = []
    issues: list[Issue] = []
    has_table = False
    for name, cells in sheets:
        header = _find_header(cells)
        if header is None:
            continue
        has_table = True
        for row in _data_rows(name, cells, header):
            (issues if isinstance(row, Issue) else rows).append(row)  # type: ignore[arg-type]  # one list each
    if not has_table:
        raise UserError("catalogue.no_table", where=path.name)
    if not rows and not issues:
        raise UserError("catalogue.empty", where=path.name)
    return CatalogueReading(tuple(rows), tuple(issues))


@dataclass(frozen=True, slots=True)
class _Header:
    kind: TableKind
    row: int
    fields: dict[int, str]


def _csv_rows(path: Path) -> list[list[str]]:
    # Start-up cost: the gate is loaded only when a file is read.
    from thidua_desktop.data.exchange.workbook_cells import read_csv

    return [[clean_line(str(cell)) for cell in row] for row in read_csv(path)]


def _workbook_rows(path: Path) -> list[tuple[str, list[list[str]]]]:
    # Start-up cost: the workbook reader is loaded only when a workbook is read.
    from thidua_desktop.data.exchange.workbook_cells import read_workbook

    return [
        (sheet.name, [[_cell_text(value) for value in row] for row in sheet.rows])
        for sheet in read_workbook(path).sheets
        if sheet.is_visible
    ]


def _cell_text(value: object) -> str:
    if isinstance(value, datetime):
        return value.date().isoformat()
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return clean_line(str(value))


def _find_header(cells: Sequence[Sequence[str]]) -> _Header | None:
    for row, texts in enumerate(cells):
        fields = {column: field for column, text in enumerate(texts) if (field := _FIELD_OF.get(fold(text)))}
        known = frozenset(fields.values())
        kind = next((kind for kind, needed in _NEEDED.items() if needed <= known), None)
        if kind is not None:
            return _Header(kind, row, fields)
    return None


def _data_rows(sheet: str, cells: Sequence[Sequence[str]], header: _Header) -> Iterator[CatalogueRow | Issue]:
    for row in range(header.row + 1, len(cells)):
        texts = {
            field: cells[row][column] for column, field in header.fields.items() if column < len(cells[row])
        }
        if not any(texts.values()):
            continue
        dates: dict[str, date | None] = {}
        for field in ("valid_from", "valid_to"):
            try:
                dates[field] = _date(texts.get(field, ""))
            except ValueError:
                column = next(c for c, name in header.fields.items() if name == field)
                yield error("catalogue.date_wrong", _place(sheet, row, column), text=texts[field])
        if len(dates) == 2:
            yield CatalogueRow(
                header.kind, _place(sheet, row, 0), texts, dates["valid_from"], dates["valid_to"]
            )


def _date(text: str) -> date | None:
    if not text:
        return None
    for form in _DATE_FORMATS:
        try:
            return datetime.strptime(text, form).date()  # noqa: DTZ007 - a plain day
        except ValueError:
            continue
    raise ValueError(text)


def _place(sheet: str, row: int, column: int) -> str:
    return f"{sheet}!{column_letters(column + 1)}{row + 1}"
