"""Plan what comes back to a unit: how its sheets stand, keys, receipts; and sheets for cross-scoring."""

from collections.abc import Collection
from dataclasses import replace

from thidua_desktop.data.exchange import package_format as form
from thidua_desktop.data.exchange.gather_answers import stands_above
from thidua_desktop.data.exchange.gather_rounds import head_of_unit
from thidua_desktop.data.exchange.package_plan import RowWork
from thidua_desktop.data.exchange.plan_comments import CommentRights, plan_comments
from thidua_desktop.data.exchange.plan_organisation import Planning
from thidua_desktop.data.exchange.plan_questions import QuestionRights, plan_questions
from thidua_desktop.data.exchange.plan_rounds import Rights, SheetHere, plan_rounds, sheets_here
from thidua_desktop.data.exchange.plan_scores import Ownership
from thidua_desktop.data.exchange.result_rows import (
    PERIOD,
    RULES,
    UNIT,
    SheetResult,
    kept_row,
    key_row,
    read_key,
    read_result,
    result_of,
    result_row,
)
from thidua_desktop.data.exchange.signing import is_genuine
from thidua_desktop.domain.certificates import record_text
from thidua_desktop.domain.issues import warning
from thidua_desktop.domain.merging import sort_out
from thidua_desktop.domain.package_order import LedgerState, number_ranges
from thidua_desktop.domain.records.exchange import Manifest, PackageKind
from thidua_desktop.domain.records.keys import KeyRole, KeyState, KnownKey, OwnKey
from thidua_desktop.domain.records.organisation import BlocRole, is_valid_on
from thidua_desktop.domain.records.scoring import Round, SheetRole, SheetState
from thidua_desktop.domain.submission import check_answers
from thidua_desktop.domain.workflow import WITH_UNIT, can_lead_to

_ABOVE = (Round.APPRAISAL, Round.FINAL)


def plan_feedback(planning: Planning, own_uid: str, manifest: Manifest) -> None:
    """Plan feedback on this office's own sheets: results, rounds of the reviewer, questions, keys."""
    rounds = _rounds_of(planning, own_uid)
    if not rounds:
        planning.work.issues.append(warning("package.sender_no_reviewer", sender=manifest.sender_name))
    reopened = _plan_results(planning, own_uid, manifest, rounds)
    rights = Rights({of: {own_uid} for of in rounds}, {}, frozenset({SheetState.PUBLISHED}), reopened)
    plan_rounds(planning, _with_relayed(planning, own_uid, manifest, rights))
    plan_questions(planning, QuestionRights({of: {own_uid} for of in rounds}))
    author = {planning.sender_uid} if rounds else set()
    plan_comments(planning, CommentRights(author, author, {own_uid}))
    _plan_keys(planning, manifest)


def _rounds_of(planning: Planning, own_uid: str) -> frozenset[Round]:
    """Give the rounds that the sender gives this office, by what is known here and nothing else."""
    sender, store = planning.sender_uid, planning.store
    if sender == own_uid or sender not in planning.known_units:
        return frozenset()
    valid = [member for member in store.blocs.memberships() if is_valid_on(member, planning.day)]
    own = {member.bloc_uid for member in valid if member.unit_uid == own_uid}
    is_head = any(m.unit_uid == sender and m.role is BlocRole.HEAD and m.bloc_uid in own for m in valid)
    found = {Round.BLOC} if is_head else set()
    return frozenset({*found, *(_ABOVE if stands_above(store, sender, own_uid) else ())})


def _with_relayed(planning: Planning, own_uid: str, manifest: Manifest, rights: Rights) -> Rights:
    """Add what a reviewer passes on for others: the mean of the cross round, and the bloc round of our head.

    The bloc round stays its head's: only an office above us may pass it on, only in the name of the head that
    is known here, and once the head itself has answered us, another word waits for a person.
    """
    if not rights.now:
        return rights
    relayed = {(Round.CROSS, ""): {own_uid}}
    head = head_of_unit(planning.store, own_uid, planning.day)
    if head and head != planning.sender_uid and Round.APPRAISAL in rights.now:
        relayed[Round.BLOC, head] = {own_uid}
    aliases = planning.store.units.aliases()
    has_spoken = any(
        one.kind == PackageKind.FEEDBACK
        and one.state is LedgerState.APPLIED
        and (one.year, one.period_code) == (manifest.year, manifest.period_code)
        and aliases.get(one.sender_uid, one.sender_uid) == head
        for one in planning.store.packages.received()
    )
    return replace(rights, relayed=relayed, careful=frozenset({Round.BLOC} if has_spoken else ()))


