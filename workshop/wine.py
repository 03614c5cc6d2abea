"""Run Windows programs on Linux: a wine prefix of its own with the three libraries that wine 8 lacks."""

from __future__ import annotations

import contextlib
import os
import shutil
import signal
import subprocess
import threading
import time
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from workshop.console import ROOT, must, say, stop

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

_SHIMS = ROOT / "workshop" / "shims"
_COMPILER = "x86_64-w64-mingw32-gcc-win32"
_FEW_SECONDS = 5.0
_OURS = {
    "WINEARCH": "win64",
    "WINEDEBUG": "-all",
    "WINEDLLOVERRIDES": "mscms=n,b;mshtml=;mscoree=",
}
# A window on the screen of whoever runs the check would be in the way.
_NOT_OURS = ("DISPLAY", "WAYLAND_DISPLAY", "PYTHONHOME", "PYTHONPATH", "VIRTUAL_ENV")


class Finished(NamedTuple):
    """How a Windows program ended; `status` is None when it did not end in time and was killed."""

    status: int | None
    output: str
    seconds: float


class Wine:
    """One prefix: a Windows of its own, below a folder that may be thrown away."""

    def __init__(self, prefix: Path) -> None:
        """Name the prefix; nothing is made yet."""
        self.prefix = prefix
        # Wine's Desktop and Documents lead to HOME: the person's own must stay out of it.
        self._home = prefix.with_name("home")
        kept = {name: value for name, value in os.environ.items() if name not in _NOT_OURS}
        self._environment = kept | _OURS | {"WINEPREFIX": str(prefix), "HOME": str(self._home)}

    def prepare(self, work: Path) -> None:
        """Make the prefix a Windows 10 that loads Qt and the Rust extensions."""
        work.mkdir(parents=True, exist_ok=True)
        for folder in (self._home, self.prefix):
            folder.mkdir(parents=True, exist_ok=True)
        # Started once and kept: else every program would wait for Windows to start first.
        self._server("-p")
        self._tool("wineboot", "-i")
        for source in sorted(_SHIMS.glob("*.c")):
            target = work / f"{source.stem}.dll"
            command = [_COMPILER, "-shared", "-O1", "-s", "-o", str(target), str(source), "-ladvapi32"]
            must(command, f"biên dịch {source.name}")
            # Only here: beside Python they would be taken for parts of the program.
            shutil.copyfile(target, self.drive / "windows" / "system32" / target.name)
        self.pretend("win10")

    def pretend(self, version: str) -> None:
        """Tell programs another version of Windows: "win10", "win81" …"""
        self._tool("winecfg", "-v", version)

    @property
    def drive(self) -> Path:
        """The folder that Windows programs see as C:."""
        return self.prefix / "drive_c"

    def here(self, path: str) -> Path:
        r"""Give our path of one that a Windows program named, such as C:\users\me."""
        letter, _, rest = path.partition(":")
        root = self.drive if letter.upper() == "C" else Path("/")
        return root.joinpath(*rest.replace("\\", "/").strip("/").split("/"))

    def start(self, program: Path, *arguments: str, folder: Path | None = None) -> subprocess.Popen[bytes]:
        """Start a program and go on; its output is a pipe, for wine's console cannot be had here."""
        return subprocess.Popen(
            ["wine", str(program), *arguments],
            cwd=folder,
            env=self._environment,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            start_new_session=True,
        )

    def run(
        self,
        program: Path,
        *arguments: str,
        folder: Path | None = None,
        patience: float = 300,
        hear: Callable[[str], object] | None = None,
    ) -> Finished:
        """Run a program to its end, `patience` seconds at most; `hear` gets each line as it comes."""
        begun = time.monotonic()
        process = self.start(program, *arguments, folder=folder)
        lines: list[str] = []
        listener = threading.Thread(target=_listen, args=(process, lines, hear), daemon=True)
        listener.start()
        try:
            status: int | None = process.wait(patience)
        except subprocess.TimeoutExpired:
            status = None
        finally:
            kill(process)
        seconds = time.monotonic() - begun
        # What the program started may outlive it and hold the pipe.
        listener.join(_FEW_SECONDS)
        return Finished(status, "".join(lines), seconds)

    def end(self) -> None:
        """End every program of this prefix, and wait until its registry is written."""
        self._server("-k")
        self._server("-w")

    def show_on(self, display: str | None) -> None:
        """Let windows appear on this X display, from now on; None: nowhere."""
        self.end()  # the desktop of a Windows that runs already stays where it was
        self._environment.pop("DISPLAY", None)
        if display is not None:
            self._environment["DISPLAY"] = display
        self._server("-p")

    def _server(self, option: str) -> None:
        subprocess.run(["wineserver", option], env=self._environment, timeout=300, check=False)

    def _tool(self, *command: str) -> None:
        quiet = subprocess.DEVNULL
        try:
            subprocess.run(
                ["wine", *command],
                env=self._environment,
                stdin=quiet,
                stdout=quiet,
                stderr=quiet,
                timeout=300,
                check=True,
            )
        except (subprocess.SubprocessError, OSError) as error:
            say(str(error))
            stop(f"Không chạy được {command[0]} của wine; nguyên nhân ghi ở ngay phía trên.")


def windows_path(path: Path) -> str:
    """Give the name by which a Windows program in wine knows a file of ours."""
    return "Z:" + str(path).replace("/", "\\")


@contextlib.contextmanager
def hidden_display() -> Iterator[str]:
    """Give an X display that nobody sees, in the size of a clerk's screen."""
    read, write = os.pipe()
    command = ["Xvfb", "-displayfd", str(write), "-screen", "0", "1366x768x24", "-nolisten", "tcp"]
    quiet = subprocess.DEVNULL
    process = subprocess.Popen(command, pass_fds=[write], stdin=quiet, stdout=quiet, stderr=quiet)
    os.close(write)
    try:
        with os.fdopen(read) as answer:
            number = answer.readline().strip()
        if not number:
            stop("Không mở được màn hình ẩn bằng Xvfb.")
        yield f":{number}"
    finally:
        process.terminate()
        process.wait()


def kill(process: subprocess.Popen[bytes]) -> None:
    """End a program that we started, with all that it started on our side."""
    if process.poll() is None:
        os.killpg(process.pid, signal.SIGKILL)
        process.wait()


def _listen(process: subprocess.Popen[bytes], lines: list[str], hear: Callable[[str], object] | None) -> None:
    assert process.stdout is not None  # noqa: S101  # `start` always asks for the pipe
    for raw in process.stdout:
        line = raw.decode("utf-8", "replace").replace("\r\n", "\n")
        lines.append(line)
        if hear is not None:
            hear(line.rstrip())


def lines_of(finished: Finished, most: int = 20) -> Sequence[str]:
    """Give the last lines that a program said."""
    return finished.output.rstrip().splitlines()[-most:]
