"""Who has sent its sheet of a period: not yet, received the nth time, returned, late. Reads only."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from thidua_desktop.data.store.store import Store
from thidua_desktop.data.store.submissions import TrackedUnit
from thidua_desktop.domain.deadlines import is_late
from thidua_desktop.domain.errors import UserError
from thidua_desktop.domain.glossary import choice_label
from thidua_desktop.domain.records.scoring import EvaluationPeriod, SheetState

__all__ = ["Standing", "Tracker", "TrackerRow", "standing_text", "track_submissions"]


class Standing(StrEnum):
    """How far a unit has come, as the province counts it."""

    MISSING = "missing"
    WITH_UNIT = "with_unit"
    RECEIVED = "received"
    REVIEWED = "reviewed"
    APPRAISED = "appraised"
    APPROVED = "approved"
    PUBLISHED = "published"


_STANDINGS: Mapping[SheetState | None, Standing] = {
    None: Standing.MISSING,
    SheetState.DRAFT: Standing.WITH_UNIT,
    SheetState.RETURNED: Standing.WITH_UNIT,
    SheetState.SUBMITTED: Standing.RECEIVED,
    SheetState.BLOC_SCORED: Standing.REVIEWED,
    SheetState.EXPLAINING: Standing.REVIEWED,
    SheetState.APPRAISED: Standing.APPRAISED,
    SheetState.APPROVED: Standing.APPROVED,
    SheetState.PUBLISHED: Standing.PUBLISHED,
}
_OPEN = frozenset({Standing.MISSING, Standing.WITH_UNIT})


@dataclass(frozen=True, slots=True)
class TrackerRow:
    """A unit with its standing. `is_late`: it came after the last day, or is still out after it."""

    unit: TrackedUnit
    standing: Standing
    is_late: bool

    @property
    def is_in(self) -> bool:
        """Tell whether the unit has handed in."""
        return self.standing not in _OPEN


@dataclass(frozen=True, slots=True)
class Tracker:
    """All units that should send in a period, in official order."""

    period: EvaluationPeriod
    rows: tuple[TrackerRow, ...]

    @property
    def counts(self) -> Mapping[Standing, int]:
        """Count the units by how far they have come."""
        found = Counter(row.standing for row in self.rows)
        return {standing: found[standing] for standing in Standing}

    @property
    def handed_in(self) -> int:
        """Count the units that have handed in."""
        return sum(row.is_in for row in self.rows)


def standing_text(row: TrackerRow) -> str:
    """Say on paper how a unit stands: not sent, received the nth time, or the state of its sheet."""
    unit = row.unit
    if unit.state is None:
        return "Chưa gửi"
    if unit.state is SheetState.SUBMITTED and unit.packages:
        return f"Đã nhận lần {unit.packages}"
    return choice_label(unit.state)


def track_submissions(store: Store, period_uid: str, today: date) -> Tracker:
    """Tell of every unit how its sheet of a period stands. Raises UserError when the period is gone."""
    period = store.periods.by_uid(period_uid)
    if period is None:
        raise UserError("ranking.gone")
    rows = (_row(unit, period, today) for unit in store.submissions.tracked(period.uid, period.ends_on))
    return Tracker(period, tuple(rows))


def _row(unit: TrackedUnit, period: EvaluationPeriod, today: date) -> TrackerRow:
    standing = _STANDINGS[unit.state]
    day = today if standing in _OPEN else unit.received_on
    return TrackerRow(unit, standing, day is not None and is_late(period.self_deadline, day))
