"""Score sheets and their entries, one row per criterion and round."""

import json
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from operator import itemgetter
from sqlite3 import Connection

from thidua_desktop.data.store.columns import date_in, date_out
from thidua_desktop.data.store.rule_sets import RuleSetTable
from thidua_desktop.data.store.touched import Touched
from thidua_desktop.domain.points import Points, Quantity
from thidua_desktop.domain.records.scoring import Absence, Origin, Round, ScoreEntry, ScoreSheet, SheetState

_SHEET_SELECT = (
    "SELECT score_sheet.uid, period.uid, unit.uid, rule_set.uid, score_sheet.state, entered.uid,"
    " score_sheet.is_sample, score_sheet.version, received_on FROM score_sheet"
    " JOIN period ON period.id = period_id"
    " JOIN unit ON unit.id = unit_id JOIN rule_set ON rule_set.id = rule_set_id"
    " LEFT JOIN unit AS entered ON entered.id = entered_by_id"
)
_ENTRY_COLUMNS = "points, target, actual, score_entry.absence, score_entry.note, origin, flagged"

# Looked up, not called: an enum's call costs more than all the rest of a line.
_ABSENCES: Mapping[str, Absence] = {one.value: one for one in Absence}
_ORIGINS: Mapping[str, Origin] = {one.value: one for one in Origin}

EntryRow = tuple[int, str, int, int | None, int | None, int | None, str | None, str, str, int]
"""A score_entry row: sheet id, round, criterion id, points, target, actual, absence, note, origin, flag."""

StoredLine = tuple[str, str, int | None, int | None, int | None, str | None, str, int]
"""A line as it stands: sheet uid, path, target, actual, points, absence, note, flagged."""


@dataclass(frozen=True, slots=True)
class SheetFilter:
    """Which sheets: every field that is not None must match."""

    period_uid: str | None = None
    unit_uid: str | None = None
    rule_set_uid: str | None = None
    state: SheetState | None = None


_EntryRow = tuple[str, int | None, int | None, int | None, str | None, str, str, int]


