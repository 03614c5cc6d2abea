"""A question that the check of a file asks, with the verbs that answer it."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from thidua_desktop.ui.look import Space
from thidua_desktop.ui.widgets.labels import wrapped_label


class ChoiceRow(QWidget):
    """A question and its verbs; a pressed verb is the answer. `answered` when it changes."""

    answered = Signal()

    def __init__(self, verbs: Sequence[str], parent: QWidget | None = None) -> None:
        """Name the verbs; hidden until something is asked."""
        super().__init__(parent)
        self._question = wrapped_label("", "tell-line", self)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(Space.SMALL)
        layout.addWidget(self._question, 1)
        self.buttons: list[QPushButton] = []
        for place, verb in enumerate(verbs):
            button = QPushButton(verb, self)
            button.setToolTip(verb)
            button.setCheckable(True)
            button.setAutoDefault(False)
            button.toggled.connect(partial(self._take, place))
            layout.addWidget(button)
            self.buttons.append(button)
        self.hide()

    def ask(self, question: str, answer: int | None) -> None:
        """Ask, with the place of the verb that is the answer so far; hide without a question."""
        self._question.setText(question)
        self._set(answer)
        self.setVisible(bool(question))

    def answer(self) -> int | None:
        """Give the place of the verb that is pressed, or None."""
        return next((place for place, button in enumerate(self.buttons) if button.isChecked()), None)

    def is_open(self) -> bool:
        """Tell whether it asks and nothing was answered."""
        return not self.isHidden() and self.answer() is None

    def _set(self, answer: int | None) -> None:
        for place, button in enumerate(self.buttons):
            button.blockSignals(True)  # Qt's own signature
            button.setChecked(place == answer)
            button.blockSignals(False)  # Qt's own signature
        role = "tell-line" if answer is None else "notice-line"
        self._question.setProperty("role", role)
        self._question.style().polish(self._question)

    def _take(self, place: int, is_checked: bool) -> None:
        self._set(place if is_checked else None)
        self.answered.emit()
