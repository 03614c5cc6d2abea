"""Codes that a plan would give twice: the record that comes later is refused with what hangs on it.

A code typed into a workbook by hand can be another record's; the store keeps every code once from a day on.
"""

from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Protocol, TypeVar

from thidua_desktop.data.exchange.package_plan import Planned
from thidua_desktop.data.exchange.plan_organisation import Planning
from thidua_desktop.domain.issues import warning
from thidua_desktop.domain.records.exchange import Outcome
from thidua_desktop.domain.records.organisation import Bloc, Unit
from thidua_desktop.domain.records.scoring import EvaluationPeriod


class _Coded(Protocol):
    @property
    def uid(self) -> str: ...

    @property
    def code(self) -> str: ...


Record = TypeVar("Record", bound=_Coded)
_Dated = TypeVar("_Dated", Unit, Bloc)


def refuse_shared_unit_codes(planning: Planning) -> None:
    """Refuse units that would bear another's code from the same day."""
    planned = planning.work.units
    if not any(map(_writes, planned)):
        return
    ours = planning.store.units.by_codes({one.record.code for one in planned})
    clashes = shared_codes(planned, ours, _code_and_start)
    _tell(planning, planned, clashes)
    planning.work.units = _refused(planned, clashes)
    planning.refused_units |= clashes.keys() & planning.new_units


def refuse_shared_bloc_codes(planning: Planning) -> None:
    """Refuse blocs that would bear another's code from the same day, with the members of new ones."""
    planned = planning.work.blocs
    if not any(map(_writes, planned)):
        return
    ours = planning.store.blocs.alike(one.record for one in planned)
    clashes = shared_codes(planned, ours, _code_and_start)
    _tell(planning, planned, clashes)
    planning.work.blocs = _refused(planned, clashes)
    gone = clashes.keys() & planning.new_blocs
    planning.work.memberships = [
        replace(one, outcome=Outcome.REFUSED, is_pending=False) if one.record.bloc_uid in gone else one
        for one in planning.work.memberships
    ]


def refuse_shared_period_codes(planning: Planning) -> None:
    """Refuse the second period of a code; its sheets find no period then."""
    planned = planning.work.periods
    if not any(map(_writes, planned)):
        return
    clashes = shared_codes(planned, planning.store.periods.all(), _code)
    for other in clashes.values():
        planning.work.issues.append(warning("package.period_twice", code=other.code))
    planning.work.periods = _refused(planned, clashes)
    planning.periods = {theirs: ours for theirs, ours in planning.periods.items() if ours not in clashes}


def shared_codes(
    planned: Sequence[Planned[Record]], ours: Iterable[Record], key: Callable[[Record], Hashable]
) -> Mapping[str, Record]:
    """Give uid → the record that bears its code, for planned records that cannot be written.

    A record that stays as it is has the first right to its code; so has a refused one to the code it had.
    """
    ours = list(ours)
    refused: dict[str, Record] = {}
    while True:
        written = [one.record for one in planned if _writes(one) and one.record.uid not in refused]
        uids = {record.uid for record in written}
        bearers = {key(one): one for one in ours if one.uid not in uids}
        found: dict[str, Record] = {}
        for record in written:
            other = bearers.setdefault(key(record), record)
            if other.uid != record.uid:
                found[record.uid] = other
        if not found:
            return refused
        refused |= found


def _writes(planned: Planned[Record]) -> bool:
    return planned.outcome in (Outcome.NEW, Outcome.CHANGED)


def _refused(planned: Sequence[Planned[Record]], clashes: Mapping[str, Record]) -> list[Planned[Record]]:
    return [
        replace(one, outcome=Outcome.REFUSED, is_pending=False) if one.record.uid in clashes else one
        for one in planned
    ]


def _tell(planning: Planning, planned: Sequence[Planned[_Dated]], clashes: Mapping[str, _Dated]) -> None:
    for one in planned:
        other = clashes.get(one.record.uid)
        if other is not None:
            code, name = one.record.code, one.record.name
            issue = warning("package.code_taken", code=code, name=name, other=other.name)
            planning.work.issues.append(issue)


def _code_and_start(record: Unit | Bloc) -> Hashable:
    return record.code, record.valid_from


def _code(period: EvaluationPeriod) -> Hashable:
    return period.code
