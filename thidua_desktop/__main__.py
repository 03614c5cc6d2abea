"""Start the program: without a command the window, with one the command line."""

import os
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:  # only a name here
    from thidua_desktop.app import HiddenScreen

_EXIT_AFTER_PAINT = "--exit-after-paint"
_GATE_CHILD = "--gate-child"  # the word of `gate_protocol`, which would load too much here
_SELF_CHECK = "--self-check"


def main() -> int:
    """Read the program's arguments and run; gives the exit status."""
    if sys.argv[1:2] == [_GATE_CHILD]:
        from thidua_desktop.data.exchange.gate_child import (
            serve,  # start-up cost: the gate loads nothing else
        )

        return serve(sys.argv[2:])
    from pathlib import Path  # as above

    _give_streams()
    arguments = sys.argv[1:]
    if _SELF_CHECK in arguments:
        from thidua_desktop.cli.self_check import main as self_check  # start-up cost: as below

        return self_check(arguments, _open_screen)
    files = [argument for argument in arguments if argument != _EXIT_AFTER_PAINT]
    wants_window = len(files) < len(arguments) or not files or _is_workspace(files)
    if wants_window:
        # Start-up cost: commands load no window, the window loads no commands.
        from thidua_desktop.app import run_window

        return run_window(Path(files[0]) if files else None, exit_after_paint=len(files) < len(arguments))
    from thidua_desktop.cli.main import main as run_command
    from thidua_desktop.running import announce_running

    announce_running()
    return run_command(arguments)


def _is_workspace(arguments: list[str]) -> bool:
    from thidua_desktop.paths import WORKSPACE_SUFFIX  # start-up cost: as above

    return len(arguments) == 1 and arguments[0].endswith(WORKSPACE_SUFFIX)


def _give_streams() -> None:
    # A program without a console has no standard streams on Windows; writing an answer must not fail there.
    for name in ("stdout", "stderr"):
        if getattr(sys, name) is None:
            setattr(sys, name, open(os.devnull, "w", encoding="utf-8"))  # noqa: PTH123, SIM115  # open to the end


def _open_screen() -> "HiddenScreen":
    from thidua_desktop.app import HiddenScreen  # a build without Qt must get as far as to say so

    return HiddenScreen()


if __name__ == "__main__":
    sys.exit(main())
