"""Bring units, blocs and memberships in from a csv or xlsx file: everything or nothing."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from datetime import timedelta
from functools import partial
from pathlib import Path

from thidua_desktop.data.exchange.catalogue_file import CatalogueRow, read_catalogue
from thidua_desktop.data.store.store import Store
from thidua_desktop.domain.errors import UserError
from thidua_desktop.domain.families import Family
from thidua_desktop.domain.issues import Issue, error
from thidua_desktop.domain.records.exchange import Outcome
from thidua_desktop.domain.records.organisation import (
    Bloc,
    BlocKind,
    BlocRole,
    Dated,
    DatedName,
    DatedParent,
    Level,
    Membership,
    Succession,
    Unit,
    is_valid_on,
    overlaps,
)
from thidua_desktop.domain.text import fold
from thidua_desktop.operations.identity import new_uid
from thidua_desktop.operations.import_reading import FileReading, ReadLine
from thidua_desktop.operations.offices import default_levels

_ROLES = {
    "head": BlocRole.HEAD,
    "truong": BlocRole.HEAD,
    "truong khoi": BlocRole.HEAD,
    "truong cum": BlocRole.HEAD,
    "deputy": BlocRole.DEPUTY,
    "pho": BlocRole.DEPUTY,
    "pho khoi": BlocRole.DEPUTY,
    "pho cum": BlocRole.DEPUTY,
    "pho truong khoi": BlocRole.DEPUTY,
    "pho truong cum": BlocRole.DEPUTY,
    "member": BlocRole.MEMBER,
    "thanh vien": BlocRole.MEMBER,
    "": BlocRole.MEMBER,
}
_BLOC_KINDS = {"khoi": BlocKind.BLOC, "cum": BlocKind.CLUSTER, "": BlocKind.BLOC}
_OTHER_LEVEL = "organisation"


@dataclass(frozen=True, slots=True)
class CatalogueResult:
    """How many rows were new, changed something, changed nothing; refused is 0 when anything was stored."""

    added: int
    changed: int
    same: int
    refused: int


class _Units:
    """Units by uid and by code, so that a province's file is not searched through for each of its rows."""

    def __init__(self, units: Iterable[Unit]) -> None:
        self.by_uid: dict[str, Unit] = {}
        self._by_code: dict[str, dict[str, Unit]] = {}
        for unit in units:
            self.put(unit)

    def put(self, unit: Unit) -> None:
        """Add a unit or replace the one of the same uid."""
        self.remove(unit.uid)
        self.by_uid[unit.uid] = unit
        self._by_code.setdefault(unit.code, {})[unit.uid] = unit

    def remove(self, uid: str) -> None:
        """Take a unit out, if it is there."""
        old = self.by_uid.pop(uid, None)
        if old is not None:
            del self._by_code[old.code][uid]

    def of_code(self, code: str) -> Iterable[Unit]:
        """Give the units that bear a code at any time."""
        return self._by_code.get(code, {}).values()


@dataclass
class _Plan:
    """What the file makes of the catalogue, gathered before anything is written."""

    units: _Units
    blocs: list[Bloc]
    members: list[Membership]
    levels: list[Level]
    own_uid: str | None = None
    lines: list[ReadLine] = field(default_factory=list)
    issues: list[Issue] = field(default_factory=list)
    touched_units: dict[str, Unit] = field(default_factory=dict)
    touched_blocs: dict[str, Bloc] = field(default_factory=dict)
    touched_members: dict[str, Membership] = field(default_factory=dict)
    successions: list[Succession] = field(default_factory=list)


def plan_catalogue(store: Store, path: Path) -> FileReading:
    """Tell row by row what a file would do; nothing is stored. Raises as `read_catalogue`."""
    plan = _plan(store, path)
    return FileReading(tuple(plan.lines), tuple(plan.issues))


