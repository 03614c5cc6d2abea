"""What the gate costs: against the least that any reader of hostile files does, and its process's start.

The least is: every part unpacked once and read by expat without a handler; where cells are wanted, calamine
beside it. A process of its own is compared with a Python that starts and does nothing.
"""

import io
import subprocess
import sys
from contextlib import suppress
from functools import partial
from pathlib import Path

from measure import Case, Group, Stopwatch
from submission import AS_WRITTEN, SAVED_AGAIN, prepare, unpack_and_parse

from thidua_desktop.data.exchange.gate_client import gate_once
from thidua_desktop.data.exchange.plain_workbook import Wants
from thidua_desktop.data.exchange.workbook_gate import gate_here
from thidua_desktop.data.exchange.workbook_package import walk_parts
from thidua_desktop.domain.errors import UserError

_NO_BOOK = b"PK"


def read_bare(name: str, folder: Path, stopwatch: Stopwatch, *, with_cells: bool) -> None:
    """Unpack every part, let expat read the XML, and calamine the cells."""
    from python_calamine import CalamineWorkbook

    content = (folder / name).read_bytes()
    with stopwatch.timed():
        unpack_and_parse(content, name)
        if with_cells:
            book = CalamineWorkbook.from_filelike(io.BytesIO(content))
            for sheet in book.sheet_names:
                book.get_sheet_by_name(sheet).to_python(skip_empty_area=False)
    size = sum(part.size for part in walk_parts(content, name))
    stopwatch.facts["cỡ tệp"] = f"{len(content) / 1e6:.1f} MB, mở ra {size / 1e6:.1f} MB"


def pass_gate(name: str, wants: Wants, folder: Path, stopwatch: Stopwatch) -> None:
    """Lead a file through the gate in this process."""
    import python_calamine  # noqa: F401  # loaded by the first workbook, not by each

    content = (folder / name).read_bytes()
    with stopwatch.timed():
        plain = gate_here(content, name, wants)
    assert plain.untouched or plain.sheets


def start_python(_folder: Path, stopwatch: Stopwatch) -> None:
    """Start a Python that does nothing."""
    with stopwatch.timed():
        subprocess.run([sys.executable, "-c", "pass"], check=True)


def start_gate(_folder: Path, stopwatch: Stopwatch) -> None:
    """Start the gate and let it refuse a file of two bytes."""
    with stopwatch.timed(), suppress(UserError):
        gate_once(_NO_BOOK, "a.xlsx", Wants.PACKAGE)


GROUP = Group(
    title="Cửa kiểm tra tệp nhận vào: gói 150 đơn vị",
    cases=(
        Case("bare", "Sàn: giải nén, expat đọc suông", partial(read_bare, AS_WRITTEN, with_cells=False)),
        Case(
            "untouched",
            "Cửa, gói còn nguyên như lúc lập",
            partial(pass_gate, AS_WRITTEN, Wants.PACKAGE),
            floor="bare",
        ),
        Case(
            "bare_cells",
            "Sàn: giải nén, expat đọc suông, calamine đọc ô",
            partial(read_bare, SAVED_AGAIN, with_cells=True),
        ),
        Case(
            "cells",
            "Cửa, gói đã mở và lưu lại, lấy mọi ô",
            partial(pass_gate, SAVED_AGAIN, Wants.CELLS),
            floor="bare_cells",
        ),
        Case("python", "Sàn: mở một Python không làm gì", start_python),
        Case("start", "Mở tiến trình của cửa, từ chối một tệp", start_gate, floor="python"),
    ),
    prepare=prepare,
)
