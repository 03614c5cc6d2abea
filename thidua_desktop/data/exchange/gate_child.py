"""The gate in a process of its own: takes files over a pipe, gives back plain sheets or a refusal.

Nothing that a file does here can harm the program: the process may only use so much memory, ends itself
when a file takes too long, and the program goes on when it is gone.
"""

import faulthandler
import os
import sys
from collections.abc import Sequence
from typing import BinaryIO

from thidua_desktop.data.exchange.gate_protocol import ANSWER, HELLO, REQUEST, pack_answer
from thidua_desktop.data.exchange.plain_workbook import PlainWorkbook, Wants
from thidua_desktop.data.exchange.workbook_gate import judge
from thidua_desktop.domain.errors import UserError

_MEGABYTE = 1024 * 1024


def serve(arguments: Sequence[str]) -> int:
    """Answer until the program closes the pipe; `arguments` are the limits: megabytes and seconds."""
    if len(arguments) != 2:
        return 2  # somebody's try: only this program calls it
    limit_memory(int(arguments[0]) * _MEGABYTE)
    seconds = float(arguments[1])
    # The streams of a program without a console may be None; the pipes are there all the same.
    source = open(0, "rb", closefd=False)  # noqa: SIM115  # a pipe, open to the end
    sink = open(1, "wb", buffering=0, closefd=False)  # noqa: SIM115  # as above
    quiet = open(os.devnull, "w", encoding="ascii")  # noqa: PTH123, SIM115  # as above
    sink.write(HELLO)
    while header := source.read(REQUEST.size):
        # A watchdog of Python's own, in a thread that no running C code can hold back.
        faulthandler.dump_traceback_later(seconds, exit=True, file=quiet)
        size, name_size, wants = REQUEST.unpack(header)
        name = source.read(name_size).decode()
        answer = _answer(source.read(size), name, Wants(wants.rstrip(b"\0").decode()))
        faulthandler.cancel_dump_traceback_later()
        _send(sink, answer)
    return 0


def limit_memory(size: int) -> None:
    """Let this process have no more than `size` bytes of memory."""
    if sys.platform == "win32":
        from thidua_desktop.data.exchange.gate_windows import limit_process  # only Windows has job objects

        limit_process(size)
    else:
        import resource  # only Unix has it

        resource.setrlimit(resource.RLIMIT_AS, (size, size))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def _answer(content: bytes, name: str, wants: Wants) -> bytes:
    answer: PlainWorkbook | UserError = judge(content, name, wants)
    try:
        return pack_answer(answer)
    except MemoryError:
        return pack_answer(UserError("workbook.too_heavy"))


def _send(sink: BinaryIO, answer: bytes) -> None:
    sink.write(ANSWER.pack(len(answer)))
    waiting = memoryview(answer)
    while waiting:
        waiting = waiting[sink.write(waiting) :]