def import_catalogue(store: Store, path: Path) -> CatalogueResult:
    """Add and change units, blocs and memberships from a file; rows are matched by code in their time.

    Raises UserError("catalogue.refused") with every issue when any row is wrong; then nothing is stored.
    """
    plan = _plan(store, path)
    if plan.issues:
        raise UserError("catalogue.refused", where=path.name, issues=plan.issues)
    counts = Counter(line.outcome for line in plan.lines)
    result = CatalogueResult(counts[Outcome.NEW], counts[Outcome.CHANGED], counts[Outcome.SAME], 0)
    with store.write("catalogue.import", Family.UNITS, Family.BLOCS):
        if not store.offices.levels():
            store.offices.save_levels(plan.levels)
        store.units.save_many(plan.touched_units.values())
        for succession in plan.successions:
            store.units.save_succession(succession)
        for bloc in plan.touched_blocs.values():
            store.blocs.save(bloc)
        for member in plan.touched_members.values():
            store.blocs.save_membership(member)
        store.audit.note("catalogue", path.name, "rows", None, _counts_text(result))
    return result


def _counts_text(result: CatalogueResult) -> str:
    return f"{result.added} + {result.changed}"


def _plan(store: Store, path: Path) -> _Plan:
    reading = read_catalogue(path)
    office = store.offices.office()
    plan = _Plan(
        _Units(store.units.all(with_withdrawn=True)),
        store.blocs.all(with_withdrawn=True),
        store.blocs.memberships(),
        store.offices.levels() or default_levels(),
        office.unit_uid if office else None,
        issues=list(reading.issues),
    )
    for kind, take in (("units", _plan_units), ("blocs", _plan_blocs), ("members", _plan_members)):
        take(plan, [row for row in reading.rows if row.kind == kind])
    return plan


def _note(plan: _Plan, row: CatalogueRow, names: tuple[str, str], old: object, new: object) -> None:
    """Keep what a row does; `names` are what it is about and one more word on it."""
    outcome = Outcome.NEW if old is None else Outcome.SAME if new == old else Outcome.CHANGED
    plan.lines.append(ReadLine(row.where, row.kind, names[0], outcome, names[1]))


def _plan_units(plan: _Plan, rows: list[CatalogueRow]) -> None:
    matches = _match_units(plan, rows)
    first = max((unit.position for unit in plan.units.by_uid.values()), default=0) + 1
    planned: list[tuple[CatalogueRow, Unit]] = []
    for position, row in enumerate(rows, start=first):
        issues = list(_unit_issues(plan, row))
        plan.issues += issues
        if issues:
            continue
        old = matches.get(row.where)
        new = _unit_from(plan, row, old, position)
        planned.append((row, new))
        plan.units.put(new)
    for row, new in planned:
        plan.issues += _clashes(plan, row, new)
        _plan_successions(plan, row, new)
        whole = _with_parent(plan, row, new)
        plan.units.put(whole)
        _take_unit(plan, row, whole, matches.get(row.where))
    plan.issues += _circles(plan, planned)


def _circles(plan: _Plan, planned: list[tuple[CatalogueRow, Unit]]) -> Iterator[Issue]:
    """Name rows whose unit would stand above itself."""
    for row, new in planned:
        above, seen = {new.uid}, set[str]()
        while above := {up.parent_uid for uid in above for up in plan.units.by_uid[uid].parents} - seen:
            seen |= above
        if new.uid in seen:
            yield error("catalogue.parent_circle", row.where, name=new.name)


def _match_units(plan: _Plan, rows: list[CatalogueRow]) -> dict[str, Unit]:
    """Pair rows with known units of the same code: by name in overlapping time, else by start, else a unit
    of the same level that was typed without dates (the office's own, at the first start).
    """
    matches: dict[str, Unit] = {}
    free = _Units(plan.units.by_uid.values())
    for is_match in (_is_named_alike, _starts_alike, partial(_is_undated_twin, plan)):
        for row in sorted(rows, key=lambda row: str(row.valid_from or ""), reverse=True):
            if row.where in matches:
                continue
            unit = next((unit for unit in free.of_code(row.text("code")) if is_match(row, unit)), None)
            if unit is not None:
                matches[row.where] = unit
                free.remove(unit.uid)
    return matches


def _starts_alike(row: CatalogueRow, unit: Unit) -> bool:
    return unit.valid_from == row.valid_from and (unit.valid_to is not None or row.valid_from is not None)


