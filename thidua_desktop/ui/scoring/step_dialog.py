"""The form of one step of a sheet: what it needs, and what the person should know before taking it."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QLabel, QWidget

from thidua_desktop.domain.errors import ThiduaError, UserError
from thidua_desktop.domain.issues import Issue, error
from thidua_desktop.domain.points import format_points_short
from thidua_desktop.domain.records.scoring import Round, SheetAction, SheetRole
from thidua_desktop.domain.text import clean_line
from thidua_desktop.domain.workflow import NEEDS_REASON
from thidua_desktop.operations.scores import SheetView
from thidua_desktop.operations.sheet_gate import Wish
from thidua_desktop.operations.step_offers import usual_role
from thidua_desktop.ui.look import Look
from thidua_desktop.ui.scoring.step_words import capital, step_name
from thidua_desktop.ui.widgets.form_dialog import FormDialog
from thidua_desktop.ui.widgets.form_fields import Choice, Field, FieldKind, FormValues, Value
from thidua_desktop.ui.words import choice_label

_MOST_ISSUES = 5
_PROBLEMS_PX = 64
_FIRST = ("reason", "decision")
"""The field in which the person begins."""


class Told(QLabel):
    """A sentence among the fields of a form; nothing is typed into it."""

    edited = Signal()

    def __init__(self, text: str, _look: Look, parent: QWidget) -> None:
        """Show a sentence."""
        super().__init__(text, parent)
        self.setWordWrap(True)
        self.setProperty("role", "body")

    def value(self) -> str:
        """Give nothing: there is nothing to type."""
        return ""

    def set_value(self, value: Value) -> None:
        """Leave the sentence as it is."""

    def problem(self, where: str) -> Issue | None:
        """Find nothing wrong."""
        return None


class StepDialog(FormDialog):
    """`wished` (Wish) once everything that the step needs is written."""

    HELP_ID = "sheet_steps"
    wished = Signal(object)

    def __init__(
        self, view: SheetView, action: SheetAction, roles: Sequence[SheetRole], look: Look, parent: QWidget
    ) -> None:
        """Ask for what a step needs; a choice of role where the office has several."""
        self._action = action
        self._roles = tuple(roles)
        title = QCoreApplication.translate("StepDialog", "{step} – {unit}")
        fields = step_fields(view, action, roles)
        super().__init__(
            title.format(step=step_name(action), unit=view.unit_name), fields, look, step_name(action), parent
        )
        self.form.set_values({"role": usual_role(action, roles).value} if len(roles) > 1 else {})
        self.submitted.connect(self._wish)
        # Room for what may be wrong under the fields.
        room = look.dialog_size(parent, self.width(), self.height() + look.px(_PROBLEMS_PX))
        self.resize(self.width(), room.height())

    def showEvent(self, event: QShowEvent) -> None:
        """Begin where something is to be written."""
        super().showEvent(event)
        names = self.form.record_values().raw
        first = next((name for name in _FIRST if name in names), None)
        if first is not None:
            self.form.editor(first).setFocus()

    def show_problem(self, problem: ThiduaError) -> None:
        """Name a few of many lines only: the dialog must stay on the screen."""
        more = len(problem.issues) - _MOST_ISSUES
        if more <= 0:
            super().show_problem(problem)
            return
        some = [*problem.issues[:_MOST_ISSUES], error("workflow.more_lines", count=more)]
        shortened = UserError(problem.code, issues=some)
        shortened.values = problem.values
        super().show_problem(shortened)

    def _wish(self, values: FormValues) -> None:
        raw = values.raw
        word = self.tr("CÔNG BỐ")
        if "keyword" in raw and clean_line(values.text("keyword")).upper() != word:
            self.form.show_issues([error("workflow.keyword_wrong", "keyword", word=word)])
            return
        role = (values.choice("role") if "role" in raw else None) or self._roles[0].value
        is_published = self._action is SheetAction.PUBLISH
        self.wished.emit(
            Wish(
                self._action,
                SheetRole(role),
                values.text("reason").strip() if "reason" in raw else "",
                values.text("decision") if is_published else "",
                values.day("decided_on") if is_published else None,
            )
        )


def step_fields(view: SheetView, action: SheetAction, roles: Sequence[SheetRole]) -> list[Field]:
    """Describe what a step needs: what is to be known first, then what is to be written."""
    fields = [_told("told", _tr("Điểm các vòng"), totals_words(view))]
    if action is SheetAction.APPROVE:
        rule = choice_label(view.rule_set.policy.final_rule)
        words = _tr("{rule}. Điểm hội nghị tự ghi ở một dòng thì dòng ấy theo hội nghị.")
        fields.append(_told("rule", _tr("Điểm kết luận của từng dòng"), words.format(rule=rule)))
    if len(roles) > 1:
        choices = [Choice(role.value, capital(choice_label(role))) for role in roles]
        label = _tr("Với tư cách")
        fields.append(Field("role", label, FieldKind.CHOICE, required=True, wide=True, choices=choices))
    if action is SheetAction.PUBLISH:
        fields += _publication_fields()
    else:
        is_needed = action in NEEDS_REASON
        label = _tr("Lý do") if is_needed else _tr("Ghi chú, nếu có")
        fields.append(Field("reason", label, FieldKind.LINES, required=is_needed, help=_reason_help(action)))
    return fields


def totals_words(view: SheetView) -> str:
    """Write the total of every round: "Tự chấm 96 · Khối chấm 94,5"."""
    words = _tr("{round} {total}")
    totals = [
        words.format(round=choice_label(round_), total=format_points_short(view.results[round_].total))
        for round_ in Round
        if round_ in view.results
    ]
    return "  ·  ".join(totals)


def _publication_fields() -> list[Field]:
    what_follows = _tr("Công bố rồi không sửa được nữa; muốn sửa phải lập bản đính chính.")
    word = _tr("Gõ CÔNG BỐ để xác nhận")
    return [
        Field("decision", _tr("Số quyết định"), required=True, hint=_tr("Ví dụ: 12/QĐ-UBND")),
        Field("decided_on", _tr("Ngày quyết định"), FieldKind.DATE, required=True),
        Field("keyword", _tr("Chữ xác nhận"), required=True, wide=True, hint=word, help=what_follows),
    ]


def _reason_help(action: SheetAction) -> str:
    return {
        SheetAction.RETURN: _tr("Đơn vị thấy lý do này ở đầu phiếu, trong lịch sử và trên bản in lịch sử."),
        SheetAction.CORRECT: _tr("Bản đã công bố vẫn giữ nguyên; phiếu mở thành bản mới để sửa."),
        SheetAction.FINISH_BLOC: _tr("Dòng nào chấm khác vòng trước phải có lý do ở ghi chú của dòng."),
        SheetAction.APPRAISE: _tr("Dòng nào chấm khác vòng trước phải có lý do ở ghi chú của dòng."),
        SheetAction.APPROVE: _tr("Ví dụ: theo biên bản họp ngày 20/12/2025."),
    }.get(action, "")


def _told(name: str, label: str, text: str) -> Field:
    return Field(name, label, FieldKind.CUSTOM, make=partial(Told, text))


def _tr(text: str) -> str:
    return QCoreApplication.translate("StepDialog", text)
