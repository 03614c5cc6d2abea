"""Send and receive Excel packages: write one, look at one, plan an import, apply it."""

import logging
from collections.abc import Iterator
from contextlib import contextmanager, nullcontext
from dataclasses import dataclass, replace
from datetime import date, datetime
from pathlib import Path

from thidua_desktop import __version__, paths
from thidua_desktop.data.exchange.carried_rows import keep_signed
from thidua_desktop.data.exchange.gate_client import ChildGate
from thidua_desktop.data.exchange.package_apply import write_work
from thidua_desktop.data.exchange.package_format import FORMAT_VERSION, content_hash, payload_bytes
from thidua_desktop.data.exchange.package_plan import ImportPlan
from thidua_desktop.data.exchange.package_reader import read_package
from thidua_desktop.data.exchange.package_writer import PackageText, sorted_tables, write_package
from thidua_desktop.data.exchange.plan_building import build_plan
from thidua_desktop.data.exchange.safe_files import DISK, Disk, digest_of
from thidua_desktop.data.exchange.signing import fingerprint, sign
from thidua_desktop.data.store.packages import ReceivedPackage, SentPackage
from thidua_desktop.data.store.store import Store
from thidua_desktop.domain.check_code import check_code
from thidua_desktop.domain.errors import DecisionNeededError, ThiduaError, UserError
from thidua_desktop.domain.families import Family
from thidua_desktop.domain.issues import Issue, decision, warning
from thidua_desktop.domain.package_order import LedgerState
from thidua_desktop.domain.records.exchange import (
    Accept,
    ChangedCell,
    Counts,
    Manifest,
    PackageKind,
    PackageState,
)
from thidua_desktop.domain.records.keys import KeyRole, KeyState, KnownKey, Trust
from thidua_desktop.domain.records.scoring import EvaluationPeriod
from thidua_desktop.domain.trust import Signer
from thidua_desktop.operations.changes import Progress, SilentProgress
from thidua_desktop.operations.enrolment import judge, key_in_write, secret_of, trust_key
from thidua_desktop.operations.identity import new_uid
from thidua_desktop.operations.lookup import find_period
from thidua_desktop.operations.offices import require_office, require_unit
from thidua_desktop.operations.outbox import (
    hand_over,
    package_name,
    seal_of,
    sent_before,
    thin_outbox,
    wanted_place,
)
from thidua_desktop.operations.package_effects import follow_import
from thidua_desktop.operations.package_shipments import ShipmentWish, gather_shipment
from thidua_desktop.operations.restoring import RESTORED, is_waiting_after_restore
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
    "export_package",
    "inspect_package",
    "plan_import",
]

log = logging.getLogger(__name__)

_MOST_ACKS = 200
"""A manifest stands in one cell of 32 767 characters; feedback and receipts name their unit's in any case."""
_FAMILIES = tuple(family for family in Family if family is not Family.OFFICE)


@dataclass(frozen=True, slots=True)
class ExportRequest:
    """What to send. `out` is a file or a folder.

    `unit_uid` is the only unit of a submission (None takes every sheet of the period), and the unit that
    feedback, sheets for review and a receipt go to.

    `passphrase` opens this installation's key when that is sealed; `after_restore` says that a person wants
    to send although a safety copy was put back and nothing came in since.
    """

    kind: PackageKind
    year: int
    out: Path
    period_code: str | None = None
    unit_uid: str | None = None
    with_drafts: bool = False
    passphrase: str | None = None
    after_restore: bool = False


@dataclass(frozen=True, slots=True)
class ExportResult:
    """What was sent; `file` is the name really written, read back and compared: it may be carried away.

    `is_repeated` tells that an earlier package, of which nobody said yet that it arrived, went out again.
    """

    file: Path
    package_id: str
    sequence: int
    content_hash: str
    check_code: str
    issues: tuple[Issue, ...] = ()
    is_repeated: bool = False


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
    """What an import did; `import_id` is None when nothing was written."""

    file: Path
    state: PackageState
    counts: Counts
    applied: bool
    import_id: str | None
    backup: Path | None
    issues: tuple[Issue, ...] = ()


