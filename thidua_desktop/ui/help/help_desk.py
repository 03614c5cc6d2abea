"""Who opens help: reads the book and makes the window when F1 is pressed for the first time."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from thidua_desktop.ui.page import PageContext

if TYPE_CHECKING:  # only a name here: the window is made when it is first asked for
    from thidua_desktop.ui.help.window import HelpWindow


class HelpDesk(QObject):
    """Open help at a page, and what can be reached from it: the key card and the hand-out."""

    def __init__(self, context: PageContext, show_keys: Callable[[], None], parent: QObject) -> None:
        """Make nothing yet."""
        super().__init__(parent)
        self._context = context
        self._show_keys = show_keys
        self._window: HelpWindow | None = None

    @property
    def window(self) -> "HelpWindow | None":
        """The help window once it was asked for."""
        return self._window

    def show(self, page_id: str) -> None:
        """Show a page of the help; the contents when the place has none of its own."""
        window = self._window or self._make()
        window.show_page(page_id)
        window.come_up()

    def close(self) -> None:
        """Close the window for good; called when the program ends."""
        if self._window is not None:
            self._window.close()
            self._window.deleteLater()
            self._window = None

    def _make(self) -> "HelpWindow":
        # Start-up cost: nobody pays for the pages who does not read them.
        from thidua_desktop.operations.help_book import read_help_book
        from thidua_desktop.ui.help.window import HelpWindow

        window = HelpWindow(read_help_book(), self._context.look)
        window.keys_asked.connect(self._show_keys)
        window.guide_asked.connect(self._show_guide)
        self._window = window
        return window

    def _show_guide(self) -> None:
        from thidua_desktop.ui.help.guide_preview import GuidePreview  # start-up cost: the PDF parts

        GuidePreview(self._context, self._window).open()
