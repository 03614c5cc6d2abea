"""What stands where there is nothing."""

import pytest
from PySide6.QtGui import QAction

from thidua_desktop.ui.widgets.empty_state import EmptyState

LONG = (
    "Chưa có đơn vị nào trong khối này vào ngày đang xem. Hãy chọn ngày khác hoặc thêm đơn vị thành viên. "
    * 2
)


@pytest.fixture
def empty(qtbot, look):
    empty = EmptyState(look)
    qtbot.addWidget(empty)
    empty.resize(320, 400)
    empty.show()
    return empty


def test_a_long_sentence_is_shown_whole_in_a_narrow_place(empty):
    empty.show_text("Chưa có thành viên", LONG)
    assert empty._sentence.height() >= empty._sentence.heightForWidth(empty._sentence.width())
    assert empty._sentence.width() <= 320


def test_the_button_does_what_the_action_does(empty):
    done = []
    action = QAction("Thêm đơn vị", empty)
    action.triggered.connect(lambda: done.append(1))
    empty.show_text("Chưa có đơn vị nào", "Thêm đơn vị đầu tiên.", action)
    empty._button.click()
    assert done == [1]
    assert empty._button.text() == "Thêm đơn vị"


def test_without_an_action_there_is_no_button(empty):
    empty.show_text("Chưa có đơn vị nào", "")
    assert empty._button.isHidden()
