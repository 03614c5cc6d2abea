"""Plan the rounds after the unit's own: each only from the office that gives it."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from thidua_desktop.data.exchange import package_format as form
from thidua_desktop.data.exchange.package_plan import RowWork
from thidua_desktop.data.exchange.package_values import whole_of
from thidua_desktop.data.exchange.plan_organisation import Planning
from thidua_desktop.data.exchange.plan_scores import Ownership
from thidua_desktop.data.exchange.plan_targets import finish
from thidua_desktop.data.exchange.round_rows import (
    FLAGGED,
    POINTS,
    UNIT,
    RoundOfSheet,
    read_round_entry,
    round_key,
    round_row,
    split_round_key,
)
from thidua_desktop.domain.glossary import choice_label
from thidua_desktop.domain.issues import decision, warning
from thidua_desktop.domain.records.exchange import Outcome
from thidua_desktop.domain.records.scoring import (
    GROUP_KIND,
    Origin,
    Round,
    RuleSet,
    ScoreEntry,
    ScoreSheet,
    SheetState,
)
from thidua_desktop.domain.rule_kinds import PENALTY, bounds

_LINES = 2
"""Place of the number of lines in the row of a round."""
_Place = tuple[str, Round, str]
"""Uid of the sheet here, round, and whoever gave it; empty for the mean of the cross round."""
_SETTLED = frozenset({SheetState.APPRAISED, SheetState.APPROVED})
"""Where a round before the appraisal changes a result that somebody has concluded."""


@dataclass(frozen=True, slots=True)
class SheetHere:
    """A sheet as it stands here or comes in with the package; `waits` for a person's yes."""

    sheet: ScoreSheet
    rules: RuleSet
    name: str
    waits: bool


@dataclass(slots=True)
class Rights:
    """Who may give which round: unit uids by round, now and once what the package brings is accepted.

    In `settled` states other points are asked; published sheets take none but those of `reopened`. `relayed`
    are rounds that the sender passes on for another: (round, uid of whoever gave it, empty for the mean of
    all) → units. In rounds of `careful` a relayed word waits for a person where it differs from ours.
    """

    now: Mapping[Round, set[str]]
    if_accepted: Mapping[Round, set[str]] = field(default_factory=dict)
    settled: frozenset[SheetState] = _SETTLED
    reopened: frozenset[str] = frozenset()
    relayed: Mapping[tuple[Round, str], set[str]] = field(default_factory=dict)
    careful: frozenset[Round] = frozenset()


def submission_rights(owned: Ownership) -> Rights:
    """Give what a submission may bring: cross scores of fellow members, the bloc round of its head."""
    return Rights(
        {Round.CROSS: owned.fellows, Round.BLOC: owned.headed},
        {Round.CROSS: owned.fellows_if_accepted, Round.BLOC: owned.headed_if_accepted},
    )


def sheets_here(planning: Planning, table: form.Table) -> dict[tuple[str, str], SheetHere]:
    """Give (period uid, unit uid) → sheet, of all that a table's rows speak of."""
    unit, period = table.index("unit_uid"), table.index("period_uid")
    places = {
        (planning.periods.get(row[period] or "", ""), planning.match.uid(row[unit] or ""))
        for row in planning.rows(table)
    }
    store, found = planning.store, {}
    coming = {
        (work.head.record.period_uid, work.head.record.unit_uid): work.head
        for work in planning.work.sheets
        if work.head.outcome is not Outcome.REFUSED
    }
    names = {unit.uid: unit.name_on(planning.day) for unit in store.units.by_uids(uid for _, uid in places)}
    for period_uid in {one for one, _ in places if one}:
        units = [uid for one, uid in places if one == period_uid]
        for sheet in store.scores.sheets_of_units(period_uid, units):
            head = coming.get((period_uid, sheet.unit_uid))
            rules = store.rule_sets.by_uid(sheet.rule_set_uid)
            if rules is not None:
                waits = head is not None and head.is_pending
                name = names.get(sheet.unit_uid, "")
                found[period_uid, sheet.unit_uid] = SheetHere(sheet, rules, name, waits)
    for place in (places & coming.keys()) - found.keys():
        head = coming[place]
        rules = store.rule_sets.by_uid(head.record.rule_set_uid)
        if rules is not None:
            found[place] = SheetHere(head.record, rules, head.name, head.is_pending)
    return found


def plan_rounds(planning: Planning, rights: Rights) -> None:
    """Plan the lines of later rounds; what is not the sender's to give is named and left."""
    rows, heads = planning.rows(form.ROUND_LINES), planning.rows(form.ROUNDS)
    if rows or heads:
        _Rounds(planning, rights).plan(rows, heads)


