"""A date field: typed as dd/MM/yyyy (1/7/26 expands), or chosen in a calendar; may be empty."""

import re
from datetime import date

from PySide6.QtCore import QDate, QLocale, QPoint, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent, QPainter, QPaintEvent, QTextCharFormat
from PySide6.QtWidgets import (
    QCalendarWidget,
    QFrame,
    QLineEdit,
    QTableView,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from thidua_desktop.domain.issues import Issue, error
from thidua_desktop.domain.text import format_date
from thidua_desktop.ui.look import Look

_TYPED = re.compile(r"(\d{1,2})[/.\- ](\d{1,2})[/.\- ](\d{4}|\d{2})")
_PREVIEW_GAP = 12
_WIDTH, _HEIGHT = 300, 236
_STEPS = {"qt_calendar_prevmonth": "arrow_left", "qt_calendar_nextmonth": "arrow_right"}
"""Qt's names of the calendar's buttons, and our icons on them."""
_RUN_TOGETHER = re.compile(r"(\d{2})(\d{2})(\d{4}|\d{2})")


def parse_date(text: str) -> date | None:
    """Read a date as people type it: ``01/07/2026``, ``1/7/26``, ``1.7.2026``, ``01072026``; else None.

    Two-digit years below 50 are of this century, the others of the last.
    """
    stripped = text.strip()
    found = _TYPED.fullmatch(stripped) or _RUN_TOGETHER.fullmatch(stripped)
    if found is None:
        return None
    day, month, year = (int(part) for part in found.groups())
    if year < 100:
        year += 2000 if year < 50 else 1900
    try:
        return date(year, month, day)
    except ValueError:
        return None


class DateEdit(QLineEdit):
    """A line for one date. `edited` when the person changed it."""

    edited = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        """Start empty."""
        super().__init__(parent)
        self._look = look
        self._popup: _CalendarPopup | None = None
        self.setPlaceholderText(self.tr("ngày/tháng/năm"))
        calendar = QAction(self.tr("Chọn trong lịch (Alt+↓)"), self)
        look.dress(calendar, "calendar", "muted")
        calendar.triggered.connect(self.open_calendar)
        self.addAction(calendar, QLineEdit.ActionPosition.TrailingPosition)
        self.editingFinished.connect(self._expand)
        self.textEdited.connect(self._tell)

    def value(self) -> date | None:
        """Give the date; None when the field is empty or holds no date."""
        return parse_date(self.text())

    def set_value(self, day: date | None) -> None:
        """Show a date, or nothing."""
        self.setText(format_date(day))

    def problem(self, where: str) -> Issue | None:
        """Say when something is typed that is no date."""
        wrong = bool(self.text().strip()) and self.value() is None
        return error("form.not_a_date", where, text=self.text().strip()) if wrong else None

    def open_calendar(self) -> None:
        """Open the calendar under the field."""
        if self._popup is None:
            self._popup = _CalendarPopup(self._look, self)
            self._popup.chosen.connect(self._take)
        self._popup.open_at(self.value(), self.mapToGlobal(QPoint(0, self.height() + 2)))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Alt+Down opens the calendar, as in any office form."""
        alt = event.modifiers() & Qt.KeyboardModifier.AltModifier
        if alt and event.key() == Qt.Key.Key_Down:
            self.open_calendar()
            return
        super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Show beside a short date what it will become: 1/7/26 → 01/07/2026."""
        super().paintEvent(event)
        preview = self.preview()
        metrics = self.fontMetrics()
        typed = metrics.horizontalAdvance(self.text()) + 2 * _PREVIEW_GAP
        room = self.rect().adjusted(typed, 0, -self.height(), 0)
        if preview and metrics.horizontalAdvance(preview) <= room.width():
            painter = QPainter(self)
            painter.setPen(self.palette().placeholderText().color())
            painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, preview)

    def preview(self) -> str:
        """Give the whole date that a shorter spelling stands for; empty when there is nothing to say."""
        whole = format_date(self.value())
        return "" if whole == self.text().strip() else whole

    def _expand(self) -> None:
        day = self.value()
        if day is not None:
            self.set_value(day)

    def _take(self, day: date) -> None:
        self.set_value(day)
        self.edited.emit()
        self.setFocus()

    def _tell(self) -> None:
        self.edited.emit()


class _CalendarPopup(QFrame):
    chosen = Signal(object)

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self._look = look
        self._calendar = QCalendarWidget(self)
        # The translation names the language of months and days.
        self._calendar.setLocale(QLocale(self.tr("vi_VN")))
        self._calendar.setFirstDayOfWeek(Qt.DayOfWeek.Monday)
        self._calendar.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        for part in (self._calendar, *self._calendar.findChildren(QTableView)):
            part.setAccessibleName(self.tr("Lịch"))
        self._calendar.activated.connect(self._choose)
        self._calendar.clicked.connect(self._choose)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(2, 2, 2, 2)
        layout.addWidget(self._calendar)
        for name, icon in _STEPS.items():
            look.dress(self._calendar.findChildren(QToolButton, name)[0], icon)
        look.changed.connect(self._take_look)
        self._take_look()

    def _take_look(self) -> None:
        weekend = QTextCharFormat()
        weekend.setForeground(self._look.color("red"))
        for day in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday):
            self._calendar.setWeekdayTextFormat(day, weekend)
        self._calendar.setMinimumSize(self._look.px(_WIDTH), self._look.px(_HEIGHT))

    def open_at(self, day: date | None, place: QPoint) -> None:
        self._calendar.setSelectedDate(QDate(day.year, day.month, day.day) if day else QDate.currentDate())
        self.move(place)
        self.show()
        self._calendar.setFocus()

    def _choose(self, day: QDate) -> None:
        self.hide()
        self.chosen.emit(date(day.year(), day.month(), day.day()))
