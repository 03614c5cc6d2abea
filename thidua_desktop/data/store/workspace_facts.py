"""What is in a workspace at a glance, and how two files that grew from the same one differ."""

import json
import sqlite3
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from thidua_desktop.data.store import database

_NAME = (
    "SELECT name FROM unit_name JOIN unit ON unit.id = unit_id WHERE uid = ? ORDER BY unit_name.position DESC"
)
_PLACE = "SELECT hash FROM audit WHERE sequence = ?"
_LAST = "SELECT sequence, at FROM audit ORDER BY sequence DESC LIMIT 1"
_SINCE = (
    "SELECT count(*), count(DISTINCT CASE WHEN subject = 'score_sheet' THEN subject_uid END),"
    " coalesce(sum(subject = 'package' AND field = 'sent'), 0),"
    " coalesce(sum(subject = 'package' AND field IN ('import', 'import_unsigned')), 0)"
    " FROM audit WHERE sequence > ?"
)


@dataclass(frozen=True, slots=True)
class WorkspaceFacts:
    """Whose workspace, of which years, with how much. `changes` counts the audit's rows.

    `office_name` is empty before the first start, `newest_at` (UTC) is None before the first change.
    """

    office_name: str
    years: tuple[int, ...]
    sheets: int
    sent: int
    received: int
    changes: int
    newest_at: datetime | None


@dataclass(frozen=True, slots=True)
class Since:
    """What was done after a moment: rows of the audit, sheets touched, packages sent and received."""

    changes: int
    sheets: int
    sent: int
    received: int


@dataclass(frozen=True, slots=True)
class CopyComparison:
    """A copy beside the open workspace: `lost` is what only the workspace knows, `gained` only the copy.

    `is_related` tells that both grew from the same beginning.
    """

    copy: WorkspaceFacts
    present: WorkspaceFacts
    is_related: bool
    lost: Since
    gained: Since


class FactsReader:
    """Facts of the open workspace."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        """Read through the workspace's connection."""
        self._connection = connection

    def facts(self) -> WorkspaceFacts:
        """Tell what is here."""
        return _facts(self._connection)

    def compare(self, copy: Path) -> CopyComparison:
        """Hold a copy against what is here; the copy is only read. Raises as `facts_of_copy` does."""
        with closing(database.open_copy(copy)) as theirs, database.damage_told(copy):
            shared = _shared(self._connection, theirs)
            facts = _facts(theirs)
            gained = _since(theirs, shared)
        return CopyComparison(facts, self.facts(), shared > 0, _since(self._connection, shared), gained)


def facts_of_copy(path: Path) -> WorkspaceFacts:
    """Tell what is in a copy without changing, upgrading or holding it.

    Raises UsageError when it is missing, DamagedDataError or NewerVersionError when it cannot be read.
    """
    with closing(database.open_copy(path)) as connection, database.damage_told(path):
        return _facts(connection)


def _facts(connection: sqlite3.Connection) -> WorkspaceFacts:
    run = connection.execute
    last = run(_LAST).fetchone()
    return WorkspaceFacts(
        office_name=_office_name(connection),
        years=tuple(year for (year,) in run("SELECT DISTINCT year FROM period ORDER BY year")),
        sheets=run("SELECT count(*) FROM score_sheet").fetchone()[0],
        sent=run("SELECT count(*) FROM package_sent").fetchone()[0],
        received=run("SELECT count(*) FROM package_received").fetchone()[0],
        changes=last[0] if last else 0,
        newest_at=datetime.fromisoformat(last[1]).astimezone(UTC) if last else None,
    )


def _office_name(connection: sqlite3.Connection) -> str:
    row = connection.execute("SELECT value FROM setting WHERE key = 'office'").fetchone()
    unit_uid = json.loads(row[0]).get("unit_uid") if row else None
    name = connection.execute(_NAME, (unit_uid,)).fetchone()
    return str(name[0]) if name else ""


def _shared(ours: sqlite3.Connection, theirs: sqlite3.Connection) -> int:
    """Give the last row of the audit that both have; the chain makes all rows before it the same."""
    low, high = 0, min(_last(ours), _last(theirs))
    while low < high:
        middle = (low + high + 1) // 2
        if ours.execute(_PLACE, (middle,)).fetchone() == theirs.execute(_PLACE, (middle,)).fetchone():
            low = middle
        else:
            high = middle - 1
    return low


def _last(connection: sqlite3.Connection) -> int:
    row = connection.execute(_LAST).fetchone()
    return int(row[0]) if row else 0


def _since(connection: sqlite3.Connection, sequence: int) -> Since:
    return Since(*connection.execute(_SINCE, (sequence,)).fetchone())
