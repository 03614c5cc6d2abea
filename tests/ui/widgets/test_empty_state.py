"""The state that stands where there is nothing."""

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLabel

from thidua_desktop.ui.widgets.empty_state import EmptyState

SENTENCE = "Hiệu lực 01/01/2017 – 31/12/2017. Hãy chọn ngày trong thời gian này ở ô “Xem tại ngày”."


def test_a_sentence_of_two_lines_gets_the_height_of_two_lines(look, qtbot):
    empty = EmptyState(look)
    qtbot.addWidget(empty)
    empty.resize(650, 500)
    empty.show_text("Chưa có thành viên", SENTENCE)
    empty.show()
    label = next(one for one in empty.findChildren(QLabel) if one.text() == SENTENCE)
    assert label.heightForWidth(label.width()) > label.fontMetrics().height() * 1.5
    assert label.height() >= label.heightForWidth(label.width())


def test_the_button_does_what_the_action_does(look, qtbot):
    empty, done = EmptyState(look), []
    qtbot.addWidget(empty)
    action = QAction("Thêm đơn vị", empty)
    action.triggered.connect(lambda: done.append(1))
    empty.show_text("Chưa có đơn vị nào", "Thêm đơn vị đầu tiên.", action)
    empty._button.click()
    assert done == [1]
    assert empty._button.text() == "Thêm đơn vị"


def test_without_an_action_there_is_no_button(look, qtbot):
    empty = EmptyState(look)
    qtbot.addWidget(empty)
    empty.show_text("Chưa có đơn vị nào", "")
    assert empty._button.isHidden()


def test_a_sentence_shown_before_its_place_is_known_leaves_no_hollow(look, qtbot):
    empty = EmptyState(look)
    qtbot.addWidget(empty)
    empty.show_text("Chưa có phong trào nào", SENTENCE)
    empty.resize(1100, 500)
    empty.show()
    label = next(one for one in empty.findChildren(QLabel) if one.text() == SENTENCE)
    assert label.height() < label.fontMetrics().height() * 3
