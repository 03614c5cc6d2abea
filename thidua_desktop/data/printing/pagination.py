"""Where the pages of a table break: worked out from heights alone, before anything is drawn."""

from collections.abc import Sequence
from dataclasses import dataclass

_ROWS_WITH_TAIL = 2
"""So many last rows stay with the signatures. Source: office practice under Nghị định 30/2020/NĐ-CP."""


@dataclass(frozen=True, slots=True)
class RowHeight:
    """The height of a row in points and whether it must not be the last one of a page."""

    height: float
    keeps_next: bool = False


@dataclass(frozen=True, slots=True)
class Room:
    """The height for rows on the first page and on each later one, and what follows the last row."""

    first: float
    later: float
    tail: float = 0


def plan_pages(rows: Sequence[RowHeight], room: Room) -> list[tuple[int, int]]:
    """Share rows out among pages: pairs (first row, row after the last).

    A page may be empty: the first when no row fits under the heading, the last when only the tail is left.
    No row may be higher than `room.later`.
    """
    pages: list[tuple[int, int]] = []
    start, used, limit = 0, 0.0, room.first
    for index, row in enumerate(rows):
        while used + row.height > limit and (index > start or not pages):
            stop = _break_before(rows, start, index)
            pages.append((start, stop))
            start, limit = stop, room.later
            used = sum(moved.height for moved in rows[start:index])
        used += row.height
    if used + room.tail > limit:
        return pages + _end_with_tail(rows, start, room)
    return _end_with_company(rows, [*pages, (start, len(rows))], room)


def _break_before(rows: Sequence[RowHeight], start: int, index: int) -> int:
    stop = index
    while stop > start and rows[stop - 1].keeps_next:
        stop -= 1
    return stop if stop > start else index


def _end_with_company(
    rows: Sequence[RowHeight], pages: list[tuple[int, int]], room: Room
) -> list[tuple[int, int]]:
    """Fetch a row from the page before when the last page has too few of them."""
    wanted = len(rows) - _ROWS_WITH_TAIL
    if len(pages) == 1 or pages[-1][0] <= wanted:
        return pages
    first = pages[-2][0]
    stop = _break_before(rows, first, wanted) if wanted > first else first
    height = sum(row.height for row in rows[stop:])
    if stop == first or height + room.tail > room.later:
        return pages
    return [*pages[:-2], (first, stop), (stop, len(rows))]


def _end_with_tail(rows: Sequence[RowHeight], start: int, room: Room) -> list[tuple[int, int]]:
    count = len(rows)
    stops = [
        _break_before(rows, start, count - kept)
        for kept in range(_ROWS_WITH_TAIL, 0, -1)
        if count - kept > start
    ]
    # A heading that would stay behind alone gives way to a last page with one row less.
    for stop in sorted(stops, key=lambda stop: rows[stop - 1].keeps_next):
        if sum(row.height for row in rows[stop:]) + room.tail <= room.later:
            return [(start, stop), (stop, count)]
    return [(start, count), (count, count)]
