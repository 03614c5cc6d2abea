"""A check box whose words wrap: those of Qt stand in one line, which large text pushes out of sight."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QWidget

from thidua_desktop.ui.look import Space
from thidua_desktop.ui.widgets.labels import wrapped_label


class WrappedCheck(QWidget):
    """The box and its words; a click on the words ticks it too. `toggled` when it changes."""

    toggled = Signal(bool)

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        """Start without a tick."""
        super().__init__(parent)
        self.box = QCheckBox(self)
        self._words = wrapped_label("", "body", self)
        self._words.setCursor(Qt.CursorShape.PointingHandCursor)
        self._words.installEventFilter(self)
        self.box.toggled.connect(self.toggled)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(Space.SMALL)
        layout.addWidget(self.box, 0, Qt.AlignmentFlag.AlignVCenter)
        layout.addWidget(self._words, 1)
        self.set_text(text)

    def set_text(self, text: str) -> None:
        """Say what a tick means."""
        self._words.setText(text)
        self.box.setAccessibleName(text)
        self.box.setToolTip(text)

    def text(self) -> str:
        """Give what a tick means."""
        return self._words.text()

    def is_checked(self) -> bool:
        """Tell whether it is ticked."""
        return self.box.isChecked()

    def set_checked(self, is_checked: bool) -> None:
        """Tick it or take the tick away."""
        self.box.setChecked(is_checked)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take a click on the words for one on the box."""
        if watched is self._words and event.type() == QEvent.Type.MouseButtonRelease:
            self.box.click()
            return True
        return super().eventFilter(watched, event)
