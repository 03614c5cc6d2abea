"""Start-up: the window stands before anything heavy is loaded."""

import json
import os
import subprocess
import sys
from importlib import import_module

from tests.conftest import ROOT

HEAVY = (
    "openpyxl",
    "reportlab",
    "sqlite_utils",
    "python_calamine",
    "sqlite3",
    "PySide6.QtPdf",
    "platformdirs",
)
PROGRAM = """
import json, sys
from pathlib import Path
from thidua_desktop.app import run_window
status = run_window(Path(sys.argv[1]), exit_after_paint=True)
print(json.dumps({"status": status, "modules": sorted(sys.modules)}))
"""
STYLE = """
from PySide6.QtWidgets import QApplication
QApplication.instance().setStyleSheet("")
print(QApplication.style().name())
"""


def test_the_first_paint_needs_no_store_no_workbook_and_no_pdf(tmp_path):
    workspace = tmp_path / "don_vi.thidua"
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM, str(workspace)], cwd=ROOT, capture_output=True, text=True, check=True
    )
    told = json.loads(done.stdout.splitlines()[-1])
    assert told["status"] == 0
    assert [name for name in HEAVY if name in told["modules"]] == []
    assert not workspace.exists()


def test_a_style_of_the_computer_does_not_get_in(tmp_path):
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM + STYLE, str(tmp_path / "don_vi.thidua")],
        cwd=ROOT,
        env=os.environ | {"QT_STYLE_OVERRIDE": "Windows"},
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout.splitlines()[-1] == "fusion"


def test_many_calls_into_qt_do_not_wear_out_none():
    import_module("thidua_desktop.ui")

    assert sys.getrefcount(None) > 1_000_000
