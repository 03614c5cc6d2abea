"""Four things that are not one: not assigned, nothing arose, not applicable, and 0 points."""

from enum import StrEnum

from thidua_desktop.domain.points import Points
from thidua_desktop.domain.records.scoring import Absence, AbsencePolicy, Criterion
from thidua_desktop.domain.rule_kinds.parameters import ABSENT, ABSENT_POINTS, choice, parameter


class Treatment(StrEnum):
    """What an absent line counts. `UNFORESEEN`: the table does not allow it; no points, the base stays."""

    DROPPED = "dropped"
    FULL = "full"
    ZERO = "zero"
    SUBSTITUTE = "substitute"
    UNFORESEEN = "unforeseen"


_CHOSEN = {
    "drop": Treatment.DROPPED,
    "full": Treatment.FULL,
    "zero": Treatment.ZERO,
    "other": Treatment.SUBSTITUTE,
}
_USUAL = {
    Absence.NOT_ASSIGNED: Treatment.DROPPED,
    Absence.NOTHING_AROSE: Treatment.FULL,
    Absence.NOT_APPLICABLE: Treatment.DROPPED,
}
"""Source: domain notes 3.4; "không phát sinh" in full after the Thanh Hóa draft."""


def is_foreseen(criterion: Criterion, absence: Absence) -> bool:
    """Tell whether the table allows this absence: the one it names, or any where it says what counts."""
    return criterion.absence is not AbsencePolicy.NONE and (
        criterion.absence.value == absence.value or choice(criterion, ABSENT) is not None
    )


def treatment_of(criterion: Criterion, absence: Absence) -> Treatment:
    """Tell what an absence counts: as the criterion's table chose, else as usual for its kind."""
    if not is_foreseen(criterion, absence):
        return Treatment.UNFORESEEN
    chosen = choice(criterion, ABSENT)
    if chosen is not None:
        return _CHOSEN[chosen]
    if absence is Absence.NOT_APPLICABLE and parameter(criterion, ABSENT_POINTS.code) is not None:
        return Treatment.SUBSTITUTE
    return _USUAL[absence]


def counted_points(criterion: Criterion, treatment: Treatment) -> Points | None:
    """Give the points of an absent line; None when it counts none at all."""
    if treatment is Treatment.FULL:
        return criterion.max_points
    if treatment is Treatment.ZERO:
        return Points(0)
    if treatment is Treatment.SUBSTITUTE:
        return parameter(criterion, ABSENT_POINTS.code) or Points(0)
    return None
