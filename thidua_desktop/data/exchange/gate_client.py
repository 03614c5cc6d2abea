"""The program's side of the gate: starts the child, hands files over, outlives whatever they do to it."""

import logging
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Self

from thidua_desktop.data.exchange.gate_protocol import ANSWER, CHILD_ARGUMENT, HELLO, REQUEST, unpack_answer
from thidua_desktop.data.exchange.plain_workbook import PlainWorkbook, Wants
from thidua_desktop.domain.errors import UserError

log = logging.getLogger(__name__)

_PROGRAM_FOLDER = Path(__file__).resolve().parents[3]
_CHILD = (
    "import sys; from thidua_desktop.data.exchange.gate_child import serve; sys.exit(serve(sys.argv[1:]))"
)
"""What an interpreter runs as the child; a frozen program takes `CHILD_ARGUMENT` and runs the same."""

_GLANCE_S = 0.2
"""How often a waiting program looks whether the person has cancelled."""

_GRACE_S = 0.5
"""How much longer than the child itself the program waits before it ends the child."""

_NAME_END = 100
_LARGEST_ANSWER = 256 * 1024 * 1024
_BY_LIMIT = frozenset({"workbook.too_heavy", "workbook.too_slow"})


@dataclass(frozen=True, slots=True)
class Limits:
    """What one file may cost the child: its whole memory, and time from the first byte to the last."""

    memory_mb: int = 448
    seconds: float = 9.0


def gate_once(content: bytes, file_name: str, wants: Wants) -> PlainWorkbook:
    """Lead one file through a gate of its own. Raises UserError when it is refused."""
    with ChildGate() as gate:
        return gate.read(content, file_name, wants)


class ChildGate:
    """One child for a batch of files, started with the first and again after a file that hit a limit.

    `watch` is called about five times a second while a file is read; what it raises ends the child.
    """

    def __init__(self, watch: Callable[[], None] | None = None, limits: Limits | None = None) -> None:
        """Start nothing yet."""
        self._watch = watch
        self._limits = limits or Limits()
        self._child: _Child | None = None

    def __enter__(self) -> Self:
        """Give the gate itself."""
        return self

    def __exit__(self, *_exception: object) -> None:
        """End the child."""
        self.close()

    def close(self) -> None:
        """End the child; the next file starts another one."""
        if self._child is not None:
            self._child.end()
            self._child = None

    def read(self, content: bytes, file_name: str, wants: Wants) -> PlainWorkbook:
        """Lead a file through the gate. Raises UserError when it is refused, or what `watch` raises."""
        answer = self._ask(content, file_name, wants)
        if isinstance(answer, PlainWorkbook):
            return answer
        if answer.code in _BY_LIMIT:
            log.info("gate: %s", answer.code)
            self.close()
        raise answer

    def _ask(self, content: bytes, file_name: str, wants: Wants) -> PlainWorkbook | UserError:
        if self._child is not None and self._child.is_gone:
            self.close()
        try:
            self._child = self._child or _Child(self._limits)
        except OSError as error:
            log.info("gate: not started: %s", error.errno)
            return UserError("workbook.gate_down", where=file_name)
        exchange = threading.Thread(target=self._child.ask, args=(content, file_name, wants), daemon=True)
        begin = time.monotonic()
        exchange.start()
        try:
            while exchange.is_alive():
                exchange.join(_GLANCE_S)
                if self._watch is not None:
                    self._watch()
                if time.monotonic() - begin > self._limits.seconds + _GRACE_S:
                    break
        except BaseException:
            self.close()
            raise
        spent = time.monotonic() - begin
        answer = self._child.answer
        if answer is not None and not exchange.is_alive():
            return unpack_answer(answer, file_name)
        if not self._child.has_started:
            self.close()
            return UserError("workbook.gate_down", where=file_name)
        code = "workbook.too_slow" if spent >= self._limits.seconds else "workbook.too_heavy"
        return UserError(code, where=file_name)


class _Child:
    """The process and what it last answered; `answer` None: it has gone, or has not answered yet."""

    def __init__(self, limits: Limits) -> None:
        frozen = getattr(sys, "frozen", False)
        program = [sys.executable, CHILD_ARGUMENT] if frozen else [sys.executable, "-c", _CHILD]
        self.answer: bytes | None = None
        self.has_started = False
        self._process = subprocess.Popen(  # noqa: S603  # this program itself
            [*program, str(limits.memory_mb), str(limits.seconds)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            cwd=Path(sys.executable).parent if frozen else _PROGRAM_FOLDER,
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )

    @property
    def is_gone(self) -> bool:
        """Tell whether the process has ended by itself or by another's hand."""
        return self._process.poll() is not None

    def ask(self, content: bytes, file_name: str, wants: Wants) -> None:
        """Hand a file over and wait for the answer; runs beside the thread that watches the clock."""
        self.answer = None
        name = file_name[-_NAME_END:].encode(errors="replace")  # what it ends in is all that matters there
        assert self._process.stdin is not None and self._process.stdout is not None  # noqa: S101, PT018
        try:
            if not self.has_started:
                self.has_started = self._process.stdout.read(len(HELLO)) == HELLO
            self._process.stdin.write(REQUEST.pack(len(content), len(name), wants.value.encode()) + name)
            self._process.stdin.write(content)
            self._process.stdin.flush()
            self.answer = _read_answer(self._process.stdout)
        except (OSError, ValueError) as error:  # the child has gone, or was ended from the other thread
            log.info("gate: child is gone: %s", type(error).__name__)

    def end(self) -> None:
        """End the process at once; it has nothing to put in order."""
        self._process.kill()
        self._process.wait()
        for pipe in (self._process.stdin, self._process.stdout):
            if pipe is not None:
                _close(pipe)


def _read_answer(pipe: IO[bytes]) -> bytes | None:
    header = pipe.read(ANSWER.size)
    if len(header) < ANSWER.size:
        return None
    (size,) = ANSWER.unpack(header)
    if size > _LARGEST_ANSWER:
        return None
    answer = pipe.read(size)
    return answer if len(answer) == size else None


def _close(pipe: IO[bytes]) -> None:
    try:
        pipe.close()
    except OSError as error:  # what was not handed over yet goes nowhere
        log.info("gate: %s", type(error).__name__)
