from dataclasses import replace
from datetime import date

import pytest

from thidua_desktop.domain.errors import UserError
from thidua_desktop.domain.records.organisation import Bloc, DatedName, DatedParent, Succession, Unit
from thidua_desktop.operations.blocs import new_member, save_bloc, save_members
from thidua_desktop.operations.offices import require_office
from thidua_desktop.operations.units import (
    record_succession,
    rename_unit,
    restore_unit,
    save_unit,
    withdraw_unit,
)

UNIT = Unit("u", "23293", "commune", (DatedName("Xã Đăk Long"),))
OTHER = Unit("v", "23296", "commune", (DatedName("Xã Rờ Kơi"),))
MERGER = date(2025, 7, 1)
DAY_BEFORE = date(2025, 6, 30)


@pytest.fixture
def filled(store):
    save_unit(store, UNIT)
    save_unit(store, OTHER)
    return store


def refusal_codes(operation, *arguments):
    with pytest.raises(UserError) as refusal:
        operation(*arguments)
    return [refusal.value.code, *(issue.code for issue in refusal.value.issues)]


def test_a_unit_is_cleaned_and_kept(store):
    saved = save_unit(store, replace(UNIT, code=" 23293 ", names=(DatedName("Xã  Đăk Long"),)))
    assert saved == UNIT
    assert store.units.by_uid("u") == UNIT


def test_all_faults_of_a_unit_are_told_at_once(store):
    wrong = Unit(
        "w", "", "commune", (DatedName(""),), (DatedParent("w"),), date(2025, 1, 2), date(2025, 1, 1)
    )
    codes = refusal_codes(save_unit, store, wrong)
    assert codes == [
        "form.incomplete",
        "field.missing",
        "field.missing",
        "field.end_before_start",
        "unit.own_parent",
    ]
    assert store.units.by_uid("w") is None


def test_a_code_in_use_at_the_same_time_is_refused(filled):
    assert "unit.code_in_use" in refusal_codes(save_unit, filled, replace(OTHER, code="23293"))


def test_a_code_is_free_again_after_its_unit_ended(filled):
    save_unit(filled, replace(UNIT, valid_to=DAY_BEFORE))
    again = replace(OTHER, uid="w", code="23293", valid_from=MERGER)
    save_unit(filled, again)
    assert filled.units.by_code("23293", MERGER) == again


def test_a_renamed_unit_keeps_its_old_name_before_the_day(filled):
    rename_unit(filled, "u", "Phường Đăk Long", MERGER)
    unit = filled.units.by_uid("u")
    assert unit is not None
    assert unit.name_on(DAY_BEFORE) == "Xã Đăk Long"
    assert unit.name_on(MERGER) == unit.name == "Phường Đăk Long"


def test_several_units_merge_into_one(filled):
    new = save_unit(filled, Unit("n", "23300", "commune", (DatedName("Xã Mới"),), valid_from=MERGER))
    for old in (UNIT, OTHER):
        record_succession(filled, Succession(old.uid, new.uid, MERGER, "Nghị quyết 1677"))
    assert {one.predecessor_uid for one in filled.units.successions()} == {"u", "v"}
    assert {filled.units.by_uid(uid).valid_to for uid in ("u", "v")} == {DAY_BEFORE}


def test_an_end_that_is_known_is_not_moved_by_a_succession(filled):
    save_unit(filled, replace(UNIT, valid_to=date(2024, 12, 31)))
    record_succession(filled, Succession("u", "v", MERGER))
    assert filled.units.by_uid("u").valid_to == date(2024, 12, 31)


def test_a_unit_does_not_succeed_itself(filled):
    assert refusal_codes(record_succession, filled, Succession("u", "u", MERGER)) == ["unit.own_successor"]


def test_a_unit_is_withdrawn_and_restored(filled):
    withdraw_unit(filled, "u")
    assert UNIT not in filled.units.all()
    restore_unit(filled, "u")
    assert UNIT in filled.units.all()
    assert [row.field for row in filled.audit.history("u")][:2] == ["withdrawn", "withdrawn"]


def test_the_offices_own_unit_is_not_withdrawn(store):
    assert refusal_codes(withdraw_unit, store, require_office(store).unit_uid) == ["unit.is_office"]


def test_a_member_of_a_bloc_is_not_withdrawn(filled):
    save_bloc(filled, Bloc("b", "K1", "Khối 1"))
    save_members(filled, "b", (new_member("b", "u", None),))
    assert refusal_codes(withdraw_unit, filled, "u") == ["unit.in_blocs"]


def test_a_withdrawn_bloc_that_still_holds_the_unit_is_named(filled):
    save_bloc(filled, Bloc("b", "K1", "Khối 1", withdrawn=True))
    save_members(filled, "b", (new_member("b", "u", None),))
    with pytest.raises(UserError) as refused:
        withdraw_unit(filled, "u")
    assert refused.value.values["blocs"] == "Khối 1"
