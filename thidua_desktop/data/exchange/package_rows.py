"""Records ↔ canonical rows, family by family; scores and achievements go in bulk elsewhere."""

import json
from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import date

from thidua_desktop.data.exchange.package_format import Row, child_key
from thidua_desktop.data.exchange.package_values import (
    canonical_date,
    canonical_flag,
    canonical_number,
    canonical_points,
    canonical_text,
    whole_parts,
)
from thidua_desktop.domain.points import Points
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
    BlocKind,
    BlocRole,
    DatedName,
    DatedParent,
    Level,
    Membership,
    Succession,
    Unit,
)
from thidua_desktop.domain.records.scoring import (
    AbsencePolicy,
    Criterion,
    EvaluationPeriod,
    PeriodKind,
    RuleSet,
    RuleSetState,
)

Same = Mapping[str, str]
"""Sender's uid → our uid; what is not in it stays as it is."""

_LIST_MARK = "; "


def level_row(level: Level) -> Row:
    """Write a level."""
    return (
        level.code,
        canonical_text(level.name),
        canonical_number(level.position),
        canonical_text(_LIST_MARK.join(level.unit_kinds)),
        canonical_date(level.valid_from),
        canonical_date(level.valid_to),
    )


def read_level(row: Row) -> Level:
    """Read a level."""
    code, name, position, kinds, start, end = row
    parts = tuple(kind.strip() for kind in (kinds or "").split(";") if kind.strip())
    return Level(code or "", name or "", _int(position), parts, _day(start), _day(end))


def unit_row(unit: Unit) -> Row:
    """Write a unit without its names and parents."""
    return (
        unit.uid,
        canonical_text(unit.code),
        unit.level_code,
        canonical_text(unit.kind),
        canonical_date(unit.valid_from),
        canonical_date(unit.valid_to),
        canonical_number(unit.position),
        canonical_flag(flag=unit.withdrawn),
    )


def name_rows(unit: Unit) -> list[Row]:
    """Write a unit's names."""
    return [
        (
            child_key(unit.uid, number),
            canonical_text(name.name),
            canonical_date(name.valid_from),
            canonical_date(name.valid_to),
        )
        for number, name in enumerate(unit.names)
    ]


def parent_rows(unit: Unit) -> list[Row]:
    """Write a unit's parents."""
    return [
        (
            child_key(unit.uid, number),
            canonical_date(parent.valid_from),
            canonical_date(parent.valid_to),
            parent.parent_uid,
        )
        for number, parent in enumerate(unit.parents)
    ]


def read_units(units: Iterable[Row], names: Iterable[Row], parents: Iterable[Row]) -> list[Unit]:
    """Read units with their names and parents, under the sender's uids."""
    names_of, parents_of = by_owner(names), by_owner(parents)
    return [
        Unit(
            uid or "",
            code or "",
            level or "",
            tuple(
                DatedName(name or "", _day(begin), _day(last)) for _, name, begin, last in names_of[uid or ""]
            )
            or (DatedName(code or ""),),
            tuple(
                DatedParent(above or "", _day(begin), _day(last))
                for _, begin, last, above in parents_of[uid or ""]
            ),
            _day(start),
            _day(end),
            _int(position),
            kind or "",
            withdrawn is not None,
        )
        for uid, code, level, kind, start, end, position, withdrawn in units
    ]


def succession_row(succession: Succession) -> Row:
    """Write a succession."""
    key = f"{succession.predecessor_uid}>{succession.successor_uid}"
    return (key, canonical_date(succession.on), canonical_text(succession.basis))


def read_succession(row: Row, same: Same) -> Succession:
    """Read a succession with our uids."""
    key, on, basis = row
    old, _, new = (key or "").partition(">")
    return Succession(same.get(old, old), same.get(new, new), _day(on) or date.min, basis or "")


def bloc_row(bloc: Bloc) -> Row:
    """Write a bloc without its memberships."""
    return (
        bloc.uid,
        canonical_text(bloc.code),
        canonical_text(bloc.name),
        bloc.kind.value,
        canonical_date(bloc.valid_from),
        canonical_date(bloc.valid_to),
        canonical_number(bloc.position),
        canonical_flag(flag=bloc.withdrawn),
        canonical_flag(flag=bloc.is_sample),
    )


def read_bloc(row: Row) -> Bloc:
    """Read a bloc under the sender's uid."""
    uid, code, name, kind, start, end, position, withdrawn, sample = row
    return Bloc(
        uid or "",
        code or "",
        name or "",
        BlocKind(kind or BlocKind.BLOC),
        _day(start),
        _day(end),
        _int(position),
        withdrawn is not None,
        sample is not None,
    )


def membership_row(member: Membership) -> Row:
    """Write a membership."""
    return (
        member.uid,
        member.role.value,
        canonical_date(member.valid_from),
        canonical_date(member.valid_to),
        canonical_number(member.position),
        member.bloc_uid,
        member.unit_uid,
    )


