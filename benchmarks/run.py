"""Measure the speed against its floors: `python3 dev.py bench [group …] [--runs N]`.

Prints a table and, after a full run, writes `docs/benchmarks.md`.
"""

import sys
from importlib import import_module
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(HERE), str(HERE.parent)]

GROUPS = (
    "start",
    "bulk_write",
    "gate",
    "packages",
    "folder",
    "lists",
    "long_list",
    "grid",
    "scoring",
    "ranking",
    "everyday",
)
ON_REQUEST = ("large_folder",)
"""Groups that take long: measured only when they are named."""

_RUNS = 9


def main(arguments: list[str]) -> int:
    """Measure the groups asked for; a process that we started ourselves runs one case only."""
    match arguments:
        case ["--case", group, name, folder]:
            # A case's process imports nothing that the case does not need.
            from measure import run_case

            print(run_case(import_module(group).GROUP.case(name), Path(folder)))
            return 0
        case ["--prepare", group, folder]:
            import_module(group).GROUP.prepare(Path(folder))
            print("{}")
            return 0
    from report import measure_groups

    runs = int(arguments.pop(arguments.index("--runs") + 1)) if "--runs" in arguments else _RUNS
    wanted = [one for one in arguments if one != "--runs"]
    unknown = set(wanted) - {*GROUPS, *ON_REQUEST}
    if unknown or runs < 1:
        print(f"Các nhóm đo được: {', '.join((*GROUPS, *ON_REQUEST))}", file=sys.stderr)
        return 2
    measure_groups(wanted or list(GROUPS), runs, writes_paper=not wanted)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
