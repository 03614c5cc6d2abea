"""The page that sends and receives: two halves, the preview of a received package, the ledger."""

from datetime import UTC
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QTabWidget, QVBoxLayout, QWidget

from thidua_desktop.domain.families import Family
from thidua_desktop.domain.package_order import LedgerState
from thidua_desktop.domain.records.exchange import PackageKind
from thidua_desktop.domain.records.scoring import EvaluationPeriod
from thidua_desktop.domain.text import fold
from thidua_desktop.ui.exchange.batch_dialog import BatchDialog
from thidua_desktop.ui.exchange.import_dialog import PackageImportDialog
from thidua_desktop.ui.exchange.package_jobs import (
    ExchangeReading,
    PackageLine,
    SendWish,
    answer_units,
    choose_zip_size,
    look_at_undo,
    read_exchange,
    send_package,
    take_back,
)
from thidua_desktop.ui.exchange.receive_card import ReceiveCard
from thidua_desktop.ui.exchange.send_card import SendCard
from thidua_desktop.ui.exchange.tracker import TrackerPanel
from thidua_desktop.ui.exchange.words import kind_words, moment_words, undo_words
from thidua_desktop.ui.importing.file_step import FileDrop
from thidua_desktop.ui.keys import Do
from thidua_desktop.ui.look import Space
from thidua_desktop.ui.marked import mark
from thidua_desktop.ui.page import ActionButton, Page, PageContext
from thidua_desktop.ui.passphrase import SignedJob
from thidua_desktop.ui.printing.wish import PrintWish
from thidua_desktop.ui.widgets.record_table import Align, Column, RecordTable

if TYPE_CHECKING:  # only names here: their module loads openpyxl
    from thidua_desktop.operations.packages import ExportResult
    from thidua_desktop.operations.undoing import UndoPlan


