"""A field of a few lines with two parts each, such as a level and its points; it gives their written form."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLineEdit, QWidget

from thidua_desktop.domain.issues import Issue
from thidua_desktop.domain.text import clean_line
from thidua_desktop.ui.look import Look, Space
from thidua_desktop.ui.widgets.form_fields import Value

_BETWEEN, _INSIDE = "|", ":"
_LEAST_ROWS = 3
_POINTS_PX = 88


class PairRows(QWidget):
    """Lines of two fields; an empty one always waits at the end, and emptied ones do not count.

    `splits_first` says at which colon a written piece is parted: bands at the first, names at the last.
    """

    edited = Signal()
    grew = Signal()
    """Fields were added."""

    def __init__(
        self, look: Look, heads: tuple[str, str], splits_first: bool, parent: QWidget | None = None
    ) -> None:
        """Start with empty lines; `heads` stand in the empty fields of the first one."""
        super().__init__(parent)
        self._look = look
        self._heads = heads
        self._splits_first = splits_first
        self._is_read_only = False
        self._shown = 0
        self._rows: list[tuple[QLineEdit, QLineEdit]] = []
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(Space.SMALL)
        self._grid.setVerticalSpacing(Space.TIGHT)
        self._grid.setColumnStretch(0, 1)
        self._grid.setColumnMinimumWidth(1, look.px(_POINTS_PX))
        self._show_rows(_LEAST_ROWS)
        self.setFocusProxy(self._rows[0][0])

    def lines(self) -> list[QLineEdit]:
        """Give the fields as they are read."""
        return [edit for row in self._rows for edit in row]

    def value(self) -> str:
        """Give the lines as they are written in one cell: ``>=40 : 2 | <40 : 0``."""
        texts = [[clean_line(edit.text()) for edit in row] for row in self._rows]
        pieces = [f" {_INSIDE} ".join(filter(None, pair)) for pair in texts if any(pair)]
        return f" {_BETWEEN} ".join(pieces)

    def set_value(self, value: Value) -> None:
        """Show a written form; a piece without points stands in the first field alone."""
        pieces = [clean_line(piece) for piece in str(value or "").split(_BETWEEN)] if value else []
        self._show_rows(max(_LEAST_ROWS, len(pieces) + 1))
        for place, row in enumerate(self._rows):
            pair = self._parted(pieces[place]) if place < len(pieces) else ("", "")
            for edit, text in zip(row, pair, strict=True):
                edit.setText(text)
                edit.setCursorPosition(0)

    def problem(self, where: str) -> Issue | None:
        """Find nothing wrong on its own: the rule's own check tells."""
        return None

    def set_read_only(self, is_read_only: bool) -> None:
        """Let the lines be read and copied only, or be changed again."""
        self._is_read_only = is_read_only
        for edit in self.lines():
            edit.setReadOnly(is_read_only)

    def setAccessibleName(self, name: str) -> None:
        """Name every field after its line."""
        super().setAccessibleName(name)
        self._name_rows()

    def setAccessibleDescription(self, description: str) -> None:
        """Tell what is wrong where the keyboard is."""
        super().setAccessibleDescription(description)
        for edit in self.lines():
            edit.setAccessibleDescription(description)

    def _parted(self, piece: str) -> tuple[str, str]:
        if _INSIDE not in piece:
            return piece, ""
        parts = piece.partition(_INSIDE) if self._splits_first else piece.rpartition(_INSIDE)
        return parts[0].strip(), parts[2].strip()

    def _add_row(self) -> None:
        row = QLineEdit(self), QLineEdit(self)
        row[1].setAlignment(Qt.AlignmentFlag.AlignRight)
        for column, edit in enumerate(row):
            edit.setPlaceholderText(self._heads[column])
            edit.setReadOnly(self._is_read_only)
            edit.textEdited.connect(self._take)
            edit.returnPressed.connect(self._go_on)
            self._grid.addWidget(edit, len(self._rows), column)
        row[1].setFixedWidth(self._look.px(_POINTS_PX))
        self._rows.append(row)
        self._name_rows()
        self.grew.emit()

    def _name_rows(self) -> None:
        for number, row in enumerate(self._rows, start=1):
            for head, edit in zip(self._heads, row, strict=True):
                words = self.tr("{name}, dòng {number}: {head}")
                edit.setAccessibleName(words.format(name=super().accessibleName(), number=number, head=head))

    def _take(self) -> None:
        if any(edit.text().strip() for edit in self._rows[self._shown - 1]):
            self._show_rows(self._shown + 1)
        self.edited.emit()

    def _show_rows(self, count: int) -> None:
        while len(self._rows) < count:
            self._add_row()
        self._shown = count
        for place, row in enumerate(self._rows):
            for edit in row:
                edit.setVisible(place < count)

    def _go_on(self) -> None:
        self.focusNextChild()
