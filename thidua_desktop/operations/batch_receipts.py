"""Receipts for a batch of packages, in the same go: one for every sender of which something was stored."""

from pathlib import Path

from thidua_desktop.data.store.store import Store
from thidua_desktop.domain.records.exchange import PackageKind
from thidua_desktop.operations.batch_import import Batch
from thidua_desktop.operations.changes import Progress, SilentProgress
from thidua_desktop.operations.enrolment import check_passphrase
from thidua_desktop.operations.packages import ExportRequest, ExportResult, export_package


def write_receipts(
    store: Store, batch: Batch, folder: Path, passphrase: str | None = None, progress: Progress | None = None
) -> tuple[ExportResult, ...]:
    """Write a receipt for every sender into a folder; those written before a failure stay.

    Raises UserError when one cannot be written, or when the key asks for its passphrase.
    """
    progress = progress or SilentProgress()
    check_passphrase(store, passphrase)
    due = batch.receipts_due()
    written = []
    for done, manifest in enumerate(due):
        progress.check_cancelled()
        progress.report(done, len(due))
        unit = store.units.by_uid(manifest.sender_uid)
        if unit is not None:
            request = ExportRequest(
                PackageKind.RECEIPT,
                manifest.year,
                folder,
                manifest.period_code or None,
                unit.uid,
                passphrase=passphrase,
            )
            written.append(export_package(store, request, progress))
    return tuple(written)
