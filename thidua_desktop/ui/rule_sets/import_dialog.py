"""Bring a criteria table in: read from a workbook, named, kept as a draft."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QPushButton, QWidget

from thidua_desktop.domain.points import format_points_short
from thidua_desktop.domain.records.scoring import Criterion, RuleSet, RuleSetState, SetPolicy
from thidua_desktop.operations.import_reading import Tally, refused_places
from thidua_desktop.ui.dialogs import WORKBOOKS
from thidua_desktop.ui.importing.wizard import ImportWizard, Job, WizardWords
from thidua_desktop.ui.page import PageContext
from thidua_desktop.ui.rule_sets.difference_dialog import DifferenceDialog
from thidua_desktop.ui.rule_sets.form import rules_fields, rules_values
from thidua_desktop.ui.rule_sets.set_tools import earlier_set
from thidua_desktop.ui.widgets.form_fields import FormValues
from thidua_desktop.ui.widgets.labels import wrapped_label
from thidua_desktop.ui.widgets.record_form import RecordForm
from thidua_desktop.ui.widgets.record_table import Align, Column, RecordTable

if TYPE_CHECKING:  # only names here: loading store and workbook readers would cost the first paint
    from collections.abc import Callable

    from thidua_desktop.data.store.store import Store
    from thidua_desktop.operations.rule_sets import RulesReport


class RulesImportDialog(ImportWizard["RulesReport", RuleSet]):
    """The wizard of a criteria table. `stored` (uid) after it was kept as a draft."""

    stored = Signal(str)

    def __init__(
        self, context: PageContext, known: tuple[RuleSet, ...] = (), parent: QWidget | None = None
    ) -> None:
        """Add the form and the list of criteria; `known` are the sets that are there."""
        words = WizardWords(
            _tr("Nhập khẩu bộ tiêu chí"),
            _tr("Chọn tệp bảng tiêu chí"),
            _tr("Tệp Excel có các cột TT, Nội dung tiêu chí, Loại, Điểm tối đa."),
            WORKBOOKS,
            template=_tr("mau_bang_tieu_chi.xlsx"),
        )
        super().__init__(context, words, parent)
        self._known = known
        self._is_same = False
        self.form = RecordForm(rules_fields(), context.look, self)
        self._found = wrapped_label("", "muted", self)
        self.lines = self._make_lines()
        self.compare = QPushButton(self.tr("So với bộ đang có…"), self)
        self.compare.setAutoDefault(False)
        self.compare.setToolTip(self.tr("Xem bảng trong tệp khác bộ tiêu chí đang có ở chỗ nào"))
        self.compare.clicked.connect(self._compare)
        self.check_step.questions.addWidget(self._found)
        self.check_step.questions.addWidget(self.compare, 0, Qt.AlignmentFlag.AlignLeft)
        self.check_step.questions.addWidget(self.form)
        self.check_step.set_lists(self.lines)

    def checking(self, path: Path) -> "Job[RulesReport]":
        """Read and check the table."""
        return lambda _store, _progress: _check(path)

    def show_plan(self, plan: "RulesReport", path: Path) -> Tally:
        """List the criteria and offer the name the table bears."""
        self.lines.set_records(plan.criteria)
        groups = [
            self.tr("{code} {points} điểm").format(code=code, points=format_points_short(points))
            for code, points in plan.groups.items()
        ]
        found = self.tr("{leaves} tiêu chí chấm, {depth} cấp, tổng {points} điểm. Các nhóm: {groups}")
        points = format_points_short(plan.max_points)
        self._found.setText(
            found.format(leaves=plan.leaves, depth=plan.depth, points=points, groups=" · ".join(groups))
        )
        if not self.form.is_dirty():
            period = self.context.state.period
            year = period.year if period else self.context.today().year
            self.form.set_values({**rules_values(plan, year), "basis": plan.basis})
        self.form.setVisible(not plan.is_refused)
        self._found.setVisible(bool(plan.criteria))
        refused = refused_places(plan.issues)
        self.compare.setVisible(bool(self._known and plan.criteria))
        self._is_same = any(rules.content_hash == plan.content_hash for rules in self._known)
        return Tally(0, 0, plan.nodes, refused) if self._is_same else Tally(plan.nodes, 0, 0, refused)

    def may_save(self, plan: "RulesReport") -> bool:
        """Save tables without a fault."""
        return not plan.is_refused

    def save_all(self) -> None:
        """Store the table once its name is complete."""
        if self.plan is None or self.form.check():
            super().save_all()

    def saving(self, plan: "RulesReport") -> Job[RuleSet]:
        """Keep the table as a draft."""
        path, values = self.path, self.form.record_values()
        assert path is not None  # noqa: S101  # nothing is saved before a file was checked
        return lambda store, _progress: _import(store, path, values)

    def result_of(self, result: RuleSet) -> tuple[Tally, str]:
        """Tell what was kept and what comes next."""
        self.form.keep()
        self.stored.emit(result.uid)
        nodes = len(result.criteria)
        if any((one.uid, one.content_hash) == (result.uid, result.content_hash) for one in self._known):
            text = self.tr("Bộ tiêu chí “{name}” đã có với đúng nội dung này; không có gì thay đổi.")
            return Tally(same=nodes), text.format(name=result.name)
        text = self.tr("Đã nhập bản thảo “{name}”. Xem lại cây tiêu chí rồi ban hành.")
        return Tally(new=nodes), text.format(name=result.name)

    def templating(self) -> "Callable[[Store, Path], Path]":
        """Write a small table with a guide."""
        return lambda _store, out: _template(out)

    def is_dirty(self) -> bool:
        """Ask before a typed name is lost."""
        return self.form.is_dirty()

    def _compare(self) -> None:
        """Hold what was read against the set that it would follow, before anything is kept."""
        if self.plan is None:
            return
        read = self._as_set(self.plan)
        before = earlier_set(read, [read, *self._known])
        look = self.context.look
        DifferenceDialog((read, *self._known), before.uid, read.uid, look, self).open()

    def _as_set(self, plan: "RulesReport") -> RuleSet:
        """Give the table as it would be kept under what the form says."""
        values = self.form.record_values()
        versions = [rules for rules in self._known if rules.code == values.text("code")]
        newest = max(versions, key=lambda rules: rules.version, default=None)
        return RuleSet(
            uid="",
            code=values.text("code"),
            version=newest.version + 1 if newest else 1,
            name=self.tr("Tệp vừa đọc: {name}").format(name=values.text("name") or plan.title),
            year=values.whole("year") or self.context.today().year,
            state=RuleSetState.DRAFT,
            criteria=plan.criteria,
            content_hash=plan.content_hash,
            basis=values.text("basis") or (newest.basis if newest else ""),
            policy=plan.policy or (newest.policy if newest else SetPolicy()),
        )

    def _make_lines(self) -> RecordTable[Criterion]:
        columns: list[Column[Criterion]] = [
            Column(self.tr("TT"), lambda line: line.code, width=72),
            Column(
                self.tr("Nội dung tiêu chí"),
                lambda line: line.text,
                stretch=1,
            ),
            Column(
                self.tr("Điểm tối đa"),
                lambda line: format_points_short(line.max_points),
                align=Align.RIGHT,
                width=104,
            ),
        ]
        table: RecordTable[Criterion] = RecordTable(
            columns, self.context.look, key=lambda line: line.path, parent=self
        )
        table.set_noun(self.tr("dòng"))
        table.set_empty(self.tr("Không đọc được dòng nào"), self.tr("Xem thẻ “Cần xem lại” để biết lý do."))
        table.view.setAccessibleName(self.tr("Những dòng nhận được"))
        return table


def _check(path: Path) -> "RulesReport":
    from thidua_desktop.operations.rule_sets import check_rules  # start-up: it loads workbook readers

    return check_rules(path)


def _import(store: "Store", path: Path, values: FormValues) -> RuleSet:
    from thidua_desktop.operations.rule_sets import RuleSetDraft, import_rules  # start-up: as above

    year = values.whole("year")
    assert year is not None  # noqa: S101  # a required field
    draft = RuleSetDraft(values.text("code"), year, values.text("name"), values.text("basis"))
    return import_rules(store, path, draft)


def _template(out: Path) -> Path:
    from thidua_desktop.operations.import_files import write_rules_template  # start-up: as above

    return write_rules_template(out)


def _tr(text: str) -> str:
    return QCoreApplication.translate("RulesImportDialog", text)
