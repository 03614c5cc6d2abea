"""A folder of packages through the window: looked at, taken at one go, the rest one by one, reported."""

import openpyxl
import pytest

from tests.two_offices import achievement, edit, knows, office, own_uid, province, send, take
from tests.ui.deciding import take_asked
from tests.ui.fakes import FakeDialogs, make_context
from tests.ui.walks import look_over
from thidua_desktop.domain.records.exchange import Accept
from thidua_desktop.operations.packages import inspect_package
from thidua_desktop.ui.exchange.batch_dialog import BatchDialog
from thidua_desktop.ui.exchange.import_dialog import PackageImportDialog
from thidua_desktop.ui.exchange.page import ExchangePage


@pytest.fixture
def receiver(tmp_path):
    with province(tmp_path) as store:
        knows(store)
        yield store


@pytest.fixture
def folder(tmp_path, receiver):
    """A folder with one package that asks nothing, one that was edited and a broken file."""
    mail = tmp_path / "thu"
    mail.mkdir()
    with office(tmp_path) as sender:
        take(receiver, send(sender, tmp_path).file, Accept.ALL)
        for number in (2, 3):
            with sender.write("test"):
                sender.achievements.save(achievement(own_uid(sender), f"tt{number}"))
            send(sender, tmp_path).file.rename(mail / f"goi_{number}.xlsx")
    edit(mail / "goi_3.xlsx", "Thành tích", "Tên tập thể, cá nhân, hộ", "Hộ bà Y Mai")
    (mail / "hong.xlsx").write_bytes(b"khong phai goi")
    return mail


@pytest.fixture
def open_batch(qtbot, look, receiver, folder):
    def make(*answers):
        page = ExchangePage(make_context(look, receiver, FakeDialogs(folder, *answers)))
        qtbot.addWidget(page)
        page.resize(1130, 700)
        with qtbot.waitExposed(page):
            page.show()
        page._folder.trigger()
        return page.findChildren(BatchDialog)[-1]

    return make


def results(dialog):
    return [dialog.table.table_texts([item])[1][3] for item in dialog.table.records()]


def test_a_chosen_folder_is_looked_at_and_nothing_is_written(open_batch, receiver):
    before = len(receiver.packages.received())
    dialog = open_batch()
    assert results(dialog) == ["Nhận được ngay", "Cần quyết định", "Không nhận"]
    assert dialog.take.isEnabled()
    assert len(receiver.packages.received()) == before


def test_the_sentence_of_a_file_stands_below_the_list(open_batch):
    dialog = open_batch()
    dialog.table.go_to(2)
    assert "không phải" in dialog.detail.text().lower()


def test_one_verb_takes_all_that_ask_nothing(open_batch, receiver, qtbot):
    dialog = open_batch()
    with qtbot.waitSignal(dialog.imported):
        dialog.take.click()
    assert results(dialog) == ["Đã nhận", "Cần quyết định", "Không nhận"]
    assert not dialog.take.isEnabled()
    assert "Đã nhận 1" in dialog.facts.text()


def test_what_asks_is_decided_in_the_wizard_and_comes_back_as_taken(open_batch):
    dialog = open_batch()
    dialog.take.click()
    dialog.one.click()
    wizard = dialog.findChildren(PackageImportDialog)[-1]
    assert wizard.check_step.tabs.currentWidget() is wizard.decisions
    take_asked(wizard)
    wizard.save.click()
    assert "sổ gửi – nhận" in wizard.result_step.line.text()
    assert results(dialog) == ["Đã nhận", "Đã nhận", "Không nhận"]
    assert not dialog.one.isEnabled()


def test_the_report_is_written_where_the_person_says(open_batch, tmp_path):
    out = tmp_path / "bao_cao.xlsx"
    dialog = open_batch(out)
    dialog.report.click()
    assert openpyxl.load_workbook(out).active.max_row == 4
    assert str(out) in dialog.problem.text()


def test_receipts_are_written_for_the_senders_of_what_was_taken(open_batch, receiver, tmp_path):
    out = tmp_path / "giay_bao"
    out.mkdir()
    dialog = open_batch(out)
    assert not dialog.receipts.isEnabled()
    dialog.take.click()
    dialog.receipts.click()
    (file,) = out.glob("*.xlsx")
    verdict = inspect_package(file)
    assert (verdict.manifest.kind, verdict.manifest.sender_name) == ("receipt", "Sở Nội vụ tỉnh")
    assert "Đã lập 1 giấy báo đã nhận" in dialog.problem.text()


def test_several_dropped_files_stand_in_one_list(qtbot, look, receiver, folder):
    page = ExchangePage(make_context(look, receiver))
    qtbot.addWidget(page)
    page.look_at(sorted(folder.iterdir()))
    assert len(page.findChildren(BatchDialog)[-1].table.records()) == 3


def test_an_empty_folder_says_so(qtbot, look, receiver, tmp_path):
    (tmp_path / "trong").mkdir()
    dialog = BatchDialog(make_context(look, receiver))
    qtbot.addWidget(dialog)
    dialog.read_folder(tmp_path / "trong")
    assert "không có tệp gói" in dialog.problem.text()
    assert not dialog.report.isEnabled()


@pytest.mark.parametrize("size", [(1100, 640), (880, 530)], ids=["100", "125"])
def test_the_list_of_a_batch_is_whole(open_batch, size):
    dialog = open_batch()
    dialog.resize(*size)
    dialog.table.go_to(1)
    look_over(dialog)
    assert dialog.height() <= size[1]
