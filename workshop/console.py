"""Start programs and speak to the person at the console."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

if TYPE_CHECKING:
    from collections.abc import Sequence

ROOT = Path(__file__).resolve().parent.parent
"""The checkout."""


def clean_environment() -> dict[str, str]:
    """Return our environment without what would point a Python at other packages; text is UTF-8."""
    strangers = ("PYTHONHOME", "PYTHONPATH", "VIRTUAL_ENV", "__PYVENV_LAUNCHER__")
    return {name: value for name, value in os.environ.items() if name not in strangers} | {"PYTHONUTF8": "1"}


def offscreen() -> dict[str, str]:
    """Return the environment for windows that nobody sees."""
    return {"QT_QPA_PLATFORM": "offscreen"} | clean_environment()


def call(command: Sequence[str], environment: dict[str, str] | None = None, *, quiet: bool = False) -> int:
    """Run a program in the checkout and return its exit status."""
    output = subprocess.DEVNULL if quiet else None
    environment = environment or clean_environment()
    try:
        done = subprocess.run(command, cwd=ROOT, env=environment, stdout=output, stderr=output, check=False)
    except KeyboardInterrupt:
        return 130
    return done.returncode


def must(command: Sequence[str], purpose: str) -> None:
    """Run a program that has to succeed, or stop with a sentence."""
    status = call(command)
    if status != 0:
        stop(f"Không {purpose} được; nguyên nhân ghi ở ngay phía trên. Hãy sửa rồi chạy lại.")


def hand_over(command: list[str]) -> int:
    """Become this program, in the folder the person stands in; Windows can only start it and wait."""
    sys.stdout.flush()
    if os.name != "nt":
        os.execve(command[0], command, clean_environment())
    try:
        return subprocess.run(command, env=clean_environment(), check=False).returncode
    except KeyboardInterrupt:
        return 130


def speak_utf8() -> None:
    """Make Vietnamese printable on a console of any code page."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(encoding="utf-8", errors="replace")


def say(text: str) -> None:
    """Tell the person something; standard output belongs to the program that we start."""
    print(text, file=sys.stderr, flush=True)


def stop(text: str, status: int = 1) -> NoReturn:
    """Say why we can't go on, and leave."""
    say(text)
    raise SystemExit(status)
