"""A sheet being typed: head, grid, panel and legend, and the road of every cell to the store and back."""

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from thidua_desktop.domain.records.scoring import Round
from thidua_desktop.domain.text import fold
from thidua_desktop.operations.sheet_view import SheetView
from thidua_desktop.ui.keys import Do, keys_of
from thidua_desktop.ui.look import Look, Space
from thidua_desktop.ui.scoring.cell_saving import CellSaver
from thidua_desktop.ui.scoring.cells import PARTS, CellState, ColumnKind
from thidua_desktop.ui.scoring.legend import Legend
from thidua_desktop.ui.scoring.line_panel import BESIDE_PX, LinePanel
from thidua_desktop.ui.scoring.mark_legend import MarkLegend
from thidua_desktop.ui.scoring.moved_lines import MovedLines
from thidua_desktop.ui.scoring.rounds import natural_round
from thidua_desktop.ui.scoring.score_grid import ScoreGrid
from thidua_desktop.ui.scoring.sheet_head import SheetHead
from thidua_desktop.ui.scoring.typed_text import LineChange, Part
from thidua_desktop.ui.tasks import Runner
from thidua_desktop.ui.widgets.labels import text_label, thin_line
from thidua_desktop.ui.widgets.two_parts import TwoParts

_COUNT_FROM_PX = 960


