"""Bring received packages in, one file after the other: who sent it, what would change, what is decided."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QCoreApplication, Qt, QTimer
from PySide6.QtWidgets import QDialog, QPushButton, QWidget

from thidua_desktop.domain.errors import CancelledError, ThiduaError
from thidua_desktop.domain.issues import Issue
from thidua_desktop.domain.records.exchange import Counts
from thidua_desktop.domain.records.keys import Trust
from thidua_desktop.domain.records.line_notes import LinePlace
from thidua_desktop.operations.import_reading import Tally
from thidua_desktop.ui.dialogs import WORKBOOKS
from thidua_desktop.ui.exchange.decision_jobs import decide_about, lines_of
from thidua_desktop.ui.exchange.decision_lines import Line, is_up_to_date
from thidua_desktop.ui.exchange.decision_panel import DecisionPanel
from thidua_desktop.ui.exchange.files_words import stored_words
from thidua_desktop.ui.exchange.import_view import ImportView
from thidua_desktop.ui.exchange.package_jobs import look_at_package, take_package
from thidua_desktop.ui.exchange.sender_view import SenderQuestion
from thidua_desktop.ui.importing.wizard import Checked, ImportWizard, Job, WizardWords, check_job
from thidua_desktop.ui.page import PageContext
from thidua_desktop.ui.printing.wish import PrintWish
from thidua_desktop.ui.words import error_sentence

if TYPE_CHECKING:  # only names here: their module loads openpyxl
    from thidua_desktop.data.store.store import Store
    from thidua_desktop.operations.packages import ImportPlan, PackageResult

_SIZE = (1120, 660)
_SETTLE_MS = 400
"""How long a person rests before the package is planned again."""


class PackageImportDialog(ImportWizard["ImportPlan", "PackageResult"]):
    """The wizard of packages. `read_files` looks at several, one after the other."""

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        """Add the view of a package and its questions: is the sender known, what of the contents comes in."""
        words = WizardWords(
            _tr("Nhập khẩu gói nhận về"),
            _tr("Chọn tệp gói đã nhận"),
            _tr("Gói do chương trình Thi đua của đơn vị khác lập, nhận qua USB hoặc thư điện tử."),
            WORKBOOKS,
        )
        super().__init__(context, words, parent)
        self._waiting: list[Path] = []
        self._refusals: list[str] = []
        self.origin = SenderQuestion(context.look, self)
        self.origin.answered.connect(self._follow_answer)
        self.check_step.questions.addWidget(self.origin)
        self.decisions = DecisionPanel(context, self)
        self.decisions.decided.connect(self._follow_decision)
        self.view = ImportView(context.look, self)
        self.check_step.set_lists(self.view)
        self.check_step.set_asking(self.decisions)
        self._keeps_decisions = False
        self._settling = QTimer(self, singleShot=True, interval=_SETTLE_MS)
        self._settling.timeout.connect(self._settle)
        self.minute = QPushButton(self.tr("In biên bản đối chiếu"), self)
        self.minute.setAutoDefault(False)
        self.minute.setToolTip(self.tr("In những gì đã quyết định khi nhập gói này"))
        self.minute.clicked.connect(self._print_minute)
        self.minute.hide()
        self.result_step.further.addWidget(self.minute, 0, Qt.AlignmentFlag.AlignHCenter)
        self._import_uid: str | None = None
        self.resize(context.look.dialog_size(self.parentWidget(), *_SIZE))

    # ------------------------------------------------------------------ several files

    def choose_file(self) -> None:
        """Ask for one file or several."""
        if not self.may_leave():
            return
        files = self.context.dialogs.choose_open_files(self.words.start, self.words.file_filter)
        if files:
            self.read_files(files)

    def read_files(self, files: list[Path]) -> None:
        """Look at these files, one after the other."""
        self._waiting, self._refusals = list(files), []
        self._read_next()

    def take_files(self, files: list[Path]) -> None:
        """Look at dropped files."""
        self.read_files(files)

    def save_all(self) -> None:
        """Store the package as it was decided; after the last step go on to the next file."""
        if self._step() == 3 and self._waiting:
            self._read_next()
        elif self._step() == 2 and self.save.isEnabled() and not self._is_up_to_date():
            self._decide(self._save_decided)
        else:
            super().save_all()

    def _read_next(self) -> None:
        self._keeps_decisions = False
        if self._waiting:
            self.read_file(self._waiting.pop(0))
        else:
            self._show_step(1)
            self.show_problem("\n".join(self._refusals))

    def fail(self, problem: ThiduaError) -> None:
        """Keep what is wrong with a file and look at the next one; the sentences stand at the end."""
        if self._step() != 1 or isinstance(problem, CancelledError) or self.path is None:
            super().fail(problem)
            if problem.issues:
                self.decisions.show_problem(problem)
            return
        words = self.tr("{file}: {sentence}")
        self._refusals.append(words.format(file=self.path.name, sentence=error_sentence(problem)))
        self._read_next()

    # ------------------------------------------------------------------ one file

    def checking(self, path: Path) -> "Job[ImportPlan]":
        """Tell what importing the package would do."""
        self._show_step(1)
        said = self.decisions.model.answers() if self._keeps_decisions else None
        return lambda store, progress: look_at_package(store, path, progress, said)

    def check_again(self) -> None:
        """Check the same file once more, under what was decided so far."""
        self._keeps_decisions = self._step() == 2
        super().check_again()

    def read_further(self, store: "Store", plan: "ImportPlan") -> object:
        """Read what the package asks, in words."""
        return lines_of(store, plan)

    def show_plan(self, plan: "ImportPlan", path: Path) -> Tally:
        """Show sender, figures and changes; ask what has to be decided."""
        self.view.show_plan(plan)
        self.origin.ask(plan)
        lines = cast("list[Line]", self.further)
        self.decisions.show_lines(lines, keeps_answers=self._keeps_decisions)
        self._keeps_decisions = False
        self._tell_asked()
        said = list(self._refusals)
        if not plan.brings:
            said.append(self.tr("Gói này không có gì mới để lưu."))
        self.show_problem("\n".join(said))
        return self._tally_of(plan)

    def told(self, plan: "ImportPlan") -> tuple[Issue, ...]:
        """List everything but the sender, who is asked about above."""
        return plan.contents_issues

    def first_focus(self) -> QWidget:
        """Go on with what is asked."""
        return self.decisions.table if self.decisions.count_open() else super().first_focus()

    def may_save(self, plan: "ImportPlan") -> bool:
        """Save packages that bring something, once what they ask is decided."""
        is_decided = self.decisions.count_open() == 0
        is_taken = not (plan.asks_contents and self._is_up_to_date())
        return plan.brings and not self.origin.is_open() and is_decided and is_taken

    def saving(self, plan: "ImportPlan") -> "Job[PackageResult]":
        """Store the package after a safety copy."""
        is_compared = self.origin.is_compared()
        return lambda store, progress: take_package(store, plan, progress, sender_compared=is_compared)

    def result_of(self, result: "PackageResult") -> tuple[Tally, str]:
        """Tell what was stored, and what waits."""
        counts = result.counts
        text = self.tr("Đã nhận {file}: {new} mới, {changed} thay đổi, {same} như cũ.")
        said = text.format(file=result.file.name, new=counts.new, changed=counts.changed, same=counts.same)
        if self.plan is not None and self.origin.is_compared() and self.plan.trust is not Trust.UNSIGNED:
            known = self.tr("{said} Từ nay máy này biết khóa của nơi gửi ấy.")
            said = known.format(said=said)
        said = f"{said} {stored_words(result)}".rstrip()
        if self._waiting:
            more = self.tr("{said} Còn {count} tệp chờ xem.")
            said = more.format(said=said, count=len(self._waiting))
        self._offer_remark(result.remark)
        if self._offer_minute(result):
            ledger = self.tr("{said} In biên bản đối chiếu ở sổ gửi – nhận.")
            said = ledger.format(said=said)
        return _tally(counts), said

    def _offer_remark(self, place: LinePlace | None) -> None:
        """Offer to read what a reviewer says of a line, in the period that is looked at."""
        period = self.context.state.period
        if place is None or period is None or place.period_uid != period.uid or self._waiting:
            self.result_step.offer("", None)
            return
        self.result_step.offer(self.tr("Mở phiếu ở dòng có ý kiến"), lambda: self._read_remark(place))

    def _read_remark(self, place: LinePlace) -> None:
        self.accept()
        self.context.show_page("scoring", place)

    def _offer_minute(self, result: "PackageResult") -> bool:
        """Offer the minute of what was decided; true when it is left to the ledger: more is to be done."""
        is_kept = result.import_id is not None and self.plan is not None and bool(self.plan.decided)
        is_free = not self._waiting and not isinstance(self.parent(), QDialog)
        self._import_uid = result.import_id
        self.minute.setVisible(is_kept and is_free)
        return is_kept and not is_free

    def _print_minute(self) -> None:
        self.accept()
        self.context.show_page("printing", PrintWish("reconciliation", import_uid=self._import_uid))

    # ------------------------------------------------------------------ decisions

    def is_dirty(self) -> bool:
        """Ask before a decision is lost."""
        return self.decisions.model.is_touched() or self.origin.is_compared()

    def _is_up_to_date(self) -> bool:
        """Tell whether the plan follows everything that was decided."""
        model = self.decisions.model
        return self.plan is None or is_up_to_date(model.lines(), self.plan.answers, model.answers())

    def _follow_decision(self) -> None:
        """Plan again, once the person rests, when all is decided or something was decided otherwise."""
        self._tell_asked()
        self._settling.start()
        if self.plan is not None:
            self.check_step.tally.show_tally(self._tally_of(self.plan))
            self.save.setEnabled(self.may_save(self.plan))

    def _settle(self) -> None:
        if self._is_busy or self.decisions.is_typing():
            self._settling.start()
        elif self._step() == 2 and self.plan is not None and not self._is_up_to_date():
            said = {question.key: one for question, one in self.decisions.model.answers().items()}
            is_overtaken = any(said.get(key) != one for key, one in self.plan.answers.items())
            if self.decisions.count_open() == 0 or is_overtaken:
                self._decide(self._stay)

    def _decide(self, then: Callable[[], None]) -> None:
        """Plan again on the lane under what was decided, and show what comes of it."""
        plan, path, said = self.plan, self.path, self.decisions.model.answers()
        if plan is None or path is None:
            return
        self._settling.stop()
        tab, is_inside = self.check_step.tabs.currentWidget(), self.decisions.isAncestorOf(self.focusWidget())

        is_compared = self.origin.is_compared()

        def show(found: "Checked[ImportPlan]") -> None:
            self._keeps_decisions = True
            self.show_check(found)
            self.origin.check.set_checked(is_compared and found.plan.compared_code == plan.compared_code)
            self.check_step.tabs.setCurrentWidget(tab)
            self.save.setEnabled(self.may_save(found.plan))
            if found.plan.is_fork and self.decisions.count_open() == 0:
                self.decisions.show_problem(
                    self.tr("Gói không nối tiếp mà không nhận thì không lưu gì: bấm Đóng.")
                )
            if is_inside:
                self.decisions.table.setFocus()
            then()

        job = check_job(self, lambda store, progress: decide_about(store, plan, said, progress), path)
        self.run(job, show, self.tr("Tính lại theo quyết định"))

    def _stay(self) -> None:
        """Do nothing further."""

    def _save_decided(self) -> None:
        if self.save.isEnabled() and self._is_up_to_date():
            self.save_all()

    def _tally_of(self, plan: "ImportPlan") -> Tally:
        """Give the figures of a plan, with the number of questions that are open."""
        counts, left = plan.counts(None), self.decisions.count_open()
        return Tally(counts.new, counts.changed, counts.same, counts.refused, left or counts.conflicts)

    def _tell_asked(self) -> None:
        model = self.decisions.model
        self.check_step.tell_asked(model.open_count(), model.total_count())

    def _follow_answer(self) -> None:
        """Let the package be stored once its sender is known."""
        if self.plan is not None:
            self.save.setEnabled(self.may_save(self.plan))


def _tally(counts: Counts) -> Tally:
    return Tally(counts.new, counts.changed, counts.same, counts.conflicts + counts.refused)


def _tr(text: str) -> str:
    return QCoreApplication.translate("PackageImportDialog", text)
