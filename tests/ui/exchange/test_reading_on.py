"""After feedback is in, the window leads to the first line that the reviewer speaks of."""

import pytest

from tests.operations.test_comment_packages import say
from tests.operations.test_feedback_packages import feedback, step
from tests.package_road import PERIOD, TYPED, offices
from tests.two_offices import plan_of
from tests.ui.fakes import FakeDialogs, make_context
from thidua_desktop.domain.records.exchange import PackageKind
from thidua_desktop.domain.records.line_notes import LinePlace
from thidua_desktop.domain.records.scoring import SheetAction
from thidua_desktop.operations.line_comments import add_comment
from thidua_desktop.ui.exchange.import_dialog import PackageImportDialog
from thidua_desktop.ui.scoring.page import ScoringPage

OFFER = "Mở phiếu ở dòng có ý kiến"


@pytest.fixture
def road(tmp_path):
    with offices(tmp_path, "XA2") as made:
        made.hand_in("XA2")
        made.pass_on("XA2", "T", PackageKind.SUBMISSION)
        yield made


@pytest.fixture
def taken(qtbot, look, road):
    """Take the province's feedback through the wizard."""

    def take():
        file = feedback(road)
        plan_of(road["XA2"], file)  # the province's key was compared before
        dialog = PackageImportDialog(make_context(look, road["XA2"], FakeDialogs()))
        qtbot.addWidget(dialog)
        dialog.show()
        dialog.read_files([file])
        dialog.save.click()
        return dialog

    return take


def test_the_window_offers_the_first_line_that_was_commented(road, taken):
    last = road["T"].rule_sets.by_uid(road.sheet("T", "XA2").rule_set_uid).leaves[-1]
    add_comment(road["T"], road.sheet("T", "XA2").uid, last.path, "Thiếu chữ ký")
    say(road, "T", "Thiếu biểu 3")
    dialog = taken()
    assert (dialog.result_step.follow.text(), dialog.result_step.follow.isVisible()) == (OFFER, True)
    dialog.result_step.follow.click()
    sheet = road.sheet("XA2", "XA2")
    assert dialog.context.show_page.asked == [("scoring", LinePlace(sheet.uid, sheet.period_uid, TYPED))]
    assert not dialog.isVisible()


def test_nothing_is_offered_where_nothing_was_said(road, taken):
    step(road, SheetAction.RETURN, reason="Thiếu biểu 3")
    assert not taken().result_step.follow.isVisible()


def test_a_line_of_another_period_is_not_offered(road, taken, monkeypatch):
    say(road, "T", "Thiếu biểu 3")
    place = LinePlace(road.sheet("T", "XA2").uid, "ky-khac", TYPED)
    monkeypatch.setattr("thidua_desktop.operations.first_remark.first_remark", lambda *_: place)
    assert not taken().result_step.follow.isVisible()


def test_the_scoring_page_opens_at_the_line_with_its_comments(qtbot, look, road, taken):
    say(road, "T", "Thiếu biểu 3")
    dialog = taken()
    dialog.result_step.follow.click()
    page = ScoringPage(make_context(look, road["XA2"], FakeDialogs()))
    qtbot.addWidget(page)
    page.resize(1130, 700)
    with qtbot.waitExposed(page):
        page.show()
    page.enter(dialog.context.show_page.asked[0][1])
    assert page.context.state.period.code == PERIOD.code
    assert page.editor.panel.path() == TYPED
    assert [line._comment.text for line in page.editor.panel.comments.lines()] == ["Thiếu biểu 3"]
