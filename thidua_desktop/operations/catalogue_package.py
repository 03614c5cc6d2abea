"""Who may open this workspace: the units that a catalogue package names, before there is any office."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from thidua_desktop.data.exchange import organisation_rows
from thidua_desktop.data.exchange import package_format as form
from thidua_desktop.data.exchange.package_reader import Package, read_package
from thidua_desktop.data.exchange.signing import fingerprint
from thidua_desktop.domain.errors import UserError
from thidua_desktop.domain.records.exchange import PackageKind
from thidua_desktop.domain.records.organisation import is_valid_on
from thidua_desktop.operations.changes import Progress, SilentProgress


@dataclass(frozen=True, slots=True)
class UnitOffer:
    """A unit of the package, as the office may be."""

    code: str
    name: str
    level_code: str


@dataclass(frozen=True, slots=True)
class PackageOffer:
    """What a catalogue package offers a new office: who sent it, and its units of a day in their order.

    `fingerprint` is that of the key that signed it, empty for an unsigned one.
    """

    file: Path
    sender_name: str
    year: int
    units: tuple[UnitOffer, ...]
    fingerprint: str = ""


def read_offer(path: Path, day: date, progress: Progress | None = None) -> PackageOffer:
    """Read the units of a catalogue package; nothing is stored.

    Raises UserError for a file that is no package, damaged, or one of score sheets.
    """
    progress = progress or SilentProgress()
    progress.report(0, 0)
    package = read_package(path)
    progress.check_cancelled()
    manifest = package.manifest
    if manifest is None and package.problem is None:
        raise UserError("package.foreign", where=path.name)
    if package.problem is not None or manifest is None:
        raise package.problem or UserError("package.foreign", where=path.name)
    if manifest.kind is not PackageKind.CATALOGUE:
        raise UserError("package.no_catalogue", where=path.name, sender=manifest.sender_name)
    code = fingerprint(manifest.public_key) if manifest.is_signed else ""
    units = _units(package, manifest.sender_uid, day)
    return PackageOffer(path, manifest.sender_name, manifest.year, units, code)


def _units(package: Package, sender_uid: str, day: date) -> tuple[UnitOffer, ...]:
    tables = package.tables
    units = organisation_rows.read_units(
        tables.get(form.UNITS.name, ()), tables.get(form.UNIT_NAMES.name, ()), ()
    )
    there = [
        unit for unit in units if not unit.withdrawn and is_valid_on(unit, day) and unit.uid != sender_uid
    ]
    there.sort(key=lambda unit: unit.position)
    return tuple(UnitOffer(unit.code, unit.name_on(day), unit.level_code) for unit in there)
