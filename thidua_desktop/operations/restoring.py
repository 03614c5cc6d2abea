"""Put a safety copy in a workspace's place, without sending as new what was sent before."""

import os
import shutil
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path

from thidua_desktop import paths
from thidua_desktop.data.store.store import Clock, Store, utc_now
from thidua_desktop.domain.errors import DamagedDataError, ThiduaError, UserError, WorkspaceHeldError
from thidua_desktop.domain.families import Family
from thidua_desktop.operations.health import check_health
from thidua_desktop.operations.identity import new_uid

RESTORED = "restored_on"
"""The setting that tells that a copy was put back and nothing came from outside since."""
_KEPT_START = "truoc_phuc_hoi_"


@dataclass(frozen=True, slots=True)
class Restored:
    """`replaced` is where what stood there before was kept; None when there was nothing."""

    workspace: Path
    replaced: Path | None


def restore_workspace(path: Path, source: Path, clock: Clock = utc_now) -> Restored:
    """Put a safety copy in a workspace's place, upgraded and checked before; what was there is kept.

    The installation gets a new identity: its numbers begin anew for whoever received packages from the state
    that is given up. Raises UsageError or WorkspaceError for a copy that is missing, newer or no workspace,
    WorkspaceHeldError while a program has the workspace open, UserError when the disk refuses. Until the copy
    is proved whole nothing is touched.
    """
    if path.exists() and source.exists() and path.samefile(source):
        raise UserError("restore.same_file", where=str(path))
    ready = path.with_name(f".{path.name}.phuc_hoi")
    try:
        _lay_out(source, ready)
        _renew(ready, clock)
        replaced = _keep(path, clock) if path.exists() else None
        ready.replace(path)
    except OSError as error:
        raise UserError("workspace.not_writable", where=str(path)) from error
    finally:
        _tidy(ready)
    return Restored(path, replaced)


def is_waiting_after_restore(store: Store) -> bool:
    """Tell whether a copy was put back here and nothing was received since."""
    return store.offices.setting(RESTORED) is not None


def _lay_out(source: Path, ready: Path) -> None:
    """Copy the safety copy beside the workspace; `Store.open` tells what is wrong with one that is none."""
    if not source.is_file():
        Store.open(source).close()
    shutil.copyfile(source, ready)
    with ready.open("rb+") as file:
        os.fsync(file.fileno())


def _renew(ready: Path, clock: Clock) -> None:
    with Store.open(ready, clock) as store:
        health = check_health(store)
        if not health.is_sound:
            raise DamagedDataError("restore.copy_damaged", where=str(ready))
        office = store.offices.office()
        with store.write("workspace.restore", Family.OFFICE, Family.EXCHANGE):
            if office is not None:
                fresh = replace(office, instance_id=new_uid())
                store.offices.save_office(fresh)
                store.audit.note(
                    "office", office.unit_uid, "instance_id", office.instance_id, fresh.instance_id
                )
            store.offices.save_setting(RESTORED, store.clock().date().isoformat())


def _keep(path: Path, clock: Clock) -> Path:
    """Keep what stands there: a checked copy, or the bytes with their journal when it no longer opens."""
    folder = paths.backup_folder(path)
    stamp = clock().strftime("%Y%m%d_%H%M%S_%f")
    kept = folder / f"{_KEPT_START}{stamp}{paths.WORKSPACE_SUFFIX}"
    try:
        with Store.open(path, clock) as store:
            store.backup(kept)
    except WorkspaceHeldError:
        raise
    except ThiduaError:
        folder.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(path, kept)
        if _journal(path).exists():
            shutil.copyfile(_journal(path), _journal(kept))
    # A journal of the old file must never be played into the new one.
    _journal(path).unlink(missing_ok=True)
    return kept


def _tidy(ready: Path) -> None:
    for leftover in ready.parent.glob(f"{ready.name}*"):
        with suppress(OSError):
            leftover.unlink()


def _journal(path: Path) -> Path:
    return path.with_name(f"{path.name}-journal")
