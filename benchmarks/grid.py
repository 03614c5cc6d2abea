"""The grid of a score sheet: opened to its first paint, walked down with every cell saved, scrolled.

The floors are what Qt itself does with the same lines: a table of its own items, QSqlTableModel that submits
every cell, and QSqlTableModel drawn by the delegate that Qt brings.
"""

from __future__ import annotations

import shutil
import sqlite3
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from measure import Case, Group, Stopwatch
from workloads import Size, Workload, fill_scores, make_workspace

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QApplication, QTableView

    from thidua_desktop.ui.look import Look
    from thidua_desktop.ui.scoring.sheet_editor import SheetEditor
    from thidua_desktop.ui.tasks import Runner

SIZE = Size(units=2, criteria=176)
_LONG = Size(units=1, criteria=1000)
_WORKSPACE, _LONG_WORKSPACE, _BARE = "phieu.thidua", "dai.thidua", "tran.db"
_WIDTH, _HEIGHT, _ROW = 1200, 760, 28
_CELLS = 100
_FRAMES = 60
_COLUMNS = ("code", "text", "max", "points", "note")


def prepare(folder: Path) -> None:
    """Make the sheets and, beside them, the same lines as a flat table."""
    workload = Workload.of(SIZE)
    with make_workspace(folder / _WORKSPACE, workload, 0, with_sheets=True) as store:
        fill_scores(store, workload)
    long = Workload.of(_LONG)
    with make_workspace(folder / _LONG_WORKSPACE, long, 0, with_sheets=True) as store:
        fill_scores(store, long)
    _make_bare(folder, long, "long_line")
    _make_bare(folder, workload, "line")


def _make_bare(folder: Path, workload: Workload, table: str) -> None:
    entries = {one.criterion_path: one for one in workload.entries(workload.sheets[0])}
    rows = []
    for criterion in workload.rule_set.criteria:
        entry = entries.get(criterion.path)
        points = "" if entry is None or entry.points is None else f"{entry.points / 100:.2f}"
        note = "" if entry is None else entry.note
        rows.append((criterion.code, criterion.text, f"{criterion.max_points / 100:.2f}", points, note))
    with closing(sqlite3.connect(folder / _BARE)) as connection:
        connection.execute(f"CREATE TABLE {table} (id INTEGER PRIMARY KEY, {', '.join(_COLUMNS)})")
        connection.executemany(f"INSERT INTO {table} ({', '.join(_COLUMNS)}) VALUES (?, ?, ?, ?, ?)", rows)  # noqa: S608
        connection.commit()


# ---------------------------------------------------------------------- the program's own grid


def open_sheet(folder: Path, stopwatch: Stopwatch) -> None:
    """Read a sheet and show it to its first paint."""
    own = _own(folder / _WORKSPACE)
    with stopwatch.timed():
        own.show(Workload.of(SIZE).sheets[0].uid)
        own.editor.grid.viewport().repaint()
    assert len(own.editor.grid.sheet.lines) > SIZE.criteria
    own.runner.close()


def move_down(folder: Path, stopwatch: Stopwatch) -> None:
    """Type a hundred cells, each saved, shown again from what was stored and painted."""
    own = _own(folder / _WORKSPACE)
    uid = Workload.of(SIZE).sheets[1].uid
    own.show(uid)
    grid = own.editor.grid
    grid.go_to_row(grid.sheet.next_row(-1, 1) or 0)
    with stopwatch.timed():
        for nth in range(_CELLS):
            index = grid.currentIndex()
            grid.sheet.setData(index, f"{nth % 5},{nth % 9 + 1}")
            row = grid.sheet.next_row(index.row(), 1)
            grid.go_to_row(row or 0)
            _until(own.app, lambda: not own.runner.is_busy())
            own.app.processEvents()
    own.runner.close()


