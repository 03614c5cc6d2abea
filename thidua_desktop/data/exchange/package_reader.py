"""Read a package back: is it ours, is it whole, which cells were edited, and its canonical rows.

The gate for hostile files has its place before `_open`: it gets the bytes and raises UserError.
"""

import base64
import binascii
import hashlib
import io
import json
import zipfile
import zlib
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from operator import itemgetter
from pathlib import Path
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET
from xml.etree.ElementTree import ParseError

from thidua_desktop.data.exchange.package_diff import compare_tables
from thidua_desktop.data.exchange.package_format import (
    FORMAT_VERSION,
    MANIFEST_SHEET,
    TABLES,
    Tables,
    content_hash,
    reversed_rows,
)
from thidua_desktop.data.exchange.package_grid import Line, TableGrid, read_grid
from thidua_desktop.data.exchange.package_manifest import property_text, read_manifest
from thidua_desktop.data.exchange.package_values import CellError, to_canonical, to_cells
from thidua_desktop.data.exchange.spreadsheet_writer import HIDDEN_PART, PROPERTIES_PART, hash_parts
from thidua_desktop.data.exchange.workbook_cells import read_workbook
from thidua_desktop.data.exchange.workbook_package import DAMAGE, LARGEST_TOTAL, read_bytes, read_parts
from thidua_desktop.domain.check_code import check_code
from thidua_desktop.domain.errors import UserError
from thidua_desktop.domain.issues import Issue, decision
from thidua_desktop.domain.records.exchange import ChangedCell, Manifest, PackageKind, PackageState

if TYPE_CHECKING:
    from python_calamine import CalamineWorkbook

_LARGEST_PAYLOAD = 64 * 1024 * 1024
_TEXT_NODE = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}t"
_GZIP = 31
"""zlib's window setting for the gzip format."""


@dataclass(frozen=True, slots=True)
class Package:
    """A file that was read. `tables` are the rows as they stand in the sheets, `baseline` those once written.

    A foreign or damaged file has neither; `problem` says what is wrong with a damaged one. `edited_rows` and
    `bad_rows` are (table, key) of rows that were edited, and of rows with a cell that nobody can read.
    """

    path: Path
    file_hash: str
    state: PackageState
    manifest: Manifest | None = None
    tables: Tables = field(default_factory=dict)
    baseline: Tables = field(default_factory=dict)
    changed_cells: tuple[ChangedCell, ...] = ()
    issues: tuple[Issue, ...] = ()
    edited_rows: frozenset[tuple[str, str]] = frozenset()
    bad_rows: frozenset[tuple[str, str]] = frozenset()
    problem: UserError | None = None


def hash_file(path: Path) -> str:
    """Hash the bytes of a file. Raises UserError when it cannot be read or is too large."""
    return hashlib.sha256(read_bytes(path)).hexdigest()


def read_package(path: Path, *, trusts_parts: bool = True) -> Package:
    """Read a file. Raises UserError only when it is missing or cannot be opened; the rest is in `state`.

    A file whose parts are those that were written needs no look at its cells, unless `trusts_parts` is false:
    what the sheets show was compared with the baseline when they were written.
    """
    content = read_bytes(path)
    blank = Package(path, hashlib.sha256(content).hexdigest(), PackageState.FOREIGN)
    found: Manifest | None = None
    try:
        copy, parts_hash, hidden_part = _look_inside(content, path.name)
        if hidden_part and copy is not None and trusts_parts:
            intact = _read_untouched(blank, copy, parts_hash, hidden_part)
            if intact is not None:
                return intact
        # calamine is loaded with the first workbook, not with the window.
        from python_calamine import CalamineWorkbook

        with _DamageGuard(path.name), CalamineWorkbook.from_filelike(io.BytesIO(content)) as book:
            found, payload = _read_hidden_sheet(book, copy, path.name)
            if found is None:
                return blank
            lines = _read_lines(book, found.kind)
        grids = [read_grid(table, lines[table.name]) for table in TABLES[found.kind]]
        return _verdict(replace(blank, manifest=found), payload, grids)
    except UserError as problem:
        return replace(blank, state=PackageState.DAMAGED, manifest=found, problem=problem)


