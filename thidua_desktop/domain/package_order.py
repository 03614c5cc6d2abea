"""What a package's place among those of the same sender means: a pure table, blind to clocks and files."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum


class Standing(StrEnum):
    """What becomes of a package by its place; only the first and the last two ask for its contents."""

    APPLY = "apply"
    ALREADY = "already"
    HISTORY = "history"
    OWN = "own"
    NOT_FOR_US = "not_for_us"
    NEVER_SENT = "never_sent"
    NOT_THEIRS = "installation_of_other"
    OTHER_CONTENT = "same_id_other_content"
    NUMBER_TWICE = "sequence_twice"
    FORK = "fork"


class LedgerState(StrEnum):
    """What became of a received package: in effect, noted but older than one in effect, or taken back."""

    APPLIED = "applied"
    HISTORY = "history"
    UNDONE = "undone"


@dataclass(frozen=True, slots=True)
class PackagePlace:
    """Which package it is. `scope` is what it is the full state of: kind, year and period.

    `previous_hash` is the content hash of the package that its sender says it sent before; empty is unknown.
    `is_whole` tells that nothing of it was left out here.
    """

    package_uid: str
    sequence: int
    content_hash: str
    previous_hash: str
    scope: tuple[str, int, str]
    state: LedgerState = LedgerState.APPLIED
    is_whole: bool = True


@dataclass(frozen=True, slots=True)
class Arrival:
    """A package that came in. `answers` is the number of ours that it answers, `sent` how many we sent.

    `is_theirs` is false when packages of another unit came from its installation: who could take another's
    numbers could have its packages passed over as old ones.
    """

    place: PackagePlace
    is_own: bool = False
    is_for_us: bool = True
    is_theirs: bool = True
    is_intact: bool = True
    answers: int = 0
    sent: int = 0


@dataclass(frozen=True, slots=True)
class Verdict:
    """A standing; `other` is the package that it stands against, `missing` the numbers skipped before it."""

    standing: Standing
    other: PackagePlace | None = None
    missing: Sequence[int] = ()


def judge_order(arrival: Arrival, received: Sequence[PackagePlace]) -> Verdict:
    """Judge a package against those that came from the same installation before, in any order."""
    refused = _refusal(arrival, received)
    if refused is not None:
        return refused
    place = arrival.place
    same = [one for one in received if one.package_uid == place.package_uid]
    before = next((one for one in same if _settles(arrival, one)), None)
    if before is not None:
        return Verdict(Standing.ALREADY, before)
    newer = next((one for one in received if _outdates(one, place)), None)
    if newer is not None:
        return Verdict(Standing.HISTORY, newer)
    skipped = _skipped(place.sequence, [one.sequence for one in received])
    # Once decided it stays decided, unless the decision was taken back with the import.
    is_decided = any(one.state is not LedgerState.UNDONE for one in same)
    other = None if is_decided else _fork(place, received)
    return Verdict(Standing.FORK if other else Standing.APPLY, other, skipped)


def missing_numbers(sequences: Iterable[int]) -> tuple[int, ...]:
    """Give the numbers below the highest that never came in."""
    seen = set(sequences)
    return tuple(number for number in range(1, max(seen, default=0)) if number not in seen)


def number_ranges(numbers: Iterable[int]) -> str:
    """Write numbers for people: 1–3, 7."""
    ranges: list[list[int]] = []
    for number in sorted(numbers):
        if ranges and number == ranges[-1][1] + 1:
            ranges[-1][1] = number
        else:
            ranges.append([number, number])
    return ", ".join(str(first) if first == last else f"{first}–{last}" for first, last in ranges)


def _refusal(arrival: Arrival, received: Sequence[PackagePlace]) -> Verdict | None:
    place = arrival.place
    if arrival.is_own:
        return Verdict(Standing.OWN)
    if not arrival.is_for_us:
        return Verdict(Standing.NOT_FOR_US)
    if not arrival.is_theirs:
        return Verdict(Standing.NOT_THEIRS)
    if arrival.answers > arrival.sent:
        return Verdict(Standing.NEVER_SENT)
    for one in received:
        is_same = one.package_uid == place.package_uid
        if is_same and (one.content_hash, one.sequence) != (place.content_hash, place.sequence):
            return Verdict(Standing.OTHER_CONTENT, one)
        if not is_same and one.sequence == place.sequence:
            return Verdict(Standing.NUMBER_TWICE, one)
    return None


def _settles(arrival: Arrival, before: PackagePlace) -> bool:
    """Tell whether an earlier coming of the very package leaves nothing to do."""
    return before.state is LedgerState.APPLIED and before.is_whole and arrival.is_intact


def _outdates(one: PackagePlace, place: PackagePlace) -> bool:
    in_effect = one.state is LedgerState.APPLIED
    return in_effect and one.scope == place.scope and one.sequence > place.sequence


def _skipped(sequence: int, seen: Sequence[int]) -> Sequence[int]:
    """Give the numbers between the highest one that came before and this one."""
    highest = max((one for one in seen if one < sequence), default=0)
    return range(highest + 1, sequence)


def _fork(place: PackagePlace, received: Sequence[PackagePlace]) -> PackagePlace | None:
    """Give the neighbour that this package does not follow, or that does not follow this one."""
    for one in received:
        first, second = sorted((one, place), key=lambda each: each.sequence)
        is_next = second.sequence == first.sequence + 1
        if is_next and second.previous_hash not in ("", first.content_hash):
            return one
    return None
