"""Put a safety copy back: choose one, see what is in it and what would be lost, confirm once."""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QStackedWidget, QVBoxLayout, QWidget

from thidua_desktop.domain.errors import CancelledError, ThiduaError
from thidua_desktop.domain.sizes import size_words
from thidua_desktop.domain.text import format_count
from thidua_desktop.operations.safety_copies import CopyReason
from thidua_desktop.ui.dialogs import KEPT_COPIES
from thidua_desktop.ui.help.asking import add_help_key
from thidua_desktop.ui.look import Space
from thidua_desktop.ui.marked import mark, translated
from thidua_desktop.ui.page import PageContext
from thidua_desktop.ui.restoring.facts_card import FactsCard
from thidua_desktop.ui.restoring.jobs import (
    CopyLine,
    CopyList,
    CopyLook,
    chosen_line,
    list_copies,
    look_at_copy,
    look_at_copy_alone,
    restoring,
)
from thidua_desktop.ui.widgets.card import Card
from thidua_desktop.ui.widgets.flow_bar import FlowBar
from thidua_desktop.ui.widgets.labels import wrapped_label
from thidua_desktop.ui.widgets.record_table import Align, Column, RecordTable
from thidua_desktop.ui.widgets.said_line import SaidLine, dialog_button
from thidua_desktop.ui.widgets.scrolled import scrolled
from thidua_desktop.ui.widgets.tab_order import follow_layout
from thidua_desktop.ui.widgets.two_parts import TwoParts
from thidua_desktop.ui.words import error_sentence

if TYPE_CHECKING:  # only names here: their modules load the store
    from thidua_desktop.operations.restoring import Restored

_SIZE = (1000, 640)
_SIDE_BY_SIDE = 780
_REASONS = {
    CopyReason.BY_HAND: mark("Người dùng sao lưu"),
    CopyReason.BEFORE_IMPORT: mark("Trước khi nhập gói, nhập phiếu"),
    CopyReason.BEFORE_RESTORE: mark("Trước khi phục hồi"),
    CopyReason.BEFORE_UPGRADE: mark("Trước khi nâng cấp chương trình"),
}


