"""What the Windows check gave: told at the console, and kept in docs/windows.md."""

from __future__ import annotations

import contextlib
import re
import time
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import TYPE_CHECKING, NamedTuple

from thidua_desktop import __version__
from workshop.console import ROOT, say

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from workshop.shipping import Shipment
    from workshop.wine import Finished

PAGE = ROOT / "docs" / "windows.md"
BEGIN, END = "<!-- kết quả: bắt đầu -->", "<!-- kết quả: hết -->"
MOST_BUILT_MB = 100
MOST_INSTALLER_MB = 35
_SUMMARY = re.compile(r"^=*\s*((?:\d+ [a-z]+(?:, )?)+) in [\d.]+s")
_BAD_WORDS = ("failed", "error", "xpassed")


class Starts(NamedTuple):
    """Seconds that a process takes: to the end of the shortest command, to the first painted window."""

    bare: float
    painted: float


class Check(NamedTuple):
    """One thing that was looked at, and whether it was so."""

    sentence: str
    is_so: bool


@dataclass
class Report:
    """The results, as they come in."""

    tests: str = "không chạy"
    starts: Starts | None = None
    checks: list[Check] = field(default_factory=list)
    sizes: dict[str, float] = field(default_factory=dict)
    sums: str = ""
    seconds: dict[str, float] = field(default_factory=dict)
    problems: list[str] = field(default_factory=list)

    @contextlib.contextmanager
    def step(self, name: str) -> Iterator[None]:
        """Tell that a step begins, and keep how long it took."""
        say(f"— {name} …")
        begun = time.monotonic()
        yield
        self.seconds[name] = time.monotonic() - begun
        say(f"  {name}: {self.seconds[name]:.0f} s")

    def take_tests(self, done: Finished) -> None:
        """Keep pytest's summary; anything but tests that passed or were skipped is a problem."""
        found = [match[1] for line in done.output.splitlines() if (match := _SUMMARY.match(line))]
        self.tests = found[-1] if found else "dừng giữa chừng"
        if done.status != 0 or not found or any(word in self.tests for word in _BAD_WORDS):
            self.problems.append(f"Các phép thử chưa đạt: {self.tests} (mã {done.status}).")

    def take_shipment(self, built: Path, shipment: Shipment) -> None:
        """Keep the sizes, in millions of bytes, and the hashes."""
        whole = sum(path.stat().st_size for path in built.rglob("*") if path.is_file())
        self.sizes = {
            "Thư mục chương trình": whole / 1e6,
            "Bộ cài đặt": shipment.installer.stat().st_size / 1e6,
            "Bản mang theo (zip)": shipment.portable.stat().st_size / 1e6,
        }
        self.sums = shipment.sums.read_text(encoding="utf-8").rstrip()
        for name, most in (("Thư mục chương trình", MOST_BUILT_MB), ("Bộ cài đặt", MOST_INSTALLER_MB)):
            if self.sizes[name] > most:
                self.problems.append(f"{name} nặng {self.sizes[name]:.1f} MB, quá mức {most} MB.")

    def close(self, *, write: bool) -> int:
        """Tell everything, write it into the page when asked to, and give the exit status."""
        self.problems += [f"Chưa đúng: {check.sentence}" for check in self.checks if not check.is_so]
        say("\n" + self.table())
        if write:
            write_result(PAGE, self.table())
            say(f"Đã ghi vào {PAGE.relative_to(ROOT).as_posix()}.")
        for problem in self.problems:
            say(f"HỎNG  {problem}")
        say("Phép kiểm tra Windows: " + ("HỎNG" if self.problems else "ĐẠT"))
        return 1 if self.problems else 0

    def table(self) -> str:
        """Give the results as a table for the page."""
        goals = {"Thư mục chương trình": MOST_BUILT_MB, "Bộ cài đặt": MOST_INSTALLER_MB}
        rows = [
            ("Ngày", f"{datetime.now(UTC):%d/%m/%Y %H:%M} UTC, bản {__version__}"),
            ("Các phép thử", f"`{self.tests}`"),
        ]
        for name, size in self.sizes.items():
            goal = f" (mức cao nhất {goals[name]} MB)" if name in goals else ""
            rows.append((name, f"{_comma(size)} MB{goal}"))
        if self.starts is not None:
            words = (
                f"{_comma(self.starts.painted)} s; riêng lệnh ngắn nhất đã mất {_comma(self.starts.bare)} s"
            )
            rows.append(("Từ lúc bấm đến cửa sổ đầu tiên (wine, nhanh nhất của 5 lần)", words))
        rows += [(check.sentence, "đạt" if check.is_so else "**hỏng**") for check in self.checks]
        rows.append(("Thời gian", ", ".join(f"{name} {took:.0f} s" for name, took in self.seconds.items())))
        lines = ["| việc | kết quả |", "|---|---|", *(f"| {name} | {value} |" for name, value in rows)]
        if self.sums:
            lines += ["", "```", self.sums, "```"]
        return "\n".join(lines)


def write_result(page: Path, table: str) -> None:
    """Put the table between the two marks of the page."""
    text = page.read_text(encoding="utf-8")
    before, rest = text.split(BEGIN, 1)
    after = rest.split(END, 1)[1]
    page.write_text(f"{before}{BEGIN}\n\n{table}\n\n{END}{after}", encoding="utf-8", newline="\n")


def _comma(number: float) -> str:
    return f"{number:.1f}".replace(".", ",")
