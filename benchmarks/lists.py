"""Lists that page from SQL: open a million rows, sort, filter and search a hundred thousand.

The floors are bare Qt models on a flat table of the same rows: a cursor that fetches more as one scrolls (it
knows no count), and a window over an array of ids that is read before anything is painted.
"""

from __future__ import annotations

import sqlite3
from array import array
from contextlib import closing
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, ClassVar

from list_rows import BARE, make
from measure import Case, Group, Stopwatch
from start import resident_mib

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from PySide6.QtCore import QModelIndex, QPersistentModelIndex
    from PySide6.QtWidgets import QApplication, QTableView

    from thidua_desktop.domain.records.achievements import Achievement
    from thidua_desktop.ui.tasks import Runner
    from thidua_desktop.ui.widgets.record_table import Column
    from thidua_desktop.ui.widgets.window_table import WindowTable

    Index = QModelIndex | QPersistentModelIndex
    Rows = list[tuple[object, ...]]

LONG, USUAL = 1_000_000, 100_000
SHOWN = "id, name, kind, unit, manner, start, day, campaign, files, summary"
_WORKSPACE = "tinh.thidua"
_WORDS = ("hanh", "phuong", "truong tieu hoc")
_SEARCHED = (
    "hạnh",
    "nguyen van",
    "dong thanh",
    "xoa nha tam",
    "thuy trang",
    "chuyen doi so",
    "trần thị hương",
    "go cong 12",
    "khong co gi ca",
    "dang duc hanh",
)
_PAGE = 50


def prepare(count: int, folder: Path) -> None:
    """Make the workspace of this length and the bare table beside it."""
    make(folder / _WORKSPACE, count)


# ---------------------------------------------------------------------- the program's own list


