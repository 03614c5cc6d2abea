"""Bring score workbooks in: choose a file, look at what it would do, keep all of it or nothing."""

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction, QKeySequence, QShortcut
from PySide6.QtWidgets import QComboBox, QDialog, QGridLayout, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from thidua_desktop.domain.errors import CancelledError, ThiduaError
from thidua_desktop.domain.glossary import choice_label
from thidua_desktop.domain.issues import has_decisions
from thidua_desktop.domain.records.scoring import EvaluationPeriod, Round, RuleSet, RuleSetState
from thidua_desktop.domain.text import clean_line
from thidua_desktop.messages import error_sentence
from thidua_desktop.operations.score_import import ScoreImport, ScoreImportPlan, import_scores, plan_scores
from thidua_desktop.ui.dialogs import WORKBOOKS_AND_OLD
from thidua_desktop.ui.look import Look, Space
from thidua_desktop.ui.page import ActionButton, PageContext
from thidua_desktop.ui.scoring.import_preview import ImportPreview
from thidua_desktop.ui.widgets.editors import ChoiceEditor
from thidua_desktop.ui.widgets.empty_state import EmptyState
from thidua_desktop.ui.widgets.labels import text_label, wrapped_label
from thidua_desktop.ui.widgets.pick_edit import Choice

if TYPE_CHECKING:  # only a name here
    from thidua_desktop.data.store.store import Store


