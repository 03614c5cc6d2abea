"""The page of criteria tables: all sets above, the tree of the chosen one below."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSplitter, QWidget

from thidua_desktop.domain.families import Family
from thidua_desktop.domain.points import format_points_short
from thidua_desktop.domain.records.scoring import RuleSet, RuleSetState
from thidua_desktop.ui.importing.file_step import FileDrop
from thidua_desktop.ui.indices.tool import IndicesTool
from thidua_desktop.ui.keys import Do
from thidua_desktop.ui.look import Space
from thidua_desktop.ui.marked import mark
from thidua_desktop.ui.page import Page, PageContext
from thidua_desktop.ui.rule_sets.editor import RuleSetEditor
from thidua_desktop.ui.rule_sets.form import rules_fields
from thidua_desktop.ui.rule_sets.import_dialog import RulesImportDialog
from thidua_desktop.ui.rule_sets.set_tools import SetTools
from thidua_desktop.ui.rule_sets.tree_card import TreeCard
from thidua_desktop.ui.targets.tool import TargetsTool
from thidua_desktop.ui.widgets.form_dialog import FormDialog
from thidua_desktop.ui.widgets.form_fields import FormValues
from thidua_desktop.ui.widgets.record_table import Align, Column, RecordTable
from thidua_desktop.ui.words import choice_label, label

if TYPE_CHECKING:  # only names here: loading store and workbook readers would cost the first paint
    from thidua_desktop.data.store.store import Store
    from thidua_desktop.operations.rule_editing import OpenedRules

_STATE_TONES = {RuleSetState.DRAFT: "amber", RuleSetState.ACTIVE: "green", RuleSetState.RETIRED: "plain"}


class RuleSetsPage(Page):
    """Criteria tables: list, tree, import with a preview, freeze, throw a draft away."""

    PAGE_ID = "rule_sets"
    HELP_ID = "rule_sets"
    TITLE = mark("Bộ tiêu chí")
    FAMILIES = frozenset({Family.RULE_SETS})

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        """Build the list, the tree and the actions."""
        super().__init__(context, parent)
        self._wanted: str | None = None
        self.add_rules = self.add_action(self.tr("Thêm"), self._open_new, Do.ADD, "add")
        self.edit_action = self.add_action(self.tr("Sửa"), self._open_current, Do.EDIT, "edit")
        self.delete_action = self.add_action(self.tr("Xóa bản thảo"), self._delete, Do.WITHDRAW, "withdraw")
        self.activate_action = self.add_action(self.tr("Ban hành"), self._activate, Do.SUBMIT, "lock")
        self._import = self.add_action(
            self.tr("Nhập khẩu"), self._open_import, Do.IMPORT, "import", primary=True
        )
        self.table: RecordTable[RuleSet] = RecordTable(self._columns(), context.look, parent=self)
        self.table.set_noun(self.tr("bộ tiêu chí"))
        self.table.selected.connect(self._show_set)
        self.targets = TargetsTool(self, self.table.current)
        self.indices = IndicesTool(self)
        self.table.opened.connect(self._open_set)
        self.tools = SetTools(self, self.table)
        self.setFocusProxy(self.table.view)
        self.card = TreeCard(context.look, self)
        splitter = QSplitter(Qt.Orientation.Vertical, self)
        splitter.setChildrenCollapsible(False)
        splitter.setHandleWidth(Space.GAP)
        splitter.addWidget(self.table)
        splitter.addWidget(self.card)
        splitter.setStretchFactor(1, 1)
        splitter.setSizes([context.look.px(152), context.look.px(480)])
        self.table.setMinimumHeight(context.look.px(124))
        self.body.addWidget(splitter)
        FileDrop(self, (".xlsx", ".xlsm")).dropped.connect(self._take_files)
        self._show_set(None)

    def load(self) -> None:
        """Read all sets with their criteria."""
        self.read(_read_sets, self._show)

    def enter(self, argument: object | None) -> None:
        """Go to the set whose uid another page hands over."""
        if isinstance(argument, str):
            self._look_for(argument)

    # ------------------------------------------------------------------ list

    def _columns(self) -> list[Column[RuleSet]]:
        return [
            Column(label("rule_set_name"), lambda rules: rules.name, stretch=1, is_bold=True),
            Column("", self._sample_mark, width=60, is_badge=True, tone=lambda _: "gold"),
            Column(label("code"), lambda rules: rules.code, width=124, from_width=860),
            Column(
                label("year"), lambda rules: str(rules.year), lambda rules: rules.year, Align.RIGHT, width=64
            ),
            Column(
                label("version"),
                lambda rules: str(rules.version),
                lambda rules: rules.version,
                Align.RIGHT,
                width=60,
            ),
            Column(
                label("state"),
                lambda rules: choice_label(rules.state),
                width=124,
                is_badge=True,
                tone=lambda rules: _STATE_TONES[rules.state],
            ),
            Column(
                label("max_points"),
                lambda rules: format_points_short(rules.max_points),
                lambda rules: rules.max_points,
                Align.RIGHT,
                width=104,
            ),
            Column(
                label("criterion"),
                lambda rules: str(len(rules.leaves)),
                lambda rules: len(rules.leaves),
                Align.RIGHT,
                width=84,
            ),
        ]

    def _show(self, rule_sets: list[RuleSet]) -> None:
        self.table.set_records(rule_sets)
        if not rule_sets:
            sentence = self.tr(
                "Chọn tệp Excel có các cột TT, Nội dung, Điểm tối đa; chương trình kiểm tra trước khi nhập. "
                "Chưa có tệp thì bấm Thêm để gõ từng dòng."
            )
            self.show_empty(self.tr("Chưa có bộ tiêu chí nào"), sentence, self._import)
            self.set_facts("")
            return
        self.hide_empty()
        if self._wanted is not None and self.table.select(self._wanted):
            self._wanted = None
        elif self.table.current() is None:
            self.table.select(rule_sets[0].uid)
        drafts = sum(rules.state is RuleSetState.DRAFT for rules in rule_sets)
        facts = self.tr("{count} bộ tiêu chí, {drafts} bản thảo chưa ban hành")
        self.set_facts(facts.format(count=len(rule_sets), drafts=drafts))

    def _show_set(self, rule_set: RuleSet | None) -> None:
        is_draft = rule_set is not None and rule_set.state is RuleSetState.DRAFT
        self.edit_action.setEnabled(rule_set is not None)
        self.activate_action.setEnabled(is_draft)
        self.delete_action.setEnabled(is_draft)
        self.card.show_set(rule_set)

    def _sample_mark(self, rule_set: RuleSet) -> str:
        return self.tr("mẫu") if rule_set.is_sample else ""

    def _look_for(self, uid: str) -> None:
        self._wanted = None if self.table.select(uid) else uid

    # ------------------------------------------------------------------ import

    def _open_import(self) -> None:
        self._start_import()

    def _take_files(self, files: list[Path]) -> None:
        self._start_import().read_file(files[0])

    def _start_import(self) -> RulesImportDialog:
        dialog = RulesImportDialog(self.context, tuple(self.table.records()), self)
        dialog.imported.connect(self.notice)
        dialog.stored.connect(self._look_for)
        dialog.start()
        return dialog

    # ------------------------------------------------------------------ the editor

    def open_editor(self, uid: str) -> None:
        """Open a set to edit it, or to read it when it may not be changed."""
        self.read(lambda store: _open(store, uid), self._show_editor)

    def _open_current(self) -> None:
        rule_set = self.table.current()
        if rule_set is not None:
            self.open_editor(rule_set.uid)

    def _open_set(self, rule_set: RuleSet) -> None:
        self.open_editor(rule_set.uid)

    def _show_editor(self, opened: "OpenedRules") -> None:
        editor = RuleSetEditor(self.context, opened, self)
        editor.stored.connect(self._look_for)
        editor.version_made.connect(self._open_version)
        editor.open()

    def _open_version(self, uid: str) -> None:
        self._look_for(uid)
        self.open_editor(uid)

    def _open_new(self) -> None:
        title = self.tr("Thêm bộ tiêu chí")
        dialog = FormDialog(title, rules_fields(), self.context.look, self.tr("Tạo bản thảo"), self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        period = self.context.state.period
        dialog.form.set_values({"year": period.year if period else self.context.today().year})
        dialog.guard_with(self.context.dialogs.confirm_loss)
        dialog.submitted.connect(lambda values: self._begin(values, dialog))
        dialog.open()

    def _begin(self, values: FormValues, dialog: FormDialog) -> None:
        def done(rule_set: RuleSet) -> None:
            dialog.close_kept()
            self._open_version(rule_set.uid)

        self.context.runner.run(
            lambda store, _: _begin(store, values), done, dialog.show_problem, owner=dialog
        )

    # ------------------------------------------------------------------ states

    def _activate(self) -> None:
        rule_set = self.table.current()
        if rule_set is None:
            return
        question = self.tr("Ban hành “{name}”, bản {version}?").format(
            name=rule_set.name, version=rule_set.version
        )
        detail = self.tr(
            "Từ lúc ban hành, bộ tiêu chí bị khóa, không sửa và không xóa được nữa. Muốn thay đổi, hãy bấm "
            "Sửa rồi làm bản mới; chương trình ghi thành bản tiếp theo."
        )
        if self.context.dialogs.ask(question, self.tr("Ban hành"), self.tr("Để sau"), detail):
            notice = self.tr("Đã ban hành “{name}”.").format(name=rule_set.name)
            self.run(lambda store, _: _activate(store, rule_set.uid), lambda _: self.notice(notice))

    def _delete(self) -> None:
        rule_set = self.table.current()
        if rule_set is None:
            return
        question = self.tr("Xóa bản thảo “{name}”?").format(name=rule_set.name)
        detail = self.tr("Bản thảo này mất hẳn; muốn có lại phải nhập từ tệp Excel hoặc gõ lại.")
        if self.context.dialogs.ask(question, self.tr("Xóa bản thảo"), self.tr("Giữ lại"), detail):
            notice = self.tr("Đã xóa bản thảo “{name}”.").format(name=rule_set.name)
            self.run(lambda store, _: _delete(store, rule_set.uid), lambda _: self.notice(notice))


def _read_sets(store: "Store") -> list[RuleSet]:
    return store.rule_sets.all()


def _open(store: "Store", uid: str) -> "OpenedRules":
    from thidua_desktop.operations.rule_editing import open_rules  # start-up: as above

    return open_rules(store, uid)


def _begin(store: "Store", values: FormValues) -> RuleSet:
    from thidua_desktop.operations.rule_editing import begin_rules  # start-up: as above
    from thidua_desktop.operations.rule_sets import RuleSetDraft  # start-up: as above

    year = values.whole("year")
    assert year is not None  # noqa: S101  # a required field
    draft = RuleSetDraft(values.text("code"), year, values.text("name"), values.text("basis"))
    return begin_rules(store, draft)


def _activate(store: "Store", uid: str) -> RuleSet:
    from thidua_desktop.operations.rule_sets import activate_rules  # start-up: as above

    return activate_rules(store, uid)


def _delete(store: "Store", uid: str) -> None:
    from thidua_desktop.operations.rule_sets import delete_draft  # start-up: as above

    delete_draft(store, uid)
