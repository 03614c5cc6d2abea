"""A form in the ledger: it came from a unit as packages do, but has no number, installation or signature."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from thidua_desktop.data.exchange.form_reader import FormCodes
from thidua_desktop.data.exchange.plan_building import FORM_TAKEN
from thidua_desktop.data.exchange.safe_files import digest_of
from thidua_desktop.data.store.import_undo import Wanted
from thidua_desktop.data.store.packages import FORM, ReceivedPackage
from thidua_desktop.data.store.store import Store
from thidua_desktop.domain.records.exchange import Counts
from thidua_desktop.domain.records.organisation import Unit
from thidua_desktop.domain.records.scoring import EvaluationPeriod
from thidua_desktop.operations.identity import new_uid
from thidua_desktop.operations.undoing import records_kept_for_undo


def received_form(
    store: Store, codes: FormCodes, path: Path, of: tuple[Unit, EvaluationPeriod], counts: Counts
) -> ReceivedPackage:
    """Make the ledger's line of a form of a unit and a period, with what its lines do."""
    unit, period = of
    digest = digest_of(path)
    return ReceivedPackage(
        import_uid=new_uid(),
        package_uid=codes.form_uid,
        kind=FORM,
        sender_uid=unit.uid,
        sender_name=unit.name_on(period.ends_on),
        instance_id="",
        sequence=0,
        year=period.year,
        period_code=period.code,
        content_hash=digest,
        file_hash=digest,
        file_name=path.name,
        received_at=store.clock(),
        added=counts.new,
        changed=counts.changed,
        same=counts.same,
        left_out=counts.conflicts + counts.refused,
    )


@contextmanager
def noted_form(store: Store, received: ReceivedPackage, scope: Wanted) -> Iterator[None]:
    """Note a form whose records are written in this block, so that it can be taken back; inside a write."""
    with records_kept_for_undo(store, received.import_uid, scope):
        yield
    store.packages.add_received(received)
    text = f"{received.added} + {received.changed}"
    store.audit.note("package", received.package_uid, FORM_TAKEN, None, text)