class ScoreImportDialog(QDialog):
    """Three steps in one window; nothing is written before "Lưu vào máy". `imported` (sentence) after it."""

    imported = Signal(str)

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        """Read what can be chosen; the file comes next."""
        super().__init__(parent)
        self._context = context
        self._request: ScoreImport | None = None
        self._plan: ScoreImportPlan | None = None
        self._years: dict[str, int] = {}
        self.setWindowTitle(self.tr("Nhập phiếu chấm từ Excel"))
        self._steps = wrapped_label("", "muted", self)
        self._file = text_label(self.tr("Chưa chọn tệp"), "field", self)
        choose = QAction(self.tr("Chọn tệp…"), self)
        choose.setToolTip(self.tr("Chọn tệp Excel có phiếu chấm (Ctrl+O)"))
        choose.setShortcut(QKeySequence("Ctrl+O"))
        choose.triggered.connect(self.choose_file)
        self.addAction(choose)
        self._choose = ActionButton(choose, self)
        self._start = self._make_start(context.look, choose)
        self.rules = ChoiceEditor((), may_be_empty=False, parent=self)
        self.round = ChoiceEditor(
            [Choice(round_.value, choice_label(round_)) for round_ in Round], may_be_empty=False, parent=self
        )
        self.round.set_value(Round.SELF.value)
        self.bloc = QComboBox(self)
        self.bloc.setEditable(True)
        self.preview = ImportPreview(context.look, self)
        self._problem = wrapped_label("", "problem-line", self)
        self._problem.hide()
        self.save = QPushButton(self.tr("Lưu vào máy"), self)
        self.save.setProperty("primary", "true")
        self.save.setToolTip(self.tr("Lưu các phiếu của tệp vào máy (Ctrl+S)"))
        self.save.clicked.connect(self._save_all)
        QShortcut(QKeySequence("Ctrl+S"), self, self._save_all)
        self.later = QPushButton(self)
        self.later.setToolTip(self.tr("Đóng, không lưu gì (Esc)"))
        self.later.clicked.connect(self.reject)
        for button in (self._choose, self.save, self.later):
            button.setAutoDefault(False)
        self._lay_out(context.look)
        self._connect()
        self._show_step(1)
        context.runner.read(_read_choices, self._offer, self._fail, owner=self)

    def choose_file(self) -> None:
        """Ask for the workbook and read it."""
        path = self._context.dialogs.choose_open_file(self.tr("Chọn tệp phiếu chấm"), WORKBOOKS_AND_OLD)
        if path is not None:
            self.read_file(path)

    def read_file(self, path: Path) -> None:
        """Read a workbook anew, without answers, and show what importing it would do."""
        rule_set_uid = self.rules.value()
        if rule_set_uid is None:
            text = self.tr("Chưa có bộ tiêu chí. Hãy nhập bộ tiêu chí ở trang Bộ tiêu chí trước.")
            self._show_problem(text)
            return
        period = self._context.state.period
        self._file.setText(path.name)
        self._file.setToolTip(str(path))
        request = ScoreImport(
            path,
            rule_set_uid,
            period.year if period is not None else self._years[rule_set_uid],
            Round(self.round.value() or Round.SELF),
            period.code if period is not None else None,
            clean_line(self.bloc.currentText()) or None,
        )
        self._look_at(request)

    # ------------------------------------------------------------------ steps

    def _offer(self, choices: tuple[list[RuleSet], list[str]]) -> None:
        rule_sets, blocs = choices
        usable = _usable(rule_sets, self._context.state.period)
        words = self.tr("{name} (bản {version})")
        self._years = {rules.uid: rules.year for rules in usable}
        self.rules.set_choices([Choice(r.uid, words.format(name=r.name, version=r.version)) for r in usable])
        if usable:
            self.rules.set_value(usable[0].uid)
        self.bloc.addItem("")
        self.bloc.addItems(blocs)

    def _look_again(self) -> None:
        if self._request is not None:
            self.read_file(self._request.path)

    def _answer(self) -> None:
        if self._request is not None:
            answers = self.preview.answers()
            self._look_at(
                replace(self._request, add_units=answers.add_units, keep_flagged=answers.keep_flagged)
            )

    def _look_at(self, request: ScoreImport) -> None:
        self._request, self._plan = request, None
        self._problem.hide()
        self.save.setEnabled(False)
        self._context.runner.run(
            lambda store, _progress: plan_scores(store, request),
            self._show_plan,
            self._fail,
            title=self.tr("Đọc tệp Excel"),
            owner=self,
        )

    def _show_plan(self, plan: ScoreImportPlan) -> None:
        request = self._request
        if request is None:
            return
        self._plan = plan
        self.preview.show_plan(plan, request)
        asks_flags = has_decisions(plan.issues) and not request.keep_flagged
        self.save.setEnabled(not plan.is_refused and not asks_flags and bool(plan.sheets))
        self._show_step(2)
        (self.save if self.save.isEnabled() else self.preview.first_answer() or self.later).setFocus()

    def _save_all(self) -> None:
        request = self._request
        if request is None or not self.save.isEnabled():
            return
        self.save.setEnabled(False)
        self._show_step(3)
        self._context.runner.run(
            lambda store, _progress: import_scores(store, request),
            self._saved,
            self._fail,
            title=self.tr("Lưu phiếu chấm"),
            owner=self,
        )

    def _saved(self, plan: ScoreImportPlan) -> None:
        text = self.tr("Đã lưu {count} phiếu từ tệp vào máy.").format(count=len(plan.sheets))
        self.accept()
        self.imported.emit(text)

    def _fail(self, problem: ThiduaError) -> None:
        if isinstance(problem, CancelledError):
            return
        self._show_problem(error_sentence(problem))
        if problem.issues:
            self.preview.show_issues(problem.issues)
            self._show_step(2)

    def _show_problem(self, text: str) -> None:
        self._problem.setText(text)
        self._problem.show()

    def _show_step(self, step: int) -> None:
        names = (self.tr("1. Chọn tệp"), self.tr("2. Xem trước"), self.tr("3. Lưu vào máy"))
        words = self.tr("▸ {step}")
        shown = [words.format(step=name) if at == step else name for at, name in enumerate(names, 1)]
        self._steps.setText("      ".join(shown))
        self.save.setEnabled(self.save.isEnabled() and step == 2)  # the step before saving
        for widget in (self.preview, self.save, self._choose, self._file):
            widget.setVisible(step > 1)
        self._start.setVisible(step == 1)
        self.later.setText(self.tr("Để tôi sửa lại tệp") if step > 1 else self.tr("Đóng"))

    # ------------------------------------------------------------------ frame

    def _make_start(self, look: Look, choose: QAction) -> EmptyState:
        start = EmptyState(look, self)
        text = self.tr(
            "Mỗi trang của tệp là phiếu của một đơn vị. Chương trình đọc để xem trước; chưa lưu gì vào máy."
        )
        start.show_text(self.tr("Chọn tệp Excel có phiếu chấm"), text, choose, is_primary=True)
        return start

    def _connect(self) -> None:
        self.rules.edited.connect(self._look_again)
        self.round.edited.connect(self._look_again)
        self.bloc.activated.connect(self._look_again)
        line = self.bloc.lineEdit()
        if line is not None:
            line.setPlaceholderText(self.tr("Để trống nếu không đưa vào khối"))
            line.editingFinished.connect(self._take_bloc)
        self.preview.answered.connect(self._answer)

    def _take_bloc(self) -> None:
        bloc = clean_line(self.bloc.currentText()) or None
        if self._request is not None and bloc != self._request.bloc:
            self._look_again()

    def _lay_out(self, look: Look) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(Space.GAP)
        grid.setVerticalSpacing(Space.TIGHT)
        fields = (
            (self.tr("Bộ tiêu chí"), self.rules),
            (self.tr("Vòng chấm"), self.round),
            (self.tr("Đưa các đơn vị vào khối"), self.bloc),
        )
        for column, (words, widget) in enumerate(fields):
            widget.setAccessibleName(words)
            grid.addWidget(text_label(words, "field", self), 0, column)
            grid.addWidget(widget, 1, column)
            grid.setColumnStretch(column, (3, 1, 3)[column])
        file_row = QHBoxLayout()
        file_row.setSpacing(Space.GAP)
        file_row.addWidget(self._choose)
        file_row.addWidget(self._file, 1)
        buttons = QHBoxLayout()
        buttons.setSpacing(Space.SMALL)
        buttons.addStretch()
        buttons.addWidget(self.later)
        buttons.addWidget(self.save)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(Space.PAGE, Space.CARD, Space.PAGE, Space.CARD)
        layout.setSpacing(Space.GAP)
        layout.addWidget(self._steps)
        layout.addLayout(grid)
        layout.addLayout(file_row)
        layout.addWidget(self._problem)
        layout.addWidget(self._start, 1)
        layout.addWidget(self.preview, 1)
        layout.addLayout(buttons)
        room = self.screen().availableGeometry().size()
        self.resize(min(look.px(900), room.width() - 40), min(look.px(660), room.height() - 60))


def _read_choices(store: "Store") -> tuple[list[RuleSet], list[str]]:
    return store.rule_sets.all(), [bloc.name for bloc in store.blocs.all()]


def _usable(rule_sets: list[RuleSet], period: EvaluationPeriod | None) -> list[RuleSet]:
    """Give the sets of the period's year that still take scores, the active ones first."""
    states = (RuleSetState.ACTIVE, RuleSetState.DRAFT)
    found = [
        rules
        for rules in rule_sets
        if rules.state in states and (period is None or rules.year == period.year)
    ]
    return sorted(found, key=lambda rules: states.index(rules.state))
