"""Choose the size of the text; every page is laid out again at once."""

from collections.abc import Callable

from PySide6.QtWidgets import QComboBox, QWidget

from thidua_desktop.ui.look import SYSTEM_TEXT, TEXT_SIZES, Look
from thidua_desktop.ui.preferences import keep_text_size


class TextSizeBox(QComboBox):
    """The sizes in percent. `may_change` asks about unsaved work first: the page is made anew."""

    def __init__(self, look: Look, may_change: Callable[[], bool], parent: QWidget) -> None:
        """Show the size in force."""
        super().__init__(parent)
        self._look = look
        self._may_change = may_change
        self._sizes = (SYSTEM_TEXT, *TEXT_SIZES)
        for size in self._sizes:
            self.addItem(self.tr("{size} %").format(size=size) if size else self.tr("Theo máy tính"), size)
        self.setAccessibleName(self.tr("Cỡ chữ"))
        self.setToolTip(self.tr("Cỡ chữ của mọi trang và cửa sổ"))
        self._show_size()
        self.activated.connect(self._choose)

    def _choose(self, place: int) -> None:
        size = self._sizes[place]
        if size == self._look.text_size:
            return
        if not self._may_change():
            self._show_size()
            return
        keep_text_size(size)
        self._look.set_text_size(size)

    def _show_size(self) -> None:
        self.setCurrentIndex(self._sizes.index(self._look.text_size))
