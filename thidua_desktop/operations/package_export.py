"""Send Excel packages: gather, build in the outbox, note in the ledger, hand over."""

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from thidua_desktop import __version__, paths
from thidua_desktop.data.exchange.package_format import FORMAT_VERSION, content_hash, payload_bytes
from thidua_desktop.data.exchange.package_writer import PackageText, sorted_tables, write_package
from thidua_desktop.data.exchange.safe_files import DISK, Disk, digest_of
from thidua_desktop.data.exchange.signing import sign
from thidua_desktop.data.store.packages import SentPackage
from thidua_desktop.data.store.store import Store
from thidua_desktop.domain.check_code import check_code
from thidua_desktop.domain.errors import DecisionNeededError
from thidua_desktop.domain.families import Family
from thidua_desktop.domain.issues import Issue, warning
from thidua_desktop.domain.records.exchange import Manifest, PackageKind
from thidua_desktop.domain.records.scoring import EvaluationPeriod
from thidua_desktop.operations.changes import Progress, SilentProgress
from thidua_desktop.operations.enrolment import key_in_write, secret_of
from thidua_desktop.operations.identity import new_uid
from thidua_desktop.operations.lookup import find_period
from thidua_desktop.operations.offices import require_office, require_unit
from thidua_desktop.operations.outbox import hand_over, package_name, seal_of, sent_before, wanted_place
from thidua_desktop.operations.package_shipments import ShipmentWish, gather_shipment
from thidua_desktop.operations.restoring import is_waiting_after_restore
from thidua_desktop.operations.sent_evidence import EvidencePacker, evidence_to_send

log = logging.getLogger(__name__)

_MOST_ACKS = 200
"""A manifest stands in one cell of 32 767 characters; feedback and receipts name their unit's in any case."""


@dataclass(frozen=True, slots=True)
class ExportRequest:
    """What to send. `out` is a file or a folder.

    `unit_uid` is the only unit of a submission (None takes every sheet of the period), and the unit that
    feedback, sheets for review and a receipt go to.

    `passphrase` opens this installation's key when that is sealed; `after_restore` says that a person wants
    to send although a safety copy was put back and nothing came in since. `with_files` sends the evidence
    files along that are here; without them only their names go.
    """

    kind: PackageKind
    year: int
    out: Path
    period_code: str | None = None
    unit_uid: str | None = None
    with_drafts: bool = False
    passphrase: str | None = None
    after_restore: bool = False
    with_files: bool = True


@dataclass(frozen=True, slots=True)
class ExportResult:
    """What was sent; `file` is the name really written, read back and compared: it may be carried away.

    `beside` are the ZIP files of evidence, which belong to it and lie beside it; `evidence` counts what is
    in them. `is_repeated` tells that an earlier package, of which nobody said yet that it arrived, went out
    again.
    """

    file: Path
    package_id: str
    sequence: int
    content_hash: str
    check_code: str
    issues: tuple[Issue, ...] = ()
    is_repeated: bool = False
    beside: tuple[Path, ...] = ()
    evidence: int = 0

    @property
    def files(self) -> tuple[Path, ...]:
        """Give everything that was written: the package and what lies beside it."""
        return self.file, *self.beside


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
    evidence = evidence_to_send(store, tables) if request.with_files else ()
    packer = EvidencePacker(store, evidence, progress, disk)
    before = sent_before(store, manifest, packer.evidence_hash)
    text = PackageText(payload, (*shipment.contents,), shipment.summary)
    means = _Means(progress, disk, packer)
    sent = before or _send(store, request, manifest, text, means)
    name = package_name(manifest.sender_code, request.kind, sent.sequence)
    file, *beside = hand_over(store, sent, wanted_place(request.out, name), disk)
    log.info("export %s: sequence %d, %d ZIP files", sent.package_uid, sent.sequence, len(beside))
    issues = (warning("package.drafts_left", count=shipment.drafts_left),) if shipment.drafts_left else ()
    return ExportResult(
        file,
        sent.package_uid,
        sent.sequence,
        digest,
        manifest.check_code,
        issues,
        is_repeated=before is not None,
        beside=tuple(beside),
        evidence=len(evidence),
    )


@dataclass(frozen=True, slots=True)
class _Means:
    """What an export works with."""

    progress: Progress
    disk: Disk
    packer: EvidencePacker


def _send(
    store: Store, request: ExportRequest, manifest: Manifest, text: PackageText, means: _Means
) -> SentPackage:
    """Build the package and its ZIP files in the outbox and note them in the ledger, all or nothing."""
    with _file_goes_with_write() as written, store.write("package.export", Family.EXCHANGE):
        key = key_in_write(store)
        secret = secret_of(key, request.passphrase)
        name = package_name(manifest.sender_code, manifest.kind, manifest.sequence)
        shown = paths.free_name(wanted_place(request.out, name)).name
        files = means.packer.pack(name, shown, written)
        signed = replace(
            manifest,
            audit_head=store.audit.head(),
            public_key=key.public_key,
            certificate=key.certificate,
            files=files,
        )
        kept = paths.outbox_folder(store.path) / name
        file = write_package(kept, signed, text, lambda unsigned: sign(secret, unsigned), means.disk)
        means.packer.note(manifest.package_uid, files, written)
        written.append(file)
        means.progress.check_cancelled()
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
    """Take written files away again when they could not be noted: their number would be given twice."""
    written: list[Path] = []
    try:
        yield written
    except BaseException:
        for file in written:
            file.unlink(missing_ok=True)
        raise


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
