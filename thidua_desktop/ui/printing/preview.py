"""The preview: the pages of a paper as they will come out, with page and zoom."""

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QAction, QKeySequence, QPalette
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPdfWidgets import QPdfView
from PySide6.QtWidgets import QFrame, QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from thidua_desktop.ui.keys import Do, keys_of, tip_of
from thidua_desktop.ui.look import Look, Space
from thidua_desktop.ui.printing.printer import open_document
from thidua_desktop.ui.widgets.labels import text_label

_STEP = 1.2
_LEAST, _MOST, _TALL = 0.3, 4.0, 1.2


class PaperPreview(QFrame):
    """Show a paper's bytes; keeps page and zoom when the same paper comes again."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        """Start without a paper."""
        super().__init__(parent)
        self.setProperty("role", "card")
        self._look = look
        self._content = b""
        self.document = QPdfDocument(self)
        self.view = QPdfView(self)
        self.view.setAccessibleName(self.tr("Trang xem trước"))
        self.view.setPageMode(QPdfView.PageMode.MultiPage)
        self.view.setZoomMode(QPdfView.ZoomMode.FitToWidth)
        self.view.setPageSpacing(Space.GAP)
        self.view.setFrameShape(QFrame.Shape.NoFrame)
        self._take_look()
        look.changed.connect(self._take_look)
        self._page = text_label("", "field", self)
        self._facts = text_label("", "muted", self)
        self._bar = QHBoxLayout()
        self._bar.setContentsMargins(Space.GAP, Space.SMALL, Space.GAP, Space.SMALL)
        self._bar.setSpacing(Space.TIGHT)
        self._add_tool(self.tr("Trang trước"), Do.PAGE_BACK, "arrow_up", self._go_back)
        self._add_tool(self.tr("Trang sau"), Do.PAGE_ON, "arrow_down", self._go_on)
        self._bar.addWidget(self._page)
        self._bar.addSpacing(Space.CARD)
        self._add_tool(self.tr("Vừa chiều rộng"), Do.FIT_WIDTH, "", self.fit_width)
        self._add_tool(self.tr("Vừa trang"), Do.FIT_PAGE, "", self.fit_page)
        self._add_tool(self.tr("Thu nhỏ"), Do.SHRINK, "", self._shrink, "−")
        self._add_tool(self.tr("Phóng to"), Do.GROW, "", self._grow, "+")
        self._bar.addStretch()
        self._bar.addWidget(self._facts)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(1, 1, 1, 1)
        layout.setSpacing(0)
        layout.addLayout(self._bar)
        layout.addWidget(self.view, 1)
        self.view.pageNavigator().currentPageChanged.connect(self._tell_page)

    def show_paper(self, content: bytes, facts: str) -> None:
        """Show a paper from its bytes."""
        self._facts.setText(facts)
        if content == self._content:
            return
        self._content = content
        old, self.document = self.document, open_document(content, self)
        self.view.setDocument(self.document)
        old.close()
        old.deleteLater()
        self._fit_first()
        self._tell_page()

    def clear(self) -> None:
        """Show no paper."""
        self._content = b""
        self.document.close()
        self._facts.setText("")
        self._tell_page()

    def text(self) -> str:
        """Give the text of all pages, as a reader of the paper finds it."""
        pages = range(self.document.pageCount())
        return "\n".join(self.document.getAllText(page).text() for page in pages)

    def fit_width(self) -> None:
        """Let a page take the width."""
        self.view.setZoomMode(QPdfView.ZoomMode.FitToWidth)

    def fit_page(self) -> None:
        """Let a page stand whole in sight."""
        self.view.setZoomMode(QPdfView.ZoomMode.FitInView)

    def _take_look(self) -> None:
        palette = self.view.palette()
        palette.setColor(QPalette.ColorRole.Dark, self._look.color("line"))  # what lies around the pages
        self.view.setPalette(palette)

    def _fit_first(self) -> None:
        size = self.document.pagePointSize(0)
        if size.width() > size.height():
            self.fit_width()
            return
        # A tall page over the whole width would show its heading only.
        room = (self.view.viewport().width() - 2 * Space.GAP) / self._dots(0)
        self.view.setZoomMode(QPdfView.ZoomMode.Custom)
        self.view.setZoomFactor(max(_LEAST, min(_TALL, room)))

    def _dots(self, page: int) -> float:
        return max(1.0, self.document.pagePointSize(page).width() * self.view.logicalDpiX() / 72)

    def _grow(self) -> None:
        self._zoom(_STEP)

    def _shrink(self) -> None:
        self._zoom(1 / _STEP)

    def _zoom(self, step: float) -> None:
        now = self.view.zoomFactor()
        if self.view.zoomMode() != QPdfView.ZoomMode.Custom:
            now = self.view.viewport().width() / self._dots(self.view.pageNavigator().currentPage())
        self.view.setZoomMode(QPdfView.ZoomMode.Custom)
        self.view.setZoomFactor(min(_MOST, max(_LEAST, now * step)))

    def _go_on(self) -> None:
        self._go_to(self.view.pageNavigator().currentPage() + 1)

    def _go_back(self) -> None:
        self._go_to(self.view.pageNavigator().currentPage() - 1)

    def _go_to(self, page: int) -> None:
        if 0 <= page < self.document.pageCount():
            self.view.pageNavigator().jump(page, QPointF(), 0)

    def _tell_page(self) -> None:
        count = self.document.pageCount()
        page = self.view.pageNavigator().currentPage() + 1
        self._page.setText(self.tr("Trang {page}/{count}").format(page=page, count=count) if count else "")

    def _add_tool(self, words: str, what: Do, icon: str, handler: object, sign: str = "") -> None:
        action = QAction(words, self)
        keys = keys_of(what)
        action.setShortcuts([QKeySequence(one) for one in keys])
        action.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
        action.setToolTip(tip_of(words, keys))
        action.triggered.connect(handler)
        button = QToolButton(self)
        button.setDefaultAction(action)
        button.setAccessibleName(words)
        if icon:
            self._look.dress(action, icon)
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)
        else:
            action.setIconText(sign or words)
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
        self._bar.addWidget(button)
