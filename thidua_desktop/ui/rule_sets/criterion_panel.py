"""The card in which the chosen row of a table is edited: a form a rule kind, shown in one place."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QFrame, QLineEdit, QPlainTextEdit, QScrollArea, QVBoxLayout, QWidget

from thidua_desktop.domain.issues import Issue
from thidua_desktop.domain.rule_sets import CriterionDraft
from thidua_desktop.ui.look import Look, Space
from thidua_desktop.ui.rule_sets.criterion_form import (
    criterion_fields,
    criterion_values,
    edited_draft,
    issue_fields,
)
from thidua_desktop.ui.rule_sets.pair_rows import PairRows
from thidua_desktop.ui.widgets.form_fields import FormValues
from thidua_desktop.ui.widgets.labels import ElidingLabel, wrapped_label
from thidua_desktop.ui.widgets.record_form import RecordForm

_UNDO_KEYS = (QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo)


class CriterionPanel(QFrame):
    """The fields of a row. `changed` (CriterionDraft) with every change, `finished` on Enter in the last one.

    Undoing is the table's: the fields leave those keys to the window.
    """

    changed = Signal(object)
    finished = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        """Start without a row."""
        super().__init__(parent)
        self.setProperty("role", "card")
        self._look = look
        self._forms: dict[str, RecordForm] = {}
        self._kind = ""
        self._draft = CriterionDraft("", "")
        self._shown = FormValues()
        self._is_showing = False
        self._is_read_only = False
        self._where = ElidingLabel("", "section", self)
        self._nothing = wrapped_label(self.tr("Chọn một dòng bên trái, hoặc bấm Thêm dòng."), "muted", self)
        inside = QWidget(self)
        self._layout = QVBoxLayout(inside)
        self._layout.setContentsMargins(Space.CARD, Space.SMALL, Space.CARD, Space.CARD)
        self._layout.addWidget(self._nothing)
        self._layout.addStretch()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(1, Space.GAP, 1, 1)
        layout.setSpacing(Space.TIGHT)
        head = QVBoxLayout()
        head.setContentsMargins(Space.CARD, 0, Space.CARD, 0)
        head.addWidget(self._where)
        layout.addLayout(head)
        layout.addWidget(_scrolled(inside, self), 1)

    def form(self) -> RecordForm | None:
        """Give the form that is shown."""
        return self._forms.get(self._kind)

    def show_line(self, draft: CriterionDraft, kind: str, where: str) -> None:
        """Show a row as it is kept; `kind` is what it is in the table, `where` names the group above it."""
        self._is_showing = True
        name = self._focused_field() if kind != self._kind else None
        self._take_form(kind)
        form = self._forms[kind]
        form.set_values(criterion_values(draft, kind))
        form.set_read_only(self._is_read_only)
        self._draft, self._shown = draft, form.record_values()
        self._where.show_text(where)
        self._is_showing = False
        if name is not None:
            form.editor(name if name in self._shown.raw else "code").setFocus()

    def show_nothing(self) -> None:
        """Say that no row is chosen."""
        self._take_form("")
        self._where.show_text("")

    def show_problems(self, issues: Sequence[Issue]) -> None:
        """Show what is wrong with the row under its fields; the focus stays."""
        form = self.form()
        if form is not None:
            found = [form.problem(name) for name in ("code", "max_points")]
            own = [issue for issue in found if issue is not None]
            form.show_issues([*own, *issue_fields(self._kind, list(issues))], goes_there=False)

    def start_typing(self) -> None:
        """Put the cursor into the text of the row."""
        form = self.form()
        if form is not None:
            form.editor("text").setFocus()

    def set_read_only(self, is_read_only: bool) -> None:
        """Let the values be read and copied only, or be changed again."""
        self._is_read_only = is_read_only
        for form in self._forms.values():
            form.set_read_only(is_read_only)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep a field from taking the keys of undoing for its own typing."""
        is_key = event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent)
        if is_key and any(event.matches(keys) for keys in _UNDO_KEYS):  # type: ignore[attr-defined]  # a key press
            event.ignore()
            return True
        return super().eventFilter(watched, event)

    def _take_form(self, kind: str) -> None:
        if kind and kind not in self._forms:
            self._forms[kind] = self._make_form(kind)
        self._kind = kind
        for other, form in self._forms.items():
            form.setVisible(other == kind)
        self._nothing.setVisible(not kind)

    def _make_form(self, kind: str) -> RecordForm:
        form = RecordForm(criterion_fields(kind), self._look, self)
        form.edited.connect(self._take)
        form.finished.connect(self.finished)
        for rows in form.findChildren(PairRows):
            rows.grew.connect(self._watch_fields)
        self._layout.insertWidget(1, form)
        self._watch(form)
        return form

    def _watch_fields(self) -> None:
        form = self.form()
        if form is not None:
            self._watch(form)

    def _watch(self, form: RecordForm) -> None:
        for field in (*form.findChildren(QLineEdit), *form.findChildren(QPlainTextEdit)):
            field.installEventFilter(self)  # once: Qt takes an earlier one of the same watcher away

    def _focused_field(self) -> str | None:
        """Tell in which field of the shown form the keyboard is."""
        form, focused = self.form(), self.window().focusWidget()
        if form is None or not form.isAncestorOf(focused):
            return None
        names = self._shown.raw
        fields = ((name, form.editor(name)) for name in names)
        return next((name for name, one in fields if one is focused or one.isAncestorOf(focused)), None)

    def _take(self) -> None:
        form = self.form()
        if form is None or self._is_showing or self._is_read_only:
            return
        draft = edited_draft(self._draft, self._shown, form.record_values())
        self.changed.emit(draft)


def _scrolled(content: QWidget, parent: QWidget) -> QScrollArea:
    """Let the fields be higher than the card, on the card's own ground."""
    scroll = QScrollArea(parent)
    scroll.setFrameShape(QFrame.Shape.NoFrame)
    scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the fields scroll it, and Tab goes to them alone
    scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    scroll.setWidgetResizable(True)
    content.setProperty("role", "plain")
    scroll.setWidget(content)
    return scroll
