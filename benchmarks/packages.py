"""One package of a district: taken in, taken in again, sent; each against the least of the same file.

The floor of the import is in `submission`. Sending is compared with openpyxl's write-only mode, which writes
the same cells and nothing else: 0.5 of it is about 0.6 of the fastest writer that calls Python for each cell.
The program also gathers the rows, signs, reads the file back through the gate and copies it out.
"""

import shutil
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from measure import Case, Group, Stopwatch
from peers import xlsxwriter_cases
from submission import (
    AS_WRITTEN,
    OFFICE,
    PROVINCE,
    SAVED_AGAIN,
    import_package,
    prepare,
    read_and_write_raw,
)
from workloads import YEAR

from thidua_desktop.data.exchange.list_workbook import write_list_workbook
from thidua_desktop.data.store.store import Store
from thidua_desktop.domain.records.exchange import Accept, PackageKind
from thidua_desktop.operations.packages import ExportRequest, apply_import, export_package, plan_import

if TYPE_CHECKING:
    from thidua_desktop.data.exchange.plain_workbook import CellValue

_LIST_ROWS, _LIST_COLUMNS = 10_000, 20


def import_again(folder: Path, stopwatch: Stopwatch) -> None:
    """Plan and apply a package whose very file was taken before."""
    copy = Path(shutil.copy(folder / PROVINCE, folder / "copy.thidua"))
    with Store.open(copy) as store:
        apply_import(store, plan_import(store, folder / AS_WRITTEN), Accept.ALL)
        with stopwatch.timed():
            plan = plan_import(store, folder / AS_WRITTEN)
            result = apply_import(store, plan, Accept.ALL)
        assert plan.already
        assert not result.applied


def send_package(folder: Path, stopwatch: Stopwatch) -> None:
    """Send the district's sheets and achievements for the first time."""
    copy = Path(shutil.copy(folder / OFFICE, folder / "gui.thidua"))
    shutil.rmtree(folder / "gui", ignore_errors=True)
    (folder / "gui").mkdir()
    with Store.open(copy) as store:
        # What was sent before goes out again as it is: one changed name makes another package.
        with store.write("bench"):
            first = store.achievements.all()[0]
            store.achievements.save(replace(first, subject_name="Nguyễn Văn Đổi"))
        with stopwatch.timed():
            request = ExportRequest(PackageKind.SUBMISSION, YEAR, folder / "gui", with_drafts=True)
            sent = export_package(store, request)
    assert not sent.is_repeated
    stopwatch.facts["cỡ gói"] = f"{sent.file.stat().st_size / 1024:.0f} KiB"


def write_same_cells(folder: Path, stopwatch: Stopwatch) -> None:
    """Write every cell of the same package with openpyxl, row after row."""
    _write_only(_cells(folder), folder / "san.xlsx", stopwatch)


def _cells(folder: Path) -> "dict[str, list[list[CellValue]]]":
    from python_calamine import CalamineWorkbook

    book = CalamineWorkbook.from_path(str(folder / AS_WRITTEN))
    return {name: book.get_sheet_by_name(name).to_python() for name in book.sheet_names}


def write_list(folder: Path, stopwatch: Stopwatch) -> None:
    """Copy a long list out as the screen shows it."""
    rows = _list_rows()
    heads = [f"Cột {number}" for number in range(_LIST_COLUMNS)]
    numbers = [number % 4 == 0 for number in range(_LIST_COLUMNS)]
    with stopwatch.timed():
        file = write_list_workbook(folder / "danh_sach.xlsx", "Danh sách", heads, rows, numbers)
    stopwatch.facts["cỡ tệp"] = f"{file.stat().st_size / 1024:.0f} KiB"


def write_same_list(folder: Path, stopwatch: Stopwatch) -> None:
    """Write the same list with openpyxl, the figures as figures."""
    rows: list[list[CellValue]] = [
        [int(cell) if place % 4 == 0 else cell for place, cell in enumerate(row)] for row in _list_rows()
    ]
    _write_only({"Danh sách": rows}, folder / "san_ds.xlsx", stopwatch)


def _list_rows() -> list[tuple[str, ...]]:
    return [
        tuple(
            f"{row * 7 + place}" if place % 4 == 0 else f"Nội dung {row % 500}, mục {place}"
            for place in range(_LIST_COLUMNS)
        )
        for row in range(_LIST_ROWS)
    ]


def _write_only(sheets: "dict[str, list[list[CellValue]]]", out: Path, stopwatch: Stopwatch) -> None:
    from openpyxl import Workbook

    with stopwatch.timed():
        book = Workbook(write_only=True)
        for name, rows in sheets.items():
            sheet = book.create_sheet(name)
            for row in rows:
                sheet.append(row)
        book.save(out)


GROUP = Group(
    title="Gói của một huyện: 150 đơn vị × 60 dòng điểm, 3 000 thành tích",
    cases=(
        Case(
            "raw",
            "Sàn: giải nén, expat đọc suông, calamine đọc mọi trang tính, executemany ghi ba bảng",
            partial(read_and_write_raw, (AS_WRITTEN,)),
        ),
        Case(
            "import",
            "Xem trước và nhập gói còn nguyên như lúc lập, cửa kiểm tra ở tiến trình riêng",
            partial(import_package, AS_WRITTEN),
            floor="raw",
            goal=1.35,
        ),
        Case(
            "raw_again",
            "Sàn của gói đã mở và lưu lại bằng chương trình bảng tính",
            partial(read_and_write_raw, (SAVED_AGAIN,)),
        ),
        Case(
            "import_again",
            "Xem trước và nhập gói đã lưu lại",
            partial(import_package, SAVED_AGAIN),
            floor="raw_again",
            goal=1.35,
        ),
        Case("unchanged", "Nhập lại đúng tệp đã nhận, so với lần đầu", import_again, "import", 0.1),
        Case("openpyxl", "Sàn: openpyxl (write-only) ghi mọi ô của cùng gói", write_same_cells),
        Case("send", "Lập, ký, đọc lại và chép gói", send_package, "openpyxl", 0.5),
        *xlsxwriter_cases(_cells, "openpyxl"),
        Case("openpyxl_list", "Sàn: openpyxl (write-only) ghi danh sách 10 000 × 20 ô", write_same_list),
        Case("list", "Chép danh sách ấy ra Excel", write_list, "openpyxl_list", 0.5),
    ),
    prepare=prepare,
)
