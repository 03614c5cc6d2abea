"""What hangs on a line of a sheet beside its points: comments with their follow-up flag."""

from dataclasses import dataclass
from datetime import date, datetime

COMMENT_LIMIT = 2_000
"""A longer text is a document of its own, to be attached as evidence."""


@dataclass(frozen=True, slots=True)
class LineComment:
    """A remark on a line. `author_uid` is the unit of the office that wrote it, None when it had none yet;
    `author_name` the name that this unit bore on that day, filled in by the store.

    `follow_up` keeps the line on the list of what is to be seen to until `done_on` says since when it is.
    """

    uid: str
    criterion_path: str
    text: str
    written_at: datetime
    author_uid: str | None = None
    follow_up: bool = False
    done_on: date | None = None
    author_name: str = ""

    @property
    def is_open(self) -> bool:
        """Tell whether somebody still has to see to it."""
        return self.follow_up and self.done_on is None


@dataclass(frozen=True, slots=True)
class LinePlace:
    """A line of a sheet of a period, to go to."""

    sheet_uid: str
    period_uid: str
    criterion_path: str
