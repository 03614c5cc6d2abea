"""What a person types into a cell of a score sheet, read into a change of one line; no widget is here."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING

from thidua_desktop.domain.errors import UserError
from thidua_desktop.domain.points import (
    NumberError,
    Points,
    Quantity,
    format_points_short,
    format_quantity,
    parse_points,
    parse_quantity,
)
from thidua_desktop.domain.records.scoring import Absence, Criterion, Origin, Round, ScoreEntry
from thidua_desktop.domain.reviewing import EarlierWord, last_words
from thidua_desktop.domain.rule_kinds import PASS_FAIL
from thidua_desktop.domain.text import clean_line, fold
from thidua_desktop.operations.scores import save_entries
from thidua_desktop.operations.sheet_view import SheetView, read_again
from thidua_desktop.ui.words import sentence

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
    origin: Origin = Origin.TYPED

    def applied(self, entry: ScoreEntry) -> ScoreEntry:
        """Give the line with the change; points typed by a person count as typed from then on."""
        if self.part is Part.NOTE:
            return replace(entry, note=self.note)
        if self.part is Part.TARGET:
            return replace(entry, target=self.quantity)
        if self.part is Part.ACTUAL:
            return replace(entry, actual=self.quantity)
        return replace(entry, points=self.points, absence=self.absence, origin=self.origin, flagged=False)


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


def number_words(problem: NumberError, text: str) -> str:
    """Say why a text is no number."""
    return sentence(f"form.number_{problem.problem.value}", {"text": text})


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


def absence_short(absence: Absence) -> str:
    """Give the short word of an absence, as it is typed."""
    return _ABSENCE_SHORT[absence]


def points_text(entry: ScoreEntry) -> str:
    """Write a line's points, or the short word of its absence."""
    if entry.absence is not None:
        return _ABSENCE_SHORT[entry.absence]
    return "" if entry.points is None else format_points_short(entry.points)


@dataclass(frozen=True, slots=True)
class TypingPlace:
    """Where changes go: a round of a sheet, with the sheet as it was last seen."""

    view: SheetView
    round: Round

    @property
    def key(self) -> tuple[str, Round]:
        """What the place is known by, however the sheet stands."""
        return self.view.sheet.uid, self.round


@dataclass(frozen=True, slots=True)
class SavedChanges:
    """Where changes were stored, with the sheet as it then stands, and their parts as they were and are."""

    place: TypingPlace
    before: tuple[LineChange, ...]
    after: tuple[LineChange, ...]


def as_stored(entry: ScoreEntry | None, path: str, part: Part) -> LineChange:
    """Give the change that brings a part of a line back to what it is now."""
    if entry is None:
        return LineChange(path, part)
    if part is Part.NOTE:
        return LineChange(path, part, note=entry.note)
    if part is not Part.POINTS:
        return LineChange(path, part, quantity=entry.target if part is Part.TARGET else entry.actual)
    return LineChange(path, part, points=entry.points, absence=entry.absence, origin=entry.origin)


def save_changes(
    store: "Store",
    place: TypingPlace,
    changes: Sequence[LineChange],
    *,
    keep_flagged: bool = False,
    expected: Sequence[LineChange] = (),
) -> SavedChanges:
    """Apply changes to the stored lines in one write, all or none; raises as `save_entries`.

    The lines are read here, on the lane, so that two changes typed quickly never overwrite each other.
    Undoing names what it `expected`: raises UserError("scores.changed_since") when a part is another now.
    """
    view, round_ = read_again(store, place.view), place.round
    stored = view.typed(round_)
    if any(as_stored(stored.get(one.path), one.path, one.part) != one for one in expected):
        raise UserError("scores.changed_since")
    earlier = last_words(view.entries, round_)
    changed: dict[str, ScoreEntry] = {}
    for change in changes:
        entry = changed.get(change.path) or stored.get(change.path) or ScoreEntry(change.path)
        changed[change.path] = _with_target(change.applied(entry), change, earlier.get(change.path))
    after = save_entries(store, view, round_, changed.values(), keep_flagged=keep_flagged)
    now = after.typed(round_)
    return SavedChanges(
        TypingPlace(after, round_),
        tuple(as_stored(stored.get(one.path), one.path, one.part) for one in changes),
        tuple(as_stored(now.get(one.path), one.path, one.part) for one in changes),
    )


def _with_target(entry: ScoreEntry, change: LineChange, earlier: EarlierWord | None) -> ScoreEntry:
    """Take the target of the round before along with a result that a reviewer corrects."""
    is_bare = change.part is Part.ACTUAL and change.quantity is not None and entry.target is None
    return replace(entry, target=earlier.entry.target) if is_bare and earlier is not None else entry
