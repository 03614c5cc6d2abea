"""Which DLLs a Windows program asks for that neither lie beside it nor belong to Windows 10."""

from __future__ import annotations

import subprocess
from typing import TYPE_CHECKING

from workshop.console import stop

if TYPE_CHECKING:
    from pathlib import Path

_DUMP = "x86_64-w64-mingw32-objdump"
# What every Windows 10 of version 1809 has and our libraries ask for; names that begin with api-ms-win or
# ext-ms-win are Windows' own as well.
_OF_WINDOWS = frozenset(
    [
        "advapi32", "authz", "avrt", "bcrypt", "bcryptprimitives", "cfgmgr32", "comctl32",
        "comdlg32", "crypt32", "cryptbase", "d2d1", "d3d11", "d3d12", "d3d9", "dbghelp", "dcomp",
        "dnsapi", "dwmapi", "dwrite", "dxgi", "gdi32", "hid", "icuin", "icuuc", "imagehlp", "imm32",
        "iphlpapi", "kernel32", "kernelbase", "mf", "mfplat", "mfreadwrite", "mpr", "mscms", "msi",
        "msvcrt", "ncrypt", "netapi32", "normaliz", "ntdll", "ole32", "oleacc", "oleaut32",
        "opengl32", "powrprof", "propsys", "psapi", "rpcrt4", "secur32", "setupapi", "shcore",
        "shell32", "shlwapi", "ucrtbase", "uiautomationcore", "user32", "userenv", "uxtheme",
        "version", "winhttp", "winmm", "winspool.drv", "winusb", "ws2_32", "wtsapi32",
    ]
)  # fmt: skip
_PREFIXES = ("api-ms-win-", "ext-ms-win-")


def missing_libraries(built: Path) -> list[str]:
    """Name what is asked for and cannot be found, each with who asks; empty when all is there."""
    programs = [path for path in built.rglob("*") if path.suffix.lower() in {".exe", ".dll", ".pyd"}]
    beside = {path.name.lower() for path in programs}
    return sorted(
        f"{name} ({path.name})"
        for path in programs
        for name in imported(path)
        if name not in beside and not is_of_windows(name)
    )


def is_of_windows(name: str) -> bool:
    """Tell whether Windows 10 itself brings this library."""
    return name.startswith(_PREFIXES) or name.removesuffix(".dll") in _OF_WINDOWS


def imported(program: Path) -> list[str]:
    """Read which libraries a program or library asks for, in lower case."""
    done = subprocess.run([_DUMP, "-p", str(program)], capture_output=True, check=False)
    if done.returncode != 0:
        stop(f"Không đọc được {program.name}: {done.stderr.decode('utf-8', 'replace').strip()}")
    lines = done.stdout.decode("utf-8", "replace").splitlines()
    return [line.split(":", 1)[1].strip().lower() for line in lines if "DLL Name:" in line]
