"""A main part with a second one beside it, or below it where there is little room for the text."""

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from thidua_desktop.ui.look import Look, Space

_FIRST_PX, _SECOND_PX = 240, 200
"""Heights that the parts have at least when one stands below the other; the page scrolls."""
_UNBOUND = 16_777_215
"""Qt's word for no maximum."""


class TwoParts(QWidget):
    """Keep two widgets side by side while there are `from_px` pixels at the usual text size.

    `width_px` fixes the width of the second part while it stands beside the first; 0 shares by `shares`.
    """

    def __init__(self, look: Look, from_px: int, width_px: int = 0, parent: QWidget | None = None) -> None:
        """Start empty; fill with `set_parts`."""
        super().__init__(parent)
        self._look = look
        self._from_px = from_px
        self._width_px = width_px
        self._first: QWidget | None = None
        self._second: QWidget | None = None
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(Space.GAP)

    def set_parts(self, first: QWidget, second: QWidget, shares: tuple[int, int] = (1, 0)) -> None:
        """Show two parts; `shares` are their stretch side by side."""
        self.set_second(second, shares[1])
        self.set_first(first, shares[0])

    def set_from(self, from_px: int) -> None:
        """Ask for another width from which the parts stand side by side: a table got other columns."""
        self._from_px = from_px
        self._fit()

    def set_first(self, first: QWidget, share: int = 1) -> None:
        """Show the main part, instead of one that was shown before, which stays with its owner."""
        if self._first is not None:
            self._row.removeWidget(self._first)
        self._first = first
        self._row.insertWidget(0, first, share)
        self._fit()

    def set_second(self, second: QWidget, share: int = 0) -> None:
        """Show the part beside it."""
        self._second = second
        self._row.addWidget(second, share)
        self._fit()

    def is_side_by_side(self) -> bool:
        """Tell whether the second part stands beside the first."""
        return self._row.direction() is QBoxLayout.Direction.LeftToRight

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the second part where there is room for it."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        side = self.width() >= self._look.px(self._from_px)
        directions = QBoxLayout.Direction
        self._row.setDirection(directions.LeftToRight if side else directions.TopToBottom)
        for part, least in ((self._first, _FIRST_PX), (self._second, _SECOND_PX)):
            if part is not None:
                part.setMinimumHeight(0 if side else self._look.px(least))
        if self._second is not None and self._width_px:
            width = self._look.px(self._width_px)
            self._second.setMinimumWidth(width if side else 0)
            self._second.setMaximumWidth(width if side else _UNBOUND)
