"""Disks that fail: at the n-th call, for a while, or by giving back other bytes than they were given."""

import errno
import os
from pathlib import Path

from thidua_desktop.data.exchange.safe_files import Disk

PULLED, FULL = errno.EIO, errno.ENOSPC


class WeakDisk(Disk):
    """Fails at the n-th call that writes, reads, syncs or names, and at every later one while `lasts`."""

    def __init__(self, fails_at=0, code=PULLED, *, lasts=True):
        self.calls = 0
        self._fails_at, self._code, self._lasts = fails_at, code, lasts

    def step(self):
        self.calls += 1
        due = self.calls >= self._fails_at if self._lasts else self.calls == self._fails_at
        if self._fails_at and due:
            raise OSError(self._code, os.strerror(self._code))

    def create(self, path):
        self.step()
        return _Pieces(super().create(path), self)

    def sync(self, file):
        self.step()
        super().sync(file)

    def pieces(self, path):
        self.step()
        return super().pieces(path)

    def rename(self, old, new):
        self.step()
        super().rename(old, new)

    def sync_folder(self, folder):
        self.step()
        super().sync_folder(folder)


class _Pieces:
    """An open file whose every write is a call."""

    def __init__(self, file, disk):
        self._file, self._disk = file, disk

    def write(self, data):
        self._disk.step()
        return self._file.write(data)

    def __enter__(self):
        return self

    def __exit__(self, *_failure):
        self._file.close()

    def __getattr__(self, name):
        return getattr(self._file, name)


class FlippingDisk(Disk):
    """Keeps one bit of what is copied to a folder the other way round."""

    def __init__(self, folder, bit):
        self._folder, self._bit = folder, bit

    def sync(self, file):
        super().sync(file)
        path = Path(file.name)
        if path.parent != self._folder:
            return
        place, bit = divmod(self._bit % (path.stat().st_size * 8), 8)
        with path.open("r+b") as wrong:
            wrong.seek(place)
            value = wrong.read(1)[0]
            wrong.seek(place)
            wrong.write(bytes((value ^ (1 << bit),)))


class HeldDisk(Disk):
    """Another program holds the file at the first tries."""

    def __init__(self, times):
        self.left = times

    def rename(self, old, new):
        if self.left:
            self.left -= 1
            raise PermissionError(errno.EACCES, "held")
        super().rename(old, new)
