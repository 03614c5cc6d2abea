"""What the Windows check tells and keeps."""

import pytest

from tests.conftest import ROOT
from workshop import windows_report
from workshop.shipping import Shipment
from workshop.windows_report import Check, Report, Starts
from workshop.wine import Finished


def told(status, *lines):
    report = Report()
    report.take_tests(Finished(status, "\n".join(lines), 1.0))
    return report


def test_tests_that_passed_are_no_problem():
    report = told(0, "....", "2001 passed, 42 skipped, 1 deselected in 259.84s (0:04:19)")
    assert (report.tests, report.problems) == ("2001 passed, 42 skipped, 1 deselected", [])


@pytest.mark.parametrize(
    ("status", "lines"),
    [
        (1, ["==== 1 failed, 2000 passed in 3.10s ===="]),
        (0, ["3 passed, 1 error in 3.10s"]),
        (None, ["2000 passed in 3.10s"]),
        (3, ["Fatal Python error"]),
    ],
)
def test_whatever_else_the_tests_say_is_a_problem(status, lines):
    assert told(status, *lines).problems


def test_a_check_that_was_not_so_fails_the_whole_and_is_named(capsys):
    report = told(0, "5 passed in 1.00s")
    report.checks = [Check("Cài được", True), Check("Gỡ được", False)]
    assert report.close(write=False) == 1
    said = capsys.readouterr().err
    assert "| Cài được | đạt |" in said
    assert "HỎNG  Chưa đúng: Gỡ được" in said


def test_a_program_that_grew_too_heavy_is_a_problem(tmp_path):
    for name in ("program", "installer", "portable", "sums"):
        (tmp_path / name).mkdir() if name == "program" else (tmp_path / name).write_bytes(b"x")
    with (tmp_path / "installer").open("wb") as file:
        file.truncate(36_000_000)
    report = Report()
    shipment = Shipment(tmp_path / "installer", tmp_path / "portable", tmp_path / "sums")
    report.take_shipment(tmp_path / "program", shipment)
    assert report.problems == ["Bộ cài đặt nặng 36.0 MB, quá mức 35 MB."]


def test_the_page_keeps_its_words_and_takes_the_new_table(tmp_path):
    page = tmp_path / "windows.md"
    page.write_text((ROOT / "docs" / "windows.md").read_text(encoding="utf-8"), encoding="utf-8")
    report = told(0, "7 passed in 1.00s")
    report.starts = Starts(0.8, 3.25)
    for _ in range(2):
        windows_report.write_result(page, report.table())
    text = page.read_text(encoding="utf-8")
    assert text.count("`7 passed`") == 1
    assert "3,2 s; riêng lệnh ngắn nhất đã mất 0,8 s" in text
    assert text.startswith("# Bản cho Windows")
