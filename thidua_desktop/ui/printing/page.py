"""The print page: choose a paper and what it is about, see it, save it as PDF or print it."""

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QStackedLayout, QWidget

from thidua_desktop.domain.errors import ThiduaError, UserError
from thidua_desktop.domain.families import Family
from thidua_desktop.domain.records.scoring import Round
from thidua_desktop.domain.text import fold
from thidua_desktop.operations.first_steps import note_printed_sheet
from thidua_desktop.ui.dialogs import PDF_FILES
from thidua_desktop.ui.exchange.words import moment_words
from thidua_desktop.ui.keys import Do
from thidua_desktop.ui.marked import mark
from thidua_desktop.ui.page import Page, PageContext
from thidua_desktop.ui.printing.preview import PaperPreview
from thidua_desktop.ui.printing.preview_reading import (
    Paper,
    PrintChoices,
    read_print_choices,
    save_paper,
    write_paper,
)
from thidua_desktop.ui.printing.printer import PrinterChoice, PrintRun, SystemPrinters
from thidua_desktop.ui.printing.wish import PrintWish
from thidua_desktop.ui.widgets.editors import ChoiceEditor
from thidua_desktop.ui.widgets.empty_state import EmptyState
from thidua_desktop.ui.widgets.flow_bar import FlowBar
from thidua_desktop.ui.widgets.pick_edit import Choice, PickEdit
from thidua_desktop.ui.words import choice_label, error_sentence, on_screen

if TYPE_CHECKING:  # only names here: their modules load the PDF writer
    from collections.abc import Sequence

    from thidua_desktop.operations.printing import Document
    from thidua_desktop.operations.reconciliation import MinuteOffer

_FIELD_PX = 150


