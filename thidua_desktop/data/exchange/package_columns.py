"""Tables and columns of the package format: a table is a sheet, its content columns the canonical row.

Columns with `is_content` false only help the reader of the sheet and are never read back.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from enum import Enum, StrEnum
from typing import Self

Row = tuple[str | None, ...]
"""A canonical row: the content columns of its table, null for empty, the key first."""

Tables = dict[str, list[Row]]
"""Table name → canonical rows."""

Same = Mapping[str, str]
"""Sender's uid → our uid; what is not in it stays as it is."""


class ValueType(Enum):
    """How a column stands in a cell and in the canonical row."""

    KEY = "key"
    TEXT = "text"
    POINTS = "points"
    QUANTITY = "quantity"
    NUMBER = "number"
    DATE = "date"
    FLAG = "flag"
    CHOICE = "choice"


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a sheet; `width` in characters, `choices` for a CHOICE, `is_needed` if never empty.

    `since` is the format that brought it.
    """

    field: str
    header: str
    value: ValueType = ValueType.TEXT
    width: int = 14
    is_hidden: bool = False
    is_content: bool = True
    choices: type[StrEnum] | None = None
    is_needed: bool = False
    since: int = 1


@dataclass(frozen=True, slots=True)
class Table:
    """A table of the format. `name_field` is the column by which people know a row.

    `since` is the format that brought it.
    """

    name: str
    title: str
    columns: tuple[Column, ...]
    name_field: str
    since: int = 1
    content: tuple[Column, ...] = field(init=False)

    def __post_init__(self) -> None:
        """Work out the content columns, the key before the others."""
        content = [column for column in self.columns if column.is_content]
        content.sort(key=lambda column: column.field != "key")
        object.__setattr__(self, "content", tuple(content))

    def as_of(self, version: int) -> Self:
        """Give the table as a format had it."""
        return replace(self, columns=tuple(column for column in self.columns if column.since <= version))

    def index(self, name: str) -> int:
        """Give the place of a field in the canonical row. Raises StopIteration: that is our mistake."""
        return next(place for place, column in enumerate(self.content) if column.field == name)


def key_column(header: str = "Mã dòng") -> Column:
    """Make the hidden column that identifies a row."""
    return Column("key", header, ValueType.KEY, 12, is_hidden=True)


def hidden_column(name: str, header: str, kind: ValueType = ValueType.KEY) -> Column:
    """Make a content column that people need not see."""
    return Column(name, header, kind, 12, is_hidden=True)


def shown_column(name: str, header: str, width: int = 28, kind: ValueType = ValueType.TEXT) -> Column:
    """Make a column that only helps the reader."""
    return Column(name, header, kind, width, is_content=False)


def choice_column(
    name: str, header: str, choices: type[StrEnum], width: int = 16, *, is_needed: bool = True
) -> Column:
    """Make a column of Vietnamese words for codes."""
    return Column(name, header, ValueType.CHOICE, width, choices=choices, is_needed=is_needed)


def date_column(name: str, header: str) -> Column:
    """Make a column of days."""
    return Column(name, header, ValueType.DATE, 12)
