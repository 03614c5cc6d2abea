"""Plan sheets with their lines, and achievements: in bulk, on canonical rows."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from typing import NamedTuple

from thidua_desktop.data.exchange import package_format as form
from thidua_desktop.data.exchange.achievement_rows import (
    achievement_row,
    evidence_rows,
    translate_achievements,
)
from thidua_desktop.data.exchange.package_plan import AchievementWork, Planned, SheetWork
from thidua_desktop.data.exchange.package_values import (
    canonical_flag,
    canonical_points,
    canonical_quantity,
    canonical_text,
    whole_parts,
)
from thidua_desktop.data.exchange.plan_asking import ask_about_changed, ask_lines
from thidua_desktop.data.exchange.plan_organisation import Planning
from thidua_desktop.data.exchange.score_rows import line_key
from thidua_desktop.data.store.scores import StoredLine
from thidua_desktop.domain.errors import UserError
from thidua_desktop.domain.glossary import choice_label
from thidua_desktop.domain.issues import decision, error, warning
from thidua_desktop.domain.merging import Sorted, sort_out
from thidua_desktop.domain.records.exchange import FieldChange, Outcome
from thidua_desktop.domain.records.organisation import BlocRole, head_on, is_valid_on
from thidua_desktop.domain.records.scoring import GROUP_KIND, Round, RuleSet, ScoreSheet, SheetState
from thidua_desktop.domain.rule_kinds import PENALTY, bounds
from thidua_desktop.domain.workflow import WITH_UNIT, state_as_sent

Limits = Mapping[str, int]
"""Criterion path → the most points that it may have."""

_FLAGGED = 6
_POINTS = 3


@dataclass(slots=True)
class Ownership:
    """Units whose records the sender keeps: already, and once what it brings is accepted.

    `headed` are the members of the blocs that it heads, `fellows` the other members of all its blocs.
    """

    now: set[str] = field(default_factory=set)
    if_accepted: set[str] = field(default_factory=set)
    headed: set[str] = field(default_factory=set)
    headed_if_accepted: set[str] = field(default_factory=set)
    fellows: set[str] = field(default_factory=set)
    fellows_if_accepted: set[str] = field(default_factory=set)

    def covers(self, unit_uid: str) -> bool:
        """Tell whether the sender keeps a unit's records, now or once accepted."""
        return unit_uid in self.now or unit_uid in self.if_accepted


def plan_ownership(planning: Planning) -> Ownership:
    """Work out what the sender keeps: its own unit, and the members of the blocs that it heads on the day."""
    owned = Ownership()
    sender = planning.sender_uid
    is_asked = sender in planning.new_units or sender in planning.work.doubtful
    (owned.if_accepted if is_asked else owned.now).add(sender)
    brought: dict[str, list[str]] = defaultdict(list)
    headed: set[str] = set()
    for planned in planning.work.memberships:
        member = planned.record
        if planned.outcome is not Outcome.NEW or not is_valid_on(member, planning.day):
            continue
        brought[member.bloc_uid].append(member.unit_uid)
        if member.role is BlocRole.HEAD and member.unit_uid == sender:
            headed.add(member.bloc_uid)
    store = planning.store.blocs
    joined = {bloc_uid for bloc_uid, units in brought.items() if sender in units}
    for bloc_uid in {*store.blocs_of(sender), *headed, *joined}:
        members = [] if bloc_uid in planning.new_blocs else store.memberships(bloc_uid)
        valid = {member.unit_uid for member in members if is_valid_on(member, planning.day)}
        if head_on(members, planning.day) == sender:
            (owned.headed_if_accepted if is_asked else owned.headed).update(valid)
            owned.headed_if_accepted.update(brought[bloc_uid])
        elif bloc_uid in headed:
            owned.headed_if_accepted |= valid | set(brought[bloc_uid])
        if sender in valid:
            (owned.fellows_if_accepted if is_asked else owned.fellows).update(valid - {sender})
        if sender in valid or sender in brought[bloc_uid]:
            owned.fellows_if_accepted |= (valid | set(brought[bloc_uid])) - {sender}
    owned.now |= owned.headed
    owned.if_accepted |= owned.headed_if_accepted
    return owned


