"""A main part with a second one beside it, or below it where there is little room for the text."""

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QSizePolicy, QWidget

from thidua_desktop.ui.look import Look, Space

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
        self._second: QWidget | None = None
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(Space.GAP)

    def set_parts(self, first: QWidget, second: QWidget, shares: tuple[int, int] = (1, 0)) -> None:
        """Show two parts; `shares` are their stretch side by side."""
        self._second = second
        self._row.addWidget(first, shares[0])
        self._row.addWidget(second, shares[1])
        self._fit()

    def replace_first(self, first: QWidget) -> None:
        """Show another first part; the old one stays with its owner."""
        share = max(1, self._row.stretch(0))
        item = self._row.takeAt(0) if self._row.count() > 1 else None
        old = item.widget() if item is not None else None
        if old is not None:
            old.hide()
        self._row.insertWidget(0, first, share)
        first.show()

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
        if self._second is None or not self._width_px:
            return
        width = self._look.px(self._width_px)
        self._second.setMinimumWidth(width if side else 0)
        self._second.setMaximumWidth(width if side else _UNBOUND)
        policy = self._second.sizePolicy()
        policy.setHorizontalPolicy(QSizePolicy.Policy.Preferred)
        self._second.setSizePolicy(policy)
