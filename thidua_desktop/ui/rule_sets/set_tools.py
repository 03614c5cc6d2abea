"""What is done with a whole set beside editing its rows: copy it for a year, compare it, say what holds."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from thidua_desktop.domain.records.scoring import RuleSet
from thidua_desktop.domain.rule_sets import workbook_name
from thidua_desktop.ui.keys import Do
from thidua_desktop.ui.page import Page
from thidua_desktop.ui.rule_sets.copy_form import CopyDialog
from thidua_desktop.ui.rule_sets.difference_dialog import DifferenceDialog
from thidua_desktop.ui.rule_sets.policy_dialog import PolicyDialog
from thidua_desktop.ui.rule_sets.policy_form import basis_from, policy_from
from thidua_desktop.ui.widgets.form_dialog import FormDialog
from thidua_desktop.ui.widgets.form_fields import FormValues
from thidua_desktop.ui.widgets.record_table import RecordTable

if TYPE_CHECKING:  # only a name here: loading the store would cost the first paint
    from thidua_desktop.data.store.store import Store


class SetTools(QObject):
    """Tools in the head of the page; they follow the set that is chosen in its table."""

    def __init__(self, page: Page, table: RecordTable[RuleSet]) -> None:
        """Add the tools to the page."""
        super().__init__(page)
        self._page = page
        self._table = table
        self.policy = page.add_tool(self.tr("Quy định chung…"), self.open_policy, Do.NOTHING, "settings")
        self.copy = page.add_tool(self.tr("Chép từ năm trước…"), self.open_copy, Do.NOTHING, "copy")
        self.compare = page.add_tool(self.tr("So sánh hai bộ…"), self.open_comparison, Do.NOTHING, "search")
        self.export = page.add_tool(self.tr("Xuất ra Excel để sửa…"), self.open_export, Do.EXPORT, "export")
        table.selected.connect(self._follow)
        self._follow(None)

    def open_policy(self) -> None:
        """Show what holds for the chosen set as a whole."""
        rule_set = self._table.current()
        if rule_set is None:
            return
        dialog = PolicyDialog(rule_set, self._page.context.look, self._page)
        dialog.guard_with(self._page.context.dialogs.confirm_loss)
        dialog.submitted.connect(lambda values: self._save_policy(rule_set, values, dialog))
        dialog.open()

    def open_copy(self) -> None:
        """Ask which set is copied and for which year; last year's chosen one is offered."""
        rule_set = self._table.current()
        if rule_set is None:
            return
        dialog = CopyDialog(self._table.records(), rule_set, self._page.context.look, self._page)
        dialog.guard_with(self._page.context.dialogs.confirm_loss)
        dialog.submitted.connect(lambda values: self._copy(values, dialog))
        dialog.open()

    def open_comparison(self) -> None:
        """Hold the chosen set against the one that it probably came from."""
        rule_set, known = self._table.current(), self._table.records()
        if rule_set is None:
            return
        before = earlier_set(rule_set, known)
        DifferenceDialog(known, before.uid, rule_set.uid, self._page.context.look, self._page).open()

    def open_export(self) -> None:
        """Write the chosen set as a workbook that can be edited and imported again."""
        from thidua_desktop.ui.dialogs import WORKBOOKS  # start-up: dialogs come with the first question

        rule_set = self._table.current()
        if rule_set is None:
            return
        title, dialogs = self.tr("Xuất bộ tiêu chí ra Excel"), self._page.context.dialogs
        out = dialogs.choose_save_file(title, workbook_name(rule_set), WORKBOOKS)
        if out is not None:
            self._page.run(lambda store, _: _export(store, rule_set.uid, out), self._tell_file, title)

    def _tell_file(self, file: Path) -> None:
        text = self.tr("Đã ghi {file}. Sửa trong Excel xong thì nhập lại ở trang này.")
        self._page.notice(text.format(file=file))

    def _follow(self, rule_set: RuleSet | None) -> None:
        self.policy.setEnabled(rule_set is not None)
        self.copy.setEnabled(rule_set is not None)
        self.export.setEnabled(rule_set is not None)
        self.compare.setEnabled(rule_set is not None and len(self._table.records()) > 1)

    def _save_policy(self, rule_set: RuleSet, values: FormValues, dialog: FormDialog) -> None:
        def done(_kept: RuleSet) -> None:
            dialog.close_kept()
            self._page.notice(self.tr("Đã lưu quy định chung của “{name}”.").format(name=rule_set.name))

        self._page.context.runner.run(
            lambda store, _: _save(store, rule_set.uid, values), done, dialog.show_problem, owner=dialog
        )

    def _copy(self, values: FormValues, dialog: FormDialog) -> None:
        def done(copy: RuleSet) -> None:
            dialog.close_kept()
            self._page.enter(copy.uid)
            text = self.tr("Đã chép thành bản thảo “{name}”. Sửa chỗ khác năm trước rồi ban hành.")
            self._page.notice(text.format(name=copy.name))

        self._page.context.runner.run(
            lambda store, _: _copy(store, values), done, dialog.show_problem, owner=dialog
        )


def earlier_set(rule_set: RuleSet, known: list[RuleSet]) -> RuleSet:
    """Give the set that another one is most likely held against.

    The version before under its code, else the newest set of an earlier year, else any other; itself when
    there is none.
    """
    versions = [one for one in known if one.code == rule_set.code and one.version < rule_set.version]
    earlier = [one for one in known if one.year < rule_set.year]
    others = [one for one in known if one.uid != rule_set.uid]
    if versions:
        return max(versions, key=lambda one: one.version)
    return max(earlier, key=lambda one: (one.year, one.version), default=(others or [rule_set])[0])


def _save(store: "Store", uid: str, values: FormValues) -> RuleSet:
    from thidua_desktop.operations.rule_policy import save_policy  # start-up: operations load the store

    return save_policy(store, uid, policy_from(values), basis_from(values))


def _export(store: "Store", uid: str, out: Path) -> Path:
    from thidua_desktop.operations.rule_export import export_rules  # start-up: it loads the workbook's writer

    return export_rules(store, uid, out).file


def _copy(store: "Store", values: FormValues) -> RuleSet:
    from thidua_desktop.operations.rule_copy import RuleCopy, copy_rules  # start-up: as above

    year = values.whole("year")
    assert year is not None  # noqa: S101  # a required field
    wanted = RuleCopy(values.text("code"), year, values.text("name"))
    return copy_rules(store, values.choice("source") or "", wanted)
