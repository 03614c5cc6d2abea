"""What offices get: the list of the uninstaller, the portable archive, the hashes."""

import hashlib
import shutil
import subprocess
import zipfile

import pytest

from tests.conftest import ROOT
from thidua_desktop import __version__, paths
from workshop import shipping
from workshop.icon import write_icon


@pytest.fixture
def built(tmp_path):
    folder = tmp_path / "thidua"
    for name in ("thidua.exe", "_internal/Tệp có dấu.txt", "_internal/sâu/hơn.dll", "licences/a.txt"):
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(name, encoding="utf-8")
    return folder


def test_the_uninstaller_gets_files_then_folders_from_the_deepest_up(built, tmp_path):
    names = shipping.write_list(built, tmp_path / "list").read_bytes().decode("utf-16-le").split("\r\n")
    assert names == [
        r"_internal\Tệp có dấu.txt",
        r"_internal\sâu\hơn.dll",
        r"licences\a.txt",
        "thidua.exe",
        "licences\\",
        "_internal\\sâu\\",
        "_internal\\",
        "",
    ]


def test_the_portable_archive_keeps_its_data_beside_the_program(built, tmp_path, monkeypatch):
    archive = shipping.make_portable(built, tmp_path / "a.zip")
    with zipfile.ZipFile(archive) as file:
        file.extractall(tmp_path / "usb")
    root = tmp_path / "usb" / f"thidua-{__version__}"
    monkeypatch.setattr(paths.sys, "frozen", True, raising=False)
    monkeypatch.setattr(paths.sys, "executable", str(root / "thidua.exe"))
    assert paths.data_folder() == root / "du_lieu"
    assert (root / "_internal" / "Tệp có dấu.txt").read_text(encoding="utf-8") == "_internal/Tệp có dấu.txt"


def test_the_same_folder_makes_the_same_archive(built, tmp_path):
    first, second = (shipping.make_portable(built, tmp_path / name) for name in ("a.zip", "b.zip"))
    assert first.read_bytes() == second.read_bytes()


def test_the_sums_are_those_of_the_files(built, tmp_path):
    line = shipping.write_sums([built / "thidua.exe"], tmp_path / "sums").read_text(encoding="utf-8")
    assert line == f"{hashlib.sha256(b'thidua.exe').hexdigest()}  thidua.exe\n"


@pytest.mark.skipif(shutil.which("makensis") is None, reason="NSIS is not installed")
def test_the_installer_compiles_without_a_warning(built, tmp_path, capfd):
    icon = write_icon(ROOT / "resources" / "icons" / "program" / "program.svg", tmp_path / "a.ico")
    installer = shipping.make_installer(built, icon, tmp_path / "a.exe", tmp_path / "work", fast=True)
    assert installer.read_bytes()[:2] == b"MZ"
    assert "warning" not in "".join(capfd.readouterr()).lower()


def test_a_version_of_three_numbers_has_four_for_windows(built, tmp_path, monkeypatch):
    monkeypatch.setattr(shipping, "nsis", lambda: "makensis")
    monkeypatch.setattr(shipping, "must", lambda *_told: subprocess.CompletedProcess([], 0))
    shipping.make_installer(built, tmp_path / "a.ico", tmp_path / "a.exe", tmp_path / "work", "1.2.3")
    defines = (tmp_path / "work" / "defines.nsh").read_text(encoding="utf-8-sig")
    assert '!define VERSION_FOUR "1.2.3.0"' in defines
    assert '!define NAME "Thi đua"' in defines
