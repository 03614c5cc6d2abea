"""The page of units, on a real workspace."""

from datetime import date

import pytest
from PySide6.QtWidgets import QLabel

from tests.shared_data import ADMINISTRATIVE_UNITS, needs_shared
from tests.ui.record_pages import fill, open_dialogs, open_page, problem_of
from thidua_desktop.domain.records.organisation import DatedName, DatedParent, Succession, Unit
from thidua_desktop.operations.units import save_unit
from thidua_desktop.ui.units.form import unit_choices
from thidua_desktop.ui.units.import_dialog import CatalogueImportDialog
from thidua_desktop.ui.units.page import UnitsPage

PROVINCE = Unit("p", "51", "province", (DatedName("Tỉnh Quảng Ngãi"),), kind="tỉnh", position=5)
OLD_PROVINCE = Unit(
    "k", "62", "province", (DatedName("Tỉnh Kon Tum"),), valid_to=date(2025, 6, 30), kind="tỉnh", position=4
)
COMMUNE = Unit(
    "c",
    "23416",
    "commune",
    (DatedName("Xã Kon Đào", None, date(2025, 6, 30)), DatedName("Xã Đăk Tô", date(2025, 7, 1))),
    parents=(DatedParent("k", None, date(2025, 6, 30)), DatedParent("p", date(2025, 7, 1))),
    kind="xã",
    position=6,
)


@pytest.fixture
def page(qtbot, look, store):
    for unit in (PROVINCE, OLD_PROVINCE, COMMUNE):
        save_unit(store, unit)
    return open_page(qtbot, look, store, UnitsPage)


def the_form(page):
    return open_dialogs(page)[-1]


def shown(page):
    return [page.name_of(unit) for unit in page.table.visible_records()]


def panel_words(page):
    return "\n".join(label.text() for label in page._panel.findChildren(QLabel) if label.isVisibleTo(page))


def test_units_stand_as_they_are_today(page):
    assert shown(page) == ["Ủy ban nhân dân huyện Đăk Hà", "Tỉnh Quảng Ngãi", "Xã Đăk Tô"]


def test_units_stand_as_they_were_on_another_day(page):
    page._day_chooser.set_day(date(2024, 1, 1))
    assert shown(page)[1:] == ["Tỉnh Kon Tum", "Tỉnh Quảng Ngãi", "Xã Kon Đào"]
    assert page.table.model.index(3, 5).data() == "Tỉnh Kon Tum"


def test_a_past_name_is_found_on_its_day_only(page):
    page.table.search.setText("kon dao")
    assert shown(page) == []
    page._day_chooser.set_day(date(2024, 1, 1))
    assert shown(page) == ["Xã Kon Đào"]


def test_the_panel_shows_names_parents_and_successions(qtbot, page, store):
    with store.write("test"):
        store.units.save_succession(Succession("k", "p", date(2025, 7, 1), "Nghị quyết 202/2025/QH15"))
    page.reload()
    page.table.select("c")
    qtbot.waitUntil(lambda: "Xã Kon Đào (đến 30/06/2025)" in panel_words(page))
    assert "Tỉnh Kon Tum (đến 30/06/2025)" in panel_words(page)
    page.table.select("p")
    qtbot.waitUntil(lambda: "Tỉnh Kon Tum, từ 01/07/2025 (Nghị quyết 202/2025/QH15)" in panel_words(page))


def test_the_form_shows_and_gives_back_every_field(page, store):
    page.open_record(COMMUNE)
    the_form(page).submit()
    assert store.units.by_uid("c") == COMMUNE


def test_a_new_unit_stands_last_under_its_parent(page, store):
    page._add()
    fill(the_form(page), name="Xã Ngọk Tụ", code="23430", level_code="commune", kind="xã", parent="p")
    saved = next(unit for unit in store.units.all() if unit.code == "23430")
    assert (saved.position, saved.parents) == (7, (DatedParent("p"),))


def test_a_code_in_use_is_told_at_its_field(page):
    page._add()
    dialog = the_form(page)
    fill(dialog, name="Xã Ngọk Tụ", code="23416", level_code="commune")
    assert problem_of(dialog, "code") == "Mã 23416 đang là mã của Xã Đăk Tô trong cùng thời gian."
    dialog.close_kept()


