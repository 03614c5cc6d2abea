"""Published indices (PAPI, PAR INDEX, PCI): keep a year's list, and score what uses it in the same write."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from thidua_desktop.data.store.scores import SheetFilter
from thidua_desktop.data.store.store import Store
from thidua_desktop.domain.bloc_scoring import MovedLine
from thidua_desktop.domain.errors import DecisionNeededError, UserError
from thidua_desktop.domain.families import Family
from thidua_desktop.domain.issues import Issue, decision, error, has_decisions, has_errors
from thidua_desktop.domain.points import Quantity, format_quantity
from thidua_desktop.domain.records.scoring import IndexResult, RuleSetState, ScoreSheet
from thidua_desktop.domain.rule_kinds import asked_index, index_key
from thidua_desktop.domain.text import clean_line
from thidua_desktop.operations.index_scoring import rescore_sheets

_FIRST_YEAR = 1990
_SCALE_JUMP = 10
_FEWEST = 3
"""Below so many results nothing can stand out among them."""


@dataclass(frozen=True, slots=True)
class IndexLine:
    """What was published of a unit: rank, points, or both."""

    unit_uid: str
    rank: int | None = None
    points: Quantity | None = None


@dataclass(frozen=True, slots=True)
class IndexList:
    """A year's list as one document published it; `source` names the document."""

    name: str
    year: int
    source: str
    lines: tuple[IndexLine, ...]


@dataclass(frozen=True, slots=True)
class PublishedList:
    """What keeping a list did: units whose result is another now, and the lines of sheets that moved."""

    changed: int
    moved: tuple[MovedLine, ...]


def read_list(store: Store, name: str, year: int) -> IndexList:
    """Give a list as it is kept, in the units' official order; without lines when nothing is kept."""
    results = store.indices.of_list(_kept_name(store, name, year), year)
    sources = dict.fromkeys(one.source for one in results.values())
    lines = tuple(IndexLine(uid, one.rank, one.points) for uid, one in results.items())
    return IndexList(name, year, "; ".join(sources), lines)


def known_lists(store: Store) -> tuple[tuple[str, int], ...]:
    """Give the lists that are kept or that a rule set in use asks for, as (index, year), newest first."""
    found = {index_key(name, year): (name, year) for name, year, _ in store.indices.lists()}
    for rule_set in store.rule_sets.all():
        if rule_set.state is RuleSetState.RETIRED:
            continue
        for leaf in rule_set.leaves:
            key = asked_index(leaf)
            if key is not None and key[0] and key[1].isdigit():
                found.setdefault(key, (leaf.parameters["index"], int(key[1])))
    return tuple(sorted(found.values(), key=lambda one: (-one[1], one[0])))


def check_list(store: Store, wanted: IndexList) -> tuple[Issue, ...]:
    """List what is wrong with a list: errors, and what looks like a slip and waits for a decision."""
    issues = []
    if not clean_line(wanted.name):
        issues.append(error("indices.name_missing", "name"))
    if not _FIRST_YEAR <= wanted.year <= store.clock().year:
        issues.append(error("indices.year_wrong", "year", year=wanted.year, first=_FIRST_YEAR))
    if not clean_line(wanted.source):
        issues.append(error("indices.source_missing", "source"))
    lines = [line for line in wanted.lines if line.rank is not None or line.points is not None]
    if not lines:
        issues.append(error("indices.empty"))
    units = store.units.by_uids(line.unit_uid for line in lines)
    names = {unit.uid: unit.name for unit in units}
    issues += _check_lines(lines, names)
    if not has_errors(issues):
        issues += find_slips(lines, names)
    return tuple(issues)


def find_slips(lines: Iterable[IndexLine], names: Mapping[str, str]) -> tuple[Issue, ...]:
    """Ask about what looks like a slip; `names` are the units' by uid, `where` is a unit's uid."""
    lines = tuple(lines)
    return (*_far_off(lines, names), *_against_order(lines, names))


