"""What the frame reads from the store: office, periods, the last safety copy, the last package sent."""

from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from thidua_desktop import paths
from thidua_desktop.domain.records.organisation import Office
from thidua_desktop.domain.records.scoring import EvaluationPeriod

if TYPE_CHECKING:  # only a name here: loading the store would cost the first paint
    from thidua_desktop.data.store.store import Store


@dataclass(frozen=True, slots=True)
class WindowFacts:
    """What the frame shows; `office` None means that the first start is not done."""

    office: Office | None
    office_name: str
    periods: tuple[EvaluationPeriod, ...]
    last_backup: datetime | None
    last_sent: datetime | None


def count_waiting_sheets(store: "Store", period_uid: str) -> int:
    """Count what waits on the scoring page; runs on the lane."""
    from thidua_desktop.operations.overview import count_drafts  # start-up: it loads the store

    return count_drafts(store, period_uid)


def read_window_facts(store: "Store") -> WindowFacts:
    """Read the facts of the frame; runs on the lane."""
    office = store.offices.office()
    unit = store.units.by_uid(office.unit_uid) if office else None
    copies = paths.backup_folder(store.path)
    moments = [file.stat().st_mtime for file in copies.glob("*")] if copies.is_dir() else []
    return WindowFacts(
        office,
        unit.name if unit else "",
        tuple(store.periods.all()),
        datetime.fromtimestamp(max(moments), UTC) if moments else None,
        max((package.sent_at for package in store.packages.sent()), default=None),
    )