def _plan_results(
    planning: Planning, own_uid: str, manifest: Manifest, rounds: frozenset[Round]
) -> frozenset[str]:
    """Plan how sheets stand; give those that a correction opens again after their publication."""
    role = SheetRole.APPRAISER if Round.APPRAISAL in rounds else SheetRole.BLOC_HEAD
    work = RowWork(form.RESULTS, giver=(planning.sender_uid, role))
    before: dict[str, form.Row] = {}
    kept: dict[str, form.Row] = {}
    reopened: set[str] = set()
    sheets, was_sent = sheets_here(planning, form.RESULTS), _was_sent(planning, manifest)
    for row in planning.rows(form.RESULTS):
        place = planning.periods.get(row[PERIOD] or "", ""), planning.match.uid(row[UNIT] or "")
        here = sheets.get(place)
        is_bad = planning.is_bad(form.RESULTS, row[0] or "")
        if (
            here is None
            or is_bad
            or not rounds
            or place[1] != own_uid
            or here.rules.content_hash != row[RULES]
        ):
            work.refused += 1
            planning.work.issues.append(warning("package.result_of_others"))
            continue
        ours, theirs = result_of(planning.store, here.sheet.uid), read_result(row)
        code = None if was_sent else "package.result_never_sent"
        if ours is None or code or (code := _objection(ours, theirs)):
            work.refused += 1
            planning.work.issues.append(warning(code or "package.result_of_others", name=here.name))
            continue
        said = _said(planning, here, ours, theirs)
        if said.version > ours.version:
            reopened.add(here.sheet.uid)
        where = here.sheet.unit_uid, here.sheet.period_uid, here.rules.content_hash
        before[here.sheet.uid] = result_row(here.sheet.uid, ours, where)
        kept[here.sheet.uid] = result_row(here.sheet.uid, said, where)
        work.names[here.sheet.uid] = here.name
    work.before, work.rows = before, sort_out(before, kept)
    if planning.rows(form.RESULTS):
        planning.work.bulk.append(work)
    return frozenset(reopened)


def _was_sent(planning: Planning, manifest: Manifest) -> bool:
    """Tell whether this office ever sent sheets of the period; after a restore the ledger may lack it."""
    store = planning.store
    return store.offices.setting("restored_on") is not None or any(
        one.kind == PackageKind.SUBMISSION
        and (one.year, one.period_code) == (manifest.year, manifest.period_code)
        for one in store.packages.sent()
    )


def _objection(ours: SheetResult, theirs: SheetResult) -> str:
    """Give the code of why a state can't be taken over by the table of steps; empty when it can."""
    if theirs.state in (SheetState.DRAFT, SheetState.SUBMITTED) or theirs.state is ours.state:
        return ""
    if ours.state in WITH_UNIT:
        return "package.result_sheet_at_home"
    is_reached = can_lead_to(ours.state, theirs.state)
    is_older = theirs.version < ours.version or (
        ours.state is SheetState.PUBLISHED and theirs.version == ours.version
    )
    return "" if is_reached and not is_older else "package.result_not_reached"


def _said(planning: Planning, here: SheetHere, ours: SheetResult, theirs: SheetResult) -> SheetResult:
    """Give how our sheet stands with their word; that they received it, or still wait, is no step back."""
    if theirs.state in (SheetState.DRAFT, SheetState.SUBMITTED):
        return ours
    questions = planning.store.rounds.questions(here.sheet.uid)
    waits = theirs.state is SheetState.EXPLAINING and ours.state is SheetState.BLOC_SCORED
    if waits and questions and not check_answers(questions):
        return ours
    return theirs


