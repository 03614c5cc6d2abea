"""The wizard of every import: 1 Chọn tệp, 2 Kiểm tra, 3 Lưu kết quả. Nothing is stored before step 3."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Generic, Protocol, TypeVar

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QAction, QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from thidua_desktop.domain.errors import CancelledError, ThiduaError
from thidua_desktop.domain.issues import Issue
from thidua_desktop.operations.changes import Progress
from thidua_desktop.operations.import_reading import Tally
from thidua_desktop.ui.help.asking import add_help_key
from thidua_desktop.ui.importing.check_step import CheckStep
from thidua_desktop.ui.importing.file_step import FileDrop, FileStep
from thidua_desktop.ui.importing.problem_words import describe_problems
from thidua_desktop.ui.importing.result_step import ResultStep
from thidua_desktop.ui.importing.step_line import StepLine
from thidua_desktop.ui.look import Look, Space
from thidua_desktop.ui.page import PageContext
from thidua_desktop.ui.widgets.flow_bar import FlowBar
from thidua_desktop.ui.widgets.progress_strip import ProgressStrip
from thidua_desktop.ui.widgets.said_line import SaidLine
from thidua_desktop.ui.widgets.scrolled import scrolled
from thidua_desktop.ui.widgets.tab_order import follow_layout
from thidua_desktop.ui.words import error_sentence, on_screen

if TYPE_CHECKING:  # only names here: loading store and workbook readers would cost the first paint
    from thidua_desktop.data.store.store import Store
    from thidua_desktop.operations.import_files import Problem

_SLOW_MS = 400
_SIZE = (900, 640)


class HasIssues(Protocol):
    """What every check of a file gives, among its own facts."""

    @property
    def issues(self) -> tuple[Issue, ...]:
        """All problems of the file with their places."""


P = TypeVar("P", bound=HasIssues)
S = TypeVar("S")
Job = Callable[["Store", Progress], S]


@dataclass(frozen=True, slots=True)
class Checked(Generic[P]):
    """What a check of a file found: its plan, its problems in words, and what else the screen shows."""

    path: Path
    plan: P
    problems: "tuple[Problem, ...]"
    further: object


@dataclass(frozen=True, slots=True)
class WizardWords:
    """What a kind of import calls itself. `endings` are those of files that can be read; `template` is the
    name of the file to fill in, empty when there is none.
    """

    title: str
    start: str
    sentence: str
    file_filter: str
    endings: tuple[str, ...] = (".xlsx", ".xlsm")
    template: str = ""


class ImportWizard(QDialog, Generic[P, S]):
    """Three steps in one window. The kind of import says how to check, to show and to save.

    `imported` (sentence) after saving. A page opens it with `start`, which frees it when it is closed.
    """

    HELP_ID = ""
    imported = Signal(str)

    def __init__(self, context: PageContext, words: WizardWords, parent: QWidget | None = None) -> None:
        """Build the steps; the kind of import adds its own widgets to `file_step` and `check_step`."""
        super().__init__(parent)
        add_help_key(self)
        self.context = context
        self.words = words
        self.path: Path | None = None
        self.plan: P | None = None
        self.further: object = None
        self._problems: tuple[Problem, ...] = ()
        self._is_busy = False
        self.setWindowTitle(words.title)
        self._choose = self._action(self.tr("Chọn tệp…"), "Ctrl+O", self.choose_file)
        self._template = self._action(self.tr("Tải tệp mẫu"), "Ctrl+M", self.write_template)
        self._template.setVisible(bool(words.template))
        self._list = self._action(self.tr("Ghi danh sách lỗi…"), "Ctrl+L", self.write_list)
        look = context.look
        self._line = StepLine((self.tr("Chọn tệp"), self.tr("Kiểm tra"), self.tr("Lưu kết quả")), self)
        self.file_step = FileStep(look, self._choose, self._template, self)
        self.file_step.show_words(words.start, words.sentence)
        self.check_step = CheckStep(look, self._list, self)
        self.result_step = ResultStep(look, self)
        self._steps = QStackedWidget(self)
        for step in (self.file_step, self.check_step, self.result_step):
            self._steps.addWidget(step)
        self._said = SaidLine(self)
        self.back = self._button(self.tr("Quay lại"), self.go_back, "Alt+Left")
        self.again = self._button(self.tr("Kiểm tra lại"), self.check_again, "F5")
        self.close_button = self._button(self.tr("Đóng"), self.reject, "Esc")
        self.save = self._button(self.tr("Lưu kết quả"), self.save_all, "Ctrl+S")
        self.save.setProperty("primary", "true")
        self._strip = ProgressStrip(self)
        self._slow = QTimer(self, singleShot=True, interval=_SLOW_MS)
        self._lay_out(look)
        self._connect()
        self._show_step(1)

    # ------------------------------------------------------------------ for the kind of import to fill

    def checking(self, path: Path) -> Job[P]:
        """Give the job that checks a file; it runs on the lane and stores nothing."""
        raise NotImplementedError

    def show_plan(self, plan: P, path: Path) -> Tally:
        """Show what the check found in the widgets of this kind; gives the figures."""
        raise NotImplementedError

    def may_save(self, plan: P) -> bool:
        """Tell whether nothing stands in the way of saving."""
        raise NotImplementedError

    def saving(self, plan: P) -> Job[S]:
        """Give the job that stores what was checked."""
        raise NotImplementedError

    def result_of(self, result: S) -> tuple[Tally, str]:
        """Give the figures of what was stored and the sentence about it."""
        raise NotImplementedError

    def templating(self) -> "Callable[[Store, Path], Path] | None":
        """Give the job that writes the file to fill in; None with a problem line when it cannot be made."""
        return None

    def told(self, plan: P) -> tuple[Issue, ...]:
        """Give the problems to list: all but those asked about elsewhere."""
        return plan.issues

    def read_further(self, store: "Store", plan: P) -> object:
        """Read, on the lane, what this kind of import shows beside its plan; `further` holds it then."""
        return None

    def is_dirty(self) -> bool:
        """Tell whether closing now would lose something that a person typed or decided."""
        return False

    def focusNextPrevChild(self, forward: bool) -> bool:  # Qt's own signature
        """Let Tab go as the window reads."""
        follow_layout(self)
        return super().focusNextPrevChild(forward)

    # ------------------------------------------------------------------ steps

    def start(self) -> None:
        """Open over the page, without a loop of its own."""
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.open()

    def choose_file(self) -> None:
        """Ask for the file and check it."""
        chosen = self.context.dialogs.choose_open_file(self.words.start, self.words.file_filter)
        if chosen is not None:
            self.read_file(chosen)

    def read_file(self, path: Path) -> None:
        """Check a file and show what importing it would do."""
        self.path = path
        job = self.checking(path)

        self.run(check_job(self, job, path), self._show_check, self.tr("Kiểm tra tệp"))

    def take_files(self, files: list[Path]) -> None:
        """Check the first of dropped files."""
        self.read_file(files[0])

    def check_again(self) -> None:
        """Check the same file once more, mended meanwhile."""
        if self.path is not None and self._step() == 2:
            self.read_file(self.path)

    def save_all(self) -> None:
        """Store what was checked."""
        if self.plan is not None and self.save.isEnabled() and self._step() == 2:
            self.save.setEnabled(False)
            self.run(self.saving(self.plan), self._show_result, self.tr("Lưu kết quả"))
        elif self._step() == 3:
            self.accept()

    def go_back(self) -> None:
        """Go back to the choice of the file."""
        if self._step() > 1 and not self._is_busy and self.may_leave():
            self._show_step(1)

    def first_focus(self) -> QWidget:
        """Give what a person goes on with after a check."""
        return self.save if self.save.isEnabled() else self.again

    def may_leave(self) -> bool:
        """Ask before what was decided about a file is lost."""
        is_kept = self._step() != 2 or not self.is_dirty()
        return is_kept or self.context.dialogs.confirm_loss(self.words.title)

    def write_template(self) -> None:
        """Write the workbook to fill in where the person says, and open it."""
        job = self.templating()
        if job is None or not self.words.template:
            return
        out = self.context.dialogs.choose_save_file(self.tr("Lưu tệp mẫu"), self.words.template)
        if out is not None:
            self.run(lambda store, _progress: job(store, out), self._written, self.tr("Ghi tệp mẫu"))

    def write_list(self) -> None:
        """Write the problems as a workbook where the person says."""
        path, plan = self.path, self.plan
        if path is None or plan is None or not self._problems:
            return
        told = self.told(plan)  # described anew: the list goes back to the maker of the file, in Vietnamese
        name = self.tr("danh_sach_loi_{name}.xlsx").format(name=path.stem)
        out = self.context.dialogs.choose_save_file(self.tr("Ghi danh sách lỗi"), name)
        if out is not None:
            self.run(
                lambda _store, _progress: _write_list(out, path, describe_problems(path, told)),
                self._written,
                self.tr("Ghi danh sách lỗi"),
            )

    def reject(self) -> None:
        """Close; a running job is stopped first, and what was typed is asked about."""
        if self._is_busy:
            self.context.runner.cancel()
        elif self.may_leave():
            super().reject()

    def show_problem(self, text: str) -> None:
        """Say what is wrong, above the buttons; an empty text takes it away."""
        self._said.say(text)

    # ------------------------------------------------------------------ inside

    def run(self, job: Job[object], done: Callable[..., None], title: str) -> None:
        """Run a job on the lane; the steps rest meanwhile, and a slow one shows its progress."""
        self._said.say("")
        self._is_busy = True
        self._steps.setEnabled(False)
        self._strip_title = title
        self._slow.start()

        def end(value: object) -> None:
            self._rest()
            done(value)

        self.context.runner.run(job, end, self._failed, title=title, owner=self)

    def _rest(self) -> None:
        self._is_busy = False
        self._steps.setEnabled(True)
        self._slow.stop()
        self._strip.end()

    def show_check(self, found: "Checked[P]") -> None:
        """Show what a check found, in the lists and figures."""
        self.plan, self._problems, self.further = found.plan, found.problems, found.further
        tally = self.show_plan(found.plan, found.path)
        self.check_step.show_file(self.tr("Tệp: {name}").format(name=found.path.name), tally)
        self.check_step.show_problems(self._problems, tally.new + tally.changed + tally.same)

    def _show_check(self, found: "Checked[P]") -> None:
        self.show_check(found)
        self._show_step(2)
        self.save.setEnabled(self.may_save(found.plan))
        self.first_focus().setFocus()

    def _show_result(self, result: S) -> None:
        tally, sentence = self.result_of(result)
        self.plan = None
        self.result_step.show_result(tally, sentence)
        self._show_step(3)
        self.save.setEnabled(True)
        self.save.setFocus()
        self.imported.emit(sentence)

    def _failed(self, problem: ThiduaError) -> None:
        self._rest()
        self.fail(problem)

    def _written(self, out: Path) -> None:
        self._said.say(self.tr("Đã ghi {path}").format(path=out), "notice-line")

    def fail(self, problem: ThiduaError) -> None:
        """Say why a file cannot be checked or stored; nothing after cancelling."""
        self.save.setEnabled(self.plan is not None and self._step() == 2 and self.may_save(self.plan))
        if not isinstance(problem, CancelledError):
            self.show_problem(error_sentence(problem))

    def _step(self) -> int:
        return self._steps.currentIndex() + 1

    def _show_step(self, step: int) -> None:
        self._steps.setCurrentIndex(step - 1)
        self._line.show_step(step)
        self.back.setVisible(step == 2)
        self.again.setVisible(step == 2)
        self.save.setVisible(step > 1)
        self.close_button.setVisible(step < 3)
        self.save.setText(self.tr("Xong") if step == 3 else self.tr("Lưu kết quả"))
        self.save.setToolTip(self.tr("{verb} (Ctrl+S)").format(verb=self.save.text()))
        if step == 1:
            self.file_step.choose.setFocus()

    def _show_slow(self) -> None:
        self._strip.show_progress(self._strip_title, 0, 0)

    def _show_progress(self, title: str, done: int, total: int) -> None:
        if self._is_busy and not self._slow.isActive():
            self._strip.show_progress(title, done, total)

    # ------------------------------------------------------------------ frame

    def _action(self, text: str, keys: str, handler: Callable[[], None]) -> QAction:
        action = QAction(text, self)
        action.setShortcut(QKeySequence(keys))
        action.setToolTip(self.tr("{action} ({keys})").format(action=text, keys=keys))
        action.triggered.connect(handler)
        self.addAction(action)
        return action

    def _button(self, text: str, handler: Callable[[], None], keys: str) -> QPushButton:
        button = QPushButton(text, self)
        button.setAutoDefault(False)
        button.setToolTip(self.tr("{action} ({keys})").format(action=text, keys=keys))
        button.clicked.connect(handler)
        if keys != "Esc":  # the dialog's own
            QShortcut(QKeySequence(keys), self, handler)
        return button

    def _connect(self) -> None:
        self._strip_title = ""
        self._slow.timeout.connect(self._show_slow)
        self._strip.cancelled.connect(self.context.runner.cancel)
        self.context.runner.progress.connect(self._show_progress)
        drop = FileDrop(self, self.words.endings)
        drop.dropped.connect(self._take_files)

    def _take_files(self, files: list[Path]) -> None:
        if self._step() < 3 and not self._is_busy and self.may_leave():
            self.take_files(files)

    def _lay_out(self, look: Look) -> None:
        buttons = FlowBar(self)
        buttons.addWidget(self.back)
        buttons.addWidget(self._strip)
        buttons.addStretch()
        for button in (self.again, self.close_button, self.save):
            buttons.addWidget(button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(Space.PAGE, Space.CARD, Space.PAGE, Space.CARD)
        layout.setSpacing(Space.GAP)
        layout.addWidget(self._line)
        layout.addWidget(scrolled(self._steps, self), 1)
        layout.addWidget(self._said)
        layout.addWidget(buttons)
        self.resize(look.dialog_size(self.parentWidget(), *_SIZE))


def check_job(wizard: ImportWizard[P, S], job: Job[P], path: Path) -> "Job[Checked[P]]":
    """Give the whole of a check for the lane: the job of this kind, and what the screen shows of it."""

    def check(store: "Store", progress: Progress) -> "Checked[P]":
        plan = job(store, progress)
        progress.check_cancelled()
        problems = describe_problems(path, wizard.told(plan), on_screen)
        return Checked(path, plan, problems, wizard.read_further(store, plan))

    return check


def _write_list(out: Path, source: Path, problems: "tuple[Problem, ...]") -> Path:
    from thidua_desktop.operations.import_files import write_error_list  # start-up: it loads openpyxl

    return write_error_list(out, source, problems)
