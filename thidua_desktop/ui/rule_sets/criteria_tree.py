"""The view of a criteria tree: wrapped texts, bold groups, and the groups above kept in sight."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeView,
    QWidget,
)

from thidua_desktop.domain.issues import Severity
from thidua_desktop.domain.points import format_points_short
from thidua_desktop.domain.records.scoring import Criterion
from thidua_desktop.ui.look import Look, Space
from thidua_desktop.ui.rule_sets.criteria_model import CODE, KIND, POINTS, TEXT, CriteriaModel
from thidua_desktop.ui.widgets.record_delegate import FigurePainter

_Index = QModelIndex | QPersistentModelIndex
_PAD = 10
_WRAP = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop
_STICKY_LEVELS = 2
_KINDS_FROM_PX = 660
_MARK_PX = 15
_MARKS = {
    Severity.ERROR: ("error", "red"),
    Severity.DECISION: ("decision", "primary"),
    Severity.WARNING: ("warning", "amber"),
}


class CriteriaTree(QTreeView):
    """A read-only tree of criteria; the top group and the nearest group stay above when scrolled."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        """Start without criteria."""
        super().__init__(parent)
        self._look = look
        self.criteria = CriteriaModel(self)
        self._delegate = CriteriaDelegate(look, self)
        self.setModel(self.criteria)
        self.setItemDelegate(self._delegate)
        self.setAccessibleName(self.tr("Cây tiêu chí"))
        self.setProperty("role", "inside")
        self.setIndentation(look.px(14))
        self.setAllColumnsShowFocus(True)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        head = self.header()
        head.setFixedHeight(look.px(Space.HEADER))
        head.setStretchLastSection(False)
        head.setSectionsMovable(False)
        head.setSectionResizeMode(TEXT, QHeaderView.ResizeMode.Stretch)
        for column, width in ((CODE, 124), (KIND, 168), (POINTS, 108)):
            head.setSectionResizeMode(column, QHeaderView.ResizeMode.Fixed)
            head.resizeSection(column, look.px(width))
        head.sectionResized.connect(self._wrap_anew)
        self._sticky = _StickyGroups(look, self)
        self.verticalScrollBar().valueChanged.connect(self._follow_scroll)
        self.criteria.modelReset.connect(self._show_all)

    def groups_above(self) -> list[Criterion]:
        """Give the groups that the first wholly visible row stands in and that are out of sight."""
        for count in range(_STICKY_LEVELS, 0, -1):
            top = self.indexAt(QPoint(_PAD, count * self._look.px(Space.ROW) + 1))
            above = self._out_of_sight(top)
            if len(above) >= count:
                return above if count == len(above) else [above[0], above[-1]][:count]
        return []

    def change_criteria(self, criteria: Sequence[Criterion]) -> None:
        """Show changed criteria; what is scrolled and closed stays so where it can."""
        self._delegate.forget_heights()
        if self.criteria.change_criteria(criteria):
            return
        top = self.verticalScrollBar().value()
        self.criteria.set_criteria(criteria)
        self.executeDelayedItemsLayout()
        self.verticalScrollBar().setValue(top)

    def choose(self, position: int) -> None:
        """Choose a row by its place in the whole table, and bring it into sight."""
        index = self.criteria.index_at(position)
        if index.isValid():
            self.setCurrentIndex(index)
            self.scrollTo(index)

    def go_to(self, criterion: Criterion) -> None:
        """Scroll to a criterion."""
        found = self.criteria.match(
            self.criteria.index(0, 0),
            CriteriaModel.CRITERION,
            criterion,
            1,
            Qt.MatchFlag.MatchExactly | Qt.MatchFlag.MatchRecursive,
        )
        if found:
            self.setCurrentIndex(found[0])
            self.scrollTo(found[0], QAbstractItemView.ScrollHint.PositionAtTop)

    def drawRow(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Give group rows their own ground, under the branches too."""
        if self.criteria.criterion(index).is_group:
            painter.fillRect(option.rect, self._look.color("header"))
        super().drawRow(painter, option, index)
        painter.setPen(self._look.color("line"))
        painter.drawLine(option.rect.bottomLeft(), option.rect.bottomRight())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the sticky rows as wide as the view; where it is narrow the texts get the kinds' room."""
        super().resizeEvent(event)
        self.setColumnHidden(KIND, self.viewport().width() < self._look.px(_KINDS_FROM_PX))
        self._follow_scroll()

    def _out_of_sight(self, index: QModelIndex) -> list[Criterion]:
        above: list[Criterion] = []
        index = index.parent()
        while index.isValid():
            if self.visualRect(index).top() < 0:
                above.insert(0, self.criteria.criterion(index))
            index = index.parent()
        return above

    def _follow_scroll(self) -> None:
        self._sticky.show_groups(self.groups_above())

    def _wrap_anew(self) -> None:
        self._delegate.forget_heights()
        self.scheduleDelayedItemsLayout()

    def _show_all(self) -> None:
        self._delegate.forget_heights()
        self.expandAll()
        self._follow_scroll()


