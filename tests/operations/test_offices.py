import pytest

from tests.workspaces import OFFICE, everything, morning, new_workspace
from thidua_desktop.data.store.store import Store
from thidua_desktop.domain.errors import UsageError, UserError
from thidua_desktop.operations.offices import (
    OfficeDraft,
    create_office,
    create_workspace,
    default_levels,
    require_office,
    require_unit,
    update_office,
)


def test_a_new_workspace_belongs_to_its_office(store):
    office = require_office(store)
    unit = require_unit(store, office.unit_uid)
    assert (unit.code, unit.name, unit.level_code) == ("H61", "Ủy ban nhân dân huyện Đăk Hà", "district")
    assert office.place == "Đăk Hà"
    assert store.offices.levels() == sorted(default_levels(), key=lambda level: level.position)


def test_two_installations_of_one_office_are_told_apart(tmp_path):
    with new_workspace(tmp_path, name="a.thidua") as first, new_workspace(tmp_path, name="b.thidua") as other:
        assert require_office(first).instance_id != require_office(other).instance_id


def test_what_people_type_is_cleaned(tmp_path):
    draft = OfficeDraft(" H61 ", "Ủy ban\u00a0nhân dân  huyện\tĐăk Hà ", "district")
    with new_workspace(tmp_path, draft, "b.thidua") as store:
        unit = require_unit(store, require_office(store).unit_uid)
        assert (unit.code, unit.name) == ("H61", "Ủy ban nhân dân huyện Đăk Hà")


def test_all_that_is_missing_is_told_at_once_and_no_file_is_left(tmp_path):
    path = tmp_path / "don_vi.thidua"
    with pytest.raises(UserError) as refusal:
        create_workspace(path, OfficeDraft("", " ", "kingdom"))
    assert [issue.where for issue in refusal.value.issues] == ["code", "name", "level_code"]
    assert list(tmp_path.iterdir()) == []


def test_an_office_is_declared_once(store):
    with pytest.raises(UserError) as refusal:
        create_office(store, OFFICE)
    assert refusal.value.code == "office.exists"


def test_an_office_changes_its_particulars_and_stays_itself(store):
    before = require_office(store)
    update_office(store, OfficeDraft("H62", "UBND huyện Đăk Tô", "district", head_name="A Thắng"))
    after = require_office(store)
    assert (after.unit_uid, after.instance_id) == (before.unit_uid, before.instance_id)
    assert after.head_name == "A Thắng"
    assert require_unit(store, after.unit_uid).name == "UBND huyện Đăk Tô"


def test_a_wrong_change_of_the_office_changes_nothing(store):
    before = everything(store)
    with pytest.raises(UserError) as refusal:
        update_office(store, OfficeDraft("", "X", "district"))
    assert refusal.value.code == "office.incomplete"
    assert everything(store) == before


def test_a_workspace_without_office_says_so(tmp_path):
    with Store.create(tmp_path / "trống.thidua", morning) as store, pytest.raises(UserError) as refusal:
        require_office(store)
    assert refusal.value.code == "workspace.no_office"


def test_an_unknown_unit_is_wrong_use(store):
    with pytest.raises(UsageError):
        require_unit(store, "nobody")
