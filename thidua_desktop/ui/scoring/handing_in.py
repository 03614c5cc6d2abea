"""Handing a sheet in and taking it back, with what the page says of it."""

from PySide6.QtCore import QObject

from thidua_desktop.domain.errors import ThiduaError
from thidua_desktop.domain.records.scoring import ScoreSheet, SheetState
from thidua_desktop.domain.workflow import WITH_UNIT
from thidua_desktop.operations.sheet_steps import reopen_sheet, submit_sheet
from thidua_desktop.operations.sheet_view import SheetView
from thidua_desktop.ui.keys import Do
from thidua_desktop.ui.page import Page
from thidua_desktop.ui.scoring.sheet_editor import SheetEditor
from thidua_desktop.ui.words import issue_sentence

_NAMED_LINES = 6


class HandingIn(QObject):
    """The buttons of the page that hand a sheet in, take it back, and go on to send it."""

    def __init__(self, page: Page, editor: SheetEditor) -> None:
        """Put the buttons into the head of the page."""
        super().__init__(page)
        self._page = page
        self._editor = editor
        self.reopen = page.add_action(
            self.tr("Lấy lại để sửa (Bỏ chốt)"), self._reopen_sheet, Do.REOPEN, "unlock"
        )
        self.submit = page.add_action(
            self.tr("Nộp phiếu (Chốt)"), self._submit_sheet, Do.SUBMIT, "send", primary=True
        )
        self.send = page.add_action(
            self.tr("Gửi phiếu đi"), self._go_to_exchange, Do.NOTHING, "exchange", primary=True
        )

    def show_view(self, view: SheetView | None) -> None:
        """Offer what can be done with the sheet as it stands."""
        is_open = view is not None and view.sheet.state in WITH_UNIT
        self.submit.setVisible(is_open)
        self.reopen.setVisible(view is not None and view.sheet.state is SheetState.SUBMITTED)
        self.send.setVisible(view is not None and not is_open)

    def _submit_sheet(self) -> None:
        view, wrong = self._editor.view(), self._editor.grid.sheet.first_unsaved()
        if wrong is not None:
            self._page.problem(self.tr("Còn ô chưa lưu được vì chưa hợp lệ. Hãy sửa ô đó rồi nộp phiếu."))
            self._editor.go_to_path(wrong)
        elif view is not None:
            uid = view.sheet.uid
            self._page.problem(None)
            self._page.context.runner.run(
                lambda store, _progress: submit_sheet(store, uid),
                self._submitted,
                self._not_submitted,
                owner=self._page,
            )

    def _submitted(self, _sheet: ScoreSheet) -> None:
        self._page.notice(self.tr("Đã nộp phiếu và khóa lại. Bấm “Lấy lại để sửa” nếu cần sửa."))

    def _not_submitted(self, problem: ThiduaError) -> None:
        if not problem.issues:
            self._page.problem(problem)
            return
        other = next((issue for issue in problem.issues if issue.code != "scores.gap"), None)
        if other is not None:
            self._page.problem(self.tr("Chưa nộp được. {why}").format(why=issue_sentence(other)))
            self._editor.go_to_path(other.where or "")
            return
        codes = [str(issue.values.get("criterion", "")) for issue in problem.issues]
        named, more = ", ".join(codes[:_NAMED_LINES]), len(codes) - _NAMED_LINES
        lines = self.tr("{lines} và {more} dòng nữa").format(lines=named, more=more) if more > 0 else named
        text = self.tr("Chưa nộp được: còn {count} dòng chưa có điểm (TT {lines}). Bấm F8 để đến từng ô.")
        self._page.problem(text.format(count=len(codes), lines=lines))
        self._editor.go_to_path(problem.issues[0].where or "")

    def _reopen_sheet(self) -> None:
        view = self._editor.view()
        if view is not None:
            uid = view.sheet.uid
            self._page.run(lambda store, _progress: reopen_sheet(store, uid), self._reopened)

    def _reopened(self, _sheet: ScoreSheet) -> None:
        self._page.notice(self.tr("Đã lấy phiếu lại. Sửa xong hãy nộp lại."))

    def _go_to_exchange(self) -> None:
        self._page.context.show_page("exchange", None)
