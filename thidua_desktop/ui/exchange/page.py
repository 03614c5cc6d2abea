"""The page that sends and receives: two halves, the preview of a received package, the ledger."""

from datetime import UTC
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QStackedLayout, QVBoxLayout, QWidget

from thidua_desktop.domain.errors import CancelledError, ThiduaError
from thidua_desktop.domain.families import Family
from thidua_desktop.domain.records.exchange import Accept, PackageKind
from thidua_desktop.domain.text import fold
from thidua_desktop.ui.exchange.import_view import ImportView
from thidua_desktop.ui.exchange.package_jobs import (
    ExchangeReading,
    PackageLine,
    look_at_package,
    read_exchange,
    send_package,
    take_package,
)
from thidua_desktop.ui.exchange.receive_card import ReceiveCard
from thidua_desktop.ui.exchange.send_card import SendCard
from thidua_desktop.ui.exchange.words import kind_words, moment_words
from thidua_desktop.ui.keys import Do
from thidua_desktop.ui.look import Space
from thidua_desktop.ui.marked import mark, translated
from thidua_desktop.ui.page import Page, PageContext
from thidua_desktop.ui.widgets.record_table import Align, Column, RecordTable
from thidua_desktop.ui.words import error_sentence

if TYPE_CHECKING:  # only names here: their module loads openpyxl
    from thidua_desktop.operations.packages import ExportResult, ImportPlan, PackageResult


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
        self._plan: ImportPlan | None = None
        self._waiting: list[Path] = []
        self._refusals: list[str] = []
        self._send = self.make_action(self.tr("Lập gói gửi đi…"), self._choose_target, Do.EXPORT)
        self._receive = self.make_action(self.tr("Chọn tệp đã nhận…"), self._choose_files, Do.OPEN_FILE)
        self.send = SendCard(look, self._send, self)
        self.receive = ReceiveCard(look, self._receive, self)
        self.ledger = self._make_ledger()
        self.preview = ImportView(look, self)
        self.receive.dropped.connect(self.look_at)
        self.preview.decided.connect(self._import)
        self.preview.left.connect(self._leave)
        self._steps = QStackedLayout()
        self._steps.addWidget(self._halves())
        self._steps.addWidget(self.preview)
        self.body.addLayout(self._steps, 1)

    def load(self) -> None:
        """Read what can be sent and what was exchanged."""
        period = self.context.state.period
        self.read(lambda store: read_exchange(store, period), self._show)

    def enter(self, argument: object | None) -> None:
        """Look at a package that another place hands over."""
        if isinstance(argument, Path):
            self.look_at([argument])

    def look_at(self, files: list[Path]) -> None:
        """Show what importing these files would do, one after the other."""
        self._waiting, self._refusals = list(files), []
        self._look_at_next()

    # ------------------------------------------------------------------ sending

    def _show(self, reading: ExchangeReading) -> None:
        self.send.show_facts(reading.facts, reading.usual)
        self.ledger.set_records(reading.ledger)
        period = self.context.state.period
        if self._plan is None:
            self.set_facts(period.name if period is not None else "")

    def _choose_target(self) -> None:
        period, kind = self.context.state.period, self.send.kind()
        if period is None:
            return
        target = self.context.dialogs.choose_save_file(self.tr("Lưu gói gửi đi"), self._file_name(kind))
        if target is None:
            return
        with_drafts = self.send.drafts.isChecked()
        self.run(
            lambda store, _progress: send_package(store, kind, period, target, with_drafts=with_drafts),
            self._sent,
            self.tr("Lập gói gửi đi"),
        )

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

    def _choose_files(self) -> None:
        files = self.context.dialogs.choose_open_files(self.tr("Chọn tệp gói đã nhận"))
        if files:
            self.look_at(files)

    def _look_at_next(self) -> None:
        if not self._waiting:
            self._show_halves()
            return
        path = self._waiting.pop(0)
        self.problem(None)
        self.context.runner.run(
            lambda store, _progress: look_at_package(store, path),
            self._show_plan,
            partial(self._refuse, path.name),
            title=self.tr("Đọc gói"),
            owner=self,
        )

    def _refuse(self, name: str, problem: ThiduaError) -> None:
        if not isinstance(problem, CancelledError):
            words = self.tr("{file}: {sentence}")
            self._refusals.append(words.format(file=name, sentence=error_sentence(problem)))
        self._look_at_next()

    def _show_plan(self, plan: "ImportPlan") -> None:
        self._plan = plan
        self.set_title(self.tr("Xem trước gói nhận về"))
        more = len(self._waiting)
        words = self.tr("{file}  ·  còn {more} tệp chờ xem") if more else self.tr("{file}")
        self.set_facts(words.format(file=plan.file.name, more=more))
        self.preview.show_plan(plan)
        self._steps.setCurrentWidget(self.preview)

    def _import(self, accept: Accept | None) -> None:
        plan = self._plan
        if plan is not None:
            self.run(
                lambda store, _progress: take_package(store, plan, accept),
                self._imported,
                self.tr("Nhập gói vào máy"),
            )

    def _imported(self, result: "PackageResult") -> None:
        self._plan = None
        counts = result.counts
        text = self.tr("Đã nhập {file}: {new} mới, {changed} thay đổi, {same} như cũ.")
        self.notice(
            text.format(file=result.file.name, new=counts.new, changed=counts.changed, same=counts.same)
        )
        self._look_at_next()

    def _leave(self) -> None:
        self._plan = None
        self._look_at_next()

    def _show_halves(self) -> None:
        self._plan = None
        self._steps.setCurrentIndex(0)
        self.set_title(translated(self.TITLE))
        if self._refusals:
            self.problem("\n".join(self._refusals))
        self.load()

    # ------------------------------------------------------------------ frame

    def _halves(self) -> QWidget:
        inside = QWidget(self)
        row = QHBoxLayout()
        row.setSpacing(Space.GAP)
        row.addWidget(self.send, 1)
        row.addWidget(self.receive, 1)
        layout = QVBoxLayout(inside)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(Space.GAP)
        layout.addLayout(row)
        layout.addWidget(self.ledger, 1)
        return inside

    def _make_ledger(self) -> RecordTable[PackageLine]:
        columns = [
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
                lambda line: str(line.sequence),
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
            self.tr("Lập gói gửi đi, hoặc chọn tệp gói đã nhận để xem trước."),
        )
        return table

    def _direction(self, line: PackageLine) -> str:
        return self.tr("Gửi") if line.is_sent else self.tr("Nhận")

    def _sender(self, line: PackageLine) -> str:
        return self.tr("Đơn vị mình") if line.is_sent else line.partner

    def _result(self, line: PackageLine) -> str:
        if line.result is None:
            return line.file_name
        new, changed, same, left = line.result
        words = self.tr("{new} mới, {changed} đổi, {same} như cũ")
        with_left = self.tr("{new} mới, {changed} đổi, {same} như cũ, {left} không nhận")
        return (with_left if left else words).format(new=new, changed=changed, same=same, left=left)


def _direction_tone(line: PackageLine) -> str:
    return "primary" if line.is_sent else "green"
