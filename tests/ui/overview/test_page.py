"""The overview on the shipped sample."""

from datetime import date

import pytest

from tests.ui.fakes import make_context
from tests.workspaces import new_workspace
from thidua_desktop.data.store.store import Store
from thidua_desktop.operations.overview import Task, TaskKind, read_overview
from thidua_desktop.operations.sample import load_sample
from thidua_desktop.ui.overview.page import OverviewPage
from thidua_desktop.ui.overview.task_words import badge_of_day, task_target, task_words
from thidua_desktop.ui.widgets.line_button import LineButton

TODAY = date(2017, 12, 1)


@pytest.fixture
def store(tmp_path):
    with Store.create(tmp_path / "don_vi.thidua") as store:
        load_sample(store)
        yield store


@pytest.fixture
def page(qtbot, look, store):
    page = OverviewPage(make_context(look, store, today=lambda: TODAY))
    qtbot.addWidget(page)
    page.resize(1150, 680)
    page.show()
    return page


def test_figures_are_those_of_the_store(page, store):
    facts = read_overview(store, store.periods.all()[0], TODAY)
    assert page._sheets._figure.text() == f"{facts.submitted} / {facts.expected}"
    assert page._campaigns._figure.text() == str(len(facts.running))
    assert facts.expected == 9


def test_the_ranking_stands_in_bars_with_the_winner_in_gold(page, store):
    ranking = read_overview(store, store.periods.all()[0], TODAY).ranking
    assert len(page._chart._bars) == len(ranking.rows) > 0
    assert page._chart._bars[0].tone == "gold_bar"
    assert ranking.rows[0].unit_name in page._chart._bars[0].label


def test_a_thing_to_do_leads_to_its_record(page, store):
    button = page._tasks.findChildren(LineButton)[0]
    button.click()
    page_id, uid = page.context.show_page.asked[-1]
    assert page_id == "scoring"
    assert store.units.by_uid(uid) is not None


def test_an_empty_workspace_is_led_through_its_first_steps(tmp_path):
    with Store.create(tmp_path / "trong.thidua") as store:
        facts = read_overview(store, None, TODAY)
    assert [task.kind for task in facts.tasks] == [TaskKind.FIRST_PERIOD]
    assert facts.ranking is None


@pytest.mark.parametrize(
    ("due", "badge"),
    [
        (date(2017, 11, 29), ("Quá hạn 2 ngày", "red")),
        (date(2017, 12, 1), ("Hôm nay", "amber")),
        (date(2017, 12, 6), ("Còn 5 ngày", "amber")),
        (date(2018, 3, 1), ("01/03/2018", "plain")),
        (None, ("", "plain")),
    ],
)
def test_a_deadline_says_how_near_it_is(due, badge):
    assert badge_of_day(due, TODAY) == badge


@pytest.mark.parametrize("kind", list(TaskKind))
def test_every_kind_of_task_has_words_and_a_page(kind):
    title, line = task_words(Task(kind, "Sở A", 3, TODAY), TODAY)
    assert title
    assert "{" not in title + line
    assert task_target(Task(kind))[0]


def test_the_main_button_of_a_new_office_is_its_first_step(qtbot, look, tmp_path):
    with new_workspace(tmp_path) as store:
        page = OverviewPage(make_context(look, store, today=lambda: TODAY))
        qtbot.addWidget(page)
        page.show()
        page._main.trigger()
        assert page._main.text() == "Khai báo kỳ đánh giá đầu tiên"
        assert page.context.show_page.asked[-1][0] == "settings"
        assert "chưa có phong trào nào" in page._campaigns.accessibleName()
