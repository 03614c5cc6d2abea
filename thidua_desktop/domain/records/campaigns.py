"""Campaigns, the directives behind them and the directives' task groups."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


@dataclass(frozen=True, slots=True)
class LegalDocument:
    """A document that something rests on: kind ("Chỉ thị"), number ("14/CT-UBND"), date, issuer, summary."""

    kind: str
    number: str
    issued_on: date | None = None
    issuer: str = ""
    summary: str = ""


@dataclass(frozen=True, slots=True)
class TaskGroup:
    """A numbered group of tasks of a directive (Chỉ thị 14/CT-UBND has nine)."""

    uid: str
    directive_uid: str
    number: int
    name: str


@dataclass(frozen=True, slots=True)
class Directive:
    """A directive whose task groups campaigns and achievements are tagged with."""

    uid: str
    document: LegalDocument
    task_groups: tuple[TaskGroup, ...] = ()
    is_sample: bool = False


class CampaignForm(StrEnum):
    """Form of a campaign. Source: Luật 06/2022/QH15, Điều 16."""

    REGULAR = "regular"
    THEMATIC = "thematic"


class CampaignState(StrEnum):
    """Where a campaign stands."""

    DRAFT = "draft"
    LAUNCHED = "launched"
    RUNNING = "running"
    MIDTERM = "midterm"
    FINAL = "final"
    CLOSED = "closed"
    PAUSED = "paused"


@dataclass(frozen=True, slots=True)
class Campaign:
    """A campaign (phong trào thi đua). `launching_level` is a level's code; `ends_on` None is open-ended.

    `owner_uid` is the unit that keeps the record; only it changes the record in an exchange.
    """

    uid: str
    code: str
    name: str
    launching_level: str
    form: CampaignForm
    owner_uid: str
    launched_by: str = ""
    theme: str = ""
    goal: str = ""
    documents: tuple[LegalDocument, ...] = ()
    starts_on: date | None = None
    ends_on: date | None = None
    task_group_uids: tuple[str, ...] = ()
    parent_uid: str | None = None
    state: CampaignState = CampaignState.RUNNING
    withdrawn: bool = False
    is_sample: bool = False
