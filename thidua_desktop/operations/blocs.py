"""Keep blocs and clusters with their members and heads."""

from dataclasses import replace
from datetime import date

from thidua_desktop.data.store.store import Store
from thidua_desktop.domain.checks import check_bloc, check_memberships
from thidua_desktop.domain.errors import UserError
from thidua_desktop.domain.families import Family
from thidua_desktop.domain.records.organisation import Bloc, BlocRole, Membership, is_valid_on
from thidua_desktop.domain.text import clean_line
from thidua_desktop.operations.identity import new_uid
from thidua_desktop.operations.relative_points import recompute_members


def save_bloc(store: Store, bloc: Bloc) -> Bloc:
    """Add or correct a bloc. Raises UserError("form.incomplete") with one issue a field."""
    bloc = replace(bloc, code=clean_line(bloc.code), name=clean_line(bloc.name))
    others = [other for other in store.blocs.all(with_withdrawn=True) if other.uid != bloc.uid]
    issues = check_bloc(bloc, others)
    if issues:
        raise UserError("form.incomplete", issues=issues)
    before = store.blocs.by_uid(bloc.uid)
    with store.write("bloc.save", Family.BLOCS):
        store.blocs.save(bloc)
        store.audit.note("bloc", bloc.uid, "name", before.name if before else None, bloc.name)
    return bloc


def save_members(store: Store, bloc_uid: str, members: tuple[Membership, ...]) -> None:
    """Make these the memberships of a bloc, past ones included; those not given are taken away.

    Raises UserError("form.incomplete") when a unit stands twice on a day or two units head on a day.
    """
    names = {unit.uid: unit.name for unit in store.units.all(with_withdrawn=True)}
    issues = check_memberships(members, names)
    if issues:
        raise UserError("form.incomplete", issues=issues)
    kept = {member.uid for member in members}
    with store.write("bloc.members", Family.BLOCS):
        for old in store.blocs.memberships(bloc_uid):
            if old.uid not in kept:
                store.blocs.remove_membership(old.uid)
                store.audit.note("bloc", bloc_uid, "member", names[old.unit_uid], None)
        for position, member in enumerate(members):
            store.blocs.save_membership(replace(member, bloc_uid=bloc_uid, position=position))
        store.audit.note("bloc", bloc_uid, "members", None, str(len(members)))
        recompute_members(store, bloc_uid)


def new_member(
    bloc_uid: str, unit_uid: str, start: date | None, role: BlocRole = BlocRole.MEMBER
) -> Membership:
    """Make a membership that is not stored yet."""
    return Membership(new_uid(), bloc_uid, unit_uid, role, start)


def withdraw_bloc(store: Store, uid: str) -> None:
    """Take a bloc out of the lists; its history stays and it can be restored."""
    _set_withdrawn(store, uid, withdrawn=True)


def restore_bloc(store: Store, uid: str) -> None:
    """Put a withdrawn bloc back."""
    _set_withdrawn(store, uid, withdrawn=False)


def blocs_of_unit(store: Store, unit_uid: str, day: date) -> list[Bloc]:
    """Give the blocs that a unit is in on a day, in the blocs' order."""
    uids = {m.bloc_uid for m in store.blocs.memberships() if m.unit_uid == unit_uid and is_valid_on(m, day)}
    return [bloc for bloc in store.blocs.all() if bloc.uid in uids]


def _set_withdrawn(store: Store, uid: str, *, withdrawn: bool) -> None:
    bloc = store.blocs.by_uid(uid)
    if bloc is None:
        raise UserError("bloc.unknown", name=uid)
    with store.write("bloc.withdraw" if withdrawn else "bloc.restore", Family.BLOCS):
        store.blocs.save(replace(bloc, withdrawn=withdrawn))
        store.audit.note("bloc", uid, "withdrawn", str(bloc.withdrawn), str(withdrawn))