def _plan_keys(planning: Planning, manifest: Manifest) -> None:
    """Plan keys: the certificate of our own, and, from a known authority, keys that nobody may trust."""
    rows = planning.rows(form.KEYS)
    if not rows:
        return
    store, today = planning.store, planning.store.today()
    work = RowWork(form.KEYS)
    own, known = store.keys.own(), {key.public_key: key for key in store.keys.known()}
    speaker = known.get(manifest.public_key)
    is_authority = speaker is not None and speaker.role is KeyRole.AUTHORITY
    kept: dict[str, form.Row] = {}
    before: dict[str, form.Row] = {}
    for row in rows:
        work.names[row[0] or ""] = row[1] or ""
        key, ours = read_key(row, today), known.get(row[0] or "")
        if key is not None and own is not None and key.public_key == own.public_key:
            if _certifies(key, manifest) and key.state is KeyState.TRUSTED:
                before[own.public_key] = _own_row(row, own)
                kept[own.public_key] = row
            continue
        if key is None or key.state is KeyState.TRUSTED:
            continue  # whom the sender trusts is the sender's to say, not ours to take over
        if not is_authority or planning.is_bad(form.KEYS, row[0] or ""):
            work.refused += 1
            continue
        if ours is not None:
            before[ours.public_key] = key_row(ours)
            if ours.state is KeyState.REVOKED:
                key = ours
        kept[key.public_key] = _state_row(row, ours)
    if work.refused:
        planning.work.issues.append(warning("package.keys_left", count=work.refused))
    work.before, work.rows = before, sort_out(before, kept)
    planning.work.bulk.append(work)


def _certifies(key: KnownKey, manifest: Manifest) -> bool:
    word = key.certificate
    return (
        word is not None
        and is_genuine(word)
        and (word.public_key, word.issuer_key) == (key.public_key, manifest.public_key)
    )


def _own_row(row: form.Row, own: OwnKey) -> form.Row:
    """Give our own key as the package would show it with the certificate that is here."""
    return row if own.certificate is not None and _same_word(row, own) else (*row[:-1], None)


def _same_word(row: form.Row, own: OwnKey) -> bool:
    return own.certificate is not None and record_text(own.certificate) == row[-1]


def _state_row(row: form.Row, ours: KnownKey | None) -> form.Row:
    """Give a key with its end; what else is known here stays, and what was revoked stays revoked."""
    if ours is None:
        return (*row[:-1], None)
    if ours.state is KeyState.REVOKED:
        return key_row(ours)
    here = key_row(ours)
    return (here[0], here[1], *row[2:5], *here[5:])


def plan_receipts(planning: Planning, own_uid: str) -> None:
    """Plan receipts of packages that this office sent; any other is named and left."""
    work = RowWork(form.RECEIVED, giver=(planning.sender_uid, ""))
    sent = {one.package_uid: one for one in planning.store.packages.sent()}
    facts = {uid: (one.sequence, one.instance_id, one.content_hash) for uid, one in sent.items()}
    work.before = {
        one.package_uid: kept_row(one, facts[one.package_uid])
        for one in planning.store.receipts.all()
        if one.from_uid == planning.sender_uid and one.package_uid in facts
    }
    kept: dict[str, form.Row] = {}
    for row in planning.rows(form.RECEIVED):
        key = row[0] or ""
        is_ours = key in sent and sent[key].content_hash == row[-1] and planning.sender_uid != own_uid
        if is_ours and not planning.is_bad(form.RECEIVED, key):
            kept[key] = row
        else:
            work.refused += 1
    if work.refused:
        planning.work.issues.append(warning("package.receipt_unknown", count=work.refused))
    _tell_what_did_not_arrive([facts[key][:2] for key in kept], planning)
    work.rows = sort_out(work.before, kept)
    work.rows.removed = []
    planning.work.bulk.append(work)


def _tell_what_did_not_arrive(arrived: Collection[tuple[int, str]], planning: Planning) -> None:
    """Name the submissions that were sent before the last one that arrived, and that did not arrive.

    `arrived` are numbers with their installation; a receipt lists everything that ever came in.
    """
    last: dict[str, int] = {}
    for number, instance in arrived:
        last[instance] = max(number, last.get(instance, 0))
    lost = [
        one.sequence
        for one in planning.store.packages.sent()
        if one.kind == PackageKind.SUBMISSION
        and one.sequence < last.get(one.instance_id, 0)
        and (one.sequence, one.instance_id) not in arrived
    ]
    if lost:
        planning.work.issues.append(warning("package.not_arrived", numbers=number_ranges(lost)))


def without_own(owned: Ownership, own_uid: str) -> Ownership:
    """Give what a head owns of the sheets that it passes on: never the receiver's own."""
    return Ownership(owned.now - {own_uid}, owned.if_accepted - {own_uid})
