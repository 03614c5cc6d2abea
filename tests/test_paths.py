"""Where files lie: names that are free, and places on other computers."""

import sys
from pathlib import Path

import pytest

from thidua_desktop.paths import free_name, is_on_network

MOUNTS = "/dev/sda1 / ext4 rw 0 0\n//may-chu/chung /mnt/chung cifs rw 0 0\n"
on_linux = pytest.mark.skipif(sys.platform == "win32", reason="Windows asks the system itself")


def test_a_taken_name_gets_a_number(tmp_path):
    wanted = tmp_path / "phieu.pdf"
    assert free_name(wanted) == wanted
    wanted.touch()
    assert free_name(wanted).name == "phieu (2).pdf"


def test_a_folder_of_this_computer_is_not_on_the_network(tmp_path):
    assert not is_on_network(tmp_path / "don_vi.thidua")


@on_linux
@pytest.mark.parametrize(
    ("place", "expected"), [("/mnt/chung/thi dua/a.thidua", True), ("/mnt/chung2/a", False)]
)
def test_a_shared_folder_is_known_by_its_mount(monkeypatch, place, expected):
    # The machine's own mounts cannot be changed by a test.
    monkeypatch.setattr(Path, "read_text", lambda *_args, **_more: MOUNTS)
    assert is_on_network(Path(place)) is expected
