"""Read score workbooks into a period: plan, show, and keep all of it or nothing."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from thidua_desktop.data.exchange.form_reader import FormCodes
from thidua_desktop.data.exchange.gate_client import ChildGate
from thidua_desktop.data.exchange.score_sheet_reader import SheetScores
from thidua_desktop.data.exchange.score_workbook import read_scores
from thidua_desktop.data.store.scores import SheetFilter
from thidua_desktop.data.store.store import Store
from thidua_desktop.domain.errors import DecisionNeededError, UserError
from thidua_desktop.domain.families import Family
from thidua_desktop.domain.issues import Issue, Severity, decision, error, has_decisions, has_errors, warning
from thidua_desktop.domain.points import Points
from thidua_desktop.domain.records.exchange import Counts, Outcome
from thidua_desktop.domain.records.organisation import (
    Bloc,
    BlocKind,
    BlocRole,
    DatedName,
    Level,
    Membership,
    Unit,
    is_valid_on,
)
from thidua_desktop.domain.records.scoring import (
    EvaluationPeriod,
    Origin,
    Round,
    RuleSet,
    RuleSetState,
    ScoreEntry,
    ScoreSheet,
    SheetAction,
    SheetState,
)
from thidua_desktop.domain.scoring import score_sheet
from thidua_desktop.domain.text import clean_line, fold
from thidua_desktop.domain.workflow import ROLE_OF_ROUND, next_state, refusal
from thidua_desktop.operations.changes import Progress, SilentProgress
from thidua_desktop.operations.form_ledger import noted_form, received_form
from thidua_desktop.operations.identity import new_uid
from thidua_desktop.operations.import_reading import refused_places
from thidua_desktop.operations.line_audit import entry_text
from thidua_desktop.operations.lookup import find_period, year_period
from thidua_desktop.operations.offices import require_office, require_unit
from thidua_desktop.operations.relative_points import recompute_sheets
from thidua_desktop.operations.safety_copies import copy_before_import
from thidua_desktop.operations.sheet_gate import Wish, pass_on
from thidua_desktop.operations.undoing import DAYS_KEPT

OVER_SIGNED = "scores.over_signed"
"""What asks before a signed package's points give way to what nobody signed."""
_FAMILIES = (Family.SCORES, Family.UNITS, Family.BLOCS, Family.PERIODS, Family.EXCHANGE)


@dataclass(frozen=True, slots=True)
class ScoreImport:
    """What to read in. `bloc` is a code or a name; made when it is missing. `add_units` adds units that the
    catalogue doesn't have, `keep_flagged` keeps points that break their rule, as written, `over_signed`
    replaces what came by a package that the unit signed.
    """

    path: Path
    rule_set_uid: str
    year: int
    round: Round = Round.SELF
    period_code: str | None = None
    bloc: str | None = None
    add_units: bool = False
    keep_flagged: bool = False
    over_signed: bool = False


@dataclass(frozen=True, slots=True)
class SheetSummary:
    """One sheet of the workbook; `groups` are sums by the top nodes' codes, `flagged` counts kept points.

    `changed` counts the lines of a sheet that is here already that become other than they were.
    """

    unit_name: str
    is_new_unit: bool
    leaves_scored: int
    leaf_count: int
    total: Points
    groups: Mapping[str, Points]
    flagged: int
    sheet: str
    outcome: Outcome = Outcome.NEW
    changed: int = 0


