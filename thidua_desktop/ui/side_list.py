"""The dark column on the left: whose workspace, quick find, the pages with their counts, the period.

On a screen that is narrow for the size of the text only its icons stand there.
"""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from thidua_desktop import APP_NAME
from thidua_desktop.ui.look import Look, Space
from thidua_desktop.ui.marked import translated
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
        self._is_narrow = False
        self._words: list[QLabel] = []
        self._office_name = ""
        self._office = self._label("", "office")
        self._office.setWordWrap(True)
        self._find = SideButton("search", self.tr("Tìm nhanh"), look, self)
        self._find.setProperty("side", "find")
        self._find.setToolTip(self.tr("Mở trang hoặc lệnh theo tên (Ctrl+K)"))
        self._find.show_note("Ctrl+K", "hint")
        self._find.clicked.connect(self.find_asked)
        self._group = QButtonGroup(self)
        self._buttons: dict[str, SideButton] = {}
        self._periods: tuple[EvaluationPeriod, ...] = ()
        self._chosen: EvaluationPeriod | None = None
        self._lay_out(entries)
        self._fit()
        look.changed.connect(self._take_look)
        look.resized.connect(self._fit)

    def show_office(self, name: str) -> None:
        """Show whose workspace it is; of a long name two lines, the whole in the tooltip."""
        self._office_name = name
        self._office.setText(name)
        self._office.ensurePolished()
        room = self._look.px(Space.SIDE_WIDTH) - 2 * Space.SMALL
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
            self._period.setToolTip(self.tr("Đổi kỳ đang xem ({name})").format(name=chosen.name))
            self._period.show_note("▾", "hint")

    def show_narrow(self, is_narrow: bool) -> None:
        """Show the icons alone, or icons and words."""
        if is_narrow != self._is_narrow:
            self._is_narrow = is_narrow
            self._fit()

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
        for button in self._all_buttons():
            button.take_look()

    def _all_buttons(self) -> tuple["SideButton", ...]:
        return (self._find, self._period, *self._buttons.values())

    def _fit(self) -> None:
        width = Space.SIDE_ICONS if self._is_narrow else Space.SIDE_WIDTH
        self.setFixedWidth(self._look.px(width))
        side = Space.TIGHT if self._is_narrow else Space.SMALL
        self._column.setContentsMargins(side, Space.CARD, side, Space.GAP)
        for label in self._words:
            label.setVisible(not self._is_narrow)
        for button in self._all_buttons():
            button.show_narrow(self._is_narrow)
        self.show_office(self._office_name)

    def _label(self, words: str, role: str) -> QLabel:
        label = QLabel(words, self)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setProperty("role", role)
        self._words.append(label)
        return label

    def _lay_out(self, entries: Sequence[PageEntry]) -> None:
        self._column = layout = QVBoxLayout(self)
        layout.setSpacing(2)
        layout.addWidget(self._label(APP_NAME, "brand"))
        layout.addWidget(self._office)
        layout.addSpacing(Space.SMALL)
        layout.addWidget(self._find)
        layout.addSpacing(Space.SMALL)
        layout.addWidget(self._page_list(entries), 1)
        self._period = SideButton("calendar", "", self._look, self)  # after the pages, as Tab reaches it
        self._period.clicked.connect(self._open_periods)
        self._period.hide()
        layout.addWidget(self._period)
        self._group.buttonClicked.connect(self._choose_page)

    def _page_list(self, entries: Sequence[PageEntry]) -> QScrollArea:
        inside = QWidget(self)
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        section = ""
        for place, entry in enumerate(entries):
            if entry.section != section:
                section = entry.section
                column.addWidget(self._label(translated(section), "section"))
            column.addWidget(self._page_button(entry, page_shortcut(place)))
        column.addStretch(1)
        scroll = QScrollArea(self)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the keys go from page to page, which scrolls it
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidgetResizable(True)
        scroll.setWidget(inside)
        return scroll

    def _page_button(self, entry: PageEntry, keys: str) -> "SideButton":
        title = translated(entry.title)
        button = SideButton(entry.icon, title, self._look, self)
        button.page_id = entry.page_id
        button.setCheckable(True)
        words = self.tr("{page} ({keys})").format(page=title, keys=keys)
        button.setToolTip(words if keys else title)
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
        self._is_narrow = False
        self.page_id = ""
        self.words = words
        self.setProperty("side", "true")
        self.take_look()
        self.show_words(words)

    def take_look(self) -> None:
        """Take the icon in the colours and the size in force."""
        side = self._look.px(Space.ICON)
        self.setIconSize(QSize(side, side))
        self.setIcon(self._look.icon(self._icon_name, "side_ink", "side_strong"))

    def show_words(self, words: str) -> None:
        """Change the words."""
        self.words = words
        self.setText("" if self._is_narrow else _GAP_AFTER_ICON + words)
        self.setAccessibleName(words)

    def show_narrow(self, is_narrow: bool) -> None:
        """Show the icon and a count alone."""
        self._is_narrow = is_narrow
        self.setText("" if is_narrow else _GAP_AFTER_ICON + self.words)
        self.setProperty("narrow", "true" if is_narrow else "false")
        self.style().polish(self)
        self._show_note()

    def show_note(self, text: str, role: str) -> None:
        """Show a note on the right; an empty text takes it away."""
        if self._note is None:
            if not text:
                return
            self._note = QLabel(self)
            self._note.setProperty("role", role)
            layout = QHBoxLayout(self)
            layout.setContentsMargins(0, 0, 0, 0)
            layout.addStretch()
            layout.addWidget(self._note)
        self._note.setText(text)
        self._show_note()

    def _show_note(self) -> None:
        if self._note is None:
            return
        is_count = self._note.property("role") == "count"
        self._note.setVisible(bool(self._note.text()) and (is_count or not self._is_narrow))
        layout = self.layout()
        assert layout is not None  # noqa: S101  # it is made with the note
        layout.setContentsMargins(0, 0, 1 if self._is_narrow else Space.SMALL, 0)
        top, middle = Qt.AlignmentFlag.AlignTop, Qt.AlignmentFlag.AlignVCenter
        layout.setAlignment(self._note, top if self._is_narrow else middle)
