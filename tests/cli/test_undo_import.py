"""Taking an import back from the command line, and what an import and an export tell there."""

import pytest

from tests.cli.commands import done, run_command
from tests.two_offices import YEAR, office, province


@pytest.fixture
def two_files(tmp_path):
    office(tmp_path).close()
    province(tmp_path).close()
    return tmp_path / "huyen.thidua", tmp_path / "tinh.thidua"


def test_an_import_is_taken_back_and_may_come_in_again(two_files, tmp_path):
    sender, receiver = two_files
    export = ("export", sender, "--kind", "submission", "--year", YEAR, "--out", tmp_path / "goi.xlsx")
    sent = done(*export)
    assert (sent["safe_to_remove"], sent["repeated"]) == (True, False)
    assert done(*export)["repeated"]
    (first,) = done("import", receiver, sent["file"], "--accept", "all")["packages"]
    again = done("import", receiver, sent["file"])
    assert [issue["code"] for issue in again["issues"]] == ["package.already"]
    assert done("undo-import", receiver, first["import_id"])["restored"] == first["new"] + first["changed"]
    (back,) = done("import", receiver, sent["file"], "--accept", "all")["packages"]
    assert (back["applied"], back["new"]) == (True, first["new"])
    assert run_command("undo-import", receiver, first["import_id"])[1]["code"] == "undo.done"


def test_an_unknown_import_is_wrong_use(two_files):
    status, answer = run_command("undo-import", two_files[1], "khong-co")
    assert (status, answer["code"]) == (2, "undo.unknown")
