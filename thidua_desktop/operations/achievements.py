"""Keep achievements and their evidence: save, attach, open, withdraw and restore."""

import hashlib
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from thidua_desktop import paths
from thidua_desktop.data.store.achievements import AchievementFilter
from thidua_desktop.data.store.store import Store
from thidua_desktop.domain.checks import check_achievement
from thidua_desktop.domain.errors import UserError
from thidua_desktop.domain.families import Family
from thidua_desktop.domain.records.achievements import Achievement, EvidenceFile
from thidua_desktop.domain.text import clean, clean_line
from thidua_desktop.operations.locks import require_unlocked

EVIDENCE_LIMIT_BYTES = 20 * 1024 * 1024
"""Largest evidence file. Source: the office habit of 20 MB a file (domain paper, section 7)."""


def every_achievement(store: Store) -> list[Achievement]:
    """Give all achievements, withdrawn ones too, newest first."""
    return store.achievements.all(AchievementFilter(with_withdrawn=True))


def save_achievement(store: Store, achievement: Achievement, new_files: Sequence[Path] = ()) -> Achievement:
    """Add or change an achievement and keep the bytes of newly attached files.

    Raises UserError("form.incomplete") with one issue a field, or an `evidence.…` code with the file's path.
    """
    achievement = _cleaned(achievement)
    contents = [read_evidence(path) for path in new_files]
    files: dict[str, EvidenceFile] = {}
    for file in (*achievement.evidence, *(file for file, _ in contents)):
        files.setdefault(file.sha256, file)
    achievement = replace(achievement, evidence=tuple(files.values()))
    issues = check_achievement(achievement)
    if issues:
        raise UserError("form.incomplete", issues=issues)
    before = store.achievements.by_uid(achievement.uid)
    require_unlocked(store, achievement.uid, before.subject_name if before else achievement.subject_name)
    with store.write("achievement.save", Family.ACHIEVEMENTS):
        for file, content in contents:
            store.achievements.keep_content(file.sha256, content)
        store.achievements.save(achievement)
        store.evidence.forget_unused(gone.sha256 for gone in (before.evidence if before else ()))
        old = before.summary if before else None
        store.audit.note("achievement", achievement.uid, "summary", old, achievement.summary)
    return achievement


def copy_evidence(store: Store, file: EvidenceFile, folder: Path) -> Path:
    """Write an evidence file into a folder for viewing and return its path.

    Raises UserError when the bytes are not in this workspace or the folder cannot be written.
    """
    content = store.achievements.content(file.sha256)
    if content is None:
        raise UserError("evidence.not_here", where=file.name)
    target = folder / file.sha256[:12] / paths.plain_name(file.name)
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(content)
    except OSError as error:
        raise UserError("file.not_writable", where=str(target)) from error
    return target


def withdraw_achievement(store: Store, uid: str) -> None:
    """Take an achievement out of the lists; it can be restored."""
    _set_withdrawn(store, uid, withdrawn=True)


def restore_achievement(store: Store, uid: str) -> None:
    """Put a withdrawn achievement back."""
    _set_withdrawn(store, uid, withdrawn=False)


def _set_withdrawn(store: Store, uid: str, *, withdrawn: bool) -> None:
    achievement = store.achievements.by_uid(uid)
    if achievement is None:
        raise UserError("achievement.unknown")
    require_unlocked(store, uid, achievement.subject_name)
    with store.write("achievement.withdraw" if withdrawn else "achievement.restore", Family.ACHIEVEMENTS):
        store.achievements.save(replace(achievement, withdrawn=withdrawn))
        store.audit.note("achievement", uid, "withdrawn", str(achievement.withdrawn), str(withdrawn))


def _cleaned(achievement: Achievement) -> Achievement:
    return replace(
        achievement,
        subject_name=clean_line(achievement.subject_name),
        position_title=clean_line(achievement.position_title),
        summary=clean(achievement.summary),
    )


def read_evidence(path: Path) -> tuple[EvidenceFile, bytes]:
    """Read a file to be attached. Raises UserError when it is too large or cannot be read."""
    try:
        size = path.stat().st_size
        if size > EVIDENCE_LIMIT_BYTES:
            raise UserError(
                "evidence.too_large", where=path.name, limit_mb=EVIDENCE_LIMIT_BYTES // 1024 // 1024
            )
        content = path.read_bytes()
    except OSError as error:
        raise UserError("evidence.not_readable", where=path.name) from error
    return EvidenceFile(hashlib.sha256(content).hexdigest(), clean_line(path.name), len(content)), content