def plan_sheets(planning: Planning, owned: Ownership) -> None:
    """Plan the sheets and their lines. Raises UserError when their rule set is not here."""
    sheet_rows = planning.rows(form.SHEETS)
    rule_sets = _rule_sets(planning, {row[4] or "" for row in sheet_rows})
    period_uids = {planning.periods.get(row[3] or "", row[3] or "") for row in sheet_rows}
    units = [planning.match.uid(row[2] or "") for row in sheet_rows]
    here = {
        (sheet.period_uid, sheet.unit_uid): sheet
        for uid in period_uids - planning.new_periods
        for sheet in planning.store.scores.sheets_of_units(uid, units)
    }
    taken = planning.store.scores.ids_of(row[0] or "" for row in sheet_rows)
    names = {unit.uid: unit.name_on(planning.day) for unit in planning.units}
    lines = _lines_by_sheet(planning.rows(form.LINES))
    base = _lines_by_sheet((planning.base or {}).get(form.LINES.name, ()))
    sent_before = {row[0] or "" for row in (planning.base or {}).get(form.SHEETS.name, ())}
    base = {uid: base.get(uid, {}) for uid in sent_before}
    known = [sheet.uid for sheet in here.values()]
    before = _our_lines(planning, known)
    maxima = _Maxima(planning.rows(form.LINES))
    reviewed = planning.store.scores.reviewed(known)
    limits = {
        uid: planning.store.rule_sets.limits(uid) for uid in {rules.uid for rules in rule_sets.values()}
    }
    seen: set[tuple[str, str]] = set()
    for row in sheet_rows:
        theirs = _read_sheet(planning, row, rule_sets)
        place = (theirs.period_uid, theirs.unit_uid)
        ours = here.get(place)
        of_sheet = lines.get(row[0] or "", {})
        is_presumed = row[5] is None and theirs.entered_by_uid is not None
        if ours is not None and is_presumed and _is_same(before.get(ours.uid, {}), of_sheet):
            theirs = replace(theirs, entered_by_uid=ours.entered_by_uid)
        name = names.get(row[2] or "", theirs.unit_uid)
        work = SheetWork(_sheet_head(planning, owned, theirs, ours, name))
        work.waits = work.head.is_pending
        planning.work.sheets.append(work)
        is_stolen = ours is None and theirs.uid in taken
        is_second = place in seen
        seen.add(place)
        if is_stolen or is_second or work.head.outcome is Outcome.REFUSED:
            work.head = replace(work.head, outcome=Outcome.REFUSED, is_pending=False)
            work.refused = len(of_sheet)
            continue
        start = line_key(theirs.uid, "")
        stored = before.get(ours.uid, {}) if ours else {}
        work.before = {path: (start + path, *row) for path, row in stored.items()}
        if ours is not None and theirs.uid in base:
            work.base = base[theirs.uid]
        rules = rule_sets[row[4] or ""]
        allowed = _Allowed(maxima.limits(limits[rules.uid]), maxima.least(rules), maxima.points)
        _plan_lines(planning, work, of_sheet, allowed)
        _guard(planning, work, ours, is_reviewed=ours is not None and ours.uid in reviewed)
        ask_lines(planning, work)


def _is_same(ours: Mapping[str, form.Row], theirs: Mapping[str, form.Row]) -> bool:
    """Tell whether a sheet says what ours says: then it does not matter who wrote it down."""
    return ours.keys() == theirs.keys() and all(row == theirs[path][1:] for path, row in ours.items())


def _rule_sets(planning: Planning, hashes: Iterable[str]) -> dict[str, RuleSet]:
    year = planning.day.year
    found = {digest: planning.store.rule_sets.by_hash(digest, year) for digest in hashes}
    if not all(found.values()):
        raise UserError("package.rule_set_unknown", issues=[error("package.no_such_rules")])
    return {digest: rules for digest, rules in found.items() if rules is not None}


def _read_sheet(planning: Planning, row: form.Row, rule_sets: Mapping[str, RuleSet]) -> ScoreSheet:
    uid, state, unit, period, digest, entered_by, sample = row
    return ScoreSheet(
        uid or "",
        planning.periods.get(period or "", period or ""),
        planning.match.uid(unit or ""),
        rule_sets[digest or ""].uid,
        state_as_sent(SheetState(state or SheetState.DRAFT)),
        planning.match.uid(entered_by) if entered_by else _presumed_scribe(planning, uid, unit),
        sample is not None,
    )


