"""The licences that go with the program."""

from importlib.metadata import distribution, distributions

import pytest
import shiboken6
import sqlite_utils

from tests.conftest import ROOT
from workshop.licences import MissingLicenceError, distribution_part, owners, write_licences


def test_a_file_is_of_the_package_that_installed_it():
    names = {one.metadata["Name"] for one in owners([sqlite_utils.__file__], distributions())}
    assert names == {"sqlite-utils", "pyinstaller"}


def test_qt_goes_with_the_licence_that_we_use_it_under():
    part = distribution_part(distribution("shiboken6"))
    assert [text.name for text in part.texts] == ["LGPL-3.0.txt", "GPL-3.0.txt", "QT.txt"]
    assert "GNU LESSER GENERAL PUBLIC LICENSE" in part.texts[0].read_text(encoding="utf-8")


@pytest.mark.parametrize("name", ["reportlab", "rl_accel", "python-calamine", "sqlite-utils", "platformdirs"])
def test_every_package_that_the_program_needs_carries_its_text(name):
    assert distribution_part(distribution(name)).texts


def test_the_list_names_every_part_with_its_version(tmp_path):
    parts = write_licences([shiboken6.__file__], ROOT / "resources", tmp_path / "licences")
    said = (tmp_path / "licences" / "DANH-SACH.txt").read_text(encoding="utf-8-sig")
    assert [f"- {part.name} {part.version}".rstrip() in said for part in parts] == [True] * len(parts)


def test_a_font_without_a_text_is_refused_and_nothing_is_written(tmp_path):
    (tmp_path / "fonts").mkdir()
    (tmp_path / "fonts" / "Strange-Regular.ttf").write_bytes(b"")
    with pytest.raises(MissingLicenceError, match="font-Strange"):
        write_licences([], tmp_path, tmp_path / "licences")
    assert not (tmp_path / "licences").exists()
