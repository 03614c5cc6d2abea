"""The widgets of a form's fields that are not files of their own: text, lines, choice, check, many."""

from collections.abc import Sequence
from typing import cast

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPlainTextEdit,
    QWidget,
)

from thidua_desktop.domain.issues import Issue
from thidua_desktop.domain.text import clean, clean_line
from thidua_desktop.ui.look import Look, Space
from thidua_desktop.ui.widgets.combo_box import ComboBox
from thidua_desktop.ui.widgets.date_edit import DateEdit
from thidua_desktop.ui.widgets.form_fields import Editor, Field, FieldKind, Value
from thidua_desktop.ui.widgets.list_editor import ListEditor
from thidua_desktop.ui.widgets.pick_edit import Choice, PickEdit
from thidua_desktop.ui.widgets.points_edit import PointsEdit, WholeEdit

_MANY_CHOICES = 12
"""Above this a choice is searched in a list instead of rolled through."""


def make_editor(field: Field, look: Look, parent: QWidget) -> tuple[QWidget, Editor]:
    """Make the widget of a field; the pair is one object under its two types."""
    widget = _make_widget(field, look, parent)
    if isinstance(widget, QLineEdit) and field.hint:
        widget.setPlaceholderText(field.hint)
    if field.read_only:
        widget.setEnabled(False)
    return widget, cast("Editor", widget)


def set_read_only(widget: QWidget, is_read_only: bool) -> None:
    """Let a field be read only: texts can still be chosen and copied, nothing can be changed."""
    if isinstance(widget, PickEdit) or not isinstance(widget, QLineEdit | QPlainTextEdit | ListEditor):
        own = getattr(widget, "set_read_only", None)
        (own or widget.setDisabled)(is_read_only)
        return
    if isinstance(widget, ListEditor):
        widget.set_read_only(is_read_only)
        return
    widget.setReadOnly(is_read_only)
    for action in widget.actions():
        action.setEnabled(not is_read_only)


def _make_widget(field: Field, look: Look, parent: QWidget) -> QWidget:
    if field.kind is FieldKind.CUSTOM:
        assert field.make is not None  # noqa: S101  # a custom field without its widget is our mistake
        return field.make(look, parent)
    if field.kind is FieldKind.RECORDS:
        assert field.records is not None  # noqa: S101  # as above
        return ListEditor(field.records, look, parent)
    if field.kind is FieldKind.CHOICE:
        if len(field.choices) > _MANY_CHOICES:
            return PickEdit(look, field.choices, not field.required, parent)
        return ChoiceEditor(field.choices, not field.required, parent)
    if field.kind is FieldKind.MANY:
        return ManyEditor(field.choices, look, parent)
    if field.kind is FieldKind.LINES:
        return LinesEditor(field.hint, look, parent)
    if field.kind is FieldKind.CHECK:
        return CheckEditor(field.label, parent)
    if field.kind is FieldKind.DATE:
        return DateEdit(look, parent)
    simple = {FieldKind.TEXT: TextEditor, FieldKind.POINTS: PointsEdit, FieldKind.WHOLE: WholeEdit}
    return simple[field.kind](parent)


