"""Load the shipped sample into a workspace and take it out again."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from thidua_desktop.data.store.achievements import AchievementFilter
from thidua_desktop.data.store.scores import SheetFilter
from thidua_desktop.data.store.store import Store
from thidua_desktop.domain.errors import UserError
from thidua_desktop.domain.families import Family
from thidua_desktop.domain.records.campaigns import Campaign, Directive
from thidua_desktop.domain.records.scoring import Round
from thidua_desktop.operations.changes import Progress, SilentProgress
from thidua_desktop.operations.offices import default_levels
from thidua_desktop.operations.sample_files import Sample, read_sample

_STEPS = 4
_FAMILIES = tuple(family for family in Family if family is not Family.EXCHANGE)


@dataclass(frozen=True, slots=True)
class SampleResult:
    """What was loaded; `made_office` tells that the workspace now belongs to the sample's own office."""

    units: int
    campaigns: int
    criteria: int
    sheets: int
    achievements: int
    made_office: bool


def has_sample(store: Store) -> bool:
    """Tell whether the workspace holds sample records."""
    return store.samples.count() > 0


def load_sample(store: Store, progress: Progress | None = None) -> SampleResult:
    """Add the sample; a workspace without an office becomes that of the sample bloc's head.

    Raises UserError when the sample is there already, or when the person's own records use its codes.
    """
    if has_sample(store):
        raise UserError("sample.present")
    progress = progress or SilentProgress()
    sample = read_sample()
    _refuse_taken_codes(store, sample)
    made_office = store.offices.office() is None
    with store.write("sample.load", *_FAMILIES):
        if made_office:
            store.offices.save_office(sample.office)
        _save_organisation(store, sample)
        _step(progress, 1)
        _save_campaigns(store, sample.directives, sample.campaigns)
        _step(progress, 2)
        _save_scores(store, sample)
        _step(progress, 3)
        _save_achievements(store, sample)
        _step(progress, _STEPS)
        store.audit.note("sample", sample.bloc.uid, "name", None, sample.bloc.name)
    return SampleResult(
        units=len(sample.units),
        campaigns=len(sample.campaigns),
        criteria=len(sample.rule_set.criteria),
        sheets=len(sample.sheets),
        achievements=len(sample.achievements),
        made_office=made_office,
    )


def remove_sample(store: Store, progress: Progress | None = None) -> None:
    """Take all sample records away; the person's own, and what these refer to, stay as they are.

    The sample's own office goes too when the workspace then holds nothing else. Does nothing without sample.
    """
    progress = progress or SilentProgress()
    sample = read_sample()
    if not has_sample(store):
        return
    with store.write("sample.remove", *_FAMILIES):
        store.samples.remove()
        _step(progress, 2)
        store.samples.remove_unused_period(sample.period.uid)
        if _is_untouched_office(store, sample) and not _has_own_records(store, sample):
            store.offices.remove_office()
        office = store.offices.office()
        kept = office.unit_uid if office else None
        units = [unit.uid for unit in reversed(sample.units) if unit.uid != kept]
        store.samples.remove_unused_units(units)
        _step(progress, _STEPS)
        store.locks.forget_gone()
        store.audit.note("sample", sample.bloc.uid, "name", sample.bloc.name, None)


def _step(progress: Progress, done: int) -> None:
    """Tell how far it is; stopping takes the whole write back."""
    progress.check_cancelled()
    progress.report(done, _STEPS)


def save_campaigns(store: Store, sample: Sample, owner_uid: str) -> None:
    """Keep the sample's directives and campaigns as an owner's own, without the rest of the sample."""
    with store.write("sample.campaigns", Family.CAMPAIGNS):
        _save_campaigns(store, sample.directives, [replace(c, owner_uid=owner_uid) for c in sample.campaigns])


def _save_organisation(store: Store, sample: Sample) -> None:
    known = {level.code for level in store.offices.levels()}
    store.offices.save_levels(level for level in default_levels() if level.code not in known)
    store.units.save_many(sample.units)
    store.blocs.save(sample.bloc)
    for membership in sample.memberships:
        store.blocs.save_membership(membership)


def _save_campaigns(store: Store, directives: Iterable[Directive], campaigns: Iterable[Campaign]) -> None:
    for directive in directives:
        store.campaigns.save_directive(directive)
    for campaign in campaigns:
        store.campaigns.save(campaign)


def _save_achievements(store: Store, sample: Sample) -> None:
    for sha256, content in sample.evidence.items():
        store.achievements.keep_content(sha256, content)
    for achievement in sample.achievements:
        store.achievements.save(achievement)


def _save_scores(store: Store, sample: Sample) -> None:
    period = store.periods.of_year(sample.period.year) or store.periods.by_code(sample.period.code)
    if period is None:
        period = sample.period
        store.periods.save(period)
    store.rule_sets.save(sample.rule_set)
    for unit_sheet in sample.sheets:
        sheet = replace(unit_sheet.sheet, period_uid=period.uid)
        store.scores.save_sheet(sheet)
        store.scores.save_entries(sheet, Round.SELF, unit_sheet.entries)


def _refuse_taken_codes(store: Store, sample: Sample) -> None:
    sample_units = {unit.uid for unit in sample.units}
    codes = {unit.code for unit in sample.units}
    taken = [
        unit.code
        for unit in store.units.all(with_withdrawn=True)
        if unit.code in codes and unit.uid not in sample_units
    ]
    taken += [bloc.code for bloc in store.blocs.all(with_withdrawn=True) if bloc.code == sample.bloc.code]
    taken += [rule_set.code for rule_set in store.rule_sets.versions(sample.rule_set.code)]
    if taken:
        raise UserError("sample.codes_taken", codes=", ".join(taken))


def _is_untouched_office(store: Store, sample: Sample) -> bool:
    office = store.offices.office()
    if office is None or office.unit_uid != sample.office.unit_uid:
        return False
    same_office = replace(office, instance_id="") == replace(sample.office, instance_id="")
    return same_office and store.units.by_uid(office.unit_uid) == sample.unit(office.unit_uid)


def _has_own_records(store: Store, sample: Sample) -> bool:
    sample_units = {unit.uid for unit in sample.units}
    return bool(
        store.samples.count()
        or store.campaigns.all(with_withdrawn=True)
        or store.achievements.all(AchievementFilter(with_withdrawn=True))
        or store.blocs.all(with_withdrawn=True)
        or store.scores.sheets(SheetFilter())
        or store.rule_sets.all()
        or store.packages.sent()
        or store.packages.received()
        or any(unit.uid not in sample_units for unit in store.units.all(with_withdrawn=True))
    )
