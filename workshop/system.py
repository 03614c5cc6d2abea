"""What Debian and its kin leave out: which packages are missing, and installing them where we may."""

from __future__ import annotations

import ctypes
import importlib.util
import os
import shutil
import sys
import sysconfig
from pathlib import Path
from typing import TYPE_CHECKING

from workshop.console import call, say

if TYPE_CHECKING:
    from collections.abc import Sequence

# Without these PySide6 can't even be imported, with or without a screen.
QT_LIBRARIES = {
    "libGL.so.1": "libgl1",
    "libEGL.so.1": "libegl1",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libglib-2.0.so.0": "libglib2.0-0",
}
# An X11 window needs these as well.
WINDOW_LIBRARIES = {
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
}


# What the Windows check starts; wine64 comes with wine only when recommended packages do.
WINE_PROGRAMS = {
    "wine": "wine wine64",
    "x86_64-w64-mingw32-gcc-win32": "gcc-mingw-w64-x86-64-win32",
    "makensis": "nsis",
    "Xvfb": "xvfb",
}


def prepare(others: Sequence[str] = ()) -> bool:
    """Install what Qt and `others` (package names) lack here; tell whether nothing is missing any more.

    Where we may not install, the one line to type is said.
    """
    if not sys.platform.startswith("linux"):
        return True
    needed = QT_LIBRARIES | (WINDOW_LIBRARIES if "DISPLAY" in os.environ else {})
    packages = [package for library, package in needed.items() if not loads(library)] + list(others)
    if lacks_venv():
        packages.insert(0, f"python3.{sys.version_info.minor}-venv")
    if not packages or install_packages(packages):
        return True
    line = f"sudo apt-get install --no-install-recommends {' '.join(packages)}"
    say(f"Máy còn thiếu thành phần của hệ thống; hãy gõ dòng sau rồi chạy lại:\n  {line}")
    return False


def lacks_venv() -> bool:
    """Tell whether this Python cannot make environments: Debian leaves that out."""
    return importlib.util.find_spec("ensurepip") is None


def wine_packages() -> list[str]:
    """Name what the Windows check lacks here."""
    lacking = [packages for program, packages in WINE_PROGRAMS.items() if shutil.which(program) is None]
    return " ".join(lacking).split()


def build_packages() -> list[str]:
    """Name what PyInstaller lacks here: Python as a shared library, and a tool that looks inside."""
    if not sys.platform.startswith("linux"):
        return []
    version = f"libpython3.{sys.version_info.minor}"
    folder, name = (sysconfig.get_config_var(one) or "" for one in ("LIBDIR", "INSTSONAME"))
    has_python = loads(f"{version}.so.1.0") or (name.startswith(version) and Path(folder, name).exists())
    return ([] if has_python else [version]) + ([] if shutil.which("objdump") else ["binutils"])


def loads(library: str) -> bool:
    """Tell whether the system can load this shared library."""
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def install_packages(packages: list[str]) -> bool:
    """Install packages with apt-get, as root or by a sudo that asks nothing; tell whether it went well."""
    if shutil.which("apt-get") is None:
        return False
    prefix = [] if os.geteuid() == 0 else ["sudo", "-n"]
    if prefix and (shutil.which("sudo") is None or call([*prefix, "true"], quiet=True) != 0):
        return False
    say(f"Đang cài thành phần của hệ thống: {' '.join(packages)} …")
    apt = [*prefix, "env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "-qq"]
    # A source that can't be reached must not stop us: the others may have what we need.
    call([*apt, "update"], quiet=True)
    return call([*apt, "install", "--yes", "--no-install-recommends", *packages], quiet=True) == 0


def has_display() -> bool:
    """Tell whether a window can be opened here, or the person has chosen another way to draw."""
    names = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    return not sys.platform.startswith("linux") or any(os.environ.get(name) for name in names)
