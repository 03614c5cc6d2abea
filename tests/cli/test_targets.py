"""Targets from the command line: a template, filled and given, then shown with its giver."""

import openpyxl
import pytest

from tests.cli.commands import done, run_command
from tests.operations.standings import make_standings

ON = ("--rules", "B25", "--year", 2025)


@pytest.fixture
def workspace(tmp_path):
    with make_standings(tmp_path) as store:
        return store.path


def filled(workspace, folder, *targets):
    file = done("targets", "template", workspace, *ON, "--bloc", "C1", "--out", folder)["file"]
    book = openpyxl.load_workbook(file)
    for nth, target in enumerate(targets):
        book.worksheets[0].cell(6 + nth, 3).value = target
    book.save(file)
    return file


def test_targets_go_from_template_to_units_and_are_shown_with_their_giver(workspace, tmp_path):
    answer = done("targets", "import", workspace, filled(workspace, tmp_path, 90, 92.5, 95), *ON)
    assert (answer["units"], answer["targets"]) == (3, 3)
    shown = done("targets", "show", workspace, *ON, "--bloc", "C1")
    assert [(row["unit"], row["target"], row["issuer"]) for row in shown["rows"]] == [
        ("Xã Đăk Pék", "90", "Ủy ban nhân dân huyện Đăk Hà"),
        ("Phường Kon Tum", "92.5", "Ủy ban nhân dân huyện Đăk Hà"),
        ("Xã Măng Đen", "95", "Ủy ban nhân dân huyện Đăk Hà"),
    ]
    assert [issue["code"] for issue in shown["issues"]] == ["targets.missing"]


def test_a_slip_of_scale_is_a_persons_decision(workspace, tmp_path):
    file = filled(workspace, tmp_path, 90, 0.9, 95, 90)
    status, answer = run_command("targets", "import", workspace, file, *ON)
    assert (status, answer["code"], answer["where"]) == (4, "targets.undecided", "Chỉ tiêu!C7")
    assert done("targets", "import", workspace, file, *ON, "--keep-flagged")["targets"] == 4


def test_a_file_without_a_table_is_refused(workspace, tmp_path):
    book = openpyxl.Workbook()
    book.save(tmp_path / "trong.xlsx")
    status, answer = run_command("targets", "import", workspace, tmp_path / "trong.xlsx", *ON)
    assert (status, answer["code"]) == (3, "targets.no_table")
