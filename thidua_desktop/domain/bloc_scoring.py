"""A whole bloc at once: whose relative points moved, and the lines to keep so that they stand."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from thidua_desktop.domain.points import Points
from thidua_desktop.domain.records.scoring import Origin, RuleSet, ScoreEntry
from thidua_desktop.domain.rule_kinds import KINDS, BlocContext, suggest

Entries = Mapping[str, Mapping[str, ScoreEntry]]
"""Every unit's entries of one round by unit uid and criterion path."""


@dataclass(frozen=True, slots=True)
class MovedLine:
    """A line whose computed points are not what was kept; None is none yet, or none any more."""

    unit_uid: str
    criterion_path: str
    before: Points | None
    after: Points | None


@dataclass(frozen=True, slots=True)
class BlocScores:
    """The lines of a bloc that moved, and the entries to keep so that they stand, by unit."""

    moved: tuple[MovedLine, ...]
    changed: Mapping[str, tuple[ScoreEntry, ...]] = field(default_factory=dict)


def score_bloc(rule_set: RuleSet, entries: Entries) -> BlocScores:
    """Score the bloc-relative lines of every sheet of a bloc with all the others in sight.

    Typed and imported points are never touched. Lines without such points are the computed ones: `changed`
    has their entries with the new points, to be written in one transaction. Other lines need not be given.
    """
    bloc = BlocContext("", entries)
    relative = [leaf for leaf in rule_set.leaves if KINDS[leaf.kind].needs_bloc]
    moved: list[MovedLine] = []
    changed: dict[str, tuple[ScoreEntry, ...]] = {}
    for unit, lines in entries.items():
        fresh: list[ScoreEntry] = []
        for leaf in relative:
            entry = lines.get(leaf.path)
            if entry is None or not _is_ours(entry):
                continue
            points = suggest(leaf, entry, bloc)
            if points != entry.points:
                moved.append(MovedLine(unit, leaf.path, entry.points, points))
                fresh.append(_computed(entry, points))
        if fresh:
            changed[unit] = tuple(fresh)
    return BlocScores(tuple(moved), changed)


def _is_ours(entry: ScoreEntry) -> bool:
    return entry.absence is None and (entry.origin is Origin.COMPUTED or entry.points is None)


def _computed(entry: ScoreEntry, points: Points | None) -> ScoreEntry:
    # Written out: `replace` takes four times as long, and a province has thousands of these lines.
    return ScoreEntry(
        entry.criterion_path,
        points,
        entry.target,
        entry.actual,
        entry.absence,
        entry.note,
        Origin.COMPUTED,
        entry.flagged,
    )
