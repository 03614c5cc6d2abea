"""The page of campaigns, on a real workspace."""

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtWidgets import QLabel

from tests.ui.record_pages import a_campaign, fill, names, open_dialogs, open_page, problem_of
from thidua_desktop.domain.records.campaigns import (
    CampaignForm,
    CampaignState,
    Directive,
    LegalDocument,
    TaskGroup,
)
from thidua_desktop.operations.campaigns import save_campaign
from thidua_desktop.ui.campaigns.page import CampaignsPage

DIRECTIVE = Directive(
    "d14",
    LegalDocument("Chỉ thị", "14/CT-UBND"),
    tuple(TaskGroup(f"g{number}", "d14", number, f"Nhóm {number}") for number in range(1, 10)),
)
FULL = a_campaign(
    "full",
    "Đoàn kết, sáng tạo",
    state=CampaignState.LAUNCHED,
    ends_on=date(2027, 6, 30),
    launched_by="Chủ tịch UBND tỉnh",
    theme="Thi đua yêu nước",
    goal="Hoàn thành kế hoạch\nnăm 2026",
    documents=(LegalDocument("Chỉ thị", "14/CT-UBND", date(2021, 5, 4), "UBND tỉnh", "Về thi đua"),),
    task_group_uids=("g2", "g7"),
    parent_uid="c1",
)


@pytest.fixture
def page(qtbot, look, store):
    with store.write("test"):
        store.campaigns.save_directive(DIRECTIVE)
    save_campaign(store, a_campaign())
    save_campaign(store, FULL)
    return open_page(qtbot, look, store, CampaignsPage)


def the_form(page):
    (dialog,) = open_dialogs(page)
    return dialog


def test_the_list_stands_in_vietnamese_order(page):
    assert names(page) == ["Chung sức xây dựng nông thôn mới", "Đoàn kết, sáng tạo"]


def test_a_campaign_is_found_without_typing_accents(page):
    page.table.search.setText("doan ket")
    assert names(page) == ["Đoàn kết, sáng tạo"]


def test_only_campaigns_running_in_the_chosen_year_stay(page, store):
    save_campaign(
        store, a_campaign("old", "Phong trào cũ", starts_on=date(2020, 1, 1), ends_on=date(2021, 1, 1))
    )
    page.reload()
    page._year.setCurrentText("Năm 2021")
    assert names(page) == ["Phong trào cũ"]


def test_the_form_shows_and_gives_back_every_field(page, store):
    page.open_record(FULL)
    the_form(page).submit()
    assert store.campaigns.by_uid("full") == FULL


def test_what_is_typed_becomes_a_campaign_of_this_office(page, store):
    page._add()
    fill(
        the_form(page),
        name="Dân vận khéo",
        launching_level="commune",
        form="regular",
        starts_on=date(2026, 2, 1),
        task_group_uids=("g9",),
    )
    saved = next(one for one in store.campaigns.all() if one.name == "Dân vận khéo")
    assert (saved.form, saved.task_group_uids) == (CampaignForm.REGULAR, ("g9",))
    assert saved.owner_uid == store.offices.office().unit_uid
    assert page.table.current().uid == saved.uid


def test_a_missing_name_is_told_at_its_field_and_the_form_stays(page):
    page._add()
    dialog = the_form(page)
    fill(dialog, launching_level="commune", starts_on=date(2026, 2, 1))
    assert problem_of(dialog, "name") == "Chưa nhập Tên phong trào."
    assert dialog.isVisible()
    dialog.close_kept()


def test_an_end_before_the_start_is_told_at_the_end(page):
    page.open_record(FULL)
    dialog = the_form(page)
    fill(dialog, ends_on=date(2025, 1, 1))
    assert problem_of(dialog, "ends_on") == "Ngày kết thúc sớm hơn ngày bắt đầu."
    dialog.close_kept()


def test_esc_asks_before_typed_words_are_lost(page):
    page.context.dialogs.answers = ["Quay lại nhập tiếp"]
    page._add()
    dialog = the_form(page)
    dialog.form.editor("name").set_value("Chưa xong")
    dialog.reject()
    assert dialog.isVisible()
    dialog.close_kept()


def test_a_withdrawn_campaign_leaves_the_list_and_comes_back(page, store):
    page.context.dialogs.answers = ["Thu hồi"]
    page.table.select("full")
    page.withdraw_action.trigger()
    assert names(page) == ["Chung sức xây dựng nông thôn mới"]
    page.table.clear_filters()
    next(
        box for box in page.findChildren(type(page._year)) if box.findText("Đã thu hồi") >= 0
    ).setCurrentIndex(1)
    page.table.select("full")
    page.restore_action.trigger()
    assert not store.campaigns.by_uid("full").withdrawn


def test_keeping_a_campaign_changes_nothing(page, store):
    page.context.dialogs.answers = ["Giữ lại"]
    page.table.select("full")
    page.withdraw_action.trigger()
    assert not store.campaigns.by_uid("full").withdrawn


def test_a_campaign_cannot_be_put_under_one_of_its_own(page):
    page.open_record(a_campaign())
    dialog = the_form(page)
    dialog.form.editor("parent_uid").set_value("full")
    assert dialog.form.record_values().choice("parent_uid") is None
    dialog.close_kept()


def test_the_list_is_asked_for_on_paper(page):
    page._print()
    assert page.context.show_page.asked == [("printing", "campaign_list")]


def test_another_page_can_ask_for_a_campaign(page):
    page.enter("full")
    assert page.table.current().uid == "full"


def test_an_empty_list_says_what_to_do(qtbot, look, store):
    empty = open_page(qtbot, look, store, CampaignsPage)
    assert empty.table.records() == []
    assert any(label.text() == "Chưa có phong trào nào" for label in empty.findChildren(QLabel))


def test_a_sample_is_marked(page, store):
    save_campaign(store, replace(FULL, is_sample=True))
    page.reload()
    assert page.table.model.index(1, 1).data() == "mẫu"
