"""The list of titles on a real workspace: filled from the law, added to, changed, withdrawn."""

import pytest

from tests.ui.bloc_store import make_bloc_store
from tests.ui.fakes import FakeDialogs, make_context
from thidua_desktop.domain.records.titles import TitleKind
from thidua_desktop.ui.achievements.page import AchievementsPage
from thidua_desktop.ui.titles.dialog import TitlesDialog
from thidua_desktop.ui.widgets.form_dialog import FormDialog


@pytest.fixture
def store(tmp_path):
    with make_bloc_store(tmp_path) as made:
        yield made


@pytest.fixture
def dialog(qtbot, look, store):
    page = AchievementsPage(make_context(look, store, FakeDialogs()))
    qtbot.addWidget(page)
    page.resize(1130, 700)
    with qtbot.waitExposed(page):
        page.show()
    page.titles.action.trigger()
    return page.findChildren(TitlesDialog)[-1]


def form_of(dialog):
    return dialog.findChildren(FormDialog)[-1]


def names(dialog):
    return [dialog.table.model.record(row).name for row in range(dialog.table.model.rowCount())]


def test_the_titles_of_the_law_come_at_one_press(dialog, store):
    assert names(dialog) == []
    dialog.shipped.click()
    assert len(names(dialog)) == 14
    assert "14" in dialog.told.text()
    dialog.shipped.click()
    assert dialog.told.text() == "Danh mục đã có đủ, không thêm gì."
    assert len(store.titles.all()) == 14


def test_a_title_of_ones_own_is_added_last(dialog, store):
    dialog.shipped.click()
    dialog.add.click()
    form = form_of(dialog)
    values = {
        "name": "Cờ thi đua của ngành",
        "code": "CTDN",
        "kind": "title",
        "subjects": ("collective",),
        "levels": ("province",),
        "basis": "",
        "valid_from": None,
        "valid_to": None,
    }
    form.form.set_values(values)
    form.submit()
    made = store.titles.all()[-1]
    assert (made.code, made.kind, made.levels) == ("CTDN", TitleKind.TITLE, ("province",))
    assert dialog.table.current().code == "CTDN"


def test_what_is_missing_is_said_in_the_form(dialog, store):
    dialog.add.click()
    form = form_of(dialog)
    form.form.set_values({"name": "Cờ", "code": "C", "kind": "title", "subjects": (), "levels": ()})
    form.submit()
    assert form.isVisible()
    assert store.titles.all() == []


def test_a_title_is_withdrawn_and_put_back(dialog, store):
    dialog.shipped.click()
    dialog.table.select("GK")
    dialog.withdraw.click()
    assert "Giấy khen" not in names(dialog)
    assert next(one for one in store.titles.all(with_withdrawn=True) if one.code == "GK").withdrawn


def test_the_code_of_a_title_stays(dialog, store):
    dialog.shipped.click()
    dialog.table.select("LDTT")
    dialog.edit.click()
    form = form_of(dialog)
    form.form.set_values({**form.form.record_values().raw, "name": "Lao động tiên tiến (mới)"})
    form.submit()
    first = store.titles.all()[0]
    assert (first.code, first.name, first.position) == ("LDTT", "Lao động tiên tiến (mới)", 0)
