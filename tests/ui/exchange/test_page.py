"""Packages through the page, from one real workspace to another: written, previewed, imported."""

from dataclasses import replace

import openpyxl
import pytest

from tests.made_minutes import IMPORT, keep_minute, make_minute
from tests.ui.bloc_store import YEAR, fill_sheet, make_bloc_store
from tests.ui.deciding import keep_asked, take_asked
from tests.ui.fakes import FakeDialogs, make_context
from tests.ui.walks import look_over
from tests.workspaces import MORNING
from thidua_desktop.domain.records.exchange import Accept, Outcome, PackageKind
from thidua_desktop.domain.records.organisation import BlocRole
from thidua_desktop.operations.blocs import new_member, save_members
from thidua_desktop.operations.offices import OfficeDraft, create_workspace
from thidua_desktop.ui.exchange.import_dialog import PackageImportDialog
from thidua_desktop.ui.exchange.page import ExchangePage
from thidua_desktop.ui.printing.wish import PrintWish


def make_head(store):
    """Let the office itself head the bloc: it may then send its members' sheets."""
    office = store.offices.office().unit_uid
    members = [new_member("bloc", f"u{n}", YEAR) for n in range(4)]
    save_members(store, "bloc", (new_member("bloc", office, YEAR, BlocRole.HEAD), *members))


@pytest.fixture
def sender(tmp_path):
    (tmp_path / "gui").mkdir()
    with make_bloc_store(tmp_path / "gui") as store:
        make_head(store)
        fill_sheet(store, "u0", 900, submit=True)
        fill_sheet(store, "u1", 800)
        yield store


@pytest.fixture
def receiver(tmp_path):
    draft = OfficeDraft("51000", "UBND tỉnh Quảng Ngãi", "province")
    with create_workspace(tmp_path / "tinh.thidua", draft) as store:
        yield store


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


@pytest.fixture
def package(open_page, sender, tmp_path):
    """A catalogue written through the page."""
    page = open_page(sender, tmp_path / "Danh mục.xlsx")
    page.send.choices[PackageKind.CATALOGUE].setChecked(True)
    page._send.trigger()
    return tmp_path / "Danh mục.xlsx"


def test_an_office_offers_its_submission_and_names_the_drafts(open_page, sender):
    page = open_page(sender)
    assert page.send.kind() is PackageKind.SUBMISSION
    assert "1 phiếu chấm (0 nháp)" in page.send._contents.text()
    assert "Xã Bình Yên" in page.send._drafts.text()
    page.send.drafts.setChecked(True)
    assert "2 phiếu chấm (1 nháp)" in page.send._contents.text()


def test_a_province_offers_its_catalogue(open_page, receiver):
    assert open_page(receiver).send.kind() is PackageKind.CATALOGUE


def test_a_written_package_stands_in_the_ledger_with_its_code(open_page, sender, tmp_path):
    page = open_page(sender, tmp_path / "goi.xlsx")
    page._send.trigger()
    assert (tmp_path / "goi.xlsx").exists()
    line = page.ledger.records()[0]
    assert (line.is_sent, line.sequence) == (True, 1)
    assert line.check_code in page.send.result.text()


def wizard_of(page):
    return page.findChildren(PackageImportDialog)[-1]


def receive(page, *files):
    """Open the wizard from the page and let it look at files."""
    page.context.dialogs.answers.append(list(files))
    page._receive.trigger()
    wizard = wizard_of(page)
    wizard.choose_file()
    return wizard


def store_all(wizard):
    """Say that the key was compared, answer what is asked with the first verb, and store."""
    wizard.origin.check.set_checked(True)
    take_asked(wizard)
    wizard.save.click()


def test_a_received_package_is_shown_before_anything_is_written(open_page, receiver, package):
    wizard = receive(open_page(receiver), package)
    assert wizard._step() == 2
    assert "UBND huyện Kon Rẫy" in wizard.view._title.text()
    assert any(line.name == "Xã Ấp Đầu" for line in wizard.view.changes.records())
    assert receiver.blocs.all() == []


def test_columns_in_which_nothing_stands_give_way(open_page, receiver, package):
    wizard = receive(open_page(receiver), package)
    heads = wizard.view.changes.view.horizontalHeader()
    assert heads.isSectionHidden(4)
    assert not heads.isSectionHidden(1)


def test_closing_the_wizard_writes_nothing(open_page, receiver, package):
    wizard = receive(open_page(receiver), package)
    wizard.close_button.click()
    assert receiver.blocs.all() == []


def test_importing_writes_what_the_check_showed(open_page, receiver, package):
    page = open_page(receiver)
    wizard = receive(page, package)
    told = wizard.plan.counts(Accept.ALL)
    store_all(wizard)
    assert [bloc.name for bloc in receiver.blocs.all()] == ["Cụm thi đua số 1"]
    assert page.ledger.records()[0].result[0] == told.new
    assert wizard.result_step.line.property("role") == "notice-line"


def test_the_same_package_again_has_nothing_to_import(open_page, receiver, package):
    page = open_page(receiver)
    store_all(receive(page, package))
    wizard = receive(page, package)
    assert not wizard.save.isEnabled()
    assert not any(line.outcome is Outcome.NEW for line in wizard.view.changes.records())
    assert "không có gì mới" in wizard._said.text()


