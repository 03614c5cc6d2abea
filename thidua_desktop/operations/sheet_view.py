"""A sheet with everything that explains it: read whole, or followed after a write to one of its rounds."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from thidua_desktop.data.store.store import Store
from thidua_desktop.domain.bloc_scoring import MovedLine
from thidua_desktop.domain.deadlines import check_deadline
from thidua_desktop.domain.errors import UserError
from thidua_desktop.domain.issues import Issue
from thidua_desktop.domain.points import Quantity
from thidua_desktop.domain.records.achievements import EvidenceFile
from thidua_desktop.domain.records.line_notes import LineComment
from thidua_desktop.domain.records.organisation import Unit
from thidua_desktop.domain.records.scoring import (
    EvaluationPeriod,
    Round,
    RuleSet,
    ScoreEntry,
    ScoreSheet,
    SheetAction,
    SheetRole,
)
from thidua_desktop.domain.rule_kinds import BlocContext
from thidua_desktop.domain.scoring import LineResult, SheetResult, check_sheet, score_sheet
from thidua_desktop.domain.submission import LineQuestion
from thidua_desktop.domain.targets import check_issued_targets
from thidua_desktop.domain.workflow import ROLE_OF_ROUND
from thidua_desktop.operations.cross_scores import PeerScores, read_cross
from thidua_desktop.operations.index_scoring import index_leaves, unit_indices
from thidua_desktop.operations.issued_targets import sheet_targets
from thidua_desktop.operations.offices import require_unit
from thidua_desktop.operations.relative_points import read_bloc, relative_paths
from thidua_desktop.operations.sheet_gate import Wish, return_reason, roles_here, step_issues


@dataclass(frozen=True, slots=True)
class SheetView:
    """A sheet with everything that explains it. `entries` and `results` have the rounds with entries, and
    always the self round; `unit_name` is the name on the period's last day.

    `comments` and `evidence` hang on the lines, by path. `moved` are lines of the bloc whose relative points
    moved with the write that gave this view, `names` the units' names in them; `targets` are those that the
    unit was given, which it cannot change, `givers` who gave them, `lacking` the lines that most of its bloc
    has a target for and the unit has not. `return_reason` says why a sheet was returned; `questions` are
    those on its lines, in reading order. `peers` are the fellow members who scored it, by their unit.
    `roles` are those of this office, `refusals` say why it may not type in a round now. `entered_by` names
    the office that types the unit's own round in its place. `revision` is that of the store at the reading:
    the same one, the same sheet.
    """

    sheet: ScoreSheet
    unit: Unit
    unit_name: str
    period: EvaluationPeriod
    rule_set: RuleSet
    entries: Mapping[Round, Mapping[str, ScoreEntry]]
    results: Mapping[Round, SheetResult]
    issues: tuple[Issue, ...]
    moved: tuple[MovedLine, ...] = ()
    names: Mapping[str, str] = field(default_factory=dict)
    targets: Mapping[str, Quantity] = field(default_factory=dict)
    givers: Mapping[str, str] = field(default_factory=dict)
    lacking: frozenset[str] = frozenset()
    return_reason: str = ""
    comments: Mapping[str, tuple[LineComment, ...]] = field(default_factory=dict)
    evidence: Mapping[str, tuple[EvidenceFile, ...]] = field(default_factory=dict)
    questions: tuple[LineQuestion, ...] = ()
    peers: Mapping[str, PeerScores] = field(default_factory=dict)
    office_uid: str = ""
    roles: frozenset[SheetRole] = frozenset()
    refusals: Mapping[Round, Issue] = field(default_factory=dict)
    entered_by: str = ""
    revision: int = -1

    def typed(self, round_: Round) -> Mapping[str, ScoreEntry]:
        """Give the lines of a round that this office types: crosswise its own, not the mean of all."""
        if round_ is Round.CROSS:
            own = self.peers.get(self.office_uid)
            return own.entries if own is not None else {}
        return self.entries.get(round_, {})

    def result(self, round_: Round) -> SheetResult:
        """Give what comes of `typed` lines, also for a round that nobody has begun."""
        if round_ is not Round.CROSS and round_ in self.results:
            return self.results[round_]
        return score_sheet(self.rule_set, self.typed(round_))

    def content(self, round_: Round) -> str:
        """Write the round's contents in one fixed form, for the check code on paper."""
        lines = [
            [path, entry.points, entry.target, entry.actual, entry.absence]
            for path, entry in sorted(self.entries.get(round_, {}).items())
        ]
        head = [self.unit.code, self.unit_name, self.period.code, self.rule_set.content_hash, round_]
        return json.dumps([head, lines], ensure_ascii=False, separators=(",", ":"))


