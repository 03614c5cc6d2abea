"""The first start."""

from pathlib import Path

import pytest

from tests.typing_vietnamese import type_vietnamese
from tests.ui.fakes import FakeDialogs, make_context
from thidua_desktop.data.store.store import Store
from thidua_desktop.ui.first_start.page import FirstStart


@pytest.fixture
def store(tmp_path):
    with Store.create(tmp_path / "don_vi.thidua") as store:
        yield store


def make_page(qtbot, look, store, *answers):
    page = FirstStart(make_context(look, store, FakeDialogs(*answers)))
    qtbot.addWidget(page)
    page.show()
    return page


def fill(page):
    type_vietnamese(page.form.editor("name"), "UBND xã Đăk Tô")
    type_vietnamese(page.form.editor("code"), "DT-01")
    page.form.editor("level_code").set_value("commune")


def test_an_office_is_declared_by_hand(qtbot, look, store):
    page = make_page(qtbot, look, store)
    page.begin_by_hand()
    fill(page)
    page.finish()
    office = store.offices.office()
    assert store.units.by_uid(office.unit_uid).name == "UBND xã Đăk Tô"


def test_what_is_missing_is_said_and_nothing_is_written(qtbot, look, store):
    page = make_page(qtbot, look, store)
    page.begin_by_hand()
    page.finish()
    assert page.form._rows["name"].problem.isVisible()
    assert store.offices.office() is None


def test_past_levels_are_not_offered(qtbot, look, store):
    page = make_page(qtbot, look, store)
    offered = [
        page.form.editor("level_code").itemData(row) for row in range(page.form.editor("level_code").count())
    ]
    assert "commune" in offered
    assert "district" not in offered


def test_a_package_is_looked_at_after_the_office_is_known(qtbot, look, store):
    package = Path("goi_danh_muc.xlsx")
    page = make_page(qtbot, look, store, package)
    page.begin_with_package()
    fill(page)
    page.finish()
    assert page._context.show_page.asked == [("exchange", package)]


def test_choosing_no_package_stays_at_the_first_step(qtbot, look, store):
    page = make_page(qtbot, look, store, None)
    page.begin_with_package()
    assert page._steps.currentIndex() == 0


def test_the_sample_fills_the_workspace(qtbot, look, store):
    make_page(qtbot, look, store).begin_with_sample()
    assert store.offices.office() is not None
    assert store.campaigns.all()
