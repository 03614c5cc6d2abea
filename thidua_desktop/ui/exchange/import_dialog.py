"""Bring received packages in, one file after the other: who sent it, what would change, what is decided."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from thidua_desktop.domain.errors import CancelledError, ThiduaError
from thidua_desktop.domain.issues import Issue
from thidua_desktop.domain.records.exchange import Accept, Counts, PackageState
from thidua_desktop.domain.records.keys import Trust
from thidua_desktop.domain.records.line_notes import LinePlace
from thidua_desktop.operations.import_reading import Tally
from thidua_desktop.ui.dialogs import WORKBOOKS
from thidua_desktop.ui.exchange.files_words import stored_words
from thidua_desktop.ui.exchange.import_view import ImportView
from thidua_desktop.ui.exchange.package_jobs import PackageAnswers, look_at_package, take_package
from thidua_desktop.ui.exchange.sender_view import SenderQuestion
from thidua_desktop.ui.importing.choice_row import ChoiceRow
from thidua_desktop.ui.importing.wizard import ImportWizard, Job, WizardWords
from thidua_desktop.ui.page import PageContext
from thidua_desktop.ui.words import error_sentence

if TYPE_CHECKING:  # only names here: their module loads openpyxl
    from thidua_desktop.operations.packages import ImportPlan, PackageResult

_TAKE = 0
"""The place of the verb that takes everything."""


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
        self.question = ChoiceRow((self.tr("Nhận cả phần đang hỏi"), self.tr("Bỏ phần đang hỏi")), self)
        self.question.answered.connect(self._follow_answer)
        self.check_step.questions.addWidget(self.question)
        self.view = ImportView(context.look, self)
        self.check_step.set_lists(self.view)

    # ------------------------------------------------------------------ several files

    def choose_file(self) -> None:
        """Ask for one file or several."""
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
        """Store the package; after the last step go on to the next file."""
        if self._step() == 3 and self._waiting:
            self._read_next()
        else:
            super().save_all()

    def _read_next(self) -> None:
        if self._waiting:
            self.read_file(self._waiting.pop(0))
        else:
            self._show_step(1)
            self.show_problem("\n".join(self._refusals))

    def fail(self, problem: ThiduaError) -> None:
        """Keep what is wrong with a file and look at the next one; the sentences stand at the end."""
        if self._step() != 1 or isinstance(problem, CancelledError) or self.path is None:
            super().fail(problem)
            return
        words = self.tr("{file}: {sentence}")
        self._refusals.append(words.format(file=self.path.name, sentence=error_sentence(problem)))
        self._read_next()

    # ------------------------------------------------------------------ one file

    def checking(self, path: Path) -> "Job[ImportPlan]":
        """Tell what importing the package would do."""
        self._show_step(1)
        return lambda store, progress: look_at_package(store, path, progress)

    def show_plan(self, plan: "ImportPlan", path: Path) -> Tally:
        """Show sender, figures and changes; ask what has to be decided."""
        self.view.show_plan(plan)
        self.origin.ask(plan)
        problem = plan.contents_problem
        verbs = (
            (self.tr("Nhận cả phần đã sửa"), self.tr("Nhận theo bản gốc"))
            if plan.state is PackageState.EDITED
            else (self.tr("Nhận cả phần đang hỏi"), self.tr("Bỏ phần đang hỏi"))
        )
        for button, verb in zip(self.question.buttons, verbs, strict=True):
            button.setText(verb)
            button.setToolTip(verb)
        self.question.ask(error_sentence(problem) if problem is not None else "", None)
        said = list(self._refusals)
        if not plan.brings:
            said.append(self.tr("Gói này không có gì mới để lưu."))
        self.show_problem("\n".join(said))
        return _checked(plan, None)

    def told(self, plan: "ImportPlan") -> tuple[Issue, ...]:
        """List everything but the sender, who is asked about above."""
        return plan.contents_issues

    def may_save(self, plan: "ImportPlan") -> bool:
        """Save packages that bring something, once what they ask is decided."""
        is_answered = not self.question.is_open() and plan.is_answered_by(self._accept())
        return plan.brings and not self.origin.is_open() and is_answered

    def saving(self, plan: "ImportPlan") -> "Job[PackageResult]":
        """Store the package after a safety copy."""
        answers = PackageAnswers(self._accept(), sender_compared=self.origin.is_compared())
        return lambda store, progress: take_package(store, plan, answers, progress)

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

    def is_dirty(self) -> bool:
        """Ask before a decision is lost."""
        return self.question.answer() is not None or self.origin.is_compared()

    def _accept(self) -> Accept | None:
        answer = self.question.answer()
        return None if answer is None else Accept.ALL if answer == _TAKE else Accept.NONE

    def _follow_answer(self) -> None:
        """Show what the answer makes of the package."""
        if self.plan is not None:
            self.check_step.tally.show_tally(_checked(self.plan, self._accept()))
            self.save.setEnabled(self.may_save(self.plan))


def _checked(plan: "ImportPlan", accept: Accept | None) -> Tally:
    counts = plan.counts(accept)
    if accept is not None:
        return _tally(counts)
    return Tally(counts.new, counts.changed, counts.same, counts.refused, counts.conflicts)


def _tally(counts: Counts) -> Tally:
    return Tally(counts.new, counts.changed, counts.same, counts.conflicts + counts.refused)


def _tr(text: str) -> str:
    return QCoreApplication.translate("PackageImportDialog", text)
