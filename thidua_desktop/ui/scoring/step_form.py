"""The steps of a sheet on its page: the next one as the main button, the others in the menu, its history."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QAction

from thidua_desktop.domain.records.scoring import ScoreSheet, SheetAction, SheetRole
from thidua_desktop.domain.workflow import WITH_UNIT
from thidua_desktop.operations.scores import SheetView
from thidua_desktop.operations.sheet_gate import Wish
from thidua_desktop.operations.sheet_history import HistoryEntry, sheet_history
from thidua_desktop.operations.sheet_steps import take_step
from thidua_desktop.operations.step_offers import StepOffers, read_offers
from thidua_desktop.ui.keys import Do, tip_of
from thidua_desktop.ui.page import Page
from thidua_desktop.ui.printing.wish import PrintWish
from thidua_desktop.ui.scoring.explaining import Explaining
from thidua_desktop.ui.scoring.history import HistoryDialog
from thidua_desktop.ui.scoring.sheet_editor import SheetEditor
from thidua_desktop.ui.scoring.step_dialog import StepDialog
from thidua_desktop.ui.scoring.step_words import step_name
from thidua_desktop.ui.words import choice_label, issue_sentence

if TYPE_CHECKING:
    from PySide6.QtWidgets import QMenu

_IN_MENU = (
    SheetAction.RETURN,
    SheetAction.FINISH_BLOC,
    SheetAction.ASK,
    SheetAction.EXPLAIN,
    SheetAction.JUDGE,
    SheetAction.APPRAISE,
    SheetAction.APPROVE,
    SheetAction.PUBLISH,
    SheetAction.CORRECT,
)
"""Steps after handing in, in the order of the road; handing in and taking back are buttons of the page."""


class SheetSteps(QObject):
    """The steps that the office may take; those it may not are grey and say why.

    `last_here` tells whether nothing is next in this office: then the sheet goes on to another one.
    """

    last_here = Signal(bool)

    def __init__(self, page: Page, editor: SheetEditor) -> None:
        """Put the main button into the head of the page and the steps into its menu "Tiện ích"."""
        super().__init__(page)
        self._page = page
        self._editor = editor
        self._explaining = Explaining(page, editor)
        self._offers: StepOffers | None = None
        self._known: object = None
        self.following = page.add_action("", self._take_following, Do.NEXT_STEP, "send", primary=True)
        self.following.setVisible(False)
        page.tools_menu().addSeparator()
        self.menu: QMenu = page.tools_menu().addMenu(self.tr("Các bước của phiếu"))
        self.menu.setToolTipsVisible(True)
        self.actions = {action: self._add(action) for action in _IN_MENU}
        self.history = page.add_tool(self.tr("Lịch sử phiếu"), self._read_history, Do.NOTHING)
        self._show(None)

    def show_view(self, view: SheetView | None) -> None:
        """Offer what can be done with a sheet as it stands; None offers nothing."""
        self.history.setEnabled(view is not None)
        if view is None:
            self._known = None
            self._show(None)
            return
        # The day too: at midnight a question may become late.
        state = (view.sheet, view.questions, view.roles, self._page.context.today())
        if state == self._known:
            self._show(self._offers)
            return
        self._known = state
        sheet = view.sheet
        self._page.read(lambda store: read_offers(store, sheet), partial(self._take_offers, state))

    # ------------------------------------------------------------------ what is offered

    def _take_offers(self, state: object, offers: StepOffers) -> None:
        if state == self._known:
            self._show(offers)

    def _show(self, offers: StepOffers | None) -> None:
        self._offers = offers
        view = self._editor.view()
        self.menu.menuAction().setEnabled(offers is not None)
        for action, button in self.actions.items():
            offer = offers.offer(action) if offers is not None else None
            button.setEnabled(offer is not None and bool(offer.roles))
            refusal = offer.refusal if offer is not None else None
            button.setToolTip(issue_sentence(refusal) if refusal is not None else step_name(action))
        following = offers.following if offers is not None else None
        self.following.setVisible(following is not None)
        if following is not None:
            words = self.tr("Việc tiếp theo của phiếu này: {step}").format(step=step_name(following[0]))
            self.following.setText(step_name(following[0]))
            self.following.setToolTip(tip_of(words, self._page.context.keys.of(Do.NEXT_STEP)))
        is_handed_in = view is not None and view.sheet.state not in WITH_UNIT
        self.last_here.emit(is_handed_in and following is None)

    def _add(self, action: SheetAction) -> QAction:
        button = self._page.make_action(step_name(action), partial(self._begin, action))
        self.menu.addAction(button)
        return button

    # ------------------------------------------------------------------ taking a step

    def _take_following(self) -> None:
        if self._offers is not None and self._offers.following is not None:
            self._begin(self._offers.following[0])

    def _begin(self, action: SheetAction) -> None:
        view, wrong = self._editor.view(), self._editor.grid.sheet.first_unsaved()
        if view is None or self._offers is None:
            return
        self._page.problem(None)
        if wrong is not None:
            self._page.problem(self.tr("Còn ô chưa lưu được vì chưa hợp lệ. Hãy sửa ô đó trước."))
            self._editor.go_to_path(wrong)
            return
        roles = self._offers.offer(action).roles
        if action is SheetAction.ASK:
            self._explaining.ask(view, roles)
        elif action is SheetAction.EXPLAIN:
            self._explaining.answer(view)
        elif action is SheetAction.JUDGE:
            self._explaining.judge(view, roles)
        else:
            self._ask_step(view, action, roles)

    def _ask_step(self, view: SheetView, action: SheetAction, roles: tuple[SheetRole, ...]) -> None:
        dialog = StepDialog(view, action, roles, self._page.context.look, self._page)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.guard_with(self._page.context.dialogs.confirm_loss)
        dialog.wished.connect(partial(self._take, dialog, view.sheet.uid))
        dialog.open()

    def _take(self, dialog: StepDialog, sheet_uid: str, wish: Wish) -> None:
        self._page.context.runner.run(
            lambda store, _progress: take_step(store, sheet_uid, wish),
            partial(self._taken, dialog),
            dialog.show_problem,
            owner=dialog,
        )

    def _taken(self, dialog: StepDialog, sheet: ScoreSheet) -> None:
        dialog.close_kept()
        text = self.tr("Đã ghi nhận. Phiếu nay ở trạng thái “{state}”.")
        self._page.notice(text.format(state=choice_label(sheet.state)))

    # ------------------------------------------------------------------ history

    def _read_history(self) -> None:
        view = self._editor.view()
        if view is not None:
            uid = view.sheet.uid
            self._page.problem(None)
            self._page.read(lambda store: sheet_history(store, uid), partial(self._show_history, view))

    def _show_history(self, view: SheetView, entries: tuple[HistoryEntry, ...]) -> None:
        dialog = HistoryDialog(view.unit_name, entries, self._page.context.look, self._page)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.print_asked.connect(partial(self._print, dialog, view, "score_sheet"))
        dialog.whole_asked.connect(partial(self._print, dialog, view, "sheet_history", None))
        dialog.open()

    def _print(self, dialog: HistoryDialog, view: SheetView, document: str, version: int | None) -> None:
        dialog.accept()
        wish = PrintWish(document, view.unit.uid, period_uid=view.period.uid, version=version)
        self._page.context.show_page("printing", wish)
