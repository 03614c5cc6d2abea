"""Kept totals: what every round of every sheet comes to, a row each, so that a province ranks without lines.

`settle` works out anew what a write touched; `Store.write` calls it before it ends, so that totals and lines
change together or not at all. `operations.health` holds them against the lines.
"""

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import groupby
from operator import itemgetter
from sqlite3 import Connection
from typing import NamedTuple

from thidua_desktop.data.store.bloc_sheets import BlocSheetReader
from thidua_desktop.data.store.rule_sets import PeriodTable, RuleSetTable
from thidua_desktop.data.store.scores import ScoreTable
from thidua_desktop.data.store.touched import Touched
from thidua_desktop.domain.points import Points
from thidua_desktop.domain.records.scoring import EvaluationPeriod, Round, RuleSet, ScoreSheet
from thidua_desktop.domain.sheet_totals import SheetFigures, SheetTotal, TotalScorer
from thidua_desktop.domain.sums import SheetSums
from thidua_desktop.domain.workflow import WITH_UNIT

_IDS = "(SELECT value FROM json_each(?))"
_HEADS = (
    "SELECT score_sheet.id, score_sheet.uid, period.uid, rule_set.uid, score_sheet.state FROM score_sheet"
    " JOIN period ON period.id = period_id JOIN rule_set ON rule_set.id = rule_set_id"
)
_SUMS = (
    "SELECT sheet_id, count(*), sum(points)"
    f" FROM score_entry WHERE sheet_id IN {_IDS} AND round = ? GROUP BY sheet_id"
)
# As in the index `score_entry_ruled`, so that SQLite looks there and nowhere else.
_RULED = (
    "SELECT DISTINCT sheet_id FROM score_entry INDEXED BY score_entry_ruled"
    f" WHERE sheet_id IN {_IDS} AND round = ?"
    " AND (points IS NULL OR absence IS NOT NULL OR origin = 'computed')"
)
_LINES = (
    "SELECT sheet_id, criterion_id, points, target, actual, absence, origin FROM score_entry"
    f" WHERE sheet_id IN {_IDS} AND round = ? ORDER BY sheet_id"
)
_ROUNDS = (
    "SELECT sheet.value, round.value FROM json_each(?) AS sheet, json_each(?) AS round"
    " WHERE EXISTS (SELECT 1 FROM score_entry WHERE sheet_id = sheet.value AND round = round.value)"
    " OR EXISTS (SELECT 1 FROM sheet_total WHERE sheet_id = sheet.value AND sheet_total.round = round.value)"
)
_UNITS_OF_BLOCS = f"SELECT unit_id FROM membership JOIN bloc ON bloc.id = bloc_id WHERE bloc.uid IN {_IDS}"
_BESIDE = (
    f"SELECT id FROM score_sheet WHERE unit_id IN (SELECT id FROM unit WHERE uid IN {_IDS})",
    f"SELECT id FROM score_sheet WHERE unit_id IN ({_UNITS_OF_BLOCS})",
    f"SELECT id FROM score_sheet WHERE period_id IN (SELECT id FROM period WHERE uid IN {_IDS})",
    f"SELECT id FROM score_sheet WHERE rule_set_id IN (SELECT id FROM rule_set WHERE uid IN {_IDS})",
)
"""The sheets of units, of blocs' units, of periods, of rule sets."""
_KEEP = (
    "INSERT INTO sheet_total (period_id, round, sheet_id, unit_id, total, raw, filled, provisional)"
    " SELECT period_id, ?, id, unit_id, ?, ?, ?, ? FROM score_sheet WHERE id = ?"
    " ON CONFLICT DO UPDATE SET unit_id = excluded.unit_id, total = excluded.total, raw = excluded.raw,"
    " filled = excluded.filled, provisional = excluded.provisional"
)


class _Head(NamedTuple):
    """What of a sheet says how its total is worked out; the first is its SQLite id."""

    id: int
    uid: str
    period_uid: str
    rule_set_uid: str
    state: str


@dataclass(slots=True)
class _Group:
    """Sheets of one period, rule set and round, by SQLite id."""

    period: EvaluationPeriod
    rule_set: RuleSet
    round: Round
    sheets: dict[int, _Head] = field(default_factory=dict)

    def kept(self, id_: int, total: SheetTotal) -> SheetTotal:
        """Give what is kept of a total: that a sheet is not handed in makes it provisional, too."""
        if total.is_provisional or self.sheets[id_].state not in WITH_UNIT:
            return total
        return SheetTotal(total.total, total.raw, total.filled, is_provisional=True)


