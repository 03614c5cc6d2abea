"""What the settings page has done on the lane: read its facts, make a safety copy."""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from thidua_desktop import paths
from thidua_desktop.data.store.store import Store
from thidua_desktop.domain.records.organisation import Level, Office, Unit
from thidua_desktop.domain.records.scoring import EvaluationPeriod
from thidua_desktop.operations.first_steps import read_first_steps
from thidua_desktop.operations.health import backup_workspace
from thidua_desktop.operations.offices import require_office, require_unit
from thidua_desktop.operations.sample import has_sample


@dataclass(frozen=True, slots=True)
class SettingsFacts:
    """Everything the page shows."""

    office: Office
    unit: Unit
    levels: list[Level]
    periods: list[EvaluationPeriod]
    path: Path
    has_sample: bool
    steps_hidden: bool


def read_settings(store: Store) -> SettingsFacts:
    """Read the page's facts. Raises UserError when there is no office."""
    office = require_office(store)
    unit = require_unit(store, office.unit_uid)
    levels = store.offices.levels()
    hidden = read_first_steps(store).is_hidden
    return SettingsFacts(office, unit, levels, store.periods.all(), store.path, has_sample(store), hidden)


def back_up(store: Store, out: Path | None) -> Path:
    """Write a safety copy to a file, or under the moment's name beside the workspace. Raises UserError."""
    if out is None:
        folder = paths.backup_folder(store.path)
        folder.mkdir(parents=True, exist_ok=True)
        moment = store.clock().astimezone()
        out = folder / backup_name(moment)
    return backup_workspace(store, out)


def backup_name(moment: datetime) -> str:
    """Name a safety copy after its moment, so that copies sort by time."""
    return moment.strftime("sao_luu_%Y-%m-%d_%H%M%S") + paths.WORKSPACE_SUFFIX
