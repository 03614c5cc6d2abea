"""The dark column on the left: whose workspace, quick find, the pages with their counts, the period."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QPainter
from PySide6.QtWidgets import (
    QListWidget,
    QListWidgetItem,
    QMenu,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from thidua_desktop import APP_NAME
from thidua_desktop.ui.look import Look, Space
from thidua_desktop.ui.page_list import PageEntry, page_shortcut
from thidua_desktop.ui.widgets.labels import text_label, wrapped_label

if TYPE_CHECKING:  # only a name here: loading the records would cost the first paint
    from thidua_desktop.domain.records.scoring import EvaluationPeriod

_Index = QModelIndex | QPersistentModelIndex
_ID = Qt.ItemDataRole.UserRole
_ICON = Qt.ItemDataRole.UserRole + 1
_COUNT = Qt.ItemDataRole.UserRole + 2
_PAGE_ROW = 34
_SECTION_ROW = 30


class SideColumn(QWidget):
    """The column. `page_chosen` (page id), `period_chosen` (EvaluationPeriod), `find_asked`."""

    page_chosen = Signal(str)
    period_chosen = Signal(object)
    find_asked = Signal()

    def __init__(self, entries: Sequence[PageEntry], look: Look, parent: QWidget | None = None) -> None:
        """List the pages by section."""
        super().__init__(parent)
        self._look = look
        self.setObjectName("sideColumn")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedWidth(look.px(Space.SIDE_WIDTH))
        self._office = wrapped_label("", "office", self)
        self._find = self._button("search", self.tr("Tìm nhanh…   Ctrl+K"))
        self._find.setToolTip(self.tr("Mở trang hoặc lệnh theo tên (Ctrl+K)"))
        self._find.clicked.connect(self.find_asked)
        self._list = QListWidget(self)
        self._list.setObjectName("side")
        self._list.setAccessibleName(self.tr("Các trang"))
        self._list.setItemDelegate(_SideDelegate(look, self._list))
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.setMouseTracking(True)
        self._fill(entries)
        self._list.currentItemChanged.connect(self._choose)
        self._period = self._button("calendar", "")
        self._period.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._period.setMenu(QMenu(self))
        self._period.hide()
        self._lay_out()

    def show_office(self, name: str) -> None:
        """Show whose workspace it is."""
        self._office.setText(name)

    def show_periods(self, periods: "Sequence[EvaluationPeriod]", chosen: "EvaluationPeriod | None") -> None:
        """Offer the periods, newest first; hidden while there is none."""
        menu = self._period.menu()
        menu.clear()
        for period in sorted(periods, key=lambda one: one.ends_on, reverse=True):
            action = menu.addAction(period.name)
            action.setCheckable(True)
            action.setChecked(period == chosen)
            action.setData(period)
            action.triggered.connect(self._choose_period)
        self._period.setVisible(chosen is not None)
        if chosen is not None:
            self._period.setText(self.tr("Kỳ: {name}").format(name=chosen.name))
            self._period.setToolTip(self.tr("Đổi kỳ đang xem"))

    def show_current(self, page_id: str) -> None:
        """Mark the page that is shown."""
        item = self._item(page_id)
        self._list.blockSignals(True)
        self._list.setCurrentItem(item)
        self._list.blockSignals(False)

    def show_count(self, page_id: str, count: int) -> None:
        """Show how many things wait on a page; 0 shows nothing."""
        item = self._item(page_id)
        item.setData(_COUNT, count)
        words = item.text()
        waiting = self.tr("{page}, {count} việc đang chờ").format(page=words, count=count)
        item.setData(Qt.ItemDataRole.AccessibleTextRole, waiting if count else words)

    def _item(self, page_id: str) -> QListWidgetItem:
        items = (self._list.item(row) for row in range(self._list.count()))
        return next(item for item in items if item.data(_ID) == page_id)

    def _fill(self, entries: Sequence[PageEntry]) -> None:
        section = ""
        for place, entry in enumerate(entries):
            if entry.section != section:
                section = entry.section
                heading = QListWidgetItem(section, self._list)
                heading.setFlags(Qt.ItemFlag.NoItemFlags)
                heading.setSizeHint(QSize(0, self._look.px(_SECTION_ROW)))
            item = QListWidgetItem(entry.title, self._list)
            item.setData(_ID, entry.page_id)
            item.setData(_ICON, entry.icon)
            item.setSizeHint(QSize(0, self._look.px(_PAGE_ROW)))
            keys = page_shortcut(place)
            item.setToolTip(f"{entry.title} ({keys})" if keys else entry.title)

    def _choose(self, item: QListWidgetItem | None) -> None:
        if item is not None and item.data(_ID):
            self.page_chosen.emit(item.data(_ID))

    def _choose_period(self) -> None:
        action = self.sender()
        self.period_chosen.emit(action.data())  # type: ignore[attr-defined]  # only menu actions send this

    def _button(self, icon: str, words: str) -> QToolButton:
        button = QToolButton(self)
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        button.setIcon(self._look.icon(icon, "side_muted"))
        button.setText(words)
        button.setCursor(Qt.CursorShape.PointingHandCursor)
        return button

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, Space.CARD, 0, Space.GAP)
        layout.setSpacing(Space.SMALL)
        head = QVBoxLayout()
        head.setContentsMargins(Space.CARD + 2, 0, Space.GAP, 0)
        head.setSpacing(2)
        head.addWidget(text_label(APP_NAME, "brand", self))
        head.addWidget(self._office)
        layout.addLayout(head)
        around = QVBoxLayout()
        around.setContentsMargins(Space.SMALL, 0, Space.SMALL, 0)
        around.addWidget(self._find)
        layout.addLayout(around)
        layout.addWidget(self._list, 1)
        foot = QVBoxLayout()
        foot.setContentsMargins(Space.SMALL, 0, Space.SMALL, 0)
        foot.addWidget(self._period)
        layout.addLayout(foot)


class _SideDelegate(QStyledItemDelegate):
    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        if index.data(_ID) is None:
            self._paint_section(painter, option, index.data())
            return
        look = self._look
        is_current = bool(option.state & QStyle.StateFlag.State_Selected)
        box = option.rect.adjusted(Space.SMALL, 1, -Space.SMALL, -1)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        if is_current or option.state & QStyle.StateFlag.State_MouseOver:
            painter.setBrush(look.color("side_active" if is_current else "side_hover"))
            painter.drawRoundedRect(box, 6, 6)
        token = "side_strong" if is_current else "side_ink"
        side = look.px(Space.ICON)
        mark = QRect(box.left() + 10, box.center().y() + 1 - side // 2, side, side)
        look.icon(index.data(_ICON), token).paint(painter, mark)
        painter.setFont(look.font("body", QFont.Weight.Medium if is_current else QFont.Weight.Normal))
        painter.setPen(look.color(token))
        words = box.adjusted(20 + side, 0, -Space.SMALL, 0)
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, index.data())
        if index.data(_COUNT):
            self._paint_count(painter, box, str(index.data(_COUNT)))
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(look.color("side_muted"))
            painter.drawRoundedRect(QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)

    def _paint_section(self, painter: QPainter, option: QStyleOptionViewItem, words: str) -> None:
        painter.setFont(self._look.font("small", QFont.Weight.Medium))
        painter.setPen(self._look.color("side_muted"))
        rect = option.rect.adjusted(Space.CARD + 2, 0, 0, -Space.TIGHT)
        painter.drawText(rect, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom, words)

    def _paint_count(self, painter: QPainter, box: QRect, count: str) -> None:
        painter.setFont(self._look.font("small", QFont.Weight.DemiBold))
        width = max(20, painter.fontMetrics().horizontalAdvance(count) + 12)
        pill = QRectF(box.right() - width - 8, box.center().y() - 8.5, width, 18)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._look.color("side_muted"))
        painter.drawRoundedRect(pill, 9, 9)
        painter.setPen(self._look.color("side"))
        painter.drawText(pill, Qt.AlignmentFlag.AlignCenter, count)
