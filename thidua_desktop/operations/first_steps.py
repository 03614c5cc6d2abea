"""The five steps of a new office to its first printed sheet, told from what is stored; hidden when wanted."""

from dataclasses import dataclass
from enum import Enum, auto

from thidua_desktop.data.store.scores import SheetFilter
from thidua_desktop.data.store.store import Store
from thidua_desktop.domain.families import Family
from thidua_desktop.domain.records.exchange import PackageKind
from thidua_desktop.domain.records.organisation import Unit
from thidua_desktop.domain.records.scoring import Round, RuleSetState

_HIDDEN = "first_steps_hidden"
_PRINTED = "first_sheet_printed"
_PROVINCE = "province"


class StepKind(Enum):
    """What a step is about; the page turns it into words and opens the place where it is done."""

    OFFICE = auto()
    PERIOD = auto()
    RULES = auto()
    SHEET = auto()
    PRINT = auto()
    UNITS = auto()
    BLOCS = auto()
    CATALOGUE_SENT = auto()
    FIRST_RECEIVED = auto()


@dataclass(frozen=True, slots=True)
class Step:
    """One step; `uid` is the unit whose sheet is meant, None where the page itself is meant."""

    kind: StepKind
    is_done: bool
    uid: str | None = None


@dataclass(frozen=True, slots=True)
class FirstSteps:
    """All five steps in their order."""

    steps: tuple[Step, ...]
    is_hidden: bool

    @property
    def done(self) -> int:
        """Count the steps that are done."""
        return sum(step.is_done for step in self.steps)

    @property
    def next(self) -> Step | None:
        """Give the first step that is not done, or None."""
        return next((step for step in self.steps if not step.is_done), None)

    @property
    def is_shown(self) -> bool:
        """Tell whether there is something left to do and nobody hid it."""
        return not self.is_hidden and self.next is not None


def read_first_steps(store: Store) -> FirstSteps:
    """Tell how far the office has come. Reads only; without an office nothing is shown."""
    office = store.offices.office()
    unit = store.units.by_uid(office.unit_uid) if office is not None else None
    if unit is None:
        return FirstSteps((), is_hidden=True)
    steps = _province_steps(store) if unit.level_code == _PROVINCE else _office_steps(store, unit)
    return FirstSteps(steps, is_hidden=store.offices.setting(_HIDDEN) == "1")


def hide_first_steps(store: Store, *, is_hidden: bool) -> None:
    """Take the five steps out of sight, or bring them back."""
    with store.write("first_steps.hide", Family.OFFICE):
        store.offices.save_setting(_HIDDEN, "1" if is_hidden else "0")


def note_printed_sheet(store: Store, unit_uid: str, period_uid: str) -> None:
    """Keep that a score sheet was put on paper; writes once, as long as that sheet is there."""
    if _was_printed(store):
        return
    with store.write("first_steps.printed", Family.OFFICE):
        store.offices.save_setting(_PRINTED, f"{period_uid} {unit_uid}")


def _office_steps(store: Store, own: Unit) -> tuple[Step, ...]:
    full, begun = _sheet_units(store)
    return (
        Step(StepKind.OFFICE, True),
        Step(StepKind.PERIOD, bool(store.periods.all())),
        Step(StepKind.RULES, _has_active_rules(store)),
        Step(StepKind.SHEET, full is not None, full or begun or own.uid),
        Step(StepKind.PRINT, full is not None and _was_printed(store), full),
    )


def _province_steps(store: Store) -> tuple[Step, ...]:
    sent = any(one.kind == PackageKind.CATALOGUE for one in store.packages.sent())
    members = {member.bloc_uid for member in store.blocs.memberships()}
    return (
        Step(StepKind.UNITS, len(store.units.all()) > 1),
        Step(StepKind.BLOCS, any(bloc.uid in members for bloc in store.blocs.all())),
        Step(StepKind.RULES, _has_active_rules(store) and bool(store.periods.all())),
        Step(StepKind.CATALOGUE_SENT, sent),
        Step(StepKind.FIRST_RECEIVED, bool(store.packages.received())),
    )


def _has_active_rules(store: Store) -> bool:
    return any(rules.state is RuleSetState.ACTIVE for rules in store.rule_sets.all())


def _sheet_units(store: Store) -> tuple[str | None, str | None]:
    """Give the unit of a sheet that has points on every line, and of one that was begun; None without."""
    leaves = {rules.uid: len(rules.leaves) for rules in store.rule_sets.all()}
    begun: str | None = None
    for period in sorted(store.periods.all(), key=lambda one: one.ends_on, reverse=True):
        done = store.scores.progress(period.uid, Round.SELF)
        for sheet in store.scores.sheets(SheetFilter(period_uid=period.uid)):
            count = done.get(sheet.uid, 0)
            if count and count >= leaves.get(sheet.rule_set_uid, 0):
                return sheet.unit_uid, begun
            begun = begun or sheet.unit_uid
    return None, begun


def _was_printed(store: Store) -> bool:
    period_uid, _, unit_uid = (store.offices.setting(_PRINTED) or "").partition(" ")
    if not unit_uid:
        return False
    return bool(store.scores.sheets(SheetFilter(period_uid=period_uid, unit_uid=unit_uid)))
