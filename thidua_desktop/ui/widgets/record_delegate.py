"""The slim delegate of record tables: draws the text of a cell itself, figures on equal widths."""

from functools import lru_cache

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QFontMetricsF, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTableView

from thidua_desktop.ui.look import Look, Space
from thidua_desktop.ui.widgets.record_model import Align, Column, ListModel

_Index = QModelIndex | QPersistentModelIndex
_PAD = 10
_SIGN = 14
_SIGN_GAP = 4


class FigurePainter:
    """Draw figures so that digits stand under each other: the UI family has no tabular figures of its own."""

    def __init__(self, font: QFont) -> None:
        """Measure the digits of a font."""
        self.font = font
        metrics = QFontMetricsF(font)
        self._digit = max(metrics.horizontalAdvance(digit) for digit in "0123456789")
        self._metrics = metrics
        self._baseline = metrics.ascent() - metrics.height() / 2
        self._places = lru_cache(maxsize=2048)(self._measure)

    def width(self, text: str) -> float:
        """Give the width a text takes."""
        return self._places(text)[1]

    def draw(self, painter: QPainter, rect: QRect, text: str) -> None:
        """Draw a text ending at the right of the rectangle, in the painter's pen."""
        places, width = self._places(text)
        left = rect.right() + 1 - width
        y = rect.center().y() + 1 + self._baseline
        for char, offset in places:
            painter.drawText(QPointF(left + offset, y), char)

    def _measure(self, text: str) -> tuple[tuple[tuple[str, float], ...], float]:
        places: list[tuple[str, float]] = []
        at = 0.0
        for char in text:
            own = self._metrics.horizontalAdvance(char)
            advance = self._digit if char.isdigit() else own
            places.append((char, at + (advance - own) / 2))
            at += advance
        return tuple(places), at


class RecordDelegate(QStyledItemDelegate):
    """Paint background, text, figures and badges of a record table."""

    def __init__(self, look: Look, view: QTableView) -> None:
        """Take fonts and colours from the look, again when it changes."""
        super().__init__(view)
        self._look = look
        self._view = view
        self._take_look()
        look.changed.connect(self._take_look)

    def _take_look(self) -> None:
        look = self._look
        self._fonts = {False: look.font("table"), True: look.font("table", QFont.Weight.DemiBold)}
        self._metrics = {bold: QFontMetrics(font) for bold, font in self._fonts.items()}
        self._figures = {bold: FigurePainter(font) for bold, font in self._fonts.items()}
        self._badge_font = look.font("small", QFont.Weight.Medium)
        self._badge_metrics = QFontMetrics(self._badge_font)

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        """Every row has the height of the look."""
        return QSize(80, self._look.px(Space.ROW))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Draw one cell."""
        model = index.model()
        assert isinstance(model, ListModel)  # noqa: S101  # it is made for record tables only
        column: Column[object] = model.columns[index.column()]
        record = model.record(index.row())
        rect = option.rect
        self._paint_background(painter, option, index)
        if record is None:
            self._paint_awaited(painter, rect)
            return
        text = column.text(record).replace("\n", " ")
        if not text:
            return
        inner = rect.adjusted(_PAD, 0, -_PAD, 0)
        tone = column.tone(record) if column.tone else "ink"
        sign = column.icon(record) if column.icon else ""
        if sign:
            side = self._look.px(_SIGN)
            place = QRect(inner.left(), inner.center().y() - side // 2 + 1, side, side)
            self._look.icon(sign, tone).paint(painter, place)
            if column.is_sign:
                return
            inner = inner.adjusted(side + _SIGN_GAP, 0, 0, 0)
        if column.is_badge:
            self._paint_badge(painter, inner, text, tone)
            return
        painter.setFont(self._fonts[column.is_bold])
        painter.setPen(self._look.color(tone))
        if column.align is Align.RIGHT:
            self._figures[column.is_bold].draw(painter, inner, text)
            return
        metrics = self._metrics[column.is_bold]
        if metrics.horizontalAdvance(text) > inner.width():
            text = metrics.elidedText(text, Qt.TextElideMode.ElideRight, inner.width())
        painter.drawText(inner, column.align.value | Qt.AlignmentFlag.AlignVCenter, text)

    def _paint_background(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(option.rect, self._look.color("primary_soft"))
            if index.column() == 0:
                edge = QRect(option.rect.left(), option.rect.top(), 3, option.rect.height())
                painter.fillRect(edge, self._look.color("primary"))
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(option.rect, self._look.color("hover"))
        elif index.row() % 2:
            painter.fillRect(option.rect, self._look.color("zebra"))

    def _paint_awaited(self, painter: QPainter, rect: QRect) -> None:
        """Hold the place of a text that is being read."""
        height = self._metrics[False].xHeight()
        bar = QRectF(rect.left() + _PAD, rect.center().y() - height / 2, rect.width() * 0.45, height)
        painter.fillRect(bar, self._look.color("hover"))

    def _paint_badge(self, painter: QPainter, rect: QRect, text: str, tone: str) -> None:
        width = min(rect.width(), self._badge_metrics.horizontalAdvance(text) + 16)
        height = self._badge_metrics.height() + 3
        box = QRectF(rect.left(), rect.center().y() - height / 2 + 1, width, height)
        paint_badge(painter, box, self._badge_font, self._look, (text, tone))


def paint_badge(painter: QPainter, box: QRectF, font: QFont, look: Look, words: tuple[str, str]) -> None:
    """Draw a badge of (text, tone) into a box."""
    text, tone = words
    plain = tone in ("plain", "muted", "ink")
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(look.color("background" if plain else f"{tone}_soft"))
    painter.drawRoundedRect(box, box.height() / 2, box.height() / 2)
    painter.setFont(font)
    painter.setPen(look.color("muted" if plain else tone))
    shown = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, int(box.width()) - 8)
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, shown)
    painter.restore()