def _presumed_scribe(planning: Planning, sheet_uid: str | None, unit_uid: str | None) -> str | None:
    """Give the sender for a sheet of another unit that this unit did not sign; None for any other.

    Whoever sends such a sheet answers for it: it gives way to the unit's own.
    """
    is_own = planning.match.uid(unit_uid or "") == planning.sender_uid
    if planning.vouched is None or is_own or sheet_uid in planning.vouched:
        return None
    return planning.sender_uid


def _sheet_head(
    planning: Planning, owned: Ownership, theirs: ScoreSheet, ours: ScoreSheet | None, name: str
) -> Planned[ScoreSheet]:
    """Plan a sheet's head; refused when the sender doesn't own it or it stands under other rules here."""
    sheet = _as_ours(theirs, ours, planning.store.today())
    is_refused = (
        planning.is_bad(form.SHEETS, theirs.uid)
        or not planning.has_unit(theirs.unit_uid)
        or theirs.period_uid not in planning.periods.values()
    )
    if not owned.covers(theirs.unit_uid):
        planning.work.issues.append(warning("package.foreign_sheet", name=name))
        is_refused = True
    elif ours is not None and ours.rule_set_uid != theirs.rule_set_uid:
        planning.work.issues.append(warning("package.other_rules", name=name))
        is_refused = True
    elif ours is not None and ours.state is SheetState.PUBLISHED:
        planning.work.issues.append(warning("package.sheet_published", name=name))
        is_refused = True
    elif ours is not None and theirs.unit_uid in planning.signing_units:
        planning.work.issues.append(warning("package.signed_kept", name=name))
        is_refused = True
    elif ours is not None and is_on_behalf(theirs) and not is_on_behalf(ours):
        planning.work.issues.append(warning("package.own_sheet_kept", name=name))
        is_refused = True
    fields: tuple[FieldChange, ...] = ()
    if is_refused:
        outcome = Outcome.REFUSED
    elif ours is None:
        outcome = Outcome.NEW
    else:
        outcome = Outcome.SAME if sheet == ours else Outcome.CHANGED
        if sheet.state is not ours.state:
            fields = (FieldChange("Trạng thái", choice_label(ours.state), choice_label(sheet.state)),)
    waits = (
        theirs.unit_uid not in owned.now
        or theirs.unit_uid in planning.new_units
        or theirs.unit_uid in planning.work.doubtful
        or theirs.period_uid in planning.new_periods
    )
    is_pending = waits and outcome in (Outcome.NEW, Outcome.CHANGED, Outcome.SAME)
    return Planned(form.SHEETS, theirs.uid, name, outcome, sheet, is_pending, fields)


def _as_ours(theirs: ScoreSheet, ours: ScoreSheet | None, today: date) -> ScoreSheet:
    """Give their sheet as it would stand here: a sheet that went on here does not fall back by itself."""
    is_in = theirs.state is SheetState.SUBMITTED
    if ours is None:
        return replace(theirs, received_on=today if is_in else None)
    goes_on = is_in and ours.state not in WITH_UNIT
    return replace(
        theirs,
        uid=ours.uid,
        state=ours.state if goes_on else theirs.state,
        version=ours.version,
        received_on=today if is_in and not goes_on else ours.received_on,
    )


def is_on_behalf(sheet: ScoreSheet) -> bool:
    """Tell whether another office than the unit entered a sheet."""
    return sheet.entered_by_uid not in (None, sheet.unit_uid)


