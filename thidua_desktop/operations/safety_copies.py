"""Safety copies that the program makes by itself, each before something that changes much."""

import logging
from pathlib import Path

from thidua_desktop import paths
from thidua_desktop.data.store.store import Store

log = logging.getLogger(__name__)

BEFORE_IMPORT = "truoc_nhap_"
"""So begin the names of copies from before an import."""
IMPORTS_KEPT = 10


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
