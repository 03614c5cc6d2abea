"""The frame: side list, stacked pages, status line, keys. What a page shows is the page's own business."""

import logging
from collections.abc import Callable
from datetime import date, datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QAction, QCloseEvent, QKeySequence, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QStackedWidget, QWidget

from thidua_desktop import APP_NAME
from thidua_desktop.domain.errors import ThiduaError
from thidua_desktop.domain.families import Family
from thidua_desktop.ui.commands import Command, action_commands
from thidua_desktop.ui.dialogs import Dialogs
from thidua_desktop.ui.look import Look, Space
from thidua_desktop.ui.page import CurrentState, Page, PageContext
from thidua_desktop.ui.page_list import PAGES, PageEntry, make_page, page_shortcut
from thidua_desktop.ui.side_list import SideColumn
from thidua_desktop.ui.status_line import StatusLine
from thidua_desktop.ui.tasks import Runner
from thidua_desktop.ui.widgets.empty_state import EmptyState

if TYPE_CHECKING:  # only names here: what the first paint does not need is imported when it is used
    from thidua_desktop.ui.jump_box import JumpBox
    from thidua_desktop.ui.state_reading import WindowFacts

log = logging.getLogger(__name__)

_FACT_FAMILIES = frozenset({Family.OFFICE, Family.UNITS, Family.PERIODS, Family.EXCHANGE})


