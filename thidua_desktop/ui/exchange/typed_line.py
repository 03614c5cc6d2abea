"""A field that opens for one text and says under it at once what is wrong with it."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from thidua_desktop.domain.deciding import LONGEST_REASON
from thidua_desktop.ui.look import Space
from thidua_desktop.ui.widgets.labels import wrapped_label


class TypedLine(QWidget):
    """Hidden until something is asked; Enter takes what is typed, Esc leaves it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Start hidden."""
        super().__init__(parent)
        self._check: Callable[[str], str] = _nothing_wrong
        self._take: Callable[[str], None] | None = None
        self._back: QWidget | None = None
        self.caption = wrapped_label("", "field", self)
        self.edit = QLineEdit(self)
        self.edit.setMaxLength(LONGEST_REASON)
        self.edit.textEdited.connect(self._look_at)
        self.edit.returnPressed.connect(self.submit)
        self.use = QPushButton(self.tr("Dùng"), self)
        self.use.setAutoDefault(False)
        self.use.setToolTip(self.tr("Dùng (Enter)"))
        self.use.clicked.connect(self.submit)
        self.problem = wrapped_label("", "problem", self)
        row = QHBoxLayout()
        row.setSpacing(Space.SMALL)
        row.addWidget(self.edit, 1)
        row.addWidget(self.use)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(Space.TIGHT)
        layout.addWidget(self.caption)
        layout.addLayout(row)
        layout.addWidget(self.problem)
        leave = QShortcut(QKeySequence(Qt.Key.Key_Escape), self, self.leave)
        leave.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self.hide()

    def ask(self, caption: str, text: str, check: Callable[[str], str], take: Callable[[str], None]) -> None:
        """Open for a text; `check` gives the sentence about what is wrong, `take` gets what is right."""
        self._check, self._take = check, take
        self._back = self.window().focusWidget()
        self.caption.setText(caption)
        self.edit.setAccessibleName(caption)
        self.edit.setText(text)
        self.show_problem("")
        self.show()
        self.edit.setFocus()
        self.edit.selectAll()

    def submit(self) -> None:
        """Hand on what is typed, unless something is wrong with it."""
        text = self.edit.text()
        wrong = self._check(text)
        self.show_problem(wrong)
        if not wrong and self._take is not None:
            self._take(text)

    def leave(self) -> None:
        """Close without taking anything."""
        back = self._back
        self.close_line()
        if back is not None:
            back.setFocus()

    def close_line(self) -> None:
        """Close; what was typed is gone."""
        self._take, self._back = None, None
        self.edit.clear()
        self.hide()

    def show_problem(self, text: str) -> None:
        """Say under the field what is wrong."""
        self.problem.setText(text)
        self.problem.setVisible(bool(text))
        self.edit.setProperty("wrong", "true" if text else "false")
        self.edit.setAccessibleDescription(text)
        self.edit.style().polish(self.edit)

    def _look_at(self, text: str) -> None:
        self.show_problem(self._check(text) if text.strip() else "")


def _nothing_wrong(_text: str) -> str:
    return ""
