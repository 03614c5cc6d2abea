"""Choose the day as of which a page shows its records, with the way back to today."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from thidua_desktop.domain.text import format_date
from thidua_desktop.ui.look import Look, Space
from thidua_desktop.ui.widgets.date_edit import DateEdit
from thidua_desktop.ui.widgets.labels import text_label


class DayChooser(QWidget):
    """A caption, a date, "Hôm nay". `chosen` hands on the day when it is another one."""

    chosen = Signal(object)

    def __init__(self, look: Look, today: Callable[[], date], parent: QWidget | None = None) -> None:
        """Start with today."""
        super().__init__(parent)
        self._today = today
        self.day = today()
        self._edit = DateEdit(look, self)
        self._edit.setFixedWidth(look.px(140))
        self._edit.set_value(self.day)
        self._edit.edited.connect(self._take_typed)
        self._edit.editingFinished.connect(self._take)
        caption = text_label(self.tr("Xem tại ngày"), "field", self)
        caption.setBuddy(self._edit)
        self._edit.setAccessibleName(caption.text())
        back = QPushButton(self.tr("Hôm nay"), self)
        back.setProperty("flat", "true")
        back.clicked.connect(self._show_today)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(Space.SMALL)
        for widget in (caption, self._edit, back):
            layout.addWidget(widget)
        layout.addStretch()

    def set_day(self, day: date) -> None:
        """Show another day and hand it on."""
        self._edit.set_value(day)
        self._take()

    def _take_typed(self) -> None:
        # Only a whole date counts while typing: "01/07/20" on the way to 2026 is not yet meant.
        if self._edit.text() == format_date(self._edit.value()):
            self._take()

    def _take(self) -> None:
        day = self._edit.value()
        if day is None:
            self._edit.set_value(self.day)
        elif day != self.day:
            self.day = day
            self.chosen.emit(day)

    def _show_today(self) -> None:
        self.set_day(self._today())
