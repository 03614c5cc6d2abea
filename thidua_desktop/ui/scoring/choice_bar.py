"""The line over a sheet: whose sheet it is, its state, finding a line, the next empty one."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from thidua_desktop.domain.records.scoring import Round, SheetState
from thidua_desktop.domain.workflow import WITH_UNIT
from thidua_desktop.operations.sheet_view import SheetView
from thidua_desktop.ui.look import Look
from thidua_desktop.ui.page import ActionButton
from thidua_desktop.ui.scoring.rounds import lock_words, offered_rounds
from thidua_desktop.ui.scoring.sheet_reading import SheetChoices, UnitChoice
from thidua_desktop.ui.widgets.flow_bar import FlowBar
from thidua_desktop.ui.widgets.labels import badge, set_badge
from thidua_desktop.ui.widgets.pick_edit import Choice, PickEdit
from thidua_desktop.ui.words import choice_label

ALL_UNITS = "*"
_FIELD_PX = 170
_ROUND_PX = 116


class ChoiceBar(FlowBar):
    """`unit_chosen` (uid) asks for another sheet, `round_chosen` (Round) for another round of it; `searched`
    (words) for the next line with them.
    """

    unit_chosen = Signal(str)
    round_chosen = Signal(object)
    searched = Signal(str)
    left = Signal()

    def __init__(self, look: Look, next_empty: QAction, parent: QWidget | None = None) -> None:
        """Start without choices."""
        super().__init__(parent)
        self._choices = SheetChoices((), (), ())
        self.bloc = PickEdit(look, (), may_be_empty=False, parent=self)
        self.bloc.setAccessibleName(self.tr("Khối, cụm thi đua"))
        self.bloc.setToolTip(self.tr("Khối, cụm thi đua"))
        self.bloc.edited.connect(self._take_bloc)
        self.unit = PickEdit(look, (), may_be_empty=False, parent=self)
        self.unit.setAccessibleName(self.tr("Đơn vị"))
        self.unit.setToolTip(self.tr("Đơn vị được chấm (Ctrl+U)"))
        self.unit.edited.connect(self._take_unit)
        self.round = PickEdit(look, (), may_be_empty=False, parent=self)
        self.round.setAccessibleName(self.tr("Vòng chấm"))
        self.round.edited.connect(self._take_round)
        self._state = badge("", "plain", self)
        self.search = _SearchLine(self)
        self.search.setProperty("role", "search")
        self.search.setPlaceholderText(self.tr("Tìm trong phiếu (Ctrl+F)"))
        self.search.setAccessibleName(self.tr("Tìm trong phiếu"))
        self.search.setClearButtonEnabled(True)
        glass = self.search.addAction(look.icon("search", "muted"), QLineEdit.ActionPosition.LeadingPosition)
        look.dress(glass, "search", "muted")
        self.search.returnPressed.connect(self._tell_search)
        self.search.left.connect(self.left)
        for widget, width in ((self.bloc, 320), (self.unit, 320), (self.round, 180), (self.search, 240)):
            widget.setMaximumWidth(look.px(width))
        self.round.setMinimumWidth(look.px(_ROUND_PX))
        for field in (self.bloc, self.unit, self.search):
            field.setMinimumWidth(look.px(_FIELD_PX))
        self.addWidget(self.bloc, 3)
        self.addWidget(self.unit, 3)
        self.addWidget(self.round, 1)
        self.addWidget(self._state)
        self.addStretch(1)
        self.addWidget(self.search, 2)
        self.addWidget(ActionButton(next_empty, self))

    def show_choices(self, choices: SheetChoices, unit: UnitChoice) -> None:
        """Offer what can be chosen, with the unit whose sheet is shown."""
        self._choices = choices
        blocs = [
            Choice(bloc.uid, bloc.name, self.tr("{count} đơn vị").format(count=len(bloc.unit_uids)))
            for bloc in choices.blocs
        ]
        with_sheet = len(choices.of_bloc(None))
        everyone = Choice(
            ALL_UNITS, self.tr("Mọi đơn vị có phiếu"), self.tr("{count} phiếu").format(count=with_sheet)
        )
        self.bloc.set_choices((*blocs, everyone))
        self.bloc.set_value(self._bloc_for(unit))
        self._offer_units()
        self.unit.set_value(unit.unit_uid)
        self._show_state(unit)

    def show_round(self, view: SheetView | None, round_: Round) -> None:
        """Offer the rounds that this office may look at as its own, with why one is closed to it now."""
        self.round.setVisible(view is not None)
        if view is None:
            return
        closed = self.tr("chưa gõ được lúc này")
        rounds = offered_rounds(view)
        self.round.set_choices(
            [Choice(one.value, choice_label(one), closed if one in view.refusals else "") for one in rounds]
        )
        self.round.set_value(round_.value)
        why = lock_words(view, round_)
        self.round.setToolTip(self.tr("Vòng chấm: {why}").format(why=why) if why else self.tr("Vòng chấm"))

    def unit_uid(self) -> str | None:
        """Give the unit that is chosen."""
        return self.unit.value()

    def _bloc_for(self, unit: UnitChoice) -> str:
        chosen = self.bloc.value()
        if chosen is not None and unit in self._choices.of_bloc(chosen):
            return chosen
        return next((bloc.uid for bloc in self._choices.blocs if unit.unit_uid in bloc.unit_uids), ALL_UNITS)

    def _offer_units(self) -> None:
        units = self._choices.of_bloc(self.bloc.value())
        self.unit.set_choices([Choice(unit.unit_uid, unit.name, self._note(unit)) for unit in units])

    def _note(self, unit: UnitChoice) -> str:
        if unit.sheet_uid is None:
            return self.tr("chưa có phiếu")
        if unit.state is not None and unit.state not in WITH_UNIT:
            return choice_label(unit.state).lower()
        return self.tr("{done}/{count} dòng").format(done=unit.scored, count=unit.leaf_count)

    def _show_state(self, unit: UnitChoice) -> None:
        if unit.state is None:
            set_badge(self._state, self.tr("Chưa có phiếu"), "plain")
        elif unit.state is SheetState.DRAFT:
            set_badge(self._state, self.tr("Đang nhập"), "primary")
        else:
            tone = "amber" if unit.state in WITH_UNIT else "green"
            set_badge(self._state, choice_label(unit.state), tone)

    def _take_bloc(self) -> None:
        self._offer_units()
        if self.unit.value() is None:
            units = self._choices.of_bloc(self.bloc.value())
            if units:
                self.unit_chosen.emit(units[0].unit_uid)

    def _take_unit(self) -> None:
        uid = self.unit.value()
        if uid is not None:
            self.unit_chosen.emit(uid)

    def _take_round(self) -> None:
        chosen = self.round.value()
        if chosen is not None:
            self.round_chosen.emit(Round(chosen))

    def _tell_search(self) -> None:
        self.searched.emit(self.search.text())


class _SearchLine(QLineEdit):
    """A search line; Esc and Down go back to the grid."""

    left = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Escape, Qt.Key.Key_Down):
            self.left.emit()
            return
        super().keyPressEvent(event)
