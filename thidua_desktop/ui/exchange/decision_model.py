"""What a person decided so far about a package, question by question, under the reasons for asking."""

from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from dataclasses import replace

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from thidua_desktop.domain.deciding import LONGEST_REASON, needs_reason
from thidua_desktop.domain.records.decisions import Answer, Asked, Choice, Question
from thidua_desktop.domain.text import clean_line
from thidua_desktop.ui.exchange.decision_lines import Heading, Line, Row, carried, like, may_take
from thidua_desktop.ui.widgets.record_model import Column, ListModel
from thidua_desktop.ui.words import asked_sentence

_Index = QModelIndex | QPersistentModelIndex
_NONE = QModelIndex()
_NO_FLAGS = Qt.ItemFlag.NoItemFlags
_FLAGS = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren
_TYPED_FLAGS = _FLAGS | Qt.ItemFlag.ItemIsEditable
"""Made once: choosing thousands of rows asks for them cell by cell."""


class DecisionModel(ListModel[Row]):
    """Questions under their headings. `decided` when an answer changed; `reason_column` takes typing."""

    decided = Signal()

    def __init__(
        self, columns: Sequence[Column[Row]], reason_column: int, parent: QObject | None = None
    ) -> None:
        """Start without questions."""
        super().__init__(columns, _key_of, parent)
        self._reason_column = reason_column
        self._rows: list[Row] = []
        self._titles: dict[int, str] = {}
        self._count = self._open = self._lacking = 0

    # ------------------------------------------------------------------ questions

    def set_lines(self, lines: Iterable[Line], *, keeps_answers: bool) -> None:
        """Show these questions; those that were asked before, about the same values, keep their answers."""
        said = {line.question: line for line in self.lines()} if keeps_answers else {}
        places = (
            {line.question.key: place for place, line in enumerate(self.lines())} if keeps_answers else {}
        )
        last = len(places)
        ordered = sorted(lines, key=lambda line: places.get(line.question.key, last))
        rows: list[Row] = []
        for asked in Asked:
            group = [line for line in ordered if line.question.asked is asked]
            rows += [Heading(asked, len(group))] if group else []
            rows += [carried(line, said.get(line.question)) for line in group]
        self.beginResetModel()
        self._rows = rows
        self._recount()
        self.endResetModel()

    def lines(self) -> list[Line]:
        """Give every question in its order."""
        return [row for row in self._rows if isinstance(row, Line)]

    def line(self, row: int) -> Line | None:
        """Give the question of a row; None on a heading."""
        found = self._rows[row] if 0 <= row < len(self._rows) else None
        return found if isinstance(found, Line) else None

    def headings(self) -> list[int]:
        """Give the rows of headings."""
        return [row for row, one in enumerate(self._rows) if isinstance(one, Heading)]

    def answers(self) -> dict[Question, Answer]:
        """Give what was answered, without answers that still need a reason."""
        done = (line for line in self.lines() if not line.is_open)
        return {line.question: line.answer for line in done if line.answer is not None}

    def open_count(self) -> int:
        """Count the questions about which something is left to do."""
        return self._open

    def lacking_count(self) -> int:
        """Count the questions that were answered without the reason that they need."""
        return self._lacking

    def is_touched(self) -> bool:
        """Tell whether a person chose or wrote anything."""
        return any(line.choice is not None or line.reason for line in self.lines())

    def next_open(self, after: int) -> int | None:
        """Give the next row below with something to do, from the top again at the end; None without one."""
        rows = [row for row, one in enumerate(self._rows) if isinstance(one, Line) and one.is_open]
        return next((row for row in rows if row > after), rows[0] if rows else None)

    def row_of(self, key: Hashable) -> int | None:
        """Find the row of a question; None when it is not asked."""
        return next((row for row, one in enumerate(self._rows) if self.key(one) == key), None)

    def set_titles(self, titles: Mapping[int, str]) -> None:
        """Name columns."""
        self._titles = dict(titles)
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(self.columns) - 1)

    # ------------------------------------------------------------------ answering

    def choose(self, rows: Iterable[int], choice: Choice | None) -> int:
        """Answer questions where that is possible, or take answers back; gives how many took it."""
        return self._change(rows, lambda line: line.under(choice) if may_take(line, choice) else line)

    def set_other(self, row: int, value: str, words: str) -> None:
        """Answer a question with a third value, given in words too."""
        self._change([row], lambda line: replace(line, choice=Choice.OTHER, value=value, other=words))

    def set_reason(self, rows: Iterable[int], reason: str) -> None:
        """Write why."""
        said = clean_line(reason)[:LONGEST_REASON]
        self._change(rows, lambda line: replace(line, reason=said))

    def same_for_all(self, row: int) -> int:
        """Give the answer and reason of a row to all open questions of its kind; gives how many took it."""
        model = self.line(row)
        if model is None or model.choice is None:
            return 0
        return self._change(self._open_of(model.question.asked), lambda line: like(line, model))

    def answer_open(self, choice: Choice, reason: str) -> int:
        """Give one answer to everything that is open; gives how many took it."""
        rows = [row for asked in Asked for row in self._open_of(asked)]
        return self._change(rows, lambda line: line.taking(choice, reason))

    def open_edits(self) -> bool:
        """Tell whether an open question needs a reason to take what is in the package."""
        return any(
            line.is_open and line.takes(Choice.THEIRS) and needs_reason(line.question, Choice.THEIRS)
            for line in self.lines()
        )

    def _open_of(self, asked: Asked) -> list[int]:
        return [
            row
            for row, one in enumerate(self._rows)
            if isinstance(one, Line) and one.question.asked is asked and one.is_open
        ]

    def _change(self, rows: Iterable[int], change: Callable[[Line], Line]) -> int:
        """Change lines and tell of it once; gives how many are others now."""
        changed = []
        for row in rows:
            line = self.line(row)
            now = change(line) if line is not None else None
            if now is not None and now != line:
                self._rows[row] = now
                changed.append(row)
        if changed:
            self._recount()
            last = self.index(max(changed), len(self.columns) - 1)
            self.dataChanged.emit(self.index(min(changed), 0), last)
            self.decided.emit()
        return len(changed)

    def _recount(self) -> None:
        """Count once a change: thousands of questions are told of in several places."""
        lines = self.lines()
        self._count, self._open = len(lines), sum(line.is_open for line in lines)
        self._lacking = sum(line.lacks_reason for line in lines)

    # ------------------------------------------------------------------ Qt's questions

    def rowCount(self, parent: _Index = _NONE) -> int:
        """Count questions and headings."""
        return 0 if parent.isValid() else len(self._rows)

    def total_count(self) -> int:
        """Count the questions."""
        return self._count

    def record(self, row: int) -> Row:
        """Give the question or heading of a row."""
        return self._rows[row]

    def flags(self, index: _Index) -> Qt.ItemFlag:
        """Headings can't be chosen; the reason can be typed."""
        if not index.isValid() or isinstance(self._rows[index.row()], Heading):
            return _NO_FLAGS
        return _TYPED_FLAGS if index.column() == self._reason_column else _FLAGS

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Give the texts; a heading says its sentence in full, a reason itself when it is typed."""
        row = self._rows[index.row()] if index.isValid() else None
        if isinstance(row, Heading) and role in (
            Qt.ItemDataRole.ToolTipRole,
            Qt.ItemDataRole.AccessibleTextRole,
        ):
            return asked_sentence(row.asked)
        if isinstance(row, Line) and role == Qt.ItemDataRole.EditRole:
            return row.reason
        return super().data(index, role)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """Give the heads, those of the two sides as they were named last."""
        is_title = orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole
        if is_title and section in self._titles:
            return self._titles[section]
        return super().headerData(section, orientation, role)

    def setData(self, index: _Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Take a reason that was typed."""
        if role != Qt.ItemDataRole.EditRole or not index.isValid():
            return False
        self.set_reason([index.row()], str(value))
        return True


def _key_of(row: Row) -> str:
    return f"heading:{row.asked}" if isinstance(row, Heading) else row.question.key
