"""The cells of a score sheet: what each says, how it stands, and which row comes next."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractTableModel, QObject

from thidua_desktop.domain.points import format_points, format_points_short, format_quantity
from thidua_desktop.domain.records.scoring import Criterion, Round, ScoreEntry
from thidua_desktop.domain.scoring import LineResult
from thidua_desktop.ui.scoring.cells import (
    PARTS,
    CellState,
    ColumnKind,
    GridColumn,
    Typed,
    code_column,
    state_words,
)
from thidua_desktop.ui.scoring.line_marks import LineMarks
from thidua_desktop.ui.scoring.rounds import RoundFacts, lock_words
from thidua_desktop.ui.scoring.typed_text import Part, part_text, points_text

if TYPE_CHECKING:  # only a name here
    from thidua_desktop.operations.sheet_view import SheetView


_MEASURED = (ColumnKind.TARGET, ColumnKind.ACTUAL)


class SheetCells(QAbstractTableModel):
    """Criteria as rows, with the texts that are typed and not stored; `SheetModel` shows them to Qt."""

    def __init__(self, parent: QObject | None = None) -> None:
        """Start without a sheet."""
        super().__init__(parent)
        self.view: SheetView | None = None
        self.round = Round.SELF
        self.facts: RoundFacts | None = None
        self.columns: tuple[GridColumn, ...] = (code_column(),)
        self.lines: tuple[LineResult, ...] = ()
        self._rows: dict[str, int] = {}
        self._typed: dict[tuple[str, Part], Typed] = {}
        self._fresh: set[tuple[str, Part]] = set()
        self._folded: list[str] = []
        self.hanging = LineMarks()

    def criterion(self, row: int) -> Criterion:
        """Give the criterion of a row."""
        return self.lines[row].criterion

    def row_of(self, path: str) -> int | None:
        """Give the row of a criterion, or None."""
        return self._rows.get(path)

    def is_locked(self) -> bool:
        """Tell whether nothing can be typed: there is no sheet, or its round is not open to this office."""
        return self.view is None or self.round in self.view.refusals

    def lock_words(self) -> str:
        """Say why nothing can be typed; empty where typing is open."""
        return "" if self.view is None else lock_words(self.view, self.round)

    def points_column(self) -> int:
        """Give the place of the column that is typed into."""
        return next((at for at, one in enumerate(self.columns) if one.kind is ColumnKind.POINTS), 0)

    def typed_at(self, path: str, part: Part) -> Typed | None:
        """Give what stands in a cell without being stored, or None."""
        return self._typed.get((path, part))

    def is_empty_row(self, row: int) -> bool:
        """Tell whether a scored line has neither points nor an absence nor a typed text."""
        line = self.lines[row]
        absent = line.entry is not None and line.entry.absence is not None
        is_open = line.points is None and not absent
        return (
            not line.criterion.is_group and is_open and (line.criterion.path, Part.POINTS) not in self._typed
        )

    def next_row(self, start: int, step: int) -> int | None:
        """Give the next scored row below (1) or above (-1), or None at the end."""
        row = start + step
        while 0 <= row < len(self.lines):
            if not self.lines[row].criterion.is_group:
                return row
            row += step
        return None

    def next_empty(self, after: int) -> int | None:
        """Give the next row without a stored score, from the top again after the last; None without one."""
        order = [*range(after + 1, len(self.lines)), *range(min(after + 1, len(self.lines)))]
        open_paths = {path for (path, _), one in self._typed.items() if one.state is not CellState.PENDING}
        return next(
            (row for row in order if self.is_empty_row(row) or self.criterion(row).path in open_paths), None
        )

    def next_difference(self, after: int) -> int | None:
        """Give the next scored row to which another round gave other points, from the top again; or None."""
        order = [*range(after + 1, len(self.lines)), *range(min(after + 1, len(self.lines)))]
        return next((row for row in order if self._differs(row)), None)

    def next_unexplained(self, after: int) -> int | None:
        """Give the next row whose difference lacks its reason, from the top again; or None."""
        order = [*range(after + 1, len(self.lines)), *range(min(after + 1, len(self.lines)))]
        return next((row for row in order if self.needs_reason(row)), None)

    def needs_reason(self, row: int) -> bool:
        """Tell whether a line has other points than the round before and nobody said why."""
        return (
            self.facts is not None
            and not self.is_locked()
            and self.lines[row].criterion.path in self.facts.unexplained
        )

    def find(self, words: Sequence[str], after: int) -> int | None:
        """Give the next row in which every folded word occurs, from the top again after the last."""
        order = [*range(after + 1, len(self.lines)), *range(min(after + 1, len(self.lines)))]
        return next((row for row in order if all(word in self._folded[row] for word in words)), None)

    def can_type(self, row: int, column: int) -> bool:
        """Tell whether a cell takes typing."""
        return (
            self.columns[column].kind in PARTS
            and not self.is_locked()
            and not self.lines[row].criterion.is_group
            and not self._is_given(row, column)
            and (self.round is not Round.CROSS or self.columns[column].kind not in _MEASURED)
        )

    def text(self, row: int, column: int) -> str:
        """Write a cell for the eye."""
        kind, line = self.columns[column].kind, self.lines[row]
        criterion = line.criterion
        if kind is ColumnKind.CODE:
            return criterion.code
        if kind is ColumnKind.TEXT:
            return criterion.text
        if kind is ColumnKind.MAX:
            return format_points_short(criterion.max_points)
        if kind is ColumnKind.ROUND:
            return _points_shown(self.other_line(row, column))
        if kind is ColumnKind.DIFFERENCE:
            return _difference_shown(self.difference(row))
        typed = self._typed.get((criterion.path, PARTS[kind]))
        if typed is not None:
            return typed.text
        if self.view is not None and self._is_given(row, column):
            return format_quantity(self.view.targets[criterion.path])
        if kind is ColumnKind.POINTS:
            return _points_shown(line)
        own = part_text(line.entry, PARTS[kind])
        return own or self._earlier_text(row, kind)

    def typing_text(self, row: int, column: int) -> str:
        """Write a cell as the person types it."""
        part = PARTS.get(self.columns[column].kind)
        if part is None:
            return self.text(row, column)
        line = self.lines[row]
        typed = self._typed.get((line.criterion.path, part))
        return typed.text if typed is not None else part_text(line.entry, part)

    def state(self, row: int, column: int) -> CellState:
        """Tell how a cell stands."""
        part = PARTS.get(self.columns[column].kind)
        line = self.lines[row]
        if part is None:
            other = self.other_line(row, column)
            return CellState.PROVISIONAL if other is not None and other.is_provisional else CellState.PLAIN
        if line.criterion.is_group:
            return CellState.PLAIN
        typed = self._typed.get((line.criterion.path, part))
        if typed is not None:
            return typed.state
        if part is Part.POINTS:
            return self._points_state(row, line)
        if self._is_given(row, column):
            return CellState.LOCKED
        if part is Part.NOTE and self.needs_reason(row):
            return CellState.REASON
        if not part_text(line.entry, part) and self._earlier_text(row, self.columns[column].kind):
            return CellState.EARLIER
        return CellState.SAVED if (line.criterion.path, part) in self._fresh else CellState.PLAIN

    def state_words(self, row: int, column: int) -> str:
        """Say how a cell stands; empty for a plain one."""
        state, line = self.state(row, column), self.lines[row]
        part = PARTS.get(self.columns[column].kind)
        typed = self._typed.get((line.criterion.path, part)) if part is not None else None
        if typed is not None and typed.reason:
            return typed.reason
        if self.columns[column].kind is ColumnKind.TARGET and self.view is not None:
            words = self._target_words(line.criterion.path, row, column)
            if words:
                return words
        if self.round is Round.CROSS and self.columns[column].kind in _MEASURED:
            return self.tr("Chấm chéo chỉ ghi điểm và lý do")
        if state is CellState.LOCKED:
            return self.lock_words() or state_words(state)
        return state_words(state)

    def has_other_rounds(self) -> bool:
        """Tell whether another round stands beside the one that is shown."""
        return self.facts is not None and bool(self.facts.others)

    def difference(self, row: int) -> int | None:
        """Give the later points less the earlier ones: this round's less the last word before it, beside the
        unit's own round the latest round's less its own. None where one is missing.
        """
        return None if self.facts is None else self.facts.differences.get(self.lines[row].criterion.path)

    def other_line(self, row: int, column: int) -> LineResult | None:
        """Give the line of another round that a cell shows; None for other columns and untouched lines."""
        one = self.columns[column]
        if one.kind is not ColumnKind.ROUND or self.facts is None:
            return None
        return self.facts.others.get(one.round, {}).get(self.lines[row].criterion.path)

    def other_words(self, row: int, column: int) -> str:
        """Say what stands behind the points of another round: who gave how many, and why."""
        line, one = self.other_line(row, column), self.columns[column]
        if line is None or line.criterion.is_group or self.view is None:
            return ""
        note = line.entry.note if line.entry is not None else ""
        if one.round is not Round.CROSS:
            return note
        path = line.criterion.path
        given = [
            self.tr("{unit}: {points}").format(unit=peer.name, points=points_text(peer.entries[path]))
            for peer in self.view.peers.values()
            if path in peer.entries
        ]
        return "\n".join((*given, note) if note else given)

    def _earlier_text(self, row: int, kind: ColumnKind) -> str:
        """Give the target or result of the last word before this round, good until another is typed."""
        if kind not in _MEASURED or self.facts is None:
            return ""
        word = self.facts.earlier.get(self.lines[row].criterion.path)
        return part_text(word.entry, PARTS[kind]) if word is not None else ""

    def _is_given(self, row: int, column: int) -> bool:
        """Tell whether a cell has a target that the bloc or the province gave: the unit can't change it."""
        is_target = self.columns[column].kind is ColumnKind.TARGET
        return is_target and self.view is not None and self.lines[row].criterion.path in self.view.targets

    def _target_words(self, path: str, row: int, column: int) -> str:
        """Say who gave a target, or that most of the bloc has one; empty where there is nothing to say."""
        if self.view is None:
            return ""
        if self._is_given(row, column):
            giver = self.view.givers.get(path)
            words = self.tr("Chỉ tiêu do {giver} giao, đơn vị không tự sửa")
            return words.format(giver=giver) if giver else self.tr("Chỉ tiêu được giao, đơn vị không tự sửa")
        if path in self.view.lacking and not self.text(row, column):
            return self.tr("Chưa được giao chỉ tiêu này, phần lớn đơn vị cùng khối đã có")
        return ""

    def _differs(self, row: int) -> bool:
        line = self.lines[row]
        if line.criterion.is_group or self.facts is None:
            return False
        if self.round is not Round.SELF:
            return bool(self.difference(row))
        return any(
            other is not None and other.points is not None and other.points != line.points
            for other in (lines.get(line.criterion.path) for lines in self.facts.others.values())
        )

    def _points_state(self, row: int, line: LineResult) -> CellState:
        if self.needs_reason(row):
            return CellState.REASON
        if line.entry is not None and line.entry.flagged:
            return CellState.FLAGGED
        if line.is_provisional:
            return CellState.PROVISIONAL
        if self.is_locked():
            return CellState.LOCKED
        if self.is_empty_row(row):
            return CellState.EMPTY
        return CellState.SAVED if (line.criterion.path, Part.POINTS) in self._fresh else CellState.PLAIN


def _points_shown(line: LineResult | None) -> str:
    if line is None:
        return ""
    entry: ScoreEntry | None = line.entry
    if entry is not None and entry.absence is not None:
        return points_text(entry)
    return "" if line.points is None else format_points(line.points)


def _difference_shown(difference: int | None) -> str:
    """Write a difference with its sign, nothing for none: what stands there is what to look at."""
    if not difference:
        return ""
    sign = "+" if difference > 0 else ""
    return f"{sign}{format_points(difference)}"
