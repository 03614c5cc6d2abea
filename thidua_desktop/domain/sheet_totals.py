"""What sheets come to, without the reasons: kept totals, where a province scores thousands of sheets at once.

The points are those of `scoring.score_sheet`; what differs is that lines come as plain rows and only those
lines are made into entries that their rule has a word in.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from thidua_desktop.domain.absences import Treatment, counted_points, treatment_of
from thidua_desktop.domain.points import Points, Quantity
from thidua_desktop.domain.records.scoring import Absence, Origin, RuleSet, ScoreEntry
from thidua_desktop.domain.rule_kinds import KINDS, BlocContext, suggest
from thidua_desktop.domain.scoring import standing_points
from thidua_desktop.domain.sums import SumTable

LineRow = tuple[str, int | None, int | None, int | None, str | None, str]
"""A line as it is kept: path, points, target, actual, absence, origin."""

_COMPUTED = Origin.COMPUTED.value


@dataclass(frozen=True, slots=True)
class SheetTotal:
    """What a sheet's round comes to: `total` ranks, `raw` is what was written, both in hundredths.

    `filled` counts the leaves with points or a stated absence. `is_provisional` tells that other units'
    sheets can still change it; that the sheet itself is not handed in yet is another matter.
    """

    total: Points
    raw: Points
    filled: int
    is_provisional: bool


class TotalScorer:
    """A rule set prepared for scoring many sheets."""

    def __init__(self, rule_set: RuleSet) -> None:
        """Prepare a rule set."""
        self.rule_set = rule_set
        self._sums = SumTable(rule_set.criteria, rule_set.policy)
        self._places = {one.path: place for place, one in enumerate(rule_set.criteria) if not one.is_group}
        self._criteria = rule_set.criteria
        self.relative_paths = frozenset(leaf.path for leaf in rule_set.leaves if KINDS[leaf.kind].needs_bloc)

    @property
    def is_plain(self) -> bool:
        """Tell whether a sheet of typed lines only comes to the sum of its points."""
        return self._sums.is_plain and not self.relative_paths

    def plain_total(self, points: int, filled: int) -> SheetTotal:
        """Give the total of a sheet of a plain set of which every line has typed or imported points."""
        return SheetTotal(self._sums.plain_total(points), Points(points), filled, is_provisional=False)

    def total(self, rows: Iterable[LineRow], context: BlocContext | None) -> SheetTotal:
        """Give what the lines of a round come to, as the bloc in the context makes them."""
        points: list[int | None] = [None] * len(self._criteria)
        dropped: list[int] = []
        filled, is_provisional = 0, False
        is_open = context is None or not context.is_complete
        for path, typed, target, actual, absence, origin in rows:
            place = self._places.get(path)
            if place is None:
                continue
            if absence is not None:
                filled += 1
                criterion = self._criteria[place]
                treatment = treatment_of(criterion, Absence(absence))
                points[place] = counted_points(criterion, treatment)
                if treatment is Treatment.DROPPED:
                    dropped.append(place)
                continue
            own: int | None = typed
            if typed is None or origin == _COMPUTED or (is_open and path in self.relative_paths):
                entry = _entry(path, typed, target, actual, origin)
                suggested = suggest(self._criteria[place], entry, context)
                own = standing_points(entry, suggested)
                if is_open and suggested is not None and own == suggested and path in self.relative_paths:
                    is_provisional = True
            points[place] = own
            filled += own is not None
        sums = self._sums.add_up(points, dropped)
        return SheetTotal(sums.final, sums.total, filled, is_provisional)


def _entry(path: str, typed: int | None, target: int | None, actual: int | None, origin: str) -> ScoreEntry:
    return ScoreEntry(
        path,
        None if typed is None else Points(typed),
        None if target is None else Quantity(target),
        None if actual is None else Quantity(actual),
        origin=Origin(origin),
    )
