"""Run a command of the program in this process and give its status and its JSON answer."""

import io
import json
import sys

from thidua_desktop.cli.main import main


def run_command(*arguments):
    """Run one command with --json and give (exit status, answer). Exactly one JSON object must come out."""
    answer = io.TextIOWrapper(io.BytesIO(), encoding="utf-8")
    stdout, sys.stdout = sys.stdout, answer
    try:
        status = main([*(str(argument) for argument in arguments), "--json"])
    finally:
        sys.stdout = stdout
    answer.seek(0)
    return status, json.load(answer)


def done(*arguments):
    """Run a command that must succeed and give its answer."""
    status, answer = run_command(*arguments)
    assert (status, answer["ok"]) == (0, True), answer
    return answer
