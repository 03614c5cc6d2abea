"""Turn the built folder into what offices get: an installer, a portable archive, and their SHA-256."""

from __future__ import annotations

import hashlib
import os
import shutil
import zipfile
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from thidua_desktop import APP_NAME, __version__
from thidua_desktop.paths import WORKSPACE_SUFFIX
from workshop.console import ROOT, must, stop

if TYPE_CHECKING:
    from collections.abc import Sequence

SCRIPT = ROOT / "workshop" / "installer" / "setup.nsi"
PROGRAM = "thidua"
SUMS = "SHA256SUMS.txt"
PORTABLE_MARK = "portable.txt"
_PORTABLE_WORDS = "Có tệp này thì chương trình giữ dữ liệu trong thư mục du_lieu ngay bên cạnh.\r\n"
# When the folder is copied from disk to disk, an archive keeps the order of names and one moment for all.
_MOMENT = (2026, 1, 1, 0, 0, 0)


class Shipment(NamedTuple):
    """The files for offices."""

    installer: Path
    portable: Path
    sums: Path


def ship(built: Path, icon: Path, target: Path, work: Path) -> Shipment:
    """Make the installer, the portable archive and the hashes in `target`; `work` holds what leads there."""
    target.mkdir(parents=True, exist_ok=True)
    installer = make_installer(built, icon, target / f"{PROGRAM}-{__version__}-cai-dat.exe", work)
    portable = make_portable(built, target / f"{PROGRAM}-{__version__}-mang-theo.zip")
    return Shipment(installer, portable, write_sums([installer, portable], target / SUMS))


def make_installer(
    built: Path, icon: Path, target: Path, work: Path, version: str = __version__, *, fast: bool = False
) -> Path:
    """Make the Windows installer of a built folder; `fast` packs it lightly, for trying it out."""
    maker = nsis()
    work.mkdir(parents=True, exist_ok=True)
    listed = write_list(built, work / "files.txt")
    size = sum(path.stat().st_size for path in built.rglob("*") if path.is_file())
    words = {
        "VERSION": version,
        "VERSION_FOUR": ".".join([*version.split("."), "0", "0", "0"][:4]),
        "NAME": APP_NAME,
        "PROGRAM": PROGRAM,
        "SUFFIX": WORKSPACE_SUFFIX,
        "SOURCE": str(built),
        "LIST_FILE": str(listed),
        "ICON": str(icon),
        "OUT": str(target),
        "SIZE_KB": str(size // 1024),
        "INSTALLER_FOLDER": str(SCRIPT.parent),
    }
    if fast:
        words["FAST"] = "1"
    defines = work / "defines.nsh"
    lines = [f'!define {name} "{word}"\n' for name, word in words.items()]
    defines.write_text("".join(lines), encoding="utf-8-sig")
    mark = "/" if os.name == "nt" else "-"
    options = [f"{mark}V2", f"{mark}INPUTCHARSET", "UTF8", f"{mark}DDEFINES={defines}"]
    must([maker, *options, str(SCRIPT)], "làm bộ cài đặt")
    return target


def nsis() -> str:
    """Find the maker of installers, or stop with a sentence."""
    found = shutil.which("makensis")
    usual = Path(os.environ.get("PROGRAMFILES(X86)", "C:/"), "NSIS", "makensis.exe")
    if found is None and not usual.is_file():
        stop("Chưa có NSIS nên không làm được bộ cài đặt; hãy cài NSIS 3.08 trở lên rồi chạy lại.", 2)
    return found or str(usual)


def write_list(built: Path, target: Path) -> Path:
    """Write what the uninstaller may delete: every file, then every folder, the deepest first.

    Names are those of Windows; a folder ends with a backslash. UTF-16 without a mark at its beginning, as
    NSIS reads it.
    """
    inside = sorted(built.rglob("*"), key=lambda path: path.parts)
    files = [str(path.relative_to(built)).replace("/", "\\") for path in inside if not path.is_dir()]
    folders = [f"{path.relative_to(built)}/".replace("/", "\\") for path in reversed(inside) if path.is_dir()]
    target.write_bytes("".join(f"{name}\r\n" for name in [*files, *folders]).encode("utf-16-le"))
    return target


def make_portable(built: Path, target: Path) -> Path:
    """Pack the same folder with the mark that keeps the data beside the program."""
    root = f"{PROGRAM}-{__version__}"
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for path in sorted(built.rglob("*"), key=lambda path: path.parts):
            if path.is_file():
                _add(archive, f"{root}/{path.relative_to(built).as_posix()}", path.read_bytes())
        _add(archive, f"{root}/{PORTABLE_MARK}", _PORTABLE_WORDS.encode("utf-8-sig"))
    return target


def write_sums(files: Sequence[Path], target: Path) -> Path:
    """Write the SHA-256 of each file in the form that `sha256sum -c` reads."""
    sums = [f"{hashlib.sha256(file.read_bytes()).hexdigest()}  {file.name}\n" for file in files]
    target.write_text("".join(sums), encoding="utf-8", newline="\n")
    return target


def _add(archive: zipfile.ZipFile, name: str, data: bytes) -> None:
    entry = zipfile.ZipInfo(name, _MOMENT)
    entry.compress_type = zipfile.ZIP_DEFLATED
    archive.writestr(entry, data)
