"""What sheets come to, without the reasons: kept totals, where a province scores thousands of sheets at once.

The points are those of `scoring.score_sheet`; what differs is that lines come as plain rows and a rule is
asked only where it has a word.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from thidua_desktop.domain.absences import Treatment, counted_points, treatment_of
from thidua_desktop.domain.points import Points
from thidua_desktop.domain.records.scoring import Absence, Criterion, Origin, RuleSet
from thidua_desktop.domain.rule_kinds import KINDS, BlocContext, PointsOf, judged_points
from thidua_desktop.domain.sums import SheetSums, SumTable

LineRow = tuple[object, int, int | None, int | None, int | None, str | None, str]
"""A line as it is kept: whose it is, the criterion's key, points, target, actual, absence, origin."""

_COMPUTED = Origin.COMPUTED.value


class SheetTotal(NamedTuple):
    """What a sheet's round comes to: `total` ranks, `raw` is what was written, both in hundredths.

    `filled` counts the leaves with points or a stated absence. `is_provisional` tells that other units'
    sheets can still change it, in kept totals also that the sheet is still with its unit.
    """

    total: Points
    raw: Points
    filled: int
    is_provisional: bool


@dataclass(slots=True)
class SheetFigures:
    """A sheet's lines without their reasons, by the criteria's places in reading order.

    `points` are what the leaves count, None where there is nothing; `absences` say why a line has no points
    of its own, `dropped` are the lines that left the base, `filled` counts the leaves with points or a stated
    absence. `is_provisional` tells that other units' sheets can still change a line.
    """

    points: list[int | None]
    absences: dict[int, Absence] = field(default_factory=dict)
    dropped: list[int] = field(default_factory=list)
    filled: int = 0
    is_provisional: bool = False


class _Leaf(NamedTuple):
    """A leaf: its place, itself, how its kind gives points, whether it looks at the bloc."""

    place: int
    criterion: Criterion
    points: PointsOf | None
    needs_bloc: bool


class TotalScorer:
    """A rule set prepared for scoring many sheets."""

    def __init__(self, rule_set: RuleSet, keys: Mapping[str, int]) -> None:
        """Prepare a rule set; `keys` are what its criteria are called in rows, by path."""
        self.rule_set = rule_set
        self._sums = SumTable(rule_set.criteria, rule_set.policy)
        self._leaves = {
            keys[one.path]: _Leaf(place, one, KINDS[one.kind].points, KINDS[one.kind].needs_bloc)
            for place, one in enumerate(rule_set.criteria)
            if not one.is_group
        }
        self.relative_keys = frozenset(key for key, leaf in self._leaves.items() if leaf.needs_bloc)

    @property
    def is_plain(self) -> bool:
        """Tell whether a sheet of typed lines only comes to the sum of its points."""
        return self._sums.is_plain and not self.relative_keys

    def plain_total(self, points: int, filled: int) -> SheetTotal:
        """Give the total of a sheet of a plain set of which every line has typed or imported points."""
        return SheetTotal(self._sums.plain_total(points), Points(points), filled, is_provisional=False)

    def total(self, rows: Iterable[LineRow], context: BlocContext | None) -> SheetTotal:
        """Give what the lines of a round come to, as the bloc in the context makes them."""
        found = self.figures(rows, context)
        total, raw = self._sums.totals(found.points, found.dropped)
        return SheetTotal(total, raw, found.filled, found.is_provisional)

    def add_up(self, figures: SheetFigures) -> SheetSums:
        """Add up a sheet with its groups."""
        return self._sums.add_up(figures.points, figures.dropped)

    def figures(self, rows: Iterable[LineRow], context: BlocContext | None) -> SheetFigures:
        """Give what every line of a round counts, as the bloc in the context makes it."""
        found = SheetFigures([None] * len(self.rule_set.criteria))
        points, filled, is_provisional = found.points, 0, False
        is_open = context is None or not context.is_complete
        for _, key, typed, target, actual, absence, origin in rows:
            leaf = self._leaves.get(key)
            if leaf is None:
                continue
            place, criterion, points_of, needs_bloc = leaf
            if absence is not None:
                filled += 1
                points[place] = _absent(place, criterion, Absence(absence), found)
                continue
            own = typed
            is_ours = typed is None or origin == _COMPUTED
            is_moving = is_open and needs_bloc
            if is_ours or is_moving:
                suggested = (points_of or judged_points)(criterion, (target, actual), context)
                if is_ours and suggested is not None:
                    own = suggested
                is_provisional = is_provisional or (is_moving and suggested is not None and own == suggested)
            points[place] = own
            filled += own is not None
        found.filled, found.is_provisional = filled, is_provisional
        return found


def _absent(place: int, criterion: Criterion, absence: Absence, found: SheetFigures) -> int | None:
    """Note a stated absence and give what the line counts all the same."""
    treatment = treatment_of(criterion, absence)
    found.absences[place] = absence
    if treatment is Treatment.DROPPED:
        found.dropped.append(place)
    return counted_points(criterion, treatment)
