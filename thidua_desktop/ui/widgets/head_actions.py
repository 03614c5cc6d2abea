"""The buttons of a page's head: those without room wait in the menu of one button, "Việc khác"."""

from PySide6.QtCore import QEvent, QSize
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QMenu, QPushButton, QSizePolicy, QWidget

from thidua_desktop.ui.look import Space


class HeadActions(QWidget):
    """Buttons from left to right. A button without room is hidden; its action stands in the menu.

    The main button keeps its place longest.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        """Start without buttons."""
        super().__init__(parent)
        self._buttons: list[QPushButton] = []
        self._more = QPushButton(self.tr("Việc khác"), self)
        self._more.setToolTip(self.tr("Những nút không đủ chỗ hiện ra"))
        self._menu = QMenu(self._more)
        self._menu.setToolTipsVisible(True)
        self._more.setMenu(self._menu)
        self._more.hide()
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def addWidget(self, button: QPushButton) -> None:
        """Put a button at the end."""
        self.insertWidget(len(self._buttons), button)

    def insertWidget(self, place: int, button: QPushButton) -> None:
        """Put a button at a place."""
        button.setParent(self)
        self._buttons.insert(place, button)
        button.show()
        self._arrange_again()

    def widgets(self) -> list[QWidget]:
        """Give the buttons in their order, the one with the menu last."""
        return [*self._buttons, self._more]

    def sizeHint(self) -> QSize:
        """As wide as all buttons."""
        wanted = self._wanted()
        return QSize(_width(wanted), max((one.sizeHint().height() for one in wanted), default=0))

    def minimumSizeHint(self) -> QSize:
        """As wide as the main button and the menu's."""
        wanted = self._wanted()
        least = wanted if len(wanted) < 2 else [self._more, *self._kept_first(wanted)[:1]]
        return QSize(min(_width(least), _width(wanted)), self.sizeHint().height())

    def event(self, event: QEvent) -> bool:
        """Arrange again when a button changed."""
        if event.type() == QEvent.Type.LayoutRequest:
            self._arrange_again()
        return super().event(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show what there is room for."""
        super().resizeEvent(event)
        self._arrange()

    # ------------------------------------------------------------------ inside

    def _arrange_again(self) -> None:
        self.updateGeometry()
        self._arrange()

    def _wanted(self) -> list[QPushButton]:
        return [button for button in self._buttons if _is_wanted(button)]

    def _kept_first(self, wanted: list[QPushButton]) -> list[QPushButton]:
        """Give the buttons in the order in which they keep their place: the main one, then from the left."""
        return sorted(wanted, key=lambda one: one.property("primary") != "true")

    def _arrange(self) -> None:
        wanted = self._wanted()
        shown = wanted if _width(wanted) <= self.width() else self._fitting(wanted)
        hidden = [one for one in wanted if one not in shown]
        for button in wanted:
            button.setVisible(button in shown)
        self._more.setVisible(bool(hidden))
        self._fill_menu(hidden)
        line = [one for one in wanted if one in shown]
        line += [self._more] if hidden else []
        left = self.width() - _width(line)
        for button in line:
            size = button.sizeHint()
            button.setGeometry(left, (self.height() - size.height()) // 2, size.width(), size.height())
            left += size.width() + Space.SMALL

    def _fitting(self, wanted: list[QPushButton]) -> list[QPushButton]:
        shown: list[QPushButton] = []
        for button in self._kept_first(wanted):
            if _width([*shown, button, self._more]) > self.width() and shown:
                break
            shown.append(button)
        return shown

    def _fill_menu(self, hidden: list[QPushButton]) -> None:
        if not hidden and self._menu.isEmpty():
            return
        self._menu.clear()
        for button in hidden:
            action = action_of(button)
            self._menu.addActions(button.menu().actions() if action is None else [action])


def action_of(button: QPushButton) -> QAction | None:
    """Give the action that a button stands for, or None."""
    action = getattr(button, "action", None)
    return action if isinstance(action, QAction) else None


def _is_wanted(button: QPushButton) -> bool:
    action = action_of(button)
    return action is None or action.isVisible()


def _width(buttons: list[QPushButton]) -> int:
    return sum(one.sizeHint().width() for one in buttons) + Space.SMALL * max(0, len(buttons) - 1)
