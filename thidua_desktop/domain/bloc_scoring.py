"""A whole bloc at once: every sheet's sums, and whose relative points moved."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from thidua_desktop.domain.points import Points
from thidua_desktop.domain.records.scoring import IndexResult, Origin, RuleSet, ScoreEntry
from thidua_desktop.domain.rule_kinds import KINDS, BlocContext
from thidua_desktop.domain.scoring import SheetResult, score_sheet

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
    """A bloc's results by unit, the lines that moved, and the entries to keep so that they stand."""

    results: Mapping[str, SheetResult]
    moved: tuple[MovedLine, ...]
    changed: Mapping[str, tuple[ScoreEntry, ...]] = field(default_factory=dict)
    is_complete: bool = False


def score_bloc(
    rule_set: RuleSet,
    entries: Entries,
    *,
    is_complete: bool,
    indices: Mapping[str, Mapping[str, IndexResult]] | None = None,
) -> BlocScores:
    """Score every sheet of a bloc with all the others in sight.

    Typed and imported points are never touched. Lines of a bloc-relative kind without such points are the
    computed ones: `changed` has their entries with the new points, to be written in one transaction.
    """
    bloc = BlocContext("", entries, is_complete)
    results: dict[str, SheetResult] = {}
    moved: list[MovedLine] = []
    changed: dict[str, tuple[ScoreEntry, ...]] = {}
    for unit, lines in entries.items():
        context = bloc.for_unit(unit, (indices or {}).get(unit))
        results[unit] = score_sheet(rule_set, lines, context)
        fresh = _computed(results[unit], lines)
        moved += [MovedLine(unit, e.criterion_path, lines[e.criterion_path].points, e.points) for e in fresh]
        if fresh:
            changed[unit] = tuple(fresh)
    return BlocScores(results, tuple(moved), changed, is_complete)


def _computed(result: SheetResult, lines: Mapping[str, ScoreEntry]) -> list[ScoreEntry]:
    fresh = []
    for line in result.lines:
        entry = lines.get(line.criterion.path)
        if entry is None or not KINDS[line.criterion.kind].needs_bloc:
            continue
        is_ours = entry.origin is Origin.COMPUTED or entry.points is None
        if is_ours and entry.absence is None and entry.points != line.suggested:
            fresh.append(replace(entry, points=line.suggested, origin=Origin.COMPUTED))
    return fresh
