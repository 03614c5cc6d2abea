"""The sheets of a bloc side by side: what lines look at whose points depend on the other units."""

import json
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from sqlite3 import Connection

from thidua_desktop.data.store.columns import date_out
from thidua_desktop.data.store.index_results import IndexTable
from thidua_desktop.data.store.scores import ScoreTable
from thidua_desktop.domain.records.scoring import (
    Criterion,
    EvaluationPeriod,
    Round,
    RuleSet,
    ScoreEntry,
    ScoreSheet,
)
from thidua_desktop.domain.rule_kinds import INDEX, KINDS, BlocContext, best_of, published_by_path
from thidua_desktop.domain.workflow import WITH_UNIT

_VALID = (
    "({0}.valid_from IS NULL OR {0}.valid_from <= :day) AND ({0}.valid_to IS NULL OR :day <= {0}.valid_to)"
)
_FIRST_BLOC = (
    "SELECT bloc.uid FROM membership JOIN bloc ON bloc.id = bloc_id"
    " WHERE unit_id = (SELECT id FROM unit WHERE uid = :unit) AND withdrawn = 0"
    f" AND {_VALID.format('membership')} ORDER BY bloc.position, bloc.code LIMIT 1"
)
_MEMBERS = (
    "SELECT DISTINCT unit.uid FROM membership JOIN unit ON unit.id = unit_id"
    f" WHERE bloc_id = (SELECT id FROM bloc WHERE uid = :bloc) AND {_VALID.format('membership')}"
)
_FELLOWS = (
    "SELECT DISTINCT fellow.unit_id FROM membership JOIN bloc ON bloc.id = membership.bloc_id"
    " JOIN membership AS fellow ON fellow.bloc_id = bloc.id WHERE withdrawn = 0"
    " AND membership.unit_id = (SELECT id FROM unit WHERE uid = :unit)"
    f" AND {_VALID.format('membership')} AND {_VALID.format('fellow')}"
)

_MEASURED = (
    "SELECT path, target, actual FROM score_sheet JOIN score_entry ON sheet_id = score_sheet.id"
    " JOIN criterion ON criterion.id = criterion_id"
    " WHERE score_sheet.uid IN (SELECT value FROM json_each(?)) AND round = ?"
    " AND path IN (SELECT value FROM json_each(?)) AND score_entry.absence IS NULL AND actual > 0"
)


@dataclass(frozen=True, slots=True)
class BlocSheets:
    """The sheets of a bloc under one rule set, by unit; complete once every member's sheet is in."""

    sheets: Mapping[str, ScoreSheet]
    entries: Mapping[str, Mapping[str, ScoreEntry]]
    is_complete: bool

    def context(self, unit_uid: str) -> BlocContext:
        """Give the bloc as one of its units sees it."""
        return BlocContext(unit_uid, self.entries, self.is_complete)


Contexts = Callable[[ScoreSheet], BlocContext | None]
"""What a sheet looks at beside its own lines."""


def relative_paths(rule_set: RuleSet) -> frozenset[str]:
    """Give the lines whose points depend on the other units' sheets."""
    return frozenset(leaf.path for leaf in rule_set.leaves if KINDS[leaf.kind].needs_bloc)


def index_leaves(rule_set: RuleSet) -> tuple[Criterion, ...]:
    """Give the lines that take their points from a published index."""
    return tuple(leaf for leaf in rule_set.leaves if leaf.kind == INDEX)


