"""What every fellow member gave a sheet in the cross round, one row a line and scorer."""

from collections.abc import Iterable
from sqlite3 import Connection

from thidua_desktop.data.store.rule_sets import criterion_ids
from thidua_desktop.domain.points import Points
from thidua_desktop.domain.records.scoring import Absence, ScoreEntry, ScoreSheet


class PeerTable:
    """Scorers' own points of a sheet; the sheet's cross round is worked out from them by operations."""

    def __init__(self, connection: Connection) -> None:
        """Read and write through the workspace's connection."""
        self._connection = connection

    def of_sheet(self, sheet_uid: str) -> dict[str, dict[str, ScoreEntry]]:
        """Give scorer's unit uid → path → entry: scorers in official order, lines in reading order."""
        rows = self._connection.execute(
            "SELECT unit.uid, path, points, peer_entry.absence, peer_entry.note FROM peer_entry"
            " JOIN unit ON unit.id = scorer_id JOIN criterion ON criterion.id = criterion_id"
            " WHERE sheet_id = (SELECT id FROM score_sheet WHERE uid = ?)"
            " ORDER BY unit.position, unit.code, criterion.position",
            (sheet_uid,),
        )
        found: dict[str, dict[str, ScoreEntry]] = {}
        for scorer, path, points, absence, note in rows:
            found.setdefault(scorer, {})[path] = ScoreEntry(
                path,
                None if points is None else Points(points),
                absence=Absence(absence) if absence else None,
                note=note,
            )
        return found

    def save(self, sheet: ScoreSheet, scorer_uid: str, entries: Iterable[ScoreEntry]) -> None:
        """Write what a unit gave; lines that are not given stay, an empty entry takes its line away."""
        paths = criterion_ids(self._connection, sheet.rule_set_uid)
        (sheet_id,) = self._connection.execute(
            "SELECT id FROM score_sheet WHERE uid = ?", (sheet.uid,)
        ).fetchone()
        (scorer_id,) = self._connection.execute("SELECT id FROM unit WHERE uid = ?", (scorer_uid,)).fetchone()
        written = list(entries)
        self._connection.executemany(
            "DELETE FROM peer_entry WHERE sheet_id = ? AND scorer_id = ? AND criterion_id = ?",
            [(sheet_id, scorer_id, paths[one.criterion_path]) for one in written],
        )
        self._connection.executemany(
            "INSERT INTO peer_entry (sheet_id, criterion_id, scorer_id, points, absence, note)"
            " VALUES (?, ?, ?, ?, ?, ?)",
            [
                (sheet_id, paths[one.criterion_path], scorer_id, one.points, one.absence, one.note)
                for one in written
                if one.points is not None or one.absence is not None or one.note
            ],
        )
