"""The forms of a unit: the record itself, a new name from a day, a succession."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from PySide6.QtCore import QCoreApplication

from thidua_desktop.domain.records.organisation import (
    DatedName,
    DatedParent,
    Level,
    Succession,
    Unit,
)
from thidua_desktop.domain.text import format_date
from thidua_desktop.ui.spans import span_words
from thidua_desktop.ui.widgets.form_fields import (
    Choice,
    Field,
    FieldKind,
    FormValues,
    RecordsField,
    Section,
    Value,
)
from thidua_desktop.ui.words import label

_CARRIED_ON = "carried_on"
_CARRIES_ON = "carries_on"


@dataclass(frozen=True, slots=True)
class UnitCatalogue:
    """All units in official order, withdrawn ones too, with levels and successions."""

    units: tuple[Unit, ...] = ()
    levels: tuple[Level, ...] = ()
    successions: tuple[Succession, ...] = ()

    def by_uid(self, uid: str | None) -> Unit | None:
        """Give a unit, or None."""
        return next((unit for unit in self.units if unit.uid == uid), None)

    def level_name(self, code: str) -> str:
        """Give a level's name; its code when the level is not known here."""
        return next((level.name for level in self.levels if level.code == code), code)

    def parent_name(self, unit: Unit, day: date) -> str:
        """Give the name of the unit above on a day; empty without one."""
        parent = self.by_uid(unit.parent_uid_on(day))
        return parent.name_on(day) if parent else ""


def unit_fields(catalogue: UnitCatalogue, unit: Unit | None) -> list[Field | Section]:
    """Describe the form; earlier names and parents are offered once the unit exists."""
    levels = [Choice(level.code, level.name) for level in catalogue.levels]
    others = unit_choices(catalogue.units, without=unit)
    fields: list[Field | Section] = [
        Field("name", label("unit_name"), required=True, wide=True),
        Field("code", label("code"), required=True, hint=_tr("Ví dụ: 23500 hoặc H61")),
        Field("position", label("position"), FieldKind.WHOLE, help=_tr("Thứ tự chính thức trong danh sách.")),
        Field("level_code", label("level"), FieldKind.CHOICE, required=True, choices=levels),
        Field("kind", label("unit_kind"), hint=_tr("xã, phường, sở, đoàn thể…")),
        Field("valid_from", label("valid_from"), FieldKind.DATE),
        Field("valid_to", label("valid_to"), FieldKind.DATE, help=_tr("Để trống nếu đơn vị còn hoạt động.")),
        Field("parent", label("parent"), FieldKind.CHOICE, wide=True, choices=others),
    ]
    if unit is not None:
        fields += [
            Field("earlier_names", label("earlier_names"), FieldKind.RECORDS, records=_names_field()),
            Field(
                "earlier_parents",
                label("earlier_parents"),
                FieldKind.RECORDS,
                records=_parents_field(catalogue, others),
            ),
        ]
    return fields


def unit_values(unit: Unit) -> Mapping[str, Value]:
    """Give a unit's values; the newest name and parent have fields of their own."""
    return {
        "name": unit.name,
        "code": unit.code,
        "position": unit.position or None,
        "level_code": unit.level_code or None,
        "kind": unit.kind,
        "valid_from": unit.valid_from,
        "valid_to": unit.valid_to,
        "parent": unit.parents[-1].parent_uid if unit.parents else None,
        "earlier_names": unit.names[:-1],
        "earlier_parents": unit.parents[:-1],
    }


def unit_from(values: FormValues, base: Unit) -> Unit:
    """Give `base` with what the form holds; the days of the newest name and parent stay."""
    earlier_names, earlier_parents = base.names[:-1], base.parents[:-1]
    if "earlier_names" in values.raw:
        names = values.records("earlier_names")
        earlier_names = tuple(name for name in names if isinstance(name, DatedName))
        parents = values.records("earlier_parents")
        earlier_parents = tuple(parent for parent in parents if isinstance(parent, DatedParent))
    return replace(
        base,
        code=values.text("code"),
        level_code=values.choice("level_code") or "",
        kind=values.text("kind"),
        position=values.whole("position") or 0,
        valid_from=values.day("valid_from"),
        valid_to=values.day("valid_to"),
        names=(*earlier_names, replace(base.names[-1], name=values.text("name"))),
        parents=(*earlier_parents, *_newest_parent(values.choice("parent"), base)),
    )


def rename_fields() -> list[Field | Section]:
    """Describe the form that gives a unit a new name from a day."""
    return [
        Field("current", label("unit_name"), wide=True, read_only=True),
        Field("name", label("new_name"), required=True, wide=True),
        Field("on", label("renamed_on"), FieldKind.DATE, required=True),
    ]


