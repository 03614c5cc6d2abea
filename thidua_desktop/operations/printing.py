"""Print papers from what is stored: gather, add the check code, hand to the printer of that paper."""

import json
from collections.abc import Callable, Mapping
from dataclasses import asdict, astuple, dataclass, replace
from datetime import date
from pathlib import Path

from thidua_desktop.data.printing.achievement_list import (
    AchievementLine,
    AchievementListPaper,
    print_achievement_list,
)
from thidua_desktop.data.printing.bloc_summary import (
    BlocSummaryPaper,
    SummaryGroup,
    SummaryRow,
    print_bloc_summary,
)
from thidua_desktop.data.printing.campaign_list import CampaignLine, CampaignListPaper, print_campaign_list
from thidua_desktop.data.printing.documents import DOCUMENTS, Document, DocumentKey, find_document
from thidua_desktop.data.printing.key_sheet import KeySheetPaper, print_key_sheet
from thidua_desktop.data.printing.page_frame import PaperFrame
from thidua_desktop.data.printing.paper import PrintedPaper
from thidua_desktop.data.printing.reconciliation import ReconciliationPaper, print_reconciliation
from thidua_desktop.data.printing.score_sheet import ScoreLine, ScoreSheetPaper, print_score_sheet
from thidua_desktop.data.printing.sheet_history import HistoryLine, SheetHistoryPaper, print_sheet_history
from thidua_desktop.data.printing.submission_tracker import (
    SubmissionTrackerPaper,
    TrackerLine,
    print_submission_tracker,
)
from thidua_desktop.data.store.scores import SheetFilter
from thidua_desktop.data.store.store import Store
from thidua_desktop.domain.check_code import check_code
from thidua_desktop.domain.errors import UsageError, UserError
from thidua_desktop.domain.glossary import choice_label
from thidua_desktop.domain.history_words import HISTORY_WORDS
from thidua_desktop.domain.legal_basis import basis_sentence
from thidua_desktop.domain.points import Points, format_points
from thidua_desktop.domain.records.achievements import Achievement
from thidua_desktop.domain.records.campaigns import Campaign
from thidua_desktop.domain.records.scoring import Criterion, EvaluationPeriod, Round, RuleSet, ScoreSheet
from thidua_desktop.domain.text import format_date
from thidua_desktop.domain.workflow import WITH_UNIT
from thidua_desktop.operations.blocs import blocs_of_unit
from thidua_desktop.operations.enrolment import own_key_facts
from thidua_desktop.operations.guides import print_quick_guide
from thidua_desktop.operations.offices import require_office, require_unit
from thidua_desktop.operations.publications import read_published
from thidua_desktop.operations.ranking import BlocRanking, rank_bloc
from thidua_desktop.operations.ranking_export import ranking_notes, raw_text
from thidua_desktop.operations.reconciliation import decided_lines, find_minute, package_facts
from thidua_desktop.operations.scores import SheetView, read_sheet
from thidua_desktop.operations.sheet_history import HistoryEntry, sheet_history, since_handed_in
from thidua_desktop.operations.submission_tracker import TrackerRow, standing_text, track_submissions

__all__ = [
    "DOCUMENTS",
    "Document",
    "DocumentKey",
    "PrintRequest",
    "PrintedPaper",
    "find_document",
    "print_document",
]


@dataclass(frozen=True, slots=True)
class PrintRequest:
    """Which paper, into which file; what a paper needs is named in `DOCUMENTS`.

    `version` prints a sheet as it was published in that version; None as it stands now.
    """

    key: DocumentKey
    out: Path
    unit_uid: str | None = None
    bloc_uid: str | None = None
    period_uid: str | None = None
    round: Round = Round.SELF
    version: int | None = None
    import_uid: str | None = None


def print_document(store: Store, request: PrintRequest, today: date) -> PrintedPaper:
    """Write one paper as PDF, dated today.

    Raises UsageError("printing.needs_…") when unit, bloc, period or import is not named, UserError when there
    is nothing to print or the file cannot be written.
    """
    return _PRINTERS[request.key](store, request, today)


