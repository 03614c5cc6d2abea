"""What the page of packages asks of the lane; the workbook libraries are loaded there, not at start-up."""

from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from thidua_desktop.domain.check_code import check_code
from thidua_desktop.domain.errors import UserError
from thidua_desktop.domain.package_order import LedgerState
from thidua_desktop.domain.records.exchange import PackageKind
from thidua_desktop.domain.records.scoring import EvaluationPeriod
from thidua_desktop.operations.changes import Progress
from thidua_desktop.ui.exchange.decision_jobs import decide_about

if TYPE_CHECKING:  # only names here: their modules load openpyxl
    from collections.abc import Mapping

    from thidua_desktop.data.store.store import Store
    from thidua_desktop.domain.records.decisions import Answer, Question
    from thidua_desktop.operations.packages import ExportRequest, ExportResult, ImportPlan, PackageResult
    from thidua_desktop.operations.restoring import RestoredFacts
    from thidua_desktop.operations.shipment import ShipmentFacts
    from thidua_desktop.operations.undoing import UndoPlan

_PROVINCE = "province"


@dataclass(frozen=True, slots=True)
class PackageLine:
    """A package of the ledger. `result` counts (new, changed, same, left out) of a received one.

    `state` is what became of a received one; `may_undo` tells that it can still be taken back, `has_minute`
    that a person decided something about it. `kind` is None for a form that was filled in by hand: it has no
    number and no check code.
    """

    uid: str
    at: datetime
    is_sent: bool
    kind: PackageKind | None
    partner: str
    year: int
    sequence: int
    file_name: str
    check_code: str
    result: tuple[int, int, int, int] | None = None
    state: LedgerState = LedgerState.APPLIED
    may_undo: bool = False
    has_minute: bool = False


@dataclass(frozen=True, slots=True)
class ExchangeReading:
    """What can be sent by kind, which kind this office usually sends, and the ledger, newest first.

    `restored` tells how it stands after a safety copy was put back; None else.
    """

    facts: "dict[PackageKind, ShipmentFacts]"
    usual: PackageKind
    ledger: tuple[PackageLine, ...]
    restored: "RestoredFacts | None" = None


@dataclass(frozen=True, slots=True)
class SendWish:
    """What the person wants to send; `passphrase` opens the key when it has one.

    `after_restore` tells that they want to although nothing came in since a safety copy was put back.
    """

    kind: PackageKind
    with_drafts: bool
    passphrase: str | None = None
    with_files: bool = True
    after_restore: bool = False


def read_exchange(store: "Store", period: EvaluationPeriod | None) -> ExchangeReading:
    """Read the page; without a period there is nothing to send."""
    from thidua_desktop.operations.restoring import restored_facts
    from thidua_desktop.operations.shipment import describe_shipment  # it loads openpyxl: on the lane only

    office = store.offices.office()
    unit = store.units.by_uid(office.unit_uid) if office is not None else None
    is_province = unit is not None and unit.level_code == _PROVINCE
    facts = {kind: describe_shipment(store, kind, period) for kind in PackageKind} if period else {}
    usual = PackageKind.CATALOGUE if is_province else PackageKind.SUBMISSION
    restored = restored_facts(store) if office is not None else None
    return ExchangeReading(facts, usual, _ledger(store), restored)


def send_package(
    store: "Store", wanted: SendWish, period: EvaluationPeriod, out: Path, progress: Progress
) -> "ExportResult":
    """Write a package; raises as `export_package` does."""
    from thidua_desktop.operations.enrolment import check_passphrase  # with what signs
    from thidua_desktop.operations.packages import export_package  # loads openpyxl

    check_passphrase(store, wanted.passphrase)
    return export_package(store, _request(wanted, period, out), progress)


