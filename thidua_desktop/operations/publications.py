"""What was published of a sheet: one text with its hash, read back as a sheet whenever it is asked for."""

import hashlib
import json
from dataclasses import replace
from datetime import date

from thidua_desktop.data.store.rounds import Publication
from thidua_desktop.data.store.store import Store
from thidua_desktop.domain.errors import DamagedDataError, UserError
from thidua_desktop.domain.points import Points, Quantity
from thidua_desktop.domain.records.scoring import Absence, Origin, Round, ScoreEntry, SheetState
from thidua_desktop.domain.scoring import check_sheet, score_sheet
from thidua_desktop.operations.scores import SheetView, read_sheet

_Line = tuple[str, int | None, int | None, int | None, str | None, str, str, bool]


def publication_of(view: SheetView, decision_number: str, today: date) -> Publication:
    """Make what is kept of a sheet that is published: all its rounds under the name of the period."""
    rounds = {
        round_.value: [_line(entry) for _, entry in sorted(entries.items())]
        for round_, entries in view.entries.items()
    }
    content = {"unit": view.unit_name, "rules": view.rule_set.content_hash, "rounds": rounds}
    text = json.dumps(content, ensure_ascii=False, separators=(",", ":"), sort_keys=True)
    return Publication(view.sheet.version, decision_number, today, text, _hash(text))


def published_versions(store: Store, sheet_uid: str) -> tuple[Publication, ...]:
    """Give what was published of a sheet, newest version first."""
    return tuple(store.rounds.publications(sheet_uid))


def read_published(store: Store, sheet_uid: str, version: int) -> SheetView:
    """Give a published version as it was, whatever was corrected since.

    Raises UserError when there is none, DamagedDataError when it no longer matches its hash.
    """
    view = read_sheet(store, sheet_uid)
    found = [one for one in store.rounds.publications(sheet_uid) if one.version == version]
    if not found:
        raise UserError("scores.not_published", name=view.unit_name, version=version)
    if _hash(found[0].content) != found[0].content_hash:
        raise DamagedDataError("scores.publication_damaged", name=view.unit_name, version=version)
    content = json.loads(found[0].content)
    entries = {
        Round(round_): {entry.criterion_path: entry for entry in map(_entry, lines)}
        for round_, lines in content["rounds"].items()
    }
    entries = {round_: entries[round_] for round_ in Round if round_ in entries}
    return SheetView(
        sheet=replace(view.sheet, state=SheetState.PUBLISHED, version=version),
        unit=view.unit,
        unit_name=content["unit"],
        period=view.period,
        rule_set=view.rule_set,
        entries=entries,
        results={round_: score_sheet(view.rule_set, lines) for round_, lines in entries.items()},
        issues=tuple(check_sheet(view.rule_set, entries[Round.SELF])),
        targets=view.targets,
    )


def damaged_publications(store: Store) -> int:
    """Count what was published and no longer matches its hash."""
    return sum(_hash(text) != digest for text, digest in store.rounds.publication_texts())


def _line(entry: ScoreEntry) -> _Line:
    return (
        entry.criterion_path,
        entry.points,
        entry.target,
        entry.actual,
        entry.absence,
        entry.note,
        entry.origin,
        entry.flagged,
    )


def _entry(line: _Line) -> ScoreEntry:
    path, points, target, actual, absence, note, origin, flagged = line
    return ScoreEntry(
        path,
        None if points is None else Points(points),
        None if target is None else Quantity(target),
        None if actual is None else Quantity(actual),
        None if absence is None else Absence(absence),
        note,
        Origin(origin),
        flagged,
    )


def _hash(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()
