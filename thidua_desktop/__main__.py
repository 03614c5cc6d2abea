"""Start the program: without a command the window, with one the command line."""

import sys
from pathlib import Path

from thidua_desktop.paths import WORKSPACE_SUFFIX

_EXIT_AFTER_PAINT = "--exit-after-paint"


def main() -> int:
    """Read the program's arguments and run; gives the exit status."""
    arguments = sys.argv[1:]
    files = [argument for argument in arguments if argument != _EXIT_AFTER_PAINT]
    wants_window = len(files) < len(arguments) or not files or _is_workspace(files)
    if wants_window:
        # Start-up cost: commands load no window, the window loads no commands.
        from thidua_desktop.app import run_window

        return run_window(Path(files[0]) if files else None, exit_after_paint=len(files) < len(arguments))
    from thidua_desktop.cli.main import main as run_command

    return run_command(arguments)


def _is_workspace(arguments: list[str]) -> bool:
    return len(arguments) == 1 and arguments[0].endswith(WORKSPACE_SUFFIX)


if __name__ == "__main__":
    sys.exit(main())
