"""A bar that goes on in a second line."""

import pytest
from PySide6.QtWidgets import QLabel, QLineEdit

from thidua_desktop.ui.widgets.flow_bar import FlowBar


@pytest.fixture
def bar(qtbot):
    bar = FlowBar()
    qtbot.addWidget(bar)
    for _ in range(4):
        label = QLabel("chữ", bar)
        label.setMinimumSize(100, 30)
        bar.addWidget(label)
    bar.show()
    return bar


def tops(bar):
    return [widget.y() for widget in bar.widgets()]


def test_widgets_stand_in_one_line_while_there_is_room(bar):
    bar.resize(424, 30)
    assert tops(bar) == [0, 0, 0, 0]
    assert bar.heightForWidth(424) == 30


def test_what_has_no_room_goes_on_below_and_nothing_is_cut(bar):
    bar.resize(250, 68)
    assert tops(bar) == [0, 0, 38, 38]
    assert bar.heightForWidth(250) == 68
    assert all(widget.geometry().right() < 250 for widget in bar.widgets())


def test_a_hidden_widget_takes_no_room(bar):
    bar.widgets()[1].hide()
    bar.resize(316, 30)
    assert bar.widgets()[3].x() == 216
    assert bar.heightForWidth(316) == 30


def test_a_field_with_stretch_takes_what_is_left_up_to_its_most(qtbot):
    bar = FlowBar()
    qtbot.addWidget(bar)
    field = QLineEdit(bar)
    field.setMaximumWidth(300)
    bar.addWidget(field, 1)
    bar.show()
    bar.resize(500, field.sizeHint().height())
    assert field.width() == 300
    bar.resize(260, field.height())
    assert field.width() == 260
