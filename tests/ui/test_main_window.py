"""The frame before any data is open."""

import pytest

from thidua_desktop.ui.main_window import MainWindow
from thidua_desktop.ui.page_list import PAGES


@pytest.fixture
def window(qtbot, look):
    window = MainWindow(look)
    qtbot.addWidget(window)
    return window


def test_the_window_tells_once_that_it_stands_on_the_screen(window, qtbot):
    told = []
    window.painted.connect(lambda: told.append(1))
    with qtbot.waitSignal(window.painted):
        window.show()
    window.repaint()
    window.grab()
    assert told == [1]


def test_the_frame_fits_the_smallest_screen(window):
    assert window.minimumSizeHint().width() <= 1024
    assert window.minimumSizeHint().height() <= 640


def test_the_pages_wait_until_the_data_is_open(window):
    assert not window.side.isEnabled()


def test_every_page_of_the_list_has_a_button_with_its_name(window):
    assert [window.side._buttons[entry.page_id].accessibleName() for entry in PAGES] == [
        entry.title for entry in PAGES
    ]


def test_what_waits_on_a_page_is_shown_and_spoken(window):
    window.side.show_count("scoring", 3)
    button = window.side._buttons["scoring"]
    assert button._note.text() == "3"
    assert button.accessibleName() == "Chấm điểm, 3 việc đang chờ"
    window.side.show_count("scoring", 0)
    assert button._note.isHidden()
    assert button.accessibleName() == "Chấm điểm"


def test_a_refused_close_keeps_the_window(window):
    window.show()
    window.ask_before_closing(lambda: False)
    assert not window.close()
    window.ask_before_closing(lambda: True)
    assert window.close()


def test_a_long_name_of_an_office_leaves_the_list_its_room(window):
    window.side.show_office("UBND xã Đăk Tô")
    assert window.side._office.text() == "UBND xã Đăk Tô"
    name = "Ban Quản lý Khu kinh tế tỉnh Kon Tum và các đơn vị sự nghiệp trực thuộc trên địa bàn các huyện"
    window.side.show_office(name)
    assert window.side._office.text().endswith("…")
    assert window.side._office.toolTip() == name
    assert window.minimumSizeHint().height() <= 640
