from dataclasses import replace
from datetime import date

import pytest

from thidua_desktop.domain.errors import UserError
from thidua_desktop.domain.records.campaigns import Campaign, CampaignForm, LegalDocument
from thidua_desktop.operations.campaigns import restore_campaign, save_campaign, withdraw_campaign

CAMPAIGN = Campaign(
    uid="c",
    code="PT1",
    name="Chung sức xây dựng nông thôn mới",
    launching_level="province",
    form=CampaignForm.THEMATIC,
    owner_uid="office",
    documents=(LegalDocument("Chỉ thị", "14/CT-UBND"),),
    starts_on=date(2016, 1, 1),
)


def refusal(operation, *arguments):
    with pytest.raises(UserError) as caught:
        operation(*arguments)
    return caught.value


def test_a_campaign_is_cleaned_and_kept(store):
    typed = replace(
        CAMPAIGN,
        name=" Chung sức  xây dựng nông thôn mới",
        documents=(LegalDocument(" Chỉ thị", "14/CT-UBND "),),
    )
    assert save_campaign(store, typed) == CAMPAIGN
    assert store.campaigns.all() == [CAMPAIGN]


def test_lines_of_a_goal_are_kept(store):
    saved = save_campaign(store, replace(CAMPAIGN, goal="Một.\r\n Hai. "))
    assert saved.goal == "Một.\nHai."


def test_every_faulty_field_is_named_at_once(store):
    wrong = replace(
        CAMPAIGN, name=" ", launching_level="", starts_on=None, documents=(LegalDocument("Chỉ thị", ""),)
    )
    issues = refusal(save_campaign, store, wrong).issues
    assert [issue.where for issue in issues] == ["name", "launching_level", "starts_on", "documents"]
    assert store.campaigns.all() == []


def test_a_campaign_does_not_end_before_it_starts(store):
    error = refusal(save_campaign, store, replace(CAMPAIGN, ends_on=date(2015, 1, 1)))
    assert [(issue.where, issue.code) for issue in error.issues] == [("ends_on", "field.end_before_start")]


def test_a_change_of_name_is_in_the_history(store):
    save_campaign(store, CAMPAIGN)
    save_campaign(store, replace(CAMPAIGN, name="Tên mới"))
    assert [(row.old, row.new) for row in store.audit.history("c")] == [
        (CAMPAIGN.name, "Tên mới"),
        (None, CAMPAIGN.name),
    ]


def test_a_campaign_is_withdrawn_and_restored(store):
    save_campaign(store, CAMPAIGN)
    withdraw_campaign(store, "c")
    assert store.campaigns.all() == []
    restore_campaign(store, "c")
    assert store.campaigns.all() == [CAMPAIGN]


@pytest.mark.parametrize("operation", [withdraw_campaign, restore_campaign])
def test_a_campaign_that_is_gone_is_told_in_a_sentence(store, operation):
    assert refusal(operation, store, "nobody").code == "campaign.unknown"
