"""The tool of a page that opens the targets of a rule set."""

from collections.abc import Callable

from PySide6.QtCore import QObject

from thidua_desktop.domain.records.scoring import RuleSet
from thidua_desktop.ui.keys import Do
from thidua_desktop.ui.page import Page


class TargetsTool(QObject):
    """`Giao chỉ tiêu` in the menu of a page; `chosen` gives the rule set under the cursor, or None."""

    def __init__(self, page: Page, chosen: Callable[[], RuleSet | None]) -> None:
        """Put the tool into the menu "Tiện ích" of the page."""
        super().__init__(page)
        self._page = page
        self._chosen = chosen
        self.action = page.add_tool(self.tr("Giao chỉ tiêu…"), self._open, Do.NOTHING, "edit")

    def _open(self) -> None:
        from thidua_desktop.ui.targets.dialog import TargetsDialog  # start-up: with the first look at targets

        rule_set, period = self._chosen(), self._page.context.state.period
        if rule_set is None:
            self._page.problem(self.tr("Hãy chọn một bộ tiêu chí để giao chỉ tiêu."))
        elif period is None:
            self._page.problem(self.tr("Hãy thêm kỳ đánh giá ở trang Hệ thống trước khi giao chỉ tiêu."))
        else:
            TargetsDialog(self._page.context, rule_set, period, self._page).start()
