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


def lock(page, *uids):
    for uid in uids:
        page.table.select(uid)
        page.locks.lock_action.trigger()


def test_chot_settles_the_chosen_campaign_and_shows_it(qtbot, look, store):
    save_campaign(store, a_campaign())
    page = open_page(qtbot, look, store, CampaignsPage)
    lock(page, "c1")
    model = page.table.model
    place = next(place for place, column in enumerate(model.columns) if column.title == "Chốt")
    assert model.index(0, place).data() == "Đã chốt"
    assert store.locks.all() == {"c1"}
    page.grab()


def test_of_a_mixed_choice_all_can_be_settled_and_all_opened(qtbot, look, store):
    save_campaign(store, a_campaign("c1"))
    save_campaign(store, a_campaign("c2", "Chuyển đổi số"))
    page = open_page(qtbot, look, store, CampaignsPage)
    lock(page, "c1")
    page.table.view.selectAll()
    assert page.locks.lock_action.isVisible()
    assert page.locks.unlock_action.isVisible()
    page.locks.lock_action.trigger()
    assert store.locks.all() == {"c1", "c2"}
    page.table.view.selectAll()
    assert not page.locks.lock_action.isVisible()
    page.locks.unlock_action.trigger()
    assert store.locks.all() == set()


def test_the_name_has_most_room_and_a_lock_only_that_of_its_sign(qtbot, look, store):
    save_campaign(store, a_campaign())
    page = open_page(qtbot, look, store, CampaignsPage)
    view = page.table.view
    assert view.columnWidth(0) > view.width() // 3
    lock(page, "c1")
    place = [column.title for column in page.table.model.columns].index("Chốt")
    assert view.columnWidth(place) <= look.px(60)


def test_a_settled_campaign_cannot_be_withdrawn(qtbot, look, store):
    save_campaign(store, a_campaign())
    page = open_page(qtbot, look, store, CampaignsPage)
    lock(page, "c1")
    page.table.select("c1")
    assert not page.withdraw_action.isEnabled()
    assert page.locks.unlock_action.isVisible()


def test_the_form_of_a_settled_campaign_only_shows_until_it_is_opened(qtbot, look, store):
    save_campaign(store, a_campaign())
    page = open_page(qtbot, look, store, CampaignsPage)
    lock(page, "c1")
    page.table.select("c1")
    page.edit_action.trigger()
    (dialog,) = open_dialogs(page)
    assert dialog.form.editor("name").isReadOnly()
    assert "đã chốt" in dialog._locked_line.text()
    dialog._unlock.click()
    fill(dialog, name="Tên mới")
    assert store.campaigns.by_uid("c1").name == "Tên mới"
    assert store.locks.all() == frozenset()


def test_settled_campaigns_are_filtered(qtbot, look, store):
    save_campaign(store, a_campaign("c1", "Một"))
    save_campaign(store, a_campaign("c2", "Hai"))
    page = open_page(qtbot, look, store, CampaignsPage)
    lock(page, "c1")
    box = next(box for box in page.table.boxes if box.accessibleName() == "Lọc theo tình trạng chốt")
    box.setCurrentText("Đã chốt")
    assert names(page) == ["Một"]
    box.setCurrentText("Chưa chốt")
    assert names(page) == ["Hai"]


def test_all_chosen_campaigns_are_settled_and_opened_together(qtbot, look, store):
    save_campaign(store, a_campaign("c1", "Một"))
    save_campaign(store, a_campaign("c2", "Hai"))
    page = open_page(qtbot, look, store, CampaignsPage)
    page.table.select("c1")
    page.table.view.selectAll()
    page.locks.lock_action.trigger()
    assert store.locks.all() == {"c1", "c2"}
    page.table.select("c1")
    page.table.view.selectAll()
    page.locks.unlock_action.trigger()
    assert store.locks.all() == frozenset()