def _is_named_alike(row: CatalogueRow, unit: Unit) -> bool:
    return fold(unit.name) == fold(row.text("name")) and overlaps(unit, row)


def _is_undated_twin(plan: _Plan, row: CatalogueRow, unit: Unit) -> bool:
    return unit.valid_from is None and unit.valid_to is None and unit.level_code == _level_of(plan, row)


def _unit_issues(plan: _Plan, row: CatalogueRow) -> Iterator[Issue]:
    if not row.text("code"):
        yield error("catalogue.code_missing", row.where)
    if not row.text("name"):
        yield error("catalogue.name_missing", row.where)
    yield from _date_issues(row)
    if row.text("kind") and _level_of(plan, row) is None:
        yield error("catalogue.kind_unknown", row.where, kind=row.text("kind"))


def _date_issues(row: CatalogueRow) -> Iterator[Issue]:
    if row.valid_from and row.valid_to and row.valid_to < row.valid_from:
        yield error("catalogue.dates_reversed", row.where)


def _clashes(plan: _Plan, row: CatalogueRow, new: Unit) -> Iterable[Issue]:
    return [
        error("catalogue.code_twice", row.where, code=new.code, name=other.name)
        for other in plan.units.of_code(new.code)
        if other.uid != new.uid and overlaps(other, new)
    ]


def _level_of(plan: _Plan, row: CatalogueRow) -> str | None:
    wanted = fold(row.text("level") or row.text("kind"))
    for level in plan.levels:
        if wanted in {level.code, fold(level.name), *(fold(kind) for kind in level.unit_kinds)}:
            return level.code
    return None


def _unit_from(plan: _Plan, row: CatalogueRow, old: Unit | None, position: int) -> Unit:
    name = DatedName(row.text("name"), row.valid_from, row.valid_to)
    level = _level_of(plan, row)
    if old is None:
        return Unit(
            uid=new_uid(),
            code=row.text("code"),
            level_code=level or _OTHER_LEVEL,
            names=(name,),
            valid_from=row.valid_from,
            valid_to=row.valid_to,
            position=position,
            kind=row.text("kind"),
        )
    is_alike = fold(old.name) == fold(name.name)
    # The office keeps the name it gave itself; a unit with earlier names may be meant by one of those.
    is_corrected = old.uid != plan.own_uid and len(old.names) == 1
    takes_name = old.name != name.name and (is_alike or is_corrected)
    names = (*old.names[:-1], name) if takes_name else old.names
    return replace(
        old,
        level_code=level or old.level_code,
        kind=row.text("kind") or old.kind,
        names=names,
        valid_from=row.valid_from,
        valid_to=row.valid_to,
    )


def _with_parent(plan: _Plan, row: CatalogueRow, unit: Unit) -> Unit:
    code = row.text("parent_code")
    if not code:
        return unit
    above = next((other for other in plan.units.of_code(code) if overlaps(other, unit)), None)
    if above is None:
        plan.issues.append(error("catalogue.parent_unknown", row.where, code=code))
        return unit
    return replace(unit, parents=(DatedParent(above.uid, unit.valid_from, unit.valid_to),))


def _plan_successions(plan: _Plan, row: CatalogueRow, new: Unit) -> None:
    """Note which units, ended the day before, the unit of a row carries on; ";" or "," parts the codes."""
    codes = [code.strip() for code in row.text("predecessor_codes").replace(",", ";").split(";")]
    for code in filter(None, codes):
        if new.valid_from is None:
            plan.issues.append(error("catalogue.successor_without_start", row.where, name=new.name))
            continue
        day_before = new.valid_from - timedelta(days=1)
        old = next((u for u in plan.units.of_code(code) if is_valid_on(u, day_before)), None)
        if old is None or old.uid == new.uid:
            plan.issues.append(error("catalogue.predecessor_unknown", row.where, code=code))
        else:
            plan.successions.append(Succession(old.uid, new.uid, new.valid_from))


def _take_unit(plan: _Plan, row: CatalogueRow, new: Unit, old: Unit | None) -> None:
    _note(plan, row, (new.name, new.code), old, new)
    if new != old:
        plan.touched_units[new.uid] = new


