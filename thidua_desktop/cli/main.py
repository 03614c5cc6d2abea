"""Read the arguments, run one command, answer."""

import argparse
import io
import logging
import sys
from collections.abc import Sequence
from contextlib import redirect_stdout, suppress
from typing import NoReturn

from thidua_desktop import APP_NAME, __version__
from thidua_desktop.cli import (
    desk_commands,
    exchange_commands,
    key_commands,
    record_commands,
    scoring_commands,
    target_commands,
    workspace_commands,
)
from thidua_desktop.cli.answer import (
    BUG_STATUS,
    Json,
    RefusedWithFieldsError,
    exit_status,
    failure,
    success,
    write_json,
    write_text,
)
from thidua_desktop.cli.command import Answer, add_commands
from thidua_desktop.domain.errors import ThiduaError, UsageError
from thidua_desktop.paths import log_folder

log = logging.getLogger(__name__)

_FAMILIES = (
    workspace_commands,
    scoring_commands,
    target_commands,
    record_commands,
    exchange_commands,
    desk_commands,
    key_commands,
)


def main(arguments: Sequence[str]) -> int:
    """Run one command and give its exit status. Writes the answer; never lets a traceback out."""
    wants_json = "--json" in arguments
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="replace")
    rest = [argument for argument in arguments if argument != "--json"]
    if wants_json:
        answer, status = _run_quietly(rest)
        write_json(answer)
    else:
        answer, status = _run(rest)
        write_text(answer)
    return status


def _run_quietly(arguments: Sequence[str]) -> tuple[dict[str, Json], int]:
    """Run with what argparse itself would print (help, version) as a field of the answer."""
    with redirect_stdout(io.StringIO()) as printed:
        try:
            return _run(arguments)
        except SystemExit:
            return success({"text": printed.getvalue()}), 0


def _run(arguments: Sequence[str]) -> tuple[dict[str, Json], int]:
    try:
        _require_text(arguments)
        parsed = _parser().parse_args(arguments)
        done: Answer = parsed.run(parsed)
        return success(done.fields, done.issues), 0
    except RefusedWithFieldsError as refused:
        return failure(refused.error, refused.fields, refused.told), exit_status(refused.error)
    except ThiduaError as error:
        return failure(error), exit_status(error)
    except Exception as bug:
        _log_bug(bug)
        return failure(ThiduaError("program.bug")), BUG_STATUS


def _require_text(arguments: Sequence[str]) -> None:
    # Bytes that are no UTF-8 come in as lone surrogates, which neither SQLite nor JSON can hold.
    try:
        "".join(arguments).encode()
    except UnicodeEncodeError as error:
        raise UsageError("usage.text_unreadable") from error


def _log_bug(bug: Exception) -> None:
    """Write a bug to the log file, not to the person's console."""
    from thidua_desktop.log import start_log  # start-up cost: only a bug needs the log file

    with suppress(OSError):
        start_log(log_folder())
    logging.getLogger("thidua_desktop").addHandler(logging.NullHandler())
    log.error("command failed", exc_info=bug)


class _Parser(argparse.ArgumentParser):
    """Says what is wrong with a command in one sentence with the right way to write it."""

    def error(self, message: str) -> NoReturn:
        """Raise UsageError with how the command is written."""
        usage = " ".join(self.format_usage().removeprefix("usage: ").split())
        log.info("usage: %s", message)
        raise UsageError("usage.wrong", usage=usage)


def _parser() -> argparse.ArgumentParser:
    parser: argparse.ArgumentParser = _Parser(
        prog="thidua", description=f"{APP_NAME} {__version__}", allow_abbrev=False
    )
    parser.add_argument("--version", action="version", version=__version__)
    commands = parser.add_subparsers(required=True, metavar="LỆNH")
    for family in _FAMILIES:
        add_commands(commands, family.COMMANDS)
    return parser
