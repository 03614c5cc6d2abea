"""What was done to a sheet and can be undone; no widget and no store is here."""

from dataclasses import dataclass

from thidua_desktop.ui.scoring.typed_text import LineChange, Part

STEPS = 500
"""So many steps of a sheet can be undone; the oldest goes first."""


@dataclass(frozen=True, slots=True)
class Step:
    """One thing that a person did: `words` name it, the parts stood as `before` and stand as `after`.

    `refused` are the cells (path, part) that it left red: they go when it is undone.
    """

    words: str
    before: tuple[LineChange, ...]
    after: tuple[LineChange, ...]
    refused: tuple[tuple[str, Part], ...] = ()

    def reversed(self) -> "Step":
        """Give the step that takes this one back."""
        return Step(self.words, self.after, self.before, self.refused)


class UndoStack:
    """The steps of one sheet. A step is moved only after the store has it: `undone`, `redone`."""

    def __init__(self) -> None:
        """Begin without steps."""
        self._done: list[Step] = []
        self._undone: list[Step] = []

    def push(self, step: Step) -> None:
        """Add what was done just now; what was undone before can't be done again. No change is no step."""
        if step.before == step.after:
            return
        self._done.append(step)
        del self._done[:-STEPS]
        self._undone.clear()

    def to_undo(self) -> Step | None:
        """Give the step that would be undone."""
        return self._done[-1] if self._done else None

    def to_redo(self) -> Step | None:
        """Give the step that would be done again."""
        return self._undone[-1] if self._undone else None

    def undone(self) -> None:
        """Note that the last step is undone in the store."""
        self._undone.append(self._done.pop())

    def redone(self) -> None:
        """Note that the step is done again in the store."""
        self._done.append(self._undone.pop())

    def forget(self, step: Step) -> None:
        """Drop a step that can't be taken back any more, with all that lies beyond it."""
        for steps in (self._done, self._undone):
            if step in steps:
                del steps[: steps.index(step) + 1]
