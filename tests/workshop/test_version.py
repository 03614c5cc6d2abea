"""The version stands in one place; everything that names it reads it there."""

import re
import tomllib

from tests.conftest import ROOT
from thidua_desktop import __version__


def test_the_version_has_three_numbers():
    assert re.fullmatch(r"\d+\.\d+\.\d+", __version__)


def test_the_project_table_leaves_the_version_to_the_package():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert "version" in project["dynamic"]
    assert "version" not in project


def test_no_other_file_of_the_program_names_it():
    files = [*(ROOT / "thidua_desktop").rglob("*.py"), *(ROOT / "workshop").rglob("*.*"), ROOT / "build.spec"]
    naming = [
        file.relative_to(ROOT).as_posix()
        for file in files
        if file.suffix in {".py", ".nsi", ".nsh", ".spec"} and f'"{__version__}"' in file.read_text("utf-8")
    ]
    assert naming == ["thidua_desktop/__init__.py"]


def test_the_coming_version_heads_the_list_of_changes():
    assert f"\n## {__version__}\n" in (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
