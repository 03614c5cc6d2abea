"""The forms of a bloc: the bloc itself and its dated members."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from thidua_desktop.domain.records.organisation import Bloc, BlocKind, BlocRole, Membership, Unit, members_on
from thidua_desktop.ui.look import Look
from thidua_desktop.ui.widgets.form_fields import Choice, Field, FieldKind, FormValues, Section, Value
from thidua_desktop.ui.words import choice_label, label


@dataclass(frozen=True, slots=True)
class BlocCatalogue:
    """All blocs in their order, withdrawn ones too, with memberships and units."""

    blocs: tuple[Bloc, ...] = ()
    memberships: tuple[Membership, ...] = ()
    units: Mapping[str, Unit] = field(default_factory=dict)

    def members(self, bloc_uid: str) -> tuple[Membership, ...]:
        """Give the memberships of a bloc, past ones included, in its order."""
        found = [member for member in self.memberships if member.bloc_uid == bloc_uid]
        return tuple(sorted(found, key=lambda member: member.position))

    def members_on(self, bloc_uid: str, day: date) -> list[Membership]:
        """Give the memberships that hold on a day, head first."""
        return members_on(self.members(bloc_uid), day)

    def unit_name(self, unit_uid: str, day: date) -> str:
        """Give a unit's name on a day."""
        unit = self.units.get(unit_uid)
        return unit.name_on(day) if unit else ""


def bloc_fields() -> list[Field | Section]:
    """Describe the form of a bloc."""
    kinds = [Choice(kind.value, choice_label(kind)) for kind in BlocKind]
    return [
        Field("name", label("bloc_name"), required=True, wide=True),
        Field("code", label("code"), required=True, hint=_tr("Ví dụ: KHOI-01")),
        Field("kind", label("bloc_kind"), FieldKind.CHOICE, required=True, choices=kinds),
        Field("valid_from", label("valid_from"), FieldKind.DATE),
        Field("valid_to", label("valid_to"), FieldKind.DATE, help=_tr("Để trống nếu còn hoạt động.")),
        Field("position", label("position"), FieldKind.WHOLE, help=_tr("Thứ tự chính thức trong danh sách.")),
    ]


def bloc_values(bloc: Bloc) -> Mapping[str, Value]:
    """Give a bloc's values."""
    return {
        "name": bloc.name,
        "code": bloc.code,
        "kind": bloc.kind.value,
        "valid_from": bloc.valid_from,
        "valid_to": bloc.valid_to,
        "position": bloc.position or None,
    }


def bloc_from(values: FormValues, base: Bloc) -> Bloc:
    """Give `base` with what the form holds."""
    return replace(
        base,
        name=values.text("name"),
        code=values.text("code"),
        kind=BlocKind(values.choice("kind") or base.kind),
        valid_from=values.day("valid_from"),
        valid_to=values.day("valid_to"),
        position=values.whole("position") or 0,
    )


def members_field(make: Callable[[Look, QWidget], QWidget]) -> list[Field | Section]:
    """Describe the form of a bloc's members: one field of its own."""
    return [Field("members", label("members"), FieldKind.CUSTOM, make=make)]


def member_fields(units: Sequence[Choice]) -> list[Field | Section]:
    """Describe the form of one membership."""
    roles = [Choice(role.value, choice_label(role)) for role in BlocRole]
    return [
        Field("unit", label("unit"), FieldKind.CHOICE, required=True, wide=True, choices=units),
        Field("role", label("role"), FieldKind.CHOICE, required=True, wide=True, choices=roles),
        Field("valid_from", label("valid_from"), FieldKind.DATE),
        Field("valid_to", label("valid_to"), FieldKind.DATE, help=_tr("Để trống nếu vẫn còn vai trò này.")),
    ]


def member_values(member: Membership) -> Mapping[str, Value]:
    """Give a membership's values."""
    return {
        "unit": member.unit_uid,
        "role": member.role.value,
        "valid_from": member.valid_from,
        "valid_to": member.valid_to,
    }


def member_from(values: FormValues, base: Membership) -> Membership:
    """Give `base` with what the form holds."""
    return replace(
        base,
        unit_uid=values.choice("unit") or base.unit_uid,
        role=BlocRole(values.choice("role") or base.role),
        valid_from=values.day("valid_from"),
        valid_to=values.day("valid_to"),
    )


def _tr(text: str) -> str:
    return QCoreApplication.translate("BlocForm", text)
