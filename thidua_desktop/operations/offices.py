"""Whose workspace this is: the first start and the office's own particulars."""

import json
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from thidua_desktop import paths
from thidua_desktop.data.store.store import Clock, Store, utc_now
from thidua_desktop.domain.errors import UsageError, UserError
from thidua_desktop.domain.families import Family
from thidua_desktop.domain.issues import Issue, error
from thidua_desktop.domain.records.organisation import DatedName, Level, Office, Unit
from thidua_desktop.domain.text import clean_line
from thidua_desktop.operations.identity import new_uid


@dataclass(frozen=True, slots=True)
class OfficeDraft:
    """What a person tells about the office at the first start; code, name and level are needed."""

    code: str
    name: str
    level_code: str
    place: str = ""
    superior_name: str = ""
    clerk_name: str = ""
    head_name: str = ""
    head_title: str = ""


def create_workspace(path: Path, draft: OfficeDraft, clock: Clock = utc_now) -> Store:
    """Make a workspace file for an office and open it.

    Raises UserError with all issues of the draft, or when the file exists; then no file is left behind.
    """
    store = Store.create(path, clock)
    try:
        create_office(store, draft)
    except BaseException:
        store.discard()
        raise
    return store


def default_levels() -> list[Level]:
    """Give the levels that ship with the program; a workspace keeps and changes its own."""
    shipped = json.loads(paths.resource("catalogue", "levels.json").read_text(encoding="utf-8"))
    return [
        Level(
            code=level["code"],
            name=level["name"],
            position=level["position"],
            unit_kinds=tuple(level["unit_kinds"]),
            valid_to=date.fromisoformat(level["valid_to"]) if "valid_to" in level else None,
        )
        for level in shipped
    ]


def create_office(store: Store, draft: OfficeDraft) -> Office:
    """Declare whose workspace this is, with its unit and the shipped levels.

    Raises UserError("office.incomplete") with one issue a field, and when an office is declared already.
    """
    draft = _cleaned(draft)
    if store.offices.office() is not None:
        raise UserError("office.exists")
    levels = store.offices.levels() or default_levels()
    issues = check_office(draft, levels)
    if issues:
        raise UserError("office.incomplete", issues=issues)
    unit = Unit(new_uid(), draft.code, draft.level_code, (DatedName(draft.name),))
    office = _office(draft, unit.uid)
    with store.write("office.create", Family.OFFICE, Family.UNITS):
        store.offices.save_levels(levels)
        store.units.save(unit)
        store.offices.save_office(office)
        store.audit.note("office", unit.uid, "name", None, draft.name)
    return office


def update_office(store: Store, draft: OfficeDraft) -> Office:
    """Change what prints on the office's papers and its unit's code, name and level.

    Raises UserError("office.incomplete") with one issue a field.
    """
    draft = _cleaned(draft)
    current = require_office(store)
    issues = check_office(draft, store.offices.levels())
    if issues:
        raise UserError("office.incomplete", issues=issues)
    unit = require_unit(store, current.unit_uid)
    names = (*unit.names[:-1], replace(unit.names[-1], name=draft.name))
    changed = replace(unit, code=draft.code, level_code=draft.level_code, names=names)
    office = replace(_office(draft, unit.uid), instance_id=current.instance_id)
    with store.write("office.update", Family.OFFICE, Family.UNITS):
        store.units.save(changed)
        store.offices.save_office(office)
        store.audit.note("office", unit.uid, "name", unit.name, draft.name)
    return office


def require_office(store: Store) -> Office:
    """Give the office. Raises UserError when the workspace has none yet."""
    office = store.offices.office()
    if office is None:
        raise UserError("workspace.no_office")
    return office


def require_unit(store: Store, uid: str) -> Unit:
    """Give a unit that must be there. Raises UsageError."""
    unit = store.units.by_uid(uid)
    if unit is None:
        raise UsageError("unit.unknown", name=uid)
    return unit


def check_office(draft: OfficeDraft, levels: list[Level]) -> list[Issue]:
    """Find what is missing in an office's particulars; `where` is the field's name."""
    issues = []
    if not draft.code:
        issues.append(error("office.code_missing", "code"))
    if not draft.name:
        issues.append(error("office.name_missing", "name"))
    if draft.level_code not in {level.code for level in levels}:
        issues.append(error("office.level_unknown", "level_code", level=draft.level_code))
    return issues


def _cleaned(draft: OfficeDraft) -> OfficeDraft:
    return OfficeDraft(
        **{name: clean_line(getattr(draft, name)) for name in OfficeDraft.__dataclass_fields__}
    )


def _office(draft: OfficeDraft, unit_uid: str) -> Office:
    return Office(
        unit_uid=unit_uid,
        instance_id=new_uid(),
        place=draft.place,
        superior_name=draft.superior_name,
        clerk_name=draft.clerk_name,
        head_name=draft.head_name,
        head_title=draft.head_title,
    )