@dataclass(frozen=True, slots=True)
class ScoreImportPlan:
    """What an import would do. `issues` are all problems of all sheets, answered decisions as warnings.

    `import_uid` is the ledger's of a form that was stored; None for everything else.
    """

    sheets: tuple[SheetSummary, ...]
    issues: tuple[Issue, ...]
    import_uid: str | None = None

    @property
    def is_refused(self) -> bool:
        """Tell whether an error stands in the way."""
        return has_errors(self.issues)

    @property
    def needs_decision(self) -> bool:
        """Tell whether a person has to decide first."""
        return not self.is_refused and has_decisions(self.issues)

    @property
    def line_counts(self) -> Counts:
        """Count the lines by what they do, and the places that ask or are refused."""
        if self.is_refused:
            return Counts(refused=refused_places(self.issues))
        counts = Counts(conflicts=sum(issue.severity is Severity.DECISION for issue in self.issues))
        for sheet in self.sheets:
            lines, changed = sheet.leaves_scored, min(sheet.leaves_scored, sheet.changed)
            counts += {
                Outcome.NEW: Counts(new=lines),
                Outcome.CHANGED: Counts(changed=changed, same=lines - changed),
            }.get(sheet.outcome, Counts(same=lines))
        return counts

    @property
    def unknown_units(self) -> tuple[str, ...]:
        """The names of units that the catalogue doesn't have."""
        return tuple(summary.unit_name for summary in self.sheets if summary.is_new_unit)


@dataclass(slots=True)
class _Draft:
    """Everything the import will write, gathered first."""

    request: ScoreImport
    rule_set: RuleSet
    period: EvaluationPeriod
    issues: list[Issue]
    form: FormCodes | None = None
    signers: Collection[str] = frozenset()
    units: dict[str, Unit] = field(default_factory=dict)
    new_units: dict[str, Unit] = field(default_factory=dict)
    scores: dict[str, SheetScores] = field(default_factory=dict)
    outcomes: dict[str, Outcome] = field(default_factory=dict)
    changed: dict[str, int] = field(default_factory=dict)
    sheets: dict[str, ScoreSheet] = field(default_factory=dict)
    bloc: Bloc | None = None
    members: list[Membership] = field(default_factory=list)


def plan_scores(store: Store, request: ScoreImport, progress: Progress | None = None) -> ScoreImportPlan:
    """Read a workbook and say what importing it would do; nothing is written.

    Raises UserError when the file is no workbook, or rule set or period are unknown.
    """
    return _summarise(_draft(store, request, progress or SilentProgress()))


def import_scores(store: Store, request: ScoreImport, progress: Progress | None = None) -> ScoreImportPlan:
    """Keep every sheet of a workbook in one write after a safety copy, or nothing.

    A form stands in the ledger then and can be taken back as a package can; one that says what is here
    already writes nothing.
    Raises UserError("scores.import_refused") or DecisionNeededError("scores.import_undecided") with every
    issue of every sheet.
    """
    progress = progress or SilentProgress()
    draft = _draft(store, request, progress)
    plan = _summarise(draft)
    if plan.is_refused:
        raise UserError("scores.import_refused", where=request.path.name, issues=plan.issues)
    if plan.needs_decision:
        raise DecisionNeededError("scores.import_undecided", where=request.path.name, issues=plan.issues)
    if draft.form is not None and all(sheet.outcome is Outcome.SAME for sheet in plan.sheets):
        return plan
    copy_before_import(store)
    if draft.form is not None:
        return _import_form(store, draft, plan, progress)
    with store.write("scores.import", *_FAMILIES):
        _write(store, draft, progress)
    return plan


def _import_form(store: Store, draft: _Draft, plan: ScoreImportPlan, progress: Progress) -> ScoreImportPlan:
    assert draft.form is not None  # noqa: S101  # the caller looked
    unit, period = next(iter(draft.units.values())), draft.period
    received = received_form(store, draft.form, draft.request.path, (unit, period), plan.line_counts)
    scope = {
        "period": {period.uid},
        "unit": set(draft.new_units),
        "bloc": {draft.bloc.uid} if draft.bloc else set(),
        "membership": {member.uid for member in draft.members},
        "sheet": {sheet.uid for sheet in draft.sheets.values()},
    }
    with store.write("scores.import_form", *_FAMILIES), noted_form(store, received, scope):
        _write(store, draft, progress)
    return replace(plan, import_uid=received.import_uid)