def _plan_blocs(plan: _Plan, rows: list[CatalogueRow]) -> None:
    for position, row in enumerate(rows, start=len(plan.blocs) + 1):
        kind = _BLOC_KINDS.get(fold(row.text("bloc_kind")).removesuffix(" thi dua"))
        issues = list(_date_issues(row))
        if kind is None:
            issues.append(error("catalogue.bloc_kind_unknown", row.where, kind=row.text("bloc_kind")))
        if not row.text("bloc_code"):
            issues.append(error("catalogue.code_missing", row.where))
        if not row.text("bloc_name"):
            issues.append(error("catalogue.name_missing", row.where))
        plan.issues += issues
        if issues or kind is None:
            continue
        old = _bloc_of(plan, row)
        base = old or Bloc(new_uid(), row.text("bloc_code"), "", position=position)
        new = replace(
            base, name=row.text("bloc_name"), kind=kind, valid_from=row.valid_from, valid_to=row.valid_to
        )
        _note(plan, row, (new.name, new.code), old, new)
        plan.blocs = [bloc for bloc in plan.blocs if bloc.uid != new.uid] + [new]
        if new != old:
            plan.touched_blocs[new.uid] = new


def _bloc_of(plan: _Plan, row: CatalogueRow) -> Bloc | None:
    return next((b for b in plan.blocs if b.code == row.text("bloc_code") and overlaps(b, row)), None)


def _plan_members(plan: _Plan, rows: list[CatalogueRow]) -> None:
    planned: list[tuple[CatalogueRow, Membership]] = []
    for position, row in enumerate(rows):
        bloc = _bloc_of(plan, row)
        unit = next((u for u in plan.units.of_code(row.text("unit_code")) if overlaps(u, row)), None)
        role = _ROLES.get(fold(row.text("role")))
        issues = [*_date_issues(row), *_member_issues(row, bloc, unit, role)]
        plan.issues += issues
        if issues or bloc is None or unit is None or role is None:
            continue
        old = _membership_of(plan, bloc, unit, row)
        base = old or Membership(new_uid(), bloc.uid, unit.uid, position=position)
        new = replace(base, role=role, valid_from=row.valid_from, valid_to=row.valid_to)
        _note(plan, row, (unit.name, bloc.name), old, new)
        plan.members = [member for member in plan.members if member.uid != new.uid] + [new]
        planned.append((row, new))
        if new != old:
            plan.touched_members[new.uid] = new
    plan.issues += _member_clashes(plan, planned)


def _member_issues(
    row: CatalogueRow, bloc: Bloc | None, unit: Unit | None, role: BlocRole | None
) -> Iterator[Issue]:
    if bloc is None:
        yield error("catalogue.bloc_unknown", row.where, code=row.text("bloc_code"))
    if unit is None:
        yield error("catalogue.unit_unknown", row.where, code=row.text("unit_code"))
    if role is None:
        yield error("catalogue.role_unknown", row.where, role=row.text("role"))


def _member_clashes(plan: _Plan, planned: list[tuple[CatalogueRow, Membership]]) -> Iterator[Issue]:
    """Name rows of one membership that stands twice in the file, and a second head in the same time."""
    names = {uid: unit.name for uid, unit in plan.units.by_uid.items()}
    seen: set[str] = set()
    for row, new in planned:
        if new.uid in seen:
            yield error("bloc.member_twice", row.where, name=names[new.unit_uid])
        seen.add(new.uid)
        for other in plan.members:
            is_rival = other.bloc_uid == new.bloc_uid and other.unit_uid != new.unit_uid
            if is_rival and other.role is new.role is BlocRole.HEAD and overlaps(other, new):
                yield error(
                    "bloc.two_heads", row.where, first=names[other.unit_uid], second=names[new.unit_uid]
                )


def _membership_of(plan: _Plan, bloc: Bloc, unit: Unit, row: Dated) -> Membership | None:
    same = [m for m in plan.members if m.bloc_uid == bloc.uid and m.unit_uid == unit.uid]
    return next((member for member in same if overlaps(member, row)), None)
