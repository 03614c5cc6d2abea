"""The frame: side list, stacked pages, status line. It is painted first; then `desk` brings it to life."""

from collections.abc import Callable

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QCloseEvent, QGuiApplication, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMainWindow, QStackedWidget, QWidget

from thidua_desktop import APP_NAME
from thidua_desktop.ui.look import Look, Space
from thidua_desktop.ui.page_list import PAGES, PageEntry
from thidua_desktop.ui.side_list import SideColumn
from thidua_desktop.ui.status_line import StatusLine

_WORDS_FROM_PX = 1000
"""Below this width, at the usual text size, the side list shows its icons alone."""


class MainWindow(QMainWindow):
    """The window as it stands before any data is open. `painted` once, after the first paint."""

    painted = Signal()
    help_asked = Signal(str)
    """F1 in a dialog over the window: the id of its help page, "" when it has none of its own."""

    def __init__(self, look: Look, entries: tuple[PageEntry, ...] = PAGES) -> None:
        """Build the frame; nothing is read and no page is made."""
        super().__init__()
        self.entries = entries
        self._look = look
        self._was_painted = False
        self._may_close: Callable[[], bool] | None = None
        middle = QWidget(self)
        self.side = SideColumn(entries, look, middle)
        self.side.setEnabled(False)
        self.stack = QStackedWidget(middle)
        self.stack.setObjectName("pages")
        self._opening = QLabel(self.tr("Đang mở dữ liệu…"), self.stack)
        self._opening.setProperty("role", "opening")
        self.stack.addWidget(self._opening)
        self.status_line = StatusLine(self)
        layout = QHBoxLayout(middle)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.side)
        layout.addWidget(self.stack, 1)
        self.setCentralWidget(middle)
        self.setStatusBar(self.status_line)
        self.setWindowTitle(APP_NAME)
        self.setMinimumSize(Space.WINDOW_LEAST)
        self.resize(Space.WINDOW)
        look.resized.connect(self._fit_side)

    def ask_before_closing(self, may_close: Callable[[], bool]) -> None:
        """Name who says whether the window may close; saying yes also takes the desk down."""
        self._may_close = may_close

    def show_whole(self) -> None:
        """Show the window, over the whole screen where it is no larger than the window."""
        room = self.screen().availableSize()
        is_seen = QGuiApplication.platformName() != "offscreen"
        if is_seen and (room.width() <= self.width() or room.height() <= self.height()):
            self.showMaximized()
        else:
            self.show()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave a narrow window to the page."""
        super().resizeEvent(event)
        self._fit_side()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Tell once that the window stands on the screen."""
        super().paintEvent(event)
        if not self._was_painted:
            self._was_painted = True
            QTimer.singleShot(0, self.painted.emit)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Close unless something unsaved is to be kept."""
        if self._may_close is not None and not self._may_close():
            event.ignore()
            return
        super().closeEvent(event)

    def _fit_side(self) -> None:
        self.side.show_narrow(self.width() < self._look.px(_WORDS_FROM_PX))