def _verdict(blank: Package, payload: bytes, grids: Sequence[TableGrid]) -> Package:
    """Tell an intact package from an edited one."""
    assert blank.manifest is not None  # noqa: S101  # the caller has just read it
    issues = tuple(issue for grid in grids for issue in grid.issues)
    tables = {grid.table.name: sorted(grid.rows, key=itemgetter(0)) for grid in grids if grid.rows}
    baseline = _baseline_tables(payload, blank.path.name)
    if not issues and baseline == tables:
        return replace(blank, state=PackageState.INTACT, tables=tables)
    _check_baseline(blank.manifest.kind, baseline, blank.path.name)
    difference = compare_tables(grids, baseline)
    emptied = {cell.where for cell in difference.cells if cell.new is None}
    uncalculated = sorted(emptied & _uncalculated_cells(blank.path)) if emptied else []
    issues += tuple(decision("cell.not_calculated", where) for where in uncalculated)
    bad_rows = {(grid.table.name, key) for grid in grids for key in grid.bad_keys}
    bad_rows |= {(grid.table.name, key) for grid in grids for key in grid.keys_of(uncalculated)}
    return replace(
        blank,
        state=PackageState.EDITED,
        tables=tables,
        baseline=baseline,
        changed_cells=tuple(difference.cells),
        issues=issues,
        edited_rows=frozenset(difference.rows),
        bad_rows=frozenset(bad_rows),
    )


def _uncalculated_cells(path: Path) -> set[str]:
    """Give the places of formulas without a stored value: they read as empty, yet mean something."""
    sheets = read_workbook(path).sheets
    return {f"{sheet.name}!{address}" for sheet in sheets for address in sheet.scan.uncalculated}


def _look_inside(content: bytes, name: str) -> tuple[str | None, str, bytes]:
    """Give the manifest's text in the properties, the hash over the other parts, and the hidden sheet's part.

    Hash and part are empty for a file that our writer cannot have made.
    """
    if not content.startswith(b"PK"):
        read_parts(content, name)  # raises with the reason: old format, password, empty, no workbook
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as book:
            if "xl/workbook.xml" not in book.namelist():
                read_parts(content, name)
            parts_hash = _hash_parts(book)
            return property_text(book), parts_hash, book.read(HIDDEN_PART) if parts_hash else b""
    except DAMAGE as error:
        raise UserError("workbook.damaged", where=name) from error
    except ParseError as error:
        raise UserError("package.manifest_damaged", where=name) from error


def _hash_parts(book: zipfile.ZipFile) -> str:
    """Hash every part but the two that speak of the hash."""
    entries = book.infolist()
    names = {entry.filename for entry in entries}
    size = sum(entry.file_size for entry in entries)
    if HIDDEN_PART not in names or len(names) < len(entries) or size > LARGEST_TOTAL:
        return ""
    parts = names - {HIDDEN_PART, PROPERTIES_PART}
    return hash_parts({name: hashlib.sha256(book.read(name)).hexdigest() for name in parts})


def _read_untouched(blank: Package, copy: str, parts_hash: str, hidden_part: bytes) -> Package | None:
    """Take the baseline of a file whose other parts are as written; None when they are not."""
    name = blank.path.name
    manifest = read_manifest(copy)
    if manifest is None or manifest.parts_hash != parts_hash:
        return None
    found, payload = _manifest_and_payload(_hidden_texts(hidden_part, name), copy, name)
    if found is None:
        return None
    tables = _baseline_tables(payload, name)
    _check_baseline(found.kind, tables, name)
    return replace(blank, state=PackageState.INTACT, manifest=found, tables=tables)


def _hidden_texts(part: bytes, name: str) -> list[tuple[str, str]]:
    if b"<!" in part:
        raise UserError("package.manifest_damaged", where=name)
    try:
        texts = [node.text or "" for node in ET.fromstring(part).iter(_TEXT_NODE)]  # noqa: S314  # no entities
    except ParseError as error:
        raise UserError("package.manifest_damaged", where=name) from error
    return list(zip(texts[::2], texts[1::2], strict=False))


