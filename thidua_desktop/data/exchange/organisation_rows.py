"""Levels, units, successions, blocs and memberships ↔ canonical rows."""

from collections.abc import Iterable
from datetime import date

from thidua_desktop.data.exchange.package_format import Row, Same, by_owner, child_key
from thidua_desktop.data.exchange.package_values import (
    canonical_date,
    canonical_flag,
    canonical_number,
    canonical_text,
    day_of,
    whole_of,
)
from thidua_desktop.domain.records.organisation import (
    Bloc,
    BlocKind,
    BlocRole,
    DatedName,
    DatedParent,
    Level,
    Membership,
    Succession,
    Unit,
)

_LIST_MARK = "; "


def level_row(level: Level) -> Row:
    """Write a level."""
    return (
        level.code,
        canonical_text(level.name),
        canonical_number(level.position),
        canonical_text(_LIST_MARK.join(level.unit_kinds)),
        canonical_date(level.valid_from),
        canonical_date(level.valid_to),
    )


def read_level(row: Row) -> Level:
    """Read a level."""
    code, name, position, kinds, start, end = row
    parts = tuple(kind.strip() for kind in (kinds or "").split(";") if kind.strip())
    return Level(code or "", name or "", whole_of(position), parts, day_of(start), day_of(end))


def unit_row(unit: Unit) -> Row:
    """Write a unit without its names and parents."""
    return (
        unit.uid,
        canonical_text(unit.code),
        unit.level_code,
        canonical_text(unit.kind),
        canonical_date(unit.valid_from),
        canonical_date(unit.valid_to),
        canonical_number(unit.position),
        canonical_flag(flag=unit.withdrawn),
    )


def name_rows(unit: Unit) -> list[Row]:
    """Write a unit's names."""
    return [
        (
            child_key(unit.uid, number),
            canonical_text(name.name),
            canonical_date(name.valid_from),
            canonical_date(name.valid_to),
        )
        for number, name in enumerate(unit.names)
    ]


def parent_rows(unit: Unit) -> list[Row]:
    """Write a unit's parents."""
    return [
        (
            child_key(unit.uid, number),
            canonical_date(parent.valid_from),
            canonical_date(parent.valid_to),
            parent.parent_uid,
        )
        for number, parent in enumerate(unit.parents)
    ]


def read_units(units: Iterable[Row], names: Iterable[Row], parents: Iterable[Row]) -> list[Unit]:
    """Read units with their names and parents, under the sender's uids."""
    names_of, parents_of = by_owner(names), by_owner(parents)
    return [
        Unit(
            uid or "",
            code or "",
            level or "",
            tuple(
                DatedName(name or "", day_of(begin), day_of(last))
                for _, name, begin, last in names_of[uid or ""]
            )
            or (DatedName(code or ""),),
            tuple(
                DatedParent(above or "", day_of(begin), day_of(last))
                for _, begin, last, above in parents_of[uid or ""]
            ),
            day_of(start),
            day_of(end),
            whole_of(position),
            kind or "",
            withdrawn is not None,
        )
        for uid, code, level, kind, start, end, position, withdrawn in units
    ]


def succession_row(succession: Succession) -> Row:
    """Write a succession."""
    key = f"{succession.predecessor_uid}>{succession.successor_uid}"
    return (key, canonical_date(succession.on), canonical_text(succession.basis))


def read_succession(row: Row, same: Same) -> Succession:
    """Read a succession with our uids."""
    key, on, basis = row
    old, _, new = (key or "").partition(">")
    return Succession(same.get(old, old), same.get(new, new), day_of(on) or date.min, basis or "")


def bloc_row(bloc: Bloc) -> Row:
    """Write a bloc without its memberships."""
    return (
        bloc.uid,
        canonical_text(bloc.code),
        canonical_text(bloc.name),
        bloc.kind.value,
        canonical_date(bloc.valid_from),
        canonical_date(bloc.valid_to),
        canonical_number(bloc.position),
        canonical_flag(flag=bloc.withdrawn),
        canonical_flag(flag=bloc.is_sample),
    )


def read_bloc(row: Row) -> Bloc:
    """Read a bloc under the sender's uid."""
    uid, code, name, kind, start, end, position, withdrawn, sample = row
    return Bloc(
        uid or "",
        code or "",
        name or "",
        BlocKind(kind or BlocKind.BLOC),
        day_of(start),
        day_of(end),
        whole_of(position),
        withdrawn is not None,
        sample is not None,
    )


def membership_row(member: Membership) -> Row:
    """Write a membership."""
    return (
        member.uid,
        member.role.value,
        canonical_date(member.valid_from),
        canonical_date(member.valid_to),
        canonical_number(member.position),
        member.bloc_uid,
        member.unit_uid,
    )


def read_membership(row: Row, units: Same, blocs: Same) -> Membership:
    """Read a membership with our uids of unit and bloc."""
    uid, role, start, end, position, bloc, unit = row
    bloc, unit = bloc or "", unit or ""
    return Membership(
        uid or "",
        blocs.get(bloc, bloc),
        units.get(unit, unit),
        BlocRole(role or BlocRole.MEMBER),
        day_of(start),
        day_of(end),
        whole_of(position),
    )
