"""The place where a person decides about a package, value by value."""

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QAbstractItemView, QFrame, QPushButton, QVBoxLayout, QWidget

from thidua_desktop.domain.errors import ThiduaError, UserError
from thidua_desktop.domain.records.decisions import Choice
from thidua_desktop.domain.text import format_count
from thidua_desktop.ui.exchange.decision_columns import (
    CHOICE,
    REASON,
    about_line,
    decision_columns,
    fitted_columns,
)
from thidua_desktop.ui.exchange.decision_jobs import check_typed, typed_value
from thidua_desktop.ui.exchange.decision_lines import Line
from thidua_desktop.ui.exchange.decision_table import DecisionTable
from thidua_desktop.ui.exchange.typed_line import TypedLine
from thidua_desktop.ui.keys import Do, keys_of, tip_of
from thidua_desktop.ui.look import Space
from thidua_desktop.ui.page import PageContext
from thidua_desktop.ui.widgets.flow_bar import FlowBar
from thidua_desktop.ui.widgets.labels import text_label, wrapped_label
from thidua_desktop.ui.words import choice_label, error_sentence, issue_sentence, on_screen, sentence

if TYPE_CHECKING:  # only a name here: loading the store would cost the first paint
    from collections.abc import Callable

_TABLE_PX = 150
_MOST_TOLD = 3
"""Sentences about refused decisions at a time."""


