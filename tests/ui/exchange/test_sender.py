"""Who signed a received package, as the wizard says it, and the question when the key is not trusted yet."""

from pathlib import Path
from shutil import copy

import openpyxl
import pytest
from PySide6.QtCore import Qt

from tests.two_offices import knows, office, province, send
from tests.ui.deciding import keep_asked
from tests.ui.fakes import FakeDialogs, make_context
from tests.ui.walks import look_over
from thidua_desktop.data.exchange.signing import fingerprint
from thidua_desktop.domain.records.exchange import PackageKind
from thidua_desktop.domain.records.keys import Trust
from thidua_desktop.operations.enrolment import ensure_key, renew_key, revoke_key
from thidua_desktop.ui.exchange.import_dialog import PackageImportDialog

OLD_PACKAGES = Path(__file__).parents[2] / "past_files" / "packages"


@pytest.fixture
def sender(tmp_path):
    (tmp_path / "gui").mkdir()
    with office(tmp_path / "gui") as store:
        yield store


@pytest.fixture
def receiver(tmp_path):
    with province(tmp_path) as store:
        knows(store)
        yield store


@pytest.fixture
def submission(sender, tmp_path):
    return send(sender, tmp_path).file


@pytest.fixture
def look_at(qtbot, look, receiver):
    def look_at_files(*files):
        wizard = PackageImportDialog(make_context(look, receiver, FakeDialogs()))
        qtbot.addWidget(wizard, before_close_func=forget)
        with qtbot.waitExposed(wizard):
            wizard.show()
        wizard.read_files(list(files))
        return wizard

    return look_at_files


def forget(wizard):
    """Leave nothing that closing would ask about."""
    wizard.decisions.show_lines([], keeps_answers=False)
    wizard.origin.check.set_checked(False)


def take(wizard):
    wizard.origin.check.set_checked(True)
    wizard.save.click()
    return wizard


def test_an_unknown_key_is_a_question_with_its_code_in_large_letters(look_at, sender, submission):
    wizard = look_at(submission)
    assert wizard.view.signer.badge.text() == "Chưa biết khóa"
    assert wizard.view.signer.badge.property("badge") == "amber"
    assert wizard.origin.code.text() == fingerprint(ensure_key(sender).public_key)
    assert wizard.origin.code.property("role") == "figure"
    assert "Huyện Đăk Hà" in wizard.origin.check.text()
    assert wizard.decisions.model.lines() == []


def test_nothing_is_stored_before_the_key_was_compared(look_at, receiver, submission):
    wizard = look_at(submission)
    assert not wizard.save.isEnabled()
    wizard.save_all()
    assert receiver.packages.received() == []
    take(wizard)
    assert len(receiver.packages.received()) == 1


def test_a_compared_key_is_known_from_then_on(look_at, sender, receiver, submission, tmp_path):
    wizard = take(look_at(submission))
    assert "Từ nay máy này biết khóa" in wizard.result_step.line.text()
    (tmp_path / "sau").mkdir()
    again = look_at(send(sender, tmp_path / "sau", PackageKind.CATALOGUE).file)
    assert again.plan.trust is Trust.TRUSTED
    assert again.origin.isHidden()
    assert again.view.signer.badge.text() == "Khóa đã biết"


def test_another_key_of_a_known_sender_is_shown_in_red(look_at, sender, submission, tmp_path):
    take(look_at(submission))
    renew_key(sender)
    (tmp_path / "sau").mkdir()
    wizard = look_at(send(sender, tmp_path / "sau").file)
    assert wizard.view.signer.badge.property("badge") == "red"
    assert "khóa khác lần trước" in wizard.origin.words.text()
    assert not wizard.save.isEnabled()


def test_a_key_that_was_taken_back_is_refused_with_its_reason(
    look_at, sender, receiver, submission, tmp_path
):
    take(look_at(submission))
    revoke_key(receiver, ensure_key(sender).public_key, "mất máy")
    (tmp_path / "sau").mkdir()
    wizard = look_at(send(sender, tmp_path / "sau").file)
    assert wizard._step() == 1
    assert "khóa đã thu hồi" in wizard._said.text()


def test_an_unsigned_package_is_compared_by_its_check_code(look_at, tmp_path):
    wizard = look_at(Path(copy(OLD_PACKAGES / "format_1_catalogue.xlsx", tmp_path)))
    assert wizard.view.signer.badge.text() == "Không có chữ ký"
    assert wizard.origin.code.text() == wizard.plan.manifest.check_code
    assert "mã đối chiếu" in wizard.origin.check.text()


def test_an_edited_package_of_an_unknown_sender_asks_both(look_at, receiver, submission):
    book = openpyxl.load_workbook(submission)
    for cell in (cell for sheet in book.worksheets for row in sheet.iter_rows() for cell in row):
        if cell.value == "Hộ ông A Brol":
            cell.value = "Hộ ông A Sửa"
    book.save(submission)
    wizard = look_at(submission)
    keep_asked(wizard)
    assert not wizard.save.isEnabled()
    take(wizard)
    assert [one.subject_name for one in receiver.achievements.all()] == ["Hộ ông A Brol"]


def test_a_tick_is_asked_for_anew_with_every_file(look_at, submission, tmp_path):
    other = Path(copy(OLD_PACKAGES / "format_1_catalogue.xlsx", tmp_path))
    wizard = look_at(submission, other)
    take(wizard)
    wizard.save.click()
    assert wizard.path == other
    assert not wizard.origin.check.is_checked()


def test_a_click_on_the_words_is_a_tick(qtbot, look_at, submission):
    wizard = look_at(submission)
    qtbot.mouseClick(wizard.origin.check._words, Qt.MouseButton.LeftButton)
    assert wizard.origin.is_compared()


def test_a_tick_is_not_lost_without_a_question(look_at, submission):
    wizard = look_at(submission)
    wizard.origin.check.set_checked(True)
    wizard.context.dialogs.answers = ["Quay lại nhập tiếp"]
    wizard.reject()
    assert wizard.isVisible()


@pytest.mark.parametrize("text", [100, 200])
@pytest.mark.parametrize("kind", ["signed", "unsigned"])
def test_the_question_is_whole_at_every_size(look_at, submission, tmp_path, set_text_size, text, kind):
    set_text_size(text)
    old = Path(copy(OLD_PACKAGES / "format_1_catalogue.xlsx", tmp_path))
    wizard = look_at(submission if kind == "signed" else old)
    look_over(wizard)
    assert wizard.height() <= 700
