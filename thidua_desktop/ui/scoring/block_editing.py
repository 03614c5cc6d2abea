"""Blocks of cells in the grid: copy, paste, fill down, clear; each is one step that can be undone."""

from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication

from thidua_desktop.ui.look import Look
from thidua_desktop.ui.scoring.block import (
    MOST_CELLS,
    Block,
    BlockPlan,
    Place,
    plan_block,
    plan_cells,
    read_block,
    write_block,
)
from thidua_desktop.ui.scoring.cell_saving import CellSaver
from thidua_desktop.ui.scoring.paste_preview import PastePreview
from thidua_desktop.ui.scoring.score_grid import ScoreGrid


class BlockEditing(QObject):
    """What keys do with more than one cell. `told` and `failed` (sentence) say what came of it."""

    told = Signal(str)
    failed = Signal(str)

    def __init__(self, grid: ScoreGrid, saver: CellSaver, look: Look) -> None:
        """Work on this grid; what is written goes the road of every cell."""
        super().__init__(grid)
        self._grid = grid
        self._sheet = grid.sheet
        self._saver = saver
        self._look = look

    def copy(self) -> None:
        """Copy the chosen cells as a spreadsheet takes them, figures with a comma."""
        rows, columns = self._grid.chosen_cells()
        if rows and columns:
            texts = [[self._sheet.text(row, column) for column in columns] for row in rows]
            QApplication.clipboard().setText(write_block(texts))
            if len(rows) * len(columns) > 1:
                self.told.emit(self.tr("Đã chép {count} ô.").format(count=len(rows) * len(columns)))

    def paste(self) -> None:
        """Paste from the clipboard: one text as if it was typed, a block with a look at what is refused."""
        block = read_block(QApplication.clipboard().text())
        rows, columns = self._grid.chosen_cells()
        if not block or not rows:
            self.failed.emit(self.tr("Chưa chép gì để dán. Hãy chọn ô trong Excel rồi bấm Ctrl+C."))
        elif self._sheet.is_locked():
            self.failed.emit(self.tr("Không dán được. {why}").format(why=self._sheet.lock_words()))
        elif sum(len(cells) for cells in block) > MOST_CELLS:
            self.failed.emit(self.tr("Khối chép quá lớn. Hãy chép đúng các ô điểm của một phiếu."))
        elif len(block) == 1 and len(block[0]) == 1:
            self._put_everywhere(block[0][0], rows, columns)
        else:
            self._paste_block(block)

    def fill_down(self) -> None:
        """Copy the topmost chosen cells into those below; with one line chosen, the cell above into it."""
        rows, columns = self._grid.chosen_cells()
        cells = []
        for column in columns:
            typed = [row for row in rows if self._sheet.can_type(row, column)]
            if len(rows) == 1 and typed:
                above = self._sheet.next_row(rows[0], -1)
                typed = [] if above is None else [above, rows[0]]
            cells += [(row, column, self._sheet.typing_text(typed[0], column)) for row in typed[1:]]
        if not self._is_refused():
            self._apply(plan_cells(self._sheet, cells), self.tr("chép xuống {count} ô"))

    def clear(self) -> None:
        """Empty the chosen cells."""
        rows, columns = self._grid.chosen_cells()
        filled = [
            (row, column, "") for row in rows for column in columns if self._sheet.typing_text(row, column)
        ]
        if not self._is_refused():
            self._apply(plan_cells(self._sheet, filled), self.tr("xóa {count} ô"))

    # ------------------------------------------------------------------ pasting

    def _put_everywhere(self, text: str, rows: list[int], columns: list[int]) -> None:
        if len(rows) * len(columns) == 1:
            self._sheet.setData(self._grid.currentIndex(), text)
            return
        cells = [(row, column, text.strip()) for row in rows for column in columns]
        self._apply(plan_cells(self._sheet, cells), self.tr("dán {count} ô"))

    def _paste_block(self, block: Block) -> None:
        rows, columns = self._grid.chosen_cells()
        shown = self._grid.shown_columns()
        place = Place(rows[0], tuple(column for column in shown if column >= columns[0]))
        plan = plan_block(self._sheet, place, block)
        if plan.is_plain():
            self._paste_plan(plan)
            return
        relay = partial(self._plan_anew, place, block)
        preview = PastePreview(plan, relay, self._look, self._grid.window())
        preview.agreed.connect(self._paste_plan)
        preview.finished.connect(preview.deleteLater)
        preview.open()

    def _plan_anew(self, place: Place, block: Block, by_row: bool) -> BlockPlan:
        return plan_block(self._sheet, place, block, by_row=by_row)

    def _paste_plan(self, plan: BlockPlan) -> None:
        self._apply(plan, self.tr("dán {count} ô"))

    def _apply(self, plan: BlockPlan, words: str) -> None:
        """Show what is refused in its cells and write the rest, as one step."""
        if not plan.changes and not plan.rejects:
            return
        refused = [(one.path, one.part) for one in plan.rejects]
        self._sheet.keep_many({(one.path, one.part): one.typed for one in plan.rejects})
        what = words.format(count=len(plan.changes))
        text = self.tr("Đã {what}; {refused} ô chưa nhận được.") if refused else self.tr("Đã {what}.")
        self.told.emit(text.format(what=what, refused=len(refused)))
        if plan.changes:
            self._saver.save_block(plan.changes, plan.texts, what, refused)

    def _is_refused(self) -> bool:
        if self._sheet.is_locked():
            self.failed.emit(self.tr("Không sửa được. {why}").format(why=self._sheet.lock_words()))
        return self._sheet.is_locked()
