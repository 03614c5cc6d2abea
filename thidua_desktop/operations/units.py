"""Keep units: enter, correct, rename, merge, withdraw and restore."""

from dataclasses import replace
from datetime import date, timedelta

from thidua_desktop.data.store.store import Store
from thidua_desktop.domain.checks import check_unit
from thidua_desktop.domain.errors import UserError
from thidua_desktop.domain.families import Family
from thidua_desktop.domain.issues import Issue, error
from thidua_desktop.domain.records.organisation import DatedName, Succession, Unit, overlaps
from thidua_desktop.domain.text import clean_line, format_date
from thidua_desktop.operations.offices import require_unit


def save_unit(store: Store, unit: Unit) -> Unit:
    """Add or correct a unit. Raises UserError("form.incomplete") with one issue a field."""
    unit = replace(
        unit,
        code=clean_line(unit.code),
        names=tuple(replace(name, name=clean_line(name.name)) for name in unit.names),
    )
    issues = [*check_unit(unit), *_code_issues(store, unit)]
    if issues:
        raise UserError("form.incomplete", issues=issues)
    before = store.units.by_uid(unit.uid)
    with store.write("unit.save", Family.UNITS):
        store.units.save(unit)
        store.audit.note("unit", unit.uid, "name", before.name if before else None, unit.name)
    return unit


def rename_unit(store: Store, uid: str, new_name: str, on: date) -> Unit:
    """Give a unit a new name from a day; before that day it keeps the old one on screen and paper.

    Raises UserError("form.incomplete") when the day is not after the start of the name it has.
    """
    unit = require_unit(store, uid)
    started = unit.names[-1].valid_from or unit.valid_from
    if started is not None and on <= started:
        issue = error("unit.name_not_after", "on", name=unit.name, day=format_date(started))
        raise UserError("form.incomplete", issues=[issue])
    earlier = replace(unit.names[-1], valid_to=on - timedelta(days=1))
    return save_unit(store, replace(unit, names=(*unit.names[:-1], earlier, DatedName(new_name, on))))


def record_succession(store: Store, succession: Succession) -> None:
    """Note that one unit carries on another; the predecessor ends the day before when it has no end."""
    old = require_unit(store, succession.predecessor_uid)
    require_unit(store, succession.successor_uid)
    if succession.predecessor_uid == succession.successor_uid:
        raise UserError("unit.own_successor", name=old.name)
    with store.write("unit.succession", Family.UNITS):
        if old.valid_to is None:
            store.units.save(replace(old, valid_to=succession.on - timedelta(days=1)))
        store.units.save_succession(succession)
        store.audit.note("unit", succession.predecessor_uid, "successor", None, succession.successor_uid)


def withdraw_unit(store: Store, uid: str) -> None:
    """Take a unit out of the lists; its records stay and it can be restored.

    Raises UserError naming what still refers to it when it is in a bloc or is this office.
    """
    unit = require_unit(store, uid)
    office = store.offices.office()
    if office is not None and office.unit_uid == uid:
        raise UserError("unit.is_office", name=unit.name)
    blocs = {m.bloc_uid for m in store.blocs.memberships() if m.unit_uid == uid}
    if blocs:
        names = ", ".join(bloc.name for bloc in store.blocs.all(with_withdrawn=True) if bloc.uid in blocs)
        raise UserError("unit.in_blocs", name=unit.name, blocs=names)
    _set_withdrawn(store, unit, withdrawn=True)


def restore_unit(store: Store, uid: str) -> None:
    """Put a withdrawn unit back."""
    _set_withdrawn(store, require_unit(store, uid), withdrawn=False)


def _set_withdrawn(store: Store, unit: Unit, *, withdrawn: bool) -> None:
    with store.write("unit.withdraw" if withdrawn else "unit.restore", Family.UNITS):
        store.units.save(replace(unit, withdrawn=withdrawn))
        store.audit.note("unit", unit.uid, "withdrawn", str(unit.withdrawn), str(withdrawn))


def _code_issues(store: Store, unit: Unit) -> list[Issue]:
    return [
        error("unit.code_in_use", "code", code=unit.code, name=other.name)
        for other in store.units.all(with_withdrawn=True)
        if other.uid != unit.uid and other.code == unit.code and overlaps(other, unit)
    ]
