"""Comments and evidence files on the lines of sheets; the bytes lie where those of achievements do."""

import json
from collections.abc import Iterable, Mapping
from datetime import UTC, date, datetime
from sqlite3 import Connection

from thidua_desktop.data.store.columns import date_in, date_out
from thidua_desktop.domain.records.achievements import EvidenceFile
from thidua_desktop.domain.records.line_notes import LineComment
from thidua_desktop.domain.records.scoring import ScoreSheet

_SHEET = "(SELECT id FROM score_sheet WHERE uid = :sheet)"
_LINE = (
    f"SELECT {_SHEET}, criterion.id, {{values}} FROM criterion"
    " WHERE path = :path AND rule_set_id = (SELECT rule_set_id FROM score_sheet WHERE uid = :sheet)"
)
_NAME_THEN = (
    "coalesce((SELECT name FROM unit_name WHERE unit_id = author_id"
    " AND coalesce(valid_from, '') <= substr(written_at, 1, 10)"
    " AND coalesce(valid_to, '9999') >= substr(written_at, 1, 10) ORDER BY position DESC LIMIT 1),"
    " (SELECT name FROM unit_name WHERE unit_id = author_id ORDER BY position DESC LIMIT 1))"
)
"""The name that the author bore on the day, else its last one."""
_COMMENT = (
    "line_comment.uid, path, line_comment.text, written_at, unit.uid, follow_up, done_on,"
    f" {_NAME_THEN} FROM line_comment JOIN criterion ON criterion.id = criterion_id"
    " LEFT JOIN unit ON unit.id = author_id"
)


class LineNoteTable:
    """Comments and evidence by the path of their line."""

    def __init__(self, connection: Connection) -> None:
        """Read and write through the workspace's connection."""
        self._connection = connection

    # ------------------------------------------------------------------ comments

    def comments(self, sheet_uid: str) -> dict[str, tuple[LineComment, ...]]:
        """Give path → comments of a sheet, the oldest first."""
        rows = self._connection.execute(
            f"SELECT {_COMMENT} WHERE sheet_id = {_SHEET} ORDER BY written_at, line_comment.rowid",
            {"sheet": sheet_uid},
        )
        found: dict[str, tuple[LineComment, ...]] = {}
        for row in rows:
            comment = _comment(row)
            found[comment.criterion_path] = (*found.get(comment.criterion_path, ()), comment)
        return found

    def comments_by_uid(self, uids: Iterable[str]) -> dict[str, tuple[str, LineComment]]:
        """Give comment uid → uid of its sheet and the comment, of those that are here."""
        rows = self._connection.execute(
            f"SELECT (SELECT uid FROM score_sheet WHERE id = sheet_id), {_COMMENT}"
            " WHERE line_comment.uid IN (SELECT value FROM json_each(?))",
            (json.dumps(sorted(uids)),),
        )
        return {row[1]: (row[0], _comment(row[1:])) for row in rows}

    def add_comment(self, sheet: ScoreSheet, comment: LineComment) -> None:
        """Add a comment, or write one that is here anew; its line must stand in the sheet's rule set."""
        self._connection.execute(
            "INSERT INTO line_comment (sheet_id, criterion_id, uid, author_id, written_at, text, follow_up,"
            " done_on) "
            + _LINE.format(
                values=":uid, (SELECT id FROM unit WHERE uid = :author), :at, :text, :follow_up, :done_on"
            )
            + " ON CONFLICT (uid) DO UPDATE SET text = excluded.text, follow_up = excluded.follow_up,"
            " done_on = excluded.done_on",
            {
                "sheet": sheet.uid,
                "path": comment.criterion_path,
                "uid": comment.uid,
                "author": comment.author_uid,
                "at": comment.written_at.astimezone(UTC).isoformat(),
                "text": comment.text,
                "follow_up": int(comment.follow_up),
                "done_on": date_out(comment.done_on),
            },
        )

    def set_done(self, comment_uid: str, done_on: date | None) -> None:
        """Say since when a comment is seen to; None opens it again."""
        self._connection.execute(
            "UPDATE line_comment SET done_on = ? WHERE uid = ?", (date_out(done_on), comment_uid)
        )

    # ------------------------------------------------------------------ evidence

    def evidence(self, sheet_uid: str) -> dict[str, tuple[EvidenceFile, ...]]:
        """Give path → evidence files of a sheet, in the order they were attached."""
        rows = self._connection.execute(
            "SELECT path, sha256, name, size FROM line_evidence JOIN evidence USING (sha256)"
            " JOIN criterion ON criterion.id = criterion_id"
            f" WHERE sheet_id = {_SHEET} ORDER BY criterion.position, line_evidence.position",
            {"sheet": sheet_uid},
        )
        found: dict[str, tuple[EvidenceFile, ...]] = {}
        for path, sha256, name, size in rows:
            found[path] = (*found.get(path, ()), EvidenceFile(sha256, name, size))
        return found

    def save_evidence(self, sheet: ScoreSheet, path: str, files: Iterable[EvidenceFile]) -> None:
        """Make these the evidence of a line, in this order; the bytes come with `keep_content`."""
        line = {"sheet": sheet.uid, "path": path}
        self._connection.execute(
            f"DELETE FROM line_evidence WHERE sheet_id = {_SHEET}"
            " AND criterion_id IN (SELECT id FROM criterion WHERE path = :path)",
            line,
        )
        for position, file in enumerate(files):
            values: Mapping[str, str | int] = {
                **line,
                "sha256": file.sha256,
                "name": file.name,
                "size": file.size,
                "position": position,
            }
            self._connection.execute(
                "INSERT INTO evidence (sha256, size) VALUES (:sha256, :size) ON CONFLICT DO NOTHING", values
            )
            self._connection.execute(
                "INSERT INTO line_evidence (sheet_id, criterion_id, sha256, name, position) "
                + _LINE.format(values=":sha256, :name, :position"),
                values,
            )

    def missing_evidence(self) -> list[str]:
        """Give the names of evidence files on lines whose bytes are not here."""
        rows = self._connection.execute(
            "SELECT DISTINCT name FROM line_evidence JOIN evidence USING (sha256)"
            " WHERE content IS NULL ORDER BY name"
        )
        return [row[0] for row in rows]


_CommentRow = tuple[str, str, str, str, str | None, int, str | None, str | None]


def _comment(row: _CommentRow) -> LineComment:
    uid, path, text, at, author, follow_up, done_on, name = row
    written = datetime.fromisoformat(at).astimezone(UTC)
    return LineComment(uid, path, text, written, author, bool(follow_up), date_in(done_on), name or "")
