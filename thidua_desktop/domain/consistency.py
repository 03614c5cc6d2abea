"""What only shows when units stand beside each other: figures of another order, sheets that are the same."""

from collections import defaultdict
from collections.abc import Mapping
from statistics import median

from thidua_desktop.domain.records.scoring import ScoreEntry

FAR = 10
"""So many times above or below what the others have: a unit of measure is likely another one."""
_FEWEST = 4
_OWN_LINES = 5
"""Lines with words or figures of their own that two sheets must share before they look copied."""


def far_from_the_others(values: Mapping[str, int]) -> dict[str, int]:
    """Give who has a figure of another order than the others, with the median of all.

    Figures are any whole parts above 0; fewer than four say nothing.
    """
    known = {who: value for who, value in values.items() if value > 0}
    if len(known) < _FEWEST:
        return {}
    middle = round(median(known.values()))
    return {who: middle for who, value in known.items() if value >= FAR * middle or value * FAR <= middle}


def same_sheets(sheets: Mapping[str, Mapping[str, ScoreEntry]]) -> list[tuple[str, ...]]:
    """Give who has the very same lines, words and figures included, in the order of `sheets`."""
    alike: dict[frozenset[tuple[object, ...]], list[str]] = defaultdict(list)
    for who, lines in sheets.items():
        own = sum(1 for one in lines.values() if one.note or one.actual is not None)
        if own >= _OWN_LINES:
            key = frozenset(
                (one.criterion_path, one.points, one.absence, one.target, one.actual, one.note)
                for one in lines.values()
            )
            alike[key].append(who)
    return [tuple(units) for units in alike.values() if len(units) > 1]