class SheetEditor(QWidget):
    """Every cell is saved by itself. `view_changed` (SheetView) when a save brought the sheet back."""

    view_changed = Signal(object)

    def __init__(self, runner: Runner, look: Look, parent: QWidget | None = None) -> None:
        """Start without a sheet."""
        super().__init__(parent)
        self.head = SheetHead(look, self)
        self.grid = ScoreGrid(look, self)
        self.panel = LinePanel(look, self)
        self._look = look
        self._lines = text_label("", "muted", self)
        self._mark_legend = MarkLegend(look, self)
        self._wanted: Round | None = None
        self.moved = MovedLines(look, self)
        self.moved.closed.connect(self.grid.setFocus)
        self._keep = QAction(self.tr("Giữ nguyên và đánh dấu"), self)
        self._keep.setShortcut(QKeySequence(keys_of(Do.SAVE_AND_CLOSE)[0]))
        self._keep.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self._keep.triggered.connect(self._keep_current)
        self.addAction(self._keep)
        self.saver = CellSaver(runner, self.grid.sheet, self)
        self.saver.saved.connect(self._saved)
        self.saver.refused.connect(self.grid.return_to)
        self.saver.moved.connect(self._show_moved)
        self.grid.sheet.typed.connect(self.saver.take_typed)
        self.grid.sheet.dataChanged.connect(self._follow_line)
        self.grid.row_changed.connect(self._show_line)
        self.panel.kept.connect(self._keep_points)
        self.panel.corrected.connect(self._correct_points)
        self.panel.suggestion_taken.connect(self._take_suggestion)
        self.panel.note_typed.connect(self._take_note)
        self._lay_out(look)

    # ------------------------------------------------------------------ the sheet

    def show_view(self, view: SheetView) -> None:
        """Show a sheet as stored; round and cursor stay, another sheet begins with its natural round."""
        was = self.grid.sheet.view
        is_other = was is None or was.sheet.uid != view.sheet.uid
        if is_other:
            self.moved.forget()
        self._show(view, natural_round(view, self._wanted) if is_other else self.grid.sheet.round)
        if is_other or not self.grid.currentIndex().isValid():
            self._go_to_start()
        self._show_line()

    def choose_round(self, round_: Round) -> None:
        """Show another round of the sheet, and of the sheets that follow where it can be typed in."""
        view, row = self.view(), self.grid.currentIndex().row()
        self._wanted = round_
        if view is None:
            return
        self.panel.show_line(None, None, None)  # a note that is still typed belongs to the round before
        self._show(view, round_)
        if row >= 0:
            self.grid.go_to_row(row)
        self._show_line()
        self.view_changed.emit(view)

    def round(self) -> Round:
        """Give the round that is shown."""
        return self.grid.sheet.round

    def _show(self, view: SheetView, round_: Round) -> None:
        self.grid.sheet.show_view(view, round_)
        facts = self.grid.sheet.facts
        if facts is not None:
            self.head.show_view(view, round_, facts.result)
        self._legend.show_seldom(self._seldom_states(view, round_))
        self.moved.show_view(view)

    def _seldom_states(self, view: SheetView, round_: Round) -> list[CellState]:
        states = [CellState.REASON] if round_ is not Round.SELF else []
        is_open = any(result.is_provisional for result in view.results.values())
        return [*states, CellState.PROVISIONAL] if is_open else states

    def clear(self) -> None:
        """Show no sheet."""
        self.grid.sheet.clear()
        self.moved.forget()
        self._show_line()

    def view(self) -> SheetView | None:
        """Give the sheet that is shown, as last stored."""
        return self.grid.sheet.view

    def go_to_path(self, path: str) -> None:
        """Put the cursor on a line, ready to type."""
        self.grid.go_to_path(path)
        self.grid.setFocus()

    def go_to_next_empty(self) -> bool:
        """Go to the next line without a score; False when none is left."""
        found = self.grid.go_to_next_empty()
        self.grid.setFocus()
        return found

    def find_line(self, text: str) -> bool:
        """Go to the next line in which every word occurs; False when there is none."""
        words = fold(text).split()
        row = self.grid.sheet.find(words, self.grid.currentIndex().row()) if words else None
        if row is not None:
            self.grid.go_to_row(row)
        return row is not None

    # ------------------------------------------------------------------ the road of a cell

    def _saved(self, view: SheetView) -> None:
        self.show_view(view)
        self.view_changed.emit(view)

    def _show_moved(self, path: str, part: Part) -> None:
        row = self.grid.sheet.row_of(path)
        kind = next((kind for kind, of in PARTS.items() if of is part), ColumnKind.POINTS)
        if row is not None:
            self.grid.go_to_row(row, kind)

    # ------------------------------------------------------------------ what the panel asks for

    def _keep_points(self, path: str) -> None:
        if self.saver.keep(path):
            self.grid.setFocus()

    def _keep_current(self) -> None:
        row = self.grid.currentIndex().row()
        if row >= 0:
            self._keep_points(self.grid.sheet.criterion(row).path)

    def _correct_points(self, path: str) -> None:
        self.go_to_path(path)
        self.grid.edit(self.grid.currentIndex())

    def _take_suggestion(self, path: str, text: str) -> None:
        self.saver.take_typed(path, Part.POINTS, text)

    def _take_note(self, path: str, text: str) -> None:
        self.saver.save(LineChange(path, Part.NOTE, note=text), text)

    def _follow_line(self, first: QModelIndex, last: QModelIndex) -> None:
        """Show the line of the cursor again when something of it changed."""
        if first.row() <= self.grid.currentIndex().row() <= last.row():
            self._show_line()

    def _show_line(self) -> None:
        sheet, row = self.grid.sheet, self.grid.currentIndex().row()
        typed = None
        if 0 <= row < len(sheet.lines):
            typed = sheet.open_typed(sheet.criterion(row).path)
            self.panel.show_line(sheet.lines[row], typed, sheet.view, is_locked=sheet.is_locked())
        else:
            self.panel.show_line(None, None, None)
        self._keep.setEnabled(typed is not None and typed.state is CellState.ASKED)
        leaves = sum(not line.criterion.is_group for line in sheet.lines)
        self._mark_legend.show_marks(sheet.hanging)
        self._lines.setText(self.tr("{count} tiêu chí").format(count=leaves) if leaves else "")

    def _go_to_start(self) -> None:
        sheet = self.grid.sheet
        row = sheet.next_empty(-1) if not sheet.is_locked() else None
        row = sheet.next_row(-1, 1) if row is None else row
        if row is not None:
            self.grid.go_to_row(row)

    # ------------------------------------------------------------------ frame

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the grid more of a small screen."""
        super().resizeEvent(event)
        self.panel.fit(self.width())
        self._lines.setVisible(self.width() >= self._look.px(_COUNT_FROM_PX))

    def _lay_out(self, look: Look) -> None:
        card = QFrame(self)
        card.setProperty("role", "card")
        foot = QHBoxLayout()
        foot.setContentsMargins(Space.GAP, 0, Space.GAP, 0)
        self._legend = Legend(look, card)
        foot.addWidget(self._legend)
        foot.addStretch()
        foot.addWidget(self._lines)
        inside = QVBoxLayout(card)
        inside.setContentsMargins(1, 1, 1, 1)
        inside.setSpacing(0)
        inside.addWidget(self.grid, 1)
        inside.addWidget(self.moved)
        inside.addWidget(thin_line(card))
        inside.addLayout(foot)
        inside.addWidget(self._mark_legend)
        parts = TwoParts(look, BESIDE_PX, parent=self)
        parts.set_parts(card, self.panel)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(Space.GAP)
        layout.addWidget(self.head)
        layout.addWidget(parts, 1)
