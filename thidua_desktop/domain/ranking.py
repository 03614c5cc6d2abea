"""The order of a bloc: by total, then by the set's tie-breaks; what stays equal shares a rank: 1, 2, 2, 4."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from thidua_desktop.domain.grades import GradeLimit, grade_of
from thidua_desktop.domain.points import Points
from thidua_desktop.domain.policies import BONUS, PREFERENCE, VOTE
from thidua_desktop.domain.records.scoring import GradeBand

_NONE = Points(0)


@dataclass(frozen=True, slots=True)
class RankCandidate:
    """A unit with its total. `position` is its place in the official list.

    `votes` None: no vote was recorded. `is_preferred` marks the preference of the law on equal merit.
    `barred` says why the unit is not considered for nomination; it is ranked all the same. `limit` caps its
    grade. `shares` are its groups in hundredths of a percent of their maxima, for gates of grades.
    """

    unit_uid: str
    total: Points
    position: int = 0
    provisional: bool = False
    groups: Mapping[str, Points] = field(default_factory=dict)
    bonus: Points = _NONE
    votes: int | None = None
    is_preferred: bool = False
    barred: str = ""
    limit: GradeLimit | None = None
    shares: Mapping[str, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class RankedUnit:
    """A unit in the table. `grade` is None where no bands exist.

    `decided_by` names the tie-break that parted it from an equal total, empty when none was needed or helped.
    """

    rank: int
    unit_uid: str
    total: Points
    groups: Mapping[str, Points]
    grade: str | None = None
    provisional: bool = False
    decided_by: str = ""
    barred: str = ""


_Class = list[RankCandidate]


def rank_units(
    candidates: Iterable[RankCandidate], tie_breaks: Sequence[str] = (), grades: Sequence[GradeBand] = ()
) -> list[RankedUnit]:
    """Rank units by total, highest first, then by each tie-break in turn.

    Units that stay equal share a rank and are listed in the official order. A vote parts equal units only
    when it was recorded for all of them: until then the tie stays.
    """
    known = sorted(candidates, key=lambda unit: (unit.position, unit.unit_uid))
    classes = [(same, "") for same in _split(known, lambda unit: unit.total)]
    for name in tie_breaks:
        classes = [part for same, by in classes for part in _break(same, by, name)]
    ranked: list[RankedUnit] = []
    for same, decided_by in classes:
        rank = len(ranked) + 1
        ranked.extend(_ranked(unit, rank, decided_by, grades) for unit in same)
    return ranked


def tied(ranked: Sequence[RankedUnit]) -> list[tuple[str, ...]]:
    """Give the units of every rank that several share: a vote has to decide."""
    shared: dict[int, list[str]] = {}
    for unit in ranked:
        shared.setdefault(unit.rank, []).append(unit.unit_uid)
    return [tuple(units) for units in shared.values() if len(units) > 1]


def nominees(ranked: Sequence[RankedUnit], places: int) -> list[RankedUnit]:
    """Give the best units that may be nominated; none of a tie that reaches beyond the places."""
    eligible = [unit for unit in ranked if not unit.barred]
    chosen = eligible[:places]
    if len(eligible) > places and chosen and eligible[places].rank == chosen[-1].rank:
        return [unit for unit in chosen if unit.rank != chosen[-1].rank]
    return chosen


def _ranked(unit: RankCandidate, rank: int, decided_by: str, grades: Sequence[GradeBand]) -> RankedUnit:
    return RankedUnit(
        rank,
        unit.unit_uid,
        unit.total,
        unit.groups,
        grade_of(grades, unit.total, unit.shares, unit.limit),
        unit.provisional,
        decided_by,
        unit.barred,
    )


def _split(units: _Class, value: Callable[[RankCandidate], int]) -> list[_Class]:
    """Part units by a value, highest first; their order inside a part stays."""
    parts: dict[int, _Class] = {}
    for unit in units:
        parts.setdefault(value(unit), []).append(unit)
    return [parts[key] for key in sorted(parts, reverse=True)]


def _break(same: _Class, decided_by: str, name: str) -> list[tuple[_Class, str]]:
    if len(same) < 2 or (name == VOTE and any(unit.votes is None for unit in same)):
        return [(same, decided_by)]
    parts = _split(same, lambda unit: _tie_value(unit, name))
    return [(part, name if len(parts) > 1 else decided_by) for part in parts]


def _tie_value(unit: RankCandidate, name: str) -> int:
    if name == VOTE:
        return unit.votes or 0
    if name == BONUS:
        return unit.bonus
    if name == PREFERENCE:
        return int(unit.is_preferred)
    return unit.groups.get(name, _NONE)
