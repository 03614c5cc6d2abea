import json
import os
import subprocess
import sys

import pytest

from tests.cli.commands import done, run_command
from thidua_desktop.cli.answer import failure, write_json
from thidua_desktop.cli.main import _FAMILIES, main
from thidua_desktop.domain.errors import DecisionNeededError, UserError
from thidua_desktop.domain.issues import decision, error, warning


@pytest.fixture
def workspace(tmp_path):
    path = tmp_path / "xã.thidua"
    done("init", path, "--unit", "X1", "--name", "Xã Một", "--level", "commune")
    return path


@pytest.mark.parametrize("year", ["0", "-5", "99999", "9" * 30, "hai nghìn"])
def test_a_year_that_no_office_can_mean_is_wrong_use(workspace, tmp_path, year):
    status, answer = run_command(
        "export", workspace, "--kind", "catalogue", "--year", year, "--out", tmp_path / "a.xlsx"
    )
    assert (status, answer["code"]) == (2, "usage.wrong")


# Windows says of such a name only that there is no such file, and its limit counts letters instead of bytes.
needs_linux = pytest.mark.skipif(
    sys.platform == "win32", reason="Windows does not tell a name that is too long"
)


@needs_linux
@pytest.mark.parametrize("words", [("check",), ("rules", "check"), ("inspect",)])
def test_a_name_that_no_disk_can_hold_is_wrong_use(words, tmp_path):
    status, answer = run_command(*words, tmp_path / ("x" * 300))
    assert (status, answer["code"]) == (2, "usage.path_unusable")


@needs_linux
def test_a_target_whose_name_no_disk_can_hold_is_wrong_use(workspace, tmp_path):
    status, answer = run_command("backup", workspace, "--out", tmp_path / ("đ" * 200))
    assert (status, answer["code"]) == (2, "usage.path_unusable")


def test_bytes_that_are_no_text_are_wrong_use(workspace):
    status, answer = run_command("rules", "activate", workspace, "--code", "T\udcff")
    assert (status, answer["code"]) == (2, "usage.text_unreadable")


def test_an_answer_with_a_name_that_is_no_text_is_still_json(capsysbinary):
    write_json({"ok": True, "file": "a\udcff.xlsx"})
    assert json.loads(capsysbinary.readouterr().out)["file"] == "a?.xlsx"


def test_a_backup_never_overwrites_and_names_what_it_wrote(workspace, tmp_path):
    wanted = tmp_path / "sao lưu.thidua"
    first, second = (done("backup", workspace, "--out", wanted)["file"] for _ in range(2))
    assert (first, second) == (str(wanted), str(tmp_path / "sao lưu (2).thidua"))


def test_a_folder_as_target_gets_a_file_with_a_name(workspace, tmp_path):
    folder = tmp_path / "in"
    folder.mkdir()
    file = done("print", workspace, "--document", "campaign_list", "--out", folder)["file"]
    assert file == str(folder / "campaign_list.pdf")


def test_the_first_cell_in_the_way_is_the_place_of_the_answer():
    issues = [
        warning("cell.is_truth", "A!G1"),
        error("cell.is_truth", "A!G2"),
        error("cell.is_truth", "A!G3"),
    ]
    assert failure(UserError("scores.import_refused", where="a.xlsx", issues=issues))["where"] == "A!G2"


def test_the_first_question_is_the_place_of_a_decision():
    issues = [
        warning("cell.is_truth", "A!G1"),
        decision("cell.is_truth", "A!G9"),
    ]
    assert failure(DecisionNeededError("scores.import_undecided", issues=issues))["where"] == "A!G9"


def test_a_file_without_a_bad_cell_stays_the_place():
    issues = [error("rules.empty")]
    assert failure(UserError("rule_set.refused", where="a.xlsx", issues=issues))["where"] == "a.xlsx"


@pytest.mark.parametrize("words", [["--version"], ["--help"], ["rules", "check", "--help"]])
def test_help_and_version_are_one_json_object_too(words, capsysbinary):
    assert main([*words, "--json"]) == 0
    assert json.loads(capsysbinary.readouterr().out)["ok"] is True


def test_a_bug_shows_no_traceback_and_leaves_it_in_the_log(tmp_path):
    broken = "import thidua_desktop.cli.workspace_commands as w; w.run_demo = lambda folder: 1 / 0;"
    code = (
        f"{broken} from thidua_desktop.cli.main import main; raise SystemExit(main(['demo', '.', '--json']))"
    )
    home = {
        **os.environ,
        "HOME": str(tmp_path),
        "XDG_STATE_HOME": str(tmp_path),
        "WIN_PD_OVERRIDE_LOCAL_APPDATA": str(tmp_path),
    }
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, check=False, env=home)
    assert (run.returncode, json.loads(run.stdout)["code"]) == (1, "program.bug")
    assert run.stderr == b""
    assert any("ZeroDivisionError" in log.read_text(encoding="utf-8") for log in tmp_path.rglob("*.log"))


def test_the_help_names_every_command(capsys):
    with pytest.raises(SystemExit):
        main(["--help"])
    lines = capsys.readouterr().out.splitlines()
    told = {line.split()[0] for line in lines if line.startswith("    ") and line.split()}
    assert {c.words.split()[0] for family in _FAMILIES for c in family.COMMANDS} <= told
