"""The recipe of the built program: what goes in, what stays out, and what stops it."""

import shutil
import sys
from importlib import import_module
from pathlib import Path
from types import SimpleNamespace

import platformdirs
import pytest

from tests.conftest import ROOT
from thidua_desktop import __version__
from thidua_desktop.ui.page_list import PAGES
from workshop.icon import SIZES

PIECE = "PySide6/Qt/lib/libQt6Core.so.6"


@pytest.fixture
def build(tmp_path, monkeypatch):
    """Run the recipe with a PyInstaller that found these files; gives what it was asked for."""
    monkeypatch.setattr(sys, "path", [*sys.path])
    shutil.copytree(ROOT / "thidua_desktop", tmp_path / "thidua_desktop")
    shutil.copytree(ROOT / "resources", tmp_path / "resources")
    code = compile((ROOT / "build.spec").read_text(encoding="utf-8"), "build.spec", "exec")

    def run(*found):
        asked = SimpleNamespace(analysis={}, programs={}, folder=(), scripts=[])
        hook = tmp_path / "hook.py"
        hook.write_text("import sys\nhad_hook = True\n", encoding="utf-8")

        def analyse(scripts, **options):
            asked.analysis = options
            return SimpleNamespace(
                binaries=[(name, "", "BINARY") for name in found],
                datas=[],
                pure=[("platformdirs", platformdirs.__file__, "PYMODULE")],
                scripts=[("pyi_rth_pyside6", str(hook), "PYSOURCE"), ("__main__", str(hook), "PYSOURCE")],
            )

        def program(_archive, scripts, *_parts, name, **options):
            asked.programs[name] = options
            asked.scripts = scripts

        def collect(*parts, **_options):
            asked.folder = [entry[0] for part in parts if isinstance(part, list) for entry in part]

        names = {
            "SPECPATH": str(tmp_path),
            "DISTPATH": str(tmp_path / "dist"),
            "Analysis": analyse,
            "PYZ": lambda _pure: None,
            "EXE": program,
            "COLLECT": collect,
        }
        exec(code, names)  # noqa: S102  # PyInstaller runs it the same way
        return asked

    return run


@pytest.mark.parametrize(("argument", "runs"), [("--gate-child", False), ("--version", True)])
def test_the_gate_starts_without_what_qt_needs_first(build, monkeypatch, argument, runs):
    """Loading Qt would cost every file to import two tenths of a second."""
    (hook, source, _kind), (main, plain, _) = build(PIECE).scripts
    monkeypatch.setattr(sys, "argv", ["thidua", argument])
    names = {}
    exec(Path(source).read_text(encoding="utf-8"), names)  # noqa: S102  # PyInstaller runs it the same way
    assert (hook, main, "had_hook" in names) == ("pyi_rth_pyside6", "__main__", runs)
    assert "gate" not in Path(plain).read_text(encoding="utf-8")


def modules():
    paths = (path.relative_to(ROOT).with_suffix("") for path in (ROOT / "thidua_desktop").rglob("*.py"))
    return sorted(".".join(path.parts).removesuffix(".__init__") for path in paths)


def test_every_module_can_be_imported():
    assert [name for name in modules() if import_module(name).__name__ != name] == []


def test_every_module_goes_in(build):
    wanted = build(PIECE).analysis["hiddenimports"]
    assert sorted(wanted) == sorted([*modules(), "_cffi_backend", "_rl_accel"])
    assert {entry.factory.partition(":")[0] for entry in PAGES} <= set(wanted)


def test_a_windowed_and_a_console_program_share_one_folder(build):
    asked = build(PIECE)
    assert {name: options["console"] for name, options in asked.programs.items()} == {
        "thidua": False,
        "thidua-cli": True,
    }
    assert asked.folder == [PIECE]


def test_what_no_page_uses_stays_out_on_both_systems(build):
    unused = [
        "PySide6/Qt/plugins/sqldrivers/libqsqlite.so",
        r"PySide6\plugins\sqldrivers\qsqlite.dll",
        r"PySide6\opengl32sw.dll",
        r"PySide6\Qt6Quick.dll",
        r"PySide6\translations\qtbase_de.qm",
        "PySide6/Qt/plugins/platforms/libqwayland.so",
    ]
    kept = [PIECE, r"PySide6\plugins\platforms\qwindows.dll", r"PySide6\plugins\platforms\qoffscreen.dll"]
    assert build(*unused, *kept).folder == kept


@pytest.mark.parametrize(
    "stray",
    ["icuuc.dll", "MSCMS.dll", r"sub\bcryptprimitives.dll", "PySide6/Qt/lib/libQt6WebEngineCore.so.6"],
)
def test_a_stray_library_stops_the_build(build, stray):
    with pytest.raises(SystemExit, match="must not be bundled"):
        build(PIECE, stray)


def test_the_icon_of_the_program_has_every_size(build):
    icons = {options["icon"] for options in build(PIECE).programs.values()}
    directory = Path(*icons).read_bytes()[6 : 6 + 16 * len(SIZES)]
    assert [side or 256 for side in directory[::16]] == list(SIZES)


def test_licences_of_all_that_is_bundled_lie_beside_the_program(build, tmp_path):
    build(PIECE)
    folder = tmp_path / "dist" / "thidua" / "licences"
    parts = {"platformdirs", "python", "pyinstaller", "font-Tinos", "font-BeVietnamPro"}
    assert {path.name for path in folder.iterdir() if path.is_dir()} == parts
    assert "MIT" in (folder / "platformdirs" / "LICENSE").read_text(encoding="utf-8")


def test_a_part_without_a_licence_stops_the_build(build, tmp_path):
    (tmp_path / "resources" / "fonts" / "Tinos-LICENSE.txt").unlink()
    with pytest.raises(SystemExit, match="no licence text: font-Tinos"):
        build(PIECE)


def test_windows_is_told_the_one_version(build, monkeypatch):
    monkeypatch.setattr(sys, "platform", "win32")
    path = build(PIECE).programs["thidua"]["version"]
    parts = {}
    kinds = "VSVersionInfo FixedFileInfo StringFileInfo StringTable StringStruct VarFileInfo VarStruct"
    names = {kind: lambda *values, **named: parts.update(named) or values for kind in kinds.split()}
    names["StringStruct"] = lambda name, value: parts.update({name: value})
    with open(path, encoding="utf-8") as file:  # noqa: PTH123  # pathlib would look at the platform
        eval(file.read(), names)  # noqa: S307  # PyInstaller reads it the same way
    assert parts["FileVersion"] == parts["ProductVersion"] == __version__
    assert ".".join(map(str, parts["filevers"][:3])) == __version__
