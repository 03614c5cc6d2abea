"""Hold a head's copy of its members' sheets against what the members signed themselves."""

from collections.abc import Sequence

from thidua_desktop.data.exchange import package_format as form
from thidua_desktop.data.exchange.carried_rows import Carried, read_carried, trust_of
from thidua_desktop.data.exchange.plan_organisation import Planning
from thidua_desktop.data.exchange.score_rows import line_key
from thidua_desktop.domain.issues import warning
from thidua_desktop.domain.records.exchange import Manifest
from thidua_desktop.domain.records.keys import Trust

_UNIT, _HASH, _ENTERED_BY = 2, 4, 5


def prefer_signed(planning: Planning) -> None:
    """Put a member's own signed lines in the place of the head's copy, where its key is trusted here.

    What nobody here can vouch for changes nothing and is named.
    """
    planning.vouched = set()
    carried, broken = read_carried(planning.rows(form.CARRIED))
    if broken:
        planning.work.issues.append(warning("package.carried_broken", count=broken))
    for one in carried:
        trust = trust_of(planning.store, one.manifest)
        name = one.manifest.sender_name
        if trust is not Trust.TRUSTED:
            code = "package.carried_unknown" if trust is Trust.UNKNOWN else "package.carried_untrusted"
            planning.work.issues.append(warning(code, name=name))
        elif not _has_newer(planning, one.manifest):
            _prefer(planning, one)


def _has_newer(planning: Planning, manifest: Manifest) -> bool:
    """Tell whether a later submission of the same installation came in here directly."""
    scope = (manifest.kind, manifest.year, manifest.period_code)
    return any(
        (before.kind, before.year, before.period_code) == scope and before.sequence > manifest.sequence
        for before in planning.store.packages.received_from(manifest.instance_id)
    )


def _prefer(planning: Planning, carried: Carried) -> None:
    sender = _unit_here(planning, carried.manifest)
    own = [
        row for row in carried.tables.get(form.SHEETS.name, ()) if row[_UNIT] == carried.manifest.sender_uid
    ]
    for sheet in own:
        places = [
            number
            for number, row in enumerate(planning.rows(form.SHEETS))
            if planning.match.uid(row[_UNIT] or "") == sender and row[_HASH] == sheet[_HASH]
        ]
        for number in places:
            _replace_sheet(planning, number, sheet, carried)


def _unit_here(planning: Planning, manifest: Manifest) -> str:
    """Give our uid of a unit that signed: known by its uid, else by the code in its certificate.

    What the signed package says of its own code counts for nothing: any enrolled unit could say it.
    """
    store, uid = planning.store, planning.match.uid(manifest.sender_uid)
    aliased = store.units.aliases().get(uid, uid)
    if store.units.by_uid(aliased) is not None:
        return aliased
    known = {key.public_key: key for key in store.keys.known()}
    key = known.get(manifest.public_key)
    word = key.certificate if key is not None else manifest.certificate
    unit = store.units.by_code(word.unit_code, planning.day) if word is not None else None
    return unit.uid if unit is not None else ""


def _replace_sheet(planning: Planning, number: int, own: form.Row, carried: Carried) -> None:
    theirs = planning.rows(form.SHEETS)[number]
    planning.vouched = {*(planning.vouched or ()), theirs[0] or ""}
    start, mark = line_key(theirs[0] or "", ""), line_key(own[0] or "", "")
    signed = _lines(carried.tables.get(form.LINES.name, ()), mark, start)
    lines = planning.rows(form.LINES)
    copied = {row[0]: row for row in lines if (row[0] or "").startswith(start)}
    differ = sum(copied.get(key) != row for key, row in signed.items()) + len(copied.keys() - signed.keys())
    if not differ and theirs[_ENTERED_BY] is None:
        return
    others = [row for row in lines if row[0] not in copied]
    sheets = [*planning.rows(form.SHEETS)]
    sheets[number] = (*theirs[:_ENTERED_BY], None, *theirs[_ENTERED_BY + 1 :])
    planning.tables = {
        **planning.tables,
        form.SHEETS.name: sheets,
        form.LINES.name: [*others, *signed.values()],
    }
    if differ:
        name = carried.manifest.sender_name
        planning.work.issues.append(warning("package.carried_preferred", name=name, count=differ))


def _lines(rows: Sequence[form.Row], mark: str, start: str) -> dict[str | None, form.Row]:
    """Give a sheet's lines under the key that they have in the head's package."""
    found: dict[str | None, form.Row] = {}
    for row in rows:
        key = row[0] or ""
        if key.startswith(mark):
            found[start + key[len(mark) :]] = (start + key[len(mark) :], *row[1:])
    return found
