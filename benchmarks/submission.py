"""Import of a district's submission, against the least that any importer does with the same file.

The least is: calamine reads every sheet, and raw `executemany` writes the rows of the three large tables in
one transaction. The program also checks the file against its own baseline, matches units, checks every score
against its criterion, compares with what is stored, makes a backup and writes the audit. A file that nobody
touched since it was written is known by the hash of its parts and its cells are not read again; one that a
spreadsheet has saved goes the long way. Both roads are measured, each against the floor of its own file.
"""

import shutil
import sqlite3
from contextlib import closing
from functools import partial
from pathlib import Path

from bulk_write import profile_of
from measure import Case, Group, Stopwatch
from workloads import YEAR, Size, Workload, fill_scores, make_workspace

from thidua_desktop.data.exchange.package_reader import read_package
from thidua_desktop.data.store.store import Store
from thidua_desktop.domain.records.exchange import Accept, PackageKind, PackageState
from thidua_desktop.domain.records.scoring import Round
from thidua_desktop.operations.packages import ExportRequest, apply_import, export_package, plan_import

SIZE = Size(units=150, criteria=60, achievements=3000)
_LARGE_SHEETS = ("Danh sách phiếu", "Phiếu chấm", "Thành tích")
_AS_WRITTEN = "goi.xlsx"
_SAVED_AGAIN = "goi_luu_lai.xlsx"
_PROVINCE = "tinh.thidua"
_OFFICE = "don_vi.thidua"


def prepare(folder: Path) -> None:
    """Make the office's package and the province's workspace, which knows the catalogue and no sheet."""
    workload = Workload.of(SIZE)
    make_workspace(folder / _PROVINCE, workload, None).close()
    with make_workspace(folder / _OFFICE, workload, 0, with_sheets=True) as office:
        fill_scores(office, workload)
        with office.write("bench"):
            for achievement in workload.achievements(SIZE.achievements, workload.units[0]):
                office.achievements.save(achievement)
        request = ExportRequest(PackageKind.SUBMISSION, YEAR, folder / _AS_WRITTEN, with_drafts=True)
        export_package(office, request)
    save_again(folder / _AS_WRITTEN, folder / _SAVED_AGAIN)


def save_again(source: Path, target: Path) -> None:
    """Open and save a workbook as a spreadsheet does: the cells stay, every part is written anew."""
    from openpyxl import load_workbook

    load_workbook(source).save(target)
    package = read_package(target)
    assert package.state is PackageState.INTACT, package.issues


def import_package(name: str, folder: Path, stopwatch: Stopwatch) -> None:
    """Plan and apply the import into a fresh workspace of the province."""
    copy = Path(shutil.copy(folder / _PROVINCE, folder / "copy.thidua"))
    with Store.open(copy) as store:
        # Loaded by the program's first look at any workbook, not by each import.
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


def read_and_write_raw(name: str, folder: Path, stopwatch: Stopwatch) -> None:
    """Read every sheet with calamine and write three tables with `executemany`."""
    from python_calamine import CalamineWorkbook

    target = folder / "raw.db"
    target.unlink(missing_ok=True)
    profile = profile_of(folder / _PROVINCE)
    with closing(sqlite3.connect(target, isolation_level=None)) as connection:
        for pragma, value in profile.items():
            connection.execute(f"PRAGMA {pragma} = {value}")
        for place, width in enumerate((11, 11, 17)):
            columns = ", ".join(f"c{number}" for number in range(1, width))
            connection.execute(f"CREATE TABLE t{place} (c0 PRIMARY KEY, {columns}) WITHOUT ROWID")
        with stopwatch.timed():
            book = CalamineWorkbook.from_path(str(folder / name))
            sheets = {name: book.get_sheet_by_name(name).to_python() for name in book.sheet_names}
            connection.execute("BEGIN IMMEDIATE")
            for place, title in enumerate(_LARGE_SHEETS):
                _, *rows = sheets[title]
                marks = ", ".join("?" * len(rows[0]))
                values = ([row[-1], *map(_plain, row[:-1])] for row in rows)
                insert = f"INSERT INTO t{place} VALUES ({marks})"  # noqa: S608  # both are ours
                connection.executemany(insert, values)
            connection.execute("COMMIT")


def _plain(cell: object) -> object:
    """Give a cell as SQLite takes it: calamine reads dates as dates."""
    return cell if isinstance(cell, str | int | float) else str(cell)


GROUP = Group(
    title="Nhập gói của một huyện: 150 đơn vị × 60 dòng điểm, 3 000 thành tích",
    cases=(
        Case(
            "raw",
            "Sàn: calamine đọc mọi trang tính, executemany ghi ba bảng",
            partial(read_and_write_raw, _AS_WRITTEN),
        ),
        Case(
            "import",
            "Xem trước và nhập gói còn nguyên như lúc lập",
            partial(import_package, _AS_WRITTEN),
            floor="raw",
            goal=1.5,
        ),
        Case(
            "raw_again",
            "Sàn của gói đã mở và lưu lại bằng chương trình bảng tính",
            partial(read_and_write_raw, _SAVED_AGAIN),
        ),
        Case(
            "import_again",
            "Xem trước và nhập gói đã lưu lại",
            partial(import_package, _SAVED_AGAIN),
            floor="raw_again",
            goal=1.5,
        ),
    ),
    prepare=prepare,
)
