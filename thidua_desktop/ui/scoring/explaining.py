"""Asking about lines, explaining them, speaking to the answers: the dialogs and their road to the store."""

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Qt

from thidua_desktop.domain.records.scoring import ScoreSheet, SheetAction, SheetRole
from thidua_desktop.domain.submission import LineQuestion
from thidua_desktop.operations.explanations import (
    Judgement,
    QuestionKey,
    answer_questions,
    ask_unit,
    judge_answers,
    keep_answers,
)
from thidua_desktop.operations.line_evidence import attach_evidence
from thidua_desktop.operations.scores import SheetView, read_sheet
from thidua_desktop.operations.step_offers import usual_role
from thidua_desktop.ui.dialogs import ANY_FILE
from thidua_desktop.ui.page import Page
from thidua_desktop.ui.scoring.answers import Answers, AnswersDialog
from thidua_desktop.ui.scoring.line_dialog import LineDialog
from thidua_desktop.ui.scoring.questions import AskDialog
from thidua_desktop.ui.scoring.sheet_editor import SheetEditor
from thidua_desktop.ui.scoring.verdicts import VerdictDialog

if TYPE_CHECKING:  # only a name here
    from thidua_desktop.data.store.store import Store


class Explaining(QObject):
    """Opens the three dialogs over a page and keeps what is said in them."""

    def __init__(self, page: Page, editor: SheetEditor) -> None:
        """Work for the sheet that the editor shows."""
        super().__init__(page)
        self._page = page
        self._editor = editor

    # ------------------------------------------------------------------ asking

    def ask(self, view: SheetView, roles: Sequence[SheetRole]) -> None:
        """Let the reviewer write questions and send them."""
        context = self._page.context
        dialog = AskDialog(view, roles, context.today(), context.look, self._page)
        dialog.sent.connect(partial(self._send, dialog, view.sheet.uid))
        self._open(dialog)
        dialog.start_at(self._path())

    def _send(
        self, dialog: AskDialog, sheet_uid: str, questions: tuple[LineQuestion, ...], role: SheetRole
    ) -> None:
        words = self.tr("Đã gửi {count} câu hỏi. Phiếu chờ đơn vị giải trình.").format(count=len(questions))
        self._page.context.runner.run(
            lambda store, _progress: ask_unit(store, sheet_uid, questions, role),
            partial(self._done, dialog, words),
            dialog.show_problem,
            owner=dialog,
        )

    # ------------------------------------------------------------------ answering

    def answer(self, view: SheetView) -> None:
        """Let the unit, or who records for it, answer."""
        context = self._page.context
        dialog = AnswersDialog(view, context.today(), context.look, self._page)
        dialog.kept.connect(partial(self._keep, dialog, view.sheet.uid))
        dialog.handed_in.connect(partial(self._hand_in, dialog, view.sheet.uid))
        dialog.attach_asked.connect(partial(self._attach, dialog, view.sheet.uid))
        self._open(dialog)
        dialog.start_at(self._path())

    def _keep(self, dialog: AnswersDialog, sheet_uid: str, answers: Answers) -> None:
        self._page.context.runner.run(
            lambda store, _progress: keep_answers(store, sheet_uid, answers),
            partial(self._kept, dialog, self.tr("Đã lưu các câu trả lời, chưa gửi.")),
            dialog.show_problem,
            owner=dialog,
        )

    def _hand_in(self, dialog: AnswersDialog, sheet_uid: str, answers: Answers) -> None:
        self._page.context.runner.run(
            lambda store, _progress: answer_questions(store, sheet_uid, answers),
            partial(self._done, dialog, self.tr("Đã gửi giải trình.")),
            dialog.show_problem,
            owner=dialog,
        )

    def _attach(self, dialog: AnswersDialog, sheet_uid: str, path: str) -> None:
        files = self._page.context.dialogs.choose_open_files(self.tr("Chọn tệp minh chứng"), ANY_FILE)
        if not files:
            return
        words = self.tr("Đã đính kèm {count} tệp minh chứng.").format(count=len(files))

        def attach(store: "Store", _progress: object) -> SheetView:
            attach_evidence(store, sheet_uid, path, files)
            return read_sheet(store, sheet_uid)

        self._page.context.runner.run(
            attach, partial(self._kept, dialog, words), dialog.show_problem, owner=dialog
        )

    # ------------------------------------------------------------------ judging

    def judge(self, view: SheetView, roles: Sequence[SheetRole]) -> None:
        """Let the reviewer say of every answer whether it is accepted."""
        context = self._page.context
        dialog = VerdictDialog(view, context.today(), context.look, self._page)
        role = usual_role(SheetAction.JUDGE, roles)
        dialog.judged.connect(partial(self._judge, dialog, view.sheet.uid, role))
        dialog.line_asked.connect(self._editor.go_to_path)
        self._open(dialog)
        dialog.start_at(self._path())

    def _judge(
        self,
        dialog: VerdictDialog,
        sheet_uid: str,
        role: SheetRole,
        said: dict[QuestionKey, Judgement],
    ) -> None:
        words = self.tr("Đã ghi nhận xét {count} câu trả lời.").format(count=len(said))
        self._page.context.runner.run(
            lambda store, _progress: judge_answers(store, sheet_uid, said, role),
            partial(self._judged, dialog, words),
            dialog.show_problem,
            owner=dialog,
        )

    def _judged(self, dialog: VerdictDialog, words: str, view: SheetView) -> None:
        dialog.show_view(view)
        if any(one.waits_for_verdict for one in view.questions):
            self._page.notice(words)
        else:
            self._done(dialog, words, view.sheet)

    # ------------------------------------------------------------------ inside

    def _open(self, dialog: LineDialog[Any]) -> None:
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.guard_with(self._page.context.dialogs.confirm_loss)
        dialog.open()

    def _path(self) -> str:
        """Give the line under the cursor of the sheet."""
        sheet, row = self._editor.grid.sheet, self._editor.grid.currentIndex().row()
        return sheet.criterion(row).path if 0 <= row < len(sheet.lines) else ""

    def _kept(self, dialog: AnswersDialog, words: str, view: SheetView) -> None:
        dialog.show_view(view)
        self._page.notice(words)

    def _done(self, dialog: LineDialog[Any], words: str, _sheet: ScoreSheet) -> None:
        dialog.close_kept()
        self._page.notice(words)
