"""Bring score workbooks in: choose a file, look at what it would do, keep all of it or nothing."""

from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QComboBox, QGridLayout, QWidget

from thidua_desktop.domain.errors import ThiduaError
from thidua_desktop.domain.issues import Issue, Severity, has_decisions
from thidua_desktop.domain.records.exchange import Outcome
from thidua_desktop.domain.records.scoring import EvaluationPeriod, Round, RuleSet, RuleSetState
from thidua_desktop.domain.text import clean_line
from thidua_desktop.operations.import_reading import Tally, refused_places
from thidua_desktop.operations.score_import import (
    OVER_SIGNED,
    ScoreImport,
    ScoreImportPlan,
    import_scores,
    plan_scores,
)
from thidua_desktop.ui.dialogs import WORKBOOKS_AND_OLD
from thidua_desktop.ui.importing.choice_row import ChoiceRow
from thidua_desktop.ui.importing.wizard import ImportWizard, Job, WizardWords
from thidua_desktop.ui.look import Space
from thidua_desktop.ui.page import PageContext
from thidua_desktop.ui.scoring.import_preview import SheetList
from thidua_desktop.ui.widgets.editors import ChoiceEditor
from thidua_desktop.ui.widgets.labels import text_label
from thidua_desktop.ui.widgets.pick_edit import Choice
from thidua_desktop.ui.words import choice_label, error_sentence

if TYPE_CHECKING:  # only a name here
    from collections.abc import Callable

    from thidua_desktop.data.store.store import Store

_ASKED_ABOVE = "scores.unit_unknown"
_SHOWN_LETTERS = 8
"""Letters of a choice that are always shown; a long name takes what room there is."""


