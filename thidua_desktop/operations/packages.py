"""Receive Excel packages: look at one, plan an import, apply it; `package_export` sends them."""

import logging
from collections.abc import Mapping
from contextlib import nullcontext
from dataclasses import dataclass, replace
from datetime import date, datetime
from pathlib import Path

from thidua_desktop.data.exchange.carried_rows import keep_signed
from thidua_desktop.data.exchange.gate_client import ChildGate
from thidua_desktop.data.exchange.package_apply import write_work
from thidua_desktop.data.exchange.package_plan import ImportPlan
from thidua_desktop.data.exchange.package_reader import Package, read_package
from thidua_desktop.data.exchange.plan_building import UNSIGNED_ACCEPTED, build_plan
from thidua_desktop.data.exchange.signing import fingerprint
from thidua_desktop.data.exchange.stopping import stoppable
from thidua_desktop.data.store.packages import ReceivedPackage
from thidua_desktop.data.store.store import Store
from thidua_desktop.domain.errors import DecisionNeededError, ThiduaError, UserError
from thidua_desktop.domain.families import Family
from thidua_desktop.domain.issues import Issue, decision
from thidua_desktop.domain.package_order import LedgerState
from thidua_desktop.domain.records.decisions import Answer, Answers, Decided, Minute, Question
from thidua_desktop.domain.records.exchange import (
    Accept,
    ChangedCell,
    Counts,
    Manifest,
    PackageState,
)
from thidua_desktop.domain.records.keys import KeyRole, KeyState, KnownKey, Trust
from thidua_desktop.domain.records.line_notes import LinePlace
from thidua_desktop.domain.trust import Signer
from thidua_desktop.operations.changes import Progress, SilentProgress
from thidua_desktop.operations.enrolment import judge, trust_key
from thidua_desktop.operations.identity import new_uid
from thidua_desktop.operations.offices import require_office
from thidua_desktop.operations.outbox import thin_outbox
from thidua_desktop.operations.package_decisions import check_decisions, implied, questions_of
from thidua_desktop.operations.package_effects import follow_import
from thidua_desktop.operations.package_export import ExportRequest, ExportResult, export_package
from thidua_desktop.operations.received_evidence import add_files, add_files_later, with_files
from thidua_desktop.operations.restoring import RESTORED, note_acks
from thidua_desktop.operations.safety_copies import copy_before_import
from thidua_desktop.operations.undoing import kept_for_undo

__all__ = [
    "ChildGate",
    "ExportRequest",
    "ExportResult",
    "ImportPlan",
    "Inspection",
    "PackageResult",
    "apply_import",
    "decide",
    "decide_afresh",
    "export_package",
    "inspect_package",
    "plan_import",
    "questions_of",
]

log = logging.getLogger(__name__)

_FAMILIES = tuple(family for family in Family if family is not Family.OFFICE)


@dataclass(frozen=True, slots=True)
class Inspection:
    """The verdict on a file; `manifest` is None for a file that is not ours or cannot be read.

    `problem` is the sentence to show: a DecisionNeededError for an edited package, a UserError for a damaged
    one, None for an intact and for a foreign file. `signed` tells that a signature fits; whether its key is
    trusted is the workspace's question (`sender_trust`).
    """

    file: Path
    state: PackageState
    manifest: Manifest | None = None
    changed_cells: tuple[ChangedCell, ...] = ()
    issues: tuple[Issue, ...] = ()
    problem: ThiduaError | None = None
    signed: bool = False


@dataclass(frozen=True, slots=True)
class PackageResult:
    """What an import did; `import_id` is None when nothing was written.

    `files_added` counts the evidence files whose bytes came in, `files_missing` those that stayed names.
    `remark` is the first line of a sheet that the package has something to say about.
    """

    file: Path
    state: PackageState
    counts: Counts
    applied: bool
    import_id: str | None
    backup: Path | None
    issues: tuple[Issue, ...] = ()
    files_added: int = 0
    files_missing: int = 0
    remark: LinePlace | None = None


def inspect_package(path: Path, gate: ChildGate | None = None) -> Inspection:
    """Judge a file without a workspace. Raises UserError only when it is missing or cannot be opened."""
    package = read_package(path, gate=gate.read if gate else None)
    problem: ThiduaError | None = package.problem
    if package.state is PackageState.EDITED:
        cells = len(package.changed_cells)
        problem = DecisionNeededError("package.edited", where=path.name, issues=package.issues, cells=cells)
    signed = package.manifest is not None and package.manifest.is_signed and package.problem is None
    return Inspection(
        path, package.state, package.manifest, package.changed_cells, package.issues, problem, signed
    )


def sender_trust(store: Store, manifest: Manifest) -> Trust:
    """Tell what this office knows of a package's sender, whose signature was found to fit."""
    if not manifest.is_signed:
        return Trust.UNSIGNED
    signer = Signer(manifest.sender_uid, manifest.public_key, manifest.sequence, manifest.certificate)
    trust = judge(store, signer)
    return Trust.OTHER_KEY if trust is Trust.UNKNOWN and _takes_a_code(store, manifest) else trust


