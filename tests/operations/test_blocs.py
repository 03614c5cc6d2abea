from dataclasses import replace
from datetime import date

import pytest

from thidua_desktop.domain.errors import UserError
from thidua_desktop.domain.records.organisation import (
    Bloc,
    BlocRole,
    DatedName,
    Unit,
    head_on,
    members_on,
)
from thidua_desktop.operations.blocs import (
    blocs_of_unit,
    new_member,
    restore_bloc,
    save_bloc,
    save_members,
    withdraw_bloc,
)
from thidua_desktop.operations.units import save_unit

BLOC = Bloc("b", "K1", "Khối thi đua số 1")
START, END, NEXT = date(2017, 1, 1), date(2017, 12, 31), date(2018, 1, 1)


@pytest.fixture
def filled(store):
    for uid in ("u", "v", "w"):
        save_unit(store, Unit(uid, uid, "department", (DatedName(f"Sở {uid}"),)))
    save_bloc(store, BLOC)
    return store


def member(unit_uid, role=BlocRole.MEMBER, start=START, end=None):
    return replace(new_member("b", unit_uid, start, role), valid_to=end)


def refusal_codes(operation, *arguments):
    with pytest.raises(UserError) as refusal:
        operation(*arguments)
    return [refusal.value.code, *(issue.code for issue in refusal.value.issues)]


def test_a_bloc_is_cleaned_and_kept(store):
    save_bloc(store, replace(BLOC, name="Khối  thi đua số 1 "))
    assert store.blocs.all() == [BLOC]


def test_a_bloc_needs_code_and_name(store):
    codes = refusal_codes(save_bloc, store, Bloc("x", " ", ""))
    assert codes == ["form.incomplete", "field.missing", "field.missing"]


def test_a_bloc_code_is_not_shared_in_one_time(filled):
    assert "bloc.code_in_use" in refusal_codes(save_bloc, filled, replace(BLOC, uid="c"))


def test_the_head_rotates_and_the_members_stay(filled):
    save_members(
        filled,
        "b",
        (
            member("u", BlocRole.HEAD, START, END),
            member("u", start=NEXT),
            member("v", end=END),
            member("v", BlocRole.HEAD, NEXT),
        ),
    )
    stored = filled.blocs.memberships("b")
    assert (head_on(stored, END), head_on(stored, NEXT)) == ("u", "v")
    assert [one.unit_uid for one in members_on(stored, NEXT)] == ["v", "u"]


def test_members_that_are_not_given_are_taken_away(filled):
    save_members(filled, "b", (member("u"), member("v")))
    kept = filled.blocs.memberships("b")[1]
    save_members(filled, "b", (kept, member("w")))
    assert [one.unit_uid for one in filled.blocs.memberships("b")] == ["v", "w"]
    assert [row.old for row in filled.audit.history("b") if row.field == "member"] == ["Sở u"]


def test_a_unit_does_not_stand_twice_on_a_day(filled):
    codes = refusal_codes(save_members, filled, "b", (member("u"), member("u", start=NEXT)))
    assert codes == ["form.incomplete", "bloc.member_twice"]


def test_two_units_do_not_head_on_one_day(filled):
    heads = (member("u", BlocRole.HEAD), member("v", BlocRole.HEAD, NEXT))
    assert refusal_codes(save_members, filled, "b", heads) == ["form.incomplete", "bloc.two_heads"]
    assert filled.blocs.memberships() == []


def test_a_unit_finds_its_blocs_of_a_day(filled):
    save_members(filled, "b", (member("u", end=END),))
    assert blocs_of_unit(filled, "u", END) == [BLOC]
    assert blocs_of_unit(filled, "u", NEXT) == []


def test_a_bloc_is_withdrawn_and_restored(filled):
    withdraw_bloc(filled, "b")
    assert filled.blocs.all() == []
    restore_bloc(filled, "b")
    assert filled.blocs.all() == [BLOC]


def test_a_bloc_that_is_gone_is_not_withdrawn(store):
    assert refusal_codes(withdraw_bloc, store, "nobody") == ["bloc.unknown"]
