"""Units, levels and blocs; everything about them has dates, since offices are merged and renamed."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Protocol


class Dated(Protocol):
    """Anything that is valid from a day to a day, both included; None is open on that side."""

    @property
    def valid_from(self) -> date | None:
        """First day, or None when it was always so."""

    @property
    def valid_to(self) -> date | None:
        """Last day, or None when it has no end yet."""


def is_valid_on(record: Dated, day: date) -> bool:
    """Tell whether a dated record holds on a day."""
    starts_before = record.valid_from is None or record.valid_from <= day
    ends_after = record.valid_to is None or day <= record.valid_to
    return starts_before and ends_after


def overlaps(first: Dated, second: Dated) -> bool:
    """Tell whether two dated records share a day."""
    return _starts_by(first, second.valid_to) and _starts_by(second, first.valid_to)


def _starts_by(record: Dated, last_day: date | None) -> bool:
    return last_day is None or record.valid_from is None or record.valid_from <= last_day


@dataclass(frozen=True, slots=True)
class Level:
    """A level of government or kind of office ("xã, phường, đặc khu"); data, since levels come and go.

    `unit_kinds` are the kinds of unit that stand on it (xã, phường, đặc khu).
    """

    code: str
    name: str
    position: int
    unit_kinds: tuple[str, ...] = ()
    valid_from: date | None = None
    valid_to: date | None = None


@dataclass(frozen=True, slots=True)
class DatedName:
    """A name a unit bore in an interval."""

    name: str
    valid_from: date | None = None
    valid_to: date | None = None


@dataclass(frozen=True, slots=True)
class DatedParent:
    """The unit above in an interval, by uid."""

    parent_uid: str
    valid_from: date | None = None
    valid_to: date | None = None


@dataclass(frozen=True, slots=True)
class Succession:
    """One unit carries on another from a day; several to one and one to several are both usual."""

    predecessor_uid: str
    successor_uid: str
    on: date
    basis: str = ""


@dataclass(frozen=True, slots=True)
class Unit:
    """An office that takes part. `names` is never empty, oldest first; `position` is the official order.

    `code` is unique only together with `valid_from`: codes are given again over time.
    """

    uid: str
    code: str
    level_code: str
    names: tuple[DatedName, ...]
    parents: tuple[DatedParent, ...] = ()
    valid_from: date | None = None
    valid_to: date | None = None
    position: int = 0
    kind: str = ""
    withdrawn: bool = False

    @property
    def name(self) -> str:
        """The newest name."""
        return self.names[-1].name

    def name_on(self, day: date) -> str:
        """The name borne on a day; the nearest one when no name covers the day."""
        for dated in reversed(self.names):
            if is_valid_on(dated, day):
                return dated.name
        first = self.names[0]
        return first.name if first.valid_from is not None and day < first.valid_from else self.name

    def parent_uid_on(self, day: date) -> str | None:
        """The uid of the unit above on a day, or None."""
        return next((parent.parent_uid for parent in self.parents if is_valid_on(parent, day)), None)


class BlocKind(StrEnum):
    """Blocs of agencies and clusters of territorial units; the same object in law."""

    BLOC = "khoi"
    CLUSTER = "cum"


class BlocRole(StrEnum):
    """What a unit is in its bloc; head and deputies rotate."""

    HEAD = "head"
    DEPUTY = "deputy"
    MEMBER = "member"


@dataclass(frozen=True, slots=True)
class Membership:
    """A unit in a bloc with one role in an interval; a head is a member too, a new role is a new row."""

    uid: str
    bloc_uid: str
    unit_uid: str
    role: BlocRole = BlocRole.MEMBER
    valid_from: date | None = None
    valid_to: date | None = None
    position: int = 0


@dataclass(frozen=True, slots=True)
class Bloc:
    """A bloc or cluster; its members and its head are dated memberships."""

    uid: str
    code: str
    name: str
    kind: BlocKind = BlocKind.BLOC
    valid_from: date | None = None
    valid_to: date | None = None
    position: int = 0
    withdrawn: bool = False
    is_sample: bool = False


@dataclass(frozen=True, slots=True)
class Office:
    """Who keeps this workspace: its unit, the installation's id, and what prints on its papers.

    `place` is the place name in the date line; `superior_name` the line above the office's own name.
    """

    unit_uid: str
    instance_id: str
    place: str = ""
    superior_name: str = ""
    clerk_name: str = ""
    head_name: str = ""
    head_title: str = ""


def members_on(memberships: Sequence[Membership], day: date) -> list[Membership]:
    """Give the memberships that hold on a day, head first, then in the bloc's own order, a unit once."""
    order = {BlocRole.HEAD: 0, BlocRole.DEPUTY: 1, BlocRole.MEMBER: 2}
    valid = [member for member in memberships if is_valid_on(member, day)]
    valid.sort(key=lambda member: (order[member.role], member.position))
    first_row = {member.unit_uid: member for member in reversed(valid)}
    return [member for member in valid if first_row[member.unit_uid] is member]


def head_on(memberships: Sequence[Membership], day: date) -> str | None:
    """Give the uid of the unit that heads the bloc on a day, or None."""
    return next((m.unit_uid for m in memberships if m.role is BlocRole.HEAD and is_valid_on(m, day)), None)
