"""Points that depend on the whole bloc: seen with all its sheets, worked out anew inside one write."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from thidua_desktop.data.store.scores import SheetFilter
from thidua_desktop.data.store.store import Store
from thidua_desktop.domain.bloc_scoring import MovedLine, score_bloc
from thidua_desktop.domain.points import format_points_plain
from thidua_desktop.domain.records.organisation import members_on
from thidua_desktop.domain.records.scoring import (
    EvaluationPeriod,
    Round,
    RuleSet,
    ScoreEntry,
    ScoreSheet,
    SheetAction,
    SheetRole,
    SheetState,
)
from thidua_desktop.domain.rule_kinds import KINDS, BlocContext
from thidua_desktop.domain.workflow import WITH_UNIT, next_state
from thidua_desktop.operations.blocs import blocs_of_unit
from thidua_desktop.operations.index_scoring import rescore_indices
from thidua_desktop.operations.line_audit import RELATIVE
from thidua_desktop.operations.sheet_gate import Wish, pass_on


@dataclass(frozen=True, slots=True)
class BlocSheets:
    """The sheets of a bloc under one rule set, by unit; complete once every member's sheet is in."""

    sheets: Mapping[str, ScoreSheet]
    entries: Mapping[str, Mapping[str, ScoreEntry]]
    is_complete: bool

    def context(self, unit_uid: str) -> BlocContext:
        """Give the bloc as one of its units sees it."""
        return BlocContext(unit_uid, self.entries, self.is_complete)


def relative_paths(rule_set: RuleSet) -> frozenset[str]:
    """Give the lines whose points depend on the other units' sheets."""
    return frozenset(leaf.path for leaf in rule_set.leaves if KINDS[leaf.kind].needs_bloc)


def read_bloc(
    store: Store,
    sheet: ScoreSheet,
    period: EvaluationPeriod,
    round_: Round,
    paths: frozenset[str] | None = None,
) -> BlocSheets | None:
    """Read a round of all sheets of the unit's first bloc of the period's last day; None without a bloc.

    `paths` are the lines that are read, None for all; a sheet that has none of them in a later round is not
    in yet.
    """
    blocs = blocs_of_unit(store, sheet.unit_uid, period.ends_on)
    if not blocs:
        return None
    members = members_on(store.blocs.memberships(blocs[0].uid), period.ends_on)
    units = [member.unit_uid for member in members]
    found = store.scores.sheets(SheetFilter(period_uid=period.uid, rule_set_uid=sheet.rule_set_uid))
    sheets = {one.unit_uid: one for one in found if one.unit_uid in units}
    lines = store.scores.entries_of([one.uid for one in sheets.values()], round_, paths)
    entries = {uid: lines.get(one.uid, {}) for uid, one in sheets.items()}
    is_complete = all(uid in sheets and _is_in(sheets[uid], entries[uid], round_) for uid in units)
    return BlocSheets(sheets, entries, is_complete)


def recompute_bloc(
    store: Store, rule_set: RuleSet, sheet: ScoreSheet, round_: Round
) -> tuple[MovedLine, ...]:
    """Work a bloc's relative points of a round out anew, inside a write, and give those that moved.

    Typed and imported points stay, and so does what is published; a moved value drops an approval. Only the
    lines that look at the bloc are read and scored.
    """
    period, paths = store.periods.by_uid(sheet.period_uid), relative_paths(rule_set)
    if period is None or not paths:
        return ()
    bloc = read_bloc(store, sheet, period, round_, paths)
    if bloc is None:
        return ()
    relative = replace(rule_set, criteria=tuple(one for one in rule_set.leaves if one.path in paths))
    scores = score_bloc(relative, bloc.entries, is_complete=bloc.is_complete)
    is_open = {uid for uid, one in bloc.sheets.items() if one.state is not SheetState.PUBLISHED}
    for unit_uid, entries in scores.changed.items():
        if unit_uid in is_open:
            _keep(store, bloc.sheets[unit_uid], round_, (bloc.entries[unit_uid], entries))
    return tuple(line for line in scores.moved if line.unit_uid in is_open)


def recompute_sheets(store: Store, sheets: Iterable[ScoreSheet], round_: Round) -> None:
    """Work out anew these sheets' published indices and all blocs they are in, inside a write; each once."""
    rule_sets: dict[str, RuleSet | None] = {}
    done: set[str] = set()
    for sheet in sheets:
        if sheet.rule_set_uid not in rule_sets:
            rule_sets[sheet.rule_set_uid] = store.rule_sets.by_uid(sheet.rule_set_uid)
        rule_set, period = rule_sets[sheet.rule_set_uid], store.periods.by_uid(sheet.period_uid)
        if rule_set is not None:
            rescore_indices(store, rule_set, sheet)
        if rule_set is None or period is None or sheet.uid in done or not relative_paths(rule_set):
            continue
        recompute_bloc(store, rule_set, sheet, round_)
        bloc = read_bloc(store, sheet, period, round_, frozenset())
        if bloc is not None:
            done.update(one.uid for one in bloc.sheets.values())


def _keep(
    store: Store,
    sheet: ScoreSheet,
    round_: Round,
    lines: tuple[Mapping[str, ScoreEntry], tuple[ScoreEntry, ...]],
) -> None:
    before, after = lines
    store.scores.save_entries(sheet, round_, after)
    for entry in after:
        field = f"{round_}:{entry.criterion_path}"
        old, new = before[entry.criterion_path].points, entry.points
        texts = [None if points is None else format_points_plain(points) for points in (old, new)]
        store.audit.note(RELATIVE, sheet.uid, field, *texts)
    if sheet.state is SheetState.APPROVED:
        wish = Wish(SheetAction.TYPE, SheetRole.APPRAISER)
        dropped = next_state(sheet.state, wish.action, wish.role)
        pass_on(store, sheet, dropped or sheet.state, wish)


def _is_in(sheet: ScoreSheet, entries: Mapping[str, ScoreEntry], round_: Round) -> bool:
    return sheet.state not in WITH_UNIT if round_ is Round.SELF else bool(entries)
