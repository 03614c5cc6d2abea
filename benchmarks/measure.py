"""The measuring itself: fresh processes, interleaved rounds, CPU time, ratios to a floor round by round.

A case runs alone in its own process; all cases of a group run in turn (A B C A B C …), and each is compared
with its floor of the same round, so that a machine that changes its speed changes both.
"""

from __future__ import annotations

import gc
import json
import os
import statistics
import subprocess
import sys
import time
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, TypedDict, cast

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

ROOT = Path(__file__).resolve().parent.parent
_LIMIT_S = 1800
"""The packages of a whole country take ten minutes to make."""


class Answer(TypedDict):
    """What a case's process tells."""

    cpu_s: float
    facts: dict[str, str]


@dataclass(frozen=True)
class Case:
    """One thing to measure. `run` works in the group's folder and fills the stopwatch.

    `floor` names the case of the same group that it is compared with, `goal` the ratio it may reach; a case
    without a goal is a figure only.
    """

    name: str
    title: str
    run: Callable[[Path, Stopwatch], None]
    floor: str | None = None
    goal: float | None = None


@dataclass(frozen=True)
class Group:
    """Cases that share what was prepared once. `prepare` writes into the group's folder."""

    title: str
    cases: tuple[Case, ...]
    prepare: Callable[[Path], None] | None = None

    def case(self, name: str) -> Case:
        """Give a case by name. Raises KeyError."""
        return {case.name: case for case in self.cases}[name]


@dataclass
class Stopwatch:
    """CPU seconds (user and system, every thread) of the timed part, and facts to print beside them."""

    cpu_s: float = 0.0
    facts: dict[str, str] = field(default_factory=dict)

    @contextmanager
    def timed(self) -> Iterator[None]:
        """Time the block; what was made before it is out of the garbage collector's way."""
        gc.collect()
        begun = _cpu_s()
        yield
        self.cpu_s = _cpu_s() - begun

    def take_whole_process(self) -> None:
        """Take everything since the process began, the interpreter's own start with it."""
        self.cpu_s = _cpu_s()


@dataclass(frozen=True)
class Measured:
    """The figures of one case over all rounds; `ratio` is None for a floor and for a case without one."""

    case: Case
    cpu_s: tuple[float, ...]
    ratio: float | None
    facts: Mapping[str, str]

    @property
    def median_ms(self) -> float:
        """The median CPU time in milliseconds."""
        return statistics.median(self.cpu_s) * 1000

    @property
    def misses(self) -> bool:
        """Tell whether the case has a goal and does not reach it."""
        return self.case.goal is not None and (self.ratio is None or round(self.ratio, 2) > self.case.goal)


def _cpu_s() -> float:
    """Give the CPU time of this process and, where the system tells it, of those it started and saw end."""
    if sys.platform == "win32":
        return time.process_time()
    import resource  # not on Windows

    ended = resource.getrusage(resource.RUSAGE_CHILDREN)
    return time.process_time() + ended.ru_utime + ended.ru_stime


def run_case(case: Case, folder: Path) -> str:
    """Run one case in this process and give its figures as one line for the parent."""
    stopwatch = Stopwatch()
    case.run(folder, stopwatch)
    assert stopwatch.cpu_s > 0, f"{case.name} timed nothing"
    return json.dumps({"cpu_s": stopwatch.cpu_s, "facts": stopwatch.facts})


def measure(group_name: str, group: Group, folder: Path, rounds: int) -> list[Measured]:
    """Run every case of a group `rounds` times after one round that only warms the caches."""
    times: dict[str, list[float]] = {case.name: [] for case in group.cases}
    facts: dict[str, Mapping[str, str]] = {}
    for round_ in range(rounds + 1):
        for case in group.cases:
            answer = _in_new_process("--case", group_name, case.name, str(folder))
            facts[case.name] = answer["facts"]
            if round_ > 0:
                times[case.name].append(answer["cpu_s"])
    return [
        Measured(case, tuple(times[case.name]), _ratio(times, case), facts[case.name]) for case in group.cases
    ]


def prepare(group_name: str, folder: Path) -> None:
    """Let a fresh process make what the group's cases share."""
    folder.mkdir(parents=True)
    _in_new_process("--prepare", group_name, str(folder))


def _ratio(times: Mapping[str, list[float]], case: Case) -> float | None:
    if case.floor is None:
        return None
    pairs = zip(times[case.name], times[case.floor], strict=True)
    return statistics.median(ours / floor for ours, floor in pairs)


def _in_new_process(*arguments: str) -> Answer:
    command = [sys.executable, str(ROOT / "benchmarks" / "run.py"), *arguments]
    # People run compiled modules; a switch that forbids writing them would measure the compiler.
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    environment |= {"QT_QPA_PLATFORM": "offscreen", "PYTHONUTF8": "1"}
    done = subprocess.run(
        command, cwd=ROOT, env=environment, capture_output=True, timeout=_LIMIT_S, check=False
    )
    if done.returncode != 0:
        sys.exit(f"{' '.join(arguments)}:\n{done.stderr.decode('utf-8', 'replace')}")
    return cast("Answer", json.loads(done.stdout.decode("utf-8").splitlines()[-1]))
