"""What an edited cell is called when a person is asked about it."""

import pytest

from tests.two_offices import edit, knows, plan_of
from thidua_desktop.operations.packages import questions_of


@pytest.mark.parametrize(
    ("sheet", "column", "value", "name"),
    [
        ("Phiếu chấm", "Điểm tự chấm", 14.5, "Xã Đăk số 1, I./1"),
        ("Danh sách phiếu", "Trạng thái", "Nháp", "Xã Đăk số 1"),
        ("Thành tích", "Tóm tắt thành tích", "Khác", "Hộ ông A Brol"),
        ("Đơn vị", "Mã", "XB1", "Huyện Đăk Hà, H61"),
    ],
)
def test_the_record_of_an_edited_cell_bears_a_name_that_people_know(
    receiver, submission, sheet, column, value, name
):
    knows(receiver)
    edit(submission, sheet, column, value)
    assert [one.name for one in questions_of(plan_of(receiver, submission))] == [name]
