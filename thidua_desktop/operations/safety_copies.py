"""Safety copies that the program makes by itself, each before something that changes much."""

import logging
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum
from pathlib import Path

from thidua_desktop import paths
from thidua_desktop.data.store.store import Store

log = logging.getLogger(__name__)

BEFORE_IMPORT = "truoc_nhap_"
"""So begin the names of copies from before an import."""
BEFORE_RESTORE = "truoc_phuc_hoi_"
IMPORTS_KEPT = 10
_BEFORE_UPGRADE = ".truoc_nang_cap_"


class CopyReason(StrEnum):
    """Why there is a safety copy."""

    BY_HAND = "by_hand"
    BEFORE_IMPORT = "before_import"
    BEFORE_RESTORE = "before_restore"
    BEFORE_UPGRADE = "before_upgrade"


@dataclass(frozen=True, slots=True)
class KeptCopy:
    """A safety copy beside the workspace: `made_at` in UTC, `size` in bytes."""

    path: Path
    made_at: datetime
    size: int
    reason: CopyReason


def copy_before_import(store: Store) -> Path:
    """Keep a safe copy from before an import, and the newest ten of these. Raises UserError."""
    folder = paths.backup_folder(store.path)
    stamp = store.clock().strftime("%Y%m%d_%H%M%S_%f")
    copy = store.backup(folder / f"{BEFORE_IMPORT}{stamp}{paths.WORKSPACE_SUFFIX}")
    for old in sorted(folder.glob(f"{BEFORE_IMPORT}*{paths.WORKSPACE_SUFFIX}"))[:-IMPORTS_KEPT]:
        try:
            old.unlink()
        except OSError as error:
            log.info("old backup stays: %s", error.errno)
    return copy


def kept_copies(workspace: Path) -> tuple[KeptCopy, ...]:
    """Give the safety copies that lie beside a workspace, the newest first. Never opens one."""
    return tuple(sorted(_copies(workspace), key=lambda one: (one.made_at, one.path.name), reverse=True))


def _copies(workspace: Path) -> Iterator[KeptCopy]:
    for file in workspace.parent.glob(f"{workspace.name}{_BEFORE_UPGRADE}*"):
        yield from _copy(file, CopyReason.BEFORE_UPGRADE)
    for file in paths.backup_folder(workspace).glob(f"*{paths.WORKSPACE_SUFFIX}"):
        yield from _copy(file, _reason(file.name))


def _reason(name: str) -> CopyReason:
    if name.startswith(BEFORE_IMPORT):
        return CopyReason.BEFORE_IMPORT
    return CopyReason.BEFORE_RESTORE if name.startswith(BEFORE_RESTORE) else CopyReason.BY_HAND


def _copy(file: Path, reason: CopyReason) -> Iterator[KeptCopy]:
    try:
        found = file.stat()
    except OSError as error:  # it was taken away meanwhile
        log.info("copy is gone: %s", error.errno)
        return
    yield KeptCopy(file, datetime.fromtimestamp(found.st_mtime, UTC), found.st_size, reason)
