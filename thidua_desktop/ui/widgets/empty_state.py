"""What stands where there is nothing yet: why it is empty, and the next step."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from thidua_desktop.ui.look import Look, Space
from thidua_desktop.ui.widgets.labels import text_label, wrapped_label


class EmptyState(QWidget):
    """A quiet picture, one title, one sentence, a button for the next step and at most one more."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        """Start without text."""
        super().__init__(parent)
        self._look = look
        self._action: QAction | None = None
        self._picture = QLabel(self)
        self._picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._title = text_label("", "section", self)
        self._title.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._sentence = wrapped_label("", "muted", self)
        self._sentence.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._button = QPushButton(self)
        self._button.clicked.connect(self._trigger)
        self._also: QAction | None = None
        self._other = QPushButton(self)
        self._other.clicked.connect(self._trigger_other)
        self._other.hide()
        layout = QVBoxLayout(self)
        layout.setSpacing(Space.SMALL)
        layout.addStretch(2)
        for widget in (self._picture, self._title, self._sentence, self._button, self._other):
            layout.addWidget(widget, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addStretch(3)

    def show_text(
        self,
        title: str,
        sentence: str,
        action: QAction | None = None,
        *,
        is_primary: bool = False,
        also: QAction | None = None,
    ) -> None:
        """Say why it is empty; the button triggers `action`, as the page's main one when `is_primary`.

        `also` is another way out, offered below it.
        """
        self._look.draw(self._picture, "empty", "line_strong", Space.FIELD)
        self._title.setText(title)
        self._sentence.setText(sentence)
        self._fit_sentence()
        self._action = action
        self._button.setVisible(action is not None)
        if action is not None:
            self._button.setText(action.text())
            self._button.setToolTip(action.toolTip())
            self._button.setProperty("primary", "true" if is_primary else "false")
            self._button.style().polish(self._button)
        self._also = also
        self._other.setVisible(also is not None)
        if also is not None:
            self._other.setText(also.text())
            self._other.setToolTip(also.toolTip())

    def minimumSizeHint(self) -> QSize:
        """Need little room: the sentence wraps."""
        return QSize(self._look.px(200), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Wrap the sentence within the room there is."""
        super().resizeEvent(event)
        self._fit_sentence()

    def _fit_sentence(self) -> None:
        # The layout asks for the height at its own width, where a sentence needs fewer lines.
        # Before it is laid out it has a width that means nothing, and would ask for a very high dialog.
        room = max(self.minimumSizeHint().width(), self.width()) - 2 * Space.GAP
        width = min(self._look.px(460), room)
        self._sentence.ensurePolished()
        self._sentence.setMinimumSize(0, 0)  # the size of the last fit would count as needed
        self._sentence.setFixedSize(width, max(0, self._sentence.heightForWidth(width)))  # -1 without text

    def _trigger(self) -> None:
        if self._action is not None:
            self._action.trigger()

    def _trigger_other(self) -> None:
        if self._also is not None:
            self._also.trigger()
