"""The overview on the shipped sample."""

from datetime import date

import pytest

from tests.two_offices import PERIOD
from tests.ui.fakes import FakeDialogs, make_context
from tests.workspaces import new_workspace
from thidua_desktop.data.store.store import Store
from thidua_desktop.operations.first_steps import Step, StepKind, note_printed_sheet, read_first_steps
from thidua_desktop.operations.offices import OfficeDraft
from thidua_desktop.operations.overview import Task, TaskKind, read_overview
from thidua_desktop.operations.periods import save_period
from thidua_desktop.operations.sample import load_sample
from thidua_desktop.ui.overview.page import OverviewPage
from thidua_desktop.ui.overview.step_card import step_target, step_title
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
        assert page._main.text() == "Thêm kỳ đánh giá"
        assert page.context.show_page.asked[-1][0] == "settings"
        assert "chưa có phong trào nào" in page._campaigns.accessibleName()


def page_of(qtbot, look, store, *answers, size=(1150, 680)):
    page = OverviewPage(make_context(look, store, FakeDialogs(*answers), today=lambda: TODAY))
    qtbot.addWidget(page)
    page.resize(*size)
    with qtbot.waitExposed(page):
        page.show()
    return page


def test_a_new_office_sees_its_five_steps_and_nothing_empty(qtbot, look, tmp_path):
    with new_workspace(tmp_path) as store:
        page = page_of(qtbot, look, store)
        assert [button.state_words() for button in page.steps.buttons] == [
            "Xong",
            "Bước tiếp theo",
            "Chưa làm",
            "Chưa làm",
            "Chưa làm",
        ]
        assert not page._tasks.isVisible()
        assert not page._figures.isVisible()


def test_a_step_opens_the_place_where_it_is_done(page):
    page.steps.buttons[4].click()
    page_id, wish = page.context.show_page.asked[-1]
    assert (page_id, wish.document) == ("printing", "score_sheet")
    page.steps.buttons[2].click()
    assert page.context.show_page.asked[-1] == ("rule_sets", None)


def test_the_next_step_is_the_main_action(page):
    assert page._main.text() == "In phiếu chấm"
    page._main.trigger()
    assert page.context.show_page.asked[-1][0] == "printing"


def test_a_step_ticks_itself_off_when_it_is_done(qtbot, look, tmp_path):
    with new_workspace(tmp_path) as store:
        page = page_of(qtbot, look, store)
        page.context.runner.run(lambda opened, _: save_period(opened, PERIOD), lambda _: None)
        assert page.steps.buttons[1].state_words() == "Xong"
        assert page._main.text() == "Nhập và ban hành bộ tiêu chí"


def test_the_steps_go_away_when_the_sheet_is_printed(page, store):
    unit_uid = read_first_steps(store).steps[4].uid
    period = store.periods.all()[0]
    page.context.runner.run(
        lambda opened, _: note_printed_sheet(opened, unit_uid, period.uid), lambda _: None
    )
    assert not page.steps.isVisible()
    assert page._figures.isVisible()
    assert page._main.text() == "Chấm điểm"


def test_hidden_steps_are_told_where_they_come_back(page):
    page.steps.hidden.emit()
    assert not page.steps.isVisible()
    assert "Hệ thống" in page._line.text()


def test_a_province_has_steps_of_its_own(qtbot, look, tmp_path):
    with new_workspace(tmp_path, OfficeDraft("T", "Sở Nội vụ tỉnh", "province")) as store:
        page = page_of(qtbot, look, store)
        assert page.steps._title.text() == "Năm bước đến bài nộp đầu tiên"
        assert page._main.text() == "Nhập danh mục đơn vị"


def test_more_tasks_are_shown_where_there_is_room(qtbot, look, store):
    low = page_of(qtbot, look, store, size=(1150, 500))
    high = page_of(qtbot, look, store, size=(1150, 1100))
    shown = [sum(line.isVisible() for line in page._tasks.lines) for page in (low, high)]
    assert 3 <= shown[0] < shown[1] == 9


@pytest.mark.parametrize("kind", list(StepKind))
def test_every_step_has_words_and_a_page(kind):
    assert step_title(kind)
    assert step_target(Step(kind, False))[0]


def test_five_steps_stand_side_by_side_under_the_largest_text(qtbot, look, store, set_text_size):
    set_text_size(200)
    page = OverviewPage(make_context(look, store, today=lambda: TODAY))
    qtbot.addWidget(page)
    page.show()
    qtbot.waitUntil(lambda: [button.isVisible() for button in page.steps.buttons] == [True] * 5)
    assert page.steps.minimumSizeHint().width() <= 1186  # what a screen of 1366 leaves beside the signs
