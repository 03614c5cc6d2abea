"""Packages through the page, from one real workspace to another: written, previewed, imported."""

import pytest
from PySide6.QtCore import QMimeData, QUrl

from tests.ui.bloc_store import YEAR, fill_sheet, make_bloc_store
from tests.ui.fakes import FakeDialogs, make_context
from thidua_desktop.domain.records.exchange import Outcome, PackageKind
from thidua_desktop.domain.records.organisation import BlocRole
from thidua_desktop.operations.blocs import new_member, save_members
from thidua_desktop.operations.offices import OfficeDraft, create_workspace
from thidua_desktop.ui.exchange.page import ExchangePage
from thidua_desktop.ui.exchange.receive_card import workbooks_of


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
    page = open_page(sender, tmp_path / "danh_muc.xlsx")
    page.send.choices[PackageKind.CATALOGUE].setChecked(True)
    page._send.trigger()
    return tmp_path / "danh_muc.xlsx"


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


def test_a_received_package_is_shown_before_anything_is_written(open_page, receiver, package):
    page = open_page(receiver, [package])
    page._receive.trigger()
    assert page._steps.currentWidget() is page.preview
    assert "UBND huyện Kon Rẫy" in page.preview._title.text()
    assert any(line.name == "Xã Ấp Đầu" for line in page.preview.changes.records())
    assert receiver.blocs.all() == []


def test_columns_in_which_nothing_stands_give_way(open_page, receiver, package):
    page = open_page(receiver, [package])
    page._receive.trigger()
    heads = page.preview.changes.view.horizontalHeader()
    page.resize(900, 600)
    assert heads.isSectionHidden(4)
    assert not heads.isSectionHidden(1)


def test_leaving_it_for_later_writes_nothing(open_page, receiver, package):
    page = open_page(receiver, [package])
    page._receive.trigger()
    page.preview.later.click()
    assert receiver.blocs.all() == []
    assert page._steps.currentIndex() == 0


def test_importing_writes_what_the_preview_showed(open_page, receiver, package):
    page = open_page(receiver, [package])
    page._receive.trigger()
    told = sum(table.counts.new + table.counts.conflicts for table in page.preview.tables.records())
    page.preview.take.click()
    assert [bloc.name for bloc in receiver.blocs.all()] == ["Cụm thi đua số 1"]
    assert page.ledger.records()[0].result[0] == told


def test_the_same_package_again_has_nothing_to_import(open_page, receiver, package):
    page = open_page(receiver, [package], [package])
    page._receive.trigger()
    page.preview.take.click()
    page._receive.trigger()
    assert not page.preview.take.isVisible()
    assert not any(line.outcome is Outcome.NEW for line in page.preview.changes.records())


def test_several_files_are_looked_at_one_after_the_other(open_page, receiver, package, tmp_path):
    broken = tmp_path / "hong.xlsx"
    broken.write_bytes(b"khong phai goi")
    page = open_page(receiver, [package, broken])
    page._receive.trigger()
    assert "còn 1 tệp" in page._facts.text()
    page.preview.later.click()
    assert page._line.property("role") == "problem-line"
    assert page._steps.currentIndex() == 0


def test_only_workbooks_can_be_dropped(tmp_path):
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(tmp_path / name)) for name in ("a.xlsx", "b.pdf")])
    assert [file.name for file in workbooks_of(data)] == ["a.xlsx"]
