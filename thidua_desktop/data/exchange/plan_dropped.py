"""Plan what a catalogue no longer has: nothing goes without a person's word.

Units, blocs, campaigns and titles are never taken away at their keeper, only withdrawn, and come as such. A
membership that was entered by mistake is taken away there, so it is missing.
"""

from thidua_desktop.data.exchange import organisation_rows
from thidua_desktop.data.exchange import package_format as form
from thidua_desktop.data.exchange.package_plan import RowWork
from thidua_desktop.data.exchange.plan_organisation import Planning
from thidua_desktop.domain.issues import decision


def plan_dropped_members(planning: Planning) -> None:
    """Propose to take away the memberships that the blocs of a catalogue no longer have."""
    if planning.asks_all:
        return
    store, coming = planning.store, {one.record.uid for one in planning.work.memberships}
    known = {uid for uid in planning.blocs.values() if uid not in planning.new_blocs}
    names = {bloc.uid: bloc.name for bloc in store.blocs.all(with_withdrawn=True)}
    gone = [one for uid in sorted(known) for one in store.blocs.memberships(uid) if one.uid not in coming]
    units = {unit.uid: unit.name_on(planning.day) for unit in store.units.by_uids(m.unit_uid for m in gone)}
    before = {member.uid: organisation_rows.membership_row(member) for member in gone}
    work = RowWork(form.MEMBERSHIPS, before=before)
    for member in gone:
        unit, bloc = units.get(member.unit_uid, ""), names[member.bloc_uid]
        work.names[member.uid] = f"{bloc}, {unit}"
        work.asked_gone.add(member.uid)
        planning.work.issues.append(decision("package.member_gone", unit=unit, bloc=bloc))
    if gone:
        planning.work.bulk.append(work)
