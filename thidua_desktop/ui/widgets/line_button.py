"""A line that is clicked: a title, a sentence under it, a badge on the right."""

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from thidua_desktop.ui.look import Look, Space
from thidua_desktop.ui.widgets.record_delegate import paint_badge

_HEIGHT = 46


class LineButton(QAbstractButton):
    """One thing to do or to look at; a click or Enter goes there."""

    def __init__(self, words: tuple[str, str], badge: tuple[str, str], look: Look, parent: QWidget) -> None:
        """Show (title, sentence) and (badge text, tone); an empty badge text shows none."""
        super().__init__(parent)
        self._look = look
        self._sentence = words[1]
        self._badge = badge
        self.setText(words[0])
        self.setAccessibleName(f"{words[0]}. {words[1]}. {badge[0]}")
        self.setToolTip(words[0])
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Two lines high."""
        return QSize(self._look.px(240), self._look.px(_HEIGHT))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the line."""
        look = self._look
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.underMouse() or self.hasFocus():
            painter.setBrush(look.color("hover"))
            painter.setPen(look.color("primary") if self.hasFocus() else Qt.PenStyle.NoPen)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)
        room = self._paint_badge(painter)
        words = self.rect().adjusted(Space.SMALL, Space.TIGHT, -Space.SMALL - room, -Space.TIGHT)
        half = words.height() // 2
        upper, lower = words.adjusted(0, 0, 0, -half), words.adjusted(0, half, 0, 0)
        self._paint_line(painter, upper, self.text(), (look.font("body", QFont.Weight.Medium), "ink"))
        self._paint_line(painter, lower, self._sentence, (look.font("small"), "muted"))

    def _paint_line(self, painter: QPainter, rect: QRect, text: str, style: tuple[QFont, str]) -> None:
        painter.setFont(style[0])
        painter.setPen(self._look.color(style[1]))
        shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, rect.width())
        painter.drawText(rect, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)

    def _paint_badge(self, painter: QPainter) -> int:
        if not self._badge[0]:
            return 0
        font = self._look.font("small", QFont.Weight.Medium)
        metrics = QFontMetrics(font)
        width, height = metrics.horizontalAdvance(self._badge[0]) + 18, metrics.height() + 4
        box = QRectF(self.width() - width - Space.SMALL, (self.height() - height) / 2, width, height)
        paint_badge(painter, box, font, self._look, self._badge)
        return width + Space.GAP
