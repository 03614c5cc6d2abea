"""What was done to a table since it was opened, to undo and to do again; no widget is here."""

from dataclasses import dataclass

from thidua_desktop.domain.rule_editing import EditedTable

STEPS = 500
"""So many steps can be undone; the oldest goes first."""


@dataclass(frozen=True, slots=True)
class Step:
    """A table as it was, and the row that was chosen in it. Steps of one mark, such as typing on, are one."""

    table: EditedTable
    key: int | None
    mark: str = ""


class EditHistory:
    """The table now, with the ones before and those that were taken back."""

    def __init__(self, table: EditedTable, key: int | None) -> None:
        """Begin with a table."""
        self.now = Step(table, key)
        self._before: list[Step] = []
        self._after: list[Step] = []

    def do(self, table: EditedTable, key: int | None, mark: str = "") -> None:
        """Take a changed table; the same mark as the last step goes on with it. No change is no step."""
        if table == self.now.table:
            return
        if not mark or mark != self.now.mark:
            self._before.append(self.now)
            del self._before[:-STEPS]
        self._after.clear()
        self.now = Step(table, key, mark)

    def choose(self, key: int | None) -> None:
        """Note which row is chosen; typing in it later is a step of its own."""
        if key != self.now.key:
            self.now = Step(self.now.table, key)

    def can_undo(self) -> bool:
        """Tell whether there is a step to take back."""
        return bool(self._before)

    def can_redo(self) -> bool:
        """Tell whether a step that was taken back can be done again."""
        return bool(self._after)

    def undo(self) -> Step:
        """Go back one step; nothing happens at the beginning."""
        if self._before:
            self._after.append(self.now)
            self.now = self._before.pop()
        return self.now

    def redo(self) -> Step:
        """Do again what was taken back last."""
        if self._after:
            self._before.append(self.now)
            self.now = self._after.pop()
        return self.now