def scroll_grid(folder: Path, stopwatch: Stopwatch) -> None:
    """Paint frames of a sheet of a thousand lines, each scrolled by a screen."""
    from thidua_desktop.operations.scores import read_sheet
    from thidua_desktop.ui.scoring.score_grid import ScoreGrid

    own = _own(folder / _LONG_WORKSPACE)
    uid = Workload.of(_LONG).sheets[0].uid
    grid = ScoreGrid(own.look)
    grid.resize(_WIDTH, _HEIGHT)
    own.runner.read(lambda store: read_sheet(store, uid), grid.sheet.show_view)
    grid.show()
    _until(own.app, lambda: grid.sheet.view is not None and not own.runner.is_busy())
    # As the person finds it: lines are laid out while nobody waits.
    _until(own.app, grid.is_laid_out)
    _scroll(own.app, grid, stopwatch)
    own.runner.close()


# ---------------------------------------------------------------------- the floors


def open_items(folder: Path, stopwatch: Stopwatch) -> None:
    """Read the lines with one query and show them as Qt's own items, to the first paint."""
    from PySide6.QtGui import QStandardItem, QStandardItemModel

    app, view = _bare_view()
    with closing(sqlite3.connect(folder / _BARE)) as connection, stopwatch.timed():
        model = QStandardItemModel()
        for row in connection.execute(f"SELECT {', '.join(_COLUMNS)} FROM line ORDER BY id"):  # noqa: S608
            model.appendRow([QStandardItem(text) for text in row])
        view.setModel(model)
        view.show()
        _until(app, view.isVisible)
        view.viewport().repaint()


def move_bare(folder: Path, stopwatch: Stopwatch) -> None:
    """Type a hundred cells into QSqlTableModel, each submitted and painted: no rule, no sum, no trace."""
    app, view = _bare_view()
    model = _sql_model(folder, "line")
    view.setModel(model)
    view.show()
    _until(app, view.isVisible)
    with stopwatch.timed():
        for nth in range(_CELLS):
            index = model.index(nth + 1, 4)
            view.setCurrentIndex(index)
            model.setData(index, f"{nth % 5}.{nth % 9 + 1}")
            assert model.submitAll()
            app.processEvents()


def write_bare(folder: Path, stopwatch: Stopwatch) -> None:
    """Write a hundred lines, each in its own transaction, under the program's profile; no window."""
    from bulk_write import profile_of

    profile = profile_of(folder / _WORKSPACE)
    copy = Path(shutil.copy(folder / _WORKSPACE, folder / "copy.thidua"))
    with closing(sqlite3.connect(copy, isolation_level=None)) as connection:
        for pragma, value in profile.items():
            connection.execute(f"PRAGMA {pragma} = {value}")
        lines = connection.execute("SELECT sheet_id, criterion_id FROM score_entry").fetchall()[:_CELLS]
        with stopwatch.timed():
            for nth, line in enumerate(lines):
                connection.execute("BEGIN IMMEDIATE")
                connection.execute(
                    "UPDATE score_entry SET points = ? WHERE sheet_id = ? AND round = 'self'"
                    " AND criterion_id = ?",
                    (nth, *line),
                )
                connection.execute("COMMIT")


def scroll_sql(folder: Path, stopwatch: Stopwatch) -> None:
    """Paint the same frames of QSqlTableModel with the delegate that Qt brings."""
    app, view = _bare_view()
    model = _sql_model(folder, "long_line")
    while model.canFetchMore():
        model.fetchMore()
    view.setModel(model)
    view.hideColumn(0)
    view.setColumnWidth(2, 700)
    view.show()
    _until(app, view.isVisible)
    _scroll(app, view, stopwatch)


# ---------------------------------------------------------------------- what they share


@dataclass
class _Own:
    app: QApplication
    look: Look
    runner: Runner
    editor: SheetEditor

    def show(self, uid: str) -> None:
        from thidua_desktop.operations.scores import read_sheet

        self.runner.read(lambda store: read_sheet(store, uid), self.editor.show_view)
        self.editor.show()
        _until(self.app, lambda: self.editor.view() is not None and not self.runner.is_busy())