class ScoreTable:
    """Sheets and entries."""

    def __init__(
        self, connection: Connection, rule_sets: RuleSetTable, touched: Touched | None = None
    ) -> None:
        """Read and write through the workspace's connection; `touched` hears of every change."""
        self._connection = connection
        self._rule_sets = rule_sets
        self._touched = Touched() if touched is None else touched

    def sheets(self, wanted: SheetFilter) -> list[ScoreSheet]:
        """Give the sheets that match, in the units' official order."""
        conditions = {
            "period.uid": wanted.period_uid,
            "unit.uid": wanted.unit_uid,
            "rule_set.uid": wanted.rule_set_uid,
            "score_sheet.state": wanted.state,
        }
        asked = {column: value for column, value in conditions.items() if value is not None}
        where = " AND ".join(f"{column} = ?" for column in asked) or "1"
        return self._select(f"WHERE {where} ORDER BY unit.position, unit.code", tuple(asked.values()))

    def sheet(self, uid: str) -> ScoreSheet | None:
        """Give a sheet, or None."""
        found = self._select("WHERE score_sheet.uid = ?", (uid,))
        return found[0] if found else None

    def by_uids(self, uids: Iterable[str]) -> list[ScoreSheet]:
        """Give the sheets of these uids, in the units' official order; unknown ones are left out."""
        return self._select(
            "WHERE score_sheet.uid IN (SELECT value FROM json_each(?)) ORDER BY unit.position, unit.code",
            (json.dumps(list(uids)),),
        )

    def sheets_of_units(self, period_uid: str, unit_uids: Iterable[str]) -> list[ScoreSheet]:
        """Give the sheets of these units in a period."""
        return self._select(
            "WHERE period.uid = ? AND unit.uid IN (SELECT value FROM json_each(?))"
            " ORDER BY unit.position, unit.code",
            (period_uid, json.dumps(list(unit_uids))),
        )

    def ids_of(self, sheet_uids: Iterable[str]) -> dict[str, int]:
        """Give uid → SQLite id of these sheets, for bulk writes."""
        return dict(
            self._connection.execute(
                "SELECT uid, id FROM score_sheet WHERE uid IN (SELECT value FROM json_each(?))",
                (json.dumps(list(sheet_uids)),),
            )
        )

    def stored_lines(self, sheet_uids: Iterable[str], round_: Round) -> Iterable[StoredLine]:
        """Give the lines of one round of these sheets, as plain rows."""
        return self._connection.execute(
            "SELECT score_sheet.uid, path, target, actual, points, score_entry.absence, score_entry.note,"
            " flagged FROM score_sheet JOIN score_entry ON sheet_id = score_sheet.id"
            " JOIN criterion ON criterion.id = criterion_id"
            " WHERE score_sheet.uid IN (SELECT value FROM json_each(?)) AND round = ?",
            (json.dumps(list(sheet_uids)), round_),
        )

    def reviewed(self, sheet_uids: Iterable[str]) -> set[str]:
        """Give those of these sheets that have entries in a round after the unit's own."""
        rows = self._connection.execute(
            "SELECT DISTINCT score_sheet.uid FROM score_sheet JOIN score_entry ON sheet_id = score_sheet.id"
            " WHERE score_sheet.uid IN (SELECT value FROM json_each(?)) AND round <> ?",
            (json.dumps(list(sheet_uids)), Round.SELF),
        )
        return {row[0] for row in rows}

    def save_sheet(self, sheet: ScoreSheet) -> None:
        """Add a sheet or replace the head of the one of the same uid; entries stay."""
        self._connection.execute(
            "INSERT INTO score_sheet (uid, period_id, unit_id, rule_set_id, state, entered_by_id, is_sample,"
            " version, received_on) VALUES (:uid, (SELECT id FROM period WHERE uid = :period),"
            " (SELECT id FROM unit WHERE uid = :unit),"
            " (SELECT id FROM rule_set WHERE uid = :rule_set), :state,"
            " (SELECT id FROM unit WHERE uid = :entered_by), :is_sample, :version, :received_on)"
            " ON CONFLICT (uid) DO UPDATE SET rule_set_id = excluded.rule_set_id, state = excluded.state,"
            " entered_by_id = excluded.entered_by_id, is_sample = excluded.is_sample,"
            " version = excluded.version, received_on = excluded.received_on",
            {
                "uid": sheet.uid,
                "period": sheet.period_uid,
                "unit": sheet.unit_uid,
                "rule_set": sheet.rule_set_uid,
                "state": sheet.state,
                "entered_by": sheet.entered_by_uid,
                "is_sample": int(sheet.is_sample),
                "version": sheet.version,
                "received_on": date_out(sheet.received_on),
            },
        )
        self._touched.sheets.add(self._id_of(sheet.uid))

    def entries(self, sheet_uid: str, round_: Round) -> dict[str, ScoreEntry]:
        """Give path → entry of one round of a sheet, in reading order; lines never touched are absent."""
        rows = self._connection.execute(
            f"SELECT path, {_ENTRY_COLUMNS} FROM score_entry JOIN criterion ON criterion.id = criterion_id"
            " WHERE sheet_id = (SELECT id FROM score_sheet WHERE uid = ?) AND round = ? ORDER BY position",
            (sheet_uid, round_),
        )
        return {row[0]: _entry(row) for row in rows}

    def entries_of(
        self, sheet_uids: Iterable[str], round_: Round, of: tuple[str, Collection[str] | None]
    ) -> dict[str, dict[str, ScoreEntry]]:
        """Give sheet uid → path → entry of one round of sheets under one rule set.

        `of` is the rule set's uid, and the paths of the lines that are wanted or None for all.
        """
        rule_set_uid, paths = of
        criteria = {
            id_: path
            for path, id_ in self._rule_sets.criterion_ids(rule_set_uid).items()
            if paths is None or path in paths
        }
        sheets = {id_: uid for uid, id_ in self.ids_of(sheet_uids).items()}
        rows = self._connection.execute(
            f"SELECT sheet_id, criterion_id, {_ENTRY_COLUMNS} FROM score_entry"
            " WHERE sheet_id IN (SELECT value FROM json_each(?)) AND round = ?"
            " AND criterion_id IN (SELECT value FROM json_each(?)) ORDER BY sheet_id, criterion_id",
            (json.dumps(list(sheets)), round_, json.dumps(list(criteria))),
        )
        return _by_sheet((sheets[sheet], criteria[line], *entry) for sheet, line, *entry in rows)

    def rounds(self, sheet_uid: str) -> list[Round]:
        """Give the rounds that a sheet has entries in, in their order."""
        rows = self._connection.execute(
            "SELECT DISTINCT round FROM score_entry"
            " WHERE sheet_id = (SELECT id FROM score_sheet WHERE uid = ?)",
            (sheet_uid,),
        )
        found = {row[0] for row in rows}
        return [round_ for round_ in Round if round_ in found]

    def period_entries(self, period_uid: str, round_: Round) -> dict[str, dict[str, ScoreEntry]]:
        """Give sheet uid → path → entry of one round of all sheets of a period."""
        rows = self._connection.execute(
            f"SELECT score_sheet.uid, path, {_ENTRY_COLUMNS} FROM score_sheet"
            " JOIN score_entry ON sheet_id = score_sheet.id JOIN criterion ON criterion.id = criterion_id"
            " WHERE period_id = (SELECT id FROM period WHERE uid = ?) AND round = ?",
            (period_uid, round_),
        )
        return _by_sheet(rows)

    def save_entries(self, sheet: ScoreSheet, round_: Round, entries: Iterable[ScoreEntry]) -> None:
        """Write lines of one round of a sheet; lines that are not given stay as they are."""
        sheet_id = self._id_of(sheet.uid)
        paths = self._rule_sets.criterion_ids(sheet.rule_set_uid)
        rows: list[EntryRow] = [
            (
                sheet_id,
                round_.value,
                paths[entry.criterion_path],
                entry.points,
                entry.target,
                entry.actual,
                None if entry.absence is None else entry.absence.value,
                entry.note,
                entry.origin.value,
                int(entry.flagged),
            )
            for entry in entries
        ]
        self._touched.note_lines(sheet_id, round_.value, [row[2] for row in rows])
        self._write(rows)

    def write_rows(self, rows: Iterable[EntryRow]) -> None:
        """Write entry rows in bulk, replacing those of the same sheet, round and criterion."""
        rows = list(rows)
        for sheet_id, round_ in set(map(itemgetter(0, 1), rows)):
            self._touched.note_round(sheet_id, round_)
        self._write(rows)

    def _write(self, rows: Iterable[EntryRow]) -> None:
        self._connection.executemany(
            "INSERT INTO score_entry VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
            " ON CONFLICT (sheet_id, round, criterion_id) DO UPDATE SET points = excluded.points,"
            " target = excluded.target, actual = excluded.actual, absence = excluded.absence,"
            " note = excluded.note, origin = excluded.origin, flagged = excluded.flagged",
            rows,
        )

    def remove_rows(self, rows: Iterable[tuple[int, str, int]]) -> None:
        """Take away lines in bulk: sheet id, round, criterion id."""
        rows = list(rows)
        for sheet_id, round_ in set(map(itemgetter(0, 1), rows)):
            self._touched.note_round(sheet_id, round_)
        self._connection.executemany(
            "DELETE FROM score_entry WHERE sheet_id = ? AND round = ? AND criterion_id = ?", rows
        )

    def remove_entries(self, sheet_uid: str, round_: Round) -> None:
        """Take away one round of a sheet."""
        for id_ in self.ids_of((sheet_uid,)).values():
            self._touched.note_round(id_, str(round_))
        self._connection.execute(
            "DELETE FROM score_entry"
            " WHERE sheet_id = (SELECT id FROM score_sheet WHERE uid = ?) AND round = ?",
            (sheet_uid, round_),
        )

    def progress(self, period_uid: str, round_: Round) -> Mapping[str, int]:
        """Give sheet uid → number of lines of a round that have points or an absence."""
        return dict(
            self._connection.execute(
                "SELECT score_sheet.uid, count(points IS NOT NULL OR absence IS NOT NULL OR NULL)"
                " FROM score_sheet JOIN period ON period.id = period_id LEFT JOIN score_entry"
                " ON sheet_id = score_sheet.id AND round = ? WHERE period.uid = ? GROUP BY score_sheet.uid",
                (round_, period_uid),
            )
        )

    def _id_of(self, sheet_uid: str) -> int:
        row = self._connection.execute("SELECT id FROM score_sheet WHERE uid = ?", (sheet_uid,)).fetchone()
        return int(row[0])

    def _select(self, condition: str, values: tuple[str, ...]) -> list[ScoreSheet]:
        rows = self._connection.execute(f"{_SHEET_SELECT} {condition}", values)
        return [
            ScoreSheet(
                uid,
                period,
                unit,
                rule_set,
                SheetState(state),
                entered,
                bool(sample),
                version,
                date_in(received),
            )
            for uid, period, unit, rule_set, state, entered, sample, version, received in rows
        ]


_SheetEntryRow = tuple[str, str, int | None, int | None, int | None, str | None, str, str, int]


def _by_sheet(rows: Iterable[_SheetEntryRow]) -> dict[str, dict[str, ScoreEntry]]:
    found: dict[str, dict[str, ScoreEntry]] = {}
    for row in rows:
        found.setdefault(row[0], {})[row[1]] = _entry(row[1:])
    return found


def _entry(row: _EntryRow) -> ScoreEntry:
    path, points, target, actual, absence, note, origin, flagged = row
    return ScoreEntry(
        path,
        None if points is None else Points(points),
        None if target is None else Quantity(target),
        None if actual is None else Quantity(actual),
        _ABSENCES[absence] if absence else None,
        note,
        _ORIGINS[origin],
        bool(flagged),
    )
