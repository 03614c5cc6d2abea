"""The order of a bloc: by total, equal totals share a rank (1, 2, 2, 4)."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from thidua_desktop.domain.points import Points


@dataclass(frozen=True, slots=True)
class RankCandidate:
    """A unit with its total. `position` is its place in the official list."""

    unit_uid: str
    total: Points
    position: int = 0
    provisional: bool = False
    groups: Mapping[str, Points] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class RankedUnit:
    """A unit in the table. `grade` is None where no bands exist."""

    rank: int
    unit_uid: str
    total: Points
    groups: Mapping[str, Points]
    grade: str | None = None
    provisional: bool = False


def rank_units(candidates: Iterable[RankCandidate]) -> list[RankedUnit]:
    """Rank units by total, highest first; units with one total are listed in the official order."""
    ordered = sorted(candidates, key=lambda unit: (-unit.total, unit.position, unit.unit_uid))
    ranked: list[RankedUnit] = []
    for place, unit in enumerate(ordered, start=1):
        is_equal = bool(ranked) and ranked[-1].total == unit.total
        rank = ranked[-1].rank if is_equal else place
        ranked.append(RankedUnit(rank, unit.unit_uid, unit.total, unit.groups, provisional=unit.provisional))
    return ranked
