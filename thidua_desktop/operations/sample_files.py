"""The sample that ships with the program, read from `resources/sample/` into records with fixed uids."""

import hashlib
import json
import uuid
from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import Any

from thidua_desktop import paths
from thidua_desktop.domain.numbering import NumberedRow, read_tree
from thidua_desktop.domain.points import parse_points, parse_quantity
from thidua_desktop.domain.records.achievements import Achievement, EvidenceFile, Manner, SubjectKind
from thidua_desktop.domain.records.campaigns import (
    Campaign,
    CampaignForm,
    CampaignState,
    Directive,
    LegalDocument,
    TaskGroup,
)
from thidua_desktop.domain.records.organisation import (
    Bloc,
    BlocRole,
    DatedName,
    DatedParent,
    Membership,
    Office,
    Unit,
)
from thidua_desktop.domain.records.scoring import (
    EvaluationPeriod,
    PeriodKind,
    RuleSet,
    RuleSetState,
    ScoreEntry,
    ScoreSheet,
)
from thidua_desktop.domain.rule_kinds import parse_parameters
from thidua_desktop.domain.rule_sets import CriterionDraft, build_criteria, content_hash
from thidua_desktop.operations.identity import new_uid

_SPACE = uuid.UUID("6f1c7a52-5d0e-4c53-9a55-3f1f6f2a2017")
"""Uids of sample records come from this space and their keys, so that they are the same in every office."""

CATALOGUE_WORKBOOK = "danh_muc_mau.xlsx"
CRITERIA_WORKBOOK = "bang_diem_mau.xlsx"
SCORES_WORKBOOK = "tu_cham_mau.xlsx"


@dataclass(frozen=True, slots=True)
class SampleSheet:
    """A unit's sheet with the lines of its self round."""

    sheet: ScoreSheet
    entries: tuple[ScoreEntry, ...]


@dataclass(frozen=True, slots=True)
class Sample:
    """Everything of the sample. `evidence` is SHA-256 → bytes; `office` has a new installation's id."""

    office: Office
    units: tuple[Unit, ...]
    bloc: Bloc
    memberships: tuple[Membership, ...]
    period: EvaluationPeriod
    directives: tuple[Directive, ...]
    campaigns: tuple[Campaign, ...]
    rule_set: RuleSet
    sheets: tuple[SampleSheet, ...]
    achievements: tuple[Achievement, ...]
    evidence: dict[str, bytes]

    def unit(self, uid: str) -> Unit:
        """Give a unit of the sample."""
        return next(unit for unit in self.units if unit.uid == uid)


def read_sample() -> Sample:
    """Read the shipped sample."""
    organisation = _load("organisation.json")
    units = tuple(_unit(place, data) for place, data in enumerate(organisation["units"], start=1))
    office = _office(organisation["office"])
    bloc, memberships = _bloc(organisation["bloc"])
    period = _period(organisation["period"])
    campaign_file = _load("campaigns.json")
    papers = {key: _document(data) for key, data in campaign_file["documents"].items()}
    directives = tuple(map(_directive, campaign_file["directives"]))
    papers.update(
        (data["key"], directive.document)
        for data, directive in zip(campaign_file["directives"], directives, strict=True)
    )
    rule_set = _rule_set(_load("criteria.json"))
    achievements = _load("achievements.json")["achievements"]
    names = {name for data in achievements for name in data.get("evidence", ())}
    evidence = {name: paths.resource("sample", "evidence", name).read_bytes() for name in names}
    return Sample(
        office=office,
        units=units,
        bloc=bloc,
        memberships=memberships,
        period=period,
        directives=directives,
        campaigns=tuple(_campaign(data, papers) for data in campaign_file["campaigns"]),
        rule_set=rule_set,
        sheets=tuple(_sheet(data, period, rule_set) for data in _load("scores.json")["sheets"]),
        achievements=tuple(_achievement(data, office.unit_uid, evidence) for data in achievements),
        evidence={_sha256(content): content for content in evidence.values()},
    )


def _load(name: str) -> dict[str, Any]:
    text = paths.resource("sample", name).read_text(encoding="utf-8")
    loaded: dict[str, Any] = json.loads(text)
    return loaded


def _uid(family: str, key: str) -> str:
    return uuid.uuid5(_SPACE, f"{family}/{key}").hex


_unit_uid = partial(_uid, "unit")
_campaign_uid = partial(_uid, "campaign")


def _task_group_uid(number: int) -> str:
    return _uid("task_group", f"CT14/{number}")


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None


