"""Many packages at one go: what each would do, take all that ask nothing, the rest one by one, a report."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from thidua_desktop.domain.errors import CancelledError, ThiduaError
from thidua_desktop.domain.text import format_count
from thidua_desktop.messages import said_sentence
from thidua_desktop.ui.exchange.batch_table import make_batch_table, sentence_of
from thidua_desktop.ui.exchange.import_dialog import PackageImportDialog
from thidua_desktop.ui.help.asking import add_help_key
from thidua_desktop.ui.importing.file_step import FileDrop
from thidua_desktop.ui.look import Space
from thidua_desktop.ui.page import PageContext
from thidua_desktop.ui.passphrase import SignedJob
from thidua_desktop.ui.widgets.flow_bar import FlowBar
from thidua_desktop.ui.widgets.labels import wrapped_label
from thidua_desktop.ui.widgets.progress_strip import ProgressStrip
from thidua_desktop.ui.widgets.said_line import SaidLine, dialog_button
from thidua_desktop.ui.widgets.scrolled import scrolled
from thidua_desktop.ui.widgets.tab_order import follow_layout
from thidua_desktop.ui.words import error_sentence

if TYPE_CHECKING:  # only names here: their modules load workbooks
    from collections.abc import Callable

    from thidua_desktop.data.store.store import Store
    from thidua_desktop.operations.batch_import import Batch, BatchItem
    from thidua_desktop.operations.changes import Progress

_SIZE = (1100, 640)
_SLOW_MS = 400


class BatchDialog(QDialog):
    """The list of a batch with its verbs. `imported` says in words what came in."""

    HELP_ID = "province_receive"

    imported = Signal(str)

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        """Start without files."""
        super().__init__(parent)
        self.context = context
        self.batch: Batch | None = None
        self._is_busy = False
        self._title = ""
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Nhập khẩu cả thư mục gói"))
        add_help_key(self)
        self.facts = wrapped_label(self.tr("Chọn thư mục có các tệp gói nhận về."), "body", self)
        self.table = make_batch_table(context.look, self)
        self.table.opened.connect(self._look_at)
        self.table.selected.connect(self._tell_about)
        self.detail = wrapped_label("", "tell-line", self)
        self.detail.hide()
        self.problem = SaidLine(self)
        self.strip = ProgressStrip(self)
        self.strip.cancelled.connect(context.runner.cancel)
        self._slow = QTimer(self, singleShot=True, interval=_SLOW_MS)
        self._slow.timeout.connect(self._show_slow)
        context.runner.progress.connect(self._show_progress)
        self.folder = dialog_button(self.tr("Chọn thư mục…"), self.choose_folder, self)
        self.one = dialog_button(self.tr("Xem từng gói cần quyết định…"), self.look_at_asking, self)
        self.report = dialog_button(self.tr("Lưu báo cáo ra Excel…"), self.write_report, self)
        self.receipts = dialog_button(self.tr("Lập giấy báo đã nhận…"), self.write_receipts, self)
        self.close_button = dialog_button(self.tr("Đóng"), self.reject, self)
        self.take = dialog_button(self.tr("Nhận tất cả gói không có gì phải hỏi"), self.take_ready, self)
        self.take.setProperty("primary", "true")
        FileDrop(self, (".xlsx", ".xlsm")).dropped.connect(self.read_files)
        self._lay_out()
        self._show_buttons()

    def start(self) -> None:
        """Open over the page, without a loop of its own."""
        self.open()

    def choose_folder(self) -> None:
        """Ask for a folder and look at all its packages."""
        chosen = self.context.dialogs.choose_folder(self.tr("Chọn thư mục có các tệp gói"))
        if chosen is not None:
            self.read_folder(chosen)

    def read_folder(self, folder: Path) -> None:
        """Look at all packages of a folder."""
        self._run(lambda store, progress: _plan_folder(store, folder, progress), self.tr("Xem các gói"))

    def read_files(self, files: list[Path]) -> None:
        """Look at these packages."""
        self._run(lambda store, progress: _plan_files(store, files, progress), self.tr("Xem các gói"))

    def take_ready(self) -> None:
        """Store every package that asks nothing."""
        batch = self.batch
        if batch is not None and self.take.isEnabled():
            self._run(lambda store, progress: _take_ready(store, batch, progress), self.tr("Nhận các gói"))

    def look_at_asking(self) -> None:
        """Look one by one at the packages that wait for a decision."""
        if self.batch is not None:
            waiting = [item.file for item in self.batch.items if item.state == "asks"]
            self._open_wizard(waiting)

    def write_report(self) -> None:
        """Write what became of every file where the person says."""
        batch = self.batch
        out = self.context.dialogs.choose_save_file(
            self.tr("Lưu báo cáo nhận gói"), self.tr("Bao_cao_nhan_goi.xlsx")
        )
        if out is None or batch is None:
            return
        done = self.tr("Đã lưu báo cáo ra {path}").format(path=out)
        self.context.runner.run(
            lambda _store, _progress: _write_report(out, batch),
            lambda _path: self.problem.say(done, "notice-line"),
            self._failed,
            owner=self,
        )

    def write_receipts(self) -> None:
        """Write a receipt for every sender whose package was stored, into a folder of the person's choice."""
        batch = self.batch
        folder = self.context.dialogs.choose_folder(self.tr("Chọn thư mục ghi giấy báo đã nhận"))
        if folder is None or batch is None:
            return
        self.problem.say("")
        words = self.tr("Đã lập {count} giấy báo đã nhận, mỗi nơi gửi một tệp, trong thư mục {folder}.")
        SignedJob(
            lambda store, progress, passphrase: _write_receipts(store, batch, folder, passphrase, progress),
            lambda count: self.problem.say(words.format(count=count, folder=folder), "notice-line"),
            self._failed,
            self.tr("Lập giấy báo đã nhận"),
        ).start(self.context, self)

    def reject(self) -> None:
        """Close; a running job is stopped first."""
        if self._is_busy:
            self.context.runner.cancel()
        else:
            super().reject()

    def focusNextPrevChild(self, forward: bool) -> bool:  # Qt's own signature
        """Let Tab go as the window reads."""
        follow_layout(self)
        return super().focusNextPrevChild(forward)

    # ------------------------------------------------------------------ showing

    def show_batch(self, batch: "Batch") -> None:
        """Show what becomes of every file."""
        self._rest()
        before = 0 if self.batch is None else self.batch.count_taken()
        self.batch = batch
        self.table.set_records(batch.items)
        self.facts.setText(self._facts_of(batch))
        self._show_buttons()
        if batch.count_taken() > before:
            self.imported.emit(self._facts_of(batch))

    def _facts_of(self, batch: "Batch") -> str:
        words = self.tr(
            "{count} tệp  ·  Đã nhận {taken}  ·  Nhận được ngay {ready}  ·  Cần quyết định {asks}"
            "  ·  Không có gì mới {nothing}  ·  Không nhận {refused}"
        )
        counts = {state: format_count(count) for state, count in batch.counts().items()}
        return words.format(count=format_count(len(batch.items)), **counts)

    def _tell_about(self, item: "BatchItem | None") -> None:
        text = "" if item is None else sentence_of(item)
        self.detail.setText(text)
        self.detail.setVisible(bool(text))

    def _show_buttons(self) -> None:
        counts = {} if self.batch is None else self.batch.counts()
        free = not self._is_busy
        self.take.setEnabled(free and counts.get("ready", 0) > 0)
        self.one.setEnabled(free and counts.get("asks", 0) > 0)
        self.receipts.setEnabled(free and counts.get("taken", 0) > 0)
        self.report.setEnabled(free and self.batch is not None)
        self.folder.setEnabled(free)

    # ------------------------------------------------------------------ one by one

    def _look_at(self, item: "BatchItem") -> None:
        if not self._is_busy:
            self._open_wizard([item.file])

    def _open_wizard(self, files: list[Path]) -> None:
        if files:
            dialog = PackageImportDialog(self.context, self)
            dialog.imported.connect(self._look_again)
            dialog.start()
            dialog.read_files(files)

    def _look_again(self, _words: str) -> None:
        """Look again at what waited: a package was stored by the wizard."""
        batch = self.batch
        if batch is not None and not self._is_busy:
            self._run(lambda store, progress: _look_again(store, batch, progress), self.tr("Xem lại các gói"))

    # ------------------------------------------------------------------ inside

    def _run(self, job: "Callable[[Store, Progress], Batch]", title: str) -> None:
        self.problem.say("")
        self._is_busy, self._title = True, title
        self._slow.start()
        self._show_buttons()
        self.context.runner.run(job, self.show_batch, self._failed, title=title, owner=self)

    def _rest(self) -> None:
        self._is_busy = False
        self._slow.stop()
        self.strip.end()

    def _failed(self, problem: ThiduaError) -> None:
        self._rest()
        self._show_buttons()
        if not isinstance(problem, CancelledError):
            self.problem.say(error_sentence(problem))

    def _show_slow(self) -> None:
        self.strip.show_progress(self._title, 0, 0)

    def _show_progress(self, title: str, done: int, total: int) -> None:
        if self._is_busy and not self._slow.isActive():
            self.strip.show_progress(title, done, total)

    def _lay_out(self) -> None:
        above = FlowBar(self)
        above.addWidget(self.folder)
        above.addWidget(self.facts, 1)
        below = FlowBar(self)
        below.addWidget(self.report)
        below.addWidget(self.receipts)
        below.addWidget(self.strip)
        below.addStretch()
        for button in (self.close_button, self.one, self.take):
            below.addWidget(button)
        inside = QWidget(self)
        around = QVBoxLayout(inside)
        around.setContentsMargins(0, 0, 0, 0)
        around.addWidget(self.table)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(Space.PAGE, Space.CARD, Space.PAGE, Space.CARD)
        layout.setSpacing(Space.GAP)
        layout.addWidget(above)
        layout.addWidget(scrolled(inside, self), 1)
        layout.addWidget(self.detail)
        layout.addWidget(self.problem)
        layout.addWidget(below)
        self.resize(self.context.look.dialog_size(self.parentWidget(), *_SIZE))


