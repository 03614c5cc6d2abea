"""What the overview says of a period, on an office with a bloc of three and two submitted sheets."""

from dataclasses import replace
from datetime import date

import pytest

from tests.two_offices import PERIOD, RULES, achievement, add_sheet, office, own_uid
from tests.workspaces import new_workspace
from thidua_desktop.domain.records.campaigns import Campaign, CampaignForm, CampaignState
from thidua_desktop.domain.records.scoring import Round
from thidua_desktop.operations.overview import Task, TaskKind, read_overview

TODAY = date(2025, 12, 20)
CAMPAIGN = Campaign(
    "pt",
    "PT",
    "Phong trào",
    "district",
    CampaignForm.REGULAR,
    "u",
    ends_on=date(2025, 12, 31),
    state=CampaignState.RUNNING,
)


@pytest.fixture
def store(tmp_path):
    with office(tmp_path) as opened:
        yield opened


def kinds(facts):
    return [task.kind for task in facts.tasks]


def test_an_empty_workspace_is_asked_for_its_first_period(tmp_path):
    with new_workspace(tmp_path) as empty:
        facts = read_overview(empty, None, TODAY)
    assert (kinds(facts), facts.ranking) == ([TaskKind.FIRST_PERIOD], None)


def test_a_new_year_is_asked_for_rules_and_bloc(tmp_path):
    with new_workspace(tmp_path) as empty:
        assert kinds(read_overview(empty, PERIOD, TODAY)) == [TaskKind.FIRST_RULES, TaskKind.FIRST_BLOC]


def test_every_member_is_expected_to_have_a_sheet(store):
    facts = read_overview(store, PERIOD, TODAY)
    assert (facts.submitted, facts.expected) == (2, 3)
    assert facts.tasks == (Task(TaskKind.MISSING_SHEETS, "", 1),)


def test_members_of_a_withdrawn_bloc_are_not_expected(store):
    with store.write("set-up"):
        store.blocs.save(replace(store.blocs.all()[0], withdrawn=True))
    facts = read_overview(store, PERIOD, TODAY)
    assert (facts.expected, kinds(facts)) == (2, [TaskKind.FIRST_BLOC])


@pytest.mark.parametrize(
    ("days", "counted"),
    [
        ({"achieved_from": date(2024, 12, 1), "achieved_to": date(2025, 1, 1)}, 1),
        ({"achieved_from": date(2025, 12, 31), "achieved_to": None}, 1),
        ({"achieved_from": date(2025, 12, 1), "achieved_to": date(2026, 1, 1)}, 0),
        ({"achieved_from": None, "achieved_to": None}, 0),
        ({"withdrawn": True}, 0),
    ],
)
def test_achievements_count_in_the_period_of_their_last_day(store, days, counted):
    with store.write("set-up"):
        store.achievements.save(replace(achievement(own_uid(store)), **days))
    assert read_overview(store, PERIOD, TODAY).achievements == counted


def test_a_draft_counts_its_empty_lines(store):
    add_sheet(store, "own", own_uid(store))
    (task,) = read_overview(store, PERIOD, TODAY).tasks
    assert (task.kind, task.count, task.subject) == (TaskKind.UNFINISHED_SHEET, 0, "Huyện Đăk Hà")


def test_days_to_come_are_tasks_and_past_ones_are_not(store):
    period = replace(PERIOD, self_deadline=date(2025, 12, 19), meeting_on=TODAY)
    assert kinds(read_overview(store, period, TODAY))[-1] is TaskKind.MEETING
    assert TaskKind.SELF_DEADLINE not in kinds(read_overview(store, period, TODAY))


def test_a_campaign_is_announced_two_weeks_before_its_end(store):
    with store.write("set-up"):
        store.campaigns.save(CAMPAIGN)
        store.campaigns.save(replace(CAMPAIGN, uid="over", code="PT2", ends_on=date(2025, 12, 10)))
    facts = read_overview(store, PERIOD, TODAY)
    assert facts.running == (CAMPAIGN,)
    assert facts.tasks[-1] == Task(TaskKind.CAMPAIGN_ENDS, "Phong trào", 0, date(2025, 12, 31), "pt")
    with store.write("set-up"):
        store.campaigns.save(replace(CAMPAIGN, ends_on=date(2026, 1, 4)))
    assert TaskKind.CAMPAIGN_ENDS not in kinds(read_overview(store, PERIOD, TODAY))


def test_sheets_under_different_rules_are_not_ranked(store):
    assert read_overview(store, PERIOD, TODAY).ranking is not None
    lines = store.scores.entries("phieu2", Round.SELF).values()
    moved = replace(store.scores.sheet("phieu2"), rule_set_uid="other")
    with store.write("set-up"):
        store.rule_sets.save(replace(RULES, uid="other", code="KHAC"))
        store.scores.remove_entries("phieu2", Round.SELF)
        store.scores.save_sheet(moved)
        store.scores.save_entries(moved, Round.SELF, lines)
    assert read_overview(store, PERIOD, TODAY).ranking is None
