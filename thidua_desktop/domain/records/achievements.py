"""Achievements of collectives, individuals and households, with their evidence."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from thidua_desktop.domain.text import person_sort_text, sort_text


class SubjectKind(StrEnum):
    """Whose achievement it is."""

    COLLECTIVE = "collective"
    INDIVIDUAL = "individual"
    HOUSEHOLD = "household"


class Manner(StrEnum):
    """Manner of commendation (loại hình khen thưởng). Source: Luật Thi đua, khen thưởng 06/2022/QH15."""

    MERIT = "merit"
    SUDDEN = "sudden"
    CAMPAIGN = "campaign"
    DEVOTION = "devotion"
    SERVICE_YEARS = "service_years"
    FOREIGN = "foreign"


@dataclass(frozen=True, slots=True)
class EvidenceFile:
    """A file that proves something, known by its SHA-256 (hex); `size` in bytes."""

    sha256: str
    name: str
    size: int


@dataclass(frozen=True, slots=True)
class Achievement:
    """An achievement. The unit prints under the name it bore on `achieved_to` (or `achieved_from`).

    `position_title` is the person's office or the household's head; empty for a collective.
    """

    uid: str
    subject_kind: SubjectKind
    subject_name: str
    unit_uid: str
    manner: Manner
    summary: str
    owner_uid: str
    achieved_from: date | None = None
    achieved_to: date | None = None
    position_title: str = ""
    campaign_uid: str | None = None
    task_group_uids: tuple[str, ...] = ()
    is_direct_worker: bool = False
    evidence: tuple[EvidenceFile, ...] = ()
    withdrawn: bool = False
    is_sample: bool = False


class AchievementOrder(StrEnum):
    """By what a list of achievements is sorted; equal ones stand newest first."""

    NEWEST = "newest"
    NAME = "name"
    KIND = "kind"
    UNIT = "unit"
    MANNER = "manner"
    CAMPAIGN = "campaign"
    EVIDENCE = "evidence"


@dataclass(frozen=True, slots=True)
class AchievementQuery:
    """What a list of achievements shows: every field that is not None must match.

    `words` is what was typed into the search box (domain.searching); searched are the subject's name, every
    name the unit ever bore, and the campaign's name. `descending` turns the order round.
    """

    words: str = ""
    subject_kind: SubjectKind | None = None
    unit_uid: str | None = None
    campaign_uid: str | None = None
    withdrawn: bool | None = None
    is_locked: bool | None = None
    order: AchievementOrder = AchievementOrder.NEWEST
    descending: bool = True


@dataclass(frozen=True, slots=True)
class AchievementCounts:
    """How many achievements there are: all, those in use, and of these the ones without evidence."""

    all: int
    in_use: int
    without_evidence: int


def subject_order(kind: str, name: str) -> str:
    """Give the text by which a subject's name sorts: persons and households by given name first."""
    return (sort_text if kind == SubjectKind.COLLECTIVE else person_sort_text)(name)