class CriteriaDelegate(QStyledItemDelegate):
    """Draw a criterion's cells; the text wraps, so rows have heights of their own, measured once."""

    def __init__(self, look: Look, view: CriteriaTree) -> None:
        """Take fonts from the look, again when it changes."""
        super().__init__(view)
        self._look = look
        self._view = view
        self._heights: dict[str, int] = {}
        self._take_look()
        look.changed.connect(self._take_look)

    def forget_heights(self) -> None:
        """Measure again: the width or the criteria have changed."""
        self._heights.clear()

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        """Give the height of the wrapped text; the other columns never need more than a row."""
        least = self._look.px(Space.ROW)
        if index.column() != TEXT:
            return QSize(0, least)
        criterion = self._view.criteria.criterion(index)
        height = self._heights.get(criterion.path)
        if height is None:
            width = max(40, self._view.columnWidth(TEXT) - 2 * _PAD)
            metrics = self._metrics[criterion.is_group]
            needed = metrics.boundingRect(QRect(0, 0, width, 100_000), _WRAP, criterion.text).height()
            height = self._heights[criterion.path] = max(least, needed + self._look.px(11))
        return QSize(0, height)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Draw one cell; all begin on the first line."""
        criterion = self._view.criteria.criterion(index)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(option.rect, self._look.color("primary_soft"))
        inner = option.rect.adjusted(_PAD, self._look.px(6), -_PAD, 0)
        painter.setFont(self._fonts[criterion.is_group])
        painter.setPen(self._look.color("ink"))
        column = index.column()
        if column == POINTS:
            first_line = QRect(inner.topLeft(), QSize(inner.width(), self._metrics[True].height()))
            self._figures[criterion.is_group].draw(painter, first_line, index.data())
        elif column == TEXT:
            painter.drawText(inner, _WRAP, criterion.text)
        else:
            mark = index.data(CriteriaModel.MARK) if column == CODE else None
            if mark is not None:
                inner = self._paint_mark(painter, inner, mark)
            painter.setPen(self._look.color("muted" if column == KIND else "ink"))
            metrics = self._metrics[criterion.is_group]
            text = metrics.elidedText(index.data(), Qt.TextElideMode.ElideRight, inner.width())
            painter.drawText(inner, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop, text)

    def _paint_mark(self, painter: QPainter, inner: QRect, mark: Severity) -> QRect:
        """Draw the sign of what is wrong behind the code; gives the room that is left for it."""
        side = self._look.px(_MARK_PX)
        icon, tone = _MARKS[mark]
        place = QRect(inner.right() - side, inner.top() + self._look.px(1), side, side)
        self._look.icon(icon, tone).paint(painter, place)
        return inner.adjusted(0, 0, -side - Space.TIGHT, 0)

    def _take_look(self) -> None:
        look = self._look
        self._fonts = {False: look.font("table"), True: look.font("table", QFont.Weight.DemiBold)}
        self._metrics = {bold: QFontMetrics(font) for bold, font in self._fonts.items()}
        self._figures = {bold: FigurePainter(font) for bold, font in self._fonts.items()}
        self._heights.clear()


class _StickyGroups(QWidget):
    """The rows of groups that are scrolled away; a click goes back to one."""

    def __init__(self, look: Look, view: CriteriaTree) -> None:
        super().__init__(view)
        self._look = look
        self._view = view
        self._groups: list[Criterion] = []
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setToolTip(self.tr("Về đầu nhóm này"))
        self.hide()

    def show_groups(self, groups: list[Criterion]) -> None:
        self._groups = groups
        area = self._view.viewport().geometry()
        self.setGeometry(area.left(), area.top(), area.width(), self._row() * len(groups) + 1)
        self.setVisible(bool(groups))
        self.raise_()
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        font = self._look.font("table", QFont.Weight.DemiBold)
        metrics, figures = QFontMetrics(font), FigurePainter(font)
        painter.setFont(font)
        painter.fillRect(self.rect(), self._look.color("header"))
        left = self._view.columnViewportPosition(TEXT) + _PAD
        for place, group in enumerate(self._groups):
            row = QRect(0, place * self._row(), self.width(), self._row())
            painter.setPen(self._look.color("ink"))
            middle = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
            code = row.adjusted(group.depth * self._view.indentation() + _PAD, 0, 0, 0)
            painter.drawText(code, middle, group.code)
            words = QRect(left, row.top(), self._view.columnWidth(TEXT) - 2 * _PAD, row.height())
            elided = metrics.elidedText(group.text, Qt.TextElideMode.ElideRight, words.width())
            painter.drawText(words, middle, elided)
            points = row.adjusted(0, 0, -_PAD, 0)
            figures.draw(painter, points, format_points_short(group.max_points))
            painter.setPen(self._look.color("line"))
            painter.drawLine(row.bottomLeft(), row.bottomRight())
        painter.setPen(self._look.color("line_strong"))
        painter.drawLine(self.rect().bottomLeft(), self.rect().bottomRight())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        place = int(event.position().y()) // self._row()
        if place < len(self._groups):
            self._view.go_to(self._groups[place])

    def _row(self) -> int:
        return self._look.px(Space.ROW)