def _print_score_sheet(store: Store, request: PrintRequest, today: date) -> PrintedPaper:
    uid, version = _sheet(store, request).uid, request.version
    view = read_sheet(store, uid) if version is None else read_published(store, uid, version)
    blocs = blocs_of_unit(store, view.unit.uid, view.period.ends_on)
    frame = _frame(store, view.content(Round.SELF), today, view.rule_set)
    paper = ScoreSheetPaper(
        frame=_marked(frame, is_sample=view.sheet.is_sample, is_provisional=_is_provisional(view)),
        unit_name=view.unit_name,
        period_name=view.period.name,
        rule_set_name=_rules_name(view.rule_set),
        max_points=view.rule_set.max_points,
        lines=tuple(_score_line(view, criterion) for criterion in view.rule_set.criteria),
        totals={round_: result.total for round_, result in view.results.items()},
        bloc_name=blocs[0].name if blocs else "",
        basis=basis_sentence(view.rule_set.basis),
    )
    return print_score_sheet(request.out, paper)


def _is_provisional(view: SheetView) -> bool:
    """Tell whether the unit can still change its sheet, or other units' sheets its points."""
    return view.sheet.state in WITH_UNIT or any(result.is_provisional for result in view.results.values())


def _score_line(view: SheetView, criterion: Criterion) -> ScoreLine:
    entry = view.entries[Round.SELF].get(criterion.path)
    points: Mapping[Round, Points | None] = {
        round_: result.lines[criterion.position].points for round_, result in view.results.items()
    }
    if entry is None:
        return ScoreLine(criterion, points)
    return ScoreLine(criterion, points, entry.target, entry.actual, entry.absence, entry.note, entry.flagged)


def _print_sheet_history(store: Store, request: PrintRequest, today: date) -> PrintedPaper:
    sheet = _sheet(store, request)
    view = read_sheet(store, sheet.uid)
    lines = tuple(
        _history_line(entry) for entry in reversed(since_handed_in(sheet_history(store, sheet.uid)))
    )
    frame = _frame(store, _json([view.content(Round.SELF), [astuple(line) for line in lines]]), today)
    paper = SheetHistoryPaper(
        frame=_marked(frame, is_sample=view.sheet.is_sample, is_provisional=_is_provisional(view)),
        unit_name=view.unit_name,
        period_name=view.period.name,
        rule_set_name=_rules_name(view.rule_set),
        state=choice_label(view.sheet.state),
        lines=lines,
    )
    return print_sheet_history(request.out, paper)


def _history_line(entry: HistoryEntry) -> HistoryLine:
    role = choice_label(entry.role) if entry.role is not None else ""
    what = HISTORY_WORDS[entry.what.code].format_map(entry.what.values)
    return HistoryLine(
        at=f"{format_date(entry.at.astimezone().date())}\n{entry.at.astimezone():%H:%M}",
        what=what[:1].upper() + what[1:],
        before=entry.before,
        after=entry.after,
        who="\n".join(filter(None, (role[:1].upper() + role[1:], entry.office))),
        why=HISTORY_WORDS[entry.why.code].format_map(entry.why.values) if entry.why is not None else "",
    )


def _print_bloc_summary(store: Store, request: PrintRequest, today: date) -> PrintedPaper:
    period = _period(store, request)
    if request.bloc_uid is None:
        raise UsageError("printing.needs_bloc")
    ranking = rank_bloc(store, request.bloc_uid, period.uid, request.round)
    if ranking.rule_set is None:
        raise UserError("printing.no_ranking", name=ranking.bloc.name, period=period.name)
    frame = _frame(store, _ranking_content(ranking), today, ranking.rule_set)
    is_sample = ranking.bloc.is_sample or ranking.rule_set.is_sample
    paper = BlocSummaryPaper(
        frame=_marked(frame, is_sample=is_sample, is_provisional=ranking.is_provisional),
        bloc_name=ranking.bloc.name,
        period_name=period.name,
        rule_set_name=_rules_name(ranking.rule_set),
        round_name=choice_label(ranking.round),
        groups=tuple(SummaryGroup(g.code, g.text, g.max_points) for g in ranking.rule_set.groups),
        max_points=ranking.rule_set.max_points,
        rows=_summary_rows(ranking),
        scored_units=len(ranking.rows),
        member_units=ranking.members,
        notes=ranking_notes(ranking),
        scale=ranking.rule_set.policy.scale,
    )
    return print_bloc_summary(request.out, paper)


