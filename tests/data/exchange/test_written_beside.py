"""A file that a person writes anew: there whole under its name, or as it was before."""

import pytest

from tests.data.exchange.weak_disk import FULL, WeakDisk
from thidua_desktop.data.exchange.safe_files import DISK, written_beside
from thidua_desktop.domain.errors import UserError


def write(out, disk=DISK, then=lambda: None):
    """Write in two pieces, then do something that may go wrong."""
    with written_beside(out, disk) as file:
        file.write(b"mot")
        file.write(b"hai")
        then()


@pytest.mark.parametrize("before", [None, b"cu"])
@pytest.mark.parametrize("fails_at", range(1, 5))
def test_a_failing_disk_leaves_what_was_there(fails_at, before, tmp_path):
    out = tmp_path / "mới.txt"
    if before is not None:
        out.write_bytes(before)
    disk = WeakDisk(fails_at, FULL)
    with pytest.raises(UserError, match=r"file\.not_writable"):
        write(out, disk)
    assert disk.calls >= fails_at
    assert (out.read_bytes() if out.exists() else None) == before
    assert list(tmp_path.iterdir()) == ([] if before is None else [out])


def test_what_was_written_takes_the_place_of_the_old(tmp_path):
    out = tmp_path / "thư mục" / "mới.txt"
    write(out)
    out.write_bytes(b"cu")
    write(out)
    assert out.read_bytes() == b"mothai"
    assert list(out.parent.iterdir()) == [out]


def test_our_own_mistake_inside_leaves_nothing_half_written(tmp_path):
    out = tmp_path / "mới.txt"
    with pytest.raises(ZeroDivisionError):
        write(out, then=lambda: 1 // 0)
    assert list(tmp_path.iterdir()) == []
