"""Qt's own words in Vietnamese."""

import re

import pytest
from PySide6.QtWidgets import QDialogButtonBox

from thidua_desktop import paths
from thidua_desktop.ui.qt_words import install_qt_words, read_ts

PLACEHOLDER = re.compile(r"%\d|%n")


@pytest.fixture(scope="module")
def words():
    return read_ts(paths.resource("i18n", "qtbase_vi.ts"))


def test_standard_buttons_speak_vietnamese(qapp, qtbot):
    translator = install_qt_words(qapp, paths.resource("i18n", "qtbase_vi.ts"))
    kinds = QDialogButtonBox.StandardButton
    box = QDialogButtonBox(kinds.Ok | kinds.Cancel | kinds.Save)
    qtbot.addWidget(box)
    shown = {box.button(kind).text().replace("&", "") for kind in (kinds.Ok, kinds.Cancel, kinds.Save)}
    qapp.removeTranslator(translator)
    assert shown == {"Đồng ý", "Hủy", "Lưu"}


def test_every_translation_keeps_the_places_of_values(words):
    lost = [
        source
        for (_, source), translation in words.items()
        if sorted(PLACEHOLDER.findall(source)) != sorted(PLACEHOLDER.findall(translation))
    ]
    assert lost == []


def test_a_text_without_translation_stays_as_it_is(qapp):
    translator = install_qt_words(qapp, paths.resource("i18n", "qtbase_vi.ts"))
    assert translator.translate("QShortcut", "Home") == "Home"
    qapp.removeTranslator(translator)
