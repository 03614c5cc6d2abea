"""The page of the Windows product."""

from tests.conftest import ROOT
from workshop import windows_report


def test_the_last_result_stands_in_the_documents():
    text = (ROOT / "docs" / "windows.md").read_text(encoding="utf-8")
    result = text.split(windows_report.BEGIN)[1].split(windows_report.END)[0]
    assert " passed" in result
    assert "Bộ cài đặt" in result
