"""Four figures of an import in one line: new, changed, same, not taken."""

from PySide6.QtWidgets import QHBoxLayout, QWidget

from thidua_desktop.operations.import_reading import Tally
from thidua_desktop.ui.look import Space
from thidua_desktop.ui.widgets.card import Card
from thidua_desktop.ui.widgets.labels import badge, set_badge, text_label


class TallyLine(QWidget):
    """The figures, each with its word; those of 0 stay quiet."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Start at 0."""
        super().__init__(parent)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(Space.SMALL)
        self._marks = []
        words = (self.tr("Mới"), self.tr("Thay đổi"), self.tr("Như cũ"), self.tr("Không nhận"))
        for word in words:
            card = Card("", self)
            row = QHBoxLayout()
            mark = badge("0", "plain", card)
            name = text_label(word, "field", card)
            row.addWidget(name)
            row.addStretch()
            row.addWidget(mark)
            card.body.addLayout(row)
            layout.addWidget(card, 1)
            self._marks.append((name, card, mark))
        self.show_tally(Tally())

    def show_tally(self, tally: Tally) -> None:
        """Show the figures."""
        self.tally = tally
        figures = (tally.new, tally.changed, tally.same, tally.asked or tally.refused)
        tones = ("green", "primary", "plain", "amber" if tally.asked else "red")
        self._marks[-1][0].setText(self.tr("Chờ quyết") if tally.asked else self.tr("Không nhận"))
        for (name, card, mark), figure, tone in zip(self._marks, figures, tones, strict=True):
            set_badge(mark, str(figure), tone if figure else "plain")
            card.setAccessibleName(f"{name.text()}: {figure}")