class BlocSheetReader:
    """Reads blocs as they are on a period's last day. A unit's bloc is the first one in the blocs' order."""

    def __init__(self, connection: Connection, scores: ScoreTable, indices: IndexTable) -> None:
        """Read through the workspace's connection."""
        self._connection = connection
        self._scores = scores
        self._indices = indices

    def contexts(self, period: EvaluationPeriod, rule_set: RuleSet, round_: Round) -> Contexts | None:
        """Give a function that tells what a sheet looks at beside its own lines; each bloc is read once.

        None for sets without such lines; the function gives None for sheets that find nothing to look at.
        """
        relative = relative_paths(rule_set)
        asking = index_leaves(rule_set)
        if not relative and not asking:
            return None
        known: dict[str, BlocContext] = {}

        def bloc_of(sheet: ScoreSheet) -> BlocContext | None:
            uid = self.first_bloc(sheet.unit_uid, period) if relative else None
            if uid is not None and uid not in known:
                known[uid] = self._leaders(self._sheets(uid, sheet, period), round_, relative)
            return None if uid is None else known[uid]

        def context(sheet: ScoreSheet) -> BlocContext | None:
            indices = published_by_path(asking, self._indices.of_unit(sheet.unit_uid)) if asking else {}
            bloc = bloc_of(sheet)
            if bloc is None:
                return BlocContext(sheet.unit_uid, {}, indices=indices) if indices else None
            return bloc.for_unit(sheet.unit_uid, indices)

        return context

    def first_bloc(self, unit_uid: str, period: EvaluationPeriod) -> str | None:
        """Give the uid of the bloc that a unit is ranked in, or None."""
        values = {"unit": unit_uid, "day": date_out(period.ends_on)}
        found = self._connection.execute(_FIRST_BLOC, values).fetchone()
        return None if found is None else str(found[0])

    def fellow_sheets(self, sheet: ScoreSheet, period: EvaluationPeriod) -> list[int]:
        """Give the SQLite ids of the sheets under one rule set that may look at this one, itself included."""
        rows = self._connection.execute(
            "SELECT id FROM score_sheet WHERE period_id = (SELECT id FROM period WHERE uid = :period)"
            " AND rule_set_id = (SELECT id FROM rule_set WHERE uid = :rule_set)"
            f" AND unit_id IN ({_FELLOWS})",
            {
                "unit": sheet.unit_uid,
                "day": date_out(period.ends_on),
                "period": period.uid,
                "rule_set": sheet.rule_set_uid,
            },
        )
        return [row[0] for row in rows]

    def read(
        self,
        sheet: ScoreSheet,
        period: EvaluationPeriod,
        round_: Round,
        paths: Collection[str] | None = None,
    ) -> BlocSheets | None:
        """Read a round of all sheets of the unit's bloc, or only these lines of them; None without a bloc."""
        bloc = self.first_bloc(sheet.unit_uid, period)
        if bloc is None:
            return None
        sheets, is_whole = self._sheets(bloc, sheet, period)
        uids = [one.uid for one in sheets.values()]
        lines = self._scores.entries_of(uids, round_, (sheet.rule_set_uid, paths))
        entries = {unit: lines.get(one.uid, {}) for unit, one in sheets.items()}
        return BlocSheets(sheets, entries, is_whole and self._are_in(sheets, round_))

    def _sheets(
        self, bloc_uid: str, sheet: ScoreSheet, period: EvaluationPeriod
    ) -> tuple[dict[str, ScoreSheet], bool]:
        """Give the members' sheets under the same rule set, by unit, and whether every member has one.

        A member whose absence was explained is not waited for.
        """
        values = {"bloc": bloc_uid, "day": date_out(period.ends_on)}
        units = {row[0] for row in self._connection.execute(_MEMBERS, values)}
        found = self._scores.sheets_of_units(period.uid, units)
        sheets = {one.unit_uid: one for one in found if one.rule_set_uid == sheet.rule_set_uid}
        missing = units - sheets.keys()
        return sheets, not missing or missing <= self._explained(bloc_uid, period)

    def _explained(self, bloc_uid: str, period: EvaluationPeriod) -> set[str]:
        """Give the members of a bloc that are missing for a reason."""
        rows = self._connection.execute(
            "SELECT unit.uid FROM ranking_absence JOIN unit ON unit.id = unit_id"
            " WHERE bloc_id = (SELECT id FROM bloc WHERE uid = ?)"
            " AND period_id = (SELECT id FROM period WHERE uid = ?)",
            (bloc_uid, period.uid),
        )
        return {row[0] for row in rows}

    def _leaders(
        self, of: tuple[Mapping[str, ScoreSheet], bool], round_: Round, paths: Collection[str]
    ) -> BlocContext:
        """Give a bloc of which only the best of every line is known: all that points depend on."""
        sheets, is_whole = of
        uids = json.dumps([sheet.uid for sheet in sheets.values()])
        found: dict[str, list[tuple[int | None, int | None]]] = {path: [] for path in paths}
        rows = self._connection.execute(_MEASURED, (uids, round_, json.dumps(sorted(paths))))
        for path, target, actual in rows:
            found[path].append((target, actual))
        leaders = {path: best_of(lines) for path, lines in found.items()}
        return BlocContext("", {}, is_whole and self._are_in(sheets, round_), leaders=leaders)

    def _are_in(self, sheets: Mapping[str, ScoreSheet], round_: Round) -> bool:
        """Tell whether every sheet counts: handed in, or for a later round scored in it at all."""
        if round_ is Round.SELF:
            return all(sheet.state not in WITH_UNIT for sheet in sheets.values())
        uids = [sheet.uid for sheet in sheets.values()]
        (count,) = self._connection.execute(
            "SELECT count(*) FROM score_sheet WHERE uid IN (SELECT value FROM json_each(?))"
            " AND EXISTS (SELECT 1 FROM score_entry WHERE sheet_id = score_sheet.id AND round = ?)",
            (json.dumps(uids), round_),
        ).fetchone()
        return int(count) == len(uids)