def _sha256(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


def _office(data: dict[str, str]) -> Office:
    particulars = {name: text for name, text in data.items() if name != "unit"}
    return Office(unit_uid=_unit_uid(data["unit"]), instance_id=new_uid(), **particulars)


def _unit(position: int, data: dict[str, str]) -> Unit:
    parents = (DatedParent(_unit_uid(data["parent"])),) if "parent" in data else ()
    return Unit(
        uid=_unit_uid(data["code"]),
        code=data["code"],
        level_code=data["level"],
        names=(DatedName(data["name"]),),
        parents=parents,
        position=position,
        kind=data["kind"],
    )


def _bloc(data: dict[str, Any]) -> tuple[Bloc, tuple[Membership, ...]]:
    start, end = _day(data["valid_from"]), _day(data["valid_to"])
    bloc = Bloc(
        _uid("bloc", data["code"]),
        data["code"],
        data["name"],
        valid_from=start,
        valid_to=end,
        is_sample=True,
    )
    memberships = tuple(
        Membership(
            uid=_uid("membership", member["unit"]),
            bloc_uid=bloc.uid,
            unit_uid=_unit_uid(member["unit"]),
            role=BlocRole(member["role"]),
            valid_from=start,
            valid_to=end,
            position=place,
        )
        for place, member in enumerate(data["members"])
    )
    return bloc, memberships


def _period(data: dict[str, Any]) -> EvaluationPeriod:
    year: int = data["year"]
    days = date(year, 1, 1), date(year, 12, 31)
    return EvaluationPeriod(_uid("period", str(year)), str(year), data["name"], PeriodKind.YEAR, year, *days)


def _document(data: dict[str, str]) -> LegalDocument:
    return LegalDocument(
        kind=data["kind"],
        number=data["number"],
        issued_on=_day(data.get("issued_on")),
        issuer=data["issuer"],
        summary=data["summary"],
    )


def _directive(data: dict[str, Any]) -> Directive:
    uid = _uid("directive", data["key"])
    groups = tuple(
        TaskGroup(_task_group_uid(number), uid, number, name)
        for number, name in enumerate(data["task_groups"], start=1)
    )
    return Directive(uid, _document(data["document"]), groups, is_sample=True)


def _campaign(data: dict[str, Any], papers: dict[str, LegalDocument]) -> Campaign:
    return Campaign(
        uid=_campaign_uid(data["code"]),
        code=data["code"],
        name=data["name"],
        launching_level=data["launching_level"],
        form=CampaignForm(data["form"]),
        owner_uid=_unit_uid("MAU-UBT"),
        launched_by=data["launched_by"],
        theme=data.get("theme", ""),
        goal=data["goal"],
        documents=tuple(papers[key] for key in data.get("documents", ())),
        starts_on=_day(data["starts_on"]),
        ends_on=_day(data.get("ends_on")),
        task_group_uids=tuple(map(_task_group_uid, data["task_groups"])),
        parent_uid=_campaign_uid(data["parent"]) if "parent" in data else None,
        state=CampaignState(data["state"]),
        is_sample=True,
    )


def _rule_set(data: dict[str, Any]) -> RuleSet:
    drafts = [_criterion(*row) for row in data["rows"]]
    tree = read_tree([NumberedRow(draft.code, draft.max_points) for draft in drafts])
    criteria = build_criteria(drafts, tree.parents)
    return RuleSet(
        uid=_uid("rule_set", data["code"]),
        code=data["code"],
        version=1,
        name=data["name"],
        year=data["year"],
        state=RuleSetState.ACTIVE,
        criteria=criteria,
        content_hash=content_hash(criteria),
        basis=data["basis"],
        is_sample=True,
    )


def _criterion(code: str, text: str, kind: str, most: str, *note_and_parameters: str) -> CriterionDraft:
    note, parameters = (*note_and_parameters, "", "")[:2]
    return CriterionDraft(
        code, text, parse_points(most), kind, parse_parameters(kind, parameters) or {}, note=note
    )


def _sheet(data: dict[str, Any], period: EvaluationPeriod, rule_set: RuleSet) -> SampleSheet:
    unit_uid = _unit_uid(data["unit"])
    uid = _uid("sheet", data["unit"])
    sheet = ScoreSheet(uid, period.uid, unit_uid, rule_set.uid, entered_by_uid=unit_uid, is_sample=True)
    return SampleSheet(sheet, tuple(_entry(*line) for line in data["lines"]))


def _entry(path: str, points: str, target: str = "", actual: str = "") -> ScoreEntry:
    return ScoreEntry(
        path,
        parse_points(points),
        parse_quantity(target) if target else None,
        parse_quantity(actual) if actual else None,
    )


def _achievement(data: dict[str, Any], owner_uid: str, evidence: dict[str, bytes]) -> Achievement:
    files = [(name, evidence[name]) for name in data.get("evidence", ())]
    return Achievement(
        uid=_uid("achievement", data["key"]),
        subject_kind=SubjectKind(data["subject_kind"]),
        subject_name=data["subject_name"],
        unit_uid=_unit_uid(data["unit"]),
        manner=Manner(data["manner"]),
        summary=data["summary"],
        owner_uid=owner_uid,
        achieved_from=_day(data["achieved_from"]),
        achieved_to=_day(data["achieved_to"]),
        position_title=data.get("position_title", ""),
        campaign_uid=_campaign_uid(data["campaign"]) if "campaign" in data else None,
        task_group_uids=tuple(map(_task_group_uid, data["task_groups"])),
        is_direct_worker=data.get("is_direct_worker", False),
        evidence=tuple(EvidenceFile(_sha256(content), name, len(content)) for name, content in files),
        is_sample=True,
    )
