"""The first start."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QPushButton

from tests.two_offices import office, send
from tests.typing_vietnamese import type_vietnamese
from tests.ui.bloc_store import NAMES, make_bloc_store
from tests.ui.deciding import take_asked
from tests.ui.fakes import FakeDialogs, make_context
from tests.ui.walks import look_over
from thidua_desktop.data.store.store import Store
from thidua_desktop.domain.records.exchange import PackageKind
from thidua_desktop.operations.import_files import write_rules_template
from thidua_desktop.ui.exchange.import_dialog import PackageImportDialog
from thidua_desktop.ui.exchange.page import ExchangePage
from thidua_desktop.ui.first_start.page import FirstStart

OLD_CATALOGUE = Path(__file__).parents[2] / "past_files" / "packages" / "format_1_catalogue.xlsx"


@pytest.fixture
def store(tmp_path):
    with Store.create(tmp_path / "don_vi.thidua") as store:
        yield store


def make_page(qtbot, look, store, *answers):
    page = FirstStart(make_context(look, store, FakeDialogs(*answers)))
    qtbot.addWidget(page)
    page.show()
    return page


def fill(page):
    type_vietnamese(page.form.editor("name"), "UBND xã Đăk Tô")
    type_vietnamese(page.form.editor("code"), "DT-01")
    page.form.editor("level_code").set_value("commune")


def test_an_office_is_declared_by_hand(qtbot, look, store):
    page = make_page(qtbot, look, store)
    page.begin_by_hand()
    fill(page)
    page.finish()
    office = store.offices.office()
    assert store.units.by_uid(office.unit_uid).name == "UBND xã Đăk Tô"


def test_what_is_missing_is_said_and_nothing_is_written(qtbot, look, store):
    page = make_page(qtbot, look, store)
    page.begin_by_hand()
    page.finish()
    assert page.form._rows["name"].problem.isVisible()
    assert store.offices.office() is None


def test_past_levels_are_not_offered(qtbot, look, store):
    page = make_page(qtbot, look, store)
    offered = [
        page.form.editor("level_code").itemData(row) for row in range(page.form.editor("level_code").count())
    ]
    assert "commune" in offered
    assert "district" not in offered


@pytest.fixture
def package(tmp_path):
    """The catalogue of an office with four communes."""
    (tmp_path / "gui").mkdir()
    with make_bloc_store(tmp_path / "gui") as sender:
        return send(sender, tmp_path, PackageKind.CATALOGUE).file


def test_the_office_is_found_in_the_list_of_the_package(qtbot, look, store, package):
    page = make_page(qtbot, look, store, package)
    page.begin_with_package()
    offered = page._offer.units
    assert page.unit.isVisible()
    page.unit.set_value(offered[0].code)
    page.unit.edited.emit()
    assert page.form.record_values().text("name") == offered[0].name
    page.finish()
    assert page._context.show_page.asked == [("exchange", package)]
    office = store.units.by_uid(store.offices.office().unit_uid)
    assert (office.code, office.level_code) == (offered[0].code, offered[0].level_code)


def test_the_sender_is_not_offered_as_ones_own_office(qtbot, look, store, package):
    page = make_page(qtbot, look, store, package)
    page.begin_with_package()
    assert page._offer.sender_name == "UBND huyện Kon Rẫy"
    assert [unit.name for unit in page._offer.units] == list(NAMES)


def test_the_key_of_the_package_is_told_before_it_is_asked_about(qtbot, look, store, package):
    page = make_page(qtbot, look, store, package)
    page.begin_with_package()
    assert page._offer.fingerprint in page._key_line.text()
    assert "gọi cho UBND huyện Kon Rẫy" in page._key_line.text()


def test_an_old_package_says_that_it_is_not_signed(qtbot, look, store):
    page = make_page(qtbot, look, store, OLD_CATALOGUE)
    page.begin_with_package()
    assert "không có chữ ký" in page._key_line.text()


def test_an_office_begins_with_the_catalogue_once_its_key_was_compared(qtbot, look, store, package):
    """The package goes through the question of the send–receive page, as the window hands it over."""
    page = make_page(qtbot, look, store, package)
    page.begin_with_package()
    page.unit.set_value(page._offer.units[0].code)
    page.unit.edited.emit()
    page.finish()
    ((page_id, handed),) = page._context.show_page.asked
    exchange = ExchangePage(make_context(look, store, FakeDialogs()))
    qtbot.addWidget(exchange)
    exchange.show()
    exchange.enter(handed)
    (wizard,) = exchange.findChildren(PackageImportDialog)
    assert wizard.origin.code.text() == page._offer.fingerprint
    take_asked(wizard)
    assert not wizard.save.isEnabled()
    wizard.origin.check.set_checked(True)
    wizard.save.click()
    assert page_id == "exchange"
    assert {unit.name for unit in store.units.all()} >= set(NAMES)


def test_an_office_that_is_not_in_the_package_is_typed(qtbot, look, store, package):
    page = make_page(qtbot, look, store, package)
    page.begin_with_package()
    fill(page)
    page.finish()
    assert store.units.by_uid(store.offices.office().unit_uid).name == "UBND xã Đăk Tô"


def test_a_wrong_file_is_explained_at_the_first_step(qtbot, look, store, tmp_path):
    workbook = write_rules_template(tmp_path / "bang.xlsx")
    page = make_page(qtbot, look, store, workbook)
    page.begin_with_package()
    assert page._steps.currentIndex() == 0
    assert "không phải gói dữ liệu" in page._problem.text()
    assert page._steps.isEnabled()


def test_a_package_of_score_sheets_is_explained(qtbot, look, store, tmp_path):
    with office(tmp_path) as sender:
        path = send(sender, tmp_path, PackageKind.SUBMISSION).file
    page = make_page(qtbot, look, store, path)
    page.begin_with_package()
    assert "không có danh mục" in page._problem.text()


def test_going_back_forgets_the_package(qtbot, look, store, package):
    page = make_page(qtbot, look, store, package)
    page.begin_with_package()
    next(one for one in page.findChildren(QPushButton) if one.text() == "Quay lại").click()
    assert page._steps.currentIndex() == 0
    page.begin_by_hand()
    assert not page.unit.isVisible()
    fill(page)
    page.finish()
    assert page._context.show_page.asked == []


def test_a_folder_on_the_network_is_told(qtbot, look, store):
    page = make_page(qtbot, look, store)
    assert not page._network.isVisible()
    page._warn_of_network(True)
    assert "ổ mạng" in page._network.text()
    assert page._network.isVisible()


@pytest.mark.parametrize("size", [(1120, 700), (860, 540)], ids=["100", "125"])
def test_both_steps_are_whole_named_and_vietnamese(qtbot, look, store, package, size):
    page = make_page(qtbot, look, store, package)
    page.resize(*size)
    look_over(page)
    page._warn_of_network(True)
    page.begin_with_package()
    page.finish()
    look_over(page)


def test_choosing_no_package_stays_at_the_first_step(qtbot, look, store):
    page = make_page(qtbot, look, store, None)
    page.begin_with_package()
    assert page._steps.currentIndex() == 0


def test_the_sample_fills_the_workspace(qtbot, look, store):
    make_page(qtbot, look, store).begin_with_sample()
    assert store.offices.office() is not None
    assert store.campaigns.all()
