"""Targets from a workbook and into one: plan, show, keep; a template of a bloc to fill in."""

from dataclasses import dataclass, field
from pathlib import Path

from thidua_desktop.data.exchange.target_workbook import (
    TargetCell,
    criterion_heads,
    find_criterion,
    read_target_workbook,
    write_target_workbook,
)
from thidua_desktop.data.store.store import Store
from thidua_desktop.domain.errors import DecisionNeededError, UserError
from thidua_desktop.domain.issues import Issue, Severity, error, has_decisions, has_errors, warning
from thidua_desktop.domain.points import Quantity
from thidua_desktop.domain.records.organisation import Unit
from thidua_desktop.domain.records.scoring import Criterion, EvaluationPeriod, RuleSet
from thidua_desktop.operations.issued_targets import (
    TargetGrid,
    check_targets,
    issue_targets,
    target_lines,
)


@dataclass(frozen=True, slots=True)
class TargetPlan:
    """What a workbook of targets would give: unit uid → path → target, and everything wrong with it."""

    targets: dict[str, dict[str, Quantity]] = field(default_factory=dict)
    issues: tuple[Issue, ...] = ()

    @property
    def count(self) -> int:
        """The number of targets."""
        return sum(map(len, self.targets.values()))


def plan_target_file(store: Store, path: Path, period: EvaluationPeriod, rule_set: RuleSet) -> TargetPlan:
    """Read a workbook of targets; nothing is written. `where` of an issue is its cell.

    Raises UserError when the file is no workbook, has no table of targets, or the set takes none.
    """
    lines = target_lines(rule_set)
    if not lines:
        raise UserError("targets.no_lines", name=rule_set.name)
    reading = _Reading(store, period, lines)
    for one in read_target_workbook(path):
        reading.take(one)
    issues = list(reading.issues)
    if not reading.targets and not issues:
        raise UserError("targets.nothing", where=path.name)
    issues += check_targets(store, period.uid, rule_set, reading.targets, reading.place)
    return TargetPlan(reading.targets, tuple(issues))


def import_target_file(
    store: Store, path: Path, period: EvaluationPeriod, rule_set: RuleSet, *, keep_flagged: bool = False
) -> TargetPlan:
    """Give the targets of a workbook in one write, all or none.

    Raises UserError("targets.refused") or DecisionNeededError("targets.undecided") with every issue and its
    cell; targets that stand out among the others wait for a decision too.
    """
    plan = plan_target_file(store, path, period, rule_set)
    if has_errors(plan.issues):
        raise UserError("targets.refused", where=path.name, issues=plan.issues)
    if needs_look(plan.issues) and not keep_flagged:
        raise DecisionNeededError("targets.undecided", where=path.name, issues=plan.issues)
    issue_targets(store, period.uid, rule_set.uid, plan.targets, keep_flagged=True)
    return plan


def needs_look(issues: tuple[Issue, ...]) -> bool:
    """Tell whether a target may be a slip: a person has to look before it is kept."""
    return has_decisions(issues) or any(one.code == "scores.target_implausible" for one in issues)


def write_target_file(out: Path, grid: TargetGrid) -> Path:
    """Write a bloc's units with what they were given, to be filled in. Raises UserError when it cannot."""
    if not grid.lines:
        raise UserError("targets.no_lines", name=grid.rule_set.name)
    titles = (
        f"Giao chỉ tiêu thi đua năm {grid.period.year}",
        f"Khối, cụm: {grid.bloc.name}",
        f"Bộ tiêu chí: {grid.rule_set.name} (bản {grid.rule_set.version})",
    )
    rows = [
        (unit.code, unit.name, {path: one.target for path, one in grid.given.get(unit.uid, {}).items()})
        for unit in grid.units
        if not unit.refusal
    ]
    return write_target_workbook(out, titles, grid.lines, rows)


def missing_issues(grid: TargetGrid) -> tuple[Issue, ...]:
    """Warn of units without a target where most of the bloc has one."""
    names = {unit.uid: unit.name for unit in grid.units}
    codes = {line.path: line.code for line in grid.lines}
    return tuple(
        warning("targets.missing", path, name=names[uid], criterion=codes[path])
        for path, units in grid.missing().items()
        for uid in units
    )


class _Reading:
    """What the cells of a file mean, gathered with the place of each."""

    def __init__(self, store: Store, period: EvaluationPeriod, lines: tuple[Criterion, ...]) -> None:
        self.targets: dict[str, dict[str, Quantity]] = {}
        self.issues: list[Issue] = []
        self._store = store
        self._day = period.ends_on
        self._heads = criterion_heads(lines)
        self._units: dict[tuple[str, str], Unit | None] = {}
        self._places: dict[tuple[str, str], str] = {}
        self._bad_heads: set[str] = set()

    def place(self, unit_uid: str, path: str) -> str | None:
        """Give the cell of a target; None for one that the file does not have."""
        return self._places.get((unit_uid, path))

    def take(self, one: TargetCell) -> None:
        unit, criterion = self._unit(one), find_criterion(self._heads, one.head)
        if criterion is None and one.head_place not in self._bad_heads:
            self._bad_heads.add(one.head_place)
            self.issues.append(error("targets.unknown_head", one.head_place, text=one.head))
        if one.cell.issue is not None and one.cell.issue.severity is Severity.ERROR:
            self.issues.append(one.cell.issue)
        if unit is None or criterion is None or one.cell.value is None:
            return
        own = self.targets.setdefault(unit.uid, {})
        if criterion.path in own:
            values = {"name": unit.name_on(self._day), "criterion": criterion.code}
            self.issues.append(error("targets.unit_twice", one.cell.place, **values))
        own[criterion.path] = Quantity(one.cell.value)
        self._places[unit.uid, criterion.path] = one.cell.place

    def _unit(self, one: TargetCell) -> Unit | None:
        key = (one.unit_code, one.unit_name)
        if key not in self._units:
            self._units[key] = self._find(one)
        return self._units[key]

    def _find(self, one: TargetCell) -> Unit | None:
        if one.unit_code:
            unit = self._store.units.by_code(one.unit_code, self._day)
            if unit is not None:
                return unit
        found = self._store.units.by_name(one.unit_name or one.unit_code, self._day)
        if len(found) == 1:
            return found[0]
        text = one.unit_code or one.unit_name
        if found:
            codes = ", ".join(unit.code for unit in found)
            self.issues.append(error("unit.ambiguous", one.unit_place, name=text, codes=codes))
        else:
            self.issues.append(error("unit.unknown", one.unit_place, name=text))
        return None