def answer_units(
    store: "Store", wanted: SendWish, period: EvaluationPeriod, folder: Path, progress: Progress
) -> "tuple[ExportResult, ...]":
    """Write a package for every unit that there is something for; raises as `export_to_all` does."""
    from thidua_desktop.operations.addressed_packages import export_to_all  # loads openpyxl
    from thidua_desktop.operations.enrolment import check_passphrase

    check_passphrase(store, wanted.passphrase)
    return export_to_all(store, _request(wanted, period, folder), progress)


def _request(wanted: SendWish, period: EvaluationPeriod, out: Path) -> "ExportRequest":
    from thidua_desktop.operations.packages import ExportRequest  # loads openpyxl

    return ExportRequest(
        wanted.kind,
        period.year,
        out,
        period.code,
        with_drafts=wanted.with_drafts,
        passphrase=wanted.passphrase,
        after_restore=wanted.after_restore,
        with_files=wanted.with_files,
    )


def choose_zip_size(store: "Store", megabytes: int) -> None:
    """Keep how large a ZIP of evidence may be."""
    from thidua_desktop.operations.sent_evidence import set_zip_limit_mb  # loads openpyxl

    set_zip_limit_mb(store, megabytes)


def look_at_package(
    store: "Store", path: Path, progress: Progress, said: "Mapping[Question, Answer] | None" = None
) -> "ImportPlan":
    """Tell what importing a file would do, under what was decided; nothing is written.

    Raises as `plan_import` and `decide` do.
    """
    from thidua_desktop.operations.form_import import FOREIGN_FILE, form_codes  # loads openpyxl
    from thidua_desktop.operations.packages import plan_import

    try:
        plan = plan_import(store, path, progress)
        return decide_about(store, plan, said, progress) if said else plan
    except UserError as problem:
        if problem.code == FOREIGN_FILE and form_codes(path) is not None:
            raise UserError("form.at_scoring", where=path.name) from problem
        raise


def take_package(
    store: "Store", plan: "ImportPlan", progress: Progress, *, sender_compared: bool
) -> "PackageResult":
    """Apply a plan as it was decided and find where to read on; raises as `apply_import` does."""
    from thidua_desktop.operations.first_remark import first_remark  # loads openpyxl
    from thidua_desktop.operations.packages import apply_import

    progress.check_cancelled()
    with store.asking(progress.check_cancelled):
        result = apply_import(store, plan, sender_compared=sender_compared)
    return replace(result, remark=first_remark(store, plan, None)) if result.applied else result


def look_at_undo(store: "Store", import_uid: str) -> "UndoPlan":
    """Tell what taking an import back would do; raises as `plan_undo` does."""
    from thidua_desktop.operations.undoing import plan_undo  # loads openpyxl

    return plan_undo(store, import_uid)


def take_back(store: "Store", import_uid: str) -> int:
    """Take an import back; raises as `undo_import` does."""
    from thidua_desktop.operations.undoing import undo_import  # loads openpyxl

    return undo_import(store, import_uid)


def _ledger(store: "Store") -> tuple[PackageLine, ...]:
    from thidua_desktop.operations.undoing import undoable_imports  # loads openpyxl

    undoable, minutes = undoable_imports(store), store.minutes.imports()
    sent = [
        PackageLine(
            one.package_uid,
            one.sent_at,
            True,
            PackageKind(one.kind),
            "",
            one.year,
            one.sequence,
            one.file_name,
            check_code(one.content_hash),
        )
        for one in store.packages.sent()
    ]
    received = [
        PackageLine(
            one.import_uid,
            one.received_at,
            False,
            None if one.is_form else PackageKind(one.kind),
            one.sender_name,
            one.year,
            one.sequence,
            one.file_name,
            "" if one.is_form else check_code(one.content_hash),
            (one.added, one.changed, one.same, one.left_out),
            one.state,
            one.import_uid in undoable,
            one.import_uid in minutes,
        )
        for one in store.packages.received()
    ]
    return tuple(sorted((*sent, *received), key=lambda line: line.at, reverse=True))
