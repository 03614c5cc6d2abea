"""Put a safety copy in a workspace's place, without sending as new what was sent before."""

import os
import shutil
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from thidua_desktop import paths
from thidua_desktop.data.store.packages import SentPackage
from thidua_desktop.data.store.store import Clock, Store, utc_now
from thidua_desktop.data.store.workspace_facts import CopyComparison, WorkspaceFacts, facts_of_copy
from thidua_desktop.domain.errors import DamagedDataError, ThiduaError, UserError, WorkspaceHeldError
from thidua_desktop.domain.families import Family
from thidua_desktop.operations.health import check_health
from thidua_desktop.operations.identity import new_uid
from thidua_desktop.operations.offices import require_office
from thidua_desktop.operations.safety_copies import BEFORE_RESTORE

__all__ = [
    "RESTORED",
    "CopyComparison",
    "Restored",
    "RestoredFacts",
    "WorkspaceFacts",
    "facts_of_copy",
    "is_waiting_after_restore",
    "note_acks",
    "restore_and_open",
    "restore_workspace",
    "restored_facts",
]

RESTORED = "restored_on"
"""The setting that tells that a copy was put back and nothing came from outside since."""
_FORMER = "former_instances"
"""The setting with the identities that this installation bore before copies were put back."""
_HELD = "held_beyond"
"""The setting with the highest number that the other side has and the copy did not know."""


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


@dataclass(frozen=True, slots=True)
class RestoredFacts:
    """How a restored workspace stands to those it sends to.

    `is_waiting` tells that nothing came in since. `last` is the newest package that the copy knows,
    `acknowledged` the newest of which the other side said that it has it; each None when there is none.
    `held_beyond` is the highest number that the other side has and the copy does not know, 0 when unknown.
    """

    restored_on: date | None
    is_waiting: bool
    last: SentPackage | None
    acknowledged: SentPackage | None
    held_beyond: int = 0


def restore_and_open(
    path: Path, source: Path, clock: Clock = utc_now
) -> tuple[Store, Restored | ThiduaError]:
    """Restore a workspace that nobody holds and open it; a refusal is part of the answer, the old one opens.

    Raises as `Store.open` does when not even that is possible.
    """
    outcome: Restored | ThiduaError
    try:
        outcome = restore_workspace(path, source, clock)
    except ThiduaError as problem:
        if not path.exists():
            raise
        outcome = problem
    return Store.open(path, clock), outcome


def restored_facts(store: Store) -> RestoredFacts | None:
    """Tell how a restored workspace stands to the others; None once it went on sending, or never restored."""
    waiting_since, held = store.offices.setting(RESTORED), int(store.offices.setting(_HELD) or 0)
    sent = store.packages.sent()
    has_gone_on = bool(sent) and sent[0].instance_id == require_office(store).instance_id
    if waiting_since is None and (not held or has_gone_on):
        return None
    return RestoredFacts(
        restored_on=date.fromisoformat(waiting_since) if waiting_since else None,
        is_waiting=waiting_since is not None,
        last=sent[0] if sent else None,
        acknowledged=next((one for one in sent if one.acknowledged_on), None),
        held_beyond=0 if has_gone_on else held,
    )


def note_acks(store: Store, acks: Mapping[str, int]) -> list[SentPackage]:
    """Note which packages of ours the other side says it has, under each identity we bore; in a write.

    Gives those that it had not named before.
    """
    day = store.today().isoformat()
    former = (store.offices.setting(_FORMER) or "").split()
    known: dict[str, int] = {}
    for one in store.packages.sent():
        known.setdefault(one.instance_id, one.sequence)  # the newest comes first
    beyond = [acks[one] for one in former if acks.get(one, 0) > known.get(one, 0)]
    if beyond:
        store.offices.save_setting(_HELD, str(max(beyond)))
    arrived = []
    for instance in (require_office(store).instance_id, *former):
        arrived += store.packages.acknowledge(instance, acks.get(instance, 0), day)
    return arrived


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
                former = (store.offices.setting(_FORMER) or "").split()
                store.offices.save_setting(_FORMER, " ".join((*former, office.instance_id)))
                store.audit.note(
                    "office", office.unit_uid, "instance_id", office.instance_id, fresh.instance_id
                )
            store.offices.save_setting(RESTORED, store.today().isoformat())


def _keep(path: Path, clock: Clock) -> Path:
    """Keep what stands there: a checked copy, or the bytes with their journal when it no longer opens."""
    folder = paths.backup_folder(path)
    stamp = clock().strftime("%Y%m%d_%H%M%S_%f")
    kept = folder / f"{BEFORE_RESTORE}{stamp}{paths.WORKSPACE_SUFFIX}"
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
