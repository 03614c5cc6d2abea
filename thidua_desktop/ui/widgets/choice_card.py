"""A large button with an icon, a title and a sentence: one of a few ways to begin."""

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from thidua_desktop.ui.look import Look, Space

_ICON_PX = 28


class ChoiceCard(QAbstractButton):
    """A card that is clicked, or chosen with Space or Enter."""

    def __init__(
        self, icon: str, title: str, sentence: str, look: Look, parent: QWidget | None = None
    ) -> None:
        """Describe the way."""
        super().__init__(parent)
        self._look = look
        self._icon_name = icon
        self._sentence = sentence
        self.setText(title)
        self.setAccessibleName(title)
        self.setAccessibleDescription(sentence)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Room for a title and two lines."""
        return QSize(self._look.px(520), self._look.px(72))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the card."""
        look = self._look
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        is_near = self.underMouse() or self.isDown()
        painter.setBrush(look.color("primary_soft" if is_near else "surface"))
        painter.setPen(look.color("primary" if self.hasFocus() or is_near else "line"))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 10, 10)
        side = look.px(_ICON_PX)
        mark = QRect(Space.CARD, (self.height() - side) // 2, side, side)
        painter.drawPixmap(mark.topLeft(), look.picture(self._icon_name, "primary", _ICON_PX))
        words = self.rect().adjusted(2 * Space.CARD + side, Space.CARD, -Space.CARD, -Space.SMALL)
        painter.setFont(look.font("section", QFont.Weight.DemiBold))
        painter.setPen(look.color("ink"))
        painter.drawText(words, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop, self.text())
        below = words.adjusted(0, painter.fontMetrics().height() + Space.TIGHT, 0, 0)
        painter.setFont(look.font("body"))
        painter.setPen(look.color("muted"))
        painter.drawText(below, Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft, self._sentence)
