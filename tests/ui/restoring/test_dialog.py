"""Putting a safety copy back through the window, on real workspaces."""

from datetime import date

import pytest
from PySide6.QtWidgets import QWidget

from tests.two_offices import PERIOD, office, send
from tests.ui.fakes import FakeDialogs, InlineRunner, make_context
from tests.ui.walks import USUAL, faults, room_of
from tests.workspaces import new_workspace
from thidua_desktop import paths
from thidua_desktop.data.store.store import Store
from thidua_desktop.domain.errors import DamagedDataError
from thidua_desktop.operations.health import backup_workspace
from thidua_desktop.operations.restoring import is_waiting_after_restore
from thidua_desktop.operations.safety_copies import CopyReason
from thidua_desktop.ui.desk import Desk
from thidua_desktop.ui.main_window import MainWindow
from thidua_desktop.ui.restoring.dialog import RestoreDialog
from thidua_desktop.ui.settings.page import SettingsPage

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


@pytest.fixture
def store(tmp_path):
    """An office with a copy from before its first package."""
    with office(tmp_path) as opened:
        backup_workspace(opened, paths.backup_folder(opened.path) / "sao_luu_2026-07-01_080000.thidua")
        send(opened, tmp_path)
        yield opened


@pytest.fixture
def dialogs():
    return FakeDialogs()


@pytest.fixture
def dialog(window, look, store, dialogs):
    return open_over(window, make_context(look, store, dialogs))


@pytest.fixture
def window(qtbot):
    """What the dialog lies over; it frees itself when it is closed."""
    made = QWidget()
    qtbot.addWidget(made)
    made.resize(room_of(USUAL))
    return made


def open_over(window, context):
    made = RestoreDialog(context, window)
    made.start()
    return made


def store_of(dialog):
    """Give the store that the lane has now."""
    return dialog.context.runner._store


def texts(dialog):
    return [(left.text(), right.text()) for left, right in dialog.card.rows]


def test_the_newest_copy_is_chosen_and_shown_beside_what_is_in_use(dialog, store):
    (line,) = dialog.table.records()
    assert line.reason is CopyReason.BY_HAND
    (name, _), (years, _), (sheets, _), (sent, sent_now), *_ = texts(dialog)
    assert name == store.facts.facts().office_name
    assert (years, sheets, sent, sent_now) == (str(PERIOD.year), "2", "0", "1")
    assert dialog.restore.isEnabled()


def test_what_would_be_lost_is_said_before(dialog):
    assert "1 gói đã gửi" in dialog.lost.text()
    assert not dialog.lost.isHidden()


def test_nothing_happens_without_the_verb(dialog, dialogs, store):
    dialogs.answers = ["Giữ dữ liệu đang dùng"]
    before = store.revision
    dialog.restore.click()
    assert "Thay dữ liệu đang dùng bằng bản sao lúc" in dialogs.seen[-1]
    assert (store_of(dialog), store.revision) == (store, before)


def test_the_copy_is_put_back_and_its_data_is_open(dialog, dialogs, qtbot):
    dialogs.answers = ["Phục hồi"]
    with qtbot.waitSignal(dialog.context.state.replaced):
        dialog.restore.click()
    with store_of(dialog) as now:
        assert now.packages.sent() == []
        assert is_waiting_after_restore(now)
    assert dialog.steps.currentIndex() == 1
    assert "truoc_phuc_hoi_" in dialog.outcome.text()


def test_what_was_in_use_is_kept_among_the_copies(dialog, dialogs, look, window):
    dialogs.answers = ["Phục hồi"]
    dialog.restore.click()
    with store_of(dialog) as now:
        again = open_over(window, make_context(look, now))
        kept = next(one for one in again.table.records() if one.reason is CopyReason.BEFORE_RESTORE)
        again.table.select(kept.path)
        assert texts(again)[3][0] == "1"


def test_the_way_leads_to_the_page_of_packages(dialog, dialogs):
    dialogs.answers = ["Phục hồi"]
    dialog.restore.click()
    dialog.exchange.click()
    assert dialog.context.show_page.asked == [("exchange", None)]
    store_of(dialog).close()


def test_a_copy_on_a_stick_is_looked_at_too(dialog, dialogs, tmp_path):
    with new_workspace(tmp_path, name="khác.thidua") as other:
        stick = backup_workspace(other, tmp_path / "usb.thidua")
    dialogs.answers = [stick]
    dialog.other.click()
    assert dialog.table.current().path == stick
    assert "không cùng gốc" in dialog.lost.text()