def publish_index(store: Store, wanted: IndexList, *, keep_implausible: bool = False) -> PublishedList:
    """Keep a list in the place of what was kept of the same index and year, and score the sheets that use it.

    Units without rank and points are taken off the list. Raises UserError("indices.refused") with issues,
    DecisionNeededError("indices.undecided") for what looks like a slip, unless `keep_implausible`.
    """
    issues = check_list(store, wanted)
    if has_errors(issues):
        raise UserError("indices.refused", issues=issues)
    if has_decisions(issues) and not keep_implausible:
        raise DecisionNeededError("indices.undecided", issues=issues)
    name = _kept_name(store, wanted.name, wanted.year)
    before = store.indices.of_list(name, wanted.year)
    source = clean_line(wanted.source)
    after = {
        line.unit_uid: IndexResult(name, wanted.year, line.rank, line.points, source)
        for line in wanted.lines
        if line.rank is not None or line.points is not None
    }
    changed = [uid for uid in {**before, **after} if before.get(uid) != after.get(uid)]
    with store.write("indices.publish", Family.SCORES):
        store.indices.remove(name, wanted.year, [uid for uid in before if uid not in after])
        store.indices.save({uid: after[uid] for uid in changed if uid in after})
        for uid in changed:
            _note(store, uid, (name, wanted.year), (before.get(uid), after.get(uid)))
        moved = rescore_sheets(store, _sheets_of(store, changed))
    return PublishedList(len(changed), moved)


def _check_lines(lines: Iterable[IndexLine], names: Mapping[str, str]) -> list[Issue]:
    issues, seen = [], set()
    for line in lines:
        name = names.get(line.unit_uid)
        if name is None:
            issues.append(error("indices.unit_unknown"))
            continue
        if line.unit_uid in seen:
            issues.append(error("indices.unit_twice", line.unit_uid, name=name))
        seen.add(line.unit_uid)
        if line.rank is not None and line.rank < 1:
            issues.append(error("indices.rank_wrong", line.unit_uid, name=name, rank=line.rank))
        if line.points is not None and line.points < 0:
            issues.append(error("indices.points_wrong", line.unit_uid, name=name))
    return issues


def _far_off(lines: Iterable[IndexLine], names: Mapping[str, str]) -> list[Issue]:
    """Ask about points ten times off the middle (0,9 for 90), and ranks ten times above it."""
    issues, lines = [], tuple(lines)
    points = [line.points for line in lines if line.points]
    ranks = [line.rank for line in lines if line.rank]
    middle = median(points) if len(points) >= _FEWEST else 0
    place = median(ranks) if len(ranks) >= _FEWEST else 0
    for line in lines:
        name = names[line.unit_uid]
        is_far = line.points is not None and (
            line.points * _SCALE_JUMP <= middle or line.points >= middle * _SCALE_JUMP
        )
        if middle and is_far:
            values = {"points": format_quantity(line.points or 0), "median": format_quantity(int(middle))}
            issues.append(decision("indices.points_far_off", line.unit_uid, name=name, **values))
        if place and line.rank is not None and line.rank > place * _SCALE_JUMP:
            issues.append(decision("indices.rank_far_off", line.unit_uid, name=name, rank=line.rank))
    return issues


def _against_order(lines: Iterable[IndexLine], names: Mapping[str, str]) -> list[Issue]:
    """Ask when a better rank has fewer points: most likely two lines were mixed up."""
    both = [
        (line.rank, line.points, line.unit_uid)
        for line in lines
        if line.rank is not None and line.points is not None
    ]
    both.sort(key=lambda one: (one[0], -one[1]))
    return [
        decision("indices.against_order", worse[2], name=names[worse[2]], better=names[better[2]])
        for better, worse in pairwise(both)
        if worse[0] > better[0] and worse[1] > better[1]
    ]


def _kept_name(store: Store, name: str, year: int) -> str:
    """Give a name as the list is kept under: "Par Index" finds "PAR INDEX"."""
    asked = index_key(name, year)
    kept = (known for known, of, _ in store.indices.lists() if index_key(known, of) == asked)
    wanted = (known for known, of in known_lists(store) if index_key(known, of) == asked)
    return next(kept, None) or next(wanted, None) or clean_line(name)


def _sheets_of(store: Store, unit_uids: Iterable[str]) -> dict[str, ScoreSheet]:
    found = (sheet for uid in unit_uids for sheet in store.scores.sheets(SheetFilter(unit_uid=uid)))
    return {sheet.uid: sheet for sheet in found}


def _note(
    store: Store, unit_uid: str, of: tuple[str, int], results: tuple[IndexResult | None, IndexResult | None]
) -> None:
    name, year = of
    texts = [None if one is None else _text(one) for one in results]
    store.audit.note("unit", unit_uid, f"index:{name}:{year}", *texts)


def _text(result: IndexResult) -> str:
    rank = "" if result.rank is None else str(result.rank)
    points = "" if result.points is None else format_quantity(result.points)
    return f"{rank} | {points} | {result.source}"