def _draft(store: Store, request: ScoreImport, progress: Progress) -> _Draft:
    def on_sheet(done: int, count: int) -> None:
        progress.check_cancelled()
        progress.report(done, count)

    rule_set = store.rule_sets.by_uid(request.rule_set_uid)
    if rule_set is None:
        raise UserError("rule_set.gone")
    if request.period_code:
        period = find_period(store, request.year, request.period_code)
    else:
        period = year_period(store, request.year)
    with ChildGate(progress.check_cancelled) as gate:
        reading = read_scores(request.path, rule_set, request.round, on_sheet, gate.read)
    draft = _Draft(request, rule_set, period, list(reading.issues), reading.form, _signers(store, period))
    if reading.form is not None:
        draft.issues.append(warning("scores.form_unsigned", unit=reading.form.unit_name, days=DAYS_KEPT))
    if rule_set.state is RuleSetState.DRAFT:
        draft.issues.append(warning("scores.rules_draft", name=rule_set.name))
    for scores in reading.sheets:
        _place_sheet(store, draft, scores)
    if request.bloc:
        _plan_bloc(store, draft, clean_line(request.bloc))
    draft.issues = [_as_answered(request, issue) for issue in draft.issues]
    return draft


def _as_answered(request: ScoreImport, issue: Issue) -> Issue:
    is_answered = request.over_signed if issue.code == OVER_SIGNED else request.keep_flagged
    is_asked = issue.severity is Severity.DECISION
    return warning(issue.code, issue.where, **issue.values) if is_asked and is_answered else issue


def _signers(store: Store, period: EvaluationPeriod) -> frozenset[str]:
    """Give the units whose own signed package of the period came in."""
    aliases = store.units.aliases()
    return frozenset(aliases.get(uid, uid) for uid in store.signed.signers(period.year, period.code))


def _place_sheet(store: Store, draft: _Draft, scores: SheetScores) -> None:
    if not scores.unit_name:  # the reader has named the sheet
        return
    if scores.period_code and scores.period_code != draft.period.code:
        values = {"form": scores.period_code, "period": draft.period.name}
        draft.issues.append(error("form.other_period", scores.sheet, **values))
        return
    unit = _find_unit(store, draft, scores)
    if unit is None:
        return
    first = draft.scores.get(unit.uid)
    if first is not None:
        if fold(first.unit_name) != fold(scores.unit_name):
            draft.issues.append(
                error("scores.unit_twice", scores.unit_place, unit=scores.unit_name, first=first.sheet)
            )
        return
    draft.units[unit.uid] = unit
    draft.scores[unit.uid] = scores
    draft.sheets[unit.uid] = _sheet_for(store, draft, scores, unit)


def _find_unit(store: Store, draft: _Draft, scores: SheetScores) -> Unit | None:
    if scores.unit_uid:
        known = store.units.by_uid(scores.unit_uid)
        if known is not None:
            return known
    for name in scores.unit_names:
        found = store.units.by_name(name, draft.period.ends_on)
        if len(found) > 1:
            codes = ", ".join(unit.code for unit in found)
            draft.issues.append(error("unit.ambiguous", scores.unit_place, name=name, codes=codes))
            return None
        if found:
            return found[0]
    known = next((u for u in draft.new_units.values() if fold(u.name) == fold(scores.unit_name)), None)
    if known is not None:
        return known
    unit = _new_unit(store, draft, scores.unit_name)
    draft.new_units[unit.uid] = unit
    if not draft.request.add_units:
        draft.issues.append(error("scores.unit_unknown", scores.sheet, name=scores.unit_name))
    return unit


def _new_unit(store: Store, draft: _Draft, name: str) -> Unit:
    taken = {unit.code for unit in store.units.all(with_withdrawn=True)}
    taken |= {unit.code for unit in draft.new_units.values()}
    number = next(number for number in range(1, 10_000) if f"DV{number:03d}" not in taken)
    level = _level_of_name(store.offices.levels(), name)
    position = max((unit.position for unit in store.units.all()), default=0) + 1 + len(draft.new_units)
    own = require_unit(store, require_office(store).unit_uid)
    return Unit(
        uid=new_uid(),
        code=f"DV{number:03d}",
        level_code=level.code if level else own.level_code,
        names=(DatedName(name),),
        position=position,
    )


