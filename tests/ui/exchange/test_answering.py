"""Packages that go to one unit each, offered and written by the page."""

import pytest

from tests.package_road import offices
from tests.ui.fakes import FakeDialogs, make_context
from thidua_desktop.domain.records.exchange import PackageKind
from thidua_desktop.ui.exchange.page import ExchangePage


@pytest.fixture
def road(tmp_path):
    with offices(tmp_path, "XA1", "XA2") as made:
        made.hand_in("XA2")
        made.pass_on("XA2", "T", PackageKind.SUBMISSION)
        yield made


@pytest.fixture
def open_page(qtbot, look):
    def make(store, *answers):
        page = ExchangePage(make_context(look, store, FakeDialogs(*answers)))
        qtbot.addWidget(page)
        page.resize(1130, 700)
        with qtbot.waitExposed(page):
            page.show()
        return page

    return make


def offered(page):
    return {kind for kind, button in page.send.choices.items() if button.isVisible()}


def test_only_kinds_that_somebody_waits_for_are_offered(open_page, road):
    usual = {PackageKind.SUBMISSION, PackageKind.CATALOGUE, PackageKind.RECEIPT}
    assert offered(open_page(road["XA2"])) == usual
    assert offered(open_page(road["T"])) == {*usual, PackageKind.FEEDBACK}
    road.pass_on("XA2", "XA1", PackageKind.SUBMISSION)
    assert PackageKind.REVIEW in offered(open_page(road["XA1"]))


def test_a_package_is_written_for_every_unit_into_a_folder(open_page, road, tmp_path):
    folder = tmp_path / "Phản hồi"
    page = open_page(road["T"], folder)
    page.send.choices[PackageKind.RECEIPT].setChecked(True)
    assert "Phường Kon Tum" in page.send._contents.text()
    assert page.send.drafts.isHidden()
    page._send.trigger()
    assert len(list(folder.iterdir())) == 1
    assert "1 gói" in page.send.result.text()
    assert "Phản hồi" in page.send.result.text()


def test_nothing_is_written_without_a_folder(open_page, road):
    page = open_page(road["T"], None)
    page.send.choices[PackageKind.FEEDBACK].setChecked(True)
    page._send.trigger()
    assert {one.kind for one in road["T"].packages.sent()} == {PackageKind.CATALOGUE}