class _DamageGuard:
    """Tell every complaint of calamine as a damaged file.

    A panic of the Rust library is no Exception in Python, so it is known by where its class comes from.
    """

    def __init__(self, name: str) -> None:
        self._name = name

    def __enter__(self) -> None:
        """Begin to watch."""

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, _trace: object) -> None:
        """Translate calamine's errors; let others pass."""
        if kind is not None and kind.__module__.startswith(("python_calamine", "pyo3_runtime")):
            raise UserError("workbook.damaged", where=self._name) from error


def _read_hidden_sheet(
    book: "CalamineWorkbook", copy: str | None, name: str
) -> tuple[Manifest | None, bytes]:
    has_sheet = MANIFEST_SHEET in book.sheet_names
    rows = book.get_sheet_by_name(MANIFEST_SHEET).to_python() if has_sheet else []
    texts = [(str(row[0]), str(row[1])) for row in rows if len(row) > 1]
    return _manifest_and_payload(texts, copy, name)


def _manifest_and_payload(
    texts: Sequence[tuple[str, str]], copy: str | None, name: str
) -> tuple[Manifest | None, bytes]:
    """Give the manifest and the baseline's payload; no manifest for a file that was never ours."""
    copies = [text for mark, text in texts if mark == "manifest"] + ([copy] if copy is not None else [])
    if not copies:
        return None, b""
    manifests = {read_manifest(text) for text in copies} - {None}
    if len(manifests) > 1:
        raise UserError("package.manifests_disagree", where=name)
    manifest = manifests.pop() if manifests else None
    if manifest is None:
        raise UserError("package.manifest_damaged", where=name)
    if manifest.format_version > FORMAT_VERSION:
        raise UserError("package.newer", where=name, version=manifest.format_version, known=FORMAT_VERSION)
    return manifest, _payload("".join(text for mark, text in texts if mark == "baseline"), manifest, name)


def _payload(packed: str, manifest: Manifest, name: str) -> bytes:
    if not packed:
        raise UserError("package.baseline_missing", where=name)
    try:
        unpacker = zlib.decompressobj(_GZIP)
        payload = unpacker.decompress(base64.b64decode(packed, validate=True), _LARGEST_PAYLOAD)
    except (zlib.error, binascii.Error, ValueError) as error:
        raise UserError("package.baseline_damaged", where=name) from error
    digest = content_hash(payload)
    if not unpacker.eof or digest != manifest.content_hash or check_code(digest) != manifest.check_code:
        raise UserError("package.baseline_damaged", where=name)
    return payload


def _read_lines(book: "CalamineWorkbook", kind: PackageKind) -> dict[str, Sequence[Line]]:
    there = set(book.sheet_names)
    return {
        table.name: book.get_sheet_by_name(table.title).to_python(skip_empty_area=False)
        if table.title in there
        else []
        for table in TABLES[kind]
    }


def _baseline_tables(payload: bytes, name: str) -> Tables:
    """Read the baseline's rows. Raises UserError when they are no tables."""
    try:
        return {title: [tuple(row) for row in rows] for title, rows in json.loads(payload)}
    except (ValueError, TypeError, RecursionError) as error:
        raise UserError("package.baseline_damaged", where=name) from error


def _check_baseline(kind: PackageKind, baseline: Tables, name: str) -> None:
    """Refuse a baseline whose rows are not what a writer of this format makes."""
    tables = {table.name: table for table in TABLES[kind]}
    try:
        for title, rows in baseline.items():
            if reversed_rows(tables[title], rows):
                raise CellError("package.baseline_damaged")
            for column, values in zip(tables[title].content, zip(*rows, strict=True), strict=True):
                cells = ["" if cell is None else cell for cell in to_cells(column, values)]
                if to_canonical(column, cells) != [*values]:
                    raise CellError("package.baseline_damaged")
    except (ValueError, KeyError, TypeError) as error:
        raise UserError("package.baseline_damaged", where=name) from error