class SheetTotalTable:
    """Kept totals and what keeps them right."""

    def __init__(
        self,
        connection: Connection,
        touched: Touched,
        tables: tuple[PeriodTable, RuleSetTable, ScoreTable, BlocSheetReader],
    ) -> None:
        """Read and write through the workspace's connection what the other tables noted as touched."""
        self._connection = connection
        self._touched = touched
        self._periods, self._rule_sets, self._scores, self._blocs = tables
        self._scorers: dict[str, TotalScorer] = {}
        self._rules: dict[str, RuleSet | None] = {}
        self._days: dict[str, EvaluationPeriod | None] = {}

    # ------------------------------------------------------------------ reading

    def of_period(self, period_uid: str) -> dict[tuple[str, Round], SheetTotal]:
        """Give (sheet uid, round) → total of all sheets of a period."""
        rows = self._connection.execute(
            "SELECT score_sheet.uid, round, total, raw, filled, provisional FROM sheet_total"
            " JOIN score_sheet ON score_sheet.id = sheet_id"
            " WHERE sheet_total.period_id = (SELECT id FROM period WHERE uid = ?)",
            (period_uid,),
        )
        return {
            (uid, Round(round_)): SheetTotal(Points(total), Points(raw), filled, bool(provisional))
            for uid, round_, total, raw, filled, provisional in rows
        }

    def from_lines(self, period_uid: str, round_: Round) -> dict[str, SheetTotal]:
        """Give sheet uid → total of a round as the lines come to it now, whatever is kept."""
        rows = self._connection.execute(f"{_HEADS} WHERE period.uid = ?", (period_uid,))
        self._forget()
        found: dict[str, SheetTotal] = {}
        for group in self._groups((round_.value, _Head._make(row)) for row in rows):
            totals = self._score(group).items()
            found.update((group.sheets[id_].uid, group.kept(id_, total)) for id_, total in totals)
        return found

    def figures(
        self, period: EvaluationPeriod, rule_set_uid: str, round_: Round, sheets: Iterable[ScoreSheet]
    ) -> Iterator[tuple[ScoreSheet, SheetFigures, SheetSums]]:
        """Go over the lines of sheets under one rule set, one after another; none without lines."""
        self._forget()
        scorer = self._scorer(rule_set_uid)
        if scorer is None:
            return
        context = self._blocs.contexts(period, scorer.rule_set, round_)
        by_uid = {sheet.uid: sheet for sheet in sheets}
        by_id = {id_: by_uid[uid] for uid, id_ in self._scores.ids_of(by_uid).items()}
        rows = self._connection.execute(_LINES, (json.dumps(list(by_id)), round_))
        for id_, of in groupby(rows, itemgetter(0)):
            sheet = by_id[id_]
            found = scorer.figures(of, None if context is None else context(sheet))
            yield sheet, found, scorer.add_up(found)

    # ------------------------------------------------------------------ keeping

    def settle(self) -> None:
        """Work out anew what was touched since the last time, inside a write."""
        if not self._touched:
            return
        self._forget()
        due = sorted(self._due())
        heads = self._heads({id_ for id_, _ in due})
        for group in self._groups((round_, heads[id_]) for id_, round_ in due if id_ in heads):
            totals = self._score(group)
            gone = [(group.period.uid, group.round, id_) for id_ in group.sheets if id_ not in totals]
            self._connection.executemany(
                "DELETE FROM sheet_total WHERE period_id = (SELECT id FROM period WHERE uid = ?)"
                " AND round = ? AND sheet_id = ?",
                gone,
            )
            self._connection.executemany(_KEEP, _rows(group, totals))
        self._touched.clear()

    def touch_all(self) -> None:
        """Have all totals worked out anew with the next write."""
        rows = self._connection.execute("SELECT id FROM score_sheet")
        self._touched.sheets.update(row[0] for row in rows)

    def _due(self) -> set[tuple[int, str]]:
        """Give the rounds of sheets, by SQLite id, whose totals may be others now."""
        touched = self._touched
        whole = {*touched.sheets, *self._sheets_beside_lines()}
        asked = json.dumps(sorted(whole)), json.dumps([round_.value for round_ in Round])
        due = set(self._connection.execute(_ROUNDS, asked)) if whole else set()
        moving = {key for key in due if key[0] in touched.sheets}
        sheets = self._heads({key[0] for key in touched.lines})
        for key, criteria in touched.lines.items():
            if key[0] in sheets:
                due.add(key)
                if self._moves_fellows(sheets[key[0]], key[1], criteria):
                    moving.add(key)
        return due | self._fellows(moving)

    def _sheets_beside_lines(self) -> set[int]:
        """Give the sheets whose bloc, indices, period or rule set changed."""
        touched = self._touched
        found: set[int] = set()
        for query, uids in zip(
            _BESIDE, (touched.units, touched.blocs, touched.periods, touched.rule_sets), strict=True
        ):
            if uids:
                found.update(row[0] for row in self._connection.execute(query, (json.dumps(sorted(uids)),)))
        return found

    def _moves_fellows(self, sheet: _Head, round_: str, criteria: set[int] | None) -> bool:
        """Tell whether lines that were written can change what other sheets of the bloc come to."""
        scorer = self._scorer(sheet.rule_set_uid)
        if scorer is None or not scorer.relative_keys:
            return False
        if criteria is None or round_ != Round.SELF:
            return True  # lines may be gone, or the first ones of their round
        return not criteria.isdisjoint(scorer.relative_keys)

    def _fellows(self, keys: Iterable[tuple[int, str]]) -> set[tuple[int, str]]:
        """Give the same rounds of the sheets that look at these."""
        rounds: dict[int, set[str]] = {}
        for id_, round_ in keys:
            rounds.setdefault(id_, set()).add(round_)
        found: set[tuple[int, str]] = set()
        heads = {id_: head for id_, head in self._heads(rounds).items() if self._looks_at_bloc(head)}
        sheets = self._sheets(head.uid for head in heads.values())
        for id_, head in heads.items():
            period = self._period(head.period_uid)
            fellows = [] if period is None else self._blocs.fellow_sheets(sheets[head.uid], period)
            found.update((one, round_) for round_ in rounds[id_] for one in fellows)
        return found

    def _looks_at_bloc(self, head: _Head) -> bool:
        scorer = self._scorer(head.rule_set_uid)
        return scorer is not None and bool(scorer.relative_keys)

    def _groups(self, due: Iterable[tuple[str, _Head]]) -> Iterable[_Group]:
        groups: dict[tuple[str, str, str], _Group] = {}
        for round_, head in due:
            key = (head.period_uid, head.rule_set_uid, round_)
            if key not in groups:
                period, rule_set = self._period(head.period_uid), self._rule_set(head.rule_set_uid)
                if period is None or rule_set is None:
                    continue
                groups[key] = _Group(period, rule_set, Round(round_))
            groups[key].sheets[head.id] = head
        return groups.values()

    def _heads(self, ids: Iterable[int]) -> dict[int, _Head]:
        rows = self._connection.execute(
            f"{_HEADS} WHERE score_sheet.id IN {_IDS}", (json.dumps(sorted(ids)),)
        )
        return {row[0]: _Head._make(row) for row in rows}

    def _sheets(self, uids: Iterable[str]) -> dict[str, ScoreSheet]:
        return {sheet.uid: sheet for sheet in self._scores.by_uids(uids)}

    # ------------------------------------------------------------------ scoring

    def _score(self, group: _Group) -> Mapping[int, SheetTotal]:
        """Score the sheets of a group that have lines in its round."""
        scorer = self._scorer(group.rule_set.uid)
        if scorer is None:
            return {}
        if not scorer.is_plain:
            return self._score_lines(group, scorer, group.sheets)
        asked = json.dumps(list(group.sheets)), group.round
        ruled = {row[0] for row in self._connection.execute(_RULED, asked)}
        totals: dict[int, SheetTotal] = {}
        for id_, filled, points in self._connection.execute(_SUMS, asked):
            if id_ not in ruled:
                totals[id_] = scorer.plain_total(points, filled)
        return totals | self._score_lines(group, scorer, ruled) if ruled else totals

    def _score_lines(self, group: _Group, scorer: TotalScorer, ids: Iterable[int]) -> dict[int, SheetTotal]:
        context = self._blocs.contexts(group.period, group.rule_set, group.round)
        ids = list(ids)
        sheets = self._sheets(group.sheets[id_].uid for id_ in ids) if context is not None else {}
        rows = self._connection.execute(_LINES, (json.dumps(ids), group.round))
        return {
            id_: scorer.total(of, None if context is None else context(sheets[group.sheets[id_].uid]))
            for id_, of in groupby(rows, itemgetter(0))
        }

    def _scorer(self, rule_set_uid: str) -> TotalScorer | None:
        rule_set = self._rule_set(rule_set_uid)
        if rule_set is None:
            return None
        known = self._scorers.get(rule_set_uid)
        if known is None or known.rule_set.criteria is not rule_set.criteria or known.rule_set != rule_set:
            known = self._scorers[rule_set_uid] = TotalScorer(
                rule_set, self._rule_sets.criterion_ids(rule_set_uid)
            )
        return known

    def _forget(self) -> None:
        self._rules.clear()
        self._days.clear()

    def _rule_set(self, uid: str) -> RuleSet | None:
        """Give a rule set, looked up once while settling."""
        if uid not in self._rules:
            self._rules[uid] = self._rule_sets.by_uid(uid)
        return self._rules[uid]

    def _period(self, uid: str) -> EvaluationPeriod | None:
        """Give a period, looked up once while settling."""
        if uid not in self._days:
            self._days[uid] = self._periods.by_uid(uid)
        return self._days[uid]


def _rows(group: _Group, totals: Mapping[int, SheetTotal]) -> Iterator[tuple[str, int, int, int, bool, int]]:
    for id_, total in totals.items():
        kept = group.kept(id_, total)
        yield group.round.value, kept.total, kept.raw, kept.filled, kept.is_provisional, id_
