"""What to look at before sheets are brought together: every finding with its unit and line."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from thidua_desktop.domain.errors import CancelledError, ThiduaError
from thidua_desktop.domain.issues import Severity
from thidua_desktop.domain.records.scoring import Round
from thidua_desktop.domain.text import format_count
from thidua_desktop.ui.help.asking import add_help_key
from thidua_desktop.ui.look import Space
from thidua_desktop.ui.page import PageContext
from thidua_desktop.ui.widgets.flow_bar import FlowBar
from thidua_desktop.ui.widgets.labels import wrapped_label
from thidua_desktop.ui.widgets.record_table import Column, RecordTable
from thidua_desktop.ui.widgets.said_line import SaidLine, dialog_button
from thidua_desktop.ui.widgets.scrolled import scrolled
from thidua_desktop.ui.widgets.tab_order import follow_layout
from thidua_desktop.ui.words import choice_label, error_sentence, issue_sentence

if TYPE_CHECKING:  # only names here: their modules load workbooks
    from pathlib import Path

    from thidua_desktop.data.store.store import Store
    from thidua_desktop.operations.changes import Progress
    from thidua_desktop.operations.cross_unit_checks import CrossUnitCheck, Finding

_SIZE = (1060, 600)


class ConsistencyDialog(QDialog):
    """The list of findings. `wanted` (unit uid) when the person asks for a sheet."""

    HELP_ID = "province_receive"
    wanted = Signal(str)

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        """Start without findings."""
        super().__init__(parent)
        self.context = context
        self._period = ""
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Kiểm tra chéo các phiếu"))
        add_help_key(self)
        self.facts = wrapped_label("", "body", self)
        self.table: RecordTable[Finding] = RecordTable(
            self._columns(),
            context.look,
            lambda one: (one.unit_uid, one.path, one.issue.code),
            self.tr("Tìm đơn vị, tiêu chí, điều cần xem"),
            self,
        )
        self.table.set_noun(self.tr("điều cần xem"))
        self.table.set_empty(
            self.tr("Không có gì cần xem"), self.tr("Các phiếu đã gửi khớp quy tắc và khớp nhau.")
        )
        self.table.opened.connect(self._open)
        self.table.selected.connect(self._show_whole)
        self.whole = wrapped_label("", "muted", self)
        self.problem = SaidLine(self)
        self.open_sheet = dialog_button(self.tr("Mở phiếu"), self._open_current, self)
        self.copy = dialog_button(self.tr("Chép danh sách"), self._copy, self)
        self.export = dialog_button(self.tr("Xuất Excel…"), self.write_workbook, self)
        self.close_button = dialog_button(self.tr("Đóng"), self.reject, self)
        self._lay_out()

    def start(self, period_uid: str, round_: Round, bloc_uid: str | None) -> None:
        """Open over the page, without a loop of its own, and look at the sheets of a period."""
        self.open()
        self.context.runner.run(
            lambda store, progress: _check(store, (period_uid, round_, bloc_uid), progress),
            lambda found: self.show_check(found, round_),
            self._failed,
            title=self.windowTitle(),
            owner=self,
        )

    def show_check(self, check: "CrossUnitCheck", round_: Round) -> None:
        """Show what was found."""
        units = {one.unit_uid for one in check.findings}
        words = self.tr(
            "{period}, vòng {round}: đã xem {sheets} phiếu, {count} điều cần xem ở {units} đơn vị."
        )
        self._period = check.period.code
        self.facts.setText(
            words.format(
                period=check.period.name,
                round=choice_label(round_).lower(),
                sheets=format_count(check.sheets),
                count=format_count(len(check.findings)),
                units=format_count(len(units)),
            )
        )
        self.table.set_records(check.findings)
        for button in (self.open_sheet, self.copy, self.export):
            button.setEnabled(bool(check.findings))

    def write_workbook(self) -> None:
        """Write the findings where the person says."""
        name = self.tr("Kiểm tra chéo {period}.xlsx").format(period=self._period.replace("/", "-"))
        out = self.context.dialogs.choose_save_file(self.tr("Xuất danh sách ra Excel"), name)
        if out is None:
            return
        title, texts = self.windowTitle(), self.table.table_texts(self.table.visible_records())
        done = self.tr("Đã xuất danh sách ra {path}").format(path=out)
        self.context.runner.run(
            lambda _store, _progress: _write(out, title, texts),
            lambda _path: self.problem.say(done, "notice-line"),
            self._failed,
            owner=self,
        )

    def focusNextPrevChild(self, forward: bool) -> bool:  # Qt's own signature
        """Let Tab go as the window reads."""
        follow_layout(self)
        return super().focusNextPrevChild(forward)

    def _open(self, finding: "Finding") -> None:
        self.wanted.emit(finding.unit_uid)
        self.accept()

    def _show_whole(self, finding: "Finding | None") -> None:
        """Show the sentence of the chosen line whole below the list."""
        self.whole.setText(issue_sentence(finding.issue) if finding is not None else "")

    def _open_current(self) -> None:
        finding = self.table.current()
        if finding is None:
            self.problem.say(self.tr("Chọn một dòng trong danh sách rồi mở phiếu."))
        else:
            self._open(finding)

    def _copy(self) -> None:
        rows = self.table.visible_records()
        self.table.copy_records(rows)
        words = self.tr("Đã chép {count} dòng; mở Excel rồi dán.")
        self.problem.say(words.format(count=format_count(len(rows))), "notice-line")

    def _failed(self, problem: ThiduaError) -> None:
        if not isinstance(problem, CancelledError):
            self.problem.say(error_sentence(problem))

    def _columns(self) -> "list[Column[Finding]]":
        return [
            Column(self.tr("Đơn vị"), lambda one: one.unit_name, stretch=2),
            Column(self.tr("TT"), lambda one: one.code, width=70),
            Column(self.tr("Nội dung tiêu chí"), lambda one: one.text, stretch=3, from_width=800),
            Column(
                self.tr("Điều cần xem"),
                lambda one: issue_sentence(one.issue),
                stretch=5,
                tone=lambda one: "red" if one.issue.severity is Severity.ERROR else "ink",
            ),
        ]

    def _lay_out(self) -> None:
        for button in (self.open_sheet, self.copy, self.export):
            button.setEnabled(False)
        below = FlowBar(self)
        for button in (self.open_sheet, self.copy, self.export):
            below.addWidget(button)
        below.addStretch()
        below.addWidget(self.close_button)
        inside = QWidget(self)
        around = QVBoxLayout(inside)
        around.setContentsMargins(0, 0, 0, 0)
        around.addWidget(self.table)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(Space.PAGE, Space.CARD, Space.PAGE, Space.CARD)
        layout.setSpacing(Space.GAP)
        layout.addWidget(self.facts)
        layout.addWidget(scrolled(inside, self), 1)
        layout.addWidget(self.whole)
        layout.addWidget(self.problem)
        layout.addWidget(below)
        self.resize(self.context.look.dialog_size(self.parentWidget(), *_SIZE))


def _check(store: "Store", of: "tuple[str, Round, str | None]", progress: "Progress") -> "CrossUnitCheck":
    from thidua_desktop.operations.consolidation import ConsolidationWish  # start-up: workbooks
    from thidua_desktop.operations.cross_unit_checks import check_units

    return check_units(store, ConsolidationWish(*of), progress)


def _write(out: "Path", title: str, texts: list[list[str]]) -> "Path":
    from thidua_desktop.operations.list_copy import write_list  # start-up: workbooks

    return write_list(out, title, texts, (False,) * len(texts[0]))
