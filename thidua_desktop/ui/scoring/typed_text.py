"""What a person types into a cell of a score sheet, read into a change of one line; no widget is here."""

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING

from thidua_desktop.domain.points import (
    Points,
    Quantity,
    format_points_short,
    format_quantity,
    parse_points,
    parse_quantity,
)
from thidua_desktop.domain.records.scoring import Absence, Criterion, Origin, Round, ScoreEntry
from thidua_desktop.domain.rule_kinds import PASS_FAIL
from thidua_desktop.domain.text import clean_line, fold
from thidua_desktop.operations.scores import SheetView, save_entry

if TYPE_CHECKING:  # only a name here
    from thidua_desktop.data.store.store import Store

_PASSED = frozenset({"d", "dat", "x", "v"})
_FAILED = frozenset({"k", "kd", "khong", "khong dat"})
_ABSENCES = {
    "kg": Absence.NOT_ASSIGNED,
    "khong giao": Absence.NOT_ASSIGNED,
    "kps": Absence.NOTHING_AROSE,
    "khong phat sinh": Absence.NOTHING_AROSE,
    "kad": Absence.NOT_APPLICABLE,
    "khong ap dung": Absence.NOT_APPLICABLE,
}
_ABSENCE_SHORT = {Absence.NOT_ASSIGNED: "KG", Absence.NOTHING_AROSE: "KPS", Absence.NOT_APPLICABLE: "KAD"}


class Part(StrEnum):
    """Which part of a line a cell holds."""

    POINTS = "points"
    TARGET = "target"
    ACTUAL = "actual"
    NOTE = "note"


@dataclass(frozen=True, slots=True)
class LineChange:
    """A change of one part of a line. Only the value of `part` counts; None clears it."""

    path: str
    part: Part
    points: Points | None = None
    absence: Absence | None = None
    quantity: Quantity | None = None
    note: str = ""

    def applied(self, entry: ScoreEntry) -> ScoreEntry:
        """Give the line with the change; points typed by a person count as typed from then on."""
        if self.part is Part.NOTE:
            return replace(entry, note=self.note)
        if self.part is Part.TARGET:
            return replace(entry, target=self.quantity)
        if self.part is Part.ACTUAL:
            return replace(entry, actual=self.quantity)
        return replace(entry, points=self.points, absence=self.absence, origin=Origin.TYPED, flagged=False)


def read_typed(criterion: Criterion, part: Part, text: str) -> LineChange:
    """Read what was typed: numbers with comma or dot, Đ/K/x for pass or fail, KG/KPS/KAD for an absence.

    Raises NumberError for a text that is no number.
    """
    text = clean_line(text)
    if part is Part.NOTE:
        return LineChange(criterion.path, part, note=text)
    if not text:
        return LineChange(criterion.path, part)
    if part is not Part.POINTS:
        return LineChange(criterion.path, part, quantity=parse_quantity(text))
    folded = fold(text)
    if folded in _ABSENCES:
        return LineChange(criterion.path, part, absence=_ABSENCES[folded])
    if criterion.kind == PASS_FAIL and folded in _PASSED:
        return LineChange(criterion.path, part, points=criterion.max_points)
    if criterion.kind == PASS_FAIL and folded in _FAILED:
        return LineChange(criterion.path, part, points=Points(0))
    return LineChange(criterion.path, part, points=parse_points(text))


def part_text(entry: ScoreEntry | None, part: Part) -> str:
    """Write a part of a line as it is typed; empty when there is nothing."""
    if entry is None:
        return ""
    if part is Part.NOTE:
        return entry.note
    if part is Part.POINTS:
        return points_text(entry)
    quantity = entry.target if part is Part.TARGET else entry.actual
    return "" if quantity is None else format_quantity(quantity)


def points_text(entry: ScoreEntry) -> str:
    """Write a line's points, or the short word of its absence."""
    if entry.absence is not None:
        return _ABSENCE_SHORT[entry.absence]
    return "" if entry.points is None else format_points_short(entry.points)


def save_change(
    store: "Store", sheet_uid: str, change: LineChange, *, keep_flagged: bool = False
) -> SheetView:
    """Apply a change to the stored line in one write and give the sheet as stored; raises as `save_entry`.

    The line is read here, on the lane, so that two changes typed quickly never overwrite each other.
    """
    stored = store.scores.entries(sheet_uid, Round.SELF).get(change.path, ScoreEntry(change.path))
    keep = keep_flagged or (change.part is not Part.POINTS and stored.flagged)
    return save_entry(store, sheet_uid, Round.SELF, change.applied(stored), keep_flagged=keep)
