"""Minutes of imports: what was asked, what a person answered, what stays. A minute is written once."""

import json
from dataclasses import asdict
from datetime import date
from sqlite3 import Connection
from typing import Any

from thidua_desktop.data.store.columns import date_out
from thidua_desktop.domain.errors import NewerVersionError
from thidua_desktop.domain.records.decisions import Answer, Asked, Choice, Decided, Minute, Question

_VERSION = 1
"""Of the text that is kept: 1 has the questions and answers with all their fields by name (0.1.0)."""


class MinuteTable:
    """The minutes by import uid; the schema refuses to change or to remove one."""

    def __init__(self, connection: Connection) -> None:
        """Read and write through the workspace's connection."""
        self._connection = connection

    def save(self, minute: Minute) -> None:
        """Keep the minute of an import that has none yet."""
        lines = [[asdict(line.question), asdict(line.answer), line.result] for line in minute.lines]
        content = json.dumps(
            {"version": _VERSION, "lines": lines}, ensure_ascii=False, separators=(",", ":"), sort_keys=True
        )
        self._connection.execute(
            "INSERT INTO import_minute (import_uid, made_on, content) VALUES (?, ?, ?)",
            (minute.import_uid, date_out(minute.made_on), content),
        )

    def of_import(self, import_uid: str) -> Minute | None:
        """Give the minute of an import, or None. Raises NewerVersionError when a later program wrote it."""
        row = self._connection.execute(
            "SELECT import_uid, made_on, content FROM import_minute WHERE import_uid = ?", (import_uid,)
        ).fetchone()
        return _minute(*row) if row is not None else None

    def naming(self, uid: str) -> list[Minute]:
        """Give the minutes that name a record by its uid, the oldest first; raises as `of_import` does."""
        rows = self._connection.execute(
            "SELECT import_uid, made_on, content FROM import_minute WHERE instr(content, ?) ORDER BY rowid",
            (uid,),
        )
        return [_minute(*row) for row in rows]

    def imports(self) -> frozenset[str]:
        """Give the uids of the imports that have a minute."""
        return frozenset(uid for (uid,) in self._connection.execute("SELECT import_uid FROM import_minute"))


def _minute(import_uid: str, made_on: str, content: str) -> Minute:
    kept = json.loads(content)
    if kept["version"] > _VERSION:
        raise NewerVersionError("minutes.newer")
    return Minute(import_uid, date.fromisoformat(made_on), tuple(_line(*line) for line in kept["lines"]))


def _line(question: dict[str, Any], answer: dict[str, Any], result: str | None) -> Decided:
    asked = Question(**{**question, "asked": Asked(question["asked"])})
    return Decided(asked, Answer(**{**answer, "choice": Choice(answer["choice"])}), result)
