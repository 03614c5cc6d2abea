"""Plan issued targets and published indices: whoever gave or published them keeps them."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

from thidua_desktop.data.exchange import package_format as form
from thidua_desktop.data.exchange.package_plan import RowWork
from thidua_desktop.data.exchange.plan_organisation import Planning
from thidua_desktop.data.exchange.target_rows import (
    Place,
    index_row,
    read_index,
    split_target_key,
    target_key,
    target_row,
)
from thidua_desktop.domain.issues import warning
from thidua_desktop.domain.merging import sort_out
from thidua_desktop.domain.records.exchange import Outcome
from thidua_desktop.domain.records.scoring import RuleSet
from thidua_desktop.domain.rule_kinds import KINDS, index_key

_TARGET, _UNIT, _PERIOD, _HASH, _ISSUER = range(1, 6)


@dataclass(frozen=True, slots=True)
class _Set:
    """A rule set as it is here once the package is in, and whether a person has to take it first."""

    rules: RuleSet
    is_asked: bool

    @property
    def lines(self) -> frozenset[str]:
        """The lines that are held against a target."""
        return frozenset(leaf.path for leaf in self.rules.leaves if KINDS[leaf.kind].has_target)


def plan_targets(planning: Planning, own_uid: str) -> None:
    """Plan targets: those that the sender or one below it gave; what this office gave stays as it is.

    A target that the sender gave before and that is no longer in the package is taken back.
    """
    sets = _sets(planning)
    periods = {one.record.uid for one in planning.work.periods if one.outcome is not Outcome.REFUSED}
    work = RowWork(form.TARGETS, before=_our_targets(planning, sets, periods))
    lines = {digest: one.lines for digest, one in sets.items()}
    kept: dict[str, form.Row] = {}
    spared: set[str] = set()
    names = {planning.match.uid(unit.uid): unit.name_on(planning.day) for unit in planning.units}
    foreign = 0
    for row in planning.rows(form.TARGETS):
        theirs = _translated(planning, row, sets)
        path = split_target_key(theirs[0] or "")[1]
        is_known = planning.has_unit(theirs[_UNIT] or "") and theirs[_PERIOD] in periods
        digest = theirs[_HASH] or ""
        spared.add(theirs[0] or "")
        work.names[theirs[0] or ""] = f"{names.get(theirs[_UNIT] or '', '')}, {path}"
        if not is_known or path not in lines.get(digest, ()) or _is_bad(planning, row, theirs):
            work.refused += 1
        elif not _may_change(planning, own_uid, work.before.get(theirs[0] or ""), theirs):
            work.refused, foreign = work.refused + 1, foreign + 1
        elif planning.asks_all or sets[digest].is_asked:
            work.asked[theirs[0] or ""] = theirs
            work.waiting.add(theirs[0] or "")
        else:
            kept[theirs[0] or ""] = theirs
    if foreign:
        planning.work.issues.append(warning("package.foreign_targets", count=foreign))
    finish(planning, work, kept, lambda row: row[_ISSUER] == planning.sender_uid and row[0] not in spared)


def _is_bad(planning: Planning, row: form.Row, theirs: form.Row) -> bool:
    target = theirs[_TARGET]
    return planning.is_bad(form.TARGETS, row[0] or "") or target is None or target.startswith("-")


def _sets(planning: Planning) -> dict[str, _Set]:
    return {
        one.record.content_hash: _Set(one.record, one.is_pending)
        for one in planning.work.rule_sets
        if one.outcome is not Outcome.REFUSED
    }


def _our_targets(planning: Planning, sets: Mapping[str, _Set], periods: set[str]) -> dict[str, form.Row]:
    found: dict[str, form.Row] = {}
    for period in sorted(periods):
        for digest, one in sets.items():
            for unit, lines in planning.store.targets.of_set(period, one.rules.uid).items():
                place = (period, unit, one.rules.uid)
                rows = (target_row(place, path, digest, given) for path, given in lines.items())
                found.update((row[0] or "", row) for row in rows)
    return found


def _translated(planning: Planning, row: form.Row, sets: Mapping[str, _Set]) -> form.Row:
    """Give a target under our uids; a giver that nobody knows here is left out."""
    key, target, unit, period, digest, issuer = row
    rules = sets[digest].rules.uid if digest is not None and digest in sets else ""
    giver = planning.match.uid(issuer) if issuer else None
    place: Place = planning.periods.get(period or "", ""), planning.match.uid(unit or ""), rules
    path = split_target_key(key or "")[1]
    known = giver if giver is not None and planning.has_unit(giver) else None
    return target_key(place, path), target, place[1], place[0], digest, known


def _may_change(planning: Planning, own_uid: str, ours: form.Row | None, theirs: form.Row) -> bool:
    """Tell whether a target may come in: not ours, and nobody but its giver changes it."""
    if ours == theirs:
        return True
    before = ours[_ISSUER] if ours is not None else None
    if own_uid in (before, theirs[_ISSUER]):
        return False
    return before in (None, planning.sender_uid, theirs[_ISSUER])


def plan_index_results(planning: Planning) -> None:
    """Plan published indices; of a list that the package brings, what it no longer has is taken away."""
    work = RowWork(form.INDEX_RESULTS)
    kept: dict[str, form.Row] = {}
    lists = {index_key(name, year): (name, year) for name, year, _ in planning.store.indices.lists()}
    brought: set[tuple[str, str]] = set()
    names = {planning.match.uid(unit.uid): unit.name_on(planning.day) for unit in planning.units}
    spared: set[str] = set()
    for row in planning.rows(form.INDEX_RESULTS):
        unit, result = read_index(row)
        ours = planning.match.uid(unit)
        key = index_key(result.index, result.year)
        if planning.is_bad(form.INDEX_RESULTS, row[0] or "") or not planning.has_unit(ours) or not key[0]:
            work.refused += 1
            spared.add(ours)
            continue
        brought.add(key)
        name = lists.get(key, (result.index, result.year))[0]
        theirs = index_row(ours, replace(result, index=name))
        (work.asked if planning.asks_all else kept)[theirs[0] or ""] = theirs
        work.waiting |= {theirs[0] or ""} if planning.asks_all else set()
        work.names[theirs[0] or ""] = f"{name} {result.year}, {names.get(ours, '')}"
    work.before = {
        row[0] or "": row
        for name, year in (lists[key] for key in sorted(brought & lists.keys()))
        for row in (index_row(uid, one) for uid, one in planning.store.indices.of_list(name, year).items())
    }
    finish(planning, work, kept, lambda row: row[-1] not in spared)


def finish(
    planning: Planning, work: RowWork, kept: Mapping[str, form.Row], is_theirs: Callable[[form.Row], bool]
) -> None:
    """Sort rows out against ours; of what the package no longer has, the sender's own is taken away."""
    work.rows = sort_out(work.before, kept)
    work.rows.removed = [
        key
        for key in work.rows.removed
        if not (planning.asks_all or key in work.asked) and is_theirs(work.before[key])
    ]
    for key in [key for key, row in work.asked.items() if work.before.get(key) == row]:
        del work.asked[key]
        work.rows.same += 1
    if planning.rows(work.table) or work.rows.removed or work.asked_gone:
        planning.work.bulk.append(work)