def _summary_rows(ranking: BlocRanking) -> tuple[SummaryRow, ...]:
    ranked = [
        SummaryRow(
            row.unit_name,
            row.groups,
            row.total,
            row.rank,
            row.provisional,
            raw=raw_text(row) if row.is_converted else "",
            grade=row.grade or "",
        )
        for row in ranking.rows
    ]
    width = len(ranking.rule_set.groups) if ranking.rule_set else 0
    without = [SummaryRow(one.name, (None,) * width, None, note=one.reason) for one in ranking.absent]
    return (*ranked, *without)


def _print_campaign_list(store: Store, request: PrintRequest, today: date) -> PrintedPaper:
    campaigns = store.campaigns.all()
    levels = {level.code: level.name for level in store.offices.levels()}
    groups = {group.uid: group.number for d in store.campaigns.directives() for group in d.task_groups}
    lines = tuple(
        CampaignLine(
            campaign,
            levels.get(campaign.launching_level, ""),
            tuple(groups[uid] for uid in campaign.task_group_uids if uid in groups),
        )
        for campaign in campaigns
    )
    frame = _frame(store, _uids_content(campaigns), today)
    paper = CampaignListPaper(_marked(frame, is_sample=any(c.is_sample for c in campaigns)), lines)
    return print_campaign_list(request.out, paper)


def _print_achievement_list(store: Store, request: PrintRequest, today: date) -> PrintedPaper:
    achievements = store.achievements.all()
    units = {unit.uid: unit for unit in store.units.all(with_withdrawn=True)}
    campaigns = {campaign.uid: campaign.name for campaign in store.campaigns.all(with_withdrawn=True)}
    lines = tuple(
        AchievementLine(
            achievement,
            units[achievement.unit_uid].name_on(
                achievement.achieved_to or achievement.achieved_from or today
            ),
            campaigns.get(achievement.campaign_uid or "", ""),
        )
        for achievement in achievements
    )
    frame = _frame(store, _uids_content(achievements), today)
    paper = AchievementListPaper(_marked(frame, is_sample=any(a.is_sample for a in achievements)), lines)
    return print_achievement_list(request.out, paper)


def _print_tracker(store: Store, request: PrintRequest, today: date) -> PrintedPaper:
    tracker = track_submissions(store, _period(store, request).uid, today)
    wanted = [row for row in tracker.rows if request.bloc_uid in (None, row.unit.bloc_uid)]
    lines = tuple(_tracker_line(row) for row in wanted)
    samples = {bloc.uid for bloc in store.blocs.all() if bloc.is_sample}
    frame = _frame(store, _json([tracker.period.code, [astuple(line) for line in lines]]), today)
    deadline = tracker.period.self_deadline
    paper = SubmissionTrackerPaper(
        _marked(frame, is_sample=any(row.unit.bloc_uid in samples for row in wanted)),
        tracker.period.name,
        format_date(deadline) if deadline else "",
        lines,
    )
    return print_submission_tracker(request.out, paper)


def _tracker_line(row: TrackerRow) -> TrackerLine:
    unit = row.unit
    return TrackerLine(
        bloc_name=unit.bloc_name,
        code=unit.unit_code,
        name=unit.unit_name,
        standing=standing_text(row),
        received_on=format_date(unit.received_on) if unit.received_on else "",
        through=unit.through,
        total=format_points(unit.total) if unit.total is not None else "",
        is_in=row.is_in,
        is_late=row.is_late,
    )


def _print_reconciliation(store: Store, request: PrintRequest, today: date) -> PrintedPaper:
    minute, received = find_minute(store, request.import_uid)
    lines = decided_lines(store, minute)
    package = package_facts(store, received)
    content = _json([astuple(package), [astuple(line) for line in lines]])
    frame = replace(_frame(store, content, today), is_undone=bool(package.undone_on))
    paper = ReconciliationPaper(frame, format_date(minute.made_on), package, lines)
    return print_reconciliation(request.out, paper)


