"""From the start of Python to the first paint of the window, against a bare Qt window."""

from __future__ import annotations

import runpy
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from measure import Case, Group, Stopwatch

if TYPE_CHECKING:  # the bare window loads nothing for the sake of types
    from PySide6.QtCore import QModelIndex, QPersistentModelIndex
    from PySide6.QtGui import QPaintEvent

    Index = QModelIndex | QPersistentModelIndex

HEAVY = ("openpyxl", "reportlab", "sqlite_utils", "python_calamine", "PySide6.QtPdf", "pandas", "numpy")
_ROWS = 200


def start_program(_folder: Path, stopwatch: Stopwatch) -> None:
    """Start as `python -m thidua_desktop --exit-after-paint` does."""
    sys.argv = ["thidua", "--exit-after-paint"]
    try:
        runpy.run_module("thidua_desktop", run_name="__main__", alter_sys=True)
    except SystemExit as end:
        if end.code:
            raise
    stopwatch.take_whole_process()
    loaded = [name for name in HEAVY if name in sys.modules]
    stopwatch.facts["bộ nhớ"] = resident_memory()
    stopwatch.facts["thư viện nặng đã nạp khi vẽ xong"] = ", ".join(loaded) or "không có"


def start_bare_window(_folder: Path, stopwatch: Stopwatch) -> None:
    """Show what any program with a window of this kind shows, and leave after the first paint."""
    from PySide6.QtCore import QAbstractTableModel, QModelIndex, Qt, QTimer
    from PySide6.QtWidgets import QApplication, QMainWindow, QTableView

    no_parent = QModelIndex()
    cells = [(f"{n}", f"Đơn vị {n}", f"Khối {n % 10}", f"{n / 2}", "Đạt") for n in range(_ROWS)]

    class Rows(QAbstractTableModel):
        def rowCount(self, _parent: Index = no_parent) -> int:  # noqa: N802  # Qt's name
            return len(cells)

        def columnCount(self, _parent: Index = no_parent) -> int:  # noqa: N802  # Qt's name
            return len(cells[0])

        def data(self, index: Index, role: int = 0) -> str | None:
            shown = role == Qt.ItemDataRole.DisplayRole
            return cells[index.row()][index.column()] if shown else None

    class Table(QTableView):
        def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802  # Qt's name
            super().paintEvent(event)
            QTimer.singleShot(0, application.quit)

    application = QApplication(sys.argv[:1])
    window = QMainWindow()
    window.resize(1366, 720)
    for title in ("Tệp", "Danh mục", "Chấm điểm", "Thành tích", "Báo cáo", "Trợ giúp"):
        menu = window.menuBar().addMenu(title)
        for number in range(6):
            menu.addAction(f"{title} {number}")
    bar = window.addToolBar("Công cụ")
    for words in ("Nhập", "Xuất", "In", "Tìm"):
        bar.addAction(words)
    table, rows = Table(), Rows()
    table.setModel(rows)
    window.setCentralWidget(table)
    window.statusBar().showMessage("Sẵn sàng")
    window.show()
    application.exec()
    stopwatch.take_whole_process()
    stopwatch.facts["bộ nhớ"] = resident_memory()


def resident_memory() -> str:
    """Write the memory in use, where the system tells it."""
    mib = resident_mib()
    return f"{mib:.0f} MiB" if mib else "không rõ"


def resident_mib() -> float:
    """Give the memory in use; 0 where the system does not tell it."""
    status = Path("/proc/self/status")
    if not status.exists():
        return 0.0
    kib = next(line.split()[1] for line in status.read_text().splitlines() if line.startswith("VmRSS"))
    return int(kib) / 1024


GROUP = Group(
    title="Từ lúc mở đến khi cửa sổ hiện ra",
    cases=(
        Case("bare", "Sàn: cửa sổ PySide6 trống có menu, thanh công cụ, bảng 200 dòng", start_bare_window),
        Case("program", "Mở chương trình, đến lần vẽ đầu tiên", start_program, floor="bare", goal=1.2),
    ),
)
