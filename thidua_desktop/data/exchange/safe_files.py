"""Put a file where people carry it away from, so that it is there whole under its name or not at all.

Nothing that travels is ever overwritten: the copy has a temporary name until it was read back and found
equal. What a person writes anew under a name of theirs (`written_beside`) replaces it whole or not at all.
"""

import hashlib
import os
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from errno import ENOSPC
from functools import partial as bound
from pathlib import Path
from time import sleep
from typing import BinaryIO, TypeVar

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


@dataclass(frozen=True, slots=True)
class Copy:
    """A file to be copied, the SHA-256 that it has, and where a person wants it."""

    source: Path
    digest: str
    wanted: Path


def deliver(copies: Sequence[Copy], disk: Disk = DISK) -> list[Path]:
    """Copy files to where a person wants them, all of them or none, and give the free names that they got.

    Raises UserError when the place cannot be written, or gives back other bytes than it was given.
    """
    wanted = [copy.wanted for copy in copies]
    partials = [one.with_name(one.name + PARTIAL) for one in wanted]
    try:
        wanted[0].parent.mkdir(parents=True, exist_ok=True)
        for copy, partial in zip(copies, partials, strict=True):
            _put(disk.pieces, copy.source, partial, disk)
        for copy, partial in zip(copies, partials, strict=True):
            if digest_of(partial, disk) != copy.digest:
                raise UserError("package.copy_differs", where=str(wanted[0]))
        return settle(partials, wanted, disk)
    except OSError as cause:
        code = "package.stick_full" if cause.errno == ENOSPC else "package.not_delivered"
        raise UserError(code, where=str(wanted[0])) from cause
    finally:
        _take_away(partials)


def keep(content: bytes, wanted: Path, disk: Disk = DISK) -> Path:
    """Write bytes under a free name that they get only when they read back equal. Raises UserError."""
    partial = wanted.with_name(wanted.name + PARTIAL)
    try:
        wanted.parent.mkdir(parents=True, exist_ok=True)
        _put(lambda _source: (content,), partial, partial, disk)
        if digest_of(partial, disk) != hashlib.sha256(content).hexdigest():
            raise UserError("package.read_back_differs", where=str(wanted))
        return settle([partial], [wanted], disk)[0]
    except OSError as cause:
        raise UserError("package.not_written", where=str(wanted)) from cause
    finally:
        _take_away([partial])


@contextmanager
def written_beside(out: Path, disk: Disk = DISK) -> Iterator[BinaryIO]:
    """Give a file to write beside `out`, in whose place it is put when the block ends well.

    Raises UserError("file.not_writable"); then what was there stays.
    """
    partial = out.with_name(f".{out.name}{PARTIAL}")
    try:
        out.parent.mkdir(parents=True, exist_ok=True)
        with disk.create(partial) as file:
            yield file
            disk.sync(file)
        partial.replace(out)
    except OSError as cause:
        raise UserError("file.not_writable", where=str(out)) from cause
    finally:
        _take_away([partial])


def settle(partials: Sequence[Path], wanted: Sequence[Path], disk: Disk = DISK) -> list[Path]:
    """Give files of one folder their final names, all of them or none; a name that is taken gets a number.

    The first is named last: it is the one that people look for. Raises OSError when the disk refuses.
    """
    targets, named = _free_names(wanted), list[Path]()
    try:
        for partial, target in reversed([*zip(partials, targets, strict=True)]):
            patiently(bound(disk.rename, partial, target))
            named.append(target)
        disk.sync_folder(targets[0].parent)
    except OSError:
        _take_away(named)
        raise
    return targets


def _put(pieces: Callable[[Path], Sequence[bytes]], source: Path, partial: Path, disk: Disk) -> None:
    def write() -> None:
        with disk.create(partial) as file:
            for piece in pieces(source):
                disk.write(file, piece)
            disk.sync(file)

    patiently(write)


def _free_names(wanted: Sequence[Path]) -> list[Path]:
    """Give the paths themselves, or all with the same " (2)", " (3)" … when any is there already."""
    candidates, number = list(wanted), 2
    while any(one.exists() for one in candidates):
        candidates = [one.with_name(f"{one.stem} ({number}){one.suffix}") for one in wanted]
        number += 1
    return candidates


def _take_away(files: Sequence[Path]) -> None:
    for file in files:
        with suppress(OSError):
            file.unlink(missing_ok=True)
