"""The scoring page: choose a unit, type its sheet, submit it, print it, bring in workbooks."""

from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QStackedLayout, QWidget

from thidua_desktop.domain.families import Family
from thidua_desktop.domain.records.line_notes import LinePlace
from thidua_desktop.domain.records.scoring import Round, ScoreSheet, SheetState
from thidua_desktop.operations.scores import open_sheet
from thidua_desktop.operations.sheet_view import SheetView
from thidua_desktop.ui.importing.file_step import FileDrop
from thidua_desktop.ui.keys import Do
from thidua_desktop.ui.marked import mark
from thidua_desktop.ui.page import Page, PageContext
from thidua_desktop.ui.preferences import read_enter_goes_right
from thidua_desktop.ui.printing.wish import PrintWish
from thidua_desktop.ui.scoring.choice_bar import ChoiceBar
from thidua_desktop.ui.scoring.deadline import deadline_of, deadline_words
from thidua_desktop.ui.scoring.handing_in import HandingIn
from thidua_desktop.ui.scoring.import_dialog import ScoreImportDialog
from thidua_desktop.ui.scoring.line_work import LineWork
from thidua_desktop.ui.scoring.no_sheet import NoSheet
from thidua_desktop.ui.scoring.sheet_editor import SheetEditor
from thidua_desktop.ui.scoring.sheet_reading import ScoringReading, SheetChoices, UnitChoice, read_scoring
from thidua_desktop.ui.scoring.sheet_tools import SheetTools
from thidua_desktop.ui.scoring.step_form import SheetSteps
from thidua_desktop.ui.words import choice_label

_CONCLUDED = frozenset({SheetState.BLOC_SCORED, SheetState.APPROVED})
"""States that another score takes back."""
_QUIET_MS = 800
_MINUTE_MS = 60_000