def _level_of_name(levels: list[Level], name: str) -> Level | None:
    """Tell a unit's level by the kind its name begins with ("Xã Tân Mỹ")."""
    folded = fold(name)
    return next((lv for lv in levels if any(folded.startswith(fold(k) + " ") for k in lv.unit_kinds)), None)


def _sheet_for(store: Store, draft: _Draft, scores: SheetScores, unit: Unit) -> ScoreSheet:
    found = store.scores.sheets(SheetFilter(period_uid=draft.period.uid, unit_uid=unit.uid))
    if not found:
        own = require_office(store).unit_uid
        entered_by = own if own != unit.uid else None
        return ScoreSheet(
            new_uid(), draft.period.uid, unit.uid, draft.rule_set.uid, entered_by_uid=entered_by
        )
    sheet = found[0]
    before = store.scores.entries(sheet.uid, draft.request.round)
    if _state_after(draft, sheet) is None:
        draft.issues.append(_locked(sheet, draft.request.round, (scores.sheet, unit.name)))
    elif sheet.rule_set_uid != draft.rule_set.uid and store.scores.rounds(sheet.uid):
        draft.issues.append(error("scores.other_rule_set", scores.sheet, name=unit.name))
    elif before:
        changed = _count_changes(before, scores.entries)
        draft.outcomes[unit.uid] = Outcome.CHANGED if changed else Outcome.SAME
        draft.changed[unit.uid] = changed
        if changed:
            is_signed = draft.request.round is Round.SELF and unit.uid in draft.signers
            tell, code = (decision, OVER_SIGNED) if is_signed else (warning, "scores.sheet_replaced")
            draft.issues.append(tell(code, scores.sheet, name=unit.name, count=changed))
    return replace(sheet, rule_set_uid=draft.rule_set.uid)


def _state_after(draft: _Draft, sheet: ScoreSheet) -> SheetState | None:
    """Give the state that typing the round would lead to; any round of a draft may be read in as history."""
    if sheet.state is SheetState.DRAFT:
        return sheet.state
    return next_state(sheet.state, SheetAction.TYPE, ROLE_OF_ROUND[draft.request.round])


def _locked(sheet: ScoreSheet, round_: Round, of: tuple[str, str]) -> Issue:
    place, name = of
    if sheet.state is SheetState.SUBMITTED:
        return error("scores.locked", place, name=name)
    found = refusal(sheet.state, SheetAction.TYPE, ROLE_OF_ROUND[round_])
    return error(found.code, place, **found.values)


def _count_changes(before: Mapping[str, ScoreEntry], entries: tuple[ScoreEntry, ...]) -> int:
    after = {entry.criterion_path: entry for entry in entries}
    paths = before.keys() | after.keys()
    return sum(_content(before.get(path)) != _content(after.get(path)) for path in paths)


def _content(entry: ScoreEntry | None) -> tuple[object, ...]:
    """Give what a person would miss if it were gone; a line without anything is like none."""
    if entry is None:
        return (None, None, None, None, "")
    return (entry.points, entry.target, entry.actual, entry.absence, entry.note)


