"""A bar chart with direct labels: the name and value above each bar; drawn in the tokens, copied as text."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QKeyEvent, QKeySequence, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QSizePolicy, QWidget

from thidua_desktop.ui.look import Look, Space
from thidua_desktop.ui.widgets.record_delegate import FigurePainter

_ROW_PX = 38
_ROW_MOST_PX = 48
_NAME_PX = 22
_BAR_PX = 7


@dataclass(frozen=True, slots=True)
class Bar:
    """One bar: name, length, the words at its end, and its tone ("bar", "bar_quiet", "gold_bar")."""

    label: str
    value: int
    words: str
    tone: str = "bar"


class BarChart(QWidget):
    """Bars from zero, so that lengths compare honestly. Ctrl+C copies names and values as a table."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        """Start without bars."""
        super().__init__(parent)
        self._look = look
        self._bars: tuple[Bar, ...] = ()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        look.changed.connect(self.update)

    def set_bars(self, bars: Sequence[Bar]) -> None:
        """Show these bars, from top to bottom."""
        self._bars = tuple(bars)
        self.setAccessibleDescription("; ".join(f"{bar.label}: {bar.words}" for bar in self._bars))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """As high as the bars need."""
        return QSize(self._look.px(320), self._look.px(_ROW_PX) * len(self._bars))

    def minimumSizeHint(self) -> QSize:
        """Never lower than the bars need."""
        return QSize(self._look.px(220), self.sizeHint().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Copy with Ctrl+C."""
        if event.matches(QKeySequence.StandardKey.Copy):
            QApplication.clipboard().setText("\n".join(f"{bar.label}\t{bar.words}" for bar in self._bars))
            return
        super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the bars."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        row = self._row_height()
        names = self._look.font("body")
        figures = FigurePainter(self._look.font("body", QFont.Weight.DemiBold))
        longest = max((bar.value for bar in self._bars), default=0)
        for place, bar in enumerate(self._bars):
            line = QRect(0, place * row, self.width(), self._look.px(_NAME_PX))
            painter.setPen(self._look.color("ink"))
            painter.setFont(figures.font)
            figures.draw(painter, line, bar.words)
            painter.setFont(names)
            box = line.adjusted(0, 0, -round(figures.width(bar.words)) - Space.GAP, 0)
            name = painter.fontMetrics().elidedText(bar.label, Qt.TextElideMode.ElideRight, box.width())
            painter.drawText(box, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, name)
            self._paint_bar(painter, line.bottom() + 2, bar, longest)

    def _row_height(self) -> int:
        """A chart that is given more room than it needs spreads its bars a little."""
        room = self.height() // max(1, len(self._bars))
        return min(max(room, self._look.px(_ROW_PX)), self._look.px(_ROW_MOST_PX))

    def _paint_bar(self, painter: QPainter, top: int, bar: Bar, longest: int) -> None:
        height = self._look.px(_BAR_PX)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._look.color("primary_soft"))
        painter.drawRoundedRect(QRectF(0, top, self.width(), height), 3, 3)
        painter.setBrush(self._look.color(bar.tone))
        length = self.width() * max(0, bar.value) / longest if longest > 0 else 0.0
        painter.drawRoundedRect(QRectF(0, top, length, height), 3, 3)
