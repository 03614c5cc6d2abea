"""The passphrase of the key: asked for when a package is signed, typed again after a wrong one."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QDialog, QLineEdit

from tests.two_offices import office
from tests.ui.fakes import FakeDialogs, make_context
from tests.ui.walks import look_over
from thidua_desktop.operations.enrolment import protect_key
from thidua_desktop.ui.exchange.page import ExchangePage
from thidua_desktop.ui.passphrase import PassphraseDialog

WORDS = "Đắk Hà 1234"


@pytest.fixture
def store(tmp_path):
    with office(tmp_path) as store:
        protect_key(store, WORDS)
        yield store


@pytest.fixture
def send(qtbot, look, store):
    def send_with(*answers):
        page = ExchangePage(make_context(look, store, FakeDialogs(*answers)))
        qtbot.addWidget(page)
        with qtbot.waitExposed(page):
            page.show()
        page._send.trigger()
        return page

    return send_with


def test_a_package_is_sent_with_the_passphrase(send, store, tmp_path):
    page = send(tmp_path / "goi.xlsx", WORDS)
    assert (tmp_path / "goi.xlsx").exists()
    assert "có mật khẩu" in page.context.dialogs.seen[-1]
    assert len(store.packages.sent()) == 1


def test_a_wrong_passphrase_is_said_and_asked_for_again(send, tmp_path):
    page = send(tmp_path / "goi.xlsx", "sai", WORDS)
    assert "không đúng" in page.context.dialogs.seen[-1]
    assert (tmp_path / "goi.xlsx").exists()


def test_leaving_the_passphrase_sends_nothing(send, store, tmp_path):
    page = send(tmp_path / "goi.xlsx", None)
    assert not (tmp_path / "goi.xlsx").exists()
    assert store.packages.sent() == []
    assert page._line.isHidden()


@pytest.fixture
def dialog(qtbot, look):
    dialog = PassphraseDialog("Khóa ký của máy này có mật khẩu. Hãy gõ mật khẩu khóa để ký gói.", look)
    qtbot.addWidget(dialog)
    with qtbot.waitExposed(dialog):
        dialog.show()
    return dialog


def test_what_is_typed_is_hidden_until_it_is_to_be_seen(dialog):
    assert dialog.edit.echoMode() is QLineEdit.EchoMode.Password
    dialog.findChild(QCheckBox).setChecked(True)
    assert dialog.edit.echoMode() is QLineEdit.EchoMode.Normal


def test_enter_goes_on_once_something_is_typed(qtbot, dialog):
    qtbot.keyClick(dialog.edit, Qt.Key.Key_Return)
    assert dialog.isVisible()
    dialog.edit.setText(WORDS)
    qtbot.keyClick(dialog.edit, Qt.Key.Key_Return)
    assert dialog.result() == QDialog.DialogCode.Accepted
    assert dialog.value() == WORDS


@pytest.mark.parametrize("text", [100, 200])
def test_the_question_is_whole(qtbot, look, set_text_size, text):
    set_text_size(text)
    dialog = PassphraseDialog("Mật khẩu khóa không đúng. Hãy gõ lại; chưa có gì thay đổi.", look)
    qtbot.addWidget(dialog)
    dialog.show()
    look_over(dialog)
    assert dialog.height() <= 700
