"""Bring a catalogue in: units, blocs and memberships from a workbook or a csv file."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from thidua_desktop.operations.changes import Progress
from thidua_desktop.operations.import_reading import FileReading, Tally
from thidua_desktop.ui.dialogs import CATALOGUE_FILES
from thidua_desktop.ui.importing.line_table import line_table
from thidua_desktop.ui.importing.wizard import ImportWizard, Job, WizardWords
from thidua_desktop.ui.page import PageContext

if TYPE_CHECKING:  # only names here: loading the store and workbooks would cost the first paint
    from collections.abc import Callable

    from thidua_desktop.data.store.store import Store
    from thidua_desktop.operations.catalogue import CatalogueResult


class CatalogueImportDialog(ImportWizard[FileReading, "CatalogueResult"]):
    """The wizard of a catalogue file: all of it or nothing."""

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        """Add the list of rows."""
        words = WizardWords(
            _tr("Nhập khẩu danh mục"),
            _tr("Chọn tệp danh mục đơn vị, khối, cụm"),
            _tr("Tệp Excel hoặc CSV UTF-8 có hàng tiêu đề; mã và tên là bắt buộc."),
            CATALOGUE_FILES,
            (".xlsx", ".xlsm", ".csv"),
            _tr("mau_danh_muc.xlsx"),
        )
        super().__init__(context, words, parent)
        kinds = {
            "units": self.tr("Đơn vị"),
            "blocs": self.tr("Khối, cụm"),
            "members": self.tr("Thành viên"),
        }
        self.lines = line_table(kinds, self.tr("Mã hoặc khối"), context.look, self)
        self.check_step.set_lists(self.lines)

    def checking(self, path: Path) -> Job[FileReading]:
        """Check the file against the catalogue."""
        return lambda store, _progress: _plan(store, path)

    def show_plan(self, plan: FileReading, path: Path) -> Tally:
        """List the rows."""
        self.lines.set_records(plan.lines)
        return plan.tally

    def may_save(self, plan: FileReading) -> bool:
        """Save files without a wrong row that bring something."""
        return not plan.is_refused and bool(plan.tally.new + plan.tally.changed)

    def saving(self, plan: FileReading) -> "Job[CatalogueResult]":
        """Store the whole file."""
        path = self.path
        assert path is not None  # noqa: S101  # nothing is saved before a file was checked
        return lambda store, progress: _import(store, path, progress)

    def result_of(self, result: "CatalogueResult") -> tuple[Tally, str]:
        """Tell what was stored."""
        words = self.tr("Đã nhập danh mục: {added} dòng mới, {changed} dòng thay đổi, {same} dòng như cũ.")
        sentence = words.format(added=result.added, changed=result.changed, same=result.same)
        return Tally(result.added, result.changed, result.same, result.refused), sentence

    def templating(self) -> "Callable[[Store, Path], Path]":
        """Write the three tables with a guide."""
        return lambda _store, out: _template(out)


def _plan(store: "Store", path: Path) -> FileReading:
    from thidua_desktop.operations.catalogue import plan_catalogue  # start-up: it loads workbook readers

    return plan_catalogue(store, path)


def _import(store: "Store", path: Path, progress: Progress) -> "CatalogueResult":
    from thidua_desktop.operations.catalogue import import_catalogue  # start-up: as above

    progress.check_cancelled()
    return import_catalogue(store, path)


def _template(out: Path) -> Path:
    from thidua_desktop.operations.import_files import write_catalogue_template  # start-up: as above

    return write_catalogue_template(out)


def _tr(text: str) -> str:
    return QCoreApplication.translate("CatalogueImportDialog", text)
