"""What lists that page hold of a table in the store: which rows, in which order, and how many."""

import json
from array import array
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Generic, TypeVar

R = TypeVar("R")
_PIECE = 65_536
"""So many characters are read at once: the ids of a whole list would stand in memory three times."""


class Listing:
    """The rows of a list in their order, eight bytes each; only the store looks inside.

    `is_whole` tells whether it reaches to the end: a first page is read before anything is counted.
    `revision` is the store's when it was read: while that is the same, the listing is true.
    """

    __slots__ = ("ids", "is_whole", "revision")

    def __init__(self, ids: Iterable[int] = (), *, is_whole: bool = True, revision: int = 0) -> None:
        """Take SQLite ids in order."""
        self.revision = revision
        self.ids = array("q", ids)
        self.is_whole = is_whole

    def add(self, joined: str) -> None:
        """Add the ids of a text "7,3,12": far faster than taking a million rows one by one."""
        start = 0
        while start < len(joined):
            end = joined.find(",", start + _PIECE)
            end = len(joined) if end < 0 else end
            self.ids.fromlist(json.loads(f"[{joined[start:end]}]"))
            start = end + 1

    def __len__(self) -> int:
        """Count the rows."""
        return len(self.ids)


@dataclass(frozen=True, slots=True)
class FirstPage(Generic[R]):
    """The beginning of a list: as much of its order as was read, and the records there."""

    listing: Listing
    records: list[R | None]
