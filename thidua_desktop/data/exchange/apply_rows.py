"""Write rows that were planned in bulk, table by table, with old and new values in the audit."""

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from thidua_desktop.data.exchange import package_format as form
from thidua_desktop.data.exchange.comment_rows import read_comment, split_comment_key
from thidua_desktop.data.exchange.line_evidence_rows import read_file, split_evidence_key
from thidua_desktop.data.exchange.package_plan import RowWork
from thidua_desktop.data.exchange.package_values import whole_parts
from thidua_desktop.data.exchange.result_rows import read_key, read_receipt, read_result
from thidua_desktop.data.exchange.round_rows import (
    read_question,
    read_round_entry,
    split_question_key,
    split_round_key,
)
from thidua_desktop.data.exchange.target_rows import Place, read_index, split_target_key
from thidua_desktop.data.exchange.title_rows import read_title
from thidua_desktop.data.store.store import Store
from thidua_desktop.domain.points import Quantity
from thidua_desktop.domain.records.exchange import Accept
from thidua_desktop.domain.records.scoring import Round, ScoreEntry, ScoreSheet
from thidua_desktop.domain.submission import LineQuestion

if TYPE_CHECKING:
    from thidua_desktop.domain.records.achievements import EvidenceFile
    from thidua_desktop.domain.records.scoring import IndexResult


def write_bulk(store: Store, works: Sequence[RowWork], accept: Accept | None) -> None:
    """Write what an answer takes of every table; inside the caller's write."""
    for work in works:
        _WRITERS[work.table.name](store, work, accept)


def _write_targets(store: Store, work: RowWork, accept: Accept | None) -> None:
    of_issuer: dict[tuple[Place, str | None], dict[str, Quantity]] = defaultdict(dict)
    for row in work.taken(accept):
        place, path = split_target_key(row[0] or "")
        of_issuer[place, row[5]][path] = Quantity(whole_parts(row[1]) or 0)
        _note_target(store, work, row[0] or "", row[1])
    for (place, issuer), targets in of_issuer.items():
        period, unit, rules = place
        store.rounds.save_targets(period, unit, rules, targets)
        if issuer is not None:
            store.targets.name_issuer(period, unit, [(rules, path) for path in targets], issuer)
    for key in work.gone(accept):
        (period, unit, rules), path = split_target_key(key)
        store.targets.remove(period, unit, [(rules, path)])
        _note_target(store, work, key, None)


def _note_target(store: Store, work: RowWork, key: str, new: str | None) -> None:
    (_, unit, _), path = split_target_key(key)
    old = work.before[key][1] if key in work.before else None
    if old != new:
        store.audit.note("unit", unit, f"target:{path}", old, new)


def _write_indices(store: Store, work: RowWork, accept: Accept | None) -> None:
    lists: dict[tuple[str, int], dict[str, IndexResult]] = defaultdict(dict)
    for row in work.taken(accept):
        unit, result = read_index(row)
        lists[result.index, result.year][unit] = result
        _note_index(store, work, row)
    for results in lists.values():
        store.indices.save(results)
    for key in work.gone(accept):
        unit, result = read_index(work.before[key])
        store.indices.remove(result.index, result.year, [unit])
        store.audit.note("unit", unit, f"index:{result.index}:{result.year}", _shown(work.before[key]), None)


def _note_index(store: Store, work: RowWork, row: form.Row) -> None:
    unit, result = read_index(row)
    before = work.before.get(row[0] or "")
    old = None if before is None else _shown(before)
    store.audit.note("unit", unit, f"index:{result.index}:{result.year}", old, _shown(row))


def _shown(row: form.Row) -> str:
    return " | ".join(value or "" for value in row[3:6])


def _write_rounds(store: Store, work: RowWork, accept: Accept | None) -> None:
    lines: dict[tuple[str, str, str], list[ScoreEntry]] = defaultdict(list)
    for row in work.taken(accept):
        sheet_uid, round_, scorer, _ = split_round_key(row[0] or "")
        lines[sheet_uid, round_, scorer].append(read_round_entry(row))
        before = work.before.get(row[0] or "")
        if before is not None:
            _note_round(store, row[0] or "", before, row)
    gone: dict[tuple[str, str, str], list[str]] = defaultdict(list)
    for key in work.gone(accept):
        sheet_uid, round_, scorer, path = split_round_key(key)
        gone[sheet_uid, round_, scorer].append(path)
        _note_round(store, key, work.before[key], None)
    sheets = {one.uid: one for one in store.scores.by_uids({place[0] for place in (*lines, *gone)})}
    for place in {**lines, **gone}:
        _write_round(store, sheets[place[0]], place[1:], (lines[place], gone[place]))


def _write_round(
    store: Store, sheet: ScoreSheet, of: tuple[str, str], work: tuple[list[ScoreEntry], list[str]]
) -> None:
    (round_, scorer), (entries, gone) = of, work
    if round_ == Round.CROSS and scorer:
        store.peers.save(sheet, scorer, [*entries, *map(ScoreEntry, gone)])
        return
    store.scores.save_entries(sheet, Round(round_), entries)
    ids, paths = store.scores.ids_of((sheet.uid,)), store.rule_sets.limits(sheet.rule_set_uid)
    store.scores.remove_rows([(ids[sheet.uid], round_, paths[path][0]) for path in gone])


def _note_round(store: Store, key: str, before: form.Row, after: form.Row | None) -> None:
    sheet_uid, round_, _, path = split_round_key(key)
    old, new = (None if row is None else row[5] or row[2] for row in (before, after))
    store.audit.note("score_sheet", sheet_uid, f"{round_}:{path}", old, new)


