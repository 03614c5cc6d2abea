"""A part under a heading: opened and folded by mouse and keyboard, and left as the person has it."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from thidua_desktop.ui.widgets.fold_section import FoldSection


@pytest.fixture
def section(qtbot, look):
    made = FoldSection("Minh chứng", look)
    made.inside = QLabel("Biên bản.pdf", made)
    made.body.addWidget(made.inside)
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.mark.parametrize("key", [Qt.Key.Key_Space, Qt.Key.Key_Return])
def test_a_key_folds_the_part_away_and_opens_it_again(qtbot, section, key):
    section.heading.setFocus()
    with qtbot.waitSignal(section.toggled) as told:
        qtbot.keyClick(section.heading, key)
    assert (told.args, section.inside.isVisible()) == ([False], False)
    qtbot.keyClick(section.heading, key)
    assert section.inside.isVisible()


def test_a_screen_reader_hears_whether_the_part_is_open(section):
    assert section.heading.accessibleName() == "Minh chứng, đang mở"
    section.heading.click()
    assert section.heading.accessibleName() == "Minh chứng, đang thu gọn"


def test_a_part_follows_its_contents_until_the_person_decides(section):
    section.suggest(False)
    assert not section.is_open()
    section.set_open(True)
    section.suggest(False)
    assert section.is_open()


def test_the_number_of_what_lies_below_stands_in_the_heading(section):
    section.set_title("Minh chứng (2)")
    assert section.heading.text() == "Minh chứng (2)"
    assert section.heading.accessibleName() == "Minh chứng (2), đang mở"
