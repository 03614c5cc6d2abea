from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests import record_strategies as records
from tests.workspaces import undone
from thidua_desktop.domain.records.organisation import Bloc, BlocRole, DatedName, Membership, Unit

BLOC = Bloc("b", "K1", "Khối thi đua số 1", valid_from=date(2017, 1, 1), valid_to=date(2017, 12, 31))
UNIT = Unit("u", "STC", "department", (DatedName("Sở Tài chính"),))


@pytest.fixture
def filled(store):
    with store.write("test"):
        store.units.save(UNIT)
        store.blocs.save(BLOC)
        store.blocs.save_membership(Membership("m", "b", "u", BlocRole.HEAD))
    return store


@given(level=records.levels())
def test_a_level_is_read_back_as_it_was_written(kept_store, level):
    with undone(kept_store):
        kept_store.offices.save_levels([level])
        assert level in kept_store.offices.levels()


@given(office=records.offices)
def test_an_office_is_read_back_as_it_was_written(kept_store, office):
    with undone(kept_store):
        kept_store.offices.save_office(office)
        assert kept_store.offices.office() == office
        kept_store.offices.remove_office()
        assert kept_store.offices.office() is None


@given(bloc=records.blocs())
def test_a_bloc_is_read_back_as_it_was_written(kept_store, bloc):
    with undone(kept_store):
        kept_store.blocs.save(bloc)
        assert kept_store.blocs.by_uid(bloc.uid) == bloc
        assert kept_store.blocs.all(with_withdrawn=True) == [bloc]


@given(st.data())
def test_a_membership_is_read_back_as_it_was_written(kept_store, data):
    bloc, unit = data.draw(records.blocs()), data.draw(records.units())
    membership = data.draw(records.memberships(bloc.uid, unit.uid))
    with undone(kept_store):
        kept_store.units.save(unit)
        kept_store.blocs.save(bloc)
        kept_store.blocs.save_membership(membership)
        assert kept_store.blocs.memberships() == [membership]


def test_a_setting_is_replaced(store):
    with store.write("test"):
        store.offices.save_setting("k", "một")
        store.offices.save_setting("k", "hai")
    assert store.offices.setting("k") == "hai"
    assert store.offices.setting("khác") is None


@pytest.mark.parametrize("typed", ["K1", "khoi thi dua so 1", "KHỐI THI ĐUA SỐ 1"])
def test_a_bloc_is_found_by_code_or_plain_name(filled, typed):
    assert filled.blocs.find(typed, date(2017, 6, 1)) == [BLOC]


def test_a_bloc_is_found_only_in_its_time(filled):
    assert filled.blocs.find("K1", date(2018, 1, 1)) == []


def test_memberships_of_other_blocs_stay_out(filled):
    with filled.write("test"):
        filled.blocs.save(replace(BLOC, uid="c", code="K2"))
        filled.blocs.save_membership(Membership("n", "c", "u"))
    assert [member.uid for member in filled.blocs.memberships("c")] == ["n"]
    assert len(filled.blocs.memberships()) == 2


def test_a_membership_is_replaced_and_removed(filled):
    with filled.write("test"):
        filled.blocs.save_membership(Membership("m", "b", "u", BlocRole.MEMBER, position=3))
    assert filled.blocs.memberships("b") == [Membership("m", "b", "u", BlocRole.MEMBER, position=3)]
    with filled.write("test"):
        filled.blocs.remove_membership("m")
    assert filled.blocs.memberships() == []
