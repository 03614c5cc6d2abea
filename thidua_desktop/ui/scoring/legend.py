"""The line under the grid that says what the colours and marks of cells mean."""

from collections.abc import Collection

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from thidua_desktop.ui.look import Look, Space
from thidua_desktop.ui.scoring.cells import CellState
from thidua_desktop.ui.scoring.row_painter import STATE_GROUNDS, STATE_MARKS

_SWATCH = 20
_SELDOM = frozenset({CellState.REASON, CellState.PROVISIONAL})
"""States of reviewers' rounds, and of sets that look at the whole bloc."""


class Legend(QWidget):
    """One swatch and one word for every state of a cell."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        """Name the states."""
        super().__init__(parent)
        self._look = look
        self._all = (
            (CellState.EMPTY, self.tr("trống")),
            (CellState.SAVED, self.tr("vừa lưu")),
            (CellState.WRONG, self.tr("sai")),
            (CellState.ASKED, self.tr("chờ quyết định")),
            (CellState.FLAGGED, self.tr("đánh dấu")),
            (CellState.REASON, self.tr("cần lý do")),
            (CellState.PROVISIONAL, self.tr("tạm tính")),
            (CellState.LOCKED, self.tr("khóa")),
        )
        self._states = tuple(one for one in self._all if one[0] not in _SELDOM)
        self.setAccessibleName(self.tr("Chú giải màu ô"))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        look.changed.connect(self.update)

    def show_seldom(self, states: Collection[CellState]) -> None:
        """Name those of the seldom states that the sheet that is shown can have."""
        self._states = tuple(one for one in self._all if one[0] not in _SELDOM or one[0] in states)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """As wide as its words."""
        metrics = self.fontMetrics()
        words = sum(metrics.horizontalAdvance(word) for _, word in self._states)
        return QSize(words + len(self._states) * (self._look.px(_SWATCH) + 22), self._look.px(Space.ROW - 4))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the swatches."""
        painter = QPainter(self)
        painter.setFont(self._look.font("small"))
        side, left, gap = self._look.px(_SWATCH), 0, self._gap(painter)
        for state, word in self._states:
            box = QRect(left, (self.height() - side) // 2, side, side)
            painter.setPen(self._look.color("line"))
            painter.setBrush(self._look.color(STATE_GROUNDS.get(state, "surface")))
            painter.drawRoundedRect(box.adjusted(0, 1, -1, -2), 3, 3)
            mark = STATE_MARKS.get(state)
            if mark is not None:
                self._look.icon(*mark).paint(painter, box.adjusted(4, 4, -4, -5))
            painter.setPen(self._look.color("muted"))
            width = painter.fontMetrics().horizontalAdvance(word)
            words = QRect(left + side + 5, 0, width + 2, self.height())
            painter.drawText(words, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, word)
            left = words.right() + gap

    def _gap(self, painter: QPainter) -> int:
        """Give the gap between the states: smaller where there is little room, so that none is cut."""
        metrics = painter.fontMetrics()
        words = sum(metrics.horizontalAdvance(word) + 2 for _, word in self._states)
        needed = words + len(self._states) * (self._look.px(_SWATCH) + 5)
        return max(1, min(14, (self.width() - needed) // (len(self._states) - 1)))
