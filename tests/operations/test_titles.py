"""The list of titles: filled from the law without touching what is there, checked, withdrawn."""

from dataclasses import replace
from datetime import date

import pytest

from tests.workspaces import new_workspace
from thidua_desktop.domain.errors import UserError
from thidua_desktop.domain.records.achievements import SubjectKind
from thidua_desktop.domain.records.titles import Title, TitleKind
from thidua_desktop.operations.titles import (
    add_shipped_titles,
    save_title,
    set_title_withdrawn,
    shipped_titles,
)

FLAG = Title("CTDN", "Cờ thi đua của ngành", TitleKind.TITLE, (SubjectKind.COLLECTIVE,), ("province",))


@pytest.fixture
def store(tmp_path):
    with new_workspace(tmp_path) as made:
        yield made


def fields(store, title, *, is_new=True):
    with pytest.raises(UserError) as refused:
        save_title(store, title, is_new=is_new)
    return [issue.where for issue in refused.value.issues]


def test_every_shipped_title_names_its_law_and_levels_that_ship(store):
    levels = {level.code for level in store.offices.levels()}
    for one in shipped_titles():
        assert one.basis.startswith("Luật 06/2022/QH15")
        assert set(one.levels) <= levels
        assert one.subjects


def test_titles_of_the_law_leave_alone_what_is_here(store):
    mine = save_title(store, replace(FLAG, code="GK", name="Giấy khen của tôi"), is_new=True)
    assert add_shipped_titles(store) == 13
    assert next(one for one in store.titles.all() if one.code == "GK") == mine
    assert add_shipped_titles(store) == 0


def test_a_new_title_stands_last_and_comes_back_whole(store):
    add_shipped_titles(store)
    kept = save_title(store, replace(FLAG, valid_from=date(2024, 1, 1), basis=" Thông tư 1 "), is_new=True)
    assert store.titles.all()[-1] == kept
    assert (kept.position, kept.basis) == (14, "Thông tư 1")


@pytest.mark.parametrize(
    ("wrong", "where"),
    [
        ({"code": ""}, "code"),
        ({"name": " "}, "name"),
        ({"subjects": ()}, "subjects"),
        ({"levels": ()}, "levels"),
        ({"valid_from": date(2025, 1, 1), "valid_to": date(2024, 1, 1)}, "valid_to"),
    ],
)
def test_what_is_wrong_is_named_by_its_field(store, wrong, where):
    assert fields(store, replace(FLAG, **wrong)) == [where]
    assert store.titles.all() == []


def test_a_code_is_given_once(store):
    save_title(store, FLAG, is_new=True)
    assert fields(store, replace(FLAG, name="Cờ khác")) == ["code"]
    assert save_title(store, replace(FLAG, name="Cờ khác"), is_new=False).name == "Cờ khác"


def test_a_withdrawn_title_keeps_its_place(store):
    add_shipped_titles(store)
    before = store.titles.all()
    set_title_withdrawn(store, "LDTT", withdrawn=True)
    assert store.titles.all() == before[1:]
    set_title_withdrawn(store, "LDTT", withdrawn=False)
    assert store.titles.all() == before
    with pytest.raises(UserError):
        set_title_withdrawn(store, "KHAC", withdrawn=True)
