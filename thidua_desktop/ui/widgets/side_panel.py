"""The panel on the right of a list: what belongs to the chosen row, so that a click never leaves the list."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from thidua_desktop.ui.look import Look, Space
from thidua_desktop.ui.widgets.labels import text_label, wrapped_label


class SidePanel(QFrame):
    """A card: a title, a sentence, and parts to fill anew for every row; `TwoParts` gives its width."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        """Start empty."""
        super().__init__(parent)
        self.setProperty("role", "card")
        inside = QWidget(self)
        inside.setProperty("role", "plain")
        self._parts = QVBoxLayout(inside)
        self._parts.setContentsMargins(Space.CARD, Space.CARD, Space.CARD, Space.CARD)
        self._parts.setSpacing(Space.SMALL)
        self._parts.addStretch()
        scroll = QScrollArea(self)
        scroll.setWidgetResizable(True)
        scroll.setAccessibleName(self.tr("Về dòng đang chọn"))
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(inside)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(1, 1, 1, 1)
        layout.addWidget(scroll)

    def clear(self) -> None:
        """Take every part away."""
        while self._parts.count() > 1:
            item = self._parts.takeAt(0)
            widget = item.widget() if item is not None else None
            if widget is not None:
                widget.hide()
                widget.deleteLater()

    def add_title(self, text: str) -> None:
        """Add a heading."""
        self.add(wrapped_label(text, "section", self))

    def add_fact(self, caption: str, text: str) -> None:
        """Add a caption with its value below; nothing for an empty value."""
        if not text:
            return
        fact = QWidget(self)
        layout = QVBoxLayout(fact)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(1)
        layout.addWidget(text_label(caption, "muted", fact))
        layout.addWidget(wrapped_label(text, "body", fact))
        self.add(fact)

    def add_line(self, text: str, role: str = "body") -> None:
        """Add a sentence; roles notice-line, tell-line and problem-line stand on their colour."""
        self.add(wrapped_label(text, role, self))

    def add(self, widget: QWidget) -> None:
        """Add a widget of the page's own."""
        self._parts.insertWidget(self._parts.count() - 1, widget)
