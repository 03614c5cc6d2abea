"""Points that depend on the whole bloc: seen with all its sheets, worked out anew inside one write."""

from collections.abc import Collection, Iterable, Mapping

from thidua_desktop.data.store.bloc_sheets import BlocSheets, relative_paths
from thidua_desktop.data.store.store import Store
from thidua_desktop.domain.bloc_scoring import MovedLine, score_bloc
from thidua_desktop.domain.points import Points, format_points_plain
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
from thidua_desktop.domain.workflow import next_state
from thidua_desktop.operations.index_scoring import rescore_indices
from thidua_desktop.operations.line_audit import RELATIVE
from thidua_desktop.operations.sheet_gate import Wish, pass_on

__all__ = [
    "BlocSheets",
    "read_bloc",
    "recompute_bloc",
    "recompute_members",
    "recompute_sheets",
    "relative_paths",
]


def read_bloc(
    store: Store,
    sheet: ScoreSheet,
    period: EvaluationPeriod,
    round_: Round,
    paths: Collection[str] | None = None,
) -> BlocSheets | None:
    """Read a round of all sheets of the unit's first bloc of the period's last day; None without a bloc.

    `paths` are the lines that are read, None for all.
    """
    return store.bloc_sheets.read(sheet, period, round_, paths)


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
    return () if bloc is None else _recompute(store, rule_set, bloc, round_)


def recompute_sheets(store: Store, sheets: Iterable[ScoreSheet], round_: Round) -> None:
    """Work out anew these sheets' published indices and all blocs they are in, inside a write; each once."""
    rule_sets: dict[str, RuleSet | None] = {}
    periods: dict[str, EvaluationPeriod | None] = {}
    done: set[str] = set()
    for sheet in sheets:
        if sheet.rule_set_uid not in rule_sets:
            rule_sets[sheet.rule_set_uid] = store.rule_sets.by_uid(sheet.rule_set_uid)
        if sheet.period_uid not in periods:
            periods[sheet.period_uid] = store.periods.by_uid(sheet.period_uid)
        rule_set, period = rule_sets[sheet.rule_set_uid], periods[sheet.period_uid]
        if rule_set is None or period is None:
            continue
        rescore_indices(store, rule_set, sheet)
        paths = relative_paths(rule_set)
        bloc = read_bloc(store, sheet, period, round_, paths) if paths and sheet.uid not in done else None
        if bloc is not None:
            _recompute(store, rule_set, bloc, round_)
            done.update(one.uid for one in bloc.sheets.values())


def recompute_members(store: Store, bloc_uid: str) -> None:
    """Work out anew, inside a write, what the sheets of a bloc's units come to after its members changed."""
    units = {member.unit_uid for member in store.blocs.memberships(bloc_uid)}
    for period in store.periods.all():
        sheets = store.scores.sheets_of_units(period.uid, units)
        for round_ in Round:
            recompute_sheets(store, sheets, round_)


def _recompute(store: Store, rule_set: RuleSet, bloc: BlocSheets, round_: Round) -> tuple[MovedLine, ...]:
    scores = score_bloc(rule_set, bloc.entries)
    is_open = {uid for uid, one in bloc.sheets.items() if one.state is not SheetState.PUBLISHED}
    for unit_uid, entries in scores.changed.items():
        if unit_uid in is_open:
            _keep(store, bloc.sheets[unit_uid], round_, (bloc.entries[unit_uid], entries))
    return tuple(line for line in scores.moved if line.unit_uid in is_open)


def _keep(
    store: Store,
    sheet: ScoreSheet,
    round_: Round,
    lines: tuple[Mapping[str, ScoreEntry], tuple[ScoreEntry, ...]],
) -> None:
    before, after = lines
    store.scores.save_entries(sheet, round_, after)
    store.audit.note_fields(
        RELATIVE,
        sheet.uid,
        [
            (f"{round_}:{path}", _text(before[path].points), _text(entry.points))
            for entry in after
            if (path := entry.criterion_path)
        ],
    )
    if sheet.state is SheetState.APPROVED:
        wish = Wish(SheetAction.TYPE, SheetRole.APPRAISER)
        dropped = next_state(sheet.state, wish.action, wish.role)
        pass_on(store, sheet, dropped or sheet.state, wish)


def _text(points: Points | None) -> str | None:
    return None if points is None else format_points_plain(points)
