"""Settled records: neither changed nor withdrawn, noted in the audit, a question for packages."""

from dataclasses import replace

import pytest

from tests.two_offices import DISTRICT, send, take
from tests.ui.record_pages import a_campaign
from tests.workspaces import new_workspace
from thidua_desktop.domain.errors import DecisionNeededError, UserError
from thidua_desktop.domain.records.exchange import Accept, PackageKind
from thidua_desktop.messages import error_sentence
from thidua_desktop.operations.achievements import save_achievement, withdraw_achievement
from thidua_desktop.operations.campaigns import save_campaign, withdraw_campaign
from thidua_desktop.operations.locks import Lockable, lock_records, unlock_records
from thidua_desktop.operations.sample import load_sample, remove_sample


@pytest.fixture
def campaign(store):
    return save_campaign(store, a_campaign())


def test_a_settled_campaign_is_not_saved(store, campaign):
    lock_records(store, Lockable.CAMPAIGN, [campaign.uid])
    with pytest.raises(UserError) as refused:
        save_campaign(store, replace(campaign, name="Tên khác"))
    assert error_sentence(refused.value) == (
        f"“{campaign.name}” đã chốt nên không sửa, không thu hồi được. Hãy bỏ chốt trước."
    )
    assert store.campaigns.by_uid(campaign.uid) == campaign


def test_a_settled_campaign_is_not_withdrawn(store, campaign):
    lock_records(store, Lockable.CAMPAIGN, [campaign.uid])
    with pytest.raises(UserError):
        withdraw_campaign(store, campaign.uid)
    assert not store.campaigns.by_uid(campaign.uid).withdrawn


def test_a_campaign_that_was_opened_again_is_saved(store, campaign):
    lock_records(store, Lockable.CAMPAIGN, [campaign.uid])
    assert unlock_records(store, Lockable.CAMPAIGN, [campaign.uid]) == 1
    assert save_campaign(store, replace(campaign, name="Tên khác")).name == "Tên khác"


def test_settling_counts_only_what_was_open(store, campaign):
    other = save_campaign(store, a_campaign("c2", "Khác"))
    assert lock_records(store, Lockable.CAMPAIGN, [campaign.uid]) == 1
    assert lock_records(store, Lockable.CAMPAIGN, [campaign.uid, other.uid]) == 1
    assert store.locks.all() == {campaign.uid, other.uid}


def test_settling_stands_in_the_audit(store, campaign):
    lock_records(store, Lockable.CAMPAIGN, [campaign.uid])
    unlock_records(store, Lockable.CAMPAIGN, [campaign.uid])
    rows = [one for one in store.audit.history(campaign.uid) if one.field == "locked"]
    assert [(one.reason, one.subject_uid, one.new) for one in rows] == [
        ("campaign.unlock", campaign.uid, "False"),
        ("campaign.lock", campaign.uid, "True"),
    ]
    assert store.audit.first_broken() is None


def test_what_is_not_here_cannot_be_settled(store, campaign):
    with pytest.raises(UserError) as refused:
        lock_records(store, Lockable.CAMPAIGN, [campaign.uid, "ai đó"])
    assert refused.value.code == "campaign.unknown"
    assert store.locks.all() == frozenset()


def test_a_settled_achievement_is_neither_saved_nor_withdrawn(sender):
    kept = sender.achievements.all()[0]
    lock_records(sender, Lockable.ACHIEVEMENT, [kept.uid])
    with pytest.raises(UserError):
        save_achievement(sender, replace(kept, summary="Khác"))
    with pytest.raises(UserError):
        withdraw_achievement(sender, kept.uid)
    assert sender.achievements.all()[0] == kept


def test_a_sample_that_is_loaded_again_is_open(tmp_path):
    with new_workspace(tmp_path) as store:
        load_sample(store)
        lock_records(store, Lockable.CAMPAIGN, [one.uid for one in store.campaigns.all()])
        remove_sample(store)
        load_sample(store)
        assert store.locks.all() == frozenset()


# packages


def test_a_package_asks_before_it_changes_a_settled_campaign(receiver, tmp_path):
    with new_workspace(tmp_path, DISTRICT) as office_store:
        take(office_store, send(receiver, tmp_path, PackageKind.CATALOGUE).file)
        (ours,) = office_store.campaigns.all()
        lock_records(office_store, Lockable.CAMPAIGN, [ours.uid])
        save_campaign(receiver, replace(ours, name="Tên mới của tỉnh"))
        package = send(receiver, tmp_path, PackageKind.CATALOGUE).file
        with pytest.raises(DecisionNeededError) as asked:
            take(office_store, package, accept=None)
        assert "package.campaign_locked" in {issue.code for issue in asked.value.issues}
        take(office_store, package, accept=Accept.NONE)
        assert office_store.campaigns.all() == [ours]
        assert office_store.locks.all() == {ours.uid}


def test_a_package_that_says_the_same_asks_nothing(receiver, tmp_path):
    with new_workspace(tmp_path, DISTRICT) as office_store:
        take(office_store, send(receiver, tmp_path, PackageKind.CATALOGUE).file)
        lock_records(office_store, Lockable.CAMPAIGN, [one.uid for one in office_store.campaigns.all()])
        assert take(office_store, send(receiver, tmp_path, PackageKind.CATALOGUE).file).counts.conflicts == 0


def test_a_package_asks_before_it_changes_a_settled_achievement(sender, receiver, tmp_path):
    take(receiver, send(sender, tmp_path).file, accept=Accept.ALL)
    (ours, *_) = receiver.achievements.all()
    lock_records(receiver, Lockable.ACHIEVEMENT, [ours.uid])
    save_achievement(sender, replace(sender.achievements.by_uid(ours.uid), summary="Nội dung mới"))
    package = send(sender, tmp_path).file
    with pytest.raises(DecisionNeededError) as asked:
        take(receiver, package, accept=None)
    assert "package.achievements_locked" in {issue.code for issue in asked.value.issues}
    take(receiver, package, accept=Accept.ALL)
    assert receiver.achievements.by_uid(ours.uid).summary == "Nội dung mới"
    assert receiver.locks.all() == {ours.uid}
