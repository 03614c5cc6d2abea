"""What follows from what an import wrote: targets on open sheets, index points, relative points."""

from collections import defaultdict
from dataclasses import replace

from thidua_desktop.data.exchange import package_format as form
from thidua_desktop.data.exchange.package_plan import RowWork, Work
from thidua_desktop.data.exchange.package_values import whole_parts
from thidua_desktop.data.exchange.result_rows import read_result
from thidua_desktop.data.exchange.round_rows import split_question_key, split_round_key
from thidua_desktop.data.exchange.target_rows import Place, split_target_key
from thidua_desktop.data.store.scores import SheetFilter
from thidua_desktop.data.store.store import Store
from thidua_desktop.domain.points import Quantity
from thidua_desktop.domain.records.exchange import Accept, Outcome
from thidua_desktop.domain.records.scoring import Round, ScoreSheet, SheetAction, SheetRole, SheetState
from thidua_desktop.domain.submission import check_answers
from thidua_desktop.domain.workflow import next_state
from thidua_desktop.operations.cross_scores import rework_cross
from thidua_desktop.operations.index_scoring import rescore_sheets
from thidua_desktop.operations.issued_targets import follow_targets
from thidua_desktop.operations.publications import publication_of
from thidua_desktop.operations.relative_points import recompute_members, recompute_sheets
from thidua_desktop.operations.scores import read_sheet
from thidua_desktop.operations.sheet_gate import Wish, pass_on


def follow_import(store: Store, work: Work, accept: Accept | None) -> None:
    """Bring everything in line with what an import wrote, inside its write."""
    taken = [sheet.head.record for sheet in work.sheets if sheet.head.outcome is not Outcome.REFUSED]
    by_table = {rows.table.name: rows for rows in work.bulk}
    if form.TARGETS.name in by_table:
        taken += _follow_targets(store, by_table[form.TARGETS.name], accept)
    if form.INDEX_RESULTS.name in by_table:
        _follow_indices(store, by_table[form.INDEX_RESULTS.name], accept)
    if form.MEMBERSHIPS.name in by_table:
        _follow_members(store, by_table[form.MEMBERSHIPS.name], accept)
    recompute_sheets(store, taken, Round.SELF)
    if form.RESULTS.name in by_table:
        _keep_publications(store, by_table[form.RESULTS.name], accept)
    elif form.ROUND_LINES.name in by_table:
        _follow_rounds(store, by_table[form.ROUND_LINES.name], accept)
    if form.QUESTIONS.name in by_table:
        _follow_answers(store, by_table[form.QUESTIONS.name], accept)


def _follow_members(store: Store, work: RowWork, accept: Accept | None) -> None:
    """Work out anew what looks at the blocs that lost a member."""
    bloc = work.table.index("bloc_uid")
    for uid in sorted({work.before[key][bloc] or "" for key in work.gone(accept)}):
        recompute_members(store, uid)


def _follow_targets(store: Store, work: RowWork, accept: Accept | None) -> list[ScoreSheet]:
    changed: dict[Place, dict[str, Quantity | None]] = defaultdict(dict)
    before: dict[Place, dict[str, Quantity]] = defaultdict(dict)
    for row in work.taken(accept):
        place, path = split_target_key(row[0] or "")
        changed[place][path] = Quantity(whole_parts(row[1]) or 0)
    for key in work.gone(accept):
        place, path = split_target_key(key)
        changed[place][path] = None
    for place, lines in changed.items():
        for path in lines:
            old = work.before.get(":".join((*place, path)))
            if old is not None:
                before[place][path] = Quantity(whole_parts(old[1]) or 0)
    touched: list[ScoreSheet] = []
    for (period, unit, rules), lines in changed.items():
        touched += follow_targets(store, (period, rules, unit), before[period, unit, rules], lines)
    return touched


def _follow_indices(store: Store, work: RowWork, accept: Accept | None) -> None:
    rows = [*work.taken(accept), *(work.before[key] for key in work.gone(accept))]
    units = {row[-1] or "" for row in rows}
    sheets = (sheet for uid in sorted(units) for sheet in store.scores.sheets(SheetFilter(unit_uid=uid)))
    rescore_sheets(store, {sheet.uid: sheet for sheet in sheets})


def _follow_rounds(store: Store, work: RowWork, accept: Accept | None) -> None:
    """Work out the cross round and what looks at the whole bloc; other points drop an approval."""
    paths: dict[tuple[str, Round], set[str]] = defaultdict(set)
    for key in (*(row[0] or "" for row in work.taken(accept)), *work.gone(accept)):
        sheet_uid, round_, _, path = split_round_key(key)
        paths[sheet_uid, Round(round_)].add(path)
    sheets = {one.uid: one for one in store.scores.by_uids({uid for uid, _ in paths})}
    for (uid, round_), lines in paths.items():
        sheet = sheets[uid]
        period, rules = store.periods.by_uid(sheet.period_uid), store.rule_sets.by_uid(sheet.rule_set_uid)
        if round_ is Round.CROSS and period is not None and rules is not None:
            rework_cross(store, sheet, (period, rules), sorted(lines))
        recompute_sheets(store, [sheet], round_)
    for uid in {uid for uid, _ in paths}:
        now = store.scores.sheet(uid)
        if now is not None and now.state is SheetState.APPROVED:
            wish = Wish(SheetAction.TYPE, SheetRole.APPRAISER)
            pass_on(store, now, next_state(now.state, wish.action, wish.role) or now.state, wish)


def _follow_answers(store: Store, work: RowWork, accept: Accept | None) -> None:
    """Give a sheet back to its reviewer once the unit has answered everything that it was asked."""
    uids = {split_question_key(row[0] or "")[0] for row in work.taken(accept)}
    for sheet in store.scores.by_uids(uids):
        state = next_state(sheet.state, SheetAction.EXPLAIN)
        if state is None or check_answers(store.rounds.questions(sheet.uid)):
            continue
        store.scores.save_sheet(replace(sheet, state=state))
        store.audit.note("score_sheet", sheet.uid, "state", sheet.state, state)
        store.audit.note("score_sheet", sheet.uid, "by", SheetRole.UNIT, sheet.unit_uid)


def _keep_publications(store: Store, work: RowWork, accept: Accept | None) -> None:
    """Keep what was published of our sheets beside its decision, as it stands here now."""
    for row in work.taken(accept):
        said = read_result(row)
        if said.state is not SheetState.PUBLISHED:
            continue
        view, day = read_sheet(store, row[0] or ""), said.published_on or store.today()
        publication = replace(publication_of(view, said.decision_number, day), decided_on=said.decided_on)
        if all(one.version != publication.version for one in store.rounds.publications(view.sheet.uid)):
            store.rounds.add_publication(view.sheet.uid, publication)
            store.audit.note("score_sheet", view.sheet.uid, "publication", None, publication.content_hash)
