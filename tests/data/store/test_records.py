from dataclasses import fields, replace
from datetime import date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests import record_strategies as records
from tests.workspaces import undone
from thidua_desktop.data.store.achievements import AchievementFilter
from thidua_desktop.data.store.packages import ReceivedPackage, SentPackage
from thidua_desktop.domain.package_order import LedgerState
from thidua_desktop.domain.records.achievements import Achievement, EvidenceFile, Manner, SubjectKind
from thidua_desktop.domain.records.campaigns import (
    Campaign,
    CampaignForm,
    Directive,
    LegalDocument,
    TaskGroup,
)
from thidua_desktop.domain.records.organisation import DatedName, Unit

UNITS = tuple(Unit(uid, uid, "commune", (DatedName(f"Xã {uid}"),)) for uid in ("u", "v"))
GROUPS = tuple(TaskGroup(f"g{number}", "d", number, f"Nhóm {number}") for number in range(1, 10))
DIRECTIVE = Directive("d", LegalDocument("Chỉ thị", "14/CT-UBND"), GROUPS)
CAMPAIGN = Campaign("c", "PT1", "Chung sức", "province", CampaignForm.THEMATIC, "u")
ACHIEVEMENT = Achievement(
    "a",
    SubjectKind.INDIVIDUAL,
    "Y Hạnh",
    "u",
    Manner.MERIT,
    "Việc tốt",
    "u",
    date(2025, 1, 1),
    date(2025, 12, 31),
)
BY_TYPE = {
    str: records.words,
    int: st.integers(0, 10**6),
    datetime: records.moments,
    LedgerState: st.just(LedgerState.APPLIED),
}


def ledger_rows(kind):
    """Give rows of the ledger of packages with every field filled by its type."""
    return st.builds(kind, **{field.name: BY_TYPE[field.type] for field in fields(kind)})


@pytest.fixture
def filled(store):
    with store.write("test"):
        store.units.save_many(UNITS)
        store.campaigns.save_directive(DIRECTIVE)
        store.campaigns.save(CAMPAIGN)
        store.achievements.save(ACHIEVEMENT)
    return store


def save(store, *achievements):
    with store.write("test"):
        for achievement in achievements:
            store.achievements.save(achievement)


@given(directive=records.directives())
def test_a_directive_is_read_back_as_it_was_written(kept_store, directive):
    with undone(kept_store):
        kept_store.campaigns.save_directive(directive)
        assert kept_store.campaigns.directives() == [directive]


@given(st.data())
def test_a_campaign_is_read_back_as_it_was_written(kept_store, data):
    directive = data.draw(records.directives())
    tags = tuple(group.uid for group in directive.task_groups if data.draw(st.booleans()))
    campaign = data.draw(records.campaigns(tags))
    with undone(kept_store):
        kept_store.campaigns.save_directive(directive)
        kept_store.campaigns.save(campaign)
        assert kept_store.campaigns.by_uid(campaign.uid) == campaign
        assert kept_store.campaigns.all(with_withdrawn=True) == [campaign]


@given(first=records.campaigns(), second=records.campaigns())
def test_a_campaign_is_replaced_whole(kept_store, first, second):
    with undone(kept_store):
        kept_store.campaigns.save(first)
        kept_store.campaigns.save(replace(second, uid=first.uid))
        assert kept_store.campaigns.all(with_withdrawn=True) == [replace(second, uid=first.uid)]


@given(st.data())
def test_an_achievement_is_read_back_as_it_was_written(kept_store, data):
    unit, directive = data.draw(records.units()), data.draw(records.directives())
    tags = tuple(group.uid for group in directive.task_groups)
    achievement = data.draw(records.achievements(unit.uid, tags))
    with undone(kept_store):
        kept_store.units.save(unit)
        kept_store.campaigns.save_directive(directive)
        kept_store.achievements.save(achievement)
        assert kept_store.achievements.by_uid(achievement.uid) == achievement


@given(package=ledger_rows(SentPackage))
def test_a_sent_package_is_read_back_as_it_was_written(kept_store, package):
    with undone(kept_store):
        kept_store.packages.add_sent(package)
        assert kept_store.packages.sent() == [package]
        assert kept_store.packages.next_sequence() == package.sequence + 1


