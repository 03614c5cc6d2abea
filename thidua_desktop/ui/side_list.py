"""The dark column on the left: whose workspace, quick find, the pages with their counts, the period."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from thidua_desktop import APP_NAME
from thidua_desktop.ui.look import Look, Space
from thidua_desktop.ui.page_list import PageEntry, page_shortcut

if TYPE_CHECKING:  # only a name here: loading the records would cost the first paint
    from thidua_desktop.domain.records.scoring import EvaluationPeriod

_OFFICE_LINES = 2
_GAP_AFTER_ICON = "  "
"""Qt leaves four pixels between the icon and the text of a button, which is too tight here."""


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
        self._office = self._label("", "office")
        self._office.setWordWrap(True)
        self._find = SideButton("search", self.tr("Tìm nhanh"), look, self)
        self._find.setProperty("side", "find")
        self._find.setToolTip(self.tr("Mở trang hoặc lệnh theo tên (Ctrl+K)"))
        self._find.show_note("Ctrl+K", "hint")
        self._find.clicked.connect(self.find_asked)
        self._group = QButtonGroup(self)
        self._buttons: dict[str, SideButton] = {}
        self._period = SideButton("calendar", "", look, self)
        self._period.clicked.connect(self._open_periods)
        self._period.hide()
        self._periods: tuple[EvaluationPeriod, ...] = ()
        self._chosen: EvaluationPeriod | None = None
        self._lay_out(entries)
        look.changed.connect(self._take_look)

    def show_office(self, name: str) -> None:
        """Show whose workspace it is; of a long name two lines, the whole in the tooltip."""
        self._office.setText(name)
        self._office.ensurePolished()
        room = self.width() - 2 * Space.SMALL
        most = self._office.fontMetrics().lineSpacing() * (_OFFICE_LINES + 0.5)
        words = name.split()
        while len(words) > 1 and self._office.heightForWidth(room) > most:
            words.pop()
            self._office.setText(self.tr("{words}…").format(words=" ".join(words)))
        self._office.setToolTip(name if self._office.text() != name else "")

    def show_periods(self, periods: "Sequence[EvaluationPeriod]", chosen: "EvaluationPeriod | None") -> None:
        """Offer the periods, newest first; hidden while there is none."""
        self._periods = tuple(sorted(periods, key=lambda one: one.ends_on, reverse=True))
        self._chosen = chosen
        self._period.setVisible(chosen is not None)
        if chosen is not None:
            self._period.show_words(self.tr("Kỳ: {name}").format(name=chosen.name))
            self._period.setToolTip(self.tr("Đổi kỳ đang xem"))
            self._period.show_note("▾", "hint")

    def show_current(self, page_id: str) -> None:
        """Mark the page that is shown."""
        self._buttons[page_id].setChecked(True)

    def show_count(self, page_id: str, count: int) -> None:
        """Show how many things wait on a page; 0 shows nothing."""
        button = self._buttons.get(page_id)
        if button is not None:
            button.show_note(str(count) if count else "", "count")
            waiting = self.tr("{page}, {count} việc đang chờ").format(page=button.words, count=count)
            button.setAccessibleName(waiting if count else button.words)

    def _open_periods(self) -> None:
        from PySide6.QtWidgets import QMenu  # start-up: not needed for the first paint

        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for period in self._periods:
            action = menu.addAction(period.name)
            action.setCheckable(True)
            action.setChecked(period == self._chosen)
            action.setData(period)
        menu.triggered.connect(self._choose_period)
        place = self._period.mapToGlobal(self._period.rect().topLeft())
        menu.popup(place - QPoint(0, menu.sizeHint().height()))

    def _choose_period(self, action: object) -> None:
        self.period_chosen.emit(action.data())  # type: ignore[attr-defined]  # QMenu sends its QAction

    def _choose_page(self, button: QPushButton) -> None:
        assert isinstance(button, SideButton)  # noqa: S101  # the group holds nothing else
        self.page_chosen.emit(button.page_id)

    def _take_look(self) -> None:
        for button in (self._find, self._period, *self._buttons.values()):
            button.take_look()

    def _label(self, words: str, role: str) -> QLabel:
        label = QLabel(words, self)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setProperty("role", role)
        return label

    def _lay_out(self, entries: Sequence[PageEntry]) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(Space.SMALL, Space.CARD, Space.SMALL, Space.GAP)
        layout.setSpacing(2)
        layout.addWidget(self._label(APP_NAME, "brand"))
        layout.addWidget(self._office)
        layout.addSpacing(Space.SMALL)
        layout.addWidget(self._find)
        layout.addSpacing(Space.SMALL)
        section = ""
        for place, entry in enumerate(entries):
            if entry.section != section:
                section = entry.section
                layout.addWidget(self._label(section, "section"))
            layout.addWidget(self._page_button(entry, page_shortcut(place)))
        layout.addStretch(1)
        layout.addWidget(self._period)
        self._group.buttonClicked.connect(self._choose_page)

    def _page_button(self, entry: PageEntry, keys: str) -> "SideButton":
        button = SideButton(entry.icon, entry.title, self._look, self)
        button.page_id = entry.page_id
        button.setCheckable(True)
        words = self.tr("{page} ({keys})").format(page=entry.title, keys=keys)
        button.setToolTip(words if keys else entry.title)
        self._group.addButton(button)
        self._buttons[entry.page_id] = button
        return button


class SideButton(QPushButton):
    """A line of the column: icon, words, and a small note on the right (a count, or keys)."""

    def __init__(self, icon: str, words: str, look: Look, parent: QWidget) -> None:
        """Show icon and words."""
        super().__init__(parent)
        self._icon_name = icon
        self._look = look
        self._note: QLabel | None = None
        self.page_id = ""
        self.words = words
        self.setProperty("side", "true")
        self.setIconSize(QSize(look.px(Space.ICON), look.px(Space.ICON)))
        self.take_look()
        self.show_words(words)

    def take_look(self) -> None:
        """Take the icon in the colours in force."""
        self.setIcon(self._look.icon(self._icon_name, "side_ink", "side_strong"))

    def show_words(self, words: str) -> None:
        """Change the words."""
        self.words = words
        self.setText(_GAP_AFTER_ICON + words)
        self.setAccessibleName(words)

    def show_note(self, text: str, role: str) -> None:
        """Show a note on the right; an empty text takes it away."""
        if self._note is None:
            if not text:
                return
            self._note = QLabel(self)
            self._note.setProperty("role", role)
            layout = QHBoxLayout(self)
            layout.setContentsMargins(0, 0, Space.SMALL, 0)
            layout.addStretch()
            layout.addWidget(self._note, 0, Qt.AlignmentFlag.AlignVCenter)
        self._note.setText(text)
        self._note.setVisible(bool(text))
