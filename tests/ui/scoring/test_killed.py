"""What is left of a sheet when the program is killed in the middle of a cell."""

import os
import subprocess
import sys
from pathlib import Path

from tests.long_sheet import long_rules, make_long_store
from thidua_desktop.data.store.store import Store
from thidua_desktop.domain.records.scoring import Round

ROOT = Path(__file__).resolve().parents[3]


def test_a_killed_program_loses_at_most_the_cell_being_typed(tmp_path):
    store, sheet = make_long_store(tmp_path)
    path = store.path
    store.close()
    command = [sys.executable, "-m", "tests.ui.scoring.typing_child", str(path)]
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen", "PYTHONUTF8": "1"}
    with subprocess.Popen(
        command,
        cwd=ROOT,
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        encoding="utf-8",
    ) as child:
        said = child.stdout.readline()
        child.kill()
    assert said == "đã rời hai ô\n"
    with Store.open(path) as again:
        entries = again.scores.entries(sheet.uid, Round.SELF)
    first, second, *_ = long_rules().leaves
    assert {one.path: entries[one.path].points for one in (first, second)} == {
        first.path: 850,
        second.path: 725,
    }
    assert len(entries) == 2
