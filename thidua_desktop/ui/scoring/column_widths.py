"""How the columns of a sheet share the width of the grid; plain numbers, no widget is here."""

from collections.abc import Collection, Sequence

from thidua_desktop.domain.records.scoring import Round
from thidua_desktop.ui.scoring.cells import ColumnKind, GridColumn

_WIDTHS = {
    ColumnKind.CODE: 76,
    ColumnKind.MAX: 60,
    ColumnKind.TARGET: 72,
    ColumnKind.ACTUAL: 72,
    ColumnKind.POINTS: 86,
    ColumnKind.ROUND: 84,
    ColumnKind.DIFFERENCE: 72,
    ColumnKind.NOTE: 88,
}
_TIGHT = {**_WIDTHS, ColumnKind.POINTS: 84}
_TIGHT_TEXT = 120
"""Below this width of the text column every other column is as narrow as its figures allow."""
_LEAST_TEXT = 240
"""Below this width of the text column the note column gives way; the panel has the note."""

_REVIEW = {**_WIDTHS, ColumnKind.NOTE: 140}
"""A reviewer types reasons in the note column."""
_TIGHT_REVIEW = {
    **_WIDTHS,
    ColumnKind.CODE: 66,
    ColumnKind.MAX: 62,
    ColumnKind.POINTS: 84,
    ColumnKind.ROUND: 84,
    ColumnKind.DIFFERENCE: 62,
    ColumnKind.NOTE: 104,
}
_LEAST_TEXT_REVIEWED = 130
"""Below this width a reviewer's other rounds give way, the least needed first; reasons stay."""
_LITTLE_TEXT = 120
"""Below this width everything gives way but the last word, the typed round and the reasons."""


def share_width(
    columns: Sequence[GridColumn], room: int, scale: float, *, with_notes: bool
) -> tuple[int | None, ...]:
    """Share a width in pixels among columns, the text taking what is left; None for one that is left out.

    `scale` is how many pixels one of the look is. `with_notes`: some line has a note, else the unit's own
    column of notes is left out.
    """
    typed = next((one.round for one in columns if one.kind is ColumnKind.POINTS), Round.SELF)
    design = room / scale
    choose = _own_columns if typed is Round.SELF else _reviewed_columns
    widths, out = choose(columns, design, with_notes)
    shown = [
        None if at in out or one.kind is ColumnKind.TEXT else round(widths[one.kind] * scale)
        for at, one in enumerate(columns)
    ]
    left = max(round(60 * scale), room - sum(width or 0 for width in shown))
    return tuple(
        left if one.kind is ColumnKind.TEXT else width for one, width in zip(columns, shown, strict=True)
    )


_Chosen = tuple[dict[ColumnKind, int], frozenset[int]]
"""The widths by kind, and the columns that are left out."""


def _own_columns(columns: Sequence[GridColumn], room: float, with_notes: bool) -> _Chosen:
    notes = frozenset(at for at, one in enumerate(columns) if one.kind is ColumnKind.NOTE)
    out = frozenset[int]() if with_notes else notes
    if room - _needed(columns, out, _WIDTHS) < _LEAST_TEXT:
        out = notes
    return (_TIGHT if room - _needed(columns, out, _WIDTHS) < _TIGHT_TEXT else _WIDTHS), out


def _reviewed_columns(columns: Sequence[GridColumn], room: float, _with_notes: bool) -> _Chosen:
    if room - _needed(columns, (), _REVIEW) >= _LEAST_TEXT:
        return _REVIEW, frozenset()
    places = {one.kind: at for at, one in enumerate(columns)}
    rounds = [at for at, one in enumerate(columns) if one.kind is ColumnKind.ROUND]
    earlier = [at for at in rounds if at < places[ColumnKind.POINTS]]
    later = [at for at in rounds if at not in earlier]
    gone: list[int] = []
    # Later rounds first, then those between the first and the last word; where that is not enough, what the
    # panel and the figures themselves tell. The last word before this round and the reasons stay.
    for at, least in (
        *((at, _LEAST_TEXT_REVIEWED) for at in (*reversed(later), *earlier[1:-1])),
        *((places[kind], _LITTLE_TEXT) for kind in (ColumnKind.MAX, ColumnKind.DIFFERENCE) if kind in places),
        *((at, _LITTLE_TEXT) for at in earlier[:-1][:1]),
        *((places[kind], _LITTLE_TEXT) for kind in (ColumnKind.TARGET, ColumnKind.ACTUAL) if kind in places),
    ):
        if room - _needed(columns, gone, _TIGHT_REVIEW) < least:
            gone.append(at)
    return _TIGHT_REVIEW, frozenset(gone)


def _needed(columns: Sequence[GridColumn], out: Collection[int], widths: dict[ColumnKind, int]) -> int:
    return sum(
        widths[one.kind]
        for at, one in enumerate(columns)
        if at not in out and one.kind is not ColumnKind.TEXT
    )
