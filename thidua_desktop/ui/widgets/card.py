"""A white card with an optional title, a badge on its right, and a body to fill."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from thidua_desktop.ui.look import Space
from thidua_desktop.ui.widgets.labels import ElidingLabel, badge, set_badge, text_label


class Card(QFrame):
    """A surface that holds what belongs together; fill `body`."""

    def __init__(self, title: str = "", parent: QWidget | None = None) -> None:
        """Make the card; without a title the body begins at its top."""
        super().__init__(parent)
        self.setProperty("role", "card")
        self._badge: QLabel | None = None
        self._title: QLabel | None = None
        self._head = QHBoxLayout()
        self.body = QVBoxLayout()
        self.body.setSpacing(Space.SMALL)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(Space.CARD, Space.CARD - 2, Space.CARD, Space.CARD - 2)
        layout.setSpacing(Space.SMALL)
        if title:
            label = self._title = text_label(title, "section", self)
            label.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
            self._head.addWidget(label)
            self._head.addStretch()
            layout.addLayout(self._head)
            layout.setAlignment(self._head, Qt.AlignmentFlag.AlignTop)
        layout.addLayout(self.body, 1)

    def set_title(self, title: str) -> None:
        """Change the title of a card that has one."""
        if self._title is not None:
            self._title.setText(title)

    def add_to_head(self, widget: QWidget) -> None:
        """Put a widget on the right of the title, after the badge; for cards with a title."""
        self._head.addWidget(widget)

    def set_badge(self, text: str, tone: str = "plain") -> None:
        """Put a badge on the right of the title; an empty text takes it away."""
        if self._badge is None:
            self._badge = badge(text, tone, self)
            self._head.addWidget(self._badge)
        set_badge(self._badge, text, tone)
        self._badge.setVisible(bool(text))


class FigureCard(Card):
    """One figure that says how things stand: what it counts, the figure, one line about it."""

    def __init__(self, caption: str, parent: QWidget | None = None) -> None:
        """Name what is counted; the figure comes with `show_figure`."""
        super().__init__("", parent)
        self.body.setSpacing(2)
        self._figure = text_label("–", "figure", self)
        self._line = ElidingLabel("", "muted", self)
        self.body.addWidget(ElidingLabel(caption, "muted", self))
        self.body.addWidget(self._figure)
        self.body.addWidget(self._line)

    def show_figure(self, figure: str, line: str) -> None:
        """Show the figure and the line under it."""
        self._figure.setText(figure)
        self._line.show_text(line)
        self.setAccessibleName(f"{figure}. {line}")
