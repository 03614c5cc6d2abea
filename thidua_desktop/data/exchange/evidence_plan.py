"""The evidence files beside a package: found by their hash, checked in the gate, stored in its write.

A missing or damaged ZIP never stands in the way of the rows: names come in without bytes and are told.
"""

import hashlib
import logging
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from thidua_desktop.data.exchange.evidence_gate import LARGEST_ZIP, read_zip
from thidua_desktop.data.exchange.evidence_named import FilesPlan, FoundZip, named_evidence
from thidua_desktop.data.exchange.package_reader import Package
from thidua_desktop.data.exchange.plain_workbook import Gate, Wants
from thidua_desktop.data.store.store import Store
from thidua_desktop.domain.errors import UserError
from thidua_desktop.domain.issues import Issue, warning
from thidua_desktop.domain.records.exchange import PackageFile, PackageState
from thidua_desktop.domain.sizes import size_words

log = logging.getLogger(__name__)

_ENDING = ".zip"


@dataclass(frozen=True, slots=True)
class _Beside:
    """A ZIP file in the folder of a package."""

    path: Path
    size: int
    changed_at: int


def plan_files(
    store: Store, package: Package, gate: Gate, before: FilesPlan, taken: Collection[str] = ()
) -> FilesPlan:
    """Tell what is known of a package's evidence files; writes nothing. Raises CancelledError.

    A ZIP that `before` knows and the disk has not changed since is not read a second time; those in `taken`,
    by hash, are not looked for.
    """
    manifest = package.manifest
    if manifest is None or package.problem is not None:
        return FilesPlan()
    signed = named_evidence(package.baseline if package.state is PackageState.EDITED else package.tables)
    named = {**named_evidence(package.tables), **signed}
    states = store.evidence.states(named)
    lacking = {sha256: file for sha256, file in named.items() if not states.get(sha256)}
    if not lacking:
        return FilesPlan()
    waiting = frozenset(lacking.keys() & states.keys())
    search = _Search(package.path.parent, gate, frozenset(signed), before)
    search.look_for([file for file in manifest.files if file.sha256 not in taken])
    return FilesPlan(tuple(search.found), lacking, waiting, tuple(search.issues))


def has_zips(folder: Path) -> bool:
    """Tell whether any ZIP file lies in a folder."""
    return next(_zips_of(folder), None) is not None


def stored_files(store: Store, files: FilesPlan, wanted: Collection[str]) -> list[str]:
    """Store the bytes of these files from the ZIP files that were found, inside the caller's write.

    Gives the SHA-256 of each. Raises UserError when a ZIP is no longer what it was when it was looked at.
    """
    stored: list[str] = []
    for found in files.zips:
        content = _read(found.path)
        if content is None or hashlib.sha256(content).hexdigest() != found.sha256:
            raise UserError("package.files_gone", where=found.path.name, name=found.path.name)
        for sha256, plain in read_zip(content, found.path.name):
            if sha256 in wanted:
                store.evidence.fill(sha256, plain)
                stored.append(sha256)
        here = store.evidence.states(found.inside)
        if all(here.get(sha256) for sha256 in found.inside):
            store.evidence.note_taken(found.sha256)
    return stored


class _Search:
    """The ZIP files of one package, wherever in its folder and whatever they are called."""

    def __init__(self, folder: Path, gate: Gate, named: frozenset[str], before: FilesPlan) -> None:
        """Look in a folder; `named` is the evidence that the package's signed rows name."""
        self._folder, self._gate, self._named = folder, gate, named
        self._before = {(one.path, one.sha256, one.changed_at): one for one in before.zips}
        self.found: list[FoundZip] = []
        self.issues: list[Issue] = []

    def look_for(self, wanted: Sequence[PackageFile]) -> None:
        """Look for these files and tell of those that cannot be used."""
        beside = list(_zips_of(self._folder)) if wanted else []
        for file in wanted:
            self._look_for_one(file, beside)

    def _look_for_one(self, file: PackageFile, beside: Sequence[_Beside]) -> None:
        spoilt: Path | None = None
        for one in beside:
            known = self._before.get((one.path, file.sha256, one.changed_at))
            if known is not None:
                self.found.append(known)
                return
            if one.size != file.size or one.size > LARGEST_ZIP:
                spoilt = one.path if one.path.name == file.name else spoilt
                continue
            content = _read(one.path)
            if content is None or hashlib.sha256(content).hexdigest() != file.sha256:
                spoilt = one.path
                continue
            self._check(one, content, file)
            return
        if spoilt is None:
            self.issues.append(warning("package.files_absent", name=file.name, size=size_words(file.size)))
        else:
            self.issues.append(warning("package.files_damaged", name=spoilt.name))

    def _check(self, one: _Beside, content: bytes, file: PackageFile) -> None:
        try:
            inside = frozenset(self._gate(content, one.path.name, Wants.FILES).files)
            code = "" if self._named >= inside else "evidence.not_named"
        except UserError as refusal:
            inside, code = frozenset(), refusal.code
        if code:
            log.info("evidence: a ZIP is refused: %s", code)
            self.issues.append(warning("package.files_refused", name=one.path.name))
        else:
            self.found.append(FoundZip(one.path, file.sha256, inside, one.changed_at))


def _zips_of(folder: Path) -> Iterator[_Beside]:
    """Give the ZIP files of a folder; what cannot be looked at is not there."""
    try:
        for path in sorted(folder.iterdir()):
            if path.suffix.lower() == _ENDING and path.is_file():
                facts = path.stat()
                yield _Beside(path, facts.st_size, facts.st_mtime_ns)
    except OSError as error:
        log.info("evidence: folder not read: %s", error.errno)


def _read(path: Path) -> bytes | None:
    try:
        with path.open("rb") as file:
            content = file.read(LARGEST_ZIP + 1)  # it may grow while it is read
    except OSError as error:
        log.info("evidence: ZIP not read: %s", error.errno)
        return None
    return content if len(content) <= LARGEST_ZIP else None
