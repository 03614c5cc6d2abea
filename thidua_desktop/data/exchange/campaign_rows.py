"""Directives with their task groups and campaigns with their documents ↔ canonical rows."""

from collections import defaultdict
from collections.abc import Iterable

from thidua_desktop.data.exchange.package_format import Row, Same, by_owner, child_key
from thidua_desktop.data.exchange.package_values import (
    canonical_date,
    canonical_flag,
    canonical_number,
    canonical_text,
    day_of,
    whole_of,
)
from thidua_desktop.domain.records.campaigns import (
    Campaign,
    CampaignForm,
    CampaignState,
    Directive,
    LegalDocument,
    TaskGroup,
)


def directive_row(directive: Directive) -> Row:
    """Write a directive without its task groups."""
    return (directive.uid, *_paper(directive.document), canonical_flag(flag=directive.is_sample))


def task_group_rows(directive: Directive) -> list[Row]:
    """Write a directive's task groups."""
    return [
        (group.uid, canonical_number(group.number), canonical_text(group.name), directive.uid)
        for group in directive.task_groups
    ]


def read_directives(directives: Iterable[Row], groups: Iterable[Row]) -> list[Directive]:
    """Read directives with their task groups."""
    groups_of: dict[str, list[TaskGroup]] = defaultdict(list)
    for uid, number, name, owner in groups:
        groups_of[owner or ""].append(TaskGroup(uid or "", owner or "", whole_of(number), name or ""))
    return [
        Directive(
            row[0] or "",
            _read_paper(row[1:6]),
            tuple(sorted(groups_of[row[0] or ""], key=lambda group: group.number)),
            row[6] is not None,
        )
        for row in directives
    ]


def campaign_row(campaign: Campaign) -> Row:
    """Write a campaign without its documents."""
    return (
        campaign.uid,
        canonical_text(campaign.code),
        canonical_text(campaign.name),
        campaign.launching_level or None,
        campaign.form.value,
        canonical_text(campaign.launched_by),
        canonical_text(campaign.theme),
        canonical_text(campaign.goal),
        canonical_date(campaign.starts_on),
        canonical_date(campaign.ends_on),
        campaign.state.value,
        canonical_flag(flag=campaign.withdrawn),
        canonical_flag(flag=campaign.is_sample),
        " ".join(sorted(campaign.task_group_uids)) or None,
        campaign.parent_uid,
        campaign.owner_uid or None,
    )


def document_rows(campaign: Campaign) -> list[Row]:
    """Write the documents behind a campaign."""
    return [
        (child_key(campaign.uid, number), *_paper(paper)) for number, paper in enumerate(campaign.documents)
    ]


def read_campaigns(campaigns: Iterable[Row], documents: Iterable[Row], units: Same) -> list[Campaign]:
    """Read campaigns with their documents, their owners as our units."""
    papers_of = by_owner(documents)
    return [_campaign(row, papers_of[row[0] or ""], units) for row in campaigns]


def _campaign(row: Row, papers: list[Row], units: Same) -> Campaign:
    uid, code, name, level, form, by, theme, goal, start, end, state, gone, sample, groups, parent, owner = (
        row
    )
    return Campaign(
        uid=uid or "",
        code=code or "",
        name=name or "",
        launching_level=level or "",
        form=CampaignForm(form or CampaignForm.REGULAR),
        owner_uid=units.get(owner or "", owner or ""),
        launched_by=by or "",
        theme=theme or "",
        goal=goal or "",
        documents=tuple(_read_paper(paper[1:]) for paper in papers),
        starts_on=day_of(start),
        ends_on=day_of(end),
        task_group_uids=tuple((groups or "").split()),
        parent_uid=parent,
        state=CampaignState(state or CampaignState.RUNNING),
        withdrawn=gone is not None,
        is_sample=sample is not None,
    )


def _paper(paper: LegalDocument) -> Row:
    return (
        canonical_text(paper.kind),
        canonical_text(paper.number),
        canonical_date(paper.issued_on),
        canonical_text(paper.issuer),
        canonical_text(paper.summary),
    )


def _read_paper(row: Row) -> LegalDocument:
    kind, number, day, issuer, summary = row
    return LegalDocument(kind or "", number or "", day_of(day), issuer or "", summary or "")
