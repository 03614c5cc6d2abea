"""Put a paper on the printer: choose one, then page by page, drawn on the lane and handed to the printer."""

import sys
from functools import partial
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QBuffer, QByteArray, QObject, QSize, Qt, Signal
from PySide6.QtGui import QImage, QPageLayout, QPainter
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QWidget

from thidua_desktop.domain.errors import CancelledError, ThiduaError, UserError
from thidua_desktop.operations.changes import Progress
from thidua_desktop.ui.tasks import Runner

if TYPE_CHECKING:  # only a name here
    from thidua_desktop.data.store.store import Store

_DPI = 200
_POINTS_PER_INCH = 72


class PrinterChoice(Protocol):
    """Who asks which printer to use; a test brings its own."""

    def choose(self, printer: QPrinter, pages: int, parent: QWidget) -> QPrintDialog | None:
        """Give the question; None means that the printer is chosen already. Raises UserError without any."""


class SystemPrinters:
    """The computer's own print dialog, opened without a loop of its own."""

    def choose(self, printer: QPrinter, pages: int, parent: QWidget) -> QPrintDialog | None:
        """Ask for printer, copies and pages. Windows' own dialog does not open where no printer is set up."""
        if sys.platform == "win32" and printer.outputFormat() != QPrinter.OutputFormat.NativeFormat:
            raise UserError("printing.no_printer")
        dialog = QPrintDialog(printer, parent)
        dialog.setMinMax(1, pages)
        dialog.setOption(QPrintDialog.PrintDialogOption.PrintPageRange)
        return dialog


class PrintRun(QObject):
    """One paper on its way to the printer. `finished` (pages printed), 0 when the printer refused; `stopped`
    (pages printed) when the person stopped it.
    """

    finished = Signal(int)
    stopped = Signal(int)

    def __init__(self, runner: Runner, content: bytes, printer: QPrinter, parent: QObject) -> None:
        """Take the paper; `start` begins."""
        super().__init__(parent)
        self._runner = runner
        self._content = content
        self._printer = printer
        self._painter = QPainter()

    def begin(self, printers: PrinterChoice, pages: int, over: QWidget) -> None:
        """Let the person choose a printer, then print. Raises UserError when the computer has none."""
        dialog = printers.choose(self._printer, pages, over)
        if dialog is None:
            self.start()
            return
        dialog.accepted.connect(self.start)
        dialog.finished.connect(dialog.deleteLater)
        dialog.setWindowModality(Qt.WindowModality.WindowModal)
        dialog.show()

    def start(self) -> None:
        """Print the pages that the person asked for, one after the other."""
        document = open_document(self._content)
        first = self._printer.fromPage() or 1
        last = self._printer.toPage() or document.pageCount()
        size = document.pagePointSize(0)
        is_wide = size.width() > size.height()
        turned = QPageLayout.Orientation.Landscape if is_wide else QPageLayout.Orientation.Portrait
        self._printer.setPageOrientation(turned)
        self._printer.setFullPage(True)
        document.close()
        if not self._painter.begin(self._printer):
            self.finished.emit(0)
            return
        self._draw_next(first - 1, last, 0)

    def _draw_next(self, page: int, last: int, done: int) -> None:
        if page >= last:
            self._painter.end()
            self.finished.emit(done)
            return
        content = self._content

        def draw(_store: "Store", progress: Progress) -> QImage:
            progress.report(page, last)
            image = draw_page(content, page, _DPI)
            progress.check_cancelled()
            return image

        self._runner.run(
            draw,
            partial(self._print_page, page, last, done),
            partial(self._stop, done),
            title=self.tr("Đang in"),
            owner=self,
        )

    def _stop(self, done: int, problem: ThiduaError) -> None:
        """End after the pages that went out; a person who stopped the printing hears how many."""
        if not isinstance(problem, CancelledError):
            raise problem  # drawing knows no other problem that a person could mend
        self._painter.end()
        self.stopped.emit(done)

    def _print_page(self, page: int, last: int, done: int, image: QImage) -> None:
        if done:
            self._printer.newPage()
        self._painter.drawImage(self._painter.viewport(), image)
        self._draw_next(page + 1, last, done + 1)


def open_document(content: bytes, parent: QObject | None = None) -> QPdfDocument:
    """Open a paper from its bytes; the bytes live as long as the document."""
    document = QPdfDocument(parent) if parent is not None else QPdfDocument()
    buffer = QBuffer(document)
    buffer.setData(QByteArray(content))
    buffer.open(QBuffer.OpenModeFlag.ReadOnly)
    document.load(buffer)
    return document


def draw_page(content: bytes, page: int, dpi: int) -> QImage:
    """Draw one page at a resolution, on white; runs on the lane."""
    document = open_document(content)
    points = document.pagePointSize(page)
    scale = dpi / _POINTS_PER_INCH
    drawn = document.render(page, QSize(round(points.width() * scale), round(points.height() * scale)))
    document.close()
    paper = QImage(drawn.size(), QImage.Format.Format_RGB888)
    paper.fill(0xFFFFFFFF)
    painter = QPainter(paper)
    painter.drawImage(0, 0, drawn)
    painter.end()
    return paper
