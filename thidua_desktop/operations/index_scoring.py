"""Lines that take their points from published indices: what was published, and their points anew."""

from collections.abc import Mapping
from dataclasses import replace

from thidua_desktop.data.store.store import Store
from thidua_desktop.domain.bloc_scoring import MovedLine
from thidua_desktop.domain.points import format_points_plain
from thidua_desktop.domain.records.scoring import (
    Criterion,
    IndexResult,
    Origin,
    Round,
    RuleSet,
    ScoreEntry,
    ScoreSheet,
    SheetAction,
    SheetRole,
    SheetState,
)
from thidua_desktop.domain.rule_kinds import INDEX, BlocContext, published_by_path, suggest
from thidua_desktop.domain.workflow import next_state
from thidua_desktop.operations.sheet_gate import Wish, pass_on


def unit_indices(store: Store, rule_set: RuleSet, unit_uid: str) -> dict[str, IndexResult]:
    """Give criterion path → what was published of a unit, for the lines of a set that ask for an index."""
    asking = index_leaves(rule_set)
    return published_by_path(asking, store.indices.of_unit(unit_uid)) if asking else {}


def index_leaves(rule_set: RuleSet) -> tuple[Criterion, ...]:
    """Give the lines that take their points from an index."""
    return tuple(leaf for leaf in rule_set.leaves if leaf.kind == INDEX)


def rescore_indices(store: Store, rule_set: RuleSet, sheet: ScoreSheet) -> tuple[MovedLine, ...]:
    """Work a sheet's lines of published indices out anew in every round, inside a write; give what moved.

    Typed and imported points stay, and so does what is published; a moved value drops an approval. A line
    that nobody touched yet is made in the unit's own round.
    """
    asking = index_leaves(rule_set)
    if not asking or sheet.state is SheetState.PUBLISHED:
        return ()
    indices = published_by_path(asking, store.indices.of_unit(sheet.unit_uid))
    moved: list[MovedLine] = []
    for round_ in dict.fromkeys((Round.SELF, *store.scores.rounds(sheet.uid))):
        before = store.scores.entries(sheet.uid, round_)
        context = BlocContext(sheet.unit_uid, {}, indices=indices)
        fresh = [
            after for leaf in asking if (after := _computed(leaf, before.get(leaf.path), context, round_))
        ]
        store.scores.save_entries(sheet, round_, fresh)
        moved += [_noted(store, sheet, round_, (before.get(one.criterion_path), one)) for one in fresh]
    if moved and sheet.state is SheetState.APPROVED:
        wish = Wish(SheetAction.TYPE, SheetRole.APPRAISER)
        pass_on(store, sheet, next_state(sheet.state, wish.action, wish.role) or sheet.state, wish)
    return tuple(moved)


def rescore_sheets(store: Store, sheets: Mapping[str, ScoreSheet]) -> tuple[MovedLine, ...]:
    """Work the index lines of several sheets (by uid) out anew, inside a write."""
    rule_sets = {uid: store.rule_sets.by_uid(uid) for uid in {one.rule_set_uid for one in sheets.values()}}
    return tuple(
        line
        for sheet in sheets.values()
        if (rule_set := rule_sets[sheet.rule_set_uid]) is not None
        for line in rescore_indices(store, rule_set, sheet)
    )


def _computed(
    leaf: Criterion, entry: ScoreEntry | None, context: BlocContext, round_: Round
) -> ScoreEntry | None:
    """Give the line with the points of the index; None when it stays as it is."""
    if entry is None:
        points = suggest(leaf, ScoreEntry(leaf.path), context) if round_ is Round.SELF else None
        return None if points is None else ScoreEntry(leaf.path, points, origin=Origin.COMPUTED)
    is_ours = entry.origin is Origin.COMPUTED or (entry.points is None and leaf.path in context.indices)
    if not is_ours or entry.absence is not None:
        return None
    # Points of our own are no typed score that could stand in where nothing is published any more.
    points = suggest(leaf, replace(entry, points=None), context)
    return None if points == entry.points else replace(entry, points=points, origin=Origin.COMPUTED)


def _noted(
    store: Store, sheet: ScoreSheet, round_: Round, lines: tuple[ScoreEntry | None, ScoreEntry]
) -> MovedLine:
    before, after = lines
    old = None if before is None else before.points
    texts = [None if points is None else format_points_plain(points) for points in (old, after.points)]
    store.audit.note("score_sheet", sheet.uid, f"{round_}:{after.criterion_path}", *texts)
    return MovedLine(sheet.unit_uid, after.criterion_path, old, after.points)
