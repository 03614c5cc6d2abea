"""Tell Windows that the program runs, so that the installer does not replace it under the person's hands."""

import sys

MUTEX = "ThiDuaDesktop"
"""The installer looks for this name: `workshop/installer/folders.nsh`."""


def announce_running() -> bool:
    """Keep the mutex until the process ends, however it ends; tell whether this system has such a thing."""
    if sys.platform == "win32":
        import ctypes  # start-up cost: only Windows needs it, and only after the first paint

        # Never closed: Windows does that with the process.
        return bool(ctypes.windll.kernel32.CreateMutexW(None, False, MUTEX))
    return False
