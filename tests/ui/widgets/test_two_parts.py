"""Two parts side by side, or one below the other."""

from PySide6.QtWidgets import QLabel

from thidua_desktop.ui.widgets.two_parts import TwoParts


def make(qtbot, look):
    parts = TwoParts(look, from_px=600, width_px=200)
    qtbot.addWidget(parts)
    parts.set_parts(QLabel("bảng"), QLabel("chi tiết"))
    parts.show()
    return parts


def test_the_second_part_stands_beside_the_first_with_its_width(qtbot, look):
    parts = make(qtbot, look)
    parts.resize(700, 300)
    assert parts.is_side_by_side()
    assert parts._second.minimumWidth() == parts._second.maximumWidth() == 200


def test_in_a_narrow_window_it_stands_below_and_takes_the_width(qtbot, look):
    parts = make(qtbot, look)
    parts.resize(500, 300)
    parts.layout().activate()
    assert not parts.is_side_by_side()
    assert parts._second.width() == 500
    assert parts._second.y() > 0


def test_large_text_needs_more_room_for_two_columns(qtbot, look, set_text_size):
    parts = make(qtbot, look)
    set_text_size(150)
    parts.resize(700, 300)
    assert not parts.is_side_by_side()