def test_an_edited_package_waits_for_a_decision(open_page, receiver, package):
    book = openpyxl.load_workbook(package)
    for cell in (cell for sheet in book.worksheets for row in sheet.iter_rows() for cell in row):
        if cell.value == "Xã Ấp Đầu":
            cell.value = "Xã Ấp Cuối"
    book.save(package)
    wizard = receive(open_page(receiver), package)
    wizard.origin.check.set_checked(True)
    assert not wizard.save.isEnabled()
    take_asked(wizard)
    wizard.save.click()
    assert "Xã Ấp Cuối" in {unit.name for unit in receiver.units.all()}


def test_figures_wait_for_the_answer_and_follow_it(open_page, receiver, package):
    wizard = receive(open_page(receiver), package)
    tally = wizard.check_step.tally
    assert (tally.tally.asked > 0, tally.tally.refused) == (True, 0)
    everything = wizard.plan.counts(Accept.ALL).new
    take_asked(wizard)
    assert (tally.tally.asked, tally.tally.new) == (0, everything)
    wizard.decisions.take_back()
    keep_asked(wizard)
    assert tally.tally.refused > 0


def test_several_files_are_looked_at_one_after_the_other(open_page, receiver, package, tmp_path):
    broken = tmp_path / "hong.xlsx"
    broken.write_bytes(b"khong phai goi")
    wizard = receive(open_page(receiver), broken, package)
    assert wizard._step() == 2
    assert wizard._said.text().startswith("hong.xlsx: ")


def test_after_the_last_readable_file_the_refused_ones_are_named(open_page, receiver, package, tmp_path):
    broken = tmp_path / "hong.xlsx"
    broken.write_bytes(b"khong phai goi")
    wizard = receive(open_page(receiver), package, broken)
    store_all(wizard)
    assert "Còn 1 tệp" in wizard.result_step.line.text()
    wizard.save.click()
    assert wizard._step() == 1
    assert wizard._said.text().startswith("hong.xlsx: ")


@pytest.mark.parametrize("size", [(900, 640), (900, 530)], ids=["100", "125"])
def test_the_wizard_of_packages_is_whole(open_page, receiver, package, size):
    wizard = receive(open_page(receiver), package)
    wizard.resize(*size)
    look_over(wizard)
    assert wizard.height() <= size[1]


def test_a_package_is_called_safe_only_when_it_was_read_back(open_page, sender, tmp_path):
    page = open_page(sender, tmp_path / "goi.xlsx", tmp_path / "goi.xlsx")
    assert "an toàn để rút USB" not in page.send.result.text()
    page._send.trigger()
    assert "an toàn để rút USB" in page.send.result.text()
    page._send.trigger()
    assert "gửi lại đúng gói ấy" in page.send.result.text()


def imported(open_page, receiver, package, *answers):
    """Receive a package through the page and select its line in the ledger."""
    page = open_page(receiver)
    store_all(receive(page, package))
    page.reload()
    page.context.dialogs.answers += answers
    assert not page._undo.isEnabled()
    page.ledger.go_to(0)
    return page


def test_an_import_is_taken_back_from_the_ledger(open_page, receiver, package):
    page = imported(open_page, receiver, package, "Hủy lần nhập")
    assert receiver.blocs.all() != []
    assert page._undo.isEnabled()
    page._undo.trigger()
    assert receiver.blocs.all() == []
    page.reload()
    assert page._result(page.ledger.records()[0]) == "Đã hủy lần nhập"
    page.ledger.go_to(0)
    assert not page._undo.isEnabled()


def test_an_import_stays_when_the_person_thinks_again(open_page, receiver, package):
    page = imported(open_page, receiver, package, "Giữ nguyên")
    page._undo.trigger()
    assert receiver.blocs.all() != []


def test_what_was_changed_since_is_listed_instead(open_page, receiver, package):
    page = imported(open_page, receiver, package)
    bloc = receiver.blocs.all()[0]
    with receiver.write("test"):
        receiver.blocs.save(replace(bloc, name="Tên khác"))
    page._undo.trigger()
    assert "Chưa hủy được" in page.context.dialogs.seen[-1]
    assert receiver.blocs.all()[0].name == "Tên khác"


def test_the_minute_of_an_import_is_printed_from_the_ledger(open_page, receiver):
    received = keep_minute(receiver, make_minute(2), MORNING)
    with receiver.write("package.import"):
        receiver.packages.add_received(replace(received, import_uid="nhap2", sequence=4))
    page = open_page(receiver)
    for place, line in enumerate(page.ledger.visible_records()):
        page.ledger.go_to(place)
        assert page._minute.isEnabled() == (line.uid == IMPORT)
    page.ledger.go_to([line.uid for line in page.ledger.visible_records()].index(IMPORT))
    page._minute.trigger()
    assert page.context.show_page.asked == [("printing", PrintWish("reconciliation", import_uid=IMPORT))]


def test_a_minute_outlives_the_import_that_was_taken_back(open_page, receiver):
    keep_minute(receiver, make_minute(2), MORNING)
    with receiver.write("package.undo"):
        receiver.packages.mark_undone(IMPORT)
    page = open_page(receiver)
    page.ledger.go_to(0)
    assert page._minute.isEnabled()
    assert not page._undo.isEnabled()