def _plan_bloc(store: Store, draft: _Draft, text: str) -> None:
    found = store.blocs.find(text, draft.period.ends_on)
    if len(found) > 1:
        codes = ", ".join(bloc.code for bloc in found)
        draft.issues.append(error("bloc.ambiguous", name=text, codes=codes))
        return
    start = draft.period.starts_on
    if found:
        draft.bloc = found[0]
    else:
        kind = BlocKind.CLUSTER if fold(text).startswith("cum") else BlocKind.BLOC
        draft.bloc = Bloc(new_uid(), text, text, kind, position=len(store.blocs.all()) + 1)
        head = require_office(store).unit_uid
        draft.members.append(Membership(new_uid(), draft.bloc.uid, head, BlocRole.HEAD, start))
    present = [m for m in store.blocs.memberships(draft.bloc.uid) if is_valid_on(m, draft.period.ends_on)]
    inside = {member.unit_uid for member in (*present, *draft.members)}
    for position, uid in enumerate(draft.units, start=len(inside)):
        if uid in inside:
            continue
        if found and not draft.request.add_units:
            place = draft.scores[uid].sheet
            draft.issues.append(warning("scores.unit_outside_bloc", place, name=draft.units[uid].name))
        else:
            draft.members.append(
                Membership(new_uid(), draft.bloc.uid, uid, BlocRole.MEMBER, start, position=position)
            )


def _summarise(draft: _Draft) -> ScoreImportPlan:
    codes = {criterion.path: criterion.code for criterion in draft.rule_set.groups}
    summaries = []
    for uid, scores in draft.scores.items():
        result = score_sheet(draft.rule_set, {entry.criterion_path: entry for entry in scores.entries})
        summaries.append(
            SheetSummary(
                unit_name=draft.units[uid].name_on(draft.period.ends_on),
                is_new_unit=uid in draft.new_units,
                leaves_scored=result.scored_leaves,
                leaf_count=result.leaf_count,
                total=result.total,
                groups={codes[path]: points for path, points in result.groups.items()},
                flagged=sum(entry.flagged for entry in scores.entries),
                sheet=scores.sheet,
                outcome=draft.outcomes.get(uid, Outcome.NEW),
                changed=draft.changed.get(uid, 0),
            )
        )
    return ScoreImportPlan(tuple(summaries), tuple(draft.issues))


def _write(store: Store, draft: _Draft, progress: Progress) -> None:
    round_ = draft.request.round
    if store.periods.by_uid(draft.period.uid) is None:
        store.periods.save(draft.period)
        store.audit.note("period", draft.period.uid, "code", None, draft.period.code)
    store.units.save_many(draft.new_units.values())
    for unit in draft.new_units.values():
        store.audit.note("unit", unit.uid, "name", None, unit.name)
    _write_bloc(store, draft)
    for done, (uid, sheet) in enumerate(draft.sheets.items(), start=1):
        progress.check_cancelled()
        progress.report(done, len(draft.sheets))
        entries = [replace(entry, origin=Origin.IMPORTED) for entry in draft.scores[uid].entries]
        before = store.scores.entries(sheet.uid, round_)
        store.scores.save_sheet(sheet)
        if draft.outcomes.get(uid) is not Outcome.SAME:
            wish = Wish(SheetAction.TYPE, ROLE_OF_ROUND[round_])
            pass_on(store, sheet, _state_after(draft, sheet) or sheet.state, wish)
        store.scores.remove_entries(sheet.uid, round_)
        store.scores.save_entries(sheet, round_, entries)
        _note_replaced(store, sheet.uid, before, entries)
        store.audit.note("score_sheet", sheet.uid, round_, None, draft.request.path.name)
    recompute_sheets(store, draft.sheets.values(), round_)


def _write_bloc(store: Store, draft: _Draft) -> None:
    if draft.bloc is None:
        return
    store.blocs.save(draft.bloc)
    for member in draft.members:
        store.blocs.save_membership(member)
        store.audit.note("bloc", draft.bloc.uid, "member", None, member.unit_uid)


def _note_replaced(
    store: Store, sheet_uid: str, before: Mapping[str, ScoreEntry], entries: list[ScoreEntry]
) -> None:
    after = {entry.criterion_path: entry for entry in entries}
    for path, old in before.items():
        new = after.get(path)
        if _content(old) != _content(new):
            store.audit.note("score_sheet", sheet_uid, path, entry_text(old), entry_text(new))