def _print_key_sheet(store: Store, request: PrintRequest, today: date) -> PrintedPaper:
    key = own_key_facts(store)
    if key is None:
        raise UserError("keys.none_to_print")
    unit = require_unit(store, require_office(store).unit_uid)
    frame = _frame(store, _json([unit.uid, unit.code, key.public_key]), today)
    vouched_by = key.vouched_by or ("đã có" if key.is_vouched_for else "")
    paper = KeySheetPaper(frame, unit.code, key.fingerprint, format_date(key.made_on), vouched_by)
    return print_key_sheet(request.out, paper)


def _print_guide(_store: Store, request: PrintRequest, today: date) -> PrintedPaper:
    return print_quick_guide(request.out, today)


_PRINTERS: Mapping[DocumentKey, Callable[[Store, PrintRequest, date], PrintedPaper]] = {
    DocumentKey.SCORE_SHEET: _print_score_sheet,
    DocumentKey.SHEET_HISTORY: _print_sheet_history,
    DocumentKey.BLOC_SUMMARY: _print_bloc_summary,
    DocumentKey.CAMPAIGN_LIST: _print_campaign_list,
    DocumentKey.ACHIEVEMENT_LIST: _print_achievement_list,
    DocumentKey.SUBMISSION_TRACKER: _print_tracker,
    DocumentKey.RECONCILIATION: _print_reconciliation,
    DocumentKey.KEY_SHEET: _print_key_sheet,
    DocumentKey.QUICK_GUIDE: _print_guide,
}


def _frame(store: Store, content: str, today: date, rule_set: RuleSet | None = None) -> PaperFrame:
    office = require_office(store)
    return PaperFrame(
        superior_name=office.superior_name,
        office_name=require_unit(store, office.unit_uid).name_on(today),
        place=office.place,
        printed_on=today,
        check_code=check_code(content),
        rule_version=_rules_name(rule_set) if rule_set else "",
        clerk_name=office.clerk_name,
        head_name=office.head_name,
        head_title=office.head_title,
    )


def _marked(frame: PaperFrame, *, is_sample: bool, is_provisional: bool = False) -> PaperFrame:
    return replace(frame, is_sample=is_sample, is_provisional=is_provisional)


def _rules_name(rule_set: RuleSet) -> str:
    return f"{rule_set.name}, bản {rule_set.version}"


def _sheet(store: Store, request: PrintRequest) -> ScoreSheet:
    period = _period(store, request)
    if request.unit_uid is None:
        raise UsageError("printing.needs_unit")
    sheets = store.scores.sheets(SheetFilter(period_uid=period.uid, unit_uid=request.unit_uid))
    if not sheets:
        name = require_unit(store, request.unit_uid).name_on(period.ends_on)
        raise UserError("printing.no_sheet", name=name, period=period.name)
    return sheets[0]


def _period(store: Store, request: PrintRequest) -> EvaluationPeriod:
    period = store.periods.by_uid(request.period_uid) if request.period_uid else None
    if period is None:
        raise UsageError("printing.needs_period")
    return period


def _ranking_content(ranking: BlocRanking) -> str:
    rows = [[row.unit_name, row.rank, row.total, *row.groups] for row in ranking.rows]
    more = [[row.grade, row.raw, row.base, row.decided_by] for row in ranking.rows]
    reasons = [one.reason for one in ranking.absent]
    rules = ranking.rule_set.content_hash if ranking.rule_set else ""
    return _json(
        [ranking.bloc.name, ranking.period.code, ranking.round, rules, rows, ranking.missing, more, reasons]
    )


def _uids_content(records: list[Campaign] | list[Achievement]) -> str:
    return json.dumps([asdict(record) for record in records], ensure_ascii=False, default=str)


def _json(content: object) -> str:
    return json.dumps(content, ensure_ascii=False, separators=(",", ":"))
