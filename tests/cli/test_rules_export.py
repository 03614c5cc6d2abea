from pathlib import Path

import pytest

from tests.cli.commands import done, run_command
from tests.data.exchange.office_tables import criteria_workbook


@pytest.fixture
def workspace(tmp_path):
    path = tmp_path / "tỉnh.thidua"
    done("init", path, "--unit", "T1", "--name", "Sở Nội vụ", "--level", "department")
    table = criteria_workbook(tmp_path / "bang.xlsx")
    done("rules", "import", path, table, "--code", "BTC/2025", "--year", 2025)
    return path


def test_an_exported_set_is_checked_to_the_same_hash(workspace, tmp_path):
    answer = done("rules", "export", workspace, "--code", "BTC/2025", "--out", tmp_path / "ra.xlsx")
    checked = done("rules", "check", answer["file"])
    assert answer["file"] == str((tmp_path / "ra.xlsx").resolve())
    assert answer["hash"] == checked["hash"]
    assert checked.get("issues", []) == []


def test_an_export_into_a_folder_never_overwrites(workspace, tmp_path):
    names = [
        done("rules", "export", workspace, "--code", "BTC/2025", "--out", tmp_path)["file"] for _ in range(2)
    ]
    assert [Path(name).name for name in names] == [
        "bo_tieu_chi_BTC-2025_ban_1.xlsx",
        "bo_tieu_chi_BTC-2025_ban_1 (2).xlsx",
    ]
    assert [path for path in tmp_path.iterdir() if ".tam" in path.name] == []


def test_an_unknown_code_or_version_is_told(workspace, tmp_path):
    for wrong in (["--code", "X"], ["--code", "BTC/2025", "--version", 9]):
        status, answer = run_command("rules", "export", workspace, *wrong, "--out", tmp_path / "ra.xlsx")
        assert (status, answer["code"]) == (3, "rule_set.code_unknown")


def test_a_place_that_cannot_be_written_is_told(workspace, tmp_path):
    blocked = tmp_path / "tệp"
    blocked.write_text("không phải thư mục", encoding="utf-8")
    status, answer = run_command(
        "rules", "export", workspace, "--code", "BTC/2025", "--out", blocked / "ra.xlsx"
    )
    assert (status, answer["code"]) == (3, "file.not_writable")
