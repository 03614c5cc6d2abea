"""The table of a run, on the screen and as `docs/benchmarks.md`."""

import os
import platform
import tempfile
from collections.abc import Sequence
from importlib import import_module
from pathlib import Path

from measure import ROOT, Group, Measured, measure, prepare

PAPER = ROOT / "docs" / "benchmarks.md"
_HEAD = "| Việc | CPU (ms) | So với sàn | Mục tiêu | Kết quả |\n|---|--:|--:|--:|---|"
_INTRO = """\
# Tốc độ

Đo bằng `python3 dev.py bench`; tệp này do lệnh ấy ghi ra. Mỗi việc chạy trong một tiến trình mới, các việc
của một nhóm chạy xen kẽ nhau {rounds} vòng, sau một vòng làm nóng. Con số là thời gian CPU (user + sys), lấy
số giữa. "Sàn" là việc tối thiểu mà chương trình nào cũng phải làm, ghi ở từng nhóm; "so với sàn" là tỷ số
tính theo từng vòng rồi lấy số giữa, nên máy lúc nhanh lúc chậm không làm lệch. Máy đo: {machine}.
"""


def measure_groups(names: Sequence[str], rounds: int, *, writes_paper: bool) -> None:
    """Measure these groups one after another and show what was found."""
    sections = []
    with tempfile.TemporaryDirectory(prefix="thidua_bench_") as scratch:
        for name in names:
            group: Group = import_module(name).GROUP
            folder = Path(scratch) / name
            if group.prepare is not None:
                prepare(name, folder)
            found = measure(name, group, folder, rounds)
            sections.append((group, found))
            print(_section(group, found), flush=True)
    if writes_paper:
        parts = [_INTRO.format(rounds=rounds, machine=_machine()), _verdict(sections)]
        parts += [_section(group, found) for group, found in sections]
        PAPER.write_text("\n".join(parts), encoding="utf-8", newline="\n")
        print(f"Đã viết {PAPER.relative_to(ROOT).as_posix()}.")


def _section(group: Group, found: Sequence[Measured]) -> str:
    lines = [f"## {group.title}\n", _HEAD, *(_row(one) for one in found)]
    facts = [f"- {one.case.title} – {_facts(one)}." for one in found if one.facts]
    return "\n".join([*lines, "", *facts, ""] if facts else [*lines, ""])


def _row(one: Measured) -> str:
    ratio = "" if one.ratio is None else _comma(f"{one.ratio:.2f} ×")
    goal = "" if one.case.goal is None else _comma(f"≤ {one.case.goal} ×")
    result = "" if one.case.goal is None else "**chưa đạt**" if one.misses else "đạt"
    return f"| {one.case.title} | {_comma(f'{one.median_ms:.1f}')} | {ratio} | {goal} | {result} |"


def _facts(one: Measured) -> str:
    return "; ".join(f"{name}: {value}" for name, value in one.facts.items())


def _verdict(sections: Sequence[tuple[Group, Sequence[Measured]]]) -> str:
    missed = [one for _, found in sections for one in found if one.misses]
    if not missed:
        return "Mọi mục tiêu đều đạt.\n"
    names = [f"- **{one.case.title}**: {_miss(one)}." for one in missed]
    return "\n".join(["Chưa đạt:\n", *names, ""])


def _miss(one: Measured) -> str:
    return _comma(f"{one.ratio:.2f} ×, mục tiêu ≤ {one.case.goal} ×")


def _comma(text: str) -> str:
    return text.replace(".", ",")


def _machine() -> str:
    python = ".".join(platform.python_version_tuple()[:2])
    words = f"{os.cpu_count()} nhân {platform.machine()}, {platform.system()}, Python {python}"
    if hasattr(os, "getloadavg"):
        words += _comma(f"; tải của máy lúc đo xong là {os.getloadavg()[0]:.1f}")
    return words
