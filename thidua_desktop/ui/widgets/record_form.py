"""A form from a list of field descriptions: labels above, two columns, problems under their fields."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QPlainTextEdit, QVBoxLayout, QWidget

from thidua_desktop.domain.issues import Issue, error
from thidua_desktop.ui.look import Look, Space
from thidua_desktop.ui.widgets.editors import make_editor, set_read_only
from thidua_desktop.ui.widgets.form_fields import Editor, Field, FieldKind, FormValues, Section, Value
from thidua_desktop.ui.widgets.labels import text_label, wrapped_label
from thidua_desktop.ui.widgets.pick_edit import Choice
from thidua_desktop.ui.widgets.problem_line import ProblemLine
from thidua_desktop.ui.words import issue_sentence

_MISSING = {FieldKind.CHOICE: "form.not_chosen", FieldKind.MANY: "form.not_chosen"}
_EMPTY_BY_KIND: dict[FieldKind, Value] = {
    FieldKind.TEXT: "",
    FieldKind.LINES: "",
    FieldKind.CHECK: False,
    FieldKind.MANY: (),
    FieldKind.RECORDS: (),
}


@dataclass(frozen=True, slots=True)
class _Row:
    """A field on the screen: its widget under both types, and the line under it."""

    field: Field
    box: QWidget
    widget: QWidget
    editor: Editor
    problem: ProblemLine
    label: QLabel


class RecordForm(QWidget):
    """Show the fields, give their values, track what was changed. `edited` on every change by the person."""

    edited = Signal()
    finished = Signal()
    """Enter was pressed in the last field."""

    def __init__(self, fields: Sequence[Field | Section], look: Look, parent: QWidget | None = None) -> None:
        """Build the form; values come with `set_values`, else every field is empty."""
        super().__init__(parent)
        self._look = look
        self._rows: dict[str, _Row] = {}
        self._is_read_only = False
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(Space.CARD)
        self._grid.setVerticalSpacing(Space.SMALL)
        self._grid.setColumnStretch(0, 1)
        self._grid.setColumnStretch(1, 1)
        self._place(fields)
        self._kept = self.record_values()

    # ------------------------------------------------------------------ values

    def set_values(self, values: Mapping[str, Value]) -> None:
        """Show values and take them as the unchanged state; fields that are not named become empty."""
        for name, row in self._rows.items():
            row.editor.set_value(values.get(name, _EMPTY_BY_KIND.get(row.field.kind)))
        self.show_issues(())
        for row in self._rows.values():
            self._show_need(row)
        self._kept = self.record_values()

    def record_values(self) -> FormValues:
        """Give what is typed."""
        return FormValues({name: row.editor.value() for name, row in self._rows.items()})

    def is_dirty(self) -> bool:
        """Tell whether anything differs from what `set_values` showed."""
        return self.record_values() != self._kept or any(
            row.editor.problem(name) for name, row in self._rows.items()
        )

    def keep(self) -> None:
        """Take what is typed as saved."""
        self._kept = self.record_values()

    def set_choices(self, name: str, choices: Sequence[Choice]) -> None:
        """Offer other choices in a CHOICE or MANY field."""
        self._rows[name].widget.set_choices(choices)  # type: ignore[attr-defined]  # the editors of both have it
        self._kept = self.record_values()

    def editor(self, name: str) -> QWidget:
        """Give the widget of a field, for a page that joins two fields."""
        return self._rows[name].widget

    def problem(self, name: str) -> Issue | None:
        """Say what is wrong with what is typed into a field, on its own."""
        return self._rows[name].editor.problem(name)

    def show_field(self, name: str, is_shown: bool) -> None:
        """Show or hide a field."""
        self._rows[name].box.setVisible(is_shown)

    def set_label(self, name: str, label: str) -> None:
        """Rename a field whose words depend on another one."""
        row = self._rows[name]
        self._rows[name] = replace(row, field=replace(row.field, label=label))
        row.label.setText(self._label_words(self._rows[name].field))
        row.widget.setAccessibleName(self._spoken_words(self._rows[name].field))

    # ------------------------------------------------------------------ checks

    def check(self) -> bool:
        """Check what the fields themselves can tell, show it; True when nothing is wrong."""
        issues: list[Issue] = []
        for name, row in self._rows.items():
            problem = row.editor.problem(name)
            if problem is not None:
                issues.append(problem)
            elif row.field.required and row.editor.value() in (None, "", ()):
                issues.append(
                    error(_MISSING.get(row.field.kind, "form.required"), name, label=row.field.label)
                )
        self.show_issues(issues)
        return not issues

    def set_read_only(self, is_read_only: bool) -> None:
        """Let the values be read and copied only, or be changed again."""
        self._is_read_only = is_read_only
        for row in self._rows.values():
            if not row.field.read_only:
                set_read_only(row.widget, is_read_only)
            self._show_need(row)

    def show_issues(self, issues: Sequence[Issue], *, goes_there: bool = True) -> list[Issue]:
        """Show issues under their fields (by `where`) and focus the first; gives those that fit no field.

        Without `goes_there` the focus stays, for problems that are shown while somebody types.
        """
        by_field: dict[str, Issue] = {}
        strangers = []
        for issue in issues:
            if issue.where in self._rows:
                by_field.setdefault(issue.where, issue)
            else:
                strangers.append(issue)
        for name, row in self._rows.items():
            self._mark(row, by_field.get(name))
        first = next((row for name, row in self._rows.items() if name in by_field), None)
        if first is not None and goes_there:
            first.widget.setFocus()
        return strangers

    def focus_first(self) -> None:
        """Put the cursor into the first field."""
        next(iter(self._rows.values())).widget.setFocus()

    # ------------------------------------------------------------------ frame

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Enter goes to the next field, Shift+Enter back, as people know it; in long texts it is a line."""
        if event.type() == QEvent.Type.KeyPress:
            key = event.key()  # type: ignore[attr-defined]  # a key press is a QKeyEvent
            held = event.modifiers()  # type: ignore[attr-defined]  # as above
            if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._moves_on(watched, held):
                self._move_on(watched, back=bool(held & Qt.KeyboardModifier.ShiftModifier))
                return True
        return super().eventFilter(watched, event)

    def _moves_on(self, watched: QObject, held: Qt.KeyboardModifier) -> bool:
        if held & (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier):
            return False
        return not isinstance(watched, QPlainTextEdit)

    def _move_on(self, watched: QObject, *, back: bool) -> None:
        last = [row.box for row in self._rows.values() if row.box.isVisibleTo(self)][-1]
        if not back and isinstance(watched, QWidget) and last.isAncestorOf(watched):
            self.finished.emit()
        elif back:
            self.focusPreviousChild()
        else:
            self.focusNextChild()

    def _place(self, fields: Sequence[Field | Section]) -> None:
        line, column = 0, 0
        for described in fields:
            if isinstance(described, Section):
                line += 1 if column else 0
                self._grid.addWidget(text_label(described.title, "section", self), line, 0, 1, 2)
                line, column = line + 1, 0
                continue
            row = self._make_row(described)
            self._rows[described.name] = row
            if described.takes_row:
                line += 1 if column else 0
                self._grid.addWidget(row.box, line, 0, 1, 2)
                line, column = line + 1, 0
            else:
                self._grid.addWidget(row.box, line, column, Qt.AlignmentFlag.AlignTop)
                line, column = (line + 1, 0) if column else (line, 1)
        self._grid.setRowStretch(line + 1, 1)

    def _make_row(self, described: Field) -> _Row:
        box = QWidget(self)
        layout = QVBoxLayout(box)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(Space.TIGHT)
        widget, editor = make_editor(described, self._look, box)
        label = text_label(self._label_words(described), "field", box)
        label.setBuddy(widget)
        if described.kind is FieldKind.CHECK:
            label.hide()
        layout.addWidget(label)
        layout.addWidget(widget)
        if described.help:
            layout.addWidget(wrapped_label(described.help, "muted", box))
        problem = ProblemLine(self._look, box)
        layout.addWidget(problem)
        widget.setAccessibleName(self._spoken_words(described))
        (widget.focusProxy() or widget).installEventFilter(self)
        editor.edited.connect(self.edited)
        row = _Row(described, box, widget, editor, problem, label)
        if described.required:
            editor.edited.connect(lambda: self._show_need(row))
        return row

    def _label_words(self, described: Field) -> str:
        return self.tr("{label} *").format(label=described.label) if described.required else described.label

    def _spoken_words(self, described: Field) -> str:
        required = self.tr("{label}, bắt buộc").format(label=described.label)
        return required if described.required else described.label

    def _show_need(self, row: _Row) -> None:
        """Colour a required field that is still empty; its label has the sign."""
        is_needed = row.field.required and not self._is_read_only and row.editor.value() in (None, "", ())
        row.widget.setProperty("needed", "true" if is_needed else "false")
        row.widget.style().polish(row.widget)

    def _mark(self, row: _Row, issue: Issue | None) -> None:
        row.problem.show_text(issue_sentence(issue) if issue else "")
        row.widget.setAccessibleDescription(row.problem.text())
        row.widget.setProperty("wrong", "true" if issue else "false")
        row.widget.style().polish(row.widget)
