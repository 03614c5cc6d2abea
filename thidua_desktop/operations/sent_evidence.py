"""The evidence files that go out beside a package: which, how large, and the ZIP files made of them."""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from thidua_desktop import paths
from thidua_desktop.data.exchange.evidence_named import named_evidence
from thidua_desktop.data.exchange.evidence_zip import (
    LARGEST_EVIDENCE,
    ZIP_LIMIT,
    make_zip,
    share_out,
    zip_name,
    zip_size,
)
from thidua_desktop.data.exchange.package_format import Tables
from thidua_desktop.data.exchange.safe_files import Disk, keep
from thidua_desktop.data.store.evidence import SentFile
from thidua_desktop.data.store.store import Store
from thidua_desktop.domain.errors import UserError
from thidua_desktop.domain.families import Family
from thidua_desktop.domain.records.achievements import EvidenceFile
from thidua_desktop.domain.records.exchange import PackageFile
from thidua_desktop.domain.sizes import size_words
from thidua_desktop.operations.changes import Progress

LEAST_MB, MOST_MB = 1, ZIP_LIMIT // 1024 // 1024
"""How small a person may want every ZIP, and how large the other side takes it."""
_LIMIT = "zip_mb"
_MOST_ZIPS = 60
"""The manifest names them all and has to fit into a cell of 32 767 characters."""


@dataclass(frozen=True, slots=True)
class EvidenceFacts:
    """How many evidence files would go along, in how many ZIP files, and how large these would be together.

    `missing` are named by the package, too, but their bytes are not here.
    """

    files: int = 0
    zips: int = 0
    size: int = 0
    missing: int = 0


NO_EVIDENCE = EvidenceFacts()


def zip_limit_mb(store: Store) -> int:
    """Give how large a ZIP of evidence may be, in megabytes, as this office wants it."""
    text = store.offices.setting(_LIMIT)
    return int(text) if text else MOST_MB


def set_zip_limit_mb(store: Store, megabytes: int) -> None:
    """Say how large a ZIP of evidence may be: what the office's mail takes."""
    with store.write("evidence.zip_limit", Family.OFFICE):
        store.offices.save_setting(_LIMIT, str(min(max(megabytes, LEAST_MB), MOST_MB)))


def evidence_to_send(store: Store, tables: Tables) -> tuple[EvidenceFile, ...]:
    """Give the evidence that a package's rows name and whose bytes are here, by SHA-256."""
    named = named_evidence(tables)
    sizes = store.evidence.sizes(named)
    return tuple(
        EvidenceFile(sha256, named[sha256].name, sizes[sha256])
        for sha256 in sorted(sizes)
        if sizes[sha256] <= LARGEST_EVIDENCE
    )


def describe_evidence(store: Store, tables: Tables) -> EvidenceFacts:
    """Tell what of a package's evidence would go along."""
    files = evidence_to_send(store, tables)
    shares = _shares(store, files)
    size = sum(map(zip_size, shares))
    return EvidenceFacts(len(files), len(shares), size, len(named_evidence(tables)) - len(files))


class EvidencePacker:
    """Makes the ZIP files of one package in the outbox."""

    def __init__(self, store: Store, files: Sequence[EvidenceFile], progress: Progress, disk: Disk) -> None:
        """Share out the files that go along. Raises UserError for more than a manifest can name."""
        self._store, self._progress, self._disk = store, progress, disk
        self._shares = _shares(store, files)
        if len(self._shares) > _MOST_ZIPS:
            size = size_words(sum(file.size for file in files))
            raise UserError("package.too_many_files", count=len(files), size=size, most=_MOST_ZIPS)

    @property
    def evidence_hash(self) -> str:
        """Hash which files go along in which ZIP; empty when none do."""
        text = "\n\n".join("\n".join(file.sha256 for file in share) for share in self._shares)
        return hashlib.sha256(text.encode()).hexdigest() if text else ""

    def pack(self, package: str, shown: str, written: list[Path]) -> tuple[PackageFile, ...]:
        """Write the ZIP files beside a package of the outbox; `shown` is the name that people give it.

        Each is in `written` as soon as it is there, to be taken away again when the package does not follow.
        Raises UserError when a file's bytes are rotten, or the outbox cannot be written.
        """
        named = []
        for number, share in enumerate(self._shares, start=1):
            self._progress.check_cancelled()
            self._progress.report(number - 1, len(self._shares))
            content = make_zip(share, self._store.evidence.content)
            place = paths.outbox_folder(self._store.path) / zip_name(package, number)
            written.append(keep(content, place, self._disk))
            digest = hashlib.sha256(content).hexdigest()
            named.append(PackageFile(zip_name(shown, number), digest, len(content)))
        return tuple(named)

    def note(self, package_uid: str, named: Sequence[PackageFile], written: Sequence[Path]) -> None:
        """Note in the ledger which ZIP files went with a package; inside its write."""
        files = [SentFile(path.name, one.sha256, one.size) for path, one in zip(written, named, strict=True)]
        self._store.evidence.add_sent(package_uid, self.evidence_hash, files)


def _shares(store: Store, files: Sequence[EvidenceFile]) -> list[list[EvidenceFile]]:
    return share_out(files, zip_limit_mb(store) * 1024 * 1024)
