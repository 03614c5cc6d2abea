"""The tool of a page that opens the published indices."""

from PySide6.QtCore import QObject

from thidua_desktop.ui.keys import Do
from thidua_desktop.ui.page import Page


class IndicesTool(QObject):
    """`Chỉ số công bố` in the menu of a page."""

    def __init__(self, page: Page) -> None:
        """Put the tool into the menu "Tiện ích" of the page."""
        super().__init__(page)
        self._page = page
        self.action = page.add_tool(self.tr("Chỉ số công bố…"), self._open, Do.NOTHING, "chart")

    def _open(self) -> None:
        from thidua_desktop.ui.indices.dialog import IndicesDialog  # start-up: with the first look at them

        IndicesDialog(self._page.context, self._page).start()
