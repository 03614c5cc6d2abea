"""What the audit keeps of the lines of a sheet, and read back: who changed what when.

A row's field is "self:I./1" for the points of a round, "self.actual:I./1" for another part of the line,
"evidence:I./1" for a file, the bare path for what a workbook or package replaced, and the bare round for a
workbook that brought the whole sheet.
"""

from bisect import bisect_right
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum

from thidua_desktop.data.store.audit import AuditRow
from thidua_desktop.data.store.store import Store
from thidua_desktop.domain.points import format_points_plain, format_quantity
from thidua_desktop.domain.records.scoring import Round, ScoreEntry

_IMPORT = "package.import"
RELATIVE = "relative_points"
"""The subject of rows about points that followed the bloc: nobody typed them."""


class LinePart(StrEnum):
    """What of a line was changed; `line` is the whole line when the points stayed the same."""

    POINTS = "points"
    TARGET = "target"
    ACTUAL = "actual"
    NOTE = "note"
    EVIDENCE = "evidence"
    LINE = "line"
    SHEET = "sheet"


_NOTED = (LinePart.TARGET, LinePart.ACTUAL, LinePart.NOTE)


@dataclass(frozen=True, slots=True)
class PastChange:
    """A change of a line: when (UTC), in which round (None: a package does not say), what, from what to what.

    Points stand as machines write them ("8.50") or as the word of an absence; None is nothing. `why` is the
    operation's reason in the audit ("scores.type"), `decided` what a person decided about the line when a
    package came in, with the reason; empty when nobody was asked.
    """

    at: datetime
    round: Round | None
    part: LinePart
    old: str | None
    new: str | None
    why: str
    decided: str = ""

    @property
    def code(self) -> str:
        """What `messages` knows the way of the change by."""
        return f"change.{self.why.replace('.', '_')}"


def entry_text(entry: ScoreEntry | None) -> str | None:
    """Write an entry for the audit: its points or its absence; None when there is nothing."""
    if entry is None:
        return None
    return entry.absence or (None if entry.points is None else format_points_plain(entry.points))


def note_line(
    store: Store, sheet_uid: str, round_: Round, lines: tuple[ScoreEntry | None, ScoreEntry]
) -> None:
    """Note what differs between a line as it was and as it is; inside a write."""
    old, new = lines
    before, after = _parts(old), _parts(new)
    differing = [part for part in _NOTED if before[part] != after[part]]
    for part in differing:
        field = f"{round_}.{part}:{new.criterion_path}"
        store.audit.note("score_sheet", sheet_uid, field, before[part], after[part])
    texts = entry_text(old), entry_text(new)
    if texts[0] != texts[1] or not differing:
        store.audit.note("score_sheet", sheet_uid, f"{round_}:{new.criterion_path}", *texts)


def line_changes(store: Store, sheet_uid: str, path: str) -> tuple[PastChange, ...]:
    """Give the changes of one line from the audit, the newest first."""
    places = _places(path)
    rows = store.audit.history(sheet_uid, places)
    found = {path: [_change(row, *places[row.field]) for row in rows]}
    return _with_decisions(store, sheet_uid, found)[path]


def sheet_changes(store: Store, sheet_uid: str, paths: Iterable[str]) -> dict[str, tuple[PastChange, ...]]:
    """Give path → changes of many lines in one reading, the newest first; lines without any are absent."""
    places = {field: (path, place) for path in paths for field, place in _places(path).items()}
    whole = {round_.value for round_ in Round}
    lines = dict.fromkeys(path for path, _ in places.values())
    found: dict[str, list[PastChange]] = {}
    for row in store.audit.history(sheet_uid):
        if row.field not in places:
            continue
        path, place = places[row.field]
        for line in lines if row.field in whole else (path,):
            found.setdefault(line, []).append(_change(row, *place))
    return _with_decisions(store, sheet_uid, found)


def _with_decisions(
    store: Store, sheet_uid: str, changes: Mapping[str, list[PastChange]]
) -> dict[str, tuple[PastChange, ...]]:
    """Put beside what packages changed what a person decided about it."""
    decided: dict[tuple[str, datetime], str] = {}
    moments: list[datetime] = []
    if any(one.why == _IMPORT for line in changes.values() for one in line):
        # Start-up cost: what writes decisions for people loads the workbook libraries.
        from thidua_desktop.operations.reconciliation import decisions_about_sheet

        for one in decisions_about_sheet(store, sheet_uid):
            said = ": ".join(filter(None, (one.choice, one.reason)))
            decided[one.path, one.at] = "; ".join(filter(None, (decided.get((one.path, one.at)), said)))
    if decided:
        moments = sorted(one.received_at for one in store.packages.received())

    def whole(path: str, change: PastChange) -> PastChange:
        came = bisect_right(moments, change.at)
        said = decided.get((path, moments[came - 1])) if came and change.why == _IMPORT else None
        return replace(change, decided=said) if said else change

    return {path: tuple(whole(path, change) for change in line) for path, line in changes.items()}


def _parts(entry: ScoreEntry | None) -> Mapping[LinePart, str | None]:
    if entry is None:
        return dict.fromkeys(_NOTED)
    return {
        LinePart.TARGET: None if entry.target is None else format_quantity(entry.target),
        LinePart.ACTUAL: None if entry.actual is None else format_quantity(entry.actual),
        LinePart.NOTE: entry.note or None,
    }


def _places(path: str) -> dict[str, tuple[Round | None, LinePart]]:
    """Give the fields under which the audit speaks of a line, with what they mean."""
    found: dict[str, tuple[Round | None, LinePart]] = {
        path: (None, LinePart.POINTS),
        f"evidence:{path}": (None, LinePart.EVIDENCE),
    }
    for round_ in Round:
        found[round_.value] = (round_, LinePart.SHEET)
        found[f"{round_}:{path}"] = (round_, LinePart.POINTS)
        found |= {f"{round_}.{part}:{path}": (round_, part) for part in _NOTED}
    return found


def _change(row: AuditRow, round_: Round | None, part: LinePart) -> PastChange:
    if part is LinePart.POINTS and row.old == row.new:
        part = LinePart.LINE
    why = RELATIVE if row.subject == RELATIVE else row.reason
    return PastChange(row.at, round_, part, row.old, row.new, why)
