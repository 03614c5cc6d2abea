"""The road of every cell of a sheet to the store and back, with what can be undone on it."""

from collections import deque
from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QObject, Signal

from thidua_desktop.domain.errors import DecisionNeededError, ThiduaError
from thidua_desktop.domain.points import NumberError
from thidua_desktop.domain.records.scoring import Round, ScoreEntry
from thidua_desktop.ui.scoring.cells import CellState, Typed
from thidua_desktop.ui.scoring.rounds import agreeing
from thidua_desktop.ui.scoring.sheet_model import SheetModel
from thidua_desktop.ui.scoring.typed_text import (
    LineChange,
    Part,
    SavedChanges,
    TypingPlace,
    number_words,
    part_text,
    read_typed,
    save_changes,
)
from thidua_desktop.ui.scoring.undo import Step, UndoStack
from thidua_desktop.ui.tasks import Runner
from thidua_desktop.ui.words import error_sentence, issue_sentence

Cells = Sequence[tuple[str, Part]]
"""Cells by path and part."""
_Key = tuple[str, Round]
"""A round of a sheet: what has its own steps to undo."""


class CellSaver(QObject):
    """Save cells one by one or many at once, and take steps back.

    `saved` (SheetView) when the sheet came back; `refused` (path) when a typed text was not kept; `moved`
    (path, part) where undoing changed something; `steps_changed` when other steps can be undone; `failed`
    (sentence) for what no cell can show.
    """

    saved = Signal(object)
    refused = Signal(str)
    moved = Signal(str, object)
    steps_changed = Signal()
    failed = Signal(str)

    def __init__(self, runner: Runner, sheet: SheetModel, parent: QObject | None = None) -> None:
        """Save the cells of this sheet's model on the lane."""
        super().__init__(parent)
        self._runner = runner
        self._sheet = sheet
        self._stacks: dict[_Key, UndoStack] = {}
        self._waiting: deque[bool] = deque()
        self._on_the_way = 0

    # ------------------------------------------------------------------ saving

    def take_typed(self, path: str, part: Part, text: str) -> None:
        """Read what was typed and save it, or show why it is refused; the text stays until corrected."""
        row = self._sheet.row_of(path)
        if row is None:
            return
        try:
            change = read_typed(self._sheet.criterion(row), part, text)
        except NumberError as problem:
            self._sheet.keep_typed(path, part, Typed(text, CellState.WRONG, number_words(problem, text)))
            return
        self.save(change, text)

    def save(self, change: LineChange, text: str, *, keep_flagged: bool = False) -> None:
        """Save one part of a line; `text` stands in its cell meanwhile."""
        self._sheet.keep_typed(change.path, change.part, Typed(text))
        self._run(
            (change,), self._words_of(change), partial(self._refused, change, text), keep_flagged=keep_flagged
        )

    def agree(self) -> int:
        """Take the last word before the round over into every line that is empty in it; gives how many."""
        place = self._place()
        if place is None:
            return 0
        rows = [row for row in range(len(self._sheet.lines)) if self._sheet.is_empty_row(row)]
        paths = [self._sheet.criterion(row).path for row in rows]
        changes = agreeing(place.view, place.round, paths)
        count = len({change.path for change in changes})
        if not count:
            return 0
        texts = [part_text(one.applied(ScoreEntry(one.path)), one.part) for one in changes]
        words = self.tr("đồng ý {count} dòng").format(count=count)
        self._sheet.keep_many(
            {(one.path, one.part): Typed(text) for one, text in zip(changes, texts, strict=True)}
        )
        again = partial(self._block_refused, changes, texts, words, ())
        self._run(changes, words, again, keep_flagged=True)  # what was flagged before stays flagged
        return count

    def save_block(
        self, changes: Sequence[LineChange], texts: Sequence[str], words: str, refused: Cells = ()
    ) -> None:
        """Save many cells in one write and as one step; all or none. Undoing it takes `refused` away too."""
        cells = [(change.path, change.part) for change in changes]
        self._sheet.keep_many({cell: Typed(text) for cell, text in zip(cells, texts, strict=True)})
        again = partial(self._block_refused, changes, texts, words, refused)
        self._run(changes, words, again, refused=refused)

    def keep(self, path: str) -> bool:
        """Keep the points that wait for a decision; False when none of the line do."""
        typed, row = self._sheet.typed_at(path, Part.POINTS), self._sheet.row_of(path)
        if typed is None or typed.state is not CellState.ASKED or row is None:
            return False
        change = read_typed(self._sheet.criterion(row), Part.POINTS, typed.text)
        self.save(change, typed.text, keep_flagged=True)
        return True

    # ------------------------------------------------------------------ taking back

    def undo(self) -> None:
        """Take the last step back, once everything typed has reached the store."""
        self._waiting.append(True)
        self._take_waiting()

    def redo(self) -> None:
        """Do again what was taken back."""
        self._waiting.append(False)
        self._take_waiting()

    def undo_words(self) -> str | None:
        """Say what would be undone, or None."""
        step = self._stack().to_undo()
        return None if step is None else step.words

    def redo_words(self) -> str | None:
        """Say what would be done again, or None."""
        step = self._stack().to_redo()
        return None if step is None else step.words

    # ------------------------------------------------------------------ the lane's answers

    def _run(
        self,
        changes: Sequence[LineChange],
        words: str,
        failed: Callable[[ThiduaError], None],
        *,
        keep_flagged: bool = False,
        refused: Cells = (),
    ) -> None:
        place = self._place()
        if place is None:
            return
        self._on_the_way += 1
        self._runner.run(
            lambda store, _progress: save_changes(store, place, changes, keep_flagged=keep_flagged),
            partial(self._stored, words, refused),
            partial(self._not_stored, place.key, failed),
            owner=self,
        )

    def _stored(self, words: str, refused: Cells, saved: SavedChanges) -> None:
        self._on_the_way -= 1
        step = Step(words, saved.before, saved.after, tuple(refused))
        self._stack_of(saved.place.key).push(step)
        self._show(saved)
        self._take_waiting()

    def _not_stored(self, key: _Key, failed: Callable[[ThiduaError], None], problem: ThiduaError) -> None:
        self._on_the_way -= 1
        if self._shows(key):
            failed(problem)
        self._take_waiting()

    def _refused(self, change: LineChange, text: str, problem: ThiduaError) -> None:
        state = CellState.ASKED if isinstance(problem, DecisionNeededError) else CellState.WRONG
        reasons = [issue_sentence(issue) for issue in problem.issues] or [error_sentence(problem)]
        self._sheet.keep_typed(change.path, change.part, Typed(text, state, reasons[0], problem.issues))
        self.refused.emit(change.path)

    def _block_refused(
        self,
        changes: Sequence[LineChange],
        texts: Sequence[str],
        words: str,
        refused: Cells,
        problem: ThiduaError,
    ) -> None:
        """Leave the lines red that the store names, and save the others; without names nothing is saved."""
        named = {issue.where: issue for issue in problem.issues}
        state = CellState.ASKED if isinstance(problem, DecisionNeededError) else CellState.WRONG
        left: dict[tuple[str, Part], Typed | None] = {}
        for change, text in zip(changes, texts, strict=True):
            issue = named.get(change.path)
            typed = None if issue is None else Typed(text, state, issue_sentence(issue), (issue,))
            left[change.path, change.part] = typed
        for (path, part), typed in left.items():
            self._sheet.keep_typed(path, part, typed)
        kept = [pair for pair in zip(changes, texts, strict=True) if pair[0].path not in named]
        red = [cell for cell, typed in left.items() if typed is not None]
        if kept and red:
            rest, rest_texts = zip(*kept, strict=True)
            self.save_block(rest, rest_texts, words, (*refused, *red))
            self.refused.emit(red[0][0])
        else:
            self.failed.emit(error_sentence(problem))

    def _take_waiting(self) -> None:
        place = self._place()
        if not self._waiting or self._on_the_way or place is None:
            return
        is_undo = self._waiting.popleft()
        stack = self._stack()
        step = stack.to_undo() if is_undo else stack.to_redo()
        if step is None:
            self._take_waiting()
            return
        wanted = step if not is_undo else step.reversed()
        self._on_the_way += 1
        self._runner.run(
            lambda store, _progress: save_changes(
                store, place, wanted.after, keep_flagged=True, expected=wanted.before
            ),
            partial(self._moved_back, wanted, is_undo),
            partial(self._not_moved, place.key, step),
            owner=self,
        )

    def _moved_back(self, step: Step, is_undo: bool, saved: SavedChanges) -> None:
        self._on_the_way -= 1
        stack = self._stack_of(saved.place.key)
        if is_undo:
            stack.undone()
        else:
            stack.redone()
        self._show(saved)
        if self._shows(saved.place.key):
            self._sheet.drop_refused(step.refused)
            self.moved.emit(saved.after[0].path, saved.after[0].part)
        self._take_waiting()

    def _not_moved(self, key: _Key, step: Step, problem: ThiduaError) -> None:
        self._on_the_way -= 1
        self._waiting.clear()
        if problem.code == "scores.changed_since":
            self._stack_of(key).forget(step)
            self.steps_changed.emit()
        self.failed.emit(error_sentence(problem))

    # ------------------------------------------------------------------ small help

    def _show(self, saved: SavedChanges) -> None:
        """Show the sheet as it was stored; cells are marked where their round is still the one shown."""
        if self._shows(saved.place.key):
            self._sheet.mark_saved([(change.path, change.part) for change in saved.after])
        view = self._sheet.view
        if view is not None and view.sheet.uid == saved.place.view.sheet.uid:
            self.saved.emit(saved.place.view)
            self.steps_changed.emit()

    def _place(self) -> TypingPlace | None:
        view = self._sheet.view
        return None if view is None else TypingPlace(view, self._sheet.round)

    def _shows(self, key: _Key) -> bool:
        place = self._place()
        return place is not None and place.key == key

    def _stack(self) -> UndoStack:
        place = self._place()
        return UndoStack() if place is None else self._stack_of(place.key)

    def _stack_of(self, key: _Key) -> UndoStack:
        return self._stacks.setdefault(key, UndoStack())

    def _words_of(self, change: LineChange) -> str:
        row = self._sheet.row_of(change.path)
        code = "" if row is None else self._sheet.criterion(row).code
        words = {
            Part.POINTS: self.tr("điểm dòng {code}"),
            Part.TARGET: self.tr("chỉ tiêu dòng {code}"),
            Part.ACTUAL: self.tr("kết quả dòng {code}"),
            Part.NOTE: self.tr("ghi chú dòng {code}"),
        }[change.part]
        return words.format(code=code)
