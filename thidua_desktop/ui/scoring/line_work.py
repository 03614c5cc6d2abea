"""What is done at a line beside typing: comments, follow-up, evidence, and the ways there and back."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Qt, QTemporaryDir
from PySide6.QtWidgets import QWidget

from thidua_desktop.domain.records.achievements import EvidenceFile
from thidua_desktop.operations.line_comments import add_comment, settle_comment
from thidua_desktop.operations.line_evidence import attach_evidence, open_evidence, remove_evidence
from thidua_desktop.operations.scores import read_sheet
from thidua_desktop.ui.dialogs import ANY_FILE
from thidua_desktop.ui.keys import Do
from thidua_desktop.ui.page import Page
from thidua_desktop.ui.scoring.flagged_dialog import FlaggedDialog
from thidua_desktop.ui.scoring.line_details import DetailReader
from thidua_desktop.ui.scoring.sheet_editor import SheetEditor


class LineWork(QObject):
    """The tools of the page for a line, and the road of what its panel asks for to the store."""

    def __init__(self, page: Page, editor: SheetEditor) -> None:
        """Put the tools into the menu of the page and listen to the panel."""
        super().__init__(page)
        self._page = page
        self._editor = editor
        self._folder: QTemporaryDir | None = None
        self._list: FlaggedDialog | None = None
        page.tools_menu().addSeparator()
        self.list_action = page.add_tool(self.tr("Dòng cần theo dõi"), self._list_flagged, Do.NOTHING, "flag")
        self.next_action = page.add_tool(
            self.tr("Dòng cần theo dõi tiếp theo"), self._go_to_flagged, Do.NEXT_FLAGGED
        )
        self.panel_action = page.add_tool(self.tr("Sang khung bên phải"), self._go_to_panel, Do.LINE_PANEL)
        self._details = DetailReader(page.context.runner, editor, self)
        panel = editor.panel
        panel.comment_added.connect(self._add_comment)
        panel.comment_settled.connect(self._settle)
        panel.attach_asked.connect(self._attach)
        panel.evidence_opened.connect(self._open)
        panel.evidence_removed.connect(self._remove)
        panel.left.connect(editor.grid.setFocus)

    # ------------------------------------------------------------------ comments

    def _add_comment(self, path: str, text: str, follow_up: bool) -> None:
        view = self._editor.view()
        if view is not None:
            uid = view.sheet.uid
            self._page.run(
                lambda store, _progress: add_comment(store, uid, path, text, follow_up=follow_up),
                self._commented,
            )

    def _commented(self, _comment: object) -> None:
        self._editor.panel.comments.clear_draft()
        self._page.notice(self.tr("Đã thêm ý kiến."))

    def _settle(self, comment_uid: str, is_done: bool) -> None:
        view = self._editor.view()
        if view is not None:
            uid = view.sheet.uid
            words = (
                self.tr("Đã ghi nhận xử lý xong.")
                if is_done
                else self.tr("Đã đưa lại vào danh sách theo dõi.")
            )
            self._page.run(
                lambda store, _progress: settle_comment(store, uid, comment_uid, is_done=is_done),
                partial(self._settled, uid, words),
            )

    def _settled(self, sheet_uid: str, words: str, _done: object) -> None:
        self._page.notice(words)
        if self._list is not None:
            self._page.read(lambda store: read_sheet(store, sheet_uid), self._list.show_view)

    def _list_flagged(self) -> None:
        view = self._editor.view()
        if view is None:
            return
        dialog = FlaggedDialog(view, self._page.context.look, self._page)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.chosen.connect(self._editor.go_to_path)
        dialog.settled.connect(self._settle)
        dialog.finished.connect(self._forget_list)
        self._list = dialog
        dialog.open()

    def _forget_list(self) -> None:
        self._list = None

    def _go_to_flagged(self) -> None:
        if not self._editor.grid.go_to_next_flagged():
            self._page.notice(self.tr("Phiếu này không có dòng nào cần theo dõi."))

    # ------------------------------------------------------------------ evidence

    def _attach(self, path: str) -> None:
        view = self._editor.view()
        files = self._page.context.dialogs.choose_open_files(self.tr("Chọn tệp minh chứng"), ANY_FILE)
        if view is None or not files:
            return
        uid = view.sheet.uid
        words = self.tr("Đã đính kèm {count} tệp minh chứng.").format(count=len(files))
        self._page.run(
            lambda store, _progress: attach_evidence(store, uid, path, files), partial(self._told, words)
        )

    def _remove(self, path: str, file: EvidenceFile) -> None:
        view = self._editor.view()
        question = self.tr("Bỏ tệp minh chứng “{name}” khỏi dòng này?").format(name=file.name)
        if view is None or not self._page.context.dialogs.ask(
            question, self.tr("Bỏ tệp"), self.tr("Giữ lại")
        ):
            return
        uid = view.sheet.uid
        words = self.tr("Đã bỏ tệp “{name}”.").format(name=file.name)
        self._page.run(
            lambda store, _progress: remove_evidence(store, uid, path, file.sha256),
            partial(self._told, words),
        )

    def _open(self, file: EvidenceFile) -> None:
        if self._folder is None:
            self._folder = QTemporaryDir()
        folder, dialogs = Path(self._folder.path()), self._page.context.dialogs
        self._page.context.runner.read(
            lambda store: open_evidence(store, file, folder),
            dialogs.open_file,
            dialogs.show_error,
            owner=self._page,
        )

    # ------------------------------------------------------------------ keyboard

    def _go_to_panel(self) -> None:
        panel = self._editor.panel
        if any(one.hasFocus() for one in panel.findChildren(QWidget)):
            self._editor.grid.setFocus()
        elif panel.path() is not None:
            panel.focus_first()

    def _told(self, words: str, _done: object) -> None:
        self._page.notice(words)