def _takes_a_code(store: Store, manifest: Manifest) -> bool:
    """Tell whether a stranger bears the code of a unit whose key is known: a uid is made up in a moment."""
    unit = store.units.by_code(manifest.sender_code, date(manifest.year, 12, 31))
    if unit is None:
        return False
    uids = (unit.uid, *store.units.aliases_of(unit.uid))
    return any(key.state is KeyState.TRUSTED for uid in uids for key in store.keys.known_about(uid, []))


def plan_import(
    store: Store,
    path: Path,
    progress: Progress | None = None,
    gate: ChildGate | None = None,
    before: ImportPlan | None = None,
) -> ImportPlan:
    """Tell what importing a file would do; never writes. A batch of files shares its `gate`.

    `before` is an earlier plan of the file: what was answered to it counts, and while its bytes are the same,
    they are not read a second time.

    Raises UserError for a damaged, foreign or own package, one of a rule set that is not here, or one
    identity with two contents.
    """
    known = (before.package, before.answers) if before else (None, {})
    progress = progress or SilentProgress()
    with nullcontext(gate) if gate else ChildGate(progress.check_cancelled) as opened:
        plan = _plan(store, path, known, opened, progress)
        return with_files(store, plan, opened.read, before.files if before else None)


def decide(store: Store, plan: ImportPlan, answers: Answers, progress: Progress | None = None) -> ImportPlan:
    """Plan again under a person's answers to what `questions_of` gives; never writes.

    The plan follows the answers and goes on asking what they leave open; those given before count until
    another one is given. Raises UserError with everything that is wrong about the answers.
    """
    progress = progress or SilentProgress()
    said = {**plan.answers, **answers}
    check_decisions(store, [*questions_of(plan), *(one.question for one in plan.decided)], said)
    with ChildGate(progress.check_cancelled) as gate:
        fresh = _plan(store, plan.file, (plan.package, said), gate, progress)
        return with_files(store, fresh, gate.read, plan.files)


def decide_afresh(
    store: Store, plan: ImportPlan, said: Mapping[Question, Answer], progress: Progress | None = None
) -> ImportPlan:
    """Plan again under exactly these answers; those of earlier that are not among them are taken back.

    An answer counts for the question as it was asked: when other answers or another file make it ask about
    other values, it is asked again. Never writes; raises as `decide` does.
    """
    given, is_fresh = dict(said), False
    while True:
        asked = {one.key: one for one in (*questions_of(plan), *(one.question for one in plan.decided))}
        fitting = {one: answer for one, answer in given.items() if asked.get(one.key, one) == one}
        if is_fresh and len(fitting) == len(given):
            return plan
        given, is_fresh = fitting, True
        answers = {question.key: answer for question, answer in given.items()}
        plan = decide(store, replace(plan, answers={}), answers, progress)


def _plan(
    store: Store, path: Path, known: tuple[Package | None, Answers], gate: ChildGate, progress: Progress
) -> ImportPlan:
    progress.check_cancelled()
    with stoppable(progress.check_cancelled):
        plan = build_plan(store, path, require_office(store), gate.read, known)
    progress.check_cancelled()
    return _with_trust(store, replace(plan, revision=store.revision))


def _with_trust(store: Store, plan: ImportPlan) -> ImportPlan:
    """Add what is known of the sender. Raises UserError for a key that was taken back or is another's."""
    manifest = plan.manifest
    if manifest is None or not plan.writes:
        return plan
    trust = sender_trust(store, manifest)
    if trust is Trust.TRUSTED:
        return replace(plan, trust=trust)
    sender, shown = manifest.sender_name, fingerprint(manifest.public_key)
    if trust in (Trust.REVOKED, Trust.FOREIGN):
        code = f"package.key_{trust}"
        raise UserError(code, where=plan.file.name, sender=sender, fingerprint=shown)
    question = decision(f"package.sender_{trust}", sender=sender, fingerprint=shown)
    return replace(plan, trust=trust, warnings=(question, *plan.warnings))


def apply_import(
    store: Store,
    plan: ImportPlan,
    accept: Accept | None = None,
    *,
    sender_compared: bool = False,
    with_backup: bool = True,
) -> PackageResult:
    """Apply a plan in one transaction after a backup (one is enough for a batch); its counts are the plan's.

    `sender_compared` tells that a person compared the key of a sender that is not trusted yet; `Accept.ALL`
    says so too. Raises DecisionNeededError when a person has to answer first,
    UserError("package.plan_outdated") when what was written since makes the plan another one: nothing is
    stored. A package that was applied before, or is older than one that was, writes nothing.
    """
    plan = _still_true(store, plan, accept)
    _require_answers(plan, accept, sender_compared=sender_compared)
    counts = plan.counts(accept)
    if not plan.writes or plan.manifest is None:
        _note_history(store, plan)
        add_files_later(store, plan)
        return _result(plan, accept, plan.already)
    backup = copy_before_import(store) if with_backup else None
    received = _received(plan, plan.manifest, counts, store.clock())
    with store.write("package.import", *_FAMILIES):
        work = plan.work(accept)
        with kept_for_undo(store, work, accept, received):
            _trust_sender(store, plan, plan.manifest)
            store.offices.remove_setting(RESTORED)
            write_work(store, work, accept)
            follow_import(store, work, accept)
            keep_signed(store, plan.package)
        add_files(store, plan, accept, received.import_uid)
        store.packages.add_received(received)
        _keep_minute(store, received, (*plan.decided, *implied(plan, accept)))
        arrived = note_acks(store, dict(plan.manifest.acks))
        text = f"{counts.new} + {counts.changed}"
        store.audit.note("package", plan.manifest.package_uid, "import", None, text)
    thin_outbox(store, arrived)
    log.info("import %s: %d new, %d changed", received.import_uid, counts.new, counts.changed)
    return _result(plan, accept, received.import_uid, backup)


