"""The store's bulk write of score lines, against raw `executemany` into the same table of the same file."""

import random
import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

from measure import Case, Group, Stopwatch
from workloads import Size, Workload, make_workspace

from thidua_desktop.data.store.database import open_existing
from thidua_desktop.data.store.scores import EntryRow
from thidua_desktop.data.store.store import Store
from thidua_desktop.domain.families import Family
from thidua_desktop.domain.records.scoring import Round

SIZE = Size(units=150, criteria=176)
PRAGMAS = (
    "journal_mode",
    "synchronous",
    "locking_mode",
    "foreign_keys",
    "trusted_schema",
    "cell_size_check",
    "temp_store",
)
_WORKSPACE = "bulk.thidua"


def prepare(folder: Path) -> None:
    """Make a workspace with sheets and without a single line."""
    make_workspace(folder / _WORKSPACE, Workload.of(SIZE), None, with_sheets=True).close()


def write_through_store(folder: Path, stopwatch: Stopwatch) -> None:
    """Write all lines as an import does."""
    copy = _fresh_copy(folder)
    rows = _rows(copy)
    with Store.open(copy) as store, stopwatch.timed(), store.write("bench", Family.SCORES):
        store.scores.write_rows(rows)
    stopwatch.facts["số dòng"] = f"{len(rows)}"


def write_raw(folder: Path, stopwatch: Stopwatch) -> None:
    """Write the same lines with nothing between Python and SQLite but `executemany`."""
    copy = _fresh_copy(folder)
    rows = _rows(copy)
    with closing(sqlite3.connect(copy, isolation_level=None)) as connection:
        for pragma, value in profile_of(folder / _WORKSPACE).items():
            connection.execute(f"PRAGMA {pragma} = {value}")
        with stopwatch.timed():
            connection.execute("BEGIN IMMEDIATE")
            connection.executemany("INSERT INTO score_entry VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", rows)
            connection.execute("COMMIT")


def profile_of(workspace: Path) -> dict[str, str]:
    """Give the settings of SQLite under which the program keeps a workspace."""
    database = open_existing(workspace)
    try:
        return {name: str(database.conn.execute(f"PRAGMA {name}").fetchone()[0]) for name in PRAGMAS}
    finally:
        database.conn.close()


def _fresh_copy(folder: Path) -> Path:
    return Path(shutil.copy(folder / _WORKSPACE, folder / "copy.thidua"))


def _rows(workspace: Path) -> list[EntryRow]:
    """Make a line for every sheet and leaf, in the order of their keys."""
    with closing(sqlite3.connect(workspace)) as connection:
        sheets = [row[0] for row in connection.execute("SELECT id FROM score_sheet ORDER BY id")]
        leaves = connection.execute(
            "SELECT id, max_points FROM criterion WHERE kind <> 'group' ORDER BY id"
        ).fetchall()
    chance = random.Random(1)
    return [
        (sheet, Round.SELF.value, leaf, chance.randrange(most + 1), None, None, None, "", "imported", 0)
        for sheet in sheets
        for leaf, most in leaves
    ]


GROUP = Group(
    title="Ghi 26 400 dòng điểm một lúc (150 đơn vị × 176 tiêu chí)",
    cases=(
        Case("raw", "Sàn: executemany vào cùng bảng, cùng thiết lập, một giao dịch", write_raw),
        Case("store", "Ghi qua kho dữ liệu của chương trình", write_through_store, floor="raw", goal=1.2),
    ),
    prepare=prepare,
)
