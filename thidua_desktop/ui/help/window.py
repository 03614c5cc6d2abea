"""The help window: a window of its own beside the program, so that a page is read while the work goes on."""

from itertools import pairwise

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QAction, QCloseEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSplitter, QToolButton, QVBoxLayout, QWidget

from thidua_desktop.operations.help_book import INDEX, HelpBook, HelpHit, linked_page
from thidua_desktop.ui.help.contents import ContentsColumn
from thidua_desktop.ui.help.memory import keep_help_window, read_help_window
from thidua_desktop.ui.help.page_view import HelpView
from thidua_desktop.ui.look import Look, Space

_PERCENTS = (100, 115, 130, 150, 175, 200)
_USUAL = QSize(980, 660)
_LEAST = QSize(560, 380)
_COLUMN = 268
_FRAME = QSize(16, 56)
"""What the system draws around a window and leaves for its own bar."""


class HelpWindow(QWidget):
    """Contents and search on the left, the page on the right. Buttons: `keys_asked`, `guide_asked`."""

    HELP_ID = "help"
    help_asked = Signal(str)
    keys_asked = Signal()
    guide_asked = Signal()

    def __init__(self, book: HelpBook, look: Look) -> None:
        """Build the window; it has no parent, so that no open form blocks it."""
        super().__init__(None, Qt.WindowType.Window)
        self._book = book
        self._look = look
        self._history: list[tuple[str, int]] = []
        self._ahead: list[tuple[str, int]] = []
        self._page_id = ""
        kept, self._percent = read_help_window()
        self.setProperty("role", "page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        # The program ends when its own window is closed, whatever is still being read.
        self.setAttribute(Qt.WidgetAttribute.WA_QuitOnClose, False)
        self.column = ContentsColumn(book, look, self)
        self.view = HelpView(look, book.folder, self)
        self._bar = QHBoxLayout()
        self._back = self._tool(self.tr("Trang trước"), "Alt+Left", "arrow_left", self.go_back)
        self._on = self._tool(self.tr("Trang sau"), "Alt+Right", "arrow_right", self.go_on)
        self._index = self._tool(self.tr("Về đầu hướng dẫn"), "Alt+Home", "rule_sets", self._go_home)
        self._bar.addStretch()
        self._smaller = self._tool(self.tr("Chữ nhỏ hơn"), "Ctrl+-", "", self._shrink)
        self._larger = self._tool(self.tr("Chữ lớn hơn"), "Ctrl++", "", self._grow)
        self._smaller.setText("A−")
        self._larger.setText("A+")
        self._lay_out()
        self._connect()
        self._show_size()
        usual = look.dialog_size(None, _USUAL.width(), _USUAL.height())
        self.resize(self._fitting(kept or usual))

    def show_page(self, page_id: str, *, heading: str = "", words: str = "") -> None:
        """Show a page, the index when there is none of that name; at a heading, with words marked."""
        page = self._book.page(page_id) or self._book.page(INDEX)
        assert page is not None  # noqa: S101  # the index is read first
        if self._page_id and page.page_id != self._page_id:
            self._history.append((self._page_id, self.view.verticalScrollBar().value()))
            self._ahead.clear()
        self._show(page.page_id)
        if heading:
            self.view.go_to_heading(heading)
        self.view.mark_words(words)

    def page_id(self) -> str:
        """Give the id of the page that is read."""
        return self._page_id

    def go_back(self) -> None:
        """Go back to the page read before, at its place."""
        self._walk(self._history, self._ahead)

    def go_on(self) -> None:
        """Go on to the page that was left by going back."""
        self._walk(self._ahead, self._history)

    def come_up(self) -> None:
        """Show the window over the others, ready for the keyboard."""
        self.show()
        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self.raise_()
        self.activateWindow()
        self.view.setFocus()

    # ------------------------------------------------------------------ events

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close on Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self.close()
        else:
            super().keyPressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Remember how large the window was."""
        keep_help_window(self.size(), self._percent)
        super().closeEvent(event)

    # ------------------------------------------------------------------ inside

    def _show(self, page_id: str) -> None:
        page = self._book.page(page_id)
        assert page is not None  # noqa: S101  # only pages of the book are walked
        if page_id != self._page_id:
            self._page_id = page_id
            self.view.show_markdown(page.text)
        self.view.mark_words("")
        self.setWindowTitle(self.tr("Hướng dẫn – {title}").format(title=page.title))
        self.column.show_current(page_id)
        self._back.setEnabled(bool(self._history))
        self._on.setEnabled(bool(self._ahead))

    def _walk(self, here: list[tuple[str, int]], there: list[tuple[str, int]]) -> None:
        if here:
            page_id, place = here.pop()
            there.append((self._page_id, self.view.verticalScrollBar().value()))
            self._show(page_id)
            self.view.verticalScrollBar().setValue(place)

    def _go_home(self) -> None:
        self.show_page(INDEX)

    def _open_hit(self, hit: HelpHit, words: str) -> None:
        self.show_page(hit.page_id, heading=hit.heading, words=words)

    def _follow_link(self, target: str) -> None:
        page_id = linked_page(target)
        if self._book.page(page_id) is not None:
            self.show_page(page_id)

    def _grow(self) -> None:
        self._percent = next((one for one in _PERCENTS if one > self._percent), _PERCENTS[-1])
        self._show_size()

    def _shrink(self) -> None:
        self._percent = next((one for one in reversed(_PERCENTS) if one < self._percent), _PERCENTS[0])
        self._show_size()

    def _show_size(self) -> None:
        self.view.show_size(self._percent)
        self._smaller.setEnabled(self._percent > _PERCENTS[0])
        self._larger.setEnabled(self._percent < _PERCENTS[-1])

    def _take_look(self) -> None:
        self.view.draw_again()
        self.column.draw_again()

    def _fitting(self, wanted: QSize) -> QSize:
        room = self.screen().availableSize() - _FRAME
        return wanted.boundedTo(room).expandedTo(_LEAST.boundedTo(room))

    # ------------------------------------------------------------------ making

    def _connect(self) -> None:
        self.help_asked.connect(self.show_page)
        self.column.page_chosen.connect(self.show_page)
        self.column.hit_chosen.connect(self._open_hit)
        self.column.entered.connect(self.view.setFocus)
        self.view.link_clicked.connect(self._follow_link)
        self._look.changed.connect(self._take_look)
        self._look.resized.connect(self._take_look)
        find = QAction(self.tr("Tìm trong hướng dẫn"), self)
        find.setShortcut(QKeySequence("Ctrl+F"))
        find.triggered.connect(self._go_to_search)
        keys = QAction(self.tr("Bảng phím tắt"), self)
        keys.setShortcut(QKeySequence("Shift+F1"))
        keys.triggered.connect(self.keys_asked)
        self.addActions([find, keys])

    def _go_to_search(self) -> None:
        self.column.search.setFocus()
        self.column.search.selectAll()

    def _tool(self, words: str, keys: str, icon: str, handler: object) -> QToolButton:
        action = QAction(words, self)
        action.setShortcut(QKeySequence(keys))
        action.triggered.connect(handler)
        self.addAction(action)
        button = QToolButton(self)
        if icon:
            self._look.dress(button, icon)
            button.setIconSize(QSize(self._look.px(Space.ICON), self._look.px(Space.ICON)))
        button.setAccessibleName(words)
        button.setToolTip(self.tr("{action} ({keys})").format(action=words, keys=keys))
        button.setMinimumSize(self._look.px(Space.FIELD), self._look.px(Space.FIELD))
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.clicked.connect(action.trigger)
        self._bar.addWidget(button)
        return button

    def _button(self, words: str, tip: str, signal: object) -> QPushButton:
        button = QPushButton(words, self)
        button.setToolTip(tip)
        button.clicked.connect(signal)
        return button

    def _lay_out(self) -> None:
        left = QWidget(self)
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.SMALL)
        column.addWidget(self.column, 1)
        tip = self.tr("Các phím dùng được lúc này (Shift+F1)")
        keys = self._button(self.tr("Bảng phím tắt"), tip, self.keys_asked)
        tip = self.tr("Vài trang giấy A4 để bên bàn phím")
        guide = self._button(self.tr("In hướng dẫn nhanh"), tip, self.guide_asked)
        column.addWidget(keys)
        column.addWidget(guide)
        right = QWidget(self)
        page = QVBoxLayout(right)
        page.setContentsMargins(0, 0, 0, 0)
        page.setSpacing(Space.TIGHT)
        page.addLayout(self._bar)
        page.addWidget(self.view, 1)
        splitter = QSplitter(self)
        splitter.setChildrenCollapsible(False)
        splitter.setHandleWidth(Space.GAP)
        splitter.addWidget(left)
        splitter.addWidget(right)
        splitter.setStretchFactor(1, 1)
        splitter.setSizes([self._look.px(_COLUMN), self._look.px(_USUAL.width() - _COLUMN)])
        layout = QVBoxLayout(self)
        layout.setContentsMargins(Space.CARD, Space.GAP, Space.CARD, Space.CARD)
        layout.addWidget(splitter)
        tools = (self._back, self._on, self._index, self._smaller, self._larger)
        order = (
            self.column.search,
            self.column.contents,
            self.column.results,
            keys,
            guide,
            *tools,
            self.view,
        )
        for before, after in pairwise(order):
            self.setTabOrder(before, after)