def succession_fields(catalogue: UnitCatalogue, unit: Unit) -> list[Field | Section]:
    """Describe the form that says who carries on whom."""
    ways = [
        Choice(
            _CARRIED_ON, _tr("{name} sáp nhập vào hoặc được kế thừa bởi đơn vị khác").format(name=unit.name)
        ),
        Choice(_CARRIES_ON, _tr("{name} kế thừa đơn vị khác").format(name=unit.name)),
    ]
    others = unit_choices(catalogue.units, without=unit)
    return [
        Field("way", _tr("Việc sắp xếp"), FieldKind.CHOICE, required=True, wide=True, choices=ways),
        Field("other", _tr("Đơn vị kia"), FieldKind.CHOICE, required=True, wide=True, choices=others),
        Field("on", label("succeeded_on"), FieldKind.DATE, required=True),
        Field("basis", label("basis"), hint=_tr("Nghị quyết số…")),
    ]


def succession_values() -> Mapping[str, Value]:
    """Give the values that the form starts with."""
    return {"way": _CARRIED_ON}


def succession_from(values: FormValues, unit: Unit) -> Succession:
    """Give the succession that the form describes for a unit."""
    other, on = values.choice("other"), values.day("on")
    assert other is not None and on is not None  # noqa: S101, PT018  # both are required fields
    old, new = (unit.uid, other) if values.choice("way") == _CARRIED_ON else (other, unit.uid)
    return Succession(old, new, on, values.text("basis"))


def unit_choices(units: Sequence[Unit], without: Unit | None = None) -> list[Choice]:
    """Offer units in the order in which they are given, the official one; codes tell namesakes apart."""
    offered = [unit for unit in units if not unit.withdrawn and (without is None or unit.uid != without.uid)]
    return [Choice(unit.uid, unit.name, unit_note(unit)) for unit in offered]


def unit_note(unit: Unit) -> str:
    """Write what tells a unit from its namesakes: its code, and its last day when it has ended."""
    if unit.valid_to is None:
        return unit.code
    return _tr("{code}, đến {day}").format(code=unit.code, day=format_date(unit.valid_to))


def dated_words(name: str, first: date | None, last: date | None) -> str:
    """Write a name with the time in which it held."""
    span = span_words(first, last)
    return _tr("{name} ({span})").format(name=name, span=span) if span else name


def _newest_parent(parent_uid: str | None, base: Unit) -> tuple[DatedParent, ...]:
    if parent_uid is None:
        return ()
    if base.parents:
        return (replace(base.parents[-1], parent_uid=parent_uid),)
    return (DatedParent(parent_uid, base.valid_from),)


def _names_field() -> RecordsField:
    return RecordsField(
        noun=label("earlier_names"),
        fields=(Field("name", label("unit_name"), required=True, wide=True), *_interval_fields()),
        words=_name_words,
        to_record=lambda values: DatedName(
            values.text("name"), values.day("valid_from"), values.day("valid_to")
        ),
        to_values=_name_values,
    )


def _parents_field(catalogue: UnitCatalogue, others: Sequence[Choice]) -> RecordsField:
    def words(parent: object) -> str:
        assert isinstance(parent, DatedParent)  # noqa: S101  # the field holds parents only
        unit = catalogue.by_uid(parent.parent_uid)
        return dated_words(unit.name if unit else "", parent.valid_from, parent.valid_to)

    unit_field = Field("parent", label("parent"), FieldKind.CHOICE, required=True, wide=True, choices=others)
    return RecordsField(
        noun=label("earlier_parents"),
        fields=(unit_field, *_interval_fields()),
        words=words,
        to_record=lambda values: DatedParent(
            values.choice("parent") or "", values.day("valid_from"), values.day("valid_to")
        ),
        to_values=_parent_values,
    )


def _interval_fields() -> tuple[Field, Field]:
    return (
        Field("valid_from", label("valid_from"), FieldKind.DATE),
        Field("valid_to", label("valid_to"), FieldKind.DATE),
    )


def _name_words(name: object) -> str:
    assert isinstance(name, DatedName)  # noqa: S101  # the field holds names only
    return dated_words(name.name, name.valid_from, name.valid_to)


def _name_values(name: object) -> Mapping[str, Value]:
    assert isinstance(name, DatedName)  # noqa: S101  # as above
    return {"name": name.name, "valid_from": name.valid_from, "valid_to": name.valid_to}


def _parent_values(parent: object) -> Mapping[str, Value]:
    assert isinstance(parent, DatedParent)  # noqa: S101  # as above
    return {"parent": parent.parent_uid, "valid_from": parent.valid_from, "valid_to": parent.valid_to}


def _tr(text: str) -> str:
    return QCoreApplication.translate("UnitForm", text)
