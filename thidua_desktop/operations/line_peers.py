"""What the units of the bloc have on a line: for its head, and where points depend on the bloc's best."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from thidua_desktop.domain.points import Points, Quantity
from thidua_desktop.domain.records.scoring import Absence, Round, SheetRole
from thidua_desktop.domain.rule_kinds import KINDS
from thidua_desktop.domain.scoring import LineResult, score_line
from thidua_desktop.domain.workflow import WITH_UNIT
from thidua_desktop.operations.index_scoring import unit_indices
from thidua_desktop.operations.relative_points import BlocSheets, read_bloc
from thidua_desktop.operations.scores import SheetView
from thidua_desktop.operations.sheet_gate import roles_here

if TYPE_CHECKING:  # only a name here
    from thidua_desktop.data.store.store import Store


@dataclass(frozen=True, slots=True)
class PeerValue:
    """A unit's figures on a line. `is_provisional`: its sheet is not in, or the bloc can still change it."""

    unit_name: str
    is_own: bool
    points: Points | None
    target: Quantity | None = None
    actual: Quantity | None = None
    absence: Absence | None = None
    is_provisional: bool = False


def read_peers(
    store: "Store", view: SheetView, path: str, round_: Round = Round.SELF
) -> tuple[PeerValue, ...] | None:
    """Give the values of a line in the whole bloc, the most points first; units without points come last.

    None when they are not this office's to see: it does not head the bloc, and the line is not relative.
    """
    wanted = next((one for one in view.rule_set.leaves if one.path == path), None)
    if wanted is None:
        return None
    is_head = SheetRole.BLOC_HEAD in roles_here(store, view.sheet)
    if not is_head and not KINDS[wanted.kind].needs_bloc:
        return None
    bloc = read_bloc(store, view.sheet, view.period, round_)
    return () if bloc is None else peers_of(store, view, path, bloc, round_)


def peers_of(
    store: "Store", view: SheetView, path: str, bloc: BlocSheets, round_: Round
) -> tuple[PeerValue, ...]:
    """Give the values of a line in a bloc that was read, as `read_peers` does."""
    criterion = next(one for one in view.rule_set.leaves if one.path == path)
    names = {unit.uid: unit.name_on(view.period.ends_on) for unit in store.units.all(with_withdrawn=True)}
    found = []
    for unit_uid, sheet in bloc.sheets.items():
        context = bloc.context(unit_uid).for_unit(unit_uid, unit_indices(store, view.rule_set, unit_uid))
        line = score_line(criterion, bloc.entries[unit_uid].get(path), context)
        is_out = round_ is Round.SELF and sheet.state in WITH_UNIT
        is_own = unit_uid == view.unit.uid
        found.append(
            _value(names[unit_uid], line, is_own=is_own, is_provisional=is_out or line.is_provisional)
        )
    return tuple(sorted(found, key=_order))


def _value(name: str, line: LineResult, *, is_own: bool, is_provisional: bool) -> PeerValue:
    entry = line.entry
    if entry is None:
        return PeerValue(name, is_own, line.points, is_provisional=is_provisional)
    return PeerValue(name, is_own, line.points, entry.target, entry.actual, entry.absence, is_provisional)


def _order(value: PeerValue) -> tuple[bool, int, int]:
    is_open = value.points is None or value.absence is not None
    return is_open, -(value.points or 0), -(value.actual or 0)
