"""Checks of records that people enter: a record in, all its issues out; `where` is the field's name."""

from collections.abc import Mapping, Sequence
from datetime import date
from itertools import combinations

from thidua_desktop.domain.issues import Issue, error
from thidua_desktop.domain.records.achievements import Achievement, SubjectKind
from thidua_desktop.domain.records.campaigns import Campaign
from thidua_desktop.domain.records.organisation import Bloc, BlocRole, Membership, Unit, overlaps
from thidua_desktop.domain.records.scoring import EvaluationPeriod
from thidua_desktop.domain.records.titles import Title

FIRST_YEAR = 1945
LAST_YEAR = 2100
"""The years that a date or a period of the program may lie in."""
_TEXT_LIMIT = 20_000


def check_unit(unit: Unit) -> list[Issue]:
    """Check a unit: code, a name, dates in order, no name without letters."""
    issues = []
    if not unit.code:
        issues.append(error("field.missing", "code", field="code"))
    if not unit.names or not unit.name:
        issues.append(error("field.missing", "name", field="unit_name"))
    issues += check_interval(unit.valid_from, unit.valid_to, "valid_to")
    if any(parent.parent_uid == unit.uid for parent in unit.parents):
        issues.append(error("unit.own_parent", "parent"))
    return issues


def check_bloc(bloc: Bloc, others: Sequence[Bloc]) -> list[Issue]:
    """Check a bloc against the others: code and name present, the code free in its time."""
    issues = []
    if not bloc.code:
        issues.append(error("field.missing", "code", field="code"))
    if not bloc.name:
        issues.append(error("field.missing", "name", field="bloc_name"))
    issues += check_interval(bloc.valid_from, bloc.valid_to, "valid_to")
    issues += [
        error("bloc.code_in_use", "code", code=bloc.code, name=other.name)
        for other in others
        if other.code == bloc.code and overlaps(other, bloc)
    ]
    return issues


def check_title(title: Title, others: Sequence[Title]) -> list[Issue]:
    """Check a title: code, name, who may get it and who decides; the code free among the others."""
    issues = []
    for field, value, term in (
        ("code", title.code, "code"),
        ("name", title.name, "title_name"),
        ("subjects", title.subjects, "subject_kind"),
        ("levels", title.levels, "title_levels"),
    ):
        if not value:
            issues.append(error("field.missing", field, field=term))
    issues += check_interval(title.valid_from, title.valid_to, "valid_to")
    issues += [
        error("title.code_in_use", "code", code=title.code, name=other.name)
        for other in others
        if other.code == title.code
    ]
    return issues


def check_memberships(members: Sequence[Membership], unit_names: Mapping[str, str]) -> list[Issue]:
    """Check a bloc's memberships: a unit stands once a day, and one unit heads a day (invariant 16)."""
    issues = []
    for member in members:
        issues += check_interval(member.valid_from, member.valid_to, "members")
    for first, second in combinations(members, 2):
        if not overlaps(first, second):
            continue
        name = unit_names.get(second.unit_uid, "")
        if first.unit_uid == second.unit_uid:
            issues.append(error("bloc.member_twice", "members", name=name))
        elif first.role is second.role is BlocRole.HEAD:
            issues.append(
                error("bloc.two_heads", "members", first=unit_names.get(first.unit_uid, ""), second=name)
            )
    return issues


def check_period(period: EvaluationPeriod) -> list[Issue]:
    """Check an evaluation period: code, name, dates in order."""
    issues = []
    if not period.code:
        issues.append(error("field.missing", "code", field="code"))
    if not period.name:
        issues.append(error("field.missing", "name", field="period_name"))
    return issues + check_interval(period.starts_on, period.ends_on, "ends_on")


def check_campaign(campaign: Campaign) -> list[Issue]:
    """Check a campaign: name, launching level, start, dates in order, documents with their number."""
    issues = []
    if not campaign.name:
        issues.append(error("field.missing", "name", field="campaign_name"))
    if not campaign.launching_level:
        issues.append(error("field.missing", "launching_level", field="launching_level"))
    if campaign.starts_on is None:
        issues.append(error("field.missing", "starts_on", field="starts_on"))
    issues += check_interval(campaign.starts_on, campaign.ends_on, "ends_on")
    issues += [
        error("campaign.document_without_number", "documents", row=row)
        for row, document in enumerate(campaign.documents, start=1)
        if not document.number
    ]
    return issues + _too_long(campaign.goal, "goal")


def check_achievement(achievement: Achievement) -> list[Issue]:
    """Check an achievement: whose, which unit, when (the next award counts from it), and what was done.

    Source: Nghị định 152/2025/NĐ-CP, Điều 33 khoản 7 (thời gian lập thành tích).
    """
    issues = []
    if not achievement.subject_name:
        issues.append(error("field.missing", "subject_name", field=_NAME_FIELD[achievement.subject_kind]))
    if not achievement.unit_uid:
        issues.append(error("field.missing", "unit_uid", field="unit"))
    if achievement.achieved_from is None:
        issues.append(error("field.missing", "achieved_from", field="achieved_from"))
    if achievement.achieved_to is None:
        issues.append(error("field.missing", "achieved_to", field="achieved_to"))
    issues += check_interval(achievement.achieved_from, achievement.achieved_to, "achieved_to")
    if not achievement.summary:
        issues.append(error("field.missing", "summary", field="summary"))
    return issues + _too_long(achievement.summary, "summary")


_NAME_FIELD = {
    SubjectKind.COLLECTIVE: "collective_name",
    SubjectKind.INDIVIDUAL: "individual_name",
    SubjectKind.HOUSEHOLD: "household_name",
}


def check_interval(start: date | None, end: date | None, where: str) -> list[Issue]:
    """Check that an interval's days are plausible and in order; the issue stands at the end's field."""
    issues = []
    for day in (start, end):
        if day is not None and not FIRST_YEAR <= day.year <= LAST_YEAR:
            issues.append(error("field.date_implausible", where, year=day.year))
    if start is not None and end is not None and end < start:
        issues.append(error("field.end_before_start", where))
    return issues


def _too_long(text: str, where: str) -> list[Issue]:
    return [error("field.too_long", where, limit=_TEXT_LIMIT)] if len(text) > _TEXT_LIMIT else []
