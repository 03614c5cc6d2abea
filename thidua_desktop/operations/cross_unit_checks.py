"""Check the sheets of a period beside each other, before they are brought together."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from thidua_desktop.data.store.scores import SheetFilter
from thidua_desktop.data.store.store import Store
from thidua_desktop.data.store.submissions import TrackedUnit
from thidua_desktop.domain.consistency import far_from_the_others, same_sheets
from thidua_desktop.domain.errors import UserError
from thidua_desktop.domain.issues import Issue, warning
from thidua_desktop.domain.points import format_quantity
from thidua_desktop.domain.records.scoring import (
    EvaluationPeriod,
    Round,
    RuleSet,
    ScoreEntry,
    ScoreSheet,
    SheetState,
)
from thidua_desktop.domain.scoring import check_sheet
from thidua_desktop.domain.targets import check_issued_targets
from thidua_desktop.operations.changes import Progress, SilentProgress
from thidua_desktop.operations.consolidation import ConsolidationWish

_Lines = Mapping[str, Mapping[str, ScoreEntry]]


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing to look at. `path` and `code` name the line, empty for a whole sheet."""

    unit_uid: str
    unit_name: str
    path: str
    code: str
    text: str
    issue: Issue


@dataclass(frozen=True, slots=True)
class CrossUnitCheck:
    """What was found in how many sheets, in the order of units and of lines."""

    period: EvaluationPeriod
    sheets: int
    findings: tuple[Finding, ...]


def check_units(store: Store, wish: ConsolidationWish, progress: Progress | None = None) -> CrossUnitCheck:
    """Look at every sheet that was sent, by itself and beside the others; writes nothing.

    Raises UserError when nothing of the period was sent.
    """
    progress = progress or SilentProgress()
    period = store.periods.by_uid(wish.period_uid)
    if period is None:
        raise UserError("ranking.gone")
    units = {
        unit.unit_uid: unit
        for unit in store.submissions.tracked(period.uid, period.ends_on)
        if wish.bloc_uid in (None, unit.bloc_uid)
    }
    sheets = [
        sheet
        for sheet in store.scores.sheets(SheetFilter(period_uid=period.uid))
        if sheet.unit_uid in units and sheet.state not in (SheetState.DRAFT, SheetState.RETURNED)
    ]
    if not sheets:
        raise UserError("consistency.empty", period=period.name)
    of_set: dict[str, list[ScoreSheet]] = defaultdict(list)
    for sheet in sheets:
        of_set[sheet.rule_set_uid].append(sheet)
    found: list[Finding] = []
    sets = {uid: store.rule_sets.by_uid(uid) for uid in of_set}
    for place, (uid, of_rules) in enumerate(of_set.items()):
        progress.check_cancelled()
        progress.report(place, len(of_set))
        rules = sets[uid]
        if rules is not None:
            entries = store.scores.entries_of([one.uid for one in of_rules], wish.round, (uid, None))
            lines = {one.unit_uid: entries.get(one.uid, {}) for one in of_rules}
            found += _SetCheck(store, (period, wish.round, rules), units).look(lines)
    found += _other_rules(units, sheets, {uid: one.name for uid, one in sets.items() if one is not None})
    order = {uid: place for place, uid in enumerate(units)}
    found.sort(key=lambda one: order[one.unit_uid])
    return CrossUnitCheck(period, len(sheets), tuple(found))


class _SetCheck:
    """The sheets under one rule set."""

    def __init__(
        self,
        store: Store,
        of: tuple[EvaluationPeriod, Round, RuleSet],
        units: Mapping[str, TrackedUnit],
    ) -> None:
        period, self._round, self._rules = of
        self._units = units
        self._criteria = {one.path: one for one in self._rules.criteria}
        self._issued = store.targets.of_set(period.uid, self._rules.uid)

    def look(self, lines: _Lines) -> Iterator[Finding]:
        """Look at each sheet, then at all of them beside each other."""
        for unit_uid, entries in lines.items():
            yield from self._alone(unit_uid, entries)
        for path, criterion in self._criteria.items():
            values = {uid: of[path].actual or 0 for uid, of in lines.items() if path in of}
            for unit_uid, middle in far_from_the_others(values).items():
                told = {"value": format_quantity(values[unit_uid]), "median": format_quantity(middle)}
                yield self._finding(unit_uid, criterion.path, warning("consistency.far", **told))
        for alike in same_sheets(lines):
            for unit_uid in alike:
                others = ", ".join(self._units[uid].unit_name for uid in alike if uid != unit_uid)
                yield self._finding(unit_uid, "", warning("consistency.same", others=others))

    def _alone(self, unit_uid: str, entries: Mapping[str, ScoreEntry]) -> Iterator[Finding]:
        issued = {path: one.target for path, one in self._issued.get(unit_uid, {}).items()}
        issues = [*check_sheet(self._rules, entries), *check_issued_targets(self._rules, entries, issued)]
        told = {issue.where for issue in issues}
        for issue in issues:
            yield self._finding(unit_uid, issue.where or "", issue)
        for path, entry in entries.items():
            if entry.flagged and path not in told:
                yield self._finding(unit_uid, path, warning("consistency.kept"))
        if self._round is Round.SELF:
            empty = [leaf for leaf in self._rules.leaves if not _is_scored(entries.get(leaf.path))]
            if empty:
                yield self._finding(unit_uid, "", warning("consistency.unscored", count=len(empty)))

    def _finding(self, unit_uid: str, path: str, issue: Issue) -> Finding:
        criterion = self._criteria.get(path)
        code, text = (criterion.code, criterion.text) if criterion is not None else ("", "")
        return Finding(unit_uid, self._units[unit_uid].unit_name, path, code, text, issue)


def _is_scored(entry: ScoreEntry | None) -> bool:
    return entry is not None and (entry.points is not None or entry.absence is not None)


def _other_rules(
    units: Mapping[str, TrackedUnit], sheets: Sequence[ScoreSheet], names: Mapping[str, str]
) -> Iterable[Finding]:
    """Name the units that stand under other rules than most of their bloc."""
    of_bloc: dict[str | None, Counter[str]] = defaultdict(Counter)
    for sheet in sheets:
        of_bloc[units[sheet.unit_uid].bloc_uid][sheet.rule_set_uid] += 1
    for sheet in sheets:
        unit = units[sheet.unit_uid]
        (usual, count), *_ = of_bloc[unit.bloc_uid].most_common(1)
        if unit.bloc_uid and sheet.rule_set_uid != usual and count > 1:
            issue = warning("consistency.other_rules", rules=names.get(sheet.rule_set_uid, ""))
            yield Finding(unit.unit_uid, unit.unit_name, "", "", "", issue)
