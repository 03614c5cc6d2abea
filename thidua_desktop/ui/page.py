"""The base of every page: head with title, facts and actions, notices and problems, when to load."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING, ClassVar, TypeVar

from PySide6.QtCore import QObject, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QShowEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QMenu,
    QPushButton,
    QSizePolicy,
    QStackedLayout,
    QVBoxLayout,
    QWidget,
)

from thidua_desktop.domain.errors import CancelledError, ThiduaError
from thidua_desktop.domain.families import Family
from thidua_desktop.operations.changes import Progress
from thidua_desktop.ui.dialogs import Dialogs
from thidua_desktop.ui.keys import Do, Keys, Place, place_of
from thidua_desktop.ui.look import Look, Space
from thidua_desktop.ui.marked import translated
from thidua_desktop.ui.tasks import Runner
from thidua_desktop.ui.widgets.empty_state import EmptyState
from thidua_desktop.ui.widgets.head_actions import HeadActions
from thidua_desktop.ui.widgets.labels import ElidingLabel, text_label
from thidua_desktop.ui.widgets.scrolled import scrolled
from thidua_desktop.ui.widgets.tab_order import follow_layout

if TYPE_CHECKING:  # only names here: loading the store and the records would cost the first paint
    from thidua_desktop.data.store.store import Store
    from thidua_desktop.domain.records.organisation import Office
    from thidua_desktop.domain.records.scoring import EvaluationPeriod

T = TypeVar("T")

_NOTICE_MS = 6000
_TITLE_PX = 210
"""The least width of the title; what is left is for the buttons."""


class CurrentState(QObject):
    """Whose workspace this is and which period is being looked at; plain records, with a signal."""

    changed = Signal()
    refresh_asked = Signal()
    """Something outside the records changed that the frame shows: a safety copy was made."""
    replaced = Signal()
    """Other data is open now, a safety copy: everything that is shown begins anew."""
    lost = Signal(object)
    """No data is open any more; with the ThiduaError that says why."""

    def __init__(self, parent: QObject | None = None) -> None:
        """Know nothing yet: the store is not open."""
        super().__init__(parent)
        self.office: Office | None = None
        self.office_name = ""
        self.periods: tuple[EvaluationPeriod, ...] = ()
        self.period: EvaluationPeriod | None = None

    def show(
        self, office: "Office | None", office_name: str, periods: "tuple[EvaluationPeriod, ...]"
    ) -> None:
        """Take what the store says; the period looked at stays when it still exists."""
        chosen = self.period.uid if self.period else None
        self.office, self.office_name, self.periods = office, office_name, periods
        newest = max(periods, key=lambda period: (period.ends_on, period.code), default=None)
        self.period = next((period for period in periods if period.uid == chosen), newest)
        self.changed.emit()

    def choose_period(self, period: "EvaluationPeriod") -> None:
        """Look at another period."""
        self.period = period
        self.changed.emit()


@dataclass(frozen=True)
class PageContext:
    """What every page is given: lane, dialogs, look, the day, the way to other pages, the state, the keys."""

    runner: Runner
    dialogs: Dialogs
    look: Look
    today: Callable[[], date]
    show_page: Callable[[str, object | None], None]
    state: CurrentState
    keys: Keys = field(default_factory=Keys)


class Page(QWidget):
    """A page of the window. A subclass names its ids, TITLE and FAMILIES, fills `self.body` and loads.

    `load` is called when the page is shown for the first time, and again when a family it shows has changed,
    the period was switched, or F5 was pressed; a hidden page waits until it is shown.
    """

    PAGE_ID: ClassVar[str]
    HELP_ID: ClassVar[str] = ""
    TITLE: ClassVar[str]
    FAMILIES: ClassVar[frozenset[Family]] = frozenset()

    count_changed = Signal(int)
    """How many things wait on this page: the number beside its name in the side list."""

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        """Build the frame of the page; the subclass fills `self.body`."""
        super().__init__(parent)
        self.context = context
        self.actions_of_page: list[QAction] = []
        self._primary: list[QAction] = []
        self._first_period: QAction | None = None
        self._stale = True
        self.setProperty("role", "page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self._title = ElidingLabel(translated(self.TITLE), "title", self)
        self._facts = ElidingLabel("", "muted", self)
        self._facts.hide()
        self._buttons = HeadActions(self)
        self._button_places: list[Place] = []
        self._tools: QMenu | None = None
        self._line = text_label("", "notice-line", self)
        self._line.setWordWrap(True)
        self._line.hide()
        self._line_timer = QTimer(self)
        self._line_timer.setSingleShot(True)
        self._line_timer.timeout.connect(self._line.hide)
        content = QWidget(self)
        self.body = QVBoxLayout(content)
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.setSpacing(Space.GAP)
        self._empty = EmptyState(context.look, self)
        self._views = QStackedLayout()
        self._views.addWidget(scrolled(content, self))
        self._views.addWidget(self._empty)
        self._lay_out()
        context.state.changed.connect(self.reload)
        context.runner.changed.connect(self._take_changes)

    # ------------------------------------------------------------------ for the subclass to fill

    def load(self) -> None:
        """Read what the page shows; called by the frame."""

    def enter(self, argument: object | None) -> None:
        """Take what another page hands over (a record's uid, for example)."""

    def may_leave(self) -> bool:
        """Ask before something typed is lost; False keeps the page."""
        return True

    def offer_action(self, action: QAction, place: Place) -> None:
        """Offer an action of the head elsewhere too, in the menu of a right click for example."""

    # ------------------------------------------------------------------ for the subclass to use

    def add_action(
        self,
        text: str,
        handler: Callable[[], None],
        what: Do = Do.NOTHING,
        icon: str = "",
        primary: bool = False,
    ) -> QAction:
        """Add an action with its button in the head; `what` gives keys and place. One is primary."""
        action = self.make_action(text, handler, what)
        button = ActionButton(action, self)
        if primary:
            self._primary.append(action)
            button.setProperty("primary", "true")
        if icon:
            look = self.context.look
            look.dress(button, icon, "on_primary" if primary else "ink")
            button.setIconSize(QSize(look.px(Space.ICON), look.px(Space.ICON)))
        self._place_button(button, place_of(what))
        self.offer_action(action, place_of(what))
        return action

    def add_tool(self, text: str, handler: Callable[[], None], what: Do, icon: str = "") -> QAction:
        """Add an action to the menu "Tiện ích" of the head, for what is done seldom."""
        action = self.make_action(text, handler, what)
        if icon:
            self.context.look.dress(action, icon)
        self.tools_menu().addAction(action)
        self.offer_action(action, Place.TOOLS)
        return action

    def tools_menu(self) -> QMenu:
        """Give the menu "Tiện ích" of the head; its button comes with the first use."""
        if self._tools is None:
            button = QPushButton(self.tr("Tiện ích"), self)
            button.setToolTip(self.tr("Những việc khác của trang này"))
            self._tools = QMenu(button)
            self._tools.setToolTipsVisible(True)
            button.setMenu(self._tools)
            self._place_button(button, Place.TOOLS)
        return self._tools

    def make_action(self, text: str, handler: Callable[[], None], what: Do = Do.NOTHING) -> QAction:
        """Make an action of the page with the keys of what it does; the tooltip names them."""
        action = QAction(text, self)
        action.triggered.connect(handler)
        action.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
        self.context.keys.bind(action, what)
        self.addAction(action)
        self.actions_of_page.append(action)
        return action

    def set_title(self, title: str) -> None:
        """Change the title, for a page that shows one record."""
        self._title.show_text(title)

    def set_facts(self, facts: str) -> None:
        """Write the one line of facts under the title."""
        self._facts.show_text(facts)
        self._facts.setVisible(bool(facts))

    def notice(self, text: str) -> None:
        """Say that something went well; the line goes away by itself."""
        self._show_line(text, "notice-line")
        self._line_timer.start(_NOTICE_MS)

    def problem(self, problem: ThiduaError | str | None) -> None:
        """Say what is wrong, in a line that stays; None takes it away. A cancelled job says nothing."""
        self._line_timer.stop()
        if problem is None or isinstance(problem, CancelledError):
            self._line.hide()
            return
        self._show_line(problem if isinstance(problem, str) else self._error_text(problem), "problem-line")

    def show_empty(self, title: str, sentence: str, action: QAction | None = None) -> None:
        """Show why there is nothing here and the next step, instead of the content."""
        has_primary = any(one.isVisible() and one.isEnabled() for one in self._primary)
        self._empty.show_text(title, sentence, action, is_primary=not has_primary)
        self._views.setCurrentIndex(1)

    def show_no_period(self) -> None:
        """Say that there is no period yet, with the way to the first one; for pages that are about one."""
        if self._first_period is None:
            self._first_period = QAction(self.tr("Thêm kỳ đánh giá"), self)
            self._first_period.triggered.connect(self._open_settings)
        sentence = self.tr(
            "Thêm kỳ đánh giá ở trang Hệ thống, hoặc nhận gói danh mục của cấp trên ở trang Gửi – nhận."
        )
        self.show_empty(self.tr("Chưa có kỳ đánh giá"), sentence, self._first_period)

    def hide_empty(self) -> None:
        """Show the content again."""
        self._views.setCurrentIndex(0)

    def read(self, job: Callable[["Store"], T], done: Callable[[T], None]) -> None:
        """Read on the lane; an error becomes the page's problem line."""
        self.context.runner.read(job, done, self.problem, owner=self)

    def run(self, job: Callable[["Store", Progress], T], done: Callable[[T], None], title: str = "") -> None:
        """Write on the lane; an error becomes the page's problem line."""
        self.problem(None)
        self.context.runner.run(job, done, self.problem, title=title, owner=self)

    def reload(self) -> None:
        """Load now when visible, else when shown next."""
        self._stale = True
        if self.isVisible():
            self._load_now()

    # ------------------------------------------------------------------ frame

    def _place_button(self, button: QPushButton, place: Place) -> None:
        at = sum(other <= place for other in self._button_places)
        self._button_places.insert(at, place)
        self._buttons.insertWidget(at, button)

    def focusNextPrevChild(self, forward: bool) -> bool:  # Qt's own signature
        """Let Tab go as the page reads, whatever was filled in meanwhile."""
        follow_layout(self)
        return super().focusNextPrevChild(forward)

    def showEvent(self, event: QShowEvent) -> None:
        """Load on the first show and after changes."""
        super().showEvent(event)
        if self._stale:
            self._load_now()

    def _open_settings(self) -> None:
        self.context.show_page("settings", None)

    def _load_now(self) -> None:
        if self.context.state.office is None:
            return
        self._stale = False
        self.load()

    def _take_changes(self, families: frozenset[Family]) -> None:
        if families & self.FAMILIES:
            self.reload()

    def _show_line(self, text: str, role: str) -> None:
        self._line.setProperty("role", role)
        self._line.style().polish(self._line)
        self._line.setText(text)
        self._line.show()

    def _error_text(self, problem: ThiduaError) -> str:
        from thidua_desktop.ui.words import error_sentence  # start-up: the sentences load all records

        text = error_sentence(problem)
        return self.tr("{place}: {text}").format(place=problem.where, text=text) if problem.where else text

    def _lay_out(self) -> None:
        words = QWidget(self)
        words.setMinimumWidth(self.context.look.px(_TITLE_PX))
        column = QVBoxLayout(words)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(self._title)
        column.addWidget(self._facts)
        head = QHBoxLayout()
        head.addWidget(words, 1)
        head.addWidget(self._buttons, 0, Qt.AlignmentFlag.AlignVCenter)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(Space.PAGE, Space.CARD, Space.PAGE, Space.CARD)
        layout.setSpacing(Space.GAP)
        layout.addLayout(head)
        layout.addWidget(self._line)
        layout.addLayout(self._views, 1)


class ActionButton(QPushButton):
    """A button that follows its action: text, tooltip, enabled, visible."""

    def __init__(self, action: QAction, parent: QWidget | None = None) -> None:
        """Show the action and trigger it."""
        super().__init__(parent)
        self.action = action
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.clicked.connect(action.trigger)
        action.changed.connect(self._follow)
        self._follow()

    def _follow(self) -> None:
        self.setText(self.action.text())
        self.setToolTip(self.action.toolTip())
        self.setEnabled(self.action.isEnabled())
        self.setVisible(self.action.isVisible())
