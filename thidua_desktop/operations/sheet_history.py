"""The history of a sheet from the audit: its steps, what changed in its lines, questions and answers."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from enum import StrEnum

from thidua_desktop.data.store.audit import AuditRow
from thidua_desktop.data.store.rounds import Publication
from thidua_desktop.data.store.store import Store
from thidua_desktop.domain.check_code import check_code
from thidua_desktop.domain.errors import DamagedDataError
from thidua_desktop.domain.glossary import choice_label
from thidua_desktop.domain.points import NumberError, format_points_short, parse_points
from thidua_desktop.domain.records.scoring import (
    Absence,
    Round,
    SheetAction,
    SheetRole,
    SheetState,
    Verdict,
)
from thidua_desktop.domain.text import format_date
from thidua_desktop.domain.workflow import ROLE_OF_ROUND
from thidua_desktop.operations.line_audit import RELATIVE, LinePart
from thidua_desktop.operations.publications import published_versions, read_published
from thidua_desktop.operations.scores import SheetView, read_sheet


class HistoryKind(StrEnum):
    """What an entry speaks of, for filters."""

    STEP = "step"
    LINE = "line"
    TALK = "talk"


@dataclass(frozen=True, slots=True)
class Said:
    """A sentence by its code in `messages` and its values."""

    code: str
    values: Mapping[str, str | int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class HistoryEntry:
    """One thing that happened: when (UTC), what, from what to what, in what role, which office, why.

    `before` and `after` are words of the glossary or figures. `version` is that of a publication, None for
    everything else. `number` counts from the oldest entry and knows an entry again.
    """

    number: int
    at: datetime
    kind: HistoryKind
    what: Said
    before: str = ""
    after: str = ""
    role: SheetRole | None = None
    office: str = ""
    why: Said | None = None
    version: int | None = None


_WHY = {
    "scores.import": "history.from_file",
    "scores.import_form": "history.from_form",
    "package.import": "history.from_package",
    f"scores.{SheetAction.APPROVE}": "history.by_rounds",
    "indices.publish": "history.by_index",
}
"""What says more about a line than that somebody typed it, by the reason of the write."""
_TALK = {"question": None, "answer": SheetRole.UNIT, "verdict": None}
"""Who speaks; None: the role of the round that asks."""


def sheet_history(store: Store, sheet_uid: str) -> tuple[HistoryEntry, ...]:
    """Give what happened to a sheet, newest first."""
    view = read_sheet(store, sheet_uid)
    found: list[HistoryEntry] = []
    for row in reversed(store.audit.history(sheet_uid)):
        if row.field == "state":
            found.append(_step(row))
            continue
        last = _last_step(found)
        if last is not None and row.field in _MORE:
            found[last] = _MORE[row.field](found[last], row)
            continue
        entry = _talk(row, view) or _line(row, view)
        if entry is not None:
            found.append(entry)
    for one in _decisions(store, view):
        later = (place for place, there in enumerate(found) if there.at >= one.at)
        found.insert(next(later, len(found)), one)
    known = {one.content_hash: one for one in published_versions(store, sheet_uid)}
    names = {unit.uid: unit.name_on(view.period.ends_on) for unit in store.units.all(with_withdrawn=True)}
    whole = [_with_decision(store, sheet_uid, one, known) for one in found]
    return tuple(
        replace(one, number=place, office=names.get(one.office, "")) for place, one in enumerate(whole)
    )[::-1]


def since_handed_in(history: Iterable[HistoryEntry]) -> tuple[HistoryEntry, ...]:
    """Leave out what the unit typed before it handed its sheet in for the first time; order stays."""
    entries = list(history)
    submitted = choice_label(SheetState.SUBMITTED)
    first = min((one.number for one in entries if one.after == submitted), default=len(entries))
    return tuple(one for one in entries if one.kind is HistoryKind.STEP or one.number >= first)


# ---------------------------------------------------------------------------------------------- steps


def _step(row: AuditRow) -> HistoryEntry:
    family, _, action = row.reason.partition(".")
    if family == "scores" and action in set(SheetAction):
        what = Said(f"history.step_{action}")
    else:
        what = Said("history.opened" if row.reason == "scores.open" else "history.came_in")
    return HistoryEntry(0, row.at, HistoryKind.STEP, what, _state(row.old), _state(row.new))


def _last_step(found: list[HistoryEntry]) -> int | None:
    steps = (place for place in range(len(found) - 1, -1, -1) if found[place].kind is HistoryKind.STEP)
    return next(steps, None)


def _with_actor(entry: HistoryEntry, row: AuditRow) -> HistoryEntry:
    role = SheetRole(row.old) if row.old in set(SheetRole) else None
    return replace(entry, role=role, office=row.new or "")


def _with_reason(entry: HistoryEntry, row: AuditRow) -> HistoryEntry:
    # The questions of a request stand in rows of their own.
    is_request = entry.what.code == f"history.step_{SheetAction.ASK}"
    return entry if is_request else replace(entry, why=Said("history.words", {"text": row.new or ""}))


def _with_hash(entry: HistoryEntry, row: AuditRow) -> HistoryEntry:
    return replace(entry, why=Said("history.decision", {"code": row.new or ""}))


_MORE = {"by": _with_actor, "reason": _with_reason, "publication": _with_hash}
"""Rows that say more of the step before them."""


def _with_decision(
    store: Store, sheet_uid: str, entry: HistoryEntry, known: Mapping[str, Publication]
) -> HistoryEntry:
    """Put what is known of a publication for its hash."""
    if entry.why is None or entry.why.code != "history.decision":
        return entry
    publication = known.get(str(entry.why.values["code"]))
    if publication is None:
        return replace(entry, why=None)
    decision = _decision_words(publication.decision_number, publication.decided_on)
    values: dict[str, str | int] = {"decision": decision, "version": publication.version}
    try:
        paper = check_code(read_published(store, sheet_uid, publication.version).content(Round.SELF))
    except DamagedDataError:
        said = Said("history.decision_damaged", values)
    else:
        code = check_code(publication.content_hash)
        said = Said("history.decision", {**values, "paper": paper, "code": code})
    return replace(entry, why=said, version=publication.version)


def _decision_words(number: str, day: date | None) -> str:
    return f"{number} ({format_date(day)})" if day is not None else number


def _state(text: str | None) -> str:
    return choice_label(SheetState(text)) if text in set(SheetState) else ""


# ---------------------------------------------------------------------------------------------- lines


def _talk(row: AuditRow, view: SheetView) -> HistoryEntry | None:
    """Read a question, an answer or what was said to it."""
    what, _, rest = row.field.partition(":")
    asked, _, path = rest.partition(":")
    if what not in _TALK or asked not in set(Round):
        return None
    role = _TALK[what] or ROLE_OF_ROUND[Round(asked)]
    text, after = row.new or "", ""
    if what == "verdict":
        verdict, _, text = text.partition(": ")
        after = choice_label(Verdict(verdict))
    said = Said(f"history.{what}", {"line": _code(view, path)})
    why = Said("history.words", {"text": text}) if text else None
    return HistoryEntry(0, row.at, HistoryKind.TALK, said, after=after, role=role, why=why)


def _line(row: AuditRow, view: SheetView) -> HistoryEntry | None:
    """Read a change of a line, or of a whole round; None for what people do not ask about."""
    place = _place(row.field, view)
    if place is None:
        return None
    round_, part, path = place
    values: dict[str, str | int] = {"line": _code(view, path)}
    if round_ is not None:
        values["round"] = choice_label(round_)
    if part is LinePart.POINTS and row.old == row.new:
        part = LinePart.LINE
    said = Said(f"history.{part}", values)
    code = "history.by_bloc" if row.subject == RELATIVE else _WHY.get(row.reason)
    why = Said(code) if code else None
    shown = _points if part is LinePart.POINTS else str
    old, new = (shown(text) if text else "" for text in (row.old, row.new))
    if part is LinePart.NOTE and new:  # a note is too long to stand beside the one before it
        why, old, new = Said("history.words", {"text": new}), "", ""
    entry = HistoryEntry(0, row.at, HistoryKind.LINE, said, old, new)
    role = ROLE_OF_ROUND[round_] if round_ is not None else None
    return replace(entry, role=role, why=why)


def _place(audited: str, view: SheetView) -> tuple[Round | None, LinePart, str] | None:
    """Read which line and part a row of the audit speaks of, as `line_audit` writes it."""
    if audited in set(Round):
        return Round(audited), LinePart.SHEET, ""
    if any(audited == criterion.path for criterion in view.rule_set.criteria):
        return Round.SELF, LinePart.POINTS, audited
    head, _, path = audited.partition(":")
    round_, _, part = head.partition(".")
    if path and head == LinePart.EVIDENCE:
        return None, LinePart.EVIDENCE, path
    if path and round_ in set(Round) and part in {"", *LinePart}:
        return Round(round_), LinePart(part) if part else LinePart.POINTS, path
    return None


def _decisions(store: Store, view: SheetView) -> Iterator[HistoryEntry]:
    """Give what was decided about lines of the sheet when packages came in, with the reasons."""
    # Start-up cost: what writes decisions for people loads the workbook libraries.
    from thidua_desktop.operations.reconciliation import decisions_about_sheet

    for made in decisions_about_sheet(store, view.sheet.uid):
        values = {"line": _code(view, made.path), "column": made.field_title}
        what = Said("history.decided" if made.field_title else "history.decided_line", values)
        why = Said("history.words", {"text": ": ".join(filter(None, (made.choice, made.reason)))})
        yield HistoryEntry(0, made.at, HistoryKind.LINE, what, made.before, made.after, why=why)


def _code(view: SheetView, path: str) -> str:
    return next((one.code for one in view.rule_set.criteria if one.path == path), path)


def _points(text: str) -> str:
    """Write audited points as people do: with a comma, an absence in words."""
    if text in set(Absence):
        return choice_label(Absence(text))
    try:
        return format_points_short(parse_points(text))
    except NumberError:  # a workbook brought words
        return text