# What the dialog asks of the lane: the workbook libraries are loaded there, not at start-up.


def _plan_folder(store: "Store", folder: Path, progress: "Progress") -> "Batch":
    from thidua_desktop.operations.batch_import import find_packages, plan_batch  # start-up: workbooks

    return plan_batch(store, find_packages(folder), progress)


def _plan_files(store: "Store", files: list[Path], progress: "Progress") -> "Batch":
    from thidua_desktop.operations.batch_import import plan_batch  # start-up: workbooks

    return plan_batch(store, files, progress)


def _take_ready(store: "Store", batch: "Batch", progress: "Progress") -> "Batch":
    from thidua_desktop.operations.batch_import import take_ready  # start-up: workbooks

    return take_ready(store, batch, progress)


def _look_again(store: "Store", batch: "Batch", progress: "Progress") -> "Batch":
    from thidua_desktop.operations.batch_import import look_again  # start-up: workbooks

    return look_again(store, batch, progress)


def _write_receipts(
    store: "Store", batch: "Batch", folder: Path, passphrase: str | None, progress: "Progress"
) -> int:
    from thidua_desktop.operations.batch_receipts import write_receipts  # start-up: workbooks

    return len(write_receipts(store, batch, folder, passphrase, progress))


def _write_report(out: Path, batch: "Batch") -> Path:
    from thidua_desktop.operations.batch_import import write_batch_report  # start-up: workbooks

    return write_batch_report(out, batch, said_sentence)
