"""The second line of the legend: what the marks of lines mean, those that the sheet has."""

from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from thidua_desktop.ui.look import Look, Space
from thidua_desktop.ui.scoring.line_marks import LINE_MARKS, LineMark, LineMarks, mark_name
from thidua_desktop.ui.widgets.flow_bar import FlowBar
from thidua_desktop.ui.widgets.labels import text_label

_SIDE = 14


class MarkLegend(FlowBar):
    """An icon and a word for every mark; hidden for a sheet without any."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        """Name the marks."""
        super().__init__(parent)
        self.setContentsMargins(Space.GAP, 0, Space.GAP, Space.SMALL)
        self._marks = {mark: _item(mark, look, self) for mark in LineMark}
        for item in self._marks.values():
            self.addWidget(item)
        self._told: LineMarks | None = None
        self.show_marks(LineMarks())

    def show_marks(self, marks: LineMarks) -> None:
        """Show the marks that the lines of a sheet have."""
        if marks is self._told:
            return
        self._told = marks
        used = marks.used()
        for mark, item in self._marks.items():
            item.setVisible(mark in used)
        self.setVisible(bool(used))


def _item(mark: LineMark, look: Look, parent: QWidget) -> QWidget:
    item = QWidget(parent)
    picture = QLabel(item)
    look.draw(picture, *LINE_MARKS[mark], _SIDE)
    layout = QHBoxLayout(item)
    layout.setContentsMargins(0, 0, Space.SMALL, 0)
    layout.setSpacing(Space.TIGHT)
    layout.addWidget(picture)
    layout.addWidget(text_label(mark_name(mark), "muted", item))
    return item