class RestoreDialog(QDialog):
    """Two steps: the copies with what is in the chosen one; what was done.

    `workspace` names a file that cannot be opened; without it the open one is replaced.
    """

    HELP_ID = "backup"

    def __init__(
        self, context: PageContext, parent: QWidget | None = None, workspace: Path | None = None
    ) -> None:
        """Start without a copy."""
        super().__init__(parent)
        self.context = context
        self._is_open = workspace is None
        self._workspace = workspace
        self._look: CopyLook | None = None
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Phục hồi từ bản sao"))
        add_help_key(self)
        self.other = dialog_button(self.tr("Chọn tệp khác…"), self.choose_file, self)
        self.table = self._make_table()
        self.card = FactsCard(self)
        self.lost = wrapped_label("", "tell-line", self)
        self.lost.hide()
        self.problem = SaidLine(self)
        self.outcome = wrapped_label("", "body", self)
        self.close_button = dialog_button(self.tr("Đóng"), self.reject, self)
        self.restore = dialog_button(self.tr("Phục hồi bản này…"), self.ask_restore, self, is_primary=True)
        self.exchange = dialog_button(self.tr("Đến trang Gửi – nhận"), self.go_on, self, is_primary=True)
        self.restore.setEnabled(False)
        self.exchange.hide()
        self.steps = QStackedWidget(self)
        self._lay_out()

    def start(self) -> None:
        """Open over the window and list the copies."""
        self.open()
        workspace = self._workspace
        if workspace is None:
            self.context.runner.read(lambda store: list_copies(store.path), self._show_copies, self._failed)
        else:
            self.context.runner.compute(lambda: list_copies(workspace), self._show_copies, self._failed)

    def choose_file(self) -> None:
        """Let the person choose a copy that lies elsewhere, on a stick for example."""
        file = self.context.dialogs.choose_open_file(self.tr("Chọn bản sao lưu"), KEPT_COPIES)
        if file is not None:
            self.context.runner.compute(lambda: chosen_line(file), self._add_line, self._failed, owner=self)

    def ask_restore(self) -> None:
        """Ask once more, saying what is lost; then put the copy back."""
        look, workspace = self._look, self._workspace
        if look is None or workspace is None:
            return
        question = self.tr("Thay dữ liệu đang dùng bằng bản sao lúc {moment}?")
        verbs = self.tr("Phục hồi"), self.tr("Giữ dữ liệu đang dùng")
        # Enter keeps things as they are.
        asked = question.format(moment=_moment(look.line))
        if self.context.dialogs.choose(asked, verbs, self._lost_words(look), default=1) != 0:
            return
        self.problem.say("")
        self._set_busy(is_busy=True)
        runner = self.context.runner
        runner.swap(
            restoring(workspace, look.line.path, runner.now), partial(self._restored, look), self._broken
        )

    def go_on(self) -> None:
        """Show the page that tells what the other side holds."""
        self.accept()
        self.context.show_page("exchange", None)

    def focusNextPrevChild(self, forward: bool) -> bool:  # Qt's own signature
        """Let Tab go as the window reads."""
        follow_layout(self)
        return super().focusNextPrevChild(forward)

    # ------------------------------------------------------------------ answers of the lane

    def _show_copies(self, found: CopyList) -> None:
        self._workspace = found.workspace
        self.table.set_records(found.lines)
        if found.lines:
            self.table.go_to(0)

    def _add_line(self, line: CopyLine) -> None:
        others = [one for one in self.table.records() if one.path != line.path]
        self.table.set_records([line, *others])
        self.table.select(line.path)

    def _choose(self, line: object) -> None:
        self._look = None
        self.restore.setEnabled(False)
        self.problem.say("")
        self.lost.hide()
        self.card.show_facts(None, None)
        if not isinstance(line, CopyLine):
            return
        if self._is_open:
            self.context.runner.read(
                lambda store: look_at_copy(store, line), self._show_look, self._failed, owner=self
            )
        else:
            self.context.runner.compute(
                lambda: look_at_copy_alone(line), self._show_look, self._failed, owner=self
            )

    def _show_look(self, look: CopyLook) -> None:
        if look.line != self.table.current():
            return
        self._look = look
        self.card.show_facts(look.facts, look.beside.present if look.beside else None)
        self.lost.setText(self._lost_words(look))
        self.lost.show()
        self.restore.setEnabled(True)

    def _lost_words(self, look: CopyLook) -> str:
        if look.beside is None:
            return self.tr("Tệp dữ liệu đang dùng không mở được. Tệp ấy được giữ lại nguyên vẹn.")
        if not look.beside.present.office_name:
            return self.tr("Máy này chưa có dữ liệu nào nên không mất gì.")
        if not look.beside.is_related:
            return self.tr(
                "Bản này không cùng gốc với dữ liệu đang dùng: mọi dữ liệu đang dùng sẽ được thay."
            )
        lost = look.beside.lost
        if not lost.changes:
            return self.tr("Dữ liệu đang dùng không có gì mới hơn bản này.")
        words = self.tr(
            "Sẽ mất những gì làm sau bản này: {changes} chỗ sửa, trong đó có {sheets} phiếu chấm;"
            " {sent} gói đã gửi và {received} gói đã nhận."
        )
        return words.format(
            changes=format_count(lost.changes),
            sheets=format_count(lost.sheets),
            sent=format_count(lost.sent),
            received=format_count(lost.received),
        )

    def _restored(self, look: CopyLook, outcome: "Restored | ThiduaError") -> None:
        self._set_busy(is_busy=False)
        if isinstance(outcome, ThiduaError):
            self._failed(outcome)
            return
        lines = [self.tr("Dữ liệu bây giờ là của bản sao lúc {moment}.").format(moment=_moment(look.line))]
        if outcome.replaced is not None:
            kept = self.tr("Dữ liệu ngay trước đó được giữ ở tệp {name}, trong thư mục {folder}.")
            lines.append(kept.format(name=outcome.replaced.name, folder=outcome.replaced.parent))
        lines.append(
            self.tr(
                "Máy này mang số nhận dạng mới. Việc gửi gói chờ gói mới nhất của cấp trên; trang Gửi – nhận"
                " nói rõ cấp trên đang giữ đến lần gửi nào."
            )
        )
        self.outcome.setText("\n\n".join(lines))
        self.steps.setCurrentIndex(1)
        self.restore.hide()
        self.exchange.show()
        self.exchange.setFocus()
        self.context.state.replaced.emit()

    def _broken(self, problem: ThiduaError) -> None:
        """Nothing is open any more: the window says so, with the way to try again."""
        self.reject()
        self.context.state.lost.emit(problem)

    def _failed(self, problem: ThiduaError) -> None:
        if not isinstance(problem, CancelledError):
            self.problem.say(error_sentence(problem))

    # ------------------------------------------------------------------ frame

    def _set_busy(self, *, is_busy: bool) -> None:
        self.setEnabled(not is_busy)
        words = self.tr("Đang phục hồi…") if is_busy else self.tr("Phục hồi bản này…")
        self.restore.setText(words)

    def _make_table(self) -> "RecordTable[CopyLine]":
        table: RecordTable[CopyLine] = RecordTable(
            [
                Column(self.tr("Ngày giờ"), _moment, sort=lambda line: line.made_at, width=132),
                Column(self.tr("Vì sao có bản này"), self._reason, stretch=1),
                Column(
                    self.tr("Cỡ tệp"),
                    lambda line: size_words(line.size),
                    sort=lambda line: line.size,
                    align=Align.RIGHT,
                    width=76,
                ),
            ],
            self.context.look,
            lambda line: line.path,
            parent=self,
        )
        table.set_title(self.tr("Các bản sao lưu"))
        table.add_bar_widget(self.other)
        table.set_noun(self.tr("bản sao"))
        table.set_empty(
            self.tr("Chưa có bản sao lưu nào cạnh tệp dữ liệu"),
            self.tr("Bản sao ở USB hay nơi khác thì bấm “Chọn tệp khác…”."),
        )
        table.selected.connect(self._choose)
        return table

    def _reason(self, line: CopyLine) -> str:
        if line.reason is None:
            return self.tr("Tệp chọn thêm: {name}").format(name=line.path.name)
        return translated(_REASONS[line.reason])

    def _lay_out(self) -> None:
        self.steps.addWidget(self._choosing())
        self.steps.addWidget(self._done())
        below = FlowBar(self)
        below.addStretch()
        for button in (self.close_button, self.restore, self.exchange):
            below.addWidget(button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(Space.PAGE, Space.CARD, Space.PAGE, Space.CARD)
        layout.setSpacing(Space.GAP)
        layout.addWidget(scrolled(self.steps, self), 1)
        layout.addWidget(self.problem)
        layout.addWidget(below)
        self.resize(self.context.look.dialog_size(self.parentWidget(), *_SIZE))

    def _choosing(self) -> QWidget:
        step = QWidget(self)
        explained = self.tr(
            "Trước khi thay, chương trình giữ một bản của dữ liệu đang dùng. Sau khi phục hồi, máy mang số"
            " nhận dạng mới và chưa gửi gói cho đến khi nhận gói mới nhất của cấp trên, hoặc có người quyết"
            " định vẫn gửi: để số cũ không thay số mới đã nộp."
        )
        parts = TwoParts(self.context.look, _SIDE_BY_SIDE, parent=step)
        parts.set_parts(self.table, self.card, (1, 1))
        layout = QVBoxLayout(step)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(Space.GAP)
        layout.addWidget(parts, 1)
        layout.addWidget(self.lost)
        layout.addWidget(wrapped_label(explained, "muted", step))
        return step

    def _done(self) -> QWidget:
        step = QWidget(self)
        card = Card(self.tr("Đã phục hồi"), step)
        card.body.addWidget(self.outcome)
        card.body.addStretch()
        layout = QVBoxLayout(step)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(card)
        return step


def _moment(line: CopyLine) -> str:
    return line.made_at.astimezone().strftime("%d/%m/%Y %H:%M")
