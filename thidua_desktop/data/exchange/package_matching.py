"""Find the sender's units and blocs among ours: by uid, by code on the day, by exact folded name."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date

from thidua_desktop.data.store.store import Store
from thidua_desktop.domain.issues import Issue, decision, warning
from thidua_desktop.domain.records.organisation import Bloc, Unit, is_valid_on
from thidua_desktop.domain.text import fold


@dataclass(slots=True)
class UnitMatch:
    """Sender's uid → ours. `aliases` are the new ones of these; `unknown` the units that match nothing.

    `doubtful` are units of ours that were met by a code only, under another name.
    """

    ours: dict[str, str] = field(default_factory=dict)
    aliases: list[tuple[str, str]] = field(default_factory=list)
    unknown: set[str] = field(default_factory=set)
    doubtful: set[str] = field(default_factory=set)
    issues: list[Issue] = field(default_factory=list)

    def uid(self, theirs: str) -> str:
        """Give our uid of a sender's unit; a new unit keeps its own."""
        return self.ours.get(theirs, theirs)


def match_units(store: Store, units: Sequence[Unit], mentioned: Iterable[str], day: date) -> UnitMatch:
    """Match the package's units and every further uid that it mentions.

    A unit that is not valid on the day is matched by its uid only: its code may be another's by now.
    """
    match = UnitMatch(ours=store.units.our_uids({*mentioned, *(unit.uid for unit in units)}))
    taken = set(match.ours.values())
    for unit in units:
        if unit.uid in match.ours:
            continue
        found = _by_code_or_name(store, unit, day, match) if is_valid_on(unit, day) else None
        if found is None or found.uid in taken:
            match.unknown.add(unit.uid)
            continue
        taken.add(found.uid)
        match.ours[unit.uid] = found.uid
        match.aliases.append((unit.uid, found.uid))
    return match


def _by_code_or_name(store: Store, unit: Unit, day: date, match: UnitMatch) -> Unit | None:
    found = store.units.by_code(unit.code, day)
    name = unit.name_on(day)
    if found is not None:
        ours = found.name_on(day)
        if fold(ours) != fold(name):
            match.doubtful.add(found.uid)
            match.issues.append(decision("package.unit_by_code", code=unit.code, theirs=name, ours=ours))
        return found
    named = store.units.by_name(name, day)
    if len(named) > 1:
        match.issues.append(warning("package.unit_ambiguous", name=name))
    return named[0] if len(named) == 1 else None


def match_blocs(ours: Sequence[Bloc], theirs: Sequence[Bloc], day: date) -> dict[str, str]:
    """Give sender's bloc uid → ours, for those that are known here."""
    known = {bloc.uid for bloc in ours}
    valid = [bloc for bloc in ours if is_valid_on(bloc, day) and not bloc.withdrawn]
    found: dict[str, str] = {}
    for bloc in theirs:
        by_code = [one for one in valid if one.code == bloc.code]
        by_name = [one for one in valid if fold(one.name) == fold(bloc.name)]
        if bloc.uid in known:
            found[bloc.uid] = bloc.uid
        elif is_valid_on(bloc, day) and (by_code or len(by_name) == 1):
            found[bloc.uid] = (by_code or by_name)[0].uid
    return found
