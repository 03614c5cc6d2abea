"""The evidence files that came beside a package: planned with it, stored with it, or brought in later."""

import logging
from dataclasses import replace

from thidua_desktop.data.exchange.evidence_named import FilesPlan
from thidua_desktop.data.exchange.evidence_plan import has_zips, plan_files, stored_files
from thidua_desktop.data.exchange.package_plan import ImportPlan
from thidua_desktop.data.exchange.package_reader import read_package
from thidua_desktop.data.exchange.plain_workbook import Gate
from thidua_desktop.data.store.store import Store
from thidua_desktop.domain.families import Family
from thidua_desktop.domain.issues import warning
from thidua_desktop.domain.records.exchange import Accept
from thidua_desktop.domain.sizes import size_words

log = logging.getLogger(__name__)


def with_files(store: Store, plan: ImportPlan, gate: Gate, before: FilesPlan | None = None) -> ImportPlan:
    """Add to a plan what is known of its evidence files; what cannot be used is told, never raised.

    Of a package that was applied before, the files that were missing then may come in now.
    """
    before = before or FilesPlan()
    if plan.is_old:
        return plan
    if plan.already is None:
        files = plan_files(store, plan.package, gate, before)
        return replace(plan, files=files, warnings=(*plan.warnings, *files.issues))
    folder = plan.file.parent
    if not store.evidence.has_missing() or not has_zips(folder):
        return plan
    package = plan.package if plan.manifest is not None else read_package(plan.file, gate=gate)
    files = plan_files(store, package, gate, before, store.evidence.taken_zips())
    told = [issue for issue in files.issues if issue.code != "package.files_absent"]
    later = files.added(())
    if later:
        size = size_words(sum(file.size for file in later))
        told.append(warning("package.files_added_later", count=len(later), size=size))
    return replace(plan, package=package, files=files, warnings=(*told, *plan.warnings))


def add_files(store: Store, plan: ImportPlan, accept: Accept | None, import_uid: str) -> None:
    """Store the bytes of the evidence that an import names, inside its write; undoing it takes them back.

    Raises UserError when a ZIP is no longer what it was when it was looked at.
    """
    wanted = {file.sha256 for file in plan.files_added(accept)}
    if wanted:
        store.undo.add_files(import_uid, stored_files(store, plan.files, wanted))
        store.audit.note("package", import_uid, "files", None, str(len(wanted)))


def add_files_later(store: Store, plan: ImportPlan) -> int:
    """Store bytes that were missing when a package was applied; gives how many files. Raises UserError."""
    if plan.already is None or not plan.files_added(None):
        return 0
    with store.write("package.files", Family.SCORES, Family.ACHIEVEMENTS, Family.EXCHANGE):
        add_files(store, plan, None, plan.already)
    log.info("import %s: evidence added later", plan.already)
    return len(plan.files_added(None))
