"""What an import asks a person, value by value, and what was answered."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum


class Asked(StrEnum):
    """Why a value is asked.

    EDITED: its cell was edited outside the program. BOTH: changed here and there since the last package.
    OURS: changed here only. GONE_ON: changed there only, of a sheet that has gone on here, or of something
    that was settled here. OVER_MAX: above or below what the criterion allows. WHOLE: all that only comes in
    together, such as offices that nobody here knows.
    """

    EDITED = "edited"
    BOTH = "both"
    OURS = "ours"
    GONE_ON = "gone_on"
    OVER_MAX = "over_max"
    WHOLE = "whole"


class Choice(StrEnum):
    """Whose value stays: ours, theirs (the edited cell's, where that is asked), or another one."""

    OURS = "ours"
    THEIRS = "theirs"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Question:
    """One value that waits for a person. Values are canonical texts, as people read choices; None is empty.

    `key` names it in the package for good: ``table:row:field``. `title` is the Vietnamese name of the table's
    sheet, `name` what people call the record, `field_title` the column's header, empty for a whole record;
    `where` is the cell, for edited cells. `base` is the value of the last package that came from the sender.
    `is_row` asks whether a whole row comes in or goes; `takes_theirs` is false where theirs cannot be read;
    `takes_other` tells that a third value may be typed.
    """

    key: str
    asked: Asked
    title: str
    name: str
    field_title: str
    ours: str | None
    theirs: str | None
    base: str | None = None
    where: str | None = None
    is_row: bool = False
    takes_other: bool = False
    takes_theirs: bool = True


@dataclass(frozen=True, slots=True)
class Answer:
    """A person's word on one question; `value` is the canonical text of another value."""

    choice: Choice
    reason: str = ""
    value: str | None = None


Answers = Mapping[str, Answer]
"""Question key → answer."""


@dataclass(frozen=True, slots=True)
class Decided:
    """One line of a minute: what was asked and what was answered; `result` is the value that stays."""

    question: Question
    answer: Answer
    result: str | None


@dataclass(frozen=True, slots=True)
class Minute:
    """What was decided about one import; `made_on` is the office's day."""

    import_uid: str
    made_on: date
    lines: tuple[Decided, ...] = field(default_factory=tuple)