def test_a_unit_gets_a_new_name_from_a_day(page, store):
    page.table.select("c")
    page._rename.trigger()
    fill(the_form(page), name="Phường Đăk Tô", on=date(2026, 1, 1))
    assert store.units.by_uid("c").name_on(date(2025, 12, 31)) == "Xã Đăk Tô"
    assert store.units.by_uid("c").name == "Phường Đăk Tô"


def test_a_new_name_cannot_start_before_the_one_it_follows(page):
    page.table.select("c")
    page._rename.trigger()
    dialog = the_form(page)
    fill(dialog, name="Phường Đăk Tô", on=date(2025, 7, 1))
    assert problem_of(dialog, "on").startswith("Ngày đổi tên phải sau ngày 01/07/2025")
    dialog.close_kept()


@pytest.mark.parametrize(("way", "old", "new"), [("carried_on", "c", "p"), ("carries_on", "p", "c")])
def test_a_succession_is_kept_in_its_direction(page, store, way, old, new):
    page.table.select("c")
    page._succeed.trigger()
    fill(the_form(page), way=way, other="p", on=date(2026, 7, 1), basis="Nghị quyết 1")
    assert store.units.successions() == [Succession(old, new, date(2026, 7, 1), "Nghị quyết 1")]


def test_a_withdrawn_unit_comes_back(page, store):
    page.context.dialogs.answers = ["Thu hồi"]
    page.table.select("c")
    page.withdraw_action.trigger()
    assert "Xã Đăk Tô" not in shown(page)
    page.table.set_filter("Lọc theo thời gian", None)
    page.table.select("c")
    page.restore_action.trigger()
    assert not store.units.by_uid("c").withdrawn


def test_the_office_itself_cannot_be_withdrawn(page, store):
    page.context.dialogs.answers = ["Thu hồi"]
    page.table.select(store.offices.office().unit_uid)
    page.withdraw_action.trigger()
    assert "là đơn vị của tệp dữ liệu này" in page._line.text()


def test_only_units_of_a_level_stay(page):
    page._levels.setCurrentText("Xã, phường, đặc khu")
    assert shown(page) == ["Xã Đăk Tô"]


def wizard_over(page, path):
    """Open the wizard over the page and let it check a file."""
    page.context.dialogs.answers = [path]
    page._open_import()
    wizard = page.findChildren(CatalogueImportDialog)[-1]
    wizard.choose_file()
    return wizard


@needs_shared
def test_the_catalogue_comes_in_from_a_file(page):
    wizard = wizard_over(page, ADMINISTRATIVE_UNITS)
    before = len(page.table.records())
    assert wizard.check_step.tally.tally.new > 200
    assert len(page.table.records()) == before
    wizard.save.click()
    assert page._line.text().startswith("Đã nhập danh mục: ")
    assert len(page.table.records()) > 200
    assert wizard.result_step.line.property("role") == "notice-line"


def test_a_wrong_catalogue_lists_what_is_wrong(page, tmp_path):
    path = tmp_path / "danh_muc.csv"
    path.write_text("code,name,kind\n,Xã không mã,xã\nX1,Xã Một,xã\n", encoding="utf-8")
    wizard = wizard_over(page, path)
    (problem,) = wizard.check_step.problems.records()
    assert (problem.where, problem.reason) == ("danh_muc!A2", "Dòng này chưa có mã.")
    assert (wizard.check_step.tally.tally.new, wizard.check_step.tally.tally.refused) == (1, 1)
    assert not wizard.save.isEnabled()
    assert wizard.check_step.tabs.currentIndex() == 1


def test_a_day_that_is_being_typed_waits_until_it_is_whole(qtbot, page):
    chooser = page._day_chooser
    chooser._edit.clear()
    qtbot.keyClicks(chooser._edit, "01/07/20")
    assert chooser.day == date(2026, 7, 1)
    qtbot.keyClicks(chooser._edit, "24")
    assert chooser.day == date(2024, 7, 1)


def test_units_are_offered_in_official_order_not_by_their_letters():
    units = [Unit(name, name, "commune", (DatedName(name),), position=n) for n, name in enumerate("CAB")]
    assert [choice.words for choice in unit_choices(units)] == ["C", "A", "B"]