def read_membership(row: Row, units: Same, blocs: Same) -> Membership:
    """Read a membership with our uids of unit and bloc."""
    uid, role, start, end, position, bloc, unit = row
    bloc, unit = bloc or "", unit or ""
    return Membership(
        uid or "",
        blocs.get(bloc, bloc),
        units.get(unit, unit),
        BlocRole(role or BlocRole.MEMBER),
        _day(start),
        _day(end),
        _int(position),
    )


def period_row(period: EvaluationPeriod) -> Row:
    """Write a period."""
    return (
        period.uid,
        canonical_text(period.code),
        canonical_text(period.name),
        period.kind.value,
        canonical_number(period.year),
        canonical_date(period.starts_on),
        canonical_date(period.ends_on),
        canonical_date(period.self_deadline),
        canonical_date(period.appraisal_deadline),
        canonical_date(period.meeting_on),
    )


def read_period(row: Row) -> EvaluationPeriod:
    """Read a period under the sender's uid."""
    uid, code, name, kind, year, start, end, *deadlines = row
    number = min(max(_int(year), date.min.year), date.max.year)
    return EvaluationPeriod(
        uid or "",
        code or "",
        name or "",
        PeriodKind(kind or PeriodKind.YEAR),
        number,
        _day(start) or date(number, 1, 1),
        _day(end) or date(number, 12, 31),
        *(_day(deadline) for deadline in deadlines),
    )


def rule_set_row(rules: RuleSet) -> Row:
    """Write a rule set without its criteria."""
    return (
        rules.uid,
        canonical_text(rules.code),
        canonical_number(rules.version),
        canonical_text(rules.name),
        canonical_number(rules.year),
        rules.state.value,
        canonical_text(rules.basis),
        rules.content_hash,
        canonical_flag(flag=rules.is_sample),
    )


def criterion_rows(rules: RuleSet) -> list[Row]:
    """Write the criteria of a set."""
    return [
        (
            f"{rules.uid}:{criterion.path}",
            canonical_text(criterion.code),
            canonical_text(criterion.text),
            canonical_points(criterion.max_points),
            criterion.kind,
            _parameters_out(criterion.parameters),
            criterion.absence.value,
            canonical_flag(flag=criterion.needs_evidence),
            canonical_text(criterion.note),
            criterion.parent_path or None,
            canonical_number(criterion.depth),
            canonical_number(criterion.position),
        )
        for criterion in rules.criteria
    ]


def read_rule_sets(rule_sets: Iterable[Row], criteria: Iterable[Row]) -> list[RuleSet]:
    """Read rule sets with their criteria in reading order."""
    criteria_of: dict[str, list[Criterion]] = defaultdict(list)
    for row in criteria:
        criteria_of[(row[0] or "").partition(":")[0]].append(_criterion(row))
    return [
        RuleSet(
            uid or "",
            code or "",
            _int(version),
            name or "",
            _int(year),
            RuleSetState(state or RuleSetState.DRAFT),
            tuple(sorted(criteria_of[uid or ""], key=lambda criterion: criterion.position)),
            digest or "",
            basis or "",
            sample is not None,
        )
        for uid, code, version, name, year, state, basis, digest, sample in rule_sets
    ]


def _criterion(row: Row) -> Criterion:
    key, code, text, most, kind, parameters, absence, evidence, note, parent, depth, position = row
    return Criterion(
        (key or "").partition(":")[2],
        code or "",
        text or "",
        Points(whole_parts(most) or 0),
        kind or "",
        parent or "",
        _int(depth),
        _int(position),
        _parameters_in(parameters),
        AbsencePolicy(absence or AbsencePolicy.NONE),
        evidence is not None,
        note or "",
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
        groups_of[owner or ""].append(TaskGroup(uid or "", owner or "", _int(number), name or ""))
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
        starts_on=_day(start),
        ends_on=_day(end),
        task_group_uids=tuple((groups or "").split()),
        parent_uid=parent,
        state=CampaignState(state or CampaignState.RUNNING),
        withdrawn=gone is not None,
        is_sample=sample is not None,
    )


def by_owner(rows: Iterable[Row]) -> dict[str, list[Row]]:
    """Gather rows that belong to records (``owner#number``) under their owners, in order."""
    found: dict[str, list[Row]] = defaultdict(list)
    for row in sorted(rows, key=lambda row: row[0] or ""):
        found[(row[0] or "").rpartition("#")[0]].append(row)
    return found


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
    return LegalDocument(kind or "", number or "", _day(day), issuer or "", summary or "")


def _parameters_out(parameters: Mapping[str, str]) -> str | None:
    if not parameters:
        return None
    return canonical_text(json.dumps(dict(parameters), ensure_ascii=False, sort_keys=True))


def _parameters_in(text: str | None) -> dict[str, str]:
    """Read a criterion's parameters; what is none stays as text, so that the set's hash tells of it."""
    try:
        found = json.loads(text) if text else {}
    except (ValueError, RecursionError):
        found = text
    if not isinstance(found, dict):
        return {"": text or ""}
    return {name: str(value) for name, value in found.items()}


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None


def _int(text: str | None) -> int:
    return int(text) if text else 0