class _Rounds:
    """The rows of one package, sorted into what is taken, asked and refused."""

    def __init__(self, planning: Planning, rights: Rights) -> None:
        self._planning = planning
        self._rights = rights
        self._sheets = {**sheets_here(planning, form.ROUND_LINES), **sheets_here(planning, form.ROUNDS)}
        self._work = RowWork(form.ROUND_LINES)
        self._kept: dict[str, form.Row] = {}
        self._groups: dict[_Place, list[form.Row]] = defaultdict(list)
        self._guarded: set[tuple[str, ...]] = set()
        self._spared: set[str] = set()
        self._limits: dict[str, Mapping[str, tuple[int, int, str]]] = {}
        self._of_sheet: dict[str, SheetHere] = {}

    def plan(self, rows: list[form.Row], heads: list[form.Row]) -> None:
        """Plan all rows and tell what was left; a round of `heads` without a line is emptied."""
        foreign = homeless = 0
        for row in rows:
            here = self._here(row, form.ROUND_LINES)
            round_ = Round(row[1] or Round.SELF)
            if here is None:
                homeless += 1
            elif not self._is_sendable(row, form.ROUND_LINES, here.sheet.unit_uid):
                foreign += 1
            elif self._planning.is_bad(form.ROUND_LINES, row[0] or "") or not self._has_line(here, row):
                self._work.refused += 1
                self._spared.add(self._translated(row, here, round_)[0] or "")
            else:
                theirs = self._translated(row, here, round_)
                self._of_sheet[here.sheet.uid] = here
                _, _, scorer, path = split_round_key(theirs[0] or "")
                self._work.names[theirs[0] or ""] = f"{here.name}, {path}, {choice_label(round_)}"
                self._groups[here.sheet.uid, round_, scorer].append(theirs)
        begun = self._planning.store.scores.reviewed(one.sheet.uid for one in self._sheets.values())
        for row in heads:
            self._note_emptied(row, begun)
        self._work.refused += foreign + homeless
        issues = self._planning.work.issues
        if foreign:
            issues.append(warning("package.foreign_rounds", count=foreign))
        if homeless:
            issues.append(warning("package.round_without_sheet", count=homeless))
        for place, lines in self._groups.items():
            self._plan_group(place, lines)
        finish(self._planning, self._work, self._kept, self._may_go)

    def _note_emptied(self, row: form.Row, begun: set[str]) -> None:
        """Begin a group without lines for a round that its giver emptied and that came from it before.

        `begun` are the sheets here that have any later round. What was only ever typed here is no word of the
        sender's that it could take back.
        """
        here, round_ = self._here(row, form.ROUNDS), Round(row[1] or Round.SELF)
        is_bad = self._planning.is_bad(form.ROUNDS, row[0] or "")
        if here is None or here.sheet.uid not in begun or is_bad or whole_of(row[_LINES]):
            return
        scorer = self._scorer(row, form.ROUNDS)
        ours, typed = self._ours(here, round_, scorer)
        is_sendable = self._is_sendable(row, form.ROUNDS, here.sheet.unit_uid)
        if is_sendable and ours.keys() - typed:
            self._of_sheet[here.sheet.uid] = here
            self._groups.setdefault((here.sheet.uid, round_, scorer), [])
            for key in ours:
                path = split_round_key(key)[3]
                self._work.names[key] = f"{here.name}, {path}, {choice_label(round_)}"

    def _here(self, row: form.Row, table: form.Table) -> SheetHere | None:
        unit, period, rules = (row[table.index(one)] for one in ("unit_uid", "period_uid", "rule_set_hash"))
        place = self._planning.periods.get(period or "", ""), self._planning.match.uid(unit or "")
        here = self._sheets.get(place)
        if here is None or here.rules.content_hash != rules:
            return None
        is_closed = here.sheet.state is SheetState.PUBLISHED and here.sheet.uid not in self._rights.reopened
        return None if is_closed else here

    def _scorer(self, row: form.Row, table: form.Table) -> str:
        scorer = row[table.index("scorer_uid")]
        return self._planning.match.uid(scorer) if scorer else ""

    def _is_sendable(self, row: form.Row, table: form.Table, unit_uid: str) -> bool:
        """Tell whether the sender gives this round, in its own name and not to itself, or passes it on."""
        sender, scorer = self._planning.sender_uid, self._scorer(row, table)
        round_ = Round(row[1] or Round.SELF)
        if round_ != split_round_key(row[0] or "")[1]:
            return False
        if unit_uid in self._rights.relayed.get((round_, scorer), ()):
            return True
        if scorer != sender or (round_ is Round.CROSS and unit_uid == sender):
            return False
        allowed = (self._rights.now, self._rights.if_accepted)
        return any(unit_uid in units.get(round_, ()) for units in allowed)

    def _has_line(self, here: SheetHere, row: form.Row) -> bool:
        limit = self._limits_of(here).get(split_round_key(row[0] or "")[3])
        return limit is not None and limit[2] != GROUP_KIND

    def _limits_of(self, here: SheetHere) -> Mapping[str, tuple[int, int, str]]:
        uid = here.rules.uid
        if uid not in self._limits:
            self._limits[uid] = self._planning.store.rule_sets.limits(uid)
        return self._limits[uid]

    def _translated(self, row: form.Row, here: SheetHere, round_: Round) -> form.Row:
        scorer, sheet = self._scorer(row, form.ROUND_LINES), here.sheet
        path = split_round_key(row[0] or "")[3]
        key = round_key(sheet.uid, round_, scorer, path)
        return (key, *row[1:UNIT], sheet.unit_uid, sheet.period_uid, here.rules.content_hash, scorer or None)

    def _plan_group(self, place: _Place, lines: list[form.Row]) -> None:
        """Plan one round of one sheet: its lines are the sender's full state of it."""
        sheet_uid, round_, scorer = place
        here = self._of_sheet[sheet_uid]
        if round_ is Round.CROSS and not scorer and self._planning.store.peers.of_sheet(sheet_uid):
            self._leave_mean(here, lines)
            return
        ours, typed = self._ours(here, round_, scorer)
        self._work.before = {**self._work.before, **ours}
        unit = here.sheet.unit_uid
        gone = ours.keys() - {row[0] for row in lines} - self._spared
        differs = {row[0] for row in lines if ours.get(row[0] or "") != row} | gone
        is_settled = here.sheet.state in self._rights.settled and here.sheet.uid not in self._rights.reopened
        is_guarded = bool(differs & typed) or (bool(differs) and is_settled)
        is_relayed = unit in self._rights.relayed.get((round_, scorer), ())
        is_second_hand = is_relayed and bool(differs) and round_ in self._rights.careful
        may_now = is_relayed or unit in self._rights.now.get(round_, ())
        is_asked = here.waits or is_guarded or is_second_hand or not may_now
        if is_guarded or is_second_hand:
            words = {"name": here.name, "round": choice_label(round_)}
            code = "package.round_guarded" if is_guarded else "package.round_second_hand"
            self._planning.work.issues.append(decision(code, **words))
        if is_asked:
            self._guarded.add((here.sheet.uid, round_.value, scorer))
            self._work.asked_gone |= gone
        if here.waits or not may_now:
            self._work.waiting |= gone.union(row[0] or "" for row in lines)
        for row in lines:
            over = self._breaks(here, row)
            theirs = (*row[:FLAGGED], "1", *row[FLAGGED + 1 :]) if over else row
            key = row[0] or ""
            over = over and not _was_taken(ours.get(key), theirs)
            if ours.get(key) == theirs:
                self._kept[key] = theirs
            elif over or is_asked:
                self._work.asked[key] = theirs
            else:
                self._kept[key] = theirs
            if over:
                self._work.over |= set() if is_asked else {key}
                line = split_round_key(key)[3]
                values = {"name": here.name, "line": line, "points": row[POINTS] or ""}
                is_below = values["points"].startswith("-")
                code = "package.points_below_least" if is_below else "package.points_over_max"
                self._planning.work.issues.append(decision(code, **values))

    def _leave_mean(self, here: SheetHere, lines: list[form.Row]) -> None:
        """Leave a mean of the cross round where it is worked out here, from the members' own points."""
        ours, _ = self._ours(here, Round.CROSS, "")
        points = {key: row[POINTS] for key, row in ours.items()}
        differing = sum(points.get(row[0] or "") != row[POINTS] for row in lines)
        self._work.refused += differing
        if differing:
            self._planning.work.issues.append(warning("package.cross_mean_left", name=here.name))

    def _ours(self, here: SheetHere, round_: Round, scorer: str) -> tuple[dict[str, form.Row], set[str]]:
        """Give our rows of a round by key, and the keys of those that were typed here."""
        store, sheet = self._planning.store, here.sheet
        entries: Mapping[str, ScoreEntry]
        if round_ is Round.CROSS and scorer:
            given = store.peers.of_sheet(sheet.uid).get(scorer, {})
            entries = {path: replace(one, flagged=self._is_outside(here, one)) for path, one in given.items()}
            typed: set[str] = set()
        else:
            entries = store.scores.entries(sheet.uid, round_)
            typed = {path for path, one in entries.items() if one.origin is Origin.TYPED}
        of = RoundOfSheet(sheet, here.rules, round_, scorer, entries)
        rows = {row[0] or "": row for row in (round_row(of, path, one) for path, one in entries.items())}
        return rows, {round_key(sheet.uid, round_, scorer, path) for path in typed}

    def _is_outside(self, here: SheetHere, entry: ScoreEntry) -> bool:
        """Tell whether points lie outside what their criterion allows, mostly above it."""
        path, points = entry.criterion_path, entry.points
        if points is None:
            return False
        if points < 0:
            return any(points < bounds(leaf)[0] for leaf in here.rules.leaves if leaf.path == path)
        _, most, kind = self._limits_of(here)[path]
        return points > (0 if kind == PENALTY else abs(most))

    def _breaks(self, here: SheetHere, row: form.Row) -> bool:
        return row[FLAGGED] is None and self._is_outside(here, read_round_entry(row))

    def _may_go(self, row: form.Row) -> bool:
        return row[0] not in self._spared and split_round_key(row[0] or "")[:3] not in self._guarded


def _was_taken(ours: form.Row | None, theirs: form.Row) -> bool:
    """Tell whether the very points stand here already, kept although they break their rule."""
    return ours is not None and (ours[POINTS], ours[FLAGGED]) == (theirs[POINTS], theirs[FLAGGED])