def read_sheet(store: Store, sheet_uid: str) -> SheetView:
    """Give a sheet with its sums and reasons. Raises UserError when it is gone."""
    sheet = store.scores.sheet(sheet_uid)
    if sheet is None:
        raise UserError("scores.sheet_gone")
    period = store.periods.by_uid(sheet.period_uid)
    rule_set = store.rule_sets.by_uid(sheet.rule_set_uid)
    if period is None or rule_set is None:
        raise UserError("scores.sheet_gone")
    unit = require_unit(store, sheet.unit_uid)
    rounds = {Round.SELF, *store.scores.rounds(sheet_uid)}
    entries = {round_: store.scores.entries(sheet_uid, round_) for round_ in Round if round_ in rounds}
    targets = sheet_targets(store, unit.uid, period, rule_set)
    office = store.offices.office()
    return SheetView(
        sheet=sheet,
        unit=unit,
        unit_name=unit.name_on(period.ends_on),
        period=period,
        rule_set=rule_set,
        entries=entries,
        results={
            round_: score_sheet(rule_set, lines, bloc_context(store, sheet, (period, rule_set), round_))
            for round_, lines in entries.items()
        },
        issues=_issues(sheet, (period, rule_set), entries[Round.SELF], targets.given),
        targets=targets.given,
        givers=targets.givers,
        lacking=targets.lacking,
        return_reason=return_reason(store, sheet),
        comments=store.line_notes.comments(sheet_uid),
        evidence=store.line_notes.evidence(sheet_uid),
        questions=store.rounds.questions(sheet_uid),
        peers=read_cross(store, sheet, rule_set, period.ends_on),
        office_uid=office.unit_uid if office is not None else "",
        roles=roles_here(store, sheet),
        refusals=_refusals(store, sheet),
        entered_by=_entered_by(store, sheet, period),
        revision=store.revision,
    )


def read_again(store: Store, known: SheetView) -> SheetView:
    """Give a sheet as it stands: the known view itself while nothing was written since it was read."""
    return known if known.revision == store.revision else read_sheet(store, known.sheet.uid)


def follow_write(
    store: Store, view: SheetView, round_: Round, context: BlocContext | None = None
) -> SheetView:
    """Give a view after a write that touched one round of it: that round is read from the store.

    All the rest is as it was read before, so nobody else may have written in between. `context` is the bloc
    as it stands now when lines that look at it were touched; None leaves all such lines as they were.
    """
    sheet = store.scores.sheet(view.sheet.uid)
    if sheet is None:
        raise UserError("scores.sheet_gone")
    lines = store.scores.entries(sheet.uid, round_)
    entries = {one: lines if one is round_ else view.entries.get(one, {}) for one in Round}
    left_out = frozenset[str]() if context is None else contextual_paths(view.rule_set)
    kept = _kept_lines(view, round_, left_out)
    results = {**view.results, round_: score_sheet(view.rule_set, lines, context, known=kept)}
    of = view.period, view.rule_set
    rounds = [one for one in Round if one in view.entries or one is round_]
    return replace(
        view,
        sheet=sheet,
        entries={one: entries[one] for one in rounds},
        results={one: results[one] for one in rounds},
        issues=_issues(sheet, of, lines, view.targets) if round_ is Round.SELF else view.issues,
        peers=read_cross(store, sheet, view.rule_set, view.period.ends_on)
        if round_ is Round.CROSS
        else view.peers,
        refusals=view.refusals if sheet.state is view.sheet.state else _refusals(store, sheet),
        return_reason=return_reason(store, sheet),
        moved=(),
        names={},
        revision=store.revision,
    )


def bloc_context(
    store: Store, sheet: ScoreSheet, of: tuple[EvaluationPeriod, RuleSet], round_: Round
) -> BlocContext | None:
    """Give the bloc and the published indices that a sheet's lines look at; None when none of them does."""
    period, rule_set = of
    indices, paths = unit_indices(store, rule_set, sheet.unit_uid), relative_paths(rule_set)
    bloc = read_bloc(store, sheet, period, round_, paths) if paths else None
    if bloc is None:
        return BlocContext(sheet.unit_uid, {}, indices=indices) if indices else None
    return bloc.context(sheet.unit_uid).for_unit(sheet.unit_uid, indices)


def contextual_paths(rule_set: RuleSet) -> frozenset[str]:
    """Give the lines whose points depend on more than the sheet: the bloc, or what was published."""
    return relative_paths(rule_set).union(leaf.path for leaf in index_leaves(rule_set))


def _kept_lines(view: SheetView, round_: Round, left_out: frozenset[str]) -> dict[str, LineResult]:
    result = view.results.get(round_)
    lines = result.lines if result is not None else ()
    return {line.criterion.path: line for line in lines if line.criterion.path not in left_out}


def _issues(
    sheet: ScoreSheet,
    of: tuple[EvaluationPeriod, RuleSet],
    own: Mapping[str, ScoreEntry],
    targets: Mapping[str, Quantity],
) -> tuple[Issue, ...]:
    period, rule_set = of
    return (
        *(check_deadline(period.self_deadline, sheet.received_on) if sheet.received_on else ()),
        *check_issued_targets(rule_set, own, targets),
        *check_sheet(rule_set, own),
    )


def _refusals(store: Store, sheet: ScoreSheet) -> dict[Round, Issue]:
    found: dict[Round, Issue] = {}
    for round_, role in ROLE_OF_ROUND.items():
        issues = step_issues(store, sheet, Wish(SheetAction.TYPE, role))
        if issues:
            found[round_] = issues[0]
    return found


def _entered_by(store: Store, sheet: ScoreSheet, period: EvaluationPeriod) -> str:
    if sheet.entered_by_uid in (None, sheet.unit_uid):
        return ""
    office = store.units.by_uid(sheet.entered_by_uid or "")
    return office.name_on(period.ends_on) if office is not None else ""