class ScoreImportDialog(ImportWizard[ScoreImportPlan, ScoreImportPlan]):
    """The wizard of score workbooks: rule set, round and bloc are chosen with the file."""

    HELP_ID = "import_scores"

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        """Read what can be chosen; the file comes next."""
        words = WizardWords(
            _tr("Nhập khẩu phiếu chấm"),
            _tr("Chọn tệp Excel có phiếu chấm"),
            _tr("Mỗi trang của tệp là phiếu của một đơn vị."),
            WORKBOOKS_AND_OLD,
            template=_tr("mau_phieu_cham.xlsx"),
        )
        super().__init__(context, words, parent)
        self._years: dict[str, int] = {}
        self.rules = ChoiceEditor((), may_be_empty=False, parent=self)
        self.round = ChoiceEditor(
            [Choice(round_.value, choice_label(round_)) for round_ in Round], may_be_empty=False, parent=self
        )
        self.round.set_value(Round.SELF.value)
        self.bloc = QComboBox(self)
        self.bloc.setEditable(True)
        self.bloc.setCompleter(None)  # type: ignore[arg-type]  # stub lacks None; it would rewrite what is typed
        line = self.bloc.lineEdit()
        if line is not None:
            line.setAccessibleName(self.tr("Đưa các đơn vị vào khối"))
            line.setPlaceholderText(self.tr("Để trống nếu không đưa vào khối"))
        self.add_units = ChoiceRow((self.tr("Thêm đơn vị mới"),), self)
        self.keep_flagged = ChoiceRow((self.tr("Giữ nguyên và đánh dấu"),), self)
        self.over_signed = ChoiceRow((self.tr("Thay số có chữ ký"),), self)
        self.sheets = SheetList(context.look, self)
        self._lay_out_choices()
        for row in self._questions():
            row.answered.connect(self.check_again)
            self.check_step.questions.addWidget(row)
        self.check_step.set_lists(self.sheets)
        context.runner.read(_read_choices, self._offer, self._cannot_offer, owner=self)

    def read_file(self, path: Path) -> None:
        """Check a file; another one begins without answers."""
        if self.rules.value() is None:
            self.show_problem(self.tr("Chưa có bộ tiêu chí. Hãy nhập bộ tiêu chí ở trang Bộ tiêu chí trước."))
            return
        if path != self.path:
            for row in self._questions():
                row.ask("", None)
        super().read_file(path)

    def checking(self, path: Path) -> Job[ScoreImportPlan]:
        """Read the sheets with the answers so far."""
        request = self._request(path)
        return lambda store, progress: plan_scores(store, request, progress)

    def show_plan(self, plan: ScoreImportPlan, path: Path) -> Tally:
        """List the sheets and ask what has to be decided."""
        self.sheets.show_sheets(plan.sheets)
        units = plan.unknown_units
        asked = self.tr("{count} đơn vị chưa có trong danh mục: {names}")
        self.add_units.ask(
            asked.format(count=len(units), names=", ".join(units)) if units else "",
            self.add_units.answer(),
        )
        self._ask_flagged(plan)
        signed = [issue for issue in plan.issues if issue.code == OVER_SIGNED]
        asked = self.tr("{count} phiếu đã nhận bằng gói có chữ ký sẽ thay bằng số không có chữ ký")
        self.over_signed.ask(asked.format(count=len(signed)) if signed else "", self.over_signed.answer())
        return _tally(plan, self.told(plan))

    def _ask_flagged(self, plan: ScoreImportPlan) -> None:
        keeps = self.keep_flagged.answer()
        asked = [one for one in plan.issues if one.severity is Severity.DECISION and one.code != OVER_SIGNED]
        count = len(asked) or sum(sheet.flagged for sheet in plan.sheets)
        is_asked = bool(asked) or (keeps is not None and count > 0)
        question = self.tr("{count} ô có điểm ngoài quy tắc của bộ tiêu chí").format(count=count)
        self.keep_flagged.ask(question if is_asked else "", keeps)

    def told(self, plan: ScoreImportPlan) -> tuple[Issue, ...]:
        """Leave unknown units out: they are asked about above and no fault of the file."""
        return tuple(issue for issue in plan.issues if issue.code != _ASKED_ABOVE)

    def may_save(self, plan: ScoreImportPlan) -> bool:
        """Save when nothing is wrong and everything is decided."""
        is_open = has_decisions(plan.issues) and (self.keep_flagged.is_open() or self.over_signed.is_open())
        return not plan.is_refused and not is_open and bool(plan.sheets)

    def saving(self, plan: ScoreImportPlan) -> Job[ScoreImportPlan]:
        """Store every sheet of the file."""
        path = self.path
        assert path is not None  # noqa: S101  # nothing is saved before a file was checked
        request = self._request(path)
        return lambda store, progress: import_scores(store, request, progress)

    def result_of(self, result: ScoreImportPlan) -> tuple[Tally, str]:
        """Tell how many sheets were stored."""
        text = self.tr("Đã lưu {count} phiếu từ tệp vào máy.").format(count=len(result.sheets))
        return _tally(result, ()), text

    def templating(self) -> "Callable[[Store, Path], Path] | None":
        """Write an empty sheet for every unit whose sheets this office keeps."""
        uid, period = self.rules.value(), self.context.state.period
        if uid is None:
            self.show_problem(self.tr("Chưa có bộ tiêu chí nên chưa lập được tệp mẫu."))
            return None
        round_ = Round(self.round.value() or Round.SELF)
        return lambda store, out: _template(store, out, uid, period, round_)

    def is_dirty(self) -> bool:
        """Ask before decisions are lost."""
        return any(row.answer() is not None for row in self._questions())

    # ------------------------------------------------------------------ inside

    def _request(self, path: Path) -> ScoreImport:
        uid, period = self.rules.value() or "", self.context.state.period
        return ScoreImport(
            path,
            uid,
            period.year if period is not None else self._years.get(uid, 0),
            Round(self.round.value() or Round.SELF),
            period.code if period is not None else None,
            clean_line(self.bloc.currentText()) or None,
            add_units=self.add_units.answer() is not None,
            keep_flagged=self.keep_flagged.answer() is not None,
            over_signed=self.over_signed.answer() is not None,
        )

    def _questions(self) -> tuple[ChoiceRow, ...]:
        return self.add_units, self.keep_flagged, self.over_signed

    def _offer(self, choices: tuple[list[RuleSet], list[str]]) -> None:
        rule_sets, blocs = choices
        usable = _usable(rule_sets, self.context.state.period)
        words = self.tr("{name} (bản {version})")
        self._years = {rules.uid: rules.year for rules in usable}
        self.rules.set_choices([Choice(r.uid, words.format(name=r.name, version=r.version)) for r in usable])
        if usable:
            self.rules.set_value(usable[0].uid)
        self.bloc.addItem("")
        self.bloc.addItems(blocs)

    def _cannot_offer(self, problem: ThiduaError) -> None:
        self.show_problem(error_sentence(problem))

    def _lay_out_choices(self) -> None:
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
            widget.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            widget.setMinimumContentsLength(_SHOWN_LETTERS)
            grid.addWidget(text_label(words, "field", self), 0, column)
            grid.addWidget(widget, 1, column)
            grid.setColumnStretch(column, (3, 1, 3)[column])
        self.file_step.choices.addLayout(grid)


def _tally(plan: ScoreImportPlan, issues: tuple[Issue, ...]) -> Tally:
    counts = Counter(sheet.outcome for sheet in plan.sheets)
    return Tally(counts[Outcome.NEW], counts[Outcome.CHANGED], counts[Outcome.SAME], refused_places(issues))


def _template(
    store: "Store", out: Path, uid: str, period: EvaluationPeriod | None, score_round: Round
) -> Path:
    from thidua_desktop.operations.import_files import write_score_sheets  # start-up: it loads openpyxl

    return write_score_sheets(store, out, uid, period, score_round)


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


def _tr(text: str) -> str:
    return QCoreApplication.translate("ScoreImportDialog", text)
