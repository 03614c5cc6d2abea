"""The fields of a campaign: record → values for the form, values → record."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QCoreApplication

from thidua_desktop.domain.records.campaigns import (
    Campaign,
    CampaignForm,
    CampaignState,
    Directive,
    LegalDocument,
    TaskGroup,
)
from thidua_desktop.domain.records.organisation import Level
from thidua_desktop.domain.text import format_date, sort_key
from thidua_desktop.ui.widgets.document_form import document_values, to_document
from thidua_desktop.ui.widgets.form_fields import (
    Choice,
    Field,
    FieldKind,
    FormValues,
    RecordsField,
    Section,
    Value,
)
from thidua_desktop.ui.words import choice_label, label


@dataclass(frozen=True, slots=True)
class CampaignCatalogue:
    """What a campaign's form and list refer to: campaigns, levels in order, directives, locks."""

    campaigns: tuple[Campaign, ...] = ()
    levels: tuple[Level, ...] = ()
    directives: tuple[Directive, ...] = ()
    locked: frozenset[str] = frozenset()

    def level_name(self, code: str) -> str:
        """Give a level's name; its code when the level is not known here."""
        return next((level.name for level in self.levels if level.code == code), code)

    def task_group(self, uid: str) -> TaskGroup | None:
        """Give a task group, or None."""
        groups = (group for directive in self.directives for group in directive.task_groups)
        return next((group for group in groups if group.uid == uid), None)


def campaign_fields(catalogue: CampaignCatalogue, campaign: Campaign | None) -> list[Field | Section]:
    """Describe the form; the campaign itself and those under it are no choice for "thuộc phong trào"."""
    fields: list[Field | Section] = [
        Field("name", label("campaign_name"), required=True, wide=True),
        Field("code", label("code"), hint=_tr("Ví dụ: PT-2026-01")),
        Field(
            "launching_level",
            label("launching_level"),
            FieldKind.CHOICE,
            required=True,
            choices=_level_choices(catalogue.levels),
        ),
        Field("form", label("form"), FieldKind.CHOICE, required=True, choices=_words_of(CampaignForm)),
        Field("state", label("state"), FieldKind.CHOICE, required=True, choices=_words_of(CampaignState)),
        Field("starts_on", label("starts_on"), FieldKind.DATE, required=True),
        Field("ends_on", label("ends_on"), FieldKind.DATE, help=_tr("Để trống nếu chưa định ngày kết thúc.")),
        Field("launched_by", label("launched_by"), wide=True),
        Field("theme", label("theme"), wide=True),
        Field("goal", label("goal"), FieldKind.LINES),
        Field("documents", label("documents"), FieldKind.RECORDS, records=_documents_field()),
    ]
    groups = task_group_choices(catalogue.directives)
    if groups:
        fields.append(Field("task_group_uids", label("task_groups"), FieldKind.MANY, choices=groups))
    parents = _parent_choices(catalogue.campaigns, campaign)
    fields.append(Field("parent_uid", label("parent_campaign"), FieldKind.CHOICE, wide=True, choices=parents))
    return fields


def campaign_values(campaign: Campaign | None) -> Mapping[str, Value]:
    """Give a campaign's values; None is a new one."""
    if campaign is None:
        return {"form": CampaignForm.REGULAR.value, "state": CampaignState.RUNNING.value}
    return {
        "name": campaign.name,
        "code": campaign.code,
        "launching_level": campaign.launching_level,
        "form": campaign.form.value,
        "state": campaign.state.value,
        "starts_on": campaign.starts_on,
        "ends_on": campaign.ends_on,
        "launched_by": campaign.launched_by,
        "theme": campaign.theme,
        "goal": campaign.goal,
        "documents": campaign.documents,
        "task_group_uids": campaign.task_group_uids,
        "parent_uid": campaign.parent_uid,
    }


def campaign_from(values: FormValues, base: Campaign) -> Campaign:
    """Give `base` with what the form holds; what the form does not show stays as it is."""
    return replace(
        base,
        name=values.text("name"),
        code=values.text("code"),
        launching_level=values.choice("launching_level") or "",
        form=CampaignForm(values.choice("form") or base.form),
        state=CampaignState(values.choice("state") or base.state),
        starts_on=values.day("starts_on"),
        ends_on=values.day("ends_on"),
        launched_by=values.text("launched_by"),
        theme=values.text("theme"),
        goal=values.text("goal"),
        documents=tuple(paper for paper in values.records("documents") if isinstance(paper, LegalDocument)),
        task_group_uids=(
            values.many("task_group_uids") if "task_group_uids" in values.raw else base.task_group_uids
        ),
        parent_uid=values.choice("parent_uid"),
    )


def task_group_choices(directives: Sequence[Directive]) -> list[Choice]:
    """Offer the task groups by number; with several directives each says whose it is."""
    many = len(directives) > 1
    choices = []
    for directive in directives:
        for group in directive.task_groups:
            words = f"{group.number}. {group.name}"
            if many:
                words = f"{directive.document.number} · {words}"
            choices.append(Choice(group.uid, words))
    return choices


def document_words(document: object) -> str:
    """Write a document on one line: kind, number, date, issuer, summary."""
    assert isinstance(document, LegalDocument)  # noqa: S101  # the field holds documents only
    parts = [f"{document.kind} {document.number}".strip()]
    if document.issued_on:
        parts.append(_tr("ngày {day}").format(day=format_date(document.issued_on)))
    if document.issuer:
        parts.append(_tr("của {issuer}").format(issuer=document.issuer))
    head = " ".join(part for part in parts if part)
    return f"{head}: {document.summary}" if document.summary else head


def _documents_field() -> RecordsField:
    return RecordsField(
        noun=label("documents"),
        fields=(
            Field("kind", label("document_kind"), required=True, hint=_tr("Chỉ thị, Kế hoạch, Quyết định…")),
            Field("number", label("document_number"), required=True, hint=_tr("14/CT-UBND")),
            Field("issued_on", label("issued_on"), FieldKind.DATE),
            Field("issuer", label("issuer")),
            Field("summary", label("document_summary"), FieldKind.LINES),
        ),
        words=document_words,
        to_record=to_document,
        to_values=document_values,
    )


def _level_choices(levels: Sequence[Level]) -> list[Choice]:
    ended = _tr("{level} (đến {day})")
    return [
        Choice(
            level.code,
            ended.format(level=level.name, day=format_date(level.valid_to)) if level.valid_to else level.name,
        )
        for level in levels
    ]


def _parent_choices(campaigns: Sequence[Campaign], campaign: Campaign | None) -> list[Choice]:
    below = {campaign.uid} if campaign else set()
    grown = True
    while grown:
        found = {one.uid for one in campaigns if one.parent_uid in below}
        grown = not found <= below
        below |= found
    kept = campaign.parent_uid if campaign else None
    offered = [one for one in campaigns if one.uid not in below and (not one.withdrawn or one.uid == kept)]
    return [
        Choice(one.uid, one.name, one.code) for one in sorted(offered, key=lambda one: sort_key(one.name))
    ]


def _words_of(kind: type[CampaignForm] | type[CampaignState]) -> list[Choice]:
    return [Choice(choice.value, choice_label(choice)) for choice in kind]


def _tr(text: str) -> str:
    return QCoreApplication.translate("CampaignForm", text)
