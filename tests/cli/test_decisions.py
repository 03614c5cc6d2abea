"""Deciding value by value from the command line."""

import json

import pytest

from tests.cli.commands import done, run_command
from tests.two_offices import YEAR, edit, knows, office, province


@pytest.fixture
def edited(tmp_path):
    """A province and a package of an office that it knows, with one cell edited since."""
    office(tmp_path).close()
    with province(tmp_path) as store:
        knows(store)
    sent = done(
        "export",
        tmp_path / "huyen.thidua",
        "--kind",
        "submission",
        "--year",
        YEAR,
        "--out",
        tmp_path / "g.xlsx",
    )
    edit(tmp_path / "g.xlsx", "Phiếu chấm", "Điểm tự chấm", 14.5)
    return tmp_path / "tinh.thidua", sent["file"]


def written(folder, content):
    file = folder / "quyet_dinh.json"
    file.write_text(json.dumps(content), encoding="utf-8")
    return file


def test_a_dry_run_names_every_question(edited):
    (package,) = done("import", *edited, "--dry-run")["packages"]
    (question,) = package["questions"]
    told = [question[name] for name in ("asked", "ours", "theirs", "takes_theirs", "takes_other")]
    assert told == ["edited", "12.75", "14.50", True, False]


def test_a_file_decides_each_question(edited, tmp_path):
    (package,) = done("import", *edited, "--dry-run")["packages"]
    said = {package["questions"][0]["key"]: {"choice": "theirs", "reason": "đã đối chiếu bản ký"}}
    file = written(tmp_path, {"decisions": said})
    (taken,) = done("import", *edited, "--decisions", file, "--accept", "all")["packages"]
    assert (taken["applied"], taken["conflicts"], taken["refused"]) == (True, 0, 0)


def test_one_answer_may_stand_for_all_of_a_kind(edited, tmp_path):
    file = written(tmp_path, {"same": {"edited": {"choice": "ours"}}})
    (taken,) = done("import", *edited, "--decisions", file, "--accept", "all")["packages"]
    assert taken["applied"]


def test_a_file_decides_down_to_the_lines_of_unknown_offices(tmp_path):
    office(tmp_path).close()
    province(tmp_path).close()
    out = ("--year", YEAR, "--out", tmp_path / "g.xlsx")
    sent = done("export", tmp_path / "huyen.thidua", "--kind", "submission", *out)
    edit(sent["file"], "Phiếu chấm", "Điểm tự chấm", 99)
    kinds = ("edited", "whole", "over_max")
    said = {"same": {kind: {"choice": "theirs", "reason": "đã gọi điện"} for kind in kinds}}
    command = ("import", tmp_path / "tinh.thidua", sent["file"], "--decisions", written(tmp_path, said))
    (package,) = done(*command, "--dry-run")["packages"]
    assert package["questions"] == []


def test_a_reason_that_is_missing_refuses_and_nothing_is_stored(edited, tmp_path):
    file = written(tmp_path, {"same": {"edited": {"choice": "theirs"}}})
    status, answer = run_command("import", *edited, "--decisions", file)
    assert (status, answer["code"]) == (3, "decision.refused")
    assert done("import", *edited, "--dry-run")["packages"][0]["questions"]


def test_an_answer_to_what_nobody_asks_refuses_and_nothing_is_stored(edited, tmp_path):
    file = written(tmp_path, {"decisions": {"lines:gõ nhầm": {"choice": "ours"}}})
    status, answer = run_command("import", *edited, "--decisions", file, "--accept", "all")
    assert (status, answer["code"]) == (3, "decision.refused")
    assert [(issue["code"], issue["where"]) for issue in answer["issues"]] == [
        ("decision.not_asked", "lines:gõ nhầm")
    ]
    assert done("import", *edited, "--dry-run")["packages"][0]["questions"]


@pytest.mark.parametrize(
    "content", [[], {"other": {}}, {"decisions": {"k": {"choice": "both"}}}, {"same": 1}]
)
def test_a_file_of_another_form_is_wrong_use(edited, tmp_path, content):
    status, answer = run_command("import", *edited, "--decisions", written(tmp_path, content))
    assert (status, answer["code"]) == (2, "decision.file_unreadable")
