from dataclasses import replace
from datetime import date
from sqlite3 import IntegrityError

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests import record_strategies as records
from tests.workspaces import undone
from thidua_desktop.domain.records.organisation import DatedName, DatedParent, Succession, Unit

LAST_DAY, FIRST_DAY = date(2025, 6, 30), date(2025, 7, 1)
OLD = Unit("old", "23293", "commune", (DatedName("Xã Đăk Long"),), valid_to=LAST_DAY)
NEW = Unit("new", "23293", "commune", (DatedName("Phường Kon Tum"),), valid_from=FIRST_DAY)


@pytest.fixture
def filled(store):
    with store.write("test"):
        store.units.save_many((OLD, NEW))
    return store


def save(store, unit):
    with store.write("test"):
        store.units.save(unit)


@given(unit=records.units())
def test_a_unit_is_read_back_as_it_was_written(kept_store, unit):
    with undone(kept_store):
        kept_store.units.save(unit)
        assert kept_store.units.by_uid(unit.uid) == unit
        assert kept_store.units.all(with_withdrawn=True) == [unit]


@given(first=records.units(), second=records.units())
def test_a_unit_is_replaced_whole(kept_store, first, second):
    with undone(kept_store):
        kept_store.units.save(first)
        kept_store.units.save(replace(second, uid=first.uid))
        assert kept_store.units.all(with_withdrawn=True) == [replace(second, uid=first.uid)]


@given(st.data())
def test_parents_come_in_any_order(kept_store, data):
    above = data.draw(records.units())
    start, end = data.draw(records.intervals())
    parents = (DatedParent(above.uid, start, end),)
    below = replace(data.draw(records.units()), parents=parents, code="dưới", uid="dưới")
    with undone(kept_store):
        kept_store.units.save_many((below, above))
        assert kept_store.units.by_uid("dưới") == below


def test_one_code_given_again_means_another_unit(filled):
    assert filled.units.by_code("23293", LAST_DAY) == OLD
    assert filled.units.by_code("23293", FIRST_DAY) == NEW


def test_forty_codes_may_occur_twice(store):
    old = [replace(OLD, uid=f"o{n}", code=str(n)) for n in range(40)]
    new = [replace(NEW, uid=f"n{n}", code=str(n)) for n in range(40)]
    with store.write("test"):
        store.units.save_many((*old, *new))
    assert len(store.units.all()) == 80


def test_a_code_with_the_same_start_is_refused(filled):
    with pytest.raises(IntegrityError):
        save(filled, replace(NEW, uid="third"))


def test_a_code_nobody_bore_on_a_day_is_nobody(filled):
    assert filled.units.by_code("99999", FIRST_DAY) is None


@pytest.mark.parametrize("typed", ["Xã Đăk Long", "xa dak long", "XÃ  ĐĂK  LONG", "xã đăk long"])
def test_a_name_is_found_without_accents_case_or_spaces(filled, typed):
    assert filled.units.by_name(typed, LAST_DAY) == [OLD]


def test_a_name_counts_only_while_it_was_borne(store):
    names = (DatedName("Xã Cũ", None, LAST_DAY), DatedName("Xã Mới", FIRST_DAY))
    unit = Unit("u", "1", "commune", names)
    save(store, unit)
    assert store.units.by_name("Xã Cũ", LAST_DAY) == [unit]
    assert store.units.by_name("Xã Cũ", FIRST_DAY) == []
    assert store.units.by_name("Xã Mới", FIRST_DAY) == [unit]


def test_two_units_of_one_name_are_both_given(filled):
    twin = replace(NEW, uid="twin", code="2")
    save(filled, twin)
    assert {unit.uid for unit in filled.units.by_name("Phường Kon Tum", FIRST_DAY)} == {"new", "twin"}


def test_withdrawn_units_are_out_of_lists_and_lookups(filled):
    save(filled, replace(NEW, withdrawn=True))
    assert filled.units.all() == [OLD]
    assert filled.units.by_code("23293", FIRST_DAY) is None
    assert filled.units.by_name("Phường Kon Tum", FIRST_DAY) == []


def test_units_stand_in_official_order(store):
    units = [replace(OLD, uid=str(n), code=str(n), position=10 - n) for n in range(3)]
    with store.write("test"):
        store.units.save_many(units)
    assert [unit.uid for unit in store.units.all()] == ["2", "1", "0"]


def test_few_and_many_units_come_with_names_and_parents(store):
    units = [
        replace(OLD, uid=str(n), code=str(n), parents=(DatedParent("0"),) if n else ()) for n in range(600)
    ]
    with store.write("test"):
        store.units.save_many(units)
    assert {unit.uid: unit for unit in store.units.all()} == {unit.uid: unit for unit in units}
    wanted = {"3", "7", "nobody"}
    assert {unit.uid: unit for unit in store.units.by_uids(wanted)} == {"3": units[3], "7": units[7]}


def test_a_succession_is_kept_and_replaced(filled):
    with filled.write("test"):
        filled.units.save_succession(Succession("old", "new", FIRST_DAY, "Nghị quyết 1677"))
        filled.units.save_succession(Succession("old", "new", FIRST_DAY, "Nghị quyết 202"))
    assert filled.units.successions() == [Succession("old", "new", FIRST_DAY, "Nghị quyết 202")]


def test_a_senders_uid_leads_to_our_unit(filled):
    with filled.write("test"):
        filled.units.save_alias("theirs", "old")
        filled.units.save_alias("theirs", "new")
    assert filled.units.by_uid("theirs") == NEW
    assert filled.units.aliases() == {"theirs": "new"}