def export_package(
    store: Store, request: ExportRequest, progress: Progress | None = None, disk: Disk = DISK
) -> ExportResult:
    """Write a package into the outbox, note it in the ledger, and copy it to where it is wanted.

    A package that says the same as the one before, which nobody acknowledged yet, goes out again as it is.
    Raises UserError when there is nothing to send, only drafts without leave to send them, or the file
    cannot be written or reads back otherwise. Writes the file and the ledger.
    """
    progress = progress or SilentProgress()
    progress.check_cancelled()
    if is_waiting_after_restore(store) and not request.after_restore:
        raise DecisionNeededError("package.restored")
    period = _period(store, request)
    wish = ShipmentWish(request.kind, request.year, request.unit_uid, request.with_drafts)
    shipment = gather_shipment(store, wish, period)
    tables = sorted_tables(shipment.contents)
    payload = payload_bytes(request.kind, tables)
    digest = content_hash(payload)
    manifest = replace(
        _manifest(store, request, period),
        rule_sets=shipment.rule_sets,
        counts=tuple(sorted((name, len(rows)) for name, rows in tables.items())),
        content_hash=digest,
        check_code=check_code(digest),
    )
    progress.check_cancelled()
    before = sent_before(store, manifest)
    text = PackageText(payload, (*shipment.contents,), shipment.summary)
    sent = before or _send(store, request, manifest, text, (progress, disk))
    name = package_name(manifest.sender_code, request.kind, sent.sequence)
    file = hand_over(store, sent, wanted_place(request.out, name), disk)
    log.info("export %s: sequence %d, %d tables", sent.package_uid, sent.sequence, len(tables))
    issues = (warning("package.drafts_left", count=shipment.drafts_left),) if shipment.drafts_left else ()
    return ExportResult(
        file,
        sent.package_uid,
        sent.sequence,
        digest,
        manifest.check_code,
        issues,
        is_repeated=before is not None,
    )


def _send(
    store: Store, request: ExportRequest, manifest: Manifest, text: PackageText, means: tuple[Progress, Disk]
) -> SentPackage:
    """Build the package in the outbox and note it in the ledger, all or nothing."""
    progress, disk = means
    with _file_goes_with_write() as written, store.write("package.export", Family.EXCHANGE):
        key = key_in_write(store)
        secret = secret_of(key, request.passphrase)
        signed = replace(
            manifest,
            audit_head=store.audit.head(),
            public_key=key.public_key,
            certificate=key.certificate,
        )
        name = package_name(manifest.sender_code, manifest.kind, manifest.sequence)
        kept = paths.outbox_folder(store.path) / name
        file = write_package(kept, signed, text, lambda unsigned: sign(secret, unsigned), disk)
        written.append(file)
        progress.check_cancelled()
        shown = paths.free_name(wanted_place(request.out, name)).name
        sent = replace(
            _sent(signed, shown), seal=seal_of(key), outbox_name=file.name, file_hash=digest_of(file)
        )
        store.packages.add_sent(sent)
        store.audit.note("package", manifest.package_uid, "sent", None, manifest.content_hash)
    return sent


def _manifest(store: Store, request: ExportRequest, period: EvaluationPeriod | None) -> Manifest:
    """Say who sends what under which number; the contents' own figures and the key come later."""
    office = require_office(store)
    sender = require_unit(store, office.unit_uid)
    day = period.ends_on if period else date(request.year, 12, 31)
    recipient = request.unit_uid or "" if request.kind.is_addressed else ""
    return Manifest(
        format_version=FORMAT_VERSION,
        kind=request.kind,
        package_uid=new_uid(),
        sender_uid=sender.uid,
        sender_code=sender.code,
        sender_name=sender.name_on(day),
        instance_id=office.instance_id,
        sequence=store.packages.next_sequence(),
        created_at=store.clock().replace(microsecond=0),
        year=request.year,
        period_code=period.code if period and request.kind is not PackageKind.CATALOGUE else "",
        rule_sets=(),
        counts=(),
        content_hash="",
        check_code="",
        program=__version__,
        previous_hash=store.packages.last_hash(),
        acks=store.packages.acks(recipient, _MOST_ACKS),
        recipient_uid=recipient,
    )


