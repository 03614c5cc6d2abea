"""What lists that page hold of a table in the store: which rows, in which order, and how many."""

from array import array
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Generic, TypeVar

R = TypeVar("R")


class Listing:
    """The rows of a list in their order, eight bytes each; only the store looks inside.

    `is_whole` tells whether it reaches to the end: a first page is read before anything is counted.
    """

    __slots__ = ("ids", "is_whole")

    def __init__(self, ids: Iterable[int] = (), *, is_whole: bool = True) -> None:
        """Take SQLite ids in order."""
        self.ids = array("q", ids)
        self.is_whole = is_whole

    def __len__(self) -> int:
        """Count the rows."""
        return len(self.ids)


@dataclass(frozen=True, slots=True)
class FirstPage(Generic[R]):
    """The beginning of a list: as much of its order as was read, and the records there."""

    listing: Listing
    records: list[R | None]
