"""Score sheets: open, read with reasons, type in a round; each is one write. Steps are in `sheet_steps`."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

from thidua_desktop.data.store.scores import SheetFilter
from thidua_desktop.data.store.store import Store
from thidua_desktop.domain.bloc_scoring import MovedLine
from thidua_desktop.domain.deadlines import check_deadline
from thidua_desktop.domain.errors import DecisionNeededError, UserError
from thidua_desktop.domain.families import Family
from thidua_desktop.domain.issues import Issue, error, has_decisions, has_errors
from thidua_desktop.domain.points import Quantity
from thidua_desktop.domain.records.achievements import EvidenceFile
from thidua_desktop.domain.records.line_notes import LineComment
from thidua_desktop.domain.records.organisation import Unit
from thidua_desktop.domain.records.scoring import (
    EvaluationPeriod,
    Origin,
    Round,
    RuleSet,
    RuleSetState,
    ScoreEntry,
    ScoreSheet,
    SheetAction,
)
from thidua_desktop.domain.rule_kinds import BlocContext
from thidua_desktop.domain.scoring import SheetResult, check_entry, check_sheet, score_sheet
from thidua_desktop.domain.targets import check_issued_targets
from thidua_desktop.domain.text import clean_line
from thidua_desktop.domain.workflow import ROLE_OF_ROUND
from thidua_desktop.operations.identity import new_uid
from thidua_desktop.operations.index_scoring import rescore_indices, unit_indices
from thidua_desktop.operations.line_audit import note_line
from thidua_desktop.operations.lookup import find_unit
from thidua_desktop.operations.offices import require_unit
from thidua_desktop.operations.relative_points import read_bloc, recompute_bloc, relative_paths
from thidua_desktop.operations.sheet_gate import Wish, pass_on, require_step, return_reason


@dataclass(frozen=True, slots=True)
class SheetView:
    """A sheet with everything that explains it. `entries` and `results` have the rounds with entries, and
    always the self round; `unit_name` is the name on the period's last day.

    `comments` and `evidence` hang on the lines, by path. `moved` are lines of the bloc whose relative points
    moved with the write that gave this view; `targets`
    are those that the unit was given, which it cannot change. `return_reason` says why a sheet was returned.
    """

    sheet: ScoreSheet
    unit: Unit
    unit_name: str
    period: EvaluationPeriod
    rule_set: RuleSet
    entries: Mapping[Round, Mapping[str, ScoreEntry]]
    results: Mapping[Round, SheetResult]
    issues: tuple[Issue, ...]
    moved: tuple[MovedLine, ...] = ()
    targets: Mapping[str, Quantity] = field(default_factory=dict)
    return_reason: str = ""
    comments: Mapping[str, tuple[LineComment, ...]] = field(default_factory=dict)
    evidence: Mapping[str, tuple[EvidenceFile, ...]] = field(default_factory=dict)

    def content(self, round_: Round) -> str:
        """Write the round's contents in one fixed form, for the check code on paper."""
        lines = [
            [path, entry.points, entry.target, entry.actual, entry.absence]
            for path, entry in sorted(self.entries.get(round_, {}).items())
        ]
        head = [self.unit.code, self.unit_name, self.period.code, self.rule_set.content_hash, round_]
        return json.dumps([head, lines], ensure_ascii=False, separators=(",", ":"))


def find_sheet(store: Store, unit_text: str, period: EvaluationPeriod) -> ScoreSheet:
    """Give the sheet of the unit that a code or a name means. Raises UserError when there is none."""
    unit = find_unit(store, unit_text, period.ends_on)
    sheets = store.scores.sheets(SheetFilter(period_uid=period.uid, unit_uid=unit.uid))
    if not sheets:
        raise UserError("scores.no_sheet", name=unit.name_on(period.ends_on), period=period.name)
    return sheets[0]


def read_sheet(store: Store, sheet_uid: str) -> SheetView:
    """Give a sheet with its sums and reasons. Raises UserError when it is gone."""
    sheet = store.scores.sheet(sheet_uid)
    if sheet is None:
        raise UserError("scores.sheet_gone")
    period = store.periods.by_uid(sheet.period_uid)
    rule_set = store.rule_sets.by_uid(sheet.rule_set_uid)
    if period is None or rule_set is None:
        raise UserError("scores.sheet_gone")
    unit = require_unit(store, sheet.unit_uid)
    rounds = {Round.SELF, *store.scores.rounds(sheet_uid)}
    entries = {round_: store.scores.entries(sheet_uid, round_) for round_ in Round if round_ in rounds}
    targets = store.rounds.targets(period.uid, unit.uid, rule_set.uid)
    issues = [
        *(check_deadline(period.self_deadline, sheet.received_on) if sheet.received_on else ()),
        *check_issued_targets(rule_set, entries[Round.SELF], targets),
        *check_sheet(rule_set, entries[Round.SELF]),
    ]
    return SheetView(
        sheet=sheet,
        unit=unit,
        unit_name=unit.name_on(period.ends_on),
        period=period,
        rule_set=rule_set,
        entries=entries,
        results={
            round_: score_sheet(rule_set, lines, bloc_context(store, sheet, (period, rule_set), round_))
            for round_, lines in entries.items()
        },
        issues=tuple(issues),
        targets=targets,
        return_reason=return_reason(store, sheet),
        comments=store.line_notes.comments(sheet_uid),
        evidence=store.line_notes.evidence(sheet_uid),
    )


