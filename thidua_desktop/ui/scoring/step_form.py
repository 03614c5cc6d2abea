"""The steps of a sheet that was handed in: return it, conclude a round, approve, publish, correct."""

from PySide6.QtCore import QObject, Qt

from thidua_desktop.domain.records.scoring import ScoreSheet, SheetAction, SheetRole
from thidua_desktop.operations.sheet_gate import Wish
from thidua_desktop.operations.sheet_steps import take_step
from thidua_desktop.operations.step_offers import possible_steps
from thidua_desktop.ui.keys import Do
from thidua_desktop.ui.page import Page
from thidua_desktop.ui.scoring.sheet_editor import SheetEditor
from thidua_desktop.ui.widgets.form_dialog import FormDialog
from thidua_desktop.ui.widgets.form_fields import Choice, Field, FieldKind, FormValues
from thidua_desktop.ui.words import choice_label

_OFFERED = frozenset(
    {
        SheetAction.RETURN,
        SheetAction.FINISH_BLOC,
        SheetAction.APPRAISE,
        SheetAction.APPROVE,
        SheetAction.PUBLISH,
        SheetAction.CORRECT,
    }
)
"""Steps that need a word at most; handing in and taking back are buttons of the page."""

_Steps = tuple[tuple[SheetAction, SheetRole], ...]


class SheetSteps(QObject):
    """The tool of the page that asks which step to take, and takes it."""

    def __init__(self, page: Page, editor: SheetEditor) -> None:
        """Put the tool into the menu "Tiện ích" of the page."""
        super().__init__(page)
        self._page = page
        self._editor = editor
        page.tools_menu().addSeparator()
        self.action = page.add_tool(self.tr("Trả lại, thẩm định, công bố"), self._read, Do.NOTHING)

    def _read(self) -> None:
        view = self._editor.view()
        if view is not None:
            sheet = view.sheet
            self._page.problem(None)
            self._page.read(lambda store: possible_steps(store, sheet), self._offer)

    def _offer(self, steps: _Steps) -> None:
        view = self._editor.view()
        if view is None:
            return
        offered = [(action, role) for action, role in steps if action in _OFFERED]
        state = choice_label(view.sheet.state)
        if not offered:
            text = self.tr("Phiếu đang ở trạng thái “{state}” nên chưa có bước nào để làm ở đây.")
            self._page.notice(text.format(state=state))
            return
        title = self.tr("{unit} – {state}").format(unit=view.unit_name, state=state)
        dialog = FormDialog(
            title, self._fields(offered), self._page.context.look, self.tr("Ghi nhận"), self._page
        )
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.guard_with(self._page.context.dialogs.confirm_loss)
        dialog.form.set_values({"step": _key(*offered[0])})
        uid = view.sheet.uid
        dialog.submitted.connect(lambda values: self._take(dialog, uid, values))
        dialog.open()

    def _fields(self, offered: list[tuple[SheetAction, SheetRole]]) -> list[Field]:
        words = self.tr("{step} ({role})")
        choices = [
            Choice(
                _key(action, role),
                words.format(step=_sentence_case(choice_label(action)), role=choice_label(role)),
            )
            for action, role in offered
        ]
        what = self.tr("Việc cần làm")
        fields = [
            Field("step", what, FieldKind.CHOICE, required=True, wide=True, choices=choices),
            Field(
                "reason",
                self.tr("Lý do"),
                FieldKind.LINES,
                help=self.tr("Phải ghi khi trả lại phiếu hoặc đính chính."),
            ),
        ]
        if any(action is SheetAction.PUBLISH for action, _ in offered):
            hint = self.tr("Ví dụ: 12/QĐ-UBND")
            fields.append(Field("decision", self.tr("Số quyết định công bố"), hint=hint))
        return fields

    def _take(self, dialog: FormDialog, sheet_uid: str, values: FormValues) -> None:
        action, _, role = (values.choice("step") or "").partition(":")
        number = values.text("decision") if "decision" in values.raw else ""
        wish = Wish(SheetAction(action), SheetRole(role), values.text("reason").strip(), number)

        def taken(sheet: ScoreSheet) -> None:
            dialog.close_kept()
            text = self.tr("Đã ghi nhận. Phiếu nay ở trạng thái “{state}”.")
            self._page.notice(text.format(state=choice_label(sheet.state)))

        self._page.context.runner.run(
            lambda store, _progress: take_step(store, sheet_uid, wish),
            taken,
            dialog.show_problem,
            owner=self._page,
        )


def _key(action: SheetAction, role: SheetRole) -> str:
    return f"{action.value}:{role.value}"


def _sentence_case(words: str) -> str:
    return words[:1].upper() + words[1:]
