"""Read a package back: is it ours, is it whole, which cells were edited, and its canonical rows.

The file itself is opened by the gate (`workbook_gate`); here are only the plain cells and texts it gives.
"""

import hashlib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from operator import itemgetter
from pathlib import Path

from thidua_desktop.data.exchange.gate_client import gate_once
from thidua_desktop.data.exchange.package_copies import Copies, Signed, signed_of
from thidua_desktop.data.exchange.package_diff import Edit, compare_tables
from thidua_desktop.data.exchange.package_format import (
    MANIFEST_SHEET,
    Table,
    Tables,
    reversed_rows,
    tables_of,
)
from thidua_desktop.data.exchange.package_grid import TableGrid, read_grid
from thidua_desktop.data.exchange.package_remarks import ReadSheets, edits_of_shown, remarks_on_layout
from thidua_desktop.data.exchange.package_shown import read_shown
from thidua_desktop.data.exchange.package_upgrade import upgraded
from thidua_desktop.data.exchange.package_values import CellError, are_canonical, to_canonical, to_cells
from thidua_desktop.data.exchange.payload_rows import read_rows
from thidua_desktop.data.exchange.plain_workbook import Gate, PlainWorkbook, Sheet, Wants
from thidua_desktop.data.exchange.sheet_scan import SheetScan
from thidua_desktop.data.exchange.stopping import pause
from thidua_desktop.data.exchange.workbook_package import read_bytes
from thidua_desktop.domain.errors import UserError
from thidua_desktop.domain.issues import Issue, decision, warning
from thidua_desktop.domain.records.exchange import ChangedCell, Manifest, PackageState


@dataclass(frozen=True, slots=True)
class Package:
    """A file that was read. `tables` are the rows as they stand in the sheets, `baseline` those once written.

    A foreign or damaged file has neither; `problem` says what is wrong with a damaged one. `bad_rows` are
    (table, key) of rows with a cell that nobody can read.
    `packed` is the gzip of the payload as it travelled.
    """

    path: Path
    file_hash: str
    state: PackageState
    manifest: Manifest | None = None
    tables: Tables = field(default_factory=dict)
    baseline: Tables = field(default_factory=dict)
    edits: tuple[Edit, ...] = ()
    issues: tuple[Issue, ...] = ()
    bad_rows: frozenset[tuple[str, str]] = frozenset()
    problem: UserError | None = None
    packed: bytes = b""

    @property
    def changed_cells(self) -> tuple[ChangedCell, ...]:
        """The cells that were edited since the package was written, each with its place."""
        return tuple(edit.cell for edit in self.edits)


def hash_file(path: Path) -> str:
    """Hash the bytes of a file. Raises UserError when it cannot be read or is too large."""
    return hashlib.sha256(read_bytes(path)).hexdigest()


def read_package(path: Path, *, trusts_parts: bool = True, gate: Gate | None = None) -> Package:
    """Read a file through the gate, by default one of its own.

    Raises UserError only when it is missing; the rest is in `state`. A file whose parts
    are those that were written needs no look at its cells, unless `trusts_parts` is false: what the sheets
    show was compared with the baseline when they were written.
    """
    try:
        content = read_bytes(path)
    except UserError as problem:
        if problem.code == "workbook.not_found":
            raise
        return Package(path, "", PackageState.DAMAGED, problem=problem)
    blank = Package(path, hashlib.sha256(content).hexdigest(), PackageState.FOREIGN)
    found: Manifest | None = None
    try:
        wants = Wants.PACKAGE if trusts_parts else Wants.CELLS
        plain = (gate or gate_once)(content, path.name, wants)
        sheets = {sheet.name: sheet for sheet in plain.sheets}
        signed = signed_of(_copies(plain, sheets), path.name)
        if signed is None:
            return blank
        found = signed.manifest
        blank = replace(blank, manifest=found, packed=signed.packed)
        if plain.untouched and not (found.is_signed and found.parts_hash == plain.untouched):
            # Nobody signed what says that the parts are as written: the cells are looked at.
            plain = (gate or gate_once)(content, path.name, Wants.CELLS)
            sheets = {sheet.name: sheet for sheet in plain.sheets}
        if plain.untouched:
            return _untouched(blank, signed)
        return _verdict(blank, signed, sheets)
    except UserError as problem:
        return replace(blank, state=PackageState.DAMAGED, manifest=found, problem=problem)


def _copies(plain: PlainWorkbook, sheets: Mapping[str, Sheet]) -> Copies:
    """Gather what a file says of itself, place by place."""
    copies = Copies()
    copies.add(plain.hidden)
    if MANIFEST_SHEET in sheets:
        copies.add([(str(row[0]), str(row[1])) for row in sheets[MANIFEST_SHEET].rows if len(row) > 1])
    for texts in plain.stored:
        copies.add(texts)
    copies.add(plain.properties)
    return copies


