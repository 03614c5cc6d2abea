"""A part of a panel under a heading that folds it away."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from thidua_desktop.ui.look import Look, Space


class FoldSection(QWidget):
    """A heading that is pressed with a click, Space or Enter, and below it what it names; fill `body`.

    `toggled` (is open) when the person opens or folds it; from then on it stays as the person has it.
    """

    toggled = Signal(bool)

    def __init__(
        self, title: str, look: Look, parent: QWidget | None = None, *, is_open: bool = True
    ) -> None:
        """Name the part."""
        super().__init__(parent)
        self._look = look
        self._title = title
        self.heading = QPushButton(title, self)
        self.heading.setProperty("fold", "true")
        self.heading.setAutoDefault(True)  # Enter presses it too
        self.heading.clicked.connect(self._toggle)
        self._inside = QWidget(self)
        self.body = QVBoxLayout(self._inside)
        self.body.setContentsMargins(0, 0, 0, Space.SMALL)
        self.body.setSpacing(Space.SMALL)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(Space.TIGHT)
        layout.addWidget(self.heading)
        layout.addWidget(self._inside)
        self._is_open = is_open
        self._is_chosen = False
        self._show()

    def is_open(self) -> bool:
        """Tell whether the part is in sight."""
        return self._is_open

    def set_open(self, is_open: bool) -> None:
        """Open or fold the part, as the person does it."""
        if is_open != self._is_open:
            self._toggle()

    def suggest(self, is_open: bool) -> None:
        """Open the part for what is in it, or fold it, unless the person has decided that already."""
        if not self._is_chosen and is_open != self._is_open:
            self._is_open = is_open
            self._show()

    def set_title(self, title: str) -> None:
        """Change the heading, with a number of what lies below for example."""
        if title != self._title:
            self._title = title
            self._show()

    def _toggle(self) -> None:
        self._is_chosen = True
        self._is_open = not self._is_open
        self._show()
        self.toggled.emit(self._is_open)

    def _show(self) -> None:
        self._inside.setVisible(self._is_open)
        self._look.dress(self.heading, "arrow_down" if self._is_open else "arrow_right", "muted")
        self.heading.setText(self._title)
        spoken = self.tr("{title}, đang mở") if self._is_open else self.tr("{title}, đang thu gọn")
        self.heading.setAccessibleName(spoken.format(title=self._title))
