"""The page of packages after a safety copy was put back: what it says, what it asks."""

import pytest

from tests.two_offices import PERIOD, office, own_uid, province, send, take
from tests.ui.fakes import FakeDialogs, make_context
from tests.ui.walks import look_over
from thidua_desktop.domain.records.exchange import Accept, PackageKind
from thidua_desktop.operations.health import backup_workspace
from thidua_desktop.operations.restoring import restore_and_open
from thidua_desktop.ui.exchange.page import ExchangePage


@pytest.fixture
def sender(tmp_path):
    with office(tmp_path) as store:
        yield store


@pytest.fixture
def receipt(sender, tmp_path):
    """What the province answered to the first package."""
    with province(tmp_path) as receiver:
        take(receiver, send(sender, tmp_path).file, Accept.ALL)
        return send(receiver, tmp_path, PackageKind.RECEIPT, unit_uid=own_uid(sender)).file


@pytest.fixture
def open_page(qtbot, look):
    stores = []

    def make(sender, copy, *answers):
        sender.close()
        store, _ = restore_and_open(sender.path, copy)
        stores.append(store)
        context = make_context(look, store, FakeDialogs(*answers))
        context.state.choose_period(store.periods.by_uid(PERIOD.uid))
        page = ExchangePage(context)
        qtbot.addWidget(page)
        page.resize(1130, 700)
        with qtbot.waitExposed(page):
            page.show()
        return page, store

    yield make
    for store in stores:
        store.close()


@pytest.fixture
def acknowledged(sender, receipt, tmp_path):
    """A copy that knows its first package and that it arrived."""
    take(sender, receipt, Accept.ALL)
    return backup_workspace(sender, tmp_path / "bản sao.thidua")


def test_the_card_says_why_sending_waits_and_what_arrived(open_page, sender, acknowledged):
    page, _ = open_page(sender, acknowledged)
    words = page.send.restored.text()
    assert "hãy nhận gói mới nhất của cấp trên" in words
    assert "số 1." in words
    assert "đến lần số 1" in words
    look_over(page)


def test_an_office_that_was_not_restored_reads_nothing_of_it(qtbot, look, sender):
    page = ExchangePage(make_context(look, sender))
    qtbot.addWidget(page)
    page.show()
    assert page.send.restored.isHidden()


def test_a_person_may_wait_after_all(open_page, sender, acknowledged, tmp_path):
    page, store = open_page(sender, acknowledged, "Nhận gói trước")
    page._send.trigger()
    assert "Vẫn gửi?" in page.context.dialogs.seen[-1]
    assert len(store.packages.sent()) == 1


def test_a_person_may_send_without_waiting(open_page, sender, acknowledged, tmp_path):
    page, store = open_page(sender, acknowledged, "Vẫn gửi", tmp_path / "goi.xlsx")
    page._send.trigger()
    assert (tmp_path / "goi.xlsx").exists()
    assert len(store.packages.sent()) == 2


def test_news_from_above_lets_it_send_and_says_what_is_newer_there(open_page, sender, tmp_path):
    copy = backup_workspace(sender, tmp_path / "bản sao.thidua")
    with province(tmp_path) as receiver:
        take(receiver, send(sender, tmp_path).file, Accept.ALL)
        news = send(receiver, tmp_path, PackageKind.RECEIPT, unit_uid=own_uid(sender)).file
    page, store = open_page(sender, copy)
    assert "chưa có lần gửi nào" in page.send.restored.text()
    take(store, news, Accept.ALL)
    page.reload()
    assert "đang giữ lần gửi số 1" in page.send.restored.text()
    assert not page.send.restored.is_waiting