@given(package=ledger_rows(ReceivedPackage))
def test_a_received_package_is_read_back_as_it_was_written(kept_store, package):
    with undone(kept_store):
        kept_store.packages.add_received(package)
        assert kept_store.packages.received(package.package_uid) == [package]
        assert kept_store.packages.received_file(package.file_hash) == package


def test_the_first_package_has_number_one(store):
    assert store.packages.next_sequence() == 1


def test_packages_of_others_are_not_given(store):
    assert store.packages.received("nobody") == []
    assert store.packages.received_file("nothing") is None


def test_withdrawn_campaigns_are_out_of_the_list(filled):
    with filled.write("test"):
        filled.campaigns.save(replace(CAMPAIGN, withdrawn=True))
    assert filled.campaigns.all() == []
    assert len(filled.campaigns.all(with_withdrawn=True)) == 1


def test_tags_come_in_the_order_of_the_directive(filled):
    with filled.write("test"):
        filled.campaigns.save(replace(CAMPAIGN, task_group_uids=("g9", "g2")))
    saved = filled.campaigns.by_uid("c")
    assert saved is not None
    assert saved.task_group_uids == ("g2", "g9")


@pytest.mark.parametrize(
    ("wanted", "found"),
    [
        (AchievementFilter(), {"a", "b"}),
        (AchievementFilter(subject_kind=SubjectKind.HOUSEHOLD), {"b"}),
        (AchievementFilter(campaign_uid="c"), {"b"}),
        (AchievementFilter(unit_uid="u"), {"a"}),
        (AchievementFilter(with_withdrawn=True), {"a", "b", "w"}),
        (AchievementFilter(subject_kind=SubjectKind.HOUSEHOLD, unit_uid="u"), set()),
    ],
)
def test_achievements_are_filtered_by_every_given_field(filled, wanted, found):
    other = replace(ACHIEVEMENT, uid="b", subject_kind=SubjectKind.HOUSEHOLD, unit_uid="v", campaign_uid="c")
    save(filled, other, replace(ACHIEVEMENT, uid="w", unit_uid="v", withdrawn=True))
    assert {achievement.uid for achievement in filled.achievements.all(wanted)} == found


def test_achievements_come_newest_first(filled):
    save(filled, replace(ACHIEVEMENT, uid="b", achieved_to=date(2026, 1, 1)))
    assert [achievement.uid for achievement in filled.achievements.all()] == ["b", "a"]


def test_evidence_of_which_only_the_name_came_is_missing(filled):
    file = EvidenceFile("00" * 32, "biên bản.pdf", 3)
    save(filled, replace(ACHIEVEMENT, evidence=(file,)))
    assert filled.achievements.missing_evidence() == ["biên bản.pdf"]
    with filled.write("test"):
        filled.achievements.keep_content(file.sha256, b"abc")
    assert filled.achievements.missing_evidence() == []
    assert filled.achievements.content(file.sha256) == b"abc"


def test_content_that_is_here_is_never_overwritten(filled):
    with filled.write("test"):
        filled.achievements.keep_content("h", b"one")
        filled.achievements.keep_content("h", b"two")
    assert filled.achievements.content("h") == b"one"
    assert filled.achievements.content("unknown") is None


def test_task_groups_may_change_places(filled):
    one, nine = DIRECTIVE.task_groups[0], DIRECTIVE.task_groups[-1]
    swapped = (replace(one, number=nine.number), replace(nine, number=one.number))
    with filled.write("test"):
        filled.campaigns.save_directive(replace(DIRECTIVE, task_groups=swapped))
    (kept,) = filled.campaigns.directives()
    assert {group.uid: group.number for group in swapped}.items() <= {
        group.uid: group.number for group in kept.task_groups
    }.items()


def test_a_task_group_that_is_in_use_stays_behind_the_others(filled):
    fresh = TaskGroup("fresh", DIRECTIVE.uid, 1, "Nhóm mới")
    with filled.write("test"):
        filled.campaigns.save(replace(CAMPAIGN, task_group_uids=("g1", "g9")))
        filled.campaigns.save_directive(replace(DIRECTIVE, task_groups=(fresh,)))
    (kept,) = filled.campaigns.directives()
    assert [group.uid for group in kept.task_groups] == ["fresh", "g1", "g9"]
