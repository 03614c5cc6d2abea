"""A certificate that came with feedback: the card of keys says what is still to be done, and does it."""

import pytest

from tests.operations.test_feedback_packages import enrol, feedback, step
from tests.package_road import offices
from tests.two_offices import take
from tests.ui.fakes import FakeDialogs, make_context
from thidua_desktop.data.exchange.signing import fingerprint
from thidua_desktop.domain.records.exchange import PackageKind
from thidua_desktop.domain.records.keys import KeyRole
from thidua_desktop.domain.records.scoring import SheetAction
from thidua_desktop.operations.enrolment import own_key_facts
from thidua_desktop.ui.settings.page import SettingsPage


@pytest.fixture
def road(tmp_path):
    """A member whose certificate came with feedback, and a fellow whom the province certified too."""
    with offices(tmp_path, "XA1", "XA2") as made:
        made.hand_in("XA2")
        made.pass_on("XA2", "T", PackageKind.SUBMISSION)
        enrol(made, tmp_path)
        step(made, SheetAction.APPRAISE)
        take(made["XA2"], feedback(made))
        yield made


@pytest.fixture
def part(qtbot, look, road):
    page = SettingsPage(make_context(look, road["XA2"], FakeDialogs()))
    qtbot.addWidget(page)
    page.resize(1130, 700)
    with qtbot.waitExposed(page):
        page.show()
    return page.signing


def province_key(road):
    return road["T"].keys.own().public_key


def test_the_certificate_makes_nobody_an_authority(road):
    (known,) = [one for one in road["XA2"].keys.known() if one.public_key == province_key(road)]
    assert known.role is KeyRole.UNIT
    assert own_key_facts(road["XA2"]).unconfirmed == province_key(road)


def test_the_card_says_what_is_still_to_be_done_with_the_key_chosen(road, part):
    assert not part.own.next.isHidden()
    assert "gọi cho Sở Nội vụ tỉnh" in part.own.next.text()
    assert part.known.current().public_key == province_key(road)
    assert part.authority.isEnabled()


def test_with_the_persons_word_nothing_is_left_to_do(road, part):
    part.authority.click()
    part.form.form.set_values({"told": fingerprint(province_key(road))})
    part.form.submit()
    (known,) = [one for one in road["XA2"].keys.known() if one.public_key == province_key(road)]
    assert known.role is KeyRole.AUTHORITY
    part.load()
    assert part.own.next.isHidden()
    assert own_key_facts(road["XA2"]).unconfirmed == ""