def bloc_context(
    store: Store, sheet: ScoreSheet, of: tuple[EvaluationPeriod, RuleSet], round_: Round
) -> BlocContext | None:
    """Give the bloc and the published indices that a sheet's lines look at; None when none of them does."""
    period, rule_set = of
    indices = unit_indices(store, rule_set, sheet.unit_uid)
    bloc = read_bloc(store, sheet, period, round_) if relative_paths(rule_set) else None
    if bloc is None:
        return BlocContext(sheet.unit_uid, {}, indices=indices) if indices else None
    return bloc.context(sheet.unit_uid).for_unit(sheet.unit_uid, indices)


def open_sheet(store: Store, unit_uid: str, period_uid: str, rule_set_uid: str) -> ScoreSheet:
    """Give the unit's sheet of a period, made as a draft when there is none yet.

    Raises UserError when the unit had ended before the period, or when the rule set is retired.
    """
    found = store.scores.sheets(SheetFilter(period_uid=period_uid, unit_uid=unit_uid))
    if found:
        return found[0]
    unit = require_unit(store, unit_uid)
    period = store.periods.by_uid(period_uid)
    rule_set = store.rule_sets.by_uid(rule_set_uid)
    if period is None or rule_set is None:
        raise UserError("scores.sheet_gone")
    if unit.valid_to is not None and unit.valid_to < period.starts_on:
        raise UserError("scores.unit_ended", name=unit.name, year=period.year)
    if rule_set.state is RuleSetState.RETIRED:
        raise UserError("rule_set.retired", name=rule_set.name)
    sheet = ScoreSheet(
        new_uid(), period_uid, unit_uid, rule_set_uid, entered_by_uid=_entered_by(store, unit_uid)
    )
    with store.write("scores.open", Family.SCORES):
        store.scores.save_sheet(sheet)
        store.audit.note("score_sheet", sheet.uid, "state", None, sheet.state)
        rescore_indices(store, rule_set, sheet)
    return sheet


def save_entry(
    store: Store, sheet_uid: str, round_: Round, entry: ScoreEntry, *, keep_flagged: bool = False
) -> SheetView:
    """Keep one line of a sheet and give the sheet as it now stands; see `save_entries`."""
    return save_entries(store, sheet_uid, round_, (entry,), keep_flagged=keep_flagged)


def save_entries(
    store: Store, sheet_uid: str, round_: Round, entries: Iterable[ScoreEntry], *, keep_flagged: bool = False
) -> SheetView:
    """Keep lines of one round in one write and give the sheet as it now stands; other rounds stay.

    The round says in what role this office types (`workflow`); another value after the approval drops it, and
    relative points of the whole bloc follow in the same write. Raises UserError when that step is not allowed
    ("scores.locked" for a submitted sheet), UserError("scores.refused") with issues for what can't be kept,
    DecisionNeededError("scores.rule_broken") for points that break their rule unless `keep_flagged`, which
    keeps them as written and flags them.
    """
    view = read_sheet(store, sheet_uid)
    wish = Wish(SheetAction.TYPE, ROLE_OF_ROUND[round_])
    state = require_step(store, view.sheet, wish)
    before = view.entries.get(round_, {})
    checked = [_checked(view, entry, before.get(entry.criterion_path)) for entry in entries]
    issues = [issue for _, found in checked for issue in found]
    if has_errors(issues):
        raise UserError("scores.refused", issues=issues)
    asked = [i for entry, found in checked if not _was_kept(before, entry) for i in found]
    if has_decisions(asked) and not keep_flagged:
        raise DecisionNeededError("scores.rule_broken", issues=issues)
    kept = [replace(entry, flagged=has_decisions(found)) for entry, found in checked]
    kept = [entry for entry in kept if before.get(entry.criterion_path) != entry]
    if not kept:
        return view
    is_relative = not relative_paths(view.rule_set).isdisjoint(entry.criterion_path for entry in kept)
    with store.write("scores.type", Family.SCORES):
        store.scores.save_entries(view.sheet, round_, kept)
        for entry in kept:
            note_line(store, sheet_uid, round_, (before.get(entry.criterion_path), entry))
        sheet = pass_on(store, view.sheet, state, wish)
        moved = recompute_bloc(store, view.rule_set, sheet, round_) if is_relative else ()
    return replace(read_sheet(store, sheet_uid), moved=moved)


def _was_kept(before: Mapping[str, ScoreEntry], entry: ScoreEntry) -> bool:
    """Tell whether a person decided on these very points already."""
    old = before.get(entry.criterion_path)
    return old is not None and old.flagged and old.points == entry.points


def _checked(view: SheetView, entry: ScoreEntry, before: ScoreEntry | None) -> tuple[ScoreEntry, list[Issue]]:
    criterion = next((c for c in view.rule_set.criteria if c.path == entry.criterion_path), None)
    if criterion is None:
        return entry, [error("scores.unknown_line", entry.criterion_path, line=entry.criterion_path)]
    target = view.targets.get(criterion.path) if entry.target is None else entry.target
    entry = replace(entry, note=clean_line(entry.note), target=target)
    if before is not None and before.origin is Origin.COMPUTED and before.points == entry.points:
        # Nobody typed these points: they follow the bloc as before.
        entry = replace(entry, origin=Origin.COMPUTED)
    given = check_issued_targets(view.rule_set, {criterion.path: entry}, view.targets)
    found = [*check_entry(criterion, entry), *given]
    return entry, [Issue(issue.code, issue.severity, criterion.path, issue.values) for issue in found]


def _entered_by(store: Store, unit_uid: str) -> str | None:
    office = store.offices.office()
    return office.unit_uid if office is not None and office.unit_uid != unit_uid else None
