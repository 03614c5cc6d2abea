"""The sums of a criteria table: from the leaves' points up to what ranks, the table gone over once a sheet.

Reasons and lines are in `scoring`; here are whole numbers only, since a province adds up hundreds of sheets.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from thidua_desktop.domain.points import Points, divide_half_up
from thidua_desktop.domain.records.scoring import Criterion, NormaliseAt, SetPolicy, added_paths
from thidua_desktop.domain.rule_kinds.parameters import switch


@dataclass(frozen=True, slots=True)
class SheetSums:
    """What a sheet comes to. Lists go by the criteria's places in reading order.

    `points` are the nodes' own sums, `voided_by` the place of the line that takes a group all its points;
    the rest is as in `scoring.SheetResult`.
    """

    points: Sequence[int]
    voided_by: Sequence[int | None]
    total: Points
    base: Points
    normalised: Points | None
    bonus: Points
    penalty: Points
    final: Points


class SumTable:
    """A criteria table and its policy as adding up needs them; made once, good for every sheet under it."""

    def __init__(self, criteria: Sequence[Criterion], policy: SetPolicy) -> None:
        """Take criteria in reading order, parents before children."""
        self.criteria = criteria
        self.policy = policy
        count = len(criteria)
        at = {criterion.path: place for place, criterion in enumerate(criteria)}
        # Two places behind the criteria: the whole table, and what hangs on no criterion that is there.
        self._parents = [
            at.get(criterion.parent_path, count + 1) if criterion.parent_path else count
            for criterion in criteria
        ]
        added = added_paths(criteria)
        self._added = [criterion.path in added for criterion in criteria]
        self._maxima = [criterion.max_points for criterion in criteria]
        self._is_group = [criterion.is_group for criterion in criteria]
        self._voids = [not one.is_group and switch(one, "voids") for one in criteria]
        self._tops = [
            place for place, one in enumerate(criteria) if one.depth == 1 and not self._added[place]
        ]
        self._scale: int = sum(self._maxima[top] for top in self._tops)
        if policy.scale is not None:
            self._scale = policy.scale
        self._whole_base = sum(one.max_points for one in criteria if not one.is_group)
        by_total = policy.normalise_at is NormaliseAt.TOTAL
        # Nothing added, voided or by group: the points of the whole scale are all that matters.
        self.is_plain = by_total and not any(self._added) and not any(self._voids)

    def plain_total(self, points: int) -> Points:
        """Give what ranks from the points of a plain table's full sheet, no line dropped."""
        return self._final(self._on_scale(points, self._whole_base), 0)

    def totals(self, points: Sequence[int | None], dropped: Sequence[int] = ()) -> tuple[Points, Points]:
        """Give what ranks and what was written, without the groups' sums."""
        if self.is_plain and not dropped:
            raw = sum(filter(None, points))
            return self.plain_total(raw), Points(raw)
        sums = self.add_up(points, dropped)
        return sums.final, sums.total

    def add_up(self, points: Sequence[int | None], dropped: Sequence[int] = ()) -> SheetSums:
        """Add up a sheet from its leaves' points by place; `dropped` are the places that left the base."""
        count = len(self._parents)
        scale, base, bonus, penalty = ([0] * (count + 2) for _ in range(4))
        voided_by: list[int | None] = [None] * (count + 2)
        maxima, added = self._maxima, self._added
        gone = set(dropped)
        for place in range(count - 1, -1, -1):
            parent = self._parents[place]
            if self._is_group[place]:
                if added[place]:
                    most = abs(maxima[place])
                    bonus[place], penalty[place] = min(bonus[place], most), max(penalty[place], -most)
                if voided_by[place] is not None:
                    scale[place] = bonus[place] = penalty[place] = 0
            else:
                own = points[place] or 0
                if added[place]:
                    bonus[place], penalty[place] = max(own, 0), min(own, 0)
                else:
                    scale[place], base[place] = own, 0 if place in gone else maxima[place]
                if self._voids[place] and points[place] == 0:
                    voided_by[parent] = place
            scale[parent] += scale[place]
            base[parent] += base[place]
            bonus[parent] += bonus[place]
            penalty[parent] += penalty[place]
        normalised = self._normalised(scale, base)
        return SheetSums(
            [scale[place] + bonus[place] + penalty[place] for place in range(count)],
            voided_by,
            Points(scale[count] + bonus[count] + penalty[count]),
            Points(base[count]),
            normalised,
            Points(bonus[count]),
            Points(penalty[count]),
            self._final(normalised, bonus[count] + penalty[count]),
        )

    def _normalised(self, scale: Sequence[int], base: Sequence[int]) -> Points | None:
        """Bring the points to the whole scale: once over the total, or group by group and then the groups.

        Rounded half up where a number is shown: in each group, and once for the total. Assumed: a group in
        which nothing was assigned is made up for by the others in the same way.
        """
        tops = self._tops
        if self.policy.normalise_at is NormaliseAt.TOTAL:
            return self._on_scale(sum(scale[top] for top in tops), sum(base[top] for top in tops))
        tops = [top for top in tops if base[top] > 0]
        points = sum(divide_half_up(scale[top] * self._maxima[top], base[top]) for top in tops)
        return self._on_scale(points, sum(self._maxima[top] for top in tops))

    def _on_scale(self, points: int, base: int) -> Points | None:
        return None if base <= 0 else Points(divide_half_up(points * self._scale, base))

    def _final(self, normalised: Points | None, beside: int) -> Points:
        return clamp((normalised or 0) + beside, self.policy.least, self.policy.most)


def clamp(points: int, least: Points | None, most: Points | None) -> Points:
    """Keep points within limits; None is no limit."""
    if least is not None:
        points = max(points, least)
    return Points(points if most is None else min(points, most))
