"""The field that picks one of many."""

import pytest

from thidua_desktop.ui.widgets.pick_edit import Choice, PickEdit

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

WORDS = "Khối thi đua các cơ quan tham mưu về Tài chính"
CUTS = [f"{WORDS[:length]}…" for length in range(1, len(WORDS))]


@pytest.fixture
def pick(look, qtbot):
    edit = PickEdit(look, [Choice(words, words) for words in (WORDS, *CUTS)], may_be_empty=False)
    qtbot.addWidget(edit)
    edit.show()
    return edit


def picture(pick, words):
    pick.set_value(words)
    return pick.grab().toImage()


def test_words_that_are_too_long_end_in_an_ellipsis_on_the_screen_only(pick):
    pick.resize(200, 32)
    shown = picture(pick, WORDS)
    assert (pick.text(), pick.toolTip()) == (WORDS, WORDS)
    assert any(picture(pick, cut) == shown for cut in CUTS)


def test_words_that_fit_are_shown_whole(pick):
    pick.resize(600, 32)
    shown = picture(pick, WORDS)
    assert all(picture(pick, cut) != shown for cut in CUTS)


def test_the_list_opens_at_the_chosen_words(pick):
    pick.set_value(CUTS[3])
    pick.open_list()
    assert pick._popup._list.currentItem().text() == CUTS[3]
    pick._popup.hide()


def test_the_list_is_as_wide_as_its_words_and_never_scrolls_sideways(pick):
    pick.resize(120, 32)
    pick.set_choices([Choice("1", f"{WORDS}, {WORDS}"), Choice("2", "Sở Tài chính", "40/40 dòng")])
    pick.open_list()
    choices = pick._popup._list
    needed = choices.fontMetrics().horizontalAdvance(choices.item(0).text())
    assert needed < choices.viewport().width()
    assert choices.horizontalScrollBar().maximum() == 0
    assert choices.item(1).toolTip() == "Sở Tài chính  ·  40/40 dòng"
    pick._popup.hide()