class PrintingPage(Page):
    """Preview, PDF and printer. `enter` takes a PrintWish, or a paper's key alone."""

    PAGE_ID = "printing"
    HELP_ID = "printing"
    TITLE = mark("In ấn")
    FAMILIES = frozenset(
        {
            Family.SCORES,
            Family.UNITS,
            Family.BLOCS,
            Family.RULE_SETS,
            Family.PERIODS,
            Family.CAMPAIGNS,
            Family.ACHIEVEMENTS,
            Family.OFFICE,
            Family.EXCHANGE,
        }
    )

    def __init__(
        self,
        context: PageContext,
        parent: QWidget | None = None,
        printers: PrinterChoice | None = None,
    ) -> None:
        """Build the page; nothing is read yet."""
        super().__init__(context, parent)
        look = context.look
        self._printers = printers or SystemPrinters()
        self._choices: PrintChoices | None = None
        self._wish = PrintWish("score_sheet")
        self._paper: Paper | None = None
        self._run: PrintRun | None = None
        self._print = self.add_action(self.tr("In…"), self._choose_printer, Do.PRINT, "printing")
        self._save = self.add_action(self.tr("Lưu PDF"), self._save_pdf, Do.SAVE, "save", primary=True)
        self.document = ChoiceEditor((), may_be_empty=False, parent=self)
        self.unit = PickEdit(look, (), may_be_empty=False, parent=self)
        self.bloc = PickEdit(look, (), may_be_empty=False, parent=self)
        self.minute = PickEdit(look, (), may_be_empty=False, parent=self)
        rounds = [Choice(round_.value, choice_label(round_)) for round_ in Round]
        self.round = ChoiceEditor(rounds, may_be_empty=False, parent=self)
        self.preview = PaperPreview(look, self)
        self._nothing = EmptyState(look, self)
        self._views_of_paper = QStackedLayout()
        self._views_of_paper.addWidget(self.preview)
        self._views_of_paper.addWidget(self._nothing)
        self._lay_out_page()

    def load(self) -> None:
        """Read what can be printed, then write the paper that is wanted."""
        period = self.context.state.period
        self.read(lambda store: read_print_choices(store, period), self._offer)

    def enter(self, argument: object | None) -> None:
        """Show the paper that another page asks for."""
        if isinstance(argument, PrintWish):
            self._wish = argument
            self.reload()
        elif isinstance(argument, str):
            self._wish = replace(self._wish, document=str(argument))
            self.reload()

    # ------------------------------------------------------------------ choosing

    def _offer(self, choices: PrintChoices) -> None:
        self._choices = choices
        self.document.set_choices([Choice(one.key.value, on_screen(one.name)) for one in choices.documents])
        with_sheet = choices.sheets.of_bloc(None)
        self.unit.set_choices([Choice(unit.unit_uid, unit.name) for unit in with_sheet])
        self.bloc.set_choices([Choice(bloc.uid, bloc.name) for bloc in choices.sheets.blocs])
        self.minute.set_choices([Choice(one.import_uid, self._minute_words(one)) for one in choices.minutes])
        self._wish = self._completed(self._wish)
        self.document.set_value(self._wish.document)
        self.unit.set_value(self._wish.unit_uid)
        self.bloc.set_value(self._wish.bloc_uid)
        self.minute.set_value(self._wish.import_uid)
        self.round.set_value(self._wish.round.value)
        self._show_wish()

    def _completed(self, wish: PrintWish) -> PrintWish:
        choices, period, office = self._choices, self.context.state.period, self.context.state.office
        if choices is None:
            return wish
        papers = [one.key.value for one in choices.documents]
        paper = wish.document if wish.document in papers else papers[0]
        units = [unit.unit_uid for unit in choices.sheets.of_bloc(None)]
        blocs = [bloc.uid for bloc in choices.sheets.blocs]
        own = office.unit_uid if office is not None and office.unit_uid in units else None
        unit = wish.unit_uid if wish.unit_uid in units else own or next(iter(units), None)
        return replace(
            wish,
            document=paper,
            unit_uid=unit,
            bloc_uid=_one_of(blocs, wish.bloc_uid),
            period_uid=period.uid if period is not None else None,
            import_uid=_one_of([one.import_uid for one in choices.minutes], wish.import_uid),
        )

    def _minute_words(self, offer: "MinuteOffer") -> str:
        return self.tr("{sender} – lần gửi {sequence} – nhận {moment}").format(
            sender=offer.sender_name, sequence=offer.sequence, moment=moment_words(offer.received_at)
        )

    def _choose(self) -> None:
        self._wish = replace(
            self._wish,
            document=self.document.value() or self._wish.document,
            unit_uid=self.unit.value(),
            bloc_uid=self.bloc.value(),
            round=Round(self.round.value() or Round.SELF),
            version=None,
            import_uid=self.minute.value(),
        )
        self._show_wish()

    def _show_wish(self) -> None:
        choices = self._choices
        wanted = (
            next((d for d in choices.documents if d.key == self._wish.document), None) if choices else None
        )
        if wanted is None:
            return
        self.unit.setVisible(wanted.needs_unit)
        self.bloc.setVisible(wanted.needs_bloc)
        self.round.setVisible(wanted.needs_bloc)
        self.minute.setVisible(wanted.needs_import)
        missing = self._missing(wanted)
        if missing:
            self._show_no_paper(missing)
            return
        wish, today = self._wish, self.context.today()
        self.problem(None)
        self.context.runner.read(
            lambda store: write_paper(store, wish, today), self._show_paper, self._show_refusal, owner=self
        )

    def _missing(self, wanted: "Document") -> str:
        """Tell what a paper is still without, empty when it can be written."""
        if wanted.needs_unit and self._wish.unit_uid is None:
            return self.tr("Chưa đơn vị nào có phiếu chấm. Hãy chấm điểm hoặc nhập phiếu từ Excel.")
        if wanted.needs_bloc and self._wish.bloc_uid is None:
            return self.tr("Chưa có khối, cụm thi đua nào. Hãy tạo khối, cụm rồi đưa đơn vị vào.")
        if wanted.needs_import and self._wish.import_uid is None:
            return self.tr("Chưa lần nhập gói nào có mục phải quyết định nên chưa có biên bản đối chiếu.")
        return ""

    # ------------------------------------------------------------------ showing

    def _show_paper(self, paper: Paper) -> None:
        if paper.wish != self._wish:
            return
        self._paper = paper
        self._enable(is_on=True)
        self.preview.show_paper(paper.content, self.tr("Mã đối chiếu {code}").format(code=paper.check_code))
        words = self.tr("{name}  ·  {pages} trang")
        if self.context.state.period is None:
            words = self.tr("{name}  ·  {pages} trang  ·  chưa có kỳ đánh giá nên chưa in phiếu chấm")
        self.set_facts(words.format(name=self._paper_name(), pages=paper.pages))
        self._views_of_paper.setCurrentIndex(0)

    def _show_refusal(self, problem: ThiduaError) -> None:
        self._show_no_paper(error_sentence(problem))

    def _show_no_paper(self, sentence: str) -> None:
        self._paper = None
        self._enable(is_on=False)
        self.preview.clear()
        self.set_facts("")
        self._nothing.show_text(self.tr("Chưa có gì để xem trước"), sentence)
        self._views_of_paper.setCurrentIndex(1)

    def _enable(self, *, is_on: bool) -> None:
        self._print.setEnabled(is_on)
        self._save.setEnabled(is_on)

    def _paper_name(self) -> str:
        documents = self._choices.documents if self._choices is not None else ()
        name = next((on_screen(d.name) for d in documents if d.key == self._wish.document), "")
        about = self.unit.text() if self.unit.isVisibleTo(self) else ""
        about = self.bloc.text() if self.bloc.isVisibleTo(self) else about
        about = self.minute.text() if self.minute.isVisibleTo(self) else about
        if about and self._wish.version is not None:
            words = self.tr("{name} – {about}, bản {version} đã công bố")
            return words.format(name=name, about=about, version=self._wish.version)
        return self.tr("{name} – {about}").format(name=name, about=about) if about else name

    # ------------------------------------------------------------------ saving and printing

    def _save_pdf(self) -> None:
        if self._paper is None:
            return
        content = self._paper.content
        suggested = f"{_file_name(self._paper_name())}.pdf"
        target = self.context.dialogs.choose_save_file(self.tr("Lưu PDF"), suggested, PDF_FILES)
        if target is not None:
            self.context.runner.compute(
                lambda: save_paper(content, target), self._saved, self.problem, owner=self
            )

    def _saved(self, target: Path) -> None:
        self.notice(self.tr("Đã lưu {name}.").format(name=target.name))
        self._note_printed()

    def _choose_printer(self) -> None:
        if self._paper is None:
            return
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        self._run = PrintRun(self.context.runner, self._paper.content, printer, self)
        self._run.finished.connect(self._printed)
        self._run.stopped.connect(self._stopped)
        try:
            self._run.begin(self._printers, self._paper.pages, self)
        except UserError as problem:
            self.problem(problem)

    def _stopped(self, pages: int) -> None:
        words = self.tr("Đã dừng in; {pages} trang đã ra máy in.")
        self.notice(words.format(pages=pages))

    def _printed(self, pages: int) -> None:
        if pages:
            self.notice(self.tr("Đã gửi {pages} trang tới máy in.").format(pages=pages))
            self._note_printed()
        else:
            self.problem(self.tr("Máy in chưa sẵn sàng. Hãy bật máy in hoặc chọn máy in khác rồi in lại."))

    def _note_printed(self) -> None:
        """Keep that a score sheet came out: the last of the first five steps."""
        wish = self._paper.wish if self._paper is not None else None
        if wish is None or wish.document != "score_sheet" or not (wish.unit_uid and wish.period_uid):
            return
        unit_uid, period_uid = wish.unit_uid, wish.period_uid
        self.context.runner.run(
            lambda store, _progress: note_printed_sheet(store, unit_uid, period_uid), _nothing, owner=self
        )

    # ------------------------------------------------------------------ frame

    def _lay_out_page(self) -> None:
        bar = FlowBar(self)
        parts = (
            (self.document, self.tr("Loại giấy"), 380),
            (self.unit, self.tr("Đơn vị"), 340),
            (self.bloc, self.tr("Khối, cụm thi đua"), 380),
            (self.round, self.tr("Vòng chấm"), 170),
            (self.minute, self.tr("Lần nhập"), 520),
        )
        for widget, words, width in parts:
            widget.setAccessibleName(words)
            widget.setToolTip(words)
            widget.setMinimumWidth(self.context.look.px(_FIELD_PX))
            widget.setMaximumWidth(self.context.look.px(width))
            widget.edited.connect(self._choose)
            bar.addWidget(widget, 1)
        self.body.addWidget(bar)
        self.body.addLayout(self._views_of_paper, 1)


def _nothing(_result: None) -> None:
    return


def _one_of(offered: "Sequence[str]", wanted: str | None) -> str | None:
    """Give what is wanted where it is offered, else the first that is."""
    return wanted if wanted in offered else next(iter(offered), None)


def _file_name(words: str) -> str:
    kept = "".join(char if char.isalnum() else " " for char in fold(words))
    return "_".join(kept.split())
