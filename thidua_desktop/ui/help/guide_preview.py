"""The hand-out as it will come out of the printer, to be saved or printed."""

from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from thidua_desktop.domain.errors import ThiduaError, UserError
from thidua_desktop.ui.dialogs import PDF_FILES
from thidua_desktop.ui.help.asking import add_help_key
from thidua_desktop.ui.look import Space
from thidua_desktop.ui.page import PageContext
from thidua_desktop.ui.printing.preview import PaperPreview
from thidua_desktop.ui.printing.preview_reading import save_paper
from thidua_desktop.ui.printing.printer import PrinterChoice, PrintRun, SystemPrinters
from thidua_desktop.ui.widgets.said_line import SaidLine
from thidua_desktop.ui.words import error_sentence

_FILE = "huong_dan_nhanh_thi_dua.pdf"


class GuidePreview(QDialog):
    """Preview of the hand-out with "In…" and "Lưu PDF"; it needs no data to be open."""

    HELP_ID = "help"

    def __init__(
        self, context: PageContext, parent: QWidget | None, printers: PrinterChoice | None = None
    ) -> None:
        """Begin to write the hand-out; it is shown when it stands."""
        super().__init__(parent)
        self._context = context
        self._printers = printers or SystemPrinters()
        self._content = b""
        self._run: PrintRun | None = None
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        add_help_key(self)
        self.setWindowTitle(self.tr("Hướng dẫn nhanh"))
        self.preview = PaperPreview(context.look, self)
        self._line = SaidLine(self)
        self._line.say(self.tr("Đang soạn bản in…"), "notice-line")
        self.print_button = self._button(self.tr("In…"), "Ctrl+P", self._choose_printer)
        self.save_button = self._button(self.tr("Lưu PDF"), "Ctrl+S", self._save)
        self.save_button.setProperty("primary", "true")
        self._lay_out()
        context.runner.compute(lambda: write_guide(context.today()), self._show, self._refuse, owner=self)

    def _show(self, content: bytes) -> None:
        self._content = content
        self._line.hide()
        self.preview.show_paper(content, self.tr("Khổ giấy A4"))
        self.save_button.setEnabled(True)
        # Printing shows its progress beside the open data; without any, the file can still be saved.
        self._context.runner.read(lambda _store: True, self.print_button.setEnabled, self._stay, owner=self)

    def _stay(self, _problem: ThiduaError) -> None:
        """Leave the button for printing as it is."""

    def _refuse(self, problem: ThiduaError) -> None:
        self._line.say(error_sentence(problem))

    def _save(self) -> None:
        target = self._context.dialogs.choose_save_file(self.tr("Lưu PDF"), _FILE, PDF_FILES)
        if target is not None:
            content = self._content
            self._context.runner.compute(
                lambda: save_paper(content, target), self._saved, self._refuse, owner=self
            )

    def _saved(self, target: Path) -> None:
        self._line.say(self.tr("Đã lưu {name}.").format(name=target.name), "notice-line")

    def _choose_printer(self) -> None:
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        self._run = PrintRun(self._context.runner, self._content, printer, self)
        self._run.finished.connect(self._printed)
        self._run.stopped.connect(self._stopped)
        try:
            self._run.begin(self._printers, self.preview.document.pageCount(), self)
        except UserError as problem:
            self._refuse(problem)

    def _stopped(self, pages: int) -> None:
        self._line.say(self.tr("Đã dừng in; {pages} trang đã ra máy in.").format(pages=pages), "notice-line")

    def _printed(self, pages: int) -> None:
        if pages:
            self._line.say(self.tr("Đã gửi {pages} trang tới máy in.").format(pages=pages), "notice-line")
        else:
            words = self.tr("Máy in chưa sẵn sàng. Hãy bật máy in hoặc chọn máy in khác rồi in lại.")
            self._line.say(words)

    def _button(self, words: str, keys: str, handler: object) -> QPushButton:
        button = QPushButton(words, self)
        button.setShortcut(QKeySequence(keys))
        button.setToolTip(self.tr("{action} ({keys})").format(action=words, keys=keys))
        button.setAutoDefault(False)
        button.setEnabled(False)
        button.clicked.connect(handler)
        return button

    def _lay_out(self) -> None:
        close = QPushButton(self.tr("Đóng"), self)
        close.setAutoDefault(False)
        close.clicked.connect(self.reject)
        buttons = QHBoxLayout()
        buttons.setSpacing(Space.SMALL)
        buttons.addStretch()
        for button in (close, self.print_button, self.save_button):
            buttons.addWidget(button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(Space.PAGE, Space.CARD, Space.PAGE, Space.CARD)
        layout.setSpacing(Space.GAP)
        layout.addWidget(self._line)
        layout.addWidget(self.preview, 1)
        layout.addLayout(buttons)
        self.resize(self._context.look.dialog_size(self.parentWidget(), 820, 660))


def write_guide(today: date) -> bytes:
    """Write the hand-out and give its bytes; runs on the lane. Raises UserError as `print_paper` does."""
    from thidua_desktop.operations.guides import print_quick_guide  # start-up cost: the PDF writer

    with TemporaryDirectory(prefix="thidua_in_") as folder:
        return print_quick_guide(Path(folder) / "huong_dan.pdf", today).path.read_bytes()
