"""The tool of a page that opens the list of titles."""

from PySide6.QtCore import QObject

from thidua_desktop.ui.keys import Do
from thidua_desktop.ui.page import Page


class TitlesTool(QObject):
    """`Danh hiệu, khen thưởng` in the menu of a page."""

    def __init__(self, page: Page) -> None:
        """Put the tool into the menu "Tiện ích" of the page."""
        super().__init__(page)
        self._page = page
        self.action = page.add_tool(
            self.tr("Danh mục danh hiệu, khen thưởng…"), self._open, Do.NOTHING, "achievement"
        )

    def _open(self) -> None:
        from thidua_desktop.ui.titles.dialog import TitlesDialog  # start-up: with the first look at them

        TitlesDialog(self._page.context, self._page).start()
