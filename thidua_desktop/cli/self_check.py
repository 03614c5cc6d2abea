"""The proof that a built program is whole: what it must be able to do, done once in a folder, and told."""

import hashlib
import json
import platform
import sys
import tempfile
import time
import traceback
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property
from importlib import import_module
from pathlib import Path
from pkgutil import walk_packages
from typing import NamedTuple, Protocol

import thidua_desktop
from thidua_desktop import APP_NAME, __version__, paths
from thidua_desktop.cli.answer import BUG_STATUS, Json, exit_status, failure, success, write_json
from thidua_desktop.data.store.store import Store
from thidua_desktop.domain.errors import ThiduaError, UsageError, UserError
from thidua_desktop.domain.points import format_points
from thidua_desktop.domain.records.exchange import PackageState
from thidua_desktop.domain.text import clean_line
from thidua_desktop.operations.demo import DemoResult, run_demo
from thidua_desktop.operations.health import check_health
from thidua_desktop.operations.offices import OfficeDraft, create_workspace
from thidua_desktop.operations.packages import inspect_package

SWITCH = "--self-check"
RESULT_FILE = "result.txt"
CONTENTS_FILE = "contents.json"
"""Laid beside the resources by `build.spec`: {path: SHA-256} of what a built program must have."""

_NEEDED = (
    "catalogue/*.json",
    "fonts/*.ttf",
    "help/*.md",
    "help/pictures/*.png",
    "i18n/*.ts",
    "icons/*.svg",
    "sample/*.json",
    "style/*.qss",
)
_LEAST_COLOURS = 16


class Painted(NamedTuple):
    """What was seen of a window: how many colours, and whether its letters were those of our own font."""

    colours: int
    has_own_font: bool


class Screen(Protocol):
    """What only the window's side can do: the command line knows no Qt."""

    def paint(self) -> Painted:
        """Paint the main window once, where nobody sees it."""

    def read_pdf(self, file: Path) -> str:
        """Read the text of all pages back, as the preview sees it."""


@dataclass(frozen=True, slots=True)
class CheckResult:
    """What one check saw; `problem` is None when it passed."""

    name: str
    seen: str
    seconds: float
    problem: BaseException | None = None


class CheckFailedError(Exception):
    """A check saw something else than it had to."""


def main(arguments: Sequence[str], open_screen: Callable[[], Screen]) -> int:
    """Check this program in the folder that is named; writes the result there and one JSON object."""
    words = [argument for argument in arguments if argument not in {SWITCH, "--json"}]
    try:
        if len(words) != 1 or words[0].startswith("-"):
            raise UsageError("usage.wrong", usage=f"thidua {SWITCH} DIR")
        results = self_check(Path(words[0]), open_screen)
    except ThiduaError as error:
        write_json(failure(error))
        return exit_status(error)
    write_json(_answer(results))
    return BUG_STATUS if results[-1].problem else 0


def self_check(folder: Path, open_screen: Callable[[], Screen]) -> list[CheckResult]:
    """Run the checks in their order up to the first that fails.

    Writes `result.txt` and what the demo makes into the folder, which may have been used before. Raises
    UserError("workspace.not_writable") when it cannot be written.
    """
    checks = _Checks(folder, open_screen)
    results: list[CheckResult] = []
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for name, check in checks.in_order():
            results.append(_run(name, check))
            if results[-1].problem:
                break
        (folder / RESULT_FILE).write_text(_report(results), encoding="utf-8")
    except OSError as error:
        raise UserError("workspace.not_writable", where=str(folder)) from error
    return results


def resource_hashes(root: Path) -> dict[str, str]:
    """Give the SHA-256 of every file below a folder, by its path with slashes, in the order of the paths."""
    files = sorted(path for path in root.rglob("*") if path.is_file() and path.name != CONTENTS_FILE)
    return {
        path.relative_to(root).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest() for path in files
    }


