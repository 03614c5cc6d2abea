"""Start-up in order: log, look, window painted, then the workspace opened on the lane; and the crash hook."""

import logging
import sys
import threading
from datetime import date, datetime
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QObject, QTimer
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from thidua_desktop import APP_NAME, __version__, paths
from thidua_desktop.ui.language import Language, speak
from thidua_desktop.ui.look import STYLE, Look
from thidua_desktop.ui.main_window import MainWindow
from thidua_desktop.ui.preferences import read_language, read_mode, read_text_size

if TYPE_CHECKING:  # only names here: loading them would cost the first paint
    from thidua_desktop.cli.self_check import Painted
    from thidua_desktop.data.store.store import Store
    from thidua_desktop.ui.crash import CrashReport
    from thidua_desktop.ui.desk import Desk

log = logging.getLogger(__name__)

_LONGEST_PAINT_MS = 30_000
_STEP_PX = 3
_ICON_SIDES = (16, 32, 48)


def local_today() -> date:
    """Give the day by the computer's own calendar."""
    return datetime.now().astimezone().date()


def make_application(*options: str) -> QApplication:
    """Give the one application, made with Qt's options when it does not stand yet."""
    application = QApplication.instance() or QApplication([*sys.argv[:1], "-style", STYLE, *options])
    assert isinstance(application, QApplication)  # noqa: S101  # no other kind is ever made here
    application.setApplicationName(APP_NAME)
    QLocale.setDefault(QLocale(QLocale.Language.Vietnamese, QLocale.Country.Vietnam))
    return application


def run_window(workspace: Path | None, exit_after_paint: bool = False) -> int:
    """Open the window and run until it is closed; gives the exit status.

    Without `workspace` the person's own is opened, and made when there is none. `exit_after_paint` leaves
    with 0 once the window stands on the screen, before any data is opened.
    """
    application = make_application()
    program = Program(application, workspace)
    program.start(exit_after_paint=exit_after_paint)
    status = application.exec()
    program.end()
    log.info("end")
    return status


class Program(QObject):
    """One running program: what is made at start, in order, and taken down at the end."""

    def __init__(self, application: QApplication, workspace: Path | None) -> None:
        """Make look and window; nothing is opened yet."""
        super().__init__()
        self._application = application
        self._workspace = workspace
        self._hooks = (sys.excepthook, threading.excepthook)
        self._language = read_language()
        if self._language is not Language.VIETNAMESE:
            speak(application, self._language)  # the frame is painted with these words
        self.look = Look(application, paths.resource(), read_mode(), read_text_size())
        self.window = MainWindow(self.look)
        self.desk: Desk | None = None
        self._log_path: Path | None = None
        self._crash: CrashReport | None = None

    def start(self, *, exit_after_paint: bool) -> None:
        """Show the window; open the workspace once it is painted."""
        sys.excepthook = self._take_crash
        threading.excepthook = self._take_thread_crash
        self.window.painted.connect(self._application.quit if exit_after_paint else self._go_on)
        self.window.show_whole()

    def end(self) -> None:
        """End the lane and give the hooks back."""
        if self.desk is not None:
            self.desk.context.runner.close()
        sys.excepthook, threading.excepthook = self._hooks
        self.window.deleteLater()

    def _go_on(self) -> None:
        # All of this costs more than the first paint: log, Qt's words, lane, dialogs, pages.
        from thidua_desktop.log import start_log
        from thidua_desktop.running import announce_running
        from thidua_desktop.ui.desk import Desk
        from thidua_desktop.ui.tasks import Runner

        announce_running()
        self._application.setWindowIcon(self._icon())
        self._log_path = start_log(paths.log_folder())
        log.info("start %s", __version__)
        if self._language is Language.VIETNAMESE:
            speak(self._application, self._language)  # the frame has none of Qt's own words
        self.desk = Desk(self.window, Runner(), self.look, local_today)
        self.desk.asked_again.connect(self._open)
        self._open()

    def _icon(self) -> QIcon:
        icon = QIcon()
        for side in _ICON_SIDES:
            icon.addPixmap(self.look.picture("program/program", "ink", side))
        return icon

    def _open(self) -> None:
        assert self.desk is not None  # noqa: S101  # made in `_go_on`, which alone leads here
        workspace = self._workspace or paths.default_workspace()
        desk = self.desk
        desk.context.runner.open(
            lambda: open_or_create(workspace), self._show_data, desk.show_opening_problem
        )

    def _show_data(self, _nothing: None) -> None:
        assert self.desk is not None  # noqa: S101  # as above
        self.desk.show_data()

    def _take_crash(
        self, kind: type[BaseException], error: BaseException, traceback: TracebackType | None
    ) -> None:
        if issubclass(kind, KeyboardInterrupt):
            self._application.quit()
            return
        from thidua_desktop.ui.crash import CrashReport  # start-up: hopefully never needed

        log.error("unexpected error", exc_info=(kind, error, traceback))
        self._crash = self._crash or CrashReport(self.window, self._log_path)
        self._crash.show()

    def _take_thread_crash(self, arguments: threading.ExceptHookArgs) -> None:
        if arguments.exc_value is not None:
            log.error("unexpected error in a thread", exc_info=arguments.exc_value)


class HiddenScreen:
    """What the self-check asks of the window's side, on a screen that nobody sees."""

    def __init__(self) -> None:
        """Make the application; no window yet."""
        self._application = make_application("-platform", "offscreen")

    def paint(self) -> "Painted":
        """Paint the main window once, as it stands before any data is open, and look at the picture."""
        from thidua_desktop.cli.self_check import Painted  # start-up cost: the window needs no commands

        program = Program(self._application, None)
        # Leave with `exit`: `quit` closes windows first, which asks once more to quit whatever runs next.
        program.window.painted.connect(self._application.exit)
        # A window that is never painted must not keep the check waiting for ever. The timer is stopped: an
        # `exit` that comes later would end every loop that begins after it.
        patience = QTimer(program.window, singleShot=True, interval=_LONGEST_PAINT_MS)
        patience.timeout.connect(self._application.exit)
        patience.start()
        program.window.show()
        self._application.exec()
        patience.stop()
        picture = program.window.grab().toImage()
        program.window.close()
        program.end()
        program.look.deleteLater()
        rows, columns = range(0, picture.height(), _STEP_PX), range(0, picture.width(), _STEP_PX)
        colours = {picture.pixel(column, row) for row in rows for column in columns}
        return Painted(len(colours), program.look.has_family)

    def read_pdf(self, file: Path) -> str:
        """Read the text of all pages back, as the preview sees it."""
        from thidua_desktop.ui.printing.printer import open_document  # start-up cost: only papers need it

        document = open_document(file.read_bytes())
        pages = [document.getAllText(page).text() for page in range(document.pageCount())]
        document.close()
        return "\n".join(pages)


def open_or_create(workspace: Path) -> "Store":
    """Open a workspace, or make it when there is none yet; runs on the lane. Raises as Store does."""
    from thidua_desktop.data.store.store import Store  # its imports cost more than the first paint

    if workspace.exists():
        return Store.open(workspace)
    return Store.create(workspace)
