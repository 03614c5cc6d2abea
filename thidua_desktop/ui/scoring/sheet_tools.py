"""The tools of a sheet in the menu "Tiện ích" of its page: undo, blocks of cells, going to what differs."""

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction

from thidua_desktop.domain.records.scoring import Round
from thidua_desktop.ui.keys import Do, tip_of
from thidua_desktop.ui.page import Page
from thidua_desktop.ui.scoring.block_editing import BlockEditing
from thidua_desktop.ui.scoring.sheet_editor import SheetEditor


class SheetTools(QObject):
    """Actions with their keys; those that change cells have their keys only in the grid."""

    def __init__(self, page: Page, editor: SheetEditor) -> None:
        """Put the tools into the menu of the page and into that of a right click on the grid."""
        super().__init__(page)
        self._page = page
        self._editor = editor
        self.blocks = BlockEditing(editor.grid, editor.saver, page.context.look)
        self.undo = page.add_tool(self.tr("Hoàn tác"), self._undo_step, Do.UNDO)
        self.redo = page.add_tool(self.tr("Làm lại"), self._redo_step, Do.REDO)
        page.tools_menu().addSeparator()
        self.copy = self._add(self.tr("Chép ô"), Do.COPY, "copy")
        self.paste = self._add(self.tr("Dán ô chép từ Excel"), Do.PASTE, "paste")
        self.fill_down = self._add(self.tr("Chép ô trên xuống"), Do.FILL_DOWN)
        self.clear = self._add(self.tr("Xóa ô"), Do.CLEAR)
        page.tools_menu().addSeparator()
        self.next_difference = page.add_tool(
            self.tr("Dòng lệch điểm tiếp theo"), self._go_to_difference, Do.NEXT_DIFFERENCE
        )
        self.next_reason = page.add_tool(
            self.tr("Dòng cần lý do tiếp theo"), self._go_to_reason, Do.NEXT_REASON
        )
        self.agree_rest = page.add_tool(
            self.tr("Đồng ý tất cả dòng còn lại"), self._agree, Do.AGREE_REST, "tick"
        )
        self._offer_in_grid()
        self.blocks.told.connect(page.notice)
        self.blocks.failed.connect(page.problem)
        editor.saver.failed.connect(page.problem)
        editor.saver.steps_changed.connect(self.show_steps)
        editor.grid.sheet.modelReset.connect(self.show_steps)
        page.context.keys.changed.connect(self.show_steps)
        self.show_steps()

    def show_steps(self) -> None:
        """Say what undoing would take back, and offer what the sheet allows."""
        saver, sheet = self._editor.saver, self._editor.grid.sheet
        is_open = not sheet.is_locked()
        named = (
            (self.undo, Do.UNDO, saver.undo_words(), self.tr("Hoàn tác"), self.tr("Hoàn tác: {what}")),
            (self.redo, Do.REDO, saver.redo_words(), self.tr("Làm lại"), self.tr("Làm lại: {what}")),
        )
        for action, do, what, bare, full in named:
            action.setEnabled(is_open and what is not None)
            action.setText(bare if what is None else full.format(what=what))
            action.setToolTip(tip_of(action.text(), self._page.context.keys.of(do)))
        for action in (self.paste, self.fill_down, self.clear):
            action.setEnabled(is_open)
        self.copy.setEnabled(sheet.view is not None)
        self.next_difference.setEnabled(sheet.has_other_rounds())
        is_review = is_open and sheet.round is not Round.SELF
        self.next_reason.setEnabled(is_review)
        self.agree_rest.setEnabled(is_review)

    def _add(self, text: str, what: Do, icon: str = "") -> QAction:
        handler = {
            Do.COPY: self.blocks.copy,
            Do.PASTE: self.blocks.paste,
            Do.FILL_DOWN: self.blocks.fill_down,
            Do.CLEAR: self.blocks.clear,
        }[what]
        action = self._page.add_tool(text, handler, what, icon)
        # A field of the page keeps Ctrl+C and Del to itself; elsewhere these keys must not touch a score.
        action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self._page.removeAction(action)
        self._editor.grid.addAction(action)
        return action

    def _offer_in_grid(self) -> None:
        grid = self._editor.grid
        grid.insertActions(self.copy, [self.undo, self.redo])
        grid.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)

    def _undo_step(self) -> None:
        self._page.problem(None)
        self._editor.saver.undo()

    def _redo_step(self) -> None:
        self._page.problem(None)
        self._editor.saver.redo()

    def _go_to_difference(self) -> None:
        if not self._editor.grid.go_to_next_difference():
            self._page.notice(self.tr("Các vòng chấm đã có đều cho điểm như nhau."))

    def _go_to_reason(self) -> None:
        if not self._editor.grid.go_to_next_reason():
            self._page.notice(self.tr("Dòng nào khác điểm vòng trước cũng đã có lý do."))

    def _agree(self) -> None:
        self._page.problem(None)
        count = self._editor.saver.agree()
        if count:
            text = self.tr("Đã lấy điểm vòng trước cho {count} dòng còn trống.")
            self._page.notice(text.format(count=count))
        else:
            self._page.notice(self.tr("Không còn dòng trống nào mà vòng trước đã chấm."))