def _guard(planning: Planning, work: SheetWork, ours: ScoreSheet | None, *, is_reviewed: bool) -> None:
    """Ask before a sheet that was submitted or reviewed here is changed; one that stays never waits.

    A sheet that was returned is expected back, and one that was entered for a unit gives way to the unit's
    own as long as nobody scored it further.
    """
    gives_way = (
        ours is not None
        and ours.state in (SheetState.DRAFT, SheetState.SUBMITTED)
        and is_on_behalf(ours)
        and not is_on_behalf(work.head.record)
        and not is_reviewed
    )
    touches = bool(work.lines.new or work.lines.changed or work.lines.removed)
    if ours is not None and not touches and work.head.outcome is Outcome.SAME:
        work.head = replace(work.head, is_pending=False)
    elif (
        ours is not None
        and not gives_way
        and ours.state is not SheetState.RETURNED
        and (ours.state is not SheetState.DRAFT or is_reviewed)
    ):
        planning.work.issues.append(decision("package.sheet_guarded", name=work.head.name))
        work.head, work.has_gone_on = replace(work.head, is_pending=True), True
        if touches and work.head.record.state not in (*WITH_UNIT, SheetState.SUBMITTED):
            # Whoever takes other scores of the unit begins again with what it handed in.
            words = choice_label(ours.state), choice_label(SheetState.SUBMITTED)
            fields = (FieldChange("Trạng thái", *words),)
            record = replace(work.head.record, state=SheetState.SUBMITTED)
            work.head = replace(work.head, record=record, outcome=Outcome.CHANGED, fields=fields)


def _lines_by_sheet(rows: Iterable[form.Row]) -> dict[str, dict[str, form.Row]]:
    """Give sheet uid → path → line of the self round."""
    found: dict[str, dict[str, form.Row]] = defaultdict(dict)
    mark = f":{Round.SELF}:"
    for row in rows:
        sheet_uid, is_self, path = (row[0] or "").partition(mark)
        if is_self:
            found[sheet_uid][path] = row
    return found


def _our_lines(planning: Planning, sheet_uids: Sequence[str]) -> dict[str, dict[str, form.Row]]:
    """Give our sheet uid → path → canonical line without its key."""
    found: dict[str, dict[str, form.Row]] = defaultdict(dict)
    if sheet_uids:
        for line in planning.store.scores.stored_lines(sheet_uids, Round.SELF):
            found[line[0]][line[1]] = _stored_row(line)
    return found


def _stored_row(line: StoredLine) -> form.Row:
    _, _, target, actual, points, absence, note, flagged = line
    return (
        canonical_quantity(target),
        canonical_quantity(actual),
        canonical_points(points),
        absence,
        canonical_text(note),
        canonical_flag(flag=bool(flagged)),
    )


def _plan_lines(
    planning: Planning,
    work: SheetWork,
    theirs: dict[str, form.Row],
    allowed: "_Allowed",
) -> None:
    """Sort a sheet's lines out; one outside its criterion's bounds is asked and then kept flagged."""
    kept: dict[str, form.Row] = {}
    doubtful: dict[str, form.Row] = {}
    has_bad = bool(planning.bad_rows)
    for path, row in theirs.items():
        most = allowed.most.get(path)
        if most is None or (has_bad and planning.is_bad(form.LINES, row[0] or "")):
            work.refused += 1
        elif row[_FLAGGED] is None and allowed.breaks(path, row[_POINTS]):
            flagged = (*row[:_FLAGGED], "1")
            (kept if _was_taken(work.before.get(path), flagged) else doubtful)[path] = flagged
        else:
            kept[path] = row
    work.lines = sort_out(work.before, kept)
    work.lines.removed = [path for path in work.lines.removed if path not in theirs]
    for path, row in doubtful.items():
        work.asked[path] = row
        work.over.add(path)
        is_above = allowed.points[row[_POINTS]] > allowed.most[path]
        code = "package.points_over_max" if is_above else "package.points_below_least"
        points = row[_POINTS] or ""
        planning.work.issues.append(decision(code, name=work.head.name, line=path, points=points))


def _was_taken(ours: form.Row | None, theirs: form.Row) -> bool:
    """Tell whether the very points stand here already, kept although they break their rule."""
    return ours is not None and (ours[_POINTS], ours[_FLAGGED]) == (theirs[_POINTS], theirs[_FLAGGED])


class _Allowed(NamedTuple):
    """Path → the most and, when any points are below zero, the least of a line; text → points as a number."""

    most: Limits
    least: Limits
    points: Mapping[str | None, int]

    def breaks(self, path: str, text: str | None) -> bool:
        """Tell whether points lie outside what their criterion allows."""
        points = self.points[text]
        return points > self.most[path] or (points < 0 and points < self.least.get(path, 0))


