"""A list as a workbook: figures and dates are such, codes stay text, nothing becomes a formula."""

from datetime import datetime

import pytest
from openpyxl import load_workbook

from thidua_desktop.data.exchange.list_workbook import write_list_workbook
from thidua_desktop.domain.errors import UserError
from thidua_desktop.messages import error_sentence

HEADS = ["Mã", "Tên", "Ngày", "Điểm", "Số tệp"]
NUMBERS = [False, False, False, True, True]
DAY = datetime(2026, 7, 1)  # noqa: DTZ001  # a cell holds no time zone


def written(tmp_path, *rows):
    out = write_list_workbook(tmp_path / "ds.xlsx", "Đơn vị: [thử]", HEADS, rows, NUMBERS)
    return load_workbook(out).active


def test_cells_are_what_the_screen_shows(tmp_path):
    sheet = written(tmp_path, ["00750", "Đăk Hà", "01/07/2026", "1.098,75", "3"])
    assert [cell.value for cell in sheet[1]] == HEADS
    assert [cell.value for cell in sheet[2]] == ["00750", "Đăk Hà", DAY, 1098.75, 3]


def test_a_column_with_other_words_stays_text(tmp_path):
    sheet = written(tmp_path, ["1", "A", "từ 01/07/2026", "KG", "3 tệp"], ["2", "B", "", "9,5", ""])
    assert [cell.value for cell in sheet[2]][2:] == ["từ 01/07/2026", "KG", "3 tệp"]
    assert sheet["D3"].value == "9,5"


def test_a_text_like_a_formula_stays_text(tmp_path):
    cell = written(tmp_path, ["1", "=1+1", "", "", ""])["B2"]
    assert (cell.value, cell.data_type) == ("=1+1", "s")


def test_a_day_that_does_not_exist_stays_text(tmp_path):
    assert written(tmp_path, ["1", "A", "31/02/2026", "", ""])["C2"].value == "31/02/2026"


def test_a_place_that_cannot_be_written_is_said(tmp_path):
    (tmp_path / "khong_phai_thu_muc").write_bytes(b"")
    with pytest.raises(UserError) as refused:
        write_list_workbook(tmp_path / "khong_phai_thu_muc" / "ds.xlsx", "Đơn vị", HEADS, [], NUMBERS)
    assert refused.value.code == "file.not_writable"
    assert "đĩa đầy" in error_sentence(refused.value)
