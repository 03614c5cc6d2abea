"""What an import does to a record: ours × theirs × who owns it, and who changed a value since the last one.

Everything here compares whole values for equality; what a value is (a canonical row) is known elsewhere.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum
from typing import Generic, TypeVar

from thidua_desktop.domain.records.exchange import Outcome

Value = TypeVar("Value")


class Authority(Enum):
    """What the sender may do to a record of ours.

    OWNER: it keeps the record, so its word counts. REFERENCE: it only mentions the record; ours stays, and
    what we do not know is asked. GUARDED: any difference is asked. FOREIGN: another keeps the record.
    """

    OWNER = "owner"
    REFERENCE = "reference"
    GUARDED = "guarded"
    FOREIGN = "foreign"


_UNKNOWN_HERE = {
    Authority.OWNER: Outcome.NEW,
    Authority.REFERENCE: Outcome.CONFLICT,
    Authority.GUARDED: Outcome.CONFLICT,
    Authority.FOREIGN: Outcome.REFUSED,
}
_DIFFERENT = {
    Authority.OWNER: Outcome.CHANGED,
    Authority.REFERENCE: Outcome.SAME,
    Authority.GUARDED: Outcome.CONFLICT,
    Authority.FOREIGN: Outcome.REFUSED,
}


def outcome(ours: Value | None, theirs: Value, authority: Authority) -> Outcome:
    """Tell what becomes of one record; `ours` None means that we do not know it."""
    if ours is None:
        return _UNKNOWN_HERE[authority]
    return Outcome.SAME if ours == theirs else _DIFFERENT[authority]


@dataclass(slots=True)
class Sorted(Generic[Value]):
    """Many records by key, sorted by what becomes of them under an owner's authority.

    `removed` are keys of ours that the sender's full state no longer has.
    """

    new: dict[str, Value] = field(default_factory=dict)
    changed: dict[str, Value] = field(default_factory=dict)
    same: int = 0
    removed: list[str] = field(default_factory=list)


def sort_out(ours: Mapping[str, Value], theirs: Mapping[str, Value]) -> Sorted[Value]:
    """Compare the owner's full state with what we have."""
    if not ours:
        return Sorted(new=dict(theirs))
    new = {key: value for key, value in theirs.items() if key not in ours}
    changed = {key: value for key, value in theirs.items() if key in ours and ours[key] != value}
    same = len(theirs) - len(new) - len(changed)
    return Sorted(new, changed, same, [key for key in ours if key not in theirs])


class Side(Enum):
    """Who changed a value since both sides had the same one."""

    NOBODY = "nobody"
    THEIRS = "theirs"
    OURS = "ours"
    BOTH = "both"


def changed_by(base: object, ours: object, theirs: object) -> Side:
    """Tell who changed a value since `base`; both to the same one is as if nobody had."""
    if ours == theirs:
        return Side.NOBODY
    if ours == base:
        return Side.THEIRS
    return Side.OURS if theirs == base else Side.BOTH