def open_list(folder: Path, stopwatch: Stopwatch) -> None:
    """Open the list to its first paint; then count it, scroll all over it, and say what memory it took."""
    own = _open_own(folder, stopwatch)
    _until(own.app, own.table.window_model.is_counted)
    assert own.table.model.rowCount() == LONG
    bar = own.table.view.verticalScrollBar()
    for step in range(40):
        bar.setValue(bar.maximum() * step // 39)
        _settle(own)
    stopwatch.facts["số dòng"] = f"{own.table.model.rowCount()}"
    grown = resident_mib() - own.start_mib
    stopwatch.facts["bộ nhớ thêm sau khi đếm và cuộn khắp danh sách"] = f"{grown:.0f} MiB (mục tiêu ≤ 30)"
    own.runner.close()


def sort_list(folder: Path, stopwatch: Stopwatch) -> None:
    """Sort by name and back, each time until the whole order is known and painted."""
    own = _open_own(folder, Stopwatch())
    _settle(own)
    with stopwatch.timed():
        for descending in (False, True, False):
            own.table.sort_by(0, descending)
            _settle(own)
    assert own.table.model.rowCount() == USUAL
    own.runner.close()


def filter_list(folder: Path, stopwatch: Stopwatch) -> None:
    """Type three wide searches, each time until all hits are counted and painted."""
    own = _open_own(folder, Stopwatch())
    _settle(own)
    counts = []
    with stopwatch.timed():
        for words in _WORDS:
            own.table.search.setText(words)
            _settle(own)
            counts.append(own.table.model.rowCount())
    own.runner.close()
    assert counts == [len(_like_ids(folder, words)) for words in _WORDS], counts
    stopwatch.facts["số dòng khớp"] = " / ".join(f"{count}" for count in counts)


def search_store(folder: Path, stopwatch: Stopwatch) -> None:
    """Ask the store for the first hits of ten searches; then compare all hits with a plain search."""
    from thidua_desktop.data.store.store import Store
    from thidua_desktop.domain.records.achievements import AchievementQuery
    from thidua_desktop.domain.searching import is_found, search_words

    with Store.open(folder / _WORKSPACE) as store:
        reading = store.achievement_list
        reading.first(AchievementQuery("a"), _PAGE)
        with stopwatch.timed():
            found = [reading.first(AchievementQuery(typed), _PAGE) for typed in _SEARCHED]
        with closing(sqlite3.connect(folder / BARE)) as bare:
            texts = bare.execute("SELECT id, folded FROM s").fetchall()
        for typed, page in zip(_SEARCHED, found, strict=True):
            words = search_words(typed)
            plain = {id_ for id_, text in texts if is_found(words, text)}
            whole = reading.whole(AchievementQuery(typed)).ids
            assert set(whole) == plain, typed
            assert whole[:_PAGE] == page.listing.ids, typed
    stopwatch.facts["số dòng khớp"] = "như khi tìm thẳng bằng Python, cả mười lần tìm"


# ---------------------------------------------------------------------- the floors


def open_cursor(folder: Path, stopwatch: Stopwatch) -> None:
    """Open a table over a cursor that fetches five hundred rows at a time."""
    from PySide6.QtCore import QAbstractTableModel, QModelIndex

    app, view, connection = _bare_view(folder)
    no_parent = QModelIndex()

    class Fetching(QAbstractTableModel):
        def __init__(self) -> None:
            super().__init__()
            self._cursor = connection.execute(f"SELECT {SHOWN} FROM s ORDER BY id")  # noqa: S608  # ours
            self._rows: Rows = self._cursor.fetchmany(500)

        def rowCount(self, _parent: Index = no_parent) -> int:  # noqa: N802  # Qt's name
            return len(self._rows)

        def columnCount(self, _parent: Index = no_parent) -> int:  # noqa: N802  # Qt's name
            return 10

        def canFetchMore(self, _parent: Index) -> bool:  # noqa: N802  # Qt's name
            return True

        def data(self, index: Index, role: int = 0) -> object:
            return self._rows[index.row()][index.column()] if role == 0 else None

    with stopwatch.timed():
        model = Fetching()
        view.setModel(model)
        view.show()
        _until(app, _paints_of_rows(view))


def sort_bare(folder: Path, stopwatch: Stopwatch) -> None:
    """Sort the bare window three times by an indexed column."""
    _change_bare(folder, stopwatch, [("", []), ("DESC", []), ("", [])], "day", "")


def filter_bare(folder: Path, stopwatch: Stopwatch) -> None:
    """Filter the bare window three times by words in its folded text."""
    changes = [("", _like_values(words)) for words in _WORDS]
    _change_bare(folder, stopwatch, changes, "id", "WHERE {}")


def search_like(folder: Path, stopwatch: Stopwatch) -> None:
    """Ten searches with LIKE on the folded text, the newest hits first, as the list shows them."""
    with sqlite3.connect(folder / BARE) as connection:
        connection.execute("SELECT count(*) FROM s WHERE folded LIKE '%a%'").fetchone()
        with stopwatch.timed():
            for typed in _SEARCHED:
                connection.execute(
                    f"SELECT {SHOWN} FROM s WHERE {_like(typed)} ORDER BY day DESC, id DESC LIMIT {_PAGE}",  # noqa: S608
                    _like_values(typed),
                ).fetchall()


def search_phrase(folder: Path, stopwatch: Stopwatch) -> None:
    """The same with the typed text as one phrase, in no order: other hits, but the least work."""
    from thidua_desktop.domain.searching import search_text

    with sqlite3.connect(folder / BARE) as connection:
        connection.execute("SELECT count(*) FROM s WHERE folded LIKE '%a%'").fetchone()
        with stopwatch.timed():
            for typed in _SEARCHED:
                connection.execute(
                    f"SELECT {SHOWN} FROM s WHERE folded LIKE ? LIMIT {_PAGE}",  # noqa: S608  # ours
                    (f"%{search_text(typed)}%",),
                ).fetchall()


# ---------------------------------------------------------------------- what they share


@dataclass
class _Own:
    """The program's list, shown to its first paint."""

    app: QApplication
    table: WindowTable[Achievement]
    runner: Runner
    start_mib: float


def _open_own(folder: Path, stopwatch: Stopwatch) -> _Own:
    """Open the workspace, then time the list alone."""
    from PySide6.QtWidgets import QApplication

    from thidua_desktop import paths
    from thidua_desktop.data.store.store import Store
    from thidua_desktop.domain.records.achievements import AchievementQuery
    from thidua_desktop.ui.look import Look, Mode
    from thidua_desktop.ui.tasks import Runner
    from thidua_desktop.ui.widgets.window_model import ListSource
    from thidua_desktop.ui.widgets.window_table import WindowTable

    app = QApplication([])
    look, runner = Look(app, paths.resource(), Mode.LIGHT), Runner()
    opened: list[bool] = []
    runner.open(lambda: Store.open(folder / _WORKSPACE), lambda _: opened.append(True))
    _until(app, lambda: bool(opened))
    source: ListSource[Achievement] = ListSource(
        runner, lambda store: store.achievement_list, AchievementQuery()
    )
    start_mib = resident_mib()
    # As with the floor, the widgets are there; timed is what a list costs that comes into them.
    table: WindowTable[Achievement] = WindowTable(_columns(), look, source, "Tìm")
    table.resize(1200, 700)
    with stopwatch.timed():
        table.reload()
        table.show()
        _until(app, _paints_of_rows(table.view))
    return _Own(app, table, runner, start_mib)


def _columns() -> list[Column[Achievement]]:
    from thidua_desktop.domain.glossary import choice_label
    from thidua_desktop.domain.records.achievements import AchievementOrder
    from thidua_desktop.domain.text import format_date
    from thidua_desktop.ui.widgets.record_table import Column

    return [
        Column("Tên", lambda one: one.subject_name, order=AchievementOrder.NAME),
        Column("Đối tượng", lambda one: choice_label(one.subject_kind)),
        Column("Đơn vị", lambda one: one.unit_uid),
        Column("Loại hình", lambda one: choice_label(one.manner)),
        Column("Từ", lambda one: format_date(one.achieved_from)),
        Column("Đến", lambda one: format_date(one.achieved_to)),
        Column("Phong trào", lambda one: one.campaign_uid or ""),
        Column("Chức danh", lambda one: one.position_title),
        Column("Tệp", lambda one: f"{len(one.evidence)}"),
        Column("Nội dung", lambda one: one.summary),
    ]


def _settle(own: _Own) -> None:
    """Wait until nothing is asked for any more, then paint."""
    model = own.table.window_model
    model.flush_typing()
    _until(own.app, lambda: model.is_counted() and not own.runner.is_busy())
    own.app.processEvents()
    _until(own.app, lambda: not own.runner.is_busy())
    own.app.processEvents()


def _bare_view(folder: Path) -> tuple[QApplication, QTableView, sqlite3.Connection]:
    from PySide6.QtWidgets import QApplication, QHeaderView, QTableView

    app, view = QApplication([]), QTableView()
    view.resize(1200, 700)
    view.setWordWrap(False)
    view.verticalHeader().setDefaultSectionSize(22)
    view.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
    return app, view, sqlite3.connect(folder / BARE)


def _change_bare(
    folder: Path, stopwatch: Stopwatch, changes: list[tuple[str, list[str]]], column: str, like: str
) -> None:
    """Show a window over an array of ids and load it anew for every (direction, words)."""
    from PySide6.QtCore import QAbstractTableModel, QModelIndex

    app, view, connection = _bare_view(folder)
    no_parent = QModelIndex()

    class Window(QAbstractTableModel):
        ids: array[int] = array("q")
        pages: ClassVar[dict[int, Rows]] = {}

        def load(self, where: str, values: list[str], order: str) -> None:
            self.beginResetModel()
            self.pages.clear()
            found = connection.execute(f"SELECT id FROM s {where} ORDER BY {order}", values)  # noqa: S608
            self.ids = array("q", (id_ for (id_,) in found))
            self.endResetModel()

        def rowCount(self, _parent: Index = no_parent) -> int:  # noqa: N802  # Qt's name
            return len(self.ids)

        def columnCount(self, _parent: Index = no_parent) -> int:  # noqa: N802  # Qt's name
            return 10

        def data(self, index: Index, role: int = 0) -> object:
            return self.page(index.row() // 200)[index.row() % 200][index.column()] if role == 0 else None

        def page(self, number: int) -> Rows:
            if number not in self.pages:
                ids = self.ids[number * 200 : number * 200 + 200]
                marks = ",".join(map(str, ids))
                found = connection.execute(f"SELECT {SHOWN} FROM s WHERE id IN ({marks})")  # noqa: S608
                rows = {row[0]: row for row in found}
                self.pages[number] = [rows[id_] for id_ in ids]
            return self.pages[number]

    model = Window()
    model.load("", [], "id")
    view.setModel(model)
    view.show()
    _until(app, lambda: view.isVisible())
    view.viewport().repaint()
    with stopwatch.timed():
        for direction, values in changes:
            model.load(like.format(_like_of(len(values))), values, f"{column} {direction}")
            view.viewport().repaint()


def _like(typed: str) -> str:
    return _like_of(len(_like_values(typed)))


def _like_of(count: int) -> str:
    return " AND ".join(["(' ' || folded) LIKE ?"] * count)


def _like_values(typed: str) -> list[str]:
    from thidua_desktop.domain.searching import search_words

    return [f"% {word}%" for word in search_words(typed)]


def _like_ids(folder: Path, typed: str) -> list[int]:
    with closing(sqlite3.connect(folder / BARE)) as connection:
        found = connection.execute(f"SELECT id FROM s WHERE {_like(typed)}", _like_values(typed))  # noqa: S608
        return [id_ for (id_,) in found]


def _until(app: QApplication, is_so: Callable[[], bool]) -> None:
    """Let Qt work until something is so; between its events it sleeps."""
    from PySide6.QtCore import QEventLoop, QTimer

    beat = QTimer()
    beat.start(200)  # what becomes so without an event is seen too
    while not is_so():
        app.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)


def _paints_of_rows(view: QTableView) -> Callable[[], bool]:
    """Give a question that is true once the view has painted rows."""
    from PySide6.QtCore import QEvent, QObject

    class Watch(QObject):
        has_painted = False

        def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802  # Qt's name
            self.has_painted |= event.type() == QEvent.Type.Paint and view.model().rowCount() > 0
            return False

    watch = Watch(view)
    view.viewport().installEventFilter(watch)
    return lambda: watch.has_painted


OPENING = Group(
    title="Mở danh sách 1 000 000 thành tích",
    cases=(
        Case(
            "cursor",
            "Sàn: bảng Qt trống trên con trỏ SQL, lấy thêm khi cuộn, không biết số dòng",
            open_cursor,
        ),
        Case("list", "Danh sách của chương trình, đến lần vẽ đầu tiên", open_list, floor="cursor", goal=2.0),
    ),
    prepare=partial(prepare, LONG),
)
GROUP = Group(
    title="Danh sách 100 000 thành tích: sắp xếp, lọc, tìm",
    cases=(
        Case(
            "sort_bare",
            "Sàn: ba lần sắp theo cột có chỉ mục, bảng Qt trống đọc hết mã số trước khi vẽ",
            sort_bare,
        ),
        Case("sort", "Ba lần sắp theo tên, đến khi đếm và vẽ xong", sort_list, floor="sort_bare", goal=1.3),
        Case("filter_bare", "Sàn: ba lần lọc bằng LIKE trên chữ bỏ dấu", filter_bare),
        Case("filter", "Ba lần lọc, đến khi đếm và vẽ xong", filter_list, floor="filter_bare", goal=1.3),
        Case("like", "Sàn: mười lần tìm bằng LIKE, 50 dòng mới nhất, cùng kết quả", search_like),
        Case("search", "Mười lần tìm, 50 dòng mới nhất", search_store, floor="like", goal=0.3),
        Case("phrase", "Để so: LIKE cả cụm chữ, 50 dòng bất kỳ, kết quả khác", search_phrase),
    ),
    prepare=partial(prepare, USUAL),
)
