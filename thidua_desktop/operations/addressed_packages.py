"""Packages that go to one unit each, written for all units in one go."""

from dataclasses import replace

from thidua_desktop.data.store.store import Store
from thidua_desktop.domain.errors import UserError
from thidua_desktop.operations.changes import Progress, SilentProgress
from thidua_desktop.operations.lookup import find_period
from thidua_desktop.operations.package_shipments import addressees
from thidua_desktop.operations.packages import ExportRequest, ExportResult, export_package

_ENDING = ".xlsx"


def export_to_all(
    store: Store, request: ExportRequest, progress: Progress | None = None
) -> tuple[ExportResult, ...]:
    """Write a package for every unit that there is something for, into a folder that is made when missing.

    The package of an only unit may have the very name that was asked for.

    Raises UserError when there is nothing for anybody; packages that were written before a failure stay.
    """
    progress = progress or SilentProgress()
    period = find_period(store, request.year, request.period_code)
    units = addressees(store, request.kind, period)
    if not units:
        raise UserError("package.nothing_to_send", period=period.name)
    if len(units) == 1 and request.out.suffix.lower() == _ENDING:
        return (export_package(store, replace(request, unit_uid=units[0]), progress),)
    try:
        request.out.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise UserError("file.not_writable", where=str(request.out)) from error
    results = []
    for number, unit_uid in enumerate(units):
        progress.report(number, len(units))
        results.append(export_package(store, replace(request, unit_uid=unit_uid), progress))
    return tuple(results)