class DecisionPanel(QWidget):
    """Table of questions with its verbs. `decided` when an answer changed."""

    decided = Signal()

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        """Start without questions."""
        super().__init__(parent)
        self._context = context
        self.left = text_label("", "section", self)
        self.keep_all = self._button(self.tr("Giữ nguyên tất cả phần đang hỏi"), self.keep_open)
        self.take_all = self._button(self.tr("Nhận tất cả phần đang hỏi"), self.take_open)
        self.table = DecisionTable(context.look, decision_columns(), (CHOICE, REASON), self)
        self.table.setMinimumHeight(context.look.px(_TABLE_PX))
        self.model = self.table.decisions
        self.about = wrapped_label("", "body", self)
        self.typed = TypedLine(self)
        self.problem = wrapped_label("", "problem-line", self)
        self.problem.hide()
        next_keys, same_keys = keys_of(Do.NEXT_ISSUE), keys_of(Do.FILL_DOWN)
        self.next = self._button(self.tr("Mục tiếp theo chưa quyết"), self.go_next, next_keys)
        self.same = self._button(self.tr("Áp dụng cho mọi dòng cùng loại"), self.same_for_all, same_keys)
        self.back = self._button(self.tr("Bỏ quyết định"), self.take_back, ("Del",))
        hint = self.tr("Phím 1: {ours}, 2: {theirs}, 3: {other}, F2: ghi lý do")
        words = {choice.value: choice_label(choice).lower() for choice in Choice}
        self._hint = wrapped_label(hint.format(**words), "muted", self)
        self._lay_out()
        self._connect(next_keys, same_keys)

    # ------------------------------------------------------------------ questions

    def is_typing(self) -> bool:
        """Tell whether a field is open."""
        return not self.typed.isHidden() or self.table.state() == QAbstractItemView.State.EditingState

    def show_lines(self, lines: Sequence[Line], *, keeps_answers: bool) -> None:
        """Show what is asked; the cursor stays where it was, or goes to the first open question."""
        row = self.table.row()
        line = self.model.line(row)
        self.problem.hide()
        self.typed.close_line()
        self.model.set_lines(lines, keeps_answers=keeps_answers)
        self._name_columns()
        kept = self.model.row_of(line.question.key) if line is not None and keeps_answers else None
        first = self.model.next_open(-1)
        if first is not None and (kept is None or not _is_open(self.model.line(kept))):
            kept = first
        if kept is None and self.model.lines():
            kept = 1
        if kept is not None:
            self.table.go_to(kept)
        self._tell()

    def count_open(self) -> int:
        """Count the questions with something left to do."""
        return self.model.open_count()

    def show_problem(self, problem: ThiduaError | str) -> None:
        """Say what cannot be decided so."""
        if isinstance(problem, ThiduaError):
            self._go_to_refused({issue.where for issue in problem.issues})
            issues = [issue_sentence(issue) for issue in problem.issues[:_MOST_TOLD]]
            problem = "\n".join(issues) or error_sentence(problem)
        self.problem.setText(problem)
        self.problem.setVisible(bool(problem))

    # ------------------------------------------------------------------ verbs

    def go_next(self) -> None:
        """Go to the next question with something left to do."""
        row = self.model.next_open(self.table.row())
        if row is not None:
            self.table.go_to(row)
            self.table.setFocus()

    def same_for_all(self) -> None:
        """Give the decision and reason of the chosen row to all open ones of its kind."""
        line = self._current()
        if line is None:
            return
        if line.choice is None or line.lacks_reason:
            self.show_problem(self.tr("Hãy quyết định dòng đang chọn trước, kèm lý do nếu cần."))
            return
        self.model.same_for_all(self.table.row())

    def take_back(self) -> None:
        """Ask the chosen questions again."""
        self.model.choose(self._rows(), None)

    def keep_open(self) -> None:
        """Keep what is here for everything that is open."""
        self.model.answer_open(Choice.OURS, "")

    def take_open(self) -> None:
        """Take what is in the package for everything that is open; edited cells need a reason."""
        if self.model.open_edits():
            words = self.tr("Lý do nhận các ô đã sửa, ghi cho mọi ô chưa có lý do")
            self.typed.ask(words, "", self._check_reason, self._take_with_reason)
        else:
            self._take_with_reason("")

    def choose(self, choice: Choice, goes_on: bool = False) -> None:
        """Answer the chosen rows; a third value is typed below, a reason that is needed in the row."""
        line = self._current()
        if line is None:
            return
        self.problem.hide()
        self.typed.close_line()
        if choice is Choice.OTHER:
            self._ask_other(line)
            return
        rows = self._rows()
        if not any(one.takes(choice) for one in map(self.model.line, rows) if one is not None):
            self.show_problem(sentence("decision.not_possible", {"name": line.name}))
            return
        self.model.choose(rows, choice)
        self._go_on(goes_on=goes_on and len(rows) == 1)

    # ------------------------------------------------------------------ inside

    def _go_on(self, *, goes_on: bool) -> None:
        line = self._current()
        if line is not None and line.lacks_reason:
            self.table.type_reason()
        elif goes_on:
            self.go_next()

    def _ask_other(self, line: Line) -> None:
        if not line.question.takes_other:
            self.show_problem(sentence("decision.no_other", {}))
            return
        caption = self.tr("Số khác cho {name} – {field}")
        words = caption.format(name=line.name, field=on_screen(line.question.field_title))
        self.typed.ask(words, line.other, partial(_check_value, line), partial(self._hold_to_rules, line))

    def _hold_to_rules(self, line: Line, text: str) -> None:
        """Look on the lane whether the office's rules allow a value, then take it."""
        value, words = typed_value(line.question, text)

        def take(_nothing: None) -> None:
            row = self.model.row_of(line.question.key)
            if row is not None:
                self.typed.close_line()
                self.table.go_to(row)
                self.table.setFocus()
                self.model.set_other(row, value, words)
                self._go_on(goes_on=True)

        def refuse(problem: ThiduaError) -> None:
            issue = next(iter(problem.issues), None)
            self.typed.show_problem(issue_sentence(issue) if issue else error_sentence(problem))

        self._context.runner.read(
            lambda store: check_typed(store, line.question, text), take, refuse, owner=self
        )

    def _check_reason(self, text: str) -> str:
        return "" if text.strip() else self.tr("Nhận ô đã sửa thì phải ghi lý do.")

    def _take_with_reason(self, reason: str) -> None:
        self.typed.close_line()
        self.table.setFocus()
        self.model.answer_open(Choice.THEIRS, reason)
        left = self.model.open_count()
        if left:
            words = self.tr("{count} mục không nhận được, chỉ giữ được như đang có: hãy bấm phím 1.")
            self.show_problem(words.format(count=format_count(left)))
            self.go_next()

    def _go_to_refused(self, places: set[str | None]) -> None:
        """Put the cursor on the first decision that was refused."""
        refused = (
            line.question.key
            for line in self.model.lines()
            if (line.question.where or line.question.name) in places
        )
        row = self.model.row_of(next(refused, ""))
        if row is not None:
            self.table.go_to(row)

    def _current(self) -> Line | None:
        return self.model.line(self.table.row())

    def _rows(self) -> list[int]:
        return self.table.rows() or [self.table.row()]

    def _take_settled(self) -> None:
        line = self._current()
        if line is not None and not line.is_open:
            self.go_next()

    def _take_change(self) -> None:
        self.problem.hide()
        self._tell()
        self.decided.emit()

    def _tell(self) -> None:
        count, left, lacking = self.model.total_count(), self.model.open_count(), self.model.lacking_count()
        words = self.tr("Còn {left}/{count} mục chưa quyết") if left else self.tr("Đã quyết cả {count} mục")
        said = words.format(left=format_count(left), count=format_count(count))
        if lacking:
            more = self.tr("{said}, {lacking} mục thiếu lý do")
            said = more.format(said=said, lacking=format_count(lacking))
        self.left.setText(said)
        for button in (self.next, self.keep_all, self.take_all):
            button.setEnabled(left > 0)
        self._tell_about()

    def _tell_about(self) -> None:
        line = self._current()
        self.same.setEnabled(line is not None and line.choice is not None)
        self.back.setEnabled(line is not None and line.choice is not None)
        self.about.setText(about_line(line) if line is not None else "")

    def _move(self, _now: QModelIndex, _before: QModelIndex) -> None:
        self.typed.close_line()
        self._tell_about()

    def _name_columns(self) -> None:
        """Name the two sides after what is asked, and hide the columns in which nothing stands."""
        titles, hidden = fitted_columns(self.model.lines())
        self.model.set_titles(titles)
        self.table.hide_columns(hidden)

    # ------------------------------------------------------------------ making

    def _button(self, text: str, handler: "Callable[[], None]", keys: Sequence[str] = ()) -> QPushButton:
        button = QPushButton(text, self)
        button.setAutoDefault(False)
        button.setToolTip(tip_of(text, keys))
        button.clicked.connect(handler)
        return button

    def _connect(self, next_keys: Sequence[str], same_keys: Sequence[str]) -> None:
        for keys, handler in ((next_keys, self.go_next), (same_keys, self.same_for_all)):
            shortcut = QShortcut(QKeySequence(keys[0]), self, handler)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self.table.chosen.connect(self.choose)
        self.table.taken_back.connect(self.take_back)
        self.table.settled.connect(self._take_settled)
        self.table.selectionModel().currentRowChanged.connect(self._move)
        self.model.decided.connect(self._take_change)

    def _lay_out(self) -> None:
        above, below = FlowBar(self), FlowBar(self)
        above.addWidget(self.left)
        above.addStretch()
        above.addWidget(self.keep_all)
        above.addWidget(self.take_all)
        for button in (self.next, self.same, self.back):
            below.addWidget(button)
        card = QFrame(self)
        card.setProperty("role", "card")
        inside = QVBoxLayout(card)
        inside.setContentsMargins(1, 1, 1, 1)
        inside.addWidget(self.table)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, Space.SMALL, 0, 0)
        layout.setSpacing(Space.SMALL)
        for part in (above, self.typed, self.problem):  # on a small screen they stay in sight
            layout.addWidget(part)
        layout.addWidget(card, 1)
        for part in (self.about, below, self._hint):
            layout.addWidget(part)


def _is_open(line: Line | None) -> bool:
    return line is not None and line.is_open


def _check_value(line: Line, text: str) -> str:
    """Give the sentence about a value that cannot be read, as it is typed."""
    try:
        typed_value(line.question, text)
    except UserError as problem:
        return error_sentence(problem)
    return ""
