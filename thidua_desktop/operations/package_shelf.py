"""Packages of a batch between the look and the taking: no rows in memory, only their payloads, packed.

A province's batch has thousands of packages. The files are not read again, and the rows, which the plan of
every package is made of, do not wait for each other.
"""

import logging
import weakref
from dataclasses import dataclass, replace
from pathlib import Path
from tempfile import SpooledTemporaryFile

from thidua_desktop.data.exchange.package_plan import ImportPlan, Work
from thidua_desktop.data.exchange.plan_bases import unpacked_tables
from thidua_desktop.domain.records.exchange import PackageState

log = logging.getLogger(__name__)

_IN_MEMORY = 8 * 1024 * 1024
"""Bytes of payloads up to which no temporary file is made; the system takes that away with the program."""


@dataclass(frozen=True, slots=True)
class _Kept:
    """A plan without rows, and where its payload stands."""

    plan: ImportPlan
    place: int
    size: int


class Shelf:
    """The payloads of packages that nothing is asked about."""

    def __init__(self) -> None:
        """Begin with none."""
        self._payloads = SpooledTemporaryFile(max_size=_IN_MEMORY)  # noqa: SIM115  # closed with the shelf
        weakref.finalize(self, self._payloads.close)
        self._kept: dict[Path, _Kept] = {}

    def put(self, plan: ImportPlan) -> None:
        """Keep what was read of a whole package; any other is read again."""
        package = plan.package
        if package.state is not PackageState.INTACT or not package.packed:
            return
        try:
            place = self._payloads.seek(0, 2)
            self._payloads.write(package.packed)
        except OSError as error:
            log.info("shelf: %s", error.errno)
            return
        bare = replace(package, tables={}, packed=b"")
        kept = ImportPlan(plan.file, bare, Work(), files=plan.files)
        self._kept[plan.file] = _Kept(kept, place, len(package.packed))

    def find(self, file: Path) -> ImportPlan | None:
        """Give what was read of a file, to plan it again; None for one that is read again."""
        kept = self._kept.get(file)
        if kept is None or kept.plan.manifest is None:
            return None
        self._payloads.seek(kept.place)
        packed = self._payloads.read(kept.size)
        tables = unpacked_tables(packed, kept.plan.manifest)
        return replace(kept.plan, package=replace(kept.plan.package, tables=tables, packed=packed))
