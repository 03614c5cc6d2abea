"""Evidence files on the lines of a sheet: attached and taken away while the unit may type, opened always."""

from collections.abc import Sequence
from pathlib import Path

from thidua_desktop.data.store.store import Store
from thidua_desktop.domain.errors import UserError
from thidua_desktop.domain.families import Family
from thidua_desktop.domain.records.achievements import EvidenceFile
from thidua_desktop.domain.records.scoring import ScoreSheet, SheetAction, SheetState
from thidua_desktop.operations.achievements import copy_evidence, read_evidence
from thidua_desktop.operations.sheet_gate import Wish, pass_on, require_step

_TYPE = Wish(SheetAction.TYPE)


def attach_evidence(
    store: Store, sheet_uid: str, path: str, files: Sequence[Path]
) -> tuple[EvidenceFile, ...]:
    """Attach files to a scored line and give all of its evidence; a file that is there already stays once.

    A sheet that waits for an explanation takes files too: they belong to the answer.

    Raises UserError when the sheet is locked, the line is a group or unknown, or with an `evidence.…` code
    and the file's name.
    """
    sheet = _sheet(store, sheet_uid)
    is_explaining = sheet.state is SheetState.EXPLAINING
    state = require_step(store, sheet, Wish(SheetAction.EXPLAIN) if is_explaining else _TYPE)
    _require_leaf(store, sheet, path)
    read = [read_evidence(file) for file in files]
    before = store.line_notes.evidence(sheet_uid).get(path, ())
    kept = {file.sha256 for file in before}
    new: dict[str, tuple[EvidenceFile, bytes]] = {}
    for file, content in read:
        if file.sha256 not in kept:
            new.setdefault(file.sha256, (file, content))
    if not new:
        return before
    after = (*before, *(file for file, _ in new.values()))
    with store.write("evidence.attach", Family.SCORES):
        for file, content in new.values():
            store.achievements.keep_content(file.sha256, content)
            store.audit.note("score_sheet", sheet_uid, f"evidence:{path}", None, file.name)
        store.line_notes.save_evidence(sheet, path, after)
        if not is_explaining:
            pass_on(store, sheet, state, _TYPE)
    return after


def remove_evidence(store: Store, sheet_uid: str, path: str, sha256: str) -> tuple[EvidenceFile, ...]:
    """Take a file off a line and give what is left; its bytes go when no other record names them.

    Raises UserError when the sheet is locked or the line has no such file.
    """
    sheet = _sheet(store, sheet_uid)
    state = require_step(store, sheet, _TYPE)
    before = store.line_notes.evidence(sheet_uid).get(path, ())
    gone = next((file for file in before if file.sha256 == sha256), None)
    if gone is None:
        raise UserError("evidence.unknown")
    after = tuple(file for file in before if file is not gone)
    with store.write("evidence.remove", Family.SCORES):
        store.line_notes.save_evidence(sheet, path, after)
        store.evidence.forget_unused([sha256])
        store.audit.note("score_sheet", sheet_uid, f"evidence:{path}", gone.name, None)
        pass_on(store, sheet, state, _TYPE)
    return after


def open_evidence(store: Store, file: EvidenceFile, folder: Path) -> Path:
    """Write a line's file into a folder for viewing; raises as `achievements.copy_evidence`."""
    return copy_evidence(store, file, folder)


def _sheet(store: Store, sheet_uid: str) -> ScoreSheet:
    sheet = store.scores.sheet(sheet_uid)
    if sheet is None:
        raise UserError("scores.sheet_gone")
    return sheet


def _require_leaf(store: Store, sheet: ScoreSheet, path: str) -> None:
    rules = store.rule_sets.by_uid(sheet.rule_set_uid)
    criterion = next((one for one in rules.criteria if one.path == path), None) if rules else None
    if criterion is None:
        raise UserError("scores.unknown_line", line=path)
    if criterion.is_group:
        raise UserError("evidence.on_group", criterion=criterion.code)
