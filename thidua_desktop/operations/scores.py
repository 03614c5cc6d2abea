"""Score sheets: open, read with reasons, type in a round; each is one write. Steps are in `sheet_steps`."""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from thidua_desktop.data.store.scores import SheetFilter
from thidua_desktop.data.store.store import Store
from thidua_desktop.domain.bloc_scoring import MovedLine
from thidua_desktop.domain.errors import DecisionNeededError, UserError
from thidua_desktop.domain.families import Family
from thidua_desktop.domain.issues import Issue, error, has_decisions, has_errors
from thidua_desktop.domain.records.scoring import (
    EvaluationPeriod,
    Origin,
    Round,
    RuleSetState,
    ScoreEntry,
    ScoreSheet,
    SheetAction,
)
from thidua_desktop.domain.scoring import check_entry
from thidua_desktop.domain.targets import check_issued_targets
from thidua_desktop.domain.text import clean_line
from thidua_desktop.domain.workflow import ROLE_OF_ROUND
from thidua_desktop.operations.cross_scores import keep_cross
from thidua_desktop.operations.identity import new_uid
from thidua_desktop.operations.index_scoring import rescore_indices
from thidua_desktop.operations.line_audit import note_line
from thidua_desktop.operations.lookup import find_unit
from thidua_desktop.operations.offices import require_unit
from thidua_desktop.operations.relative_points import recompute_bloc, relative_paths
from thidua_desktop.operations.sheet_gate import Wish, pass_on, require_step
from thidua_desktop.operations.sheet_view import (
    SheetView,
    bloc_context,
    contextual_paths,
    follow_write,
    read_again,
    read_sheet,
)

__all__ = [
    "SheetView",
    "find_sheet",
    "open_sheet",
    "read_sheet",
    "save_entries",
    "save_entry",
]


def find_sheet(store: Store, unit_text: str, period: EvaluationPeriod) -> ScoreSheet:
    """Give the sheet of the unit that a code or a name means. Raises UserError when there is none."""
    unit = find_unit(store, unit_text, period.ends_on)
    sheets = store.scores.sheets(SheetFilter(period_uid=period.uid, unit_uid=unit.uid))
    if not sheets:
        raise UserError("scores.no_sheet", name=unit.name_on(period.ends_on), period=period.name)
    return sheets[0]


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
    store: Store,
    sheet: str | SheetView,
    round_: Round,
    entries: Iterable[ScoreEntry],
    *,
    keep_flagged: bool = False,
) -> SheetView:
    """Keep lines of one round in one write and give the sheet as it now stands; other rounds stay.

    `sheet` is its uid, or a view of it, which saves reading the sheet while nothing was written since. The
    round says in what role this office types (`workflow`); another value after the approval drops it, and
    relative points of the whole bloc follow in the same write. In the cross round the lines are what this
    office gives, and the round is the mean of all members. Raises UserError when that step is not allowed
    ("scores.locked" for a submitted sheet), UserError("scores.refused") with issues for what can't be kept,
    DecisionNeededError("scores.rule_broken") for points that break their rule unless `keep_flagged`, which
    keeps them as written and flags them.
    """
    view = read_sheet(store, sheet) if isinstance(sheet, str) else read_again(store, sheet)
    wish = Wish(SheetAction.TYPE, ROLE_OF_ROUND[round_])
    state = require_step(store, view.sheet, wish)
    before = view.typed(round_)
    kept = _to_keep(view, round_, entries, keep_flagged=keep_flagged)
    if not kept:
        return replace(view, moved=(), names={})
    of = view.period, view.rule_set
    paths = {entry.criterion_path for entry in kept}
    is_relative = round_ is not Round.CROSS and not relative_paths(view.rule_set).isdisjoint(paths)
    with store.write("scores.type", Family.SCORES):
        if round_ is Round.CROSS:
            keep_cross(store, view.sheet, of, kept)
        else:
            store.scores.save_entries(view.sheet, round_, kept)
        for entry in kept:
            note_line(store, view.sheet.uid, round_, (before.get(entry.criterion_path), entry))
        after = pass_on(store, view.sheet, state, wish)
        moved = recompute_bloc(store, view.rule_set, after, round_) if is_relative else ()
    # A round that begins has no lines yet that could stay as they were.
    looks_around = round_ not in view.results or not contextual_paths(view.rule_set).isdisjoint(paths)
    context = bloc_context(store, after, of, round_) if looks_around else None
    return replace(follow_write(store, view, round_, context), moved=moved, names=_names(store, view, moved))


def _to_keep(
    view: SheetView, round_: Round, entries: Iterable[ScoreEntry], *, keep_flagged: bool
) -> list[ScoreEntry]:
    """Give the lines that differ from what stands there. Raises as `save_entries` for what can't be kept."""
    before = view.typed(round_)
    checked = [_checked(view, entry, before.get(entry.criterion_path)) for entry in entries]
    issues = [issue for _, found in checked for issue in found]
    if has_errors(issues):
        raise UserError("scores.refused", issues=issues)
    asked = [i for entry, found in checked if not _was_kept(before, entry) for i in found]
    if has_decisions(asked) and not keep_flagged:
        raise DecisionNeededError("scores.rule_broken", issues=issues)
    kept = [replace(entry, flagged=has_decisions(found)) for entry, found in checked]
    if round_ is Round.CROSS:
        # Members give points only: targets and results are the unit's.
        kept = [replace(entry, target=None, actual=None, origin=Origin.TYPED) for entry in kept]
    return [entry for entry in kept if before.get(entry.criterion_path) != entry]


def _names(store: Store, view: SheetView, moved: Iterable[MovedLine]) -> dict[str, str]:
    """Give the names of the units whose points moved."""
    units = {uid: store.units.by_uid(uid) for uid in {line.unit_uid for line in moved}}
    return {uid: unit.name_on(view.period.ends_on) for uid, unit in units.items() if unit is not None}


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
    given = check_issued_targets((criterion,), {criterion.path: entry}, view.targets)
    found = [*check_entry(criterion, entry), *given]
    return entry, [Issue(issue.code, issue.severity, criterion.path, issue.values) for issue in found]


def _entered_by(store: Store, unit_uid: str) -> str | None:
    office = store.offices.office()
    return office.unit_uid if office is not None and office.unit_uid != unit_uid else None
