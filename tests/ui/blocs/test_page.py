"""The page of blocs and their members, on a real workspace."""

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt

from tests.ui.record_pages import fill, names, open_dialogs, open_page, problem_of
from thidua_desktop.domain.records.organisation import Bloc, BlocKind, BlocRole, DatedName, Membership, Unit
from thidua_desktop.operations.blocs import save_bloc, save_members
from thidua_desktop.operations.units import save_unit
from thidua_desktop.ui.blocs.page import BlocsPage

BLOC = Bloc("b", "CUM-1", "Cụm thi đua số 1", BlocKind.CLUSTER, date(2025, 1, 1), position=1)
UNITS = [
    Unit(f"u{place}", f"2350{place}", "commune", (DatedName(name),), position=place)
    for place, name in enumerate(("Xã Diên Bình", "Xã Pô Kô", "Xã Kon Đào"), start=1)
]
MEMBERS = (
    Membership("m1", "b", "u1", BlocRole.MEMBER, date(2025, 1, 1), position=0),
    Membership("m2", "b", "u2", BlocRole.HEAD, date(2025, 1, 1), date(2025, 12, 31), position=1),
    Membership("m3", "b", "u3", BlocRole.HEAD, date(2026, 1, 1), position=2),
)


@pytest.fixture
def page(qtbot, look, store):
    for unit in UNITS:
        save_unit(store, unit)
    save_bloc(store, BLOC)
    save_members(store, "b", MEMBERS)
    return open_page(qtbot, look, store, BlocsPage)


@pytest.fixture
def members(page):
    page.members_action.trigger()
    dialog = the_form(page)
    yield dialog.form.editor("members")
    for left in open_dialogs(page):
        left.close_kept()


def the_form(page):
    return open_dialogs(page)[-1]


def shown_members(page):
    model = page.members.model
    return [(model.index(row, 1).data(), model.index(row, 2).data()) for row in range(model.rowCount())]


def test_the_first_bloc_shows_its_members_head_first(page):
    assert shown_members(page) == [("Xã Kon Đào", "Trưởng khối, cụm"), ("Xã Diên Bình", "Thành viên")]


def test_members_stand_as_they_were_on_another_day(page):
    page._day_chooser.set_day(date(2025, 6, 1))
    assert shown_members(page) == [("Xã Pô Kô", "Trưởng khối, cụm"), ("Xã Diên Bình", "Thành viên")]


def test_the_form_shows_and_gives_back_every_field(page, store):
    page.open_record(BLOC)
    the_form(page).submit()
    assert store.blocs.by_uid("b") == BLOC


def test_a_new_bloc_is_kept_and_chosen(page, store):
    page._add()
    fill(the_form(page), name="Khối Đảng, đoàn thể", code="KHOI-2", kind="khoi")
    saved = next(bloc for bloc in store.blocs.all() if bloc.code == "KHOI-2")
    assert (saved.kind, saved.position) == (BlocKind.BLOC, 2)
    assert page.table.current().uid == saved.uid


def test_a_code_in_use_is_told_at_its_field(page):
    page._add()
    dialog = the_form(page)
    fill(dialog, name="Cụm khác", code="CUM-1")
    assert problem_of(dialog, "code") == "Mã CUM-1 đang là mã của Cụm thi đua số 1 trong cùng thời gian."
    dialog.close_kept()


def test_members_are_kept_as_they_came_when_nothing_is_changed(members, page, store):
    the_form(page).submit()
    assert store.blocs.memberships("b") == list(MEMBERS)


def test_a_picked_unit_becomes_the_last_member(members, page, store):
    members._pick._take(store.offices.office().unit_uid)
    the_form(page).submit()
    new = store.blocs.memberships("b")[-1]
    assert (new.unit_uid, new.role, new.position) == (store.offices.office().unit_uid, BlocRole.MEMBER, 3)
    assert new.valid_from == BLOC.valid_from


def test_the_order_follows_the_keys(qtbot, members, page, store):
    members.table.select("m3")
    members.table.view.setFocus()
    qtbot.keyClick(members.table.view, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    the_form(page).submit()
    assert [member.uid for member in store.blocs.memberships("b")] == ["m1", "m3", "m2"]


def test_a_role_is_changed_in_a_form_of_its_own(members, page, store):
    members._open(MEMBERS[0])
    fill(the_form(page), role="deputy")
    the_form(page).submit()
    assert store.blocs.memberships("b")[0].role is BlocRole.DEPUTY


def test_two_heads_at_a_time_are_told_under_the_members(members, page, store):
    members.set_value((MEMBERS[0], replace(MEMBERS[1], valid_to=None), MEMBERS[2]))
    dialog = the_form(page)
    dialog.submit()
    assert "cùng là trưởng khối trong một thời gian" in problem_of(dialog, "members")
    assert store.blocs.memberships("b") == list(MEMBERS)


def test_a_removed_member_leaves_the_bloc(members, page, store):
    members.table.select("m1")
    members._remove()
    the_form(page).submit()
    assert [member.uid for member in store.blocs.memberships("b")] == ["m2", "m3"]


def test_changed_members_are_not_lost_without_a_question(members, page):
    page.context.dialogs.answers = ["Quay lại nhập tiếp"]
    members.table.select("m1")
    members._remove()
    dialog = the_form(page)
    dialog.reject()
    assert dialog.isVisible()


def test_a_withdrawn_bloc_comes_back(page, store):
    page.context.dialogs.answers = ["Thu hồi"]
    page.withdraw_action.trigger()
    assert names(page) == []
    page.table.set_filter("Lọc theo tình trạng hồ sơ", None)
    page.table.select("b")
    page.restore_action.trigger()
    assert not store.blocs.by_uid("b").withdrawn


def test_a_bloc_is_found_without_typing_accents(page):
    page.table.search.setText("cum thi dua so 1")
    assert names(page) == ["Cụm thi đua số 1"]


def test_a_bloc_that_has_ended_leads_to_its_last_day(page, store):
    save_bloc(store, replace(BLOC, valid_to=date(2025, 12, 31)))
    page.load()
    page._go_to_day.trigger()
    assert page._go_to_day.text() == "Xem tại ngày 31/12/2025"
    assert shown_members(page) == [("Xã Pô Kô", "Trưởng khối, cụm"), ("Xã Diên Bình", "Thành viên")]
