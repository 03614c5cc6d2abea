"""What a form is made of: descriptions of its fields, and the values it gives."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from enum import Enum, auto
from typing import Protocol

from PySide6.QtCore import SignalInstance
from PySide6.QtWidgets import QWidget

from thidua_desktop.domain.issues import Issue
from thidua_desktop.domain.points import Points
from thidua_desktop.ui.look import Look
from thidua_desktop.ui.widgets.pick_edit import Choice

__all__ = ["Choice", "Editor", "Field", "FieldKind", "FormValues", "RecordsField", "Section", "Value"]

Value = str | int | bool | date | tuple[object, ...] | None
"""What one field holds; None is an empty date, choice or number; an empty text is ""."""


class FieldKind(Enum):
    """How a field is typed: the name says what `FormValues` method reads it."""

    TEXT = auto()
    LINES = auto()
    CHOICE = auto()
    DATE = auto()
    POINTS = auto()
    WHOLE = auto()
    CHECK = auto()
    MANY = auto()
    RECORDS = auto()
    CUSTOM = auto()


class Editor(Protocol):
    """What the form asks of the widget of a field."""

    edited: SignalInstance

    def value(self) -> Value:
        """Give what is typed."""

    def set_value(self, value: Value) -> None:
        """Show a value."""

    def problem(self, where: str) -> Issue | None:
        """Say what is wrong with what is typed, on its own."""


@dataclass(frozen=True, slots=True)
class RecordsField:
    """How a field of RECORDS edits one of its records: a form of its own, and the line that shows it."""

    noun: str
    fields: tuple["Field", ...]
    words: Callable[[object], str]
    to_record: Callable[["FormValues"], object]
    to_values: Callable[[object], Mapping[str, Value]]


@dataclass(frozen=True, slots=True)
class Field:
    """One field. `choices` for CHOICE and MANY, `records` for RECORDS, `make` for CUSTOM.

    `wide` takes both columns; LINES, MANY, RECORDS and CUSTOM are always wide. `hint` stands inside the empty
    field, `help` under it.
    """

    name: str
    label: str
    kind: FieldKind = FieldKind.TEXT
    required: bool = False
    hint: str = ""
    help: str = ""
    wide: bool = False
    read_only: bool = False
    choices: Sequence[Choice] = ()
    records: RecordsField | None = None
    make: Callable[[Look, QWidget], QWidget] | None = None

    @property
    def takes_row(self) -> bool:
        """Tell whether the field has a row of its own."""
        wide_kinds = (FieldKind.LINES, FieldKind.MANY, FieldKind.RECORDS, FieldKind.CUSTOM)
        return self.wide or self.kind in wide_kinds


@dataclass(frozen=True, slots=True)
class Section:
    """A heading between groups of fields."""

    title: str


@dataclass(frozen=True, slots=True)
class FormValues:
    """The values of a form, read by kind; asking for another kind than the field's is our mistake."""

    raw: Mapping[str, Value] = field(default_factory=dict)

    def text(self, name: str) -> str:
        """Read a TEXT or LINES field; cleaned, empty when nothing is typed."""
        value = self.raw[name]
        assert isinstance(value, str)  # noqa: S101  # the kind is fixed by the field's description
        return value

    def choice(self, name: str) -> str | None:
        """Read a CHOICE field."""
        value = self.raw[name]
        assert value is None or isinstance(value, str)  # noqa: S101  # as above
        return value

    def day(self, name: str) -> date | None:
        """Read a DATE field."""
        value = self.raw[name]
        assert value is None or isinstance(value, date)  # noqa: S101  # as above
        return value

    def points(self, name: str) -> Points | None:
        """Read a POINTS field."""
        value = self.whole(name)
        return None if value is None else Points(value)

    def whole(self, name: str) -> int | None:
        """Read a WHOLE field."""
        value = self.raw[name]
        assert value is None or isinstance(value, int)  # noqa: S101  # as above
        return value

    def check(self, name: str) -> bool:
        """Read a CHECK field."""
        return self.raw[name] is True

    def many(self, name: str) -> tuple[str, ...]:
        """Read a MANY field: the chosen values in the order of the choices."""
        return tuple(str(value) for value in self.records(name))

    def records(self, name: str) -> tuple[object, ...]:
        """Read a RECORDS field, or a CUSTOM one that holds a tuple."""
        value = self.raw[name]
        assert isinstance(value, tuple)  # noqa: S101  # as above
        return value