def test_a_file_that_is_no_copy_is_refused_in_a_sentence(dialog, dialogs, tmp_path):
    wrong = tmp_path / "thu.thidua"
    wrong.write_bytes(b"khong phai")
    dialogs.answers = [wrong]
    dialog.other.click()
    assert "không phải tệp dữ liệu" in dialog.problem.text()
    assert not dialog.restore.isEnabled()


def test_a_copy_that_goes_wrong_meanwhile_leaves_the_data_open(dialog, dialogs, store):
    dialog.table.current().path.write_bytes(b"hong roi")
    dialogs.answers = ["Phục hồi"]
    dialog.restore.click()
    with store_of(dialog) as now:
        assert len(now.packages.sent()) == 1
    assert "không phải tệp dữ liệu" in dialog.problem.text()
    assert dialog.isEnabled()


def test_without_copies_the_list_says_what_to_do(window, look, tmp_path):
    with new_workspace(tmp_path) as empty:
        dialog = open_over(window, make_context(look, empty))
        assert dialog.table.records() == []
        assert not dialog.restore.isEnabled()


def test_the_settings_page_opens_it_once_nothing_typed_is_lost(qtbot, look, store, dialogs):
    page = SettingsPage(make_context(look, store, dialogs))
    qtbot.addWidget(page)
    page.show()
    page._restore.trigger()
    found = page.window().findChildren(RestoreDialog)
    assert len(found) == 1
    assert len(found[0].table.records()) == 1
    found[0].reject()


# ---------------------------------------------------------------------------------------------- the window


@pytest.fixture
def desk(qtbot, look, store, dialogs):
    window = MainWindow(look)
    qtbot.addWidget(window, before_close_func=lambda one: one.ask_before_closing(lambda: True))
    window.resize(room_of(USUAL))
    window.show()
    made = Desk(window, InlineRunner(store), look, lambda: date(2026, 7, 1), dialogs)
    made.show_data()
    yield made
    made.context.runner.close()


def test_every_page_begins_anew_with_what_was_restored(desk, dialogs):
    desk.show_page("exchange")
    former = desk.current_page()
    assert len(former.ledger.records()) == 1
    dialog = open_over(desk._window, desk.context)
    dialogs.answers = ["Phục hồi"]
    dialog.restore.click()
    assert not dialog.isHidden()
    dialog.go_on()
    page = desk.current_page()
    assert page.PAGE_ID == "exchange"
    assert page is not former
    assert page.ledger.records() == []


def test_the_dialog_is_whole_in_both_steps(desk, dialogs):
    dialog = open_over(desk._window, desk.context)
    assert faults(dialog) == {}
    dialogs.answers = ["Phục hồi"]
    dialog.restore.click()
    assert faults(dialog) == {}
    dialog.reject()


def test_a_damaged_file_offers_the_way_back(qtbot, look, store, dialogs):
    path = store.path
    store.close()
    path.write_bytes(b"SQLite format 3\x00" + bytes(5000))
    window = MainWindow(look)
    qtbot.addWidget(window, before_close_func=lambda one: one.ask_before_closing(lambda: True))
    window.show()
    desk = Desk(window, InlineRunner(), look, lambda: date(2026, 7, 1), dialogs)
    desk.context.runner.open(lambda: Store.open(path), lambda _nothing: None, desk.show_opening_problem)
    desk._trouble._other.click()
    (dialog,) = window.findChildren(RestoreDialog)
    assert "không mở được" in dialog.lost.text()
    dialogs.answers = ["Phục hồi"]
    dialog.restore.click()
    assert desk.state.office is not None
    assert desk.current_page() is not None
    dialog.reject()
    desk.context.runner.close()


def test_other_troubles_offer_no_restore(desk):
    desk.show_opening_problem(DamagedDataError("workspace.damaged"))
    assert desk._trouble._other.isHidden()


def test_a_new_computer_begins_with_a_copy(qtbot, look, store, dialogs, tmp_path):
    stick = backup_workspace(store, tmp_path / "usb.thidua")
    with Store.create(tmp_path / "máy mới.thidua") as empty:
        window = MainWindow(look)
        qtbot.addWidget(window, before_close_func=lambda one: one.ask_before_closing(lambda: True))
        window.show()
        desk = Desk(window, InlineRunner(empty), look, lambda: date(2026, 7, 1), dialogs)
        desk.show_data()
        window.stack.currentWidget().ways[-1].click()
        (dialog,) = window.findChildren(RestoreDialog)
        dialogs.answers = [stick, "Phục hồi"]
        dialog.other.click()
        assert "không mất gì" in dialog.lost.text()
        dialog.restore.click()
        dialog.go_on()
        assert desk.current_page().PAGE_ID == "exchange"
        assert desk.state.office_name == "Huyện Đăk Hà"
        desk.context.runner.close()