def _write_comments(store: Store, work: RowWork, accept: Accept | None) -> None:
    taken = [(split_comment_key(row[0] or ""), read_comment(row)) for row in work.taken(accept)]
    sheets = {one.uid: one for one in store.scores.by_uids({sheet_uid for (sheet_uid, *_), _ in taken})}
    for (sheet_uid, uid, path), comment in taken:
        if comment is not None:
            store.line_notes.add_comment(sheets[sheet_uid], comment)
            store.audit.note("line_comment", uid, f"text:{path}", None, comment.text)


def _write_questions(store: Store, work: RowWork, accept: Accept | None) -> None:
    asked: dict[str, list[LineQuestion]] = defaultdict(list)
    for row in work.taken(accept):
        question = read_question(row)
        if question is not None:
            asked[split_question_key(row[0] or "")[0]].append(question)
    for sheet in store.scores.by_uids(asked):
        drafts = {one.key: one.answer for one in store.rounds.questions(sheet.uid) if not one.is_answered}
        store.rounds.save_questions(
            sheet,
            [one if one.answer else replace(one, answer=drafts.get(one.key, "")) for one in asked[sheet.uid]],
        )
        for one in asked[sheet.uid]:
            _note_question(store, sheet, one)


def _note_question(store: Store, sheet: ScoreSheet, one: LineQuestion) -> None:
    texts = {"question": one.question, "answer": one.answer if one.is_answered else ""}
    if one.verdict is not None:
        texts["verdict"] = f"{one.verdict}: {one.verdict_word}".rstrip(": ")
    for what, text in texts.items():
        if text:
            store.audit.note("score_sheet", sheet.uid, f"{what}:{one.round}:{one.criterion_path}", None, text)


def _write_results(store: Store, work: RowWork, accept: Accept | None) -> None:
    sender_uid, role = work.giver
    for row in work.taken(accept):
        sheet, said = store.scores.sheet(row[0] or ""), read_result(row)
        if sheet is None:
            continue
        store.scores.save_sheet(replace(sheet, state=said.state, version=said.version))
        store.audit.note("score_sheet", sheet.uid, "state", sheet.state, said.state)
        store.audit.note("score_sheet", sheet.uid, "by", role, sender_uid)
        decided_on = said.decided_on.isoformat() if said.decided_on else ""
        for field, text in (
            ("reason", said.reason),
            ("decision_number", said.decision_number),
            ("decided_on", decided_on),
        ):
            if text:
                store.audit.note("score_sheet", sheet.uid, field, None, text)


def _write_keys(store: Store, work: RowWork, accept: Accept | None) -> None:
    own, known = store.keys.own(), {key.public_key: key for key in store.keys.known()}
    today = store.today()
    for row in work.taken(accept):
        key = read_key(row, today)
        if key is None:
            continue
        if own is not None and key.public_key == own.public_key:
            store.keys.save_own(replace(own, certificate=key.certificate))
            store.audit.note("own_key", key.unit_uid, "certificate", None, key.public_key)
            continue
        before = known.get(key.public_key, key)
        ended = key.ended_on or today
        store.keys.save_known(
            replace(before, state=key.state, ended_on=ended, last_sequence=key.last_sequence)
        )
        store.audit.note("known_key", key.unit_uid, key.state, None, key.public_key)


def _write_members(store: Store, work: RowWork, accept: Accept | None) -> None:
    bloc, unit = work.table.index("bloc_uid"), work.table.index("unit_uid")
    for key in work.gone(accept):
        store.blocs.remove_membership(key)
        row = work.before[key]
        store.audit.note("bloc", row[bloc] or "", "member", row[unit], None)


def _write_titles(store: Store, work: RowWork, accept: Accept | None) -> None:
    taken = work.taken(accept)
    store.titles.save(map(read_title, taken))
    for row in taken:
        before = work.before.get(row[0] or "")
        for column, old, new in zip(work.table.content, before or (None,) * len(row), row, strict=True):
            if old != new and column.field != "key":
                store.audit.note("title", row[0] or "", column.field, old, new)


def _write_receipts(store: Store, work: RowWork, accept: Accept | None) -> None:
    today = store.today()
    for row in work.taken(accept):
        store.receipts.save(read_receipt(row, work.giver[0], today))


def _write_line_evidence(store: Store, work: RowWork, accept: Accept | None) -> None:
    taken = {row[0] or "": row for row in work.taken(accept)}
    gone = set(work.gone(accept))
    touched = {split_evidence_key(key) for key in (*taken, *gone)}
    rows = {key: row for key, row in {**work.before, **taken}.items() if key not in gone}
    of_line: dict[tuple[str, str], list[EvidenceFile]] = defaultdict(list)
    for key in sorted(rows):
        of_line[split_evidence_key(key)].append(read_file(rows[key]))
    sheets = {one.uid: one for one in store.scores.by_uids({uid for uid, _ in touched})}
    for uid, path in touched:
        unique = {file.sha256: file for file in of_line[uid, path]}
        store.line_notes.save_evidence(sheets[uid], path, unique.values())
        names = "; ".join(file.name for file in unique.values())
        store.audit.note("score_sheet", uid, f"evidence:{path}", None, names)


_WRITERS: Mapping[str, Callable[[Store, RowWork, Accept | None], None]] = {
    form.TARGETS.name: _write_targets,
    form.INDEX_RESULTS.name: _write_indices,
    form.ROUND_LINES.name: _write_rounds,
    form.QUESTIONS.name: _write_questions,
    form.LINE_COMMENTS.name: _write_comments,
    form.LINE_EVIDENCE.name: _write_line_evidence,
    form.RESULTS.name: _write_results,
    form.KEYS.name: _write_keys,
    form.RECEIVED.name: _write_receipts,
    form.TITLES.name: _write_titles,
    form.MEMBERSHIPS.name: _write_members,
}
