"""Every file of two collections of odd workbooks through `thidua inspect` and `import`: nothing breaks."""

import sqlite3
import sys
import time

import pytest

from tests.cli.commands import done, run_command
from tests.shared_data import HOSTILE_FILES, VIETNAMESE_FILES
from thidua_desktop.messages import SENTENCES

LONGEST_S = 10
MOST_MB = 512

KNOWN = {
    "workbook.damaged": "1b3ca0 282878 649cfa ad00f1 d04e3a fd98d0",
    "workbook.embedded": "f6b3be",
    "workbook.encrypted": "0901d0 15f1bf 507d5e 5658d8 cd2ef8",
    "workbook.linked": "ab1344",
    "workbook.macros": "805ab9 f6c6af 30b320 46f571 5bbeaf 9c6002",
    "workbook.not_excel": "3f7035 6b9d04 65322f d06a5f 7608c3 7553d2",
    "workbook.not_readable": "0a6073 57896b d7742e ddaf21",
    "workbook.old_format": "8ce42e 8e4b2d 55851c 0269a7 c00d8b f94e0c hcvn",
    "workbook.open_document": "455305 bdc287 d8a9af",
    "workbook.swells": "bcef5d 72668b",
    "workbook.too_wide": "bcb43f 5f36f1",
    "workbook.unsafe": "67c9d4 ed935a",
}
"""Files of the collections by a part of their names; a file that is not named here is read."""

FILES = sorted(
    path
    for folder in (HOSTILE_FILES, VIETNAMESE_FILES)
    if folder.is_dir()
    for path in folder.iterdir()
    if path.suffix != ".tsv"
)
needs_files = pytest.mark.skipif(not FILES, reason="../shared/corpus is not beside this checkout")


def expected(path):
    """Give the code that a file is refused with; one that nobody has looked at may come to any."""
    marks = {path.name.partition("__")[0], path.name.split("__")[1]}
    return next((code for code, names in KNOWN.items() if marks & set(names.split())), None)


def rows_of(workspace):
    with sqlite3.connect(workspace) as base:
        return list(base.iterdump())


@needs_files
@pytest.mark.gate_child
@pytest.mark.timeout(600)
@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_a_file_is_judged_in_time_with_the_right_code(path):
    begin = time.monotonic()
    status, answer = run_command("inspect", path)
    assert time.monotonic() - begin < LONGEST_S
    code = expected(path)
    assert (status, answer["state"]) == ((0, "C") if code is None else (3, "D"))
    if code is not None:
        assert answer["code"] == code
        assert answer["message"] == SENTENCES[code].format(limit_mb=200)


def test_a_path_that_cannot_be_opened_is_judged_too(tmp_path):
    status, answer = run_command("inspect", tmp_path)
    assert (status, answer["state"], answer["code"]) == (3, "D", "workbook.not_opened")
    (tmp_path / "to.xlsx").write_bytes(bytes(21 << 20))
    status, answer = run_command("inspect", tmp_path / "to.xlsx")
    assert (status, answer["state"], answer["code"]) == (3, "D", "workbook.too_large")
    assert run_command("inspect", tmp_path / "không có.xlsx")[1]["code"] == "workbook.not_found"


@needs_files
@pytest.mark.gate_child
@pytest.mark.skipif(sys.platform == "win32", reason="Windows counts no memory of children")
def test_no_file_makes_a_process_swell(tmp_path):
    import resource

    workspace = tmp_path / "so.thidua"
    done("init", workspace, "--unit", "51000", "--name", "UBND tỉnh Quảng Ngãi", "--level", "province")
    before = rows_of(workspace)
    status, answer = run_command("import", workspace, *FILES)
    assert status == 3
    assert {package["state"] for package in answer["packages"]} == {"C", "D"}
    assert not any(package["applied"] for package in answer["packages"])
    assert rows_of(workspace) == before
    for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN):
        assert resource.getrusage(who).ru_maxrss < MOST_MB * 1024


@needs_files
@pytest.mark.parametrize("command", [("rules", "check"), ("catalogue", "import"), ("scores", "import")])
def test_no_file_is_a_bug_to_any_command_that_takes_one(tmp_path, command):
    workspace = tmp_path / "so.thidua"
    done("init", workspace, "--unit", "51000", "--name", "UBND tỉnh Quảng Ngãi", "--level", "province")
    more = {
        "rules": (),
        "catalogue": (workspace,),
        "scores": (workspace,),
    }[command[0]]
    after = ("--rules", "X", "--year", "2025", "--round", "self") if command[0] == "scores" else ()
    for path in FILES:
        before = rows_of(workspace)
        status, answer = run_command(*command, *more, path, *after)
        assert status in (0, 3, 4), (path.name, answer)
        assert status == 0 or rows_of(workspace) == before
