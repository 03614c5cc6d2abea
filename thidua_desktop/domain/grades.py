"""Grades of a total: bands as data, gates and limits on them, and how many units may bear one."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from thidua_desktop.domain.issues import Issue, warning
from thidua_desktop.domain.points import Points
from thidua_desktop.domain.records.scoring import GradeBand


@dataclass(frozen=True, slots=True)
class GradeLimit:
    """A cap on a unit's grade with its reason: at best `at_best`, then `steps_down` lower."""

    reason: str
    at_best: str | None = None
    steps_down: int = 0


@dataclass(frozen=True, slots=True)
class GradeMiss:
    """A gate that kept a unit from a grade its total reaches; `share` is in hundredths of a percent."""

    grade: str
    group_path: str
    percent: int
    share: int


def grade_of(
    grades: Sequence[GradeBand],
    total: Points,
    shares: Mapping[str, int] | None = None,
    limit: GradeLimit | None = None,
) -> str | None:
    """Give the name of the best grade that a total reaches with its gates; None where no bands exist.

    `shares` are groups' points in hundredths of a percent of their maxima. A total over the best band's start
    has the best grade, however high: bands are open at their top.
    """
    place = next((at for at, band in enumerate(grades) if _reaches(band, total, shares or {})), None)
    if place is None:
        return None
    if limit is not None:
        names = [band.name for band in grades]
        if limit.at_best in names:
            place = max(place, names.index(limit.at_best))
        place = min(place + limit.steps_down, len(grades) - 1)
    return grades[place].name


def missed_gates(
    grades: Sequence[GradeBand], total: Points, shares: Mapping[str, int]
) -> tuple[GradeMiss, ...]:
    """Give the gates that kept a unit from the grades that its total reaches, best grade first."""
    found: list[GradeMiss] = []
    for band in grades:
        if band.least is not None and total < band.least:
            continue
        missed = [gate for gate in band.gates if shares.get(gate.group_path, 0) < gate.percent * 100]
        if not missed:
            break
        found += [
            GradeMiss(band.name, gate.group_path, gate.percent, shares.get(gate.group_path, 0))
            for gate in missed
        ]
    return tuple(found)


def quota(percent: int, units: int) -> int:
    """Give the most units that a share allows, rounded down. Source: domain notes 3.2, Ex. 3; 9.3, 23."""
    return percent * units // 100


def check_quotas(grades: Sequence[GradeBand], given: Sequence[str | None]) -> list[Issue]:
    """Warn of grades that more units bear than the set allows."""
    issues = []
    for band in grades:
        if band.quota_percent is None:
            continue
        most, count = quota(band.quota_percent, len(given)), sum(name == band.name for name in given)
        if count > most:
            values: dict[str, str | int] = {"name": band.name, "percent": band.quota_percent}
            issues.append(warning("ranking.quota_exceeded", count=count, most=most, **values))
    return issues


def _reaches(band: GradeBand, total: Points, shares: Mapping[str, int]) -> bool:
    is_high = band.least is None or total >= band.least
    return is_high and all(shares.get(gate.group_path, 0) >= gate.percent * 100 for gate in band.gates)
