"""Which evidence files a package names, and what is known of them before it is applied."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from thidua_desktop.data.exchange.package_format import EVIDENCE, LINE_EVIDENCE, Tables
from thidua_desktop.data.exchange.package_values import whole_of
from thidua_desktop.domain.issues import Issue
from thidua_desktop.domain.records.achievements import EvidenceFile
from thidua_desktop.domain.records.exchange import Accept

if TYPE_CHECKING:  # a plan has a plan of its files
    from thidua_desktop.data.exchange.package_plan import Work

_HASH = re.compile(r"[0-9a-f]{64}")


@dataclass(frozen=True, slots=True)
class FoundZip:
    """A ZIP beside a package that passed the gate: the one that the manifest names by this SHA-256.

    `inside` is what it holds; `changed_at` is the moment that the disk gives for it.
    """

    path: Path
    sha256: str
    inside: frozenset[str]
    changed_at: int


@dataclass(frozen=True, slots=True)
class FilesPlan:
    """What is known of the evidence files of a package before it is applied.

    `lacking` are those that its rows name and whose bytes are not here; `waiting` those of them that records
    here name already; `zips` hold some of them. `issues` tell what is wrong.
    """

    zips: tuple[FoundZip, ...] = ()
    lacking: Mapping[str, EvidenceFile] = field(default_factory=dict)
    waiting: frozenset[str] = frozenset()
    issues: tuple[Issue, ...] = ()

    @property
    def inside(self) -> frozenset[str]:
        """Give what lies in the ZIP files beside the package."""
        return frozenset[str]().union(*(one.inside for one in self.zips))

    def added(self, taken: Iterable[str]) -> tuple[EvidenceFile, ...]:
        """Give the files whose bytes come in when records that name these are written."""
        wanted = self.waiting.union(taken) & self.inside
        return tuple(file for sha256, file in self.lacking.items() if sha256 in wanted)

    def missing(self, taken: Iterable[str]) -> tuple[EvidenceFile, ...]:
        """Give the files that stay names: their bytes are neither here nor beside the package."""
        wanted = self.waiting.union(taken) - self.inside
        return tuple(file for sha256, file in self.lacking.items() if sha256 in wanted)


def named_evidence(tables: Tables) -> dict[str, EvidenceFile]:
    """Give SHA-256 → file, of all evidence that a package's rows name; the first name counts."""
    found: dict[str, EvidenceFile] = {}
    for table in (EVIDENCE, LINE_EVIDENCE):
        for _, name, size, sha256, *_ in tables.get(table.name, ()):
            if sha256 is not None and _HASH.fullmatch(sha256):
                found.setdefault(sha256, EvidenceFile(sha256, name or "", whole_of(size)))
    return found


def taken_evidence(work: "Work", accept: Accept | None) -> dict[str, EvidenceFile]:
    """Give SHA-256 → file, of the evidence on records that an answer writes."""
    achievements = work.achievements
    asked = achievements.asked if accept is Accept.ALL else {}
    uids = {*achievements.rows.new, *achievements.rows.changed, *asked}
    rows = [row for uid in uids for row in achievements.evidence.get(uid, ())]
    lines = [row for one in work.bulk if one.table is LINE_EVIDENCE for row in one.taken(accept)]
    return named_evidence({EVIDENCE.name: rows, LINE_EVIDENCE.name: lines})
