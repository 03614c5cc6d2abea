"""The list of score sheets that a workbook holds, in the wizard that brings them in."""

from collections.abc import Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from thidua_desktop.domain.points import format_points
from thidua_desktop.operations.score_import import SheetSummary
from thidua_desktop.ui.importing.line_table import OUTCOME_TONES, outcome_words
from thidua_desktop.ui.look import Look
from thidua_desktop.ui.widgets.record_table import Align, Column, RecordTable

_MANY_GROUPS = 5


class SheetList(QWidget):
    """Sheets with their sums; the columns of group sums follow the rule set."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        """Start without sheets."""
        super().__init__(parent)
        self._look = look
        self._groups: tuple[str, ...] = ()
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self.table = self._make_table(())

    def show_sheets(self, sheets: Sequence[SheetSummary]) -> None:
        """Show these sheets."""
        groups = tuple(sheets[0].groups) if sheets else ()
        groups = groups if len(groups) <= _MANY_GROUPS else ()
        if groups != self._groups:
            self.table.hide()
            self.table.deleteLater()
            self._groups = groups
            self.table = self._make_table(groups)
        self.table.set_records(sheets)

    def _make_table(self, groups: tuple[str, ...]) -> RecordTable[SheetSummary]:
        table = RecordTable(self._columns(groups), self._look, key=_key, parent=self)
        table.set_noun(self.tr("phiếu"))
        table.set_empty(self.tr("Tệp không có phiếu nào nhận được"), self.tr("Xem thẻ “Cần xem lại”."))
        table.view.setAccessibleName(self.tr("Những phiếu nhận được"))
        self._layout.addWidget(table)
        return table

    def _columns(self, groups: tuple[str, ...]) -> list[Column[SheetSummary]]:
        return [
            Column(
                self.tr("Kết quả"),
                lambda sheet: outcome_words(sheet.outcome),
                width=108,
                is_badge=True,
                tone=lambda sheet: OUTCOME_TONES[sheet.outcome],
            ),
            Column(self.tr("Đơn vị"), lambda sheet: sheet.unit_name, stretch=1),
            Column(
                self.tr("Danh mục"),
                lambda sheet: self.tr("Đơn vị mới") if sheet.is_new_unit else "",
                width=104,
                is_badge=True,
                tone=lambda _sheet: "amber",
            ),
            Column(
                self.tr("Đã chấm"),
                lambda sheet: f"{sheet.leaves_scored}/{sheet.leaf_count}",
                sort=lambda sheet: sheet.leaves_scored,
                align=Align.RIGHT,
                width=84,
                tone=lambda sheet: "ink" if sheet.leaves_scored == sheet.leaf_count else "amber",
            ),
            *(self._group_column(code) for code in groups),
            Column(
                self.tr("Tổng điểm"),
                lambda sheet: format_points(sheet.total),
                sort=lambda sheet: sheet.total,
                align=Align.RIGHT,
                width=92,
                is_bold=True,
            ),
        ]

    def _group_column(self, code: str) -> Column[SheetSummary]:
        return Column(
            self.tr("Nhóm {code}").format(code=code),
            lambda sheet: format_points(sheet.groups.get(code, 0)),
            sort=lambda sheet: sheet.groups.get(code, 0),
            align=Align.RIGHT,
            width=84,
            from_width=760,
        )


def _key(summary: SheetSummary) -> str:
    return summary.sheet