class _Maxima:
    """The most points of every line, and the points of the package's lines as numbers, each read once."""

    def __init__(self, lines: Iterable[form.Row]) -> None:
        """Take the distinct points of all lines; none at all are never too many."""
        texts = {row[_POINTS] for row in lines}
        self.points: Mapping[str | None, int] = {text: whole_parts(text) or 0 for text in texts}
        self._limits: dict[int, Limits] = {}
        self._least: dict[str, Limits] = {}

    def least(self, rules: RuleSet) -> Limits:
        """Give path → the least that a line may have; nothing while no points are below zero."""
        if min(self.points.values(), default=0) >= 0:
            return {}
        if rules.uid not in self._least:
            self._least[rules.uid] = {leaf.path: bounds(leaf)[0] for leaf in rules.leaves}
        return self._least[rules.uid]

    def limits(self, criteria: Mapping[str, tuple[int, int, str]]) -> Limits:
        """Give path → the most that a line may have; groups, which nobody scores, are left out."""
        known = self._limits.get(id(criteria))
        if known is None:
            known = self._limits[id(criteria)] = {
                path: 0 if kind == PENALTY else abs(most)
                for path, (_, most, kind) in criteria.items()
                if kind != GROUP_KIND
            }
        return known


def plan_achievements(planning: Planning, owned: Ownership) -> None:
    """Plan achievements; only what the sender keeps, here and in the package, may be new or change."""
    work = AchievementWork()
    planning.work.achievements = work
    rows = planning.rows(form.ACHIEVEMENTS)
    if not rows:
        return
    ours = {one.uid: one for one in planning.store.achievements.by_uids(row[0] or "" for row in rows)}
    work.before = {uid: achievement_row(one) for uid, one in ours.items()}
    our_evidence = {uid: evidence_rows(one) for uid, one in ours.items()}
    work.evidence = form.by_owner(planning.rows(form.EVIDENCE))
    known = set(planning.store.units.ids_of({planning.match.uid(row[13] or "") for row in rows}))
    there = (known | planning.new_units) - planning.refused_units
    kept: dict[str, form.Row] = {}
    for row in translate_achievements(rows, planning.match.ours):
        uid, unit, owner = row[0] or "", row[13] or "", row[14] or ""
        before = ours.get(uid)
        is_foreign = not owned.covers(owner) or (before is not None and not owned.covers(before.owner_uid))
        if is_foreign or planning.is_bad(form.ACHIEVEMENTS, uid) or unit not in there:
            work.refused += 1
        elif before is None and row[9] is not None:
            work.rows.same += 1  # withdrawn before it ever came here
        elif owner not in owned.now or unit not in known or unit in planning.work.doubtful:
            work.asked[uid] = row
            work.waiting.add(uid)
        else:
            kept[uid] = row
    if work.refused:
        planning.work.issues.append(warning("package.foreign_achievements", count=work.refused))
    _sort_achievements(work, kept, our_evidence)
    _ask_about_settled(planning, work)
    if planning.base is not None and work.before:
        ask_about_changed(planning, work)


def _ask_about_settled(planning: Planning, work: AchievementWork) -> None:
    """Let changes of achievements that this office settled wait for a person."""
    settled = planning.store.locks.among(work.rows.changed)
    for uid in settled:
        work.asked[uid] = work.rows.changed.pop(uid)
    work.settled |= set(settled)
    if settled:
        planning.work.issues.append(decision("package.achievements_locked", count=len(settled)))


def _sort_achievements(
    work: AchievementWork, kept: Mapping[str, form.Row], our_evidence: Mapping[str, list[form.Row]]
) -> None:
    already = work.rows.same
    work.rows = sort_out(work.before, kept) if work.before else Sorted(new=dict(kept))
    for uid in our_evidence:
        if uid in kept and uid not in work.rows.changed and work.evidence[uid] != our_evidence[uid]:
            work.rows.changed[uid] = kept[uid]
            work.rows.same -= 1
    unchanged = [
        uid
        for uid, row in work.asked.items()
        if work.before.get(uid) == row and work.evidence.get(uid, []) == our_evidence[uid]
    ]
    for uid in unchanged:
        del work.asked[uid]
    work.rows.same += already + len(unchanged)
    work.rows.removed = []
