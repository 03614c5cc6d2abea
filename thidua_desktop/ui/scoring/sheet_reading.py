"""What the scoring page reads on the lane: blocs, units with the state of their sheets, usable rule sets."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from thidua_desktop.domain.records.organisation import Bloc, is_valid_on, members_on
from thidua_desktop.domain.records.scoring import EvaluationPeriod, Round, RuleSet, RuleSetState, SheetState
from thidua_desktop.operations.scores import SheetView, read_sheet

if TYPE_CHECKING:  # only a name here
    from thidua_desktop.data.store.store import Store


@dataclass(frozen=True, slots=True)
class UnitChoice:
    """A unit that can be scored. `sheet_uid` is None without a sheet; `scored` counts its filled lines."""

    unit_uid: str
    name: str
    sheet_uid: str | None = None
    state: SheetState | None = None
    scored: int = 0
    leaf_count: int = 0


@dataclass(frozen=True, slots=True)
class BlocChoice:
    """A bloc with its members of the period's last day, in their order."""

    uid: str
    name: str
    unit_uids: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SheetChoices:
    """What can be chosen in a period; `units` in official order, `rule_sets` to begin a sheet with."""

    blocs: tuple[BlocChoice, ...]
    units: tuple[UnitChoice, ...]
    rule_sets: tuple[RuleSet, ...]

    def of_bloc(self, bloc_uid: str | None) -> tuple[UnitChoice, ...]:
        """Give the units of a bloc in its order; without a bloc all units that have a sheet."""
        bloc = next((bloc for bloc in self.blocs if bloc.uid == bloc_uid), None)
        if bloc is None:
            return tuple(unit for unit in self.units if unit.sheet_uid is not None)
        known = {unit.unit_uid: unit for unit in self.units}
        return tuple(known[uid] for uid in bloc.unit_uids if uid in known)

    def unit(self, uid: str | None) -> UnitChoice | None:
        """Give the unit of a uid (or of its sheet's uid), or None."""
        return next((unit for unit in self.units if uid and uid in (unit.unit_uid, unit.sheet_uid)), None)


@dataclass(frozen=True, slots=True)
class ScoringReading:
    """The choices of a period, the unit that is shown (None: there is nobody to score) and its sheet."""

    choices: SheetChoices
    unit: UnitChoice | None
    view: SheetView | None


def read_scoring(
    store: "Store", period: EvaluationPeriod, wanted_uid: str | None, office_unit_uid: str
) -> ScoringReading:
    """Read the choices of a period and the sheet of the wanted unit (its uid or its sheet's uid).

    Without a wanted unit the office's own sheet is shown, else the first one that is there.
    """
    choices = read_choices(store, period)
    unit = choices.unit(wanted_uid) or _usual_unit(choices, office_unit_uid)
    view = read_sheet(store, unit.sheet_uid) if unit is not None and unit.sheet_uid else None
    return ScoringReading(choices, unit, view)


def read_choices(store: "Store", period: EvaluationPeriod) -> SheetChoices:
    """Read blocs, units and rule sets of a period."""
    day = period.ends_on
    rule_sets = store.rule_sets.all()
    leaf_counts = {rules.uid: len(rules.leaves) for rules in rule_sets}
    sheets = {}
    for sheet_uid, scored in store.scores.progress(period.uid, Round.SELF).items():
        sheet = store.scores.sheet(sheet_uid)
        if sheet is not None:
            sheets[sheet.unit_uid] = (sheet, scored)
    units = []
    for unit in store.units.all(with_withdrawn=True):
        name = unit.name_on(day)
        if unit.uid in sheets:
            sheet, scored = sheets[unit.uid]
            leaf_count = leaf_counts.get(sheet.rule_set_uid, 0)
            units.append(UnitChoice(unit.uid, name, sheet.uid, sheet.state, scored, leaf_count))
        elif not unit.withdrawn and is_valid_on(unit, day):
            units.append(UnitChoice(unit.uid, name))
    return SheetChoices(_blocs(store, period), tuple(units), usable_rule_sets(rule_sets, period.year))


def usable_rule_sets(rule_sets: list[RuleSet], year: int) -> tuple[RuleSet, ...]:
    """Give the sets that a new sheet of a year may stand under: active ones, drafts only where none is."""
    of_year = [rules for rules in rule_sets if rules.year == year]
    active = tuple(rules for rules in of_year if rules.state is RuleSetState.ACTIVE)
    return active or tuple(rules for rules in of_year if rules.state is RuleSetState.DRAFT)


def _usual_unit(choices: SheetChoices, office_unit_uid: str) -> UnitChoice | None:
    with_sheet = choices.of_bloc(None)
    own = next((unit for unit in with_sheet if unit.unit_uid == office_unit_uid), None)
    in_blocs = {uid for bloc in choices.blocs for uid in bloc.unit_uids}
    own_member = choices.unit(office_unit_uid) if office_unit_uid in in_blocs else None
    first_member = choices.of_bloc(choices.blocs[0].uid)[0] if choices.blocs else None
    return own or own_member or (with_sheet[0] if with_sheet else first_member)


def _blocs(store: "Store", period: EvaluationPeriod) -> tuple[BlocChoice, ...]:
    memberships = store.blocs.memberships()
    choices = []
    for bloc in store.blocs.all():
        of_bloc = [member for member in memberships if member.bloc_uid == bloc.uid]
        members = members_on(of_bloc, period.ends_on)
        if members and _holds(bloc, period):
            choices.append(BlocChoice(bloc.uid, bloc.name, tuple(member.unit_uid for member in members)))
    return tuple(choices)


def _holds(bloc: Bloc, period: EvaluationPeriod) -> bool:
    return is_valid_on(bloc, period.ends_on) or is_valid_on(bloc, period.starts_on)