def _result(
    plan: ImportPlan, accept: Accept | None, import_uid: str | None, backup: Path | None = None
) -> PackageResult:
    """Say what an import did: what the plan told, for a write that fails raises."""
    is_applied = plan.writes and plan.manifest is not None
    files = len(plan.files_added(accept)), len(plan.files_missing(accept))
    counts = plan.counts(accept)
    return PackageResult(plan.file, plan.state, counts, is_applied, import_uid, backup, plan.issues, *files)


def _keep_minute(store: Store, received: ReceivedPackage, decided: tuple[Decided, ...]) -> None:
    """Keep what was decided about an import, for its minute and in the audit."""
    if not decided:
        return
    store.minutes.save(Minute(received.import_uid, store.today(), decided))
    changes = []
    for one in decided:
        place = one.question.where or one.question.name
        said = f"{one.answer.choice}: {one.answer.reason}".rstrip(": ")
        field = f"decided:{one.question.asked}:{place}"
        changes.append((field, one.question.ours, f"{one.result or ''} ({said})"))
    store.audit.note_fields("package", received.package_uid, changes)


def _require_answers(plan: ImportPlan, accept: Accept | None, *, sender_compared: bool) -> None:
    """Raise the question of a plan while a person has not answered it."""
    is_known = not plan.asks_sender or sender_compared or accept is Accept.ALL
    if plan.problem is not None and not (is_known and plan.is_answered_by(accept)):
        raise plan.problem


def _note_history(store: Store, plan: ImportPlan) -> None:
    """Note an older package of a known sender once: its number is no longer missing."""
    manifest = plan.manifest
    if not plan.is_old or manifest is None or sender_trust(store, manifest) is not Trust.TRUSTED:
        return
    if not store.packages.received(manifest.package_uid):
        noted = _received(plan, manifest, Counts(), store.clock())
        with store.write("package.history", Family.EXCHANGE):
            store.packages.add_received(replace(noted, state=LedgerState.HISTORY))


def _trust_sender(store: Store, plan: ImportPlan, manifest: Manifest) -> None:
    """Keep the key that a person accepted or a certificate vouches for; inside the import's write."""
    if not manifest.is_signed:
        store.audit.note("package", manifest.package_uid, UNSIGNED_ACCEPTED, None, manifest.sender_uid)
        return
    about = store.keys.known_about(manifest.sender_uid, [manifest.public_key])
    if manifest.public_key not in {key.public_key for key in about}:
        key = KnownKey(
            manifest.public_key,
            manifest.sender_uid,
            manifest.sender_name,
            manifest.instance_id,
            KeyRole.UNIT,
            KeyState.TRUSTED,
            store.today(),
            certificate=manifest.certificate,
        )
        trust_key(store, key, manifest.sequence)
    if plan.trust is not Trust.TRUSTED:
        store.audit.note("package", manifest.package_uid, "sender_accepted", None, manifest.public_key)


def _still_true(store: Store, plan: ImportPlan, accept: Accept | None) -> ImportPlan:
    """Plan again when anything was written since; another outcome than the person saw is refused."""
    if store.revision == plan.revision:
        return plan
    fresh = plan_import(store, plan.file, before=plan)
    if _outcome(fresh, accept) != _outcome(plan, accept):
        raise UserError("package.plan_outdated", where=plan.file.name)
    return fresh


def _outcome(plan: ImportPlan, accept: Accept | None) -> tuple[object, ...]:
    """Give all that a person sees of a plan: counts, and the values that come in or were decided about."""
    decided = (*plan.decided, *implied(plan, accept))
    return plan.state, plan.tables(accept), plan.issues, plan.changes(accept), decided


def _received(plan: ImportPlan, manifest: Manifest, counts: Counts, now: datetime) -> ReceivedPackage:
    return ReceivedPackage(
        import_uid=new_uid(),
        package_uid=manifest.package_uid,
        kind=manifest.kind,
        sender_uid=manifest.sender_uid,
        sender_name=manifest.sender_name,
        instance_id=manifest.instance_id,
        sequence=manifest.sequence,
        year=manifest.year,
        period_code=manifest.period_code,
        content_hash=manifest.content_hash,
        file_hash=plan.package.file_hash,
        file_name=plan.file.name,
        received_at=now,
        added=counts.new,
        changed=counts.changed,
        same=counts.same,
        left_out=counts.conflicts + counts.refused,
        previous_hash=manifest.previous_hash,
    )
