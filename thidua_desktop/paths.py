"""Where things lie: resources, the person's data and logs, for a source run, an installed or portable one."""

import re
import sys
from pathlib import Path

WORKSPACE_SUFFIX = ".thidua"
_PORTABLE_MARK = "portable.txt"
_REMOTE_DRIVE = 4
"""What Windows calls a drive that lies on another computer."""
_NETWORK_KINDS = ("nfs", "cifs", "smb", "fuse.sshfs", "9p")
_NOT_IN_NAMES = re.compile(
    r'[\x00-\x1f\x7f<>:"/\\|?*\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\ud800-\udfff]+'
)
"""Signs that Windows takes for something else, and those that let a name show as another."""
_DEVICES = re.compile(
    r"(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\$|conout\$) *(?:\.|$)", re.IGNORECASE
)
_LONGEST_NAME = 60
"""Characters; a system may count 255 bytes."""
_SOURCE_ROOT = Path(__file__).resolve().parent.parent


def resource(*parts: str) -> Path:
    """Give the path of a file that ships with the program, under `resources/`."""
    bundle = getattr(sys, "_MEIPASS", None)
    root = Path(bundle) if bundle else _SOURCE_ROOT
    return root.joinpath("resources", *parts)


def data_folder() -> Path:
    """Give the folder of the person's workspaces; beside the program when it is portable."""
    program = Path(sys.executable).parent
    if getattr(sys, "frozen", False) and (program / _PORTABLE_MARK).exists():
        return program / "du_lieu"
    from platformdirs import user_data_path  # start-up cost: only the window needs it

    return user_data_path("ThiDua", appauthor=False, roaming=False)


def default_workspace() -> Path:
    """Give the workspace that opens when none is named."""
    return data_folder() / f"don_vi{WORKSPACE_SUFFIX}"


def log_folder() -> Path:
    """Give the folder of the daily logs."""
    return data_folder() / "nhat_ky"


def backup_folder(workspace: Path) -> Path:
    """Give the folder of a workspace's safety copies, beside it."""
    return workspace.parent / f"{workspace.stem}_sao_luu"


def outbox_folder(workspace: Path) -> Path:
    """Give the folder of the packages that a workspace sent, beside it."""
    return workspace.parent / f"{workspace.stem}_goi_gui"


def is_on_network(path: Path) -> bool:
    """Tell whether a file lies on another computer: SQLite's locks cannot be trusted there."""
    place = path.absolute()
    if sys.platform == "win32":
        import ctypes  # only Windows has this library

        if place.drive.startswith("\\\\"):
            return True
        return bool(ctypes.windll.kernel32.GetDriveTypeW(f"{place.drive}\\") == _REMOTE_DRIVE)
    try:
        lines = Path("/proc/mounts").read_text(encoding="utf-8", errors="replace").splitlines()
    except OSError:
        return False
    mounts = [line.split(" ")[1:3] for line in lines if line.count(" ") > 1]
    above = [(mount, kind) for mount, kind in mounts if place.is_relative_to(mount)]
    kind = max(above, key=lambda one: len(one[0]), default=("", ""))[1]
    return kind.startswith(_NETWORK_KINDS)


def plain_name(name: str) -> str:
    """Make a name from elsewhere one that stands in its folder under every system, its ending kept."""
    plain = _NOT_IN_NAMES.sub("-", name).strip(" .")
    stem, dot, ending = plain.rpartition(".")
    if not dot or len(ending) > _LONGEST_NAME // 4:
        stem, ending = plain, ""
    room = _LONGEST_NAME - len(dot + ending)
    plain = f"{stem[:room].rstrip(' .')}.{ending}" if ending else stem[:_LONGEST_NAME].rstrip(" .")
    return f"_{plain}" if not plain or _DEVICES.match(plain) else plain


def free_name(wanted: Path) -> Path:
    """Give the path itself, or with " (2)", " (3)" … when a file of that name is there already."""
    candidate, number = wanted, 2
    while candidate.exists():
        candidate = wanted.with_name(f"{wanted.stem} ({number}){wanted.suffix}")
        number += 1
    return candidate
