"""Put a file where people carry it away from, so that it is there whole under its name or not at all.

Nothing is ever overwritten: the copy has a temporary name until it was read back and found equal.
"""

import hashlib
import os
import sys
from collections.abc import Callable, Sequence
from contextlib import suppress
from errno import ENOSPC
from pathlib import Path
from time import sleep
from typing import BinaryIO, TypeVar

from thidua_desktop import paths
from thidua_desktop.domain.errors import UserError

_Result = TypeVar("_Result")

PARTIAL = ".tam"
_CHUNK = 1 << 18
_WAITS = (0.05, 0.1, 0.2, 0.4, 0.75, 1.5, 2.0)
"""Seconds, five in all: so long an office program or a virus scanner may hold a file."""


class Disk:
    """Every call on a disk that a safe export makes; a test fails each of them in turn."""

    def create(self, path: Path) -> BinaryIO:
        """Open a file anew for writing."""
        return path.open("wb")

    def write(self, file: BinaryIO, data: bytes) -> None:
        """Write a piece."""
        file.write(data)

    def sync(self, file: BinaryIO) -> None:
        """Bring everything written onto the disk itself."""
        file.flush()
        os.fsync(file.fileno())

    def pieces(self, path: Path) -> Sequence[bytes]:
        """Read a file by pieces, from the disk itself where the system lets us ask for that."""
        with path.open("rb") as file:
            if sys.platform == "linux":
                os.posix_fadvise(file.fileno(), 0, 0, os.POSIX_FADV_DONTNEED)
            return list(iter(lambda: file.read(_CHUNK), b""))

    def rename(self, old: Path, new: Path) -> None:
        """Give a file its final name."""
        old.rename(new)

    def sync_folder(self, folder: Path) -> None:
        """Bring the names in a folder onto the disk; Windows does so by itself."""
        if sys.platform != "win32":
            handle = os.open(folder, os.O_RDONLY)
            try:
                os.fsync(handle)
            finally:
                os.close(handle)


DISK = Disk()


def digest_of(path: Path, disk: Disk = DISK) -> str:
    """Give the SHA-256 of a file's bytes."""
    hashed = hashlib.sha256()
    for piece in disk.pieces(path):
        hashed.update(piece)
    return hashed.hexdigest()


def patiently(action: Callable[[], _Result]) -> _Result:
    """Try again for five seconds while another program holds the file."""
    for wait in _WAITS:
        try:
            return action()
        except PermissionError:
            sleep(wait)
    return action()


def deliver(source: Path, digest: str, wanted: Path, disk: Disk = DISK) -> Path:
    """Copy a file to where a person wants it and give the free name that it got.

    Raises UserError when the place cannot be written, or gives back other bytes than it was given.
    """
    partial = wanted.with_name(wanted.name + PARTIAL)
    try:
        wanted.parent.mkdir(parents=True, exist_ok=True)
        patiently(lambda: _copy(source, partial, disk))
        if digest_of(partial, disk) != digest:
            raise UserError("package.copy_differs", where=str(wanted))
        target = patiently(lambda: _name(partial, wanted, disk))
        disk.sync_folder(target.parent)
    except OSError as cause:
        code = "package.stick_full" if cause.errno == ENOSPC else "package.not_delivered"
        raise UserError(code, where=str(wanted)) from cause
    finally:
        with suppress(OSError):
            partial.unlink(missing_ok=True)
    return target


def _copy(source: Path, partial: Path, disk: Disk) -> None:
    with disk.create(partial) as file:
        for piece in disk.pieces(source):
            disk.write(file, piece)
        disk.sync(file)


def _name(partial: Path, wanted: Path, disk: Disk) -> Path:
    target = paths.free_name(wanted)
    disk.rename(partial, target)
    return target