def _untouched(blank: Package, signed: Signed) -> Package:
    """Take the baseline of a file whose parts are as they were written."""
    kind, version = signed.manifest.kind, signed.manifest.format_version
    tables = _baseline_tables(signed.payload, blank.path.name)
    _check_baseline(tables_of(kind, version), tables, blank.path.name)
    return replace(blank, state=_whole(blank), tables=upgraded(kind, version, tables))


def _whole(blank: Package) -> PackageState:
    """Without a signature nobody vouches for the contents, however whole they are."""
    is_signed = blank.manifest is not None and blank.manifest.is_signed
    return PackageState.INTACT if is_signed else PackageState.FOREIGN


def _verdict(blank: Package, signed: Signed, sheets: Mapping[str, Sheet]) -> Package:
    """Tell an intact package from an edited one."""
    kind, version = signed.manifest.kind, signed.manifest.format_version
    grids = [_grid_of(table, sheets) for table in tables_of(kind, version)]
    unread = dict(sorted(_unread_cells(grids, sheets)))
    issues = (*(issue for grid in grids for issue in grid.issues), *unread.values())
    tables = {grid.table.name: sorted(grid.rows, key=itemgetter(0)) for grid in grids if grid.rows}
    baseline = _baseline_tables(signed.payload, blank.path.name)
    remarks = _remarks(signed, ReadSheets(sheets, grids), baseline, blank.path.name)
    if not issues and baseline == tables:
        return replace(blank, state=_whole(blank), tables=upgraded(kind, version, tables), issues=remarks)
    _check_baseline(tables_of(kind, version), baseline, blank.path.name)
    edits = compare_tables(grids, baseline)
    bad_rows = {(grid.table.name, key) for grid in grids for key in grid.bad_keys}
    bad_rows |= {(grid.table.name, key) for grid in grids for key in grid.keys_of(unread)}
    return replace(
        blank,
        state=PackageState.EDITED,
        tables=upgraded(kind, version, tables),
        baseline=upgraded(kind, version, baseline),
        edits=tuple(edits),
        issues=(*issues, *remarks),
        bad_rows=frozenset(bad_rows),
    )


def _remarks(signed: Signed, read: ReadSheets, baseline: Tables, name: str) -> tuple[Issue, ...]:
    """Tell what was done to the sheets besides their contents."""
    layout = tuple(remarks_on_layout(read))
    if not signed.manifest.shown_hash:
        return layout
    if signed.shown is None:
        return (warning("package.shown_unknown", name), *layout)
    try:
        return (*edits_of_shown(read, read_shown(signed.shown), baseline), *layout)
    except (ValueError, TypeError, KeyError, IndexError, RecursionError) as error:
        raise UserError("package.baseline_damaged", where=name) from error


def _unread_cells(grids: Iterable[TableGrid], sheets: Mapping[str, Sheet]) -> Iterator[tuple[str, Issue]]:
    """Give the places of formulas without a stored value, and of errors, that stand for a row's content.

    They read as empty, yet mean something, also where nothing stood before.
    """
    for grid in grids:
        title = grid.table.title
        scan = sheets[title].scan if title in sheets else SheetScan()
        odd = {f"{title}!{address}": address for address in scan.uncalculated | scan.errors.keys()}
        if not odd:
            continue
        fields = {column.field for column in grid.table.content} & grid.places.keys()
        for where in {
            grid.where(field_name, line) for field_name in fields for line in grid.lines
        } & odd.keys():
            word = scan.errors.get(odd[where])
            if word is None:
                yield where, decision("cell.not_calculated", where)
            else:
                yield where, decision("cell.error_value", where, value=word or "#N/A")


def _grid_of(table: Table, sheets: Mapping[str, Sheet]) -> TableGrid:
    pause()
    return read_grid(table, sheets[table.title].rows if table.title in sheets else ())


def _baseline_tables(payload: bytes, name: str) -> Tables:
    """Read the baseline's rows. Raises UserError when they are no tables."""
    pause()
    try:
        return read_rows(payload)
    except (ValueError, TypeError, RecursionError) as error:
        raise UserError("package.baseline_damaged", where=name) from error


def _check_baseline(format_tables: Iterable[Table], baseline: Tables, name: str) -> None:
    """Refuse a baseline whose rows are not what a writer of this format makes."""
    tables = {table.name: table for table in format_tables}
    try:
        for title, rows in baseline.items():
            if reversed_rows(tables[title], rows):
                raise CellError("package.baseline_damaged")
            for column, values in zip(tables[title].content, zip(*rows, strict=True), strict=True):
                pause()
                if are_canonical(column, values):
                    continue
                cells = ["" if cell is None else cell for cell in to_cells(column, values)]
                if to_canonical(column, cells) != [*values]:
                    raise CellError("package.baseline_damaged")
    except (ValueError, KeyError, TypeError) as error:
        raise UserError("package.baseline_damaged", where=name) from error
