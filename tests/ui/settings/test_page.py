"""The settings page on a real workspace."""

from datetime import date

import pytest
from PySide6.QtCore import QSettings

from tests.typing_vietnamese import type_vietnamese
from tests.ui.fakes import FakeDialogs, make_context
from tests.workspaces import new_workspace
from thidua_desktop.operations.first_steps import hide_first_steps, read_first_steps
from thidua_desktop.ui.keys import KeyProfile
from thidua_desktop.ui.look import SYSTEM_TEXT, Mode
from thidua_desktop.ui.preferences import keep_mode, read_key_profile, read_mode, read_text_size
from thidua_desktop.ui.settings.page import SettingsPage
from thidua_desktop.ui.settings.text_size_box import TextSizeBox


@pytest.fixture
def store(tmp_path):
    with new_workspace(tmp_path) as store:
        yield store


@pytest.fixture
def page(qtbot, look, store, tmp_path):
    QSettings.setPath(QSettings.Format.IniFormat, QSettings.Scope.UserScope, str(tmp_path / "cai_dat"))
    page = SettingsPage(make_context(look, store, FakeDialogs()))
    qtbot.addWidget(page)
    page.resize(1150, 680)
    page.show()
    return page


def test_the_office_is_shown_and_saved(page, store):
    editor = page.form.editor("head_name")
    assert page.form.record_values().text("place") == "Đăk Hà"
    type_vietnamese(editor, "Trần Văn Đạt")
    page.save_office()
    assert store.offices.office().head_name == "Trần Văn Đạt"
    assert not page.form.is_dirty()


def test_saving_is_offered_only_after_a_change(page):
    assert not page._save.isEnabled()
    type_vietnamese(page.form.editor("clerk_name"), "Lan")
    assert page._save.isEnabled()


def test_a_missing_name_is_said_at_its_field(page, store):
    page.form.editor("name").set_value("")
    page.save_office()
    assert page.form._rows["name"].problem.isVisible()


def test_leaving_with_unsaved_particulars_asks(page):
    type_vietnamese(page.form.editor("clerk_name"), "Lan")
    page.context.dialogs.answers = ["Quay lại nhập tiếp", "Bỏ phần chưa lưu"]
    assert not page.may_leave()
    assert page.may_leave()


def test_a_period_is_added_through_its_form(page, store):
    page.edit_period(None)
    form = page._period_form.form
    form.set_values(
        {
            "code": "2026",
            "name": "Năm 2026",
            "kind": "year",
            "year": 2026,
            "starts_on": date(2026, 1, 1),
            "ends_on": date(2026, 12, 31),
        }
    )
    page._period_form.submit()
    assert [period.name for period in store.periods.all()] == ["Năm 2026"]
    assert len(page.periods.records()) == 1


def test_a_safety_copy_lies_beside_the_workspace(page, store, qtbot):
    with qtbot.waitSignal(page.context.state.refresh_asked):
        page.back_up_here()
    copies = list((store.path.parent / "don_vi_sao_luu").iterdir())
    assert len(copies) == 1
    assert str(copies[0]) in page._line.text()


def test_a_safety_copy_goes_where_the_person_says(page, tmp_path):
    out = tmp_path / "usb.thidua"
    page.context.dialogs.answers = [out]
    page.back_up_elsewhere()
    assert out.exists()


def test_sound_data_is_said_to_be_sound(page):
    page.check()
    assert page._line.text().startswith("Dữ liệu tốt")


def test_the_sample_comes_and_goes(page, store):
    page._change_sample()
    assert store.campaigns.all()
    page.context.dialogs.answers = ["Gỡ dữ liệu mẫu"]
    page._change_sample()
    assert store.campaigns.all() == []


def test_the_chosen_colours_are_kept(page):
    page._choose_mode(2)
    assert page.context.look.mode is Mode.DARK
    assert read_mode() is Mode.DARK
    page._choose_mode(1)
    keep_mode(Mode.SYSTEM)
    assert read_mode() is Mode.SYSTEM


def test_a_new_period_proposes_the_coming_year(page):
    page.edit_period(None)
    values = page._period_form.form.record_values()
    assert (values.text("code"), values.text("name")) == ("2026", "Năm 2026")
    assert (values.day("starts_on"), values.day("ends_on")) == (date(2026, 1, 1), date(2026, 12, 31))
    page._period_form.close_kept()


def test_hidden_steps_are_brought_back(page, store):
    assert not page._steps_button.isEnabled()
    page.context.runner.run(lambda opened, _: hide_first_steps(opened, is_hidden=True), lambda _: None)
    assert page._steps_button.isEnabled()
    page._steps_button.click()
    assert not read_first_steps(store).is_hidden
    assert not page._steps_button.isEnabled()


def test_the_keys_of_htkk_are_in_force_at_once_and_kept(page):
    page.keys_card.profiles.setCurrentIndex(page.keys_card.profiles.findText("Bộ phím HTKK"))
    page.keys_card.profiles.activated.emit(page.keys_card.profiles.currentIndex())
    assert page.context.keys.profile is KeyProfile.HTKK
    assert read_key_profile() is KeyProfile.HTKK


def test_a_chosen_text_size_is_shown_at_once_and_kept(page, look, set_text_size):
    box = page.findChild(TextSizeBox)
    box.setCurrentIndex(box.findData(150))
    box.activated.emit(box.currentIndex())
    assert look.text_size == read_text_size() == 150


def test_the_text_size_stays_while_something_typed_is_not_to_be_lost(page, look):
    page.context.dialogs.answers = ["Quay lại nhập tiếp"]
    type_vietnamese(page.form.editor("clerk_name"), "Lan")
    box = page.findChild(TextSizeBox)
    box.setCurrentIndex(box.findData(200))
    box.activated.emit(box.currentIndex())
    assert look.text_size == SYSTEM_TEXT
    assert box.currentData() == SYSTEM_TEXT
