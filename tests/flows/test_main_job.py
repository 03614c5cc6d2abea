"""The main job on a real bloc's workbooks, through the command line: criteria, scores, ranking, packages."""

import json
import shutil

import openpyxl
import pytest

from tests.cli.commands import done, run_command
from tests.shared_data import CRITERIA_WORKBOOK, EXPECTED_TOTALS, SCORES_WORKBOOK, needs_shared

pytestmark = needs_shared


def _points(hundredths):
    return f"{hundredths // 100}.{hundredths % 100:02d}"


@pytest.fixture(scope="module")
def expected():
    return json.loads(EXPECTED_TOTALS.read_text(encoding="utf-8"))


@pytest.fixture
def province(tmp_path):
    path = tmp_path / "tỉnh.thidua"
    done("init", path, "--unit", "T", "--name", "Sở Nội vụ tỉnh", "--level", "province")
    done("rules", "import", path, CRITERIA_WORKBOOK, "--code", "BTC", "--year", 2025)
    done("rules", "activate", path, "--code", "BTC")
    return path


@pytest.fixture
def office(tmp_path, province):
    path = tmp_path / "cụm.thidua"
    done("init", path, "--unit", "C", "--name", "Công an xã Trưởng cụm", "--level", "commune")
    package = done("export", province, "--kind", "catalogue", "--year", 2025, "--out", tmp_path / "dm.xlsx")
    assert run_command("import", path, package["file"])[0] == 4, "an unknown key waits for a decision"
    done("import", path, package["file"], "--accept", "all")
    return path


def _import_scores(office, *options):
    arguments = ["--rules", "BTC", "--year", 2025, "--round", "self", "--bloc", "CUM347", "--add-units"]
    return run_command("scores", "import", office, SCORES_WORKBOOK, *arguments, *options)


def _rank(workspace):
    rows = done("rank", workspace, "--bloc", "CUM347", "--year", 2025, "--round", "self")["rows"]
    return [(row["rank"], row["unit"], row["total"], row["provisional"]) for row in rows]


def test_the_real_criteria_table_is_read_as_people_meant_it():
    answer = done("rules", "check", CRITERIA_WORKBOOK)
    assert (answer["nodes"], answer["leaves"], answer["depth"]) == (230, 176, 5)
    assert answer["max_points"] == "1000.00"
    assert answer["groups"] == {"I.": "700.00", "II.": "200.00", "III.": "100.00"}


def test_the_one_score_above_its_maximum_is_named_and_asked(office):
    status, answer = _import_scores(office)
    asked = [issue["where"] for issue in answer["issues"] if issue["severity"] == "decision"]
    assert (status, asked) == (4, ["Xã Tân Mỹ!G91"])


def test_nothing_is_stored_while_a_decision_is_open(office):
    _import_scores(office)
    status, _ = run_command("rank", office, "--bloc", "CUM347", "--year", 2025, "--round", "self")
    assert status == 3


def test_kept_as_written_the_totals_are_those_of_the_paper(office, expected):
    status, answer = _import_scores(office, "--keep-flagged")
    assert status == 0
    read = {sheet["unit"]: (sheet["total"], sheet["groups"]) for sheet in answer["sheets"]}
    assert read == {
        unit: (
            _points(sums["total_hundredths"]),
            {code: _points(points) for code, points in sums["groups_hundredths"].items()},
        )
        for unit, sums in expected["units"].items()
    }


def test_the_ranking_has_the_order_of_the_paper(office, expected):
    _import_scores(office, "--keep-flagged")
    assert [unit for _, unit, _, _ in _rank(office)] == expected["ranking_by_self_score"]


@pytest.fixture
def submission(office, tmp_path):
    _import_scores(office, "--keep-flagged")
    out = tmp_path / "nộp.xlsx"
    return done("export", office, "--kind", "submission", "--year", 2025, "--drafts", "--out", out)["file"]


def test_the_province_ranks_the_submission_as_the_office_does(office, province, submission):
    assert run_command("import", province, submission)[0] == 4, "unknown units wait for a decision"
    done("import", province, submission, "--accept", "all")
    assert _rank(province) == _rank(office)


def test_a_second_import_of_either_package_changes_nothing(office, province, submission, tmp_path):
    done("import", province, submission, "--accept", "all")
    (again,) = done("import", province, submission, "--accept", "all")["packages"]
    assert (again["new"], again["changed"]) == (0, 0)
    (again,) = done("import", office, tmp_path / "dm.xlsx")["packages"]
    assert (again["new"], again["changed"]) == (0, 0)


def test_a_submission_under_unknown_rules_is_refused_in_a_sentence(submission, tmp_path):
    other = tmp_path / "tỉnh khác.thidua"
    done("init", other, "--unit", "T2", "--name", "Sở Nội vụ tỉnh khác", "--level", "province")
    status, answer = run_command("import", other, submission, "--accept", "all")
    assert (status, answer["code"]) == (3, "package.rule_set_unknown")
    assert run_command("list", other, "--kind", "achievement")[1]["rows"] == []


def test_all_faults_of_a_workbook_are_listed_at_once_and_nothing_is_stored(office, tmp_path):
    path = tmp_path / "lỗi.xlsx"
    workbook = openpyxl.load_workbook(SCORES_WORKBOOK)
    first = workbook["Xã Cam Hồng"]
    first["G10"] = "năm mươi"
    first["G11"] = "=5+5"
    first["G9"] = 999
    copy = workbook.copy_worksheet(first)
    copy.title = "Xã Cam Hồng (2)"
    workbook.save(path)
    status, answer = run_command(
        "scores", "import", office, path, "--rules", "BTC", "--year", 2025, "--add-units", "--keep-flagged"
    )
    found = {(issue["where"], issue["code"]) for issue in answer["issues"] if issue["severity"] == "error"}
    assert status == 3
    assert {
        ("Xã Cam Hồng!G10", "cell.not_a_number"),
        ("Xã Cam Hồng!G11", "cell.not_calculated"),
        ("Xã Cam Hồng!G9", "scores.group_sum_differs"),
    } <= found
    assert "scores.unit_twice" in {code for _, code in found}
    assert run_command("rank", office, "--bloc", "CUM347", "--year", 2025)[0] == 3


def test_the_papers_hold_every_unit_and_total(office, expected, tmp_path):
    from pypdf import PdfReader

    _import_scores(office, "--keep-flagged")
    out = tmp_path / "tổng hợp.pdf"
    done("print", office, "--document", "bloc_summary", "--bloc", "CUM347", "--year", 2025, "--out", out)
    text = " ".join(page.extract_text() for page in PdfReader(out).pages)
    for unit, sums in expected["units"].items():
        assert unit in text
        assert _points(sums["total_hundredths"]).replace(".", ",") in text


def test_a_damaged_package_is_refused_and_nothing_changes(province, submission, tmp_path):
    damaged = tmp_path / "hỏng.xlsx"
    shutil.copy(submission, damaged)
    damaged.write_bytes(damaged.read_bytes()[:-2000])
    status, answer = run_command("import", province, damaged, "--accept", "all")
    assert status == 3
    assert answer["message"]
    assert answer["packages"][0]["state"] == "D"