class _Checks:
    """The checks; each gives what it saw in a few words, or raises."""

    def __init__(self, folder: Path, open_screen: Callable[[], Screen]) -> None:
        self._folder = folder
        self._open_screen = open_screen

    def in_order(self) -> tuple[tuple[str, Callable[[], str]], ...]:
        return (
            ("resources", self._read_resources),
            ("modules", self._import_modules),
            ("workspace", self._make_workspace),
            ("main_job", self._do_main_job),
            ("packages", self._inspect_packages),
            ("window", self._paint_window),
            ("papers", self._read_papers),
        )

    @cached_property
    def _demo(self) -> DemoResult:
        return run_demo(paths.free_name(self._folder / "demo"))

    @cached_property
    def _screen(self) -> Screen:
        return self._open_screen()

    def _read_resources(self) -> str:
        root = paths.resource()
        found = resource_hashes(root)
        for pattern in _NEEDED:
            _require(any(root.glob(pattern)), f"resources/{pattern}")
        contents = root / CONTENTS_FILE
        if contents.exists() or getattr(sys, "frozen", False):
            wanted: dict[str, str] = json.loads(contents.read_text(encoding="utf-8"))
            wrong = [name for name in sorted({*wanted, *found}) if wanted.get(name) != found.get(name)]
            _require(not wrong, ", ".join(f"resources/{name}" for name in wrong))
        return f"{len(found)} tệp"

    def _import_modules(self) -> str:
        # Pages and heavy rooms are imported when first needed; a build that forgot one shows it only here.
        names = [found.name for found in walk_packages(thidua_desktop.__path__, "thidua_desktop.")]
        for name in names:
            import_module(name)
        _require("thidua_desktop.ui.page_list" in names, "thidua_desktop.ui.page_list")
        return f"{len(names)} mô-đun"

    def _make_workspace(self) -> str:
        draft = OfficeDraft(code="TK-01", name="Đơn vị tự kiểm", level_code="commune")
        with tempfile.TemporaryDirectory() as folder:
            workspace = Path(folder) / f"tự kiểm{paths.WORKSPACE_SUFFIX}"
            create_workspace(workspace, draft).close()
            with Store.open(workspace) as store:
                health = check_health(store)
        _require(health.is_sound, health.integrity)
        return health.integrity

    def _do_main_job(self) -> str:
        _require(bool(self._demo.ranking), "ranking")
        return f"{len(self._demo.files)} tệp, {len(self._demo.ranking)} đơn vị"

    def _inspect_packages(self) -> str:
        packages = [file for name, file in self._demo.files.items() if name.endswith("_package")]
        for file in packages:
            state = inspect_package(file).state
            _require(state is PackageState.INTACT, f"{file.name}: {state.value}")
        _require(bool(packages), "no package")
        return f"{len(packages)} gói"

    def _paint_window(self) -> str:
        painted = self._screen.paint()
        _require(painted.colours >= _LEAST_COLOURS, f"{painted.colours} màu")
        _require(painted.has_own_font, "font")
        return f"{painted.colours} màu"

    def _read_papers(self) -> str:
        text = clean_line(self._screen.read_pdf(self._demo.files["bloc_summary_pdf"]))
        printed = [word for row in self._demo.ranking for word in (row.unit_name, format_points(row.total))]
        lost = [word for word in printed if word not in text]
        _require(not lost, f"bloc_summary: {lost}")
        papers = [file for name, file in self._demo.files.items() if name.endswith("_pdf")]
        for file in papers:
            _require(bool(self._screen.read_pdf(file).strip()), file.name)
        return f"{len(papers)} bản in"


def _require(is_right: bool, seen: str) -> None:
    if not is_right:
        raise CheckFailedError(seen)


def _run(name: str, check: Callable[[], str]) -> CheckResult:
    begun = time.monotonic()
    try:
        seen, problem = check(), None
    except Exception as error:  # whatever it is, this is the place that has to tell it
        seen, problem = f"{type(error).__name__}: {error}", error
    return CheckResult(name, seen, time.monotonic() - begun, problem)


def _answer(results: Sequence[CheckResult]) -> dict[str, Json]:
    rows: list[Json] = [{"name": one.name, "ok": one.problem is None, "seen": one.seen} for one in results]
    last = results[-1]
    if last.problem is None:
        return success({"checks": rows})
    return failure(ThiduaError("program.incomplete", where=last.name, name=last.name), {"checks": rows})


def _report(results: Sequence[CheckResult]) -> str:
    verdict = "HỎNG" if results[-1].problem else "ĐẠT"
    lines = [
        f"{APP_NAME} {__version__} tự kiểm: {verdict}",
        f"{platform.platform()}, Python {sys.version}",
        "",
    ]
    for one in results:
        lines.append(f"{'HỎNG' if one.problem else 'ĐẠT '}  {one.name}: {one.seen} ({one.seconds:.1f} s)")
        if one.problem:
            lines.append("".join(traceback.format_exception(one.problem)).rstrip())
    return "\n".join(lines) + "\n"
