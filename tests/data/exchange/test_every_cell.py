"""Every cell of a signed package, changed by hand: shown as exactly that cell, none missed (P6)."""

import io
from collections.abc import Callable, Iterable
from datetime import date, timedelta

import openpyxl
import pytest

from tests.data.exchange.cell_edits import CellEdit, PackageParts
from tests.two_offices import achievement, add_sheet, office, own_uid, send
from thidua_desktop.data.exchange import package_reader, workbook_gate
from thidua_desktop.data.exchange.package_diff import compare_tables
from thidua_desktop.data.exchange.package_format import ValueType
from thidua_desktop.data.exchange.package_reader import read_package
from thidua_desktop.data.exchange.workbook_gate import gate_here
from thidua_desktop.domain.records.exchange import PackageState
from thidua_desktop.domain.records.organisation import BlocRole, DatedName, Membership, Unit
from thidua_desktop.domain.records.scoring import SheetState

MEMBERS = 24
EPOCH = date(1899, 12, 30)

Editor = Callable[[CellEdit], bytes]


@pytest.fixture(scope="module")
def parts(tmp_path_factory):
    """Give a submission of about two hundred rows in its parts."""
    folder = tmp_path_factory.mktemp("goi")
    with office(folder) as store:
        units = [
            Unit(f"x{n}", f"Y{n}", "commune", (DatedName(f"Xã Ngọc {n}"),), position=n)
            for n in range(MEMBERS)
        ]
        with store.write("set-up"):
            store.units.save_many(units)
            for n, unit in enumerate(units):
                store.blocs.save_membership(
                    Membership(f"m-{n}", "khoi", unit.uid, BlocRole.MEMBER, position=n)
                )
            for n in range(20):
                store.achievements.save(achievement(own_uid(store), f"t{n}"))
        for n, unit in enumerate(units):
            add_sheet(store, f"p{n}", unit.uid, SheetState.SUBMITTED)
        return PackageParts(send(store, folder).file)


def told(content: bytes, tmp_path) -> tuple[PackageState, list[tuple[str, str | None]]]:
    """Tell state and changed cells of a file, or what is said of a cell that is no content."""
    file = tmp_path / "sua.xlsx"
    file.write_bytes(content)
    read = read_package(file, gate=gate_here)
    if read.state is PackageState.INTACT:
        return read.state, [(issue.where or "", issue.code) for issue in read.issues]
    return read.state, [(cell.where, cell.old) for cell in read.changed_cells]


def expected(edit: CellEdit) -> tuple[PackageState, list[tuple[str, str | None]]]:
    """Tell what a reader must say: a changed key is a row that went and a row that came."""
    if not edit.column.is_content:
        return PackageState.INTACT, [(edit.where, "package.shown_edited")]
    if edit.column.field == "key":
        return PackageState.EDITED, [(edit.where, None), (edit.title, edit.name)]
    return PackageState.EDITED, [(edit.where, edit.old)]


def missed(edits: Iterable[CellEdit], change: Editor, tmp_path) -> list[str]:
    """Give the places of the edits that were not told as exactly what they are."""
    return [edit.where for edit in edits if told(change(edit), tmp_path) != expected(edit)]


def by_xml(parts: PackageParts) -> Editor:
    return lambda edit: parts.with_cell(edit, edit.new)


def test_every_cell_changed_in_the_xml_is_shown_as_exactly_that_cell(parts, tmp_path):
    edits = [edit for edit in parts.edits() if edit.column.is_content]
    assert sum(len(rows) for rows in parts.whole.tables.values()) > 200
    assert {edit.column.value for edit in edits} == set(ValueType)
    assert missed(edits, by_xml(parts), tmp_path) == []


def test_a_cell_that_only_helps_the_reader_is_told_and_changes_nothing(parts, tmp_path):
    edits = [edit for edit in parts.edits() if not edit.column.is_content]
    assert missed(edits[::10], by_xml(parts), tmp_path) == []


def test_a_reader_that_does_not_look_beside_the_contents_would_be_caught(parts, tmp_path, monkeypatch):
    monkeypatch.setattr(package_reader, "edits_of_shown", lambda *_: ())
    edits = [edit for edit in parts.edits() if not edit.column.is_content][::40]
    assert missed(edits, by_xml(parts), tmp_path) == [edit.where for edit in edits]


def test_one_cell_in_twenty_changed_by_another_program_is_shown_as_exactly_that_cell(parts, tmp_path):
    book = openpyxl.load_workbook(io.BytesIO(parts.packed({})))

    def change(edit: CellEdit) -> bytes:
        cell = book[edit.title][edit.address]
        before = cell.value
        is_day = edit.column.value is ValueType.DATE
        cell.value = EPOCH + timedelta(int(edit.new)) if is_day else edit.new
        buffer = io.BytesIO()
        book.save(buffer)
        cell.value = before
        return buffer.getvalue()

    edits = [edit for edit in parts.edits() if edit.column.is_content]
    assert missed(edits[7::20], change, tmp_path) == []


def test_a_reader_that_forgets_hidden_columns_would_be_caught(parts, tmp_path, monkeypatch):
    def careless(grids, baseline):
        found = compare_tables(grids, baseline)
        hidden = {
            grid.where(column.field, 0)[:-1]
            for grid in grids
            for column in grid.table.content
            if column.is_hidden and column.field in grid.places
        }
        return [edit for edit in found if edit.cell.where.rstrip("0123456789") not in hidden]

    monkeypatch.setattr(package_reader, "compare_tables", careless)
    hidden = [edit for edit in parts.edits() if edit.column.is_hidden][::40]
    assert missed(hidden, by_xml(parts), tmp_path) == [edit.where for edit in hidden]


def test_a_reader_that_trusts_its_parts_unseen_would_be_caught(parts, tmp_path, monkeypatch):
    monkeypatch.setattr(workbook_gate, "hash_parts", lambda _digests: parts.whole.manifest.parts_hash)
    edits = [edit for edit in parts.edits() if edit.column.is_content][::100]
    assert missed(edits, by_xml(parts), tmp_path) == [edit.where for edit in edits]
