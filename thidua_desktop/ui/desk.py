"""What brings the frame to life once it is painted: the lane, the dialogs, the pages, the keys."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QAction, QKeySequence

from thidua_desktop import APP_NAME
from thidua_desktop.domain.errors import DamagedDataError, ThiduaError
from thidua_desktop.domain.families import Family
from thidua_desktop.ui.commands import Command, action_commands
from thidua_desktop.ui.dialogs import Dialogs
from thidua_desktop.ui.first_start.page import FirstStart
from thidua_desktop.ui.help.asking import help_id_of
from thidua_desktop.ui.help.help_desk import HelpDesk
from thidua_desktop.ui.jump_box import JumpBox
from thidua_desktop.ui.key_card import KeyCard
from thidua_desktop.ui.keys import Do, Keys
from thidua_desktop.ui.look import Look
from thidua_desktop.ui.main_window import MainWindow
from thidua_desktop.ui.marked import translated
from thidua_desktop.ui.page import CurrentState, Page, PageContext
from thidua_desktop.ui.page_list import make_page, page_shortcut
from thidua_desktop.ui.preferences import read_key_profile
from thidua_desktop.ui.state_reading import WindowFacts, count_waiting_sheets, read_window_facts
from thidua_desktop.ui.tasks import Runner
from thidua_desktop.ui.widgets.empty_state import EmptyState
from thidua_desktop.ui.words import error_sentence

_SLOW_MS = 400
"""Work on the lane that takes longer is shown at the foot of the window."""
_FACT_FAMILIES = frozenset({Family.OFFICE, Family.UNITS, Family.PERIODS, Family.EXCHANGE})


class Desk(QObject):
    """Work at the window. `asked_again` when the person wants the data to be opened once more."""

    asked_again = Signal()

    def __init__(
        self,
        window: MainWindow,
        runner: Runner,
        look: Look,
        today: Callable[[], date],
        dialogs: Dialogs | None = None,
    ) -> None:
        """Join window and lane; nothing is read yet."""
        super().__init__(window)
        self._window = window
        self._entries = {entry.page_id: entry for entry in window.entries}
        self._pages: dict[str, Page] = {}
        self.state = CurrentState(self)
        self.dialogs = dialogs or Dialogs(window, look)
        self.keys = Keys(read_key_profile(), self)
        self.context = PageContext(runner, self.dialogs, look, today, self.show_page, self.state, self.keys)
        runner.set_boundary(self.dialogs)
        self._trouble = EmptyState(look, window)
        window.stack.addWidget(self._trouble)
        self._jump = JumpBox(look, window)
        self.help = HelpDesk(self.context, self.show_keys, self)
        self._retry = QAction(self.tr("Thử mở lại"), self)
        self._retry.triggered.connect(self.asked_again)
        self._damaged: Path | None = None
        self._restore = QAction(self.tr("Phục hồi từ bản sao…"), self)
        self._restore.triggered.connect(self._open_restore)
        self._commands = self._make_commands()
        self._connect(runner)
        window.ask_before_closing(self.may_close)
        look.resized.connect(self._make_pages_anew)

    # ------------------------------------------------------------------ pages

    def current_page(self) -> Page | None:
        """Give the page that is shown, or None before the data is open."""
        widget = self._window.stack.currentWidget()
        return widget if isinstance(widget, Page) else None

    def show_page(self, page_id: str, argument: object | None = None) -> None:
        """Show a page, made when it is first asked for, and hand it what it is to show."""
        leaving = self.current_page()
        if leaving is not None and page_id != leaving.PAGE_ID and not leaving.may_leave():
            self._window.side.show_current(leaving.PAGE_ID)
            return
        page = self._page(page_id)
        self._window.stack.setCurrentWidget(page)
        self._window.side.show_current(page_id)
        page.setFocus()
        if argument is not None:
            page.enter(argument)

    def show_data(self) -> None:
        """Read whose workspace it is and show the first page; called when the store is open."""
        self.context.runner.read(read_window_facts, self._take_facts, self.show_opening_problem, owner=self)

    def show_opening_problem(self, problem: ThiduaError) -> None:
        """Say why the data cannot be opened, with the way to try again; nothing was changed."""
        text = error_sentence(problem)
        if problem.where:
            text = self.tr("{text}\nNơi đang mở: {place}").format(text=text, place=problem.where)
        self._damaged = (
            Path(problem.where) if isinstance(problem, DamagedDataError) and problem.where else None
        )
        also = self._restore if self._damaged is not None else None
        title = self.tr("Chưa mở được dữ liệu")
        self._trouble.show_text(title, text, self._retry, is_primary=True, also=also)
        self._window.stack.setCurrentWidget(self._trouble)

    def begin_anew(self) -> None:
        """Make every page anew and show the first: other data is open."""
        self._drop_pages()
        self.show_data()

    def reload(self) -> None:
        """Read the shown page again."""
        page = self.current_page()
        if page is not None:
            page.reload()

    # ------------------------------------------------------------------ keys

    def commands(self) -> list[Command]:
        """Give what can be done now: the actions of the page that is shown, the pages, the window's own."""
        page = self.current_page()
        own: list[Command] = []
        if page is not None:
            ordered = sorted(page.actions_of_page, key=self.keys.place)
            own = action_commands(ordered, translated(page.TITLE))
        usable = [
            (action, group)
            for action, group in self._commands
            if self._is_open() or group == self._own_group()
        ]
        return [*own, *(one for action, group in usable for one in action_commands([action], group))]

    def jump(self) -> None:
        """Open the jump box over all pages and commands."""
        self._jump.open(self.commands())

    def show_help(self) -> None:
        """Open the help page of what has the keyboard, else of the page that is shown."""
        stack = self._window.stack
        if stack.currentWidget() is self._trouble:
            self.help.show("repair")
            return
        self.help.show(help_id_of(self._window.focusWidget()) or help_id_of(stack.currentWidget()))

    def show_keys(self) -> None:
        """Open the key card."""
        KeyCard(self.commands(), self.context.look, self._window).open()

    def may_close(self) -> bool:
        """Ask the page about unsaved work, then end the lane; False keeps the window."""
        page = self.current_page()
        if page is not None and not page.may_leave():
            return False
        title = self.context.runner.title_of_long_work()
        if title and not self._may_stop(title):
            return False
        self.context.runner.close()
        self.help.close()
        return True

    # ------------------------------------------------------------------ inside

    def _watch_lane(self, is_busy: bool) -> None:
        if is_busy:
            self._slow.start()
        else:
            self._slow.stop()

    def _show_waiting(self) -> None:
        self._window.status_line.show_waiting(self.context.runner.title_of_long_work())

    def _may_stop(self, title: str) -> bool:
        question = self.tr("“{title}” chưa xong.").format(title=title)
        detail = self.tr("Dừng bây giờ thì việc này không ghi gì; dữ liệu đã lưu trước đó vẫn còn nguyên.")
        return self.dialogs.ask(question, self.tr("Dừng và thoát"), self.tr("Chờ làm xong"), detail)

    def _page(self, page_id: str) -> Page:
        if page_id not in self._pages:
            page = make_page(self._entries[page_id], self.context)
            page.count_changed.connect(lambda count, name=page_id: self._window.side.show_count(name, count))
            self._pages[page_id] = page
            self._window.stack.addWidget(page)
        return self._pages[page_id]

    def _make_pages_anew(self) -> None:
        """Lay every page out again in another text size; the one that is shown comes back."""
        shown = self.current_page()
        self._drop_pages()
        if shown is not None:
            self.show_page(shown.PAGE_ID)

    def _drop_pages(self) -> None:
        for page in self._pages.values():
            self._window.stack.removeWidget(page)
            page.deleteLater()
        self._pages.clear()

    def _open_restore(self) -> None:
        from thidua_desktop.ui.restoring.dialog import RestoreDialog  # start-up: hopefully never needed

        RestoreDialog(self.context, self._window, self._damaged).start()

    def _is_open(self) -> bool:
        return self._window.side.isEnabled()

    def _take_facts(self, facts: WindowFacts) -> None:
        window = self._window
        window.side.setEnabled(facts.office is not None)
        window.status_line.show_backup(facts.last_backup)
        window.status_line.show_sent(facts.last_sent)
        name = facts.office_name
        window.setWindowTitle(
            self.tr("{app} – {office}").format(app=APP_NAME, office=name) if name else APP_NAME
        )
        shown = (self.state.office, self.state.office_name, self.state.periods)
        if (facts.office, facts.office_name, facts.periods) != shown:
            self.state.show(facts.office, facts.office_name, facts.periods)
        if facts.office is None:
            self._show_first_start()
        elif self.current_page() is None:
            self._leave_first_start()
            self.show_page(next(iter(self._entries)))

    def _show_first_start(self) -> None:
        stack = self._window.stack
        if not isinstance(stack.currentWidget(), FirstStart):
            stack.setCurrentIndex(stack.addWidget(FirstStart(self.context, stack)))

    def _leave_first_start(self) -> None:
        widget = self._window.stack.currentWidget()
        if isinstance(widget, FirstStart):
            self._window.stack.removeWidget(widget)
            widget.deleteLater()

    def _take_changes(self, families: frozenset[Family]) -> None:
        if families & _FACT_FAMILIES:
            self.show_data()
        if Family.SCORES in families:
            self._count_sheets()

    def _show_state(self) -> None:
        self._window.side.show_office(self.state.office_name)
        self._window.side.show_periods(self.state.periods, self.state.period)
        self._count_sheets()

    def _count_sheets(self) -> None:
        period = self.state.period
        if period is None:
            self._show_sheet_count(0)
            return
        uid = period.uid
        self.context.runner.read(
            lambda store: count_waiting_sheets(store, uid), self._show_sheet_count, owner=self
        )

    def _show_sheet_count(self, count: int) -> None:
        self._window.side.show_count("scoring", count)

    def _own_group(self) -> str:
        return self.tr("Cửa sổ")

    def _make_commands(self) -> list[tuple[QAction, str]]:
        pages, window = self.tr("Các trang"), self._own_group()
        found = []
        for place, entry in enumerate(self._entries.values()):
            title = translated(entry.title)
            found.append(self._command(title, pages, page_shortcut(place), self._opener(entry.page_id)))
        found.append(self._command(self.tr("Tìm nhanh trang hoặc lệnh"), window, Do.JUMP, self.jump))
        found.append(self._command(self.tr("Nạp lại trang đang xem"), window, Do.RELOAD, self.reload))
        found.append(self._command(self.tr("Hướng dẫn về màn hình này"), window, "F1", self.show_help))
        found.append(self._command(self.tr("Bảng phím tắt"), window, "Shift+F1", self.show_keys))
        found.append(self._command(self.tr("Thoát chương trình"), window, Do.QUIT, self._window.close))
        return found

    def _command(
        self, words: str, group: str, keys: str | Do, run: Callable[[], object]
    ) -> tuple[QAction, str]:
        action = QAction(words, self._window)
        if isinstance(keys, Do):
            self.keys.bind(action, keys)
        else:
            action.setShortcut(QKeySequence(keys))
        action.triggered.connect(run)
        self._window.addAction(action)
        return action, group

    def _opener(self, page_id: str) -> Callable[[], None]:
        def open_page() -> None:
            if self._is_open():
                self.show_page(page_id)

        return open_page

    def _connect(self, runner: Runner) -> None:
        window = self._window
        window.side.page_chosen.connect(self.show_page)
        window.side.find_asked.connect(self.jump)
        window.help_asked.connect(self.help.show)
        window.side.period_chosen.connect(self.state.choose_period)
        self.state.changed.connect(self._show_state)
        self.state.refresh_asked.connect(self.show_data)
        self.state.replaced.connect(self.begin_anew)
        self.state.lost.connect(self.show_opening_problem)
        window.status_line.cancelled.connect(runner.cancel)
        runner.saved.connect(window.status_line.show_saved)
        runner.progress.connect(window.status_line.show_progress)
        runner.busy.connect(window.status_line.show_busy)
        self._slow = QTimer(self, singleShot=True, interval=_SLOW_MS)
        self._slow.timeout.connect(self._show_waiting)
        runner.busy.connect(self._watch_lane)
        runner.changed.connect(self._take_changes)
