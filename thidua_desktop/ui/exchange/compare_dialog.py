"""Two versions of units' own scores beside each other: what differs, line by line."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from thidua_desktop.domain.errors import CancelledError, ThiduaError
from thidua_desktop.domain.text import format_count
from thidua_desktop.ui.help.asking import add_help_key
from thidua_desktop.ui.importing.file_step import FileDrop
from thidua_desktop.ui.look import Space
from thidua_desktop.ui.marked import mark, translated
from thidua_desktop.ui.page import PageContext
from thidua_desktop.ui.widgets.flow_bar import FlowBar
from thidua_desktop.ui.widgets.labels import wrapped_label
from thidua_desktop.ui.widgets.record_table import Column, RecordTable
from thidua_desktop.ui.widgets.said_line import SaidLine, dialog_button
from thidua_desktop.ui.widgets.scrolled import scrolled
from thidua_desktop.ui.widgets.tab_order import follow_layout
from thidua_desktop.ui.words import error_sentence

if TYPE_CHECKING:  # only names here: their modules load workbooks
    from thidua_desktop.data.store.store import Store
    from thidua_desktop.operations.changes import Progress
    from thidua_desktop.operations.comparison import Comparison, Difference

_SIZE = (1060, 600)
_NAMED = 6
_FIELDS = {
    "points": mark("Điểm tự chấm"),
    "absence": mark("Không chấm vì"),
    "target": mark("Chỉ tiêu"),
    "actual": mark("Kết quả"),
    "note": mark("Ghi chú"),
}


class CompareDialog(QDialog):
    """The list of differences. One file is compared with what is here, two with each other."""

    HELP_ID = "province_receive"

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        """Start without a file."""
        super().__init__(parent)
        self.context = context
        self.comparison: Comparison | None = None
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("So sánh phiếu"))
        add_help_key(self)
        self.facts = wrapped_label(
            self.tr("Chọn một gói hoặc phiếu điền để so với phiếu trong máy; chọn hai tệp để so hai bản."),
            "body",
            self,
        )
        self.table: RecordTable[Difference] = RecordTable(
            self._columns(), context.look, lambda one: (one.unit, one.code, one.text, one.field), parent=self
        )
        self.table.set_noun(self.tr("chỗ khác"))
        self.table.set_empty(self.tr("Chưa có gì để so sánh"), self.tr("Chọn tệp, hoặc kéo thả tệp vào đây."))
        self.problem = SaidLine(self)
        self.choose = dialog_button(self.tr("Chọn tệp…"), self.choose_files, self)
        self.export = dialog_button(self.tr("Xuất Excel…"), self.write_workbook, self)
        self.export.setEnabled(False)
        self.close_button = dialog_button(self.tr("Đóng"), self.reject, self)
        FileDrop(self, (".xlsx", ".xlsm")).dropped.connect(self.read_files)
        self._lay_out()

    def start(self) -> None:
        """Open over the page, without a loop of its own."""
        self.open()

    def choose_files(self) -> None:
        """Ask for one file or two."""
        files = self.context.dialogs.choose_open_files(self.tr("Chọn một hoặc hai tệp để so sánh"))
        if files:
            self.read_files(files)

    def read_files(self, files: list[Path]) -> None:
        """Compare the first file with what is here, or the first two with each other."""
        self.problem.say("")
        title = self.tr("So sánh phiếu")
        first, *rest = files
        self.context.runner.run(
            lambda store, progress: _compare(store, (first, *rest[:1]), progress),
            self.show_comparison,
            self._failed,
            title=title,
            owner=self,
        )

    def show_comparison(self, comparison: "Comparison") -> None:
        """Show what differs."""
        self.comparison = comparison
        self.facts.setText(self._facts_of(comparison))
        none = self.tr("Các phiếu có ở cả hai bên không khác dòng nào.")
        self.table.set_empty(self.tr("Hai bản giống nhau"), none)
        self.table.set_records(comparison.differences)
        self.export.setEnabled(bool(comparison.differences))

    def write_workbook(self) -> None:
        """Write the differences where the person says."""
        comparison = self.comparison
        name = self.tr("So_sanh_phieu.xlsx")
        out = self.context.dialogs.choose_save_file(self.tr("Xuất bảng so sánh ra Excel"), name)
        if out is None or comparison is None:
            return
        done = self.tr("Đã xuất bảng so sánh ra {path}").format(path=out)
        self.context.runner.run(
            lambda _store, _progress: _write(out, comparison),
            lambda _path: self.problem.say(done, "notice-line"),
            self._failed,
            owner=self,
        )

    def focusNextPrevChild(self, forward: bool) -> bool:  # Qt's own signature
        """Let Tab go as the window reads."""
        follow_layout(self)
        return super().focusNextPrevChild(forward)

    # ------------------------------------------------------------------ inside

    def _facts_of(self, comparison: "Comparison") -> str:
        words = self.tr("Trước: {older}.  Sau: {newer}.  {units} phiếu có ở cả hai bên, {count} chỗ khác.")
        lines = [
            words.format(
                older=comparison.older,
                newer=comparison.newer,
                units=format_count(comparison.units),
                count=format_count(len(comparison.differences)),
            )
        ]
        for names, text in (
            (comparison.only_old, self.tr("Chỉ có ở bản trước: {names}")),
            (comparison.only_new, self.tr("Chỉ có ở bản sau: {names}")),
        ):
            if names:
                more = self.tr("{names} và {count} đơn vị nữa")
                few = ", ".join(names[:_NAMED])
                left = len(names) - _NAMED
                lines.append(text.format(names=more.format(names=few, count=left) if left > 0 else few))
        return "\n".join(lines)

    def _failed(self, problem: ThiduaError) -> None:
        if not isinstance(problem, CancelledError):
            self.problem.say(error_sentence(problem))

    def _columns(self) -> "list[Column[Difference]]":
        return [
            Column(self.tr("Đơn vị"), lambda one: one.unit, stretch=2),
            Column(self.tr("TT"), lambda one: one.code, width=70),
            Column(self.tr("Nội dung tiêu chí"), lambda one: one.text, stretch=4, from_width=700),
            Column(self.tr("Mục"), lambda one: translated(_FIELDS[one.field]), width=120),
            Column(self.tr("Bản trước"), lambda one: one.old, stretch=2, tone=lambda _one: "muted"),
            Column(self.tr("Bản sau"), lambda one: one.new, stretch=2, is_bold=True),
        ]

    def _lay_out(self) -> None:
        above = FlowBar(self)
        above.addWidget(self.choose)
        above.addWidget(self.facts, 1)
        below = FlowBar(self)
        below.addWidget(self.export)
        below.addStretch()
        below.addWidget(self.close_button)
        inside = QWidget(self)
        around = QVBoxLayout(inside)
        around.setContentsMargins(0, 0, 0, 0)
        around.addWidget(self.table)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(Space.PAGE, Space.CARD, Space.PAGE, Space.CARD)
        layout.setSpacing(Space.GAP)
        layout.addWidget(above)
        layout.addWidget(scrolled(inside, self), 1)
        layout.addWidget(self.problem)
        layout.addWidget(below)
        self.resize(self.context.look.dialog_size(self.parentWidget(), *_SIZE))


def _compare(store: "Store", files: tuple[Path, ...], progress: "Progress") -> "Comparison":
    from thidua_desktop.operations.comparison import compare_files, compare_with_store  # start-up: workbooks

    if len(files) == 1:
        return compare_with_store(store, files[0], progress)
    return compare_files(store, (files[0], files[1]), progress)


def _write(out: Path, comparison: "Comparison") -> Path:
    from thidua_desktop.operations.comparison import write_comparison  # start-up: workbooks

    return write_comparison(out, comparison)