class MainWindow(QMainWindow):
    """The window. `painted` once, after the first paint; `asked_again` to try opening the data again."""

    painted = Signal()
    asked_again = Signal()

    def __init__(
        self,
        runner: Runner,
        look: Look,
        today: Callable[[], date],
        entries: tuple[PageEntry, ...] = PAGES,
        dialogs: Dialogs | None = None,
    ) -> None:
        """Build the frame; nothing is read and no page is made yet."""
        super().__init__()
        self._entries = {entry.page_id: entry for entry in entries}
        self._pages: dict[str, Page] = {}
        self._was_painted = False
        self.state = CurrentState(self)
        self.dialogs = dialogs or Dialogs(self, look)
        self.context = PageContext(runner, self.dialogs, look, today, self.show_page, self.state)
        runner.set_boundary(self.dialogs)
        self._side = SideColumn(entries, look, self)
        self._stack = QStackedWidget(self)
        self._stack.setObjectName("pages")
        self._opening = EmptyState(look, self)
        self._stack.addWidget(self._opening)
        self.status_line = StatusLine(self)
        self._jump: JumpBox | None = None
        self._retry = QAction(self.tr("Thử mở lại"), self)
        self._retry.triggered.connect(self.asked_again)
        self._commands = self._make_commands()
        self._lay_out(look)
        self._connect(runner)
        self._side.setEnabled(False)
        self._opening.show_text(self.tr("Đang mở dữ liệu…"), "")

    # ------------------------------------------------------------------ pages

    def current_page(self) -> Page | None:
        """Give the page that is shown, or None before the data is open."""
        widget = self._stack.currentWidget()
        return widget if isinstance(widget, Page) else None

    def show_page(self, page_id: str, argument: object | None = None) -> None:
        """Show a page, made when it is first asked for, and hand it what it is to show."""
        leaving = self.current_page()
        if leaving is not None and page_id != leaving.PAGE_ID and not leaving.may_leave():
            self._side.show_current(leaving.PAGE_ID)
            return
        page = self._page(page_id)
        self._stack.setCurrentWidget(page)
        self._side.show_current(page_id)
        if argument is not None:
            page.enter(argument)

    def show_data(self) -> None:
        """Read whose workspace it is and show the first page; called when the store is open."""
        from thidua_desktop.ui.state_reading import read_window_facts  # start-up: it loads records

        self.context.runner.read(read_window_facts, self._take_facts, self.show_opening_problem, owner=self)

    def show_opening_problem(self, problem: ThiduaError) -> None:
        """Say why the data cannot be opened, with the way to try again; nothing was changed."""
        from thidua_desktop.messages import error_sentence  # start-up: the sentences load all records

        text = error_sentence(problem)
        self._opening.show_text(self.tr("Chưa mở được dữ liệu"), text, self._retry)
        self._stack.setCurrentWidget(self._opening)

    def jump(self) -> None:
        """Open the jump box over all pages and commands."""
        from thidua_desktop.ui.jump_box import JumpBox  # start-up: not needed for the first paint

        if self._jump is None:
            self._jump = JumpBox(self.context.look, self)
        self._jump.open(self.commands())

    def commands(self) -> list[Command]:
        """Give what can be done now: pages, the actions of the page that is shown, the window's own."""
        page = self.current_page()
        own = action_commands(page.actions_of_page, page.TITLE) if page is not None else []
        return [*own, *self._commands] if self._side.isEnabled() else self._commands[-2:]

    def show_keys(self) -> None:
        """Open the key card."""
        from thidua_desktop.ui.key_card import KeyCard  # start-up: not needed for the first paint

        KeyCard(self.commands(), self).open()

    def reload(self) -> None:
        """Read the shown page again."""
        page = self.current_page()
        if page is not None:
            page.reload()

    # ------------------------------------------------------------------ frame

    def paintEvent(self, event: QPaintEvent) -> None:
        """Tell once that the window stands on the screen."""
        super().paintEvent(event)
        if not self._was_painted:
            self._was_painted = True
            QTimer.singleShot(0, self.painted.emit)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Close unless a page holds something unsaved that the person wants to keep."""
        page = self.current_page()
        if page is not None and not page.may_leave():
            event.ignore()
            return
        self.context.runner.close()
        super().closeEvent(event)

    def _page(self, page_id: str) -> Page:
        if page_id not in self._pages:
            page = make_page(self._entries[page_id], self.context)
            page.count_changed.connect(lambda count, name=page_id: self._side.show_count(name, count))
            self._pages[page_id] = page
            self._stack.addWidget(page)
        return self._pages[page_id]

    def _take_facts(self, facts: "WindowFacts") -> None:
        self._side.setEnabled(facts.office is not None)
        self.status_line.show_backup(facts.last_backup)
        self.status_line.show_waiting(facts.waiting_packages)
        self._side.show_count("exchange", facts.waiting_packages) if "exchange" in self._entries else None
        name = facts.office_name
        title = self.tr("{app} – {office}").format(app=APP_NAME, office=name) if name else APP_NAME
        self.setWindowTitle(title)
        if (facts.office, facts.office_name, facts.periods) != self._shown_facts():
            self.state.show(facts.office, facts.office_name, facts.periods)
        if facts.office is None:
            self._show_first_start()
        elif self.current_page() is None:
            self.show_page(next(iter(self._entries)))

    def _shown_facts(self) -> tuple[object, ...]:
        return (self.state.office, self.state.office_name, self.state.periods)

    def _show_first_start(self) -> None:
        # Only a new workspace needs it: the start of every other day does not pay for it.
        from thidua_desktop.ui.first_start.page import FirstStart  # start-up cost named above

        if not isinstance(self._stack.currentWidget(), FirstStart):
            self._stack.setCurrentIndex(self._stack.addWidget(FirstStart(self.context, self)))

    def _take_changes(self, families: frozenset[Family]) -> None:
        if families & _FACT_FAMILIES:
            self.show_data()

    def _show_state(self) -> None:
        self._side.show_office(self.state.office_name)
        self._side.show_periods(self.state.periods, self.state.period)

    def _make_commands(self) -> list[Command]:
        pages, window = self.tr("Các trang"), self.tr("Cửa sổ")
        found = []
        for place, entry in enumerate(self._entries.values()):
            found.append(self._command(entry.title, pages, page_shortcut(place), self._opener(entry.page_id)))
        found.append(self._command(self.tr("Tìm nhanh trang hoặc lệnh"), window, "Ctrl+K", self.jump))
        found.append(self._command(self.tr("Nạp lại trang đang xem"), window, "F5", self.reload))
        found.append(self._command(self.tr("Bảng phím tắt"), window, "F1", self.show_keys))
        found.append(self._command(self.tr("Thoát chương trình"), window, "Ctrl+Q", self.close))
        return found

    def _command(self, words: str, group: str, keys: str, run: Callable[[], object]) -> Command:
        action = QAction(words, self)
        action.setShortcut(QKeySequence(keys))
        action.triggered.connect(run)
        self.addAction(action)
        return Command(words, group, keys, action.trigger)

    def _opener(self, page_id: str) -> Callable[[], None]:
        def open_page() -> None:
            if self._side.isEnabled():
                self.show_page(page_id)

        return open_page

    def _lay_out(self, look: Look) -> None:
        self.setWindowTitle(APP_NAME)
        self.setMinimumSize(Space.WINDOW_LEAST)
        self.resize(Space.WINDOW * look.scale)
        middle = QWidget(self)
        layout = QHBoxLayout(middle)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._side)
        layout.addWidget(self._stack, 1)
        self.setCentralWidget(middle)
        self.setStatusBar(self.status_line)

    def _connect(self, runner: Runner) -> None:
        self._side.page_chosen.connect(self.show_page)
        self._side.find_asked.connect(self.jump)
        self._side.period_chosen.connect(self.state.choose_period)
        self.state.changed.connect(self._show_state)
        self.status_line.strip.cancelled.connect(runner.cancel)
        runner.saved.connect(self._take_saved)
        runner.progress.connect(self.status_line.show_progress)
        runner.busy.connect(self.status_line.show_busy)
        runner.changed.connect(self._take_changes)

    def _take_saved(self, moment: datetime) -> None:
        self.status_line.show_saved(moment)
