"""Buttons of a page's head that wait in a menu where there is no room."""

import pytest
from PySide6.QtGui import QAction

from thidua_desktop.ui.page import ActionButton
from thidua_desktop.ui.widgets.head_actions import HeadActions


@pytest.fixture
def head(qtbot):
    head = HeadActions()
    qtbot.addWidget(head)
    for words in ("Thêm phong trào", "Xem, sửa", "Thu hồi", "In danh sách"):
        head.addWidget(ActionButton(QAction(words, head), head))
    head._buttons[0].setProperty("primary", "true")
    head.show()
    return head


def test_every_button_is_shown_while_there_is_room(head):
    head.resize(head.sizeHint())
    assert all(button.isVisible() for button in head._buttons)
    assert not head._more.isVisible()


def test_actions_without_room_stand_in_the_menu_and_the_main_one_stays(head):
    head.resize(head.minimumSizeHint())
    assert [button.text() for button in head._buttons if button.isVisible()] == ["Thêm phong trào"]
    assert [one.text() for one in head._menu.actions()] == ["Xem, sửa", "Thu hồi", "In danh sách"]
    assert head._more.geometry().right() < head.width()


def test_an_action_that_is_hidden_stands_neither_here_nor_there(head):
    head._buttons[2].action.setVisible(False)
    head.resize(head.minimumSizeHint())
    assert [one.text() for one in head._menu.actions()] == ["Xem, sửa", "In danh sách"]
    head.resize(head.sizeHint())
    assert [button.isVisible() for button in head._buttons] == [True, True, False, True]
