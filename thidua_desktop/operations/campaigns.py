"""Keep campaigns: save, withdraw and restore."""

from dataclasses import replace

from thidua_desktop.data.store.store import Store
from thidua_desktop.domain.checks import check_campaign
from thidua_desktop.domain.errors import UserError
from thidua_desktop.domain.families import Family
from thidua_desktop.domain.records.campaigns import Campaign, LegalDocument
from thidua_desktop.domain.text import clean, clean_line
from thidua_desktop.operations.locks import require_unlocked


def save_campaign(store: Store, campaign: Campaign) -> Campaign:
    """Add or change a campaign. Raises UserError: form.incomplete (an issue a field), record.locked."""
    campaign = _cleaned(campaign)
    issues = check_campaign(campaign)
    if issues:
        raise UserError("form.incomplete", issues=issues)
    before = store.campaigns.by_uid(campaign.uid)
    require_unlocked(store, campaign.uid, before.name if before else campaign.name)
    with store.write("campaign.save", Family.CAMPAIGNS):
        store.campaigns.save(campaign)
        store.audit.note("campaign", campaign.uid, "name", before.name if before else None, campaign.name)
    return campaign


def withdraw_campaign(store: Store, uid: str) -> None:
    """Take a campaign out of the lists; it can be restored."""
    _set_withdrawn(store, uid, withdrawn=True)


def restore_campaign(store: Store, uid: str) -> None:
    """Put a withdrawn campaign back."""
    _set_withdrawn(store, uid, withdrawn=False)


def _set_withdrawn(store: Store, uid: str, *, withdrawn: bool) -> None:
    campaign = store.campaigns.by_uid(uid)
    if campaign is None:
        raise UserError("campaign.unknown")
    require_unlocked(store, uid, campaign.name)
    with store.write("campaign.withdraw" if withdrawn else "campaign.restore", Family.CAMPAIGNS):
        store.campaigns.save(replace(campaign, withdrawn=withdrawn))
        store.audit.note("campaign", uid, "withdrawn", str(campaign.withdrawn), str(withdrawn))


def _cleaned(campaign: Campaign) -> Campaign:
    return replace(
        campaign,
        code=clean_line(campaign.code),
        name=clean_line(campaign.name),
        launched_by=clean_line(campaign.launched_by),
        theme=clean_line(campaign.theme),
        goal=clean(campaign.goal),
        documents=tuple(_cleaned_document(document) for document in campaign.documents),
    )


def _cleaned_document(document: LegalDocument) -> LegalDocument:
    return replace(
        document,
        kind=clean_line(document.kind),
        number=clean_line(document.number),
        issuer=clean_line(document.issuer),
        summary=clean_line(document.summary),
    )
