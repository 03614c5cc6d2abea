"""How the columns of a sheet share the width of the grid; plain numbers, no widget is here."""

from collections.abc import Sequence

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
_TIGHT = {ColumnKind.POINTS: 84}
_REASONS = 128
"""The note column of a reviewer, who types reasons in it."""
_TIGHT_TEXT = 120
"""Below this width of the text column every other column is as narrow as its figures allow."""
_LEAST_TEXT = 240
"""Below this width of the text column the note column gives way; the panel has the note."""
_LEAST_TEXT_REVIEWED = 150
"""Below this width a reviewer's other columns give way, the least needed first; reasons stay."""


def share_width(
    columns: Sequence[GridColumn], room: int, scale: float, *, with_notes: bool
) -> tuple[int | None, ...]:
    """Share a width in pixels among columns, the text taking what is left; None for one that is left out.

    `scale` is how many pixels one of the look is. `with_notes`: some line has a note, else the unit's own
    column of notes is left out.
    """
    typed = next((one.round for one in columns if one.kind is ColumnKind.POINTS), Round.SELF)
    out = _left_out(columns, room / scale, is_review=typed is not Round.SELF, with_notes=with_notes)
    rest = room / scale - _needed(columns, out, typed)
    widths = {**_WIDTHS, **_TIGHT} if rest < _TIGHT_TEXT else _WIDTHS
    shown = [
        None if at in out or one.kind is ColumnKind.TEXT else round(_width(one.kind, widths, typed) * scale)
        for at, one in enumerate(columns)
    ]
    left = max(round(60 * scale), room - sum(width or 0 for width in shown))
    return tuple(
        left if one.kind is ColumnKind.TEXT else width for one, width in zip(columns, shown, strict=True)
    )


def _left_out(
    columns: Sequence[GridColumn], room: float, *, is_review: bool, with_notes: bool
) -> frozenset[int]:
    """Choose the columns that give way, in the order in which they are missed least."""
    notes = [at for at, one in enumerate(columns) if one.kind is ColumnKind.NOTE]
    if not is_review:
        out = frozenset[int]() if with_notes else frozenset(notes)
        needs_room = room - _needed(columns, out, Round.SELF) < _LEAST_TEXT
        return frozenset(notes) if needs_room else out
    typed = next(one.round for one in columns if one.kind is ColumnKind.POINTS)
    order = list(Round)
    rounds = [at for at, one in enumerate(columns) if one.kind is ColumnKind.ROUND]
    later = [at for at in rounds if order.index(columns[at].round) >= order.index(typed)]
    earlier = [at for at in rounds if at not in later]
    gone: list[int] = []
    # Later rounds first, then all but the first and the last word before this one.
    for at in (*reversed(later), *earlier[1:-1]):
        if room - _needed(columns, gone, typed) >= _LEAST_TEXT_REVIEWED:
            break
        gone.append(at)
    return frozenset(gone)


def _needed(columns: Sequence[GridColumn], out: Sequence[int] | frozenset[int], typed: Round) -> int:
    return sum(
        _width(one.kind, _WIDTHS, typed)
        for at, one in enumerate(columns)
        if at not in out and one.kind is not ColumnKind.TEXT
    )


def _width(kind: ColumnKind, widths: dict[ColumnKind, int], typed: Round) -> int:
    return _REASONS if kind is ColumnKind.NOTE and typed is not Round.SELF else widths[kind]
