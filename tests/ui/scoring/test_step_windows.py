"""The windows of a sheet's steps in every state: whole, named, Vietnamese, on small screens, large text."""

from datetime import date

import pytest
from PySide6.QtWidgets import QDialog

from tests.operations.test_explanations import ANSWERS, ASKED
from tests.sheet_road import (
    APPRAISED,
    APPROVED,
    BLOC_SCORED,
    FIRST,
    HANDED_IN,
    PUBLISHED,
    make_head_store,
    road,
)
from tests.ui.bloc_store import fill_sheet
from tests.ui.fakes import InlineRunner
from tests.ui.test_every_dialog import HIGHEST, close_all, mistyped
from tests.ui.walks import LARGE_TEXT, USUAL, WalkDialogs, faults, room_of, settle
from thidua_desktop.domain.points import Points
from thidua_desktop.domain.records.scoring import Round, ScoreEntry, SheetAction, SheetRole
from thidua_desktop.operations.explanations import answer_questions, ask_unit
from thidua_desktop.operations.scores import save_entries
from thidua_desktop.ui.desk import Desk
from thidua_desktop.ui.main_window import MainWindow

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

CORRECTED = (*PUBLISHED, (SheetAction.CORRECT, SheetRole.APPRAISER))
WAYS = {
    SheetAction.RETURN: [HANDED_IN],
    SheetAction.FINISH_BLOC: [HANDED_IN],
    SheetAction.ASK: BLOC_SCORED,
    SheetAction.EXPLAIN: BLOC_SCORED,
    SheetAction.JUDGE: BLOC_SCORED,
    SheetAction.APPRAISE: BLOC_SCORED,
    SheetAction.APPROVE: APPRAISED,
    SheetAction.PUBLISH: APPROVED,
    SheetAction.CORRECT: PUBLISHED,
}
"""The road to where a step can be taken."""


@pytest.fixture
def store(tmp_path):
    with make_head_store(tmp_path) as made:
        yield made


@pytest.fixture(params=[USUAL, LARGE_TEXT], ids=lambda screen: screen.name)
def window(request, qtbot, look, set_text_size):
    set_text_size(request.param.text)
    made = MainWindow(look)
    qtbot.addWidget(made)
    made.resize(room_of(request.param))
    made.show()
    yield made
    close_all(made)


def shown(window, look, store):
    desk = Desk(window, InlineRunner(store), look, date.today, WalkDialogs())
    desk.show_data()
    desk.show_page("scoring", "u0")
    return desk.current_page()


def prepare(store, action):
    sheet = fill_sheet(store, "u0", 800)
    road(store, sheet, *WAYS[action])
    if action in (SheetAction.EXPLAIN, SheetAction.JUDGE):
        ask_unit(store, sheet.uid, ASKED)
    if action is SheetAction.JUDGE:
        answer_questions(store, sheet.uid, ANSWERS)
    return sheet


def wrong_with(window, dialog):
    settle()
    wrong = faults(dialog)
    if dialog.height() > HIGHEST or dialog.width() > window.width():
        wrong["size"] = dialog.size().toTuple()
    return wrong


@pytest.mark.parametrize("action", WAYS)
def test_the_window_of_a_step_is_whole_named_and_vietnamese(window, look, store, action):
    prepare(store, action)
    page = shown(window, look, store)
    page.steps.actions[action].trigger()
    (dialog,) = [one for one in page.findChildren(QDialog) if one.isVisible()]
    assert wrong_with(window, dialog) == {}
    if action not in (SheetAction.FINISH_BLOC, SheetAction.APPRAISE, SheetAction.APPROVE):
        dialog.submit()  # with everything that an empty form lacks
        assert wrong_with(window, dialog) == {}
    assert mistyped(dialog) == []


def test_a_long_history_is_whole_named_and_vietnamese(window, look, store):
    sheet = fill_sheet(store, "u0", 800)
    road(store, sheet, *CORRECTED)
    save_entries(store, sheet.uid, Round.APPRAISAL, [ScoreEntry(FIRST, Points(100), note="Sai số")])
    page = shown(window, look, store)
    page.steps.history.trigger()
    (dialog,) = [one for one in page.findChildren(QDialog) if one.isVisible()]
    for place in range(dialog.table.boxes[0].count()):
        dialog.table.boxes[0].setCurrentIndex(place)
        assert wrong_with(window, dialog) == {}
