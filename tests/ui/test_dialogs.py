"""Real dialogs: verbs on buttons, errors in sentences."""

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QDialog, QMessageBox, QPushButton, QWidget

from thidua_desktop.domain.errors import CancelledError, UserError
from thidua_desktop.domain.issues import error
from thidua_desktop.ui.dialogs import Dialogs
from thidua_desktop.ui.widgets.issue_list import IssueList


@pytest.fixture
def dialogs(qtbot, look):
    parent = QWidget()
    qtbot.addWidget(parent)
    return Dialogs(parent, look)


def when_open(look_at):
    """Look at the dialog once it is open; it closes in any case."""
    seen = []

    def act():
        dialog = QApplication.activeModalWidget()
        try:
            seen.append(look_at(dialog))
        finally:
            if dialog.isVisible():
                dialog.reject()

    QTimer.singleShot(0, act)
    return seen


def click(verb):
    def act(box):
        words = [button.text() for button in box.buttons()]
        box.buttons()[words.index(verb)].click()
        return words

    return act


def test_a_decision_has_verbs_on_its_buttons(dialogs):
    seen = when_open(click("Gửi lại"))
    assert dialogs.ask("Gửi lại gói này?", "Gửi lại", "Để sau")
    assert sorted(seen[0]) == ["Gửi lại", "Để sau"]


def test_the_other_verb_and_escape_mean_no(dialogs):
    when_open(click("Để sau"))
    assert not dialogs.ask("Gửi lại gói này?", "Gửi lại", "Để sau")
    when_open(lambda box: box.reject())
    assert not dialogs.ask("Gửi lại gói này?", "Gửi lại", "Để sau")


def test_escape_never_throws_away_what_was_typed(dialogs):
    when_open(lambda box: box.reject())
    assert not dialogs.confirm_loss("Thông tin đơn vị")
    when_open(click("Bỏ phần chưa lưu"))
    assert dialogs.confirm_loss("Thông tin đơn vị")


def test_an_error_is_a_sentence_with_its_place(dialogs):
    seen = when_open(QMessageBox.text)
    dialogs.show_error(UserError("workspace.missing", where="diem.xlsx"))
    assert seen == ["diem.xlsx: Không tìm thấy tệp dữ liệu này."]


def test_an_error_with_issues_lists_them_all(dialogs):
    seen = when_open(lambda box: box.findChild(IssueList).model().rowCount())
    issues = [error("form.required", f"Tờ 1!B{row}", label="Điểm") for row in range(3)]
    dialogs.show_error(UserError("workspace.missing", issues=issues))
    assert seen == [3]


def test_a_cancelled_job_shows_nothing(dialogs):
    dialogs.show_error(CancelledError())
    assert QApplication.activeModalWidget() is None


def test_the_list_of_issues_closes_by_its_button(dialogs):
    def press(box: QDialog):
        button = box.findChild(QPushButton)
        button.click()
        return button.text()

    seen = when_open(press)
    dialogs.show_issues("Những chỗ sai", [error("form.required", "Tờ 1!B2", label="Điểm")])
    assert seen == ["Đóng"]