@contextmanager
def _file_goes_with_write() -> Iterator[list[Path]]:
    """Take a written file away again when it could not be noted: its number would be given twice."""
    written: list[Path] = []
    try:
        yield written
    except BaseException:
        for file in written:
            file.unlink(missing_ok=True)
        raise


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
    return judge(
        store, Signer(manifest.sender_uid, manifest.public_key, manifest.sequence, manifest.certificate)
    )


def plan_import(
    store: Store,
    path: Path,
    progress: Progress | None = None,
    gate: ChildGate | None = None,
    before: ImportPlan | None = None,
) -> ImportPlan:
    """Tell what importing a file would do; never writes. A batch of files shares its `gate`.

    `before` is an earlier plan of the file: while its bytes are the same, they are not read a second time.

    Raises UserError for a damaged, foreign or own package, one of a rule set that is not here, or one
    identity with two contents.
    """
    progress = progress or SilentProgress()
    progress.check_cancelled()
    office = require_office(store)
    with nullcontext(gate) if gate else ChildGate(progress.check_cancelled) as opened:
        plan = replace(
            build_plan(store, path, office, opened.read, before.package if before else None),
            revision=store.revision,
        )
    progress.check_cancelled()
    return _with_trust(store, plan)


def _with_trust(store: Store, plan: ImportPlan) -> ImportPlan:
    """Add what is known of the sender. Raises UserError for a key that was taken back or is another's."""
    manifest = plan.manifest
    if manifest is None or not plan.writes:
        return plan
    trust = sender_trust(store, manifest)
    sender, shown = manifest.sender_name, fingerprint(manifest.public_key)
    if trust in (Trust.REVOKED, Trust.FOREIGN):
        code = f"package.key_{trust}"
        raise UserError(code, where=plan.file.name, sender=sender, fingerprint=shown)
    question = decision(f"package.sender_{trust}", sender=sender, fingerprint=shown)
    asked = () if trust is Trust.TRUSTED else (question,)
    return replace(plan, trust=trust, warnings=(*asked, *plan.warnings))


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
        return PackageResult(plan.file, plan.state, counts, False, plan.already, None, plan.issues)
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
        store.packages.add_received(received)
        arrived = _acknowledged(store, plan.manifest)
        text = f"{counts.new} + {counts.changed}"
        store.audit.note("package", plan.manifest.package_uid, "import", None, text)
    thin_outbox(store, arrived)
    log.info("import %s: %d new, %d changed", received.import_uid, counts.new, counts.changed)
    return PackageResult(plan.file, plan.state, counts, True, received.import_uid, backup, plan.issues)


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


def _acknowledged(store: Store, manifest: Manifest) -> list[SentPackage]:
    """Note which packages of ours a sender says it has; those that it had not named before are given."""
    own = require_office(store).instance_id
    day = store.clock().date().isoformat()
    return store.packages.acknowledge(own, dict(manifest.acks).get(own, 0), day)


def _trust_sender(store: Store, plan: ImportPlan, manifest: Manifest) -> None:
    """Keep the key that a person accepted or a certificate vouches for; inside the import's write."""
    if not manifest.is_signed:
        store.audit.note("package", manifest.package_uid, "unsigned_accepted", None, manifest.sender_uid)
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
            store.clock().date(),
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
    if (fresh.state, fresh.tables(accept), fresh.issues) != (plan.state, plan.tables(accept), plan.issues):
        raise UserError("package.plan_outdated", where=plan.file.name)
    return fresh


def _period(store: Store, request: ExportRequest) -> EvaluationPeriod | None:
    if request.kind is PackageKind.CATALOGUE and request.period_code is None:
        return store.periods.of_year(request.year)
    return find_period(store, request.year, request.period_code)


def _sent(manifest: Manifest, file_name: str) -> SentPackage:
    return SentPackage(
        manifest.package_uid,
        manifest.kind,
        manifest.sequence,
        manifest.year,
        manifest.period_code,
        manifest.content_hash,
        file_name,
        manifest.created_at,
        manifest.recipient_uid,
        manifest.instance_id,
    )


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
