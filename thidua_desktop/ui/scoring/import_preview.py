"""The middle of the import: its sheets, its problems, and what a person has to decide."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from thidua_desktop.domain.issues import Issue, Severity, has_decisions
from thidua_desktop.domain.points import format_points
from thidua_desktop.operations.score_import import ScoreImport, ScoreImportPlan, SheetSummary
from thidua_desktop.ui.look import Look, Space
from thidua_desktop.ui.widgets.issue_list import IssueList
from thidua_desktop.ui.widgets.labels import text_label, wrapped_label
from thidua_desktop.ui.widgets.record_table import Align, Column, RecordTable

_MANY_GROUPS = 5
_ASKED_ABOVE = "scores.unit_unknown"


@dataclass(frozen=True, slots=True)
class Answers:
    """What the person decided so far."""

    add_units: bool
    keep_flagged: bool


class ImportPreview(QWidget):
    """Table, decisions and issues of a plan. `answered` when a decision was taken or taken back."""

    answered = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        """Start without a plan."""
        super().__init__(parent)
        self._look = look
        self._groups: tuple[str, ...] = ()
        self.table: RecordTable[SheetSummary] | None = None
        self.add_units = _AnswerRow(self.tr("Thêm đơn vị mới"), self)
        self.keep_flagged = _AnswerRow(self.tr("Giữ nguyên và đánh dấu"), self)
        self._caption = text_label("", "section", self)
        self._issues = IssueList(look, self)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(Space.SMALL)
        for row in (self.add_units, self.keep_flagged):
            row.button.toggled.connect(self._tell)
            self._layout.addWidget(row)
        self._layout.addWidget(self._caption)
        self._layout.addWidget(self._issues, 2)

    def show_plan(self, plan: ScoreImportPlan, request: ScoreImport) -> None:
        """Show what an import would do, with the answers the request carries."""
        groups = tuple(plan.sheets[0].groups) if plan.sheets else ()
        self._show_table(groups if len(groups) <= _MANY_GROUPS else (), plan.sheets)
        units = plan.unknown_units
        names = ", ".join(units)
        self.add_units.show_question(
            self.tr("{count} đơn vị chưa có trong danh mục: {names}").format(count=len(units), names=names)
            if units
            else "",
            is_taken=request.add_units,
        )
        asked = [issue for issue in plan.issues if issue.severity is Severity.DECISION]
        count = len(asked) or sum(summary.flagged for summary in plan.sheets)
        is_asked = has_decisions(plan.issues) or (request.keep_flagged and count > 0)
        question = self.tr("{count} ô có điểm ngoài quy tắc của bộ tiêu chí").format(count=count)
        self.keep_flagged.show_question(question if is_asked else "", is_taken=request.keep_flagged)
        # Unknown units are asked about above: they are no fault of the file.
        self.show_issues([issue for issue in plan.issues if issue.code != _ASKED_ABOVE])

    def show_issues(self, issues: Sequence[Issue]) -> None:
        """List every problem with its cell."""
        self._issues.set_issues(issues)
        self._issues.setVisible(bool(issues))
        errors = sum(issue.severity is Severity.ERROR for issue in issues)
        words = self.tr("{count} chỗ cần xem lại, trong đó {errors} lỗi phải sửa trong tệp")
        clean = self.tr("{count} chỗ cần biết, không có lỗi phải sửa")
        text = (words if errors else clean).format(count=len(issues), errors=errors)
        self._caption.setText(text if issues else self.tr("Tệp không có lỗi nào"))

    def answers(self) -> Answers:
        """Give what was decided."""
        return Answers(self.add_units.button.isChecked(), self.keep_flagged.button.isChecked())

    def first_answer(self) -> QPushButton | None:
        """Give the first decision that is still open, or None."""
        rows = (self.add_units, self.keep_flagged)
        open_ = (row.button for row in rows if row.isVisibleTo(self) and not row.button.isChecked())
        return next(open_, None)

    def _tell(self) -> None:
        self.answered.emit()

    def _show_table(self, groups: tuple[str, ...], sheets: Sequence[SheetSummary]) -> None:
        if self.table is None or groups != self._groups:
            if self.table is not None:
                self.table.deleteLater()
            self._groups = groups
            self.table = RecordTable(self._columns(groups), self._look, key=_key, parent=self)
            self.table.set_noun(self.tr("phiếu"))
            self.table.set_empty(
                self.tr("Tệp không có phiếu nào"), self.tr("Hãy chọn tệp khác hoặc xem các lỗi bên dưới.")
            )
            self._layout.insertWidget(0, self.table, 3)
        self.table.set_records(sheets)

    def _columns(self, groups: tuple[str, ...]) -> list[Column[SheetSummary]]:
        return [
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
        )


class _AnswerRow(QWidget):
    """A question of the import and the verb that answers it; pressed means decided."""

    def __init__(self, verb: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._question = wrapped_label("", "tell-line", self)
        self.button = QPushButton(verb, self)
        self.button.setCheckable(True)
        self.button.setAutoDefault(False)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(Space.SMALL)
        layout.addWidget(self._question, 1)
        layout.addWidget(self.button)
        self.hide()

    def show_question(self, question: str, *, is_taken: bool) -> None:
        """Ask, or hide without a question."""
        role = "notice-line" if is_taken else "tell-line"
        if self._question.property("role") != role:
            self._question.setProperty("role", role)
            self._question.style().polish(self._question)
        self._question.setText(question)
        self.button.blockSignals(True)  # Qt's own signature
        self.button.setChecked(is_taken)
        self.button.blockSignals(False)  # Qt's own signature
        self.setVisible(bool(question))


def _key(summary: SheetSummary) -> str:
    return summary.sheet
