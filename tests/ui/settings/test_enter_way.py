"""The way that Enter goes in a score sheet, chosen on the settings page."""

from tests.ui.fakes import make_context
from thidua_desktop.ui.preferences import read_enter_goes_right
from thidua_desktop.ui.settings.page import SettingsPage


def test_the_way_of_enter_is_kept_for_the_next_start(qtbot, look):
    page = SettingsPage(make_context(look))
    qtbot.addWidget(page)
    assert page.keys_card.enter_ways.currentText() == "Enter xuống dưới"
    page.keys_card.enter_ways.setCurrentIndex(1)
    page.keys_card.enter_ways.activated.emit(1)
    assert read_enter_goes_right()
    again = SettingsPage(make_context(look))
    qtbot.addWidget(again)
    assert again.keys_card.enter_ways.currentText() == "Enter sang phải"
