"""A district's submission, its import, and the least that any importer behind a gate does with the same file.

The least is: every part unpacked once and read by expat without a handler, calamine reads every sheet, and
raw `executemany` writes the rows of the three large tables in one transaction. The program also checks the
file against its own baseline and its signature, matches units, checks every score against its criterion,
compares with what is stored, makes a backup and writes the audit. A file that nobody touched since it was
written is known by the hash of its parts and its cells are not read again; one that a spreadsheet has saved
goes the long way. `packages` and `gate` measure both.
"""

import shutil
import sqlite3
from collections.abc import Sequence
from contextlib import closing
from pathlib import Path
from xml.parsers import expat

from bulk_write import profile_of
from measure import Stopwatch
from workloads import YEAR, Size, Workload, fill_scores, make_workspace

from thidua_desktop.data.exchange.package_reader import read_package
from thidua_desktop.data.exchange.workbook_package import inflate, walk_parts
from thidua_desktop.data.store.store import Store
from thidua_desktop.domain.records.exchange import Accept, PackageKind, PackageState
from thidua_desktop.domain.records.scoring import Round
from thidua_desktop.operations.packages import ExportRequest, apply_import, export_package, plan_import

SIZE = Size(units=150, criteria=60, achievements=3000)
_LARGE_SHEETS = ("Danh sách phiếu", "Phiếu chấm", "Thành tích")
AS_WRITTEN = "goi.xlsx"
SAVED_AGAIN = "goi_luu_lai.xlsx"
PROVINCE = "tinh.thidua"
OFFICE = "don_vi.thidua"


def prepare(folder: Path) -> None:
    """Make the office's package and the province's workspace, which knows the catalogue and no sheet."""
    workload = Workload.of(SIZE)
    make_workspace(folder / PROVINCE, workload, None).close()
    with make_workspace(folder / OFFICE, workload, 0, with_sheets=True) as office:
        fill_scores(office, workload)
        with office.write("bench"):
            for achievement in workload.achievements(SIZE.achievements, workload.units[0]):
                office.achievements.save(achievement)
        request = ExportRequest(PackageKind.SUBMISSION, YEAR, folder / AS_WRITTEN, with_drafts=True)
        export_package(office, request)
    save_again(folder / AS_WRITTEN, folder / SAVED_AGAIN)


def save_again(source: Path, target: Path) -> None:
    """Open and save a workbook as a spreadsheet does: the cells stay, every part is written anew."""
    from openpyxl import load_workbook

    load_workbook(source).save(target)
    package = read_package(target)
    assert package.state is PackageState.INTACT, package.issues


def import_package(name: str, folder: Path, stopwatch: Stopwatch) -> None:
    """Plan and apply the import into a fresh workspace of the province."""
    copy = Path(shutil.copy(folder / PROVINCE, folder / "copy.thidua"))
    with Store.open(copy) as store:
        # Loaded by the program's first look at any workbook and signature, not by each import.
        import python_calamine  # noqa: F401

        with stopwatch.timed():
            plan = plan_import(store, folder / name)
            result = apply_import(store, plan, Accept.ALL)
        assert result.applied
        lines = sum(store.scores.progress(Workload.of(SIZE).period.uid, Round.SELF).values())
        assert lines == SIZE.units * SIZE.criteria, lines
        assert len(store.achievements.all()) == SIZE.achievements
    stopwatch.facts["bản ghi mới"] = f"{result.counts.new}"
    stopwatch.facts["cỡ gói"] = f"{(folder / name).stat().st_size / 1024:.0f} KiB"


def read_and_write_raw(names: Sequence[str], folder: Path, stopwatch: Stopwatch) -> None:
    """Do the least with some files of a folder, one transaction each."""
    import python_calamine  # noqa: F401  # as above

    target = folder / "raw.db"
    target.unlink(missing_ok=True)
    profile = profile_of(folder / PROVINCE)
    with closing(sqlite3.connect(target, isolation_level=None)) as connection:
        for pragma, value in profile.items():
            connection.execute(f"PRAGMA {pragma} = {value}")
        for place, width in enumerate((11, 11, 17)):
            columns = ", ".join(f"c{number}" for number in range(1, width))
            connection.execute(f"CREATE TABLE t{place} (c0 PRIMARY KEY, {columns}) WITHOUT ROWID")
        with stopwatch.timed():
            for name in names:
                _take_raw(connection, folder / name)


def unpack_and_parse(content: bytes, name: str) -> None:
    """Unpack every part once and let expat read the XML without calling back."""
    for part in walk_parts(content, name):
        plain = inflate(content, part, name)
        if part.name.endswith((".xml", ".rels")):
            expat.ParserCreate("utf-8").Parse(plain, True)


def _take_raw(connection: sqlite3.Connection, file: Path) -> None:
    from python_calamine import CalamineWorkbook

    unpack_and_parse(file.read_bytes(), file.name)
    book = CalamineWorkbook.from_path(str(file))
    sheets = {name: book.get_sheet_by_name(name).to_python() for name in book.sheet_names}
    connection.execute("BEGIN IMMEDIATE")
    for place, title in enumerate(_LARGE_SHEETS):
        _, *rows = sheets[title]
        marks = ", ".join("?" * len(rows[0]))
        values = ([row[-1], *map(_plain, row[:-1])] for row in rows)
        connection.executemany(f"INSERT INTO t{place} VALUES ({marks})", values)  # noqa: S608  # both are ours
    connection.execute("COMMIT")


def _plain(cell: object) -> object:
    """Give a cell as SQLite takes it: calamine reads dates as dates."""
    return cell if isinstance(cell, str | int | float) else str(cell)
