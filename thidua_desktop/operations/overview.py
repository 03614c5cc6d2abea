"""How things stand in a period: figures, things to do, running campaigns, ranking. Reads only."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import Enum, auto

from thidua_desktop.data.store.scores import SheetFilter
from thidua_desktop.data.store.store import Store
from thidua_desktop.domain.errors import UserError
from thidua_desktop.domain.records.campaigns import Campaign, CampaignState
from thidua_desktop.domain.records.organisation import members_on
from thidua_desktop.domain.records.scoring import EvaluationPeriod, Round, ScoreSheet
from thidua_desktop.domain.workflow import WITH_UNIT
from thidua_desktop.operations.ranking import BlocRanking, rank_bloc

SOON_DAYS = 14
_RUNNING = (CampaignState.LAUNCHED, CampaignState.RUNNING, CampaignState.MIDTERM)


class TaskKind(Enum):
    """What is to be done; the page turns it into words."""

    FIRST_PERIOD = auto()
    FIRST_BLOC = auto()
    FIRST_RULES = auto()
    UNFINISHED_SHEET = auto()
    MISSING_SHEETS = auto()
    SELF_DEADLINE = auto()
    APPRAISAL_DEADLINE = auto()
    MEETING = auto()
    CAMPAIGN_ENDS = auto()


@dataclass(frozen=True, slots=True)
class Task:
    """One thing to do: what it is about, how many, until when, and the record it opens."""

    kind: TaskKind
    subject: str = ""
    count: int = 0
    due: date | None = None
    uid: str | None = None


@dataclass(frozen=True, slots=True)
class OverviewFacts:
    """Everything the page shows; `ranking` is None while there is nothing to rank."""

    submitted: int
    expected: int
    running: tuple[Campaign, ...]
    achievements: int
    received: int
    tasks: tuple[Task, ...]
    ranking: BlocRanking | None


def read_overview(store: Store, period: EvaluationPeriod | None, today: date) -> OverviewFacts:
    """Read and work out the overview of a period."""
    campaigns = [one for one in store.campaigns.all() if one.state in _RUNNING and not _is_over(one, today)]
    campaigns.sort(key=lambda one: (one.ends_on is None, one.ends_on or today, one.name))
    if period is None:
        tasks = (Task(TaskKind.FIRST_PERIOD), *_campaign_tasks(campaigns, today))
        return OverviewFacts(0, 0, tuple(campaigns), 0, 0, tasks, None)
    sheets = store.scores.sheets(SheetFilter(period_uid=period.uid))
    expected = max(len(_expected_units(store, period)), len(sheets))
    return OverviewFacts(
        submitted=sum(sheet.state not in WITH_UNIT for sheet in sheets),
        expected=expected,
        running=tuple(campaigns),
        achievements=store.achievement_list.count_between(period.starts_on, period.ends_on),
        received=sum(one.period_code == period.code for one in store.packages.received()),
        tasks=(
            *_beginning_tasks(store),
            *_sheet_tasks(store, period, sheets, expected),
            *_date_tasks(period, today),
            *_campaign_tasks(campaigns, today),
        ),
        ranking=_ranking(store, period, sheets),
    )


def count_drafts(store: Store, period_uid: str) -> int:
    """Count the sheets of a period that are not yet submitted: what waits on the scoring page."""
    sheets = store.scores.sheets(SheetFilter(period_uid=period_uid))
    return sum(sheet.state in WITH_UNIT for sheet in sheets)


def _is_over(campaign: Campaign, today: date) -> bool:
    return campaign.ends_on is not None and campaign.ends_on < today


def _expected_units(store: Store, period: EvaluationPeriod) -> set[str]:
    blocs = {bloc.uid for bloc in store.blocs.all()}
    members = [member for member in store.blocs.memberships() if member.bloc_uid in blocs]
    return {member.unit_uid for member in members_on(members, period.ends_on)}


def _beginning_tasks(store: Store) -> Iterable[Task]:
    if not store.rule_sets.all():
        yield Task(TaskKind.FIRST_RULES)
    if not store.blocs.all():
        yield Task(TaskKind.FIRST_BLOC)


def _sheet_tasks(
    store: Store, period: EvaluationPeriod, sheets: Sequence[ScoreSheet], expected: int
) -> Iterable[Task]:
    names = {unit.uid: unit.name_on(period.ends_on) for unit in store.units.all(with_withdrawn=True)}
    done = store.scores.progress(period.uid, Round.SELF)
    leaves = {rules.uid: len(rules.leaves) for rules in store.rule_sets.all()}
    for sheet in sheets:
        missing = leaves.get(sheet.rule_set_uid, 0) - done.get(sheet.uid, 0)
        if sheet.state in WITH_UNIT:
            name = names.get(sheet.unit_uid, "")
            yield Task(TaskKind.UNFINISHED_SHEET, name, missing, period.self_deadline, sheet.unit_uid)
    if sheets and expected > len(sheets):
        yield Task(TaskKind.MISSING_SHEETS, "", expected - len(sheets), period.self_deadline)


def _date_tasks(period: EvaluationPeriod, today: date) -> Iterable[Task]:
    for kind, day in (
        (TaskKind.SELF_DEADLINE, period.self_deadline),
        (TaskKind.APPRAISAL_DEADLINE, period.appraisal_deadline),
        (TaskKind.MEETING, period.meeting_on),
    ):
        if day is not None and day >= today:
            yield Task(kind, "", 0, day)


def _campaign_tasks(campaigns: Sequence[Campaign], today: date) -> Iterable[Task]:
    for one in campaigns:
        if one.ends_on is not None and (one.ends_on - today).days <= SOON_DAYS:
            yield Task(TaskKind.CAMPAIGN_ENDS, one.name, 0, one.ends_on, one.uid)


def _ranking(store: Store, period: EvaluationPeriod, sheets: Sequence[ScoreSheet]) -> BlocRanking | None:
    """Rank the own bloc, else the first one; in the last round that every sheet has."""
    blocs = store.blocs.all()
    if not blocs or not sheets:
        return None
    office = store.offices.office()
    own_uid = office.unit_uid if office else None
    own = {member.bloc_uid for member in store.blocs.memberships() if member.unit_uid == own_uid}
    bloc = next((one for one in blocs if one.uid in own), blocs[0])
    shared = set(Round).intersection(*(store.scores.rounds(sheet.uid) for sheet in sheets))
    round_ = max(shared, key=list(Round).index, default=Round.SELF)
    try:
        return rank_bloc(store, bloc.uid, period.uid, round_)
    except UserError:
        # Sheets under different rule sets cannot be compared; the ranking page says so in full.
        return None
