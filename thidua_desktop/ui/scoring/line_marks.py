"""The marks of a line in the grid: evidence and comments, each with an icon of its own and a word."""

from collections.abc import Mapping, Sequence
from enum import StrEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from thidua_desktop.domain.records.scoring import Round
from thidua_desktop.domain.submission import lacks_evidence

if TYPE_CHECKING:  # only a name here
    from thidua_desktop.operations.scores import SheetView


class LineMark(StrEnum):
    """What hangs on a line, or what it lacks."""

    FOLLOW_UP = "follow_up"
    COMMENT = "comment"
    EVIDENCE_MISSING = "evidence_missing"
    EVIDENCE = "evidence"


LINE_MARKS: Mapping[LineMark, tuple[str, str]] = {
    LineMark.FOLLOW_UP: ("flag", "amber"),
    LineMark.COMMENT: ("comment", "primary"),
    LineMark.EVIDENCE_MISSING: ("attach_missing", "red"),
    LineMark.EVIDENCE: ("attach", "muted"),
}
"""Icon and tone of a mark."""


class LineMarks:
    """The marks of a sheet's lines; none without a sheet."""

    def __init__(self, view: "SheetView | None" = None) -> None:
        """Take the marks from a sheet."""
        self._view = view
        self._marks = {} if view is None else _marks_of(view)

    def of(self, path: str) -> tuple[LineMark, ...]:
        """Give the marks of a line, in the order in which they stand from the right."""
        return self._marks.get(path, ())

    def used(self) -> frozenset[LineMark]:
        """Give the marks that any line has."""
        return frozenset(mark for marks in self._marks.values() for mark in marks)

    def words(self, path: str) -> str:
        """Say what the marks of a line mean, with their numbers: "thiếu minh chứng, 2 ý kiến"."""
        marks = self.of(path)
        if not marks or self._view is None:
            return ""
        comments, files = self._view.comments.get(path, ()), self._view.evidence.get(path, ())
        words = {
            LineMark.FOLLOW_UP: _tr("{count} ý kiến, cần theo dõi").format(count=len(comments)),
            LineMark.COMMENT: _tr("{count} ý kiến").format(count=len(comments)),
            LineMark.EVIDENCE_MISSING: _tr("thiếu minh chứng"),
            LineMark.EVIDENCE: _tr("{count} tệp minh chứng").format(count=len(files)),
        }
        return ", ".join(words[mark] for mark in marks)

    def next_flagged(self, paths: Sequence[str], after: int) -> int | None:
        """Give the place of the next path that is to be followed up, from the top again; None without one."""
        order = [*range(after + 1, len(paths)), *range(min(after + 1, len(paths)))]
        return next((place for place in order if LineMark.FOLLOW_UP in self.of(paths[place])), None)


def _marks_of(view: "SheetView") -> dict[str, tuple[LineMark, ...]]:
    found: dict[str, list[LineMark]] = {}
    for path, comments in view.comments.items():
        is_open = any(comment.is_open for comment in comments)
        found.setdefault(path, []).append(LineMark.FOLLOW_UP if is_open else LineMark.COMMENT)
    entries = view.entries[Round.SELF]
    for leaf in view.rule_set.leaves:
        if view.evidence.get(leaf.path):
            found.setdefault(leaf.path, []).append(LineMark.EVIDENCE)
        elif lacks_evidence(leaf, entries.get(leaf.path), has_files=False):
            found.setdefault(leaf.path, []).append(LineMark.EVIDENCE_MISSING)
    return {path: tuple(marks) for path, marks in found.items()}


def mark_name(mark: LineMark) -> str:
    """Name a mark for the legend."""
    return {
        LineMark.FOLLOW_UP: _tr("cần theo dõi"),
        LineMark.COMMENT: _tr("có ý kiến"),
        LineMark.EVIDENCE_MISSING: _tr("thiếu minh chứng"),
        LineMark.EVIDENCE: _tr("có minh chứng"),
    }[mark]


def _tr(text: str) -> str:
    return QCoreApplication.translate("ScoreGrid", text)
