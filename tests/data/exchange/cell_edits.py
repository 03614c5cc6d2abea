"""Change one cell of a package in its raw XML, as somebody would who goes around every program."""

import io
import re
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from xml.sax.saxutils import escape, unescape

from thidua_desktop.data.exchange.package_format import Column, Table, ValueType, tables_of
from thidua_desktop.data.exchange.package_reader import Package, read_package
from thidua_desktop.data.exchange.package_values import choice_word, readable, to_cells
from thidua_desktop.data.exchange.sheet_scan import column_letters
from thidua_desktop.data.exchange.workbook_gate import gate_here

_TAB = re.compile(r'<sheet name="([^"]*)"[^>]* r:id="rId(\d+)"')
_EPOCH = date(1899, 12, 30)


@dataclass(frozen=True, slots=True)
class CellEdit:
    """One cell to change: its place, what a reader must tell of it, and the XML that takes its place.

    `is_content` is false for a column that only helps people; `name` is what people know the row by.
    """

    title: str
    address: str
    column: Column
    old: str | None
    new: str | int | float | None
    name: str

    @property
    def where(self) -> str:
        """Write the place as a reader does."""
        return f"{self.title}!{self.address}"


class PackageParts:
    """The parts of a package, any one cell of which can be given another value."""

    def __init__(self, file: Path) -> None:
        """Unpack the file."""
        with zipfile.ZipFile(file) as package:
            self._parts = {name: package.read(name) for name in package.namelist()}
        tabs = _TAB.findall(self._parts["xl/workbook.xml"].decode())
        self._places = {unescape(title): f"xl/worksheets/sheet{number}.xml" for title, number in tabs}
        self.whole: Package = read_package(file, trusts_parts=False, gate=gate_here)

    def edits(self) -> Iterator[CellEdit]:
        """Give one change for every cell of every table, columns for reading only among them."""
        manifest = self.whole.manifest
        assert manifest is not None
        for table in tables_of(manifest.kind, manifest.format_version):
            if table.title in self._places:
                yield from self._edits_of(table)

    def _edits_of(self, table: Table) -> Iterator[CellEdit]:
        lines = {key: line for line, key in self._keys(table)}
        for row in self.whole.tables.get(table.name, ()):
            values = dict(zip((column.field for column in table.content), row, strict=True))
            name = row[table.index(table.name_field)] or row[0] or ""
            for place, column in enumerate(table.columns, start=1):
                address = f"{column_letters(place)}{lines[row[0] or '']}"
                old = values.get(column.field)
                new = other_value(column, old)
                yield CellEdit(table.title, address, column, readable(column, old), new, name)

    def _keys(self, table: Table) -> Iterator[tuple[int, str]]:
        """Read the keys of a sheet from its XML: the reader that is tried is not asked where they stand."""
        place = next(n for n, column in enumerate(table.columns, start=1) if column.field == "key")
        found = re.findall(
            rf'<c r="{column_letters(place)}(\d+)"[^>]*t="s"><v>(\d+)</v>'.encode(),
            self._parts[self._places[table.title]],
        )
        texts = re.findall(rb"<si><t[^>]*>(.*?)</t></si>", self._parts["xl/sharedStrings.xml"], re.DOTALL)
        for line, number in found:
            if line != b"1":
                yield int(line), unescape(texts[int(number)].decode())

    def with_cell(self, edit: CellEdit, value: str | float | bytes | None) -> bytes:
        """Give the file with one cell changed; bytes are the cell's inner XML with its closing bracket."""
        part = self._parts[self._places[edit.title]]
        old = re.compile(rf'<c r="{edit.address}"( s="\d+")?[^>]*?(?:/>|>.*?</c>)'.encode(), re.DOTALL)
        match = old.search(part)
        assert match is not None, edit.where
        cell = f'<c r="{edit.address}"'.encode() + (match.group(1) or b"") + _inner(value)
        return self.packed({self._places[edit.title]: part[: match.start()] + cell + part[match.end() :]})

    def part(self, name: str) -> bytes:
        """Give a part as it was written."""
        return self._parts[name]

    def packed(self, changes: dict[str, bytes]) -> bytes:
        """Pack the parts, some of them changed."""
        buffer = io.BytesIO()
        with zipfile.ZipFile(buffer, "w") as package:  # stored: packing would be half of the test's time
            for name, part in {**self._parts, **changes}.items():
                package.writestr(zipfile.ZipInfo(name), part)
        return buffer.getvalue()


def other_value(column: Column, old: str | None) -> str | int | float | None:
    """Give a value that a column may hold and that is not the present one."""
    match column.value:
        case ValueType.POINTS | ValueType.QUANTITY | ValueType.NUMBER:
            return 1 if old is None else float(old) + 1
        case ValueType.DATE:
            return (date.fromisoformat(old or "2025-05-05") - _EPOCH).days + 1
        case ValueType.FLAG:
            return "x" if old is None else None
        case ValueType.CHOICE:
            assert column.choices is not None
            return next(choice_word(one) for one in column.choices if one.value != old)
        case _:
            return f"{to_cells(column, [old])[0] or ''}x"


def _inner(value: str | float | bytes | None) -> bytes:
    if isinstance(value, bytes):
        return value
    if value is None:
        return b"/>"
    if isinstance(value, str):
        return f' t="inlineStr"><is><t xml:space="preserve">{escape(value)}</t></is></c>'.encode()
    return f"><v>{value}</v></c>".encode()