class TextEditor(QLineEdit):
    """One line of text, cleaned."""

    edited = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Start empty."""
        super().__init__(parent)
        self.textEdited.connect(self._tell)

    def value(self) -> str:
        """Give the cleaned text."""
        return clean_line(self.text())

    def set_value(self, value: Value) -> None:
        """Show a text from its beginning."""
        self.setText("" if value is None else str(value))
        self.setCursorPosition(0)

    def problem(self, where: str) -> Issue | None:
        """Find nothing wrong: any text is a text."""
        return None

    def _tell(self) -> None:
        self.edited.emit()


class LinesEditor(QPlainTextEdit):
    """Several lines of text, cleaned; Tab goes to the next field."""

    edited = Signal()

    def __init__(self, hint: str, look: Look, parent: QWidget | None = None) -> None:
        """Start empty, four lines high."""
        super().__init__(parent)
        self.setPlaceholderText(hint)
        self.setTabChangesFocus(True)
        self.setFixedHeight(look.px(84))
        self.textChanged.connect(self._tell)

    def value(self) -> str:
        """Give the cleaned text."""
        return clean(self.toPlainText())

    def set_value(self, value: Value) -> None:
        """Show a text."""
        self.setPlainText("" if value is None else str(value))

    def problem(self, where: str) -> Issue | None:
        """Find nothing wrong: any text is a text."""
        return None

    def _tell(self) -> None:
        self.edited.emit()


class ChoiceEditor(ComboBox):
    """One of a few choices; an optional one starts with "chưa chọn". The wheel never changes it."""

    edited = Signal()

    def __init__(self, choices: Sequence[Choice], may_be_empty: bool, parent: QWidget | None = None) -> None:
        """Offer the choices."""
        super().__init__(parent)
        self._may_be_empty = may_be_empty
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(8)
        self.setPlaceholderText(self.tr("Chưa chọn"))
        self.set_choices(choices)
        self.activated.connect(self._tell)

    def set_choices(self, choices: Sequence[Choice]) -> None:
        """Offer other choices; the chosen one stays when it is among them."""
        chosen = self.value()
        self.clear()
        if self._may_be_empty:
            self.addItem(self.tr("Chưa chọn"), None)
        for choice in choices:
            self.addItem(choice.words, choice.value)
        self.set_value(chosen)

    def value(self) -> str | None:
        """Give the chosen value, or None."""
        return cast("str | None", self.currentData())

    def set_value(self, value: Value) -> None:
        """Choose a value."""
        self.setCurrentIndex(self.findData(value) if value is not None else (0 if self._may_be_empty else -1))

    def problem(self, where: str) -> Issue | None:
        """Find nothing wrong: only offered values can be chosen."""
        return None

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the scrolling form."""
        event.ignore()

    def _tell(self) -> None:
        self.edited.emit()


class CheckEditor(QCheckBox):
    """A yes or no with its words beside it."""

    edited = Signal()

    def __init__(self, words: str, parent: QWidget | None = None) -> None:
        """Start unchecked."""
        super().__init__(words, parent)
        self.clicked.connect(self._tell)

    def value(self) -> bool:
        """Tell whether it is checked."""
        return self.isChecked()

    def set_value(self, value: Value) -> None:
        """Check or uncheck."""
        self.setChecked(value is True)

    def problem(self, where: str) -> Issue | None:
        """Find nothing wrong."""
        return None

    def _tell(self) -> None:
        self.edited.emit()


class ManyEditor(QListWidget):
    """Any number of choices, ticked in a list."""

    edited = Signal()

    def __init__(self, choices: Sequence[Choice], look: Look, parent: QWidget | None = None) -> None:
        """Offer the choices, at most nine in sight."""
        super().__init__(parent)
        self._look = look
        self.setWordWrap(True)
        self.setSpacing(2)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.set_choices(choices)
        self.itemChanged.connect(self._tell)

    def set_choices(self, choices: Sequence[Choice]) -> None:
        """Offer other choices; ticks of those that stay are kept."""
        ticked = set(self.value())
        self.blockSignals(True)
        self.clear()
        for choice in choices:
            item = QListWidgetItem(choice.words, self)
            item.setData(Qt.ItemDataRole.UserRole, choice.value)
            item.setToolTip(choice.note or choice.words)
            item.setFlags(
                Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsUserCheckable | Qt.ItemFlag.ItemIsSelectable
            )
            item.setCheckState(_check_state(choice.value in ticked))
        self.blockSignals(False)
        rows = min(9, max(2, len(choices)))
        self.setFixedHeight(self._look.px(rows * (Space.ROW - 4) + 10))

    def value(self) -> tuple[str, ...]:
        """Give the ticked values in the order of the choices."""
        items = [self.item(row) for row in range(self.count())]
        return tuple(
            i.data(Qt.ItemDataRole.UserRole) for i in items if i.checkState() == Qt.CheckState.Checked
        )

    def set_value(self, value: Value) -> None:
        """Tick exactly these values."""
        ticked = value if isinstance(value, tuple) else ()
        self.blockSignals(True)
        for row in range(self.count()):
            item = self.item(row)
            item.setCheckState(_check_state(item.data(Qt.ItemDataRole.UserRole) in ticked))
        self.blockSignals(False)
        self.viewport().update()

    def problem(self, where: str) -> Issue | None:
        """Find nothing wrong: only offered values can be ticked."""
        return None

    def _tell(self) -> None:
        self.edited.emit()


def _check_state(is_checked: bool) -> Qt.CheckState:
    return Qt.CheckState.Checked if is_checked else Qt.CheckState.Unchecked
