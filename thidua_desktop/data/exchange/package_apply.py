"""Write a plan into the store, inside the caller's transaction, with old and new values in the audit."""

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace

from thidua_desktop.data.exchange import package_format as form
from thidua_desktop.data.exchange.achievement_rows import evidence_tuples, store_rows, task_group_pairs
from thidua_desktop.data.exchange.apply_rows import write_bulk
from thidua_desktop.data.exchange.package_plan import AchievementWork, SheetWork, Work
from thidua_desktop.data.exchange.package_values import whole_parts
from thidua_desktop.data.store.scores import EntryRow
from thidua_desktop.data.store.store import Store
from thidua_desktop.domain.records.exchange import Accept, Outcome
from thidua_desktop.domain.records.organisation import Unit
from thidua_desktop.domain.records.scoring import Origin, Round, RuleSetState

_POINTS = 3
_ABSENCE = 4


def write_work(store: Store, work: Work, accept: Accept | None) -> None:
    """Write everything that the answer takes, in the order in which records refer to each other."""
    store.offices.save_levels([one.record for one in work.levels if one.is_taken(accept)])
    _write_units(store, work, accept)
    for bloc in work.blocs:
        if bloc.is_taken(accept):
            store.blocs.save(bloc.record)
    for member in work.memberships:
        if member.is_taken(accept):
            store.blocs.save_membership(member.record)
    for period in work.periods:
        if period.is_taken(accept):
            store.periods.save(period.record)
    _write_rule_sets(store, work, accept)
    _write_campaigns(store, work, accept)
    _write_sheets(store, work.sheets, accept)
    _write_achievements(store, work, accept)
    write_bulk(store, work.bulk, accept)
    _note_changes(store, work, accept)


def _write_units(store: Store, work: Work, accept: Accept | None) -> None:
    units = [one.record for one in work.units if one.is_taken(accept)]
    if units:
        above = {parent.parent_uid for unit in units for parent in unit.parents}
        there = {*store.units.ids_of(above), *(unit.uid for unit in units)}
        store.units.save_many(_with_known_parents(unit, there) for unit in units)
    for foreign_uid, uid in work.aliases:
        if accept is Accept.ALL or uid not in work.doubtful:
            store.units.save_alias(foreign_uid, uid)
    for succession in work.successions:
        if succession.is_taken(accept):
            store.units.save_succession(succession.record)


def _with_known_parents(unit: Unit, there: Collection[str]) -> Unit:
    """Leave out a parent that was refused: a unit without its parent is better than none."""
    parents = tuple(parent for parent in unit.parents if parent.parent_uid in there)
    return unit if len(parents) == len(unit.parents) else replace(unit, parents=parents)


def _write_rule_sets(store: Store, work: Work, accept: Accept | None) -> None:
    for rules in work.rule_sets:
        if not rules.is_taken(accept):
            continue
        if rules.outcome is Outcome.CHANGED:
            store.rule_sets.set_state(rules.record.uid, RuleSetState.ACTIVE)
        else:
            store.rule_sets.save(rules.record)


def _write_campaigns(store: Store, work: Work, accept: Accept | None) -> None:
    for directive in work.directives:
        if directive.is_taken(accept):
            store.campaigns.save_directive(directive.record)
    for campaign in work.campaigns:
        if campaign.is_taken(accept):
            store.campaigns.save(campaign.record)


def _write_sheets(store: Store, sheets: Sequence[SheetWork], accept: Accept | None) -> None:
    taken = [work for work in sheets if accept is Accept.ALL or not work.head.is_pending]
    for work in taken:
        if work.head.is_taken(accept):
            store.scores.save_sheet(work.head.record)
    taken = [work for work in taken if work.head.outcome is not Outcome.REFUSED]
    ids = store.scores.ids_of(work.head.record.uid for work in taken)
    criteria = {
        uid: {path: limit[0] for path, limit in store.rule_sets.limits(uid).items()}
        for uid in {work.head.record.rule_set_uid for work in taken}
    }
    rows: list[EntryRow] = []
    gone: list[tuple[int, str, int]] = []
    whole = _WholeNumbers()
    for work in taken:
        sheet_id = ids[work.head.record.uid]
        paths = criteria[work.head.record.rule_set_uid]
        for lines in (work.lines.new, work.lines.changed, work.asked if accept is Accept.ALL else {}):
            rows += _entry_rows(sheet_id, paths, lines, whole)
        gone += [(sheet_id, Round.SELF.value, paths[path]) for path in work.gone(accept)]
        _note_lines(store, work, accept)
    store.scores.write_rows(rows)
    store.scores.remove_rows(gone)


class _WholeNumbers(dict[str | None, int | None]):
    """Canonical number → whole parts; thousands of lines share few numbers."""

    def __missing__(self, text: str | None) -> int | None:
        """Read a number the first time it is met."""
        number = self[text] = whole_parts(text)
        return number


def _entry_rows(
    sheet_id: int, paths: Mapping[str, int], lines: Mapping[str, form.Row], whole: _WholeNumbers
) -> list[EntryRow]:
    round_, origin = Round.SELF.value, Origin.IMPORTED.value
    return [
        (
            sheet_id,
            round_,
            paths[path],
            whole[points],
            whole[target],
            whole[actual],
            absence,
            note or "",
            origin,
            0 if flagged is None else 1,
        )
        for path, (_, target, actual, points, absence, note, flagged) in lines.items()
    ]


def _write_achievements(store: Store, work: Work, accept: Accept | None) -> None:
    achievements = work.achievements
    rows = [*achievements.rows.new.values(), *achievements.rows.changed.values()]
    if accept is Accept.ALL:
        rows += achievements.asked.values()
    if not rows:
        return
    ids = store.units.ids_of({row[13] or "" for row in rows})
    evidence = evidence_tuples(row for one in rows for row in achievements.evidence.get(one[0] or "", ()))
    store.achievements.save_many(
        store_rows(rows, ids, Counter(uid for uid, *_ in evidence)),
        task_group_pairs(rows),
        evidence,
        replaced=[one[0] or "" for one in rows if one[0] in achievements.before],
    )


def _note_lines(store: Store, work: SheetWork, accept: Accept | None) -> None:
    """Keep the points that an import replaces; lines that are new here have nothing to keep."""
    changed = dict(work.lines.changed)
    if accept is Accept.ALL:
        changed |= {path: row for path, row in work.asked.items() if path in work.before}
    for path, row in changed.items():
        old = work.before[path]
        store.audit.note("score_entry", work.head.record.uid, path, _line_text(old), _line_text(row))
    for path in work.gone(accept):
        store.audit.note("score_entry", work.head.record.uid, path, _line_text(work.before[path]), None)


def _line_text(row: form.Row) -> str | None:
    """Write a line for the audit: why it has no points, or its points."""
    return row[_ABSENCE] or row[_POINTS]


def _note_changes(store: Store, work: Work, accept: Accept | None) -> None:
    for planned in work.records():
        if planned.outcome is Outcome.CHANGED and planned.is_taken(accept):
            for change in planned.fields:
                store.audit.note(planned.table.name, planned.key, change.field, change.old, change.new)
    _note_achievements(store, work.achievements, accept)


def _note_achievements(store: Store, work: AchievementWork, accept: Accept | None) -> None:
    changed = dict(work.rows.changed)
    if accept is Accept.ALL:
        changed |= {uid: row for uid, row in work.asked.items() if uid in work.before}
    for uid, row in changed.items():
        for column, old, new in zip(form.ACHIEVEMENTS.content, work.before[uid], row, strict=True):
            if old != new:
                store.audit.note("achievement", uid, column.field, old, new)