def _own(path: Path) -> _Own:
    from PySide6.QtWidgets import QApplication

    from thidua_desktop import paths
    from thidua_desktop.data.store.store import Store
    from thidua_desktop.ui.look import Look, Mode
    from thidua_desktop.ui.scoring.sheet_editor import SheetEditor
    from thidua_desktop.ui.tasks import Runner

    app = QApplication([])
    look, runner = Look(app, paths.resource(), Mode.LIGHT), Runner()
    opened: list[bool] = []
    runner.open(lambda: Store.open(path), lambda _: opened.append(True))
    _until(app, lambda: bool(opened))
    editor = SheetEditor(runner, look)
    editor.resize(_WIDTH, _HEIGHT)
    return _Own(app, look, runner, editor)


def _bare_view() -> tuple[QApplication, QTableView]:
    from PySide6.QtWidgets import QApplication, QHeaderView, QTableView

    import thidua_desktop.ui  # noqa: F401  # lends Qt's replies their references

    app, view = QApplication([]), QTableView()
    view.resize(_WIDTH, _HEIGHT)
    view.setWordWrap(False)
    view.setShowGrid(False)
    view.verticalHeader().hide()
    view.verticalHeader().setDefaultSectionSize(_ROW)
    view.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
    return app, view


def _sql_model(folder: Path, table: str) -> QSqlTableModel:  # noqa: F821  # imported where it is used
    from PySide6.QtSql import QSqlDatabase, QSqlTableModel

    database = QSqlDatabase.addDatabase("QSQLITE")
    database.setDatabaseName(str(folder / _BARE))
    assert database.open()
    model = QSqlTableModel(None, database)
    model.setTable(table)
    model.setEditStrategy(QSqlTableModel.EditStrategy.OnManualSubmit)
    assert model.select()
    return model


def _scroll(app: QApplication, view: QTableView, stopwatch: Stopwatch) -> None:
    bar, rows = view.verticalScrollBar(), view.viewport().height() // view.rowHeight(0)
    columns = sum(not view.isColumnHidden(at) for at in range(view.model().columnCount()))
    stopwatch.facts["ô mỗi khung"] = f"{(rows + 1) * columns}"
    app.processEvents()
    with stopwatch.timed():
        for frame in range(_FRAMES):
            bar.setValue(frame * rows % max(1, bar.maximum()))
            view.viewport().repaint()


def _until(app: QApplication, is_so: Callable[[], bool]) -> None:
    """Let Qt work until something is so; between its events it sleeps."""
    from PySide6.QtCore import QEventLoop, QTimer

    beat = QTimer()
    beat.start(200)  # what becomes so without an event is seen too
    while not is_so():
        app.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)


GROUP = Group(
    title="Bảng chấm điểm (176 dòng; cuộn 1 000 dòng)",
    cases=(
        Case("items", "Sàn: đọc cùng số dòng, bảng Qt bằng ô của Qt, đến lần vẽ đầu tiên", open_items),
        Case(
            "open",
            "Mở phiếu đến lần vẽ đầu tiên, cộng mọi mục và nêu lý do từng dòng",
            open_sheet,
            floor="items",
        ),
        Case("typed_bare", "Sàn: gõ 100 ô vào QSqlTableModel, ghi từng ô", move_bare),
        Case(
            "written_bare", "Để so: 100 giao dịch trần, mỗi giao dịch ghi một dòng, không cửa sổ", write_bare
        ),
        Case("typed", "Gõ 100 ô, mỗi ô ghi, cộng lại và vẽ lại", move_down, floor="typed_bare"),
        Case("scroll_sql", "Sàn: cuộn 60 khung, QSqlTableModel với cách vẽ sẵn của Qt", scroll_sql),
        Case(
            "scroll",
            "Cuộn 60 khung của phiếu 1 000 dòng, chữ đã dàn sẵn lúc rảnh",
            scroll_grid,
            floor="scroll_sql",
            goal=0.7,
        ),
    ),
    prepare=prepare,
)