class ExchangePage(Page):
    """Gửi – nhận. `enter` takes the path of a package to look at."""

    PAGE_ID = "exchange"
    HELP_ID = "exchange"
    TITLE = mark("Gửi – nhận")
    FAMILIES = frozenset(Family)

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        """Build the page; nothing is read yet."""
        super().__init__(context, parent)
        look = context.look
        self._send = self.make_action(self.tr("Lập gói gửi đi…"), self._choose_target, Do.EXPORT)
        self._receive = self.make_action(self.tr("Nhập khẩu gói…"), self._open_import, Do.OPEN_FILE)
        self.send = SendCard(look, self._send, self)
        self.send.files.size_chosen.connect(self._choose_zip_size)
        self._folder = self.make_action(self.tr("Nhập cả thư mục…"), self._choose_folder)
        self.receive = ReceiveCard(look, self._receive, self._folder, self)
        self._undo = self.make_action(self.tr("Hủy lần nhập này…"), self._look_at_undo)
        self._undo.setToolTip(self.tr("Trả mọi mục của lần nhập đang chọn về như trước, trong 30 ngày"))
        self._undo.setEnabled(False)
        self._minute = self.make_action(self.tr("In biên bản đối chiếu"), self._print_minute)
        self._minute.setToolTip(self.tr("In những gì đã quyết định khi nhập gói đang chọn"))
        self._minute.setEnabled(False)
        self.ledger = self._make_ledger()
        FileDrop(self, (".xlsx", ".xlsm")).dropped.connect(self.look_at)
        self.tracker = TrackerPanel(self)
        self.tabs = QTabWidget(self)
        self.tabs.setDocumentMode(True)
        self.tabs.setAccessibleName(self.tr("Gửi – nhận và theo dõi"))
        self.tabs.addTab(self._halves(), self.tr("Gửi và nhận"))
        self.tabs.addTab(self.tracker, self.tr("Theo dõi nộp phiếu"))
        self.tabs.currentChanged.connect(self._turn_to)
        self.body.addWidget(self.tabs, 1)

    def load(self) -> None:
        """Read what can be sent and what was exchanged."""
        period = self.context.state.period
        self.read(lambda store: read_exchange(store, period), self._show)
        self.tracker.reload()

    def enter(self, argument: object | None) -> None:
        """Look at a package that another place hands over."""
        if isinstance(argument, Path):
            self.look_at([argument])

    def look_at(self, files: list[Path]) -> None:
        """Show what importing these files would do; several stand in one list."""
        if len(files) > 1:
            self._start_batch().read_files(files)
        else:
            self._start_import().read_files(files)

    def _turn_to(self, _place: int) -> None:
        if self.tabs.currentWidget() is self.tracker:
            self.tracker.read_if_stale()

    # ------------------------------------------------------------------ sending

    def _show(self, reading: ExchangeReading) -> None:
        self.send.show_facts(reading.facts, reading.usual)
        self.send.restored.show_facts(reading.restored)
        self.ledger.set_records(reading.ledger)
        period = self.context.state.period
        self.set_facts(period.name if period is not None else "")

    def _choose_target(self) -> None:
        period, kind = self.context.state.period, self.send.kind()
        if period is None or not self.send.restored.may_send(self.context.dialogs):
            return
        if kind.is_addressed:
            self._answer_units(period, kind)
            return
        target = self.context.dialogs.choose_save_file(self.tr("Lưu gói gửi đi"), self._file_name(kind))
        if target is None:
            return
        drafts, files = self.send.drafts.isChecked(), self.send.files.is_wanted()
        is_late = self.send.restored.is_waiting
        self.problem(None)
        SignedJob(
            lambda store, progress, passphrase: send_package(
                store, SendWish(kind, drafts, passphrase, files, is_late), period, target, progress
            ),
            self._sent,
            self.problem,
            self.tr("Lập gói gửi đi"),
        ).start(self.context, self)

    def _answer_units(self, period: EvaluationPeriod, kind: PackageKind) -> None:
        folder = self.context.dialogs.choose_folder(self.tr("Chọn thư mục ghi các gói"))
        if folder is None:
            return
        is_late = self.send.restored.is_waiting
        self.problem(None)
        SignedJob(
            lambda store, progress, passphrase: answer_units(
                store, SendWish(kind, False, passphrase, after_restore=is_late), period, folder, progress
            ),
            lambda results: self.send.show_results(results, folder),
            self.problem,
            self.tr("Lập gói gửi đi"),
        ).start(self.context, self)

    def _choose_zip_size(self, megabytes: int) -> None:
        self.run(lambda store, _progress: choose_zip_size(store, megabytes), lambda _none: None)

    def _sent(self, result: "ExportResult") -> None:
        self.send.show_result(result)

    def _file_name(self, kind: PackageKind) -> str:
        period = self.context.state.period
        what = "phieu_cham" if kind is PackageKind.SUBMISSION else "danh_muc"
        office = "_".join(
            "".join(c if c.isalnum() else " " for c in fold(self.context.state.office_name)).split()
        )
        return f"{office}_{what}_{period.code if period is not None else ''}.xlsx"

    # ------------------------------------------------------------------ receiving

    def _open_import(self) -> None:
        self._start_import()

    def _choose_folder(self) -> None:
        self._start_batch().choose_folder()

    def _start_batch(self) -> BatchDialog:
        dialog = BatchDialog(self.context, self)
        dialog.imported.connect(self.notice)
        dialog.start()
        return dialog

    def _start_import(self) -> PackageImportDialog:
        dialog = PackageImportDialog(self.context, self)
        dialog.imported.connect(self.notice)
        dialog.start()
        return dialog

    # ------------------------------------------------------------------ the ledger's lines

    def _offer_actions(self, line: object) -> None:
        self._undo.setEnabled(isinstance(line, PackageLine) and line.may_undo)
        self._minute.setEnabled(isinstance(line, PackageLine) and line.has_minute)

    def _print_minute(self) -> None:
        line = self.ledger.current()
        if line is not None and line.has_minute:
            self.context.show_page("printing", PrintWish("reconciliation", import_uid=line.uid))

    def _look_at_undo(self) -> None:
        line = self.ledger.current()
        if line is not None and line.may_undo:
            uid = line.uid
            self.run(lambda store, _progress: look_at_undo(store, uid), self._ask_undo)

    def _ask_undo(self, plan: "UndoPlan") -> None:
        sender, file = plan.received.sender_name, plan.received.file_name
        if plan.issues:
            title = self.tr("Chưa hủy được lần nhập {file}: các mục dưới đây đã sửa hoặc đang được dùng.")
            self.context.dialogs.show_issues(title.format(file=file), plan.issues)
            return
        question = self.tr("Hủy lần nhập {file} của {sender}?").format(file=file, sender=sender)
        verbs = self.tr("Hủy lần nhập"), self.tr("Giữ nguyên")
        # Enter keeps things as they are.
        if self.context.dialogs.choose(question, verbs, undo_words(plan.counts()), default=1) == 0:
            uid = plan.received.import_uid
            self.run(lambda store, _progress: take_back(store, uid), self._undone)

    def _undone(self, count: int) -> None:
        self.notice(self.tr("Đã hủy lần nhập, {count} mục trở lại như trước.").format(count=count))

    # ------------------------------------------------------------------ frame

    def _halves(self) -> QWidget:
        inside = QWidget(self)
        row = QHBoxLayout()
        row.setSpacing(Space.GAP)
        row.addWidget(self.send, 1)
        row.addWidget(self.receive, 1)
        layout = QVBoxLayout(inside)
        layout.setContentsMargins(0, Space.SMALL, 0, 0)
        layout.setSpacing(Space.GAP)
        layout.addLayout(row)
        layout.addWidget(self.ledger, 1)
        return inside

    def _make_ledger(self) -> RecordTable[PackageLine]:
        columns: list[Column[PackageLine]] = [
            Column(
                self.tr("Thời điểm"),
                lambda line: moment_words(line.at),
                sort=lambda line: line.at.astimezone(UTC),
                width=130,
            ),
            Column(
                self.tr("Chiều"),
                self._direction,
                width=72,
                is_badge=True,
                tone=_direction_tone,
            ),
            Column(self.tr("Nội dung"), lambda line: kind_words(line.kind), stretch=2),
            Column(self.tr("Nơi gửi"), self._sender, stretch=2),
            Column(self.tr("Năm"), lambda line: str(line.year), width=60, from_width=760),
            Column(
                self.tr("Lần gửi"),
                lambda line: str(line.sequence or ""),
                sort=lambda line: line.sequence,
                align=Align.RIGHT,
                width=68,
                from_width=840,
            ),
            Column(self.tr("Mã đối chiếu"), lambda line: line.check_code, width=106),
            Column(self.tr("Kết quả"), self._result, stretch=2),
        ]
        table: RecordTable[PackageLine] = RecordTable(
            columns, self.context.look, search_hint=self.tr("Tìm trong sổ gửi – nhận"), parent=self
        )
        table.set_noun(self.tr("gói"))
        table.set_empty(
            self.tr("Chưa gửi hay nhận gói nào"),
            self.tr("Lập gói gửi đi, hoặc nhập khẩu gói đã nhận."),
        )
        table.selected.connect(self._offer_actions)
        table.add_bar_widget(ActionButton(self._minute, table))
        table.add_bar_widget(ActionButton(self._undo, table))
        return table

    def _direction(self, line: PackageLine) -> str:
        return self.tr("Gửi") if line.is_sent else self.tr("Nhận")

    def _sender(self, line: PackageLine) -> str:
        return self.tr("Đơn vị mình") if line.is_sent else line.partner

    def _result(self, line: PackageLine) -> str:
        if line.result is None:
            return line.file_name
        if line.state is LedgerState.UNDONE:
            return self.tr("Đã hủy lần nhập")
        if line.state is LedgerState.HISTORY:
            return self.tr("Cũ hơn gói đã nhận, chỉ ghi sổ")
        new, changed, same, left = line.result
        words = self.tr("{new} mới, {changed} đổi, {same} như cũ")
        with_left = self.tr("{new} mới, {changed} đổi, {same} như cũ, {left} không nhận")
        return (with_left if left else words).format(new=new, changed=changed, same=same, left=left)


def _direction_tone(line: PackageLine) -> str:
    return "primary" if line.is_sent else "green"