class ScoringPage(Page):
    """A unit's sheet in the period that is looked at.

    `enter` takes the uid of a unit or of a sheet, or the place of a line.
    """

    PAGE_ID = "scoring"
    HELP_ID = "scoring"
    TITLE = mark("Chấm điểm")
    FAMILIES = frozenset({Family.SCORES, Family.UNITS, Family.BLOCS, Family.RULE_SETS, Family.PERIODS})

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        """Build the page; nothing is read yet."""
        super().__init__(context, parent)
        self._wanted: str | None = None
        self._place: LinePlace | None = None
        self._unit: UnitChoice | None = None
        self._state: SheetState | None = None
        self._choices = SheetChoices((), (), ())
        self._make_actions()
        self.bar = ChoiceBar(context.look, self._next_empty, self)
        self.editor = SheetEditor(context.runner, context.look, self)
        self.handing_in = HandingIn(self, self.editor)
        self.tools = SheetTools(self, self.editor)
        self.line_work = LineWork(self, self.editor)
        self.steps = SheetSteps(self, self.editor)
        self.steps.last_here.connect(self.handing_in.send.setVisible)
        self.no_sheet = NoSheet(context.look, self)
        # A save brings its own sheet back; the choices around it are read once the typing rests.
        self._quiet = QTimer(self)
        self._quiet.setSingleShot(True)
        self._quiet.setInterval(_QUIET_MS)
        self._quiet.timeout.connect(self.load)
        self._day = context.today()
        minutes = QTimer(self)
        minutes.timeout.connect(self._follow_day)
        minutes.start(_MINUTE_MS)
        self.bar.unit_chosen.connect(self._choose_unit)
        self.bar.round_chosen.connect(self._choose_round)
        self.bar.searched.connect(self._find)
        self.bar.left.connect(self.editor.grid.setFocus)
        self.editor.view_changed.connect(self._follow)
        self.no_sheet.asked.connect(self._open_new)
        self._sheets = QStackedLayout()
        self._sheets.addWidget(self.editor)
        self._sheets.addWidget(self.no_sheet)
        self.body.addWidget(self.bar)
        self.body.addLayout(self._sheets, 1)
        FileDrop(self, (".xlsx", ".xlsm")).dropped.connect(self._take_files)

    # ------------------------------------------------------------------ loading

    def load(self) -> None:
        """Read the choices and the sheet that is shown; during typing, once it rests."""
        if self.editor.grid.sheet.is_saving():
            self._quiet.start()
            return
        period, office = self.context.state.period, self.context.state.office
        if period is None or office is None:
            self._hide_sheet_actions()
            self.editor.clear()
            self.show_no_period()
            return
        wanted, own = self._wanted or self.bar.unit_uid(), office.unit_uid
        self.read(lambda store: read_scoring(store, period, wanted, own), self._show)

    def showEvent(self, event: QShowEvent) -> None:
        """Take the way of Enter as the person has it by now."""
        super().showEvent(event)
        self.editor.grid.enter_goes_right = read_enter_goes_right()

    def enter(self, argument: object | None) -> None:
        """Show the sheet of a unit, by the unit's or the sheet's uid, or one at a line of it."""
        place = argument if isinstance(argument, LinePlace) else None
        wanted = place.sheet_uid if place is not None else argument
        if isinstance(wanted, str) and self._may_change_sheet():
            self._wanted, self._place = wanted, place
            self.reload()

    def may_leave(self) -> bool:
        """Ask before a refused score is lost."""
        return self._may_change_sheet()

    def _show(self, reading: ScoringReading) -> None:
        self._wanted = None
        self._choices, self._unit = reading.choices, reading.unit
        self.count_changed.emit(sum(unit.state is SheetState.DRAFT for unit in reading.choices.units))
        if reading.unit is None:
            self._show_nothing(self.tr("Chưa có đơn vị nào để chấm"))
            return
        self.hide_empty()
        self.bar.show_choices(reading.choices, reading.unit)
        self.set_title(self.tr("Phiếu chấm – {unit}").format(unit=reading.unit.name))
        if reading.view is None:
            self._show_no_sheet(reading.unit)
            return
        self._sheets.setCurrentIndex(0)
        self.editor.show_view(reading.view)
        if self._place is not None and self._place.sheet_uid == reading.view.sheet.uid:
            self.editor.go_to_path(self._place.criterion_path)
        self._place = None
        self._show_facts(reading.view)

    def _follow(self, view: SheetView) -> None:
        """Show what a save or another round brought; say it when the save took a concluded step back."""
        before, self._state = self._state, view.sheet.state
        self._show_facts(view)
        if before in _CONCLUDED and view.sheet.state is not before:
            text = self.tr(
                "Điểm đã đổi nên phiếu không còn “{before}” mà trở về “{after}”. Cần chốt lại bước này."
            )
            self.problem(text.format(before=choice_label(before), after=choice_label(view.sheet.state)))

    def _show_facts(self, view: SheetView) -> None:
        round_ = self.editor.round()
        self._state = view.sheet.state
        self.handing_in.show_view(view)
        self.steps.show_view(view)
        self.bar.show_round(view, round_)
        self._print.setEnabled(True)
        self._next_empty.setEnabled(round_ not in view.refusals)
        self.tools.show_steps()
        self._day = self.context.today()
        self.set_facts("  ·  ".join(filter(None, self._facts_of(view, round_))))

    def _facts_of(self, view: SheetView, round_: Round) -> tuple[str, ...]:
        """Write what is to be known of the sheet, the most urgent first."""
        is_open = round_ not in view.refusals
        warning = self.tr("Phiếu “{state}”: sửa điểm thì phải chốt lại").format(
            state=choice_label(view.sheet.state)
        )
        is_concluded = view.sheet.state is SheetState.APPROVED or (
            view.sheet.state is SheetState.BLOC_SCORED and round_ is Round.BLOC
        )
        returned = self.tr("Lý do trả lại: {reason}").format(reason=view.return_reason)
        entered = self.tr("{office} nhập thay đơn vị").format(office=view.entered_by)
        rules = self.tr("{rules} (bản {version})").format(
            rules=view.rule_set.name, version=view.rule_set.version
        )
        return (
            warning if is_open and is_concluded else "",
            returned if view.return_reason else "",
            deadline_words(deadline_of(view.period, round_), self._day, is_open=is_open, round_=round_),
            entered if view.entered_by and round_ is Round.SELF else "",
            rules,
            view.period.name,
        )

    def _follow_day(self) -> None:
        """Count the days anew when midnight has passed while the sheet was open."""
        view = self.editor.view()
        if view is not None and self._day != self.context.today():
            self._show_facts(view)

    def _show_no_sheet(self, unit: UnitChoice) -> None:
        self.editor.clear()
        self._hide_sheet_actions()
        period = self.context.state.period
        self.set_facts(period.name if period is not None else "")
        self.no_sheet.show_unit(unit, self._choices)
        self._sheets.setCurrentIndex(1)

    def _show_nothing(self, title: str) -> None:
        self._hide_sheet_actions()
        self.editor.clear()
        text = self.tr(
            "Nhập tệp Excel có phiếu chấm của các đơn vị, hoặc nhận danh mục của tỉnh ở trang Gửi – nhận."
        )
        self.show_empty(title, text, self._import)

    def _hide_sheet_actions(self) -> None:
        self._state = None
        self.handing_in.show_view(None)
        self.steps.show_view(None)
        self.bar.show_round(None, Round.SELF)
        self._print.setEnabled(False)
        self._next_empty.setEnabled(False)

    # ------------------------------------------------------------------ what the person asks for

    def _choose_unit(self, uid: str) -> None:
        if self._may_change_sheet():
            self._wanted = uid
            self.problem(None)
            self.load()
        elif self._unit is not None:
            self.bar.show_choices(self._choices, self._unit)

    def _choose_round(self, round_: Round) -> None:
        if self._may_change_sheet():
            self.problem(None)
            self.editor.choose_round(round_)
            self.editor.grid.setFocus()
        else:
            self.bar.show_round(self.editor.view(), self.editor.round())

    def _may_change_sheet(self) -> bool:
        sheet = self.editor.grid.sheet
        if sheet.first_unsaved() is None:
            return True
        if not self.context.dialogs.confirm_loss(self.tr("Ô chấm chưa hợp lệ")):
            return False
        sheet.drop_typed()
        return True

    def _open_new(self, rule_set_uid: str) -> None:
        period, unit = self.context.state.period, self._unit
        if period is not None and unit is not None:
            unit_uid, period_uid = unit.unit_uid, period.uid
            self.run(
                lambda store, _progress: open_sheet(store, unit_uid, period_uid, rule_set_uid), self._opened
            )

    def _opened(self, _sheet: ScoreSheet) -> None:
        self.notice(self.tr("Đã mở phiếu. Gõ điểm rồi Enter để xuống dòng."))
        self.editor.grid.setFocus()

    def _print_sheet(self) -> None:
        view = self.editor.view()
        if view is not None:
            wish = PrintWish("score_sheet", unit_uid=view.unit.uid, period_uid=view.period.uid)
            self.context.show_page("printing", wish)

    def _import_scores(self) -> None:
        self._start_import()

    def _take_files(self, files: list[Path]) -> None:
        dialog = self._start_import()
        if dialog is not None:
            dialog.read_file(files[0])

    def _start_import(self) -> ScoreImportDialog | None:
        if not self._may_change_sheet():
            return None
        dialog = ScoreImportDialog(self.context, self)
        dialog.imported.connect(self.notice)
        dialog.start()
        return dialog

    def _find(self, words: str) -> None:
        if words.strip() and not self.editor.find_line(words):
            self.problem(self.tr("Không có dòng nào có “{words}”.").format(words=words))
        else:
            self.problem(None)

    def _go_to_search(self) -> None:
        self.bar.search.setFocus()
        self.bar.search.selectAll()

    def _go_to_units(self) -> None:
        self.bar.unit.setFocus()
        self.bar.unit.open_list()

    def _go_to_rounds(self) -> None:
        if self.editor.view() is not None:
            self.bar.round.setFocus()
            self.bar.round.open_list()

    def _go_to_next_empty(self) -> None:
        if self.editor.go_to_next_empty():
            return
        own = self.tr("Mọi dòng đều đã có điểm. Có thể nộp phiếu.")
        others = self.tr("Mọi dòng của vòng này đều đã có điểm.")
        self.notice(own if self.editor.round() is Round.SELF else others)

    # ------------------------------------------------------------------ frame

    def _make_actions(self) -> None:
        self._import = self.add_action(self.tr("Nhập khẩu"), self._import_scores, Do.IMPORT, "import")
        self._print = self.add_action(self.tr("In phiếu"), self._print_sheet, Do.PRINT, "printing")
        self._next_empty = self.make_action(
            self.tr("Ô trống tiếp theo"), self._go_to_next_empty, Do.NEXT_EMPTY
        )
        self.make_action(self.tr("Tìm trong phiếu"), self._go_to_search, Do.FIND)
        self.make_action(self.tr("Chọn đơn vị khác"), self._go_to_units, Do.OTHER_UNIT)
        self.make_action(self.tr("Chọn vòng chấm khác"), self._go_to_rounds, Do.OTHER_ROUND)
