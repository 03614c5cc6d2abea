"""The form of an achievement: fields that follow the subject, record → values, values → record."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path
from typing import cast

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from thidua_desktop.domain.records.achievements import Achievement, EvidenceFile, Manner, SubjectKind
from thidua_desktop.domain.records.campaigns import Campaign, Directive
from thidua_desktop.domain.records.organisation import Unit
from thidua_desktop.domain.text import sort_key
from thidua_desktop.ui.achievements.evidence_edit import EvidenceEdit
from thidua_desktop.ui.campaigns.form import task_group_choices
from thidua_desktop.ui.look import Look
from thidua_desktop.ui.units.form import unit_choices
from thidua_desktop.ui.widgets.form_dialog import FormDialog
from thidua_desktop.ui.widgets.form_fields import Choice, Field, FieldKind, FormValues, Section, Value
from thidua_desktop.ui.words import choice_label, label

_NAME_LABELS = {
    SubjectKind.COLLECTIVE: "collective_name",
    SubjectKind.INDIVIDUAL: "individual_name",
    SubjectKind.HOUSEHOLD: "household_name",
}


@dataclass(frozen=True, slots=True)
class AchievementCatalogue:
    """What the list and the form refer to: units and campaigns by uid, directives."""

    units: Mapping[str, Unit] = field(default_factory=dict)
    campaigns: Mapping[str, Campaign] = field(default_factory=dict)
    directives: tuple[Directive, ...] = ()

    def unit_name(self, achievement: Achievement, today: date) -> str:
        """Give the name that the unit bore when the achievement was made."""
        unit = self.units.get(achievement.unit_uid)
        return unit.name_on(achievement.achieved_to or achievement.achieved_from or today) if unit else ""

    def campaign_name(self, achievement: Achievement) -> str:
        """Give the campaign's name; empty without one."""
        campaign = self.campaigns.get(achievement.campaign_uid or "")
        return campaign.name if campaign else ""


class AchievementDialog(FormDialog):
    """The form of an achievement; `evidence_opened` hands on the file to look at."""

    evidence_opened = Signal(object)

    def __init__(
        self,
        title: str,
        catalogue: AchievementCatalogue,
        look: Look,
        choose: Callable[[], list[Path]],
        parent: QWidget | None = None,
    ) -> None:
        """Build the form; `choose` asks the person for evidence files."""
        fields = achievement_fields(catalogue, choose)
        super().__init__(title, fields, look, _tr("Lưu (Cất)"), parent)
        cast("EvidenceEdit", self.form.editor("evidence")).opened.connect(self.evidence_opened)
        self.form.edited.connect(self.follow_subject)

    def follow_subject(self) -> None:
        """Name the fields after the subject; only a person has a position."""
        kind = SubjectKind(self.form.record_values().choice("subject_kind") or SubjectKind.COLLECTIVE)
        is_person = kind is SubjectKind.INDIVIDUAL
        self.form.set_label("subject_name", label(_NAME_LABELS[kind]))
        self.form.show_field("position_title", is_person)
        self.form.show_field("is_direct_worker", is_person)


def achievement_fields(
    catalogue: AchievementCatalogue, choose: Callable[[], list[Path]]
) -> list[Field | Section]:
    """Describe the form."""
    kinds = [Choice(kind.value, choice_label(kind)) for kind in SubjectKind]
    manners = [Choice(manner.value, choice_label(manner)) for manner in Manner]
    fields: list[Field | Section] = [
        Field("subject_kind", label("subject_kind"), FieldKind.CHOICE, required=True, choices=kinds),
        Field("manner", label("manner"), FieldKind.CHOICE, required=True, choices=manners),
        Field("subject_name", label("collective_name"), required=True, wide=True),
        Field("position_title", label("position_title"), wide=True),
        Field("is_direct_worker", label("is_direct_worker"), FieldKind.CHECK, wide=True),
        Field(
            "unit_uid",
            label("unit"),
            FieldKind.CHOICE,
            required=True,
            wide=True,
            choices=unit_choices(list(catalogue.units.values())),
        ),
        Field("achieved_from", label("achieved_from"), FieldKind.DATE, required=True),
        Field("achieved_to", label("achieved_to"), FieldKind.DATE, required=True),
        Field(
            "campaign_uid",
            label("campaign"),
            FieldKind.CHOICE,
            wide=True,
            choices=_campaign_choices(catalogue),
        ),
        Field("summary", label("summary"), FieldKind.LINES, required=True),
        Field(
            "evidence",
            label("evidence"),
            FieldKind.CUSTOM,
            make=lambda look, parent: EvidenceEdit(choose, look, parent),
        ),
    ]
    groups = task_group_choices(catalogue.directives)
    if groups:
        fields.append(Field("task_group_uids", label("task_groups"), FieldKind.MANY, choices=groups))
    return fields


def achievement_values(achievement: Achievement | None, unit_uid: str | None) -> Mapping[str, Value]:
    """Give an achievement's values; a new one starts with `unit_uid`."""
    if achievement is None:
        return {
            "subject_kind": SubjectKind.COLLECTIVE.value,
            "manner": Manner.MERIT.value,
            "unit_uid": unit_uid,
        }
    return {
        "subject_kind": achievement.subject_kind.value,
        "manner": achievement.manner.value,
        "subject_name": achievement.subject_name,
        "position_title": achievement.position_title,
        "is_direct_worker": achievement.is_direct_worker,
        "unit_uid": achievement.unit_uid,
        "achieved_from": achievement.achieved_from,
        "achieved_to": achievement.achieved_to,
        "campaign_uid": achievement.campaign_uid,
        "summary": achievement.summary,
        "evidence": achievement.evidence,
        "task_group_uids": achievement.task_group_uids,
    }


def achievement_from(values: FormValues, base: Achievement) -> tuple[Achievement, list[Path]]:
    """Give `base` with what the form holds, and the files to attach.

    What belongs to persons only is dropped for other subjects; a household's head stays as it was.
    """
    kind = SubjectKind(values.choice("subject_kind") or base.subject_kind)
    is_person = kind is SubjectKind.INDIVIDUAL
    kept_title = base.position_title if kind is base.subject_kind is SubjectKind.HOUSEHOLD else ""
    files = values.records("evidence")
    achievement = replace(
        base,
        subject_kind=kind,
        manner=Manner(values.choice("manner") or base.manner),
        subject_name=values.text("subject_name"),
        position_title=values.text("position_title") if is_person else kept_title,
        is_direct_worker=is_person and values.check("is_direct_worker"),
        unit_uid=values.choice("unit_uid") or "",
        achieved_from=values.day("achieved_from"),
        achieved_to=values.day("achieved_to"),
        campaign_uid=values.choice("campaign_uid"),
        summary=values.text("summary"),
        evidence=tuple(file for file in files if isinstance(file, EvidenceFile)),
        task_group_uids=(
            values.many("task_group_uids") if "task_group_uids" in values.raw else base.task_group_uids
        ),
    )
    return achievement, [file for file in files if isinstance(file, Path)]


def _campaign_choices(catalogue: AchievementCatalogue) -> list[Choice]:
    campaigns = sorted(catalogue.campaigns.values(), key=lambda one: sort_key(one.name))
    return [Choice(one.uid, one.name, one.code) for one in campaigns if not one.withdrawn]


def _tr(text: str) -> str:
    return QCoreApplication.translate("AchievementForm", text)
