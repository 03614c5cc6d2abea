"""What every list of a page can do besides its own work: columns, saved views, copy, a workbook."""

from functools import partial
from typing import TYPE_CHECKING, Any, TypeVar

from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from thidua_desktop.domain.text import format_count
from thidua_desktop.ui.keys import Do, Place
from thidua_desktop.ui.marked import translated
from thidua_desktop.ui.page import Page
from thidua_desktop.ui.preferences import keep_list, read_list
from thidua_desktop.ui.widgets.column_dialog import ColumnDialog
from thidua_desktop.ui.widgets.list_look import arrange, arrangement, column_names, look_at, looked_at
from thidua_desktop.ui.widgets.list_view import Arrangement, KeptList, ListView, list_from_json, list_to_json
from thidua_desktop.ui.widgets.record_model import Align
from thidua_desktop.ui.widgets.record_table import RecordTable
from thidua_desktop.ui.widgets.views_dialog import ViewsDialog

if TYPE_CHECKING:  # only a name here: workbooks would cost the first paint
    from pathlib import Path

R = TypeVar("R")


class ListTools(QObject):
    """The tools of one list, in the menu "Tiện ích" of its page and in the list's own menus."""

    def __init__(self, page: Page, table: RecordTable[R]) -> None:
        """Add the tools and arrange the columns as they were left."""
        super().__init__(page)
        self._page = page
        self._table = table
        self._kept: KeptList = list_from_json(read_list(page.PAGE_ID))
        self.export = page.add_tool(self.tr("Xuất Excel…"), self.write_workbook, Do.EXPORT, "export")
        self.copy = page.add_tool(self.tr("Chép bảng"), self.copy_table, Do.COPY_TABLE, "copy")
        self.columns = page.add_tool(self.tr("Cột hiển thị…"), self.choose_columns, Do.COLUMNS)
        self.views = page.add_tool(self.tr("Kiểu xem đã lưu…"), self.choose_view, Do.VIEWS)
        self._copy_rows = QAction(self.tr("Chép dòng đã chọn\tCtrl+C"), self)
        page.offer_action(self._copy_rows, Place.TOOLS)
        self._copy_rows.triggered.connect(table.copy_selection)
        arrange(table, self._kept.columns)
        table.view.arranged.connect(self._keep_columns)
        head = table.view.horizontalHeader()
        head.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        head.customContextMenuRequested.connect(self._open_head_menu)

    def copy_table(self) -> None:
        """Copy all shown rows for pasting into a spreadsheet."""
        self._table.read_shown(self._copy)

    def write_workbook(self) -> None:
        """Write the shown list as a workbook where the person says."""
        from thidua_desktop.ui.dialogs import WORKBOOKS  # start-up: dialogs come with the first question

        title = translated(self._page.TITLE)
        name = self.tr("{list}.xlsx").format(list=title)
        out = self._page.context.dialogs.choose_save_file(self.tr("Xuất danh sách ra Excel"), name, WORKBOOKS)
        if out is None:
            return
        self._table.read_shown(partial(self._write, out, title))

    def choose_columns(self) -> None:
        """Open the choice of columns."""
        table = self._table
        look, parent = self._page.context.look, self._page
        dialog = ColumnDialog(column_names(table), arrangement(table), look, parent)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.chosen.connect(self._take_columns)
        dialog.open()

    def choose_view(self) -> None:
        """Open the saved views."""
        dialog = ViewsDialog(looked_at(self._table), self._kept, self._page.context.look, self._page)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.kept.connect(self._keep)
        dialog.chosen.connect(self._look_at)
        dialog.open()

    # ------------------------------------------------------------------ inside

    def _copy(self, records: list[Any]) -> None:
        self._table.copy_records(records)
        words = self.tr("Đã chép {count} dòng; mở Excel rồi dán.").format(count=format_count(len(records)))
        self._page.notice(words + self._left_out(records))

    def _write(self, out: "Path", title: str, records: list[Any]) -> None:
        texts = self._table.table_texts(records)
        numbers = tuple(self._is_number(place) for place in self._table.view.shown())
        left_out = self._left_out(records)
        self._page.run(
            lambda _store, _progress: _write(out, title, texts, numbers),
            partial(self._tell_written, left_out),
            self.tr("Đang xuất danh sách"),
        )

    def _left_out(self, records: list[Any]) -> str:
        """Say how many rows of a very long list were left out."""
        left = self._table.model.shown_count() - len(records)
        words = self.tr(" Danh sách quá dài, còn {count} dòng chưa lấy: hãy lọc bớt rồi làm tiếp.")
        return words.format(count=format_count(left)) if left > 0 else ""

    def _is_number(self, place: int) -> bool:
        return self._table.model.columns[place].align is Align.RIGHT

    def _tell_written(self, left_out: str, path: "Path") -> None:
        end = "." if left_out else ""
        self._page.notice(self.tr("Đã xuất danh sách ra {path}").format(path=path) + end + left_out)

    def _take_columns(self, columns: Arrangement) -> None:
        arrange(self._table, columns)
        self._keep_columns()

    def _look_at(self, view: ListView) -> None:
        look_at(self._table, view)
        self._keep_columns()

    def _keep_columns(self) -> None:
        self._keep(KeptList(arrangement(self._table), self._kept.views))

    def _keep(self, kept: KeptList) -> None:
        self._kept = KeptList(arrangement(self._table), kept.views)
        keep_list(self._page.PAGE_ID, list_to_json(self._kept))

    def _open_head_menu(self, place: QPoint) -> None:
        menu = self.head_menu()
        menu.popup(self._table.view.horizontalHeader().mapToGlobal(place))

    def head_menu(self) -> QMenu:
        """Make the menu of the heads: a tick for every column, then the dialog."""
        menu = QMenu(self._page)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        hidden = arrangement(self._table).hidden
        names = column_names(self._table)
        for key, words in names.items():
            action = menu.addAction(words)
            action.setCheckable(True)
            action.setChecked(key not in hidden)
            action.setEnabled(key in hidden or len(hidden) < len(names) - 1)
            action.toggled.connect(lambda is_on, name=key: self._show_column(name, is_on))
        menu.addSeparator()
        menu.addAction(self.columns)
        return menu

    def _show_column(self, key: str, is_shown: bool) -> None:
        now = arrangement(self._table)
        hidden = now.hidden - {key} if is_shown else now.hidden | {key}
        self._take_columns(Arrangement(now.order, hidden, now.widths))


def _write(out: "Path", title: str, texts: list[list[str]], numbers: tuple[bool, ...]) -> "Path":
    from thidua_desktop.operations.list_copy import write_list  # start-up: it loads the workbook writer

    return write_list(out, title, texts, numbers)
